"""The eras side by side: how often each kind, issue, actor or place is told, as pairs of marks with their intervals."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.era_rates import By
from analysis.eras import EraFacts, Per, compared
from analysis.rates import Comparison, Rate
from charts.chart import Chart
from charts.era_marks import ERA_SYMBOLS, era_colour
from charts.margins import TITLED, give_room
from charts.theme import REFERENCE, base_layout, plain
from charts.tie_words import cut_name

BY_NAMES: dict[By, str] = {"kind": "Kinds", "issue": "Issues", "actor": "Actors", "place": "Places"}
PER_NAMES: dict[Per, str] = {"days": "100 days", "articles": "100 articles"}
TOP: dict[By, int] = {"kind": 20, "issue": 20, "actor": 15, "place": 12, "fate": 10}
_BY_WORDS: dict[By, str] = {
    "kind": "kinds", "issue": "issues", "actor": "actors", "place": "places", "fate": "fates of offers"
}  # fmt: skip
_BY_COLUMN: dict[By, str] = {
    "kind": "Kind", "issue": "Issue", "actor": "Actor", "place": "Place", "fate": "What is told of an offer"
}  # fmt: skip


def rates_chart(
    comparisons: Sequence[Comparison], facts: Sequence[EraFacts], by: By, per: Per, names: Mapping[str, str]
) -> Chart:
    """One row per group: a mark and a 95% interval per era, the two compared ones joined; counts beside.

    Grey where chance may explain the difference. A mark's customdata is its group and its era.
    """
    shown = [fact for fact in facts if fact.hundreds(per)]
    figure = base_layout(go.Figure(), height=max(260, 130 + 34 * len(comparisons)))
    _join_marks(figure, comparisons, shown)
    for fact in shown:
        _draw_rates(figure, comparisons, fact, _per_words(by, per), names, shown)
    _label_groups(figure, comparisons, shown, names)
    widest = _widest(comparisons, shown)
    figure.update_xaxes(title_text=_per_words(by, per), range=[-0.03 * widest, 1.03 * widest], fixedrange=True)
    title = _rates_title(comparisons, shown, by, per, names)
    apart = sum(comparison.told_apart for comparison in comparisons)
    greyed = (
        f"{len(comparisons) - apart} of {len(comparisons)} {_BY_WORDS[by]} cannot be told apart and are grey."
        if len(compared(shown)) == 2
        else ""
    )
    order = " · ".join(fact.name for fact in shown)
    words = _per_words(by, per).capitalize()
    subtitle = f"{words} with exact Poisson 95% intervals; at the right the counts ({order}). {greyed}"
    alt = f"{title}. {_say_rates(comparisons[:3], shown, names)}"
    return Chart(f"eras-{by}", title, subtitle.strip(), alt, figure, _rates_table(comparisons, shown, by, per, names))


def row_picks(chart: Chart) -> list[list[str]]:
    """What picking a row of the chart's table stands for: its group or word, in every era; empty when nothing."""
    if "Word" in chart.rows:
        return [[word, ""] for word in chart.rows["Word"]]
    marks = [trace for trace in chart.figure.data if trace.customdata is not None] if chart.figure else []
    return [[group, ""] for group, _ in marks[0].customdata] if marks else []


def _per_words(by: By, per: Per) -> str:
    return f"{'stories' if by == 'fate' else 'events'} per 100 {per}"


def _widest(comparisons: Sequence[Comparison], shown: Sequence[EraFacts]) -> float:
    """The right end of what is drawn; the hand-over, too short for its interval to be of use, has a mark only."""
    main = {fact.era for fact in shown if fact.main}
    ends = [
        rate.high if era in main else rate.value for comparison in comparisons for era, rate in comparison.rates.items()
    ]
    return max(ends, default=1.0) or 1.0


def _level(place: int, fact: EraFacts, shown: Sequence[EraFacts]) -> float:
    """The height of a mark: the two compared eras a little above and below their row."""
    if not fact.main:
        return place
    return place + (-0.14 if fact is compared(shown)[0] else 0.14)


def _join_marks(figure: go.Figure, comparisons: Sequence[Comparison], shown: Sequence[EraFacts]) -> None:
    both = compared(shown)
    if len(both) < 2:
        return
    x: list[float | None] = []
    y: list[float | None] = []
    for place, comparison in enumerate(comparisons):
        x += [*(comparison.rates[fact.era].value for fact in both), None]
        y += [*(_level(place, fact, shown) for fact in both), None]
    line = {"color": REFERENCE, "width": 1, "dash": "dot"}
    figure.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", showlegend=False)


def _draw_rates(
    figure: go.Figure,
    comparisons: Sequence[Comparison],
    fact: EraFacts,
    per_words: str,
    names: Mapping[str, str],
    shown: Sequence[EraFacts],
) -> None:
    rates = [comparison.rates[fact.era] for comparison in comparisons]
    colours = [_colour(comparison, fact.era) for comparison in comparisons]
    level = [_level(place, fact, shown) for place in range(len(comparisons))]
    # One trace for all intervals of a colour: Plotly takes its time for each trace.
    for colour in dict.fromkeys(colours) if fact.main else ():
        ends = [(one.low, one.high, y) for one, y, own in zip(rates, level, colours, strict=True) if own == colour]
        figure.add_scatter(
            x=[x for low, high, _ in ends for x in (low, high, None)],
            y=[height for *_, y in ends for height in (y, y, None)],
            mode="lines", line={"color": colour, "width": 2}, opacity=0.55, hoverinfo="skip", showlegend=False,
        )  # fmt: skip
    figure.add_scatter(
        x=[rate.value for rate in rates],
        y=level,
        mode="markers",
        marker=_marker(fact, colours),
        customdata=[[comparison.group, fact.era] for comparison in comparisons],
        hovertext=[_say_rate(*pair, fact, per_words, names, shown) for pair in zip(comparisons, rates, strict=True)],
        hoverinfo="text",
        showlegend=False,
    )
    # The marks have a colour each, so that the legend needs one of its own.
    legend = _marker(fact, era_colour(fact.era))
    figure.add_scatter(x=[None], y=[None], mode="markers", name=plain(fact.name), marker=legend)


def _marker(fact: EraFacts, colour: str | list[str]) -> dict[str, Any]:
    line = {"width": 0 if fact.main else 1.5, "color": colour}
    symbol = ERA_SYMBOLS.get(fact.era, "x-thin-open")
    return {"symbol": symbol, "size": 11 if fact.main else 7, "color": colour, "line": line}


def _say_rate(
    comparison: Comparison,
    rate: Rate,
    fact: EraFacts,
    per_words: str,
    names: Mapping[str, str],
    shown: Sequence[EraFacts],
) -> str:
    return (
        f"<b>{plain(names.get(comparison.group, comparison.group))}</b>, {plain(fact.name)}<br>{rate.value:.1f} "
        f"{per_words} (95%: {rate.low:.1f} to {rate.high:.1f})<br>n = {rate.n:,}<br>{_say_ratio(comparison, shown)}"
    )


def _colour(comparison: Comparison, era: str) -> str:
    if comparison.ratio is not None and not comparison.told_apart:
        return REFERENCE
    return era_colour(era)


def _label_groups(
    figure: go.Figure, comparisons: Sequence[Comparison], shown: Sequence[EraFacts], names: Mapping[str, str]
) -> None:
    figure.update_yaxes(
        tickvals=list(range(len(comparisons))),
        ticktext=[plain(cut_name(names.get(comparison.group, comparison.group), 24)) for comparison in comparisons],
        ticksuffix=" ",
        range=[len(comparisons) - 0.4, -0.6],
        fixedrange=True,
    )
    figure.update_layout(margin={"r": 84}, dragmode=False, legend={"itemclick": False, "itemdoubleclick": False})
    give_room(figure, figure.layout.yaxis.ticktext, TITLED)
    beside = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 6, "showarrow": False, "font": {"size": 11}}
    # All at once: Plotly checks the whole list again for each one that is added.
    figure.layout.annotations = [
        beside | {"y": place, "text": " · ".join(str(comparison.rates[fact.era].n) for fact in shown)}
        for place, comparison in enumerate(comparisons)
    ]


def _rates_title(
    comparisons: Sequence[Comparison], shown: Sequence[EraFacts], by: By, per: Per, names: Mapping[str, str]
) -> str:
    if not comparisons:
        return f"No {_BY_WORDS[by]} in this selection"
    both = compared(shown)
    if len(both) < 2:
        most = names.get(comparisons[0].group, comparisons[0].group)
        return f"{most} is told most often; there is only one of the two eras to look at"
    apart = [comparison for comparison in comparisons if comparison.told_apart]
    if not apart:
        return f"No difference between the two in {_BY_WORDS[by]} goes beyond chance"
    most_apart = max(apart, key=lambda comparison: sum(rate.n for rate in comparison.rates.values()))
    lower, higher = sorted(both, key=lambda fact: most_apart.rates[fact.era].value)
    words = _per_words(by, per)
    return (
        f"{names.get(most_apart.group, most_apart.group)}: {most_apart.rates[higher.era].value:.1f} {words} "
        f"{higher.phrase}, {most_apart.rates[lower.era].value:.1f} {lower.phrase}"
    )


def _say_ratio(comparison: Comparison, shown: Sequence[EraFacts]) -> str:
    both = compared(shown)
    if comparison.ratio is None or len(both) < 2:
        return ""
    high = "no upper bound" if math.isinf(comparison.ratio_high) else f"{comparison.ratio_high:.1f}"
    ratio = "" if math.isinf(comparison.ratio) else f"{comparison.ratio:.1f} "
    verdict = "told apart" if comparison.told_apart else "cannot be told apart"
    over = f"{plain(both[1].name)} over {plain(both[0].name)}"
    return f"{over}: {ratio}({comparison.ratio_low:.1f} to {high}), {verdict}"


def _say_rates(comparisons: Sequence[Comparison], shown: Sequence[EraFacts], names: Mapping[str, str]) -> str:
    return "; ".join(
        f"{names.get(comparison.group, comparison.group)} "
        + ", ".join(f"{comparison.rates[fact.era].value:.1f} {fact.phrase}" for fact in shown)
        for comparison in comparisons
    )


def _rates_table(
    comparisons: Sequence[Comparison], shown: Sequence[EraFacts], by: By, per: Per, names: Mapping[str, str]
) -> pd.DataFrame:
    rows = []
    for comparison in comparisons:
        row: dict[str, object] = {_BY_COLUMN[by]: names.get(comparison.group, comparison.group)}
        for fact in shown:
            rate = comparison.rates[fact.era]
            row |= {
                f"{fact.name}: n": rate.n,
                f"{fact.name}: per 100 {per}": round(rate.value, 2),
                f"{fact.name}: 95% low": round(rate.low, 2),
                f"{fact.name}: 95% high": round(rate.high, 2),
            }
        rows.append(row | {"Told apart": "yes" if comparison.told_apart else "no"})
    return pd.DataFrame(rows)
