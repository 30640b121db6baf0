"""The timeline in a real browser: every way of choosing, at few and at many events."""

import re

import pytest
from playwright.sync_api import expect

from benchmarks.browser import ROOT, serve
from benchmarks.synthetic_tables import write_synthetic
from tests.browser.conftest import settled
from tests.browser.reading import asked

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def crowded(tmp_path_factory):
    """The address of a dashboard that shows ten thousand invented events, too many for marks."""
    articles, tables = write_synthetic(10_000, tmp_path_factory.mktemp("crowded"))
    settings = {"CEASEFIRE_ARTICLES": str(articles), "CEASEFIRE_TABLES": str(tables)}
    with serve(ROOT / "dashboard.py", settings) as address:
        yield address


def shown(page):
    settled(page)
    return int(page.get_by_text(re.compile(r"^[\d,]+ shown")).first.inner_text().split()[0].replace(",", ""))


def point(page, subplot, number=0):
    return page.locator(f".plot-container .subplot.{subplot} .point").nth(number)


def choose_row(page, table, row):
    """Choose a row of a table with the keyboard alone."""
    grid = page.locator(f".st-key-{table} canvas").first
    grid.scroll_into_view_if_needed()
    grid.focus()
    for _ in range(row + 1):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Shift+Space")
    settled(page)


@pytest.mark.parametrize("lanes", ["side", "actor", "publisher"])
def test_lanes(visit, lanes):
    page = visit("/?chron=off")
    page.get_by_role("radio", name=lanes).or_(page.get_by_role("button", name=lanes, exact=True)).first.click()
    settled(page)
    assert asked(page)["lanes"] == [lanes]
    names = {"side": "Palestinian", "actor": "Hamas", "publisher": "publisher"}
    expect(page.locator(".plot-container .annotation", has_text=names[lanes]).first).to_be_visible()


def test_a_row_of_the_chronology_opens_where_no_event_is_shown(visit):
    page = visit("/?q=nosuchword")
    point(page, "xy", 5).click(force=True)
    expect(page.locator("[class*=st-key-known-]").get_by_text("reference chronology")).to_be_visible()


def test_a_bar_of_the_strip_sets_the_dates(visit):
    page = visit()
    before = shown(page)
    point(page, "x2y2", 1).click(force=True)
    page.wait_for_url(re.compile("from=.*to="))
    assert set(asked(page)) == {"from", "to"}
    assert 0 < shown(page) < before
    # The other bars stay, so that the way back is open.
    assert page.locator(".plot-container .subplot.x2y2 .point").count() > 1


def test_the_slider_sets_the_dates_with_the_keyboard(visit):
    page = visit()
    page.get_by_role("slider").first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(1000)
    settled(page)
    assert set(asked(page)) == {"from"}
    page.keyboard.press("Home")
    page.wait_for_timeout(1000)
    settled(page)
    assert asked(page) == {}


def test_a_row_of_the_table_chosen_by_keyboard_opens_its_sentence(visit):
    page = visit("/?q=recalled&chron=off")
    page.get_by_text("Table and downloads").first.click()
    settled(page)
    choose_row(page, "timeline-table", 0)
    expect(page.locator("blockquote", has_text="recalled its negotiating team").first).to_be_visible()
    expect(page.get_by_text("Why this date").first).to_be_visible()
    expect(page.get_by_role("link", name="Read it in the article").first).to_be_visible()


def test_a_box_picks_all_marks_in_it(visit):
    page = visit("/?chron=off")
    page.locator(".js-plotly-plot").first.hover()
    page.locator(".modebar-btn[data-title='Box Select']").first.click()
    box = page.locator(".nsewdrag[data-subplot=xy]").bounding_box()
    page.mouse.move(box["x"] + 2, box["y"] + 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] - 2, min(box["y"] + box["height"], 890) - 2, steps=5)
    page.mouse.up()
    settled(page)
    expect(page.get_by_text(re.compile(r"^Picked: \d+ sentences")).first).to_be_visible()


def test_undated_events_open_from_their_tray(visit, crowded):
    page = visit(crowded)
    page.get_by_text(re.compile(r"^[\d,]+ events could not be dated")).last.click()
    settled(page)
    choose_row(page, "undated-table", 0)
    expect(page.locator("[class*=st-key-undated-] blockquote").first).to_be_visible()


def test_a_count_opens_its_events_and_leads_to_marks(visit, crowded):
    page = visit(f"{crowded}/?chron=off")
    before = shown(page)
    point(page, "xy", 30).click(force=True)
    settled(page)
    expect(page.get_by_text(re.compile(r"^Picked: [\d,]+ events? of")).first).to_be_visible()
    expect(page.get_by_text("Why this date").first).to_be_visible()
    page.get_by_role("button", name="Show only these days").click()
    settled(page)
    assert 0 < shown(page) < before
    assert set(asked(page)) == {"chron", "from", "to"}
    expect(page.get_by_text(re.compile(r"marks?, one per story and lane")).first).to_be_visible()


def test_a_count_chosen_in_the_table_opens_its_events(visit, crowded):
    page = visit(f"{crowded}/?chron=off")
    page.get_by_text("Table and downloads").first.click()
    settled(page)
    choose_row(page, "timeline-table", 1)
    expect(page.get_by_text(re.compile(r"^Picked: [\d,]+ events? of")).first).to_be_visible()


@pytest.mark.parametrize("path", ["/", "/actors", "/eras", "/articles"])
def test_every_page_says_which_filter_empties_it(visit, path):
    page = visit(f"{path}?q=nosuchword")
    expect(page.get_by_text("Showing 0 of").first).to_be_visible()
    page.get_by_role("button", name=re.compile("Drop .*nosuchword")).click()
    settled(page)
    expect(page.get_by_text("Showing 0 of")).to_have_count(0)
    assert "q" not in asked(page)


def test_what_is_shown_is_said_on_a_phone(visit):
    page = visit("/?actor=Qatar", width=400)
    said = page.get_by_text(re.compile(r"^Showing \d+ of \d+ events; \d+ more undated. Filters: actors:\W*Qatar"))
    expect(said.first).to_be_visible()
