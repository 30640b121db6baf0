"""The one palette and the one layout of all figures.

Sides have Okabe and Ito's colours, told apart by colour-blind readers (Color Universal Design, 2008), and a marker
shape each, so that colour is never alone. Eras are tints behind the marks.
"""

from __future__ import annotations

import html

import plotly.graph_objects as go

from analysis.bidi import set_apart

SIDE_COLOURS = {
    "united-states": "#0072B2",
    "israel": "#56B4E9",
    "palestinian": "#009E73",
    "mediator": "#E69F00",
    "un": "#CC79A7",
    "other": "#7A7A7A",
}
SIDE_SYMBOLS = {
    "united-states": "circle",
    "israel": "diamond",
    "palestinian": "square",
    "mediator": "triangle-up",
    "un": "pentagon",
    "other": "hexagon",
}
ERA_TINTS = {
    "blinken": "rgba(70,110,160,0.10)",
    "hand-over": "rgba(120,120,120,0.14)",
    "witkoff": "rgba(200,140,60,0.12)",
}
ERA_COLOURS = {"blinken": "#5B7FA6", "hand-over": "#8A8A8A", "witkoff": "#B9803B"}
# Of two periods that a reader chose: not those of the eras, so that nobody takes them for eras.
OWN_COLOURS = {"first": "#8A63B0", "second": "#2E8B7D"}
REFERENCE = "#8C8C8C"
# Told apart from both the light and the dark page: contrast 4.0 and 4.5.
ACCENT = "#4A82B8"
ACCENT_PALE = "#9DB8D2"
# What a person has picked; the same contrast on both pages.
PICKED = "#C2410C"


BASE_LAYOUT = {
    "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
    "paper_bgcolor": "rgba(0,0,0,0)",
    "plot_bgcolor": "rgba(0,0,0,0)",
    "hoverlabel": {"align": "left"},
    "modebar": {"bgcolor": "rgba(0,0,0,0)", "color": "#808080", "activecolor": ACCENT},
    "legend": {"orientation": "h", "yanchor": "bottom", "y": 1.0, "x": 0},
}
BASE_AXIS = {"automargin": True, "gridcolor": "rgba(128,128,128,0.2)", "zeroline": False}


def base_layout(figure: go.Figure, height: int) -> go.Figure:
    """The figure with the layout that all charts share; transparent, so that it sits on light and dark pages."""
    figure.update_layout(height=height, **BASE_LAYOUT)
    figure.update_xaxes(**BASE_AXIS)
    figure.update_yaxes(**BASE_AXIS)
    return figure


def without_data(figure: go.Figure) -> go.Figure:
    """The figure, with a trace that draws nothing where it has none: Streamlit shows no figure without a trace."""
    if not figure.data:
        figure.add_scatter(x=[None], y=[None], showlegend=False, hoverinfo="skip")
    return figure


def plain(text: str) -> str:
    """Text of others made safe for labels and hovers: Plotly reads HTML tags and ``$...$`` as markup."""
    return html.escape(set_apart(text), quote=False).replace("$", "&#36;")
