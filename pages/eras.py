"""Eras: the talks under Blinken and under Witkoff side by side, at rates that allow for their unequal lengths."""

from functools import partial

import streamlit as st

from analysis.era_table import say_facts
from analysis.eras import era_facts, say_left_out
from analysis.offers import FATES
from briefings.eras import EraCharts
from briefings.page import offline_page
from charts.eras import BY_NAMES, PER_NAMES, row_picks
from charts.pace import CLOCK_NAMES
from ui.cards import show_cards
from ui.parts import escaped, page_downloads, say_finding, share_buttons, show_chart
from ui.periods import choose_periods, choose_scale, one_of
from ui.view import current_view

view = current_view()
st.title("Eras")
own = choose_periods()
store, selection = view.store, view.selection.without("eras") if own else view.selection
facts = view.once("facts of eras", lambda: era_facts(store, selection, own), own)
if any(fact.left_out for fact in facts):
    st.warning(escaped(say_left_out(facts)), icon=":material/filter_alt:")
made = EraCharts(store, selection, {**view.names, **FATES}, facts)
head = made.head()
say_finding(say_facts(facts))
st.table(head.rows, border="horizontal", hide_index=True, alt="What the data hold of each era")
st.caption(escaped(head.subtitle))
if not any(fact.events for fact in facts):
    st.info("No dated event passes the filters. Take one of them away in the sidebar.")
    st.stop()
share_buttons(head, "eras-facts")
per, clock = choose_scale(PER_NAMES, CLOCK_NAMES)
parts = {
    "How often": lambda: [made.rates(by, per)],
    "Offers": lambda: [made.offers(per)],
    "Pace": made.gaps,
    "Truces": lambda: [made.truces(clock)],
    "Words": lambda: [made.words()],
    "Over time": lambda: [made.pace(clock)],
}
tabs = dict(zip(parts, st.tabs(list(parts), key="part", bind="query-params"), strict=True))
part = next(part for part, tab in tabs.items() if tab.open)
with tabs[part]:
    groups = partial(one_of, "Groups", BY_NAMES, "kind", "by")
    by = groups() if part == "How often" else "fate" if part == "Offers" else "word"
    charts = view.once(f"eras: {part}", parts[part], own, by, per, clock)
    picks, shaped = row_picks(charts[0]), None if own else {"per": per, "clock": clock}
    picked = [
        one for chart in charts for one in show_chart(chart, chart.name, bool(picks), picks or None, choices=shaped)
    ]
    st.caption(made.note(by))
    if picked:
        show_cards(made.behind(by, *picked[0]), made.say_pick(*picked[0]), view, f"eras-{by}")
    elif picks:
        st.caption("Pick a mark, or a row of the table, to read the sentences behind it.")
page_downloads(lambda: offline_page("Eras", store, selection, view.names, lambda: made.everything(per, clock)), "eras")
