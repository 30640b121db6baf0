"""The selected events as the timeline shows them: one mark per story and lane, chronology and counts beside."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

import numpy as np
import pandas as pd

from analysis.counting import Counts, count_events
from analysis.lanes import Laned, Lanes, lanes_of
from analysis.marks import read_marks
from analysis.selection import Selection
from analysis.store import Store

__all__ = ["MOST_MARKS", "Lanes", "Step", "Timeline", "read_timeline"]

Step = Literal["day", "week", "month"]
# Beyond this many marks they would cover one another, and the page would be slow: counts are drawn instead.
MOST_MARKS = 1500
# Days are counted from a Thursday, 1 January 1970.
_MONDAY = 3
# In days, or in months.
_LENGTHS: dict[Step, int] = {"day": 1, "week": 7, "month": 1}

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
    but for those told only to more than a month. ``busiest`` is the first day of the month in which most of the
    selected events begin, these apart, and their number; None where there is none.
    """

    counts: Counts
    marks: pd.DataFrame
    bins: pd.DataFrame
    density: pd.DataFrame
    step: Step
    density_step: Step
    busiest: tuple[date, int] | None
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
    days = store.members.day[laned.event_no]
    density, density_step = _density(store, selection)
    step = _step(days)
    bins = _bins(laned, days, step)
    there = set(bins["lane"])
    return Timeline(
        counts=counts or count_events(store, selection),
        marks=read_marks(store, laned, MOST_MARKS),
        bins=bins,
        density=density,
        step=step,
        density_step=density_step,
        busiest=_busiest(store, selection),
        backdrop=_backdrop(store, selection),
        eras=store.vocabulary().eras.sort_values("start"),
        lanes={key: name for key, name in laned.names.items() if key in there},
        by=by,
    )


def _bins(laned: Laned, days: np.ndarray, step: Step) -> pd.DataFrame:
    """How many events begin in each bin of each lane: columns lane, bin, bin_end, events."""
    begins, bin_no = _binned(days, step)
    counts = np.bincount(bin_no * len(laned.names) + laned.lane_no)
    pairs = np.flatnonzero(counts)
    bin_no, lane_no = np.divmod(pairs, len(laned.names))
    return pd.DataFrame({"lane": laned.keys(lane_no), **_from_to(begins[bin_no], step), "events": counts[pairs]})


def _density(store: Store, selection: Selection) -> tuple[pd.DataFrame, Step]:
    """The events of each bin whatever the date filter: columns bin, bin_end, events, those inside of it and outside."""
    members = store.members
    within = np.zeros(len(members.day), bool)
    within[store.events_of(selection)] = True
    events = _told_to_a_month(store, selection.undated())
    step = _step(members.day[events])
    begins, bin_no = _binned(members.day[events], step)
    counts, inside = np.bincount(bin_no), np.bincount(bin_no, within[events]).astype(np.int64)
    some = np.flatnonzero(counts)
    counts, inside = counts[some], inside[some]
    bins = _from_to(begins[some], step)
    return pd.DataFrame({**bins, "events": counts, "inside": inside, "outside": counts - inside}), step


def _busiest(store: Store, selection: Selection) -> tuple[date, int] | None:
    begins, month_no = _binned(store.members.day[_told_to_a_month(store, selection)], "month")
    if not len(begins):
        return None
    counts = np.bincount(month_no)
    return begins[counts.argmax()].astype("datetime64[D]").item(), int(counts.max())


def _told_to_a_month(store: Store, selection: Selection) -> np.ndarray:
    """The numbers of the events that have a date of a month or less."""
    members, events = store.members, store.events_of(selection)
    return np.asarray(events[(members.lasts[events] <= _WIDEST) & ~np.isnat(members.day[events])])


def _step(days: np.ndarray) -> Step:
    """The length of a bin that gives at most some sixty of them."""
    span = 0 if len(days) == 0 else int((days.max() - days.min()) // np.timedelta64(1, "D"))
    return "day" if span < 45 else "week" if span < 400 else "month"


def _binned(days: np.ndarray, step: Step) -> tuple[np.ndarray, np.ndarray]:
    """The first day of each bin from the first of the days to the last, and the number of the bin of each day.

    Weeks begin on Mondays.
    """
    unit, shift = "datetime64[M]" if step == "month" else "datetime64[D]", _MONDAY if step == "week" else 0
    numbers = (days.astype(unit).astype(np.int64) + shift) // _LENGTHS[step]
    first, last = (numbers.min(), numbers.max()) if len(numbers) else (0, -1)
    begins = np.arange(first, last + 1) * _LENGTHS[step] - shift
    return begins.astype(unit), numbers - first


def _from_to(begins: np.ndarray, step: Step) -> dict[str, np.ndarray]:
    """The columns bin and bin_end: the first day of each bin and the day after it."""
    ends = begins + _LENGTHS[step]
    return {"bin": begins.astype("datetime64[us]"), "bin_end": ends.astype("datetime64[us]")}


def _backdrop(store: Store, selection: Selection) -> pd.DataFrame:
    """The rows of the chronology, kept: most changes of the selection do not change them."""
    levels = {"off": [], "main": ["main"], "all": ["main", "detail"]}[selection.chronology]
    start, end, actors, kinds = selection.date_from, selection.date_to, list(selection.actors), list(selection.kinds)
    asked = [levels, start, start, end, end, actors, actors, kinds, kinds]
    return store.kept(("chronology", str(asked)), lambda: store.query(_BACKDROP, asked))
