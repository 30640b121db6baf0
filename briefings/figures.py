"""The figure of a chart as it leaves: the same whoever drew it.

Where Streamlit is loaded, Plotly gives every new figure the template of Streamlit, whose colours are placeholders that
only its own pages fill in. Files get Plotly's own template instead, so that page and command line draw alike.
"""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import plotly.io as pio

from charts.chart import Chart


def figure_of(chart: Chart) -> dict[str, Any]:
    """What Plotly draws, as a dictionary that is nobody else's; ValueError for a table without a figure."""
    if chart.figure is None:
        raise ValueError(f"{chart.name} is a table without a figure")
    figure: dict[str, Any] = json.loads(chart.figure.to_json())
    layout: dict[str, Any] = figure["layout"] | {"template": json.loads(_template())}
    # The margins of a page are reckoned for its font (charts/margins.py); in a file Plotly measures what is there.
    axes = {name: axis | {"automargin": True} for name, axis in layout.items() if name[1:].startswith("axis")}
    return figure | {"layout": layout | axes}


@cache
def _template() -> str:
    return json.dumps(pio.templates["plotly"].to_plotly_json())
