"""How good the tables are: inferred against published dates, coverage, and what the load left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.store import Store

# Beyond this a table would be too long to send and to read.
MOST_REPORTED = 1000
_AGAINST_PUBLISHED = """
select article_id, title, publisher, published, inferred, inferred_low, inferred_high,
       inferred_confidence as confidence,
       inferred - published as error_days,
       published between inferred_low and inferred_high as inside,
       inferred_high - inferred_low + 1 as width_days
from (select * replace (published::date as published, inferred::date as inferred,
                        inferred_low::date as inferred_low, inferred_high::date as inferred_high) from articles)
where published is not null
order by published, title
"""
_BY_MONTH = """
select strftime(date_trunc('month', anchor), '%Y-%m') as month, any_value(era) as era, count(*) as articles,
       count(*) filter (where anchor_basis = 'inferred') as inferred, count(distinct publisher) as publishers
from articles where anchor is not null group by month order by month
"""
_BY_PUBLISHER = """
select publisher, count(*) as articles, min(anchor) as first, max(anchor) as last,
       count(*) filter (where anchor_basis = 'none') as undated
from articles group by publisher order by articles desc, publisher
"""
_BY_PUBLISHER_AND_MONTH = """
with known as (
    select if(publisher = '', 'Unknown publisher', publisher) as publisher,
           date_trunc('month', anchor)::date as month from articles where anchor is not null
),
most as (select publisher, count(*) as n from known group by publisher order by n desc, publisher limit ?)
select coalesce(most.publisher, 'Other publishers') as publisher, month, count(*) as articles
from known left join most using (publisher) group by all order by month, publisher
"""
_CHRONOLOGY = """
select level, count(*) as rows, min(date) as first, max(date) as last,
       count(*) filter (where confidence = 'high') as high, count(*) filter (where confidence = 'medium') as medium,
       count(*) filter (where len(sources) = 1) as one_source, count(*) filter (where len(sources) > 1) as more_sources
from chronology group by level order by level desc
"""


@dataclass(frozen=True)
class LoadReport:
    """How many sources were read, warned of and skipped (by outcome), and each with its reason.

    ``rows`` has what was skipped and warned of first, and no more than ``MOST_REPORTED``.
    """

    counts: Mapping[str, int]
    rows: pd.DataFrame


@dataclass(frozen=True)
class Accuracy:
    """How the inferred dates of articles compare with their published dates.

    ``articles`` have a published date; ``dated`` of them also an inferred one. The shares are of ``dated``, and None
    when there is none.
    """

    articles: int
    dated: int
    exact: float | None
    within_1: float | None
    within_7: float | None
    within_31: float | None
    median_error: float | None
    coverage: float | None
    median_width: float | None

    @property
    def abstained(self) -> int:
        """Articles with a published date for which no date was inferred."""
        return self.articles - self.dated


def against_published(store: Store) -> pd.DataFrame:
    """The articles whose published date is known, with the error of the inferred one in days (missing when undated)."""
    return store.query(_AGAINST_PUBLISHED)


def measure(rows: pd.DataFrame) -> Accuracy:
    """The figures of the rows of ``against_published``."""
    dated = rows[rows["inferred"].notna()]
    error = dated["error_days"].astype(float).abs()
    if dated.empty:
        return Accuracy(len(rows), 0, None, None, None, None, None, None, None)
    return Accuracy(
        articles=len(rows),
        dated=len(dated),
        exact=float((error == 0).mean()),
        within_1=float((error <= 1).mean()),
        within_7=float((error <= 7).mean()),
        within_31=float((error <= 31).mean()),
        median_error=float(error.median()),
        coverage=float(dated["inside"].astype(bool).mean()),
        median_width=float(dated["width_days"].median()),
    )


def coverage_by_month(store: Store) -> pd.DataFrame:
    """Articles per month of their date, every month between the first and the last, empty ones as 0."""
    rows = store.query(_BY_MONTH)
    if rows.empty:
        return rows
    months = pd.period_range(rows["month"].iloc[0], rows["month"].iloc[-1], freq="M").astype(str)
    filled = rows.set_index("month").reindex(months).rename_axis("month").reset_index()
    filled["era"] = filled["era"].fillna("none")
    counts = ["articles", "inferred", "publishers"]
    filled[counts] = filled[counts].fillna(0).astype(int)
    return filled


def coverage_by_publisher(store: Store) -> pd.DataFrame:
    """Articles per publisher with the first and last of their dates."""
    return store.query(_BY_PUBLISHER)


def coverage_by_publisher_and_month(store: Store, most: int = 15) -> pd.DataFrame:
    """Articles by publisher and month: publisher, month (its first day), articles; beyond the ``most`` frequent
    publishers all others together.
    """
    return store.query(_BY_PUBLISHER_AND_MONTH, [most])


def unknown_names(store: Store) -> pd.DataFrame:
    """Capitalised names that recur and that neither the actors nor the places know, the most widespread first."""
    return store.query("select * from unknown_names order by articles desc, times desc, name")


def load_report(store: Store) -> LoadReport:
    """What was read, warned of and skipped."""
    counts = store.query("select outcome, count(*) as n from report group by outcome")
    rows = store.query(f"select * from report order by outcome = 'read', outcome desc, source limit {MOST_REPORTED}")
    return LoadReport({str(one): int(n) for one, n in zip(counts["outcome"], counts["n"], strict=True)}, rows)


def chronology_sources(store: Store) -> pd.DataFrame:
    """How many rows of the reference chronology rest on how many sources, by level."""
    return store.query(_CHRONOLOGY)
