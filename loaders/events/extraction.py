"""Sentences to events: what each sentence of an article reports, by the coding manual."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from loaders.dating.expressions import basis_of
from loaders.events.clauses import Span, is_inside
from loaders.events.issues import find_issues
from loaders.events.kinds import KindFound, find_kind
from loaders.events.places import scene
from loaders.events.speakers import Speakers, Speech, find_speech, heard
from loaders.events.status import find_status
from loaders.events.told import Told, read_sentences
from loaders.events.when import choose_expression
from loaders.records import ActorMention, Article, DateBasis, DateInterval, Event, ResolvedExpression, SentenceRole

# The manual: current is what is within about ten days of publication.
_CURRENT_DAYS = 10
# Below this a cue only names a subject; where somebody speaks it must say more to outweigh the words themselves.
_ENOUGH, _ENOUGH_BESIDE_SPEECH = 1.9, 2.2
_CONFIDENCE: dict[DateBasis, float] = {"stated": 1.0, "relative": 0.9, "anchor": 0.6, "none": 0.5}
_PARAGRAPH_CONFIDENCE = 0.7
_OLDER = re.compile(
    r"\b(?:when the war (?:began|started)|the war (?:began|started|broke out)|set off the war|"
    r"(?<!since )(?<!since the )(?:October|Oct\.?) 7\b(?!,? 2025)|"
    r"7 Oct(?:ober)?\b|last year|earlier rounds|in November|October attack|has (?:often|long|dominated)|since \d{4}|"
    r"had its base|for months|for years|at the start of the war)",
)
# What a party says of itself or would do on a condition is its position, not the thing.
_POSITION = re.compile(
    r"\bsays? (?:that )?(?:it|they|he|she) (?:is|are|will|would|has|must|cannot|can)\b|"
    r"\b(?:will|won't|must|should|cannot)\b[^.;]{0,60}\b(?:only|unless|until|in exchange|in return|as part of)\b"
)
# Where an event that is not tied to the territory would else be placed there because of "the war in Gaza".
_ON_THE_GROUND = frozenset(
    {"military", "humanitarian", "ceasefire_start", "ceasefire_end", "hostage_release", "protest"}
)
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
    speakers, paragraph, dated = Speakers(), -1, None
    for told in read_sentences(article, mentions, dates):
        if told.paragraph != paragraph:
            paragraph, dated = told.paragraph, None
        speech = _speech(told, speakers)
        kind = _kind(told, speech)
        event = _event(article, told, anchor, speech, kind, dated) if kind else None
        speakers = heard(speakers, speech, told.mentions)
        if event:
            events.append(event)
            dated = event if event.basis in ("stated", "relative") else dated
    return events


def _speech(told: Told, speakers: Speakers) -> Speech | None:
    """The verb of speech that governs the sentence; one that opens with a quotation goes on with the last speaker."""
    speech = find_speech(told, speakers)
    if speech is None and told.quoted and told.quoted[0][0] <= 1:
        return Speech(0, 0, speakers.last, judges=True, anaphoric=True)
    return speech


def _event(
    article: Article, told: Told, anchor: date | None, speech: Speech | None, kind: KindFound, dated: Event | None
) -> Event:
    clauses = told.clauses.undated
    status = find_status(told.plain, kind.kind, kind.start, kind.end, kind.terms, speech is not None)
    own = choose_expression(
        told.plain, told.dates, told.start, (kind.start, kind.end), kind.kind == "statement", speech, clauses
    )
    if own and anchor and own.interval.start > anchor and status == "happened" and kind.kind != "statement":
        status = "planned"
    role = _role(told.plain, kind, own, anchor, clauses)
    when = _when(own, anchor, role, _assumed(kind, status), _same_paragraph(dated, kind, speech))
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
        speaker=speech.speaker if speech else "",
        place=scene([one for one in told.places if one.id != "gaza-strip" or kind.kind in _ON_THE_GROUND]),
        issues=find_issues(told.plain, told.small, told.triggered.issues),
        confidence=when.confidence,
    )


def _kind(told: Told, speech: Speech | None) -> KindFound | None:
    """The likeliest kind; a statement where words are the news; None where nothing is told."""
    triggered = told.triggered
    best = find_kind(told.plain, told.small, triggered.cues, told.clauses.subordinate, told.quoted)
    if speech is None:
        return best if best and best.weight >= _ENOUGH else None
    if best and best.weight >= _ENOUGH_BESIDE_SPEECH and not _words_are_the_news(told.plain, speech, best):
        return best
    about_the_talks = told.mentions or triggered.issues or told.places or triggered.cues
    if about_the_talks or (speech.anaphoric and speech.speaker):
        return KindFound("statement", speech.start, speech.end, 0.0, terms=False)
    return None


def _words_are_the_news(plain: str, speech: Speech, kind: KindFound) -> bool:
    """Whether a statement is made rather than the event it is about made known."""
    if _POSITION.search(plain) and not kind.terms:
        return True
    return speech.judges and kind.start > speech.end


def _role(
    plain: str, kind: KindFound, own: ResolvedExpression | None, anchor: date | None, clauses: list[Span]
) -> SentenceRole:
    if own and anchor:
        return "background" if own.interval.end <= anchor - timedelta(days=_CURRENT_DAYS) else "event"
    if kind.kind == "statement" or kind.terms or _SINCE.search(plain):
        return "event"
    older = _OLDER.search(plain)
    return "background" if older and not is_inside(older.start(), clauses) else "event"


def _assumed(kind: KindFound, status: str) -> bool:
    """Whether the publication day may be taken for a thing told without a date."""
    return not kind.terms and status != "conditional"


def _same_paragraph(dated: Event | None, kind: KindFound, speech: Speech | None) -> Event | None:
    """The dated event of the paragraph, when this sentence goes on about it."""
    if dated is None or dated.kind != kind.kind:
        return None
    if kind.kind == "statement" and (speech is None or speech.speaker != dated.speaker):
        return None
    return dated


def _when(
    own: ResolvedExpression | None, anchor: date | None, role: SentenceRole, assumed: bool, same: Event | None
) -> _When:
    if own:
        basis: DateBasis = basis_of(own.rule)
        return _When(own.interval, basis, own.phrase, own.rule, _CONFIDENCE[basis])
    if same and assumed:
        return _When(same.interval, same.basis, same.timex, same.rule, _PARAGRAPH_CONFIDENCE)
    if assumed and anchor and role == "event":
        return _When(DateInterval.of_day(anchor), "anchor", confidence=_CONFIDENCE["anchor"])
    return _When(None, "none", confidence=_CONFIDENCE["none"])
