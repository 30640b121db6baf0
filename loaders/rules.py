"""Reviewed data in, checked records out: TOML rules and CSV reference files.

A record type is a frozen dataclass; its annotations say what an entry may hold. A mistake raises ``RuleError``
with the file and the entry: nothing starts on rules that are wrong.
"""

from __future__ import annotations

import csv
import re
import tomllib
import types
import typing
from collections.abc import Callable
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar, Union

from loaders.errors import RuleError

DATA = Path(__file__).resolve().parent.parent / "data"
Record = TypeVar("Record")
Compiled = TypeVar("Compiled")
_RESOLVED: dict[type[Any], dict[str, Any]] = {}


def toml_records(file: str, table: str, record: type[Record], data: Path = DATA) -> tuple[Record, ...]:
    """The entries ``[[table]]`` of ``data/rules/<file>``, each as a ``record``; their ``id`` must be unique."""
    path = data / "rules" / file
    try:
        entries = tomllib.loads(path.read_text(encoding="utf-8"))[table]
    except FileNotFoundError:
        raise RuleError(path, table, "the file is missing") from None
    except tomllib.TOMLDecodeError as problem:
        raise RuleError(path, table, f"not valid TOML: {problem}") from None
    except KeyError:
        raise RuleError(path, table, f"there is no [[{table}]] in the file") from None
    return _unique(
        path, [(_label(entry, n), _build(path, _label(entry, n), entry, record)) for n, entry in enumerate(entries, 1)]
    )


def compiled(compile_pattern: Callable[[str], Compiled], pattern: str, path: Path, entry: str) -> Compiled:
    """The pattern of an entry, compiled; ``RuleError`` where it is not valid."""
    try:
        return compile_pattern(pattern)
    except re.error as problem:
        raise RuleError(path, entry, f"bad pattern: {problem}") from None


def csv_records(file: str, record: type[Record], data: Path = DATA) -> tuple[Record, ...]:
    """The rows of ``data/reference/<file>``, each as a ``record``. Columns that the record does not name are ignored.

    A blank cell is ``None`` where the annotation allows it, else "". Cells of ``tuple[str, ...]`` are parted by ``|``.
    """
    path = data / "reference" / file
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines, strict=True))
    except FileNotFoundError:
        raise RuleError(path, "-", "the file is missing") from None
    except (UnicodeDecodeError, csv.Error) as problem:
        raise RuleError(path, "-", f"not a UTF-8 CSV file: {problem}") from None
    return tuple(
        _build(path, f"row {number}", _cells(path, number, row, record), record) for number, row in enumerate(rows, 2)
    )


def _hints(record: type[Any]) -> dict[str, Any]:
    """The annotations of a record, resolved once: for a file of thousands of rows that is most of the time."""
    if record not in _RESOLVED:
        _RESOLVED[record] = typing.get_type_hints(record)
    return _RESOLVED[record]


def _label(entry: dict[str, Any], number: int) -> str:
    return str(entry.get("id", f"entry {number}"))


def _unique(path: Path, built: list[tuple[str, Record]]) -> tuple[Record, ...]:
    seen: set[str] = set()
    for label, _ in built:
        if label in seen:
            raise RuleError(path, label, "this id is used twice")
        seen.add(label)
    return tuple(record for _, record in built)


def _build(path: Path, label: str, entry: Any, record: type[Record]) -> Record:
    if not isinstance(entry, dict):
        raise RuleError(path, label, "this entry should be a table of keys and values")
    known: dict[str, Field[Any]] = {field.name: field for field in fields(record)}  # type: ignore[arg-type]
    hints = _hints(record)
    for key in entry:
        if key not in known:
            raise RuleError(path, label, f"unknown key {key!r}; known are {', '.join(known)}")
    for name, field in known.items():
        if name not in entry and field.default is MISSING and field.default_factory is MISSING:
            raise RuleError(path, label, f"the key {name!r} is missing")
    values = {key: _value(path, label, key, value, hints[key]) for key, value in entry.items()}
    try:
        return record(**values)
    except ValueError as problem:
        raise RuleError(path, label, str(problem)) from None


def _value(path: Path, label: str, key: str, value: Any, wanted: Any) -> Any:
    origin, arguments = typing.get_origin(wanted), typing.get_args(wanted)
    if origin in (Union, types.UnionType):
        return None if value is None else _value(path, label, key, value, arguments[0])
    if origin is tuple and isinstance(value, list | tuple):
        return tuple(_value(path, label, key, one, arguments[0]) for one in value)
    if origin is typing.Literal:
        if value not in arguments:
            raise RuleError(path, label, f"{key} is {value!r}; it must be one of {', '.join(map(str, arguments))}")
        return value
    if is_dataclass(wanted):
        return _build(path, f"{label}.{key}", value, typing.cast("type[Any]", wanted))
    if wanted is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if wanted is Any or (isinstance(wanted, type) and (type(value) is wanted or _are_days(value, wanted))):
        return value
    raise RuleError(path, label, f"{key} is {value!r}, which is not a {getattr(wanted, '__name__', wanted)}")


def _are_days(value: Any, wanted: type[Any]) -> bool:
    return issubclass(wanted, date) and isinstance(value, date)


def _cells(path: Path, number: int, row: dict[str, Any], record: type[Any]) -> dict[str, Any]:
    hints = _hints(record)
    if None in row or None in row.values():
        raise RuleError(path, f"row {number}", "it has more or fewer cells than the header")
    return {key: _cell(path, number, key, row[key], hints[key]) for key in hints if key in row}


def _cell(path: Path, number: int, key: str, text: str, wanted: Any) -> Any:
    arguments = typing.get_args(wanted)
    if type(None) in arguments:
        if not text.strip():
            return None
        wanted = arguments[0]
    try:
        if isinstance(wanted, type) and issubclass(wanted, date):
            return date.fromisoformat(text.strip())
        if wanted is int:
            return int(text.replace(",", ""))
        if wanted is float:
            return float(text)
    except ValueError:
        raise RuleError(path, f"row {number}", f"{key} is {text!r}, which is not a {wanted.__name__}") from None
    if typing.get_origin(wanted) is tuple:
        return tuple(part.strip() for part in text.split("|") if part.strip())
    return text.strip()
