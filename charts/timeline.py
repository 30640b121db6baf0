"""The timeline: events in lanes over time, the chronology and the eras behind, their density beneath."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from analysis.selection import say_day
from analysis.timeline import Timeline
from charts import timeline_words as words
from charts.backdrop import draw_hand_over, era_tints
from charts.chart import Chart
from charts.density import draw_density
from charts.hovers import chronology_hover, mark_hover
from charts.lanes import Placed, place
from charts.theme import ACCENT, REFERENCE, SIDE_COLOURS, base_layout

CHRONOLOGY = "chronology"
_LINE = "rgba(128,128,128,0.35)"
SYMBOLS = {"happened": "circle", "planned": "triangle-right", "conditional": "diamond", "denied": "x"}
_STATUS_NAMES = {"happened": "happened", "planned": "planned", "conditional": "conditional", "denied": "denied"}
# Pixels: a row of marks when there are many rows, and when there are few.
_ROW, _ROOMY = 11, 22
_DENSITY = 70
_DAY = pd.Timedelta(days=1)
_TICKS = [
    {"dtickrange": [None, 86400000 * 20], "value": "%-d %b %Y"},
    {"dtickrange": [86400000 * 20, "M6"], "value": "%b %Y"},
    {"dtickrange": ["M6", None], "value": "%b %Y"},
]


def timeline_chart(timeline: Timeline, names: Mapping[str, str]) -> Chart:
    """The timeline with its words. Points carry ``[story_id]`` as customdata, those of the chronology its id."""
    days = _days(timeline)
    placed = place(_all_marks(timeline), _all_lanes(timeline), (days[1] - days[0]) * 0.011, narrow=CHRONOLOGY)
    tall = max(1, placed.rows) * min(_ROOMY, max(_ROW, 420 // max(1, placed.rows)))
    figure = make_subplots(
        rows=2, cols=1, shared_xaxes=True, row_heights=[tall, _DENSITY], vertical_spacing=34 / (tall + _DENSITY + 34)
    )
    draw_hand_over(figure, timeline.eras, days, (-placed.rows, 0.6))
    _draw_chronology(figure, placed.marks[placed.marks["lane"] == CHRONOLOGY])
    _draw_events(figure, placed.marks[placed.marks["lane"] != CHRONOLOGY], timeline, names)
    if timeline.marks.empty:
        _draw_bins(figure, timeline, placed)
    draw_density(figure, timeline)
    tints, era_names = era_tints(timeline.eras, days)
    lines, lane_names = _lane_labels(placed)
    # All at once: Plotly checks the whole list again for each shape that is added to it.
    figure.update_layout(shapes=[*tints, *lines], annotations=[*era_names, *lane_names])
    base_layout(figure, tall + _DENSITY + 34 + 110)
    _axes(figure, placed, days)
    return Chart(
        name="timeline",
        title=words.title(timeline),
        subtitle=words.subtitle(timeline),
        alt=words.alt(timeline),
        figure=figure,
        rows=words.table(timeline),
    )


def _days(timeline: Timeline) -> tuple[pd.Timestamp, pd.Timestamp]:
    """From a little before the first mark to a little after the last; a bar of a year may run out of the picture."""
    spans = _all_marks(timeline)
    short = spans[spans["date_end"] - spans["date"] <= 31 * _DAY] if len(spans) else spans
    starts, ends = (short["date"], short["date_end"]) if len(short) else (timeline.density["bin"],) * 2
    if timeline.marks.empty and len(timeline.density):
        starts, ends = (pd.concat([one, timeline.density["bin"]]) for one in (starts, ends))
    if starts.empty:
        return timeline.eras["start"].min(), timeline.eras["start"].max()
    margin = max((ends.max() - starts.min()) * 0.015, 2 * _DAY)
    return starts.min() - margin, ends.max() + margin


def _all_marks(timeline: Timeline) -> pd.DataFrame:
    return pd.concat([timeline.backdrop.assign(lane=CHRONOLOGY), timeline.marks], ignore_index=True)


def _all_lanes(timeline: Timeline) -> dict[str, str]:
    behind = {} if timeline.backdrop.empty else {CHRONOLOGY: "Chronology (reference list)"}
    return behind | timeline.lanes


def _draw_chronology(figure: go.Figure, rows: pd.DataFrame) -> None:
    if rows.empty:
        return
    figure.add_scatter(
        x=rows["date"],
        y=rows["y"],
        mode="markers",
        marker={"symbol": "line-ns", "size": 8, "line": {"width": 2, "color": REFERENCE}, "color": REFERENCE},
        customdata=rows[["story_id"]].to_numpy(),
        hovertext=[chronology_hover(row) for row in rows.to_dict("records")],
        hoverinfo="text",
        name="chronology",
        row=1,
        col=1,
    )


def _draw_events(figure: go.Figure, marks: pd.DataFrame, timeline: Timeline, names: Mapping[str, str]) -> None:
    for status in SYMBOLS:
        for inferred in (False, True):
            chosen = marks[(marks["status"] == status) & (marks["inferred"] == inferred)]
            point = chosen["date_end"] - chosen["date"] <= _DAY
            _draw_points(figure, chosen[point], status, inferred, timeline, names)
            _draw_bars(figure, chosen[~point], status, inferred, timeline, names)
    _explain(figure, marks)


def _draw_points(
    figure: go.Figure, rows: pd.DataFrame, status: str, inferred: bool, timeline: Timeline, names: Mapping[str, str]
) -> None:
    if rows.empty:
        return
    several = rows["reports"] > 1
    figure.add_scatter(
        x=rows["date"],
        y=rows["y"],
        mode="markers+text",
        text=[str(int(reports)) if reports > 1 else "" for reports in rows["reports"]],
        textfont={"size": 9, "color": None if inferred else "#FFFFFF"},
        textposition="middle center",
        marker={
            "symbol": SYMBOLS[status] + ("-open" if inferred else ""),
            "size": several.map({True: 13, False: 8}),
            "color": _colours(rows, timeline),
            "opacity": 1,
            "line": {"width": 1.6 if inferred else 0},
        },
        error_x=_whiskers(rows) if inferred else None,
        customdata=rows[["story_id"]].to_numpy(),
        hovertext=[mark_hover(row, names) for row in rows.to_dict("records")],
        hoverinfo="text",
        name=status,
        showlegend=False,
        row=1,
        col=1,
    )


def _draw_bars(
    figure: go.Figure, rows: pd.DataFrame, status: str, inferred: bool, timeline: Timeline, names: Mapping[str, str]
) -> None:
    if rows.empty:
        return
    colours = _colours(rows, timeline)
    figure.add_bar(
        base=rows["date"],
        x=(rows["date_end"] - rows["date"]).dt.total_seconds() * 1000,
        y=rows["y"],
        orientation="h",
        width=0.55,
        marker={
            "color": "rgba(0,0,0,0)" if inferred else colours,
            "line": {"width": 1.4, "color": colours},
            "pattern": {"shape": {"planned": "/", "conditional": "x", "denied": "|"}.get(status, "")},
        },
        customdata=rows[["story_id"]].to_numpy(),
        hovertext=[mark_hover(row, names) for row in rows.to_dict("records")],
        hoverinfo="text",
        name=status,
        showlegend=False,
        row=1,
        col=1,
    )


def _colours(rows: pd.DataFrame, timeline: Timeline) -> list[str]:
    return [SIDE_COLOURS.get(lane, ACCENT) if timeline.by == "side" else ACCENT for lane in rows["lane"]]


def _whiskers(rows: pd.DataFrame) -> dict[str, Any]:
    """The days between which the event may lie, as thin lines to both sides of its mark."""
    late = rows["date_high"] - rows["date"]
    return {
        "type": "data",
        "symmetric": False,
        "array": late.dt.total_seconds() * 1000,
        "arrayminus": (rows["date"] - rows["date_low"]).dt.total_seconds() * 1000,
        "thickness": 1,
        "width": 0,
        "color": "rgba(128,128,128,0.6)",
    }


def _explain(figure: go.Figure, marks: pd.DataFrame) -> None:
    """Legend entries for the signs that occur; each is a point that is never drawn."""
    signs = {name: symbol for name, symbol in SYMBOLS.items() if (marks["status"] == name).any()}
    if marks["inferred"].any():
        signs["hollow: date of the article inferred"] = "circle-open"
    if (marks["date_end"] - marks["date"] > _DAY).any():
        signs["bar: a week, a month or longer"] = "line-ew-open"
    for name, symbol in signs.items():
        line = {"width": 6 if symbol == "line-ew-open" else 1.6, "color": ACCENT}
        marker = {"symbol": symbol, "size": 10, "color": ACCENT, "line": line}
        figure.add_scatter(x=[None], y=[None], mode="markers", marker=marker, name=name, row=1, col=1)


def _draw_bins(figure: go.Figure, timeline: Timeline, placed: Placed) -> None:
    """Too many marks to tell apart: one square per lane and step, its area the number of events."""
    top = dict(placed.labels)
    rows = timeline.bins
    most = max(rows["events"].max(), 1) if len(rows) else 1
    figure.add_scatter(
        x=rows["bin"],
        y=[top[timeline.lanes[lane]] - 1 for lane in rows["lane"]],
        mode="markers",
        marker={"symbol": "square", "color": ACCENT, "size": (rows["events"] / most) ** 0.5 * 16 + 3},
        hovertext=[
            f"{events:,} events from {say_day(bin_)}" for bin_, events in zip(rows["bin"], rows["events"], strict=True)
        ],
        hoverinfo="text",
        name=f"events per {timeline.step}",
        row=1,
        col=1,
    )


def _lane_labels(placed: Placed) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Lines between the lanes and their names, which stand inside, so that a phone keeps its width for the marks."""
    across = {"type": "line", "xref": "x domain", "x0": 0, "x1": 1, "line": {"width": 1, "color": _LINE}}
    lines = [across | {"y0": top + 0.5, "y1": top + 0.5} for _, top in placed.labels]
    inside = {"x": 0, "xref": "x domain", "showarrow": False, "xanchor": "left"}
    return lines, [inside | {"y": top, "text": f"<b>{name}</b>"} for name, top in placed.labels]


def _axes(figure: go.Figure, placed: Placed, days: tuple[pd.Timestamp, pd.Timestamp]) -> None:
    figure.update_layout(
        barmode="overlay",
        bargap=0.1,
        # Dragging must scroll the page on a phone; zoom, pan and box selection are in the bar above the chart.
        dragmode=False,
        hovermode="closest",
        margin={"l": 8, "r": 8, "t": 40, "b": 8},
        legend={"y": 1.02, "yanchor": "bottom", "yref": "paper", "itemclick": False, "itemdoubleclick": False},
    )
    figure.update_xaxes(range=list(days), tickformatstops=_TICKS, hoverformat="%-d %b %Y")
    figure.update_yaxes(visible=False, fixedrange=True, range=[-placed.rows, 0.6], row=1, col=1)
    figure.update_yaxes(fixedrange=True, nticks=3, rangemode="tozero", ticklabelposition="inside top", row=2, col=1)
