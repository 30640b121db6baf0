"""The vis-timeline file in the real vis-timeline, fetched from npm into a temporary place; skipped if npm has none."""

import json
from pathlib import Path

import pytest

from analysis.names import display_names
from analysis.selection import Selection
from briefings.formats import make_files
from briefings.record import make_briefing
from tests.browser.npm import fetch
from tests.browser.reading import watch
from tests.browser.test_timelinejs import EVENTS, HOSTILE
from tests.made_briefings import MADE

pytestmark = pytest.mark.browser
PACKAGE = "vis-timeline@8.5.4"
PAGE = """<!doctype html><meta charset="utf-8"><div id="timeline"></div>
<script src="package/standalone/umd/vis-timeline-graph2d.min.js"></script><script src="load.js"></script>"""
# As its documentation loads items and groups.
LOAD = """const told = %s;
window.timeline = new vis.Timeline(document.getElementById("timeline"), new vis.DataSet(told.items),
  new vis.DataSet(told.groups), {stack: true});"""


@pytest.fixture(scope="module")
def vis(tmp_path_factory) -> Path:
    """The folder with the package."""
    return fetch(PACKAGE, tmp_path_factory.mktemp("vis"))


def test_vis_timeline_shows_every_story_at_its_days_and_runs_nothing(chromium, vis, make_tables, make_store):
    briefing = make_briefing("<b>Title</b>", make_store(*EVENTS), Selection(), display_names(make_tables()), [], MADE)
    items = make_files(briefing, "vis", "x")[0].content.decode("utf-8")
    (vis / "load.js").write_text(LOAD % items, encoding="utf-8")
    (vis / "page.html").write_text(PAGE, encoding="utf-8")
    context = chromium.new_context(viewport={"width": 1200, "height": 800}, offline=True)
    page = context.new_page()
    seen = watch(page)
    page.goto((vis / "page.html").as_uri())
    page.locator(".vis-item.vis-range").nth(2).wait_for(state="attached", timeout=30_000)
    assert page.locator(".vis-item.vis-range").count() == 3
    groups = {group["content"] for group in json.loads(items)["groups"]}
    assert set(page.locator(".vis-labelset .vis-label").all_text_contents()) == groups
    days = page.evaluate("""() => Object.fromEntries(Object.values(timeline.itemSet.items).map(
        ({id, data}) => [id, [data.start, data.end].map((day) => new Date(day).toLocaleDateString("sv"))]))""")
    assert days["s0"] == ["2025-07-24", "2025-07-25"]
    assert days["s2"] == ["2025-06-01", "2025-07-01"]
    hostile = page.locator(".vis-item").filter(has_text="<img src=x")
    assert HOSTILE.startswith(hostile.text_content().removesuffix(" …"))
    told = page.locator(".vis-tooltip", has_text="<script>alert(2)</script>")
    for _ in range(20):  # a pointer that is there before the timeline listens is not noticed
        page.mouse.move(0, 0)
        hostile.hover(force=True)
        page.wait_for_timeout(500)
        if told.count():
            break
    assert told.count() == 1
    assert page.locator(".vis-timeline img, .vis-timeline script, .vis-tooltip img").count() == 0
    assert (seen.dialogs, seen.errors, seen.elsewhere("file:")) == ([], [], [])
    context.close()
