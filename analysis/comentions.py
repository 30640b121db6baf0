"""Co-mentions: which actors appear together, and how often.

Two actors appear together when they belong to the same unit. To a sentence belong the actors it names; to an event
also the one whose words or claim it reports, whom the sentence may call "he"; to a story those of all its events. A
pair counts once per unit. Undated events count too unless a date is asked for.

DuckDB finds the events; they are counted from columns of numbers (analysis/members.py), so that it stays quick at a
million events.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import pandas as pd

from analysis.members import count_different
from analysis.selection import Selection
from analysis.store import Store

Unit = Literal["sentence", "event", "story"]
UNIT_NAMES: dict[Unit, str] = {"sentence": "Sentence", "event": "Event", "story": "Story"}
UNIT_WORDS: dict[Unit, str] = {"sentence": "sentences", "event": "events", "story": "stories"}
# One row of events is one sentence.
_WITH_SPEAKER = "if(speaker = '' or list_contains(actors, speaker), actors, list_append(actors, speaker))"
# The actors that belong to one row.
PEOPLE: dict[Unit, str] = {"sentence": "actors", "event": _WITH_SPEAKER, "story": _WITH_SPEAKER}
_TIES = ("actor_a", "name_a", "actor_b", "name_b", "n", "n_a", "n_b", "issue", "issue_n")


@dataclass(frozen=True)
class Comentions:
    """Who appears together in a selection.

    ``units`` counts the units of the selection, with or without actors. ``actors`` has actor_id, name, side, side_name
    and n (units it belongs to), most frequent first; ``first`` are those of them whose ties were counted. ``ties`` has
    every pair of these that appears together at least once, most frequent first: actor_a, name_a, actor_b, name_b,
    n (units with both), n_a, n_b (with each), issue (most often at stake between them, "" when none is) and issue_n
    (units in which it is).
    """

    unit: Unit
    units: int
    actors: pd.DataFrame
    first: pd.DataFrame
    ties: pd.DataFrame


def count_comentions(
    store: Store, selection: Selection, unit: Unit = "sentence", top: int = 12, among: Sequence[str] | None = None
) -> Comentions:
    """All actors of the selection, and the ties between the ``top`` most frequent of them, or those ``among`` them."""
    chosen = store.events_of(selection)
    members = store.members
    unit_of = members.story_no if unit == "story" else np.arange(len(members.story_no), dtype=np.int32)
    inside = np.zeros(len(unit_of), bool)
    inside[chosen] = True
    units = count_different(unit_of[chosen]) if unit == "story" else len(chosen)
    belong = inside[members.event_no] & (members.named if unit == "sentence" else True)
    in_unit, actor_no = unit_of[members.event_no[belong]], members.actor_no[belong]
    if unit == "story":
        # Once per story, in the order of story and actor.
        each = np.unique(in_unit.astype(np.int64) * len(members.actors) + actor_no)
        in_unit, actor_no = each // len(members.actors), each % len(members.actors)
    n = np.bincount(actor_no, minlength=len(members.actors))
    actors = members.actors.assign(n=n)[n > 0].sort_values(["n", "actor_id"], ascending=[False, True])
    numbers, actors = actors.index, actors.reset_index(drop=True)
    first = actors.head(top) if among is None else actors[actors["actor_id"].isin(list(among))]
    kept = np.isin(np.arange(len(n)), numbers[first.index])[actor_no]
    over = {issue: unit_of[events[inside[events]]] for issue, events in members.issues.items()}
    ties = _ties(in_unit[kept], actor_no[kept], over, members.actors.assign(n=n))
    return Comentions(unit, units, actors, first, ties)


def count_each_era(store: Store, selection: Selection, whole: Comentions) -> dict[str, Comentions]:
    """By era, in order of time, the ties between the first actors of ``whole``, without eras that a filter removes."""
    among = list(whole.first["actor_id"])
    eras = list(store.query("select era from eras order by start")["era"])
    return {
        era: count_comentions(store, replace(selection, eras=(era,)), whole.unit, among=among)
        for era in eras
        if not selection.eras or era in selection.eras
    }


def _ties(
    in_unit: np.ndarray, actor_no: np.ndarray, over: Mapping[str, np.ndarray], actors: pd.DataFrame
) -> pd.DataFrame:
    """The ties between the members of the same units, which come in the order of unit and actor.

    ``over`` gives the units of each issue; ``actors`` are all, by number, with ``n``.
    """
    pairs, pair_unit = _pairs(in_unit, actor_no.astype(np.int64), len(actors))
    together = np.bincount(pairs)
    found = np.flatnonzero(together)
    issue, most = np.full(len(found), "", object), np.zeros(len(found), np.int64)
    for name, units in over.items():
        at_stake = np.zeros(max(pair_unit.max(initial=0), units.max(initial=0)) + 1, bool)
        at_stake[units] = True
        n = np.bincount(pairs[at_stake[pair_unit]], minlength=len(together))[found]
        issue[n > most], most = name, np.maximum(most, n)
    a, b = (actors.iloc[numbers].reset_index(drop=True) for numbers in (found // len(actors), found % len(actors)))
    columns = (a["actor_id"], a["name"], b["actor_id"], b["name"], together[found], a["n"], b["n"], issue, most)
    ties = pd.DataFrame(dict(zip(_TIES, columns, strict=True)))
    return ties.sort_values(["n", "actor_a", "actor_b"], ascending=[False, True, True], ignore_index=True)


def _pairs(in_unit: np.ndarray, actor_no: np.ndarray, actors: int) -> tuple[np.ndarray, np.ndarray]:
    """Every pair within a unit as one number, ``first * actors + second``, and its unit."""
    pairs, units = [np.empty(0, np.int64)], [in_unit[:0]]
    # The next but so many in the list is of the same unit, as long as there is any with so many.
    for step in range(1, len(in_unit)):
        same = np.flatnonzero(in_unit[step:] == in_unit[:-step])
        if not len(same):
            break
        pairs.append(actor_no[same] * actors + actor_no[same + step])
        units.append(in_unit[same])
    return np.concatenate(pairs), np.concatenate(units)
