"""A briefing's tables: one workbook with a sheet for each, and the events as CSV and Parquet.

No cell is ever a formula: texts go through ``analysis.sheets``, as they do in CSV, and are written as texts. Links are
made of web addresses alone. Numbers stay numbers, days are days.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from analysis.sheets import cell, csv_bytes, safe_text
from briefings.record import Briefing
from briefings.text import is_address, printable

# What Excel takes: characters in a cell, in an address, rows and links on a sheet.
_MOST_TEXT, _LONGEST_LINK, _MOST_ROWS, _MOST_LINKS = 32_767, 2_079, 1_048_575, 60_000
_WIDE = {"sentence": 80, "title": 50, "url": 40, "urls": 40, "actors": 30, "publisher": 22, "publishers": 30}
_SIDE_BY_SIDE = {"name_a": "actor", "name_b": "with", "n": "together", "n_a": "actor_named", "n_b": "with_named"}


def workbook(briefing: Briefing) -> bytes:
    """The briefing as XLSX: a cover, the rows of each chart, then the tables of the selection."""
    out = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(out, options) as book:
        book.set_properties({"title": printable(briefing.title)[:255], "created": briefing.made.replace(tzinfo=None)})
        formats = {
            "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"}),
            "text": book.add_format({"text_wrap": True, "valign": "top"}),
            "day": book.add_format({"num_format": "d mmm yyyy", "align": "left", "valign": "top"}),
            "number": book.add_format({"valign": "top"}),
            "link": book.add_format({"font_color": "#0563C1", "underline": 1, "valign": "top"}),
            "title": book.add_format({"bold": True, "font_size": 16}),
        }
        sheets = dict(_sheets(briefing))
        _cover(book.add_worksheet("Cover"), briefing, sheets, formats)
        for name, rows in sheets.items():
            _sheet(book.add_worksheet(name), rows, formats)
    return out.getvalue()


def events_csv(briefing: Briefing) -> bytes:
    """The events as CSV that no spreadsheet takes for a program, in UTF-8 with a byte order mark."""
    return csv_bytes(briefing.tables.events)


def events_parquet(briefing: Briefing) -> bytes:
    """The events as Parquet; days are days, lists are lists; what the briefing says of itself is in its metadata."""
    events = briefing.tables.events
    days = {str(name): events[name].dt.date for name in events.select_dtypes("datetime")}
    types = {"actors": pa.list_(pa.string()), "issues": pa.list_(pa.string()), "confidence": pa.float64()}
    schema = pa.schema(
        [(name, types.get(name, pa.date32() if name in days else pa.string())) for name in events.columns]
    )
    said = {"title": briefing.title, "filters": briefing.say_filters(), "counts": briefing.counts}
    said |= {"data_version": briefing.data_version, "made": briefing.made.isoformat()}
    table = pa.Table.from_pandas(events.assign(**days), schema=schema, preserve_index=False)
    out = io.BytesIO()
    pq.write_table(table.replace_schema_metadata({**(table.schema.metadata or {}), **said}), out)
    return out.getvalue()


def _sheets(briefing: Briefing) -> Iterator[tuple[str, pd.DataFrame]]:
    """Name and rows of each sheet. Names are ours and short: Excel refuses some signs and more than 31 characters."""
    for number, entry in enumerate(briefing.entries, 1):
        yield f"Chart {number}", entry.chart.rows
    tables = briefing.tables
    yield "Events", tables.events
    yield "Stories", tables.stories
    yield "Articles", tables.articles
    yield "Actors", tables.actors.rename(columns={"n": "sentences"})
    yield "Co-mentions", tables.ties.rename(columns=_SIDE_BY_SIDE)


def _cover(
    sheet: Worksheet, briefing: Briefing, sheets: Mapping[str, pd.DataFrame], formats: Mapping[str, Format]
) -> None:
    """What the workbook holds and what a reader needs to judge it."""
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, 1, 110)
    _text(sheet, 0, 0, safe_text(briefing.title), formats["title"])
    said = {"Filters": briefing.say_filters(), "Counts": briefing.counts, "Notes": briefing.notes}
    lines = [(name, text) for name, text in said.items() if text]
    for number, entry in enumerate(briefing.entries, 1):
        words = (entry.chart.title, entry.chart.subtitle, entry.note)
        lines.append((f"Chart {number}", "\n".join(line for line in words if line)))
    lines += [(name, f"{len(rows):,} rows") for name, rows in sheets.items() if not name.startswith("Chart ")]
    lines += list(briefing.all_facts().items())
    for row, (name, text) in enumerate(lines, 2):
        _text(sheet, row, 0, name, formats["head"])
        _text(sheet, row, 1, safe_text(text), formats["text"])
        if name in sheets:
            sheet.write_url(row, 0, f"internal:'{name}'!A1", formats["link"], name)


def _sheet(sheet: Worksheet, rows: pd.DataFrame, formats: Mapping[str, Format]) -> None:
    """One table: headers that stay, a filter on each column, links where there are addresses."""
    shown = rows.head(_MOST_ROWS)
    for place, name in enumerate(shown.columns):
        _text(sheet, 0, place, safe_text(str(name)), formats["head"])
        sheet.set_column(place, place, _WIDE.get(str(name), 14))
        for row, value in enumerate(shown[name].astype(object), 1):
            _write(sheet, row, place, value, formats)
    sheet.freeze_panes(1, 0)
    if len(shown.columns):
        sheet.autofilter(0, 0, max(len(shown), 1), len(shown.columns) - 1)


def _write(sheet: Worksheet, row: int, place: int, value: Any, formats: Mapping[str, Format]) -> None:
    if isinstance(value, date) and not pd.isna(value):
        moment = value if isinstance(value, datetime) else datetime(value.year, value.month, value.day)  # noqa: DTZ001
        sheet.write_datetime(row, place, moment, formats["day"])
        return
    written = cell(value)
    if isinstance(written, int | float):
        sheet.write_number(row, place, written, formats["number"])
    elif is_address(written) and len(written) <= _LONGEST_LINK and row <= _MOST_LINKS:
        sheet.write_url(row, place, written, formats["link"], string=written)
    elif written:
        _text(sheet, row, place, written, formats["text"])


def _text(sheet: Worksheet, row: int, place: int, text: str, style: Format) -> None:
    """Write a text that ``safe_text`` has seen."""
    shown = printable(text)
    sheet.write_string(row, place, shown if len(shown) <= _MOST_TEXT else f"{shown[: _MOST_TEXT - 1]}…", style)
