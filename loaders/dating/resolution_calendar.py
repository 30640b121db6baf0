"""Sums with calendar periods: the interval of a week, month, quarter, season or year, and steps from one to another."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from loaders.records import DateInterval, Grain

# The last whose days all have a day after them.
LAST_YEAR = 9998
SEASON_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}


def day_of(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none ("31 June")."""
    try:
        return date(year, month, day) if year <= LAST_YEAR else None
    except ValueError:
        return None


def shifted(day: date, *, days: int = 0, months: int = 0) -> date | None:
    """The day so many days or calendar months away, the last of a shorter month; None outside the calendar."""
    try:
        whole = day.year * 12 + day.month - 1 + months
        year, month = divmod(whole, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1])) + timedelta(days=days)
    except (ValueError, OverflowError):
        return None


def week_of(day: date) -> DateInterval:
    """The week, Monday to Sunday."""
    start = day - timedelta(days=day.weekday())
    return DateInterval(start, start + timedelta(days=7), "week")


def weekend_of(day: date) -> DateInterval:
    """Saturday and Sunday of the week; its grain is the week, because it names no single day."""
    start = day - timedelta(days=day.weekday() - 5)
    return DateInterval(start, start + timedelta(days=2), "week")


def months_of(year: int, month: int, count: int, grain: Grain) -> DateInterval | None:
    """So many months from the first of a month on."""
    start = day_of(year, month, 1)
    end = shifted(start, months=count) if start else None
    return DateInterval(start, end, grain) if start and end else None


def month_of(year: int, month: int) -> DateInterval | None:
    """One calendar month."""
    return months_of(year, month, 1, "month")


def quarter_of(year: int, quarter: int) -> DateInterval | None:
    """One quarter of the calendar year."""
    return months_of(year, 3 * quarter - 2, 3, "quarter")


def season_of(year: int, season: str) -> DateInterval | None:
    """Three months of the northern seasons; the winter of a year begins in its December."""
    return months_of(year, SEASON_MONTHS[season], 3, "season")


def year_of(year: int) -> DateInterval | None:
    """One calendar year."""
    return months_of(year, 1, 12, "year")


def unit_around(day: date, unit: str) -> DateInterval | None:
    """The day, week, weekend, month, quarter or year that holds a day."""
    if unit == "month":
        return month_of(day.year, day.month)
    if unit == "quarter":
        return quarter_of(day.year, (day.month + 2) // 3)
    if unit == "year":
        return year_of(day.year)
    return {"day": DateInterval.of_day, "week": week_of, "weekend": weekend_of}[unit](day)


def unit_away(day: date, unit: str, steps: int) -> DateInterval | None:
    """The unit that lies so many units from the one that holds a day."""
    months = {"month": 1, "quarter": 3, "year": 12}.get(unit, 0) * steps
    days = {"day": 1, "week": 7, "weekend": 7}.get(unit, 0) * steps
    there = shifted(day.replace(day=1) if months else day, days=days, months=months)
    return unit_around(there, unit) if there else None
