"""One article on the page: its text as read, with actors, time words, cues and the chosen event marked.

The text never passes through markdown: it reaches the page as escaped text in elements of our own.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Any, Literal

import pandas as pd
import streamlit as st

import loaders
from analysis.articles import say_date, say_interval
from analysis.bidi import set_apart
from analysis.dating import WeighedCue
from analysis.selection import say_day
from loaders.reading.layout import find_paragraphs
from loaders.records import Paragraph
from ui.article_list import open_event
from ui.dating import cue_row_key
from ui.parts import table_height
from ui.quotes import escaped

MarkKind = Literal["event", "cue", "chosen-cue", "actor", "time"]
_MARKS: dict[MarkKind, str] = {
    "event": "background:rgba(47,93,138,0.18)",
    "cue": "background:none;text-decoration:underline dotted 2px;text-underline-offset:5px",
    "chosen-cue": "background:rgba(47,93,138,0.30);text-decoration:underline dotted 2px;text-underline-offset:5px",
    "actor": "background:none;font-weight:600",
    "time": "background:rgba(230,159,0,0.22);border-bottom:2px solid #B8860B",
}
_PARAGRAPHS = {
    "headline": "font-weight:600;font-size:1.25rem",
    "subhead": "font-weight:600",
    "body": "",
    "caption": "opacity:0.78;font-size:0.9rem;font-style:italic",
    "boilerplate": "opacity:0.78;font-size:0.9rem;font-style:italic",
}
_ANCHORS = {
    "published": "the published date",
    "inferred": "the inferred date",
    "corrected": "the corrected date",
    "none": "nothing: undated",
}
_ASIDE = {"caption": "Caption: ", "boilerplate": "Not part of the report: "}
_SERIF = "font-family:Georgia,'Source Serif',serif;font-size:1.05rem;line-height:1.6;overflow-wrap:anywhere"
_HIDDEN = (
    "user-select:none;position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap"
)
_CHOSEN_ID = "chosen-event"
# A constant of ours: nothing of an article is in it.
_SCROLL = f"<script>document.getElementById('{_CHOSEN_ID}')?.scrollIntoView({{block: 'center'}});</script>"


@dataclass(frozen=True, slots=True)
class TextMark:
    """A stretch ``[start, end)`` of a text to mark; ``note`` is its number or what it means, told to all readers."""

    start: int
    end: int
    kind: MarkKind
    note: str = ""


def show_facts(article: pd.Series[Any]) -> None:
    """Title, source and dates of the article; the stated and the inferred date are told apart."""
    st.header(escaped(set_apart(article["title"]) or "Untitled"), anchor=False)
    for warning in article["warnings"]:
        st.warning(escaped(warning))
    with st.grid(5, min_column_width=150):
        for label, value in _facts(article).items():
            st.markdown(f":small[{label}]  \n**{escaped(value)}**")
    if str(article["url"]).startswith(("https://", "http://")):
        st.link_button("Source", article["url"], type="tertiary", icon=":material/open_in_new:")


def day_of(article: pd.Series[Any], column: str) -> date | None:
    """The date in this column, None when it is missing."""
    return None if pd.isna(article[column]) else article[column].date()


def text_marks(text: str, anchor: date | None, names: Mapping[str, str]) -> list[TextMark]:
    """The actors and the time words of a text; without an anchor those that hold, or follow from, a whole date."""
    actors = [
        TextMark(one.start, one.end, "actor", names.get(one.actor_id, one.actor_id))
        for one in loaders.find_actors(text, anchor)
    ]
    times = [
        TextMark(one.start, one.end, "time", say_date(one.interval.start, one.interval.end, one.interval.grain))
        for one in loaders.resolve_dates(text, anchor)
    ]
    return actors + times


def cue_marks(cues: Iterable[WeighedCue], chosen: int | None) -> list[TextMark]:
    """The words of the cues in force, each with its number; the chosen one stands out."""
    return [
        TextMark(cue.start, cue.end, "chosen-cue" if cue.number == chosen else "cue", str(cue.number))
        for cue in cues
        if cue.end > cue.start
    ]


def event_mark(events: pd.DataFrame, event_id: str | None) -> list[TextMark]:
    """The sentence of the event; nothing when the article does not tell it."""
    found = events.loc[events["event_id"] == event_id, ["start", "end"]]
    return [TextMark(start, end, "event") for start, end in found.to_numpy().tolist()]


def show_text(text: str, marks: list[TextMark], scroll_to: str | None) -> None:
    """The article, paragraph by paragraph, scrolled to the event ``scroll_to`` when it opens."""
    st.html(article_html(text, find_paragraphs(text), marks))
    _show_hover(sorted({mark.note for mark in marks if mark.kind in ("cue", "chosen-cue")}))
    if scroll_to:
        # The comment makes the element new for each event, so that the page scrolls once and not at every change.
        st.html(f"<!-- {html.escape(scroll_to)} -->{_SCROLL}", unsafe_allow_javascript=True)


def _show_hover(numbers: list[str]) -> None:
    """While the pointer or the focus is on a cue in the list, its words stand out in the text."""
    rows = [f".st-key-{cue_row_key(int(number))}:is(:hover, :focus-within)" for number in numbers]
    rules = [f".stApp:has({row}) mark.{_cue_class(number)}" for row, number in zip(rows, numbers, strict=True)]
    if rules:
        # Marks carry their own styles, which only this outdoes.
        st.html(f"<style>{', '.join(rules)} {{ background: rgba(47,93,138,0.30) !important; }}</style>")


def article_html(text: str, paragraphs: Iterable[Paragraph], marks: list[TextMark]) -> str:
    """The text as HTML: every character of the article escaped, captions and boilerplate set back and named."""
    parts = [
        f'<p style="white-space:pre-line;{_PARAGRAPHS[one.role]}">{html.escape(_ASIDE.get(one.role, ""))}'
        f"{_marked(text, one.start, one.end, marks)}</p>"
        for one in paragraphs
    ]
    return f'<div style="{_SERIF}">{"".join(parts)}</div>'


def show_legend() -> None:
    """What the marks in the text mean."""
    samples: tuple[tuple[MarkKind, str], ...] = (
        ("actor", "actor"),
        ("time", "time words"),
        ("cue", "words of a cue"),
        ("event", "chosen event"),
    )
    shown = " · ".join(f'<span style="{_MARKS[kind]}">{label}</span>' for kind, label in samples)
    st.html(f'<p style="font-size:0.875rem;margin:0">Marked: {shown}; small numbers are those of the cues.</p>')


def show_events(events: pd.DataFrame, chosen: str | None) -> None:
    """The events of the article; choosing one marks its sentence."""
    if events.empty:
        st.info("No event was found in this article.")
        return
    ids = events["event_id"].tolist()
    key = f"events-{events['event_id'].iloc[0]}"
    st.dataframe(
        _event_rows(events),
        hide_index=True,
        height=table_height(len(events), 400),
        key=key,
        on_select=lambda: open_event(next((ids[row] for row in st.session_state[key]["selection"]["rows"]), None)),
        selection_mode="single-row",
        selection_default={"selection": {"rows": [ids.index(chosen)]}} if chosen in ids else None,
        alt="Events of this article. Choose a row to mark its sentence in the text.",
        column_config={"Sentence": st.column_config.TextColumn(width=300)},
    )


def _event_rows(events: pd.DataFrame) -> pd.DataFrame:
    bases = {
        "stated": "stated in the sentence",
        "relative": "time words",
        "anchor": "date of the article",
        "none": "undated",
    }
    why = [
        f"{bases.get(basis, basis)}: “{timex}”" if timex else bases.get(basis, basis)
        for basis, timex in zip(events["date_basis"], events["timex"], strict=True)
    ]
    return pd.DataFrame(
        {
            "When": events["when"],
            "Sentence": events["sentence"],
            "Kind": events["kind_name"],
            "Status": events["status"],
            "Date from": why,
        }
    )


def _facts(article: pd.Series[Any]) -> dict[str, str]:
    inferred, published = article["inferred"], article["published"]
    interval = say_interval(article["inferred_low"], article["inferred_high"])
    found = "undated" if pd.isna(inferred) else f"{say_day(inferred)} ({article['inferred_confidence']:.0%})"
    return {
        "Publisher": set_apart(article["publisher"]) or "unknown",
        "Published": "not stated" if pd.isna(published) else say_day(published),
        "Inferred from the text": found,
        "90% interval": interval or "none",
        "Time words from": _ANCHORS.get(article["anchor_basis"], article["anchor_basis"]),
    }


def _marked(text: str, start: int, end: int, marks: list[TextMark]) -> str:
    """The stretch of the text with its marks, cut where any of them begins or ends so that they may overlap."""
    here = [mark for mark in marks if mark.start < end and mark.end > start]
    edges = {start, end, *(max(mark.start, start) for mark in here), *(min(mark.end, end) for mark in here)}
    return "".join(_piece(text, left, right, here) for left, right in pairwise(sorted(edges)))


def _piece(text: str, start: int, end: int, marks: list[TextMark]) -> str:
    out = html.escape(text[start:end])
    for kind, style in reversed(_MARKS.items()):
        for mark in marks:
            if mark.kind == kind and mark.start <= start and end <= mark.end:
                out = _wrapped(out, mark, style, first=mark.start == start, last=mark.end == end)
    return out


def _cue_class(number: int | str) -> str:
    return f"cue-words-{number}"


def _wrapped(words: str, mark: TextMark, style: str, *, first: bool, last: bool) -> str:
    """The words within their mark; notes are shown as a number, or told on hover and to screen readers."""
    note = html.escape(mark.note)
    if mark.kind in ("cue", "chosen-cue"):
        number = f'<sup style="user-select:none;font-size:0.7rem;font-weight:600">{note}</sup>' if last else ""
        return f'<mark class="{_cue_class(note)}" style="color:inherit;{style}">{words}</mark>{number}'
    if mark.kind == "event":
        anchor = f' id="{_CHOSEN_ID}"' if first else ""
        return f'<mark{anchor} style="color:inherit;{style}">{words}</mark>'
    told = f'<span style="{_HIDDEN}"> [{mark.kind}: {note}]</span>' if last and note else ""
    return f'<mark style="color:inherit;{style}" title="{note}">{words}</mark>{told}'
