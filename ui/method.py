"""The parts of the Method page: figures in a row, tables under their names, and what the benchmarks measured."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analysis.benchmarks import listed, measured_on_other_data, plain_figures
from analysis.event_benchmark import held_out_first
from analysis.method import Accuracy, LoadReport
from analysis.store import Store, Vocabulary
from analysis.words import say_count
from ui.parts import ShownChart, show_chart, table_and_downloads, table_height
from ui.quotes import escaped
from ui.rules import browse_rules

_DAY = "D MMM YYYY"
_REASONS_SHOWN = 30
_ROWS_SHOWN = 300
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
Basis of the actors: general knowledge for roles and their terms, except where the reference chronology covers the
change.
Sides group actors for display; they are no judgement.
"""
MEASURED_HERE = (
    "Measured on this collection itself. The published date of an article is not used to infer its own date, but the "
    "rules and the reference data were made with such reports in view: expect less on articles of another kind."
)
NOT_MEASURED = "No benchmark of events was run. `python -m benchmarks.events` writes figures for this place."
_LICENCES = """
Titles and summaries of the chronology are in our own words. *High*: the source gives the day; *medium*: the day is
taken from context, or sources differ. The code is under the MIT licence. The reference data state facts with the
addresses of their sources. No text of any publisher comes with this project; articles that
you load remain their publishers'.
"""

# The headings of the page by their anchors.
_CONTENTS = {
    "accuracy": "how good the inferred dates are",
    "events": "how well events are found",
    "read": "what was read",
    "coverage": "coverage",
    "rules": "rules and sources",
}


def show_intro(data_version: str) -> None:
    """What the dashboard does, in five lines, on which data, and what the page has."""
    st.markdown(_STEPS)
    version = escaped(data_version) or "unknown"
    st.caption(f"Data version {version}. The filters in the sidebar do not change this page.")
    st.markdown("On this page: " + " · ".join(f"[{title}](#{anchor})" for anchor, title in _CONTENTS.items()))


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
        st.caption(f"{figures.abstained:,} of these articles gave no date; the shares are of the others.")


def show_charts(charts: Iterable[ShownChart]) -> None:
    """Each chart under its title, above its rows."""
    for chart in charts:
        show_chart(chart, chart.name)


def show_table(rows: pd.DataFrame, alt: str, key: str, *, title: str = "", empty: str = "There are none.") -> None:
    """A table with readable column names under its title; ``empty`` is said when there is no row."""
    if title:
        st.subheader(title, anchor=False)
    if rows.empty:
        st.caption(empty)
        return
    if len(rows) > _ROWS_SHOWN:
        st.caption(f"The first {_ROWS_SHOWN:,} of {len(rows):,}.")
    shown = rows.head(_ROWS_SHOWN).rename(columns=lambda name: str(name).replace("_", " "))
    days = {str(name): st.column_config.DateColumn(format=_DAY) for name in shown.select_dtypes("datetime")}
    st.dataframe(
        shown,
        hide_index=True,
        height=table_height(len(shown), 400),
        column_config=days,
        placeholder="",
        alt=alt,
        key=f"table-{key}",
        lazy=True,
    )


def warn_of_other_data(results: Mapping[str, Mapping[str, Any]], data_version: str) -> None:
    """Say which benchmarks were run on other data than what is shown, and what to do about it."""
    others = measured_on_other_data(results, data_version)
    if others:
        told = "; ".join(f"“{escaped(name)}” on {escaped(version)}" for name, version in others.items())
        st.warning(
            f"Measured on other data than what you see (version {escaped(data_version)}): {told}. To measure again, "
            f"run {', '.join(f'`python -m benchmarks.{name}`' for name in others)}.",
            icon=":material/difference:",
        )


def show_benchmarks(results: Mapping[str, Mapping[str, Any]]) -> None:
    """Everything the benchmarks wrote: the figures of each, held-out ones first, then its tables."""
    if not results:
        st.caption("No benchmark was run on these tables. `python -m benchmarks.dating` writes figures for this place.")
    for name, result in ((name, held_out_first(result)) for name, result in results.items()):
        drawer = st.expander(
            f"All figures of the benchmark “{escaped(name)}”", key=f"benchmark-{name}", on_change="rerun"
        )
        if not drawer.open:
            continue
        with drawer:
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
    total = sum(report.counts.values())
    table_and_downloads("load-report", report.rows, key="report", label=f"Load report: {say_count(total, 'source')}")
    if len(report.rows) < total:
        st.caption(f"The first {len(report.rows):,} sources are listed, those with a remark before the others.")


def show_unknown(names: pd.DataFrame) -> None:
    """The names that recur in the texts and that no list has, for whoever keeps the lists."""
    st.subheader("Names that no list has", anchor=False)
    if names.empty:
        st.caption("There are none: every name that recurs is an actor or a place of the lists.")
        return
    st.caption(
        "Capitalised names in two or more articles that neither the actors nor the places know. To make one known, add "
        "it to data/rules/actors.toml, or to data/rules/reviewed_names.toml when it is none."
    )
    show_table(names, "Names that recur and that no list has", "unknown-names")


def show_rules(tables: Vocabulary, store: Store, chronology: pd.DataFrame) -> None:
    """Eras and the reference chronology with what they rest on, and all rules and sources to search."""
    eras = tables.eras.drop(columns="era")
    show_table(eras, "Eras with their boundaries and the reason for each", "eras", title="Eras")
    st.caption("An era begins on its start and ends on the day before its end. Kept in data/rules/eras.toml.")
    alt = "Rows of the reference chronology by level, confidence and number of sources"
    show_table(chronology, alt, "chronology", title="Reference chronology")
    st.subheader("Browse and search", anchor=False)
    browse_rules(store)
    st.caption(_ACTORS)
    st.caption(_LICENCES)


def _share(value: float | None) -> str:
    return "none" if value is None else f"{value:.0%}"


def _days(value: float | None) -> str:
    return "none" if value is None else f"{value:g} day{'' if value == 1 else 's'}"
