"""How many hostages are said to be still held, against the counts of each way of counting."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import numpy as np

from loaders.dating.cues.axis import Curve, all_days, build_cue, day_count, index_of, window
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number
from loaders.dating.reference import held
from loaders.records import Cue

# All of these are for small letters.
_HELD = r"(?:hostages|captives|israelis|people|abductees|of (?:the|those|them))"
# "the remains of nine" are bodies, and who "had left" or "left Gaza" is free.
_LEFT = (
    r"(?:remain(?:ing|ed)?|remains(?! of)|still|are left|"
    r"(?<!had )(?<!has )(?<!have )left(?! gaza| the strip| captivity)|in captivity|yet to|"
    r"are (?:being )?held|being held)"
)
# What follows the number of those still held, and what stands before it (with what must follow it then).
_AFTER = re.compile(
    rf"(?: \w+){{0,2}}?(?: {_HELD})?(?: \w+){{0,3}}? {_LEFT}\b"
    rf"|(?:-odd)? (?:remaining |last )(?:\w+ ){{0,2}}?{_HELD}"
    rf"|(?: \w+){{0,2}}? {_HELD} (?:(?:being )?held )?(?:in|inside) (?:the )?gaza"
    r"|(?: of (?:the |some |about )?\d+\b)?[^.\d]{0,60}?\b(?:still|remain)\b[^.]{0,20}\bgaza\b",
)
# "the hostages taken on October 7 who remain in Gaza": the day of a month counts nobody.
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_DAY_OF, _OF_MONTH = re.compile(rf"\b{_MONTH} $"), re.compile(rf" {_MONTH}(?!\w)")
_BEFORE = re.compile(
    rf"\b(?:{_LEFT}|holds?|holding)(?: \w+){{0,3}}? (?:\w+ )?$|\bof (?:the )?(?:251|250|240)\b[^.]{{0,60}}?$",
)
_AFTER_BEFORE = re.compile(rf"(?: \w+){{0,2}}? {_HELD}|,? (?:\w+ ){{0,2}}(?:held|in|alive|there|captive)\b")
_ROUND = re.compile(r"\b(?:about|around|some|roughly|nearly|almost|approximately|as many as|up to|over) $")
_OTHER = re.compile(
    r"dozen|hundred|score|prisoner|detainee|releas|freed|let go|would leave|hand|exchange|per ?cent|%|day|"
    r"month|week|year",
)
_WENT = re.compile(r"[^.;]*\b(?:went|go|going|walk(?:ed)?|c[ao]me|set) (?:free|home|out)\b")
_IN_RETURN = re.compile(r"\b(?:in (?:return|exchange) for|release of|freedom for|swap of) (?:the |some |another )?$")
_DEAD = re.compile(r"(?: \w+){0,6}? (?:dead|died|killed|bodies|no longer alive|deceased)\b")
_MOST, _FEWEST = 250, 5


def find_hostage_cues(passages: Passages) -> list[Cue]:
    """At most one cue: the first count of hostages still held that the text gives."""
    for place, rounded, dead in _counts(passages):
        value = passages.numbers[place]
        if not rounded and dead is None and value.value < _FEWEST:
            continue
        curve = _curve(value.value, dead, rounded)
        if curve.max() <= 0.0:
            continue
        days = np.flatnonzero(curve > 0.9 * curve.max())
        first, last = all_days()[int(days[0])], all_days()[int(days[-1])]
        pair = f"{value.value} held, {dead} of them dead," if dead is not None else f"{value.value} held"
        says = f"{pair} was the count between {first.day} {first:%B %Y} and {last.day} {last:%B %Y}"
        span = (value.start, min(len(passages.text), value.end + 40))
        span = (span[0], min(span[1], passages.sentence_at(value.start)[1]))
        return [build_cue("hostages", span, passages.text, says, curve)]
    return []


def _counts(passages: Passages) -> Iterator[tuple[int, bool, int | None]]:
    """Places of the numbers that count hostages still held, whether rounded, and how many of them are dead."""
    if not passages.triggers["held"]:
        return
    for place, value in enumerate(passages.numbers):
        if value.ordinal or not 0 < value.value <= _MOST:
            continue
        start, end = passages.sentence_at(value.start)
        if not passages.has("held", start - 200, end):
            continue
        before = passages.small[max(start, value.start - 60) : value.start]
        after = passages.small[value.end : min(end, value.end + 90)]
        if _DAY_OF.search(before) or _OF_MONTH.match(after) or _WENT.match(after) or _IN_RETURN.search(before):
            continue
        words = _counting_words(before, after)
        if words is not None and not _OTHER.search(words):
            yield place, _ROUND.search(before) is not None, _dead(passages, place, end)


def _counting_words(before: str, after: str) -> str | None:
    """The words around a number that make it a count of those still held."""
    found = _AFTER.match(after)
    if found:
        return found[0]
    led = _BEFORE.search(before)
    followed = _AFTER_BEFORE.match(after)
    return after[: followed.end()] if led and followed else None


def _dead(passages: Passages, place: int, end: int) -> int | None:
    """How many of those still held are dead: the next number in the sentence that is said to be."""
    for other in passages.numbers[place + 1 : place + 4]:
        if other.start > end or other.value >= passages.numbers[place].value:
            return None
        if not other.ordinal and _DEAD.match(passages.small, other.end, min(end, other.end + 70)):
            return other.value
    return None


@cache
def _windows() -> list[tuple[int, int | None, Curve]]:
    """Total, believed alive, and the days of each count, with tails."""
    slack = number("hostage_edge_days")
    return [
        (
            row.still_held_total,
            row.believed_alive,
            window(index_of(row.date_from), index_of(row.date_to) - (row.date_to is None), slack / 2, slack),
        )
        for row in held()
        if row.still_held_total is not None
    ]


def _curve(value: int, dead: int | None, rounded: bool) -> Curve:
    """The stretches on which some way of counting gave this number; the declared dead make them narrower."""
    curve = np.zeros(day_count())
    allowed = max(3.0, 0.06 * value) if rounded else 0.0
    for total, alive, days in _windows():
        off = abs(total - value)
        level = 1.0 if off <= allowed else (0.35 if off == 1 and value > 20 else 0.0)
        if dead is not None and level and alive is not None:
            gap = abs((total - alive) - dead)
            level *= 1.0 if gap <= 1 else 0.5 if gap <= 4 else 0.15
        if level:
            curve = np.maximum(curve, level * days)
    return curve
