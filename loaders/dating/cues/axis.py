"""The axis of days on which likelihoods live, and the curves from which they are put together.

A curve is a numpy array with one value per day from the first day of the war to the horizon.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from datetime import date
from functools import cache, lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from loaders.dating.cues.rules import day, kinds
from loaders.records import Cue

Curve: TypeAlias = npt.NDArray[np.float64]
# Single precision: the arrays of a text then stay small enough to be reused instead of asked for anew.
Scores: TypeAlias = npt.NDArray[np.float32]
# Steps of the logarithm: fine near the top of a curve, coarse where it is below 1/55 of it and only has to be low.
_FINE, _COARSE, _TOP = 12.0, 2.0, -4.0
_START = np.array([True])


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


@cache
def all_weekdays() -> npt.NDArray[np.int64]:
    """The weekday of every day of the axis; Monday is 0."""
    return (first_day().weekday() + np.arange(day_count())) % 7


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
    level = curve * ((1 - rule.floor) / curve.sum()) + rule.floor / len(curve)
    logs = np.log(level / level.max())
    scale = np.where(logs > _TOP, _FINE, _COARSE)
    steps = np.rint(logs * scale) / scale
    starts = np.concatenate([_START, steps[1:] != steps[:-1]]).nonzero()[0]
    return Cue(
        kind=kind,
        start=span[0],
        end=span[1],
        phrase=text[span[0] : span[1]],
        says=says,
        weight=rule.weight * share,
        days=all_days() if len(starts) == len(curve) else tuple(_day_objects()[starts].tolist()),
        likelihood=tuple(np.exp(steps[starts]).tolist()),
    )


def place_cue(cue: Cue, span: tuple[int, int], text: str) -> Cue:
    """A cue that was built once for all texts, at its place in one of them."""
    return replace(cue, start=span[0], end=span[1], phrase=text[span[0] : span[1]])


def expand(cue: Cue) -> Curve:
    """The likelihood of a cue, one value per day of the axis."""
    return np.fromiter(cue.likelihood, np.float64).repeat(_steps(cue.days)[1])


def expand_logs(cue: Cue) -> Curve:
    """The logarithm of the likelihood of a cue, one value per day of the axis."""
    logs = np.log(np.fromiter(cue.likelihood, np.float64))
    # A step for each day: then there is nothing to repeat, and no thousand days to look up.
    return logs if cue.days is all_days() else logs.repeat(_steps(cue.days)[1])


def logs_on(cue: Cue, places: npt.NDArray[np.int64]) -> Curve:
    """The logarithm of the likelihood of a cue on a few days, given as places on the axis."""
    steps = places if cue.days is all_days() else _steps(cue.days)[0].searchsorted(places, "right") - 1
    return np.log([cue.likelihood[step] for step in steps.tolist()])


@lru_cache(maxsize=200)
def _steps(days: tuple[date, ...]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Where each step of a cue begins on the axis, and how long it is. Those of weekdays and offices, most of all
    steps, come back in many texts.
    """
    starts = np.array([index_of(day) for day in days])
    return starts, np.diff(starts, append=day_count())


def likelihood_on(cue: Cue, wanted: date) -> float:
    """The likelihood of a cue on one day of the axis."""
    return cue.likelihood[bisect_right(cue.days, wanted) - 1]


@cache
def _day_objects() -> npt.NDArray[np.object_]:
    return np.array(all_days(), dtype=object)
