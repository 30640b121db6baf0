"""A page of the dashboard as one offline file: its charts, and what a reader must know to judge them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from analysis.counting import count_events
from analysis.selection import Selection
from analysis.store import Store
from briefings.facts import page_facts, say_counts
from briefings.offline import page_html
from charts.chart import Chart


def offline_page(
    title: str, store: Store, selection: Selection, names: Mapping[str, str], charts: Sequence[Chart]
) -> bytes:
    """The file, in UTF-8: filters in words, counts, the charts with their rows, eras, method, sources, data version."""
    counts = say_counts(count_events(store, selection))
    return page_html(title, selection.describe(names), counts, charts, page_facts(store, selection))
