"""What the selection leaves, above every page; when it leaves nothing, which filter empties it and how to drop it."""

from __future__ import annotations

import streamlit as st

from analysis.counting import Counts, find_remedies
from analysis.words import say_count
from ui.cache import counts_of
from ui.filters import drop_filters
from ui.quotes import escaped
from ui.view import View


def show_selection(view: View) -> None:
    """How many events are shown, in all and undated, and the filters in words: on a phone the sidebar is shut.

    A saved briefing has its own.
    """
    if "briefing" in st.query_params:
        st.caption("This briefing is kept as it was saved: the filters in the sidebar do not change it.")
        return
    counts = counts_of(view.store, view.selection)
    filters = view.selection.describe(view.names)
    st.caption(
        f"Showing {counts.shown:,} of {counts.everything:,} events; {counts.undated:,} more undated. "
        + (f"Filters: {escaped(filters)}." if filters else "No filter.")
    )
    if counts.shown == 0:
        _explain_empty(view, counts)


def _explain_empty(view: View, counts: Counts) -> None:
    if not view.selection.filters():
        st.info("There are no dated events in these articles. The Method page tells what was read and skipped.")
        return
    undated = f" {say_count(counts.undated, 'event')} without a date fit the other filters." if counts.undated else ""
    st.info(f"No dated event fits all filters.{undated}", icon=":material/filter_alt_off:")
    remedies = find_remedies(view.store, view.selection)
    if not remedies:
        st.caption("No single filter is to blame: several together leave nothing.")
    for remedy in remedies:
        words = view.selection.say(remedy.fields[0], view.names)
        st.button(
            f"Drop this filter: {escaped(words)} ({say_count(remedy.shown, 'event')} without it)",
            key=f"drop-{remedy.fields[0]}",
            on_click=drop_filters,
            args=(remedy.fields,),
        )
