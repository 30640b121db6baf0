"""The lanes of the timeline: which there are for a selection, and which events stand in each.

An event can stand in several lanes of sides or actors, in one of kinds or publishers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from analysis.selection import Selection
from analysis.store import Store

Lanes = Literal["kind", "side", "actor", "publisher"]
LANES: tuple[Lanes, ...] = ("kind", "side", "actor", "publisher")
OTHER = "none"
_PUBLISHERS, _ACTORS = 8, 10
_CHOSEN = """
chosen as (
    select event_no, story_no, date, lane as kind_lane, publisher from event_view where date is not null and {where}
)
"""
_NAMED = """
select event_no, story_no, date, {key} as lane from chosen join event_{by} using (event_no)
where list_contains(?, {key})
union all
select event_no, story_no, date, 'none' as lane from chosen
anti join (select event_no from event_{by} where list_contains(?, {key})) using (event_no)
"""
_LANED: dict[Lanes, str] = {
    "kind": "select event_no, story_no, date, kind_lane as lane from chosen where len(?) > 0",
    "publisher": """
        select event_no, story_no, date, if(list_contains(?, publisher), publisher, 'none') as lane from chosen
    """,
    "side": _NAMED.format(by="side", key="side"),
    "actor": _NAMED.format(by="actor", key="actor_id"),
}


@dataclass(frozen=True)
class Laned:
    """The dated events of a selection in their lanes.

    ``sql`` begins with "with" and defines ``laned`` (event_no, story_no, date, lane); ``parameters`` belong to it.
    ``names`` are the lanes that may hold something, from the top, by their key.
    """

    sql: str
    parameters: list[Any]
    names: dict[str, str]


def lanes_of(store: Store, selection: Selection, by: Lanes) -> Laned:
    """The lanes of a selection: all kinds or sides, the publishers or actors with most events, chosen actors first."""
    where, asked = selection.where()
    names = _names(store, selection, by)
    keys = [key for key in names if key != OTHER]
    given = [keys] * _LANED[by].count("?")
    sql = f"with {_CHOSEN.format(where=where)}, laned as ({_LANED[by]})"
    return Laned(sql, [*asked, *given], names)


def _names(store: Store, selection: Selection, by: Lanes) -> dict[str, str]:
    if by == "kind":
        return {lane: lane for lane in store.vocabulary().kinds["lane"]}
    if by == "side":
        sides = store.query("select side, side_name from actors group by all order by count(*) desc, min(actor_id)")
        return dict(zip(sides["side"], sides["side_name"], strict=True)) | {OTHER: "No actor named"}
    if by == "publisher":
        publishers = _most(store, selection, "publisher", "event_view", _PUBLISHERS)
        return {key: key or "Unknown publisher" for key in publishers} | {OTHER: "Other publishers"}
    ids = selection.actors[:_ACTORS] or _most(store, selection, "actor_id", "event_actor", _ACTORS)
    known = store.query("select actor_id, name from actors where list_contains(?, actor_id)", [list(ids)])
    names = dict(zip(known["actor_id"], known["name"], strict=True))
    return {key: names.get(key, key) for key in ids} | {OTHER: "Others, or no actor named"}


def _most(store: Store, selection: Selection, column: str, table: str, top: int) -> list[str]:
    """The values of a column with most dated events."""
    where, asked = selection.where()
    source = "event_view" if table == "event_view" else f"event_view join {table} using (event_no)"
    rows = store.query(
        f"select {column} as key from {source} where date is not null and {where} "
        f"group by key order by count(*) desc, key limit {top}",
        asked,
    )
    return list(rows["key"])
