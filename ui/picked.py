"""What is shown of a picked tie or actor: its charts, and its sentences a few at a time."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from analysis.behind import VOICE_NAMES, Voice, count_sentences, find_sentences
from analysis.bidi import isolated
from analysis.comentions import Unit
from analysis.selection import Selection
from analysis.words import say_count
from ui.events import event_card
from ui.parts import ShownChart, show_chart
from ui.quotes import escaped
from ui.view import View

_CARDS = 10
_VOICE_HELP = (
    "Said: the actor speaks. Said about: another actor speaks and names this one. Done: the article itself tells it, "
    "without a speaker."
)


def show_charts(charts: Sequence[ShownChart]) -> None:
    """The first chart across the page, the others in pairs; those without rows say nothing and are left out."""
    shown = [chart for chart in charts if len(chart.rows)]
    if shown:
        show_chart(shown[0], shown[0].name)
    for number in range(1, len(shown), 2):
        pair = shown[number : number + 2]
        for place, chart in zip(st.columns(2, gap="large"), pair, strict=False):
            with place:
                show_chart(chart, chart.name)


def show_sentences(view: View, selection: Selection, who: Sequence[str], unit: Unit) -> None:
    """The sentences as cards; of one actor, all or those said, said about or done."""
    names = " and ".join(isolated(view.name(one)) for one in who)
    title = st.container()
    voice: Voice = "all"
    if len(who) == 1:
        voice = st.segmented_control(
            "Sentences", list(VOICE_NAMES), format_func=lambda one: VOICE_NAMES[one], default="all", required=True,
            key="voice", bind="query-params", help=_VOICE_HELP,
        )  # fmt: skip
    options = (selection, *who, unit, voice)
    n = view.once("sentences behind", lambda: count_sentences(view.store, selection, who, unit, voice), *options)
    title.header(f"{escaped(names)}: {say_count(n, 'sentence')}", anchor="sentences")
    if not n:
        st.info("No sentence in this selection. Widen the period or the filters, or pick somebody else.")
        return
    pages = -(-n // _CARDS)
    key = "~".join([*who, unit, voice])
    page = st.pagination(pages, key=f"cards-{key}") if pages > 1 else 1
    for row in find_sentences(view.store, selection, who, unit, voice, (page - 1) * _CARDS, _CARDS).to_dict("records"):
        event_card(row, view)
