"""The head of the comparison: length, coverage and rates of each era beside one another, as a table to read."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pandas as pd

from analysis.eras import EraFacts, Per, compared
from analysis.rates import Comparison, Rate, compare_rates, poisson_interval
from analysis.selection import say_day

NOT_APART = "cannot be told apart"
_RATES: tuple[tuple[str, str, Per], ...] = (
    ("Events per 100 days", "events", "days"),
    ("Events per 100 articles", "events", "articles"),
    ("Stories per 100 days", "stories", "days"),
    ("Stories per 100 articles", "stories", "articles"),
)
_PLAIN = ("Counted", "Days", "Articles", "Days with an article", "Dated events", "Stories")
_UNDATED = "Undated, of all events in its articles"


def facts_table(facts: Sequence[EraFacts]) -> pd.DataFrame:
    """The figures of the eras side by side; an era that is left out has none.

    Rates have their 95% interval. Where two eras are compared, the last column gives the second rate over the first.
    """
    plain = {"What": [*_PLAIN, _UNDATED]} | {fact.name: _figures(fact) for fact in facts}
    table = pd.DataFrame(plain)
    rates = pd.DataFrame([_row(*rate, facts) for rate in _RATES])
    rows = pd.concat([table, rates], ignore_index=True)
    return rows.reindex(columns=[*table.columns, *rates.columns.difference(table.columns, sort=False)]).fillna("")


def say_facts(facts: Sequence[EraFacts]) -> str:
    """The finding of the table in one sentence; "" when there are not two eras with events to compare."""
    both = compared(facts)
    if len(both) < 2 or not any(fact.events for fact in both):
        return ""
    parts, same = [], []
    for per, words in (("days", "per 100 days"), ("articles", "per article")):
        comparison = _compare("events", per, facts)  # type: ignore[arg-type]
        if comparison.ratio is not None and not comparison.told_apart:
            same.append(words)
        elif comparison.ratio is not None and math.isfinite(comparison.ratio):
            more = "more" if comparison.ratio > 1 else "fewer"
            parts.append(f"{words} {more} events are told {both[1].phrase}: {_ratio(comparison)} times as many")
    if same:
        parts.append(f"{' or '.join(same)} the two {NOT_APART}")
    said = "; ".join(parts)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def _compare(what: str, per: Per, facts: Sequence[EraFacts]) -> Comparison:
    shown = {fact.era: fact.hundreds(per) for fact in facts if fact.hundreds(per)}
    n = {fact.era: int(getattr(fact, what)) for fact in facts if fact.era in shown}
    both = [fact.era for fact in facts if fact.main]
    return compare_rates(what, n, shown, (both[0], both[1])) if len(both) == 2 else Comparison(what, {})


def _row(label: str, what: str, per: Per, facts: Sequence[EraFacts]) -> dict[str, str]:
    row = {"What": label}
    for fact in facts:
        hundreds = fact.hundreds(per)
        row[fact.name] = "left out" if fact.left_out else _say_rate(_rate(int(getattr(fact, what)), hundreds))
    both = compared(facts)
    if len(both) == 2:
        comparison = _compare(what, per, facts)
        told = "" if comparison.ratio is None else _ratio(comparison) if comparison.told_apart else NOT_APART
        row[f"{both[1].name} over {both[0].name}"] = told
    return row


def _rate(n: int, hundreds: float) -> Rate | None:
    if not hundreds:
        return None
    low, high = poisson_interval(n)
    return Rate(n, n / hundreds, low / hundreds, high / hundreds)


def _say_rate(rate: Rate | None) -> str:
    return "no articles" if rate is None else f"{rate.value:,.0f} ({rate.low:,.0f} to {rate.high:,.0f})"


def _ratio(comparison: Comparison) -> str:
    high = "no upper bound" if math.isinf(comparison.ratio_high) else f"{comparison.ratio_high:.2f}"
    ratio = comparison.ratio
    middle = "" if ratio is None or math.isinf(ratio) else f"{ratio:.2f} "
    return f"{middle}({comparison.ratio_low:.2f} to {high})"


def _figures(fact: EraFacts) -> list[str]:
    if fact.left_out:
        return ["left out"] * (len(_PLAIN) + 1)
    return [
        f"{say_day(fact.start)} to {say_day(fact.last)}",
        f"{fact.days:,}",
        f"{fact.articles:,}",
        f"{fact.article_days:,} of {fact.days:,} ({fact.article_days / fact.days:.0%})",
        f"{fact.events:,}",
        f"{fact.stories:,}",
        f"{fact.undated:,} of {fact.told:,} ({fact.undated_share:.0%})",
    ]
