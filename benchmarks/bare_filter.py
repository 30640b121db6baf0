"""The page to compare a filter change with: a box to type in and one Plotly chart of 500 points."""

import plotly.graph_objects as go
import streamlit as st

words = st.text_input("Search sentences", key="q", bind="query-params")
start = sum(map(ord, words or ""))
points = list(range(500))
st.plotly_chart(go.Figure(go.Scatter(x=points, y=[(n + start) % 37 for n in points], mode="markers")), alt="Points")
