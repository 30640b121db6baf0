"""Speakers without a name of the list: the body for which an unknown name speaks, the person called by his role."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.bodies import capital_of
from loaders.events.speech import Speakers
from loaders.events.subjects import ROLES, his_state, is_person
from loaders.records import ActorMention

_UNKNOWN = re.compile(r"(?:\A|[ \"“])[A-Z][\w'-]+ (?:[A-Z]\. |(?:al|bin|el|de|von|van|der|ben)[ -])?[A-Z][\w'-]+\Z")
# "Omer Levi, a spokesman for the army, said", "Omer Levi, who speaks for it, said": the body for one who has no id.
_KNOWN_AS = re.compile(r"(?:also )?known as |called |(?:who (?:speaks|spoke) |speaking )(?:for|on behalf of) ")
_OF_A_BODY = re.compile(
    rf"(?!former|an? former|who|a one-time)[^,]*?"
    rf"\b(?:{ROLES}|diplomat|officer|chair\w*|executive|doctor|lawmaker|deputy|lawyer)\b"
)
_THE_ROLE = re.compile(
    r"\b[Tt]he (?:[A-Z][\w.'-]* ){1,3}(?:[a-z-]+ ){0,2}(?:spokes(?:man|woman|person)|minister|envoy|ambassador|leader|"
    r"official|politician|chief|premier|president|negotiator|secretary|representative|advis[eo]r) "
    r"(?:(?:also|again|later|further|\w+ly) )?\Z"
)
_DELEGATE = re.compile(
    r"(?:\b(?:[A-Z][A-Z.'-]+ ){1,5}|\A[A-Z][\w'-]+ (?:[A-Z][\w'-]+ ){1,3})\(([^()]{2,40})\)"
    r"(?:,[^,]{2,120},)? (?:\w+ly |also )?\Z"
)
_IN_CAPITAL = re.compile(
    r"In ([A-Z]\w+(?: [A-Z]\w+)?),? (?:meanwhile, |on [A-Z]\w+day,? )?(?:an?|the|two|three|several|some|one )?"
    r"(?:[a-z][\w-]* ){0,3}?"
    r"(?:(?:ministry|government|administration|cabinet|presidency) (?:officials?|sources?|spokes\w+)|"
    r"(?:officials?|sources?|spokes\w+) (?:of|in|at|from|for) the (?:[a-z-]+ )?"
    r"(?:ministry|government|administration|cabinet|presidency)) (?:\w+ly |also |later )?\Z"
)
# So one without a name is called again, though a person of his side spoke since.
_UNNAMED = (" official", " source", " diplomat")
_REACH = 90
_FAR = 260


def body_of_unknown(
    subject: str, left: str, parenthesis: re.Match[str], offset: int, mentions: Sequence[ActorMention]
) -> str:
    """The body in which the words behind an unknown name put him, "" without one: "Omer Levi, a spokesman for the army,
    said", "The union, known as the Histadrut, said", "FU CONG (China) said", "Fu Cong (China) said".

    ``left`` is what stands before the verb, ``subject`` what stands before the parenthesis.
    """
    delegate = _DELEGATE.search(left, max(0, len(left) - _FAR))
    if delegate:
        return _named_within(delegate.span(1), offset, mentions)
    within = parenthesis[1] or ""
    named = _KNOWN_AS.match(within) or (
        _UNKNOWN.search(subject, max(0, len(subject) - _REACH)) and _OF_A_BODY.match(within)
    )
    return _named_within(parenthesis.span(1), offset, mentions) if named else ""


def _named_within(span: tuple[int, int], offset: int, mentions: Sequence[ActorMention]) -> str:
    return next((one.actor_id for one in mentions if span[0] <= one.start - offset < span[1]), "")


def of_the_capital(plain: str, place: int) -> str:
    """The state in whose capital officials without another owner sit who speak at ``place``: "In Doha, foreign ministry
    officials said"; "" where none do.
    """
    seat = _IN_CAPITAL.match(plain, 0, place) if plain.startswith("In ") else None
    return capital_of().get(seat[1].lower(), "") if seat else ""


def called_by_role(speaker: str, subject: str, before: Speakers) -> str:
    """The person who spoke last where "the Hamas official said" calls him by his role, else the speaker."""
    if before.source == speaker and subject.rstrip().endswith(_UNNAMED):
        return speaker
    both = (before.voice, before.last)
    person = next((one for one in both if is_person(one) and one != speaker and his_state(one) == speaker), "")
    return person if person and _THE_ROLE.search(subject, max(0, len(subject) - _REACH)) else speaker
