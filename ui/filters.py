"""The filters as widgets know them: their names in the URL, and how buttons and charts set them.

A widget's key is its name in the URL. What is set here takes effect in the next run, so these are for callbacks.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import streamlit as st

from ui.cache import opened

# Widget key and URL name -> field of the selection.
FIELDS = {
    "from": "date_from",
    "to": "date_to",
    "actor": "actors",
    "match": "actors_match",
    "side": "sides",
    "kind": "kinds",
    "status": "statuses",
    "issue": "issues",
    "era": "eras",
    "pub": "publishers",
    "conf": "min_confidence",
    "q": "text",
    "chron": "chronology",
}
UNSET: dict[str, Any] = {"from": None, "to": None, "match": "any", "conf": 0, "q": "", "chron": "main"}


def drop_filters(fields: Iterable[str]) -> None:
    """Set the widgets of these fields of the selection back."""
    for key, field in FIELDS.items():
        if field in fields:
            st.session_state[key] = UNSET.get(key, [])


def set_dates(first: date | None, last: date | None) -> None:
    """Make these days the date filter, as far as it reaches; None leaves an end open."""
    earliest, latest = opened().days
    for key, day in (("from", first), ("to", last)):
        st.session_state[key] = None if day is None else min(max(day, earliest), latest)
