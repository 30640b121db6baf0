"""A figure of two pictures, one above the other, gathered trace by trace and made into a figure all at once.

Plotly checks a whole figure again at each addition; for a figure of many traces that takes longer than to draw it.
"""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.theme import BASE_AXIS, BASE_LAYOUT


class Sketch:
    """Traces by row: 1 is the upper picture, 2 the lower."""

    def __init__(self) -> None:
        self._traces: list[dict[str, Any]] = []

    def add_scatter(self, *, row: int, **trace: Any) -> None:
        """Add points, lines or an area to the picture in this row."""
        self._add("scatter", row, trace)

    def add_bar(self, *, row: int, **trace: Any) -> None:
        """Add bars."""
        self._add("bar", row, trace)

    def figure(
        self, heights: tuple[float, float], between: float, axes: dict[str, dict[str, Any]], **layout: Any
    ) -> go.Figure:
        """The figure: ``heights`` of the pictures and the space between them in pixels.

        ``axes`` has what is special about xaxis, yaxis, xaxis2 and yaxis2.
        """
        inner = sum(heights) + between
        domains = {"": [(heights[1] + between) / inner, 1], "2": [0, heights[1] / inner]}
        for number, domain in domains.items():
            axes[f"xaxis{number}"] = BASE_AXIS | {"anchor": f"y{number}", "domain": [0, 1]} | axes[f"xaxis{number}"]
            axes[f"yaxis{number}"] = BASE_AXIS | {"anchor": f"x{number}", "domain": domain} | axes[f"yaxis{number}"]
        return go.Figure({"data": self._traces, "layout": {**BASE_LAYOUT, **axes, **layout}})

    def _add(self, kind: str, row: int, trace: dict[str, Any]) -> None:
        number = "" if row == 1 else str(row)
        # Plotly is slow to find out what a column of a table is.
        plain = {name: one.to_numpy() if isinstance(one, pd.Series) else one for name, one in trace.items()}
        self._traces.append({"type": kind, "xaxis": f"x{number}", "yaxis": f"y{number}"} | plain)
