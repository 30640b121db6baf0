"""Ministers and ministries that are not of the gazetteer: whatever they are called then, they are nobody of the list.

"Spain's foreign minister, José Manuel Albares" makes "the foreign minister" of the next sentence him, whoever of the
list holds such an office.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from loaders.events.names import find_names
from loaders.records import ActorMention

_WORD = r"[A-Z][^\W\d_]*[a-z][\w'’-]*"
_NAME = rf"{_WORD}(?: (?:[A-Z]\.|{_WORD}|(?:al|bin|ben|de|da|di|van|von|der|el)\b[ -]?)){{1,4}}"
_BETWEEN = r"(?:the |then |now |interim |acting |[A-Z]\w+(?:'s|’s)? |of |its ){0,5}"
_OPENING = 120
_MINISTRY = re.compile(
    rf"{_WORD}(?: {_WORD})?(?:'s|’s|s'|n|sh|se|ch|i) "
    r"(?:Ministry|(?:[Ff]oreign|[Dd]efen[cs]e|[Ii]nterior) (?:[Mm]inistry|[Oo]ffice))\b"
)


def is_outsiders_role(plain: str, words: str, place: int, since: int) -> bool:
    """Whether the role ``words`` ("the foreign minister") at ``place`` is that of somebody who was named with it behind
    ``since`` and is not of the list.
    """
    title = words.partition(" ")[2]
    # Nearly always nobody was named with it since: to look for the pattern takes a hundred times as long.
    if title.rpartition(" ")[2] not in plain[since:place].lower():
        return False
    name = ""
    for found in _introduced(title).finditer(plain, since, place):
        name = found[1] or found[2]
    return bool(name) and not any(one.name.sense in ("strong", "weak") for one in find_names(name))


@cache
def _introduced(title: str) -> re.Pattern[str]:
    """``title`` with a name behind or before it: "Foreign Minister Ana Ruiz", "Ana Ruiz, the foreign minister"."""
    role = "(?i:" + re.escape(title).replace("defence", "defen[cs]e").replace("defense", "defen[cs]e") + ")"
    return re.compile(rf"\b{role},? ({_NAME})|\b({_NAME}), {_BETWEEN}{role}\b")


def opens_with_ministry(plain: str, offset: int, mentions: Sequence[ActorMention]) -> bool:
    """Whether a ministry of a state that is not of the list opens the sentence: "Chile's foreign ministry"."""
    if "inistry" not in plain:
        return False
    found = _MINISTRY.search(plain, 0, _OPENING)
    if found is None:
        return False
    return not any(found.start() <= one.start - offset < found.end() for one in mentions)
