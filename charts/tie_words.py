"""The words of the charts that draw ties: title, what was counted, hover texts and rows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from analysis.bidi import isolated
from analysis.comentions import UNIT_WORDS, Comentions, Unit
from analysis.ties import CHANCE, Measure
from charts.theme import plain

MEASURE_WORDS: dict[Measure, str] = {
    "count": "how often the two appear together",
    "jaccard": "of all that have either, the share that has both (Jaccard)",
    "lift": "how many times as often as by chance the two appear together (lift)",
    "npmi": "how far beyond chance the two appear together, from 0 by chance to 1 always (NPMI)",
}
_COLUMNS = {
    "name_a": "Actor",
    "name_b": "With",
    "n": "Together",
    "n_a": "Actor in",
    "n_b": "With in",
    "share": "Share of all",
    "jaccard": "Jaccard",
    "lift": "Lift",
    "npmi": "NPMI",
    "low": "95% low",
    "high": "95% high",
    "issue": "Most often over",
    "issue_n": "Of these",
}


def say_title(ties: pd.DataFrame, found: Comentions, measure: Measure, floor: int) -> str:
    """The finding: the strongest of ``ties`` (as ``measure_ties`` gives them), and over what."""
    words = UNIT_WORDS[found.unit]
    if ties.empty:
        least = f" in {floor} or more of the {found.units:,} {words}" if floor > 1 else ""
        return f"No two actors appear together{least}"
    tie = ties.iloc[0]
    pair = f"{isolated(tie['name_a'])} and {isolated(tie['name_b'])}"
    over = f"; most often over {tie['issue']}" if tie["issue"] else ""
    if measure == "count":
        return f"{pair} appear together in {say_share(tie['share'])} of {words}{over}"
    if measure == "jaccard":
        return f"{pair} are the closest pair: {say_share(tie['value'])} of {words} with either have both{over}"
    return f"{pair} appear together {tie['lift']:.1f} times as often as by chance{over}"


def say_first(ties: pd.DataFrame, found: Comentions, measure: Measure) -> str:
    """The strongest tie in numbers, with its interval; "" when there is none."""
    if ties.empty:
        return ""
    tie = ties.iloc[0]
    value = "" if measure == "count" else f"{say_value(tie['value'], measure)}, "
    low, high = say_bounds(tie, measure)
    return f"n = {tie['n']:,} of {found.units:,} {UNIT_WORDS[found.unit]} ({value}95% interval {low} to {high})."


def say_hidden(hidden: int, floor: int, unit: Unit) -> str:
    """How many pairs the support floor leaves out."""
    if not hidden:
        return ""
    pairs = "1 pair" if hidden == 1 else f"{hidden:,} pairs"
    return f"{pairs} with fewer than {floor} {UNIT_WORDS[unit]} not drawn."


def say_chance(measure: Measure) -> str:
    """What hollow marks or dotted lines mean; "" for measures that know no chance."""
    return "Hollow: chance alone may explain it." if measure in CHANCE else ""


def say_tie(tie: Any, found: Comentions, measure: Measure) -> str:
    """The hover of a tie, a row of ``measure_ties``."""
    words = UNIT_WORDS[found.unit]
    low, high = say_bounds(tie, measure)
    over = f"<br>most often over {plain(tie.issue)} (n = {tie.issue_n:,})" if tie.issue else ""
    names = [plain(isolated(name)) for name in (tie.name_a, tie.name_b)]
    chance = "<br>chance alone may explain it" if tie.chance else ""
    return (
        f"<b>{names[0]} and {names[1]}</b><br>together in n = {tie.n:,} of {found.units:,} {words} "
        f"({say_share(tie.share)})<br>{names[0]} in {tie.n_a:,}, {names[1]} in {tie.n_b:,}<br>"
        f"Jaccard {tie.jaccard:.2f}, lift {tie.lift:.1f}, NPMI {tie.npmi:.2f}<br>"
        f"{_INTERVAL_OF[measure]}: 95% interval {low} to {high}{chance}{over}"
    )


def each_tie(ties: pd.DataFrame) -> Iterator[Any]:
    """The rows of ``measure_ties``, each with its columns as attributes."""
    yield from ties.itertuples()


def say_actor(name: str, n: int, found: Comentions) -> str:
    """The hover of an actor."""
    return f"<b>{plain(isolated(name))}</b><br>in n = {n:,} of {found.units:,} {UNIT_WORDS[found.unit]}"


def say_next(ties: pd.DataFrame) -> str:
    """The ties after the strongest, for the text that is read aloud."""
    following = [f"{isolated(row.name_a)} and {isolated(row.name_b)} n = {row.n}" for row in each_tie(ties.iloc[1:4])]
    return f"Next: {'; '.join(following)}." if following else ""


def tie_rows(ties: pd.DataFrame) -> pd.DataFrame:
    """The ties as a table to read."""
    return ties[list(_COLUMNS)].round(3).rename(columns=_COLUMNS)


def name_issues(ties: pd.DataFrame, names: Mapping[str, str]) -> pd.DataFrame:
    """The ties with the issues by their names in running text."""
    return ties.assign(issue=[names.get(issue, issue).lower() for issue in ties["issue"]])


def say_share(share: float) -> str:
    """A share as a percentage, with a decimal where it is small."""
    return f"{share:.0%}" if share >= 0.1 or share == 0 else f"{share:.1%}"


def say_value(value: float, measure: Measure) -> str:
    """A value of a measure with as many digits as it deserves."""
    return {"count": f"{value:,.0f}", "jaccard": f"{value:.2f}", "lift": f"{value:.1f}", "npmi": f"{value:.2f}"}[
        measure
    ]


def say_bounds(tie: Any, measure: Measure) -> tuple[str, str]:
    """Both ends of the interval of a tie."""
    return say_value(tie.low, measure), say_value(tie.high, measure)


def short_name(name: str, length: int = 22) -> str:
    """A name cut to fit a label, safe for Plotly."""
    return plain(isolated(cut_name(name, length)))


def cut_name(name: str, length: int) -> str:
    """A name of at most so many letters, cut between words where that leaves more than half of them."""
    if len(name) <= length:
        return name
    cut = name[: length - 1]
    words = cut.rsplit(" ", 1)[0] if name[length - 1] != " " else cut
    return (words if len(words) > length // 2 else cut).rstrip() + "…"


_INTERVAL_OF: dict[Measure, str] = {"count": "n", "jaccard": "Jaccard", "lift": "lift", "npmi": "NPMI"}
