"""What was chosen on the pages, put together as a briefing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from analysis.recipe import Recipe
from analysis.selection import Selection
from analysis.store import Store
from briefings.drawing import NotDrawn, draw_chart
from briefings.freezing import Frozen
from briefings.page import OfflinePage, count_figures
from briefings.record import Entry, make_briefing
from charts.chart import Chart


class Chosen(Protocol):
    """One chart as it was chosen, with the note written on it and the data version that it was drawn from."""

    chart: Chart
    recipe: Recipe
    note: str
    data_version: str


@dataclass(frozen=True)
class Draft:
    """A briefing in the making: its words, its charts in order, and the selection and data it stands on."""

    title: str
    lead: str
    chosen: Sequence[Chosen]
    store: Store
    selection: Selection
    names: Mapping[str, str]

    def frozen(self, made: datetime) -> Frozen:
        """The briefing as it would leave at ``made``."""
        entries = [Entry(self._told(one), one.note) for one in self.chosen]
        briefing = make_briefing(self.title, self.store, self.selection, self.names, entries, made, self.lead)
        return Frozen(briefing, self.selection, tuple(one.recipe for one in self.chosen))

    def page(self) -> OfflinePage:
        """The briefing to be taken away in every format."""
        return OfflinePage(lambda made: self.frozen(made).briefing, count_figures(one.chart for one in self.chosen))

    def _told(self, one: Chosen) -> Chart:
        """The chart; where it rests on another selection or other data than the briefing, its sub-title says so."""
        told = [one.chart.subtitle]
        filters = one.recipe.selection.describe(self.names)
        if one.recipe.filtered and filters != self.selection.describe(self.names):
            told.append(f"Filters of this chart: {filters or 'none'}.")
        if one.data_version != self.store.data_version:
            told.append(f"Drawn from data version {one.data_version}.")
        return replace(one.chart, subtitle=" ".join(told))


def saved_page(frozen: Frozen) -> OfflinePage:
    """A saved briefing to be taken away: with the time and the data that it was saved with."""
    entries = frozen.briefing.entries
    return OfflinePage(lambda _made: frozen.briefing, count_figures(entry.chart for entry in entries))


def draw_anew(recipe: Recipe, store: Store, names: Mapping[str, str]) -> Chart | None:
    """The chart of a recipe on the present data; None where only its own page can draw it."""
    try:
        return draw_chart(recipe, store, names)
    except NotDrawn:
        return None
