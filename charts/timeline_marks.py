"""The marks of the timeline: points, bars, what they stand for in the legend, and counts where they would overlap.

Each carries ``[key]`` as customdata: the id of its story, or the key of a bin (analysis/picks.py).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from analysis.picks import Bin
from analysis.timeline import Timeline
from analysis.words import say_count
from charts.hovers import bin_hover, mark_hovers
from charts.lanes import Placed
from charts.sketch import Sketch
from charts.theme import ACCENT, SIDE_COLOURS

SYMBOLS = {"happened": "circle", "planned": "triangle-right", "conditional": "diamond", "denied": "x"}
# Plotly's numbers for them, which it checks four times as fast as many names; that of a hollow one is higher.
SYMBOL_NUMBERS, HOLLOW = {"happened": 0, "planned": 8, "conditional": 2, "denied": 4}, 100
_DAY = pd.Timedelta(days=1)
_UPPER = {"row": 1}
_EMPTY = "rgba(0,0,0,0)"
_DRAWN = ["lane", "story_id", "status", "inferred", "reports", "date", "date_end", "date_low", "date_high", "y"]


def draw_events(
    figure: Sketch, placed: pd.DataFrame, more: pd.DataFrame, timeline: Timeline, names: Mapping[str, str]
) -> None:
    """Add the marks of the stories to the first row of the figure, and what the signs mean to its legend.

    ``placed`` are those of the timeline that have a place, with their height ``y``; ``more`` counts the others.

    In few traces, for a browser takes its time for each: points by what their numbers are written in, and all bars.
    """
    # The long texts are in the hovers now; without them the rows are quickly parted.
    marks = placed[_DRAWN].assign(hover=mark_hovers(placed, names))
    order = {status: place for place, status in enumerate(SYMBOLS)}
    marks = marks.iloc[np.argsort([order[status] for status in marks["status"]], kind="stable")]
    point, inferred = marks["date_end"] - marks["date"] <= _DAY, marks["inferred"]
    for kind, chosen in ((False, marks[point & ~inferred]), (True, marks[point & inferred])):
        if len(chosen):
            _draw_points(figure, chosen, kind, timeline)
    bars = marks[~point]
    _draw_bars(figure, bars, timeline)
    for status in _STROKES:
        _draw_strokes(figure, bars[bars["status"] == status], status)
    _draw_more(figure, more)
    _explain(figure, marks)


def draw_bins(figure: Sketch, timeline: Timeline, placed: Placed) -> None:
    """Too many marks to tell apart: one square per lane and step, its area the number of events."""
    top = dict(placed.labels)
    rows = timeline.bins
    most = max(rows["events"].max(), 1) if len(rows) else 1
    bins = [
        Bin(lane, first.date(), end.date())
        for lane, first, end in zip(rows["lane"], rows["bin"], rows["bin_end"], strict=True)
    ]
    figure.add_scatter(
        x=rows["bin"] + (rows["bin_end"] - rows["bin"]) / 2,
        y=[top[timeline.lanes[one.lane]] - 1 for one in bins],
        mode="markers",
        marker={"symbol": "square", "color": ACCENT, "size": (rows["events"] / most) ** 0.5 * 16 + 4},
        customdata=[[one.key] for one in bins],
        hovertext=[
            bin_hover(one, events, timeline.lanes) for one, events in zip(bins, rows["events"].tolist(), strict=True)
        ],
        hoverinfo="text",
        name=f"events per {timeline.step}",
        **_UPPER,
    )


def _draw_points(figure: Sketch, rows: pd.DataFrame, inferred: bool, timeline: Timeline) -> None:
    several = rows["reports"] > 1
    figure.add_scatter(
        x=rows["date"],
        y=rows["y"],
        mode="markers+text",
        text=[str(int(reports)) if reports > 1 else "" for reports in rows["reports"]],
        textfont={"size": 9, "color": None if inferred else "#FFFFFF"},
        textposition="middle center",
        marker={
            "symbol": _symbols(rows["status"].tolist(), inferred),
            "size": several.map({True: 13, False: 8}),
            "color": _once(_colours(rows, timeline)),
            "opacity": 1,
            "line": {"width": 1.6 if inferred else 0},
        },
        error_x=_whiskers(rows) if inferred else None,
        name="articles undated" if inferred else "articles dated",
        **_told(rows),
    )


def _draw_bars(figure: Sketch, rows: pd.DataFrame, timeline: Timeline) -> None:
    if rows.empty:
        return
    colours = _colours(rows, timeline)
    stroked = rows["status"].isin(_STROKES)
    fills = [_EMPTY if empty else colour for empty, colour in zip(rows["inferred"] | stroked, colours, strict=True)]
    figure.add_bar(
        base=rows["date"],
        x=(rows["date_end"] - rows["date"]).dt.total_seconds() * 1000,
        y=rows["y"],
        orientation="h",
        width=0.55,
        marker={
            "color": _once(fills),
            "line": {"width": _once([0.7 if one else 1.4 for one in stroked]), "color": _once(colours)},
            "pattern": {"shape": _once(["x" if status == "conditional" else "" for status in rows["status"]])},
        },
        name="bars",
        **_told(rows),
    )


# Bars of what is planned have a dashed line along them, those of what is denied are struck through.
_STROKES = {"planned": "6px,4px", "denied": "solid"}


def _draw_strokes(figure: Sketch, rows: pd.DataFrame, status: str) -> None:
    if rows.empty:
        return
    figure.add_scatter(
        x=[day for first, end in zip(rows["date"], rows["date_end"], strict=True) for day in (first, end, None)],
        y=[height for y in rows["y"] for height in (y, y, None)],
        mode="lines",
        line={"dash": _STROKES[status], "width": 3 if status == "planned" else 1.6, "color": ACCENT},
        hoverinfo="skip",
        showlegend=False,
        **_UPPER,
    )


def _draw_more(figure: Sketch, rows: pd.DataFrame) -> None:
    """Where a lane is full: how many marks stand behind."""
    if rows.empty:
        return
    bins = [
        Bin(lane, first.date(), end.date())
        for lane, first, end in zip(rows["lane"], rows["date"], rows["date_end"], strict=True)
    ]
    figure.add_scatter(
        x=rows["date"],
        y=rows["y"],
        mode="markers+text",
        text=[f"+{number}" for number in rows["marks"]],
        textfont={"size": 9},
        textposition="middle right",
        marker={"symbol": "triangle-down-open", "size": 8, "color": ACCENT},
        customdata=[[one.key] for one in bins],
        hovertext=[
            f"{say_count(number, 'more mark')}; choose it to list the events of these days" for number in rows["marks"]
        ],
        hoverinfo="text",
        name="more",
        showlegend=False,
        **_UPPER,
    )


def _told(rows: pd.DataFrame) -> dict[str, Any]:
    return {
        "customdata": rows[["story_id"]].to_numpy(),
        "hovertext": rows["hover"].tolist(),
        "hoverinfo": "text",
        "showlegend": False,
    } | _UPPER


def _once(values: list[Any]) -> Any:
    """The one value that all of them are, else all of them."""
    return values[0] if len(set(values)) == 1 else values


def _symbols(statuses: list[str], hollow: bool) -> str | list[int]:
    """The name of the one symbol, else their numbers."""
    if len(set(statuses)) == 1:
        return SYMBOLS[statuses[0]] + ("-open" if hollow else "")
    return [SYMBOL_NUMBERS[status] + (HOLLOW if hollow else 0) for status in statuses]


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


def _explain(figure: Sketch, marks: pd.DataFrame) -> None:
    """Legend entries for the signs that occur; each is a point that is never drawn."""
    signs = {name: symbol for name, symbol in SYMBOLS.items() if (marks["status"] == name).any()}
    if marks["inferred"].any():
        signs["hollow: date of the article inferred"] = "circle-open"
    long = marks["date_end"] - marks["date"] > _DAY
    if long.any():
        signs["bar: a week, a month or longer"] = "line-ew-open"
    for name, symbol in signs.items():
        line = {"width": 6 if symbol == "line-ew-open" else 1.6, "color": ACCENT}
        marker = {"symbol": symbol, "size": 10, "color": ACCENT, "line": line}
        figure.add_scatter(x=[None], y=[None], mode="markers", marker=marker, name=name, **_UPPER)
    for status, says in (("planned", "dashed bar: planned"), ("denied", "struck bar: denied")):
        if (long & (marks["status"] == status)).any():
            line = {"dash": _STROKES[status], "color": ACCENT}
            figure.add_scatter(x=[None], y=[None], mode="lines", line=line, name=says, **_UPPER)
