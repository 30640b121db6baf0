"""The dashboard in a real browser, worked as a person would."""

import re

import pytest
from playwright.sync_api import expect

from loaders.tables import read_tables
from tests.browser.conftest import settled
from tests.browser.reading import asked, watch
from tests.browser.rules import broken_rules

pytestmark = pytest.mark.browser
PAGES = ["/", "/actors", "/eras", "/articles", "/briefing", "/chart?chart=co-mentions", "/method"]


def shown(page, *, after=None):
    """The number of events that the sidebar says are shown; waits until it is another one than ``after``."""
    settled(page)
    counter = page.get_by_text(re.compile(r"^[\d,]+ shown")).first
    if after is not None:
        expect(counter).not_to_have_text(re.compile(rf"^{after:,} shown"), timeout=30_000)
        settled(page)
    return int(counter.inner_text().split()[0].replace(",", ""))


def choose_actor(page, name):
    page.get_by_role("combobox", name="Actors").fill(name)
    page.get_by_role("option", name=name, exact=True).click()
    page.keyboard.press("Escape")
    settled(page)


def test_filter_by_actor_and_date_then_share_the_link(visit):
    page = visit()
    everything = shown(page)
    choose_actor(page, "Qatar")
    with_qatar = shown(page, after=everything)
    assert 0 < with_qatar < everything
    assert asked(page)["actor"] == ["Qatar"]

    page.get_by_role("spinbutton", name="year, From").click()
    page.keyboard.type("20250601")
    page.keyboard.press("Escape")  # closes the calendar, which takes the date over
    fewer = shown(page, after=with_qatar)
    assert 0 < fewer < with_qatar
    assert asked(page)["from"] == ["2025-06-01"]

    other = visit(page.url)
    assert shown(other) == fewer


def test_ids_in_a_link_are_understood_and_nonsense_is_told(visit):
    by_name = shown(visit("/?actor=Qatar"))
    page = visit("/?actor=qatar&kind=nonsense")
    assert shown(page) == by_name
    expect(page.get_by_text("kind=nonsense")).to_be_visible()


def test_a_click_on_a_mark_shows_its_sentence(visit):
    page = visit("/?q=recalled&chron=off")
    page.locator(".plot-container .scatterlayer .point").last.click(force=True)
    settled(page)
    expect(page.get_by_text("recalled its negotiating team").first).to_be_visible()
    expect(page.get_by_text("Why this date").first).to_be_visible()


def test_an_empty_selection_offers_the_way_out(visit):
    page = visit("/?q=nosuchword")
    page.get_by_role("button", name="Drop").click()
    assert shown(page, after=0) > 0
    assert "q" not in asked(page)


def test_reset_brings_all_events_back(visit):
    page = visit("/?actor=Qatar&conf=90&match=all")
    few = shown(page)
    page.get_by_test_id("stSidebar").get_by_role("button", name="Reset").click()
    assert shown(page, after=few) > few
    assert asked(page) == {}


def test_articles_reach_the_page_as_written(visit):
    page = visit("/?q=unfair", kept=False)
    seen = watch(page)
    page.locator(".plot-container .scatterlayer .point").last.click(force=True)
    settled(page)
    expect(page.get_by_text("calling the price of $5 and $6").last).to_be_visible()
    assert page.locator("blockquote b, blockquote a, blockquote script, .katex").count() == 0
    assert seen.dialogs == []


@pytest.mark.parametrize("width", [1400, 400])
@pytest.mark.parametrize("path", PAGES)
def test_no_violation_of_accessibility_rules(visit, path, width):
    page = visit(path, width=width)
    assert broken_rules(page) == []


def test_hovering_a_cue_marks_its_words(visit, small_tables):
    articles = read_tables(small_tables).articles
    page = visit(f"/articles?article={articles.loc[articles['published'].isna(), 'article_id'].iloc[0]}")
    words = page.locator("mark.cue-words-1").first
    look = "mark => getComputedStyle(mark).backgroundColor"
    before = words.evaluate(look)
    page.locator(".st-key-cue-row-1").hover()
    assert words.evaluate(look) != before
    page.locator("h1").hover()
    assert words.evaluate(look) == before
    page.locator(".st-key-cue-row-1 input").focus()
    assert words.evaluate(look) != before
