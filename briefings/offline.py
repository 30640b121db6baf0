"""One page as one HTML file that opens anywhere: charts, their rows, and what a reader needs to judge them.

Nothing in the file asks a network for anything, and its content security policy forbids it. Scripts run by their hash
alone, so that no text of an article can ever become one. Styles have to be allowed inline: plotly.js sets them.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import pandas as pd
from plotly.offline import get_plotlyjs

from analysis.selection import say_day
from charts.chart import Chart

SHOWN_ROWS = 500
_FOLDER = Path(__file__).parent
_ADDRESS = re.compile(r"(https?://[^\s<>\"']*[^\s<>\"'.,;:!?)\]])")


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    number: bool = False
    sort: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    link: bool


@dataclass(frozen=True, slots=True)
class _Section:
    """A chart as the template prints it."""

    title: str
    subtitle: str
    alt: str
    json: str
    said_rows: str
    columns: tuple[str, ...]
    rows: tuple[tuple[_Cell, ...], ...]


def page_html(title: str, filters: str, counts: str, charts: Sequence[Chart], facts: Mapping[str, str]) -> bytes:
    """The file, in UTF-8. ``filters`` and ``counts`` are sentences; of ``facts`` each line becomes a paragraph.

    Web addresses in ``facts`` become links. Of each chart the first ``SHOWN_ROWS`` rows are printed.
    """
    script = _own("offline.js")
    page = _template().render(
        title=title,
        filters=filters,
        counts=counts,
        charts=[_section(chart) for chart in charts],
        facts=[(name, [_parts(line) for line in text.splitlines() if line.strip()]) for name, text in facts.items()],
        style=_own("offline.css"),
        script=script,
        plotly=get_plotlyjs(),
        policy=_policy(script),
    )
    return page.encode("utf-8", errors="replace")


@cache
def _template() -> jinja2.Template:
    loader = jinja2.FileSystemLoader(_FOLDER)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True)
    return environment.get_template("offline.html.jinja")


@cache
def _own(name: str) -> str:
    return (_FOLDER / name).read_text(encoding="utf-8")


@cache
def _policy(script: str) -> str:
    hashes = " ".join(f"'sha256-{_digest(one)}'" for one in (get_plotlyjs(), script))
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data: blob:; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode("utf-8")).digest()).decode("ascii")


def _section(chart: Chart) -> _Section:
    # Inside <script> nothing is unescaped, so what could end it is written as JSON escapes.
    json = chart.figure.to_json() if chart.figure else ""
    json = json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    rows = chart.rows.head(SHOWN_ROWS)
    cells = tuple(tuple(_cell(value) for value in row) for row in rows.itertuples(index=False, name=None))
    columns = tuple(str(column) for column in rows.columns)
    return _Section(chart.title, chart.subtitle, chart.alt, json, _say_rows(len(chart.rows)), columns, cells)


def _say_rows(n: int) -> str:
    if n == 0:
        return "No rows."
    if n <= SHOWN_ROWS:
        return "1 row." if n == 1 else f"All {n:,} rows."
    return f"The first {SHOWN_ROWS:,} of {n:,} rows."


def _cell(value: Any) -> _Cell:
    if pd.api.types.is_list_like(value):
        return _Cell(", ".join(str(one) for one in value))
    if pd.isna(value):
        return _Cell("")
    if isinstance(value, date):
        return _Cell(say_day(value), sort=f"{value:%Y-%m-%d}")
    if isinstance(value, float):
        return _Cell(f"{value:,.3f}".rstrip("0").rstrip("."), number=True, sort=str(value))
    if isinstance(value, int) and not isinstance(value, bool):
        return _Cell(f"{value:,}", number=True, sort=str(value))
    return _Cell(str(value))


def _parts(line: str) -> list[_Part]:
    """The line cut into web addresses and what stands between them."""
    return [_Part(text, link=index % 2 == 1) for index, text in enumerate(_ADDRESS.split(line)) if text]
