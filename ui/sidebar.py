"""The sidebar that all pages share: widgets bound to the URL in, a Selection out.

A widget's key is its name in the URL. Streamlit writes what the widget shows, so a link reads
``?actor=Hamas&actor=Qatar&from=2025-01-01``; ids are understood as well (ui/links.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analysis.counting import Counts
from analysis.names import ISSUES, STATUSES
from analysis.selection import Selection
from ui.cache import Opened, counts_of
from ui.filters import FIELDS, UNSET, drop_filters
from ui.links import read_link
from ui.sharing import copy_link

_SEARCH = (
    "All words must stand in the sentence, in any order; each also finds longer words that begin with it. "
    "Put words in quotation marks to find them side by side, exactly so."
)
# Streamlit moves a sidebar that is shut out of the window, where the focus would go through it unseen.
_SHUT = "<style>[data-testid=stSidebar][data-collapsed=true] * { visibility: hidden !important; }</style>"


def choose(tables: Opened) -> Selection:
    """Draw the filters and return what they say; how many events that leaves stands above them."""
    options = _options(tables)
    read_link(options, tables.names)
    st.html(_SHUT)
    with st.sidebar:
        counts = st.container()
        selection = Selection(**_main_filters(tables, options), **_more_filters(tables, options))
        with counts:
            show_counts(counts_of(tables.store, selection), selection)
            copy_link("Copy link", "copy-link", tables.store.data_version)
            _show_skipped(tables)
    return selection


def show_counts(counts: Counts, selection: Selection) -> None:
    """How many events are shown, in all and undated, with the way back to all of them."""
    with st.container(horizontal=True, vertical_alignment="center", horizontal_alignment="distribute"):
        st.markdown(
            f"**{counts.shown:,} shown** of {counts.everything:,} events  \n:small[{counts.undated:,} more undated]",
            help="Undated: they fit the other filters, but no date could be given to them.",
        )
        st.button(
            "Reset",
            on_click=drop_filters,
            args=(tuple(FIELDS.values()),),
            disabled=not selection.filters(),
            icon=":material/restart_alt:",
            type="tertiary",
            key="reset",
        )


def _show_skipped(tables: Opened) -> None:
    """A line that says when something could not be read, so that nobody takes a part for the whole."""
    skipped = tables.skipped
    if skipped:
        st.caption(f"{skipped:,} {'file or row' if skipped == 1 else 'files or rows'} could not be read; see Method.")


def _main_filters(tables: Opened, options: Mapping[str, list[str]]) -> dict[str, Any]:
    first, last = tables.days
    text = st.text_input(
        "Search sentences", key="q", bind="query-params", type="search", placeholder="words of a sentence", help=_SEARCH
    )
    with st.container(horizontal=True):
        start = _day("From", "from", first, last)
        end = _day("To", "to", first, last)
    actors = _several("Actors", "actor", options, tables.names, placeholder="all actors")
    match = st.segmented_control(
        "Events with",
        ["any", "all"],
        default="any",
        required=True,
        key="match",
        bind="query-params",
        help="Any of the chosen actors, or all of them in one sentence.",
    )
    return {"date_from": start, "date_to": end, "actors": actors, "actors_match": match, "text": (text or "").strip()}


def _more_filters(tables: Opened, options: Mapping[str, list[str]]) -> dict[str, Any]:
    what = _drawer("Kind, status, issue, side", ("kind", "status", "issue", "side"))
    where = _drawer("Era, publisher, confidence", ("era", "pub", "conf", "chron"))
    return (_what_filters(what, tables, options) if what else {}) | (
        _source_filters(where, tables, options) if where else {}
    )


def _drawer(label: str, keys: Iterable[str]) -> DeltaGenerator | None:
    """A drawer of filters; None while it is closed and none of them is in force, so that pages open sooner."""
    drawer = st.expander(label, key=f"{label}-drawer", on_change="rerun")
    in_force = any(st.session_state.get(key, UNSET.get(key, [])) != UNSET.get(key, []) for key in keys)
    in_link = any(key in st.query_params for key in keys)
    return drawer if drawer.open or in_force or in_link else None


def _what_filters(drawer: DeltaGenerator, tables: Opened, options: Mapping[str, list[str]]) -> dict[str, Any]:
    with drawer:
        return {
            "kinds": _several("Kinds of event", "kind", options, tables.names),
            "statuses": _several("Status", "status", options, tables.names),
            "issues": _several("Issues", "issue", options, tables.names),
            "sides": _several("Sides", "side", options, tables.names),
        }


def _source_filters(drawer: DeltaGenerator, tables: Opened, options: Mapping[str, list[str]]) -> dict[str, Any]:
    with drawer:
        eras = _several("Eras", "era", options, tables.names)
        publishers = _several("Publishers", "pub", options, tables.names)
        sure = st.slider(
            "Confidence of the date, at least", 0, 100, 0, 5, format="%d %%", key="conf", bind="query-params"
        )
        chronology = st.segmented_control(
            "Chronology behind the events",
            ["off", "main", "all"],
            default="main",
            required=True,
            key="chron",
            bind="query-params",
            help="The sourced reference list: its turning points (main), or its day book as well (all).",
        )
    return {"eras": eras, "publishers": publishers, "min_confidence": sure / 100, "chronology": chronology}


def _options(tables: Opened) -> dict[str, list[str]]:
    return {
        "actor": tables.actors,
        "side": list(dict.fromkeys(tables.tables.actors["side"])),
        "kind": list(tables.tables.kinds["kind"]),
        "status": list(STATUSES),
        "issue": list(ISSUES),
        "era": list(tables.tables.eras["era"]),
        "pub": tables.publishers,
    }


def _several(
    label: str, key: str, options: Mapping[str, list[str]], names: Mapping[str, str], placeholder: str = "all"
) -> tuple[str, ...]:
    chosen = st.multiselect(
        label,
        options[key],
        format_func=lambda one: names.get(one, one),
        key=key,
        bind="query-params",
        placeholder=placeholder,
        select_all=False,
    )
    return tuple(chosen)


def _day(label: str, key: str, first: date, last: date) -> date | None:
    return st.date_input(
        label, value=None, min_value=first, max_value=last, format="YYYY-MM-DD", key=key, bind="query-params"
    )
