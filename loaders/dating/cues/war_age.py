"""How long the war has lasted, as texts count it: whole months completed, running months, weeks, years, day numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from loaders.dating.cues.axis import Curve, build_cue, index_of, window
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number
from loaders.match_at import match_at
from loaders.records import Cue

_START = date(2023, 10, 7)
_WAR = (
    r"(?:war|warfare|conflict|offensive|fighting|bloodshed|hostilities|bombardment|campaign|onslaught|battle|violence)"
)
_BEGAN = r"(?:October 7|Oct\.? 7|7 October|7 Oct|the (?:Gaza )?war|the conflict|it (?:began|started)|Hamas)"
_UNIT = re.compile(r"[- ](week|month|year)s?\b", re.IGNORECASE)
# The clause must speak of the war; a truce, a pause or talks of so many months are not its age. The four ways: before
# the number nothing and the war after it; the war before it; a mark; a length of time since the beginning.
_WAR_AFTER = re.compile(
    rf"(?! while| until| before| without)(?:[- ](?:old|long))?(?: of)?(?: [\w-]+){{0,2}}? ?-?{_WAR}\b",
    re.IGNORECASE,
)
_WAR_BEFORE = re.compile(
    rf"\b{_WAR}\b[^.;]{{0,40}}?\b(?:now|is|has lasted|for|of|after|on for|last(?:ed|ing)|entered|"
    r"that (?:is|has lasted)),? "
    r"(?:nearly |almost |about |some |around |roughly |more than |over |the past |close to |at )*$",
    re.IGNORECASE,
)
_MARK = re.compile(r"[- ]mark\b", re.IGNORECASE)
_INTO = re.compile(
    rf"(?: \w+)? (?:into (?:the|its) (?:\w+ )?{_WAR}|(?:since|after) {_BEGAN}|(?:since|after) (?:\w+ ){{0,3}}attack|"
    r"ago(?: \w+){0,3},? Hamas(?:-led)?(?: \w+)? (?:attack|storm|raid|launch|led|burst|broke))",
    re.IGNORECASE,
)
_NEARLY = re.compile(
    r"\b(nearly|almost|close to|nearing|approaching|about|some|around|roughly|more than|over)(?: the| its| a)? $",
    re.IGNORECASE,
)
_SHORT_OF = ("nearly", "almost", "close to", "nearing", "approaching")
_RUNNING_BEFORE = re.compile(r"\b(?:(nearing|approaching) )?(?:its|the|their|a|into) $", re.IGNORECASE)
_SMALL = re.compile(r"(half a|a)(?=[- ](?:year|month|week)\b)", re.IGNORECASE)
_DAY_BEFORE = re.compile(r"\b[Dd]ay $")
_DAY_AFTER = re.compile(r" day of (?:the )?(?:\w+ )?war\b", re.IGNORECASE)
# How long the hostages have been held: all were taken on the first day.
_CAPTIVITY = re.compile(
    r" days (?:(?:after|since) (?:they|he|she|(?:the|their) \w+|\w+) (?:were|was|being|had been) "
    r"(?:taken|seized|abducted|captured|kidnapped)\b|(?:in|of) (?:\w+ ){0,2}captivity\b|"
    r"as (?:a )?(?:hostages?|captives?)\b)"
)
# "Who spent 246 days in captivity" is told of somebody long free.
_LONG_FREE = re.compile(r"\b(?:spent|had been|was held|were held|survived|endured) (?:\w+ ){0,2}$")
_ABOUT_WAR = re.compile(rf"\b(?:{_WAR}|Gaza)\b")
_OTHER = re.compile(
    r"truce|ceasefire|cease-fire|pause|\b(?:halt|stop|end|suspend)(?:s|ed|ing|ping)?\b|lull|"
    r"month of|Ukraine|Lebanon|Iran|12-day|blockade|siege|captivity|"
    r"Hezbollah|years of war with|\bresum|\brestart",
    re.IGNORECASE,
)
_LENGTH_OF_TRUCE = re.compile(r"\b(?:truce|ceasefire|cease-fire|pause|lull|calm) (?:of|for|lasting)(?: \w+)? $")
_MOST = {"week": 30.0, "month": 40.0, "year": 3.0}
_DAYS_PER = {"week": 7.0, "month": 30.44, "year": 365.25}


@dataclass(frozen=True, slots=True)
class _Length:
    """A number of weeks, months or years in a text; ``after`` is where its unit ends."""

    start: int
    end: int
    after: int
    value: float
    unit: str
    ordinal: bool


def find_war_age_cues(passages: Passages) -> list[Cue]:
    """At most one cue: the first age of the war that the text gives, day numbers first."""
    lengths = _lengths(passages)
    for cues in (_day_numbers(passages), _running(passages, lengths), _ages(passages, lengths)):
        cue = next(cues, None)
        if cue is not None:
            return [cue]
    return []


def _lengths(passages: Passages) -> list[_Length]:
    found = []
    for one in passages.numbers:
        unit = _UNIT.match(passages.text, one.end)
        if unit:
            found.append(_Length(one.start, one.end, unit.end(), one.value, unit[1].lower(), one.ordinal))
    for match in match_at(_SMALL, passages.text, passages.triggers["length"]):
        unit = _UNIT.match(passages.text, match.end())
        if unit:
            value = 1.0 if match[1].lower() == "a" else 0.5
            found.append(_Length(match.start(), match.end(), unit.end(), value, unit[1].lower(), False))
    return found


def _ages(passages: Passages, lengths: list[_Length]) -> Iterator[Cue]:
    for one in lengths:
        if one.ordinal or not 0 < one.value <= _MOST[one.unit]:
            continue
        start, end = passages.sentence_at(one.start)
        before, after = passages.text[max(start, one.start - 80) : one.start], passages.text[one.after : end][:60]
        led = _WAR_BEFORE.search(before)
        followed = _WAR_AFTER.match(after) or _MARK.match(after) or _INTO.match(after)
        clause = after[: followed.end()] if followed else before
        if not (led or followed) or _OTHER.search(clause) or _LENGTH_OF_TRUCE.search(before):
            continue
        nearly = _NEARLY.search(before)
        curve = _age_curve(one.unit, one.value, nearly[1].lower() if nearly else "")
        span = (one.start, one.after + (followed.end() if followed else 0))
        says = f'"{" ".join(passages.text[slice(*span)].split())}" counts from 7 October 2023'
        yield build_cue("war_age", span, passages.text, says, curve)


def _age_curve(unit: str, value: float, nearly: str) -> Curve:
    if unit == "month" or value == 0.5:
        months = int(value if unit == "month" else 6)
        start, end = _months_on(months), _months_on(months + (1 if unit == "month" else 3)) - 1
    elif unit == "year":
        start, end = _months_on(int(12 * value)), _months_on(int(12 * value) + (12 if value == 1 else 8)) - 1
        start -= 20 if not nearly else 0
    else:
        start, end = int(value) * 7, int(value) * 7 + 6
    if nearly in _SHORT_OF:
        return window(start - {"week": 3, "month": 10, "year": 40}[unit], start - 1, 5.0, 4.0)
    loose = {"week": 2.0, "month": number("war_month_slip"), "year": 15.0}[unit]
    late = 40.0 if unit == "year" else (loose * 2 if nearly in ("more than", "over") else loose)
    return window(start, end, loose, late)


def _running(passages: Passages, lengths: list[_Length]) -> Iterator[Cue]:
    for one in lengths:
        before = _RUNNING_BEFORE.search(passages.text, max(0, one.start - 20), one.start)
        if not one.ordinal or before is None or (one.value < 3 and one.unit != "year"):
            continue
        start, end = passages.sentence_at(one.start)
        sentence = passages.text[start:end]
        if not _ABOUT_WAR.search(sentence) or _OTHER.search(sentence):
            continue
        low = float(_months_on(int(one.value) - 1)) if one.unit == "month" else (one.value - 1) * _DAYS_PER[one.unit]
        high = float(_months_on(int(one.value)) - 1) if one.unit == "month" else one.value * _DAYS_PER[one.unit] - 1
        if before[1]:
            low, high = low - 10, low - 1
        slack = {"week": 3.0, "month": 10.0, "year": 20.0}[one.unit]
        says = f'"{passages.text[one.start : one.after]}" of the war began {int(low)} days after 7 October 2023'
        yield build_cue("war_age", (one.start, one.after), passages.text, says, window(low, high, 3.0, slack))


def _day_numbers(passages: Passages) -> Iterator[Cue]:
    for one in passages.numbers:
        if not 10 <= one.value < 2_000:
            continue
        span, text = (one.start, one.end), passages.text
        held = not one.ordinal and _CAPTIVITY.match(text, one.end)
        if held and not _LONG_FREE.search(text, max(0, one.start - 30), one.start):
            says = f"{one.value} days of captivity, counted from 7 October 2023"
            yield build_cue("war_age", span, text, says, window(one.value - 1, one.value, 0.7, 1.5))
        of_war = one.ordinal and _DAY_AFTER.match(text, one.end)
        numbered = of_war or _DAY_BEFORE.search(text, max(0, one.start - 5), one.start)
        if numbered and _ABOUT_WAR.search(text, *passages.sentence_at(one.start)):
            says = f"day {one.value} of the war, 7 October 2023 being day 1"
            yield build_cue("war_age", span, text, says, window(one.value - 1, one.value - 1, 0.7, 0.7))


def _months_on(months: int) -> int:
    """Days from 7 October 2023 to the day on which ``months`` months were complete."""
    year, month = divmod(_START.month - 1 + months, 12)
    return index_of(date(_START.year + year, month + 1, _START.day))
