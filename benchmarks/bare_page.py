"""The page to compare with: nothing but one Plotly chart of 500 points."""

import plotly.graph_objects as go
import streamlit as st

st.plotly_chart(go.Figure(go.Scatter(x=list(range(500)), y=[n % 37 for n in range(500)], mode="markers")), alt="Points")
