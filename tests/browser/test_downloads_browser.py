"""Files that the dashboard hands out are those of the command line, and are made beside the pages of others."""

import re
import subprocess
import sys
from datetime import datetime

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from benchmarks.browser import ROOT
from tests.browser.conftest import settled

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


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1400, 400])
def test_no_violation_of_accessibility_rules_with_the_formats_open(visit, width, scheme):
    page = open_formats(visit, "/eras", width=width, scheme=scheme)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()
