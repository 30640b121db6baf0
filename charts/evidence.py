"""The evidence chart: what each cue says about the publication date of one article, and what they come to together."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from analysis.dating import Evidence, WeighedCue
from analysis.selection import say_day
from charts.chart import Chart
from charts.theme import ACCENT, REFERENCE, base_layout, plain

_STRIP, _BARS, _AXIS = 46, 150, 46  # heights in pixels
_CURVE = 0.55  # of the height of a strip; the label stands above it
_LONGEST = 44  # characters of a phrase in a label
_INTERVAL, _PUBLISHED, _FILL = "rgba(230,159,0,0.20)", "#C2642B", "rgba(140,140,140,0.35)"
_HALF_DAY, _DAY_IN_MS = timedelta(hours=12), 86_400_000


def evidence_chart(evidence: Evidence, whole_period: bool = False) -> Chart:
    """One strip per cue, each scaled to its own highest value, above the probability of every day.

    Shows the days around the 90% interval, or the whole period that was considered.
    """
    shown = _shown(evidence, whole_period)
    strips = max(len(evidence.cues), 1) * _STRIP
    figure = make_subplots(rows=2, shared_xaxes=True, vertical_spacing=0.02, row_heights=[strips, _BARS])
    for below, cue in enumerate(reversed(evidence.cues)):
        _add_strip(figure, cue, below, shown)
    highest = _add_bars(figure, evidence, shown)
    _add_dates(figure, evidence)
    base_layout(figure, strips + _BARS + _AXIS)
    _set_axes(figure, max(len(evidence.cues), 1), highest, shown)
    return Chart("evidence", evidence.say(), _subtitle(evidence), _alt(evidence), figure, _rows(evidence))


def _shown(evidence: Evidence, whole_period: bool) -> tuple[date, date]:
    """First and last day to show. A published date beyond the period that was considered widens it."""
    first, last = evidence.chances.index[0], evidence.chances.index[-1]
    near = evidence.near()
    if whole_period or near is None:
        return first, last
    published = evidence.published or first
    return max(min(first, published), near[0]), min(max(last, published), near[1])


def _add_strip(figure: go.Figure, cue: WeighedCue, base: int, shown: tuple[date, date]) -> None:
    """The likelihood of one cue as steps over a base line, with its number, kind and words above."""
    days, parts = _steps(cue, shown)
    edges = [_left(shown[0]), _left(shown[1] + timedelta(days=1))]
    line = {"color": REFERENCE, "width": 1}
    figure.add_trace(go.Scatter(x=edges, y=[base, base], mode="lines", line=line, hoverinfo="skip"), 1, 1)
    figure.add_trace(
        go.Scatter(
            x=[*map(_left, days), edges[1]],
            y=[base + _CURVE * part for part in [*parts, parts[-1]]],
            mode="lines",
            line=line | {"shape": "hv", "width": 1.5, "dash": "solid" if cue.used else "dot"},
            fill="tonexty" if cue.used else "none",
            fillcolor=_FILL,
            customdata=[[say_day(day), part] for day, part in zip([*days, shown[1]], [*parts, parts[-1]], strict=True)],
            hovertemplate="from %{customdata[0]}: %{customdata[1]:.0%} of its highest<extra></extra>",
        ),
        1,
        1,
    )
    label = f"<b>{cue.number}</b> {plain(cue.name)}: “{plain(_shortened(cue.phrase))}”{'' if cue.used else ' (off)'}"
    at = {"x": 0, "xref": "x domain", "xanchor": "left", "y": base + _CURVE, "yref": "y", "yanchor": "bottom"}
    figure.add_annotation(text=label, showarrow=False, **at)


def _add_bars(figure: go.Figure, evidence: Evidence, shown: tuple[date, date]) -> float:
    """One bar per day, the best one labelled; returns the height of the highest."""
    chances = evidence.chances[(evidence.chances.index >= shown[0]) & (evidence.chances.index <= shown[1])]
    highest = float(chances.max())
    bars = chances[chances >= highest / 10_000]
    length = (shown[1] - shown[0]).days
    figure.add_trace(
        go.Bar(
            x=list(bars.index),
            y=bars.to_list(),
            width=_DAY_IN_MS * (0.84 if length <= 60 else 1.0),
            # Over years a day is less than a pixel wide: the outline keeps it visible.
            marker={"color": ACCENT, "line": {"color": ACCENT, "width": 0 if length <= 365 else 1.5}},
            customdata=[say_day(day) for day in bars.index],
            hovertemplate="%{customdata}: %{y:.1%}<extra></extra>",
        ),
        2,
        1,
    )
    if evidence.best is not None and shown[0] <= evidence.best <= shown[1]:
        early = (evidence.best - shown[0]) * 2 < shown[1] - shown[0]
        side = {"xanchor": "left", "xshift": 6} if early else {"xanchor": "right", "xshift": -6}
        text = f"<b>{say_day(evidence.best)}</b> ({evidence.confidence:.0%})"
        at = {"x": evidence.best, "y": float(chances[evidence.best]), "yanchor": "bottom"}
        figure.add_annotation(text=text, showarrow=False, row=2, col=1, **at, **side)
    return highest


def _add_dates(figure: go.Figure, evidence: Evidence) -> None:
    """The 90% interval as a band and the published date as a dashed line, through both parts."""
    whole_height = {"y0": 0, "y1": 1, "yref": "paper", "layer": "below"}
    if evidence.low is not None and evidence.high is not None:
        ends = {"x0": _left(evidence.low), "x1": _left(evidence.high + timedelta(days=1))}
        figure.add_shape(type="rect", fillcolor=_INTERVAL, line_width=0, **ends, **whole_height)
    if evidence.published is not None:
        line = {"color": _PUBLISHED, "width": 2, "dash": "dash"}
        figure.add_shape(type="line", x0=evidence.published, x1=evidence.published, line=line, **whole_height)


def _set_axes(figure: go.Figure, strips: int, highest: float, shown: tuple[date, date]) -> None:
    limits = [_left(shown[0]), _left(shown[1] + timedelta(days=1))]
    short = (shown[1] - shown[0]).days <= 120
    figure.update_layout(showlegend=False, hovermode="closest", bargap=0)
    figure.update_xaxes(range=limits, minallowed=limits[0], maxallowed=limits[1], showgrid=False)
    figure.update_xaxes(tickformat="%-d %b<br>%Y" if short else "%b<br>%Y", nticks=6, row=2, col=1)
    figure.update_yaxes(range=[-0.08, strips], visible=False, fixedrange=True, row=1, col=1)
    figure.update_yaxes(range=[0, highest * 1.25], tickformat=".1~%", nticks=4, fixedrange=True, row=2, col=1)
    figure.update_yaxes(title="probability of the day", row=2, col=1)


def _steps(cue: WeighedCue, shown: tuple[date, date]) -> tuple[list[date], list[float]]:
    """The steps that share a day with ``shown``, cut to it, as parts of the highest value of all steps."""
    highest = max(cue.likelihood) or 1.0
    inside = [
        (max(day, shown[0]), value / highest)
        for day, end, value in zip(cue.days, [*cue.days[1:], date.max], cue.likelihood, strict=True)
        if end > shown[0] and day <= shown[1]
    ]
    return [day for day, _ in inside] or [shown[0]], [part for _, part in inside] or [0.0]


def _left(day: date) -> datetime:
    """The left edge of a day: days are drawn around their tick."""
    return datetime(day.year, day.month, day.day) - _HALF_DAY  # noqa: DTZ001 (a place on an axis, not a moment)


def _shortened(phrase: str) -> str:
    words = " ".join(phrase.split())
    return words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1].rstrip()}…"


def _subtitle(evidence: Evidence) -> str:
    band = f"Shaded: 90% interval, {evidence.say_interval()}. " if evidence.low else ""
    line = "Dashed line: published date. " if evidence.published else ""
    return f"{band}{line}Each strip is a cue, scaled to its own highest value; the bars are all cues in force together."


def _alt(evidence: Evidence) -> str:
    interval = f" The 90% interval is {evidence.say_interval()}." if evidence.low else ""
    days = ", ".join(f"{say_day(day)} {chance:.0%}" for day, chance in evidence.likeliest(3))
    cues = "; ".join(f"{cue.number} {cue.name} “{_shortened(cue.phrase)}”" for cue in evidence.used)
    return f"{evidence.say()}.{interval} Likeliest days: {days}. Cues in force: {cues or 'none'}."


def _rows(evidence: Evidence) -> pd.DataFrame:
    """The cues, then the likeliest days in their order, as one table."""
    columns = ["part", "kind or day", "words", "says", "value", "in force"]
    cues = [
        [f"weight of cue {cue.number}", cue.name, cue.phrase, cue.says, cue.weight, "yes" if cue.used else "no"]
        for cue in evidence.cues
    ]
    days = sorted(evidence.likeliest(31))
    chances = [["probability of the day", say_day(day), "", "", chance, ""] for day, chance in days if chance >= 0.0005]
    return pd.DataFrame([*cues, *chances], columns=columns)
