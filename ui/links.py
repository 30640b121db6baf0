"""Links that others made: ids in the URL are taken for the names they stand for, and nonsense is told.

Streamlit keeps the URL and the widgets in step (``bind="query-params"``). It writes what the widgets show, so names
stand in the URL, and it drops what it cannot read without a word.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import streamlit as st

from ui.quotes import escaped

Options = Mapping[str, list[str]]
_CHOICES = {"match": ("any", "all"), "chron": ("off", "main", "all")}
_MOST_TOLD = 8


def read_link(options: Options, names: Mapping[str, str]) -> None:
    """Put names for ids and start over, or say which values of the URL make no sense. Call it before the widgets."""
    given = {key: st.query_params.get_all(key) for key in options}
    named = {key: [_name(one, options[key], names) for one in values] for key, values in given.items()}
    changed = {key: values for key, values in named.items() if values != given[key] and key not in st.session_state}
    if changed:
        st.query_params.update(changed)
        st.rerun()
    dropped = _unknown(named, options, names)
    if dropped:
        told = ", ".join(escaped(one[:60]) for one in dropped[:_MOST_TOLD])
        st.warning(
            f"This link asks for something that is not here; it was left out: {told}", icon=":material/link_off:"
        )


def _name(value: str, ids: list[str], names: Mapping[str, str]) -> str:
    return names.get(value, value) if value in ids else value


def _unknown(named: Mapping[str, list[str]], options: Options, names: Mapping[str, str]) -> list[str]:
    known = {key: {names.get(one, one) for one in ids} for key, ids in options.items()}
    unknown = [(key, one) for key, values in named.items() for one in values if one and one not in known[key]]
    for key, few in _CHOICES.items():
        unknown += [(key, one) for one in st.query_params.get_all(key) if one not in few]
    for key in ("from", "to"):
        unknown += [(key, one) for one in st.query_params.get_all(key) if one and not _is_day(one)]
    unknown += [("conf", one) for one in st.query_params.get_all("conf") if not _is_percentage(one)]
    return [f"{key}={value}" for key, value in unknown]


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_percentage(text: str) -> bool:
    return text.isdecimal() and int(text) <= 100
