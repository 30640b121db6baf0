"""How often things are told in each era, and at what pace.

Eras differ in length and in how many articles cover them, so counts are never compared, only rates: per 100 days
of the era or per 100 of its articles (analysis/rates.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from analysis.eras import EraFacts, Per
from analysis.rates import Comparison, compare_rates
from analysis.selection import Selection
from analysis.store import Store

By = Literal["kind", "issue", "actor", "place"]
COMPARED = ("blinken", "witkoff")
PACE_DAYS = 30
# What is grouped by, and the table to join for it.
_GROUPS: dict[By, tuple[str, str]] = {
    "kind": ("kind", ""),
    "issue": ("issue", "join event_issue using (event_no)"),
    "actor": ("actor_id", "join event_actor using (event_no)"),
    "place": ("nullif(place, '')", ""),
}


def compare_eras(
    store: Store, selection: Selection, facts: Sequence[EraFacts], by: By, per: Per = "days", top: int = 20
) -> list[Comparison]:
    """The ``top`` most frequent groups of the selection with their rates by era, most frequent first."""
    where, values = selection.where()
    column, join = _GROUPS[by]
    counted = store.query(
        f"""select "group", era, count(*) as n
        from (select {column} as "group", era from event_view {join} where {where}) where "group" is not null
        group by all""",
        values,
    )
    table = counted.pivot_table(index="group", columns="era", values="n", aggfunc="sum", fill_value=0)
    shown = {fact.era: fact.hundreds(per) for fact in facts if fact.hundreds(per)}
    table = table.reindex(columns=list(shown), fill_value=0)
    total = table.sum(axis="columns")
    order = sorted(total.index[total > 0], key=lambda group: (-total[group], group))[:top]
    return [
        compare_rates(group, {era: int(table.loc[group, era]) for era in shown}, shown, COMPARED) for group in order
    ]


def pace(store: Store, selection: Selection, facts: Sequence[EraFacts]) -> pd.DataFrame:
    """Events per ``PACE_DAYS`` days, counted from the first day of each era: era, bin, day, start, last, days, n.

    ``day`` is the day of the era on which the period starts, counted from 1. An event belongs to the period of its
    first day. Only events dated to a day or a week are counted: a month is as long as the period. The last period
    of an era may be shorter, ``days`` says how long it is.
    """
    where, values = selection.where()
    counted = store.query(
        f"""select v.era, datediff('day', s.start, v.date) // {PACE_DAYS} as bin, count(*) as n
        from (select era, date from event_view where {where} and grain in ('day', 'week')) v
        join eras s using (era) group by all""",
        values,
    )
    n = {(row.era, row.bin): row.n for row in counted.itertuples()}
    return pd.DataFrame([period | {"n": n.get((period["era"], period["bin"]), 0)} for period in _periods(store, facts)])


def _periods(store: Store, facts: Sequence[EraFacts]) -> list[dict[str, Any]]:
    eras = store.query("select era, start from eras").to_dict("records")
    starts: dict[str, date] = {era["era"]: era["start"].date() for era in eras}
    periods = []
    for fact in facts:
        if fact.left_out:
            continue
        begin = starts[fact.era]
        for number in range((fact.start - begin).days // PACE_DAYS, (fact.last - begin).days // PACE_DAYS + 1):
            first = max(fact.start, begin + timedelta(days=number * PACE_DAYS))
            last = min(fact.last, begin + timedelta(days=(number + 1) * PACE_DAYS - 1))
            day, days = (first - begin).days + 1, (last - first).days + 1
            period = {"era": fact.era, "bin": number, "day": day, "start": first, "last": last, "days": days}
            periods.append(period)
    return periods
