"""A copy of the project whose owner moved the hand-over and added a report in Hebrew, from its very first visit on."""

import re
import shutil

import pytest
from playwright.sync_api import expect

from benchmarks.browser import ROOT, serve
from tests.browser.conftest import settled

pytestmark = pytest.mark.browser
TITLE, PUBLISHER = "שיחות בדוחה", "עיתון הנמל"
# Where the heading, the finding and the chart stand, in each picture that the browser shows.
WATCH = """() => { window.places = new Set(); const look = () => {
    const seen = ["h1", "h2", ".js-plotly-plot"].map(one => document.querySelector(`[data-testid=stMain] ${one}`));
    window.places.add(seen.map(one => one && Math.round(one.getBoundingClientRect().top)).join(" "));
    requestAnimationFrame(look); }; look(); }"""


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """The address of its dashboard, which nobody has visited yet."""
    copy = tmp_path_factory.mktemp("own") / "project"
    for folder in ("analysis", "briefings", "charts", "data", "loaders", "pages", "ui", ".streamlit"):
        shutil.copytree(ROOT / folder, copy / folder, ignore=shutil.ignore_patterns("__pycache__", "gold", "articles"))
    shutil.copy(ROOT / "dashboard.py", copy)
    eras = copy / "data" / "rules" / "eras.toml"
    eras.write_text(eras.read_text(encoding="utf-8").replace("2024-11-12", "2024-12-01"), encoding="utf-8")
    articles = shutil.copytree(ROOT / "tests" / "fixtures" / "articles", copy / "articles")
    with (articles / "index.csv").open("a", encoding="utf-8") as index:
        index.write(f"hebrew.txt,{TITLE},{PUBLISHER},https://example.org/he,2025-07-24\n")
    told = "Hamas rejected the offer of Egypt on Thursday, Qatar said.\n"
    (articles / "hebrew.txt").write_text(told, encoding="utf-8")
    settings = {"CEASEFIRE_ARTICLES": str(articles), "CEASEFIRE_TABLES": str(copy / "tables")}
    with serve(copy / "dashboard.py", settings) as address:
        yield address


def test_the_first_visit_says_that_the_articles_are_read(chromium, own):
    context = chromium.new_context()
    page = context.new_page()
    page.goto(own)
    expect(page.get_by_text("Reading the articles")).to_be_visible(timeout=60_000)
    expect(page.get_by_role("heading", name="Timeline", exact=True)).to_be_visible(timeout=60_000)
    expect(page.get_by_text("Reading the articles")).to_have_count(0)
    context.close()


def test_a_boundary_moved_in_the_file_moves_on_the_page(visit, own):
    page = visit(f"{own}/eras")
    expect(page.get_by_text("1 Dec 2024").first).to_be_visible()
    expect(page.get_by_text("12 Nov 2024")).to_have_count(0)
    expect(page.get_by_text("These boundaries are kept in data/rules/eras.toml.").first).to_be_visible()


def test_names_written_from_right_to_left_do_not_turn_the_words_around_them(visit, own):
    page = visit(f"{own}/?lanes=publisher")
    lane = page.locator(".plot-container .annotation", has_text=PUBLISHER).first
    expect(lane).to_contain_text(f"\u2068{PUBLISHER}\u2069")
    page = visit(f"{own}/articles")
    page.get_by_role("combobox", name="Open an article").fill(TITLE)
    page.get_by_role("option", name=re.compile(f"\u2068{TITLE}\u2069 .\u2068{PUBLISHER}\u2069, 24 Jul 2025")).click()
    expect(page.locator("h2", has_text=TITLE)).to_contain_text(f"\u2068{TITLE}\u2069")
    expect(page.get_by_text(PUBLISHER).first).to_contain_text(f"\u2068{PUBLISHER}\u2069")


def test_heading_finding_and_chart_stay_where_they_are_while_a_filter_is_set(visit, own):
    page = visit(own)
    page.locator(".js-plotly-plot .point").first.wait_for()
    page.wait_for_timeout(1000)
    page.evaluate(WATCH)
    page.get_by_role("combobox", name="Actors").fill("Qatar")
    page.get_by_role("option", name="Qatar", exact=True).click()
    page.wait_for_url(re.compile("actor=Qatar"))
    expect(page.get_by_text(re.compile("Filters: actors.*Qatar"))).to_be_visible()
    settled(page)
    (places,) = page.evaluate("[...window.places]")
    assert len(places.split()) == 3
