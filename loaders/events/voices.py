"""Who spoke or was named last, whom a pronoun of the next sentence may mean."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from loaders.events.bodies import capital_of
from loaders.events.clauses import is_inside
from loaders.events.officials import official_before
from loaders.events.other_offices import opens_with_ministry
from loaders.events.outsiders import outsider_in
from loaders.events.speech import Speakers, Speech
from loaders.events.subjects import is_person
from loaders.events.told import Told
from loaders.records import ActorMention

_NEW_VOICE = re.compile(
    r"(?:An?|One|Another|Two|Three|Several|Some|It was an?) (?:[\w.-]+ ){0,4}"
    r"(?:officials?|sources?|diplomats?|persons?|aides?)\b(?: (?:in|from|of) (?:the )?([A-Z]\w+))?"
)
# Whoever is called so is "he" in the next sentence, though he has no name.
_SOMEBODY = (
    r"(?:official|source|diplomat|spokes(?:man|woman|person)|ambassador|envoy|minister|secretary|chair(?:man|woman|person)?|"
    r"chief|head|director|commander|officer|general|negotiator|advis[eo]r|leader|president|lawyer|aide|member|"
    r"representative|doctor|figure|lawmaker|coordinator|manager|executive|deputy)"
)
_OF_A_BODY = re.compile(rf"[^,;:\"“”]{{0,50}}?\b{_SOMEBODY}\b")
# "Algeria's ambassador took the floor"
_AT_ONCE = re.compile(rf"[\w.' -]{{0,40}}?\b{_SOMEBODY}\b")
_SOMEBODY_FOR = re.compile(rf"\b{_SOMEBODY} (?:for|of|in|at|from|with|close to)(?: [\w'-]+){{0,3}} \Z")
_THE_SOMEBODY = re.compile(rf"\b[Tt](?:he|hat) (?:[\w-]+ ){{0,3}}{_SOMEBODY}\b[^,;:\"“”]{{0,30}}\Z")
# "He was received by the emir": of whom the sentence goes on to tell is "he" in the next one too.
_HE_OPENS = re.compile(r"(?:(?:On|In|At|Later|Earlier|Then)\b[^,;:]{0,40},? )?(?:[Hh]e|[Ss]he) (?:[a-z]|[A-Z]\w+day)")
# "Is Netanyahu doing enough, one of them shouts": of whom is asked does not answer.
_ASKS = re.compile(r"[\"“]?(?:Is|Are|Was|Were|Does|Do|Did|Has|Have|Will|Would|Can|Could|Should|Must) (?:[A-Z]|the )")
# "Saud al-Hajri" is "Hajri" then.
_ARTICLE = re.compile(r"\A(?:al|el|bin|ben)-")
_SOURCES = ("official", "source", "diplomat")
_REACH = 60


def heard(before: Speakers, speech: Speech | None, told: Told) -> Speakers:
    """Who spoke or was named last, after the sentence with this verb of speech."""
    plain, offset = told.plain, told.start
    # Whoever is named in a quotation is talked of by another, who stays the one that "he" means.
    mentions: Sequence[ActorMention] = told.mentions
    if told.quoted:
        mentions = [one for one in mentions if not is_inside(one.start - offset, told.quoted)]
    own = speech.speaker if speech else ""
    outsider = "" if own else outsider_in(plain, offset, speech, told.mentions, before.outsiders)
    officials = before.officials
    if speech and own and not is_person(own) and not speech.anaphoric:
        # "Omer Levi, who runs its camps, said": "Levi" of another sentence speaks for it too.
        name = outsider_in(plain, offset, speech, told.mentions, frozenset())
        name = _ARTICLE.sub("", name)
        officials = {**officials, name: own} if name and officials.get(name) != own else officials
    now = _heard(before, speech, mentions, plain, offset, outside=bool(outsider))
    outsiders = before.outsiders | {outsider} if outsider else before.outsiders
    return Speakers(*now, outsiders, officials)


def _heard(
    before: Speakers,
    speech: Speech | None,
    mentions: Sequence[ActorMention],
    plain: str,
    offset: int,
    *,
    outside: bool,
) -> tuple[str, str, str, str, str | None]:
    """The last actor, person, voice, body and source after the sentence."""
    speaker = speech.speaker if speech else ""
    people = [one.actor_id for one in mentions if is_person(one.actor_id)]
    if is_person(speaker):
        person = speaker
    else:
        stays = not people or _HE_OPENS.match(plain) or (before.person and _ASKS.match(plain))
        person = before.person if stays else people[0]
    body = next((one.actor_id for one in mentions if not is_person(one.actor_id)), before.body)
    source = before.source
    if speech and not speech.judges and any(map(plain.__contains__, _SOURCES)) and not is_person(speaker):
        source = speaker
    if speech and (speaker or not speech.judges):
        known = person if speaker or speech.anaphoric else "" if outside else next(iter(people), "")
        if speaker and not is_person(speaker) and _is_one_of_them(plain, offset, speech, mentions, before.officials):
            known = speaker
        return (speaker, known, speaker, body, source)
    if opens_with_ministry(plain, offset, mentions):
        return ("", person, "", "", source)
    new = _NEW_VOICE.match(plain)
    if new:
        voice = next((one.actor_id for one in mentions if one.start - offset < new.end()), "")
        voice = voice or capital_of().get((new[1] or "").lower(), "")
        return (voice, voice, voice, body, voice)
    first = mentions[0] if mentions else None
    if first and not is_person(first.actor_id) and first.start - offset <= len("The ") and not people:
        verb = min(first.end - offset + _REACH, len(plain))
        if _AT_ONCE.match(plain, first.start - offset, verb):
            person = first.actor_id
    person = "" if outside else person
    return (first.actor_id if first else before.last, person, before.voice, body, source)


def _is_one_of_them(
    plain: str, offset: int, speech: Speech, mentions: Sequence[ActorMention], officials: Mapping[str, str]
) -> bool:
    """Whether one person speaks for the body, with a name that is not of the list or without one."""
    if not speech.anaphoric and speech.speaker not in (one.actor_id for one in mentions):
        return True
    if official_before(plain[: speech.start], officials) == speech.speaker:
        return True
    named = outsider_in(plain, offset, speech, mentions, frozenset())
    return bool(named) or _is_somebody(plain, offset, speech, mentions)


def _is_somebody(plain: str, offset: int, speech: Speech, mentions: Sequence[ActorMention]) -> bool:
    """Whether one person without a name speaks for the body: "a Qatari official", "a spokesman for the army"."""
    own = [(one.start - offset, one.end - offset) for one in mentions if one.actor_id == speech.speaker]
    for start, end in own:
        last = speech.start if start < speech.start else min(len(plain), end + _REACH)
        if (
            plain.startswith("(", start - 1)
            or _OF_A_BODY.match(plain, start, last)
            or _SOMEBODY_FOR.search(plain, max(0, start - _REACH), start)
        ):
            return True
    return speech.anaphoric and bool(_THE_SOMEBODY.search(plain, max(0, speech.start - _REACH), speech.start))
