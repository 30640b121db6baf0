"""Words of others on the page, as they wrote them: never as markup, and always seen to be theirs.

Streamlit's markdown would turn ``$`` into formulas, addresses into links and ``:+1:`` into pictures, and a
backslash does not stop all of it. So every text of an article goes through here and reaches the page as escaped
text within a few elements of our own.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

import streamlit as st

Mark = Literal["actor", "time", "event"]
_STYLES: dict[Mark, str] = {
    "actor": "background:none;color:inherit;font-weight:600",
    "time": "background:rgba(230,159,0,0.22);color:inherit;border-bottom:2px solid #B8860B",
    "event": "background:rgba(47,93,138,0.16);color:inherit",
}
_SERIF = "font-family:Georgia,'Source Serif',serif;font-size:1.05rem;line-height:1.55"
# All ASCII punctuation may be escaped by a backslash in CommonMark.
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text to mark: ``[start, end)``, what it is, and what a pointer resting on it is told."""

    start: int
    end: int
    mark: Mark
    title: str = ""


def highlighted(text: str, spans: Iterable[Span] = ()) -> str:
    """The text as HTML with the spans marked, but for those that overlap an earlier one or leave the text."""
    parts, at = [], 0
    for span in sorted(spans):
        if span.start < at or span.end > len(text) or span.end <= span.start:
            continue
        title = f' title="{html.escape(span.title)}"' if span.title else ""
        words = html.escape(text[span.start : span.end])
        parts += [html.escape(text[at : span.start]), f'<mark style="{_STYLES[span.mark]}"{title}>{words}</mark>']
        at = span.end
    return "".join([*parts, html.escape(text[at:])])


def quote(text: str, spans: Iterable[Span] = (), *, source: str = "") -> None:
    """Show words of an article as a quotation, with ``source`` beneath."""
    beneath = f'<footer style="font-size:0.875rem;opacity:0.8">{html.escape(source)}</footer>' if source else ""
    frame = "margin:0;padding-left:0.9rem;border-left:3px solid rgba(128,128,128,0.5);overflow-wrap:anywhere"
    words = f'<p style="margin:0;white-space:pre-line">{highlighted(text, spans)}</p>'
    st.html(f'<blockquote style="{_SERIF};{frame}">{words}{beneath}</blockquote>')


def escaped(text: str) -> str:
    """The text for use inside a markdown of ours, such as a title: on one line, no mark-up, no link, no formula."""
    # The word joiner parts what Streamlit turns into pictures, links and arrows after it has undone the backslashes.
    plain = re.sub(r"([:@]|//|www|--|<-|->|=>)", "\\1\u2060", " ".join(text.split()))
    return _PUNCTUATION.sub(r"\\\1", plain)


def plain_text(text: str) -> None:
    """Show words that a person typed, as typed: lines are kept, nothing is read as markup. Nothing for ""."""
    if text.strip():
        style = "margin:0;white-space:pre-line;overflow-wrap:anywhere;max-width:46rem"
        st.html(f'<p style="{style}">{html.escape(text)}</p>')
