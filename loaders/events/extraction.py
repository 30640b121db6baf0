"""Sentences to events: what each sentence of an article reports, by the coding manual."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from loaders.events.beside_speech import is_beside
from loaders.events.carried import Dated, carry_back, carry_over, dated_by
from loaders.events.clauses import Span, is_inside
from loaders.events.dates_aside import is_length
from loaders.events.days_meant import days_before, last_spoken, next_to_come, past_days, tells_of_plan, until_now
from loaders.events.issues import find_issues
from loaders.events.kinds import KindFound
from loaders.events.long_ago import CURRENT_DAYS, goes_on_before, is_long_ago, is_older
from loaders.events.places import scene
from loaders.events.readings import read_text
from loaders.events.speech import Speech
from loaders.events.status import find_status, hangs_on_another
from loaders.events.terms import made_known
from loaders.events.told import Told, read_sentences
from loaders.events.tolls import is_count_of_a_day, is_toll
from loaders.events.transcripts import read_labels
from loaders.events.when import choose_expression
from loaders.records import (
    ActorMention,
    Article,
    DateBasis,
    DateInterval,
    Event,
    ResolvedExpression,
    SentenceRole,
    Status,
)

_CONFIDENCE: dict[DateBasis, float] = {"stated": 1.0, "relative": 0.9, "anchor": 0.6, "none": 0.5}
_PARAGRAPH_CONFIDENCE = 0.7
_OLDER = re.compile(
    r"\b(?:The war (?:began|started)|when the war (?:began|started)|attack that (?:began|started|set off|set) the war|"
    r"the war (?:began|started|broke out)|set off the war|"
    r"(?<!since )(?<!since the )(?:October|Oct\.?) 7\b(?!,? 2025)|"
    r"7 Oct(?:ober)?\b|last year|earlier rounds|in November|October attack|has (?:often|long|dominated)|since \d{4}|"
    r"had its base|for months|for years|at the start of the war)",
)
# Where none of these stands, it cannot match: to look for words is a tenth of the work.
_HAS_OLDER = ("war", "Oct", "year", "earlier rounds", "in November", "has ", "since ", "had its base", "for months")
# Where an event that is not tied to the territory would else be placed there because of "the war in Gaza".
_ON_THE_GROUND = frozenset(
    {"military", "humanitarian", "ceasefire_start", "ceasefire_end", "hostage_release", "protest"}
)
# "When the war broke out, Egypt feared": of then, not "has lasted since the war broke out".
_THEN_OPENS = re.compile(r"(?:Back )?[Ww]hen the war (?:began|started|broke out)\b(?! again)")
_SAID_BEFORE = re.compile(
    r"\b(?:said|stated|announced) (?:\w+ )?before(?=[.,;]| that\b)|"
    r"\b(?:has|have) (?:said again and again|(?:repeatedly|consistently|steadfastly) (?:\w+ed|said|told)\b|"
    r"(?:accused|blamed) (?:each other|one another)|\w+ed for (?:\w+ )?(?:months|years)\b)|"
    r"\b[Ss]ince then,? [^.,;]{3,80} repeatedly \w+ed\b|"
    r"\b(?:has|have|had) in the past (?:\w+ed|called|said|told|spoken|made|put|threatened)\b|"
    r"\b(?:has|have|had) (?:long|previously) (?:said|\w+ed (?!out|up|on|to|for|by|at|a)\w)"
)
# Looked for first: a search takes ten times as long.
_HAS_SAID_BEFORE = (
    " before",
    " in the past ",
    "previously",
    " long ",
    " again",
    "peatedly",
    "sistently",
    "fastly",
    "other",
    "months",
    "years",
)
# "Israel alleged at the time that", "Qatar said then that"
_SAID_THEN = re.compile(r"\b(?:said|\w+ed) (?:at the time(?=,| that\b)|then that\b)")
# What is told of a time that is over, or that recurs.
_BACK_THEN = ("hile it lasted", " came out then", " several times ")
_SINCE = re.compile(r"\bsince (?:the )?(?:October|Oct\.?|7 Oct|attack|war)")


class _When(NamedTuple):
    interval: DateInterval | None
    basis: DateBasis
    timex: str = ""
    rule: str = ""
    confidence: float = 0.5


def find_events(
    article: Article, anchor: date | None, mentions: Sequence[ActorMention], dates: Sequence[ResolvedExpression]
) -> list[Event]:
    """One event for each body sentence that reports something of the talks or the war, in order; [] when none does.

    ``mentions`` and ``dates`` are those of ``article.text``, sorted; without ``anchor`` no day is assumed.
    """
    events: list[Event] = []
    dated: dict[SentenceRole, Dated] = {}
    paragraph, last = -1, None
    # In three passes: the code of one of them stays in the cache of the processor, that of all does not.
    sentences = [*read_sentences(article, mentions, dates)]
    for told, speech, kind, speaker, _, _ in read_text(sentences, read_labels(article.text, mentions)):
        if told.paragraph != paragraph:
            paragraph, last = told.paragraph, None
            dated.clear()
        event = _event(article, told, anchor, speech, kind, speaker, dated) if kind else None
        old = last is not None and last.role == "background" and last.kind != "statement"
        if event and old and event.status != "planned" and event.basis == "anchor" and goes_on_before(told.plain):
            event = event._replace(role="background", interval=None, basis="none", confidence=_CONFIDENCE["none"])
        if event:
            new = dated_by(told, event, speech, dated.get(event.role))
            if new and last and not new.by_speech:
                events[-1] = carry_back(last, event)
            events.append(event)
            if new:
                dated[event.role] = new
        last = event
    return events


def _event(
    article: Article,
    told: Told,
    anchor: date | None,
    speech: Speech | None,
    kind: KindFound,
    speaker: str,
    dated: dict[SentenceRole, Dated],
) -> Event:
    clauses = told.clauses.undated
    act = made_known(told.plain, kind.start) if kind.terms and kind.kind == "proposal" else None
    kind = kind._replace(start=act[0], end=act[1], terms=False) if act else kind
    status: Status = (
        "happened"
        if kind.lasts
        else find_status(told.plain, kind.kind, kind.start, kind.end, kind.terms, speech is not None)
    )
    own = choose_expression(told.plain, told.dates, told.start, (kind.start, kind.end), kind.kind, speech, clauses)
    ahead = kind.terms or status in ("planned", "conditional")
    to_come = own is not None and anchor is not None and status == "planned" and own.interval.start > anchor
    spoken = own and ahead and speech and not to_come and is_beside(told.plain, own, told.start, speech)
    if status == "planned" and (own is None or spoken) and kind.kind != "proposal" and hangs_on_another(told.plain):
        status = "conditional"
    if kind.terms or (spoken and own and (status == "conditional" or not tells_of_plan(told.plain, own, told.start))):
        # A day in the terms is when they would be carried out; by the manual terms have none. "On Saturday four more
        # will follow, he said": what is beside his words but still to come is no day on which he spoke.
        own = None
    if own and anchor and own.interval.start > anchor and own.runner_up and kind.kind == "statement":
        # "Asked on Wednesday how it would end, he replied": the Wednesday before.
        asked = speech is not None and is_beside(told.plain, own, told.start, speech) and own.runner_up.start < anchor
        own = own._replace(interval=own.runner_up) if asked else own
    if own and anchor:
        own = last_spoken(told.plain, own, told.start, anchor)
        own = next_to_come(told.plain, own, told.start, anchor, planned=status == "planned" or kind.kind == "protest")
    if own and anchor and own.interval.start > anchor and status == "happened" and kind.kind == "statement":
        # "Threatens to take the town by autumn": nobody has said it then.
        own = None
    of_aim = own is not None and anchor is not None and kind.lasts == "effort" and own.interval.end > anchor
    if own and ((own.phrase.endswith(" in the day") and dated) or of_aim):
        # The day told before in the paragraph, not that of publication; what efforts aim at is not when they are made.
        own = None
    if own and anchor and own.interval.start > anchor and status == "happened" and kind.kind != "statement":
        status = "planned"
    if own and anchor and kind.kind == "military" and own.interval.end <= anchor - timedelta(days=CURRENT_DAYS):
        own = None if is_toll(told.plain, kind.kind) else own
    own = None if own and is_count_of_a_day(told.plain, kind.kind) else own
    own = until_now(told.plain, own, told.start, anchor) if own and anchor else own
    role = _role(told.plain, kind, own, anchor, clauses)
    if not own and status in ("happened", "denied") and not kind.terms and is_long_ago(told, kind.kind, speech, anchor):
        role = "background"
    before = None if is_toll(told.plain, kind.kind) else dated.get(role)
    follows = before is not None and not article.text[before.event.end : told.start].strip()
    same = carry_over(before, told, kind, status, speech, follows=follows)
    when = _when(told.plain, own, anchor, role, kind, status, same)
    end = told.start + len(told.plain)
    return Event(
        start=told.start,
        end=end,
        sentence=article.text[told.start : end],
        interval=when.interval,
        basis=when.basis,
        timex=when.timex,
        rule=when.rule,
        role=role,
        kind=kind.kind,
        status=status,
        actors=tuple(dict.fromkeys(one.actor_id for one in told.mentions)),
        speaker=speaker,
        place=scene([one for one in told.places if one.id != "gaza-strip" or kind.kind in _ON_THE_GROUND]),
        issues=find_issues(told.plain, told.small, told.triggered.issues),
        confidence=when.confidence,
    )


def _role(
    plain: str, kind: KindFound, own: ResolvedExpression | None, anchor: date | None, clauses: list[Span]
) -> SentenceRole:
    if own and anchor:
        return "background" if is_older(own, anchor) else "event"
    first, then, often = _BACK_THEN
    over = kind.kind != "statement" and (first in plain or then in plain or often in plain)
    over = over or bool(_THEN_OPENS.match(plain))
    over = over or ((" at the time" in plain or " then" in plain) and bool(_SAID_THEN.search(plain)))
    if over or kind.lasts == "effort" or is_toll(plain, kind.kind):
        return "background"
    if kind.kind == "statement":
        before = any(map(plain.__contains__, _HAS_SAID_BEFORE))
        return "background" if before and _SAID_BEFORE.search(plain) else "event"
    if kind.terms or kind.lasts or ("since " in plain and _SINCE.search(plain)):
        return "event"
    older = _OLDER.search(plain) if any(map(plain.__contains__, _HAS_OLDER)) else None
    if older and is_length(plain, older.start()):
        return "event"
    return "background" if older and not is_inside(older.start(), clauses) else "event"


def _when(
    plain: str,
    own: ResolvedExpression | None,
    anchor: date | None,
    role: SentenceRole,
    kind: KindFound,
    status: Status,
    same: tuple[Event, DateInterval] | None,
) -> _When:
    if own:
        return _When(own.interval, own.basis, own.phrase, own.rule, _CONFIDENCE[own.basis])
    # The publication day may not be taken for terms, for what lasts and for what hangs on another thing.
    assumed = not kind.terms and not kind.lasts and status != "conditional"
    if same and assumed:
        event, interval = same
        return _When(interval, event.basis, event.timex, event.rule, _PARAGRAPH_CONFIDENCE)
    if assumed and anchor and role == "event":
        done = kind.kind != "statement" and status in ("happened", "denied")
        span = (past_days(plain, anchor) or days_before(plain, kind.start, anchor)) if done else None
        if span:
            # "Has worked harder for it in the past two weeks"
            return _When(span[0], "relative", span[1], "past_unit", _CONFIDENCE["relative"])
        return _When(_of_day(anchor), "anchor", confidence=_CONFIDENCE["anchor"])
    return _When(None, "none", confidence=_CONFIDENCE["none"])


@lru_cache
def _of_day(day: date) -> DateInterval:
    """The interval of a day of publication, which one sentence after another asks for."""
    return DateInterval.of_day(day)
