"""Which days a date means by what stands beside it: all those since then, or the next one of that name."""

from __future__ import annotations

import re
from datetime import date

from loaders.events.dates_of_nouns import REACH
from loaders.records import DateInterval, ResolvedExpression

# What is shut, or wanted, became so on one day: no more is done about it.
_STATE = re.compile(
    r"\b(?:been|stayed|remained|stood|lain|were|was) (?:\w+ly )?"
    r"(?:shut|closed|sealed|blocked|silent|quiet|wanted|detained|suspended|frozen|on hold|in force|in place|over|"
    r"in [A-Z]\w+)\b"
)
_SINCE_A_DAY = re.compile(r"\b[Ss]ince(?: (?:on|late|early))? \Z")
# "Was expected to abstain on Tuesday", "would hold talks on Monday", "are resuming on Sunday"
_SET_TO_DO = re.compile(
    r"\b(?:will|would|may|might|(?:expected|due|set|scheduled|planned|plans?) to|(?:is|are) (?=\w+ing\b))"
    r"(?: (?!(?:had|has|have|was|were|said|told|that|which|who|by|after|since)\b|"
    r"\w+ed (?:in|at|on|to|by|for|from|the|an?|its)\b)[\w'’-]+){1,8}?"
    r"(?: on| late| early){0,2} \Z"
)


def until_now(plain: str, one: ResolvedExpression, offset: int, today: date) -> ResolvedExpression:
    """The date, one since which something is done as the days from then to ``today``."""
    start = one.start - offset
    now = DateInterval.of_day(today)
    if (
        one.interval.grain != "day"
        or one.interval.start >= today
        or not _SINCE_A_DAY.search(plain, max(0, start - 20), start)
    ):
        return one
    if _STATE.search(plain):
        return one
    return one._replace(interval=DateInterval(one.interval.start, now.end, "day"))


def next_to_come(plain: str, one: ResolvedExpression, offset: int, today: date) -> ResolvedExpression:
    """The date, a weekday for which something is set as the next one, though it may as well be the last one."""
    if one.runner_up is None or not one.interval.end <= today < one.runner_up.start:
        return one
    start = one.start - offset
    return one._replace(interval=one.runner_up) if _SET_TO_DO.search(plain, max(0, start - REACH), start) else one
