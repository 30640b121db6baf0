"""People whom reports on the talks name only from some day on: a text with Witkoff in it is none of 2023."""

from __future__ import annotations

import re
from datetime import date
from functools import cache, lru_cache

from loaders.dating.cues.axis import build_cue, day_count, index_of, place_cue, window
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number
from loaders.dating.reference import tenures
from loaders.match_at import match_at
from loaders.records import Cue


def find_newcomer_cues(passages: Passages) -> list[Cue]:
    """At most one cue: the person of the text who was heard of last."""
    named = match_at(_names(), passages.text, passages.triggers["surname"])
    last = max(named, key=lambda match: _heard_from()[match[0]][1], default=None)
    return [place_cue(_cue(*_heard_from()[last[0]]), last.span(), passages.text)] if last else []


@lru_cache(maxsize=100)
def _cue(person: str, heard_from: date) -> Cue:
    curve = window(index_of(heard_from), day_count(), number("office_edge_days"), 0)
    says = f"{person} is named in reports on the talks from {heard_from:%B %Y} on (judged)"
    return build_cue("newcomer", (0, 0), "", says, curve)


@cache
def _heard_from() -> dict[str, tuple[str, date]]:
    """Surname -> the person, and the first day on which reports may name him or her."""
    return {one.surname: (one.person, one.heard_from) for one in tenures() if one.heard_from}


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, _heard_from()))})\b")
