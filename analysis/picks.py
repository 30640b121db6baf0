"""What is behind a mark that was picked: the events of a story, those of a bin of a lane, rows of the chronology."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np
import pandas as pd

from analysis.lanes import Lanes, lanes_of
from analysis.selection import Selection
from analysis.store import Store

MOST_BINS = 200
MOST_UNDATED = 500
_BIN = re.compile(r"(\d{4}-\d\d-\d\d)~(\d{4}-\d\d-\d\d)~(.*)", re.DOTALL)
_UNDATED = """
select event_id, sentence, kind_name as kind, status, publisher, title from event_view
where date is null and {where} order by article_no, start
"""
_STORIES = """
select * from event_view left join (select event_no, true as chosen from event_view where {where}) using (event_no)
where list_contains(?, story_id)
order by min(date) over (partition by story_id), story_id, chosen nulls last, confidence desc, event_no
"""
_NEAR = """
select e.event_id, c.date, c.date_end, c.grain, c.headline, c.sources
from (select event_id, date, date_end, actors from event_view where list_contains(?, event_id)) e
join chronology c on c.date < e.date_end and c.date_end > e.date and list_has_any(c.actors, e.actors)
where c.grain = 'day' and date_diff('day', e.date, e.date_end) <= 7
qualify row_number() over (partition by e.event_id order by c.level desc, len(list_intersect(c.actors, e.actors)) desc,
                           c.story_id) <= 2
order by c.date
"""


@dataclass(frozen=True, slots=True)
class Bin:
    """The events of one lane (of all lanes when ``lane`` is "") from ``start`` until the day before ``end``."""

    lane: str
    start: date
    end: date

    @property
    def key(self) -> str:
        """The bin as one word, which a chart gives its mark; no id of a story looks like it."""
        return f"{self.start.isoformat()}~{self.end.isoformat()}~{self.lane}"

    @property
    def last(self) -> date:
        """The last day."""
        return self.end - timedelta(days=1)


def read_bin(key: str) -> Bin | None:
    """The bin of which ``key`` is the key, None when it is something else, such as the id of a story."""
    found = _BIN.fullmatch(key)
    return Bin(found[3], date.fromisoformat(found[1]), date.fromisoformat(found[2])) if found else None


def count_binned(store: Store, selection: Selection, by: Lanes, bins: Sequence[Bin]) -> int:
    """How many selected events begin in one of the bins."""
    return len(_binned(store, selection, by, bins))


def binned_events(
    store: Store, selection: Selection, by: Lanes, bins: Sequence[Bin], first: int, number: int
) -> pd.DataFrame:
    """Rows of event_view that begin in one of the bins, by date: ``number`` of them from the one numbered ``first``."""
    page = _binned(store, selection, by, bins)[first : first + number].tolist()
    return store.query("select * from event_view where event_no in (select unnest(?)) order by event_no", [page])


def undated_events(store: Store, selection: Selection, most: int | None = None) -> pd.DataFrame:
    """The events that fit the selection, dates apart, and could not be dated; no more than ``most``."""
    where, asked = selection.undated().where()
    limit = "" if most is None else f"limit {int(most)}"
    return store.query(_UNDATED.format(where=where) + limit, asked)


def story_events(store: Store, selection: Selection, story_ids: Sequence[str]) -> pd.DataFrame:
    """All events of these stories, as rows of event_view: other reports are evidence too.

    Stories come in the order of their dates, and within a story what is selected and surest first.
    """
    where, asked = selection.where()
    return store.query(_STORIES.format(where=where), [*asked, list(story_ids)])


def find_events(store: Store, event_ids: Sequence[str]) -> pd.DataFrame:
    """The events with these ids, as rows of event_view."""
    return store.query("select * from event_view where list_contains(?, event_id) order by event_no", [list(event_ids)])


def chronology_rows(store: Store, story_ids: Sequence[str]) -> pd.DataFrame:
    """The rows of the chronology with these ids."""
    return store.query("select * from chronology where list_contains(?, story_id) order by date", [list(story_ids)])


def chronology_near(store: Store, event_ids: Sequence[str]) -> pd.DataFrame:
    """For each of these events the rows of the chronology of its days that share an actor, two at most.

    Columns event_id, date, date_end, grain, headline, sources. An event of more than a week has none.
    """
    return store.query(_NEAR, [list(event_ids)])


def _binned(store: Store, selection: Selection, by: Lanes, bins: Sequence[Bin]) -> np.ndarray:
    """The numbers of the selected events that begin in one of the bins, in order."""
    laned = lanes_of(store, selection, by)
    days, lanes = store.members.day[laned.event_no], laned.keys(laned.lane_no)
    inside = np.zeros(len(days), bool)
    for one in bins[:MOST_BINS]:
        within = (days >= np.datetime64(one.start)) & (days < np.datetime64(one.end))
        inside |= within if not one.lane else within & (lanes == one.lane)
    return np.unique(laned.event_no[inside])
