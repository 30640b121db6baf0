"""What is compared: the eras of the tables, or two periods that a reader chooses instead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from analysis.articles import say_date
from analysis.store import Store

# The two eras that are set side by side; others, such as the hand-over, are shown beside them.
COMPARED = ("blinken", "witkoff")
OWN = ("first", "second")


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included. ``main`` tells that it is one of the two that are compared.

    ``own`` tells that a reader chose it; ``open_end`` that it goes on and is counted to the last day of the data.
    """

    era: str
    name: str
    basis: str
    begin: date
    last: date
    open_end: bool = False
    main: bool = True
    own: bool = False


def eras_of(store: Store) -> list[Period]:
    """The eras of the tables in order of time."""
    rows = store.query("select * from eras order by start").to_dict("records")
    return [
        Period(
            era=row["era"],
            name=row["name"],
            basis=row["basis"],
            begin=row["start"].date(),
            last=last_day(store) if pd.isna(row["end"]) else row["end"].date() - timedelta(days=1),
            open_end=bool(pd.isna(row["end"])),
            main=row["era"] in COMPARED,
        )
        for row in rows
    ]


def own_periods(first: tuple[date, date], second: tuple[date, date]) -> tuple[Period, ...]:
    """Two periods of a reader's own, both ends included. ValueError, with a sentence for the reader, when they make
    no sense.
    """
    for name, (begin, last) in (("first", first), ("second", second)):
        if last < begin:
            raise ValueError(f"The {name} period ends before it begins. Choose a later last day.")
    if first[0] <= second[1] and second[0] <= first[1]:
        raise ValueError("The two periods share days, so they cannot be compared. Choose periods that do not overlap.")
    return tuple(
        Period(era, _name(begin, last), "A period chosen by the reader.", begin, last, own=True)
        for era, (begin, last) in zip(OWN, (first, second), strict=True)
    )


def period_sql(periods: Sequence[Period], day: str = "date", era: str = "era") -> str:
    """SQL for the id of the period that holds a row: the column ``era`` for eras, else by the column ``day``.

    A row in none of them has "none".
    """
    own = [period for period in periods if period.own]
    if not own:
        return era
    cases = " ".join(
        f"when {day} between date '{period.begin.isoformat()}' and date '{period.last.isoformat()}' then '{period.era}'"
        for period in own
    )
    return f"case {cases} else 'none' end"


def period_places(periods: Sequence[Period], days: np.ndarray, eras: np.ndarray, words: Sequence[str]) -> np.ndarray:
    """The same counted from numbers: for each row the place of its period in ``periods``, their number for none.

    ``days`` has the days of the rows, ``eras`` the places of their eras among ``words`` (analysis/members.py).
    """
    if not any(period.own for period in periods):
        place = {period.era: number for number, period in enumerate(periods)}
        places: np.ndarray = np.array([place.get(word, len(periods)) for word in words] or [0], dtype=np.int64)[eras]
        return places
    places = np.full(len(days), len(periods))
    for number, period in enumerate(periods):
        places[(days >= np.datetime64(period.begin)) & (days <= np.datetime64(period.last))] = number
    return places


def _name(begin: date, last: date) -> str:
    whole_years = (begin.month, begin.day, last.month, last.day) == (1, 1, 12, 31)
    return say_date(begin, last + timedelta(days=1), "year" if whole_years else "day")


def last_day(store: Store) -> date:
    """The day of the latest article; the first day of the first era when no article is dated."""
    days = store.query("select coalesce((select max(anchor) from articles), (select min(start) from eras)) as day")
    latest: date = next(day.date() for day in days["day"])
    return latest
