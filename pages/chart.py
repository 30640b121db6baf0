"""One chart alone, to stand in an iframe: ``/chart?chart=timeline&lanes=side&actor=Qatar&embed=true``."""

import streamlit as st

from analysis.recipe import Recipe
from briefings.drawing import NotDrawn, draw_chart
from ui.parts import show_chart_alone
from ui.view import current_view

view = current_view()
choices = tuple((name, st.query_params[name]) for name in st.query_params)
recipe = Recipe("Chart", st.query_params.get("chart", "timeline"), view.selection, choices)
try:
    show_chart_alone(draw_chart(recipe, view.store, view.names), "alone", view.say_basis())
except NotDrawn as problem:
    st.title("Chart")
    st.warning(f"This link asks for a chart that cannot be shown. {problem}")
