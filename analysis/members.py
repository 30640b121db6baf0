"""Who and what belongs to each event, as columns of numbers: what is counted in pairs is counted from these.

At a million events they take 20 MB and are counted several times as quickly as lists of ids.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

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
_ISSUES = "select issue, list(event_no order by event_no) as events from event_issue group by issue order by issue"


@dataclass(frozen=True)
class Members:
    """The members of all events.

    ``actors`` has actor_id, name, side and side_name by number, in the order of the ids. ``event_no``, ``actor_no`` and
    ``named`` go together, in the order of event and actor: who takes part in which event; where not ``named``, only as
    the one whose words it reports. ``issues`` gives the events of each issue, in the order of the ids. ``story_no`` is
    that of each event, ``story_no[0]`` stands for none.
    """

    actors: pd.DataFrame
    event_no: np.ndarray
    actor_no: np.ndarray
    named: np.ndarray
    issues: dict[str, np.ndarray]
    story_no: np.ndarray


def read_members(query: Callable[[str], pd.DataFrame]) -> Members:
    """The members of the events of the store whose ``query`` this is."""
    people, issues = query(_PEOPLE), query(_ISSUES)
    stories = query("select story_no from event_view order by event_no")["story_no"].to_numpy()
    return Members(
        actors=query(_ACTORS),
        event_no=people["event_no"].to_numpy(),
        actor_no=people["actor_no"].to_numpy(),
        named=people["named"].to_numpy(),
        issues={row.issue: np.asarray(row.events) for row in issues.itertuples()},  # type: ignore[misc]
        story_no=np.concatenate([np.zeros(1, stories.dtype), stories]),
    )
