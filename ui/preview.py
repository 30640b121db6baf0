"""The briefing as it will leave: the very file, in a frame."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Protocol

import streamlit as st


class ShownFile(Protocol):
    """A briefing that can be made into a file (briefings/page.py)."""

    def make(self, name: str, stem: str, made: datetime) -> bytes: ...


def preview(page: Callable[[], ShownFile]) -> None:
    """A closed drawer; open, it holds the HTML file. The file forbids all scripts but its own two."""
    drawer = st.expander("Preview: the page as it will leave", key="preview-drawer", on_change="rerun")
    if drawer.open:
        with drawer:
            made = page().make("html", "briefing", datetime.now(UTC).replace(microsecond=0))
            st.iframe(made.decode("utf-8"), height=720, alt="The briefing as it will leave")
