"""Where the words of the gazetteer stand in a text, before it is decided whom they mean."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

import ahocorasick

from loaders.any_case import lower_case
from loaders.events.gazetteer import load_gazetteer

Sense = Literal["refused", "strong", "post", "weak", "short", "group", "demonym", "capital"]
# Typographic signs that stand for an ASCII one; each replaces one character, so that offsets stay.
_SIGNS = {
    "’": "'",
    "‘": "'",
    "ʼ": "'",
    "`": "'",
    "‐": "-",
    "‑": "-",
    "–": "-",
    "—": "-",
    "\u00a0": " ",
    "\n": " ",
    "\t": " ",
}
_REFUSED_PREFIX = re.compile(r"\b(?:pro|anti|non|post|pre|ex)-$")
_LONGEST_PREFIX = 6
# Acronyms that are also words: not read in a line of capitals.
_SHORT_ACRONYM = 3
_BEFORE_ACRONYM = 40


@dataclass(frozen=True, slots=True)
class Name:
    """One phrase of the gazetteer; ``ids`` are actors, or posts when the sense is "post" or "short"."""

    words: str
    sense: Sense
    ids: tuple[str, ...]
    any_case: bool = False
    # How many signs name the one whose officer it is: of "Trump's envoy" the first eight, for Trump is named too.
    owner: int = 0

    def written_as(self, words: str) -> bool:
        """Whether ``words``, which equal the name but for case, may be written so.

        Small letters of a role may be capitals; in full names of persons ("bin", "Bin") only the first letter counts.
        """
        if self.any_case:
            return self.words[0] == words[0]
        if self.sense in ("post", "short", "group"):
            return all(mine == theirs or mine.islower() for mine, theirs in zip(self.words, words, strict=True))
        return self.words == words


class Hit(NamedTuple):
    """A name at its place in a text. A tuple, because dozens are made of every article, twice as fast as a record."""

    start: int
    end: int
    name: Name


def plain_signs(text: str) -> str:
    """``text`` with ASCII apostrophes, hyphens and spaces, of the same length."""
    # One pass a sign: a sign that is not there costs next to nothing, which str.translate pays for every character.
    for sign, plain in _SIGNS.items():
        text = text.replace(sign, plain)
    return text


def find_names(plain: str) -> list[Hit]:
    """The names in ``plain`` (see ``plain_signs``), leftmost and longest first, without overlaps."""
    hits: list[Hit] = []
    for last, names in _automaton().iter(lower_case(plain)):
        start, end = last + 1 - len(names[0].words), last + 1
        if _stands_alone(plain, start, end):
            words = plain[start:end]
            for name in names:
                if name.words == words or name.written_as(words):
                    hits.append(Hit(start + name.owner, end, name))
    hits.sort(key=lambda hit: (hit.start, -hit.end, _ORDER[hit.name.sense]))
    chosen: list[Hit] = []
    for hit in hits:
        if chosen and _is_hidden(hit, chosen[-1]):
            chosen.pop()
        if (not chosen or hit.start >= chosen[-1].end) and not _is_shouted(plain, hit):
            chosen.append(hit)
    return chosen


_ORDER: dict[Sense, int] = {
    "refused": 0, "strong": 1, "post": 2, "weak": 3, "short": 4, "group": 5, "demonym": 6, "capital": 7,
}  # fmt: skip


def _is_hidden(hit: Hit, before: Hit) -> bool:
    """Whether the name is hidden by a role that it begins with: "the Organisation" of Islamic Cooperation."""
    return (
        hit.name.sense == "strong"
        and before.name.sense in ("group", "short")
        and before.start < hit.start < before.end < hit.end
    )


def _stands_alone(plain: str, start: int, end: int) -> bool:
    if start and (plain[start - 1].isalnum() or plain[start - 1] == "_"):
        return False
    if end < len(plain) and (plain[end].isalnum() or plain[end] == "_"):
        return False
    return not (
        start
        and plain[start - 1] == "-"
        and _REFUSED_PREFIX.search(plain[max(0, start - _LONGEST_PREFIX) : start].lower())
    )


def _is_shouted(plain: str, hit: Hit) -> bool:
    if hit.end - hit.start > _SHORT_ACRONYM or not plain[hit.start : hit.end].isupper():
        return False
    around = plain[max(0, hit.start - _BEFORE_ACRONYM) : hit.start] + plain[hit.end : hit.end + _BEFORE_ACRONYM]
    letters = [one for one in around if one.isalpha()]
    return len(letters) > _SHORT_ACRONYM and not any(one.islower() for one in letters)


@cache
def _automaton() -> ahocorasick.Automaton:
    """The automaton over all names in small letters; its values are the names spelled so."""
    spelled: dict[str, dict[tuple[str, Sense], tuple[str, ...]]] = {}
    for words, sense, ids in (*_names_of_actors(), *_words_for_actors()):
        plain = plain_signs(words)
        senses = spelled.setdefault(lower_case(plain), {})
        senses[plain, sense] = tuple(dict.fromkeys((*senses.get((plain, sense), ()), *ids)))
    persons = {name for one in load_gazetteer().actors.values() if one.kind == "person" for name in one.strong}
    automaton = ahocorasick.Automaton()
    for small, senses in spelled.items():
        names = [
            Name(words, sense, ids, _is_full_name(words, sense, ids), _owner_of(words, sense, persons))
            for (words, sense), ids in senses.items()
        ]
        automaton.add_word(small, tuple(names))
    automaton.make_automaton()
    return automaton


def _names_of_actors() -> Iterator[tuple[str, Sense, tuple[str, ...]]]:
    for actor in load_gazetteer().actors.values():
        yield from ((word, "strong", (actor.id,)) for word in actor.strong)
        yield from ((word, "weak", (actor.id,)) for word in actor.weak)
        yield from ((word, "demonym", (actor.id,)) for word in actor.demonyms)
        yield from ((word, "capital", (actor.id,)) for word in actor.capitals)


def _words_for_actors() -> Iterator[tuple[str, Sense, tuple[str, ...]]]:
    gazetteer = load_gazetteer()
    for post in gazetteer.posts.values():
        yield from ((phrase, "post", (post.id,)) for phrase in post.full_phrases())
        yield from ((phrase, "short", (post.id,)) for phrase in (*post.short, *_with_whose(post.short)))
    for group in gazetteer.groups:
        yield from ((phrase, "group", (group.id,)) for phrase in group.phrases)
    for refused in gazetteer.refused:
        yield from ((phrase, "refused", ()) for phrase in refused.phrases)


def _with_whose(short: Iterable[str]) -> Iterator[str]:
    """ "whose president" where "its president" is an office."""
    return (f"whose {words.removeprefix('its ')}" for words in short if words.startswith("its "))


def _is_full_name(words: str, sense: Sense, ids: tuple[str, ...]) -> bool:
    return sense == "strong" and " " in words and load_gazetteer().actors[ids[0]].kind == "person"


def _owner_of(words: str, sense: Sense, persons: set[str]) -> int:
    owner, mark, _ = words.partition("'s ")
    return len(owner + mark) if sense == "post" and owner in persons else 0
