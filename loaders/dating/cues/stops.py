"""Journeys known by their stops: an official said to have been in two places of one trip was on that trip."""

from __future__ import annotations

import re
from functools import cache

import numpy as np

from loaders.dating.cues.axis import Curve, build_cue, day_count, index_of, window
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.wording import read_stems
from loaders.dating.reference import Trip, trips
from loaders.records import Cue

_WEEK_BEFORE = re.compile(r"\b(?:last|previous) week\b", re.IGNORECASE)
# States whose names stand in every report on these talks: alone they tell no trip from another.
_EVERYWHERE = frozenset({"israel", "doha", "cairo", "gaza"})
_FEWEST = 2


def find_stop_cues(passages: Passages) -> list[Cue]:
    """At most one cue: the days of the trips that had the places where one sentence puts an official."""
    officials = [(official, journeys) for official, journeys in _by_official().items() if official in passages.text]
    for start, end in passages.sentences if officials else ():
        sentence = passages.text[start:end]
        for official, journeys in officials:
            if official in sentence and passages.has("travel", start, end):
                named = set(read_stems(sentence))
                fitting = [
                    trip for trip, stops in journeys if len(named & stops) >= _FEWEST and (named & stops) - _EVERYWHERE
                ]
                if fitting:
                    return [_cue(official, fitting, (start, end), passages)]
    return []


def _cue(official: str, fitting: list[Trip], span: tuple[int, int], passages: Passages) -> Cue:
    before = _WEEK_BEFORE.search(passages.text, *span) is not None
    curve: Curve = np.zeros(day_count())
    for trip in fitting:
        first, last = index_of(trip.date_from), index_of(trip.date_to)
        curve = np.maximum(curve, window(last + 1, last + 2, 1.0, 4.0) if before else window(first, last + 1, 0.7, 1.5))
    days = ", ".join(f"{trip.date_from.day} {trip.date_from:%B %Y}" for trip in fitting)
    return build_cue("stops", span, passages.text, f"trips of {official} with these stops began on {days}", curve)


@cache
def _by_official() -> dict[str, list[tuple[Trip, frozenset[str]]]]:
    found: dict[str, list[tuple[Trip, frozenset[str]]]] = {}
    for trip in trips():
        stops = frozenset(
            stems[0] for stop in trip.stops.split(";") if (stems := read_stems(stop)) and stems[0] != "unit"
        )
        found.setdefault(trip.official.rsplit(" ", 1)[-1], []).append((trip, stops))
    return found
