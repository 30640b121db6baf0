"""A briefing as one HTML file that opens anywhere: charts, their rows, and what a reader needs to judge them.

Nothing in the file asks a network for anything, and its content security policy forbids it. Scripts run by their hash
alone, so that no text of an article can ever become one. Styles have to be allowed inline: plotly.js sets them.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
import pandas as pd
from plotly.offline import get_plotlyjs

from briefings.figures import figure_of
from briefings.record import Briefing
from briefings.text import is_address, say_value
from charts.chart import Chart

SHOWN_ROWS = 500
# On paper; offline.css hides the rest.
PRINTED_ROWS = 60
_FOLDER = Path(__file__).parent
_ADDRESS = re.compile(r"(https?://[^\s<>\"']*[^\s<>\"'.,;:!?)\]])")


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    number: bool = False
    day: bool = False
    sort: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    link: bool


@dataclass(frozen=True, slots=True)
class _Section:
    """A chart with its note, or a table alone, as the template prints it."""

    title: str
    subtitle: str
    note: tuple[str, ...]
    alt: str
    json: str
    said_rows: str
    said_printed: str
    columns: tuple[str, ...]
    rows: tuple[tuple[_Cell, ...], ...]


def page_html(briefing: Briefing) -> bytes:
    """The file, in UTF-8. Web addresses in the facts and in columns called ``url`` become links, nothing else does.

    Of each table the first ``SHOWN_ROWS`` rows are in the file; of these ``PRINTED_ROWS`` go on paper.
    """
    script = _own("offline.js")
    facts = briefing.all_facts()
    page = _template().render(
        briefing=briefing,
        notes=_lines(briefing.notes),
        sections=list(_sections(briefing)),
        facts=[(name, [_parts(line) for line in _lines(text)]) for name, text in facts.items()],
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


def _sections(briefing: Briefing) -> Iterator[_Section]:
    for entry in briefing.entries:
        yield _section(entry.chart, entry.note)
    sentences = briefing.sentences()
    if sentences is not None:
        title, subtitle = "The sentences behind the charts", "Dated sentences that pass the filters, by date."
        yield _section(Chart("sentences", title, subtitle, "", None, sentences))


def _section(chart: Chart, note: str = "") -> _Section:
    # Inside <script> nothing is unescaped, so what could end it is written as JSON escapes.
    drawn = "" if chart.figure is None else json.dumps(figure_of(chart), ensure_ascii=False, separators=(",", ":"))
    drawn = drawn.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
    columns, rows = _table(chart.rows.head(SHOWN_ROWS))
    return _Section(
        chart.title,
        chart.subtitle,
        _lines(note),
        chart.alt,
        drawn,
        _say_rows(len(chart.rows)),
        f"On paper stand the first {PRINTED_ROWS:,} of {len(chart.rows):,} rows." if len(rows) > PRINTED_ROWS else "",
        columns,
        rows,
    )


def _table(rows: pd.DataFrame) -> tuple[tuple[str, ...], tuple[tuple[_Cell, ...], ...]]:
    """Columns and cells; the addresses of a column called url become the links of the titles."""
    linked = {"title", "url"} <= set(rows.columns)
    shown = rows.drop(columns="url") if linked else rows
    cells = [[_cell(value) for value in row] for row in shown.itertuples(index=False, name=None)]
    if linked:
        place = list(shown.columns).index("title")
        for row, address in zip(cells, rows["url"], strict=True):
            link = str(address) if is_address(str(address)) else ""
            row[place] = _Cell(row[place].text or link, link=link)
    return tuple(str(column) for column in shown.columns), tuple(tuple(row) for row in cells)


def _say_rows(n: int) -> str:
    if n == 0:
        return "No rows."
    if n <= SHOWN_ROWS:
        return "1 row." if n == 1 else f"All {n:,} rows."
    return f"The first {SHOWN_ROWS:,} of {n:,} rows."


def _cell(value: Any) -> _Cell:
    text = say_value(value)
    if text and isinstance(value, date):
        return _Cell(text, day=True, sort=f"{value:%Y-%m-%d}")
    if text and isinstance(value, int | float) and not isinstance(value, bool):
        return _Cell(text, number=True, sort=str(value))
    return _Cell(text)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for line in text.splitlines() if line.strip())


def _parts(line: str) -> list[_Part]:
    """The line cut into web addresses and what stands between them."""
    return [_Part(text, link=index % 2 == 1) for index, text in enumerate(_ADDRESS.split(line)) if text]
