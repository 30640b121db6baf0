"""Briefings made by hand, for tests of the files they become."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.selected import SelectedTables
from briefings.record import Briefing, Entry
from charts.chart import Chart

MADE = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
NO_TABLES = SelectedTables(*(pd.DataFrame() for _ in range(5)))


def made_chart(rows: pd.DataFrame | None = None, words: str = "Two and one", name: str = "some-chart") -> Chart:
    """A chart of two bars whose words are all ``words``."""
    figure = go.Figure(go.Bar(x=["a", "b"], y=[2, 1], hovertext=[words, words]))
    frame = pd.DataFrame({"Group": ["a", "b"], "n": [2, 1]}) if rows is None else rows
    return Chart(name, words, words, words, figure, frame)


def made_briefing(*charts: Chart, note: str = "", facts: Mapping[str, str] | None = None, **given: Any) -> Briefing:
    """A briefing of these charts; what is not given is empty."""
    fields: dict[str, Any] = {"title": "Title", "filters": "", "counts": "", "tables": NO_TABLES, "undated": 0}
    fields |= {"data_version": "made", "made": MADE, "entries": tuple(Entry(chart, note) for chart in charts)}
    return Briefing(**(fields | {"facts": facts or {}} | given))
