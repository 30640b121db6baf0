"""How often a tie or an actor appears, month by month, and whether the eras differ."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from analysis.behind import eras_told_apart
from analysis.bidi import isolated
from analysis.comentions import UNIT_WORDS, Unit
from analysis.periods import COMPARED
from charts.chart import Chart
from charts.theme import ERA_COLOURS, REFERENCE, base_layout, plain, without_data
from charts.tie_words import say_share

_PATTERNS = {"hand-over": "/"}


def trend_chart(months: pd.DataFrame, by_era: pd.DataFrame, names: Sequence[str], unit: Unit) -> Chart:
    """Bars of ``months`` (``count_by_month``) in the colours of the eras; title and table from ``by_era`` too."""
    words, pair = UNIT_WORDS[unit], " and ".join(isolated(name) for name in names)
    figure = base_layout(go.Figure(), height=260)
    for era in by_era.to_dict("records"):
        rows = months[months["era"] == era["era"]]
        figure.add_bar(
            x=rows["month"],
            y=rows["n"],
            name=plain(era["name"]),
            marker={
                "color": ERA_COLOURS.get(era["era"], REFERENCE),
                "pattern": {"shape": _PATTERNS.get(era["era"], "")},
            },
            xperiod="M1",
            xperiodalignment="middle",
            hovertext=[
                f"<b>{month:%b %Y}</b>, {plain(era['name'])}<br>n = {n:,} of {units:,} {words} ({say_share(n / units)})"
                for month, n, units in zip(rows["month"], rows["n"], rows["units"], strict=True)
            ],
            hoverinfo="text",
        )
    figure.update_layout(barmode="stack", bargap=0.15, dragmode=False, legend={"traceorder": "normal"})
    figure.update_xaxes(fixedrange=True, tickformat="%b<br>%Y", nticks=8)
    figure.update_yaxes(fixedrange=True, rangemode="tozero", title_text=f"{words} a month", tickformat=",d", nticks=5)
    title = _title(months, by_era, pair, words)
    said = [
        f"{row['name']}: n = {row['n']:,} of {row['units']:,} {words}, {say_share(row['share'])} "
        f"(95% interval {say_share(row['low'])} to {say_share(row['high'])})"
        for row in by_era.to_dict("records")
    ]
    # With two the bars are those that have both.
    what = "with both" if len(names) > 1 else "with the actor"
    subtitle = " ".join([f"Dated {words} {what} by month.", *(f"{one}." for one in said)])
    return Chart("trend", title, subtitle, f"{title}. {subtitle}", without_data(figure), _rows(months, by_era))


def _title(months: pd.DataFrame, by_era: pd.DataFrame, pair: str, words: str) -> str:
    if not months["n"].sum():
        return f"{pair}: no dated {words}"
    apart = eras_told_apart(by_era)
    if apart is None:
        busiest = months.sort_values("n", ascending=False).iloc[0]
        return f"{pair}: most {words} in {busiest['month']:%b %Y} (n = {busiest['n']:,})"
    first, second = (by_era[by_era["era"] == era].iloc[0] for era in COMPARED)
    figures = ", ".join(f"{say_share(one['share'])} in the {one['name']}" for one in (first, second))
    if not apart:
        return f"{pair}: the eras cannot be told apart ({figures})"
    change = "more" if second["share"] > first["share"] else "less"
    return f"{pair}: {change} often since the change ({figures})"


def _rows(months: pd.DataFrame, by_era: pd.DataFrame) -> pd.DataFrame:
    named = months.assign(era=months["era"].map(dict(zip(by_era["era"], by_era["name"], strict=True))))
    return named.rename(columns={"month": "Month", "era": "Era", "n": "n", "units": "Of all"})
