"""The rules and the sources, to browse and to search."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from analysis.store import Store
from loaders.rules import DATA
from ui.cache import kept

_MOST = 300
_OF_THE_TABLES = {
    "Reference chronology": "select date, level, headline, sources[1] as source_url, summary, kind, confidence, "
    "sources from chronology order by date",
    "Actors": "select name, side_name, actor_kind, role from actors order by name",
    "Kinds of event": "select name, means, lane, plover from kinds",
    "Places": "select name, country, lat, lon from places order by name",
}


def browse_rules(store: Store, data: Path = DATA) -> None:
    """A choice of lists, a search, and the rows that have the words."""
    lists = _lists(store, data)
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.selectbox("Look in", list(lists), key="in", bind="query-params", width=320)
        words = st.text_input(
            "Find", key="find", bind="query-params", type="search", placeholder="words or part of a word", width=320
        )
    rows = kept(lists[name], "rules", name, str(data), store.data_version)
    found = find_rows(rows, words or "")
    shown = found.head(_MOST)
    more = f"; the first {_MOST} are shown" if len(found) > _MOST else ""
    noun = "entry" if len(found) == 1 else "entries"
    st.caption(f"{len(found):,} {noun} of {len(rows):,}{more}.")
    if not shown.empty:
        st.dataframe(
            shown,
            hide_index=True,
            height=min(38 + 35 * len(shown), 460),
            placeholder="",
            alt=f"Entries of {name}",
            column_config=_columns(shown),
            key="table-rules",
        )


def find_rows(rows: pd.DataFrame, words: str) -> pd.DataFrame:
    """The rows that have every one of the words in some column, in whatever case."""
    if not words.strip():
        return rows
    said = rows.astype(str).agg(" ".join, axis="columns").str.lower()
    found = pd.Series(True, index=rows.index)
    for word in words.lower().split():
        found &= said.str.contains(word, regex=False)
    return rows[found]


def rule_rows(path: Path) -> pd.DataFrame:
    """The entries of a file of rules: what each is (table), its id, and all it holds as text."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return pd.DataFrame(
        [
            {"what": table, "id": entry.get("id", ""), "entry": _say_entry(entry)}
            for table, entries in content.items()
            if isinstance(entries, list)
            for entry in entries
        ],
        columns=["what", "id", "entry"],
    )


def _lists(store: Store, data: Path) -> dict[str, Callable[[], pd.DataFrame]]:
    lists: dict[str, Callable[[], pd.DataFrame]] = {
        name: lambda sql=sql: store.query(sql)  # type: ignore[misc]
        for name, sql in _OF_THE_TABLES.items()
    }
    for path in sorted((data / "rules").glob("*.toml")):
        lists[f"Rules: {_title(path)}"] = lambda path=path: rule_rows(path)  # type: ignore[misc]
    for path in sorted((data / "reference").glob("*.csv")):
        if path.stem not in ("chronology", "places"):
            lists[f"Sources: {_title(path)}"] = lambda path=path: pd.read_csv(path, dtype=str, keep_default_na=False)  # type: ignore[misc]
    return lists


def _title(path: Path) -> str:
    return path.stem.replace("_", " ")


def _say_entry(entry: Mapping[str, object]) -> str:
    held = {key: value for key, value in entry.items() if key != "id"}
    return "; ".join(f"{key}: {json.dumps(value, default=str, ensure_ascii=False)}" for key, value in held.items())


def _columns(rows: pd.DataFrame) -> dict[str, Any]:
    columns: dict[str, Any] = {
        str(name): st.column_config.DateColumn(format="D MMM YYYY") for name in rows.select_dtypes("datetime")
    }
    if "source_url" in rows:
        columns["source_url"] = st.column_config.LinkColumn("source")
    return columns
