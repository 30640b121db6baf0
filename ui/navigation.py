"""The pages of the dashboard, in the order in which they stand in the sidebar."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

_FOLDER = Path(__file__).resolve().parent.parent / "pages"
_PAGES = (
    ("timeline", "Timeline", ":material/timeline:", "What happened when, with the evidence behind every mark."),
    ("actors", "Actors", ":material/groups:", "Who is named together with whom, and in which sentences."),
    ("eras", "Eras", ":material/compare_arrows:", "The talks under Blinken and under Witkoff, side by side."),
    ("articles", "Articles", ":material/article:", "The articles, their dates, and the reasons for each date."),
    ("method", "Method", ":material/fact_check:", "How dates are inferred, how well that works, and what was read."),
)


def pages() -> list[st.Page]:
    """All pages; the first opens first."""
    return [
        st.Page(_FOLDER / f"{name}.py", title=title, icon=icon, help=says, default=name == "timeline")
        for name, title, icon, says in _PAGES
    ]
