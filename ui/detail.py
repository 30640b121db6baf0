"""The panel under a chart: the events and the rows of the chronology that were picked, with their evidence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from analysis.articles import say_date
from analysis.timeline import chronology_rows, story_events
from analysis.words import say_count
from ui.events import event_card
from ui.quotes import escaped
from ui.view import View

_MOST = 12


def show_stories(story_ids: Sequence[str], view: View) -> None:
    """What is behind the marks with these ids; how to pick one when none is."""
    ids = list(dict.fromkeys(story_ids))
    if not ids:
        st.caption(
            "Pick a mark, draw a box around several (box select, above the chart), or choose rows in the table: "
            "the sentences appear here."
        )
        return
    known = chronology_rows(view.store, ids)
    events = story_events(view.store, ids)
    st.subheader(
        f"Picked: {say_count(len(events), 'sentence')}, {say_count(len(known), 'row')} of the chronology", anchor=False
    )
    for row in known.head(_MOST).to_dict("records"):
        chronology_card(row)
    for _, story in list(events.groupby("story_id", sort=False))[:_MOST]:
        _show_story(story.to_dict("records"), view)
    if len(known) > _MOST or events["story_id"].nunique() > _MOST:
        st.caption(f"The first {_MOST} of each are shown. Narrow the pick or the dates to see the others.")


def chronology_card(row: Mapping[Any, Any]) -> None:
    """One row of the chronology with its sources."""
    with st.container(border=True, key=f"known-{row['story_id']}"):
        when = say_date(row["date"], row["date_end"], row["grain"])
        st.markdown(f"**{when}** · reference chronology, {row['confidence']} confidence")
        st.markdown(f"**{escaped(row['headline'])}**  \n{escaped(row['summary'])}")
        links = [f"[{escaped(_host(url))}]({url})" for url in row["sources"] if url.startswith(("http://", "https://"))]
        st.markdown(f":small[Sources: {', '.join(links) or 'none given'}]")


def _show_story(rows: Sequence[Mapping[Any, Any]], view: View) -> None:
    event_card(rows[0], view)
    if len(rows) > 1:
        with st.expander(
            f"{say_count(len(rows) - 1, 'more report')} of the same story", key=f"reports-{rows[0]['event_id']}"
        ):
            for row in rows[1:]:
                event_card(row, view)


def _host(url: str) -> str:
    return url.split("/")[2].removeprefix("www.")
