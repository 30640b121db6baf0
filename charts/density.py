"""The strip beneath the timeline: how many events fall into each week or month."""

from __future__ import annotations

import plotly.graph_objects as go

from analysis.selection import say_day
from analysis.timeline import Timeline


def draw_density(figure: go.Figure, timeline: Timeline) -> None:
    """Add the bars as the second row of the figure."""
    rows = timeline.density
    figure.add_bar(
        x=rows["bin"],
        y=rows["events"],
        marker={"color": "rgba(128,128,128,0.55)"},
        hovertext=[
            f"{events:,} events in the {timeline.step} from {say_day(start)}"
            for start, events in zip(rows["bin"], rows["events"], strict=True)
        ],
        hoverinfo="text",
        name=f"events per {timeline.step}",
        showlegend=False,
        xperiod="M1" if timeline.step == "month" else 7 * 86400000,
        xperiodalignment="middle",
        row=2,
        col=1,
    )
