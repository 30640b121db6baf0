"""Whose words a spokesman passes on: "The ministry's spokesman told reporters that Levi urged the sides to agree"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from loaders.events.clauses import Span, is_inside
from loaders.events.officials import official_before
from loaders.events.speech import Speech
from loaders.events.subjects import his_state, is_person
from loaders.records import ActorMention

_PASSES_ON = re.compile(r"\b(?:[Ss]pokes(?:man|woman|person)|[Oo]ffice|[Mm]inistry|[Ss]tatement|[Rr]ead-?out)\b")
# What somebody of another side tells in talks: "The spokesman said that the guest voiced his support".
_OF_A_GUEST = ("voiced", "expressed", "thanked", "conveyed", "reiterated", "reaffirmed")
_THAT = re.compile(r"[^,;:\"“”]{0,60}? that (?:the )?(?:[A-Z][\w.-]+ ){0,4}\Z")
_VERB = re.compile(r" (?:(?:has|had|also|again|later|\w+ly) )*\Z")
_NEAR = 90


def is_spokesman(plain: str, said: Speech, officials: Mapping[str, str]) -> bool:
    """Whether a spokesman, an office or an official known by his surname is the subject of the verb."""
    start = max(0, said.start - _NEAR)
    if _PASSES_ON.search(plain, max(start, plain.rfind(", ", start, said.start)), said.start):
        return True
    return bool(official_before(plain[: said.start], officials))


def first_hand(
    plain: str, last: Speech, found: Iterable[Speech], aside: list[Span], officials: Mapping[str, str]
) -> Speech | None:
    """What a person of the same side said where a spokesman is named behind it: "The minister denied it, Levi said"."""
    if not last.speaker or is_person(last.speaker) or not is_spokesman(plain, last, officials):
        return None
    for one in found:
        if one.start < last.start and is_person(one.speaker) and not is_inside(one.start, aside):
            return last._replace(speaker=one.speaker) if his_state(one.speaker) == last.speaker else None
    return None


def passed_on(
    plain: str,
    offset: int,
    said: Speech,
    found: Iterable[Speech],
    mentions: Sequence[ActorMention],
    officials: Mapping[str, str],
) -> Speech | None:
    """The words of a person of the same side that a spokesman reports, None where he speaks himself."""
    if said.judges or is_person(said.speaker) or " that " not in plain[said.end :]:
        return None
    if not is_spokesman(plain, said, officials):
        return None
    for one in found:
        if one.start <= said.end or not is_person(one.speaker):
            continue
        own = said.speaker == his_state(one.speaker) or plain.startswith(_OF_A_GUEST, one.start)
        if own and any(_says_it(plain, offset, said, one, named) for named in mentions):
            return said._replace(speaker=one.speaker)
    return None


def _says_it(plain: str, offset: int, said: Speech, one: Speech, named: ActorMention) -> bool:
    """Whether it is the name of the one whose words are passed on that stands behind "that" and before his verb."""
    start, end = named.start - offset, named.end - offset
    return (
        named.actor_id == one.speaker
        and said.end < start < end < one.start
        and _THAT.fullmatch(plain, said.end, start) is not None
        and _VERB.fullmatch(plain, end, one.start) is not None
    )
