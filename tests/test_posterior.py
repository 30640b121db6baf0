"""From cues to a date: the posterior, its interval, and the refusal to guess."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from loaders.dating.cues.axis import all_days, build_cue, day_count, expand, index_of, window
from loaders.dating.posterior import infer_date, posterior, shortest_interval
from loaders.records import Cue


def cue_around(day: date, reach: int = 0, kind: str = "toll_exact") -> Cue:
    curve = window(index_of(day) - reach, index_of(day) + reach, 0.5, 0.5)
    return build_cue(kind, (0, 4), "text", "a cue of this test", curve)


# Written for this project: one cue, agreeing cues, and a wrong one among right ones.
@pytest.mark.parametrize(
    ("cues", "best"),
    [
        pytest.param([cue_around(date(2024, 5, 6))], date(2024, 5, 6), id="one sharp cue"),
        pytest.param(
            [cue_around(date(2024, 5, 6), 30), cue_around(date(2024, 5, 9), kind="trip")],
            date(2024, 5, 9),
            id="wide and sharp",
        ),
        pytest.param(
            [
                cue_around(date(2024, 5, 6)),
                cue_around(date(2024, 5, 6), kind="trip"),
                cue_around(date(2025, 1, 1), kind="hostages"),
            ],
            date(2024, 5, 6),
            id="a wrong cue does not veto",
        ),
    ],
)
def test_best_day(cues: list[Cue], best: date) -> None:
    inferred = infer_date(cues)
    assert inferred.best == best
    assert inferred.low is not None
    assert inferred.high is not None
    assert inferred.low <= best <= inferred.high


def test_no_cue_no_date() -> None:
    inferred = infer_date([])
    assert inferred.best is None
    assert inferred.confidence == 0.0
    assert "would help" in inferred.missing


def test_too_little_evidence_gives_bounds_but_no_day() -> None:
    inferred = infer_date([cue_around(date(2024, 8, 1), 150, kind="office")])
    assert inferred.best is None
    assert inferred.low is not None
    assert "weekday" in inferred.missing


def test_posterior_is_a_distribution_over_the_axis() -> None:
    first, chances = posterior([cue_around(date(2024, 5, 6))])
    assert first == date(2023, 10, 7)
    assert len(chances) == day_count()
    assert chances.sum() == pytest.approx(1.0)
    assert chances.min() > 0.0


def test_switching_a_cue_off_moves_the_date() -> None:
    sharp, wide = cue_around(date(2024, 5, 9), kind="trip"), cue_around(date(2024, 5, 20), 14)
    assert infer_date([sharp, wide]).best == date(2024, 5, 9)
    assert infer_date([wide]).best != date(2024, 5, 9)


# Boundaries of the interval: mass in one place, at either end, and in two places.
@pytest.mark.parametrize(
    ("chances", "expected"),
    [
        pytest.param([0.0, 1.0, 0.0], (1, 1), id="one day"),
        pytest.param([0.95, 0.05, 0.0], (0, 0), id="first day"),
        pytest.param([0.0, 0.05, 0.95], (2, 2), id="last day"),
        pytest.param([0.5, 0.0, 0.5], (0, 2), id="two ends"),
        pytest.param([0.1, 0.4, 0.5], (1, 2), id="exactly nine tenths"),
    ],
)
def test_shortest_interval(chances: list[float], expected: tuple[int, int]) -> None:
    assert shortest_interval(np.array(chances), 0.9) == expected


def test_steps_give_the_curve_back() -> None:
    curve = window(100, 110, 3.0, 9.0)
    found = expand(build_cue("toll_exact", (0, 1), "x", "says", curve))
    assert len(found) == day_count()
    assert np.argmax(found) == 100
    top = curve > 0.1
    assert np.abs(np.log(found[top]) - np.log(curve[top])).max() < 0.1


def test_axis_names_its_days() -> None:
    assert all_days()[index_of(date(2024, 2, 29))] == date(2024, 2, 29)
    assert all_days()[-1] - all_days()[0] == timedelta(days=day_count() - 1)
