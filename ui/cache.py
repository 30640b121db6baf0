"""What is kept between runs: the tables of one load, opened for questions, and the charts drawn from them."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

import loaders
from analysis.counting import Counts, count_events
from analysis.names import actors_by_use, count_skipped, days_covered, display_names, publishers_by_name
from analysis.selection import Selection
from analysis.store import Store, Vocabulary
from loaders.tables import MANIFEST

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Opened:
    """The store that answers questions about the tables of one load, with what every page needs of them.

    ``tables`` are the small ones; ``names`` turns ids into names; ``actors`` are their ids, the most often named first;
    ``publishers`` their names; ``days`` are the first and the last day that a filter may name; ``skipped`` counts what
    could not be read.
    """

    store: Store
    tables: Vocabulary
    names: Mapping[str, str]
    actors: list[str]
    publishers: list[str]
    days: tuple[date, date]
    skipped: int


def opened() -> Opened:
    """The tables that the settings point at. LoadersError, with a sentence for the user, when there are none."""
    # Relative to the folder it runs in, so that no page or file names the folders of this machine.
    articles = Path(os.environ.get("CEASEFIRE_ARTICLES") or os.path.relpath(ROOT / "data" / "articles"))
    tables = tables_folder()
    manifest = tables / MANIFEST
    return _open(articles, tables, manifest.stat().st_mtime_ns if manifest.exists() else 0)


def tables_folder() -> Path:
    """The folder of the tables, and of what is kept beside them."""
    return Path(os.environ.get("CEASEFIRE_TABLES") or ROOT / ".tables" / "default")


@st.cache_resource(max_entries=2, show_spinner="Reading the articles")
def _open(articles: Path, folder: Path, written: int) -> Opened:  # noqa: ARG001
    """``written`` is part of the key only: tables that were built anew are opened without a restart."""
    loaders.ensure_tables(articles, folder)
    store = Store(folder)
    tables, publishers = store.vocabulary(), publishers_by_name(store)
    names, actors, days = display_names(tables), actors_by_use(store), days_covered(store)
    return Opened(store, tables, names, actors, publishers, days, count_skipped(store))


def counts_of(store: Store, selection: Selection) -> Counts:
    """The counts of a selection, which every page shows."""
    counts: Counts = kept(lambda: count_events(store, selection), "counts", store.data_version, selection)
    return counts


@st.cache_resource(max_entries=64, show_spinner=False)
def kept(_make: Callable[[], Any], *key: object) -> Any:  # noqa: ARG001
    """What ``_make`` returns, made once for each key. All viewers share it: nobody may change it."""
    return _make()
