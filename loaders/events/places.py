"""Places named in a text, from ``data/reference/places.csv``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from loaders.rules import csv_records

# Wide areas are the place of an event only when nothing narrower is named.
_WIDE = ("gaza-strip",)
_WHERE_BEFORE = re.compile(
    r"\b(?:in|at|to|from|on|near|around|outside|into|reached|for|visit\w*|left)(?: the)?(?: \w+ part of)? \Z"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A row of ``places.csv``."""

    id: str
    name: str
    country: str
    lat: float
    lon: float
    aliases: tuple[str, ...]


class PlaceFound(NamedTuple):
    """A place named in a text; ``located`` when a preposition makes it the scene of something."""

    start: int
    id: str
    located: bool


@cache
def load_places() -> dict[str, Place]:
    """The places by id."""
    return {one.id: one for one in csv_records("places.csv", Place)}


def find_places(plain: str, starts: Iterable[int], end: int) -> list[PlaceFound]:
    """The places that ``plain`` names at one of ``starts`` before ``end``, in order, without overlaps."""
    found, owner, free = [], _owner(), 0
    for start in sorted(starts):
        match = _pattern(plain[start]).match(plain, start) if free <= start < end else None
        if match:
            before = plain[max(0, start - 24) : start].lower()
            found.append(PlaceFound(start, owner[match[0]], bool(_WHERE_BEFORE.search(before))))
            free = match.end()
    return found


def place_names() -> Iterable[str]:
    """Every name of a place."""
    return _owner()


def scene(places: Sequence[PlaceFound]) -> str:
    """The id of the place where an event is: the first located one, narrow before wide; "" when there is none."""
    located = [one for one in places if one.located]
    return min(located, key=lambda one: (one.id in _WIDE, one.start)).id if located else ""


@cache
def _owner() -> dict[str, str]:
    owner = {alias: place.id for place in load_places().values() for alias in place.aliases}
    # The chronology writes the territory in full; reports write "in Gaza".
    return {"Gaza": "gaza-strip"} | owner


@cache
def _pattern(letter: str) -> re.Pattern[str]:
    """One pattern for the names that begin with a letter: of hundreds a dozen are left to try."""
    names = sorted((name for name in _owner() if name.startswith(letter)), key=len, reverse=True)
    either = "|".join(map(re.escape, names)) or "(?!)"
    return re.compile(rf"\b(?:{either})\b(?!['’]s? (?:Channel|government))")
