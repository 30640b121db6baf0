"""Charts of how good the inferred dates are: the error of each article, the reliability, what each kind of cue adds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.articles import say_interval
from analysis.benchmarks import ablation_rows, reliability_rows
from analysis.method import measure
from analysis.selection import say_day
from charts.chart import Chart
from charts.event_accuracy import cue_chart
from charts.theme import ACCENT, REFERENCE, base_layout, plain

_MISSED = "#C2642B"
_MOST = 1500  # marks that the browser is sent
_RIM = 35  # days: larger errors are drawn at the rim of the chart, so that the small ones can be told apart


def accuracy_charts(compared: pd.DataFrame, dating: Mapping[str, Any], by_cue: pd.DataFrame) -> list[Chart]:
    """Errors on this collection, what the benchmark ``dating`` holds, accuracy by cue; what is missing is left out."""
    charts = [error_chart(compared)] if compared["inferred"].notna().any() else []
    reliability, ablation = reliability_rows(dating), ablation_rows(dating)
    if reliability is not None and len(reliability):
        charts.append(reliability_chart(reliability))
    if ablation is not None:
        charts.append(ablation_chart(ablation, "dated to the day"))
    return charts if by_cue.empty else [*charts, cue_chart(by_cue)]


def error_chart(rows: pd.DataFrame) -> Chart:
    """The error of every article in days over its published date, with its 90% interval.

    ``rows`` are those of ``analysis.method.against_published``.
    """
    known = rows[rows["inferred"].notna()]
    # Evenly over time, for the rows come in the order of their published dates.
    dated = known.iloc[:: -(-len(known) // _MOST) or 1]
    figure = go.Figure()
    inside = dated["inside"].astype(bool)
    figure.add_trace(_errors(dated[inside], "published date inside the 90% interval", ACCENT, "circle"))
    figure.add_trace(_errors(dated[~inside], "outside", _MISSED, "x"))
    for days in (-7, 7):
        figure.add_hline(y=days, line={"color": REFERENCE, "width": 1, "dash": "dot"})
    base_layout(figure, 360)
    rim = _rim(dated)
    figure.update_yaxes(title="days too early (−) or late (+)", range=[-rim * 1.1, rim * 1.1])
    figure.update_xaxes(title="published", tickformat="%b<br>%Y", nticks=8)
    figures = measure(rows)
    share = f"{figures.exact:.0%} on the day, {figures.within_7:.0%} within a week" if dated.size else "none dated"
    drawn = "" if len(dated) == len(known) else f" {len(dated):,} of them are drawn, evenly over time."
    return Chart(
        name="inferred-against-published",
        title=f"Inferred against published: {share}",
        subtitle=f"{figures.dated} articles whose source states a date and whose text gives one.{drawn} Lines through "
        f"the marks are 90% intervals, dotted lines a week; errors beyond {_RIM} days stand at the rim.",
        alt=_error_alt(known, share),
        figure=figure,
        rows=known.drop(columns="article_id"),
    )


def reliability_chart(rows: pd.DataFrame) -> Chart:
    """How often what was stated with a probability was true.

    ``rows`` are those of ``analysis.benchmarks.reliability_rows``; not empty.
    """
    perfect = {"x": [0, 1], "y": [0, 1], "mode": "lines", "line": {"color": REFERENCE, "dash": "dot"}}
    figure = go.Figure(go.Scatter(name="stated = found", hoverinfo="skip", **perfect))
    figure.add_trace(
        go.Scatter(
            x=rows["stated"],
            y=rows["observed"],
            mode="markers",
            marker={"color": ACCENT, "size": 9},
            error_y={
                "type": "data",
                "symmetric": False,
                "array": rows["high"] - rows["observed"],
                "arrayminus": rows["observed"] - rows["low"],
                "color": ACCENT,
                "thickness": 1.5,
                "width": 0,
            },
            name="measured",
            customdata=rows[["n", "low", "high"]].to_numpy(),
            hovertemplate="stated %{x:.0%}, found %{y:.0%} (n = %{customdata[0]}, 95% interval "
            "%{customdata[1]:.0%} to %{customdata[2]:.0%})<extra></extra>",
        )
    )
    base_layout(figure, 340)
    figure.update_xaxes(title="probability stated", tickformat=".0%", range=[-0.03, 1.03])
    figure.update_yaxes(title="share found true", tickformat=".0%", range=[-0.03, 1.03])
    records = rows.to_dict("records")
    gap = (rows["n"] * (rows["observed"] - rows["stated"]).abs()).sum() / rows["n"].sum()
    pairs = "; ".join(
        f"stated {row['stated']:.0%}, found {row['observed']:.0%} (n = {row['n']:.0f})" for row in records
    )
    return Chart(
        name="reliability",
        title=f"Stated and found probabilities differ by {gap * 100:.0f} points on average",
        subtitle="On the dotted line a stated probability is right; below it dates are surer than they should be. "
        "Lines through the marks: exact 95% intervals (Clopper and Pearson).",
        alt=f"Reliability: {pairs}.",
        figure=figure,
        rows=rows,
    )


def ablation_chart(rows: pd.DataFrame, measured: str) -> Chart:
    """What each kind of cue adds: ``rows`` has cue, value (``measured`` without it) and change (against all cues)."""
    ordered = rows.sort_values("change", ascending=False)
    figure = go.Figure(
        go.Bar(
            x=ordered["change"],
            y=[plain(str(cue)) for cue in ordered["cue"]],
            orientation="h",
            marker={"color": ACCENT},
            customdata=ordered["value"],
            hovertemplate="without it %{customdata:.1%}, a change of %{x:+.1%}<extra></extra>",
        )
    )
    base_layout(figure, 80 + 28 * len(ordered))
    figure.update_xaxes(title=f"change of the share {measured} when left out", tickformat="+.0%")
    records = ordered[::-1].to_dict("records")
    parts = [f"without {row['cue']} {row['value']:.0%} ({row['change'] * 100:+.1f} points)" for row in records]
    first = records[0]
    return Chart(
        name="ablation",
        title=f"Most is lost without {first['cue']}: {-first['change'] * 100:.0f} points of those {measured}",
        subtitle="Each kind of cue was left out in turn and all articles were dated again.",
        alt=f"Share {measured}: {'; '.join(parts)}.",
        figure=figure,
        rows=ordered[::-1],
    )


def _errors(part: pd.DataFrame, name: str, colour: str, symbol: str) -> go.Scatter:
    told = [
        [
            plain(row["title"]),
            say_day(row["published"]),
            say_day(row["inferred"]),
            say_interval(row["inferred_low"], row["inferred_high"]),
            f"{row['error_days']:+d}",
        ]
        for row in part.to_dict("records")
    ]
    after = (part["inferred_high"] - part["inferred"]).dt.days
    before = (part["inferred"] - part["inferred_low"]).dt.days
    return go.Scatter(
        x=part["published"],
        y=part["error_days"].astype(float).clip(-_RIM, _RIM),
        mode="markers",
        name=name,
        marker={"color": colour, "symbol": symbol, "size": 8},
        error_y={"type": "data", "array": after, "arrayminus": before, "color": colour, "thickness": 1, "width": 0},
        customdata=told,
        hovertemplate="%{customdata[0]}<br>published %{customdata[1]}, inferred %{customdata[2]} "
        "(%{customdata[4]} days)<br>90% interval %{customdata[3]}<extra></extra>",
    )


def _rim(dated: pd.DataFrame) -> float:
    """How far the axis reaches: a little over a week, or as far as the errors go, but never beyond the rim."""
    return float(min(_RIM, max(9, dated["error_days"].astype(float).abs().max()))) if dated.size else 9.0


def _error_alt(dated: pd.DataFrame, share: str) -> str:
    worst = dated.loc[dated["error_days"].astype(float).abs().nlargest(3).index].to_dict("records")
    far = "; ".join(f"{row['title']} {row['error_days']:+d} days" for row in worst if row["error_days"])
    outside = int((~dated["inside"].astype(bool)).sum())
    return (
        f"Error of {len(dated)} inferred dates: {share}. Published date outside the 90% interval: {outside}. "
        f"Largest errors: {far or 'none'}."
    )
