"""Co-mentions: which actors appear together, how often, and how strongly.

Two actors appear together when they are named in the same unit: the same sentence (one row of events is one
sentence) or the same story. A pair counts once per unit. Undated events count too unless a date is asked for.
"""

from __future__ import annotations

from typing import Literal

import pandas as pd

from analysis.selection import Selection
from analysis.store import Store

Unit = Literal["sentence", "story"]
_UNIT_COLUMNS: dict[Unit, str] = {"sentence": "event_id", "story": "story_id"}

_MENTIONS = """
with chosen as (select {unit} as unit, actors, issues from event_view where {where}),
mention as (select distinct unit, unnest(actors) as actor_id from chosen),
counted as (
    select actor_id, name, side, side_name, count(*) as n
    from mention join actors using (actor_id)
    group by all order by n desc, actor_id limit {top}
)
"""
_PAIRS = """,
pair as (
    select a.unit, a.actor_id as actor_a, b.actor_id as actor_b
    from mention a join mention b on a.unit = b.unit and a.actor_id < b.actor_id
    where a.actor_id in (select actor_id from counted) and b.actor_id in (select actor_id from counted)
),
tie as (select actor_a, actor_b, count(*) as n from pair group by all),
over as (
    select actor_a, actor_b, issue, count(distinct unit) as issue_n
    from pair join (select unit, unnest(issues) as issue from chosen) using (unit)
    group by actor_a, actor_b, issue
    qualify row_number() over (partition by actor_a, actor_b order by issue_n desc, issue) = 1
)
select t.actor_a, a.name as name_a, t.actor_b, b.name as name_b, t.n, a.n as n_a, b.n as n_b,
       whole.units,
       t.n / (a.n + b.n - t.n) as jaccard,
       t.n * whole.units / (a.n * b.n) as lift,
       coalesce(o.issue, '') as issue, coalesce(o.issue_n, 0) as issue_n
from tie t cross join (select count(distinct unit) as units from chosen) whole
join counted a on a.actor_id = t.actor_a
join counted b on b.actor_id = t.actor_b
left join over o on o.actor_a = t.actor_a and o.actor_b = t.actor_b
order by t.n desc, t.actor_a, t.actor_b
"""


def count_actors(store: Store, selection: Selection, unit: Unit = "sentence", top: int = 1000) -> pd.DataFrame:
    """The ``top`` actors named most often: actor_id, name, side, side_name, n (units that name the actor)."""
    where, values = selection.where()
    return store.query(_mentions(where, unit, top) + "select * from counted order by n desc, actor_id", values)


def count_units(store: Store, selection: Selection, unit: Unit = "sentence") -> int:
    """The number of units in the selection, with or without actors."""
    where, values = selection.where()
    counted = store.query(f"select count(distinct {_UNIT_COLUMNS[unit]}) as n from event_view where {where}", values)
    return int(counted["n"].iloc[0])


def find_ties(store: Store, selection: Selection, unit: Unit = "sentence", top: int = 15) -> pd.DataFrame:
    """Every pair among the ``top`` actors that appears together at least once, most frequent first.

    ``n`` counts the units that name both, ``n_a`` and ``n_b`` those that name each, ``units`` all of the selection.
    ``jaccard`` is n over the units that name either; ``lift`` is n over what chance would give if the two were named
    independently. ``issue`` is the issue most often at stake between them, "" when none is.
    """
    where, values = selection.where()
    return store.query(_mentions(where, unit, top) + _PAIRS, values)


def find_tie_events(store: Store, selection: Selection, pair: tuple[str, str], unit: Unit = "sentence") -> pd.DataFrame:
    """The rows of ``event_view`` behind one tie, by date, undated last; a pair of one actor gives that actor's own.

    For stories these are all sentences of the stories that name both, for the two may stand in different sentences.
    """
    where, values = selection.where()
    column = _UNIT_COLUMNS[unit]
    sql = f"""
    with chosen as (select * from event_view where {where}),
    both_named as (
        select {column} from (select {column}, unnest(actors) as actor_id from chosen)
        where actor_id in (?, ?) group by {column} having count(distinct actor_id) = ?
    )
    select * from chosen where {column} in (select {column} from both_named) order by date nulls last, article_id, start
    """
    return store.query(sql, [*values, *pair, len(set(pair))])


def name_ties(actors: pd.DataFrame, ties: pd.DataFrame, floor: int) -> dict[str, str]:
    """What can be opened, in words: ties of at least ``floor`` units, then actors; keys are two ids joined by "~"."""
    strong = ties[ties["n"] >= floor]
    named = {
        f"{a}~{b}": f"{name_a} and {name_b}"
        for a, b, name_a, name_b in strong[["actor_a", "actor_b", "name_a", "name_b"]].itertuples(
            index=False, name=None
        )
    }
    return named | {f"{actor}~{actor}": name for actor, name in zip(actors["actor_id"], actors["name"], strict=True)}


def _mentions(where: str, unit: Unit, top: int) -> str:
    return _MENTIONS.format(unit=_UNIT_COLUMNS[unit], where=where, top=int(top))
