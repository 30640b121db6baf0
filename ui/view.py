"""What a page looks at: the tables and the selection in force."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st

from analysis.selection import Selection
from analysis.store import Store, Vocabulary
from ui.cache import kept
from ui.navigation import pages
from ui.quotes import escaped

_KEY = "_view"
Made = TypeVar("Made")


@dataclass(frozen=True)
class View:
    """The tables of one load seen through one selection; ``names`` turns ids into the names to show.

    ``page`` is the title of the page that looks.
    """

    store: Store
    tables: Vocabulary
    selection: Selection
    names: Mapping[str, str]
    page: str = ""

    def name(self, key: str) -> str:
        """The name to show for an id; the id itself where none is known."""
        return self.names.get(key, key)

    def say_basis(self) -> str:
        """Filters and data version, in words for a caption."""
        filters = escaped(self.selection.describe(self.names)) or "none, everything is shown"
        return f"Filters: {filters}. Data version {self.store.data_version or 'unknown'}."

    def once(self, what: str, make: Callable[[], Made], *options: object) -> Made:
        """What ``make`` returns, made once for this data, selection and ``options``, for all viewers alike."""
        made: Made = kept(make, what, self.store.data_version, self.selection, *options)
        return made

    def always(self, what: str, make: Callable[[], Made], *options: object) -> Made:
        """The same for what no selection changes."""
        made: Made = kept(make, what, self.store.data_version, *options)
        return made

    def say_names(self, keys: Sequence[str]) -> str:
        """The names of several ids, parted by commas."""
        return ", ".join(self.name(key) for key in keys)


def set_view(view: View) -> None:
    """Make ``view`` the one that the page of this run shows."""
    st.session_state[_KEY] = view


def current_view() -> View:
    """The view that the entry script set. Pages call this first."""
    if _KEY not in st.session_state:
        # Because of the folder called pages/, the first request after a start runs its page without the entry script
        # (Streamlit's first kind of multipage app) until st.navigation has been called once.
        st.navigation(pages())
        st.rerun()
    view: View = st.session_state[_KEY]
    return view
