"""Whose words or claim a sentence reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from loaders.events.clauses import is_inside
from loaders.events.gazetteer import load_gazetteer
from loaders.events.speech_verbs import speech_verb
from loaders.events.told import Told
from loaders.records import ActorMention

# "Reuters quoted the official as saying": the one quoted speaks.
_QUOTES = re.compile(r"\b(?:quoted|quoting|cited|citing) ")
_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being|not|to)(?: \w+ly)? \Z")
_ACCORDING = re.compile(r"\b(?:according to|in the (?:words|view|telling|opinion) of) ")
# What may stand between a subject and its verb: a few words, none of which opens another noun.
_GAP = re.compile(
    r"(?:'s?)?(?: of (?:the )?[A-Z][\w.]+)?(?:(?: (?!(?:a|an|that|which|but|by|for|with|of|to|into|"
    r"from)\b)[\w.-]+){0,4},?|"
    r"(?: [\w.-]+){1,6} and) ?\Z"
)
# "a US official who took part in the talks said"
_OFFICIAL_WHO = re.compile(
    r"[^,]{0,40}\b(?:officials?|sources?|spokes\w+|diplomats?|negotiators?) (?:who|with|in|from|close|briefed|"
    r"familiar|at)\b[^,]*\Z"
)
_PARENTHESIS = re.compile(r", (?!and )[^,]{2,140},\s*\Z")
# These four are searched in small letters.
_HE = re.compile(
    r"(?:\b(?:he|she|his office|her office|his spokesperson)\b|\bthe (?:spokes(?:man|woman|person)|envoy|"
    r"minister))[^,]{0,24}\Z"
)
# "the deal, which he said freed 25": the clause hangs on the sentence, and so does its "he".
_WHICH_HE = re.compile(r"\b(?:which|whom|what) (?:he|she)\s*\Z")
_IT = re.compile(r"\b(?:it|they)\b[^,]{0,20}\Z")
_SAME_VOICE = re.compile(
    r"\b(?:(?:its|the|their)(?: \w+)? (?:statement|office|official|source|department|ministry|sources|officials|"
    r"agency|station))\b[^,]{0,20}\Z"
)
_AFTER = re.compile(r" (?:on \w+day )?\Z| (?:the )?(?:[\w'.-]+ ){0,4}\Z")
_HE_OPENS = re.compile(r"(?:He|She)\b")
_PERSONAL = re.compile(r"(?:him|her|his office|her office)\b")
_SOURCE = re.compile(r"(?:the|that) (?:office|same source|statement|official|source)\b")
_BETWEEN_COMMAS = re.compile(r", ([^,]+),\s*\Z")
_DIRECT = re.compile(r" (?:the |a |an )?(?:[\w'.-]+ ){0,3}")
_SUBJECT_ENDS = re.compile(r"[,.;]|\Z| (?:on|in|at|last|late)\b")
_NEAR = 60


class Speech(NamedTuple):
    """A verb of speech: its place, who speaks ("" when no actor), whether it judges, and whether a pronoun speaks."""

    start: int
    end: int
    speaker: str
    judges: bool
    anaphoric: bool = False


class Speakers(NamedTuple):
    """Who came before a sentence: who last spoke or was named, the last person, who last spoke ("" when unknown)."""

    last: str = ""
    person: str = ""
    voice: str = ""


def find_speech(told: Told, before: Speakers) -> Speech | None:
    """The verb of speech that governs the sentence, None without one.

    A verb of the main clause goes before one of a subordinate clause, one with a known speaker before one without, and
    one that reports before one that judges.
    """
    plain, offset, mentions = told.plain, told.start, told.mentions
    found = [_speech(plain, offset, verb, mentions, before) for verb in _verbs(plain, offset, told.triggered.verbs)]
    for match in _QUOTES.finditer(plain) if "quot" in plain or "cit" in plain else ():
        found.append(
            Speech(match.start(), match.end(), _named_after(plain, offset, match.end(), mentions), judges=False)
        )
    for match in _ACCORDING.finditer(told.small) if "rding to" in plain or "n the " in plain else ():
        speaker = _named_after(plain, offset, match.end(), mentions) or _pronoun_after(plain, match.end(), before)
        attributed = Speech(match.start(), match.end(), speaker, judges=False)
        if speaker:
            return attributed
        found.append(attributed)
    if not found:
        return None
    aside = [*told.clauses.subordinate, *told.quoted]
    main = [one for one in found if not is_inside(one.start, aside)]
    if not main:
        main = [one for one in found if not one.judges and not is_inside(one.start, told.quoted)]
    return min(main, key=lambda one: (not one.speaker, one.judges, one.start), default=None)


def _verbs(plain: str, offset: int, places: Iterable[int]) -> list[re.Match[str]]:
    """The verbs of speech that begin at one of the places, without those in the passive."""
    pattern, free, found = speech_verb(), 0, []
    for place in sorted(places):
        verb = pattern.match(plain, place - offset) if place - offset >= free else None
        if verb:
            free = verb.end()
            if not _PASSIVE.search(plain, max(0, verb.start() - 20), verb.start()):
                found.append(verb)
    return found


def _speech(plain: str, offset: int, verb: re.Match[str], mentions: Sequence[ActorMention], before: Speakers) -> Speech:
    judges = verb["judge"] is not None
    left = plain[: verb.start()]
    before_verb = left.rstrip()
    inverted = before_verb.endswith((",", '"', "\u201d")) and _inverted(plain, offset, verb.end(), mentions)
    if inverted:
        return Speech(verb.start(), verb.end(), inverted, judges)
    subject = _PARENTHESIS.sub("", left) if before_verb.endswith(",") else left
    speaker = _in_apposition(left, offset, mentions) or _named_before(subject, offset, mentions)
    if speaker:
        return Speech(verb.start(), verb.end(), speaker, judges)
    small = subject.lower()
    opening = _opening_person(plain, offset, verb.start(), mentions) if _WHICH_HE.search(small) else ""
    person = opening or before.person
    for pattern, speaker in ((_HE, person), (_IT, before.last), (_SAME_VOICE, before.voice)):
        if pattern.search(small):
            return Speech(verb.start(), verb.end(), speaker, judges, anaphoric=True)
    if _HE_OPENS.match(plain):
        return Speech(verb.start(), verb.end(), before.person, judges, anaphoric=True)
    return Speech(verb.start(), verb.end(), "", judges)


def _opening_person(plain: str, offset: int, place: int, mentions: Sequence[ActorMention]) -> str:
    """The person who opens the sentence as its subject, "" where something else does."""
    for mention in mentions:
        start, end = mention.start - offset, mention.end - offset
        if not 0 <= start < end < place:
            continue
        if not plain.startswith(("'s", "\u2019s"), end):
            is_person = load_gazetteer().actors[mention.actor_id].kind == "person"
            return mention.actor_id if is_person and start <= _NEAR else ""
    return ""


def _named_before(subject: str, offset: int, mentions: Sequence[ActorMention]) -> str:
    """The actor named right before a verb; of "the office of X" and "X's office" it is X."""
    end = offset + len(subject)
    for mention in reversed(mentions):
        if mention.end <= end and end - mention.end <= _NEAR:
            if _GAP.match(subject, mention.end - offset) or _OFFICIAL_WHO.match(subject, mention.start - offset):
                return mention.actor_id
            return ""
    return ""


def _in_apposition(left: str, offset: int, mentions: Sequence[ActorMention]) -> str:
    """The name that fills the parenthesis before a verb: "the group's leader, X, said"."""
    match = _BETWEEN_COMMAS.search(left) if left.rstrip().endswith(",") else None
    if match is None:
        return ""
    start, end = match.span(1)
    return next((one.actor_id for one in mentions if (one.start - offset, one.end - offset) == (start, end)), "")


def _inverted(plain: str, offset: int, place: int, mentions: Sequence[ActorMention]) -> str:
    """The subject behind its verb: ", said Matthew Miller, ..."; its own end or a comma follows it."""
    for mention in mentions:
        start, end = mention.start - offset, mention.end - offset
        if place < start <= place + 40:
            direct = _DIRECT.fullmatch(plain, place, start)
            return mention.actor_id if direct and _SUBJECT_ENDS.match(plain, end) else ""
    return ""


def _named_after(plain: str, offset: int, place: int, mentions: Sequence[ActorMention]) -> str:
    for mention in mentions:
        start = mention.start - offset
        if place <= start <= place + _NEAR:
            return mention.actor_id if _AFTER.match(" " + plain[place:start].lstrip()) else ""
    return ""


def _pronoun_after(plain: str, place: int, before: Speakers) -> str:
    if _PERSONAL.match(plain, place):
        return before.person
    return before.voice if _SOURCE.match(plain, place) else ""


def heard(before: Speakers, speech: Speech | None, mentions: Sequence[ActorMention]) -> Speakers:
    """Who spoke or was named last, after a sentence with this verb of speech and these mentions."""
    speaker = speech.speaker if speech else ""
    actors = load_gazetteer().actors
    people = [one.actor_id for one in mentions if actors[one.actor_id].kind == "person"]
    person = speaker if speaker and actors[speaker].kind == "person" else (people[0] if people else before.person)
    if speech:
        known = person if speaker or speech.anaphoric else next(iter(people), "")
        return Speakers(speaker, known, speaker)
    return Speakers(mentions[0].actor_id if mentions else before.last, person, before.voice)
