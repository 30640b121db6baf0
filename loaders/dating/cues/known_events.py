"""What the reference files know of single days, and which of it rests on a given address alone."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from math import log
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from loaders.dating.cues.axis import Scores, all_weekdays, day_count, index_of
from loaders.dating.cues.rules import number
from loaders.dating.cues.wording import WordIndex, build_index
from loaders.dating.reference import Trip, actor_names, chronology, periods, trips

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

_LONGEST_TRIP = 6


@dataclass(frozen=True, slots=True)
class Known:
    """One thing known to have happened on one day: a row of the chronology, a day of a trip, or the start of a
    period.
    """

    day: date
    title: str
    words: str
    sources: frozenset[str]


@cache
def known_events() -> tuple[Known, ...]:
    """Everything that the reference files know of single days, oldest first."""
    found = [known for trip in trips() for known in _days_of(trip)]
    for row in chronology():
        names = " ".join(actor_names().get(actor, "") for actor in row.actors.split(";"))
        # The title twice: it holds the words that reports share.
        words = f"{row.title}. {row.title}. {row.summary} {row.location} {names}"
        found.append(Known(row.date, row.title, words, frozenset(row.sources.split())))
    for period in periods():
        if period.kind in ("event", "meeting", "talks_phase") and index_of(period.date_from) >= 0:
            words = period.name
            found.append(Known(period.date_from, period.name, words, frozenset([period.source_url])))
    return tuple(sorted(found, key=lambda known: (known.day, known.title)))


def _days_of(trip: Trip) -> list[Known]:
    words = f"{trip.official} {trip.region_phrase} {trip.stops.replace(';', ' ')} {trip.note}"
    title, sources = f"{trip.official}, {trip.region_phrase}", frozenset([trip.source_url])
    days = min((trip.date_to - trip.date_from).days, _LONGEST_TRIP) + 1
    return [Known(trip.date_from + timedelta(days=n), title, words, sources) for n in range(days)]


@cache
def known_words() -> WordIndex:
    """The words of all known events, in their order; a stem is worth how much likelier it makes a report of the event
    than another text on these talks.
    """
    share, most = number("chronology_word_share"), number("chronology_word_most")

    def worth(here: float, everywhere: float) -> float:
        return min(log(1 + share / (1 - share) * here / everywhere), most)

    return build_index([known.words for known in known_events()], worth)


@cache
def known_places() -> npt.NDArray[np.int64]:
    """The day of each known event, as its place on the axis."""
    return np.array([index_of(known.day) for known in known_events()])


@cache
def known_days() -> npt.NDArray[np.int64]:
    """The days on which something is known, as places on the axis, oldest first."""
    return np.unique(known_places())


@cache
def events_of_days() -> csr_matrix:
    """Times a column of values of known events: their sums on each of the ``known_days``."""
    # Imported here because it takes longer than the rest of the loaders, and reading tables does not need it.
    from scipy.sparse import csr_matrix

    rows, places = np.searchsorted(known_days(), known_places()), np.arange(len(known_places()))
    return csr_matrix((np.ones(len(places), dtype=np.float32), (rows, places)))


@lru_cache(maxsize=8)
def news_of_days(lags: tuple[float, ...], first: int) -> csr_matrix:
    """Times a column of values of ``known_days``: for each day of the axis what is its news, where the reports of a
    day come out with the chances ``lags`` from ``first`` days after it on.
    """
    from scipy.sparse import csr_matrix

    days = known_days() + np.arange(first, first + len(lags))[:, None]
    chances = np.broadcast_to(np.array(lags, dtype=np.float32)[:, None], days.shape)
    columns = np.broadcast_to(np.arange(len(known_days())), days.shape)
    kept = (days >= 0) & (days < day_count())
    return csr_matrix((chances[kept], (days[kept], columns[kept])), shape=(day_count(), len(known_days())))


def sum_before(values: Scores, reach: int) -> Scores:
    """For each day of the axis the sum of the values (rows) of those of the ``known_days`` that lie in the ``reach``
    days up to it.
    """
    sums = np.zeros((len(values) + 1, *values.shape[1:]), dtype=values.dtype)
    np.cumsum(values, axis=0, out=sums[1:])
    until, before = _known_until(reach)
    found: Scores = sums.take(until, axis=0)
    found -= sums.take(before, axis=0)
    return found


@lru_cache(maxsize=8)
def _known_until(reach: int) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """How many of the ``known_days`` have come by each day of the axis, and ``reach`` days earlier."""
    days = np.arange(day_count())
    return np.searchsorted(known_days(), days, "right"), np.searchsorted(known_days(), days - reach, "right")


def resting_on(addresses: Collection[str]) -> npt.NDArray[np.int64]:
    """Places of the known events that have no source outside ``addresses``."""
    resting = [place for address in addresses for place in _by_source().get(address, ())]
    return np.array([place for place in resting if known_events()[place].sources <= set(addresses)], dtype=np.int64)


@cache
def event_counts() -> Scores:
    """How many known events each day of the axis has."""
    return np.bincount(known_places(), minlength=day_count()).astype(np.float32)


@lru_cache(maxsize=8)
def news_counts(lags: tuple[float, ...], first: int) -> Scores:
    """How many known events are news on each day, at least the usual number; see ``news_of_days``."""
    counts = event_counts()
    news = news_of_days(lags, first) @ counts[known_days()]
    known: Scores = np.maximum(news, np.float32(sum(lags)) * counts.mean())
    return known


@lru_cache(maxsize=8)
def earlier_counts(reach: int) -> Scores:
    """How many known events the ``reach`` days up to each day had, at least the usual number."""
    known: Scores = np.maximum(sum_before(event_counts()[known_days()], reach), reach * event_counts().mean())
    return known


@cache
def on_other_weekdays(weekdays: frozenset[int]) -> Scores:
    """1 for each known event that fell on none of ``weekdays`` (Monday is 0), else 0."""
    return (~np.isin(all_weekdays()[known_places()], list(weekdays))).astype(np.float32)


@cache
def _by_source() -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for place, known in enumerate(known_events()):
        for source in known.sources:
            found.setdefault(source, []).append(place)
    return found
