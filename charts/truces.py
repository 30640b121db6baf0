"""Truces and releases of each era on one scale: on the calendar or by day of the era."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.eras import EraFacts, compared
from analysis.selection import say_day
from charts.chart import Chart
from charts.era_marks import era_colour
from charts.pace import Clock
from charts.theme import REFERENCE, base_layout, plain

_DAY = 24 * 3600 * 1000


def truces_chart(truces: pd.DataFrame, releases: pd.DataFrame, facts: Sequence[EraFacts], clock: Clock) -> Chart:
    """Bars for truces, marks for releases and exchanges (filled: turning points), a row per era.

    ``truces`` and ``releases`` are those of ``analysis.truces``.
    """
    shown = [fact for fact in facts if not fact.left_out]
    figure = base_layout(go.Figure(), height=110 + 62 * len(shown))
    for place, fact in enumerate(shown):
        _draw_era(figure, fact, place, clock)
        for part in truces[truces["era"] == fact.era].to_dict("records"):
            _draw_truce(figure, part, fact, place, clock)
    for level, symbol, name in (
        ("main", "diamond", "release, turning point"),
        ("detail", "diamond-open", "release, detail"),
    ):
        _draw_releases(figure, releases[releases["level"] == level], shown, clock, symbol, name)
    names = [plain(fact.name) for fact in shown]
    figure.update_yaxes(
        tickvals=list(range(len(shown))), ticktext=names, ticksuffix=" ", range=[len(shown) - 0.4, -0.6],
        fixedrange=True,
    )  # fmt: skip
    figure.update_xaxes(title_text="" if clock == "calendar" else "day of the era")
    figure.update_layout(barmode="overlay", legend_traceorder="normal")
    title = _title(truces, shown)
    subtitle = (
        "From the reference chronology; only the dates filter it. A truce in Gaza runs to the day it is told to "
        "have ended (that of January 2025 beyond its first phase), an open one to the last day counted. Thin "
        "line: the era. Marks: releases of hostages, prisoners or bodies."
    )
    return Chart("eras-truces", title, subtitle, f"{title}. {_say(truces, releases, shown)}", figure,
                 _table(truces, releases, shown))  # fmt: skip


def _place(day: Any, fact: EraFacts, clock: Clock) -> Any:
    return pd.Timestamp(day) if clock == "calendar" else (pd.Timestamp(day) - pd.Timestamp(fact.period.begin)).days + 1


def _draw_era(figure: go.Figure, fact: EraFacts, place: int, clock: Clock) -> None:
    ends = [_place(fact.start, fact, clock), _place(fact.last + timedelta(days=1), fact, clock)]
    line = {"color": era_colour(fact.era), "width": 2}
    figure.add_scatter(x=ends, y=[place, place], mode="lines", line=line, hoverinfo="skip", showlegend=False)


def _draw_truce(figure: go.Figure, part: dict[Any, Any], fact: EraFacts, place: int, clock: Clock) -> None:
    ends = [one for one in (part["expired"], part["ended_by"] or "open at the last day counted") if one]
    figure.add_bar(
        base=[_place(part["start"], fact, clock)],
        x=[part["days"] * (_DAY if clock == "calendar" else 1)],
        y=[place],
        width=0.42,
        orientation="h",
        marker={"color": era_colour(fact.era), "opacity": 0.6},
        hovertext=f"<b>{plain(part['truce'])}</b><br>{say_day(part['start'])} to {say_day(part['last'])}: "
        f"{part['days']:,} days of the era<br>{'<br>'.join(plain(end) for end in ends)}",
        hoverinfo="text",
        name="truce in Gaza",
        legendgroup="truce",
        showlegend=not any(trace.name == "truce in Gaza" for trace in figure.data),
    )


def _draw_releases(
    figure: go.Figure, rows: pd.DataFrame, shown: Sequence[EraFacts], clock: Clock, symbol: str, name: str
) -> None:
    places = {fact.era: (place, fact) for place, fact in enumerate(shown)}
    records = rows.to_dict("records")
    figure.add_scatter(
        x=[_place(row["date"], places[row["era"]][1], clock) for row in records],
        y=[places[row["era"]][0] + 0.36 for row in records],
        mode="markers",
        marker={"symbol": symbol, "size": 8, "color": REFERENCE, "line": {"width": 1, "color": REFERENCE}},
        hovertext=[f"<b>{say_day(row['date'])}</b><br>{plain(row['headline'])}" for row in records],
        hoverinfo="text",
        name=name,
    )


def _days(truces: pd.DataFrame, fact: EraFacts) -> int:
    return int(truces.loc[truces["era"] == fact.era, "days"].sum())


def _title(truces: pd.DataFrame, shown: Sequence[EraFacts]) -> str:
    both = compared(shown) or shown
    said = [
        f"{_days(truces, fact):,} of {fact.days:,} days ({_days(truces, fact) / fact.days:.0%}) {fact.phrase}"
        for fact in both
    ]
    return f"Truce in Gaza on {' and '.join(said)}" if said else "No era is left to look at"


def _say(truces: pd.DataFrame, releases: pd.DataFrame, shown: Sequence[EraFacts]) -> str:
    days = releases.groupby("era")["date"].nunique()
    return " ".join(
        f"{fact.name}: {_days(truces, fact):,} days of truce, releases or exchanges on {days.get(fact.era, 0)} days."
        for fact in shown
    )


def _table(truces: pd.DataFrame, releases: pd.DataFrame, shown: Sequence[EraFacts]) -> pd.DataFrame:
    names = {fact.era: fact.name for fact in shown}
    first = pd.DataFrame(
        {
            "Era": truces["era"].map(names),
            "What": "Truce",
            "From": pd.to_datetime(truces["start"]),
            "To": pd.to_datetime(truces["last"]),
            "Days": truces["days"].astype("Int64"),
            "Row of the chronology": truces["truce"],
        }
    )
    second = pd.DataFrame(
        {
            "Era": releases["era"].map(names),
            "What": "Release or exchange",
            "From": pd.to_datetime(releases["date"]),
            "To": pd.to_datetime(releases["date"]),
            "Days": pd.Series([1] * len(releases), dtype="Int64"),
            "Row of the chronology": releases["headline"],
        }
    )
    return pd.concat([first, second], ignore_index=True) if len(releases) else first
