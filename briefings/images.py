"""The charts of a briefing as pictures that can stand alone: PNG for documents, SVG for those who edit them.

Title, sub-title, filters, counts and data version are drawn into the picture, for a picture travels without its page.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from typing import Any

from briefings.browser import draw
from briefings.figures import figure_of
from briefings.record import Briefing
from briefings.text import printable
from charts.chart import Chart
from charts.theme import plain

WIDTH = 1200
_INK, _PAPER = "#1f2328", "#ffffff"
_HEIGHT = 450
# Legends stand above their charts, where the words are: so much is kept free for them.
_LEGEND = 40
_FONT = 14
# Taller pictures would have letters too small to read on a slide.
_SLIDE_HEIGHT, _SLIDE_RATIO = 680, 2.35
# Plotly names the parts of a drawing by random numbers: of the drawing, and of each trace in patterns.
_RANDOM = re.compile(
    r"\b(topdefs-|defs-|legend|clip|trace|p(?=\w{6}-))([0-9a-f]{6})"
    r"(?:(-(?:legend-)?)([0-9a-f]{6})\b)?"
)


def pictures(briefing: Briefing, kind: str) -> list[tuple[str, bytes]]:
    """Name and picture of each chart that has a figure, as ``png`` or ``svg``. NoBrowser."""
    charts = [entry.chart for entry in briefing.entries if entry.chart.figure is not None]
    figures = [captioned(chart, briefing) for chart in charts]
    drawn = draw(figures, {"format": kind, "width": WIDTH, "scale": 2 if kind == "png" else 1})
    names = [f"{number}-{chart.name}" for number, chart in enumerate(charts, 1)]
    return list(zip(names, map(_steady, drawn) if kind == "svg" else drawn, strict=True))


def bare(charts: Sequence[Chart]) -> list[bytes]:
    """The figures of charts alone as PNG, wide and with larger letters, for slides that say the rest. NoBrowser."""
    return draw([_on_slide(chart) for chart in charts], {"format": "png", "scale": 2})


def captioned(chart: Chart, briefing: Briefing) -> dict[str, Any]:
    """The figure with its words above it, as a dictionary that Plotly draws."""
    figure = _on_paper(chart)
    layout = figure["layout"]
    about = f"Filters: {briefing.say_filters()}. {briefing.counts} {briefing.say_version()}."
    lines = _lines("<b>{}</b>", chart.title, 20, 100) + _lines("{}", chart.subtitle, 14, 160)
    lines += _lines("{}", about, 11, 200)
    words = round(1.3 * _FONT * len(lines)) + 3 * _FONT
    margin = layout.get("margin", {})
    top = max(margin.get("t", 0), _LEGEND) + words
    layout["title"] = {
        "text": "<br>".join(lines), "font": {"size": _FONT, "color": _INK}, "automargin": False,
        "x": 0, "xref": "container", "xanchor": "left", "y": 1, "yref": "container", "yanchor": "top",
        "pad": {"t": 2 * _FONT, "l": 16},
    }  # fmt: skip
    layout["height"] = (layout.get("height") or _HEIGHT) + top - margin.get("t", 0)
    layout["margin"] = {"l": 16, "r": 16, "b": 16, **margin, "t": top}
    return figure


def _on_paper(chart: Chart) -> dict[str, Any]:
    figure = figure_of(chart)
    layout = figure["layout"]
    layout |= {"paper_bgcolor": _PAPER, "plot_bgcolor": _PAPER, "font": {**layout.get("font", {}), "color": _INK}}
    return figure


def _on_slide(chart: Chart) -> dict[str, Any]:
    figure = _on_paper(chart)
    layout = figure["layout"]
    height = min(layout.get("height") or _HEIGHT, _SLIDE_HEIGHT)
    font = {**layout["font"], "size": _FONT}
    figure["layout"] = {**layout, "font": font, "height": height, "width": max(WIDTH, round(height * _SLIDE_RATIO))}
    return figure


def _lines(markup: str, text: str, size: int, width: int) -> list[str]:
    """The text in as much as three lines of markup."""
    wrapped = textwrap.wrap(printable(text), width, max_lines=3, placeholder=" …")
    styled = f'<span style="font-size:{size}px">{markup}</span>'
    return [styled.format(plain(line)) for line in wrapped]


def _steady(svg: bytes) -> bytes:
    """The same SVG with the random numbers in its names replaced by their order."""
    seen: dict[str, str] = {}

    def steady(found: re.Match[str]) -> str:
        first, second = (seen.setdefault(one, f"{len(seen):06d}") if one else "" for one in found.group(2, 4))
        return f"{found[1]}{first}{found[3] or ''}{second}"

    return _RANDOM.sub(steady, printable(svg.decode("utf-8"))).encode("utf-8")
