"""Actors: who is named together with whom, how strongly, and in which sentences."""

import streamlit as st

from analysis.comentions import count_actors, count_units, find_tie_events, find_ties, name_ties
from briefings.page import offline_page
from charts.comentions import MEASURE_NAMES, UNIT_NAMES, actor_table, comention_matrix
from ui.parts import event_card, page_downloads, show_chart, table_and_downloads
from ui.view import current_view

SHOWN_CARDS = 10
view = current_view()
store, selection = view.store, view.selection
st.title("Actors")

with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
    measure = st.segmented_control(
        "Measure", list(MEASURE_NAMES), format_func=MEASURE_NAMES.get, default="count", required=True, key="measure",
        bind="query-params", help="Jaccard: of the mentions of either, the share that names both. "
        "Lift: how many times as often as if the two were named independently.",
    )  # fmt: skip
    unit = st.segmented_control(
        "Together in the same", list(UNIT_NAMES), format_func=UNIT_NAMES.get, default="sentence", required=True,
        key="unit", bind="query-params", help="A story is one event told by one or more articles.",
    )  # fmt: skip
    top = st.number_input("Actors shown", 5, 30, 15, 5, key="top", bind="query-params", width=150)
    floor = st.number_input("Together at least", 1, 100, 3, key="floor", bind="query-params", width=150)

actors = count_actors(store, selection, unit)
ties = find_ties(store, selection, unit, top)
if actors.empty:
    st.info("No actor is named in the events that pass the filters. Take one of the filters away in the sidebar.")
    st.stop()
chart = comention_matrix(actors.head(top), ties, count_units(store, selection, unit), unit, measure, floor, view.names)
clicked = show_chart(chart, "co-mentions", on_select=True)

choices = name_ties(actors.head(top), ties, floor)
click = "~".join(clicked[0][:2]) if clicked else ""
if click and click != st.session_state.get("_clicked_tie"):
    st.session_state["tie"] = click
st.session_state["_clicked_tie"] = click
tie = st.selectbox(
    "Open the sentences of", list(choices), index=None, format_func=lambda one: choices.get(one, one), key="tie",
    bind="query-params", placeholder="a tie or an actor; or click a mark above",
)  # fmt: skip
if tie:
    events = find_tie_events(store, selection, tuple(tie.split("~")), unit)
    st.header(f"{choices[tie]}: {len(events):,} sentences", anchor=False)
    page = st.pagination(max(1, -(-len(events) // SHOWN_CARDS)), key=f"cards-{tie}") if len(events) > SHOWN_CARDS else 1
    for row in events.iloc[(page - 1) * SHOWN_CARDS : page * SHOWN_CARDS].to_dict("records"):
        event_card(row, view)

st.header("How often each actor is named", anchor=False)
table_and_downloads("actors", actor_table(actors, unit), key="actors")
page_downloads(lambda: offline_page("Actors", store, selection, view.names, [chart]), "actors")
