"""Where marks stand: lanes from the top, and within a lane as many rows as it takes that no mark covers another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

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
    top, labels, heights, more = 0, [], dict.fromkeys(marks.index, 0.0), []
    # Without the long texts, which would be sorted along; days as plain numbers are compared ten times as fast.
    spans = marks[["lane", "date", "date_end"]].sort_values(["date", "date_end"], kind="stable")
    in_lanes: dict[str, list[tuple[int, int, int]]] = {key: [] for key in lanes}
    starts, ends = _moments(spans["date"]), _moments(spans["date_end"])
    for lane, index, first, end in zip(spans["lane"], spans.index, starts, ends, strict=True):
        if lane in in_lanes:
            in_lanes[lane].append((index, first, end))
    least = room // _MOMENT
    for key, name in lanes.items():
        labels.append((name, -float(top)))
        taken: list[int] = []
        crowded: list[int] = []
        for index, first, end in in_lanes[key]:
            row = next((number for number, until in enumerate(taken) if until <= first), len(taken))
            if row >= _DEEPEST:
                if key != narrow:
                    crowded.append(index)
                    continue
                row = taken.index(min(taken))
            taken[row : row + 1] = [max(end, first + (least // 3 if key == narrow else least))]
            heights[index] = -float(top + 1 + row)
        if crowded:
            more += list(_gathered(spans.loc[crowded], room, -float(top + 1 + _DEEPEST)))
        top += 1 + max(1, len(taken)) + bool(crowded)
    gathered = pd.DataFrame(more, columns=["lane", "date", "date_end", "marks", "y"])
    return Placed(
        marks.assign(y=list(heights.values())).drop(index=[index for one in more for index in one["members"]]),
        gathered,
        labels,
        top,
    )


def _moments(days: pd.Series[pd.Timestamp]) -> list[int]:
    """Microseconds since 1970."""
    return days.astype("datetime64[us]").astype("int64").tolist()


def _gathered(crowded: pd.DataFrame, room: pd.Timedelta, y: float) -> Iterator[dict[str, Any]]:
    """Neighbours closer than ``room`` as one; ``members`` are their rows."""
    # A mark that says a number is wider than one that does not.
    wide = 2 * room
    while len(crowded):
        first = crowded["date"].iloc[0]
        near = crowded[crowded["date"] < first + wide]
        yield {
            "lane": near["lane"].iloc[0],
            "date": first,
            "date_end": near["date"].max() + pd.Timedelta(days=1),
            "marks": len(near),
            "y": y,
            "members": list(near.index),
        }
        crowded = crowded[crowded["date"] >= first + wide]
