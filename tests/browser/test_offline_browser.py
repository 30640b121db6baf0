"""The page as a file in a real browser without a network: its charts work, nothing is asked for, axe finds nothing."""

from contextlib import suppress

import pandas as pd
import plotly.graph_objects as go
import pytest
from playwright.sync_api import TimeoutError

from analysis.names import display_names
from analysis.opening import open_tables
from analysis.recipe import Recipe
from analysis.selection import Selection
from briefings.drawing import CHARTS, PICKED, NotDrawn, draw_chart
from briefings.offline import PRINTED_ROWS, page_html
from briefings.record import Entry, make_briefing
from charts.chart import Chart
from tests.browser.rules import broken_rules
from tests.made_briefings import MADE, made_briefing

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


RANGES = """chart => JSON.stringify(Object.entries(chart._fullLayout)
    .filter(([name]) => /^[xy]axis\\d*$/.test(name)).map(([name, axis]) => [name, axis.range]))"""
# Milliseconds in which a chart answers even on a busy machine; one that answers is not waited for.
PATIENCE = 5_000


def hovers(page, chart):
    """Whether a mark of the chart says something under the pointer."""
    marks = chart.locator(".points path, .point path")
    for number in range(min(marks.count(), 12)):
        box = marks.nth(number).bounding_box()
        page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        page.wait_for_timeout(150)
        if chart.locator(".hoverlayer .hovertext").count():
            return True
    return False


def zooms(page, chart):
    """Whether a box drawn with the mouse changes what the axes show."""
    before = chart.evaluate(RANGES)
    box = chart.locator(".nsewdrag").first.bounding_box()
    page.mouse.move(box["x"] + box["width"] * 0.3, box["y"] + box["height"] * 0.3)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.7, box["y"] + box["height"] * 0.7, steps=5)
    page.mouse.up()
    with suppress(TimeoutError):
        page.wait_for_function(f"([chart, before]) => ({RANGES})(chart) !== before",
                               arg=[chart.element_handle(), before], timeout=PATIENCE)  # fmt: skip
    return chart.evaluate(RANGES) != before


@pytest.fixture(scope="module")
def everything(small_tables, tmp_path_factory):
    """A file with every chart that the pages have, drawn from the small collection."""
    store, tables = open_tables(small_tables)
    names, entries = display_names(tables), []
    asked = [Recipe("", name, Selection(), (("floor", "1"), ("who", "hamas"))) for name in (*CHARTS, *PICKED[:5])]
    asked += [Recipe("", "trend", Selection(), (("who", "hamas"), ("with", "israel")))]
    for recipe in [*asked, Recipe("", "co-mentions-witkoff", Selection(), (("floor", "1"),))]:
        with suppress(NotDrawn):
            entries.append(Entry(draw_chart(recipe, store, names), f"On {recipe.chart}."))
    path = tmp_path_factory.mktemp("everything") / "page.html"
    path.write_bytes(page_html(make_briefing("Everything", store, Selection(), names, entries, MADE)))
    return path, [entry.chart for entry in entries]


def test_every_chart_of_the_dashboard_hovers_and_zooms_without_a_network(chromium, everything):
    path, charts = everything
    drawn = [chart.name for chart in charts if chart.figure is not None]
    assert len(drawn) > len(CHARTS)
    context = chromium.new_context(viewport={"width": 1400, "height": 1400}, offline=True)
    page = context.new_page()
    asked, complaints = [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(path.as_uri())
    page.evaluate("drawn.then(() => 0)")
    plots = page.locator("[data-figure]")
    assert plots.count() == len(drawn)
    still = []
    for name, plot in zip(drawn, plots.all(), strict=True):
        plot.scroll_into_view_if_needed()
        said = hovers(page, plot), zooms(page, plot)
        if said != (True, True):
            still.append((name, *said))
    assert still == []
    assert (asked, complaints) == ([path.as_uri()], [])
    context.close()


@pytest.mark.parametrize("width", [400, 1400])
def test_axe_finds_nothing_on_a_file_with_every_chart(chromium, everything, width):
    context = chromium.new_context(viewport={"width": width, "height": 900}, offline=True)
    page = context.new_page()
    page.goto(everything[0].as_uri())
    page.evaluate("drawn.then(() => 0)")
    assert broken_rules(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_on_a_phone_a_finger_scrolls_over_the_charts(chromium, everything):
    context = chromium.new_context(viewport={"width": 400, "height": 800}, has_touch=True, is_mobile=True, offline=True)
    page = context.new_page()
    page.goto(everything[0].as_uri())
    page.evaluate("drawn.then(() => 0)")
    assert page.locator("[data-figure]").first.evaluate("chart => chart._fullLayout.dragmode") is False
    context.close()


def test_tables_sort_by_value(opened):
    page = opened()
    header = page.locator("th", has_text="n").first
    first = page.locator("tbody").first.locator("tr").first
    header.get_by_role("button").press("Enter")
    assert header.get_attribute("aria-sort") == "ascending"
    assert first.inner_text().split() == ["a", "9"]
    header.get_by_role("button").press("Enter")
    assert first.inner_text().split() == ["<b>c</b>", "100"]


@pytest.mark.parametrize("width", [400, 1400])
def test_axe_finds_nothing_and_nothing_is_cut_off(opened, width):
    page = opened(width)
    assert broken_rules(page) == []
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
