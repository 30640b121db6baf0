"""The sentences behind what was picked on a chart, a page of cards at a time."""

from __future__ import annotations

import streamlit as st

from analysis.sentences import Sentences
from analysis.words import say_count
from ui.events import event_card
from ui.quotes import escaped
from ui.view import View

_SHOWN = 8


def show_cards(sentences: Sentences, title: str, view: View, key: str) -> None:
    """The sentences as cards under ``title`` with their number; ``key`` sets them apart from other cards."""
    st.subheader(f"{escaped(title)}: {say_count(sentences.all, 'sentence')}", anchor=False)
    if sentences.all > len(sentences.rows):
        st.caption(f"The first {len(sentences.rows):,} are shown. Narrow the filters to see the others.")
    pages = max(1, -(-len(sentences.rows) // _SHOWN))
    page = st.pagination(pages, key=f"{key}-page") if pages > 1 else 1
    for row in sentences.rows.iloc[(page - 1) * _SHOWN : page * _SHOWN].to_dict("records"):
        event_card(row, view, key=key)
