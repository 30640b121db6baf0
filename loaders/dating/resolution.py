"""From found words to intervals. Only this module knows dateparser, which parses nothing but dates written in full."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache

from loaders.dating import resolution_days as days
from loaders.dating import resolution_known as known
from loaders.dating import resolution_periods as periods
from loaders.dating import resolution_quarters as quarters
from loaders.dating.expression_rules import FILE, load_rules
from loaders.dating.expressions import TimeExpression, basis_of, find_expressions
from loaders.dating.resolution_context import Context, Reading
from loaders.dating.resolution_narration import Narration, is_narrative
from loaders.dating.resolution_quotes import day_of_speaking
from loaders.errors import RuleError
from loaders.records import DateInterval, ResolvedExpression
from loaders.rules import DATA

# Never used as a date: dates written in full leave nothing to the base, but dateparser would else read the clock.
BASE = datetime(2000, 1, 1)  # noqa: DTZ001
SETTINGS = {
    "RELATIVE_BASE": BASE,
    "STRICT_PARSING": True,
    "REQUIRE_PARTS": ["day", "month", "year"],
    "PARSERS": ["absolute-time"],
    "PREFER_DATES_FROM": "current_period",
    "PREFER_DAY_OF_MONTH": "current",
    "PREFER_LOCALE_DATE_ORDER": False,
    "NORMALIZE": True,
    "RETURN_AS_TIMEZONE_AWARE": False,
    "TIMEZONE": "UTC",
}
Resolver = Callable[[TimeExpression, Context], Reading | None]


def resolve_dates(text: str, anchor: date | None) -> list[ResolvedExpression]:
    """The time expressions of a text whose intervals are known, from left to right.

    Without an anchor only those whose words hold the whole date are given, and those of a narrative that has named the
    year before; the clock is never asked.
    """
    return resolve(find_expressions(text), text, anchor)


def resolve(expressions: list[TimeExpression], text: str, anchor: date | None) -> list[ResolvedExpression]:
    """The same for expressions that were found before, so that a new anchor needs no new search."""
    context = Context(text, anchor, narration=Narration(is_narrative(expressions, anchor)))
    resolved = []
    for place, expression in enumerate(expressions):
        spoken = day_of_speaking(expressions, place, text)
        day = _read(spoken, context) if spoken else None
        context.anchor = day.interval.start if day else anchor
        reading = _read(expression, context)
        context.anchor = anchor
        if reading is None:
            context.previous = None  # nothing can be counted from a day that is not known
            continue
        told = context.narration.tells(reading.interval, expression)
        context.narration.note(reading.interval, expression)
        context.previous, context.previous_end = reading.interval, expression.end
        resolved.append(
            ResolvedExpression(
                expression.start,
                expression.end,
                expression.phrase,
                reading.interval,
                expression.rule,
                reading.runner_up,
                "stated" if told else basis_of(expression.rule),
            )
        )
    return resolved


def _read(expression: TimeExpression, context: Context) -> Reading | None:
    try:
        return _RESOLVERS[_RULES[expression.rule].resolver](expression, context)
    except OverflowError:  # the anchor stands so near the end of the calendar that the sum leaves it
        return None


def read_full_date(expression: TimeExpression, _context: Context) -> Reading | None:
    """A date with day, month and year; nothing where the order of day and month cannot be told."""
    if expression.numeric:
        written = _ordered(expression.numeric)
    elif expression.iso:
        written = expression.iso
    else:
        written = f"{days.day_number(expression.day)} {expression.month} {expression.year}"
    day = parse_date(written) if written else None
    return Reading(DateInterval.of_day(day)) if day else None


@lru_cache(maxsize=4096)
def parse_date(written: str) -> date | None:
    """What dateparser makes of a date in full, day before month; None where it is no date of the calendar."""
    import dateparser  # here, because most texts never need it and it takes long to load

    order = "YMD" if re.match(r"\d{4}-", written) else "DMY"
    parsed = dateparser.parse(written, languages=["en"], settings={**SETTINGS, "DATE_ORDER": order})
    return parsed.date() if parsed else None


def _ordered(numeric: str) -> str:
    """The figures as year-month-day; "" where both readings are possible, or none."""
    first, second, year = (int(part) for part in re.split(r"[/.]", numeric))
    if year < 100:
        year += 2000 if year < 70 else 1900
    if first != second and first <= 12 and second <= 12:
        return ""
    day, month = (first, second) if second <= 12 else (second, first)
    return f"{year:04}-{month:02}-{day:02}"


_RESOLVERS: dict[str, Resolver] = {
    "full_date": read_full_date,
    "day_range": periods.read_day_range,
    "month_day": days.read_month_day,
    "known_day": known.read_known_day,
    "anniversary": known.read_anniversary,
    "war_day": known.read_war_day,
    "war_day_alone": known.read_war_day_alone,
    "truce_day": known.read_truce_day,
    "holiday": known.read_holiday,
    "month": periods.read_month,
    "week_of_month": periods.read_week_of_month,
    "week_of_day": periods.read_week_of_day,
    "quarter": quarters.read_quarter,
    "quarter_ended": quarters.read_quarter_ended,
    "same_quarter": quarters.read_same_quarter,
    "season": periods.read_season,
    "half_year": periods.read_half_year,
    "decade": periods.read_decade,
    "year": periods.read_year,
    "year_ago": quarters.read_year_ago,
    "part_of_year": quarters.read_part_of_year,
    "weekday": days.read_weekday,
    "weekday_after_next": days.read_weekday_after_next,
    "weekday_range": days.read_weekday_range,
    "day_beside_today": days.read_day_beside_today,
    "anchor_day": days.read_anchor_day,
    "same_day": days.read_same_day,
    "past_day": days.read_past_day,
    "ago": days.read_ago,
    "ago_on_a_day": days.read_ago_on_a_day,
    "from_now": days.read_from_now,
    "in_units": days.read_in_units,
    "beside_event": days.read_beside_event,
    "past_unit": periods.read_past_unit,
    "unit": periods.read_unit,
}
_RULES = {rule.id: rule for rule in load_rules()}
for _rule in _RULES.values():
    if _rule.resolver not in _RESOLVERS and _rule.resolver != "nothing":
        raise RuleError(DATA / "rules" / FILE, _rule.id, f"there is no resolver {_rule.resolver!r}")
