"""Months named without a day: "in April" was mostly one or two months ago, "in April 2024" longer than a season."""

from __future__ import annotations

import re
from functools import cache, lru_cache

import numpy as np
import numpy.typing as npt

from loaders.dating.cues.axis import all_days, build_cue, day_count, place_cue
from loaders.dating.cues.named_days import MONTHS
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import fitted
from loaders.dating.cues.stated import AHEAD
from loaders.match_at import match_at
from loaders.records import Cue

_MOST = 4
_MONTH = re.compile(rf"({'|'.join(MONTHS)})\b(?:,? (20\d\d)\b|(?!\.? ?\d))")
_BEFORE = re.compile(r"\b(?:in|since|of|early|late|early in|late in|mid)[ -]$", re.IGNORECASE)
_REACH = 90
# Reports name the month of the attack as they name its day.
_OF_THE_ATTACK = (10, 2023)


def find_month_cues(passages: Passages) -> list[Cue]:
    """A cue for each month that is named as past; together they weigh little more than one."""
    found: dict[tuple[int, int | None], tuple[int, int]] = {}
    for match in match_at(_MONTH, passages.text, passages.triggers["month"]):
        month, year = MONTHS.index(match[1]) + 1, int(match[2]) if match[2] else None
        before = passages.text[max(0, match.start() - _REACH) : match.start()]
        if (month, year or _OF_THE_ATTACK[1]) != _OF_THE_ATTACK and _BEFORE.search(before) and not AHEAD.search(before):
            found.setdefault((month, year), match.span())
    chosen = list(found.items())[:_MOST]
    return [place_cue(_cue(*month, len(chosen)), span, passages.text) for month, span in chosen]


@lru_cache(maxsize=500)
def _cue(month: int, year: int | None, count: int) -> Cue:
    lags = _months() - ((year or 0) * 12 + month)
    name = MONTHS[month - 1]
    if year:
        chances = np.array(fitted("month_of_year_lag"))
        # Beyond the last lag nothing is known but that it is longer ago.
        curve = np.where(lags < 0, chances[0], chances[np.clip(lags, 0, len(chances) - 1)])
        says = f"a report that names {name} with its year, {year}, is mostly some months younger"
    else:
        curve = np.array(fitted("month_lag"))[lags % 12]
        says = f"{name} is named without a year: most reports do so a month or two after it"
    return build_cue("month", (0, 0), "", says, curve, count**-0.5)


@cache
def _months() -> npt.NDArray[np.int64]:
    """The months of the days of the axis, counted on from year 0."""
    return np.fromiter((day.year * 12 + day.month for day in all_days()), np.int64, day_count())
