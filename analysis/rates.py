"""Rates with their uncertainty, and whether two of them can be told apart.

Intervals are exact Poisson intervals (Garwood 1936). Two rates are told apart when the exact conditional interval of
their ratio (Przyborowski and Wilenski 1940) leaves out 1. Both take what is counted as independent; sentences of one
article are not, so the true uncertainty is larger, and of twenty comparisons one may be told apart by chance.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from scipy import special  # type: ignore[import-untyped]

LEVEL = 0.95
NOTE = (
    "An event counts in the era of its date, an article in the era of its own. Differences are tested with the exact "
    "conditional test of two Poisson rates at 95%. Sentences of one article are not independent, so the true "
    "uncertainty is larger, and of twenty comparisons one may stand out by chance."
)


@dataclass(frozen=True, slots=True)
class Rate:
    """A count and its rate per hundred, with the 95% interval."""

    n: int
    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The rates of one group (a kind, an issue, ...) by era; an era that is left out or empty has no rate.

    ``ratio`` is the second compared era over the first, None where it cannot be formed; ``told_apart`` is False when
    chance alone may explain the difference.
    """

    group: str
    rates: Mapping[str, Rate]
    ratio: float | None = None
    ratio_low: float = 0.0
    ratio_high: float = math.inf

    @property
    def told_apart(self) -> bool:
        """Whether the interval of the ratio leaves out 1."""
        return self.ratio is not None and not self.ratio_low <= 1 <= self.ratio_high


def poisson_interval(n: int) -> tuple[float, float]:
    """The exact 95% interval of a Poisson mean of which ``n`` were counted (Garwood 1936)."""
    tail = (1 - LEVEL) / 2
    low = float(special.gammaincinv(n, tail)) if n else 0.0
    return low, float(special.gammaincinv(n + 1, 1 - tail))


def share_interval(hits: int, n: int) -> tuple[float, float]:
    """The exact 95% interval of a share, ``hits`` of at least one ``n`` (Clopper and Pearson 1934)."""
    tail, others = (1 - LEVEL) / 2, n - hits
    low = float(special.betaincinv(hits, others + 1, tail)) if hits else 0.0
    return low, float(special.betaincinv(hits + 1, others, 1 - tail)) if others else 1.0


def ratio_interval(n_first: int, per_first: float, n_second: int, per_second: float) -> tuple[float, float]:
    """The exact conditional 95% interval of the second rate over the first; (0, inf) when nothing was counted."""
    if n_first + n_second == 0:
        return 0.0, math.inf
    low, high = share_interval(n_second, n_first + n_second)
    scale = per_first / per_second
    return _odds(low) * scale, _odds(high) * scale


def compare_rates(
    group: str, n: Mapping[str, int], hundreds: Mapping[str, float], compared: tuple[str, str]
) -> Comparison:
    """The rates of one group by era, and the ratio of the two ``compared`` eras where both have a rate."""
    rates = {}
    for era, count in n.items():
        low, high = poisson_interval(count)
        rates[era] = Rate(count, count / hundreds[era], low / hundreds[era], high / hundreds[era])
    first, second = (rates.get(era) for era in compared)
    if first is None or second is None:
        return Comparison(group, rates)
    low, high = ratio_interval(first.n, hundreds[compared[0]], second.n, hundreds[compared[1]])
    return Comparison(group, rates, second.value / first.value if first.n else math.inf, low, high)


def _odds(share: float) -> float:
    return share / (1 - share) if share < 1 else math.inf
