"""The strip beneath the timeline: how many events fall into each day, week or month, whatever the date filter."""

from __future__ import annotations

from analysis.picks import Bin
from analysis.timeline import Timeline
from charts.hovers import bin_hover
from charts.sketch import Sketch
from charts.theme import ACCENT

# Column of the density -> colour and name; the second is drawn only where there are such days.
_PARTS = {"inside": (ACCENT, "within the dates"), "outside": ("rgba(128,128,128,0.55)", "outside of the dates")}


def draw_density(figure: Sketch, timeline: Timeline) -> None:
    """Add the bars as the second row of the figure; each carries the key of a bin of all lanes as customdata."""
    for part, (colour, name) in _PARTS.items():
        rows = timeline.density[timeline.density[part] > 0]
        if rows.empty:  # Plotly's click finds nothing where one of the traces has no bar
            continue
        bins = [Bin("", first.date(), end.date()) for first, end in zip(rows["bin"], rows["bin_end"], strict=True)]
        figure.add_bar(
            x=rows["bin"] + (rows["bin_end"] - rows["bin"]) / 2,
            y=rows[part],
            base=0 if part == "inside" else rows["inside"],
            width=(rows["bin_end"] - rows["bin"]).dt.total_seconds() * 900,
            marker={"color": colour},
            customdata=[[one.key] for one in bins],
            hovertext=[
                f"{bin_hover(one, events, {})}, {name}<br>choose it to set the dates"
                for one, events in zip(bins, rows[part].tolist(), strict=True)
            ],
            hoverinfo="text",
            name=name,
            showlegend=False,
            row=2,
        )
