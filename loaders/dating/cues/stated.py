"""Dates that the text states: a dateline with a day, and days named by month, with or without a year.

A day that is named has mostly come, so it says "not before"; how soon after it the text was written depends on
whether it is the news or its background.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import numpy as np

from loaders.dating.cues.axis import Curve, all_days, build_cue, day_count, index_of, numbers
from loaders.dating.cues.named_days import MONTHS, NAMES
from loaders.dating.cues.news import read_news_share
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number
from loaders.dating.reference import periods
from loaders.dating.resolution_narration import TOLD, distance, tells_in_order
from loaders.match_at import match_at
from loaders.records import Cue, DateInterval

_MONTH = (
    r"(?P<{0}>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|"
    r"Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_WEEKDAY = r"(?:(?P<weekday>" + "|".join(NAMES) + r")(?: night| evening| morning| afternoon)?,? ?\(?(?:the )?)?"
_DAY = r"(?P<{0}>3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?"
_YEAR = r"(?:,? (?P<{0}>20\d\d))?"
_DATE = re.compile(
    _WEEKDAY
    + rf"\b(?:{_MONTH.format('m1')} {_DAY.format('d1')}\b(?!,\d){_YEAR.format('y1')}"
    + rf"|{_DAY.format('d2')}(?: of)? {_MONTH.format('m2')}{_YEAR.format('y2')})"
)
AHEAD = re.compile(
    r"\b(?:will|due|is to|are to|(?:was|were) to [a-z]+|likely|expected|scheduled|set (?:for|to)|planned|deadline)\b"
    r"[^.;]{0,60}$"
    r"|\b(?:by|(?<!lasted )(?<!held )until|before|next|coming)\s+(?:\w+day,? )?$"
    r"|\b(?:begins|starts|opens|ends|expires|falls)(?: on| around| about)? $",
    re.IGNORECASE,
)
# "in response to the attack of Oct. 1": what has a day of its own has happened.
_HAPPENED = re.compile(
    r"\b(?:attack|strike|raid|assault|killing|massacre|vote|deal|agreement)s? (?:of|on) $", re.IGNORECASE
)
# What has to be done by a day, and when an office is taken up, is told weeks before.
_FAR_AHEAD = re.compile(
    r"\b(?:by|before|no later than)\s+(?:\w+day,? )?$"
    r"|\b(?:takes? (?:up )?(?:his |her |the )?(?:office|post)|inaugurat\w+) (?:on )?$",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:since|from|began on|started on|dates from|of the|after the|the)\s+$", re.IGNORECASE)
_OTHER_YEAR = re.compile(r"^,? (?:of )?(?:last|the previous|that) year")


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A day named in a text: the days of the axis that it may be, as places on it, and the year that the words name."""

    start: int
    end: int
    places: tuple[int, ...]
    year: int | None
    ahead: bool
    far_ahead: bool
    known: bool
    dateline: bool


def find_stated_days(passages: Passages) -> list[StatedDay]:
    """The days that the text names, 7 October 2023 left out: it stands in nearly every text and dates none."""
    months = passages.triggers["month"]
    if not months:
        return []
    places = (*months, *passages.triggers["weekday"], *passages.triggers["number"])
    found = (_read(match, passages) for match in match_at(_DATE, passages.text, places))
    days = [day for day in found if day is not None]
    return _in_order(days) if _is_narrative(days, passages) else days


def _is_narrative(days: list[StatedDay], passages: Passages) -> bool:
    years = [day.year for day in days if day.year]
    # 7 October 2023, which most narratives begin with, is left out of the days.
    return tells_in_order(years, len(passages.weekdays), len(days), least=TOLD - 1)


def _in_order(days: list[StatedDay]) -> list[StatedDay]:
    """The days of a narrative, each in the year that follows from the day told before it."""
    told: list[StatedDay] = []
    for day in days:
        if told and len(day.places) > 1:
            before = DateInterval.of_day(all_days()[told[-1].places[0]])
            place = min(day.places, key=lambda one: distance(DateInterval.of_day(all_days()[one]), before))
            told.append(replace(day, places=(place,)))
        elif len(day.places) == 1:
            told.append(day)
    return told


def find_stated_cues(passages: Passages) -> list[Cue]:
    """One cue for the dateline if it has a day, and one for all other days that the text names."""
    days = find_stated_days(passages)
    cues = [_dateline_cue(day, passages) for day in days if day.dateline][:1]
    told = [day for day in days if not day.dateline]
    if told:
        curve = _curve_of_all(list({day.places: day for day in told}.values()), read_news_share(passages))
        last = max(told, key=lambda day: day.places[-1])
        says = f"the text names {_name(last)}, " + ("a day ahead" if last.ahead else "so it is not older than that")
        cues.append(build_cue("stated", (last.start, last.end), passages.text, says, curve))
    return cues


def _read(match: re.Match[str], passages: Passages) -> StatedDay | None:
    month = match["m1"] or match["m2"]
    day, year = int(match["d1"] or match["d2"]), match["y1"] or match["y2"]
    number_of_month = next(n for n, name in enumerate(MONTHS, 1) if name.startswith(month[:3]))
    if (number_of_month, day) == (10, 7) or _OTHER_YEAR.match(passages.text[match.end() : match.end() + 24]):
        return None
    weekday = NAMES.index(match["weekday"]) if match["weekday"] else None
    places = _places(number_of_month, day, int(year) if year else None, weekday)
    if not places:
        return None
    start = match.start("m1") if match["m1"] else match.start("d2")
    before = passages.text[max(0, match.start() - 90) : match.start()]
    dateline = passages.dateline[0] <= start < passages.dateline[1]
    known = not dateline and (
        _SINCE.search(before) is not None or (weekday is None and any(place in _known_places() for place in places))
    )
    far_ahead = _FAR_AHEAD.search(before) is not None
    ahead = far_ahead or (AHEAD.search(before) is not None and not _HAPPENED.search(before))
    return StatedDay(start, match.end(), places, int(year) if year else None, ahead, far_ahead, known, dateline)


def _places(month: int, day: int, year: int | None, weekday: int | None) -> tuple[int, ...]:
    found = []
    for one in (year,) if year else range(all_days()[0].year, all_days()[-1].year + 1):
        try:
            named = date(one, month, day)
        except ValueError:
            continue
        if 0 <= index_of(named) < day_count() and weekday in (None, named.weekday()):
            found.append(index_of(named))
    return tuple(found)


@cache
def _known_places() -> frozenset[int]:
    return frozenset(index_of(period.date_from) for period in periods())


def _curve_of_all(days: list[StatedDay], news: float) -> Curve:
    """Likelihood of each day as the day of writing, given the days that a text names: one of them at most is its news,
    and only what reads as a report has any.
    """
    curve, is_news, rest = np.ones(day_count()), np.zeros(day_count()), 1.0
    for day in days:
        recent = news * (number("stated_recent_known") if day.known else number("stated_recent")) / len(days)
        background, as_news = _curves(day)
        curve = curve * background
        is_news += recent * as_news
        rest -= recent
    result: Curve = curve * (rest + is_news)
    return result


def _curves(day: StatedDay) -> tuple[Curve, Curve]:
    """How likely each day is with the named day as background, the nearest of its years, the past favoured; and how
    many times likelier with it as news.
    """
    lag = np.full(day_count(), np.inf)
    for place in day.places:
        ahead = place - numbers()
        distance = numbers() - place
        lag = np.where((distance >= 0) & (distance < np.abs(lag)), distance, lag)
        lag = np.where((ahead > 0) & (ahead * number("stated_future_factor") < np.abs(lag)), -ahead, lag)
    soon = np.exp(-np.maximum(lag, 0) / number("stated_days_soon"))
    late = number("stated_late_level") * np.exp(-np.maximum(lag, 0) / number("stated_days_late"))
    how = "far" if day.far_ahead else "planned" if day.ahead else "told"
    days_ahead = number("stated_days_far_ahead") if day.far_ahead else number("stated_days_ahead")
    future = number(f"stated_ahead_{how}") * np.exp(np.minimum(lag, 0) / days_ahead)
    come = number("stated_past_planned") if day.ahead else 1.0
    background = np.where(np.isfinite(lag), np.where(lag >= 0, late * come, future), 0.0)
    times = np.divide(soon, late, out=np.ones(day_count()), where=(lag >= 0) & (late > 0))
    return background, times


def _dateline_cue(day: StatedDay, passages: Passages) -> Cue:
    curve = np.zeros(day_count())
    for place in day.places:
        for lag, chance in enumerate((number("dateline_same_day"), number("dateline_next_day"), 0.02)):
            if place + lag < day_count():
                curve[place + lag] = chance
    says = f"the dateline is of {_name(day)}; the report is of that day or the next"
    return build_cue("dateline", (day.start, day.end), passages.text, says, curve)


def _name(day: StatedDay) -> str:
    named = all_days()[day.places[-1]]
    year = f" {named.year}" if len(day.places) == 1 else ""
    return f"{named.day} {MONTHS[named.month - 1]}{year}"
