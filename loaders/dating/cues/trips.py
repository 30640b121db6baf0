"""Ordinals of trips: "his eleventh visit to the region" is a journey with known days."""

from __future__ import annotations

import re

from loaders.dating.cues.axis import build_cue, index_of, window
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number
from loaders.dating.cues.words import ORDINAL, read_number
from loaders.dating.reference import Trip, trips
from loaders.records import Cue

_JOURNEY = r"(?:trip|visit|tour|journey|mission|time|swing|round of shuttle diplomacy)"
_ORDINAL_TRIP = re.compile(
    rf"\b(?P<n>{ORDINAL})(?: \w+){{0,2}}? {_JOURNEY}\b|\b{_JOURNEY}[^.;]{{0,20}}? (?P<m>{ORDINAL}) to\b|"
    rf"\b(?:his|her|the Secretary of State's) (?P<k>{ORDINAL}) (?:to|since)\b",
    re.IGNORECASE,
)
# Where the counted trips of each official lead; an ordinal and a journey elsewhere are not in the series.
_GOALS = {
    "Antony Blinken": re.compile(r"\b(?:region|Middle East|Mideast|war|Oct|October|Territor|conflict)"),
    "Benjamin Netanyahu": re.compile(
        r"\b(?:to the United States|to the US|to the U\.S\.|to Washington|White House|to America)\b"
    ),
}
_ELSEWHERE = re.compile(r"\b(?:Israel|region|Middle East|Mideast)\b")
_VAGUE = re.compile(r"\bfirst\b.*\btime\b", re.IGNORECASE)


def find_trip_cues(passages: Passages) -> list[Cue]:
    """At most one cue for each official: the days of the journey with the ordinal named, and of its announcement."""
    cues: dict[str, Cue] = {}
    for match in _ORDINAL_TRIP.finditer(passages.text):
        ordinal = read_number(match["n"] or match["m"] or match["k"])
        start = max(0, match.start() - 400)
        official = _official(passages.text[start : match.end() + 120], match.start() - start)
        if ordinal is None or official is None or official in cues or _VAGUE.search(match[0]):
            continue
        for trip in trips():
            if trip.official == official and trip.ordinal == ordinal:
                cues[official] = _cue(trip, match, passages)
    return list(cues.values())


def _cue(trip: Trip, match: re.Match[str], passages: Passages) -> Cue:
    start, end = index_of(trip.date_from), index_of(trip.date_to)
    curve = window(start - number("trip_days_early"), end, 0.7, 0.8)
    # Announcements are fewer than reports from the journey.
    curve[:start] *= 0.5
    days = f"{trip.date_from.day} {trip.date_from:%B} to {trip.date_to.day} {trip.date_to:%B %Y}"
    return build_cue(
        "trip", match.span(), passages.text, f"{trip.official}'s trip number {trip.ordinal} was on {days}", curve
    )


def _official(near: str, place: int) -> str | None:
    """The official with counted trips to what is named near ``place``, the one named nearest before or after it."""
    named = sorted({trip.official for trip in trips() if trip.ordinal})
    around = near[max(0, place - 120) : place + 180]
    fitting = [one for one in named if _GOALS.get(one, _ELSEWHERE).search(around)]
    found = [
        (abs(match.start() - place), one) for one in fitting for match in re.finditer(one.rsplit(" ", 1)[-1], near)
    ]
    return min(found)[1] if found else None
