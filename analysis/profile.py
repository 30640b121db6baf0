"""One actor: what it says, what is said about it and what it does, with whom, over what and where, by month and era.

An event is the actor's when its sentence names the actor or reports the actor's words. Each is one of three:

said    the actor speaks
about   another actor speaks and names this one
done    the article itself tells it, without a speaker
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import pandas as pd

from analysis.behind import VOICE_OF, told_apart
from analysis.comentions import PEOPLE
from analysis.periods import COMPARED
from analysis.selection import Selection
from analysis.store import Store
from analysis.ties import share_interval

By = Literal["voice", "partner", "issue", "place"]
_GROUPS: dict[By, str] = {
    "voice": "voice",
    "partner": "unnest(list_filter(people, lambda one: one <> ?))",
    "issue": "unnest(issues)",
    "place": "unnest(case when place = '' then [] else [place] end)",
}
_MINE = f"""
mine as (
    select date, era, issues, place, {PEOPLE["event"]} as people, {VOICE_OF} as voice from event_view
    where {{where}} and (speaker = ? or list_contains(actors, ?))
)
"""


@dataclass(frozen=True)
class Profile:
    """The events of one actor in a selection.

    ``events`` and ``undated`` count them; ``all`` counts the events of the selection. ``months`` has month, voice and
    n of the dated ones. ``eras`` has era, name and units (events of the actor in it), in order of time.
    ``shares`` has by kind of group a table of group, era, n, units, share, low, high and apart: of the actor's events
    in the era, how many are of the group, with the exact binomial 95% interval, and whether the two compared eras
    differ beyond chance (Fisher's exact test; None when one of them has no events). The most frequent come first.
    """

    actor_id: str
    events: int
    undated: int
    all: int
    months: pd.DataFrame
    eras: pd.DataFrame
    shares: dict[By, pd.DataFrame]


def read_profile(store: Store, selection: Selection, actor_id: str, top: int = 8) -> Profile:
    """The profile of one actor, with its ``top`` partners, issues and places."""
    where, values = selection.where()
    mine, asked = _MINE.format(where=where), [actor_id, *values, actor_id, actor_id]
    whole = store.query(
        f"""with {mine} select count(*) as n, count(*) filter (date is null) as undated,
        (select count(*) from event_view where {where}) as everything from mine""",
        [*asked, *values],
    ).iloc[0]
    eras = store.query(
        f"with {mine} select era, name, count(*) as units from mine join eras using (era) group by era, name, start "
        "order by start",
        asked,
    )
    return Profile(
        actor_id=actor_id,
        events=int(whole["n"]),
        undated=int(whole["undated"]),
        all=int(whole["everything"]),
        months=store.query(
            f"""with {mine} select date_trunc('month', date) as month, voice, count(*) as n from mine
            where date >= (select min(start) from eras) group by all order by month, voice""",
            asked,
        ),
        eras=eras,
        shares={by: _shares(store, mine, asked, eras, by, actor_id, top) for by in _GROUPS},
    )


def _shares(
    store: Store, mine: str, asked: list[Any], eras: pd.DataFrame, by: By, actor_id: str, top: int
) -> pd.DataFrame:
    own = [actor_id] if by == "partner" else []
    counted = store.query(
        f"""with {mine},
        counted as (select "group", era, count(*) as n from (select {_GROUPS[by]} as "group", era from mine)
            where era in (select era from eras) group by all),
        top as (select "group", sum(n) as total from counted group by "group" order by total desc, "group" limit ?)
        select "group", era, n from counted join top using ("group") order by total desc, "group", era""",
        [*asked, *own, top],
    )
    groups = pd.DataFrame({"group": counted["group"].unique()})
    # Every group gets a row for every era in which the actor has events, so that "none" is shown as none.
    shares = groups.merge(eras[["era", "units"]], how="cross").merge(counted, how="left", on=["group", "era"])
    shares["n"] = shares["n"].fillna(0).astype("int64")
    low, high = share_interval(shares["n"].to_numpy(float), shares["units"].to_numpy(float))
    shares = shares.assign(share=shares["n"] / shares["units"], low=low, high=high)
    return shares.assign(apart=shares["group"].map(_apart(shares)).astype(object))


def _apart(shares: pd.DataFrame) -> dict[str, bool | None]:
    """By group whether the compared eras differ; None when one of them has no events of the actor."""
    rows = shares.to_dict("records")
    counts = {(row["group"], row["era"]): (int(row["n"]), int(row["units"])) for row in rows}
    pairs = {group: [counts.get((group, era)) for era in COMPARED] for group in shares["group"].unique()}
    return {group: None if None in pair else told_apart(*pair) for group, pair in pairs.items()}  # type: ignore[arg-type]
