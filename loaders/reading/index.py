"""The index of a folder of articles: ``index.csv``, one row a file, all columns but ``file`` optional."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from loaders.reading.decoding import decode
from loaders.report import LoadReport

INDEX_NAME = "index.csv"


@dataclass(frozen=True, slots=True)
class IndexRow:
    """What the index says of one file. Blank means not known."""

    title: str = ""
    publisher: str = ""
    url: str = ""
    published: date | None = None


def read_index(folder: Path, report: LoadReport) -> Mapping[str, IndexRow]:
    """File name to row. Every row that cannot be used is told in the report; the others are used."""
    path = folder / INDEX_NAME
    if not path.is_file():
        return {}
    decoded = decode(path.read_bytes())
    if decoded is None:
        report.skip(str(path), "The index is not text; the articles are read without it.")
        return {}
    try:
        return _read_rows(str(path), csv.reader(io.StringIO(decoded.text), strict=True), report)
    except csv.Error as problem:
        report.skip(str(path), f"The index is not a CSV file ({problem}); the articles are read without it.")
        return {}


def _read_rows(path: str, lines: Iterable[list[str]], report: LoadReport) -> Mapping[str, IndexRow]:
    rows: dict[str, IndexRow] = {}
    header: list[str] = []
    for number, cells in enumerate(lines, 1):
        where = f"{path} row {number}"
        if not header:
            header = [cell.strip().lower() for cell in cells]
            if "file" not in header:
                report.skip(path, "The index has no column called “file”; the articles are read without it.")
                return {}
        elif not any(cell.strip() for cell in cells):
            continue
        elif len(cells) != len(header):
            report.skip(
                where, f"It has {len(cells)} cells where the header has {len(header)}; its article is read without it."
            )
        else:
            _add_row(where, dict(zip(header, (cell.strip() for cell in cells), strict=True)), rows, report)
    return rows


def _add_row(where: str, cells: dict[str, str], rows: dict[str, IndexRow], report: LoadReport) -> None:
    name = cells["file"]
    if not name:
        report.skip(where, "It names no file.")
    elif name in rows:
        report.skip(where, f"{name} has a row already; the first one is used.")
    else:
        published = _published(where, cells.get("published", ""), report)
        rows[name] = IndexRow(cells.get("title", ""), cells.get("publisher", ""), cells.get("url", ""), published)


def _published(where: str, text: str, report: LoadReport) -> date | None:
    if not text:
        return None
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        report.warn(where, f"“{text[:40]}” is not a date like 2025-07-24; the article counts as undated.")
        return None
