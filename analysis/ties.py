"""How strongly two actors are tied: count, Jaccard, lift and NPMI, each with its 95% interval.

The intervals are exact binomial ones (Clopper and Pearson 1934). For count, lift and NPMI the share is that of all
units that have both; for Jaccard, of those that have either. Lift and NPMI (Bouma 2009) take the numbers that have each
as given and rise with the share, so that its bounds become theirs. All take units as independent; sentences of one
article are not, so the true uncertainty is larger.
"""

from __future__ import annotations

from typing import Literal

import numpy as np
import pandas as pd
from scipy import stats  # type: ignore[import-untyped]

from analysis.comentions import Comentions
from analysis.rates import LEVEL

Measure = Literal["count", "jaccard", "lift", "npmi"]
MEASURE_NAMES: dict[Measure, str] = {"count": "Count", "jaccard": "Jaccard", "lift": "Lift", "npmi": "NPMI"}
# What chance alone would give; the other measures have no such value.
CHANCE: dict[Measure, float] = {"lift": 1.0, "npmi": 0.0}
METHOD = (
    "Intervals are exact binomial 95% intervals (Clopper-Pearson) of the share that has both: of all for count, lift "
    "and NPMI, of those with either for Jaccard. Lift and NPMI take the numbers with each actor as given. Sentences of "
    "one article are not independent, so the true uncertainty is larger."
)


def measure_ties(found: Comentions, measure: Measure, floor: int = 1) -> pd.DataFrame:
    """The ties of at least ``floor`` units, strongest by ``measure`` first.

    To the columns of ``Comentions.ties`` come share, jaccard, lift and npmi (-1 to 1); the measure as ``value`` with
    its interval from ``low`` to ``high`` (for the count, in units); and ``chance``, whether chance alone may explain
    the tie (always False for count and Jaccard).
    """
    ties = found.ties[found.ties["n"] >= floor].copy()
    n, units = ties["n"].to_numpy(float), float(max(found.units, 1))
    expected = ties["n_a"].to_numpy(float) * ties["n_b"].to_numpy(float) / units
    either = (ties["n_a"] + ties["n_b"] - ties["n"]).to_numpy(float)
    ties["share"] = n / units
    ties["jaccard"] = n / either
    ties["lift"] = n / expected
    ties["npmi"] = _npmi(n / units, expected / units)
    shares = share_interval(n, either if measure == "jaccard" else np.full_like(n, units))
    ties["value"] = ties["n" if measure == "count" else measure].astype(float)
    for name, bound in zip(("low", "high"), shares, strict=True):
        if measure == "npmi":
            ties[name] = _npmi(bound, expected / units)
        else:
            ties[name] = bound * {"count": units, "jaccard": 1.0, "lift": units / expected}[measure]
    level = CHANCE.get(measure)
    ties["chance"] = False if level is None else (ties["low"] <= level) & (ties["high"] >= level)
    return ties.sort_values(
        ["value", "n", "actor_a", "actor_b"], ascending=[False, False, True, True], ignore_index=True
    )


def share_interval(n: np.ndarray, of: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The exact binomial 95% interval of each share ``n / of``; 0 to 1 where ``of`` is 0."""
    tail = (1 - LEVEL) / 2
    low = np.where(n > 0, stats.beta.ppf(tail, np.maximum(n, 1), of - n + 1), 0.0)
    high = np.where(n < of, stats.beta.ppf(1 - tail, n + 1, np.maximum(of - n, 1)), 1.0)
    return low, high


def _npmi(share: np.ndarray, by_chance: np.ndarray) -> np.ndarray:
    """log(share / by_chance) / -log(share): -1 never together, 0 as by chance, 1 always together."""
    # A share of 1 leaves nothing to compare with: together in every unit, which is also what chance gives.
    inner = np.clip(share, 1e-12, 1 - 1e-12)
    return np.clip(
        np.where(by_chance >= 1, 0.0, np.log(inner / np.clip(by_chance, 1e-12, 1)) / -np.log(inner)), -1.0, 1.0
    )
