"""The list of articles, and which of them is open. The open article is in the URL: ``?article=ID``."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from analysis.articles import ArticleList
from analysis.bidi import set_apart
from analysis.selection import say_day
from ui.parts import table_height

_PICKER = "article-picker"
_DAY = "D MMM YYYY"
_COLUMNS = {
    "Title": st.column_config.TextColumn(width=240),
    "Publisher": st.column_config.TextColumn(width=115),
    "Published": st.column_config.DateColumn(format=_DAY, help="Stated by the source; empty where it does not say."),
    "Inferred": st.column_config.DateColumn(format=_DAY, help="The best day, from the text alone."),
    "90% interval": st.column_config.TextColumn(help="The day lies in here with a probability of 90%."),
    "Best day": st.column_config.NumberColumn(format="percent", help="Probability of the best day."),
    "Dated by": st.column_config.TextColumn(help="The date against which time words such as “Thursday” are read."),
    "Events": st.column_config.NumberColumn(help="Events that the article tells."),
    "Selected": st.column_config.NumberColumn(help="Events among them that pass the filters."),
}


def open_article(article_id: str | None) -> None:
    """Show this article from now on; None goes back to the list."""
    st.query_params.pop("event", None)
    if article_id:
        st.query_params["article"] = article_id
    else:
        st.query_params.pop("article", None)


def open_event(event_id: str | None) -> None:
    """Mark the sentence of this event in the open article; None marks none."""
    if event_id:
        st.query_params["event"] = event_id
    else:
        st.query_params.pop("event", None)


def picker(articles: ArticleList, current: str | None) -> None:
    """A box to open an article by words of its title, with buttons to the neighbours of the open one."""
    labels = {row["article_id"]: _label(row) for row in articles.rows.to_dict("records")}
    ids = list(labels)
    if current and current not in labels:
        labels[current] = "An article outside the filters"
    st.session_state[_PICKER] = current
    st.selectbox(
        "Open an article",
        list(labels),
        index=None,
        format_func=lambda one: labels.get(one, one),
        key=_PICKER,
        on_change=lambda: open_article(st.session_state[_PICKER]),
        placeholder="Type words of a title",
    )
    if current:
        _neighbours(ids, current)


def article_table(articles: ArticleList, rows: pd.DataFrame) -> None:
    """The list as ``rows`` words it; a chosen row opens its article."""
    ids = articles.rows["article_id"].tolist()
    key = "article-table"
    st.dataframe(
        rows,
        hide_index=True,
        height=table_height(len(rows), 640),
        key=key,
        on_select=partial(_open_row, key, ids),
        selection_mode="single-row",
        placeholder="",
        alt="Articles of the selection with published and inferred dates. Choose a row to open the article.",
        column_config=_COLUMNS,
    )


def say_counts(articles: ArticleList) -> str:
    """What is listed, what is not, and how much is undated, in one sentence each."""
    words = [
        f"{articles.listed:,} of {articles.all:,} articles",
        f"{articles.count('published') + articles.count('corrected'):,} with a date from the source or an analyst",
        f"{articles.count('inferred'):,} dated from the text",
        f"{articles.count('none'):,} undated",
    ]
    text = (
        ", ".join([f"{words[0]}: {words[1]}", *words[2:]]) + ". Choose a row to open it (on the keyboard Shift+Space)."
    )
    if len(articles.rows) < articles.listed:
        text += f" The first {len(articles.rows):,} are listed: choose dates, actors or words to come to the others."
    if articles.left_out:
        text += f" Outside the filters: {articles.left_out:,}, of which {articles.without_dates:,} tell no dated event."
    return text


def _open_row(key: str, ids: list[str]) -> None:
    chosen = st.session_state[key]["selection"]["rows"]
    if chosen:
        open_article(ids[chosen[0]])


def _neighbours(ids: list[str], current: str) -> None:
    at = ids.index(current) if current in ids else None
    before = ids[at - 1] if at else None
    after = ids[at + 1] if at is not None and at + 1 < len(ids) else None
    with st.container(horizontal=True):
        st.button("All articles", on_click=open_article, args=[None], icon=":material/list:")
        st.button("Previous", on_click=open_article, args=[before], disabled=not before, icon=":material/chevron_left:")
        st.button("Next", on_click=open_article, args=[after], disabled=not after, icon=":material/chevron_right:")


def _label(row: Mapping[Hashable, Any]) -> str:
    when = "undated" if pd.isna(row["anchor"]) else say_day(row["anchor"])
    title, publisher = (set_apart(row[one]) for one in ("title", "publisher"))
    return f"{title or 'Untitled'} ({', '.join(part for part in (publisher, when) if part)})"
