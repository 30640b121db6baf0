"""One event on the page: the sentence with its highlights, who says it, and why it stands at its date."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

import loaders
from analysis.bidi import set_apart
from analysis.why import say_anchor, say_dates, why_this_date
from ui.quotes import Span, escaped, quote
from ui.view import View


def event_card(row: Mapping[Any, Any], view: View, *, key: str = "event") -> None:
    """One row of event_view with its evidence and the way to its place in the article."""
    with st.container(border=True, key=f"{key}-{row['event_id']}"):
        st.markdown(f"**{say_dates(row)}** · {view.name(row['kind'])} · {view.name(row['status'])}")
        quote(row["sentence"], sentence_spans(row, view), source=_source(row))
        facts = [f":small[**{label}** {escaped(value)}]" for label, value in _facts(row, view).items()]
        st.markdown("  \n".join(facts))
        _links(row)


def sentence_spans(row: Mapping[Any, Any], view: View) -> list[Span]:
    """The actors and the time words of a sentence, as spans of it."""
    sentence = row["sentence"]
    day = None if pd.isna(row["anchor"]) else pd.Timestamp(row["anchor"]).date()
    # Without the rest of the article a role may mean somebody else; what the event does not name stays unmarked.
    named = [one for one in loaders.find_actors(sentence, day) if one.actor_id in set(row["actors"])]
    spans = [Span(one.start, one.end, "actor", view.name(one.actor_id)) for one in named]
    at = sentence.find(row["timex"]) if row["timex"] else -1
    if at >= 0:
        spans.append(Span(at, at + len(row["timex"]), "time", f"means {say_dates(row)}"))
    return spans


def _source(row: Mapping[Any, Any]) -> str:
    publisher, title = (set_apart(row[one]) for one in ("publisher", "title"))
    return f"{publisher or 'Unknown publisher'}: {title or 'untitled'} ({say_anchor(row)})"


def _facts(row: Mapping[Any, Any], view: View) -> dict[str, str]:
    facts = {
        "Speaker": view.name(row["speaker"]) if row["speaker"] else "",
        "Actors": _names(row["actors"], view),
        "Issues": _names(row["issues"], view),
        "Place": view.name(row["place"]) if row["place"] else "",
        "Why this date": f"{why_this_date(row)} Confidence {row['confidence']:.0%}.",
    }
    return {label: value for label, value in facts.items() if value}


def _names(keys: Sequence[str], view: View) -> str:
    return view.say_names(list(keys))


def _links(row: Mapping[Any, Any]) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(
            "pages/articles.py",
            label="Read it in the article",
            icon=":material/article:",
            query_params={"article": row["article_id"], "event": row["event_id"]},
        )
        if str(row["url"]).startswith(("https://", "http://")):
            st.link_button("Source", row["url"], type="tertiary", icon=":material/open_in_new:")
