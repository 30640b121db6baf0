"""Resolvers of quarters and of what is compared with them, as reports of results name them."""

from __future__ import annotations

from datetime import date, timedelta

from loaders.dating.expression_rules import numbered
from loaders.dating.expressions import TimeExpression
from loaders.dating.resolution_calendar import quarter_of, unit_away
from loaders.dating.resolution_context import Context, Reading, reading_of
from loaders.dating.resolution_days import day_number, month_number, nearest_days
from loaders.dating.resolution_periods import STEPS, read_year

HALF_A_QUARTER = timedelta(days=45)
# How many such periods make a year.
YEARLY = {"quarter": 4, "year": 1}


def read_quarter(expression: TimeExpression, context: Context) -> Reading | None:
    """A quarter of the named year, else the last one that has begun, or the next when the clause looks forward."""
    word = expression.ordinal.lower()
    quarter = int(word[1]) if word.startswith("q") else numbered("quarter_ordinal")[word]
    if expression.year:
        interval = quarter_of(int(expression.year), quarter)
    elif context.anchor is None:
        return None
    elif expression.month:
        ended = last_named_day(expression, context)
        interval = quarter_of(ended.year, quarter) if ended else None
    elif expression.which:
        interval = quarter_of(context.anchor.year + STEPS[expression.which], quarter)
    else:
        current = (context.anchor.month + 2) // 3
        interval = quarter_of(context.anchor.year - (quarter > current), quarter)
        if "year-" in expression.phrase:
            return reading_of(unit_away(interval.start, "quarter", -4)) if interval else None
    return reading_of(context.spoken_of(interval, over=bool(expression.month)))


def read_quarter_ended(expression: TimeExpression, context: Context) -> Reading | None:
    """The quarter that ended on a named day, or the one that it lies in for the most part."""
    ended = last_named_day(expression, context)
    if ended:
        context.period = unit_away(ended - HALF_A_QUARTER, "quarter", 0)
    return reading_of(context.period) if ended else None


def last_named_day(expression: TimeExpression, context: Context) -> date | None:
    """The named day of the year that came last before the anchor."""
    days = nearest_days(month_number(expression.month), day_number(expression.day), expression, context)
    return max((day for day in days if context.anchor and day <= context.anchor), default=None)


def read_same_quarter(expression: TimeExpression, context: Context) -> Reading | None:
    """The quarter spoken of, or that quarter of the named year; nothing (or the year) where none was named."""
    if expression.which == "latest":
        return _latest_quarter(context)
    quarter = context.period if context.period and context.period.grain == "quarter" else None
    if not expression.year:
        return reading_of(quarter)
    if quarter is None:
        return read_year(expression, context)
    return reading_of(quarter_of(int(expression.year), (quarter.start.month + 2) // 3))


def _latest_quarter(context: Context) -> Reading | None:
    if context.anchor is None:
        return None
    if context.period is None or context.period.grain != "quarter":
        context.period = unit_away(context.anchor, "quarter", -1)
    return reading_of(context.period)


def read_year_ago(expression: TimeExpression, context: Context) -> Reading | None:
    """A year before the quarter or year spoken of, else before the anchor."""
    if context.period is not None:
        return reading_of(unit_away(context.period.start, context.period.grain, -YEARLY[context.period.grain]))
    base = context.anchor
    if expression.which in ("earlier", "before") and context.previous is not None:
        base = context.previous.start
    if base is None or not expression.count:
        return None
    return reading_of(unit_away(base, "year", -1))


def read_part_of_year(_expression: TimeExpression, context: Context) -> Reading | None:
    """Nothing: "the first nine months" is as long as that. What is compared with it is a year before, not a quarter."""
    context.period = unit_away(context.anchor, "year", 0) if context.anchor else None
    return None
