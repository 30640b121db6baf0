"""The page as a file in a real browser without a network: its charts work, nothing is asked for, axe finds nothing."""

import pandas as pd
import plotly.graph_objects as go
import pytest
from axe_playwright_python.sync_playwright import Axe

from briefings.offline import PRINTED_ROWS, page_html
from charts.chart import Chart
from tests.made_briefings import made_briefing

pytestmark = pytest.mark.browser


@pytest.fixture
def file(tmp_path):
    figure = go.Figure(
        go.Scatter(x=[1, 2, 3], y=[3, 1, 2], mode="markers", marker={"size": 30}, hovertext=["first"] * 3)
    )
    rows = pd.DataFrame({"Group": ["b", "a", "<b>c</b>"], "n": [10, 9, 100]})
    charts = [Chart(f"chart-{n}", f"Finding {n}", "What was counted", "Three points", figure, rows) for n in (1, 2)]
    facts = {"Sources": "The Harbour Post: Title https://example.org/a", "Data version": "made"}
    path = tmp_path / "page.html"
    given = {"title": "A <b>page</b>", "filters": "actors: Hamas", "counts": "3 shown", "facts": facts}
    path.write_bytes(page_html(made_briefing(*charts, note="A note.", **given)))
    return path


@pytest.fixture
def opened(chromium, file):
    """A function that opens the file offline; every request and every complaint of the browser is noted on the page."""
    contexts = []

    def open_file(width=1400, scheme="light"):
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, offline=True)
        contexts.append(context)
        page = context.new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.goto(file.as_uri())
        page.locator(".js-plotly-plot .point").first.wait_for()
        page.wait_for_timeout(500)
        return page

    yield open_file
    for context in contexts:
        context.close()


def test_charts_hover_and_zoom_and_nothing_is_asked_for(opened, file):
    page = opened()
    page.locator(".js-plotly-plot .point").first.hover(force=True)
    page.locator(".hoverlayer .hovertext").first.wait_for()
    assert "first" in page.locator(".hoverlayer").first.text_content()
    box = page.locator(".js-plotly-plot .nsewdrag").first.bounding_box()
    before = page.locator(".js-plotly-plot .xtick text").first.text_content()
    page.mouse.move(box["x"] + box["width"] * 0.4, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.6, box["y"] + 200, steps=5)
    page.mouse.up()
    page.wait_for_timeout(1000)
    assert page.locator(".js-plotly-plot .xtick text").first.text_content() != before
    assert page.asked == [file.as_uri()]
    assert page.complaints == []


def test_tables_sort_by_value(opened):
    page = opened()
    header = page.locator("th", has_text="n").first
    first = page.locator("tbody").first.locator("tr").first
    header.get_by_role("button").press("Enter")
    assert header.get_attribute("aria-sort") == "ascending"
    assert first.inner_text().split() == ["a", "9"]
    header.get_by_role("button").press("Enter")
    assert first.inner_text().split() == ["<b>c</b>", "100"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [400, 1400])
def test_axe_finds_nothing_and_nothing_is_cut_off(opened, width, scheme):
    page = opened(width, scheme)
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_it_prints_in_dark_ink_on_one_width(opened):
    page = opened(scheme="dark")
    on_screen = page.evaluate("document.querySelector('.js-plotly-plot').layout.font.color")
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(500)
    printed = page.evaluate("document.querySelector('.js-plotly-plot').layout.font.color")
    assert (on_screen, printed) == ("#e6e6e3", "#1f2328")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_paper_holds_so_many_rows_as_it_says(chromium, tmp_path):
    rows = pd.DataFrame({"n": range(PRINTED_ROWS + 40)})
    path = tmp_path / "long.html"
    path.write_bytes(page_html(made_briefing(Chart("c", "Finding", "", "", None, rows))))
    context = chromium.new_context(offline=True)
    page = context.new_page()
    page.goto(path.as_uri())
    assert page.locator("tbody tr:visible").count() == PRINTED_ROWS + 40
    page.emulate_media(media="print")
    assert page.locator("tbody tr:visible").count() == PRINTED_ROWS
    assert page.get_by_text(f"On paper stand the first {PRINTED_ROWS} of {PRINTED_ROWS + 40} rows.").is_visible()
    context.close()
