"""When a sentence without a date of its own tells of the day told before it in its paragraph.

Counted over the coded sentences: what goes on about the same kind of event, or with the words of the same speaker,
keeps its day; so does what came hours before or after it. What somebody else says of it is mostly of the day of
publication.
"""

from __future__ import annotations

import re
from datetime import timedelta
from typing import NamedTuple

from loaders.events.beside_speech import is_beside
from loaders.events.kinds import KindFound
from loaders.events.same_sitting import GATHERINGS, is_of_the_sitting
from loaders.events.speech import Speech
from loaders.events.told import Told
from loaders.records import DateInterval, Event, Status

# "Within hours", "that evening", "by nightfall", "the next morning": so long before or after what was told last.
_FROM_THERE = re.compile(
    r"\b(?:[Ww]ithin (?:(?:an|the) hour|hours|minutes|(?:two|three|a few) hours)|"
    r"(?:[Hh]ours|[Mm]inutes|[Mm]oments|an hour) (?:later|earlier|before|afterwards?)(?=[ ,.;]+(?!the\b))|"
    r"(?:[Tt]hat|[Tt]he same|[Ll]ater that|[Ee]arlier that) (?:same )?(?:day|morning|afternoon|evening|night)|"
    r"(?:earlier|later) in the day|[Aa]t the same hour|"
    r"(?:[Aa]t|[Aa]fter|[Dd]uring) (?:the (?:same )?|that )"
    r"(?:meeting|conference|call|session|ceremony|hearing|encounter)|"
    r"(?:[Aa]fter|[Bb]efore) the (?:vote|ballot|show of hands|hands went up)|"
    r"(?:[Bb]efore|[Oo]n) (?:going in|coming out|his way (?:in|out)|leaving the (?:room|building|chamber))|"
    r"told the (?:same (?:session|meeting|briefing|audience|forum)|chamber|session)|"
    r"\A[Bb]y (?:(?:the )?(?:early |late |mid)?(?:morning|afternoon|evening)|noon|midday)|"
    r"[Bb]y (?:nightfall|dusk)|(?:said|announced|told (?:[\w'-]+ ){1,3}|brought (?:[\w'-]+ ){1,3}) ?there(?=[,.])|"
    r"(?:shortly )?afterwards?(?=[.,])|(?:said|says|argued|warned|spoke) (?:afterwards?|beforehand)|"
    r"\AAfterwards |(?:had|has) by then|"
    r"(?P<next>[Tt]he (?:next|following) (?:morning|afternoon|evening|night))|"
    r"(?P<before>[Tt]he (?:night|evening|afternoon|morning) before(?=[ ]?[,.;:])))\b"
)
# What another answers belongs to the day of what was said.
_ANSWERS = ("replied", "countered", "retorted", "objected", "shot back", "hit back", "answered")
_HAS_FROM_THERE = (
    "ithin ",
    "hour",
    "ours ",
    "inutes",
    "oments",
    "hat ",
    "t the ",
    "ter the ",
    "ing the ",
    "he same",
    "y nightfall",
    "y dusk",
    "he next",
    "he following",
    "fterward",
    "eforehand",
    "efore ",
    "On ",
    "told the ",
    " by then",
    "in the day",
    "By ",
    "t that ",
    "ing that ",
    " before",
    " there",
)
_HE = re.compile(r"(?:\A|[,\"”] )(?:[Hh]e|[Ss]he) (?:\w+ ){0,2}\Z")
# "Israel has yet to answer", "No successor has been named": this is so on the day of publication.
_IS_SO = re.compile(
    r"[A-Z][\w'-]*(?: (?!was\b|were\b|had\b|who\b|which\b|that\b|said\b)[\w'-]+){0,7}? (?:has|have|is|are) "
)
_HAS_DONE = re.compile(r"[^,;:\"“”]{2,80}?(?:,[^,;:\"“”]{2,80}?){0,2} (?:has|have) (?!been|had|no|not|a |an |the )\w+")
# "In Ramallah he met the president", "It said the two went over the truce"
_THEY = re.compile(
    r"(?:(?:In|At) (?:the )?[A-Z]\w+(?: [A-Z]\w+| capital)?,? |(?P<said>(?:It|He|She) (?:said|says) (?:that )?))?"
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he (?:two|three)(?: men| sides| teams)?) "
)
# "It was cut short by a court", "A court ordered an end to the strike"
_ON_THE_STRIKE = re.compile(r"\A(?:It|They) |\b(?:strike|stoppage|walkout|strikers|march|protest)\b")
# "They offered half as many instead": what those did of whom a thing was told just before.
_PRONOUN_DID = re.compile(
    r"(?:(?:They|He|She) (?!has|have|is|are|will|would|can|could|may|might|must|denied|told)|"
    r"It (?!has|is|was|took|takes|will|would|can|could|may|might|must|had|seemed|remained|came|denied|told))\w+"
)
# "The visitors had put forward maps"
_HAD_DONE = re.compile(
    r"(?![Bb]efore |[Ee]arlier )[^\"“;]{2,150}? had (?:\w+ly |all |also )?"
    r"(?:been|\w+ed|put|met|made|sat|told|left|held|come|gone|taken|given|flown|seen|set|sent|broken|drawn|brought)\b"
)


class Dated(NamedTuple):
    """An event with a date of its own, and whether that is the day on which somebody spoke."""

    event: Event
    by_speech: bool


def dated_by(told: Told, event: Event, speech: Speech | None, before: Dated | None) -> Dated | None:
    """The event as one that dates what follows in its paragraph, None when it has no date of its own; of one that took
    its day from ``before`` it is still the day on which somebody spoke.
    """
    if event.basis not in ("stated", "relative"):
        return None
    own = next((one for one in told.dates if one.interval == event.interval and one.rule == event.rule), None)
    if own is None and before and before.event.interval == event.interval:
        return Dated(
            event if event.kind == before.event.kind else before.event._replace(end=event.end), before.by_speech
        )
    return Dated(event, own is not None and speech is not None and is_beside(told.plain, own, told.start, speech))


def carry_over(
    dated: Dated | None, told: Told, kind: KindFound, status: Status, speech: Speech | None, *, follows: bool
) -> tuple[Event, DateInterval] | None:
    """The dated event of the paragraph and the day that it gives this sentence, None when it gives none.

    ``follows`` when no sentence stands between the two.
    """
    if dated is None or dated.event.interval is None:
        return None
    event, interval = dated.event, dated.event.interval
    from_there = (
        interval.days == 1 and any(map(told.plain.__contains__, _HAS_FROM_THERE)) and _FROM_THERE.search(told.plain)
    )
    if from_there and (status != "happened" or event.status != "planned"):
        days = timedelta(days=1 if from_there["next"] else -1 if from_there["before"] else 0)
        return event, DateInterval(interval.start + days, interval.end + days)
    if kind.kind != "statement" and status != "planned" and event.status != "planned" and _IS_SO.match(told.plain):
        return None
    if _goes_on(told.plain, dated, kind, status, speech, follows) or (
        follows
        and (_tells_more(told.plain, event, kind, status, speech) or is_of_the_sitting(told, kind.kind, speech, event))
    ):
        return event, interval
    if kind.kind == "statement" and _is_an_answer(told.plain, dated, speech):
        return event, interval
    # "Gantz resigned on Sunday. He said ...", "Thousands rallied on Saturday. ..., one mother said"
    there = follows and interval.days == 1 and kind.kind == "statement" and speech is not None
    return (event, interval) if there and _is_there(told.plain, event, speech) else None


def _is_an_answer(plain: str, dated: Dated, speech: Speech | None) -> bool:
    """Whether somebody answers what another is told to have said on a day."""
    said = dated.by_speech and dated.event.kind == "statement"
    return said and speech is not None and plain.startswith(_ANSWERS, speech.start)


def carry_back(before: Event, event: Event) -> Event:
    """``before`` with the day of ``event``, the next sentence, where that tells when the same thing was done:
    "Russia has thrown out the text. Eleven members voted for it on Friday."
    """
    same = before.kind == event.kind != "statement" and before.status == event.status == "happened"
    if not same or before.basis != "anchor" or event.interval is None or event.interval.days != 1:
        return before
    if event.basis not in ("stated", "relative") or event.role != "event" or not _HAS_DONE.match(before.sentence):
        return before
    return before._replace(interval=event.interval, basis=event.basis, timex=event.timex, rule=event.rule)


def _is_there(plain: str, event: Event, speech: Speech | None) -> bool:
    """Whether who speaks is the one of whom the event before is told, or one of a crowd."""
    if speech is None or event.status != "happened":
        return False
    if event.kind == "protest":
        return not speech.speaker
    he = speech.anaphoric and speech.speaker in (event.speaker, *event.actors)
    return he and bool(_HE.search(plain, 0, speech.start))


def _tells_more(plain: str, event: Event, kind: KindFound, status: Status, speech: Speech | None) -> bool:
    """Whether it tells what those of whom the event is told did there, or what had come before its end."""
    if kind.kind == "statement" or status != "happened" or event.status != "happened" or event.kind == "statement":
        return False
    they = _THEY.match(plain) if {event.kind, kind.kind} <= GATHERINGS else None
    if they and (speech is None or kind.start < speech.start or they["said"]):
        return True
    if _PRONOUN_DID.match(plain):
        return True
    if event.kind == "protest" and kind.kind == "legal" and speech is None and _ON_THE_STRIKE.search(plain):
        return True
    return speech is None and " had " in plain and bool(_HAD_DONE.match(plain))


def _goes_on(plain: str, dated: Dated, kind: KindFound, status: Status, speech: Speech | None, follows: bool) -> bool:
    """Whether the sentence goes on about the dated event or with the words of its speaker."""
    event = dated.event
    if kind.kind == "statement":
        same_voice = speech is not None and speech.speaker == event.speaker and (event.speaker or speech.anaphoric)
        he = speech is not None and speech.anaphoric and not event.speaker and dated.by_speech
        return bool((same_voice and (dated.by_speech or event.kind == "statement")) or he)
    if status == "denied" and (not follows or (" denie" in plain and " any" not in plain)):
        # "Denied that anything had been signed" is of that day, "denied having agreed to it" is news.
        return False
    if status != "denied" and (status == "planned") != (event.status == "planned"):
        return False
    same = event.kind == kind.kind
    return same or (follows and status == "planned" and {event.kind, kind.kind} <= GATHERINGS)
