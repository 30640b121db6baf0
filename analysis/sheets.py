"""Tables as spreadsheet files that no spreadsheet can mistake for a program.

A cell that begins with a formula sign is run as a formula by Excel, LibreOffice and Google Sheets, and the
sentences come from strangers (OWASP, "CSV injection"). Such a cell gets an apostrophe in front; numbers stay numbers.
"""

from __future__ import annotations

import csv
import math
from collections.abc import Iterable
from datetime import date
from io import StringIO
from typing import Any

import pandas as pd

# The full-width signs count too: a Japanese or Chinese Excel reads them as their narrow forms.
_SIGNS = ("=", "+", "-", "@", "|", "%", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_SKIPPED = " \u00a0\ufeff\u200b'\""


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """The table as CSV in UTF-8 with a byte order mark: lists joined by "; ", days as 2025-07-24, missing as "".

    Every text is quoted, so that a text stays one cell.
    """
    out = StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\r\n")
    writer.writerow([safe_text(str(name)) for name in frame.columns])
    columns = [[cell(value) for value in frame[name].astype(object)] for name in frame.columns]
    writer.writerows(zip(*columns, strict=True))
    return out.getvalue().encode("utf-8-sig")


def cell(value: Any) -> str | int | float:
    """One value as a cell: a number, or a text that is no formula."""
    if isinstance(value, list | tuple | set | frozenset) or hasattr(value, "tolist"):
        return safe_text("; ".join(str(cell(one)) for one in _items(value)))
    if value is None or value is pd.NaT or value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()[:10]
    return safe_text(str(value))


def safe_text(text: str) -> str:
    """The text, with an apostrophe in front when a spreadsheet could take it for a formula."""
    if text.startswith(("\t", "\r", "\n")) or text.lstrip(_SKIPPED).startswith(_SIGNS):
        return f"'{text}"
    return text


def _items(value: Any) -> Iterable[Any]:
    listed = value.tolist() if hasattr(value, "tolist") else value
    return listed if isinstance(listed, Iterable) and not isinstance(listed, str) else [listed]
