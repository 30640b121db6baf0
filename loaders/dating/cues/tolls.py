"""Tolls against the daily series: which days reported such a number.

The largest Gaza total of a text is its newest; smaller ones are its background and are not evidence of their own.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cache

import numpy as np

from loaders.dating import reference
from loaders.dating.cues.axis import Curve, all_days, build_cue, day_count, index_of, numbers, window
from loaders.dating.cues.figures import Figure, find_figures
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import fitted, number
from loaders.records import Cue


def find_toll_cues(passages: Passages) -> list[Cue]:
    """One cue for each kind of toll that the text gives: Gaza in all, since an event, hunger, aid seekers, 7
    October.
    """
    figures = find_figures(passages)
    cues = []
    for counted, build in _BUILDERS.items():
        of_kind = [figure for figure in figures if figure.counted == counted]
        if of_kind:
            cue = build(max(of_kind, key=lambda figure: figure.value), passages)
            cues += [cue] if cue else []
    return cues


def _gaza(figure: Figure, passages: Passages) -> Cue | None:
    series = _gaza_series()
    if figure.value > series[-1] * 1.02:
        return None
    exact = figure.qualifier == "exact"
    curve = _exact(figure.value, series) if exact else _rounded(figure, series)
    kind = "toll_exact" if exact else "toll_rounded"
    day = _name(_place(series, figure.value))
    says = (
        f"toll {figure.value:,} was reported on {day}" if exact else f"a toll of {figure.value:,} was reached on {day}"
    )
    return build_cue(kind, (figure.start, figure.end), passages.text, says, curve)


def _exact(value: int, series: Sequence[int]) -> Curve:
    """Report day and the days after it; a number that is not in the series is placed between its neighbours, less
    sharply.
    """
    first, after = _place(series, value), bisect_right(series, value)
    if series[min(first, len(series) - 1)] == value:
        curve = np.zeros(day_count())
        lags = fitted("toll_exact_lag")
        for place in range(first, after):
            for lag, chance in enumerate(lags):
                if place + lag < day_count():
                    curve[place + lag] = max(curve[place + lag], chance)
        return np.maximum(curve, 0.02 * window(first, after, 1.0, number("toll_stale_days")))
    margin = number("toll_slip_share")
    low, high = _place(series, int(value * (1 - margin))), _place(series, int(value * (1 + margin)) + 1)
    return window(low - 1, max(low, high), 1.0, number("toll_stale_days") / 2)


def _rounded(figure: Figure, series: Sequence[int]) -> Curve:
    """The days on which an editor would write this round number."""
    grain = 1_000 if figure.value % 1_000 == 0 else 100
    if figure.qualifier == "nearly":
        grain = 1_000 if grain == 1_000 else 100
        low, high = _place(series, int(figure.value - 0.5 * grain)), _place(series, figure.value) - 1
        return window(max(low, high - number("toll_nearly_days")), max(low, high), 2.0, 2.0)
    if figure.qualifier == "about":
        low, high = _place(series, figure.value - grain // 2), _place(series, figure.value + grain // 2)
        return window(low, high, number("toll_stale_days"), number("toll_stale_days"))
    low, high = _place(series, figure.value), _place(series, figure.value + grain) - 1
    stale = max(number("toll_stale_days") / 2, 0.15 * (high - low))
    curve = window(low, max(low, high), number("toll_early_days"), stale)
    if figure.qualifier == "topped":
        curve = curve * (0.25 + 0.75 * window(low, low + 1, 1.0, 2.0))
    return curve


def _since(figure: Figure, passages: Passages) -> Cue | None:
    """The toll counted from the resumption of March 2025 or from the ceasefire of October 2025, whichever can be
    meant.
    """
    curve = np.zeros(day_count())
    for name, tolerance in (("since_2025-03-18_resumption", 60.0), ("since_2025-10-10_ceasefire", 20.0)):
        places, values = _since_series(name)
        target = figure.value + (0.25 * 10 ** (len(str(figure.value)) - 2) if figure.qualifier == "over" else 0)
        if values[0] <= target <= values[-1] + tolerance:
            away = np.abs(np.interp(numbers(), places, values, left=np.inf, right=np.inf) - target)
            away = np.where(np.isfinite(away), away, np.inf)
            curve = np.maximum(curve, np.exp(-0.5 * (away / tolerance) ** 2))
    if curve.max() < 0.1:
        return None
    day = _name(int(np.argmax(curve)))
    return build_cue(
        "toll_since", (figure.start, figure.end), passages.text, f"{figure.value:,} since that event fits {day}", curve
    )


def _hunger(figure: Figure, passages: Passages) -> Cue | None:
    return _small(figure, passages, [(row.report_date, row.died) for row in reference.hunger()], "deaths from hunger")


def _aid(figure: Figure, passages: Passages) -> Cue | None:
    return _small(
        figure, passages, [(row.report_date, row.killed) for row in reference.aid_seekers()], "deaths of aid seekers"
    )


def _small(figure: Figure, passages: Passages, series: list, what: str) -> Cue | None:  # type: ignore[type-arg]
    values = np.array([value for _, value in series], dtype=float)
    places = np.array([index_of(day) for day, _ in series], dtype=float)
    if not values[0] * 0.9 <= figure.value <= values[-1] * 1.05:
        return None
    target = figure.value * (1.01 if figure.qualifier != "exact" else 1.0)
    away = np.abs(np.interp(numbers(), places, values, left=-1e9, right=1e9) - target) / (0.01 * figure.value + 1)
    curve = np.exp(-0.5 * away**2) + 0.5 * np.roll(np.exp(-0.5 * away**2), 1)
    if curve.max() < 0.1:
        return None
    day = _name(int(np.argmax(curve)))
    return build_cue(
        "toll_since", (figure.start, figure.end), passages.text, f"{figure.value:,} {what} fit {day}", curve
    )


def _seventh(figure: Figure, passages: Passages) -> Cue | None:
    """AFP's own count of the dead of 7 October moves slowly; 1,400 was dropped in November 2023; others say nothing."""
    rows = [
        row
        for row in reference.quoted_dead()
        if row.figure == figure.value and row.whose != "Al Jazeera" and row.figure != 1_200
    ]
    if not rows or figure.qualifier == "about":
        return None
    row = rows[0]
    margin = 3.0 if figure.value == 1_400 else number("afp_margin_days")
    curve = window(index_of(row.first_seen) - margin, index_of(row.last_seen) + margin, margin, margin)
    says = f"{figure.value:,} dead of 7 October were quoted around {row.first_seen.day} {row.first_seen:%B %Y}"
    return build_cue("oct7_dead", (figure.start, figure.end), passages.text, says, curve)


_BUILDERS = {"gaza": _gaza, "since": _since, "hunger": _hunger, "aid": _aid, "7 October": _seventh}


@cache
def _gaza_series() -> tuple[int, ...]:
    """The toll on every day of the axis as far as the series goes; days without a row carry the figure before."""
    rows = {index_of(row.report_date): row.killed for row in reference.tolls()}
    series, last = [], 0
    for place in range(max(rows) + 1):
        last = rows.get(place, last)
        series.append(last)
    return tuple(series)


@cache
def _since_series(name: str) -> tuple[Curve, Curve]:
    rows = [row for row in reference.tolls_since() if row.counted_from == name]
    return np.array([float(index_of(row.report_date)) for row in rows]), np.array(
        [float(row.killed_computed) for row in rows]
    )


def _place(series: Sequence[int], value: int) -> int:
    """The first day on which the series stood at ``value`` or above."""
    return bisect_right(series, value - 1)


def _name(place: int) -> str:
    day = all_days()[min(max(place, 0), day_count() - 1)]
    return f"{day.day} {day:%B %Y}"
