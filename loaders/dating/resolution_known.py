"""Resolvers that rest on reference data: days known by name, holidays, anniversaries, days counted from a beginning."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from loaders.dating.expression_rules import load_feasts, load_periods
from loaders.dating.expressions import TimeExpression
from loaders.dating.reference import Period
from loaders.dating.resolution_calendar import day_of
from loaders.dating.resolution_context import Context, Reading
from loaders.dating.resolution_days import count_number, day_number, nearest_days
from loaders.records import DateInterval, Grain
from loaders.rules import toml_records

# A holiday that lies further from the anchor than this is not in our table.
HOLIDAY_REACH = 250
# A count of days may run past the anchor by so many (texts set for the morning), not more.
COUNT_SLACK = 2


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day that the number of its day names whatever the year."""

    id: str
    date: date


@dataclass(frozen=True, slots=True)
class CountedTruce:
    """A truce whose days are counted: the id of its row in ``periods.csv``."""

    id: str


@cache
def known_days() -> dict[str, date]:
    """The days known by their number, by id."""
    return {one.id: one.date for one in toml_records("known_days.toml", "day", KnownDay)}


def war_began() -> date:
    """The first day of the war."""
    return known_days()["war_began"]


def read_known_day(expression: TimeExpression, context: Context) -> Reading | None:
    """A day known by its date alone, whatever the anchor; for an anchor before it, that date in the nearest year."""
    numbers = {int(number) for number in re.findall(r"\d+", expression.name)}
    known = next(day for day in known_days().values() if day.day in numbers)
    days = nearest_days(known.month, known.day, expression, context)
    if context.anchor is not None and context.anchor < known:
        return Reading(DateInterval.of_day(days[0]))
    other = days[0] if days and days[0] != known else None
    return Reading(DateInterval.of_day(known), DateInterval.of_day(other) if other else None)


def read_anniversary(expression: TimeExpression, context: Context) -> Reading | None:
    """An anniversary of 7 October 2023: the counted one, else the one nearest to the anchor."""
    first = war_began()
    if expression.ordinal:
        years = day_number(expression.ordinal)
        return Reading(DateInterval.of_day(first.replace(year=first.year + years)))
    days = nearest_days(first.month, first.day, expression, context)
    later = [day for day in days if day > first]
    return Reading(DateInterval.of_day(later[0])) if later else None


def read_war_day(expression: TimeExpression, context: Context) -> Reading | None:
    """Day so-and-so of the war; 7 October 2023 is day 1."""
    return _counted_from(war_began(), expression, context)


def read_war_day_alone(expression: TimeExpression, context: Context) -> Reading | None:
    """The same where the words do not name the war: only a day close to the anchor."""
    reading = read_war_day(expression, context)
    if reading is None or context.anchor is None:
        return None
    return reading if abs(reading.interval.start - context.anchor) <= timedelta(days=COUNT_SLACK) else None


def read_truce_day(expression: TimeExpression, context: Context) -> Reading | None:
    """Day so-and-so of the truce that began last before the anchor; its first day is day 1."""
    anchor = context.anchor
    began = [day for day in _truce_starts() if anchor and day <= anchor]
    return _counted_from(max(began), expression, context) if began else None


@cache
def _truce_starts() -> tuple[date, ...]:
    """When the truces whose days are counted began."""
    counted = {truce.id for truce in toml_records("known_days.toml", "truce", CountedTruce)}
    return tuple(truce.date_from for truce in load_periods("truce") if truce.id in counted)


def _counted_from(first: date, expression: TimeExpression, context: Context) -> Reading | None:
    number = day_number(expression.ordinal) if expression.ordinal else count_number(expression.count)
    day = first + timedelta(days=number - 1)
    if number < 1 or (context.anchor is not None and day > context.anchor + timedelta(days=COUNT_SLACK)):
        return None
    return Reading(DateInterval.of_day(day))


def read_holiday(expression: TimeExpression, context: Context) -> Reading | None:
    """A feast, or the eve of it: in the named year, else the one nearest to the anchor, by the tense of the clause."""
    intervals = holiday_intervals(expression, context)
    if expression.which or expression.ordinal:
        intervals = [day for one in intervals if (day := _day_of_feast(expression, one))]
    if expression.year:
        fitting = [one for one in intervals if one.start.year == int(expression.year)]
        return Reading(fitting[0]) if fitting else None
    anchor = context.anchor
    if anchor is None or not intervals:
        return None
    ahead = context.ahead_cost(expression)

    def distance(interval: DateInterval) -> float:
        if anchor in interval:
            return 0
        return (interval.start - anchor).days * ahead if interval.start > anchor else (anchor - interval.last).days

    nearest = min(intervals, key=distance)
    apart = 0 if anchor in nearest else min(abs((nearest.start - anchor).days), abs((nearest.last - anchor).days))
    return Reading(nearest) if apart <= HOLIDAY_REACH else None


def _day_of_feast(expression: TimeExpression, feast: DateInterval) -> DateInterval | None:
    """The eve of a feast, or the day of it that is counted; None where it is not so long."""
    if expression.which:
        return DateInterval.of_day(feast.start - timedelta(days=1))
    if expression.ordinal in ("last", "final"):
        return DateInterval.of_day(feast.last)
    day = feast.start + timedelta(days=day_number(expression.ordinal) - 1)
    return DateInterval.of_day(day) if day in feast else None


def holiday_intervals(expression: TimeExpression, context: Context) -> list[DateInterval]:
    """All intervals that a feast of this name is known to have had, or has on its fixed day."""
    feast = load_feasts().get(expression.name)
    if feast is None:
        return list(_table_intervals(expression.name.lower()))
    years = [int(expression.year)] if expression.year else []
    if context.anchor is not None:
        years += [context.anchor.year - 1, context.anchor.year, context.anchor.year + 1]
    days = [day_of(year, feast.month, feast.day) for year in dict.fromkeys(years)]
    return [DateInterval.of_day(day) for day in days if day]


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
