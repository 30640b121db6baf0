"""Co-mentions: which actors appear together, and how often.

Two actors appear together when they belong to the same unit. To a sentence belong the actors it names; to an event
also the one whose words or claim it reports, whom the sentence may call "he"; to a story those of all its events. A
pair counts once per unit. Undated events count too unless a date is asked for.

Everything is counted in one pass of DuckDB, so that it stays quick at a million events.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import pandas as pd

from analysis.selection import Selection
from analysis.store import Store

Unit = Literal["sentence", "event", "story"]
UNIT_NAMES: dict[Unit, str] = {"sentence": "Sentence", "event": "Event", "story": "Story"}
UNIT_WORDS: dict[Unit, str] = {"sentence": "sentences", "event": "events", "story": "stories"}
# One row of events is one sentence.
_WITH_SPEAKER = "if(speaker = '' or list_contains(actors, speaker), actors, list_append(actors, speaker))"
# The actors that belong to one row.
PEOPLE: dict[Unit, str] = {"sentence": "actors", "event": _WITH_SPEAKER, "story": _WITH_SPEAKER}
_UNITS: dict[Unit, str] = {
    "sentence": "select actors as people, issues from event_view where {where}",
    "event": f"select {_WITH_SPEAKER} as people, issues from event_view where {{where}}",
    "story": f"""
        select list_distinct(flatten(list({_WITH_SPEAKER}))) as people, list_distinct(flatten(list(issues))) as issues
        from event_view where {{where}} group by story_id""",
}

_ACTORS = ("actor_id", "name", "side", "side_name", "n")
_TIES = ("actor_a", "name_a", "actor_b", "name_b", "n", "n_a", "n_b", "issue", "issue_n")
_COUNTED = ("n", "n_a", "n_b", "issue_n")
_COUNT = """
with unit as materialized ({units}),
counted as (
    select actor_id, name, side, side_name, n
    from (select actor_id, count(*) as n from (select unnest(people) as actor_id from unit) group by actor_id)
    join actors using (actor_id)
),
top as ({top}),
several as materialized (
    select row_number() over () as unit, kept, issues
    from (
        select list_filter(people, lambda one: list_contains(ids, one)) as kept, issues
        from unit cross join top where len(people) > 1
    ) where len(kept) > 1
),
member as materialized (select unit, unnest(kept) as actor_id from several),
pair as materialized (
    select a.unit, a.actor_id as actor_a, b.actor_id as actor_b
    from member a join member b on a.unit = b.unit and a.actor_id < b.actor_id
),
over as (
    select actor_a, actor_b, issue, count(*) as n
    from pair join (select unit, unnest(issues) as issue from several) using (unit)
    group by actor_a, actor_b, issue
    qualify row_number() over (partition by actor_a, actor_b order by n desc, issue) = 1
),
tie as (select actor_a, actor_b, count(*) as n from pair group by actor_a, actor_b)
select
    (select count(*) from unit) as units,
    (select list(counted order by n desc, actor_id) from counted) as actors,
    (select list({{
        'actor_a': t.actor_a, 'name_a': a.name, 'actor_b': t.actor_b, 'name_b': b.name,
        'n': t.n, 'n_a': a.n, 'n_b': b.n, 'issue': coalesce(o.issue, ''), 'issue_n': coalesce(o.n, 0)
    }} order by t.n desc, t.actor_a, t.actor_b)
    from tie t join counted a on a.actor_id = t.actor_a join counted b on b.actor_id = t.actor_b
    left join over o on o.actor_a = t.actor_a and o.actor_b = t.actor_b) as ties
"""
_MOST = "select list(actor_id) as ids from (select actor_id from counted order by n desc, actor_id limit ?)"


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
    where, values = selection.where()
    choice, chosen = (_MOST, int(top)) if among is None else ("select ?::varchar[] as ids", list(among))
    sql = _COUNT.format(units=_UNITS[unit].format(where=where), top=choice)
    row = store.query(sql, [*values, chosen]).iloc[0]
    actors = _frame(row["actors"], _ACTORS)
    first = actors.head(top) if among is None else actors[actors["actor_id"].isin(list(among))]
    return Comentions(unit, int(row["units"]), actors, first, _frame(row["ties"], _TIES))


def count_each_era(store: Store, selection: Selection, whole: Comentions) -> dict[str, Comentions]:
    """By era, in order of time, the ties between the first actors of ``whole``, without eras that a filter removes."""
    among = list(whole.first["actor_id"])
    eras = list(store.query("select era from eras order by start")["era"])
    return {
        era: count_comentions(store, replace(selection, eras=(era,)), whole.unit, among=among)
        for era in eras
        if not selection.eras or era in selection.eras
    }


def _frame(rows: object, columns: tuple[str, ...]) -> pd.DataFrame:
    # Where there is nothing to list, DuckDB gives a missing value.
    frame = pd.DataFrame(list(rows) if isinstance(rows, Iterable) else [], columns=list(columns))
    return frame.astype({column: "int64" for column in _COUNTED if column in columns})
