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
from analysis.names import actors_by_use, days_covered, display_names
from analysis.store import Store
from loaders.tables import MANIFEST, Tables

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Opened:
    """The tables of one load and the store that answers questions about them, with what every page needs of them.

    ``names`` turns ids into names; ``actors`` are their ids, the most often named first; ``days`` are the first and
    the last day that a filter may name.
    """

    store: Store
    tables: Tables
    names: Mapping[str, str]
    actors: list[str]
    days: tuple[date, date]


def opened() -> Opened:
    """The tables that the settings point at. LoadersError, with a sentence for the user, when there are none."""
    # Relative to the folder it runs in, so that no page or file names the folders of this machine.
    articles = Path(os.environ.get("CEASEFIRE_ARTICLES") or os.path.relpath(ROOT / "data" / "articles"))
    tables = Path(os.environ.get("CEASEFIRE_TABLES") or ROOT / ".tables" / "default")
    manifest = tables / MANIFEST
    return _open(articles, tables, manifest.stat().st_mtime_ns if manifest.exists() else 0)


@st.cache_resource(max_entries=2, show_spinner="Reading the articles")
def _open(articles: Path, folder: Path, written: int) -> Opened:  # noqa: ARG001
    """``written`` is part of the key only: tables that were built anew are opened without a restart."""
    tables = loaders.open_tables(articles, folder)
    store = Store(tables)
    return Opened(store, tables, display_names(tables), actors_by_use(store), days_covered(store))


@st.cache_resource(max_entries=64, show_spinner=False)
def kept(_make: Callable[[], Any], *key: object) -> Any:  # noqa: ARG001
    """What ``_make`` returns, made once for each key. All viewers share it: nobody may change it."""
    return _make()
