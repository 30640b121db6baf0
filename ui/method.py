"""The parts of the Method page: figures in a row, tables under their names, and what the benchmarks measured."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.benchmarks import listed, plain_figures
from analysis.method import Accuracy, LoadReport
from analysis.store import Vocabulary
from ui.quotes import escaped

_DAY = "D MMM YYYY"
_REASONS_SHOWN = 30
_OUTCOMES = {"read": "read without remark", "warned": "read with a warning", "skipped": "skipped"}
_STEPS = """
1. Articles are read as text; captions and boilerplate are set aside. Nothing is fetched from anywhere.
2. Passages that say something about the day of publication (a toll, a weekday, a visit, an office) are **cues**.
   Together they give every day a probability.
3. The most probable day is the **inferred date**; the **90% interval** says how sure it is. Too little evidence gives
   none.
4. Time words such as “on Thursday” are read against the published date where the source states it, else the inferred
   one.
5. Each sentence that reports something of the talks becomes an **event** with its actors, kind, status and date.
"""
_ACTORS = """
Basis: general knowledge for roles and their terms, except where the reference chronology covers the change.
Sides group actors for display; they are no judgement.
"""
_LICENCES = """
Titles and summaries of the chronology are in our own words. *High*: the source gives the day; *medium*: the day is
taken from context, or sources differ. The code is under the MIT licence. The reference data state facts with the
addresses of their sources. No text of any publisher comes with this project; articles that
you load remain their publishers'.
"""


def show_intro(data_version: str) -> None:
    """What the dashboard does, in five lines, and on which data."""
    st.markdown(_STEPS)
    version = escaped(data_version) or "unknown"
    st.caption(f"Data version {version}. The filters in the sidebar do not change this page.")


def show_accuracy(figures: Accuracy) -> None:
    """The figures of inferred against published dates, in a row of tiles."""
    tiles = {
        "Articles compared": f"{figures.dated:,} of {figures.articles:,}",
        "On the day": _share(figures.exact),
        "Within 1 day": _share(figures.within_1),
        "Within 7 days": _share(figures.within_7),
        "Within 31 days": _share(figures.within_31),
        "Median error": _days(figures.median_error),
        "90% intervals that hold": _share(figures.coverage),
        "Median width of intervals": _days(figures.median_width),
    }
    with st.grid(4, min_column_width=150):
        for label, value in tiles.items():
            st.metric(label, value, border=True)
    if figures.abstained:
        st.caption(f"{figures.abstained:,} of these articles gave no date; they are not in the shares.")


def show_table(rows: pd.DataFrame, alt: str, key: str, *, title: str = "", empty: str = "There are none.") -> None:
    """A table with readable column names under its title; ``empty`` is said when there is no row."""
    if title:
        st.subheader(title, anchor=False)
    if rows.empty:
        st.caption(empty)
        return
    shown = rows.rename(columns=lambda name: str(name).replace("_", " "))
    days = {str(name): st.column_config.DateColumn(format=_DAY) for name in shown.select_dtypes("datetime")}
    st.dataframe(
        shown,
        hide_index=True,
        height=min(38 + 35 * len(shown), 400),
        column_config=days,
        placeholder="",
        alt=alt,
        key=f"table-{key}",
        lazy=True,
    )


def show_benchmarks(results: Mapping[str, Mapping[str, Any]]) -> None:
    """Everything the benchmarks wrote: the figures of each, then its tables."""
    if not results:
        st.caption("No benchmark was run on these tables. `python -m benchmarks.dating` writes figures for this place.")
    for name, result in results.items():
        with st.expander(f"All figures of the benchmark “{escaped(name)}”", key=f"benchmark-{name}"):
            figures = pd.DataFrame(plain_figures(result).items(), columns=["figure", "value"])
            show_table(figures, f"Figures of the benchmark {name}", f"figures-{name}")
            for part, rows in listed(result).items():
                title = escaped(part.replace("_", " ").capitalize())
                show_table(rows, f"{part} of the benchmark {name}", f"{name}-{part}", title=title)


def show_report(report: LoadReport) -> None:
    """What was read, warned of and skipped: the counts, the reasons as text, then every source."""
    words = [f"{report.counts.get(outcome, 0):,} {words}" for outcome, words in _OUTCOMES.items()]
    st.markdown(f"{', '.join(words)}.")
    told = report.rows[report.rows["reason"] != ""].head(_REASONS_SHOWN)
    reasons = zip(told["source"].tolist(), told["reason"].tolist(), strict=True)
    st.markdown("\n".join(f"- {escaped(source)}: {escaped(reason)}" for source, reason in reasons))
    show_table(report.rows, "Load report: each source with its outcome and the reason", "report")
    if len(report.rows) < sum(report.counts.values()):
        st.caption(f"The first {len(report.rows):,} sources are listed, those with a remark before the others.")


def show_rules(tables: Vocabulary, chronology: pd.DataFrame) -> None:
    """Eras, kinds, actors and the reference chronology, with what each rests on."""
    eras = tables.eras.drop(columns="era")
    show_table(eras, "Eras with their boundaries and the reason for each", "eras", title="Eras")
    st.caption("An era begins on its start and ends on the day before its end. Kept in data/rules/eras.toml.")
    kinds = tables.kinds[["name", "means", "lane", "plover"]]
    show_table(kinds, "Kinds of event and what each means", "kinds", title="Kinds of event")
    actors = tables.actors[["name", "side_name", "actor_kind", "role"]]
    show_table(actors, "Actors with their side and offices", "actors", title="Actors")
    st.caption(_ACTORS)
    alt = "Rows of the reference chronology by level, confidence and number of sources"
    show_table(chronology, alt, "chronology", title="Reference chronology")
    st.caption(_LICENCES)


def _share(value: float | None) -> str:
    return "none" if value is None else f"{value:.0%}"


def _days(value: float | None) -> str:
    return "none" if value is None else f"{value:g} day{'' if value == 1 else 's'}"
