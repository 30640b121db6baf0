"""Which days are meant: all those since a date, the next weekday of that name, or so many up to now."""

from __future__ import annotations

import re
from datetime import date, timedelta

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
# "Has called a strike for Tuesday", "called its people to the square for Saturday night"
# "The council was called together for Friday", "has called its leaders to Cairo for a summit on Monday"
_CALLED_FOR = re.compile(
    r"\b(?:has |have |was |were |been )?(?:call(?:ed|s)|summon(?:ed|s)|convened?|invited?) (?!for\b|on\b|off\b)"
    r"(?:[\w'’-]+ ){1,12}?for (?:(?:the )?|(?:an?|the) (?:[\w-]+ ){1,3}on )\Z"
)
_HAS_CALLED = (" call", " summon", " conven", " invite")
# "Said in a broadcast address on Tuesday that it would be over"
_IN_AN_ADDRESS = re.compile(
    r"\b(?:said|declared|announced|vowed|promised|warned|wrote)\b[^;\"“]{0,60} in (?:an?|his|her|its) (?:[\w-]+ ){0,2}"
    r"(?:address|speech|statement|interview|broadcast|message|post|video|letter)(?: late| early)?(?: on)? ?\Z"
)
# "Said Sunday could be the day", "on Monday is due to speak": the day is that of the plan.
_OF_CONTENT = re.compile(r" (?:could|would|will|may|might|is|are|was|were)\b")
# "Could be signed within days, they said on Tuesday": it is still to come.
_SOON = re.compile(r"\b(?:within|in the coming|soon|shortly|imminent\w*|in the next|tomorrow)\b")
_NUMBERS = {word: number for number, word in enumerate("two three four five six seven eight nine ten".split(), 2)}
# "Over the past four days", "for the last five weeks"
_PAST_DAYS = re.compile(
    rf"\b(?:[Oo]ver|[Ii]n|[Dd]uring|[Ff]or|[Ww]ithin) the (?:past|last) (?P<number>{'|'.join(_NUMBERS)}|\d\d?) "
    r"(?P<unit>days|weeks)\b(?! of\b)"
)

# "The ruling came a day after the Council had voted"
_CAME_AFTER = re.compile(
    rf"[^,;:\"“]{{3,60}}? (?:came|comes|come|coming) (?:just |only |barely )?"
    rf"(?P<number>an?|one|{'|'.join(_NUMBERS)}|\d) "
    r"(?P<unit>day|week)s? after "
)


def days_before(plain: str, place: int, today: date) -> tuple[DateInterval, str] | None:
    """The day of what is told at ``place``, so many days before ``today``, with the words that tell so."""
    found = _CAME_AFTER.match(plain) if " after " in plain else None
    if found is None or place < found.end():
        return None
    number = 1 if found["number"] in ("a", "an", "one") else _NUMBERS.get(found["number"]) or int(found["number"])
    back = timedelta(days=number if found["unit"] == "day" else 7 * number)
    return (DateInterval.of_day(today - back), found[0].strip()) if back <= timedelta(days=10) else None


def past_days(plain: str, today: date) -> tuple[DateInterval, str] | None:
    """So many days or weeks up to ``today``, with the words that tell so; None where there are no such words."""
    found = _PAST_DAYS.search(plain) if " the past " in plain or " the last " in plain else None
    if found is None:
        return None
    number = _NUMBERS.get(found["number"]) or int(found["number"])
    back = timedelta(days=number - 1) if found["unit"] == "days" else timedelta(weeks=number)
    return DateInterval(today - back, DateInterval.of_day(today).end, "day"), found[0]


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


def tells_of_plan(plain: str, one: ResolvedExpression, offset: int) -> bool:
    """Whether the day beside a verb of speech is that on which a plan was told, in a sentence that tells no other."""
    return not (";" in plain or _OF_CONTENT.match(plain, one.end - offset) or _SOON.search(plain))


def _is_called_for(plain: str, start: int) -> bool:
    """Whether somebody calls people out for the day that is told there."""
    if not any(map(plain.__contains__, _HAS_CALLED)):
        return False
    return bool(_CALLED_FOR.search(plain, max(0, start - 2 * REACH), start))


def last_spoken(plain: str, one: ResolvedExpression, offset: int, today: date) -> ResolvedExpression:
    """The date, a weekday of an address or the like as the last one, though what is told there may be to come."""
    if one.runner_up is None or not one.runner_up.start < today < one.interval.start:
        return one
    start = one.start - offset
    return one._replace(interval=one.runner_up) if _IN_AN_ADDRESS.search(plain, max(0, start - REACH), start) else one


def next_to_come(plain: str, one: ResolvedExpression, offset: int, today: date, *, planned: bool) -> ResolvedExpression:
    """The date, a weekday for which something is set as the next one, though it may as well be the last one.

    What is not ``planned`` may still be a call for that day.
    """
    if one.runner_up is None or not one.interval.end <= today < one.runner_up.start:
        return one
    start = one.start - offset
    ahead = (planned and _SET_TO_DO.search(plain, max(0, start - REACH), start)) or _is_called_for(plain, start)
    return one._replace(interval=one.runner_up) if ahead else one
