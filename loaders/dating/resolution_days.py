"""Resolvers of single days: weekdays, month and day, days beside the anchor or beside the event before."""

from __future__ import annotations

from datetime import date, timedelta

from loaders.dating.expression_rules import numbered
from loaders.dating.expressions import TimeExpression
from loaders.dating.resolution_calendar import day_of, shifted, unit_around, unit_away
from loaders.dating.resolution_context import Context, Reading
from loaders.records import DateInterval

# A weekday named in news is most often one of the five days before the anchor, the anchor itself or the day after.
DAYS_BACK = 5
# One on which something was due lies ahead when that is nearer than looking back.
DUE_BACK = 3
EARLIER = frozenset({"ago", "earlier", "before", "beforehand", "previous", "preceding"})
BESIDE_TODAY = {
    "before yesterday": -2, "yesterday": -1, "last night": -1, "overnight": 0, "today": 0, "this": 0, "tonight": 0,
    "earlier": 0, "later": 0, "tomorrow": 1, "after tomorrow": 2,
}  # fmt: skip


def read_weekday(expression: TimeExpression, context: Context) -> Reading | None:
    """A weekday: by its modifier, else by the tense of its clause, else in the window around the anchor."""
    if context.anchor is None:
        return None
    number = numbered("any_weekday")[expression.weekday.lower().rstrip(".")]
    which = expression.which.lower().split()[-1] if expression.which else ""
    if which in ("last", "this", "next") and "week" in expression.phrase:
        week = unit_away(context.anchor, "week", {"last": -1, "this": 0, "next": 1}[which])
        return Reading(DateInterval.of_day(week.start + timedelta(days=number))) if week else None
    back = (context.anchor.weekday() - number) % 7
    if which in ("last", "past"):
        offset = -(back or 7)
    elif which in ("next", "coming"):
        offset = 7 - back
    elif which in ("previous", "following"):
        # "Down from the previous Friday" counts from the Friday spoken of, if one was.
        base = context.weekdays.get(number) or context.base_for("day") or context.anchor
        away = (base.weekday() - number) % 7
        offset = (base - context.anchor).days + (-(away or 7) if which == "previous" else 7 - away)
    else:
        offset = _weekday_offset(back, expression, context)
    best = context.anchor + timedelta(days=offset)
    if not which:
        context.weekdays[number] = best
    other = best + timedelta(days=7 if offset <= 0 else -7)
    return Reading(DateInterval.of_day(best), DateInterval.of_day(other))


def _weekday_offset(back: int, expression: TimeExpression, context: Context) -> int:
    if back == 0:
        return 0
    tense = context.tense_at(expression)
    if tense == "due":
        return 7 - back if back > DUE_BACK else -back
    ahead = tense in ("future", "meant") or (back > DAYS_BACK and tense != "past")
    return 7 - back if ahead else -back


def read_weekday_after_next(expression: TimeExpression, context: Context) -> Reading | None:
    """The weekday a week after the next one of its name."""
    if context.anchor is None:
        return None
    back = (context.anchor.weekday() - numbered("any_weekday")[expression.weekday.lower()]) % 7
    return Reading(DateInterval.of_day(context.anchor + timedelta(days=14 - back)))


def read_weekday_range(expression: TimeExpression, context: Context) -> Reading | None:
    """From one weekday to the next of another name."""
    first = read_weekday(expression, context)
    if first is None:
        return None
    numbers = numbered("any_weekday")
    length = (numbers[expression.last_weekday.lower()] - numbers[expression.weekday.lower()]) % 7
    return Reading(DateInterval(first.interval.start, first.interval.end + timedelta(days=length), "day"))


def read_month_day(expression: TimeExpression, context: Context) -> Reading | None:
    """A day of a month: in the year that is named, that fits the weekday, or that lies nearest, the past favoured."""
    month, number = month_number(expression.month), day_number(expression.day)
    if expression.which:
        step = {"last": -1, "this": 0, "next": 1}[expression.which]
        day = day_of(context.anchor.year + step, month, number) if context.anchor else None
        return Reading(DateInterval.of_day(day)) if day else None
    days = nearest_days(month, number, expression, context)
    if expression.weekday:
        weekday = numbered("any_weekday")[expression.weekday.lower().rstrip(".")]
        days = [day for day in days if day.weekday() == weekday] or days
    if not days:
        return None
    return Reading(DateInterval.of_day(days[0]), DateInterval.of_day(days[1]) if len(days) > 1 else None)


def nearest_days(month: int, number: int, expression: TimeExpression, context: Context) -> list[date]:
    """That day of the month in the years around the anchor, the likeliest first: the narrative's, if there is one."""

    def in_year(year: int) -> DateInterval | None:
        day = day_of(year, month, number)
        return DateInterval.of_day(day) if day else None

    days = _around(context.anchor, month, number, expression, context) if context.anchor else []
    told = context.narrated(expression, DateInterval.of_day(days[0]) if days else None, in_year)
    return [told.start, *(day for day in days if day != told.start)] if told else days


def _around(anchor: date, month: int, number: int, expression: TimeExpression, context: Context) -> list[date]:
    days = [day for year in range(anchor.year - 2, anchor.year + 3) if (day := day_of(year, month, number))]
    ahead = context.ahead_cost(expression)
    return sorted(days, key=lambda day: (day - anchor).days * ahead if day > anchor else (anchor - day).days)


def read_day_beside_today(expression: TimeExpression, context: Context) -> Reading | None:
    """Today, yesterday, tonight, last night: so many days from the anchor."""
    if context.anchor is None:
        return None
    steps = BESIDE_TODAY[expression.which.lower()]
    return Reading(DateInterval.of_day(context.anchor + timedelta(days=steps)))


def read_anchor_day(_expression: TimeExpression, context: Context) -> Reading | None:
    """The day of the anchor itself."""
    return Reading(DateInterval.of_day(context.anchor)) if context.anchor else None


def read_same_day(expression: TimeExpression, context: Context) -> Reading | None:
    """The day named straight before, of which the words say more ("Oct. 6, the day before the attack")."""
    if context.previous is None or context.previous.days > 1 or context.previous_end != expression.start - len(", "):
        return None
    return Reading(context.previous)


def read_past_day(_expression: TimeExpression, context: Context) -> Reading | None:
    """The past 24 hours: the day before the anchor and the anchor."""
    if context.anchor is None:
        return None
    return Reading(DateInterval(context.anchor - timedelta(days=1), context.anchor + timedelta(days=1), "day"))


def read_ago(expression: TimeExpression, context: Context) -> Reading | None:
    """So many units before the anchor, at the grain of the unit."""
    return _counted(expression, context.anchor, -1)


def read_ago_on_a_day(expression: TimeExpression, context: Context) -> Reading | None:
    """The day so many units before today or yesterday, or the weekday of the week so many units ago."""
    if context.anchor is None:
        return None
    which, count = expression.which.lower(), count_number(expression.count)
    months = {"month": 1, "year": 12}.get(expression.unit, 0) * count
    there = shifted(context.anchor, days=0 if months else -7 * count, months=-months)
    if there is None:
        return None
    if which in BESIDE_TODAY:
        return Reading(DateInterval.of_day(there + timedelta(days=BESIDE_TODAY[which])))
    weekday = there + timedelta(days=numbered("any_weekday")[which] - there.weekday())
    return Reading(DateInterval.of_day(weekday))


def read_from_now(expression: TimeExpression, context: Context) -> Reading | None:
    """So many units after the anchor, at the grain of the unit."""
    return _counted(expression, context.anchor, 1)


def read_in_units(expression: TimeExpression, context: Context) -> Reading | None:
    """ "In two weeks" where the clause looks forward; elsewhere it tells how long something took."""
    return read_from_now(expression, context) if context.tense_at(expression) in ("future", "meant") else None


def read_beside_event(expression: TimeExpression, context: Context) -> Reading | None:
    """So many units before or after the day named last, else before or after the anchor."""
    which = expression.which.lower()
    if which in ("that", "same"):
        return same_unit(expression, context)
    if which in EARLIER:
        new = "\n\n" in context.text[context.previous_end : expression.start] and not context.narration.throughout
        return _counted(expression, context.anchor if new else context.base_for(expression.unit), -1)
    if context.previous is None and context.tense_at(expression) == "past":
        # What was done "a day later" followed an event of which the text gives no date.
        return None
    return _counted(expression, context.base_for(expression.unit), 1)


def same_unit(expression: TimeExpression, context: Context) -> Reading | None:
    """The unit in which the day named last lies: "that month"."""
    if context.previous is None:
        return None
    interval = unit_around(context.previous.start, expression.unit)
    longer = interval is None or interval.days < context.previous.days
    return None if longer or interval is None else Reading(interval)


def _counted(expression: TimeExpression, base: date | None, sign: int) -> Reading | None:
    if base is None:
        return None
    count, unit = count_number(expression.count), expression.unit
    if unit in ("minute", "hour", "night"):
        count, unit = {"minute": 0, "hour": count // 24, "night": count}[unit], "day"
    if unit == "fortnight":
        count, unit = 2 * count, "week"
    if unit == "day":
        day = shifted(base, days=sign * count)
        return Reading(DateInterval.of_day(day)) if day else None
    interval = unit_away(base, unit, sign * count)
    return Reading(interval) if interval else None


def month_number(word: str) -> int:
    """1 to 12 for the name of a month, short or long."""
    return numbered("month")[word.lower().rstrip(".")]


def day_number(word: str) -> int:
    """The number of "7", "07", "7th" or "seventh"."""
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() else numbered("ordinal")[word.lower()]


def count_number(word: str) -> int:
    """The number of "two", "a" or "24"; 1 where none is named, as in "the next day"."""
    return int(word) if word.isdigit() else numbered("count").get(word.lower(), 1)
