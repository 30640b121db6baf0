"""Resolvers that rest on reference data: days known by name, holidays, anniversaries, days counted from a beginning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from loaders.dating.expression_rules import Period, load_periods
from loaders.dating.expressions import TimeExpression
from loaders.dating.resolution_context import AHEAD_COSTS, Context, Reading, tense_at
from loaders.dating.resolution_days import count_number, day_number, nearest_days
from loaders.records import DateInterval, Grain

WAR_BEGAN = date(2023, 10, 7)
# Days that are named by their date whatever the year.
KNOWN_DAYS = {"7": WAR_BEGAN, "11": date(2001, 9, 11)}
# A holiday that lies further from the anchor than this is not in our table.
HOLIDAY_REACH = 250
# A count of days may run past the anchor by so many (texts set for the morning), not more.
COUNT_SLACK = 2
NAMED_TRUCE = re.compile("truce|ceasefire", re.IGNORECASE)
ELSEWHERE = re.compile("Hezbollah|Lebanon|Iran")


def read_known_day(expression: TimeExpression, context: Context) -> Reading | None:
    """A day known by its date alone, whatever the anchor; for an anchor before it, that date in the nearest year."""
    known = KNOWN_DAYS["7" if "7" in expression.name else "11"]
    days = nearest_days(known.month, known.day, expression, context)
    if context.anchor is not None and context.anchor < known:
        return Reading(DateInterval.of_day(days[0]))
    other = days[0] if days and days[0] != known else None
    return Reading(DateInterval.of_day(known), DateInterval.of_day(other) if other else None)


def read_anniversary(expression: TimeExpression, context: Context) -> Reading | None:
    """An anniversary of 7 October 2023: the counted one, else the one nearest to the anchor."""
    if expression.ordinal:
        years = day_number(expression.ordinal)
        return Reading(DateInterval.of_day(WAR_BEGAN.replace(year=WAR_BEGAN.year + years)))
    days = nearest_days(WAR_BEGAN.month, WAR_BEGAN.day, expression, context)
    later = [day for day in days if day > WAR_BEGAN]
    return Reading(DateInterval.of_day(later[0])) if later else None


def read_war_day(expression: TimeExpression, context: Context) -> Reading | None:
    """Day so-and-so of the war; 7 October 2023 is day 1."""
    return _counted_from(WAR_BEGAN, expression, context)


def read_truce_day(expression: TimeExpression, context: Context) -> Reading | None:
    """Day so-and-so of the truce that began last before the anchor; its first day is day 1."""
    anchor = context.anchor
    began = [
        period.date_from
        for period in load_periods("truce")
        if anchor
        and period.date_from <= anchor
        and NAMED_TRUCE.search(period.name)
        and not ELSEWHERE.search(period.name)
    ]
    return _counted_from(max(began), expression, context) if began else None


def _counted_from(first: date, expression: TimeExpression, context: Context) -> Reading | None:
    number = day_number(expression.ordinal) if expression.ordinal else count_number(expression.count)
    day = first + timedelta(days=number - 1)
    if number < 1 or (context.anchor is not None and day > context.anchor + timedelta(days=COUNT_SLACK)):
        return None
    return Reading(DateInterval.of_day(day))


@dataclass(frozen=True, slots=True)
class FixedHoliday:
    """A feast on the same day of every year."""

    month: int
    day: int


FIXED_HOLIDAYS = {
    "christmas": FixedHoliday(12, 25),
    "christmas day": FixedHoliday(12, 25),
    "christmas eve": FixedHoliday(12, 24),
    "new year's day": FixedHoliday(1, 1),
    "new year's eve": FixedHoliday(12, 31),
}


def read_holiday(expression: TimeExpression, context: Context) -> Reading | None:
    """A feast in the named year, else the one nearest to the anchor, by the tense of the clause."""
    intervals = holiday_intervals(expression, context)
    if expression.year:
        fitting = [one for one in intervals if one.start.year == int(expression.year)]
        return Reading(fitting[0]) if fitting else None
    anchor = context.anchor
    if anchor is None or not intervals:
        return None
    ahead = AHEAD_COSTS[tense_at(expression, context.text)]

    def distance(interval: DateInterval) -> float:
        if anchor in interval:
            return 0
        return (interval.start - anchor).days * ahead if interval.start > anchor else (anchor - interval.last).days

    nearest = min(intervals, key=distance)
    apart = 0 if anchor in nearest else min(abs((nearest.start - anchor).days), abs((nearest.last - anchor).days))
    return Reading(nearest) if apart <= HOLIDAY_REACH else None


def holiday_intervals(expression: TimeExpression, context: Context) -> list[DateInterval]:
    """All intervals that a feast of this name is known to have had, or has on its fixed day."""
    name = expression.name.lower().replace("’", "'")
    fixed = FIXED_HOLIDAYS.get(name)
    if fixed is None:
        return list(_table_intervals(name))
    years = [int(expression.year)] if expression.year else []
    if context.anchor is not None:
        years += [context.anchor.year - 1, context.anchor.year, context.anchor.year + 1]
    return [DateInterval.of_day(date(year, fixed.month, fixed.day)) for year in dict.fromkeys(years)]


@cache
def _table_intervals(name: str) -> tuple[DateInterval, ...]:
    return tuple(
        DateInterval(period.date_from, last_day(period) + timedelta(days=1), _grain(period))
        for period in load_periods("holiday")
        if name in {one.lower() for one in (*period.aliases, period.name.rsplit(" ", 1)[0])}
    )


def last_day(period: Period) -> date:
    """The last day of a period; its first where the end is open."""
    return period.date_to or period.date_from


def _grain(period: Period) -> Grain:
    days = (last_day(period) - period.date_from).days + 1
    return "day" if days == 1 else "week" if days <= 14 else "month"
