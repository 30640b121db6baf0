"""Participles that give the words of the subject: "Hamas turned it down, calling it a trap"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from loaders.events.named_before import named_before
from loaders.events.speech import Speakers, Speech
from loaders.events.speech_verbs import SpeechVerbs
from loaders.events.subjects import acting_actor, in_apposition
from loaders.records import ActorMention
from loaders.rules import toml_records

_OWN_OFFICE = re.compile(r"'s (?:[\w-]+ ){0,2}(?:office|spokes\w+|ministry|party|lawyers?)\b")
_PRONOUN = re.compile(r"(?:(He|She)|It|They)\b")
_HAS_WITH = " with "
_HAS_OWN = (", its ", ", his ", ", her ", ", their ", ", one of its ")


@cache
def _words() -> str:
    return "|".join(word for one in toml_records("speech.toml", "participles", SpeechVerbs) for word in one.words)


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf", (?:(?:while|and|also|then|instead|again|later|\w+ly) )?(?:{_words()})\b")


@cache
def _with() -> re.Pattern[str]:
    return re.compile(rf" with [^,;.]{{3,90}}? (?:{_words()})\b")


# "The group turned it down, its envoy, Omer Levi, saying that"
@cache
def _absolute() -> re.Pattern[str]:
    return re.compile(
        rf", (?:its|his|her|their|one of its) [^,;:\"“”]{{3,60}}(?:, [^,;:\"“”]{{3,50}},)? ({_words()})\b"
    )


def find_participle(plain: str, offset: int, mentions: Sequence[ActorMention], before: Speakers) -> Speech | None:
    """The participle by which the subject of the sentence speaks, None without one or where nobody known speaks."""
    if "ing " not in plain:
        return None
    found = _with().search(plain) if _HAS_WITH in plain else None
    if found:
        begin = plain.rindex(" ", 0, found.end())
        speaker = named_before(plain[found.start() : begin].rjust(begin), offset, mentions)
        if speaker:
            return Speech(*found.span(), speaker, judges=False)
    found = _absolute().search(plain) if any(map(plain.__contains__, _HAS_OWN)) else None
    if found:
        left = plain[: found.start(1)]
        speaker = in_apposition(left, offset, mentions) or named_before(left, offset, mentions)
        if speaker:
            return Speech(*found.span(), speaker, judges=False)
    found = _behind().search(plain)
    speaker = _subject(plain, offset, found.start(), mentions, before) if found else ""
    return Speech(*found.span(), speaker, judges=False) if found and speaker else None


def _subject(plain: str, offset: int, place: int, mentions: Sequence[ActorMention], before: Speakers) -> str:
    """Who opens the sentence as its subject: an actor, his office, or a pronoun."""
    pronoun = _PRONOUN.match(plain)
    if pronoun:
        return before.person if pronoun[1] else before.last
    for one in mentions:
        if _OWN_OFFICE.match(plain, one.end - offset):
            return one.actor_id
        break
    return acting_actor(plain, offset, place, mentions)
