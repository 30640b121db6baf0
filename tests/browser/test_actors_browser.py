"""The Actors page in a real browser: marks, rows and boxes all pick, the link carries it, nothing breaks the rules."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.browser.reading import asked
from tests.browser.rules import broken_rules

pytestmark = pytest.mark.browser


def sentences(page):
    return page.get_by_role("heading", name="sentence").last


def test_a_click_on_a_mark_opens_its_sentences_and_the_link_opens_them_again(visit):
    page = visit("/actors?floor=1")
    page.locator(".scatterlayer .trace").first.locator(".point").first.click(force=True)
    expect(page.get_by_role("link", name="Go to the sentences")).to_be_visible()
    settled(page)
    picked = asked(page)
    assert set(picked) == {"floor", "who", "with"}
    found = sentences(page).inner_text()
    assert picked["who"][0] in found
    assert picked["with"][0] in found
    assert sentences(visit(page.url)).inner_text() == found


def test_a_node_of_the_network_opens_the_profile(visit):
    page = visit("/actors?floor=1&view=Network")
    page.locator(".scatterlayer .trace").last.locator(".point").first.click(force=True)
    expect(page.get_by_role("heading", name="most often with")).to_be_visible()
    settled(page)
    assert set(asked(page)) == {"floor", "view", "who"}


def test_a_pick_is_taken_back_and_another_is_made_with_the_keyboard_alone(visit):
    page = visit("/actors?floor=1&who=Hamas")
    page.get_by_role("button", name="Clear", exact=True).press("Enter")
    expect(page.get_by_role("link", name="Go to the sentences")).to_have_count(0)
    settled(page)
    assert set(asked(page)) == {"floor"}
    box = page.get_by_role("combobox", name="Actor", exact=True)
    box.focus()
    page.keyboard.type("Qatar")
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Go to the sentences")).to_be_visible()
    settled(page)
    assert asked(page)["who"] == ["Qatar"]


def test_a_row_of_the_table_picks_its_tie(visit):
    page = visit("/actors?floor=1")
    grid = page.get_by_test_id("stDataFrame").first.get_by_test_id("data-grid-canvas")
    grid.click(position={"x": 16, "y": 52}, force=True)
    expect(page.get_by_role("link", name="Go to the sentences")).to_be_visible()
    settled(page)
    assert {"who", "with"} <= set(asked(page))


def test_the_choices_of_the_page_are_in_the_link(visit):
    page = visit("/actors")
    for name in ("Network", "NPMI", "Story"):
        page.get_by_role("radio", name=name, exact=True).click()
        settled(page)
    page.get_by_text("Era by era").click()
    expect(page.get_by_role("heading", name="Witkoff era").first).to_be_visible()
    slider = page.get_by_test_id("stMain").get_by_role("slider").first
    slider.focus()
    page.keyboard.press("ArrowRight")
    settled(page)
    choices = asked(page)
    assert (choices["view"], choices["measure"], choices["unit"], choices["byera"]) == (
        ["Network"], ["NPMI"], ["Story"], ["true"],
    )  # fmt: skip
    assert choices["period"][0] == "Nov 2023"


@pytest.mark.parametrize("width", [1400, 400])
@pytest.mark.parametrize(
    "link", ["?view=Network&floor=1", "?byera=true&floor=1", "?who=Hamas&floor=1", "?who=Hamas&with=Qatar&floor=1"]
)
def test_no_violation_of_accessibility_rules_and_nothing_is_cut_off(visit, link, width):
    page = visit(f"/actors{link}", width=width)
    assert broken_rules(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
