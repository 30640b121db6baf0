"""Truces in Gaza and releases of people held, as the reference chronology has them. Only the dates are filtered.

A truce runs from a row "Ceasefire starts" in Gaza to the first later row "Ceasefire ends", that day not counted; it is
open when there is none. The truce of January 2025 thus ends with its first phase.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any

import pandas as pd

from analysis.eras import EraFacts
from analysis.periods import period_sql
from analysis.store import Store

_TRUCES = """
with bounds as (select kind, date, headline from chronology where place like '%Gaza%')
select begins.headline as truce, begins.date as begin, min(ends.date) as until,
       coalesce(arg_min(ends.headline, ends.date), '') as ended_by
from bounds begins left join bounds ends on ends.kind = 'ceasefire_end' and ends.date > begins.date
where begins.kind = 'ceasefire_start' group by all order by begin
"""
_RELEASES = """
select {era} as era, date, headline, level, len(sources) as sources from chronology
where kind = 'hostage_release' and date between ? and ? order by date, headline
"""
_COLUMNS = ["era", "truce", "start", "last", "days", "ended_by"]


def truces_by_era(store: Store, facts: Sequence[EraFacts]) -> pd.DataFrame:
    """The parts of truces that lie in each era: era, truce, start, last (both included), days, ended_by.

    ``ended_by`` is the headline of the row that ends the truce, "" while it is open.
    """
    rows = store.query(_TRUCES).to_dict("records")
    parts = [part for fact in facts if not fact.left_out for row in rows if (part := _part(row, fact))]
    return pd.DataFrame(parts, columns=_COLUMNS)


def releases_by_era(store: Store, facts: Sequence[EraFacts]) -> pd.DataFrame:
    """The rows of the chronology on releases and exchanges: era, date, headline, level, sources (number of them)."""
    shown = [fact for fact in facts if not fact.left_out]
    if not shown:
        return pd.DataFrame(columns=["era", "date", "headline", "level", "sources"])
    bounds = [min(fact.start for fact in shown), max(fact.last for fact in shown)]
    rows = store.query(_RELEASES.format(era=period_sql([fact.period for fact in facts])), bounds)
    return rows[rows["era"].isin([fact.era for fact in shown])].reset_index(drop=True)


def _part(row: Any, fact: EraFacts) -> dict[str, Any] | None:
    start = max(row["begin"].date(), fact.start)
    end: date = fact.last if pd.isna(row["until"]) else row["until"].date() - timedelta(days=1)
    last = min(end, fact.last)
    if last < start:
        return None
    days = (last - start).days + 1
    return {"era": fact.era, "truce": row["truce"], "start": start, "last": last, "days": days} | {
        "ended_by": row["ended_by"]
    }
