"""What counting needs of each event, as columns of numbers by ``event_no`` (row 0 stands for no event).

At a million events they take 39 MB, for all viewers together, and a selection is counted several times as quickly as by
a query that finds its events anew and compares words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd

_ACTORS = "select actor_id, name, side, side_name from actors order by actor_id"
_PEOPLE = """
with numbered as (select actor_id, (row_number() over (order by actor_id) - 1)::smallint as actor_no from actors)
select event_no, actor_no, true as named from event_actor join numbered using (actor_id)
union all
select event_no, actor_no, false from event_view join numbered on speaker = actor_id
where not list_contains(actors, speaker)
order by event_no, actor_no
"""
ARTICLE_ERA = "article_era"
_WORDS = ("era", "kind", "place", "fate")
_LIST = "select distinct coalesce({word}, '') as word from {table} order by word"
_NUMBERED = """
select no from {table} join (
    select word, (row_number() over (order by word) - 1)::smallint as no
    from (select distinct coalesce({word}, '') as word from {table})
) on coalesce({word}, '') = word order by {order}
"""
_EVENTS = """
select date, coalesce(date_diff('day', date, date_end), 0)::integer as lasts, article_no, story_no
from event_view order by event_no
"""
_ISSUES = "select issue, list(event_no order by event_no) as events from event_issue group by issue order by issue"


@dataclass(frozen=True)
class Members:
    """What belongs to the events.

    ``actors`` has actor_id, name, side and side_name by number, in the order of the ids. ``event_no``, ``actor_no`` and
    ``named`` go together, in the order of event and actor: who takes part in which event; where not ``named``, only as
    the one whose words it reports. ``issues`` gives the events of each issue, in the order of the ids. The others have
    a row for each event: first day (NaT when undated), how many days it ``lasts`` at most (0 when undated), article,
    story, and by the name of the column ``numbers`` has the place of its era, kind, place or fate among the ``words``
    of that column. ``anchor``, and ``numbers`` under "article_era" and "publisher", have a row for each article: its
    day, era and publisher.
    """

    actors: pd.DataFrame
    event_no: np.ndarray
    actor_no: np.ndarray
    named: np.ndarray
    issues: dict[str, np.ndarray]
    day: np.ndarray
    lasts: np.ndarray
    article_no: np.ndarray
    story_no: np.ndarray
    numbers: dict[str, np.ndarray]
    words: dict[str, list[str]]
    anchor: np.ndarray

    def groups(self, by: str, chosen: np.ndarray) -> tuple[list[str], np.ndarray, np.ndarray]:
        """All groups ``by`` actor, issue or a word; then, together, the ``chosen`` events and the place of a group.

        An event comes once for each of its actors and issues.
        """
        if by in self.words:
            return self.words[by], chosen, self.numbers[by][chosen].astype(np.int64)
        inside = np.zeros(len(self.day), bool)
        inside[chosen] = True
        if by == "actor":
            rows = self.named & inside[self.event_no]
            return list(self.actors["actor_id"]), self.event_no[rows], self.actor_no[rows].astype(np.int64)
        events = [one[inside[one]] for one in self.issues.values()]
        places = np.repeat(np.arange(len(events)), [len(one) for one in events])
        return list(self.issues), np.concatenate([chosen[:0], *events]), places


def read_members(query: Callable[[str], pd.DataFrame]) -> Members:
    """The members of the events of the store whose ``query`` this is."""
    people, issues = query(_PEOPLE), query(_ISSUES)
    events = query(_EVENTS)
    anchors = query("select anchor from articles order by article_no")["anchor"]
    lists = [
        *((word, "event_view", "event_no") for word in _WORDS),
        *((word, "articles", "article_no") for word in ("era", "publisher")),
    ]
    numbers = [_from_one(query(_NUMBERED.format(word=word, table=table, order=no))["no"]) for word, table, no in lists]
    words = [list(query(_LIST.format(word=word, table=table))["word"]) for word, table, _ in lists]
    return Members(
        actors=query(_ACTORS),
        event_no=people["event_no"].to_numpy(),
        actor_no=people["actor_no"].to_numpy(),
        named=people["named"].to_numpy(),
        issues={row.issue: np.asarray(row.events) for row in issues.itertuples()},  # type: ignore[misc]
        day=_from_one(events["date"]),
        lasts=_from_one(events["lasts"]),
        article_no=_from_one(events["article_no"]),
        story_no=_from_one(events["story_no"]),
        anchor=_from_one(anchors),
        numbers=dict(zip((*_WORDS, ARTICLE_ERA, "publisher"), numbers, strict=True)),
        words=dict(zip((*_WORDS, ARTICLE_ERA, "publisher"), words, strict=True)),
    )


def count_different(numbers: np.ndarray) -> int:
    """How many different numbers, none negative, there are."""
    return int(np.count_nonzero(np.bincount(numbers)))


def _from_one(column: pd.Series[Any]) -> np.ndarray:
    """The column with a row that means nothing before the first, since ``event_no`` and ``article_no`` begin at 1."""
    values = column.to_numpy()
    return np.concatenate([values[:1] if len(values) else np.zeros(1, values.dtype), values])
