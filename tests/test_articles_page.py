"""The Articles and Method pages: the text of an article as marked HTML, and both pages run on the small collection."""

from __future__ import annotations

import re
from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from loaders.reading.layout import find_paragraphs
from loaders.records import Paragraph
from loaders.tables import read_tables
from ui.reader import TextMark, article_html
from ui.results import read_results

TEXT = "Talks stall\n\nHamas said on Thursday that <b>$5 & $6</b> were too little.\n\nSign up for our newsletter."
HIDDEN = re.compile(r'<span style="user-select:none[^>]*>[^<]*</span>|<sup[^>]*>[^<]*</sup>')


def shown(html: str) -> str:
    """What a reader sees of the HTML, without the notes of the marks."""
    return unescape(re.sub(r"<[^>]*>", "", HIDDEN.sub("", html)))


def mark(words: str, kind: str, note: str = "") -> TextMark:
    return TextMark(TEXT.index(words), TEXT.index(words) + len(words), kind, note)


# Marks alone, nested, crossing one another, crossing a paragraph, and on characters that HTML would read as mark-up.
@pytest.mark.parametrize(
    "marks",
    [
        pytest.param([], id="none"),
        pytest.param([mark("Hamas", "actor", "Hamas")], id="one"),
        pytest.param([mark("Hamas said on Thursday", "event"), mark("Thursday", "time", "24 Jul 2025")], id="nested"),
        pytest.param([mark("said on Thursday", "cue", "1"), mark("Thursday that", "time")], id="crossing"),
        pytest.param([mark("stall\n\nHamas", "event")], id="over two paragraphs"),
        pytest.param([mark("<b>$5 & $6</b>", "chosen-cue", "2")], id="markup"),
        pytest.param([TextMark(len(TEXT) + 5, len(TEXT) + 9, "actor")], id="outside"),
    ],
)
def test_marks_never_change_the_words(marks):
    body = [paragraph for paragraph in find_paragraphs(TEXT) if paragraph.role != "boilerplate"]
    html = article_html(TEXT, body, marks)
    assert shown(html) == "".join(TEXT[one.start : one.end] for one in body)
    assert "<b>" not in html


def test_every_mark_says_what_it_is_without_colour():
    html = article_html(
        TEXT, find_paragraphs(TEXT), [mark("Thursday", "time", "24 Jul 2025"), mark("Hamas", "cue", "3")]
    )
    assert "[time: 24 Jul 2025]" in html
    assert re.search(r"<sup[^>]*>3</sup>", html)


def test_what_is_no_part_of_the_report_is_named():
    html = article_html(TEXT, [Paragraph(0, 5, "caption"), Paragraph(6, 11, "boilerplate")], [])
    assert shown(html) == "Caption: TalksNot part of the report: stall"


def test_the_chosen_event_can_be_scrolled_to_once():
    html = article_html(
        TEXT, find_paragraphs(TEXT), [mark("Hamas said on Thursday", "event"), mark("said", "cue", "1")]
    )
    assert html.count('id="chosen-event"') == 1


# Files that benchmarks may leave: good, broken, of another shape, and none at all.
@pytest.mark.parametrize(
    ("content", "found"),
    [
        pytest.param('{"exact": 0.5}', {"dating": {"exact": 0.5}}, id="good"),
        pytest.param('{"exact": ', {}, id="broken"),
        pytest.param("[1, 2]", {}, id="another shape"),
    ],
)
def test_results_that_cannot_be_read_are_left_out(tmp_path, content, found):
    (tmp_path / "dating.json").write_text(content, encoding="utf-8")
    assert read_results(tmp_path) == found


def test_no_results_are_no_mistake(tmp_path):
    assert read_results(tmp_path / "nowhere") == {}


@pytest.fixture
def articles(app_settings, small_tables):
    return read_tables(small_tables).articles


def open_page(page: str, **link: str) -> AppTest:
    at = AppTest.from_file("../dashboard.py", default_timeout=60).run()
    at.switch_page(f"pages/{page}.py")
    for key, value in link.items():
        at.query_params[key] = value
    return at.run()


def test_the_list_shows_every_article_and_how_it_is_dated(articles):
    at = open_page("articles")
    assert not at.exception
    assert len(at.dataframe[0].value) == len(articles)
    assert f"{len(articles)} of {len(articles)} articles" in at.caption[0].value


# One article with many cues and one that cannot be dated.
@pytest.mark.parametrize("file", ["recall.txt", "undated-talks.txt"])
def test_a_link_opens_the_article(articles, file):
    article = articles[articles["source"].str.endswith(file)].iloc[0]
    at = open_page("articles", article=article["article_id"])
    assert not at.exception
    assert at.header[0].value == article["title"]


def test_a_hostile_title_and_address_are_only_words(articles):
    hostile = articles[articles["source"].str.endswith("hostile.txt")]["article_id"].iloc[0]
    at = open_page("articles", article=hostile)
    assert not at.exception
    assert "<script>" not in at.header[0].value
    assert not [link for link in at.get("link_button") if "javascript" in link.proto.url]
    assert not any("<script>alert" in part.value for part in at.html)


def test_a_link_to_an_article_that_is_not_there_is_told(articles):
    at = open_page("articles", article="nothing")
    assert not at.exception
    assert "not in this collection" in at.warning[0].value


def test_switching_cues_off_dates_the_article_anew(articles):
    recall = articles[articles["source"].str.endswith("recall.txt")]["article_id"].iloc[0]
    at = open_page("articles", article=recall)
    at.checkbox[0].uncheck().run()
    assert not at.exception
    assert "With 1 cue off" in at.info[0].value


def test_the_method_page_tells_how_many_files_were_read(articles):
    at = open_page("method")
    assert not at.exception
    assert any("read without remark" in text.value for text in at.markdown)
    assert at.metric[0].label == "Articles compared"
