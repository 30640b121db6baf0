"""The articles of a selection: their list, one of them with its events, and the evidence for its date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import pandas as pd

from analysis.selection import Selection, say_day
from analysis.store import Store

# The page lists no more; a million events are in tens of thousands of articles.
MOST_LISTED = 1000
# An article is listed when one of its events is selected, or when nothing is asked.
_LISTED = """
with chosen as (select article_no, count(*) as selected_events from event_view where {where} group by article_no),
told as (
    select a.*, coalesce(c.selected_events, 0) as selected_events, {nothing} or c.article_no is not null as listed
    from article_totals a left join chosen c using (article_no)
)
"""
_BASES = """
select listed, anchor_basis, count(*) as n, count(*) filter (where dated_events = 0) as without_dates
from told group by all
"""
_LIST = """
, first as (
    select article_no, events, dated_events, selected_events from told where listed
    order by place limit {most}
)
select a.article_id, a.title, a.publisher, a.published, a.inferred, a.inferred_low, a.inferred_high,
       a.inferred_confidence, a.anchor, a.anchor_basis, a.words, len(a.warnings) as warnings,
       f.events, f.dated_events, f.selected_events
from articles a join first f using (article_no) order by a.anchor nulls last, a.title, a.article_id
"""
_EVENTS = """
select event_id, start, "end", sentence, date, date_end, grain, date_low, date_high, date_basis, timex, kind_name,
       status, speaker, reports
from event_view where article_id = ? order by start, event_id
"""


@dataclass(frozen=True)
class ArticleList:
    """The articles to list, one row each, and what has to be said about the others.

    ``rows`` holds the first ``MOST_LISTED`` of them; ``bases`` counts all that are listed by what dates them:
    corrected, published, inferred or none. ``left_out`` counts the articles that the selection does not reach;
    ``without_dates`` those among them that have no dated event, so that no filter of dates can ever find them.
    """

    rows: pd.DataFrame
    all: int
    left_out: int
    without_dates: int
    bases: Mapping[str, int]

    @property
    def listed(self) -> int:
        """How many articles the selection reaches."""
        return self.all - self.left_out

    def count(self, basis: str) -> int:
        """How many of the listed articles are dated by ``basis``: corrected, published, inferred or none."""
        return self.bases.get(basis, 0)


def list_articles(store: Store, selection: Selection) -> ArticleList:
    """The articles that tell a selected event, in the order of their dates, the undated ones last."""
    where, parameters = selection.where()
    told = _LISTED.format(where=where, nothing="true" if where == "true" else "false")
    groups = store.query(told + _BASES, parameters)
    listed = groups[groups["listed"]]
    left_out = groups[~groups["listed"]]
    rows = store.query(told + _LIST.format(most=MOST_LISTED), parameters)
    rows.insert(6, "interval", [say_interval(low, high) for low, high in _pairs(rows, "inferred_low", "inferred_high")])
    return ArticleList(
        rows,
        all=int(groups["n"].sum()),
        left_out=int(left_out["n"].sum()),
        without_dates=int(left_out["without_dates"].sum()),
        bases={str(basis): int(n) for basis, n in zip(listed["anchor_basis"], listed["n"], strict=True)},
    )


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


@lru_cache(16_384)
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
