"""Links: copying the one to what is shown, and telling when a link was made on other data than these.

A link says page, selection and data version: Streamlit keeps the first two in the address, the button adds the third.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

from analysis.selection import say_day
from analysis.versions import Changes, find_changes, first_seen
from ui.cache import kept, tables_folder
from ui.choices import PAGE_KEYS

_FOLDER = Path(__file__).resolve().parent
_VERSION = re.compile(r"[0-9a-z]{1,40}")


def copy_link(label: str, key: str, data_version: str, *, page: str | None = None, here: str = "", **says: str) -> None:
    """A button that copies the address of what is shown; ``data_version`` and ``says`` are added to it.

    With ``page``, the path of a page, the link leads there, ``here`` is the path of the present one, and what the
    present one alone writes into its address is left out.
    """
    added, drops = {**says, "data": data_version}, [] if page is None else list(PAGE_KEYS)
    _button()(
        data={"label": label, "page": page, "from": here, "alone": False, "drops": drops, "says": added},
        key=key,
        width="content",
    )


def copy_briefing_link(key: str, briefing: str) -> None:
    """A button, on the Briefing page, that copies the short link of a saved briefing: it carries nothing else."""
    data = {"label": "Copy its link", "page": "", "from": "briefing", "alone": True, "drops": [],
            "says": {"briefing": briefing}}  # fmt: skip
    # Streamlit refuses "__" in the key of a component, and the key of a briefing may hold it.
    _button()(data=data, key=key.replace("_", "."), width="content")


def tell_other_data(data_version: str) -> None:
    """Say that the link was made on other data than these, where it was, and what has changed since."""
    made_on = st.query_params.get("data", "")
    if not made_on or made_on == data_version or "briefing" in st.query_params:
        return
    known = made_on if _VERSION.fullmatch(made_on) else ""
    changes = changes_between(known, data_version) if known else None
    if changes is None:
        other = f"data version {known}" if known else "another data version"
        said = f"This link was made on {other}; you see {_say(data_version)}. What changed is not known here."
    else:
        said = f"This link was made on {_say(known)}; you see {_say(data_version)}. What changed: {changes.say()}."
    st.info(said, icon=":material/history:")


def changes_between(old: str, new: str) -> Changes | None:
    """How the events of two data versions differ; None where one of them is not known here."""
    folder = tables_folder()
    changes: Changes | None = kept(lambda: find_changes(folder, old, new), "changes", str(folder), old, new)
    return changes


def _say(version: str) -> str:
    day = first_seen(tables_folder(), version)
    return f"data version {version}" + (f" of {say_day(day)}" if day else "")


@cache
def _button() -> Any:
    return st.components.v2.component(
        "ceasefire_copy_link",
        # Named from the start: the label comes a moment later, and a screen reader may be quicker.
        html='<div><button type="button">Copy link</button><span role="status"></span>'
        '<input type="text" aria-label="Link" readonly hidden></div>',
        css=(_FOLDER / "copy_link.css").read_text(encoding="utf-8"),
        js=(_FOLDER / "copy_link.js").read_text(encoding="utf-8"),
    )
