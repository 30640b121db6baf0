"""What a person who has not read the documents can do on each page, with the articles that come with the project."""

import re

import pytest
from playwright.sync_api import expect

from benchmarks.browser import ROOT, serve
from tests.browser.conftest import settled
from tests.browser.reading import asked, shown

pytestmark = pytest.mark.browser
PAGES = ["/", "/actors?who=Qatar", "/eras", "/eras?part=Truces", "/method", "/chart?chart=timeline"]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """The address of a dashboard that shows the default collection."""
    settings = {
        "CEASEFIRE_ARTICLES": str(ROOT / "data" / "articles"),
        "CEASEFIRE_TABLES": str(tmp_path_factory.mktemp("whole")),
    }
    with serve(ROOT / "dashboard.py", settings) as address:
        yield address


@pytest.fixture
def see(visit, whole):
    """``visit`` of the default collection."""
    return lambda path="/", **given: visit(whole + path, **given)


def legend(page):
    page.locator(".plot-container .legendtext").first.wait_for()
    return page.locator(".plot-container .legendtext").all_text_contents()


def heading(page, pattern):
    """The heading that reads so; after a colon of ours a word joiner stands, which nobody sees."""
    return page.get_by_role("heading", name=re.compile(pattern.replace(":", ":\u2060?"))).first


def choose(page, name, role="radio"):
    page.get_by_role(role, name=name, exact=True).first.click()
    settled(page)


def hover(page, point):
    """What a pointer resting on a mark is told; beneath the marks of others it asks for the next one."""
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    told = page.locator(".plot-container .hoverlayer")
    told.locator("text").first.wait_for()
    return " ".join(told.locator("text").all_text_contents())


# Timeline


def test_the_timeline_tells_its_marks_apart_and_names_the_eras(see):
    page = see()
    told = legend(page)
    for sign in ("happened", "planned", "denied", "hollow: date of the article inferred", "chronology", "hand-over",
                 "bar: a week, a month or longer", "dashed bar: planned", "struck bar: denied"):  # fmt: skip
        assert sign in told
    names = page.locator(".plot-container .annotation").all_text_contents()
    assert {"Blinken era", "Witkoff era", "Chronology (reference list)"} <= set(names)
    # A story with several reports carries their number.
    assert "2" in page.locator(".plot-container .textpoint").all_text_contents()


def test_a_story_opens_all_its_reports_and_leads_to_the_sentence_in_its_article(see):
    page = see("/?chron=off")
    page.locator(".plot-container .textpoint", has_text=re.compile("^4$")).first.scroll_into_view_if_needed()
    number = page.locator(".plot-container .textpoint", has_text=re.compile("^4$")).first.bounding_box()
    page.mouse.click(number["x"] + number["width"] / 2, number["y"] + number["height"] / 2)
    settled(page)
    panel = page.get_by_test_id("stMain")
    expect(panel.get_by_text("Why this date").first).to_be_visible()
    assert panel.locator("blockquote mark").count() > 0
    page.get_by_text(re.compile("more reports? of the same story")).first.click()
    expect(panel.locator("blockquote").nth(1)).to_be_visible()
    page.get_by_role("link", name="Read it in the article").first.click()
    expect(page.get_by_role("heading", name="Articles", exact=True)).to_be_visible()
    expect(page.locator("#chosen-event").first).to_be_in_viewport()


def test_a_row_of_the_chronology_opens_with_its_sources(see):
    page = see("/?kind=Proposal")
    row = page.locator(".plot-container .subplot.xy .point").nth(5)
    row.wait_for(state="attached")
    settled(page)
    stroke = row.bounding_box()
    page.mouse.move(stroke["x"] + 1, stroke["y"] + 6)
    page.locator(".plot-container .hoverlayer text").first.wait_for()
    page.mouse.click(stroke["x"] + 1, stroke["y"] + 6)
    settled(page)
    expect(page.locator("[class*=st-key-known-]").get_by_text("reference chronology")).to_be_visible()
    assert page.locator("[class*=st-key-known-] a[href^=https]").count() > 0


# Actors


def test_a_tie_is_told_with_n_and_an_interval_for_each_measure_and_unit(see):
    page = see("/actors")
    tie = page.locator(".scatterlayer .trace").first.locator(".point").first
    told = hover(page, tie)
    assert re.search(r"n = \d+ of \d+ sentences", told)
    assert "95% interval" in told
    for measure, words in (("Jaccard", "closest pair"), ("Lift", "as often as by chance"), ("NPMI", "by chance")):
        choose(page, measure)
        expect(page.locator("h2", has_text=words)).to_be_visible()
    choose(page, "Count")
    for unit, words in (("Event", "of events"), ("Story", "of stories")):
        choose(page, unit)
        expect(page.locator("h2", has_text=words)).to_be_visible()


def test_the_floor_and_the_period_leave_pairs_out(see):
    page = see("/actors")
    drawn = page.locator(".scatterlayer .trace").first.locator(".point")
    drawn.first.wait_for()
    before = drawn.count()
    box = page.get_by_role("spinbutton", name="Together at least")
    box.fill("10")
    box.press("Enter")
    expect(page.get_by_text("pairs with fewer than 10 sentences not drawn")).to_be_visible()
    settled(page)
    expect(drawn).not_to_have_count(before)
    drawn.first.wait_for()
    assert 0 < drawn.count() < before
    assert asked(page)["floor"] == ["10"]


def test_eras_stand_side_by_side_in_small_charts(see):
    page = see("/actors?byera=true")
    for era in ("Blinken era", "Hand-over", "Witkoff era"):
        expect(heading(page, f"^{era}: ")).to_be_visible()
    expect(page.locator(".js-plotly-plot")).to_have_count(3)
    expect(page.get_by_role("heading", name=re.compile("changed most surely|No pair differs"))).to_be_visible()


def test_a_tie_has_a_trend_and_an_actor_a_profile(see):
    page = see("/actors?who=Hamas&with=Israel")
    expect(heading(page, "^.?Hamas.? and .?Israel.?: .*era")).to_be_visible()
    page = see("/actors?who=Qatar")
    for words in ("most active in", "most often with", "over hostages|issue|about", "sentences?$"):
        expect(heading(page, words)).to_be_visible()
    drawn = page.locator(".plot-container .legendtext")
    for words in ("said by the actor", "said about the actor", "told without a speaker"):
        expect(drawn.filter(has_text=words).first).to_be_attached()
    counted = heading(page, r": [\d,]+ sentences?$")
    everything = counted.inner_text()
    choose(page, "Said")
    expect(counted).not_to_have_text(everything)


# Eras


def test_the_eras_are_measured_before_they_are_compared(see):
    page = see("/eras")
    table = page.locator("table").first
    for fact in ("Days", "Articles", "Days with an article", "Dated events", "Stories", "Events per 100 days",
                 "Events per 100 articles"):  # fmt: skip
        expect(table.get_by_text(fact, exact=True).first).to_be_visible()
    expect(table.get_by_text("Undated, of all events in its articles")).to_be_visible()
    for words in ("12 Nov 2024", "data/rules/eras.toml"):
        expect(page.get_by_text(words).first).to_be_visible()
    expect(
        page.get_by_text(re.compile("exact Poisson 95% intervals.*cannot be told apart and are grey"))
    ).to_be_visible()


@pytest.mark.parametrize("group", ["Issues", "Actors", "Places"])
def test_groups_and_rates_are_chosen(see, group):
    page = see("/eras")
    choose(page, group)
    choose(page, "100 articles")
    expect(page.locator(".plot-container .xtitle").last).to_have_text("events per 100 articles")
    assert asked(page) == {"by": [group], "per": ["100 articles"]}


@pytest.mark.parametrize(
    ("part", "finding"),
    [
        ("Offers", "became of offers.*accepted"),
        ("Pace", r"^Days between rounds of talks: median \d"),
        ("Pace", r"^Days from an offer to the next response: median \d"),
        ("Truces", r"^Truce in Gaza on \d+ of \d+ days"),
        ("Words", "^Words that mark the Blinken era: .*; the Witkoff era: "),
        ("Over time", r"^Most events in one period: \d"),
    ],
)
def test_each_part_states_its_finding(see, part, finding):
    page = see("/eras")
    page.get_by_role("tab", name=part).click()
    expect(heading(page, finding)).to_be_visible(timeout=30_000)


def test_a_word_opens_its_sentences(see):
    page = see("/eras?part=Words")
    page.locator(".plot-container .scatterlayer .point").first.click(force=True)
    expect(heading(page, r": \d+ sentences?$")).to_be_visible(timeout=30_000)
    expect(page.locator("blockquote").first).to_be_visible()


# Articles and Method


def test_the_method_shows_accuracy_coverage_and_what_is_missing(see):
    page = see("/method")
    for words in (
        "Inferred against published",
        "Stated and found probabilities",
        "Dated to the day",
        "Not dated from",
        "Names that no list has",
        "Most articles are of",
        "has most articles",
        "Browse and search",
    ):
        expect(heading(page, words)).to_be_attached()
    expect(page.get_by_text(re.compile("Data version [0-9a-f]+")).first).to_be_visible()
    expect(page.get_by_text(re.compile(r"^Load report: \d+ sources"))).to_be_attached()


def test_the_articles_say_how_they_are_dated(see):
    page = see("/articles")
    expect(page.get_by_text(re.compile(r"^\d+ articles from .* to .*; \d+ dated from the text alone"))).to_be_visible()


# Filters and look


def test_the_filters_go_along_to_every_page(see):
    page = see("/?actor=Qatar&q=hostage")
    left = shown(page)
    for name in ("Actors", "Eras", "Articles", "Briefing", "Method", "Timeline"):
        page.get_by_test_id("stSidebar").get_by_role("link", name=name).click()
        page.get_by_role("heading", name=name, exact=True).wait_for()
        settled(page)
        assert shown(page) == left
        assert (asked(page)["actor"], asked(page)["q"]) == (["Qatar"], ["hostage"])


def test_words_are_searched_and_the_search_is_taken_back(see):
    page = see()
    everything = shown(page)
    box = page.get_by_role("searchbox", name="Search sentences")
    box.fill("hostages Qatar")
    box.press("Enter")
    assert 0 < shown(page, after=everything) < everything
    page.get_by_role("button", name="Reset", exact=True).click()
    expect(page.get_by_text("No filter.")).to_be_visible()


def test_all_other_filters_are_found_in_their_drawers(see):
    page = see()
    for drawer, filters in {
        "Kind, status, issue, side": ("Kinds of event", "Status", "Issues", "Sides"),
        "Era, publisher, confidence": ("Eras", "Publishers"),
    }.items():
        page.get_by_text(drawer).click()
        settled(page)
        for name in filters:
            expect(page.get_by_role("combobox", name=name)).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_every_chart_is_described_with_its_numbers(see, path):
    page = see(path)
    page.locator(".js-plotly-plot").first.wait_for()
    charts = page.get_by_test_id("stPlotlyChart").all()
    assert charts
    for chart in charts:
        assert chart.get_attribute("role") == "figure"
        assert re.search(r"\w{3,}.*\d", chart.get_attribute("aria-label"))
