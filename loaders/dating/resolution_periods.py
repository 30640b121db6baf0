"""Resolvers of weeks, months, quarters, seasons and years, and of ranges of days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from loaders.dating.expression_rules import numbered
from loaders.dating.expressions import TimeExpression
from loaders.dating.resolution_calendar import (
    SEASON_MONTHS,
    day_of,
    month_of,
    quarter_of,
    season_of,
    unit_away,
    year_of,
)
from loaders.dating.resolution_context import AHEAD_COSTS, Context, Reading
from loaders.dating.resolution_days import day_number, month_number, nearest_days
from loaders.records import DateInterval

STEPS = {
    "last": -1,
    "past": -1,
    "this": 0,
    "the": 0,
    "that": 0,
    "current": 0,
    "end": 0,
    "latest": 0,
    "next": 1,
    "coming": 1,
}
FIRST_WEEKEND_DAY, SUNDAY = 5, 6


def read_day_range(expression: TimeExpression, context: Context) -> Reading | None:
    """From one day to another; the year is the named one, else the one nearest to the anchor."""
    month = month_number(expression.month or expression.last_month)
    number = day_number(expression.day)
    if expression.year:
        start = day_of(int(expression.year), month, number)
    else:
        start = next(iter(nearest_days(month, number, expression, context)), None)
    last_month = month_number(expression.last_month or expression.month)
    if start is None:
        return None
    if expression.year and last_month < month:
        start = start.replace(year=start.year - 1) if day_of(start.year - 1, month, number) else None
    if start is None:
        return None
    last = day_of(start.year + (last_month < month), last_month, day_number(expression.last_day))
    if last is None or last < start:
        return None
    return Reading(DateInterval(start, last + timedelta(days=1), "day"))


def read_month(expression: TimeExpression, context: Context) -> Reading | None:
    """A month: of the named year, else the past one, or one close ahead when the clause looks forward."""
    month = month_number(expression.month)
    if expression.year:
        return _reading(month_of(year_number(expression.year), month))
    anchor = context.anchor
    if anchor is None:
        return None
    which = expression.which.lower()
    if expression.phrase.endswith("year"):
        return _reading(month_of(anchor.year + STEPS[which], month))
    if which:
        back, on = month >= anchor.month, month <= anchor.month
        return _reading(month_of(anchor.year + {"last": -back, "this": 0, "next": on}[which], month))
    past = month_of(anchor.year - (month > anchor.month), month)
    ahead = month_of(anchor.year + (month < anchor.month), month)
    months_ahead = (month - anchor.month) % 12
    tense = context.tense_at(expression)
    forward = tense == "future" or months_ahead * AHEAD_COSTS[tense] < 12 - months_ahead
    return _reading(ahead, past) if forward else _reading(past, ahead)


def read_week_of_month(expression: TimeExpression, context: Context) -> Reading | None:
    """Seven days of a month, counted from its first or its last; a weekend lies in them, we do not say where."""
    month = read_month(replace(expression, which=""), context)
    if month is None:
        return None
    which = expression.which
    if which in ("last", "final"):
        return Reading(DateInterval(month.interval.end - timedelta(days=7), month.interval.end, "week"))
    start = month.interval.start + timedelta(days=7 * (numbered("ordinal")[which] - 1))
    return Reading(DateInterval(start, start + timedelta(days=7), "week"))


def read_quarter(expression: TimeExpression, context: Context) -> Reading | None:
    """A quarter of the named year, else the last one that has begun, or the next when the clause looks forward."""
    word = expression.ordinal.lower()
    quarter = int(word[1]) if word.startswith("q") else numbered("quarter_ordinal")[word]
    if expression.year:
        interval = quarter_of(int(expression.year), quarter)
    elif context.anchor is None:
        return None
    elif expression.which:
        interval = quarter_of(context.anchor.year + STEPS[expression.which], quarter)
    else:
        current = (context.anchor.month + 2) // 3
        interval = quarter_of(context.anchor.year - (quarter > current), quarter)
        if "year-" in expression.phrase:
            return _reading(unit_away(interval.start, "quarter", -4)) if interval else None
    context.quarter = interval
    return _reading(interval)


def read_same_quarter(expression: TimeExpression, context: Context) -> Reading | None:
    """The quarter spoken of, or that quarter of the named year; nothing (or the year) where none was named."""
    if expression.which == "latest":
        return _latest_quarter(context)
    if not expression.year:
        return _reading(context.quarter)
    if context.quarter is None:
        return read_year(expression, context)
    return _reading(quarter_of(int(expression.year), (context.quarter.start.month + 2) // 3))


def _latest_quarter(context: Context) -> Reading | None:
    if context.anchor is None:
        return None
    if context.quarter is None or context.quarter.end > context.anchor:
        context.quarter = unit_away(context.anchor, "quarter", -1)
    return _reading(context.quarter)


def read_year_ago(expression: TimeExpression, context: Context) -> Reading | None:
    """A year before the quarter spoken of, else before the anchor."""
    if context.quarter is not None:
        return _reading(unit_away(context.quarter.start, "quarter", -4))
    base = context.anchor
    if expression.which in ("earlier", "before") and context.previous is not None:
        base = context.previous.start
    if base is None or not expression.count:
        return None
    return _reading(unit_away(base, "year", -1))


def read_season(expression: TimeExpression, context: Context) -> Reading | None:
    """A season of the named year, else the last one that has begun, or the next when the clause looks forward."""
    season = expression.unit.lower()
    if expression.year:
        return _reading(season_of(year_number(expression.year), season))
    anchor = context.anchor
    if anchor is None:
        return None
    if context.tense_at(expression) == "future" or expression.phrase.lower().startswith("this "):
        return _reading(season_of(anchor.year, season))
    return _reading(season_of(anchor.year - (SEASON_MONTHS[season] > anchor.month), season))


def read_year(expression: TimeExpression, _context: Context) -> Reading | None:
    """A year in figures or in words."""
    return _reading(year_of(year_number(expression.year)))


def year_number(words: str) -> int:
    """The number of "1996" or "nineteen ninety-six"."""
    if words.isdigit():
        return int(words)
    tens, units = numbered("tens"), numbered("units")
    parts = words.lower().replace("-", " ").replace(" and ", " ").split()
    century = {"nineteen": 1900, "twenty": 2000, "two": 2000}[parts[0]]
    return century + sum(10 * tens[part] if part in tens else units.get(part, 0) for part in parts[1:])


def read_unit(expression: TimeExpression, context: Context) -> Reading | None:
    """Last, this or next week, weekend, month, quarter, season or year."""
    anchor = context.anchor
    if anchor is None:
        return None
    which, unit = expression.which.lower(), expression.unit.lower()
    if unit in SEASON_MONTHS:
        return _season_beside(anchor, unit, which)
    if unit == "weekend":
        return _weekend_beside(expression, anchor, which, context)
    if unit == "week" and which == "this" and anchor.weekday() == SUNDAY and context.tense_at(expression) == "future":
        # On a Sunday, what is to come "this week" comes in the week that begins.
        return _reading(unit_away(anchor, unit, 1), unit_away(anchor, unit, 0))
    if unit == "quarter":
        context.quarter = unit_away(anchor, unit, STEPS[which])
        return _reading(context.quarter)
    return _reading(unit_away(anchor, unit, STEPS[which]))


def _season_beside(anchor: date, season: str, which: str) -> Reading | None:
    first = SEASON_MONTHS[season]
    if which in ("last", "past"):
        # A season counts as last once its last month has begun; "last fall" in November is the year before's.
        return _reading(season_of(anchor.year - (first + 2 >= anchor.month), season))
    if which in ("next", "coming"):
        return _reading(season_of(anchor.year + (first <= anchor.month), season))
    return _reading(season_of(anchor.year, season))


def _weekend_beside(expression: TimeExpression, anchor: date, which: str, context: Context) -> Reading | None:
    steps = STEPS[which]
    if which in ("the", "this") and anchor.weekday() < FIRST_WEEKEND_DAY:
        tense = context.tense_at(expression)
        steps = -1 if tense == "past" or (which == "the" and tense == "") else 0
    return _reading(unit_away(anchor, "weekend", steps))


def read_past_unit(expression: TimeExpression, context: Context) -> Reading | None:
    """The past week, month or year: that long, up to the anchor."""
    if context.anchor is None:
        return None
    end = context.anchor + timedelta(days=1)
    if expression.unit == "week":
        return Reading(DateInterval(end - timedelta(days=7), end, "week"))
    return _reading(unit_away(context.anchor, expression.unit, -1))


def _reading(interval: DateInterval | None, runner_up: DateInterval | None = None) -> Reading | None:
    return None if interval is None else Reading(interval, runner_up if runner_up != interval else None)
