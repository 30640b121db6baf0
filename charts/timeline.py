"""The timeline: events in lanes over time, the chronology and the eras behind, the density of all days beneath."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from analysis.timeline import Timeline
from charts import timeline_words as words
from charts.backdrop import draw_hand_over, era_tints
from charts.chart import Chart
from charts.density import draw_density
from charts.hovers import chronology_hovers
from charts.lanes import Placed, place
from charts.sketch import Sketch
from charts.theme import REFERENCE, plain
from charts.timeline_marks import draw_bins, draw_events

CHRONOLOGY = "chronology"
_LINE = "rgba(128,128,128,0.35)"
# Pixels: a row of marks when there are many rows, and when there are few.
_ROW, _ROOMY = 11, 22
_DENSITY, _BETWEEN, _TOP, _BENEATH = 70, 34, 66, 32
_DAY = pd.Timedelta(days=1)
_TICKS = [
    {"dtickrange": [None, 86400000 * 20], "value": "%-d %b %Y"},
    {"dtickrange": [86400000 * 20, "M6"], "value": "%b %Y"},
    {"dtickrange": ["M6", None], "value": "%b %Y"},
]


def timeline_chart(timeline: Timeline, names: Mapping[str, str]) -> Chart:
    """The timeline with its words. Marks carry ``[key]`` as customdata: the id of a story, of a row of the chronology,
    or the key of a bin (analysis/picks.py); a bin of all lanes is one of the density."""
    spans = _spans(timeline)
    days = _days(timeline, spans)
    placed = place(spans, _all_lanes(timeline), (days[1] - days[0]) * 0.011, narrow=CHRONOLOGY)
    known, told = placed.marks.iloc[: len(timeline.backdrop)], placed.marks.iloc[len(timeline.backdrop) :]
    tall = max(1, placed.rows) * min(_ROOMY, max(_ROW, 420 // max(1, placed.rows)))
    inner = tall + _DENSITY + _BETWEEN
    figure = Sketch()
    draw_hand_over(figure, timeline.eras, days, (-placed.rows, 0.6))
    _draw_chronology(figure, timeline.backdrop, known["y"])
    marks = timeline.marks.iloc[told.index - len(timeline.backdrop)].assign(y=told["y"].to_numpy())
    draw_events(figure, marks, placed.more, timeline, names)
    if timeline.marks.empty:
        draw_bins(figure, timeline, placed)
    draw_density(figure, timeline)
    tints, era_names = era_tints(timeline.eras, days)
    lines, lane_names = _lane_labels(placed)
    drawn = figure.figure(
        (tall, _DENSITY),
        _BETWEEN,
        _axes(placed, days, timeline.days),
        **_layout(inner),
        shapes=[*tints, *lines],
        annotations=[*era_names, *lane_names],
    )
    return Chart(
        name="timeline",
        title=words.title(timeline),
        subtitle=words.subtitle(timeline),
        alt=words.alt(timeline),
        figure=drawn,
        rows=words.table(timeline),
    )


def _days(timeline: Timeline, spans: pd.DataFrame) -> tuple[pd.Timestamp, pd.Timestamp]:
    """From a little before the first mark to a little after the last; a bar of a year may run out of the picture."""
    short = spans[spans["date_end"] - spans["date"] <= 31 * _DAY] if len(spans) else spans
    starts, ends = (
        (short["date"], short["date_end"]) if len(short) else (timeline.bins["bin"], timeline.bins["bin_end"])
    )
    if timeline.marks.empty and len(timeline.bins):
        starts, ends = pd.concat([starts, timeline.bins["bin"]]), pd.concat([ends, timeline.bins["bin_end"]])
    if starts.empty:
        return timeline.eras["start"].min(), timeline.eras["start"].max()
    margin = max((ends.max() - starts.min()) * 0.015, 2 * _DAY)
    return starts.min() - margin, ends.max() + margin


def _spans(timeline: Timeline) -> pd.DataFrame:
    """The lane and the days of the rows of the chronology, then of the marks; their long texts would slow all down."""
    behind = timeline.backdrop[["date", "date_end"]].assign(lane=CHRONOLOGY)
    return pd.concat([behind, timeline.marks[["date", "date_end", "lane"]]], ignore_index=True)


def _all_lanes(timeline: Timeline) -> dict[str, str]:
    behind = {} if timeline.backdrop.empty else {CHRONOLOGY: "Chronology (reference list)"}
    return behind | timeline.lanes


def _draw_chronology(figure: Sketch, rows: pd.DataFrame, y: pd.Series[float]) -> None:
    if rows.empty:
        return
    figure.add_scatter(
        x=rows["date"],
        y=y,
        mode="markers",
        marker={"symbol": "line-ns", "size": 8, "line": {"width": 2, "color": REFERENCE}, "color": REFERENCE},
        customdata=rows[["story_id"]].to_numpy(),
        hovertext=chronology_hovers(rows),
        hoverinfo="text",
        name="chronology",
        row=1,
    )


def _lane_labels(placed: Placed) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Lines between the lanes and their names, which stand inside, so that a phone keeps its width for the marks."""
    across = {"type": "line", "xref": "x domain", "x0": 0, "x1": 1, "line": {"width": 1, "color": _LINE}}
    lines = [across | {"y0": top + 0.5, "y1": top + 0.5} for _, top in placed.labels]
    # Small, right beneath the line: a row may be no higher than the letters.
    inside = {
        "x": 0, "xref": "x domain", "showarrow": False, "xanchor": "left", "yanchor": "top", "yshift": 3,
        "font": {"size": 10},
    }  # fmt: skip
    return lines, [inside | {"y": top + 0.5, "text": f"<b>{plain(name)}</b>"} for name, top in placed.labels]


def _axes(
    placed: Placed, days: tuple[pd.Timestamp, pd.Timestamp], strip: tuple[date, date] | None
) -> dict[str, dict[str, Any]]:
    # What the labels need is known: without automargin the figure is drawn once, not twice.
    ticks = {"type": "date", "tickformatstops": _TICKS, "hoverformat": "%-d %b %Y", "automargin": False}
    whole: dict[str, Any] = {"visible": False}
    if strip is not None:  # where all days are shown above, a day of the strip stands beneath its marks
        ends = min(days[0], pd.Timestamp(strip[0]) - 2 * _DAY), max(days[1], pd.Timestamp(strip[1]) + 2 * _DAY)
        whole = {"range": list(ends)}
    return {
        "xaxis": ticks | {"range": list(days), "side": "top"},
        "yaxis": {"visible": False, "automargin": False, "fixedrange": True, "range": [-placed.rows, 0.6]},
        "xaxis2": ticks | whole,
        "yaxis2": {
            "fixedrange": True,
            "automargin": False,
            "nticks": 3,
            "rangemode": "tozero",
            "ticklabelposition": "inside top",
        }
        | ({} if strip else {"visible": False}),
    }


def _layout(inner: float) -> dict[str, Any]:
    return {
        "height": inner + _TOP + _BENEATH,
        "barmode": "overlay",
        "bargap": 0.1,
        # Dragging must scroll the page on a phone; zoom, pan and box selection are in the bar above the chart.
        "dragmode": False,
        "hovermode": "closest",
        "margin": {"l": 8, "r": 8, "t": _TOP, "b": _BENEATH},
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1 + 26 / inner,
            "yanchor": "bottom",
            "yref": "paper",
            "itemclick": False,
            "itemdoubleclick": False,
        },
    }
