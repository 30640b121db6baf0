"""Which of several dates in a sentence are set aside beside the others."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.dates_of_nouns import REACH, hangs_on_of
from loaders.records import ResolvedExpression

_FIRST_SET = re.compile(
    r"\b(?:first|originally|initially|earlier|previously) (?:\w+ )?(?:set|due|planned|scheduled|expected|called|fixed)"
    r"(?: to \w+)?(?: for| on| in)?(?: this| next| last)? \Z"
)
# "The outline, drawn up in Paris late in May, was turned down"
_DONE_THEN = re.compile(
    r"[a-z], (?:(?:first|originally|\w+ly) )?(?:[a-z]{2,}ed|drawn up|put (?:forward|together)|laid out|set (?:out|up)|"
    r"made|sent|held|given|written|struck|begun|brought|taken|shown|reached)\b[^,;:\"“]{0,60} \Z"
)
# "The team that had been in Cairo since Sunday"
_THAT_HAS = re.compile(
    r"\b(?:that|which|who) (?:has|have|had) (?:\w+ly |now )?(?:been|waited|stayed|sat)\b[^,;]{0,60}\Z"
)


def leave_asides(plain: str, dates: Sequence[ResolvedExpression], offset: int) -> list[ResolvedExpression]:
    """The dates without those that are asides beside another; one always stays."""
    left = [*dates]
    for is_aside in (_was_first_set, _is_holiday, _is_since_a_day, _is_told_apart, _is_of_october, _is_of_a_span):
        left = [one for one in left if not is_aside(plain, one, one.start - offset)] or left
    return left


def _was_first_set(plain: str, _one: ResolvedExpression, start: int) -> bool:
    """The day first set: "first set for Tuesday, it was put off to 25 July"."""
    return bool(_FIRST_SET.search(plain, max(0, start - REACH), start))


def _is_holiday(_plain: str, one: ResolvedExpression, _start: int) -> bool:
    """What a holiday is named for: "a call for a halt during Ramadan got through on 25 March"."""
    return one.rule == "holiday"


def _is_since_a_day(plain: str, _one: ResolvedExpression, start: int) -> bool:
    """Since when somebody has been where he is found: "the team that was in Cairo since Sunday was called home"."""
    return plain.endswith((" since ", " since last "), 0, start) and bool(_THAT_HAS.search(plain, 0, start))


def _is_told_apart(plain: str, one: ResolvedExpression, start: int) -> bool:
    """What was done before with the thing that the sentence tells of, or with what a second clause begins:
    ", drawn up in Paris in May, was turned down on July 2", "spoke of it in May, and in June of the other".
    """
    if plain.endswith((" and in ", " and on ", " and again in ", " and again on "), 0, start):
        return True
    end = start + one.end - one.start
    return plain.startswith(",", end) and _DONE_THEN.search(plain, max(0, start - REACH), start) is not None


def _is_of_october(plain: str, one: ResolvedExpression, start: int) -> bool:
    """The day on which the war began, by which somebody is told apart: "named the planner of Oct. 7 on Aug. 6"."""
    day = one.interval.start
    return (day.month, day.day) == (10, 7) and plain.endswith((" of ", " on ", " since "), 0, start)


def _is_of_a_span(plain: str, one: ResolvedExpression, start: int) -> bool:
    """With what something is compared: "had seen 80 by Sunday, twice the weekly average of the spring"."""
    return one.interval.grain != "day" and hangs_on_of(plain, start)
