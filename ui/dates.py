"""The days of the timeline as a slider and as bars that can be chosen: both set the date filter."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import streamlit as st

from analysis.picks import read_bin
from analysis.selection import Selection
from ui.filters import set_dates

_KEY = "days"


def day_slider(days: tuple[date, date] | None, selection: Selection) -> None:
    """A slider over the days with events; its two ends are the date filter."""
    if days is None or days[0] >= days[1]:
        return
    first, last = days
    start = min(max(selection.date_from or first, first), last)
    st.session_state[_KEY] = (start, max(min(selection.date_to or last, last), start))
    st.slider(
        "Days shown",
        first,
        last,
        format="D MMM YYYY",
        key=_KEY,
        on_change=_take_over,
        args=(days,),
        help="Sets From and To in the sidebar, as choosing bars in the strip beneath the lanes does.",
    )


def choose_days(keys: Sequence[str]) -> None:
    """Make the bars of the strip that were picked the date filter. What else was picked is no business of this."""
    bins = [one for one in map(read_bin, keys) if one is not None and not one.lane]
    if bins:
        set_dates(min(one.start for one in bins), max(one.last for one in bins))


def _take_over(days: tuple[date, date]) -> None:
    """An end of the slider at the end of all days is no filter."""
    start, end = st.session_state[_KEY]
    set_dates(None if start <= days[0] else start, None if end >= days[1] else end)
