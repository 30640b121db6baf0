"""The lanes of the timeline: which there are for a selection, and which events stand in each.

An event can stand in several lanes of sides or actors, in one of kinds or publishers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from analysis.selection import Selection
from analysis.store import Store

Lanes = Literal["kind", "side", "actor", "publisher"]
LANES: tuple[Lanes, ...] = ("kind", "side", "actor", "publisher")
OTHER, UNKNOWN = "none", "unknown"
_PUBLISHERS, _ACTORS = 8, 10


@dataclass(frozen=True)
class Laned:
    """The dated events of a selection in their lanes.

    ``names`` are the lanes that may hold something, from the top, by their key; ``event_no`` and ``lane_no`` go
    together, a pair for each lane that an event stands in: ``lane_no`` is the place of the lane among the names.
    """

    names: dict[str, str]
    event_no: np.ndarray
    lane_no: np.ndarray

    def keys(self, lane_no: np.ndarray) -> np.ndarray:
        """The keys of the lanes with these numbers."""
        return np.asarray(np.array(list(self.names), object)[lane_no])


def lanes_of(store: Store, selection: Selection, by: Lanes) -> Laned:
    """The lanes of a selection: all kinds or sides, the publishers or actors with most events, chosen actors first."""
    chosen = store.events_of(selection)
    chosen = chosen[~np.isnat(store.members.day[chosen])]
    if by == "kind":
        return _by_kind(store, chosen)
    if by == "publisher":
        return _by_publisher(store, chosen)
    _, events, actors = store.members.groups("actor", chosen)
    if by == "side":
        return _by_side(store, chosen, actors, events)
    return _by_actor(store, chosen, actors, events, selection.actors)


def _by_kind(store: Store, chosen: np.ndarray) -> Laned:
    kinds = store.vocabulary().kinds
    lanes = list(dict.fromkeys(kinds["lane"]))
    lane_of = dict(zip(kinds["kind"], kinds["lane"], strict=True))
    places = np.array([lanes.index(lane_of[kind]) for kind in store.members.words["kind"]], np.int64)
    return Laned({lane: lane for lane in lanes}, chosen, places[store.members.numbers["kind"][chosen]])


def _by_publisher(store: Store, chosen: np.ndarray) -> Laned:
    members = store.members
    publishers, numbers = members.words["publisher"], members.numbers["publisher"][members.article_no[chosen]]
    shown = _most(numbers, publishers, _PUBLISHERS)
    names = {publishers[one] or UNKNOWN: publishers[one] or "Unknown publisher" for one in shown}
    return Laned(names | {OTHER: "Other publishers"}, chosen, _places(shown, len(publishers))[numbers])


def _by_side(store: Store, chosen: np.ndarray, actors: np.ndarray, events: np.ndarray) -> Laned:
    known = store.members.actors
    counts = known.groupby(["side", "side_name"], sort=False).size().sort_values(ascending=False, kind="stable")
    names = dict(counts.index)
    places = np.array([list(names).index(side) for side in known["side"]], np.int64)
    # Marked in a table, since an event has a side but once for several actors of it.
    stands = np.zeros((len(store.members.day), len(names)), bool)
    stands[events, places[actors]] = True
    return _with_others(names | {OTHER: "No actor named"}, chosen, *np.nonzero(stands))


def _by_actor(store: Store, chosen: np.ndarray, actors: np.ndarray, events: np.ndarray, wanted: Sequence[str]) -> Laned:
    known = store.members.actors
    ids = list(known["actor_id"])
    shown = [ids.index(one) for one in wanted[:_ACTORS] if one in ids] or _most(actors, ids, _ACTORS)
    place = _places(shown, len(ids))[actors]
    named = place < len(shown)
    names = {ids[one]: known["name"].iloc[one] for one in shown} | {OTHER: "Others, or no actor named"}
    return _with_others(names, chosen, events[named], place[named])


def _with_others(names: dict[str, str], chosen: np.ndarray, events: np.ndarray, places: np.ndarray) -> Laned:
    """The pairs, and the last lane for the events that have none."""
    named = np.zeros(chosen.max(initial=0) + 1, bool)
    named[events] = True
    others = chosen[~named[chosen]]
    last = np.full(len(others), len(names) - 1)
    return Laned(names, np.concatenate([events, others]), np.concatenate([places, last]))


def _most(numbers: np.ndarray, words: Sequence[str], top: int) -> list[int]:
    """The commonest of the numbers, those of equal count in the order of their words."""
    counts = np.bincount(numbers, minlength=len(words))
    return [one for one in sorted(range(len(words)), key=lambda one: (-counts[one], words[one]))[:top] if counts[one]]


def _places(shown: Sequence[int], length: int) -> np.ndarray:
    """For each number the place that it has among those shown, or else the place after them."""
    places = np.full(length, len(shown))
    places[list(shown)] = np.arange(len(shown))
    return places
