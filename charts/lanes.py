"""Where marks stand: lanes from the top, and within a lane as many rows as it takes that no mark covers another."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd


@dataclass(frozen=True)
class Placed:
    """Marks with their height on the chart (column ``y``), and for each lane its name and where its label stands."""

    marks: pd.DataFrame
    labels: list[tuple[str, float]]
    rows: int


# A stack deeper than this would push the other lanes off the screen; what is beyond shares the emptiest row.
_DEEPEST = 14


def place(marks: pd.DataFrame, lanes: dict[str, str], room: pd.Timedelta, narrow: str = "") -> Placed:
    """Give each mark (lane, date, date_end) the first free row of its lane; ``room`` is the least width of a mark.

    Heights count downwards from 0: each lane begins with a row for its label. Marks of the lane ``narrow`` need
    only a third of the room.
    """
    top, labels, heights = 0, [], pd.Series(0.0, index=marks.index)
    for key, name in lanes.items():
        within = marks[marks["lane"] == key].sort_values(["date", "date_end"], kind="stable")
        labels.append((name, -float(top)))
        taken: list[pd.Timestamp] = []
        for index, first, end in zip(within.index, within["date"], within["date_end"], strict=True):
            row = _free_row(taken, first)
            taken[row : row + 1] = [max(end, first + (room / 3 if key == narrow else room))]
            heights[index] = -float(top + 1 + row)
        top += 1 + max(1, len(taken))
    return Placed(marks.assign(y=heights), labels, top)


def _free_row(taken: list[pd.Timestamp], first: pd.Timestamp) -> int:
    """The first row that is free from ``first`` on, a new one, or the one that is free soonest."""
    free = next((number for number, until in enumerate(taken) if until <= first), len(taken))
    return free if free < _DEEPEST else taken.index(min(taken))
