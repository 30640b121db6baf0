"""Ministers and ministries that are not of the gazetteer: whatever they are called then, they are nobody of the list.

"Spain's foreign minister, José Manuel Albares" makes "the foreign minister" of the next sentence him, whoever of the
list holds such an office.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from loaders.any_case import lower_case
from loaders.events.names import find_names
from loaders.records import ActorMention

# A word of a name, which is no acronym.
NAME_WORD = r"[A-Z][^\W\d_]*[a-z][\w'’-]*"
_NAME = rf"{NAME_WORD}(?: (?:[A-Z]\.|{NAME_WORD}|(?:al|bin|ben|de|da|di|van|von|der|el)\b[ -]?)){{1,4}}"
_BETWEEN = r"(?:the |then |now |interim |acting |[A-Z]\w+(?:'s|’s)? |of |its ){0,5}"
_AHEAD = re.compile(rf"\b({_NAME}), {_BETWEEN}\Z")
_BEHIND = re.compile(rf",? ({_NAME})")
# How far before a role its bearer is looked for: to the comma behind him, and to his first name.
_NEAR, _FAR = 60, 140
_OPENING = 120
_MINISTRY = re.compile(
    rf"{NAME_WORD}(?: {NAME_WORD})?(?:'s|’s|s'|n|sh|se|ch|i) "
    r"(?:Ministry|(?:[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior) (?:[Mm]inistry|[Oo]ffice))\b"
)


class Introductions:
    """Who was introduced with which role in a text. Each role is looked for once in the whole of it: to look back from
    every place where it stands would cost the square of the length.
    """

    def __init__(self, plain: str) -> None:
        self._plain = plain
        self._found: dict[str, list[tuple[int, int, str]]] = {}

    def is_outsiders(self, words: str, place: int, since: int) -> bool:
        """Whether the role ``words`` ("the foreign minister") at ``place`` is that of somebody who was named with it
        behind ``since`` and is not of the list.
        """
        title = words.partition(" ")[2]
        if title not in self._found:
            self._found[title] = sorted(introduced(self._plain, title))
        last = bisect_right(self._found[title], (place, place)) - 1
        if last < 0 or self._found[title][last][1] < since:
            return False
        return not any(one.name.sense in ("strong", "weak") for one in find_names(self._found[title][last][2]))


def introduced(plain: str, title: str) -> Iterator[tuple[int, int, str]]:
    """Where a name stands before or behind ``title``, its end first, and the name: "Ana Ruiz, the foreign minister",
    "Foreign Minister Ana Ruiz".
    """
    for start in _places(lower_case(plain), title):
        end = start + len(title)
        near = plain.find(", ", max(0, start - _NEAR), start) >= 0
        ahead = _AHEAD.search(plain, max(0, start - _FAR), start) if near else None
        behind = None if ahead else _BEHIND.match(plain, end)
        if ahead:
            yield end, ahead.start(), ahead[1]
        elif behind:
            yield behind.end(), start, behind[1]


def _places(small: str, title: str) -> Iterator[int]:
    """Where ``title`` stands in a text in small letters, in either spelling, as words of its own."""
    for spelling in {title, title.replace("defence", "defense"), title.replace("defense", "defence")}:
        start = small.find(spelling)
        while start >= 0:
            end = start + len(spelling)
            if not (small[start - 1 : start].isalnum() or small[end : end + 1].isalnum()):
                yield start
            start = small.find(spelling, end)


def opens_with_ministry(plain: str, offset: int, mentions: Sequence[ActorMention]) -> bool:
    """Whether a ministry of a state that is not of the list opens the sentence: "Chile's foreign ministry"."""
    if "inistry" not in plain:
        return False
    found = _MINISTRY.search(plain, 0, _OPENING)
    if found is None:
        return False
    return not any(found.start() <= one.start - offset < found.end() for one in mentions)
