"""The page as a file: it asks nothing of a network, says all it must, and shows the words of others as text."""

import base64
import hashlib
import json
import re
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pandas as pd
import pytest
from plotly.offline import get_plotlyjs

from analysis.counting import Counts
from analysis.names import display_names
from analysis.selection import Selection
from briefings.facts import page_facts, say_counts
from briefings.offline import SHOWN_ROWS, page_html
from briefings.record import Entry, make_briefing
from tests.made_briefings import MADE, made_briefing
from tests.made_briefings import made_chart as chart

STRINGS = Path(__file__).resolve().parent.parent.parent / "shared" / "hostile" / "blns.json"
# Invented: ways out of text, out of an attribute, out of a script, out of a comment, out of JSON.
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(1)>",
    '" onmouseover="alert(1)',
    "<!-- <script>",
    "{{ 7 * 7 }}",
    "\\u003c/script\\u003e",
    "javascript:alert(1)",
    "\u202eright to left",
    "$x^2$ & 5 < 6",
)


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the text of its table cells and headings."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)


def page(*charts, **given):
    return page_html(made_briefing(*charts, **given)).decode("utf-8")


def without_plotly(text):
    return text.replace(get_plotlyjs(), "")


def test_scripts_run_by_hash_and_nothing_else_does():
    text = page(chart())
    policy = unescape(re.search(r'Content-Security-Policy" content="([^"]*)"', text).group(1))
    scripts = re.findall(r"<script>(.*?)</script>", text, flags=re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(one.encode()).digest()).decode() for one in scripts]
    assert policy.split("; ")[:2] == ["default-src 'none'", f"script-src 'sha256-{hashes[0]}' 'sha256-{hashes[1]}'"]
    assert "unsafe-eval" not in policy


def test_plotly_is_there_once_and_nothing_is_loaded():
    text = page(chart(), chart(), facts={"Sources": "Post: Title https://example.org/a"})
    assert text.count(get_plotlyjs()) == 1
    elements = Elements(without_plotly(text)).elements
    assert not [tag for tag, attributes in elements if "src" in attributes or tag in ("link", "iframe", "img")]


def test_everything_that_is_handed_over_is_printed():
    text = page(
        chart(),
        title="The title",
        filters="actors: Hamas",
        counts="3 shown",
        note="A note.",
        notes="On all of it.",
        facts={"Method": "One.\nTwo.", "Version": "v1"},
    )
    texts = Elements(without_plotly(text)).texts
    for words in (
        "The title",
        " actors: Hamas",
        "3 shown",
        "Two and one",
        "Method",
        "One.",
        "Two.",
        "v1",
        "All 2 rows.",
        "A note.",
        "On all of it.",
        "Data version made, made 21 Nov 2026, 09:30 UTC",
    ):
        assert words in texts


def test_no_filters_are_said_too():
    assert "none, everything is shown" in page()


@pytest.mark.parametrize("words", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_words_stay_text(words):
    rows = pd.DataFrame({words: [words], "list": [[words]]})
    text = page(
        chart(rows, words), title=words, filters=words, counts=words, note=words, notes=words, facts={words: words}
    )
    plain, hostile = (
        Elements(without_plotly(page(chart(rows, "x"), note="x", notes="x", facts={"x": "x"}))),
        Elements(without_plotly(text)),
    )
    assert [tag for tag, _ in plain.elements] == [tag for tag, _ in hostile.elements]
    assert not [name for _, attributes in hostile.elements for name in attributes if name.startswith("on")]
    figure = json.loads(re.search(r'id="figure-1">(.*?)</script>', text, flags=re.DOTALL).group(1))
    assert figure["data"][0]["hovertext"][0] == words


@pytest.mark.skipif(not STRINGS.exists(), reason="../shared/hostile/blns.json is not here.")
def test_the_naughty_strings_stay_text():
    strings = json.loads(STRINGS.read_text(encoding="utf-8"))
    # In two charts, for there are more of them than a chart prints rows.
    halves = [chart(pd.DataFrame({"words": half})) for half in (strings[:300], strings[300:])]
    text = page(*halves, facts={"words": "\n".join(strings)})
    tags = {tag for tag, _ in Elements(without_plotly(text)).elements}
    assert tags <= {"html", "head", "meta", "title", "style", "body", "header", "h1", "p", "strong", "noscript", "main",
                    "section", "h2", "figure", "figcaption", "div", "script", "table", "thead", "tr", "th", "button",
                    "tbody", "td", "dl", "dt", "dd", "a"}  # fmt: skip


# line of a fact -> addresses that become links
LINKS = {
    "https": ("Post: Title https://example.org/a?b=1&c=2.", ["https://example.org/a?b=1&c=2"]),
    "two": ("http://a.example/x, https://b.example/y", ["http://a.example/x", "https://b.example/y"]),
    "other schemes": ("javascript:alert(1) data:text/html,x file:///etc/passwd", []),
    "in quotation marks": ('"https://a.example/x" onclick="y', ["https://a.example/x"]),
}


@pytest.mark.parametrize(("line", "addresses"), LINKS.values(), ids=LINKS.keys())
def test_only_web_addresses_become_links(line, addresses):
    elements = Elements(without_plotly(page(facts={"Sources": line}))).elements
    assert [attributes["href"] for tag, attributes in elements if tag == "a"] == addresses


# number of rows -> what is said of them
ROWS = {0: "No rows.", 1: "1 row.", 500: "All 500 rows.", 501: "The first 500 of 501 rows."}


@pytest.mark.parametrize(("n", "said"), ROWS.items(), ids=[f"{n} rows" for n in ROWS])
def test_rows_are_printed_up_to_the_limit(n, said):
    text = without_plotly(page(chart(pd.DataFrame({"n": range(n)}))))
    assert said in text
    assert text.count("<td") == min(n, SHOWN_ROWS)


# value -> what stands in the cell, and by what it is sorted
CELLS = {
    "day": (pd.Timestamp(2025, 7, 24), "24 Jul 2025", ["2025-07-24"]),
    "plain day": (date(2025, 7, 4), "4 Jul 2025", ["2025-07-04"]),
    "no day": (pd.NaT, "", []),
    "nothing": (None, "", []),
    "large number": (12345, "12,345", ["12345"]),
    "fraction": (0.5, "0.5", ["0.5"]),
    "list": (["a", "b"], "a, b", []),
    "flag": (True, "True", []),
}


@pytest.mark.parametrize(("value", "shown", "sort"), CELLS.values(), ids=CELLS.keys())
def test_cells_are_written_for_people_and_sorted_by_value(value, shown, sort):
    rows = pd.DataFrame({"x": pd.Series([value], dtype=object)})
    cell = re.search(r"<td([^>]*)>([^<]*)</td>", without_plotly(page(chart(rows))))
    assert cell.group(2) == shown
    assert re.findall('data-value="([^"]*)"', cell.group(1)) == sort
    assert ('class="day"' in cell.group(1)) is bool(isinstance(value, date) and shown)


def test_facts_name_eras_method_sources_and_version(make_store):
    store = make_store({"article_id": "known"}, {"article_id": "inferred", "actors": ["israel"]})
    facts = page_facts(store, Selection(actors=("hamas",)))
    assert "Witkoff era: from 20 Jan 2025, still open" in facts["Eras"]
    assert len(facts["Method"].splitlines()) == 5
    assert facts["Sources"] == "The Harbour Post: Known day"
    assert facts["Data version"] == "made"


def test_counts_are_a_sentence():
    said = say_counts(Counts(shown=1200, undated=3, everything=2000, articles=7))
    assert said == "1,200 dated events shown of 2,000 in all; 3 more fit the filters but could not be dated."


def test_an_empty_page_is_under_six_megabytes():
    assert len(page_html(made_briefing())) < 6_000_000


def test_sentences_follow_charts_that_only_count(make_store, make_tables):
    store, names = make_store({"sentence": "Hamas answered Qatar."}), display_names(make_tables())
    counting = chart(name="eras-kind")
    listing = chart(pd.DataFrame({"sentence": ["x"]}), name="timeline")
    elsewhere = chart(name="reliability")
    for charts, follow in (([counting], True), ([counting, listing], False), ([elsewhere], False)):
        entries = [Entry(one) for one in charts]
        text = page_html(make_briefing("T", store, Selection(), names, entries, MADE)).decode("utf-8")
        assert ("The sentences behind the charts" in text) is follow


def test_titles_link_to_their_addresses_and_other_schemes_do_not():
    rows = pd.DataFrame({"title": ["One", "Two"], "url": ["https://example.org/?a=1&b=2", "javascript:alert(1)"]})
    text = without_plotly(page(chart(rows)))
    links = [attributes["href"] for tag, attributes in Elements(text).elements if tag == "a"]
    assert links == ["https://example.org/?a=1&b=2"]
    assert "javascript:" not in text
