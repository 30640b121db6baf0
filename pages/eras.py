"""Eras: the talks under Blinken and under Witkoff side by side, at rates that allow for their unequal lengths."""

from functools import partial

import streamlit as st

from analysis.era_rates import compare_eras, pace
from analysis.eras import era_facts, facts_table, say_boundaries, say_left_out
from analysis.rates import NOTE
from briefings.page import offline_page
from charts.eras import BY_NAMES, PER_NAMES, TOP, rates_chart
from charts.pace import CLOCK_NAMES, pace_chart
from ui.parts import escaped, page_downloads, show_chart
from ui.view import current_view

view = current_view()
store, selection = view.store, view.selection
facts = view.once("era facts", lambda: era_facts(store, selection))
st.title("Eras")
if any(fact.left_out for fact in facts):
    st.warning(escaped(say_left_out(facts)), icon=":material/filter_alt:")

st.table(facts_table(facts), border="horizontal", hide_index=True, alt="What the data hold of each era")
st.caption(escaped(say_boundaries(facts)))
if not any(fact.events for fact in facts):
    st.info("No dated event passes the filters. Take one of them away in the sidebar.")
    st.stop()

choice = partial(st.segmented_control, required=True, bind="query-params")
with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
    by = choice("Compare", list(BY_NAMES), format_func=BY_NAMES.get, default="kind", key="by")
    per = choice("Events per", list(PER_NAMES), format_func=PER_NAMES.get, default="days", key="per")


def rates(group):
    compared = view.once("era rates", lambda: compare_eras(store, selection, facts, group, per, TOP[group]), group, per)
    return rates_chart(compared, facts, group, per, view.names)


show_chart(rates(by), f"eras-{by}")
st.caption(NOTE)

clock = choice("Time", list(CLOCK_NAMES), format_func=CLOCK_NAMES.get, default="era", key="clock")
pace_shown = pace_chart(view.once("pace", lambda: pace(store, selection, facts)), facts, clock)
show_chart(pace_shown, "eras-pace")

page_downloads(lambda: offline_page("Eras", store, selection, view.names, [*map(rates, BY_NAMES), pace_shown]), "eras")
