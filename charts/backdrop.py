"""The eras as tints behind a chart over time, the hand-over hatched, each with its name beneath."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.theme import ERA_COLOURS, ERA_TINTS

Days = tuple[pd.Timestamp, pd.Timestamp]


def shade_eras(figure: go.Figure, eras: pd.DataFrame, days: Days, heights: tuple[float, float], **place: int) -> None:
    """Tint each era between the two days, over ``heights`` of the y axis; ``place`` is the subplot (row, col)."""
    for era in eras.to_dict("records"):
        start = max(era["start"], days[0])
        end = days[1] if pd.isna(era["end"]) else min(era["end"], days[1])
        if start < end and era["era"] == "hand-over":
            _hatch(figure, era, (start, end), heights, **place)
        elif start < end:
            _tint(figure, era, (start, end), (end - start) / (days[1] - days[0]) > 0.2, **place)


def _tint(figure: go.Figure, era: Mapping[Any, Any], span: Days, named: bool, **place: int) -> None:
    colour = ERA_TINTS.get(era["era"], "rgba(0,0,0,0)")
    # Otherwise Plotly leaves out the shapes of a subplot that holds no trace yet.
    figure.add_vrect(*span, fillcolor=colour, line_width=0, layer="below", exclude_empty_subplots=False, **place)
    # A name that would not fit its period on a phone is left out.
    if named:
        at = {"x": span[0], "y": 0, "yref": "y domain", "xanchor": "left", "yanchor": "top"}
        figure.add_annotation(text=era["name"], showarrow=False, font={"size": 12}, **at, **place)


def _hatch(figure: go.Figure, era: Mapping[Any, Any], span: Days, heights: tuple[float, float], **place: int) -> None:
    """Too narrow for a name: the legend has it."""
    low, high = heights
    figure.add_scatter(
        x=[span[0], span[1], span[1], span[0]],
        y=[low, low, high, high],
        mode="none",
        fill="toself",
        fillcolor=ERA_TINTS["hand-over"],
        fillpattern={"shape": "/", "size": 9, "solidity": 0.12, "fgcolor": ERA_COLOURS["hand-over"]},
        hoverinfo="skip",
        name=era["name"].lower(),
        **place,
    )
