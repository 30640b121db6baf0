"""The pace of events: counts per 30 days, on the calendar or by day of the era."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pandas as pd
import plotly.graph_objects as go
from plotly.subplots import make_subplots

from analysis.eras import EraFacts
from analysis.selection import say_day
from charts.chart import Chart
from charts.era_marks import era_colour
from charts.theme import base_layout, plain

Clock = Literal["calendar", "era"]
CLOCK_NAMES: dict[Clock, str] = {"era": "Day of the era", "calendar": "Calendar"}


def pace_chart(periods: pd.DataFrame, facts: Sequence[EraFacts], clock: Clock) -> Chart:
    """Events per 30 days: all eras on the calendar, or a row per era from its first day on, on one shared scale."""
    shown = [fact for fact in facts if not fact.left_out]
    rows = 1 if clock == "calendar" else max(1, len(shown))
    figure = make_subplots(rows=rows, cols=1, shared_xaxes=True, shared_yaxes="all", vertical_spacing=0.06)
    base_layout(figure, height=300 if rows == 1 else 90 + 130 * rows)
    for place, fact in enumerate(shown, start=1):
        _draw_pace(figure, periods[periods["era"] == fact.era], fact, clock, row=min(place, rows))
    figure.update_xaxes(title_text="" if clock == "calendar" else "day of the era", row=rows, col=1)
    figure.update_yaxes(title_text="events", rangemode="tozero")
    figure.update_layout(bargap=0)
    title = _pace_title(periods, shown)
    subtitle = "Events dated to a day or a week, per 30 days from the first day of each era; the last may be shorter."
    return Chart(
        "eras-pace", title, subtitle, f"{title}. {_say_pace(periods, shown)}", figure, _pace_table(periods, shown)
    )


def _draw_pace(figure: go.Figure, periods: pd.DataFrame, fact: EraFacts, clock: Clock, row: int) -> None:
    days = 24 * 3600 * 1000 if clock == "calendar" else 1
    figure.add_bar(
        x=periods["start"] if clock == "calendar" else periods["day"],
        y=periods["n"],
        width=[length * days * 0.92 for length in periods["days"]],
        offset=0,
        name=plain(fact.name),
        marker={
            "color": era_colour(fact.era),
            "pattern": {"shape": "/" if fact.era == "hand-over" else ""},
        },
        hovertext=[
            f"<b>{plain(fact.name)}</b>, days {day} to {day + length - 1}<br>"
            f"{say_day(start)} to {say_day(last)}<br>n = {n:,} events in {length} days"
            for day, start, last, length, n in zip(
                periods["day"], periods["start"], periods["last"], periods["days"], periods["n"], strict=True
            )
        ],
        hoverinfo="text",
        row=row,
        col=1,
    )


def _pace_title(periods: pd.DataFrame, shown: Sequence[EraFacts]) -> str:
    if periods.empty or not periods["n"].sum():
        return "No dated events in this selection"
    busiest = periods.sort_values("n", ascending=False).iloc[0]
    name = next(fact.name for fact in shown if fact.era == busiest["era"])
    when = f"{say_day(busiest['start'])} to {say_day(busiest['last'])}"
    return f"Most events in one period: {busiest['n']:,}, from {when} ({name})"


def _say_pace(periods: pd.DataFrame, shown: Sequence[EraFacts]) -> str:
    of_era = [(fact, periods[periods["era"] == fact.era]) for fact in shown]
    return " ".join(f"{fact.name}: {mine['n'].sum()} events in {len(mine)} periods." for fact, mine in of_era)


def _pace_table(periods: pd.DataFrame, shown: Sequence[EraFacts]) -> pd.DataFrame:
    columns = {"era": "Era", "start": "From", "last": "To", "days": "Days", "n": "Events"}
    if periods.empty:
        return pd.DataFrame(columns=list(columns.values()))
    named = periods.assign(era=periods["era"].map({fact.era: fact.name for fact in shown}))
    return named[list(columns)].rename(columns=columns)
