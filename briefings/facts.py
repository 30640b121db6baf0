"""What a reader of a file must know to judge it: eras, method, sources, data version."""

from __future__ import annotations

import pandas as pd

from analysis.benchmarks import say_figures
from analysis.counting import Counts
from analysis.method import against_published, measure
from analysis.results import read_results
from analysis.selection import Selection, say_day
from analysis.store import Store

SHOWN_SOURCES = 200
METHOD = """\
Articles are cut into sentences; one that reports something of the talks is an event, with the actors it names.
"On Thursday" and the like are resolved against the day of the article: stated by its source, or else inferred.
That day is inferred from the text alone: tolls, weekdays, lengths of time, offices and named events are weighed.
Uncertainty is kept: dates are intervals, inferred ones at 90%; what cannot be dated is counted as undated.
Counts are of sentences in this collection of articles, not of everything that happened."""


def page_facts(store: Store, selection: Selection) -> dict[str, str]:
    """The facts to print at the end of a page, by name; lines are paragraphs."""
    return {
        "Eras": _say_eras(store),
        "Method": METHOD,
        "Accuracy": _say_accuracy(store),
        "Sources": _say_sources(store, selection),
        "Data version": store.data_version or "unknown",
    }


def say_counts(counts: Counts) -> str:
    """How many events are shown, in all and undated, as a sentence."""
    return (
        f"{counts.shown:,} dated events shown of {counts.everything:,} in all; "
        f"{counts.undated:,} more fit the filters but could not be dated."
    )


def _say_eras(store: Store) -> str:
    eras = store.query('select name, start, "end", basis from eras order by start').to_dict("records")
    lines = []
    for era in eras:
        until = "still open" if pd.isna(era["end"]) else f"until the day before {say_day(era['end'])}"
        lines.append(f"{era['name']}: from {say_day(era['start'])}, {until}. {era['basis']}")
    return "\n".join(lines)


def _say_accuracy(store: Store) -> str:
    """How good the inferred dates are: on these articles, then as the benchmark measured them on stories held out."""
    figures = measure(against_published(store))
    if figures.exact is None or figures.within_7 is None or figures.coverage is None:
        here = "No article of this collection has both a published and an inferred date, so they cannot be compared."
    else:
        here = (
            f"Of {figures.articles:,} articles of this collection with a published date, {figures.dated:,} got an "
            f"inferred one as well: {figures.exact:.0%} of these on the day, {figures.within_7:.0%} within a week; "
            f"{figures.coverage:.0%} of the 90% intervals hold the published date."
        )
    return "\n".join(line for line in (here, say_figures(read_results().get("dating", {}))) if line)


def _say_sources(store: Store, selection: Selection) -> str:
    where, values = selection.where()
    sources = store.query(
        f"select distinct publisher, title, url from event_view where {where} order by publisher, title, url", values
    )
    lines = [
        " ".join(part for part in (f"{row['publisher'] or 'Unknown publisher'}:", row["title"], row["url"]) if part)
        for row in sources.head(SHOWN_SOURCES).to_dict("records")
    ]
    if len(sources) > SHOWN_SOURCES:
        lines.append(f"and {len(sources) - SHOWN_SOURCES:,} more articles.")
    return "\n".join(" ".join(line.split()) for line in lines) or "No article tells an event of this selection."
