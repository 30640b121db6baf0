"""From cues to a date: prior times likelihoods over days, its best day and its 90 % credible interval.

The interval is the shortest run of days that holds a set share of the probability: news dates have one-sided tails,
for which a central interval would be longer and would often leave out the best day. Days are discrete, so a run
that holds at least 90 % holds far more in most texts; the share asked for (``interval_mass``) is set so that about 90 %
of the intervals on the collection hold the truth.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

import numpy as np

from loaders.dating.cues.axis import Curve, all_days, day_count, expand_logs, first_day, index_of
from loaders.dating.cues.rules import fitted, number
from loaders.dating.reference import chronology
from loaders.records import Cue, InferredDate


def posterior(cues: Sequence[Cue]) -> tuple[date, Curve]:
    """The first day of the axis and the probability of every day from there on, given the cues."""
    logs = log_prior().copy()
    for cue in cues:
        logs += cue.weight * expand_logs(cue)
    return first_day(), publish(np.exp(logs - logs.max()))


def publish(told: Curve) -> Curve:
    """Probability of each day of publication, from how likely each day is to be the one that the text tells as today.

    Late copy, print papers and sites that take over agency reports bear the date of the next day. That shift is one
    for the whole text, however many cues speak for the same day.
    """
    out = np.convolve(told, fitted("publication_lag"))[: len(told)]
    chances: Curve = out / out.sum()
    return chances


def infer_date(cues: Sequence[Cue]) -> InferredDate:
    """The best day, its interval and its probability; no best day, and what would help, where the cues say too
    little.
    """
    if not cues:
        missing = (
            "Nothing in the text ties it to a day: a weekday, a death toll, a named event or a full date would help."
        )
        return InferredDate(None, None, None, 0.0, (), missing)
    _, chances = posterior(cues)
    low, high = shortest_interval(chances, number("interval_mass"))
    days, best = all_days(), int(np.argmax(chances))
    week = float(chances[max(0, best - 3) : best + 4].sum())
    if high - low + 1 > number("undated_width") and week < number("dated_week_share"):
        return InferredDate(None, days[low], days[high], 0.0, tuple(cues), _missing(cues))
    return InferredDate(days[best], days[low], days[high], float(chances[best]), tuple(cues), "")


def shortest_interval(chances: Curve, share: float) -> tuple[int, int]:
    """First and last place of the shortest run of days that holds ``share`` of the probability."""
    total = np.concatenate([[0.0], np.cumsum(chances)])
    ends = np.searchsorted(total, total[:-1] + share - 1e-12)
    lengths = np.where(ends < len(total), ends - np.arange(len(chances)), len(total))
    start = int(np.argmin(lengths))
    return start, min(start + int(lengths[start]), len(chances)) - 1


def _missing(cues: Sequence[Cue]) -> str:
    kinds = {cue.kind for cue in cues}
    wanted = []
    if "weekday" not in kinds:
        wanted.append("a weekday")
    if not kinds & {"toll_exact", "toll_rounded", "toll_since"}:
        wanted.append("a death toll")
    if not kinds & {"war_age", "trip", "hostages"}:
        wanted.append("how long the war has lasted or how many hostages are held")
    return "The text fits many days; " + (", or ".join(wanted) or "a full date") + " would help."


@cache
def log_prior() -> Curve:
    """Logarithm of how likely a text on these talks is to be of each day, before it is read: more were written where
    more happened.
    """
    spread = number("prior_spread_days")
    counts = np.bincount([index_of(row.date) for row in chronology()], minlength=day_count()).astype(float)
    reach = np.arange(-int(3 * spread), int(3 * spread) + 1)
    kernel = np.exp(-0.5 * (reach / spread) ** 2)
    smooth = np.convolve(counts, kernel / kernel.sum(), mode="same")[: day_count()]
    share = number("prior_even_share")
    prior: Curve = np.log(share / day_count() + (1 - share) * smooth / smooth.sum())
    return prior
