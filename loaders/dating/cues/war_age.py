"""How long the war has lasted, as texts count it: whole months completed, running months, weeks, years, day numbers."""

from __future__ import annotations

import re
from datetime import date

from loaders.dating.cues.axis import Curve, build_cue, index_of, window
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number
from loaders.dating.cues.words import CARDINAL, ORDINAL, read_number
from loaders.records import Cue

_START = date(2023, 10, 7)
_WAR = r"(?:war|conflict|offensive|fighting|bloodshed|hostilities|bombardment|campaign|onslaught|battle)"
_NEARLY = r"(?P<nearly>nearly|almost|close to|nearing|approaching|about|some|around|roughly|more than|over)?"
# The clause must speak of the war; a truce, a pause or talks of so many months are not its age.
_AGES = (
    re.compile(
        rf"\b{_NEARLY} ?(?:the |its )?(?P<n>{CARDINAL}|half a)[- ](?P<unit>week|month|year)s?(?:[- ](?:old|"
        rf"long))?(?: of)?(?: \w+){{0,2}}? ?-?{_WAR}\b",
        re.IGNORECASE,
    ),
    re.compile(
        rf"\b{_WAR}\b[^.;]{{0,40}}?\b(?:now |is |has lasted |for |of |after |"
        rf"on for )+{_NEARLY} ?(?P<n>{CARDINAL}|half a)[- ](?P<unit>week|month|year)s?\b(?: old)?",
        re.IGNORECASE,
    ),
    re.compile(rf"\b{_NEARLY} ?(?:its |the )?(?P<n>{CARDINAL})[- ](?P<unit>month|week|year)[- ]mark", re.IGNORECASE),
    re.compile(
        rf"\b{_NEARLY} ?(?P<n>{CARDINAL}|half a|a) (?P<unit>week|month|year)s?(?: \w+)? (?:into the war|"
        rf"into the conflict|since (?:the )?(?:October 7|Oct\.? 7|7 October|the war)|"
        rf"after (?:the )?(?:October 7|Oct\.? 7|its Oct\.? 7|7 October))",
        re.IGNORECASE,
    ),
)
_RUNNING = re.compile(
    rf"\b(?P<nearly>nearing|approaching)? ?(?:its|the|their) (?P<n>{ORDINAL}) (?P<unit>week|month|"
    rf"year)(?: of (?:the |its )?(?:\w+ )?{_WAR})?\b",
    re.IGNORECASE,
)
_DAY_NUMBER = re.compile(
    r"\b(?:day (?P<a>\d{1,4})(?: of (?:the )?war)?\b|(?P<b>\d{2,4})(?:st|nd|rd|th) day of (?:the )?(?:\w+ )?war)",
    re.IGNORECASE,
)
_OTHER = re.compile(
    r"truce|ceasefire|cease-fire|pause|halt|month of|Ukraine|Lebanon|Iran|12-day|blockade|siege|captivity",
    re.IGNORECASE,
)
_UNIT = re.compile(r"week|month|year", re.IGNORECASE)
_DAYS_PER = {"week": 7.0, "month": 30.44, "year": 365.25}


def find_war_age_cues(passages: Passages) -> list[Cue]:
    """At most one cue: the first age of the war that the text gives, day numbers first."""
    for find in (_day_number, _running, _age):
        cue = find(passages)
        if cue is not None:
            return [cue]
    return []


def _age(passages: Passages) -> Cue | None:
    for pattern in _AGES:
        for match in passages.matches(pattern, _UNIT):
            value = (
                0.5 if match["n"].lower() == "half a" else (1 if match["n"].lower() == "a" else read_number(match["n"]))
            )
            clause = passages.text[max(0, match.start() - 20) : match.end()]
            if value is None or value == 0 or _OTHER.search(clause) or not _can_be_war(match["unit"], value):
                continue
            curve = _age_curve(match["unit"], float(value), (match["nearly"] or "").lower())
            says = f'"{" ".join(match[0].split())}" counts from 7 October 2023'
            return build_cue("war_age", match.span(), passages.text, says, curve)
    return None


def _can_be_war(unit: str, value: float) -> bool:
    return value <= {"week": 30, "month": 40, "year": 3}[unit.lower()]


def _age_curve(unit: str, value: float, nearly: str) -> Curve:
    unit = unit.lower()
    if unit == "month" or (unit == "year" and value == 0.5):
        months = int(value if unit == "month" else 6)
        start, end = _months_on(months), _months_on(months + 1) - 1
        if unit == "year":
            end = _months_on(9)
    elif unit == "year":
        start, end = _months_on(int(12 * value)), _months_on(int(12 * value) + (12 if value == 1 else 8)) - 1
        start -= 20 if not nearly else 0
    else:
        start, end = int(value) * 7, int(value) * 7 + 6
    if nearly in ("nearly", "almost", "close to", "nearing", "approaching"):
        return window(start - {"week": 3, "month": 10, "year": 40}[unit], start - 1, 5.0, 4.0)
    loose = {"week": 2.0, "month": number("war_month_slip"), "year": 15.0}[unit]
    after = 40.0 if unit == "year" else (loose * 2 if nearly in ("more than", "over") else loose)
    return window(start, end, loose, after)


def _running(passages: Passages) -> Cue | None:
    for match in _RUNNING.finditer(passages.text):
        start, end = passages.sentence_at(match.start())
        sentence = passages.text[start:end]
        value = read_number(match["n"])
        if (
            value is None
            or not re.search(rf"\b{_WAR}\b", sentence)
            or _OTHER.search(sentence)
            or (value < 3 and match["unit"] != "year")
        ):
            continue
        unit = match["unit"].lower()
        completed = value - 1
        if unit == "month":
            low, high = float(_months_on(completed)), float(_months_on(completed + 1) - 1)
        else:
            low, high = completed * _DAYS_PER[unit], value * _DAYS_PER[unit] - 1
        if match["nearly"]:
            low, high = low - 10, low - 1
        slack = {"week": 3.0, "month": 10.0, "year": 20.0}[unit]
        says = f'"{match[0].strip()}" of the war began {int(low)} days after 7 October 2023'
        return build_cue("war_age", match.span(), passages.text, says, window(low, high, 3.0, slack))
    return None


def _day_number(passages: Passages) -> Cue | None:
    for match in _DAY_NUMBER.finditer(passages.text):
        value = int(match["a"] or match["b"])
        start, end = passages.sentence_at(match.start())
        if value < 10 or not re.search(rf"\b{_WAR}\b|Gaza", passages.text[start:end]):
            continue
        curve = window(value - 1, value - 1, 0.7, 0.7)
        return build_cue(
            "war_age", match.span(), passages.text, f"day {value} of the war, 7 October 2023 being day 1", curve
        )
    return None


def _months_on(months: int) -> int:
    """Days from 7 October 2023 to the day on which ``months`` months were complete."""
    year, month = divmod(_START.month - 1 + months, 12)
    return index_of(date(_START.year + year, month + 1, _START.day))
