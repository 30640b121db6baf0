"""The eras as the selection sees them: how long each is, how well it is covered, and which filter leaves it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from analysis.selection import Selection, say_day
from analysis.store import Store

Per = Literal["days", "articles"]
_FIGURES = (
    "Counted",
    "Days",
    "Articles",
    "Days with an article",
    "Dated events",
    "Stories",
    "Events per 100 days",
    "Events per 100 articles",
    "Undated, of all events in articles of the era",
)


@dataclass(frozen=True, slots=True)
class EraFacts:
    """One era as the selection sees it.

    ``start`` and ``last`` are its first and last day within the date filter; ``open_end`` tells that the era goes on
    and is counted to the last day of the data. ``left_out`` says which filter removes the era, "" when none does;
    the counts of an era that is left out mean nothing. ``told`` counts the events in articles of the era,
    ``undated`` those of them without a date.
    """

    era: str
    name: str
    basis: str
    start: date
    last: date
    open_end: bool
    left_out: str
    articles: int = 0
    article_days: int = 0
    events: int = 0
    stories: int = 0
    told: int = 0
    undated: int = 0

    @property
    def days(self) -> int:
        """Length in days, both ends included."""
        return max(0, (self.last - self.start).days + 1)

    @property
    def undated_share(self) -> float:
        """Share of the events in articles of the era that could not be dated; 0 when there are none."""
        return self.undated / self.told if self.told else 0.0

    def hundreds(self, per: Per) -> float:
        """What rates are per: hundreds of days or of articles; 0 when the era has none or is left out."""
        return 0.0 if self.left_out else (self.days if per == "days" else self.articles) / 100


def era_facts(store: Store, selection: Selection) -> list[EraFacts]:
    """The facts of every era in order of time, those that a filter removes included."""
    counts = _counts(store, selection)
    return [
        EraFacts(**_bounds(era, selection, _last_day(store)), **counts.get(era["era"], {}))
        for era in store.query("select * from eras order by start").to_dict("records")
    ]


def facts_table(facts: Sequence[EraFacts]) -> pd.DataFrame:
    """The figures of the eras side by side, as a table to read; an era that is left out has none."""
    return pd.DataFrame({"What": _FIGURES} | {fact.name: _figures(fact) for fact in facts})


def say_boundaries(facts: Sequence[EraFacts]) -> str:
    """Why the boundaries stand where they do, and how an era that goes on is counted."""
    goes_on = [
        f"The {fact.name} goes on; it is counted to {say_day(fact.last)}, the last day of the data or of the filter."
        for fact in facts
        if fact.open_end and not fact.left_out
    ]
    return " ".join([*(f"{fact.name}: {fact.basis}" for fact in facts), *goes_on])


def say_left_out(facts: Sequence[EraFacts]) -> str:
    """Which eras are not compared and why, "" when all are."""
    said = [f"{fact.name}: left out by {fact.left_out}" for fact in facts if fact.left_out]
    return f"Not every era can be compared. {'; '.join(said)}." if said else ""


def _figures(fact: EraFacts) -> list[str]:
    if fact.left_out:
        return ["left out"] * len(_FIGURES)
    hundreds = (fact.hundreds("days"), fact.hundreds("articles"))
    per_day, per_article = (fact.events / hundred if hundred else 0.0 for hundred in hundreds)
    return [
        f"{say_day(fact.start)} to {say_day(fact.last)}",
        f"{fact.days:,}",
        f"{fact.articles:,}",
        f"{fact.article_days:,}",
        f"{fact.events:,}",
        f"{fact.stories:,}",
        f"{per_day:,.0f}",
        f"{per_article:,.0f}",
        f"{fact.undated:,} of {fact.told:,} ({fact.undated_share:.0%})",
    ]


def _counts(store: Store, selection: Selection) -> dict[str, dict[str, Any]]:
    where, values = selection.where()
    # An undated event is in no era, so the filters by date and by era say nothing about it.
    told_where, told_values = selection.without("date_from", "date_to", "eras").where()
    of_articles, of_values = _article_filter(selection)
    counts: dict[str, dict[str, Any]] = {}
    for sql, parameters in (
        (
            f"select era, count(*) events, count(distinct story_no) stories from event_view where {where} group by 1",
            values,
        ),
        (
            f"""select a.era, count(*) told, count(*) filter (e.date is null) undated
            from (select article_no, date from event_view where {told_where}) e
            join articles a using (article_no) group by 1""",
            told_values,
        ),
        (
            f"""select era, count(*) articles, count(distinct anchor) article_days
            from articles where {of_articles} group by 1""",
            of_values,
        ),
    ):
        for row in store.query(sql, parameters).to_dict("records"):
            counts.setdefault(row["era"], {}).update({str(name): value for name, value in row.items() if name != "era"})
    return counts


def _article_filter(selection: Selection) -> tuple[str, list[Any]]:
    """The filters that make sense of an article as a whole: publishers and dates."""
    clauses: list[tuple[str, Any]] = []
    if selection.publishers:
        clauses.append(("list_contains(?, publisher)", list(selection.publishers)))
    if selection.date_from:
        clauses.append(("anchor >= ?", selection.date_from))
    if selection.date_to:
        clauses.append(("anchor <= ?", selection.date_to))
    return " and ".join(sql for sql, _ in clauses) or "true", [value for _, value in clauses]


def _bounds(era: Mapping[Any, Any], selection: Selection, last_day: date) -> dict[str, Any]:
    open_end = pd.isna(era["end"])
    whole = (era["start"].date(), last_day if open_end else era["end"].date() - timedelta(days=1))
    start = max(whole[0], selection.date_from or whole[0])
    last = min(whole[1], selection.date_to or whole[1])
    left_out = ""
    if selection.eras and era["era"] not in selection.eras:
        left_out = "the era filter"
    elif whole[1] < whole[0]:
        left_out = "the data, which end before it begins"
    elif last < start:
        left_out = "the date filter"
    return {
        "era": era["era"],
        "name": era["name"],
        "basis": era["basis"],
        "start": start,
        "last": last,
        "open_end": bool(open_end),
        "left_out": left_out,
    }


def _last_day(store: Store) -> date:
    """The day of the latest article; the first day of the first era when no article is dated."""
    days = store.query("select coalesce((select max(anchor) from articles), (select min(start) from eras)) as day")
    latest: date = next(day.date() for day in days["day"])
    return latest
