"""The eras side by side: how often each kind, issue, actor or place is told, as pairs of marks with their intervals."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analysis.era_rates import By
from analysis.eras import EraFacts, Per
from analysis.rates import Comparison, Rate
from charts.chart import Chart
from charts.theme import ERA_COLOURS, REFERENCE, base_layout, plain

ERA_SYMBOLS = {"blinken": "circle", "hand-over": "x-thin-open", "witkoff": "diamond"}
_PER_WORDS: dict[Per, str] = {"days": "events per 100 days", "articles": "events per 100 articles"}
BY_NAMES: dict[By, str] = {"kind": "Kinds", "issue": "Issues", "actor": "Actors", "place": "Places"}
PER_NAMES: dict[Per, str] = {"days": "100 days", "articles": "100 articles"}
TOP: dict[By, int] = {"kind": 20, "issue": 20, "actor": 15, "place": 12}
_BY_WORDS: dict[By, str] = {"kind": "kinds", "issue": "issues", "actor": "actors", "place": "places"}
_SIDE_BY_SIDE = ("blinken", "witkoff")
_LIFTED = {"blinken": -0.14, "hand-over": 0.0, "witkoff": 0.14}


def rates_chart(
    comparisons: Sequence[Comparison], facts: Sequence[EraFacts], by: By, per: Per, names: Mapping[str, str]
) -> Chart:
    """One row per group with a mark and a 95 % interval per era, counts beside; grey where chance may explain it."""
    shown = [fact for fact in facts if fact.hundreds(per)]
    figure = base_layout(go.Figure(), height=max(260, 130 + 34 * len(comparisons)))
    for fact in shown:
        _draw_rates(figure, comparisons, fact, per, names)
    _label_groups(figure, comparisons, shown, names)
    widest = _widest(comparisons)
    figure.update_xaxes(title_text=_PER_WORDS[per], range=[-0.03 * widest, 1.03 * widest], fixedrange=True)
    title = _rates_title(comparisons, shown, by, per, names)
    apart = sum(comparison.told_apart for comparison in comparisons)
    both = {fact.era for fact in shown} >= set(_SIDE_BY_SIDE)
    greyed = (
        f"{len(comparisons) - apart} of {len(comparisons)} {_BY_WORDS[by]} cannot be told apart and are grey."
        if both
        else ""
    )
    order = " · ".join(fact.name for fact in shown)
    subtitle = (
        f"{_PER_WORDS[per].capitalize()} with exact Poisson 95 % intervals; at the right the counts ({order}). {greyed}"
    )
    alt = f"{title}. {_say_rates(comparisons[:3], shown, names)}"
    return Chart(f"eras-{by}", title, subtitle.strip(), alt, figure, _rates_table(comparisons, shown, by, per, names))


def _widest(comparisons: Sequence[Comparison]) -> float:
    """The right end of what is drawn; the hand-over, too short for its interval to be of use, has a mark only."""
    ends = [
        rate.high if era in _SIDE_BY_SIDE else rate.value
        for comparison in comparisons
        for era, rate in comparison.rates.items()
    ]
    return max(ends, default=1.0)


def _draw_rates(
    figure: go.Figure, comparisons: Sequence[Comparison], fact: EraFacts, per: Per, names: Mapping[str, str]
) -> None:
    rates = [comparison.rates[fact.era] for comparison in comparisons]
    colours = [_colour(comparison, fact.era) for comparison in comparisons]
    level = [place + _LIFTED.get(fact.era, 0.0) for place in range(len(comparisons))]
    for y, rate, colour in zip(level, rates, colours, strict=True):
        if fact.era in _SIDE_BY_SIDE:
            figure.add_scatter(
                x=[rate.low, rate.high], y=[y, y], mode="lines", line={"color": colour, "width": 2}, opacity=0.55,
                hoverinfo="skip", showlegend=False,
            )  # fmt: skip
    figure.add_scatter(
        x=[rate.value for rate in rates],
        y=level,
        mode="markers",
        marker=_marker(fact.era, colours),
        hovertext=[_say_rate(*pair, fact, per, names) for pair in zip(comparisons, rates, strict=True)],
        hoverinfo="text",
        showlegend=False,
    )
    # The marks have a colour each, so that the legend needs one of its own.
    legend = _marker(fact.era, ERA_COLOURS.get(fact.era, REFERENCE))
    figure.add_scatter(x=[None], y=[None], mode="markers", name=plain(fact.name), marker=legend)


def _marker(era: str, colour: str | list[str]) -> dict[str, Any]:
    main = era in _SIDE_BY_SIDE
    line = {"width": 0 if main else 1.5, "color": colour}
    return {"symbol": ERA_SYMBOLS.get(era, "x-thin-open"), "size": 11 if main else 7, "color": colour, "line": line}


def _say_rate(comparison: Comparison, rate: Rate, fact: EraFacts, per: Per, names: Mapping[str, str]) -> str:
    return (
        f"<b>{plain(names.get(comparison.group, comparison.group))}</b>, {plain(fact.name)}<br>{rate.value:.1f} "
        f"{_PER_WORDS[per]} (95 %: {rate.low:.1f} to {rate.high:.1f})<br>n = {rate.n:,}<br>{_say_ratio(comparison)}"
    )


def _colour(comparison: Comparison, era: str) -> str:
    if comparison.ratio is not None and not comparison.told_apart:
        return REFERENCE
    return ERA_COLOURS.get(era, REFERENCE)


def _label_groups(
    figure: go.Figure, comparisons: Sequence[Comparison], shown: Sequence[EraFacts], names: Mapping[str, str]
) -> None:
    figure.update_yaxes(
        tickvals=list(range(len(comparisons))),
        ticktext=[plain(_short(names.get(comparison.group, comparison.group))) for comparison in comparisons],
        ticksuffix=" ",
        range=[len(comparisons) - 0.4, -0.6],
        fixedrange=True,
    )
    figure.update_layout(margin={"r": 84}, dragmode=False, legend={"itemclick": False, "itemdoubleclick": False})
    for place, comparison in enumerate(comparisons):
        counts = " · ".join(str(comparison.rates[fact.era].n) for fact in shown)
        figure.add_annotation(
            text=counts, x=1, xref="paper", xanchor="left", xshift=6, y=place, showarrow=False, font={"size": 11}
        )


def _rates_title(
    comparisons: Sequence[Comparison], shown: Sequence[EraFacts], by: By, per: Per, names: Mapping[str, str]
) -> str:
    eras = {fact.era: fact for fact in shown}
    if not comparisons:
        return f"No {_BY_WORDS[by]} in this selection"
    if not set(_SIDE_BY_SIDE) <= set(eras):
        most = names.get(comparisons[0].group, comparisons[0].group)
        return f"{most} is told most often; there is only one of the two eras to look at"
    apart = [comparison for comparison in comparisons if comparison.told_apart]
    if not apart:
        return f"No difference between the eras in {_BY_WORDS[by]} goes beyond chance"
    most_apart = max(apart, key=lambda comparison: sum(rate.n for rate in comparison.rates.values()))
    first, second = (most_apart.rates[era] for era in _SIDE_BY_SIDE)
    higher, lower = (_SIDE_BY_SIDE[1], _SIDE_BY_SIDE[0]) if second.value > first.value else _SIDE_BY_SIDE
    return (
        f"{names.get(most_apart.group, most_apart.group)}: {most_apart.rates[higher].value:.1f} {_PER_WORDS[per]} "
        f"in the {eras[higher].name}, {most_apart.rates[lower].value:.1f} in the {eras[lower].name}"
    )


def _say_ratio(comparison: Comparison) -> str:
    if comparison.ratio is None:
        return ""
    high = "no upper bound" if math.isinf(comparison.ratio_high) else f"{comparison.ratio_high:.1f}"
    ratio = "" if math.isinf(comparison.ratio) else f"{comparison.ratio:.1f} "
    verdict = "told apart" if comparison.told_apart else "cannot be told apart"
    return f"Witkoff era over Blinken era: {ratio}({comparison.ratio_low:.1f} to {high}), {verdict}"


def _say_rates(comparisons: Sequence[Comparison], shown: Sequence[EraFacts], names: Mapping[str, str]) -> str:
    return "; ".join(
        f"{names.get(comparison.group, comparison.group)} "
        + ", ".join(f"{comparison.rates[fact.era].value:.1f} in the {fact.name}" for fact in shown)
        for comparison in comparisons
    )


def _rates_table(
    comparisons: Sequence[Comparison], shown: Sequence[EraFacts], by: By, per: Per, names: Mapping[str, str]
) -> pd.DataFrame:
    rows = []
    for comparison in comparisons:
        row: dict[str, object] = {_BY_WORDS[by][:-1].capitalize(): names.get(comparison.group, comparison.group)}
        for fact in shown:
            rate = comparison.rates[fact.era]
            row |= {
                f"{fact.name}: n": rate.n,
                f"{fact.name}: per 100 {per}": round(rate.value, 2),
                f"{fact.name}: 95 % low": round(rate.low, 2),
                f"{fact.name}: 95 % high": round(rate.high, 2),
            }
        rows.append(row | {"Told apart": "yes" if comparison.told_apart else "no"})
    return pd.DataFrame(rows)


def _short(name: str, length: int = 22) -> str:
    return name if len(name) <= length else name[: length - 1].rstrip() + "…"
