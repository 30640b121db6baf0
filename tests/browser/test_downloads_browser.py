"""Files that the dashboard hands out are those of the command line, and are made beside the pages of others."""

import re
import shlex
import subprocess
import sys
import time
from datetime import UTC, datetime

import pytest
import typer
from playwright.sync_api import expect
from typer.testing import CliRunner

from benchmarks.browser import ROOT
from briefings.__main__ import main
from tests.browser.conftest import settled
from tests.browser.rules import broken_rules

pytestmark = pytest.mark.browser


def open_formats(visit, path, **given):
    page = visit(path, **given)
    page.get_by_text("More formats").click()
    page.get_by_role("button", name="PDF").wait_for()
    settled(page)
    return page


def download(page, name, timeout=60_000):
    with page.expect_download(timeout=timeout) as file:
        page.get_by_role("button", name=name, exact=True).click()
    return file.value


def test_the_page_is_byte_for_byte_what_the_command_line_makes(visit, small_tables, tmp_path):
    page = visit("/?actor=hamas&actor=qatar&from=2025-05-01")
    file = download(page, "Download this page")
    ours = tmp_path / file.suggested_filename
    file.save_as(ours)
    said = re.search(r"made (\d+ \w{3} \d{4}, \d\d:\d\d) UTC", ours.read_text(encoding="utf-8")).group(1)
    made = datetime.strptime(said, "%d %b %Y, %H:%M")  # noqa: DTZ007
    subprocess.run(
        [sys.executable, "-m", "briefings", "--tables", small_tables, "--out", tmp_path / "out", "--made",
         made.isoformat(), "--actors", "hamas,qatar", "--from", "2025-05-01", "--charts", "timeline", "--title",
         "Timeline", "--name", "timeline"],
        cwd=ROOT, check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    assert (tmp_path / "out" / "timeline.html").read_bytes() == ours.read_bytes()


# page -> the same on the command line
PAGES = {
    "/?actor=hamas&lanes=side": "--actors hamas --charts timeline?lanes=side --title Timeline --name timeline",
    "/actors?floor=1": "--charts co-mentions?floor=1 --title Actors --name actors",
    "/eras?actor=hamas": "--actors hamas --page eras",
    "/articles": "--page articles",
    "/method": "--page method",
}


def by_command_line(options, moments, tables, folder):
    """What the command line makes at each of the moments, one after the other: the bytes of the file."""
    app = typer.Typer()
    app.command()(main)
    for number, moment in enumerate(moments):
        out = folder / str(number)
        fixed = ["--tables", str(tables), "--out", str(out), "--made", moment.isoformat()]
        assert CliRunner().invoke(app, [*fixed, *options]).exit_code == 0
        (made,) = out.iterdir()
        yield made.read_bytes()


def downloaded(page, name, folder):
    """The bytes of a download and the seconds in which it may have been made."""
    before = int(time.time())
    file = download(page, name)
    path = folder / file.suggested_filename
    file.save_as(path)
    return path.read_bytes(), [datetime.fromtimestamp(one, UTC) for one in range(before, int(time.time()) + 1)]


@pytest.mark.parametrize(("path", "options"), PAGES.items(), ids=PAGES.keys())
def test_every_page_is_byte_for_byte_what_the_command_line_makes(visit, small_tables, tmp_path, path, options):
    page = visit(path)
    ours, moments = downloaded(page, "Download this page", tmp_path)
    said = re.search(rb"made (\d+ \w{3} \d{4}, \d\d:\d\d) UTC", ours)[1].decode()
    (minute, *_) = [one for one in moments if f"{one:%H:%M}" == said[-5:]]
    assert next(by_command_line(shlex.split(options), [minute], small_tables, tmp_path / "out")) == ours


def test_a_briefing_with_notes_is_byte_for_byte_what_the_command_line_makes(visit, small_tables, tmp_path):
    page = visit("/?lanes=side&to=2025-12-31")
    page.get_by_role("button", name="Add to briefing").click()
    settled(page)
    page.get_by_role("link", name="Actors").click()
    page.get_by_role("heading", name="Actors", exact=True).wait_for()
    settled(page)
    page.get_by_role("button", name="Add to briefing").click()
    settled(page)
    page.get_by_role("link", name="Briefing").click()
    page.get_by_role("heading", name="Briefing", exact=True).wait_for()
    for box, words in (
        ("Title", "To the minister"),
        ("Lead", "One line."),
        ("Note on chart 1", "By side, as of today."),
    ):
        page.get_by_role("textbox", name=box).fill(words)
        page.get_by_role("textbox", name=box).blur()
        settled(page)
    options = ["--to", "2025-12-31", "--title", "To the minister", "--note", "One line.", "--name", "briefing",
               "--charts", "timeline?lanes=side&note=By side, as of today.,co-mentions"]  # fmt: skip
    page.get_by_text("More formats").click()
    page.get_by_role("button", name="CSV").wait_for()
    settled(page)
    names = {"Download this page": "html", "Excel": "xlsx", "CSV": "csv", "Parquet": "parquet", "Calendar": "ics",
             "TimelineJS": "timelinejs", "vis-timeline": "vis", "GraphML": "graphml", "GEXF": "gexf"}  # fmt: skip
    for button, name in names.items():
        ours, moments = downloaded(page, button, tmp_path)
        assert ours in by_command_line([*options, "--format", name], moments, small_tables, tmp_path / name), name


def test_every_format_can_be_had(visit):
    page = open_formats(visit, "/eras")
    buttons = page.get_by_test_id("stExpanderDetails").last.get_by_role("button").all_inner_texts()
    labels = [text.splitlines()[-1].strip() for text in buttons]
    assert len(labels) == 12
    names = {download(page, label).suggested_filename for label in labels}
    assert names == {
        "eras.pdf", "eras.pptx", "eras.xlsx", "eras-png.zip", "eras-svg.zip", "eras.csv", "eras.parquet", "eras.ics",
        "eras-timelinejs.json", "eras-vis.json", "eras.graphml", "eras.gexf",
    }  # fmt: skip


def test_other_pages_answer_while_a_file_is_made(visit):
    page = open_formats(visit, "/eras")
    with page.expect_download(timeout=90_000) as file:
        page.get_by_role("button", name="PowerPoint", exact=True).click()
        other = visit("/method")
        expect(other.get_by_role("heading", name="Method", exact=True)).to_be_visible()
    assert file.value.suggested_filename == "eras.pptx"


@pytest.mark.parametrize("width", [1400, 400])
def test_no_violation_of_accessibility_rules_with_the_formats_open(visit, width):
    page = open_formats(visit, "/eras", width=width)
    assert broken_rules(page) == []
