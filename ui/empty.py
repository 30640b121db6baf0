"""An empty selection: which filter empties it, and a button to drop that filter."""

from __future__ import annotations

import streamlit as st

from analysis.counting import Counts, find_remedies
from ui.sidebar import drop_filters
from ui.view import View


def explain_empty(view: View, counts: Counts) -> None:
    """Say why nothing is shown. Call it where a chart would stand empty."""
    if not view.selection.filters():
        st.info("There are no dated events in these articles. The Method page tells what was read and skipped.")
        return
    undated = f" {counts.undated:,} events fit the other filters but have no date." if counts.undated else ""
    st.info(f"No dated event fits all filters.{undated}", icon=":material/filter_alt_off:")
    remedies = find_remedies(view.store, view.selection)
    if not remedies:
        st.caption("No single filter is to blame: several together leave nothing.")
    for remedy in remedies:
        words = view.selection.say(remedy.fields[0], view.names)
        st.button(
            f"Drop “{words}” ({remedy.shown:,} events)",
            key=f"drop-{remedy.fields[0]}",
            on_click=drop_filters,
            args=(remedy.fields,),
        )
