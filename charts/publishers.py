"""Coverage by publisher and month: a mark for each month with articles, its size their number."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.chart import Chart
from charts.coverage import coverage_chart
from charts.theme import ACCENT, base_layout, plain

_OTHERS = "Other publishers"
_LARGEST = 22


def coverage_charts(months: pd.DataFrame, publishers: pd.DataFrame, era_names: Mapping[str, str]) -> list[Chart]:
    """Articles by month, and by publisher and month; none when no article is dated."""
    return [] if months.empty else [coverage_chart(months, era_names), publishers_chart(publishers)]


def publishers_chart(rows: pd.DataFrame) -> Chart:
    """``rows`` are those of ``analysis.method.coverage_by_publisher_and_month``; not empty."""
    total = rows.groupby("publisher")["articles"].sum()
    order = sorted(total.index, key=lambda name: (name == _OTHERS, -total[name], name))
    figure = base_layout(go.Figure(), height=100 + 26 * len(order))
    most = int(rows["articles"].max())
    figure.add_scatter(
        x=rows["month"],
        y=[_label(name) for name in rows["publisher"]],
        mode="markers",
        marker={
            "color": ACCENT,
            "opacity": 0.75,
            "size": rows["articles"],
            "sizemode": "area",
            "sizeref": 2 * most / _LARGEST**2,
            "sizemin": 3,
        },
        customdata=rows["articles"],
        hovertemplate="%{y}, %{x|%b %Y}: %{customdata} articles<extra></extra>",
    )
    figure.update_yaxes(categoryorder="array", categoryarray=[_label(name) for name in order][::-1], ticksuffix=" ")
    figure.update_xaxes(tickformat="%b<br>%Y", nticks=8)
    figure.update_layout(showlegend=False)
    first = order[0]
    share = total[first] / total.sum()
    return Chart(
        name="coverage-publishers",
        title=f"{first} has most articles: {total[first]:,} of {total.sum():,} ({share:.0%})",
        subtitle=f"Dated articles by publisher and month; the area of a mark is their number, at most {most:,}.",
        alt="Articles by publisher: " + "; ".join(f"{name} {total[name]:,}" for name in order) + ".",
        figure=figure,
        rows=rows,
    )


def _label(name: str) -> str:
    return plain(name if len(name) <= 26 else f"{name[:25].rstrip()}…")
