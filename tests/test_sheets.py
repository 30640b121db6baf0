"""Spreadsheet files that no spreadsheet takes for a program."""

import csv
from datetime import date
from io import StringIO

import pandas as pd
import pytest

from analysis.sheets import cell, csv_bytes

# From OWASP's page on CSV injection, with the ways around a naive check: spaces, quotes and wide signs in front.
CELLS = {
    "equals": ('=HYPERLINK("x")', '\'=HYPERLINK("x")'),
    "plus": ("+1", "'+1"),
    "minus": ("-1+cmd", "'-1+cmd"),
    "at": ("@SUM(A1)", "'@SUM(A1)"),
    "pipe": ("|calc", "'|calc"),
    "percent": ("%0A", "'%0A"),
    "tab": ("\t=1", "'\t=1"),
    "carriage return": ("\r=1", "'\r=1"),
    "line feed": ("\n=1", "'\n=1"),
    "space in front": ("  =1", "'  =1"),
    "quote in front": ('"=1', "'\"=1"),
    "apostrophe in front": ("'=1", "''=1"),
    "no-break space in front": ("\u00a0=1", "'\u00a0=1"),
    "wide equals": ("＝1", "'＝1"),
    "a sentence": ("Talks = hope", "Talks = hope"),
    "a quotation": ('"We agree", he said', '"We agree", he said'),
    "empty": ("", ""),
    "negative number": (-5, -5),
    "fraction": (0.25, 0.25),
    "not a number": (float("nan"), ""),
    "none": (None, ""),
    "no day": (pd.NaT, ""),
    "a day": (date(2025, 7, 24), "2025-07-24"),
    "a day at midnight": (pd.Timestamp(2025, 7, 24), "2025-07-24"),
    "true": (True, "true"),
    "list": (["hamas", "qatar"], "hamas; qatar"),
    "list that begins a formula": (["=1", "b"], "''=1; b"),
    "empty list": ([], ""),
}


@pytest.mark.parametrize(("value", "expected"), CELLS.values(), ids=CELLS.keys())
def test_cell(value, expected):
    assert cell(value) == expected


def test_csv_has_mark_safe_headers_and_numbers():
    data = csv_bytes(pd.DataFrame({"=n": [-1, 2], "day": pd.to_datetime(["2025-07-24", None]), "who": [["a"], []]}))
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(StringIO(data.decode("utf-8-sig"))))
    assert rows == [["'=n", "day", "who"], ["-1", "2025-07-24", "a"], ["2", "", ""]]


def test_csv_of_nothing_is_its_header():
    assert csv_bytes(pd.DataFrame({"a": []})).decode("utf-8-sig") == '"a"\r\n'
