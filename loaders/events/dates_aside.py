"""Which dates of a sentence may be those of what it tells, and which are those of something else in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.clauses import Span
from loaders.events.dates_among import leave_asides
from loaders.events.dates_of_nouns import (
    REACH,
    hangs_on_a_noun,
    is_compared_or_hoped,
    is_judged,
    is_of_a_thing,
    is_of_each_week,
    is_of_what_he_did,
    names_a_truce,
)
from loaders.records import DateInterval, ResolvedExpression

WEEKDAYS = frozenset({"weekday", "time_of_weekday"})
# "the October 7 attack" names an event, "since October" a length of time: neither dates the sentence.
_NAMES_AN_EVENT_AFTER = re.compile(
    r"(?:,? \d{4},?)?(?:'s)? (?:(?!(?:an?|the|its|his|her|their|another|this|all) )"
    r"(?!without|and|or|in|on|at|to|by|of|for|from|with|after|before|when|under)[\w-]+ )?"
    r"(?:attacks?|assaults?|raids?|massacre|airstrikes|bombings?|shootings?|blasts?|ambush|elections?|referendum|"
    r"operation|offensive|war|deal|truce|ceasefire|accord|agreement|framework|summit|meeting)\b"
)
_NOT_WHEN_BEFORE = re.compile(
    r"\b(?:since|until|till|from|through|into|attacks? (?:of|on)|war (?:of|in)|dates from|truce of|ceasefire of|"
    r"(?:raid|deal|agreement|pause|understandings?|accord|exchange|swap) of|"
    r"(?:election|win|victory) (?:\w+ )?(?:of|in|on))"
    r"(?: the| early| late| last| about)? \Z"
)
# "freed in the truce of November": here it says when.
_THEN_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Dd]uring) the (?:[\w-]+ ){0,2}(?:truce|ceasefire|pause|raid|attacks?) of (?:late |early )?\Z"
)
# "Postponed until Sunday", "has been shut since Monday".
_PUT_OFF = (
    r"\b(?:postponed?|postpones|delayed|delays?|adjourned|deferred|put off|puts off|pushed back)(?: [\w'-]+){0,3} until"
)
_LASTS = r"\b(?:has|have|had) (?:also |now )?(?:been|stayed|remained|stood|lain|sat|had)\b[^.,;]{0,60} since"
# "Have fled since Friday", "Since Sunday its forces have held their fire".
_HAS_DONE = r"\b(?:has|have) [^.,;]{3,100} since|\A[\"“]?(?:But |And |Yet )?[Ss]ince"
# "Has been without fuel since Israel closed the crossings on March 2"
_WITHOUT_SINCE = r"\b(?:has|have|had) been without\b[^.,;]{0,40} since [^.,;]{3,50}"
_WILL_FROM = r"\b(?:will|would|to)\b[^.,;]{3,50} from"
_GOES_ON = re.compile(
    rf"(?:{_PUT_OFF}|{_LASTS}|{_WITHOUT_SINCE}|{_HAS_DONE}|{_WILL_FROM})(?: (?:on|the|last|early|late)){{0,2}} \Z"
)
# "Had walked free in the exchange of October 2011"
_FREED_IN = ("truce of ", "pause of ", "ceasefire of ", "exchange of ", "swap of ")
# "Qatar had put together the accord of last November"
_MADE_THE_DEAL_OF = re.compile(
    r"\b(?:put together|brokered|reached|struck|concluded|negotiated|signed|agreed(?: to| on)?|arranged|sealed) "
    r"(?:the|an?) (?:[\w-]+ ){0,2}(?:deal|accord|agreement|truce|ceasefire|pause|exchange|swap) of (?:late |early )?\Z"
)
_SINCE = re.compile(r"\b[Ss]ince\b(?! then\b)(?: the)?[^.;]{0,60}\Z")
# "Contrary to an announcement on Tuesday"
_IN_SPITE = re.compile(r"\b(?:[Cc]ontrary to|[Dd]espite|[Uu]nlike|[Ii]n spite of) [^,.;]{0,50}\Z")
# "The first in twenty months"
_FIRST_IN = re.compile(r"\b(?:first|only|\w+est|most|time) (?:[\w-]+ ){0,4}\Z")
# "The first veto since November, when": what is told came after it.
_FIRST_SINCE = re.compile(r"\b(?:first|only|last|\w+est) [^,;:.]{2,50} since(?: the| early| late| last)? \Z")
# A truce "through Ramadan and Passover" is not of those days.
_ON = re.compile(r"(?:\b[Oo]n(?: the)?|\b[Dd]uring(?: the)?|\A[Ii]n|\A) \Z|\A\Z")
# "Not what had been agreed on July 2", "a policy that dates to the 1990s"
_OF_WHAT = re.compile(
    r"\b(?:what (?:was|were|had been|has been|it had|they had) (?:agreed|accepted|settled|signed|promised)\b"
    r"[^,.;]{0,30}|"
    # "It was sticking to what it wrote last month"
    r"(?:of|to|by|from|than|for|with) what (?:it|he|she|they) (?:had )?"
    r"(?:wrote|written|said|proposed|offered|demanded|promised|\w+ed)(?: in| on| late| early| only)?|"
    r"that (?:dates?|dated|goes|went) (?:back )?(?:to|from)(?: the)?) \Z"
)
_MEETING = re.compile(r"'s (?:\w+ )?(?:summit|meeting|session)\b")
# "At Monday's meeting the cabinet approved it"
_AT = ("At ", "In ", "During ")
_SITTING = re.compile(r"'s (?:\w+ )?(?:summit|meeting|session|vote|debate|talks|call|hearing)\b")
# "For the second time this month"
_TIME = re.compile(r"\b(?:first|second|third|fourth|fifth|sixth|seventh|\w+th) time \Z")
# Kinds that tell of such a thing itself: "brokered the truce that began in May".
_THINGS = frozenset({"agreement", "ceasefire_start"})
# "From Tuesday until Wednesday"
_BOUND = re.compile(r"\b(?:[Ff]rom|[Bb]etween) \Z")
_TO_BOUND = re.compile(r" (?:and|to|until|till|through|into) ")
# "In Cairo on Sunday and in Israel on Monday"
_AND = re.compile(r",? and (?:(?:again |then )?(?:in (?:[A-Z][\w-]+ ){1,3})?on )?")


def find_own(
    plain: str, dates: Sequence[ResolvedExpression], offset: int, cue: Span, kind: str
) -> Sequence[ResolvedExpression]:
    """The dates that may be those of the event whose cue stands at ``cue``; spans of days as one."""
    dates = _joined(plain, dates, offset) if len(dates) > 1 else dates
    ends = [0, *(one.end - offset for one in dates)]
    usable = [
        one
        for one, before in zip(dates, ends, strict=False)
        if _owns(plain, one.end - offset, cue) or not _is_aside(plain, one, offset, kind, before, cue)
    ]
    if len(usable) > 1:
        usable = leave_asides(plain, usable, offset)
    if any(_is_vague(one) for one in usable):
        # "killed in the past 24 hours, it said on Sunday"
        days = [one for one in usable if one.interval.grain == "day" and not _is_vague(one)]
        usable = days or [one for one in usable if one.rule != "past_day"]
    usable = usable or [one for one in dates if names_a_truce(plain, one, offset, kind)]
    if not usable and kind == "military" and " response to " not in plain and " retaliation " not in plain:
        # "the attack of October 7 killed 1,200": here the attack is what is told.
        usable = [
            one
            for one in dates
            if one.rule != "past_day"
            and not is_length(plain, one.start - offset)
            and not is_of_what_he_did(plain, one.start - offset, 0, cue)
        ]
    return usable


def _joined(plain: str, dates: Sequence[ResolvedExpression], offset: int) -> Sequence[ResolvedExpression]:
    """The dates, two that bound or make up one span of time as one: "from Tuesday until noon on Wednesday"."""
    found: list[ResolvedExpression] = []
    for one in dates:
        last = found[-1] if found else one
        between = plain[last.end - offset : one.start - offset]
        opening = _BOUND.search(plain, max(0, last.start - offset - 9), last.start - offset)
        # "Thursday or Friday", but not "today or tomorrow"
        joint = bool(_AND.fullmatch(between)) or (between == " or " and one.rule in WEEKDAYS)
        if last.rule == "beside_event" and between == ", on " and one.rule in WEEKDAYS:
            # "Three days earlier, on Friday"
            found[-1] = one
            continue
        follows = joint and one.interval.start == last.interval.end
        if follows or (opening and one.interval.end > last.interval.end and _TO_BOUND.fullmatch(between)):
            interval = DateInterval(last.interval.start, one.interval.end, last.interval.grain)
            start = opening.start() + offset if opening else last.start
            phrase = plain[start - offset : one.end - offset]
            found[-1] = last._replace(start=start, end=one.end, phrase=phrase, interval=interval)
        else:
            found.append(one)
    return found


def _owns(plain: str, end: int, cue: Span) -> bool:
    """Whether the date stands before the very noun that tells the event: "last Saturday's reply"."""
    return plain.startswith("'s ", end) and end < cue[0] <= end + 12


def goes_on(plain: str, start: int) -> bool:
    """Whether what starts there is the day since when a state lasts or until which something is put off."""
    before = plain[max(0, start - REACH) : start]
    if "ince " not in before and "until " not in before and "from " not in before:
        return False
    return bool(_GOES_ON.search(plain, max(0, start - 2 * REACH), start))


def _is_vague(one: ResolvedExpression) -> bool:
    """Whether the words only tell that it is fresh, so that any other date of the sentence says more."""
    return one.rule == "past_day" or one.phrase.lower() == "overnight"


def _is_aside(plain: str, one: ResolvedExpression, offset: int, kind: str, before: int, cue: Span) -> bool:
    """Whether the date is that of something else than what is told; ``before`` is where the date before it ends."""
    start, end = one.start - offset, one.end - offset
    lasts = kind != "military" and one.interval.grain == "day" and not plain.startswith(("No ", "None ", "Nothing "))
    if (lasts and goes_on(plain, start)) or (kind != "statement" and _tells_when(plain, start, end, kind)):
        # What has lasted since Monday is told with the day on which it began.
        return False
    if (kind not in _THINGS and is_of_a_thing(plain, start, end, before)) or _is_beside_the_point(
        plain, one, start, end, kind
    ):
        return True
    if (
        ("what " in plain or "that " in plain) and _OF_WHAT.search(plain, max(before, start - REACH), start)
    ) or _is_told_of_first(plain, start):
        return True
    if hangs_on_a_noun(plain, start, end, before, cue) or _IN_SPITE.search(plain, max(0, start - REACH), start):
        return True
    if one.rule == "holiday" and not _ON.search(plain, max(0, start - 12), start):
        return True
    return (
        bool(_NAMES_AN_EVENT_AFTER.match(plain, end) or (one.rule in WEEKDAYS and is_of_each_week(plain, end)))
        or (
            bool(_NOT_WHEN_BEFORE.search(plain[max(0, start - 24) : start].lower()))
            and not (kind == "hostage_release" and plain.endswith(_FREED_IN, 0, start))
            and not (kind == "agreement" and _MADE_THE_DEAL_OF.search(plain, max(0, start - REACH), start))
            and not plain.endswith(("all through ", "overnight into ", "overnight and into "), 0, start)
            and not _THEN_BEFORE.search(plain, max(0, start - 50), start)
        )
        # "None has come in since May, it said on Monday": no weekday belongs to a "since" before a comma.
        or (
            is_length(plain, start, before)
            and not (one.rule in WEEKDAYS and "," in plain[plain.rfind("ince", max(0, start - REACH), start) : start])
        )
    )


def _is_beside_the_point(plain: str, one: ResolvedExpression, start: int, end: int, kind: str) -> bool:
    """Whether something is compared with that time, hoped for by then, or judged."""
    return is_compared_or_hoped(plain, start, one.phrase) or (kind == "statement" and is_judged(plain, start, end))


def _tells_when(plain: str, start: int, end: int, kind: str) -> bool:
    """Whether the words behind the date make it that of what is told: "lasted until 18 March, when Israel broke it",
    "Tuesday's raids put an end to it", "attended Monday's summit", "From Sunday aid will come in".
    """
    if plain.startswith(", when the war ", end):
        return False
    if plain.startswith(", when ", end) or (start == 5 and plain.startswith("From ")):
        return not _FIRST_SINCE.search(plain, max(0, start - REACH), start)
    if plain[:start] in _AT:
        return _SITTING.match(plain, end) is not None
    return plain.startswith("'s ", end) and (start == 0 or (kind == "meeting" and bool(_MEETING.match(plain, end))))


def _is_told_of_first(plain: str, start: int) -> bool:
    """Whether it only tells how long nothing like it had been: "the first in twenty months"."""
    if plain.startswith("this ", start):
        if plain.startswith("this week", start) and plain.endswith("first time ", 0, start):
            # "Turkey joined them for the first time this week" tells when.
            return False
        return bool(_TIME.search(plain, max(0, start - 20), start))
    return plain.startswith("in ", start) and bool(_FIRST_IN.search(plain, max(0, start - REACH), start))


def is_length(plain: str, start: int, before: int = 0) -> bool:
    """Whether what starts there tells since when something lasts; not where another date, which ends at ``before``,
    already does.
    """
    return bool(_SINCE.search(plain[max(before, start - REACH) : start]))
