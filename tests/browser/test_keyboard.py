"""Each page worked by the keyboard alone: no pointer, no click, no focus set by the test."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.browser.keys import choose_row, stop, tab_to
from tests.browser.reading import asked, shown

pytestmark = pytest.mark.browser


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    settled(page)


def enter(page, name):
    """Tab to a control and press Enter."""
    tab_to(page, name)
    press(page, "Enter")


def filter_by_actor(page, name="Qatar"):
    before = shown(page)
    tab_to(page, "^Actors", "combobox")
    page.keyboard.type(name)
    page.get_by_role("option", name=name, exact=True).wait_for()
    press(page, "Enter", "Escape")
    assert asked(page)["actor"] == [name]
    assert 0 < shown(page, after=before) < before


def copy_link(page, name="^Copy link", *, back=False):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab_to(page, name, back=back)
    page.keyboard.press("Enter")
    page.get_by_text("Copied.").first.wait_for()
    return page.evaluate("navigator.clipboard.readText()")


def download(page, name="Download this page"):
    tab_to(page, name)
    settled(page)  # leaving a field runs the page once more
    with page.expect_download(timeout=60_000) as file:
        page.keyboard.press("Enter")
    return file.value.suggested_filename


def test_the_timeline(visit):
    page = visit("/")
    filter_by_actor(page)
    tab_to(page, "^kind$", "radio")
    press(page, "ArrowRight", "Space")
    assert asked(page)["lanes"] == ["side"]
    tab_to(page, "^Days shown.*start")
    press(page, "ArrowRight")
    page.wait_for_timeout(800)
    settled(page)
    assert "from" in asked(page)
    enter(page, "Table and downloads")
    choose_row(page)
    expect(page.locator("blockquote").first).to_be_visible()
    settled(page)
    assert "chart=timeline" in copy_link(page, "^Copy chart link")
    assert download(page) == "timeline.html"
    link = copy_link(page)
    assert "actor=Qatar" in link
    assert "lanes=side" in link
    enter(page, "Read it in the article")
    expect(page.get_by_role("heading", name="Articles", exact=True)).to_be_visible()
    expect(page.locator("#chosen-event").first).to_be_in_viewport()


def test_the_actors(visit):
    page = visit("/actors?floor=1")
    filter_by_actor(page)
    tab_to(page, "^Matrix$", "radio")
    press(page, "ArrowRight", "Space")
    assert asked(page)["view"] == ["Network"]
    choose_row(page)
    expect(page.get_by_role("link", name="Go to the sentences")).to_be_visible()
    settled(page)
    assert {"who", "with"} <= set(asked(page))
    tab_to(page, "Go to the sentences", back=True)
    press(page, "Enter")
    expect(page.locator("blockquote").first).to_be_in_viewport()
    assert download(page) == "actors.html"
    assert "who=" in copy_link(page)


def test_the_eras(visit):
    page = visit("/eras")
    filter_by_actor(page, "Israel")
    tab_to(page, "^100 days$", "radio")
    press(page, "ArrowRight", "Space")
    assert asked(page)["per"] == ["100 articles"]
    tab_to(page, "^How often$", "tab")
    press(page, "ArrowRight", "Enter")
    assert asked(page)["part"] == ["Offers"]
    press(page, "ArrowLeft", "Enter")
    # On a busy machine the other part may come later; its table and its link would be those of the part before.
    page.wait_for_url(lambda url: "part=Offers" not in url)
    settled(page)
    enter(page, "Table and downloads")
    choose_row(page)
    expect(page.locator("blockquote").first).to_be_visible()
    settled(page)
    assert "chart=eras-kind" in copy_link(page, "^Copy chart link")
    assert download(page) == "eras.html"
    assert "per=100+articles" in copy_link(page)


def test_the_articles(visit):
    page = visit("/articles")
    filter_by_actor(page)
    choose_row(page)
    expect(page.get_by_role("button", name="All articles")).to_be_visible()
    settled(page)
    assert "article" in asked(page)
    tab_to(page, "^1 ", "input")
    before = page.get_by_text("With 1 cue off").count()
    press(page, "Space")
    expect(page.get_by_text("With 1 cue off")).to_have_count(before + 1)
    tab_to(page, "^Copy link")
    choose_row(page)
    expect(page.locator("#chosen-event").first).to_be_visible()
    settled(page)
    assert "event" in asked(page)
    assert download(page) == "article.html"
    assert "article=" in copy_link(page)


def test_a_briefing_from_the_first_chart_to_its_link(visit):
    page = visit("/")
    filter_by_actor(page)
    enter(page, "Add to briefing")
    enter(page, "Eras")
    page.get_by_role("heading", name="Eras", exact=True).wait_for()
    settled(page)
    enter(page, "Add to briefing")
    enter(page, "Briefing")
    page.get_by_role("heading", name="Briefing", exact=True).wait_for()
    settled(page)
    tab_to(page, "^Title")
    press(page, "Control+a")
    page.keyboard.type("Made with keys")
    tab_to(page, "^Lead")
    page.keyboard.type("What it says.")
    second = page.get_by_text("2. ").first.inner_text()
    enter(page, r"Down$")
    expect(page.get_by_text("1. ").first).to_have_text("1. " + second.split(". ", 1)[1])
    tab_to(page, "^Note on chart 2")
    page.keyboard.type("A note.")
    assert download(page) == "briefing.html"
    enter(page, "Save$")
    page.get_by_text("Saved.", exact=True).wait_for()
    settled(page)
    reader = visit(copy_link(page, "^Copy its link"))
    expect(reader.get_by_role("heading", name="Made with keys")).to_be_visible()
    expect(reader.get_by_text("A note.")).to_be_visible()


def test_a_chart_alone(visit):
    page = visit("/chart?chart=co-mentions")
    before = page.locator("h1").inner_text()
    filter_by_actor(page)
    expect(page.locator("h1")).not_to_have_text(before)
    enter(page, "Table and downloads")
    assert download(page, "Download CSV").endswith(".csv")
    assert "chart=co-mentions" in copy_link(page)


def test_the_method(visit):
    page = visit("/method")
    filter_by_actor(page)
    enter(page, "Table and downloads")
    assert download(page, "Download CSV").endswith(".csv")
    tab_to(page, "^Find")
    page.keyboard.type("truce")
    press(page, "Enter")
    assert asked(page)["find"] == ["truce"]
    assert download(page) == "method.html"
    assert "find=truce" in copy_link(page)


@pytest.mark.parametrize(("path", "width"), [("/", 400), ("/eras", 400), ("/briefing", 400), ("/actors", 1400)])
def test_the_focus_is_never_out_of_sight(visit, path, width):
    """Round the page once by Tab: whatever has the focus stands in the window."""
    page = visit(path, width=width)
    if width < 768:  # the sidebar shuts itself
        expect(page.get_by_test_id("stSidebarNavLink").first).to_be_hidden()
    hidden, passed = [], 0
    page.keyboard.press("Tab")
    while (here := stop(page)) is not None and passed < 400:
        if not here.is_seen(width, 900):
            hidden.append(here)
        passed += 1
        page.keyboard.press("Tab")
    assert hidden == []
    assert 2 < passed < 400


@pytest.mark.parametrize(("path", "scheme"), [("/eras", "dark")])
def test_the_focus_is_marked(visit, path, scheme):
    """Each control looks different while it has the focus."""
    page = visit(path, scheme=scheme)
    page.add_style_tag(content="* { transition: none !important; caret-color: transparent !important; }")
    same = []
    page.keyboard.press("Tab")
    while (here := stop(page)) is not None and here.role != "canvas":
        x, y, wide, tall = here.box
        left, top = max(0, x - 8), max(0, y - 8)
        area = {"x": left, "y": top, "width": min(1400, x + wide + 8) - left, "height": min(900, y + tall + 8) - top}
        page.wait_for_timeout(120)
        with_focus = page.screenshot(clip=area)
        page.evaluate(
            "() => { let one = document.activeElement; while (one.shadowRoot?.activeElement) one = one.shadowRoot"
            ".activeElement; window.left = one; one.blur(); }"
        )
        page.wait_for_timeout(120)
        if page.screenshot(clip=area) == with_focus:
            same.append(here)
        page.evaluate("() => window.left.focus({preventScroll: true})")
        page.keyboard.press("Tab")
    assert same == []
