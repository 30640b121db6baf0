"""A briefing from the first chart to the link, and charts in the iframes of others, in a real browser."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import settled
from tests.browser.reading import watch
from tests.browser.rules import broken_rules

pytestmark = pytest.mark.browser
HOSTILE = "<img src=x onerror=alert(1)><script>alert(2)</script> $x^2$ [a](javascript:alert(3)) https://x.example/"


def add_charts(page):
    page.get_by_role("button", name="Add to briefing").click()
    settled(page)
    page.get_by_role("link", name="Eras").click()
    page.get_by_role("heading", name="Eras", exact=True).wait_for()
    settled(page)
    # The first is that of the table of facts.
    page.get_by_role("button", name="Add to briefing").nth(1).click()
    expect(page.get_by_role("button", name="Take out of briefing")).to_be_visible()
    settled(page)


def open_briefing(page):
    page.get_by_role("link", name="Briefing").click()
    page.get_by_role("heading", name="Briefing", exact=True).wait_for()
    settled(page)


def copied(page, name, within="body"):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator(within).get_by_role("button", name=name).first.click()
    page.get_by_text("Copied.").first.wait_for()
    return page.evaluate("navigator.clipboard.readText()")


def test_the_copied_link_says_page_selection_and_data_version(visit, server):
    page = visit("/eras?actor=Qatar&embed_options=light_theme")
    # Until it has its own, the button of a chart bears the label of the one in the sidebar.
    expect(page.get_by_role("button", name="Copy chart link").first).to_be_visible()
    link = copied(page, "Copy link")
    assert link.startswith(f"{server}/eras?actor=Qatar&data=")
    assert len(link) < len(server) + 40
    other = visit(link)
    expect(other.get_by_role("heading", name="Eras", exact=True)).to_be_visible()
    expect(other.get_by_text("This link was made on")).to_have_count(0)


# page -> the link to its first chart, which says what shapes the chart and no more
CHART_LINKS = {
    "/?actor=Qatar&lanes=side": "/chart?actor=Qatar&chart=timeline&lanes=side&data=",
    "/?lanes=kind": "/chart?chart=timeline&data=",
    "/actors?floor=1&byera=true&who=Hamas": "/chart?chart=co-mentions-blinken&floor=1&who=hamas&data=",
    "/actors?floor=1&period=Feb+2024&period=Mar+2025":
        "/chart?chart=co-mentions&floor=1&from=2024-02-01&to=2025-03-31&data=",
    "/eras?part=Offers&per=100+articles": "/chart?chart=eras-offers&per=articles&data=",
}  # fmt: skip


@pytest.mark.parametrize(("path", "expected"), CHART_LINKS.items(), ids=CHART_LINKS.keys())
def test_the_link_of_a_chart_is_short_and_opens_it_alone(visit, server, path, expected):
    page = visit(path)
    titles = page.locator("h2").all_inner_texts()
    # On the Eras page the first is that of the table of facts.
    link = copied(page, "Copy chart link", ".st-key-eras-offers-share" if path.startswith("/eras") else "body")
    assert link.removeprefix(server).startswith(expected)
    alone = visit(f"{link}&embed=true")
    assert alone.locator("h1").inner_text() in titles
    expect(alone.locator(".js-plotly-plot")).to_have_count(1)


def test_the_facts_of_the_eras_are_chosen_and_linked_as_a_table(visit, server):
    page = visit("/eras?per=100+articles")
    link = copied(page, "Copy chart link", ".st-key-eras-facts-share")
    assert link.removeprefix(server).startswith("/chart?chart=eras-facts&data=")
    alone = visit(f"{link}&embed=true")
    assert alone.locator("h1").inner_text().startswith("Per ")
    expect(alone.get_by_test_id("stTable")).to_be_visible()
    page.locator(".st-key-eras-facts-share").get_by_role("button", name="Add to briefing").click()
    settled(page)
    open_briefing(page)
    expect(page.get_by_text("Charts (1)")).to_be_visible()
    page.get_by_role("button", name="Save", exact=True).click()
    reader = visit(copied(page, "Copy its link"), kept=False)
    expect(reader.get_by_test_id("stTable")).to_be_visible()
    expect(reader.get_by_test_id("stExpander").filter(has_text="Table")).to_have_count(0)


def test_opening_a_page_asks_nobody_else(chromium, server):
    context = chromium.new_context()
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server)
    page.locator(".js-plotly-plot").first.wait_for(timeout=60_000)
    settled(page)
    assert [url for url in asked if not url.startswith((server, "data:", "blob:"))] == []
    context.close()


def test_where_the_clipboard_is_refused_the_link_stands_there(visit):
    page = visit()
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('refused')) }")
    page.get_by_test_id("stSidebar").get_by_role("button", name="Copy link").click()
    field = page.get_by_role("textbox", name="Copy link")
    expect(field).to_be_focused()
    assert "data=" in field.input_value()


def test_order_by_keyboard_write_save_and_open_the_short_link(visit, server):
    page = visit("/?chron=off")
    add_charts(page)
    open_briefing(page)
    heads = page.locator("[class*=st-key-item-] strong")
    first, second = heads.all_text_contents()
    page.get_by_role("button", name="Down").first.press("Enter")
    expect(heads.first).to_have_text("1. " + second.split(". ", 1)[1])
    settled(page)
    page.get_by_role("textbox", name="Title").fill(HOSTILE)
    page.get_by_role("textbox", name="Lead").fill(HOSTILE)
    page.get_by_role("textbox", name="Note on chart 2").fill("Typed last, saved at once.")
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Saved.", exact=True).wait_for()
    link = copied(page, "Copy its link")
    assert link.startswith(f"{server}/?briefing=")
    assert len(link) <= len(server) + 23

    reader = visit(link, kept=False)
    seen = watch(reader)
    expect(reader.get_by_role("heading", name="<img src=x")).to_be_visible()
    expect(reader.get_by_text("Typed last, saved at once.")).to_be_visible()
    expect(reader.get_by_text("This briefing is kept as it was saved")).to_be_visible()
    expect(reader.get_by_text(re.compile("^Showing [0-9,]+ of"))).to_have_count(0)
    reader.locator(".js-plotly-plot").nth(1).wait_for()
    settled(reader)
    main = reader.get_by_test_id("stMain")
    assert main.locator("img[src=x], script, .katex, a[href^='javascript']").count() == 0
    assert main.locator("a[href*='x.example']").count() == 0
    expect(reader.get_by_role("button", name="Work on a copy")).to_be_visible()
    expect(reader.get_by_role("button", name="Delete")).to_have_count(0)
    assert [one.split(". ", 1)[1] for one in (second, first)] == reader.locator("h2").all_text_contents()
    assert (seen.dialogs, seen.elsewhere(server)) == ([], [])

    # The one who saved it, in a new tab: known by the cookie.
    own = page.context.new_page()
    own.goto(link)
    expect(own.get_by_role("button", name="Edit")).to_be_visible(timeout=30_000)


def test_the_preview_shows_the_file_and_runs_nothing_else(visit):
    page = visit(kept=False)
    seen = watch(page)
    page.get_by_role("button", name="Add to briefing").click()
    settled(page)
    open_briefing(page)
    page.get_by_role("textbox", name="Lead").fill(HOSTILE)
    page.get_by_role("textbox", name="Lead").blur()
    settled(page)
    page.get_by_text("Preview: the page as it will leave").click()
    frame = page.frame_locator("iframe")
    frame.locator(".js-plotly-plot .point").first.wait_for(timeout=30_000)
    assert "<script>alert(2)" in frame.locator("body").inner_text()
    assert seen.dialogs == []


@pytest.mark.parametrize("width", [1400, 400])
def test_no_violation_of_accessibility_rules(visit, width):
    page = visit(width=width)
    page.get_by_role("button", name="Add to briefing").click()
    settled(page)
    if width < 640:
        page.get_by_test_id("stExpandSidebarButton").click()
    open_briefing(page)
    if width < 640:
        page.get_by_test_id("stSidebarCollapseButton").get_by_role("button").click()
    page.get_by_role("button", name="Save", exact=True).click()
    page.get_by_text("Saved.", exact=True).wait_for()
    settled(page)
    assert broken_rules(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    key = page.get_by_role("link", name="Open").get_attribute("href").rpartition("=")[2]
    reader = visit(f"/?briefing={key}", width=width)
    reader.locator(".js-plotly-plot").first.wait_for()
    assert broken_rules(reader) == []


@pytest.mark.parametrize(
    ("path", "heading"),
    [
        ("/chart?chart=timeline&lanes=side&actor=Qatar", "events from"),
        *(("/?actor=Qatar", "Timeline"), ("/actors?floor=1", "Actors"), ("/eras?actor=Qatar", "Eras")),
        *(("/method?x=1", "Method"), ("/articles?x=1", "Articles"), ("/briefing?x=1", "Briefing")),
    ],
)
def test_a_chart_or_a_page_stands_cleanly_in_an_iframe(chromium, server, path, heading):
    context = chromium.new_context(viewport={"width": 1000, "height": 800})
    page = context.new_page()
    page.set_content(
        f'<h1>Their page</h1><iframe title="x" width="900" height="700" src="{server}{path}&embed=true"></iframe>'
    )
    inside = page.frame_locator("iframe")
    expect(inside.locator("h1")).to_contain_text(heading, timeout=60_000)
    if heading not in ("Articles", "Briefing"):
        inside.locator(".js-plotly-plot").first.wait_for()
    page.wait_for_timeout(1000)
    expect(inside.get_by_role("link", name="Actors")).not_to_be_in_viewport()
    expect(inside.get_by_test_id("stMainMenu")).to_have_count(0)
    expect(inside.get_by_text("Copy link").first).not_to_be_in_viewport()
    context.close()
