"""Roles and bodies that are only the title of the person beside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.events.gazetteer import load_gazetteer
from loaders.events.names import Hit
from loaders.events.roles import has_default

_TITLES = (
    r"(?:spokes(?:man|woman|person)|officials?|leader|chief|head|director|minister|member|negotiator|envoy|"
    r"commander|president|"
    r"secretary|adviser|advisor|ambassador|general|deputy|senior|top|political|military|media|press|foreign|"
    r"prime|defen[cs]e|security|"
    r"national|hostage|bureau|politburo|office|negotiating|team|intelligence|finance|energy|opposition|of|state|special|"
    r"chief-of-staff|staff|"
    r"spokespersons?|lawmaker|representative|coordinator|counter-?terrorism|exiled|party|parliament|figure|"
    r"strategic|affairs|main|acting|new|"
    r"presidential|commissioner|lieutenant|major|brigadier|colonel|captain|admiral|assistant|undersecretary|"
    r"secretary-general|relief|rights|aid|correspondent|journalist|Lt|Col|Maj|Gen|Brig|Rear|Adm|Capt|Dr|Mr|Ms|"
    r"[Ss]heikh)\.?"
)
RANKS = (
    r"(?:(?:Lieutenant|Major|Brigadier|General|Colonel|Captain|Admiral|Rear|Vice|Lt|Maj|Brig|Gen|Col|Capt|Adm)\.? )"
    r"{0,3}"
)
_TITLE_GAP = re.compile(rf"(?:'s?)?(?:,? {_TITLES})+,? ?\Z", re.IGNORECASE)
# "Israel's top negotiator in Cairo," David Barnea, "US assistant secretary of state for Eastern Affairs" Barbara Leaf
_TITLE_FOR_GAP = re.compile(
    rf"(?:'s?)?(?: (?i:{_TITLES})){{1,6}} (?:in|for|to|on) (?:the )?"
    r"[A-Z][\w.-]*(?: (?:and |of |the )?[A-Z][\w.-]*){0,4},? \Z"
)
_BESIDE = re.compile(rf"(?: |, | - |: ){RANKS}")
_AFTER_NAME = re.compile(
    r",? (?:who (?:is|was) )?(?:also )?(?:a |an |the |its |one of the |and |another )?(?:senior |top |former |"
    r"veteran |acting |deputy |new |chief |outgoing |interim |then )*\Z"
)
_TITLE_AHEAD = re.compile(rf"(?:'s?)?(?: {_TITLES}){{1,4}}\b", re.IGNORECASE)
# ", the spokesman for" Qatar's foreign ministry, ", of" Israel's war cabinet
_TITLE_OF = re.compile(
    rf",(?: (?:a|an|the|one of the|its|who is|now|then))*(?: {_TITLES}){{0,6}} (?:of|for|from)(?: the)?"
    r"(?: [A-Z][\w.]+'s)? \Z"
)
_TITLE_OF_BEFORE = re.compile(rf"(?: {_TITLES}){{1,3}} (?:of|for)(?: the)? \Z", re.IGNORECASE)
_LEADS = re.compile(r", who (?:heads|leads|directs|runs|headed|led|directed) (?:the )?\Z")
_APPOSITION = re.compile(r"(?:,|:| -)? ?(?:(?:the|its|a|an|who is|himself|then|top|overall|also) )*\Z")


class Found(NamedTuple):
    """An actor at its place in a text, and the words of the gazetteer by which he was found."""

    start: int
    end: int
    actor: str
    hit: Hit


def without_titles(plain: str, found: list[Found]) -> list[Found]:
    """Drop the roles and bodies that are only the title of the person beside them."""
    kept: list[Found] = []
    for index, one in enumerate(found):
        after = found[index + 1] if index + 1 < len(found) else None
        # Not the one before, which may be part of the title: "X, of Israel's war cabinet".
        before = kept[-1] if kept else None
        if not ((after and _is_title_before(plain, one, after)) or (before and _is_title_after(plain, before, one))):
            kept.append(one)
    return kept


def _is_title_before(plain: str, one: Found, person: Found) -> bool:
    gap = plain[one.end : person.start]
    if one.hit.name.sense in ("post", "short", "group") and is_named(person) and _BESIDE.fullmatch(gap):
        return True
    if not _is_person(person) or not load_gazetteer().belongs_to(person.actor, one.actor):
        return False
    if (
        gap.startswith(", ")
        and _BESIDE.fullmatch(gap)
        and _TITLE_OF_BEFORE.search(plain, max(0, one.start - 40), one.start)
    ):
        return True
    if gap == "'s " or _TITLE_GAP.match(gap) or _TITLE_FOR_GAP.match(gap):
        return True
    return one.hit.name.sense == "demonym" and gap in (" ", ", ")


def _is_title_after(plain: str, person: Found, one: Found) -> bool:
    gap = plain[person.end : one.start]
    if one.hit.name.sense in ("post", "short", "group"):
        # "... of Hamas, the army said" goes on with another body.
        fits = (
            one.actor == person.actor or not has_default(one.hit)
            if one.hit.name.sense == "group"
            else _is_person(person)
        )
        return fits and is_named(person) and "," in gap and bool(_APPOSITION.match(gap))
    if not _is_person(person) or not load_gazetteer().belongs_to(person.actor, one.actor):
        return False
    if gap in (" of ", " of the ") or _LEADS.match(gap) or (_is_state(one) and _TITLE_OF.fullmatch(gap)):
        return True
    return (
        "," in gap
        and bool(_AFTER_NAME.match(gap))
        and (one.hit.name.sense == "demonym" or bool(_TITLE_AHEAD.match(plain, one.end)))
    )


def is_named(one: Found) -> bool:
    """Whether it is a name and no role."""
    return one.hit.name.sense in ("strong", "weak")


def _is_person(one: Found) -> bool:
    return load_gazetteer().actors[one.actor].kind == "person"


def _is_state(one: Found) -> bool:
    return load_gazetteer().actors[one.actor].kind == "state"
