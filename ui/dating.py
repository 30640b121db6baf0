"""Why an article has its date: its cues as switches, and the date worked out anew from those in force."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from functools import partial

import pandas as pd
import streamlit as st

from analysis.dating import Evidence, WeighedCue, article_cues
from analysis.selection import say_day
from analysis.store import Store
from loaders.dating.posterior import infer_date, posterior
from loaders.records import Cue
from ui.quotes import escaped


def weigh(store: Store, article_id: str, published: date | None) -> Evidence:
    """The evidence for the date of the article, without the cues that are switched off on this page."""
    cues = article_cues(store, article_id, partial(_in_force, article_id))
    in_force = _records(cue for cue in cues if cue.used)
    found = infer_date(in_force)
    first, chances = posterior(in_force)
    return Evidence(
        cues=cues,
        chances=pd.Series(chances, index=[first + timedelta(days=after) for after in range(len(chances))]),
        best=found.best,
        low=found.low,
        high=found.high,
        confidence=found.confidence,
        published=published,
        missing=found.missing,
    )


def show_shift(evidence: Evidence) -> None:
    """Say what would help an undated article, and how the date moves with the cues that are switched off."""
    off = len(evidence.cues) - len(evidence.used)
    if off:
        with_all = infer_date(_records(evidence.cues))
        now, before = _say(evidence.best, evidence.confidence), _say(with_all.best, with_all.confidence)
        switched = f"With {off} cue{'s' * (off > 1)} off: {now}. With all cues: {before}."
        st.info(f"{switched} This is a trial; the tables keep the date.")
    if evidence.missing:
        st.info(escaped(evidence.missing))


def cue_switches(article_id: str, cues: tuple[WeighedCue, ...]) -> int | None:
    """The list of cues, each with its switch; returns the number of the cue whose words are to stand out."""
    if not cues:
        return None
    st.subheader("What the text says about its date", anchor=False)
    numbers = [cue.number for cue in cues]
    chosen = st.pills(
        "Make the words of a cue stand out in the text", numbers, key=f"cue-shown-{article_id}", wrap=True
    )
    kinds = {cue.kind: cue.name for cue in cues}
    if len(kinds) > 1:
        st.pills(
            "Kinds of cue in force",
            list(kinds),
            selection_mode="multi",
            default=list(kinds),
            format_func=lambda kind: escaped(kinds[kind]),
            key=_kinds_key(article_id),
            wrap=True,
            on_change=partial(_switch_kinds, article_id, cues),
        )
    for cue in cues:
        with st.container(gap=None, key=cue_row_key(cue.number)):
            # Short and without markup: screen readers are told the label as it is written here.
            st.checkbox(f"{cue.number} {cue.name}", value=True, key=_cue_key(article_id, cue.number))
            says = escaped(cue.says)
            st.caption(f"“{escaped(cue.phrase)}”  \n{says[:1].upper()}{says[1:]} · weight {cue.weight:.2g}")
    return chosen


def cue_row_key(number: int) -> str:
    """Key of a cue's row in the list; Streamlit makes the class ``st-key-…`` of it."""
    return f"cue-row-{number}"


def _in_force(article_id: str, number: int) -> bool:
    return bool(st.session_state.get(_cue_key(article_id, number), True))


def _switch_kinds(article_id: str, cues: tuple[WeighedCue, ...]) -> None:
    """Put the switch of every cue to that of its kind."""
    kinds = st.session_state[_kinds_key(article_id)]
    for cue in cues:
        st.session_state[_cue_key(article_id, cue.number)] = cue.kind in kinds


def _cue_key(article_id: str, number: int) -> str:
    return f"cue-{article_id}-{number}"


def _kinds_key(article_id: str) -> str:
    return f"cue-kinds-{article_id}"


def _records(cues: Iterable[WeighedCue]) -> tuple[Cue, ...]:
    return tuple(
        Cue(cue.kind, cue.start, cue.end, cue.phrase, cue.says, cue.weight, cue.days, cue.likelihood) for cue in cues
    )


def _say(best: date | None, confidence: float) -> str:
    return "no best day" if best is None else f"best day {say_day(best)} ({confidence:.0%})"
