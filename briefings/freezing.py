"""A briefing as bytes and back: it opens the same after the data have changed.

A ZIP archive of JSON (words, recipes, figures as Plotly writes them) and Parquet (rows and tables); nothing in it is
ever run.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

import pandas as pd
import plotly.io

from analysis.recipe import Recipe, selection_from_json, selection_to_json
from analysis.selected import SelectedTables
from analysis.selection import Selection
from briefings.files import zipped
from briefings.record import Briefing, Entry
from charts.chart import Chart

_FORMAT = 1
_WORDS = ("title", "filters", "counts", "undated", "data_version", "notes")
_CHART_WORDS = ("name", "title", "subtitle", "alt")
_TABLES = tuple(field.name for field in fields(SelectedTables))


class NotThawed(Exception):
    """The bytes are not a briefing of this version; the message says what to do."""


@dataclass(frozen=True)
class Frozen:
    """A briefing with what it takes to draw it anew: its selection, and for each entry its recipe."""

    briefing: Briefing
    selection: Selection
    recipes: tuple[Recipe, ...]


def freeze(frozen: Frozen) -> bytes:
    """The briefing as bytes; the same briefing gives the same bytes."""
    briefing = frozen.briefing
    entries = [
        {**{word: getattr(entry.chart, word) for word in _CHART_WORDS}, "note": entry.note, "recipe": recipe.to_json()}
        for entry, recipe in zip(briefing.entries, frozen.recipes, strict=True)
    ]
    about = {
        "format": _FORMAT,
        **{word: getattr(briefing, word) for word in _WORDS},
        "facts": dict(briefing.facts),
        "made": briefing.made.isoformat(),
        "selection": selection_to_json(frozen.selection),
        "entries": entries,
    }
    members = [("briefing.json", json.dumps(about, ensure_ascii=True).encode("ascii"))]
    for number, entry in enumerate(briefing.entries):
        if entry.chart.figure is not None:
            members.append((f"{number}.json", entry.chart.figure.to_json().encode("utf-8", "surrogatepass")))
        members.append((f"{number}.parquet", _pack(entry.chart.rows)))
    members += [(f"{name}.parquet", _pack(getattr(briefing.tables, name))) for name in _TABLES]
    return zipped(members)


def thaw(content: bytes) -> Frozen:
    """The briefing that ``freeze`` made bytes of. NotThawed."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            about = json.loads(archive.read("briefing.json"))
            if about["format"] != _FORMAT:
                raise NotThawed("This briefing was saved by another version of the dashboard. Open it there.")
            return _read(about, archive)
    except (zipfile.BadZipFile, KeyError, ValueError, TypeError) as problem:
        raise NotThawed("This briefing is damaged and cannot be opened. Ask for a new link.") from problem


def _read(about: dict[str, Any], archive: zipfile.ZipFile) -> Frozen:
    names = set(archive.namelist())
    entries = [_entry(number, told, archive, names) for number, told in enumerate(about["entries"])]
    tables = SelectedTables(**{name: _unpack(archive.read(f"{name}.parquet")) for name in _TABLES})
    briefing = Briefing(
        **{word: about[word] for word in _WORDS},
        entries=tuple(entries),
        tables=tables,
        facts=about["facts"],
        made=datetime.fromisoformat(about["made"]),
    )
    recipes = tuple(Recipe.from_json(told["recipe"]) for told in about["entries"])
    return Frozen(briefing, selection_from_json(about["selection"]), recipes)


def _entry(number: int, told: dict[str, Any], archive: zipfile.ZipFile, names: set[str]) -> Entry:
    drawn = f"{number}.json"
    figure = (
        plotly.io.from_json(archive.read(drawn).decode("utf-8", "surrogatepass"), skip_invalid=True)
        if drawn in names
        else None
    )
    words = {word: told[word] for word in _CHART_WORDS}
    return Entry(Chart(**words, figure=figure, rows=_unpack(archive.read(f"{number}.parquet"))), told["note"])


def _pack(rows: pd.DataFrame) -> bytes:
    """The rows as Parquet. Columns that hold several kinds of value, which Parquet has not, are kept as text."""
    plain = rows.copy()
    for column in _mixed(rows):
        plain[column] = [None if _missing(value) else str(value) for value in rows[column]]
    out = io.BytesIO()
    plain.to_parquet(out, index=False)
    return out.getvalue()


def _mixed(rows: pd.DataFrame) -> Sequence[str]:
    kinds = {column: {type(value) for value in rows[column] if not _missing(value)} for column in _objects(rows)}
    return [str(column) for column, found in kinds.items() if len(found) > 1]


def _objects(rows: pd.DataFrame) -> list[str]:
    return [column for column in rows.columns if pd.api.types.is_object_dtype(rows[column])]


def _missing(value: Any) -> bool:
    return not pd.api.types.is_list_like(value) and bool(pd.isna(value))


def _unpack(content: bytes) -> pd.DataFrame:
    rows = pd.read_parquet(io.BytesIO(content))
    for column in _objects(rows):
        if rows[column].map(lambda value: hasattr(value, "tolist")).any():
            lists = [value.tolist() if hasattr(value, "tolist") else value for value in rows[column]]
            rows[column] = pd.Series(lists, index=rows.index, dtype=object)
    return rows
