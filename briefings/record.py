"""A briefing as one frozen record, from which every format is made: the page, the command line, a saved briefing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

import pandas as pd

from analysis.counting import count_events
from analysis.selected import SelectedTables, selected_tables
from analysis.selection import Selection, say_day
from analysis.store import Store
from briefings.facts import page_facts, say_counts
from briefings.text import printable
from charts.chart import Chart

# Charts that count events of the selection; where none of them lists the sentences behind it, they follow.
_COUNTS_EVENTS = ("timeline", "co-mentions", "network", "eras")
_SENTENCES = ("date", "sentence", "actors", "status", "publisher", "title", "url")


@dataclass(frozen=True)
class Entry:
    """One chart of a briefing with the note written on it, "" for none. A note is plain text; lines are paragraphs."""

    chart: Chart
    note: str = ""


@dataclass(frozen=True)
class Briefing:
    """All that leaves the dashboard in one file.

    ``filters`` is the selection in words, "" when everything is shown; ``counts`` says how many events are shown, in
    all and undated; ``facts`` are what a reader needs to judge it, by name (eras, method, accuracy, sources, data
    version), of which lines are paragraphs; ``made`` is the time printed in the file, and the only time that it knows.
    """

    title: str
    filters: str
    counts: str
    entries: tuple[Entry, ...]
    tables: SelectedTables
    undated: int
    facts: Mapping[str, str]
    data_version: str
    made: datetime
    notes: str = field(default="")

    def say_filters(self) -> str:
        """The filters in words, whether there are any or none."""
        return self.filters or "none, everything is shown"

    def say_made(self) -> str:
        """When it was made, in words."""
        return f"{say_day(self.made)}, {self.made:%H:%M %Z}".rstrip()

    def say_version(self) -> str:
        """When and from which data it was made, in short."""
        return f"Data version {self.data_version or 'unknown'}, made {self.say_made()}"

    def all_facts(self) -> dict[str, str]:
        """The facts with the time made."""
        return {**self.facts, "Made": self.say_made()}

    def sentences(self) -> pd.DataFrame | None:
        """The dated sentences behind the charts; None when a chart lists them already or none counts them."""
        charts = [entry.chart for entry in self.entries]
        listed = any("sentence" in chart.rows.columns for chart in charts)
        if listed or not any(chart.name.startswith(_COUNTS_EVENTS) for chart in charts):
            return None
        events = self.tables.events
        return events.loc[events["date"].notna(), list(_SENTENCES)]


def make_briefing(
    title: str,
    store: Store,
    selection: Selection,
    names: Mapping[str, str],
    entries: Sequence[Entry],
    made: datetime,
    notes: str = "",
) -> Briefing:
    """A briefing of what the store holds of a selection; ``notes`` stand above the first chart."""
    counts = count_events(store, selection)
    return Briefing(
        title=printable(title).strip() or "Untitled",
        filters=printable(selection.describe(names)),
        counts=say_counts(counts),
        entries=tuple(Entry(entry.chart, printable(entry.note)) for entry in entries),
        tables=selected_tables(store, selection, names),
        undated=counts.undated,
        facts=page_facts(store, selection),
        data_version=store.data_version,
        made=made,
        notes=printable(notes),
    )
