"""Named periods and events: a text that names one is not older than it, and seldom much younger than it matters."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache

import numpy as np

from loaders.dating.cues.axis import Curve, build_cue, day_count, index_of, window
from loaders.dating.cues.news import read_news_share
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number, word_list
from loaders.dating.reference import Period, periods
from loaders.match_at import match_at
from loaders.records import Cue

_MOST = 6
# What is named as still to come does not say that it has begun.
_AHEAD = re.compile(
    r"\b(?:before|ahead of|until|by|by the time of|prior to)(?: the| his| her| its| trump's| trump’s)? $"
)


def find_period_cues(passages: Passages) -> list[Cue]:
    """One cue for each name of a period in the text, the sharpest ones; together they weigh little more than one."""
    news = read_news_share(passages)
    curves = [
        (span, *_curve(alias, news * number("period_news_lead" if span[0] < passages.lead_end else "period_news_body")))
        for alias, span in _find(passages).items()
    ]
    seen: set[tuple[str, ...]] = set()
    chosen: list[tuple[tuple[int, int], Curve, str]] = []
    for span, curve, ids, says in sorted(curves, key=lambda one: float(one[1].sum())):
        if ids not in seen and len(chosen) < _MOST:
            seen.add(ids)
            chosen.append((span, curve, says))
    share = len(chosen) ** -0.5 if chosen else 1.0
    return [build_cue("period", span, passages.text, says, curve, share) for span, curve, says in chosen]


def _find(passages: Passages) -> dict[str, tuple[int, int]]:
    """The first place of each name in the text, in any case; the longest of names that overlap."""
    found: dict[str, tuple[int, int]] = {}
    for match in match_at(_names(), passages.small, passages.triggers["period"]):
        if not _AHEAD.search(passages.small, match.start() - 20, match.start()):
            found.setdefault(match[0], match.span())
    return found


@cache
def _by_alias() -> dict[str, tuple[Period, ...]]:
    found: dict[str, list[Period]] = defaultdict(list)
    too_common = frozenset(word_list("period_too_common"))
    for period in periods():
        for alias in (*period.aliases, *([period.name] if period.kind == "holiday" else [])):
            if alias not in too_common:
                found[alias.lower()].append(period)
    return {alias: tuple(meant) for alias, meant in found.items()}


@cache
def _names() -> re.Pattern[str]:
    longest_first = sorted(_by_alias(), key=len, reverse=True)
    return re.compile(rf"(?:{'|'.join(map(re.escape, longest_first))})(?![^\W_])")


@lru_cache(maxsize=2_000)
def _curve(alias: str, news: float) -> tuple[Curve, tuple[str, ...], str]:
    """The curve of a name that may mean several periods: any of them will do."""
    meant = _by_alias()[alias]
    curve = np.zeros(day_count())
    for period in meant:
        found = _of_period(period, news)
        curve = np.maximum(curve, found / found.max())
    first = meant[0]
    says = f"{first.name} began on {first.date_from.day} {first.date_from:%B %Y}{first.mark}"
    if len(meant) > 1:
        says = f'"{alias}" was current in ' + ", ".join(f"{one.date_from:%B %Y}" for one in meant)
    return curve, tuple(one.id for one in meant), says


def _of_period(period: Period, news: float) -> Curve:
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
    curve: Curve = news * near / near.sum() + (1 - news) * late / late.sum()
    return curve
