"""The TimelineJS file in the real TimelineJS, fetched from npm into a temporary place; skipped where npm has none."""

import json
import shutil
from datetime import date
from pathlib import Path

import pytest

from analysis.names import display_names
from analysis.selection import Selection
from briefings.formats import make_files
from briefings.record import make_briefing
from tests.browser.npm import fetch
from tests.browser.reading import watch
from tests.made_briefings import MADE

pytestmark = pytest.mark.browser
PACKAGE = "@knight-lab/timelinejs@3.9.11"
HOSTILE = "<img src=x onerror=alert(1)> <script>alert(2)</script> [x](javascript:alert(3)) $x^2$ \u202eright"
EVENTS = (
    {"sentence": "Hamas answered Qatar."},
    {"sentence": HOSTILE, "date": date(2025, 7, 25), "actors": []},
    {"sentence": "Talks went on.", "date": date(2025, 6, 1), "date_end": date(2025, 7, 1), "grain": "month"},
    {"sentence": "Nobody knows when.", "date": None, "grain": "", "date_basis": "none", "era": ""},
)
PAGE = """<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="timeline.css">
<div id="timeline" style="height: 600px"></div><script src="timeline.js"></script>
<script src="load.js"></script>"""


@pytest.fixture(scope="module")
def timelinejs(tmp_path_factory) -> Path:
    """The folder with timeline.js and its styles."""
    folder = fetch(PACKAGE, tmp_path_factory.mktemp("timelinejs"))
    script = next(folder.rglob("js/timeline.js"))
    shutil.copy(next(folder.rglob("css/timeline.css")), folder)
    shutil.copy(script, folder)
    return folder


def test_timelinejs_shows_every_story_and_runs_nothing(chromium, timelinejs, make_tables, make_store):
    briefing = make_briefing("<b>Title</b>", make_store(*EVENTS), Selection(), display_names(make_tables()), [], MADE)
    data = json.loads(make_files(briefing, "timelinejs", "x")[0].content)
    (timelinejs / "load.js").write_text(
        f"window.timeline = new TL.Timeline('timeline', {json.dumps(data)}, {{font: null}})", encoding="utf-8"
    )
    (timelinejs / "page.html").write_text(PAGE, encoding="utf-8")
    context = chromium.new_context(viewport={"width": 1200, "height": 800}, offline=True)
    page = context.new_page()
    seen = watch(page)
    page.goto((timelinejs / "page.html").as_uri())
    page.locator(".tl-timemarker").nth(2).wait_for(state="attached", timeout=30_000)
    assert page.locator(".tl-timemarker").count() == 3
    assert page.locator(".tl-slide").count() == 4
    page.evaluate("timeline.goToId('story-s1')")
    page.wait_for_timeout(1500)
    slide = page.locator("#story-s1, .tl-slide").filter(has_text="<script>alert(2)</script>").first
    assert "<img src=x onerror=alert(1)>" in slide.text_content()
    assert page.locator(".tl-slide img, .tl-slide script, .tl-slide b").count() == 0
    assert "<b>Title</b>" in page.locator(".tl-slide").first.text_content()
    dates = page.locator(".tl-headline-date").all_text_contents()
    assert "Jun 2025" in dates
    assert (seen.dialogs, seen.errors, seen.elsewhere("file:")) == ([], [], [])
    context.close()
