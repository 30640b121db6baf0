"""The eras as tints behind a chart over time, the hand-over hatched, each with its name beneath."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from charts.sketch import Sketch
from charts.theme import ERA_COLOURS, ERA_TINTS

Days = tuple[pd.Timestamp, pd.Timestamp]
# A name that would not fit its period on a phone is left out.
_NAMED_FROM = 0.2


def era_tints(eras: pd.DataFrame, days: Days) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Shapes and annotations that tint and name the eras between the two days on the first axes of a figure."""
    shapes, names = [], []
    for era, (start, end) in _within(eras, days):
        if era["era"] == "hand-over":
            continue
        tint = {"fillcolor": ERA_TINTS.get(era["era"], "rgba(0,0,0,0)"), "line": {"width": 0}, "layer": "below"}
        shapes.append({"type": "rect", "x0": start, "x1": end, "y0": 0, "y1": 1, "yref": "y domain"} | tint)
        if (end - start) / (days[1] - days[0]) > _NAMED_FROM:
            at = {"x": start, "y": 0, "yref": "y domain", "xanchor": "left", "yanchor": "top"}
            names.append({"text": era["name"], "showarrow": False, "font": {"size": 12}} | at)
    return shapes, names


def draw_hand_over(figure: Sketch, eras: pd.DataFrame, days: Days, heights: tuple[float, float]) -> None:
    """Hatch the hand-over; it is too narrow for a name, so the legend has it."""
    low, high = heights
    for era, (start, end) in _within(eras, days):
        if era["era"] == "hand-over":
            figure.add_scatter(
                x=[start, end, end, start],
                y=[low, low, high, high],
                mode="none",
                fill="toself",
                fillcolor=ERA_TINTS["hand-over"],
                fillpattern={"shape": "/", "size": 9, "solidity": 0.12, "fgcolor": ERA_COLOURS["hand-over"]},
                hoverinfo="skip",
                name=era["name"].lower(),
                row=1,
            )


def _within(eras: pd.DataFrame, days: Days) -> Iterator[tuple[Mapping[Any, Any], Days]]:
    """The eras that share time with the two days, each with what it shares."""
    for era in eras.to_dict("records"):
        start = max(era["start"], days[0])
        end = days[1] if pd.isna(era["end"]) else min(era["end"], days[1])
        if start < end:
            yield era, (start, end)
