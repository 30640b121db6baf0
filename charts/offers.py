"""What reports say became of offers, era by era."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from analysis.eras import EraFacts, Per
from analysis.offers import FATES
from analysis.rates import Comparison
from charts.chart import Chart
from charts.eras import rates_chart


def in_order(comparisons: Sequence[Comparison]) -> list[Comparison]:
    """The fates in the order in which an offer goes through them."""
    order = list(FATES)
    return sorted(comparisons, key=lambda one: order.index(one.group) if one.group in order else len(order))


def offers_chart(comparisons: Sequence[Comparison], facts: Sequence[EraFacts], per: Per) -> Chart:
    """Stories that tell each fate of an offer, as rates with intervals; ``comparisons`` are those by fate."""
    ordered = in_order(comparisons)
    chart = rates_chart(ordered, facts, "fate", per, FATES)
    if not ordered:
        return replace(chart, name="eras-offers", title="No report of this selection says what became of an offer")
    counts = {one.group: sum(rate.n for rate in one.rates.values()) for one in ordered}
    said = ", ".join(f"{FATES.get(fate, fate).lower()} {n:,}" for fate, n in counts.items())
    apart = sum(one.told_apart for one in ordered)
    differs = (
        f"{apart} of {len(ordered)} differ between the two beyond chance" if apart else "no difference beyond chance"
    )
    title = f"What reports say became of offers, in stories: {said}; {differs}"
    return replace(chart, name="eras-offers", title=title, alt=f"{title}. {chart.alt}")
