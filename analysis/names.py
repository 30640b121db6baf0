"""What the filters offer: names for the ids of the tables, actors in order of use, the days covered."""

from __future__ import annotations

from datetime import date

from analysis.store import Store, Vocabulary
from loaders.tables import Tables

STATUSES = {"happened": "Happened", "planned": "Planned", "conditional": "Conditional", "denied": "Denied"}
ISSUES = {
    "hostages": "Hostages",
    "prisoners": "Prisoners",
    "truce_length": "Length of the truce",
    "end_of_war": "End of the war",
    "withdrawal": "Withdrawal",
    "disarmament": "Disarmament",
    "governance": "Governance",
    "aid": "Aid",
    "reconstruction": "Reconstruction",
    "borders": "Borders and crossings",
    "return": "Return of the displaced",
    "guarantees": "Guarantees",
    "recognition": "Recognition",
}


def display_names(tables: Tables | Vocabulary) -> dict[str, str]:
    """Name by id for actors, sides, kinds, eras, places, statuses and issues."""
    actors, kinds, eras, places = tables.actors, tables.kinds, tables.eras, tables.places
    return {
        **dict(zip(places["place"], places["name"], strict=True)),
        **dict(zip(kinds["kind"], kinds["name"], strict=True)),
        **dict(zip(eras["era"], eras["name"], strict=True)),
        **dict(zip(actors["side"], actors["side_name"], strict=True)),
        **dict(zip(actors["actor_id"], actors["name"], strict=True)),
        **STATUSES,
        **ISSUES,
    }


def known_ids(tables: Tables) -> dict[str, list[str]]:
    """The ids that can be asked for, by field of the selection; publishers are their own ids."""
    return {
        "actors": list(tables.actors["actor_id"]),
        "sides": list(dict.fromkeys(tables.actors["side"])),
        "kinds": list(tables.kinds["kind"]),
        "statuses": list(STATUSES),
        "issues": list(ISSUES),
        "eras": list(tables.eras["era"]),
        "publishers": sorted({name for name in tables.articles["publisher"] if name}),
    }


def actors_by_use(store: Store) -> list[str]:
    """The ids of all actors, those with most events first."""
    rows = store.query("""
        select a.actor_id from actors a
        left join event_actor e using (actor_id)
        group by a.actor_id, a.name order by count(e.event_no) desc, a.name""")
    return list(rows["actor_id"])


def days_covered(store: Store) -> tuple[date, date]:
    """The first day of the first year and the last day of the last year with an event or a row of the chronology."""
    row = store.query("""
        select year(min(date)) as first, year(max(date)) as last
        from (select date from events union all select date from chronology) where date is not null""").iloc[0]
    return date(int(row["first"]), 1, 1), date(int(row["last"]), 12, 31)


def publishers_by_name(store: Store) -> list[str]:
    """The names of all publishers."""
    rows = store.query("select distinct publisher from articles where publisher <> '' order by publisher")
    return list(rows["publisher"])


def count_skipped(store: Store) -> int:
    """How many files and rows of an index could not be read."""
    return int(store.query("select count(*) as n from report where outcome = 'skipped'")["n"].iloc[0])
