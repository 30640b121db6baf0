"""The articles of a selection: their list, one of them with its events, and the evidence for its date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from analysis.selection import Selection, say_day
from analysis.store import Store

# An article is listed when one of its events is selected, or when nothing is asked.
_LIST = """
select a.article_id, a.title, a.publisher, a.published, a.inferred, a.inferred_low, a.inferred_high,
       a.inferred_confidence, a.anchor, a.anchor_basis, a.words, len(a.warnings) as warnings,
       count(e.event_id) as events, count(e.date) as dated_events,
       count(e.event_id) filter (where e.event_id in (select event_id from event_view where {where})) as selected_events
from articles a left join events e using (article_id)
group by all
order by a.anchor nulls last, a.title
"""
_EVENTS = """
select event_id, start, "end", sentence, date, date_end, grain, date_low, date_high, date_basis, timex, kind_name,
       status, speaker, reports
from event_view where article_id = ? order by start, event_id
"""


@dataclass(frozen=True)
class ArticleList:
    """The articles to list, one row each, and what has to be said about the others.

    ``left_out`` counts the articles that the selection does not reach; ``without_dates`` those among them that
    have no dated event, so that no filter of dates can ever find them.
    """

    rows: pd.DataFrame
    all: int
    left_out: int
    without_dates: int

    def count(self, basis: str) -> int:
        """How many of the listed articles are dated by ``basis``: corrected, published, inferred or none."""
        return int((self.rows["anchor_basis"] == basis).sum())


def list_articles(store: Store, selection: Selection) -> ArticleList:
    """The articles that tell a selected event, in the order of their dates, the undated ones last."""
    where, parameters = selection.where()
    everything = store.query(_LIST.format(where=where), parameters)
    listed = (everything["selected_events"] > 0) | (where == "true")
    rows = everything[listed].reset_index(drop=True)
    rows.insert(6, "interval", [say_interval(low, high) for low, high in _pairs(rows, "inferred_low", "inferred_high")])
    without = int((~listed & (everything["dated_events"] == 0)).sum())
    return ArticleList(rows, len(everything), int((~listed).sum()), without)


def find_article(store: Store, article_id: str) -> pd.Series | None:
    """The row of the articles table with this id, None when there is none."""
    rows = store.query("select * from articles where article_id = ?", [article_id])
    return None if rows.empty else rows.iloc[0]


def article_events(store: Store, article_id: str) -> pd.DataFrame:
    """The events of one article in the order of its text, with ``when``: the date in words."""
    rows = store.query(_EVENTS, [article_id])
    rows["when"] = [say_date(*row) for row in zip(rows["date"], rows["date_end"], rows["grain"], strict=True)]
    return rows


def say_interval(first: date | None, last: date | None) -> str:
    """The days from ``first`` to ``last``, both included, in short: 22–26 Jul 2025; "" when one is missing."""
    if first is None or last is None or pd.isna(first) or pd.isna(last):
        return ""
    if first >= last:
        return say_day(last)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{say_day(last)}"
    if first.year == last.year:
        return f"{first.day} {first:%b} – {say_day(last)}"
    return f"{say_day(first)} – {say_day(last)}"


def say_date(first: date | None, end: date | None, grain: str) -> str:
    """A date interval in words, never sharper than its grain: "Jun 2024" for a month; "undated" when missing."""
    if first is None or end is None or pd.isna(first) or pd.isna(end):
        return "undated"
    last = end - timedelta(days=1)
    if grain == "year" and (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if grain == "month" and first.day == 1 and end.day == 1 and (last.year, last.month) == (first.year, first.month):
        return f"{first:%b %Y}"
    return say_interval(first, last)


def _pairs(rows: pd.DataFrame, first: str, second: str) -> zip[tuple[date, date]]:
    return zip(rows[first], rows[second], strict=True)
