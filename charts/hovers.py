"""What a pointer resting on a mark is told. All text of others passes through ``plain``."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import pandas as pd

from analysis.articles import say_date, say_interval
from analysis.picks import Bin
from analysis.words import say_count
from charts.theme import plain

_WIDTH = 56
_LINES = 4
# The columns that the hover of a mark needs, and that of a row of the chronology.
_MARK = [
    "date", "date_end", "grain", "kind_name", "status", "inferred", "date_low", "date_high", "sentence", "reports",
    "publishers",
]  # fmt: skip
_KNOWN = ["date", "date_end", "grain", "headline", "sources"]


def mark_hover(row: Mapping[Any, Any], names: Mapping[str, str]) -> str:
    """Date, kind and status; the sentence; who reports it; the bounds of an inferred date."""
    when = f"<b>{say_date(row['date'], row['date_end'], row['grain'])}</b>"
    lines = [f"{when}  {plain(row['kind_name'])}, {names.get(row['status'], row['status']).lower()}"]
    if row["inferred"]:
        lines.append(f"article undated; between {say_interval(row['date_low'], row['date_high'])}")
    reports = f"{row['reports']} reports: " if row["reports"] > 1 else ""
    return "<br>".join([*lines, _wrapped(row["sentence"]), f"<i>{reports}{_short(row['publishers'] or '')}</i>"])


def chronology_hover(row: Mapping[Any, Any]) -> str:
    """Date, what is known, and the number of sources behind it."""
    when = f"<b>{say_date(row['date'], row['date_end'], row['grain'])}</b>  reference chronology"
    sources = f"<i>{len(row['sources'])} source{'s' if len(row['sources']) != 1 else ''}</i>"
    return "<br>".join([when, _wrapped(row["headline"]), sources])


def mark_hovers(rows: pd.DataFrame, names: Mapping[str, str]) -> list[str]:
    """The same for each of the rows."""
    return [mark_hover(row, names) for row in _records(rows, _MARK)]


def chronology_hovers(rows: pd.DataFrame) -> list[str]:
    """The same for each of the rows of the chronology."""
    return [chronology_hover(row) for row in _records(rows, _KNOWN)]


def bin_hover(one: Bin, events: int, lanes: Mapping[str, str]) -> str:
    """The days, how many events begin in them, and the lane where there is one."""
    lane = f"{plain(lanes[one.lane])}: " if one.lane else ""
    return f"<b>{say_interval(one.start, one.last)}</b><br>{lane}{say_count(events, 'event')}"


def wrapped(text: str) -> list[str]:
    """The text in short lines, safe for a hover; what does not fit ends in an ellipsis."""
    lines = textwrap.wrap(text, _WIDTH, max_lines=_LINES, placeholder=" …")
    return [plain(line) for line in lines]


def _records(rows: pd.DataFrame, columns: list[str]) -> Iterator[dict[str, Any]]:
    """The rows as records: several times as quick as ``to_dict`` where there are texts."""
    values = zip(*(rows[column].tolist() for column in columns), strict=True)
    return (dict(zip(columns, row, strict=True)) for row in values)


@lru_cache(4096)
def _wrapped(text: str) -> str:
    """The same as one text, remembered: from one selection to the next many sentences stay."""
    return "<br>".join(wrapped(text))


@lru_cache(4096)
def _short(text: str) -> str:
    """The same for one line."""
    return plain(textwrap.shorten(text, 2 * _WIDTH, placeholder=" …"))
