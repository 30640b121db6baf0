"""Every data format opens in the library its users would open it with, with the right rows, and runs no formula."""

import io
import json
from datetime import date, timedelta

import networkx as nx
import openpyxl
import pandas as pd
import pytest
from icalendar import Calendar

from analysis.names import display_names
from analysis.selection import Selection
from briefings.formats import FORMATS, make_files
from briefings.record import Entry, make_briefing
from tests.made_briefings import MADE, made_chart

URL = "https://example.org/a?b=1&c=2"
LONG = "Répondant à « l'offre », le mouvement a dit — " * 12
EVENTS = (
    {"sentence": "Hamas answered Qatar; then, it left.\nTwice.", "actors": ["hamas", "qatar"]},
    {"sentence": LONG, "actors": ["hamas", "israel"], "status": "denied"},
    {"sentence": "=cmd|' /C calc'!A0", "actors": ["hamas", "qatar"], "date": date(2025, 7, 1), "grain": "month",
     "date_end": date(2025, 8, 1), "status": "planned"},
    {"sentence": "<b>Talks</b> for $5 & <script>alert(1)</script>", "article_id": "inferred", "actors": ["israel"],
     "date": date(2024, 9, 18)},
    {"sentence": "Nobody knows when.", "date": None, "grain": "", "date_basis": "none", "era": ""},
)  # fmt: skip
ROWS = pd.DataFrame(
    {"=Group": ["=1+1", "  @SUM(A1)", "plain"], "n": [-3, 2, 1], "share": [-0.5, float("nan"), 1.0],
     "day": pd.to_datetime(["2025-07-24", None, "2025-07-26"]), "url": [URL, "javascript:alert(1)", ""]}
)  # fmt: skip


@pytest.fixture
def briefing(make_tables, make_store):
    names = display_names(make_tables())
    store = make_store(*EVENTS)
    entries = [Entry(made_chart(ROWS), "=note")]
    return make_briefing("=HYPERLINK(1)", store, Selection(), names, entries, MADE)


def content(briefing, name):
    return make_files(briefing, name, "x")[0].content


@pytest.mark.parametrize("name", [one.name for one in FORMATS if not one.browser])
def test_the_same_briefing_is_the_same_file(briefing, name):
    assert content(briefing, name) == content(briefing, name)


def test_csv_in_pandas(briefing):
    data = content(briefing, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = pd.read_csv(io.BytesIO(data), parse_dates=["date", "last_day"])
    assert len(rows) == 5
    assert rows["date"].isna().tolist() == [False] * 4 + [True]
    assert rows["date"].is_monotonic_increasing or rows["date"].dropna().is_monotonic_increasing
    by_actor = rows.set_index("event_id")
    assert by_actor.loc["e0", "actors"] == "Hamas; Qatar"
    assert by_actor.loc["e2", "sentence"] == "'=cmd|' /C calc'!A0"
    assert by_actor.loc["e1", "sentence"] == LONG


def test_parquet_in_pandas(briefing):
    rows = pd.read_parquet(io.BytesIO(content(briefing, "parquet"))).set_index("event_id")
    assert len(rows) == 5
    assert rows.loc["e0", "date"] == date(2025, 7, 24)
    assert list(rows.loc["e0", "actors"]) == ["Hamas", "Qatar"]
    assert rows.loc["e2", "sentence"] == "=cmd|' /C calc'!A0"


def test_workbook_in_openpyxl(briefing):
    book = openpyxl.load_workbook(io.BytesIO(content(briefing, "xlsx")))
    assert book.sheetnames == ["Cover", "Chart 1", "Events", "Stories", "Articles", "Actors", "Co-mentions"]
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.coordinate for cell in cells if cell.data_type == "f"]
    cover = {row[0].value: row[1].value for row in book["Cover"].iter_rows(min_row=3)}
    assert cover["Filters"] == "none, everything is shown"
    assert cover["Data version"] == "made"
    assert cover["Events"] == "5 rows"
    assert "could not be dated" in cover["Counts"]
    assert book["Cover"]["A1"].value == "'=HYPERLINK(1)"
    chart = [[cell.value for cell in row] for row in book["Chart 1"].iter_rows()]
    assert chart[0] == ["'=Group", "n", "share", "day", "url"]
    assert [row[0] for row in chart[1:]] == ["'=1+1", "'  @SUM(A1)", "plain"]
    assert [row[1] for row in chart[1:]] == [-3, 2, 1]
    assert [row[2] for row in chart[1:]] == [-0.5, None, 1]
    assert [row[3] and row[3].date() for row in chart[1:]] == [date(2025, 7, 24), None, date(2025, 7, 26)]
    links = {cell.value: cell.hyperlink.target for cell in cells if cell.hyperlink and cell.hyperlink.target}
    assert links == {URL: URL}


def test_workbook_in_pandas(briefing):
    sheets = pd.read_excel(io.BytesIO(content(briefing, "xlsx")), sheet_name=None)
    assert {name: len(rows) for name, rows in sheets.items() if name != "Cover"} == {
        "Chart 1": 3, "Events": 5, "Stories": 4, "Articles": 2, "Actors": 3, "Co-mentions": 2,
    }  # fmt: skip


def test_no_text_is_too_long_for_a_cell(make_tables, make_store):
    names, store = display_names(make_tables()), make_store({"sentence": "x" * 40_000})
    briefing = make_briefing("T", store, Selection(), names, [], MADE)
    book = openpyxl.load_workbook(io.BytesIO(content(briefing, "xlsx")))
    assert max(len(str(cell.value)) for cell in book["Events"][2]) == 32_767


def test_calendar_in_icalendar(briefing):
    data = content(briefing, "ics")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")
    calendar = Calendar.from_ical(data)
    events = {str(event["UID"]): event for event in calendar.walk("VEVENT")}
    assert len(events) == 4
    assert not [event for event in events.values() if event.errors]
    first, month = events["s0@ceasefire-talks"], events["s2@ceasefire-talks"]
    assert (first.decoded("DTSTART"), first.decoded("DTEND")) == (date(2025, 7, 24), date(2025, 7, 25))
    assert (month.decoded("DTSTART"), month.decoded("DTEND")) == (date(2025, 7, 1), date(2025, 8, 1))
    assert str(first["DESCRIPTION"]).startswith("Hamas answered Qatar; then, it left.\nTwice.")
    assert LONG.strip() in str(events["s1@ceasefire-talks"]["DESCRIPTION"])
    assert first.decoded("DTSTAMP") == MADE
    assert "1 more fit the filters but could not be dated" in str(calendar["X-WR-CALDESC"])


def test_timelinejs_dates_are_as_fine_as_known(briefing):
    slides = {one["unique_id"]: one for one in json.loads(content(briefing, "timelinejs"))["events"]}
    assert len(slides) == 4
    assert slides["story-s0"]["start_date"] == {"year": 2025, "month": 7, "day": 24}
    assert slides["story-s2"]["start_date"] == {"year": 2025, "month": 7}
    assert not [one for one in slides.values() if "end_date" in one]
    assert slides["story-s3"]["display_date"] == "18 Sep 2024 (date of the article inferred)"
    assert "<script" not in slides["story-s3"]["text"]["text"]


def test_vis_timeline_ends_on_the_day_after_the_last(briefing):
    content_ = json.loads(content(briefing, "vis"))
    items = {one["id"]: one for one in content_["items"]}
    groups = {one["id"] for one in content_["groups"]}
    assert len(items) == 4
    assert {one["group"] for one in items.values()} <= groups
    assert (items["s2"]["start"], items["s2"]["end"]) == ("2025-07-01", "2025-08-01")
    assert date.fromisoformat(items["s0"]["end"]) - date.fromisoformat(items["s0"]["start"]) == timedelta(days=1)
    assert content_["about"]["undated"] == 1
    assert "<" not in items["s3"]["content"]


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_networks_in_networkx(briefing, name, read):
    network = read(io.BytesIO(content(briefing, name)))
    assert {key: node["label"] for key, node in network.nodes(data=True)} == {
        "hamas": "Hamas", "israel": "Israel", "qatar": "Qatar",
    }  # fmt: skip
    assert {tuple(sorted(pair)): tie["weight"] for *pair, tie in network.edges(data=True)} == {
        ("hamas", "qatar"): 3, ("hamas", "israel"): 1,
    }  # fmt: skip
    assert network.nodes["hamas"]["sentences"] == 4


def test_gexf_has_the_colours_of_the_sides_and_the_day_of_the_briefing(briefing):
    text = content(briefing, "gexf").decode()
    assert 'lastmodifieddate="2026-11-21"' in text
    assert 'viz:color r="0" g="158" b="115"' in text
