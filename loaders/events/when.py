"""When the thing told happened: which of the dates in a sentence is its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.events.clauses import Span, is_inside
from loaders.events.speech import Speech
from loaders.records import DateInterval, ResolvedExpression

# "the October 7 attack" names an event, "since October" a length of time: neither dates the sentence.
_NAMES_AN_EVENT_AFTER = re.compile(
    r"(?:,? \d{4},?)?(?:'s)? (?:(?!without|and|or|in|on|at|to|by|of|for|from|with|after|before|when|under)[\w-]+ )?(?:attacks?|assaults?|raids?|massacre|airstrikes|war|deal|truce|ceasefire|accord|agreement|framework|summit|meeting)\b"
)
_NOT_WHEN_BEFORE = re.compile(
    r"\b(?:since|until|till|from|through|into|attacks? (?:of|on)|war (?:of|in)|dates from|truce of|ceasefire of|"
    r"raid of|deal of|agreement of|(?:election|win|victory) (?:\w+ )?(?:of|in|on))"
    r"(?: the| early| late| last| about)? \Z"
)
# "freed in the truce of November": here it says when.
_THEN_BEFORE = re.compile(
    r"\b(?:[Ii]n|[Dd]uring) the (?:[\w-]+ ){0,2}(?:truce|ceasefire|pause|raid|attacks?) of (?:late |early )?\Z"
)
# "Before the end of the week", "postponed until Sunday its vote", "has been shut since Monday": no clause begins here.
_PUT_OFF = (
    r"\b(?:postponed?|postpones|delayed|delays?|adjourned|deferred|put off|puts off|pushed back)(?: [\w'-]+){0,3} until"
)
_LASTS = r"\b(?:has|have) (?:also |now )?(?:been|stayed|remained|stood|lain|sat|had)\b[^.,;]{0,40} since"
_PLAIN_TIME = re.compile(
    rf"(?: before| as (?:early|soon|late) as|{_PUT_OFF}|{_LASTS})(?: (?:on|the|last|early|late)){{0,2}} \Z"
)
# ", clearing the way for captives to be freed as early as Sunday": what follows is no longer the news.
_PARTICIPLE = re.compile(r", [a-z]+ing ")
_GOES_ON = re.compile(rf"(?:{_PUT_OFF}|{_LASTS})(?: (?:on|the|last|early|late)){{0,2}} \Z")
_WEEKDAYS = frozenset({"weekday", "time_of_weekday"})
_REACH = 70
_SINCE = re.compile(r"\b[Ss]ince\b(?: the)?[^.;]{0,60}\Z")
# "said Matthew Miller, the spokesman, on Monday"
_WITH_APPOSITION = re.compile(r" [^,\"“”]{2,50}, [^,\"“”]{2,60}, (?:on |late |early |late on |earlier |this )?")
# "on 3 May, when Hamas said"
_WHEN_HE = re.compile(r",? when [^,]{1,50}")
# "said the talks would resume on Friday": the day is that of what is said.
_OF_CONTENT = re.compile(
    r"that|\b(?:would|will|could|can|might|may|must|should|has|have|had|is|are|was|were|did|to|he|she|it|they|we)\b"
)
# "At an appearance before reporters on Wednesday, he said"; what comes after "the strike on Friday" need not be of Friday.
_OPENER = re.compile(
    r"(?:Also |And |But |Earlier |Later |Late |Early )?(?:(?:At|In|During|Speaking|Addressing|Writing|Meeting|Visiting|"
    r"(?:After|Following) (?:an?|talks|his|her|their|\w+ (?:hours|days) of))\b[^,;\"“]{0,90} )?(?:[Oo]n |late |early |late on |early on )?"
)
_ASKED = re.compile(
    r"(?:\A|, )(?:[Aa]sked|[Ss]peaking|[Aa]ddressing|[Qq]uestioned|[Ii]nterviewed|[Tt]alking)\b[^,;\"“]{0,50}\Z"
)
# "asked for patience on Monday but said"
_GOES_ON_TO_SAY = re.compile(r",? (?:and|but) (?:also |again |later |then )?")
# A truce "through Ramadan and Passover" is not of those days.
_ON = re.compile(r"(?:\b[Oo]n(?: the)?|\b[Dd]uring(?: the)?|\A[Ii]n|\A) \Z|\A\Z")
# "A plan unveiled on Monday", "the truce that took effect in May": the day is the thing's, not that of what is told of it.
_OF_A_THING = re.compile(
    r"\b(?:plan|proposal|draft|deal|agreement|accord|text|law|resolution|truce|ceasefire|outline|framework|document|"
    r"version|list|offer|paper|statement|announcement|decision|order|Gaza|phase)s? "
    r"(?:(?:that|which) (?:was|were|had been|has been|took|came|began|started|went|[A-Z]\w+ \w+ed)\b|"
    r"(?:put forward|set out|laid out|handed over|made public|unveiled|outlined|presented|passed|agreed|reached|signed|"
    r"brokered|submitted|announced|drafted|tabled|proposed|adopted|approved|disclosed|struck)\b)[^,.;]{0,45} \Z"
)
# Kinds that tell of such a thing itself: "brokered the truce that began in May".
_THINGS = frozenset({"agreement", "ceasefire_start"})
# "Macron, who stopped over on Saturday, met": the clause tells when.
_WHO_DID = re.compile(r"[^,;:\"“]{3,60}, (?:who|which) [^,;:\"“]{3,90}")
_BOUND = re.compile(r"\b(?:[Ff]rom|[Bb]etween) \Z")
_TO_BOUND = re.compile(r" (?:and|to|until|till|through) ")
# ", saying it had made an offer last Friday": the day of the offer.
_SAYING = re.compile(r", (?:saying|adding|arguing|insisting|claiming|stressing|noting)\b")
_CONTENT_BEGINS = re.compile(r"\bthat\b|[,:\"“]")
_BESIDE_SPEECH = re.compile(r"(?: [\w''’.-]+){0,4}? ?(?:on |late |early |late on |earlier |this )?\Z")


def choose_expression(
    plain: str,
    dates: Sequence[ResolvedExpression],
    offset: int,
    cue: Span,
    kind: str,
    speech: Speech | None,
    subordinate: list[Span],
) -> ResolvedExpression | None:
    """The expression that dates the event whose cue stands at ``cue``, None when the sentence has none of its own.

    A statement is dated by the words beside its verb of speech, anything else rather by the words beside its own verb.
    """
    is_statement = kind == "statement"
    dates = _joined(plain, dates, offset) if len(dates) > 1 else dates
    ends = [0, *(one.end - offset for one in dates)]
    usable = [
        one for one, before in zip(dates, ends, strict=False) if not _is_no_date(plain, one, offset, kind, before)
    ]
    if any(_is_vague(one) for one in usable):
        # "killed in the past 24 hours, it said on Sunday"
        usable = [one for one in usable if not _is_vague(one)] or [one for one in usable if one.rule != "past_day"]
    if not usable and kind == "military" and " response to " not in plain and " retaliation " not in plain:
        # "the attack of October 7 killed 1,200": here the attack is what is told.
        usable = [one for one in dates if one.rule != "past_day" and not is_length(plain, one.start - offset)]
    best, best_rank = None, (9, 0, 0)
    for one in usable:
        place = one.start - offset
        beside = speech is not None and _stands_beside(plain, place, one.end - offset, speech)
        leads = one.interval.grain == "day" and _leads(plain, place, one.end - offset)
        opens = leads and place < 24
        hangs = is_inside(place, subordinate) and not leads and not _is_plain_time(plain, one, place, cue)
        if (hangs and not is_inside(cue[0], subordinate)) or _SAYING.search(plain, cue[1], place):
            continue
        if is_statement and not beside and _inside_content(plain, place, speech):
            continue
        distance = min(abs(place - cue[1]), abs(one.end - offset - cue[0]))
        rank = (int(beside != is_statement), int(not opens), distance)
        if rank < best_rank:
            best, best_rank = one, rank
    if best is None and not is_statement:
        return next((one for one in usable if _is_of_the_subject(plain, one, offset)), None)
    return best


def _joined(plain: str, dates: Sequence[ResolvedExpression], offset: int) -> Sequence[ResolvedExpression]:
    """The dates, two that bound or make up one span of time as one: "from Tuesday until noon on Wednesday"."""
    found: list[ResolvedExpression] = []
    for one in dates:
        last = found[-1] if found else one
        between = plain[last.end - offset : one.start - offset]
        opening = _BOUND.search(plain, max(0, last.start - offset - 9), last.start - offset)
        follows = one.interval.start == last.interval.end and between == " and "
        if follows or (opening and one.interval.end > last.interval.end and _TO_BOUND.fullmatch(between)):
            interval = DateInterval(last.interval.start, one.interval.end, last.interval.grain)
            start = opening.start() + offset if opening else last.start
            phrase = plain[start - offset : one.end - offset]
            found[-1] = replace(last, start=start, end=one.end, phrase=phrase, interval=interval)
        else:
            found.append(one)
    return found


def _is_of_the_subject(plain: str, one: ResolvedExpression, offset: int) -> bool:
    """Whether it tells what the subject of the sentence did on a weekday just before or when he did what is told."""
    return one.rule in _WEEKDAYS and bool(_WHO_DID.fullmatch(plain, 0, one.start - offset))


def _is_plain_time(plain: str, one: ResolvedExpression, place: int, cue: Span) -> bool:
    """Whether what stands before the date begins no clause: "before Friday", "as early as Sunday"."""
    return (
        one.rule != "holiday"
        and bool(_PLAIN_TIME.search(plain, max(0, place - _REACH), place))
        and not _PARTICIPLE.search(plain, cue[1], place)
    )


def _leads(plain: str, start: int, end: int) -> bool:
    """Whether the date belongs to what stands before the main clause: "At a rally on Sunday, he ...", "Asked on Monday"."""
    return (plain.startswith(",", end) and bool(_OPENER.fullmatch(plain, 0, start))) or bool(
        _ASKED.search(plain, max(0, start - _REACH), start)
    )


def _is_vague(one: ResolvedExpression) -> bool:
    """Whether the words only tell that it is fresh, so that any other date of the sentence says more."""
    return one.rule == "past_day" or one.phrase.lower() == "overnight"


def _is_no_date(plain: str, one: ResolvedExpression, offset: int, kind: str, before: int) -> bool:
    start, end = one.start - offset, one.end - offset
    if kind != "military" and one.rule in _WEEKDAYS and _GOES_ON.search(plain, max(0, start - _REACH), start):
        # What has lasted since Monday is told with the day on which it began.
        return False
    thing = None if kind in _THINGS else _OF_A_THING.search(plain, max(before, start - _REACH), start)
    if thing:
        return True
    if one.rule == "holiday" and not _ON.search(plain, max(0, start - 12), start):
        return True
    return (
        bool(_NAMES_AN_EVENT_AFTER.match(plain, end))
        or (
            bool(_NOT_WHEN_BEFORE.search(plain[max(0, start - 24) : start].lower()))
            and not _THEN_BEFORE.search(plain, max(0, start - 50), start)
        )
        or is_length(plain, one.start - offset)
    )


def is_length(plain: str, start: int) -> bool:
    """Whether what starts there tells since when something lasts."""
    return bool(_SINCE.search(plain[max(0, start - 70) : start]))


def is_beside(plain: str, one: ResolvedExpression, offset: int, speech: Speech) -> bool:
    """Whether the expression tells when somebody spoke."""
    return _stands_beside(plain, one.start - offset, one.end - offset, speech)


def _stands_beside(plain: str, start: int, end: int, speech: Speech) -> bool:
    if start >= speech.end:
        between = plain[speech.end : start]
        apposed = _WITH_APPOSITION.fullmatch(between)
        return not _OF_CONTENT.search(between) and (
            (len(between) <= 40 and bool(_BESIDE_SPEECH.fullmatch(between))) or bool(apposed)
        )
    between = plain[end : speech.start]
    if _WHEN_HE.fullmatch(between) or _leads(plain, start, end) or _GOES_ON_TO_SAY.fullmatch(between):
        return True
    if between.endswith((" that ", " which ")):
        return False
    return len(between) <= 60 and (start < 4 or "," not in between)


def _inside_content(plain: str, place: int, speech: Speech | None) -> bool:
    """Whether the place lies in what is said rather than in the clause that says it."""
    if speech is None:
        return False
    if place < speech.start:
        return place > 12
    between = plain[speech.end : place]
    return len(between) > 40 or bool(_CONTENT_BEGINS.search(between) or _OF_CONTENT.search(between))
