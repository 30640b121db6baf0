"""The choices of a page in a link that others made: ids are taken for names, and what makes no sense is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from ui.quotes import escaped

_MOST_TOLD = 8


def read_choices(choices: Mapping[str, Mapping[Any, str]], numbers: Mapping[str, tuple[int, int]]) -> None:
    """Put names for ids and start over, or say which values were dropped. Call it before the widgets.

    ``choices`` has for each name in the URL the options by id; ``numbers`` the smallest and the largest that may stand.
    Streamlit drops what it cannot read without a word, so the words are here.
    """
    given = {key: st.query_params.get_all(key) for key in choices}
    named = {key: [choices[key].get(one, one) for one in values] for key, values in given.items()}
    changed = {key: values for key, values in named.items() if values != given[key] and key not in st.session_state}
    if changed:
        st.query_params.update(changed)
        st.rerun()
    dropped = [
        f"{key}={one}" for key, values in named.items() for one in values if one and one not in choices[key].values()
    ]
    for key, (low, high) in numbers.items():
        dropped += [f"{key}={one}" for one in st.query_params.get_all(key) if not _is_within(one, low, high)]
    if dropped:
        told = ", ".join(escaped(one[:60]) for one in dropped[:_MOST_TOLD])
        st.warning(
            f"This link asks for something that is not here; it was left out: {told}", icon=":material/link_off:"
        )


def _is_within(text: str, low: int, high: int) -> bool:
    return text.isdecimal() and len(text) < 10 and low <= int(text) <= high
