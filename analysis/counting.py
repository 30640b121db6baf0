"""How many events a selection shows, and which of its filters leaves none."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from analysis.members import count_different
from analysis.selection import Selection
from analysis.store import Store


@dataclass(frozen=True, slots=True)
class Counts:
    """Events that are shown, events that fit all filters but have no date, and all events there are.

    ``articles`` counts the articles that tell the shown events.
    """

    shown: int
    undated: int
    everything: int
    articles: int


def count_events(store: Store, selection: Selection) -> Counts:
    """The counts of one selection."""
    members = store.members
    dated = ~np.isnat(members.day)
    shown, fits = store.events_of(selection), store.events_of(selection.undated())
    shown = shown[dated[shown]]
    articles = count_different(members.article_no[shown])
    return Counts(len(shown), int(np.count_nonzero(~dated[fits])), len(dated) - 1, articles)


@dataclass(frozen=True, slots=True)
class Remedy:
    """A filter that can be dropped, by the names of its fields, and how many events then show."""

    fields: tuple[str, ...]
    shown: int


def find_remedies(store: Store, selection: Selection) -> list[Remedy]:
    """The single filters without which an empty selection shows something, the most fruitful first.

    Empty when no single filter is to blame.
    """
    fields = [("date_from", "date_to"), *((name,) for name in selection.filters() if not name.startswith("date_"))]
    remedies = [Remedy(names, count_events(store, selection.without(*names)).shown) for names in fields]
    return sorted((one for one in remedies if one.shown), key=lambda one: -one.shown)
