"""The pace of the talks: days between rounds, and from an offer to the next response.

Told twice: by the selected articles, and by the reference chronology, which no filter but the dates touches. Only what
is dated to the day and has happened counts. Days of talks that follow one another are one round; a gap runs from the
last day of a round to the first of the next in the same era.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd
from scipy import stats  # type: ignore[import-untyped]

from analysis.eras import EraFacts, compared
from analysis.periods import period_sql
from analysis.rates import LEVEL
from analysis.selection import Selection
from analysis.store import Store

Source = Literal["articles", "chronology"]
SOURCES: tuple[Source, ...] = ("articles", "chronology")
# A response that comes later is hardly one to that offer.
ANSWERED_WITHIN = 60
_GAPS = """
with days as (select distinct era, date, date_end from ({told}) where kind = 'talks_round')
select '{source}' as source, era, ended - interval 1 day as after, date as until,
       datediff('day', ended, date) + 1 as days
from (select *, max(date_end) over (partition by era order by date, date_end
                                    rows between unbounded preceding and 1 preceding) as ended from days)
where date > ended order by date
"""
_RESPONSES = f"""
with told as ({{told}}),
offers as (select distinct era, date from told where {{offer}}),
responses as (select distinct date from told where kind = 'response'),
answered as (
    select offers.era, offers.date as after, responses.date as until,
           datediff('day', offers.date, responses.date) as days
    from offers asof left join responses on offers.date <= responses.date
)
select '{{source}}' as source, era, after, case when days <= {ANSWERED_WITHIN} then until end as until,
       case when days <= {ANSWERED_WITHIN} then days end as days
from answered order by after
"""
_OFFERS: dict[Source, str] = {"articles": "fate = 'made'", "chronology": "kind = 'proposal'"}


@dataclass(frozen=True, slots=True)
class Pace:
    """The gaps of one source summed up: by era their number, their median in days, and how many offers had no response.

    ``told_apart`` compares the two eras with the test of Mann and Whitney (1947), two-sided, at 95%.
    """

    source: Source
    n: dict[str, int]
    median: dict[str, float]
    unanswered: dict[str, int]
    told_apart: bool


def round_gaps(store: Store, selection: Selection, facts: Sequence[EraFacts]) -> pd.DataFrame:
    """The gaps between rounds of talks: source, era, after (last day of a round), until (first of the next), days."""
    return _of_both(store, selection, facts, lambda source, told: _GAPS.format(source=source, told=told))


def response_times(store: Store, selection: Selection, facts: Sequence[EraFacts]) -> pd.DataFrame:
    """Days on which an offer was made: source, era, after (that day), until (next response, by whomever), days.

    ``until`` and ``days`` are missing where no response is told within ``ANSWERED_WITHIN`` days.
    """
    return _of_both(
        store,
        selection,
        facts,
        lambda source, told: _RESPONSES.format(source=source, told=told, offer=_OFFERS[source]),
    )


def sum_up(gaps: pd.DataFrame, facts: Sequence[EraFacts]) -> list[Pace]:
    """The summary of each source, for the eras that are shown."""
    both = [fact.era for fact in compared(facts)]
    eras = [fact.era for fact in facts if not fact.left_out]
    summaries = []
    for source in SOURCES:
        mine = gaps[gaps["source"] == source]
        days = {era: mine.loc[mine["era"] == era, "days"].dropna().astype(float) for era in eras}
        summaries.append(
            Pace(
                source,
                n={era: len(values) for era, values in days.items()},
                median={era: float(values.median()) for era, values in days.items() if len(values)},
                unanswered={era: int(mine.loc[mine["era"] == era, "days"].isna().sum()) for era in eras},
                told_apart=len(both) == 2 and _differ(days[both[0]], days[both[1]]),
            )
        )
    return summaries


def _of_both(store: Store, selection: Selection, facts: Sequence[EraFacts], sql: Any) -> pd.DataFrame:
    where, values = selection.where()
    period = period_sql([fact.period for fact in facts])
    shown = [fact for fact in facts if not fact.left_out]
    eras = [fact.era for fact in shown]
    articles = f"""select * from (select {period} as era, kind, fate, date, date_end from event_view
        where {where} and date is not null and grain = 'day' and status = 'happened')
        where list_contains(?, era)"""
    chronology = f"""select * from (select {period} as era, kind, '' as fate, date, date_end from chronology
        where grain = 'day' and date between ? and ?) where list_contains(?, era)"""
    if not shown:
        return pd.DataFrame(columns=["source", "era", "after", "until", "days"])
    bounds = [min(fact.start for fact in shown), max(fact.last for fact in shown)]
    told = store.query(sql("articles", articles), [*values, eras])
    known = store.query(sql("chronology", chronology), [*bounds, eras])
    return pd.concat([told, known], ignore_index=True)


def _differ(first: pd.Series[float], second: pd.Series[float]) -> bool:
    if first.empty or second.empty:
        return False
    return bool(stats.mannwhitneyu(first, second).pvalue < 1 - LEVEL)
