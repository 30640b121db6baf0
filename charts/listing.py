"""The list of articles as a table that can be shown, downloaded and put into a file."""

from __future__ import annotations

import pandas as pd

from analysis.articles import ArticleList
from analysis.selection import say_day
from analysis.words import say_count
from charts.chart import Chart

_BASES = {"published": "published", "inferred": "inferred", "corrected": "corrected", "none": "undated"}


def article_listing(articles: ArticleList) -> Chart:
    """The listed articles with their dates and counts; there is no figure."""
    undated = articles.count("none")
    title = _title(articles)
    return Chart(
        name="articles",
        title=title,
        subtitle=_first(articles)
        + "Inferred: the best day from the text alone. The interval holds the day with 90% probability.",
        alt=f"{title}; {articles.count('inferred'):,} are dated from the text, {undated:,} are undated.",
        figure=None,
        rows=_rows(articles.rows),
    )


def _title(articles: ArticleList) -> str:
    """How many articles of which time, and how many of them have no date but the inferred one."""
    some = articles.listed < articles.all
    listed = f"{articles.listed:,} of {articles.all:,} articles" if some else say_count(articles.all, "article")
    days = articles.rows["anchor"].dropna()
    whole = len(days) > 0 and len(articles.rows) == articles.listed
    time = f" from {say_day(days.min())} to {say_day(days.max())}" if whole else ""
    counts = {"dated from the text alone": articles.count("inferred"), "undated": articles.count("none")}
    return "; ".join([f"{listed}{time}", *(f"{n:,} {words}" for words, n in counts.items() if n)])


def _first(articles: ArticleList) -> str:
    return f"The first {len(articles.rows):,} are listed. " if len(articles.rows) < articles.listed else ""


def _rows(rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "Title": rows["title"].where(rows["title"] != "", "Untitled"),
            "Publisher": rows["publisher"],
            "Published": rows["published"],
            "Inferred": rows["inferred"],
            "90% interval": rows["interval"].where(rows["inferred"].notna(), "undated"),
            "Best day": rows["inferred_confidence"].where(rows["inferred"].notna()).round(2),
            "Dated by": rows["anchor_basis"].map(_BASES),
            "Events": rows["events"],
            "Selected": rows["selected_events"],
            "Words": rows["words"],
            "Warnings": rows["warnings"],
        }
    )
