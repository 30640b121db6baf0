"""The choice of what is compared: the two eras, or two periods of a reader's own, kept in the URL."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TypeVar

import streamlit as st

from analysis.periods import Period, own_periods
from ui.quotes import escaped

Choice = TypeVar("Choice", bound=str)
Other = TypeVar("Other", bound=str)
_OWN = "Two periods of my own"
# Days, not spans of the data: a link means the same on other data.
_FIRST = (date(2024, 1, 1), date(2024, 12, 31))
_SECOND = (date(2025, 1, 1), date(2025, 12, 31))


def choose_periods() -> tuple[Period, ...]:
    """The periods that the reader chose; none for the eras.

    A choice that makes no sense is told, and the page stops.
    """
    chosen = st.segmented_control(
        "Compare", ["Eras", _OWN], default="Eras", required=True, key="compare", bind="query-params"
    )
    if chosen != _OWN:
        return ()
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        first = _days("First", "a", _FIRST)
        second = _days("Second", "b", _SECOND)
    if first is None or second is None:
        st.info("Choose the first and the last day of both periods.")
        st.stop()
    try:
        return own_periods(first, second)
    except ValueError as problem:
        st.error(escaped(str(problem)), icon=":material/error:")
        st.stop()


def choose_scale(per: Mapping[Choice, str], clock: Mapping[Other, str]) -> tuple[Choice, Other]:
    """What rates are counted per, and what time is."""
    with st.container(horizontal=True, vertical_alignment="bottom", gap="medium"):
        return one_of("Rates per", per, next(iter(per)), "per"), one_of("Time", clock, next(iter(clock)), "clock")


def one_of(label: str, names: Mapping[Choice, str], default: Choice, key: str) -> Choice:
    """One of several choices, kept in the URL under ``key``."""
    chosen: Choice = st.segmented_control(
        label, list(names), format_func=lambda one: names[one], default=default, required=True, key=key,
        bind="query-params",
    )  # fmt: skip
    return chosen


def _days(name: str, key: str, days: tuple[date, date]) -> tuple[date, date] | None:
    begin, last = (
        st.date_input(
            f"{name} period, {end}", value=day, min_value=date(2000, 1, 1), max_value=date(2100, 12, 31),
            format="YYYY-MM-DD", key=f"{key}_{end}", bind="query-params", width=210,
        )
        for end, day in zip(("from", "to"), days, strict=True)
    )  # fmt: skip
    return (begin, last) if begin and last else None
