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
    ("briefing", "Briefing", ":material/assignment:", "Charts you chose, with your notes, to send or to take away."),
    ("method", "Method", ":material/fact_check:", "How dates are inferred, how well that works, and what was read."),
)


def follow_briefing_link(page: st.Page) -> None:
    """Lead the short link of a saved briefing, ``/?briefing=KEY``, to the page that shows it."""
    key = st.query_params.get("briefing")
    if key and page.title == "Timeline":
        st.switch_page(_FOLDER / "briefing.py", query_params={"briefing": key})


def pages() -> list[st.Page]:
    """All pages; the first opens first. The last one, a chart alone for an iframe, is reached by its link only."""
    shown = [
        st.Page(_FOLDER / f"{name}.py", title=title, icon=icon, help=says, default=name == "timeline")
        for name, title, icon, says in _PAGES
    ]
    return [*shown, st.Page(_FOLDER / "chart.py", title="Chart", visibility="hidden")]
