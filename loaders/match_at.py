"""A pattern tried at given places of a text, which takes a fraction of the time of a search through all of it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def match_at(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """The matches that begin at one of the places, leftmost first, without overlaps."""
    end = 0
    for place in sorted(places):
        match = pattern.match(text, place) if place >= end else None
        if match:
            end = match.end()
            yield match
