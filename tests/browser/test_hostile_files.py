"""Hostile text in titles, sentences, actors, publishers, addresses and notes: text in every file, run in none."""

import csv
import io
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import openpyxl
import pandas as pd
import pytest
from icalendar import Calendar
from pptx import Presentation
from pypdf import PdfReader

from analysis.names import display_names
from analysis.selection import Selection
from analysis.sheets import safe_text
from analysis.store import Store
from analysis.timeline import read_timeline
from briefings import browser
from briefings.drawing import draw_charts
from briefings.formats import make_files
from briefings.record import Entry, make_briefing
from briefings.text import printable
from charts.timeline import timeline_chart
from loaders.tables import frame
from tests.browser.reading import watch
from tests.made_briefings import MADE

pytestmark = pytest.mark.browser
STRINGS = Path(__file__).resolve().parents[3] / "shared" / "hostile" / "blns.json"
# Invented: scripts, links, Plotly's markup, formulas of text and of sheets, directions of writing.
OURS = (
    "<script>alert(1)</script>", "</script><img src=http://x.example/y onerror=alert(1)>", "javascript:alert(1)",
    '<a href="javascript:alert(1)">link</a>', '<a href="https://x.example/">link</a>', "<b>bold</b><br><i>x</i>",
    "$x^2$ and $5bn to $6bn", "=HYPERLINK(1)", "+1", "-1+cmd|' /C calc'!A0", "@SUM(A1)", "|calc", "%0A", "\t=1",
    ' "=1', "\u202etxt.exe\u202c", "\u2066left\u2069 \u200f right", "]]><x>", "&lt;b&gt; &amp;", "{{ 7 * 7 }}",
    "BEGIN:VEVENT\r\nEND:VCALENDAR", "a;b,c\\n", "_x0041_",
)  # fmt: skip
SIGNS = ("=", "+", "-", "@", "|", "%", "\t", "\r")


def _strings():
    return [*OURS, *json.loads(STRINGS.read_text(encoding="utf-8"))] if STRINGS.exists() else list(OURS)


@pytest.fixture(scope="module")
def strings():
    return [one for one in _strings() if one.strip()]


@pytest.fixture(scope="module")
def briefing(make_tables, strings):
    first = date(2025, 1, 21)
    events = [
        {"sentence": words, "date": first + timedelta(n % 300), "actors": ["hamas", "qatar"][: 1 + n % 2],
         "article_id": "known" if n % 3 else "inferred"}
        for n, words in enumerate(strings)
    ]  # fmt: skip
    tables = make_tables(*events)
    articles = tables.articles.assign(
        title=[OURS[0], OURS[3]], publisher=[OURS[4], OURS[7]], url=["javascript:alert(1)", "https://x.example/?a=<b>"]
    )
    named = zip(OURS, tables.actors["actor_id"], tables.actors["side"], strict=False)
    actors = [{"actor_id": one, "name": name, "side": side, "side_name": OURS[5]} for name, one, side in named]
    tables = replace(tables, articles=articles, actors=frame("actors", actors))
    store, names, selection = Store(tables), display_names(tables), Selection()
    charts = draw_charts(("timeline", "co-mentions", "eras-actor", "articles"), store, selection, names)
    charts.append(timeline_chart(read_timeline(store, selection, "publisher"), names))
    charts[0] = replace(charts[0], title=OURS[1], subtitle=OURS[3], alt=OURS[0])
    entries = [Entry(chart, note) for chart, note in zip(charts, OURS, strict=False)]
    asked = Selection(text=OURS[1])
    made = make_briefing(OURS[1], store, selection, names, entries, MADE, "\n".join(strings))
    return replace(made, filters=asked.describe(names))


def content(briefing, name):
    return make_files(briefing, name, "x")[0].content


def test_the_515_strings_are_here():
    if not STRINGS.exists():
        pytest.skip("../shared/hostile/blns.json is not here; the invented strings alone are tested.")
    assert len(_strings()) == 515 + len(OURS)


@pytest.mark.parametrize("width", [1200, 400])
def test_the_page_shows_text_asks_for_nothing_and_runs_nothing(chromium, briefing, tmp_path, width):
    file = tmp_path / "page.html"
    file.write_bytes(content(briefing, "html"))
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = context.new_page()
    seen = watch(page)
    page.goto(file.as_uri())
    page.evaluate("drawn.then(() => 0)")
    page.wait_for_timeout(1000)
    for points in ("first", "last"):
        getattr(page.locator(".js-plotly-plot .points path"), points).hover(force=True)
        page.wait_for_timeout(300)
    assert page.locator("h1").text_content() == OURS[1]
    # What Plotly draws has no links and no pictures; links of ours go to web addresses alone.
    assert page.locator("svg a, svg image, svg foreignObject, .katex, td b, td i, h2 *, figcaption *").count() == 0
    links = page.eval_on_selector_all("a[href]", "all => all.map(one => one.protocol)")
    assert set(links) <= {"https:", "http:"}
    shown = set(page.eval_on_selector_all("td", "all => all.map(one => one.textContent)"))
    some = [one for one in briefing.entries[0].chart.rows["sentence"].head(500) if "\r" not in one]
    assert [one for one in some if one not in shown] == []
    assert page.locator("script").count() == 2 + len(page.query_selector_all("[data-figure]"))
    assert (seen.dialogs, seen.requests) == ([], [file.as_uri()])
    context.close()


def test_sheets_hold_no_formula(briefing):
    rows = list(csv.reader(io.StringIO(content(briefing, "csv").decode("utf-8-sig"), newline="")))
    texts = [cell for row in rows for cell in row]
    assert not [cell for cell in texts if cell.lstrip(" '\"").startswith(SIGNS) and not cell.startswith("'")]
    book = openpyxl.load_workbook(io.BytesIO(content(briefing, "xlsx")))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    words = [cell.value for cell in cells if isinstance(cell.value, str)]
    assert not [one for one in words if one.startswith(SIGNS)]
    links = [cell.hyperlink.target for cell in cells if cell.hyperlink and cell.hyperlink.target]
    assert not [one for one in links if not one.startswith(("http://", "https://"))]


def test_sheets_hold_every_sentence_as_written(briefing, strings):
    rows = pd.read_parquet(io.BytesIO(content(briefing, "parquet")))
    assert sorted(rows["sentence"]) == sorted(strings)
    table = pd.read_csv(io.BytesIO(content(briefing, "csv")), keep_default_na=False, lineterminator=None)
    assert len(table) == len(strings)
    book = openpyxl.load_workbook(io.BytesIO(content(briefing, "xlsx")), read_only=True)
    names, *cells = book["Events"].iter_rows(values_only=True)
    place = names.index("sentence")
    written = {str(row[place] or "").replace("_x000D_", "\r") for row in cells}
    expected = [printable(safe_text(one)) for one in strings if "\r" not in one and "_x" not in one]
    assert [one for one in expected if one not in written] == []


def test_calendar_and_networks_are_well_formed(briefing, strings):
    calendar = Calendar.from_ical(content(briefing, "ics"))
    events = calendar.walk("VEVENT")
    assert len(events) == len(strings)
    assert not [event for event in events if event.errors or ("URL" in event and str(event["URL"]).startswith("java"))]
    for name, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        network = read(io.BytesIO(content(briefing, name)))
        assert network.nodes["hamas"]["label"] == OURS[0]


@pytest.mark.parametrize("name", ["timelinejs", "vis"])
def test_timelines_hold_no_markup_of_others(briefing, name):
    told = json.loads(content(briefing, name))
    rows = told["events"] if name == "timelinejs" else told["items"]
    words = [one["text"]["headline"] if name == "timelinejs" else one["content"] + one["title"] for one in rows]
    assert not [one for one in words if "<" in one or ">" in one]
    assert "javascript:" not in json.dumps([one.get("urls") for one in rows])


@pytest.mark.skipif(not browser.browser_found(), reason="There is no Chromium on this machine.")
def test_printed_files_hold_text(briefing):
    deck = Presentation(io.BytesIO(content(briefing, "pptx")))
    assert deck.slides[0].shapes.title.text_frame.text == OURS[1]
    clicks = [shape.click_action.hyperlink.address for slide in deck.slides for shape in slide.shapes
              if not shape.is_placeholder and shape.shape_type != 6]  # fmt: skip
    assert set(clicks) <= {None}
    pdf = PdfReader(io.BytesIO(content(briefing, "pdf")))
    assert pdf.metadata.title == OURS[1]
    actions = [note.get_object().get("/A", {}) for page in pdf.pages for note in page.get("/Annots") or []]
    assert not [one for one in actions if one.get("/S") == "/JavaScript"]
    assert not [one for one in actions if str(one.get("/URI", "http")).startswith("http") is False]
    for file in make_files(briefing, "svg", "x"):
        drawing = ElementTree.fromstring(file.content)
        tags = {element.tag.rpartition("}")[2] for element in drawing.iter()}
        assert not tags & {"a", "script", "image", "foreignObject", "iframe"}
    browser.close()
