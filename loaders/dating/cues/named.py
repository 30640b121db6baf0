"""Named periods and events: a text that names one is not older than it, and seldom much younger than it matters."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import numpy as np

from loaders.dating.cues.axis import Curve, build_cue, day_count, index_of, window
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number
from loaders.dating.reference import Period, periods
from loaders.records import Cue

# Words that many texts use without meaning the period; on their own they would date wrongly.
_TOO_COMMON = frozenset(
    "October 7|the Hamas-led attack|start of the war|when the war began|Jabalia|Khan Younis|flour|famine|IPC|"
    "six hostages|Rafah crossing|"
    "second term|first phase|phase one|comprehensive deal|all hell|peace plan|offensive in the south|"
    "visit to the region|aid sites|"
    "around 1,200|hostage deal|ground operation|ground offensive|Cairo talks|Doha talks|UN General Assembly|"
    "six-week ceasefire|Oct. 7 attack|disarmament|"
    "Al-Aqsa Flood|"
    "second phase|phase two|fragile truce|fragile ceasefire|Board of Peace|by next Monday|two years of war|"
    "a year of war|less than a month|told to move south|talks in Egypt|administration|"
    "humanitarian pause|evacuation order".split("|")
)
_MOST = 6


def find_period_cues(passages: Passages) -> list[Cue]:
    """One cue for each name of a period in the text, the sharpest ones; together they weigh little more than one."""
    found: dict[str, re.Match[str]] = {}
    for match in _pattern().finditer(passages.text):
        found.setdefault(match[0].lower(), match)
    curves = [(match, *_curve(alias)) for alias, match in found.items()]
    seen: set[tuple[str, ...]] = set()
    chosen: list[tuple[re.Match[str], Curve, str]] = []
    for match, curve, ids, says in sorted(curves, key=lambda one: float(one[1].sum())):
        if ids not in seen and len(chosen) < _MOST:
            seen.add(ids)
            chosen.append((match, curve, says))
    share = len(chosen) ** -0.5 if chosen else 1.0
    return [build_cue("period", match.span(), passages.text, says, curve, share) for match, curve, says in chosen]


@cache
def _by_alias() -> dict[str, tuple[Period, ...]]:
    found: dict[str, list[Period]] = defaultdict(list)
    for period in periods():
        for alias in (*period.aliases, *([period.name] if period.kind == "holiday" else [])):
            if alias not in _TOO_COMMON:
                found[alias.lower()].append(period)
    return {alias: tuple(meant) for alias, meant in found.items()}


@cache
def _pattern() -> re.Pattern[str]:
    names = sorted(_by_alias(), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(name) for name in names) + r")\b", re.IGNORECASE)


@cache
def _curve(alias: str) -> tuple[Curve, tuple[str, ...], str]:
    """The curve of a name that may mean several periods: any of them will do."""
    meant = _by_alias()[alias]
    curve = np.zeros(day_count())
    for period in meant:
        curve = np.maximum(curve, _of_period(period))
    first = meant[0]
    says = f"{first.name} began on {first.date_from.day} {first.date_from:%B %Y}"
    if len(meant) > 1:
        says = f'"{alias}" was current in ' + ", ".join(f"{one.date_from:%B %Y}" for one in meant)
    return curve, tuple(one.id for one in meant), says


def _of_period(period: Period) -> Curve:
    start, end = index_of(period.date_from), index_of(period.date_to)
    if period.kind == "holiday":
        return window(start - number("holiday_days_before"), end, 5.0, 5.0)
    if period.kind == "administration":
        return window(start, end, 3.0, 10.0)
    early = 1.0 if period.kind == "event" else 3.0
    if period.kind in ("event", "meeting") and period.date_to is not None:
        end = max(end, start + 2)
    near, late = (
        window(start, end, early, number("period_days_near")),
        window(start, end, early, number("period_days_late")),
    )
    curve: Curve = (1 - number("period_late_level")) * near + number("period_late_level") * late
    return curve
