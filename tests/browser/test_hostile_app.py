"""Hostile words in articles and in the address of every page: text in the dashboard, run and fetched by none."""

import csv
import json
from urllib.parse import quote

import pandas as pd
import pytest
from playwright.sync_api import expect

from benchmarks.browser import ROOT, serve
from tests.browser.conftest import settled
from tests.browser.reading import watch
from tests.browser.test_hostile_files import OURS, STRINGS

pytestmark = pytest.mark.browser
PAGES = ("", "actors", "eras", "articles", "briefing", "method", "chart")
TOLD = "Steve Witkoff met Hamas and Qatar on Gaza on 24 July 2025 and said of the ceasefire: “{}”."
# Streamlit draws the text of an article a moment after its heading.
MOST_ARE_SHOWN = """words => {
    const shown = document.querySelector("[data-testid=stMain]").innerText.split(/\\s+/).join(" ");
    return words.filter(one => shown.includes(one)).length > 0.8 * words.length;
}"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """The folder of their tables."""
    return tmp_path_factory.mktemp("tables")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, tables):
    """The address of a dashboard whose articles are made of hostile words."""
    words = [
        " ".join(one.split()) for one in (*OURS, *(json.loads(STRINGS.read_text("utf-8")) if STRINGS.exists() else ()))
    ]
    folder = tmp_path_factory.mktemp("articles")
    with (folder / "index.csv").open("w", encoding="utf-8", newline="") as lines:
        index = csv.writer(lines)
        index.writerow(["file", "title", "publisher", "url", "published"])
        for number, title in enumerate(OURS):
            told = "\n\n".join(TOLD.format(one) for one in words[number :: len(OURS)] if one)
            (folder / f"{number:02}.txt").write_text(f"{title}\n\n{told}\n", encoding="utf-8")
            index.writerow([f"{number:02}.txt", title, OURS[-number], OURS[2], "2025-07-24"])
    settings = {"CEASEFIRE_ARTICLES": str(folder), "CEASEFIRE_TABLES": str(tables)}
    with serve(ROOT / "dashboard.py", settings) as address:
        yield address


@pytest.mark.parametrize("path", PAGES)
def test_nothing_runs_and_nobody_else_is_asked(chromium, hostile, path):
    context = chromium.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    seen = watch(page)
    page.goto(f"{hostile}/{path}")
    page.locator("h1").first.wait_for(timeout=60_000)
    settled(page)
    values = "&".join(f"{key}={quote(OURS[0])}" for key in ("actor", "kind", "from", "lanes", "who", "part", "data"))
    page.goto(f"{hostile}/{path}?q={quote('<img src=x onerror=alert(1)>')}&{values}")
    page.locator("h1").first.wait_for(timeout=60_000)
    settled(page)
    assert (seen.dialogs, seen.elsewhere(hostile)) == ([], [])
    assert page.locator("img[src='x'], [data-testid=stMain] script:not([src])").count() == 0
    context.close()


def test_the_reader_shows_the_words_as_they_are(chromium, hostile):
    context = chromium.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    page.goto(f"{hostile}/?q={quote(OURS[0])}")
    page.locator("h1").first.wait_for(timeout=60_000)
    settled(page)
    expect(page.get_by_text("<script>alert(1)</script>").first).to_be_visible()
    context.close()


def test_articles_are_shown_as_text_in_the_reader_and_on_cards(chromium, hostile, tables):
    context = chromium.new_context(viewport={"width": 1400, "height": 900})
    page = context.new_page()
    seen = watch(page)
    page.goto(hostile)
    page.locator("h1").first.wait_for(timeout=60_000)
    articles = pd.read_parquet(tables / "articles.parquet")
    assert len(articles) > 10
    # Each page takes seconds: every third, of all kinds of hostile words.
    for article in articles.iloc[::3].to_dict("records"):
        page.goto(f"{hostile}/articles?article={article['article_id']}")
        page.locator("h1").first.wait_for(timeout=60_000)
        page.get_by_text("in this article").first.wait_for(timeout=60_000)
        settled(page)
        # Marks on names and days stand between the words of a sentence, not often in what is quoted.
        quoted = [one.partition("“")[2].rstrip("”.") for one in article["text"].split("\n\n") if "“" in one]
        page.wait_for_function(MOST_ARE_SHOWN, arg=[" ".join(one.split()) for one in quoted], timeout=60_000)
        assert page.locator("img[src='x'], [data-testid=stMain] script:not([src]), .katex").count() == 0
    for path in (
        "actors?who=Hamas",
        "actors?who=Hamas&with=Qatar",
        "eras?part=Words",
        "chart?chart=activity&who=hamas",
    ):
        page.goto(f"{hostile}/{path}")
        page.locator("h1").first.wait_for(timeout=60_000)
        settled(page)
        assert page.locator("img[src='x'], [data-testid=stMain] script:not([src]), .katex").count() == 0
    assert (seen.dialogs, seen.elsewhere(hostile)) == ([], [])
    context.close()
