"""Ordinals of trips: "his eleventh visit to the region" is a journey with known days."""

from __future__ import annotations

import re

from loaders.dating.cues.axis import build_cue, index_of, window
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number
from loaders.dating.cues.words import NumberWord
from loaders.dating.reference import Trip, trips
from loaders.records import Cue

_JOURNEY = r"(?:trip|visit|tour|journey|mission|time|swing|round of shuttle diplomacy)"
_THEN_TRIP = re.compile(rf"(?: [\w-]+){{0,3}}? {_JOURNEY}\b", re.IGNORECASE)
_TRIP_THEN = re.compile(rf"\b{_JOURNEY}[^.;]{{0,20}}? $", re.IGNORECASE)
_HIS = re.compile(r"\b(?:his|her|the Secretary of State's) $", re.IGNORECASE)
_TO, _TO_OR_SINCE = re.compile(r" to\b"), re.compile(r" (?:to|since)\b")
# Where the counted trips of each official lead; an ordinal and a journey elsewhere are not in the series.
_GOALS = {
    "Antony Blinken": re.compile(r"\b(?:region|Middle East|Mideast|war|Oct|October|Territor|conflict)"),
    "Benjamin Netanyahu": re.compile(
        r"\b(?:to the United States|to the US|to the U\.S\.|to Washington|White House|to America)\b"
    ),
}
_MOST = 20
_ELSEWHERE = re.compile(r"\b(?:Israel|region|Middle East|Mideast)\b")


def find_trip_cues(passages: Passages) -> list[Cue]:
    """At most one cue for each official: the days of the journey with the ordinal named, and of its announcement."""
    cues: dict[str, Cue] = {}
    for one in passages.numbers:
        end = _end_of_trip(one, passages.text) if one.ordinal and one.value <= _MOST else None
        if end is None or (one.value == 1 and passages.text[one.end : end].endswith("time")):
            continue
        start = max(0, one.start - 400)
        official = _official(passages.text[start : end + 120], one.start - start)
        if official is None or official in cues:
            continue
        for trip in trips():
            if trip.official == official and trip.ordinal == one.value:
                cues[official] = _cue(trip, (one.start, end), passages)
    return list(cues.values())


def _end_of_trip(one: NumberWord, text: str) -> int | None:
    """Where the words end that make an ordinal the ordinal of a trip; None when none do."""
    then = _THEN_TRIP.match(text, one.end)
    if then:
        return then.end()
    behind = text[max(0, one.start - 40) : one.start]
    if (_TO.match(text, one.end) and _TRIP_THEN.search(behind)) or (
        _TO_OR_SINCE.match(text, one.end) and _HIS.search(behind)
    ):
        return one.end
    return None


def _cue(trip: Trip, span: tuple[int, int], passages: Passages) -> Cue:
    start, end = index_of(trip.date_from), index_of(trip.date_to)
    curve = window(start - number("trip_days_early"), end, 0.7, 0.8)
    # Announcements are fewer than reports from the journey.
    curve[:start] *= 0.5
    days = f"{trip.date_from.day} {trip.date_from:%B} to {trip.date_to.day} {trip.date_to:%B %Y}"
    says = f"{trip.official}'s trip number {trip.ordinal} was on {days}"
    return build_cue("trip", span, passages.text, says, curve)


def _official(near: str, place: int) -> str | None:
    """The official with counted trips to what is named near ``place``, the one named nearest before or after it."""
    named = sorted({trip.official for trip in trips() if trip.ordinal})
    around = near[max(0, place - 120) : place + 180]
    fitting = [one for one in named if _GOALS.get(one, _ELSEWHERE).search(around)]
    found = [
        (abs(match.start() - place), one) for one in fitting for match in re.finditer(one.rsplit(" ", 1)[-1], near)
    ]
    return min(found)[1] if found else None
