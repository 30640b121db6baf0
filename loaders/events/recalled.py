"""Persons whom only their rank recalls, after their name: "the minister", "the Israeli minister", "the spokesman"."""

from __future__ import annotations

import re
from collections.abc import Mapping

from loaders.events.gazetteer import load_gazetteer
from loaders.events.other_offices import Introductions

RECALLING = frozenset({"the-minister", "the-spokesman"})
# How many signs back one was named whom his rank recalls, and within which another may have been named with it.
_REACH = 600
# "the minister of health", "the minister who signed" is told apart from others; "a spokesman for the army" is another.
_TOLD_APART = re.compile(r" (?:of|for|who|in charge|without)\b")
_ANOTHER = re.compile(
    r"\b(?:[Aa]n?(?:other)?|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Oo]ne|\w+'s) (?:[\w.-]+ ){0,3}"
    r"(?:minister|spokes(?:man|woman|person))\b"
)


def who_is_recalled(
    plain: str,
    place: tuple[int, int],
    group: str,
    before: Mapping[str, int],
    introductions: Introductions,
    state: str = "",
) -> str | None:
    """The person of the group named last, if of late and nobody else was named with such a rank since; ``state`` is
    whose he must be.
    """
    start, end = place
    gazetteer = load_gazetteer()
    if _TOLD_APART.match(plain, end):
        return None
    candidates = next(one.candidates for one in gazetteer.groups if one.id == group)
    near = [
        one
        for one in candidates
        if start - before.get(one, start - _REACH) < _REACH and (not state or gazetteer.belongs_to(one, state))
    ]
    if not near:
        return None
    last = max(near, key=before.__getitem__)
    words = "the " + plain[start:end].rpartition(" ")[2].lower()
    if introductions.is_outsiders(words, start, before[last]) or _ANOTHER.search(plain, before[last], start):
        return None
    return last
