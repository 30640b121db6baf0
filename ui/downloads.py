"""A page to take away: one button for the file that opens anywhere, a drawer for all other formats."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import Protocol

import streamlit as st


class ShownOffer(Protocol):
    """What the page needs of a file on offer (briefings/page.py; the user interface may not import the briefings)."""

    @property
    def label(self) -> str: ...
    @property
    def help(self) -> str: ...
    @property
    def file_name(self) -> str: ...
    @property
    def mime(self) -> str: ...
    @property
    def browser(self) -> bool: ...
    @property
    def make(self) -> Callable[[datetime], bytes]: ...


class ShownPage(Protocol):
    """A page that can be taken away."""

    def offers(self, stem: str) -> Sequence[ShownOffer]: ...
    def missing(self) -> str: ...


def page_downloads(page: Callable[[], ShownPage], name: str) -> None:
    """Offer the page as one HTML file that works without a network, and in a drawer in every other format.

    A file is made when it is asked for, by a thread of its own, so that pages of other viewers do not wait for it.
    """
    shown = page()
    first, *others = shown.offers(name)
    _button(first, f"{name}-page", "Download this page", help_text=f"{first.help}.")
    drawer = st.expander("More formats", key=f"{name}-formats-drawer", on_change="rerun")
    if not drawer.open:
        return
    missing = shown.missing()
    with drawer:
        with st.container(horizontal=True):
            for offer in others:
                _button(offer, f"{name}-{offer.file_name}", offer.label, disabled=bool(missing and offer.browser))
        st.caption(missing or "Each file is made when you ask for it; a PDF or a presentation takes a few seconds.")


def _button(offer: ShownOffer, key: str, label: str, *, disabled: bool = False, help_text: str = "") -> None:
    st.download_button(
        label,
        data=lambda: offer.make(datetime.now(UTC).replace(microsecond=0)),
        file_name=offer.file_name,
        mime=offer.mime,
        on_click="ignore",
        key=key,
        icon=":material/download:",
        help=help_text or f"{offer.help} ({offer.file_name}).",
        disabled=disabled,
    )
