"""The panel under a chart: the events and the rows of the chronology that were picked, with their evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from analysis.articles import say_date, say_interval
from analysis.lanes import Lanes
from analysis.picks import (
    Bin,
    binned_events,
    chronology_near,
    chronology_rows,
    count_binned,
    find_events,
    read_bin,
    story_events,
)
from analysis.words import say_count
from ui.events import event_card
from ui.filters import set_dates
from ui.quotes import escaped
from ui.view import View

_PAGE = 10


def show_picked(keys: Sequence[str], view: View, by: Lanes) -> None:
    """What is behind the marks with these keys; how to pick one when none is.

    A key is the id of a story or of a row of the chronology, or that of a bin of one of the lanes ``by``.
    """
    bins = [one for one in map(read_bin, keys) if one is not None and one.lane]
    ids = list(dict.fromkeys(key for key in keys if read_bin(key) is None))
    if not ids and not bins:
        st.caption(
            "Pick a mark, draw a box around several (box select, above the chart), or choose rows in the table: "
            "the sentences appear here."
        )
        return
    if bins:
        _show_bins(bins, view, by)
    if ids:
        _show_stories(ids, view)


def show_undated(event_ids: Sequence[str], view: View) -> None:
    """The events that were picked among those without a date."""
    for row in find_events(view.store, list(event_ids)[:_PAGE]).to_dict("records"):
        event_card(row, view, key="undated")


def _show_stories(ids: Sequence[str], view: View) -> None:
    known = chronology_rows(view.store, ids)
    events = story_events(view.store, view.selection, ids)
    st.subheader(
        f"Picked: {say_count(len(events), 'sentence')}, {say_count(len(known), 'row')} of the chronology", anchor=False
    )
    stories = [story for _, story in events.groupby("story_id", sort=False)]
    first = _page(max(len(known), len(stories)), "picked")
    for row in known.iloc[first : first + _PAGE].to_dict("records"):
        chronology_card(row)
    shown = stories[first : first + _PAGE]
    near = _near([story["event_id"].iloc[0] for story in shown], view)
    for story in shown:
        _show_story(story.to_dict("records"), near, view)


def _show_bins(bins: Sequence[Bin], view: View, by: Lanes) -> None:
    """The events of the bins, a page at a time, and the way to see these days alone."""
    start, last = min(one.start for one in bins), max(one.last for one in bins)
    count = count_binned(view.store, view.selection, by, bins)
    st.subheader(f"Picked: {say_count(count, 'event')} of {escaped(say_interval(start, last))}", anchor=False)
    st.button("Show only these days", on_click=set_dates, args=(start, last), icon=":material/zoom_in:", key="narrow")
    first = _page(count, "binned")
    rows = binned_events(view.store, view.selection, by, bins, first, _PAGE)
    near = _near(list(rows["event_id"]), view)
    for row in rows.to_dict("records"):
        event_card(row, view)
        _show_near(near, row["event_id"])


def _page(count: int, key: str) -> int:
    """The number of the first thing to show of ``count``; where one page is not enough, with the choice of it."""
    pages = -(-count // _PAGE)
    return (st.pagination(pages, key=f"{key}-{count}") - 1) * _PAGE if pages > 1 else 0


def chronology_card(row: Mapping[Any, Any]) -> None:
    """One row of the chronology with its sources."""
    with st.container(border=True, key=f"known-{row['story_id']}"):
        when = say_date(row["date"], row["date_end"], row["grain"])
        st.markdown(f"**{when}** · reference chronology, {row['confidence']} confidence")
        st.markdown(f"**{escaped(row['headline'])}**  \n{escaped(row['summary'])}")
        st.markdown(f":small[Sources: {_links(row) or 'none given'}]")


def _show_story(rows: Sequence[Mapping[Any, Any]], near: pd.DataFrame, view: View) -> None:
    event_card(rows[0], view)
    _show_near(near, rows[0]["event_id"])
    if len(rows) > 1:
        with st.expander(
            f"{say_count(len(rows) - 1, 'more report')} of the same story", key=f"reports-{rows[0]['event_id']}"
        ):
            for row in rows[1:]:
                event_card(row, view)


def _near(event_ids: list[str], view: View) -> pd.DataFrame:
    return chronology_near(view.store, event_ids) if view.selection.chronology != "off" else pd.DataFrame()


def _show_near(near: pd.DataFrame, event_id: str) -> None:
    """What the chronology knows of the same days and actors, with its sources."""
    rows = near[near["event_id"] == event_id].to_dict("records") if len(near) else []
    told = [
        f":small[{say_date(row['date'], row['date_end'], row['grain'])}: {escaped(row['headline'])} ({_links(row)})]"
        for row in rows
    ]
    if told:
        st.markdown("  \n".join([":small[**In the chronology on these days**]", *told]))


def _links(row: Mapping[Any, Any]) -> str:
    return ", ".join(
        f"[{escaped(_host(url))}]({url})" for url in row["sources"] if url.startswith(("http://", "https://"))
    )


def _host(url: str) -> str:
    return url.split("/")[2].removeprefix("www.")
