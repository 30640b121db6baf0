"""What is behind a tie or an actor: the sentences, and how often by month and era.

``who`` is one actor or a pair; a unit is behind it when all of ``who`` belong to it (analysis/comentions.py). For
stories that gives all sentences of the story, for the two may stand in different ones.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

import pandas as pd
from scipy import stats  # type: ignore[import-untyped]

from analysis.comentions import Unit
from analysis.periods import COMPARED
from analysis.rates import LEVEL
from analysis.selection import Selection
from analysis.store import Store
from analysis.ties import share_interval

Voice = Literal["all", "said", "about", "done"]
VOICE_NAMES: dict[Voice, str] = {"all": "All", "said": "Said", "about": "Said about", "done": "Done"}
VOICE_OF = "case when speaker = ? then 'said' when speaker <> '' then 'about' else 'done' end"

# Whether one actor belongs to a row; quicker than building the list of all who do.
_NAMED = "list_contains(actors, ?)"
_NAMED_OR_SPEAKING = f"(speaker = ? or {_NAMED})"


def count_sentences(
    store: Store, selection: Selection, who: Sequence[str], unit: Unit = "sentence", voice: Voice = "all"
) -> int:
    """How many sentences are behind ``who``; of one actor, those of one ``voice`` (analysis/profile.py)."""
    where, values = _behind(selection, who, unit, voice)
    return int(store.query(f"select count(*) as n from event_view where {where}", values)["n"].iloc[0])


def find_sentences(
    store: Store,
    selection: Selection,
    who: Sequence[str],
    unit: Unit = "sentence",
    voice: Voice = "all",
    start: int = 0,
    most: int = 10,
) -> pd.DataFrame:
    """``most`` of these rows of ``event_view`` from number ``start`` on, by date, undated last."""
    where, values = _behind(selection, who, unit, voice)
    # Only the ids are sorted: a row is wide, and there may be hundreds of thousands.
    sql = f"""
    with wanted as (
        select event_id, date, article_id, start from event_view where {where}
        order by date nulls last, article_id, start limit {int(most)} offset {int(start)}
    )
    select * from event_view where event_id in (select event_id from wanted)
    order by date nulls last, article_id, start
    """
    return store.query(sql, values)


def count_by_month(store: Store, selection: Selection, who: Sequence[str], unit: Unit = "sentence") -> pd.DataFrame:
    """By month and era: month, era, n (units with all of ``who``) and units (all of the selection); dated ones only.

    What happened before the first era is left out.
    """
    where, values = selection.where()
    belong, asked = _belong(who, unit)
    if unit == "story":
        # A story is of the month and the era in which it begins.
        together = " and ".join(f"bool_or({one})" for one in belong)
        day, era, group = "min(date)", "arg_min(era, date)", "group by story_id"
    else:
        together, day, era, group = " and ".join(belong), "date", "era", ""
    sql = f"""
    select date_trunc('month', day) as month, era, count(*) filter (together) as n, count(*) as units
    from (select {day} as day, {era} as era, {together} as together from event_view where {where} {group})
    where day >= (select min(start) from eras) group by all order by month, era
    """
    return store.query(sql, [*asked, *values])


def share_by_era(store: Store, months: pd.DataFrame) -> pd.DataFrame:
    """Of each era with units in ``months`` (of ``count_by_month``): era, name, n, units, share, low and high."""
    eras = store.query("select era, name from eras order by start")
    found = eras.merge(months.groupby("era", as_index=False)[["n", "units"]].sum(), on="era")
    low, high = share_interval(found["n"].to_numpy(float), found["units"].to_numpy(float))
    return found.assign(share=found["n"] / found["units"], low=low, high=high)


def told_apart(first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether two shares, each a count and of how many, differ beyond chance at 95% (Fisher's exact test)."""
    return chance_of_equal(first, second) < 1 - LEVEL


def chance_of_equal(first: tuple[int, int], second: tuple[int, int]) -> float:
    """The p-value of Fisher's exact test that two shares, each a count and of how many, are the same."""
    return float(stats.fisher_exact([[n, of - n] for n, of in (first, second)]).pvalue)


def eras_told_apart(by_era: pd.DataFrame) -> bool | None:
    """Whether the two compared eras differ in the shares of ``by_era``; None when one of them is missing."""
    counts = {row["era"]: (int(row["n"]), int(row["units"])) for row in by_era.to_dict("records")}
    first, second = (counts.get(era) for era in COMPARED)
    return None if first is None or second is None else told_apart(first, second)


def _behind(selection: Selection, who: Sequence[str], unit: Unit, voice: Voice) -> tuple[str, list[Any]]:
    where, values = selection.where()
    belong, asked = _belong(who, unit)
    if unit == "story":
        together = " and ".join(f"bool_or({one})" for one in belong)
        behind = f"story_id in (select story_id from event_view where {where} group by story_id having {together})"
        asked = [*values, *asked]
    else:
        behind = " and ".join(belong)
    if voice == "all":
        return f"{where} and {behind}", [*values, *asked]
    return f"{where} and {behind} and {VOICE_OF} = ?", [*values, *asked, who[0], voice]


def _belong(who: Sequence[str], unit: Unit) -> tuple[list[str], list[str]]:
    """A condition for each actor of ``who``, and the parameters of all."""
    condition = _NAMED if unit == "sentence" else _NAMED_OR_SPEAKING
    members = sorted(set(who))
    return [condition] * len(members), [one for one in members for _ in range(condition.count("?"))]
