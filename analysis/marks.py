"""What the timeline draws of the selected events: one mark per story and lane."""

from __future__ import annotations

import numpy as np
import pandas as pd

from analysis.lanes import Laned
from analysis.members import count_different
from analysis.store import Store

_EVENTS = """
select event_no, story_id, date, date_end, grain, date_basis, date_low, date_high, kind, kind_name, status, sentence,
       article_no, confidence, publisher, anchor_basis <> 'published' and date_basis <> 'stated' as inferred
from event_view where event_no in (select unnest(?)) order by event_no
"""
_OF_SUREST = [
    "story_id", "date", "date_end", "grain", "date_basis", "kind", "kind_name", "status", "sentence", "confidence",
]  # fmt: skip
# What is told within these days has a day; wider is "last week", "in May".
A_FEW_DAYS = 3


def read_marks(store: Store, laned: Laned, most: int) -> pd.DataFrame:
    """A row for each story and lane, by date; none when there would be more than ``most``.

    Columns lane, story_id, date, date_end, grain, date_basis, kind, kind_name, status, sentence, confidence: those of
    the event of the story whose date is surest, of those told to a day, the first of several; date_low, date_high: the
    days between which all of them lie; inferred: whether that of each rests on an inferred date; reports: how many
    articles; publishers.
    """
    events, stories = laned.event_no, store.members.story_no[laned.event_no].astype(np.int64)
    pairs = laned.lane_no * (stories.max(initial=0) + 1) + stories
    if count_different(stories) > most or len(np.unique(pairs)) > most:
        pairs, events = pairs[:0], events[:0]
    told = store.query(_EVENTS, [np.unique(events).tolist()])
    row = np.searchsorted(told["event_no"], events)
    # Reports that tell of it to the week or the month come after those that know the day.
    wide = (told["date_end"] - told["date"] > pd.Timedelta(days=A_FEW_DAYS)).to_numpy()
    order = np.lexsort((events, -told["confidence"].to_numpy()[row], wide[row], pairs))
    begins = np.flatnonzero(np.diff(pairs[order], prepend=-1))
    row, lane_no = row[order], laned.lane_no[order[begins]]
    articles, publishers = (told[column].to_numpy()[row].tolist() for column in ("article_no", "publisher"))
    ends = [*begins.tolist()[1:], len(order)][: len(begins)]
    groups = [slice(begin, end) for begin, end in zip(begins.tolist(), ends, strict=True)]

    def each(of: np.ufunc, column: str) -> np.ndarray:
        return np.asarray(of.reduceat(told[column].to_numpy()[row], begins))

    days, last_days, numbers = (told[column].to_numpy()[row[begins]] for column in ("date", "date_end", "event_no"))
    by_date = np.lexsort((lane_no, numbers, last_days, days))
    marks = told[_OF_SUREST].iloc[row[begins][by_date]]
    marks.index = pd.RangeIndex(len(marks))
    return marks.assign(
        lane=laned.keys(lane_no[by_date]),
        date_low=each(np.minimum, "date_low")[by_date],
        date_high=each(np.maximum, "date_high")[by_date],
        inferred=each(np.logical_and, "inferred")[by_date],
        reports=[len(set(articles[groups[one]])) for one in by_date],
        publishers=["; ".join(sorted({name for name in publishers[groups[one]] if name})) for one in by_date],
    )
