"""What shapes a chart beside the filters, as the widgets of its page have it: enough to draw the same chart again."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from analysis.period import months_covered, within_months
from analysis.selection import Selection
from ui.view import View

_TIES = ("unit", "measure", "top", "floor", "who", "with")
# Beginning of the name of a chart -> the keys of the widgets that shape it; the first that fits counts.
_SHAPED_BY: Mapping[str, tuple[str, ...]] = {
    "co-mentions-": ("view", *_TIES),
    "co-mentions": _TIES,
    "network": _TIES,
    "trend": ("who", "with", "unit"),
    "activity": ("who",),
    "profile-": ("who",),
    "eras-facts": (),
    "eras-": ("per", "clock"),
    "evidence": ("whole-war",),
}
_OWN_PERIODS = ("compare", "a_from", "a_to", "b_from", "b_to")
# What pages start with; a link need not say it.
_DEFAULTS = {
    "lanes": "kind", "view": "matrix", "unit": "sentence", "measure": "count", "top": "12", "floor": "3", "per": "days",
    "clock": "era",
}  # fmt: skip
# What pages write into the address, and a link to one chart says anew or does without.
PAGE_KEYS = (*_DEFAULTS, "who", "with", "period", "byera", "voice", "part", "by", "article", "event", *_OWN_PERIODS)
_OF_ACTORS = ("co-mentions", "network", "trend", "activity", "profile-")


def choices_of(chart: str, given: Mapping[str, Any] | None) -> tuple[tuple[str, str], ...]:
    """The choices behind the chart called so, by name: those that the page hands over, then those of its widgets."""
    keys = next((keys for start, keys in _SHAPED_BY.items() if chart.startswith(start)), ())
    if chart.startswith("eras-") and _own_periods():
        keys = (*keys, *_OWN_PERIODS)
    chosen = {**(given or {}), **{key: st.session_state[key] for key in keys if st.session_state.get(key)}}
    return tuple((name, str(value)) for name, value in chosen.items())


def selection_behind(chart: str, view: View) -> Selection:
    """The selection that the chart called so shows: that of the sidebar, within the period chosen on its page."""
    if "period" in st.session_state and chart.startswith(_OF_ACTORS):
        first, last = st.session_state["period"]
        months = view.once("months", lambda: months_covered(view.store))
        if (first, last) != (months[0], months[-1]):
            return within_months(view.selection, first, last) or view.selection
    return view.selection.without("eras") if chart.startswith("eras-") and _own_periods() else view.selection


def short_link(choices: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """The choices that a link to the chart alone must say: those that are not the defaults."""
    return {name: value for name, value in choices if _DEFAULTS.get(name) != value}


def dates_for_link(selection: Selection, view: View) -> dict[str, str]:
    """The dates that a link to the chart alone must say, because those of the sidebar are others."""
    days = {"from": selection.date_from, "to": selection.date_to}
    if (selection.date_from, selection.date_to) == (view.selection.date_from, view.selection.date_to):
        return {}
    return {name: day.isoformat() for name, day in days.items() if day}


def _own_periods() -> bool:
    return bool(st.session_state.get("compare", "Eras") != "Eras")
