"""When a capital means the government that sits there, and when it is a town where something happens."""

from __future__ import annotations

import re
from functools import cache

from loaders.events.states import LISTED_BEFORE, LISTED_BEHIND, alternatives

_REACH, _WORD = 60, 24
# "backed by Washington", "between Cairo and Hamas", "a pledge from Washington", "conveyed to Cairo".
_AGENT = re.compile(
    r"\b(?:backed|supported|proposed|mediated|brokered|drafted|rejected|led|pressed) by \Z|"
    r"\b(?:[Oo]fficials|sources|(?:[Aa]n|senior|security|intelligence|government|military) official|"
    r"(?:security|intelligence|government|official) source) in \Z|"
    r"(?<!\bshuttled )(?<!\bshuttling )(?<!\bshuttle )(?<!\bhopping )(?<!\bflying )(?<!\bflown )(?<!\btravelled )"
    r"(?<!\btraveled )(?<!\bflights )\bbetween \Z|"
    r"\b(?:pledges?|guarantees?|assurances?|pressure|appeals?|commitments?|promises?|approval|permission|"
    r"objections?|criticism|protests?|support|consent|calls?|signals?|orders|rebukes?|warnings?|prodding|"
    r"nudg(?:e|ing)|steps?|hints?|word|messages?|answers?|repl(?:y|ies)|responses?|demands?|encouragement|backing|invitations?|"
    r"threats?|requests?|complaints?|condemnation|concessions?|"
    r"instructions|[Aa]n?(?: \w+)? (?:delegation|team|mission)) from \Z|\blook(?:s|ed|ing)? to \Z|"
    r"\b(?:conveyed|relayed|promised|letters?|messages?|appeals?|thanks|notes?) to \Z|"
    r"\b(?:called|calls?|calling|pressure|pressing|lean\w*|rel(?:y|ied|ies)) on \Z"
)
# How what stands before it must end, looked at first because it costs next to nothing.
_BEFORE_AGENT = ("by ", "in ", "from ", "to ", "on ", "between ")
# "..., Cairo said": a comma behind a word in small letters or a day ends a clause, not the name of a place.
_AFTER_CLAUSE = re.compile(r"(?:\b[a-z]+|\d|day|[\"“”]), \Z")
_BEFORE_TOWN = re.compile(
    r"\b(?:in|from|to|at|near|for|into|left|outside|of|via|around|the|visit(?:ing|ed)?|reach(?:ed)?) \Z|, \Z"
)
# A town is where one is, goes to or comes from; what an article or an adjective of place stands before is a town too.
_TOWN = re.compile(
    r"\b(?:in|from|to|at|near|for|into|lea(?:ve|ves|ving)|left|outside|of|via|around|through|on|over|across|inside|"
    r"towards?|between|among|visit(?:s|ed|ing)?|reach(?:es|ed|ing)?|tour(?:s|ed|ing)?|an?|the|its?|his|"
    r"their|her|our|this|central|downtown|east|west|greater|(?!(?:With|Without|But|And|While|When|Because|If|As|Yet|"
    r"Both|Although|Though|Since|After|Before|Until|Once|Then|Now|That)\b)[A-Z][\w.'-]*) \Z"
)
# The words before which a capital names a town or lends its name to a thing: "the talks", "a Doha hotel".
_SUBJECT_OF = re.compile(
    r"(?: (?!(?:(?:peace|truce|ceasefire|hostage|indirect) (?:talks|process|negotiations)|"
    r"talks?|rounds?|meetings?|summit|conference|negotiations|time|draft|agreement|accords?|hotels?|"
    r"airport|office|bureau|embassy|suburbs?|streets?|university|correspondent|framework|document|proposal|paper|plan|"
    r"channel|region|area|district|police|court|residents?|local|stadium|square|restaurant|news\w*|hospital|house|"
    r"declaration|formula|outline|terms|session|gathering|forum|dinner|hotel|lawyers?|mayor|metro|zoo|station|"
    r"protest\w*|rally|march)\b)[a-z]|, (?:which|who|for its part|too|meanwhile)\b|[.;:?!,\"”]|\Z)"
)
_CALENDAR = re.compile(
    r"\b\w+day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b"
)
_OPENS = re.compile(r"\A\Z|[.!?\"” ] \Z")
# These two are named as towns far more often than as the government: only what a government does tells.
_TOWNS_FIRST = frozenset({"Jerusalem", "Tel Aviv"})


@cache
def _government() -> re.Pattern[str]:
    adverbs = r"(?: (?:also|has|had|now|still|repeatedly|later|again))?"
    return re.compile(
        rf"'s (?:\w+ )?(?:{alternatives('government-nouns')})\b|"
        rf"{adverbs} (?:{alternatives('government-verbs')}|would|(?:ha[sd]|is|was) (?:been )?[\"“]?\w+(?:ed|ing))\b"
    )


def capital_is_government(plain: str, start: int, end: int) -> bool:
    """Whether the capital at this place stands for its government."""
    # "In the Qatari capital, Doha, they met"; but "on its capital, Doha says".
    if plain.endswith("capital ", 0, start) or (
        plain.endswith("capital, ", 0, start) and plain[end : end + 1] in ",.;)"
    ):
        return False
    if plain.endswith(_BEFORE_AGENT, 0, start) and _AGENT.search(plain, max(0, start - 30), start):
        return True
    acts = _government().match(plain, end)
    if acts and (acts[0].startswith("'s") or _AFTER_CLAUSE.search(plain, max(0, start - 20), start)):
        return True
    if acts and not _BEFORE_TOWN.search(plain[max(0, start - 12) : start].lower()):
        return True
    return plain[start:end] not in _TOWNS_FIRST and _takes_part(plain, start, end)


def _takes_part(plain: str, start: int, end: int) -> bool:
    """Whether nothing beside the capital makes a town of it: "Doha, which carried the reply, thanked Cairo"."""
    left = plain[max(0, start - _REACH) : start]
    behind = LISTED_BEHIND.match(plain, end)
    if left.endswith((" and ", " or ")) or (behind and left.endswith(", ")):
        listed = LISTED_BEFORE.search(left)
        left = left[: listed.start()] if listed and not _CALENDAR.search(listed[0]) else left
    acts = _SUBJECT_OF.match(plain, behind.end() if behind else end)
    if acts and _OPENS.search(left[-2:]):
        # Here a dateline may begin too: "Cairo.", "Cairo: ".
        return acts[0].startswith((" ", ", "))
    return acts is not None and not _TOWN.search(left[-_WORD:])
