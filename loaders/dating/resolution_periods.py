"""Resolvers of weeks, months, seasons and years, and of ranges of days."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from loaders.dating.expression_rules import numbered
from loaders.dating.expressions import TimeExpression
from loaders.dating.resolution_calendar import (
    SEASON_MONTHS,
    day_of,
    month_of,
    months_of,
    season_of,
    unit_away,
    year_of,
)
from loaders.dating.resolution_context import Context, Reading, reading_of
from loaders.dating.resolution_days import day_number, month_number, nearest_days, same_unit
from loaders.records import DateInterval

STEPS = {
    "last": -1,
    "past": -1,
    "this": 0,
    "the": 0,
    "that": 0,
    "current": 0,
    "end": 0,
    "latest": -1,
    "next": 1,
    "coming": 1,
}
FIRST_WEEKEND_DAY, SUNDAY = 5, 6
# How much more a verb of the past says of a month than of a day: "it changed hands in December" is the last December.
PAST_MONTH = 2
# "On 3 and 28 September": two days, of which the later counts; "between 3 and 28 September" is a span.
_TWO_DAYS = re.compile(r"(?!between |from ).* and ", re.IGNORECASE)
# So many days before a month begins, an anchor may be that of a text which looks back on it.
A_LITTLE_OFF = 3


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
    if _TWO_DAYS.match(expression.phrase) and last - start > timedelta(days=1):
        start = last
    return Reading(DateInterval(start, last + timedelta(days=1), "day"))


def read_month(expression: TimeExpression, context: Context) -> Reading | None:
    """A month: of the named year, else the past one, or one close ahead when the clause looks forward."""
    month = month_number(expression.month)
    if expression.year:
        return reading_of(month_of(year_number(expression.year), month))
    anchor = context.anchor
    if anchor is None:
        return reading_of(
            None if expression.which else context.narrated(expression, None, lambda year: month_of(year, month))
        )
    which = expression.which.lower()
    if expression.phrase.endswith("year"):
        return reading_of(month_of(anchor.year + STEPS[which], month))
    if which:
        back, on = month >= anchor.month, month <= anchor.month
        return reading_of(month_of(anchor.year + {"last": -back, "this": 0, "next": on}[which], month))
    past = month_of(anchor.year - (month > anchor.month), month)
    ahead = month_of(anchor.year + (month < anchor.month), month)
    months_ahead = (month - anchor.month) % 12
    tense = context.tense_at(expression)
    cost = context.ahead_cost(expression) * (PAST_MONTH if tense == "past" else 1)
    close = ahead is not None and (ahead.start - anchor).days <= A_LITTLE_OFF
    forward = tense == "future" or close or months_ahead * cost < 12 - months_ahead
    best, other = (ahead, past) if forward else (past, ahead)
    told = context.narrated(expression, best, lambda year: month_of(year, month)) if best else None
    return reading_of(told or best, best if told else other)


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


def read_week_of_day(expression: TimeExpression, context: Context) -> Reading | None:
    """The week in which a day of a month lies."""
    days = nearest_days(month_number(expression.month), day_number(expression.day), expression, context)
    return reading_of(unit_away(days[0], "week", 0)) if days else None


def read_half_year(expression: TimeExpression, _context: Context) -> Reading | None:
    """The first or second half of the named year."""
    first = 1 if expression.ordinal == "first" else 7
    return reading_of(months_of(int(expression.year), first, 6, "quarter"))


def read_decade(expression: TimeExpression, _context: Context) -> Reading | None:
    """Ten years: "the 1980s"; without a century those of the last one."""
    tens = numbered("decade")[expression.name] if expression.name else int(expression.count or 0) // 10
    first = int(expression.year) if expression.year else 1900 + 10 * tens
    return reading_of(months_of(first, 1, 120, "year"))


def read_season(expression: TimeExpression, context: Context) -> Reading | None:
    """A season of the named year, else the last one that has begun, or the next when the clause looks forward."""
    season = expression.unit.lower()
    if expression.year:
        return reading_of(season_of(year_number(expression.year), season))
    anchor = context.anchor
    if anchor is None:
        return reading_of(context.narrated(expression, None, lambda year: season_of(year, season)))
    if context.tense_at(expression) == "future" or expression.phrase.lower().startswith("this "):
        return reading_of(season_of(anchor.year, season))
    last = season_of(anchor.year - (SEASON_MONTHS[season] > anchor.month), season)
    told = context.narrated(expression, last, lambda year: season_of(year, season)) if last else None
    return reading_of(told or last, last)


def read_year(expression: TimeExpression, _context: Context) -> Reading | None:
    """A year in figures or in words."""
    return reading_of(year_of(year_number(expression.year)))


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
    if which == "that" and unit in ("month", "year"):
        # "A deal was struck in October. ... at the end of that month"
        return same_unit(expression, context) or reading_of(unit_away(anchor, unit, 0))
    if unit in SEASON_MONTHS:
        return _season_beside(anchor, unit, which)
    if unit == "weekend":
        return _weekend_beside(expression, anchor, which, context)
    if unit == "week" and which == "this" and anchor.weekday() == SUNDAY and context.tense_at(expression) == "future":
        # On a Sunday, what is to come "this week" comes in the week that begins.
        return reading_of(unit_away(anchor, unit, 1), unit_away(anchor, unit, 0))
    beside = unit_away(anchor, unit, STEPS[which])
    return reading_of(context.spoken_of(beside) if unit == "quarter" else beside)


def _season_beside(anchor: date, season: str, which: str) -> Reading | None:
    first = SEASON_MONTHS[season]
    if which in ("last", "past"):
        # A season counts as last once its last month has begun; "last fall" in November is the year before's.
        return reading_of(season_of(anchor.year - (first + 2 >= anchor.month), season))
    if which in ("next", "coming"):
        return reading_of(season_of(anchor.year + (first <= anchor.month), season))
    return reading_of(season_of(anchor.year, season))


def _weekend_beside(expression: TimeExpression, anchor: date, which: str, context: Context) -> Reading | None:
    steps = STEPS[which]
    if which in ("the", "this") and anchor.weekday() < FIRST_WEEKEND_DAY:
        tense = context.tense_at(expression)
        steps = -1 if tense == "past" or (which == "the" and tense == "") else 0
    return reading_of(unit_away(anchor, "weekend", steps))


def read_past_unit(expression: TimeExpression, context: Context) -> Reading | None:
    """The past week, month or year: that long, up to the anchor."""
    if context.anchor is None:
        return None
    end = context.anchor + timedelta(days=1)
    if expression.unit == "week":
        return Reading(DateInterval(end - timedelta(days=7), end, "week"))
    return reading_of(unit_away(context.anchor, expression.unit, -1))
