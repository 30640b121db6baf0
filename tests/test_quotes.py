"""Words of articles on the page: as written, never as markup."""

import html
import json
import re
from pathlib import Path

import pytest

from ui.quotes import Span, escaped, highlighted

# The Big List of Naughty Strings, which is not part of this project.
NAUGHTY = Path(__file__).resolve().parent.parent.parent / "shared" / "hostile" / "blns.json"
TAG = re.compile(r"<[^>]*>")

# Own examples of what markdown, LaTeX, emoji codes and HTML would make of a sentence.
HOSTILE = [
    "<script>alert(1)</script>",
    '<img src=x onerror="alert(1)">',
    "$x^2$ and $5 to $6",
    "[click](javascript:alert(1))",
    "![picture](https://example.org/x.png)",
    "# not a heading",
    ":+1: :material/delete: :red[no]",
    "a -> b <- c -- d",
    "`code` *em* __strong__ ~~gone~~",
    "&lt;b&gt; &amp;",
    "\u202eright to left",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_highlighted_text_reads_as_written(text):
    assert html.unescape(TAG.sub("", highlighted(text))) == text
    assert html.unescape(TAG.sub("", highlighted(text, [Span(0, 1, "actor", text)]))) == text


def test_naughty_strings_read_as_written():
    if not NAUGHTY.exists():
        pytest.skip(f"{NAUGHTY.name} is not beside this project.")
    for text in json.loads(NAUGHTY.read_text(encoding="utf-8")):
        shown = highlighted(text, [Span(0, len(text), "time", text)])
        assert html.unescape(TAG.sub("", shown)) == text


# spans of "Hamas met Qatar on Monday" -> what is marked
SPANS = {
    "none": ([], []),
    "two, out of order": ([Span(10, 15, "actor"), Span(0, 5, "actor")], ["Hamas", "Qatar"]),
    "overlapping: the first stays": ([Span(0, 9, "actor"), Span(6, 15, "actor")], ["Hamas met"]),
    "beyond the end": ([Span(19, 99, "time")], []),
    "empty": ([Span(3, 3, "time")], []),
    "at the very end": ([Span(19, 25, "time")], ["Monday"]),
}


@pytest.mark.parametrize(("spans", "marked"), SPANS.values(), ids=SPANS.keys())
def test_spans(spans, marked):
    assert re.findall(r"<mark[^>]*>(.*?)</mark>", highlighted("Hamas met Qatar on Monday", spans)) == marked


# What CommonMark and Streamlit would act on, and must not find in an escaped text.
ACTIVE = re.compile(r"(?<!\\)[*_`$\[\]<>#!|~]|:(?!\u2060)|//(?!\u2060)|www(?!\u2060)")


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_has_nothing_active(text):
    assert ACTIVE.search(escaped(text).replace("\\:", ":").replace("\\/", "/")) is None


@pytest.mark.parametrize("text", HOSTILE)
def test_escaped_text_keeps_its_words(text):
    back = re.sub(r"\\(.)", r"\1", escaped(text).replace("\u2060", ""))
    assert back == text
