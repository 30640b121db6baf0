"""Where marks stand: lanes from the top, and within a lane as many rows as it takes that no mark covers another."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd


@dataclass(frozen=True)
class Placed:
    """Marks with their height on the chart (column ``y``), and for each lane its name and where its label stands.

    Marks for which there was no row are gathered in ``more``: lane, date of the first, date_end after the last, y, and
    how many there are (column ``marks``).
    """

    marks: pd.DataFrame
    more: pd.DataFrame
    labels: list[tuple[str, float]]
    rows: int


# A stack deeper than this would push the other lanes off the screen.
_DEEPEST = 14
_MOMENT = pd.Timedelta(microseconds=1)


def place(marks: pd.DataFrame, lanes: dict[str, str], room: pd.Timedelta, narrow: str = "") -> Placed:
    """Give each mark (lane, date, date_end) the first free row of its lane; ``room`` is the least width of a mark.

    Heights count downwards from 0: each lane begins with a row for its label. Marks of the lane ``narrow`` need
    only a third of the room, and what is beyond its last row shares the emptiest one.
    """
    top, labels, more, heights = 0, [], _Crowds(2 * (room // _MOMENT)), np.zeros(len(marks))
    # Days as plain numbers are compared ten times as fast.
    starts, ends = _moments(marks["date"]), _moments(marks["date_end"])
    in_lanes: dict[str, list[int]] = {key: [] for key in lanes}
    of_marks = marks["lane"].tolist()
    for number in np.lexsort((ends, starts)).tolist():
        if of_marks[number] in in_lanes:
            in_lanes[of_marks[number]].append(number)
    for key, name in lanes.items():
        labels.append((name, -float(top)))
        least = room // _MOMENT // (3 if key == narrow else 1)
        taken: list[int] = []
        crowded: list[int] = []
        for number in in_lanes[key]:
            first = starts[number]
            row = next((number for number, until in enumerate(taken) if until <= first), len(taken))
            if row >= _DEEPEST:
                if key != narrow:
                    crowded.append(number)
                    continue
                row = taken.index(min(taken))
            taken[row : row + 1] = [max(ends[number], first + least)]
            heights[number] = -float(top + 1 + row)
        more.gather(key, crowded, starts, -float(top + 1 + _DEEPEST))
        top += 1 + max(1, len(taken)) + bool(crowded)
    placed = marks.assign(y=heights)
    if more.members:
        placed = placed.drop(index=marks.index[more.members])
    return Placed(placed, more.table(), labels, top)


def _moments(days: pd.Series[pd.Timestamp]) -> list[int]:
    """Microseconds since 1970."""
    return days.to_numpy().astype("datetime64[us]").astype("int64").tolist()


class _Crowds:
    """The marks that found no row, neighbours closer than ``width`` as one."""

    def __init__(self, width: int) -> None:
        # A mark that says a number is wider than one that does not.
        self._width = width
        self._found: list[dict[str, Any]] = []
        self.members: list[int] = []

    def gather(self, lane: str, crowded: list[int], starts: list[int], y: float) -> None:
        """Take the marks with these numbers, which are in the order of their days, into the lane."""
        until = None
        for number in crowded:
            if until is None or starts[number] >= until:
                until = starts[number] + self._width
                self._found.append({"lane": lane, "date": starts[number], "marks": 0, "y": y})
            self._found[-1]["marks"] += 1
            self._found[-1]["date_end"] = starts[number]
        self.members += crowded

    def table(self) -> pd.DataFrame:
        """One row for each neighbourhood."""
        found = pd.DataFrame(self._found, columns=["lane", "date", "date_end", "marks", "y"])
        days = {day: pd.to_datetime(found[day], unit="us") for day in ("date", "date_end")}
        return found.assign(date=days["date"], date_end=days["date_end"] + pd.Timedelta(days=1))
