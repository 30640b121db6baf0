"""How often things are told in each era, and at what pace.

Eras differ in length and in how many articles cover them, so counts are never compared, only rates: per 100 days
of the era or per 100 of its articles (analysis/rates.py).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Literal

import numpy as np
import pandas as pd

from analysis.eras import EraFacts, Per
from analysis.periods import COMPARED, period_places, period_sql
from analysis.rates import Comparison, compare_rates
from analysis.selection import Selection
from analysis.sentences import Sentences, find_sentences
from analysis.store import Store

By = Literal["kind", "issue", "actor", "place", "fate"]
PACE_DAYS = 30
_BELONGS: dict[By, str] = {
    "kind": "kind = ?",
    "issue": "list_contains(issues, ?)",
    "actor": "list_contains(actors, ?)",
    "place": "place = ?",
    "fate": "fate = ?",
}


def compare_eras(
    store: Store, selection: Selection, facts: Sequence[EraFacts], by: By, per: Per = "days", top: int = 20
) -> list[Comparison]:
    """The ``top`` most frequent groups of the selection with their rates by era, most frequent first.

    Events are counted; for fates stories, since what becomes of an offer is told by many.
    """
    groups, table = _count(store, selection, facts, by)
    shown = {fact.era: fact.hundreds(per) for fact in facts if fact.hundreds(per)}
    table = table[:, [place for place, fact in enumerate(facts) if fact.era in shown]]
    total = dict(zip(groups, table.sum(axis=1).tolist(), strict=True))
    n = dict(zip(groups, table.tolist(), strict=True))
    order = sorted((group for group in groups if total[group]), key=lambda group: (-total[group], group))[:top]
    both = tuple(fact.era for fact in facts if fact.main)
    pair = (both[0], both[1]) if len(both) == 2 else COMPARED
    return [compare_rates(group, dict(zip(shown, n[group], strict=True)), shown, pair) for group in order]


def _count(store: Store, selection: Selection, facts: Sequence[EraFacts], by: By) -> tuple[list[str], np.ndarray]:
    """The groups, and for each of them (a row) the number in each of the eras (a column)."""
    members, chosen = store.members, store.events_of(selection)
    groups, events, group = members.groups(by, chosen)
    era = period_places(
        [fact.period for fact in facts], members.day[events], members.numbers["era"][events], members.words["era"]
    )
    cell, width = group * (len(facts) + 1) + era, len(facts) + 1
    if by == "fate":
        stories = int(members.story_no.max(initial=0)) + 1
        cell = np.unique(cell * stories + members.story_no[events]) // stories
    table = np.bincount(cell, minlength=len(groups) * width).reshape(len(groups), width)
    named = [place for place, word in enumerate(groups) if word or by == "kind"]
    return [groups[place] for place in named], table[named]


def group_events(
    store: Store, selection: Selection, facts: Sequence[EraFacts], by: By, group: str, era: str = ""
) -> Sentences:
    """The sentences behind one count: those of a group in an era, in all eras shown when ``era`` is ""."""
    where, values = selection.where()
    shown = [era] if era else [fact.era for fact in facts if not fact.left_out]
    its_era = period_sql([fact.period for fact in facts])
    return find_sentences(store, f"{where} and {_BELONGS[by]} and list_contains(?, {its_era})", [*values, group, shown])


def pace(store: Store, selection: Selection, facts: Sequence[EraFacts]) -> pd.DataFrame:
    """Events per ``PACE_DAYS`` days, counted from the first day of each era: era, bin, day, start, last, days, n.

    ``day`` is the day of the era on which the period starts, counted from 1. An event belongs to the period of its
    first day. Only events dated to a day or a week are counted: a month is as long as the period. The last period
    of an era may be shorter, ``days`` says how long it is.
    """
    where, values = selection.where()
    counted = store.query(
        f"""select v.era, datediff('day', s.begin, v.date) // {PACE_DAYS} as bin, count(*) as n
        from (select {period_sql([fact.period for fact in facts])} as era, date
              from event_view where {where} and grain in ('day', 'week')) v
        join (values {begins(facts)}) s(era, begin) using (era) group by all""",
        values,
    )
    n = {(row.era, row.bin): row.n for row in counted.itertuples()}
    periods = [period for fact in facts if not fact.left_out for period in _periods(fact)]
    return pd.DataFrame([period | {"n": n.get((period["era"], period["bin"]), 0)} for period in periods])


def begins(facts: Sequence[EraFacts]) -> str:
    """Rows of SQL with the id and the first day of each era."""
    rows = [(fact.era.replace("'", "''"), fact.period.begin.isoformat()) for fact in facts]
    return ", ".join(f"('{era}', date '{begin}')" for era, begin in rows)


def _periods(fact: EraFacts) -> list[dict[str, Any]]:
    begin, periods = fact.period.begin, []
    for number in range((fact.start - begin).days // PACE_DAYS, (fact.last - begin).days // PACE_DAYS + 1):
        first = max(fact.start, begin + timedelta(days=number * PACE_DAYS))
        last = min(fact.last, begin + timedelta(days=(number + 1) * PACE_DAYS - 1))
        day, days = (first - begin).days + 1, (last - first).days + 1
        periods.append({"era": fact.era, "bin": number, "day": day, "start": first, "last": last, "days": days})
    return periods
