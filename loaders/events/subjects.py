"""Who is the subject of a verb of speech, from what stands before or behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.gazetteer import load_gazetteer
from loaders.records import ActorMention

# "the army's head, Lieutenant General Omer Levi, said"
_BY_RANK = re.compile(r"(?:the )?(?:[A-Z][\w.-]+ ){0,4}")
_BETWEEN_COMMAS = re.compile(
    r", ([^,]+), (?:(?:has|had|have|also|later|earlier|then|meanwhile|again|still|nevertheless|nonetheless|instead|"
    r"however|separately|\w+ly|(?:late |early )?on [A-Z]\w+day(?: morning| afternoon| evening| night)?) )*\Z"
)
ROLES = (
    r"(?:spokes\w+|officials?|director|head|chief|leader|minister|member|envoy|ambassador|coordinator|representative|"
    r"adviser|advisor|president|negotiator|commander|secretary|manager|chairman|commissioner)"
)
# What stands before a name that opens a sentence or a clause: "The prime minister of Qatar, Sheikh".
OPENING_TITLE = re.compile(
    r"(?:(?:[Tt]he|[A-Z][\w.'-]*|(?:minister|president|leader|envoy|chief|negotiator|secretary),?|of|for) )*"
)
NO_SUBJECT = re.compile(
    r"\b(?:with|between|from|of|by|to|for|on|at|in|over|among|via|against|told|met|urged|like|than) "
    r"(?:[\w.-]+ ){0,4}\Z",
    re.IGNORECASE,
)
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_OPENER = re.compile(
    # "On Saturday Israel ..."
    r"(?:Late |Early )?[Oo]n [A-Z]\w+day (?:morning |afternoon |evening |night )?(?![a-z])|"
    # "On 17 April Hamas ...", "In April the emirate ...", "Last month Doha ..."
    rf"[Oo]n (?:\d\d? (?:{_MONTHS})|(?:{_MONTHS}) \d\d?) (?![a-z])|In (?:{_MONTHS}) (?=the |[A-Z])|"
    r"(?:Last|This|Earlier this|Later this) (?:week|month|year|[A-Z]\w+day) (?=the |[A-Z])|"
    # "Shortly after", "Two days before"
    r"(?:(?:Almost |Only |Just |Even )?(?:[A-Za-z][a-z]+ly|[Ss]oon|[Hh]ours|[Dd]ays|[Mm]inutes|[Mm]oments|[Ww]eeks|"
    r"[Mm]onths|[Jj]ust|(?:An?|One|Two|Three|Four|Five|Six|Some|Several|Barely an?) "
    r"(?:hours?|days?|weeks?|minutes|months?)) "
    r"(?:after|before|since)|"
    r"After|Before|Since|While|When|As|Although|Though|Despite|Amid|Following|Until|Once|Because|With|In|At|On|"
    r"Speaking|Under|For|During|(?:But|And|Yet|Then) (?:after|before|since|while|when|as|although|though|despite|amid|"
    r"following|until|once|because|with|in|at|on|under|for|during))\b[^,]{3,120}, "
)
# "Netanyahu's office, which says"
_WHICH = re.compile(r"(?:'s? (?:[\w-]+ ){0,2}(?:office|ministry|government|army|party))?, which (?:\w+ ){0,2}\Z")
_WHOSE = re.compile(r",? whose (?:\w+ )?(?:office|spokes(?:man|woman|person)|bureau|ministry|lawyers?) (?:\w+ly )?\Z")
_WHO = re.compile(r",? who (?:\w+ ){0,2}\Z")
_WHO_BEHIND_APPOSITION = re.compile(r", [^,]{2,90}, who (?:\w+ ){0,2}\Z")
_WHO_REACH = 30
_VERB_FORM = re.compile(r"\b(?!acting|ruling|leading|negotiating|wanted|united)[a-z]+(?:ed|ing)\b")
NEAR = 60


def his_state(actor: str) -> str:
    """The state for which a person acts, else the actor."""
    if not is_person(actor):
        return actor
    return load_gazetteer().actors[actor].parent or actor


def in_apposition(left: str, offset: int, mentions: Sequence[ActorMention]) -> str:
    """The name that fills the parenthesis before a verb: "the group's leader, X, said"."""
    if not (match := _BETWEEN_COMMAS.search(left) if "," in left[-30:] else None):
        return ""
    start, end = match.span(1)
    named = (one for one in mentions if one.end - offset == end and one.start - offset >= start)
    return next((one.actor_id for one in named if _BY_RANK.fullmatch(left, start, one.start - offset)), "")


def antecedent(left: str, offset: int, mentions: Sequence[ActorMention]) -> str:
    """Whom "who" means before a verb: "..., by X, head of the service, who said"."""
    near = left[-_WHO_REACH:]
    patterns = (_WHO_BEHIND_APPOSITION, _WHO) if " who " in near else (_WHICH,) if ", which " in near else ()
    patterns = (*patterns, _WHOSE) if " whose " in near else patterns
    for pattern in patterns:
        match = pattern.search(left, max(0, len(left) - 2 * NEAR))
        found = [one.actor_id for one in mentions if match and one.end - offset == match.start()]
        if found:
            return found[0]
    return ""


def opening_actor(plain: str, offset: int, place: int, mentions: Sequence[ActorMention]) -> str:
    """The actor who opens the sentence as its subject before ``place``, "" where something else does."""
    opener = _OPENER.match(plain)
    begin = opener.end() if opener else 0
    for mention in mentions:
        start, end = mention.start - offset, mention.end - offset
        if start < begin or end >= place:
            continue
        if not plain.startswith(("'s", "\u2019s"), end):
            return mention.actor_id if start <= begin + NEAR and not NO_SUBJECT.search(plain[begin:start]) else ""
    return ""


def acting_actor(plain: str, offset: int, place: int, mentions: Sequence[ActorMention]) -> str:
    """The actor who opens the sentence before ``place`` with no verb before him: not of "Relatives blamed Israel"."""
    actor = opening_actor(plain, offset, place, mentions)
    first = next((one.start - offset for one in mentions if one.actor_id == actor), 0)
    opener = _OPENER.match(plain)
    begin = opener.end() if opener else 0
    return actor if actor and not _VERB_FORM.search(plain, begin, max(begin, first)) else ""


def is_person(actor: str) -> bool:
    """Whether the actor is a person."""
    return bool(actor) and load_gazetteer().actors[actor].kind == "person"


def is_body(actor: str) -> bool:
    """Whether the actor is a body such as a council or a court, no person and no state."""
    return bool(actor) and load_gazetteer().actors[actor].kind == "organisation"
