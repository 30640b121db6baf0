"""A span of months that a page looks at, within the dates of the selection."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd

from analysis.selection import Selection
from analysis.store import Store


def months_covered(store: Store) -> list[date]:
    """The first days of all months from the first era to the latest article, at least two."""
    days = store.query(
        "select (select min(start) from eras) as first, (select max(anchor) from articles) as last"
    ).iloc[0]
    first = pd.Timestamp(days["first"])
    last = first if pd.isna(days["last"]) else max(first, pd.Timestamp(days["last"]))
    months = pd.period_range(first, last, freq="M")
    return [
        month.start_time.date()
        for month in (months if len(months) > 1 else pd.period_range(first, periods=2, freq="M"))
    ]


def within_months(selection: Selection, first: date, last: date) -> Selection | None:
    """The selection from the month of ``first`` to that of ``last``; None when its own dates lie outside of them."""
    start = max(filter(None, (first, selection.date_from)))
    until = pd.Timestamp(last).to_period("M").end_time.date()
    end = min(filter(None, (until, selection.date_to)))
    return replace(selection, date_from=start, date_to=end) if start <= end else None
