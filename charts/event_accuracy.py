"""How well events are found, beside what two coders reach, and how exact dates are by what a text offers."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from charts.chart import Chart
from charts.theme import ACCENT, REFERENCE, base_layout, plain

# Cues in fewer articles do not make the title.
_OFTEN = 10
_SERIES = {
    "coders": ("two coders against one another", "line-ns", REFERENCE),
    "develop": ("articles developed on", "circle-open", ACCENT),
    "held_out": ("held-out articles", "circle", ACCENT),
}


def event_charts(figures: pd.DataFrame) -> list[Chart]:
    """The chart of the benchmark of events; none where it was not run."""
    return [] if figures.empty else [event_chart(figures)]


def event_chart(figures: pd.DataFrame) -> Chart:
    """One row per figure with marks for the held-out part, the part developed on, and the coders.

    ``figures`` are those of ``analysis.event_benchmark.event_figures``; not empty.
    """
    figure = base_layout(go.Figure(), height=110 + 34 * len(figures))
    names = [plain(name) for name in figures["figure"]]
    for column, (label, symbol, colour) in _SERIES.items():
        figure.add_scatter(
            x=figures[column],
            y=names,
            mode="markers",
            name=label,
            marker={"symbol": symbol, "size": 15 if symbol == "line-ns" else 11, "color": colour,
                    "line": {"width": 2, "color": colour}},
            hovertemplate="%{y}: %{x:.2f}<extra>" + label + "</extra>",
        )  # fmt: skip
    figure.update_xaxes(title_text="0 none right, 1 all right", range=[0, 1.03], fixedrange=True)
    figure.update_yaxes(autorange="reversed", ticksuffix=" ", fixedrange=True)
    figure.update_layout(legend_traceorder="reversed")
    records = figures.sort_values("held_out").to_dict("records")
    worst, best = records[0], records[-1]
    said = "; ".join(f"{row['figure']} {row['held_out']:.2f}" for row in figures.to_dict("records"))
    return Chart(
        name="events-accuracy",
        title=f"Most reliable: {_say(best)}; least: {_say(worst)}",
        subtitle="Against sentences annotated by hand, publication dates given. No rule was tuned on the held-out "
        "articles. F1 balances what is missed and what is wrongly found.",
        alt=f"Held out: {said}.",
        figure=figure,
        rows=figures.rename(columns=lambda name: str(name).replace("_", " ")),
    )


def _say(row: Mapping[Hashable, Any]) -> str:
    name = str(row["figure"]).partition(" (")[0]
    return f"{name[:1].lower()}{name[1:]} ({row['held_out']:.2f} of 1)"


def cue_chart(rows: pd.DataFrame) -> Chart:
    """The share dated to the day where a kind of cue was found, with its interval.

    ``rows`` are those of ``analysis.evidence_found.accuracy_by_cue``; not empty.
    """
    names = [plain(name) for name in rows["cue"]]
    figure = base_layout(go.Figure(), height=90 + 32 * len(rows))
    figure.add_scatter(
        x=rows["share"],
        y=names,
        mode="markers",
        marker={"color": ACCENT, "size": 10},
        error_x={"type": "data", "symmetric": False, "array": rows["high"] - rows["share"],
                 "arrayminus": rows["share"] - rows["low"], "thickness": 1.5, "width": 0, "color": ACCENT},
        customdata=rows[["on_the_day", "dated"]].to_numpy(),
        hovertemplate="%{y}: %{x:.0%} (%{customdata[0]} of %{customdata[1]})<extra></extra>",
    )  # fmt: skip
    for name, dated in zip(names, rows["dated"], strict=True):
        figure.add_annotation(text=f"n = {dated:,}", x=1, xref="paper", xanchor="left", xshift=6, y=name,
                              showarrow=False, font={"size": 11})  # fmt: skip
    figure.update_xaxes(title_text="dated to the day", tickformat=".0%", range=[0, 1.03], fixedrange=True)
    figure.update_yaxes(autorange="reversed", ticksuffix=" ", fixedrange=True)
    figure.update_layout(margin={"r": 64}, dragmode=False, showlegend=False)
    records = rows.to_dict("records")
    often = [row for row in records if row["dated"] >= _OFTEN] or records
    told = [f"{row['share']:.0%} of {row['dated']:,} with {row['cue'].lower()}" for row in (often[0], often[-1])]
    said = "; ".join(f"{row['cue']} {row['share']:.0%} (n = {row['dated']})" for row in records)
    return Chart(
        name="accuracy-by-cue",
        title=f"Dated to the day: {', '.join(dict.fromkeys(told))}",
        subtitle="Articles of this collection whose published date is known, by the kinds of cue found in them; an "
        "article counts in every kind it has. Lines: exact 95% intervals (Clopper and Pearson).",
        alt=f"Dated to the day by kind of cue found: {said}.",
        figure=figure,
        rows=rows,
    )
