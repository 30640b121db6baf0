"""The coverage chart: how many articles there are for each month."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from charts.chart import Chart
from charts.theme import ERA_COLOURS, REFERENCE, base_layout


def coverage_chart(months: pd.DataFrame, era_names: Mapping[str, str]) -> Chart:
    """Articles per month, coloured by era: ``months`` has month, era, articles and inferred."""
    figure = go.Figure()
    for era, name in era_names.items():
        part = months[months["era"] == era]
        figure.add_trace(
            go.Bar(
                x=pd.to_datetime(part["month"]),
                y=part["articles"],
                name=name,
                marker={"color": ERA_COLOURS.get(era, REFERENCE), "pattern": {"shape": "/" * (era == "hand-over")}},
                customdata=part["inferred"],
                hovertemplate="%{x|%b %Y}: %{y} articles, %{customdata} of them dated from the text<extra></extra>",
            )
        )
    base_layout(figure, 300)
    figure.update_layout(barmode="stack", bargap=0.15, legend_traceorder="normal")
    figure.update_xaxes(tickformat="%b<br>%Y", nticks=8)
    figure.update_yaxes(title="articles", rangemode="tozero")
    counts = dict(zip(pd.to_datetime(months["month"]), months["articles"].to_list(), strict=True))
    fullest = max(counts, key=counts.__getitem__)
    empty = sum(count == 0 for count in counts.values())
    span = f"{min(counts):%b %Y} to {max(counts):%b %Y}"
    return Chart(
        name="coverage",
        title=f"Most articles are of {fullest:%b %Y} ({counts[fullest]}); {empty} of {len(counts)} months have none",
        subtitle=f"{sum(counts.values())} dated articles by month. A month with few says little about its events.",
        alt=f"Articles per month, {span}: most in {fullest:%b %Y} with {counts[fullest]}; {empty} months have none.",
        figure=figure,
        rows=months,
    )
