"""The selected events as the timeline shows them: one mark per story and lane, chronology and counts beside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np
import pandas as pd

from analysis.counting import Counts, count_events
from analysis.lanes import Laned, Lanes, lanes_of
from analysis.members import count_different
from analysis.selection import Selection
from analysis.store import Store

__all__ = ["MOST_MARKS", "Lanes", "Step", "Timeline", "busiest", "read_timeline"]

Step = Literal["day", "week", "month"]
# Beyond this many marks they would cover one another, and the page would be slow: counts are drawn instead.
MOST_MARKS = 1500
# Days are counted from a Thursday, 1 January 1970.
_MONDAY = 3

_BY_DAY = "select lane, date, count(*) as events from laned group by all order by date, lane"
# What the events of one story have in common is taken from the one whose date is surest, the first of several.
_MARKS = """,
mark as (
    select lane, story_no, arg_max(event_no, confidence * 1e12 - event_no) as event_no,
           min(date_low) as date_low, max(date_high) as date_high,
           bool_and(anchor_basis <> 'published' and date_basis <> 'stated') as inferred,
           count(distinct article_no) as reports, max(confidence) as confidence,
           string_agg(distinct publisher, '; ' order by publisher) as publishers
    from (select lane, event_no from laned) join (select * exclude (lane) from event_view) using (event_no)
    group by lane, story_no limit {most}
)
select m.lane, e.story_id, e.date, e.date_end, e.grain, e.date_basis, m.date_low, m.date_high, m.inferred, e.kind,
       e.kind_name, e.status, e.sentence, m.reports, m.confidence, m.publishers
from mark m join event_view e using (event_no)
order by e.date, e.date_end, e.story_id, m.lane
"""
# A bar counts what happened in its days: an event told only to a longer time ("in 2023") belongs to none of them.
_WIDEST = 31
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
    counts events per lane and ``step`` (columns lane, bin, bin_end, events; an event can stand in the lanes of
    several sides); ``lanes`` are the names of the lanes by key, from the top. ``density`` counts the events of all
    days, whatever the date filter, per ``density_step`` (bin, bin_end, and events within and outside of the filter),
    but for those told only to more than a month.
    """

    counts: Counts
    marks: pd.DataFrame
    bins: pd.DataFrame
    density: pd.DataFrame
    step: Step
    density_step: Step
    backdrop: pd.DataFrame
    eras: pd.DataFrame
    lanes: dict[str, str]
    by: Lanes

    @property
    def days(self) -> tuple[date, date] | None:
        """The first and the last day of the density; None when it is empty."""
        if self.density.empty:
            return None
        return self.density["bin"].iloc[0].date(), self.density["bin_end"].iloc[-1].date() - timedelta(days=1)


def read_timeline(store: Store, selection: Selection, by: Lanes, counts: Counts | None = None) -> Timeline:
    """The timeline of a selection, its marks in lanes by kind, side, actor or publisher.

    ``counts`` are those of the selection, where they are known already.
    """
    laned = lanes_of(store, selection, by)
    days = store.query(laned.sql + _BY_DAY, laned.parameters)
    there = set(days["lane"])
    overview = _overview(store, selection)
    step, density_step = _step(days["date"]), _step(overview["date"])
    bins = _binned(days, step, ["lane"]).groupby(["bin", "bin_end", "lane"])["events"].sum().reset_index()
    counts = counts or count_events(store, selection)
    return Timeline(
        counts=counts,
        marks=_marks(store, selection, laned),
        bins=bins,
        density=_density(overview, density_step),
        step=step,
        density_step=density_step,
        backdrop=_backdrop(store, selection),
        eras=store.vocabulary().eras.sort_values("start"),
        lanes={key: name for key, name in laned.names.items() if key in there},
        by=by,
    )


def busiest(timeline: Timeline) -> tuple[date, int] | None:
    """First day of the month with most of the selected events and their number; None when nothing is dated."""
    inside = timeline.density[timeline.density["inside"] > 0]
    if inside.empty:
        return None
    months = inside["inside"].groupby(inside["bin"].to_numpy().astype("datetime64[M]").astype("datetime64[us]")).sum()
    return pd.Timestamp(str(months.idxmax())).date(), int(months.max())


def _marks(store: Store, selection: Selection, laned: Laned) -> pd.DataFrame:
    """The marks of the selection; none when there are too many, which is found out without making them."""
    shown, members = store.events_of(selection), store.members
    stories = count_different(members.story_no[shown[~np.isnat(members.day[shown])]])
    most = MOST_MARKS + 1 if stories <= MOST_MARKS else 0
    marks = store.query(laned.sql + _MARKS.format(most=most), laned.parameters)
    return marks.iloc[:0] if len(marks) > MOST_MARKS else marks


def _overview(store: Store, selection: Selection) -> pd.DataFrame:
    """The events of each day whatever the date filter, and those within it: columns date, events, inside."""
    members = store.members
    within = np.zeros(len(members.day), bool)
    within[store.events_of(selection)] = True
    events = store.events_of(selection.undated())
    events = events[(members.lasts[events] <= _WIDEST) & ~np.isnat(members.day[events])]
    days, day_no = np.unique(members.day[events], return_inverse=True)
    inside = np.bincount(day_no, within[events], len(days)).astype(np.int64)
    return pd.DataFrame({"date": days, "events": np.bincount(day_no, minlength=len(days)), "inside": inside})


def _density(overview: pd.DataFrame, step: Step) -> pd.DataFrame:
    rows = _binned(overview, step, [])
    found = rows.groupby(["bin", "bin_end"])[["events", "inside"]].sum().reset_index()
    return found.assign(outside=found["events"] - found["inside"])


def _step(days: pd.Series[pd.Timestamp]) -> Step:
    """The length of a bin that gives at most some sixty of them."""
    span = 0 if days.empty else (days.max() - days.min()).days
    return "day" if span < 45 else "week" if span < 400 else "month"


def _binned(rows: pd.DataFrame, step: Step, by: list[str]) -> pd.DataFrame:
    """The rows with the first day of their bin and the day after it; weeks begin on Mondays."""
    days = rows["date"].to_numpy().astype("datetime64[D]")
    if step == "month":
        begins = days.astype("datetime64[M]")
        ends = begins + 1
    else:
        length = 7 if step == "week" else 1
        begins = days - (days.astype(int) + _MONDAY) % length
        ends = begins + length
    bins = {"bin": begins.astype("datetime64[us]"), "bin_end": ends.astype("datetime64[us]")}
    return rows.assign(**bins)[[*by, *bins, *rows.columns.difference(by)]]


def _backdrop(store: Store, selection: Selection) -> pd.DataFrame:
    """The rows of the chronology, kept: most changes of the selection do not change them."""
    levels = {"off": [], "main": ["main"], "all": ["main", "detail"]}[selection.chronology]
    start, end, actors, kinds = selection.date_from, selection.date_to, list(selection.actors), list(selection.kinds)
    asked = [levels, start, start, end, end, actors, actors, kinds, kinds]
    return store.kept(("chronology", str(asked)), lambda: store.query(_BACKDROP, asked))
