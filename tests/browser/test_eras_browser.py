"""The Eras page in a real browser, worked as a person would."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.browser.reading import asked
from tests.browser.rules import broken_rules

pytestmark = pytest.mark.browser
OWN = "compare=Two+periods+of+my+own&a_from=2024-01-01&a_to=2024-06-30"
LINKS = ["part=Offers", "part=Pace", "part=Truces", "part=Words", "part=Over+time", OWN]


def test_a_click_on_a_mark_opens_its_sentences(visit):
    page = visit("/eras")
    # The first mark is that of a rate of 0, which no sentence stands behind.
    page.locator(".plot-container .scatterlayer .point").last.click(force=True)
    settled(page)
    counted = page.get_by_role("heading", name=re.compile(r": \d+ sentences?$"))
    expect(counted).to_be_visible(timeout=30_000)
    expect(page.locator("blockquote").first).to_be_visible()
    expect(page.get_by_text("Why this date").first).to_be_visible()


def test_the_parts_are_reached_by_keyboard_and_kept_in_the_link(visit):
    page = visit("/eras")
    page.get_by_role("tab", name="How often").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    settled(page)
    assert asked(page)["part"] == ["Offers"]
    expect(page.get_by_role("heading", name=re.compile("offer"))).to_be_visible()
    other = visit(page.url)
    expect(other.get_by_role("tab", name="Offers")).to_have_attribute("aria-selected", "true")


def test_two_periods_of_ones_own_are_compared_and_shared(visit):
    page = visit("/eras")
    page.get_by_role("radio", name="Two periods of my own").click()
    settled(page)
    table = page.locator("table").first
    expect(table.get_by_role("columnheader", name="2025", exact=True)).to_be_visible()
    page.get_by_role("spinbutton", name="year, First period, from").click()
    page.keyboard.type("20240301")
    page.keyboard.press("Escape")  # closes the calendar, which takes the date over
    expect(table.get_by_role("columnheader", name="1 Mar – 31 Dec 2024", exact=True)).to_be_visible(timeout=30_000)
    settled(page)
    assert asked(page)["a_from"] == ["2024-03-01"]
    other = visit(page.url)
    expect(other.locator("table").first).to_contain_text("1 Mar – 31 Dec 2024")


def test_periods_that_share_days_are_refused_in_words(visit):
    page = visit("/eras?compare=Two+periods+of+my+own&a_from=2024-01-01&a_to=2025-06-30")
    expect(page.get_by_text("share days")).to_be_visible()
    assert page.locator("table").count() == 0


def test_the_calendar_takes_the_place_of_the_day_of_the_era(visit):
    page = visit("/eras?part=Over+time")
    title = page.locator(".plot-container .xtitle, .plot-container .x2title, .plot-container .x3title").last
    expect(title).to_have_text("day of the era")
    page.get_by_role("radio", name="Calendar").click()
    settled(page)
    assert asked(page)["clock"] == ["Calendar"]
    expect(page.locator(".plot-container").get_by_text("day of the era")).to_have_count(0)


@pytest.mark.parametrize("width", [1400, 400])
@pytest.mark.parametrize("link", LINKS)
def test_no_violation_of_accessibility_rules(visit, link, width):
    page = visit(f"/eras?{link}", width=width)
    assert broken_rules(page) == []


def test_rules_are_searched_on_the_method_page(visit):
    page = visit("/method?in=Rules%3A+fates")
    box = page.get_by_role("searchbox", name="Find")
    box.fill("spurn")
    box.press("Enter")
    expect(page.get_by_text("1 entry of 7.")).to_be_visible(timeout=30_000)
    assert asked(page)["find"] == ["spurn"]
