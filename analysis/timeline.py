"""The selected events as the timeline shows them: one mark per story and lane, chronology and counts beside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pandas as pd

from analysis.counting import Counts, count_events
from analysis.selection import Selection
from analysis.store import Store

Lanes = Literal["kind", "side", "publisher"]
# Beyond this many marks they would cover one another, and the page would be slow: counts are drawn instead.
MOST_MARKS = 1500
_PUBLISHER_LANES = 8

# What the events of one story have in common is taken from the one whose date is surest.
_MARKS = """
with chosen as (
    select * exclude (lane), {lane} as lane from event_view where date is not null and {where}
)
select lane, story_id,
       arg_max(date, confidence) as date, arg_max(date_end, confidence) as date_end,
       arg_max(grain, confidence) as grain, arg_max(date_basis, confidence) as date_basis,
       min(date_low) as date_low, max(date_high) as date_high,
       bool_and(anchor_basis <> 'published' and date_basis <> 'stated') as inferred,
       arg_max(kind, confidence) as kind, arg_max(kind_name, confidence) as kind_name,
       arg_max(status, confidence) as status, arg_max(sentence, confidence) as sentence,
       count(distinct article_id) as reports, max(confidence) as confidence,
       string_agg(distinct publisher, '; ' order by publisher) as publishers
from chosen group by lane, story_id order by date, date_end, story_id, lane
"""
_LANE_OF = {"kind": "lane", "side": "unnest(if(len(sides) = 0, ['none'], sides))", "publisher": "publisher"}
_BINS = """
select lane, date_trunc(?, date) as bin, count(*) as events
from (select * exclude (lane), {lane} as lane from event_view where date is not null and {where})
group by all order by bin, lane
"""
_DENSITY = """
select date_trunc(?, date) as bin, count(*) as events from event_view where date is not null and {where}
group by all order by bin
"""
_BACKDROP = """
select story_id, date, date_end, grain, headline, summary, sources, level from chronology
where list_contains(?, level) and (? is null or date_end > ?) and (? is null or date <= ?)
  and (len(?) = 0 or list_has_any(actors, ?)) and (len(?) = 0 or list_contains(?, kind))
order by date, story_id
"""


@dataclass(frozen=True)
class Timeline:
    """What a timeline draws.

    ``marks`` has one row per story and lane and is empty when there are more than ``MOST_MARKS`` of them; ``bins``
    counts events per lane and ``step`` (week or month), ``density`` per ``step`` alone (an event can stand in the lanes
    of several sides); ``lanes`` are the names of the lanes by key, from the top.
    """

    counts: Counts
    marks: pd.DataFrame
    bins: pd.DataFrame
    density: pd.DataFrame
    step: Literal["week", "month"]
    backdrop: pd.DataFrame
    eras: pd.DataFrame
    lanes: dict[str, str]
    by: Lanes


def read_timeline(store: Store, selection: Selection, by: Lanes) -> Timeline:
    """The timeline of a selection, its marks in lanes by kind, side or publisher."""
    where, asked = selection.where()
    lane = _LANE_OF[by]
    step: Literal["week", "month"] = "week" if _span_days(store, where, asked) < 400 else "month"
    bins = store.query(_BINS.format(lane=lane, where=where), [step, *asked])
    lanes = _lanes(store, by, bins)
    marks = store.query(f"{_MARKS.format(lane=lane, where=where)} limit {MOST_MARKS + 1}", asked)
    crowded = len(marks) > MOST_MARKS
    return Timeline(
        counts=count_events(store, selection),
        marks=_fold(marks.iloc[:0] if crowded else marks, lanes),
        bins=_fold(bins, lanes).groupby(["lane", "bin"], sort=False)[["events"]].sum().reset_index(),
        density=store.query(_DENSITY.format(where=where), [step, *asked]),
        step=step,
        backdrop=_backdrop(store, selection),
        eras=store.query("select * from eras order by start"),
        lanes=lanes,
        by=by,
    )


def undated_events(store: Store, selection: Selection) -> pd.DataFrame:
    """The events that fit the selection, dates apart, and could not be dated."""
    where, asked = selection.undated().where()
    return store.query(
        f"select event_id, sentence, kind_name as kind, status, publisher, title from event_view "
        f"where date is null and {where} order by title, start",
        asked,
    )


def story_events(store: Store, story_ids: list[str]) -> pd.DataFrame:
    """All events of these stories, whatever is selected, as rows of event_view: other reports are evidence too."""
    return store.query(
        "select * from event_view where list_contains(?, story_id) order by date, publisher", [story_ids]
    )


def chronology_rows(store: Store, story_ids: list[str]) -> pd.DataFrame:
    """The rows of the chronology with these ids."""
    return store.query("select * from chronology where list_contains(?, story_id) order by date", [story_ids])


def _span_days(store: Store, where: str, asked: list[Any]) -> int:
    days = store.query(f"select datediff('day', min(date), max(date)) as days from event_view where {where}", asked)
    return 0 if pd.isna(days["days"].iloc[0]) else int(days["days"].iloc[0])


def _lanes(store: Store, by: Lanes, bins: pd.DataFrame) -> dict[str, str]:
    """Names of the lanes that hold something, in the order of their data file; publishers by number of events."""
    there = bins.groupby("lane")["events"].sum().sort_values(ascending=False)
    if by == "publisher":
        first = list(there.index[:_PUBLISHER_LANES])
        names = {key: key or "Unknown publisher" for key in first}
        return names if len(there) <= _PUBLISHER_LANES else names | {"other publishers": "Other publishers"}
    if by == "side":
        sides = store.query("select side, side_name, count(*) as n from actors group by all order by n desc")
        order = dict(zip(sides["side"], sides["side_name"], strict=True)) | {"none": "No actor named"}
    else:
        order = {lane: lane for lane in store.query("select lane from kinds")["lane"]}
    return {key: name for key, name in order.items() if key in there.index}


def _fold(rows: pd.DataFrame, lanes: dict[str, str]) -> pd.DataFrame:
    """The rows with every lane that has no name of its own in the last one."""
    last = next(reversed(lanes), "")
    return rows.assign(lane=[lane if lane in lanes else last for lane in rows["lane"]])


def _backdrop(store: Store, selection: Selection) -> pd.DataFrame:
    levels = {"off": [], "main": ["main"], "all": ["main", "detail"]}[selection.chronology]
    start, end = selection.date_from, selection.date_to
    actors, kinds = list(selection.actors), list(selection.kinds)
    return store.query(_BACKDROP, [levels, start, start, end, end, actors, actors, kinds, kinds])


def busiest(timeline: Timeline) -> tuple[date, int] | None:
    """First day of the month with most events and their number; None when nothing is dated."""
    if timeline.density.empty:
        return None
    months = timeline.density.groupby(timeline.density["bin"].dt.strftime("%Y-%m-01"))["events"].sum()
    return date.fromisoformat(str(months.idxmax())), int(months.max())
