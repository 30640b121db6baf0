"""Actors: who appears together with whom, how strongly, in which sentences; and each actor's own profile."""

import streamlit as st

from analysis.behind import count_by_month, share_by_era
from analysis.comentions import count_comentions, count_each_era
from analysis.profile import read_profile
from analysis.ties import METHOD, measure_ties
from briefings.page import offline_page
from charts.comentions import actor_table, comention_matrix
from charts.era_panels import era_panels, say_change
from charts.network import comention_network
from charts.profile import profile_charts
from charts.trend import trend_chart
from ui.actors import choose_look, choose_pick, explain_nothing, take_clicks, tie_table
from ui.parts import escaped, page_downloads, show_chart, table_and_downloads
from ui.picked import show_charts, show_sentences
from ui.view import current_view

view = current_view()
store, names = view.store, view.names
st.title("Actors")
look = choose_look(view)
asked = selection, unit, top = look.selection, look.unit, look.top
found = selection and view.once("ties", lambda: count_comentions(store, *asked), *asked)
if not found or found.actors.empty:
    explain_nothing(view, look, units=bool(found and found.units))
    st.stop()
take_clicks(["matrix", "network", *view.tables.eras["era"]])
drawing, choosing = (st.container(), st.container()) if look.by_era else st.columns([5, 4], gap="large")
with choosing:
    who = choose_pick(view)
if look.by_era:
    eras = view.once("ties by era", lambda: count_each_era(store, selection, found), *asked)
    charts = era_panels(found, eras, look.shape, look.measure, look.floor, names, who)
    drawing.header(escaped(say_change(eras, look.floor, names)), anchor=False)
    places = dict(zip(eras, drawing.columns(len(eras)), strict=True))
else:
    draw = comention_matrix if look.shape == "matrix" else comention_network
    charts, places = [draw(found, look.measure, look.floor, names, who)], {look.shape: drawing}
for chart, (key, place) in zip(charts, places.items(), strict=True):
    with place:
        show_chart(chart, key, on_select=True, choices=None if look.by_era else look.choices())
drawing.caption(METHOD)
with choosing:  # after the chart, which people wait for
    tie_table(measure_ties(found, look.measure, look.floor), look.measure)
if who:
    reach = unit if len(who) > 1 or unit == "story" else "event"
    if len(who) > 1:
        months = view.once("trend", lambda: count_by_month(store, selection, who, reach), selection, who, reach)
        about = [trend_chart(months, share_by_era(store, months), [names[one] for one in who], reach)]
    else:
        profile = view.once("profile", lambda: read_profile(store, selection, *who), selection, who)
        about = profile_charts(profile, names)
    show_charts(about)
    show_sentences(view, selection, who, reach)
    charts += about

table_and_downloads("actors", actor_table(found.actors, unit), key="actors", label="How often each actor appears")
page_downloads(lambda: offline_page("Actors", store, selection, names, charts), "actors")
