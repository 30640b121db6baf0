"""The axis of days on which likelihoods live, and the curves from which they are put together.

A curve is a numpy array with one value per day from the first day of the war to the horizon.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from loaders.dating.cues.rules import day, kinds
from loaders.records import Cue

Curve: TypeAlias = npt.NDArray[np.float64]
# Steps of the logarithm: fine near the top of a curve, coarse where it is below 1/55 of it and only has to be low.
_FINE, _COARSE, _TOP = 12.0, 2.0, -4.0


@cache
def first_day() -> date:
    """The first day of the axis."""
    return day("first_day")


@cache
def day_count() -> int:
    """How many days the axis has."""
    return (day("horizon") - first_day()).days + 1


@cache
def all_days() -> tuple[date, ...]:
    """Every day of the axis."""
    return tuple(date.fromordinal(first_day().toordinal() + n) for n in range(day_count()))


@cache
def numbers() -> Curve:
    """0, 1, 2, ... along the axis."""
    return np.arange(day_count(), dtype=np.float64)


def index_of(wanted: date | None) -> int:
    """Place of a day on the axis, which may lie beyond its ends; an open end is the end of the axis."""
    return day_count() if wanted is None else (wanted - first_day()).days


def window(start: float, end: float, before: float, after: float) -> Curve:
    """1 from ``start`` to ``end`` inclusive, falling off exponentially on the scales ``before`` and ``after``
    (days).
    """
    days = numbers()
    curve = np.ones(day_count())
    early, late = days < start, days > end
    curve[early] = np.exp((days[early] - start) / before) if before else 0.0
    curve[late] = np.exp((end - days[late]) / after) if after else 0.0
    return curve


def build_cue(kind: str, span: tuple[int, int], text: str, says: str, curve: Curve, share: float = 1.0) -> Cue:
    """The cue of ``kind`` whose likelihood is ``curve`` over its floor; ``share`` scales the weight of its kind."""
    rule = kinds()[kind]
    # A mixture of two texts: one that the cue describes, and, with the chance ``floor``, one of any day.
    level = (1 - rule.floor) * curve / curve.sum() + rule.floor / len(curve)
    logs = np.log(level / level.max())
    steps = np.where(logs > _TOP, np.round(logs * _FINE) / _FINE, np.round(logs * _COARSE) / _COARSE)
    starts = np.concatenate([[0], np.flatnonzero(np.diff(steps)) + 1])
    days = all_days()
    return Cue(
        kind=kind,
        start=span[0],
        end=span[1],
        phrase=text[span[0] : span[1]],
        says=says,
        weight=rule.weight * share,
        days=tuple(days[n] for n in starts.tolist()),
        likelihood=tuple(np.round(np.exp(steps[starts]), 8).tolist()),
    )


def expand(cue: Cue) -> Curve:
    """The likelihood of a cue, one value per day of the axis."""
    base = first_day().toordinal()
    starts = [day_.toordinal() - base for day_ in cue.days]
    return np.repeat(np.asarray(cue.likelihood), np.diff([*starts, day_count()]))
