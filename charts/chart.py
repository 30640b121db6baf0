"""A chart as it is shown, exported and read aloud: the figure with its words and its rows."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go


@dataclass(frozen=True)
class Chart:
    """One figure and all that must travel with it.

    ``name`` is a slug for file names and widget keys; ``title`` states what the chart shows, ``subtitle`` what was
    counted; ``alt`` is the text for screen readers, with numbers; ``rows`` are what is drawn, as a table.
    Titles stand outside the figure, so that they are text on the page and in every export. Without a figure it is a
    table alone.
    """

    name: str
    title: str
    subtitle: str
    alt: str
    figure: go.Figure | None
    rows: pd.DataFrame
