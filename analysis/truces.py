"""Truces in Gaza and releases of people held, as the reference chronology has them. Only the dates are filtered.

A truce runs from a row "Ceasefire starts" in Gaza to the last row "Ceasefire ends" before the next truce, that day not
counted; it is open when there is none. Rows "Ceasefire ends" between them (a phase that expired) are named with it.
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
with starts as (
    select headline as truce, date as begin, lead(date) over (order by date) as next_begin
    from chronology where kind = 'ceasefire_start' and place like '%Gaza%'
), ends as (
    select headline, date from chronology where kind = 'ceasefire_end' and place like '%Gaza%'
)
select truce, begin, max(ends.date) as until,
       coalesce(list(ends.headline order by ends.date) filter (ends.date is not null), []) as ended_by
from starts left join ends on ends.date > begin and (next_begin is null or ends.date <= next_begin)
group by truce, begin order by begin
"""
_RELEASES = """
select {era} as era, date, headline, level, len(sources) as sources from chronology
where kind = 'hostage_release' and date between ? and ? order by date, headline
"""
_COLUMNS = ["era", "truce", "start", "last", "days", "ended_by", "expired"]


def truces_by_era(store: Store, facts: Sequence[EraFacts]) -> pd.DataFrame:
    """The parts of truces that lie in each era: era, truce, start, last (both included), days, ended_by, expired.

    ``ended_by`` is the headline of the row that ends the truce, "" while it is open; ``expired`` those of earlier
    rows on an end within it.
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
    *expired, ended_by = list(row["ended_by"]) or [""]
    return {"era": fact.era, "truce": row["truce"], "start": start, "last": last, "days": days} | {
        "ended_by": ended_by, "expired": ". ".join(expired)
    }  # fmt: skip
