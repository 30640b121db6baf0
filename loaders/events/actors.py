"""Actors in a text: names, and roles that point to one actor."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import NamedTuple

from loaders.events.capitals import capital_is_government
from loaders.events.gazetteer import load_gazetteer
from loaders.events.names import Hit, find_names, plain_signs
from loaders.events.roles import has_default, resolve_post, resolve_short, words_mean_body
from loaders.events.states import acting_end, is_only_a_place
from loaders.records import ActorMention

_TITLES = (
    r"(?:spokes(?:man|woman|person)|officials?|leader|chief|head|director|minister|member|negotiator|envoy|"
    r"commander|president|"
    r"secretary|adviser|advisor|ambassador|general|deputy|senior|top|political|military|media|press|foreign|"
    r"prime|defen[cs]e|security|"
    r"national|bureau|politburo|office|negotiating|team|intelligence|finance|energy|opposition|of|state|special|"
    r"chief-of-staff|staff|"
    r"spokespersons?|lawmaker|representative|coordinator|counter-?terrorism|exiled|party|parliament|figure|"
    r"strategic|affairs|main|acting|new|"
    r"relief|rights|aid|correspondent|journalist|Lt|Col|Maj|Gen|Brig|Rear|Adm|Capt|Dr|Mr|Ms|[Ss]heikh)\.?"
)
_TITLE_GAP = re.compile(rf"(?:'s?)?(?: {_TITLES})+,? ?\Z", re.IGNORECASE)
_AFTER_NAME = re.compile(
    r",? (?:who (?:is|was) )?(?:also )?(?:a |an |the |its |one of the |and |another )?(?:senior |top |former |"
    r"veteran |acting |deputy |new |chief |outgoing |interim |then )*\Z"
)
_TITLE_AHEAD = re.compile(rf"(?:'s?)?(?: {_TITLES}){{1,4}}\b", re.IGNORECASE)
# "the spokesman for" Qatar's foreign ministry, "of" Israel's war cabinet, "a member of the" group's political bureau
_TITLE_OF = re.compile(
    rf",(?: (?:a|an|the|one of the|its|who is|now|then))*(?: {_TITLES}){{0,6}} (?:of|for|from)(?: the)?(?: [A-Z][\w.]+'s)? \Z",
)
_TITLE_OF_BEFORE = re.compile(rf"(?: {_TITLES}){{1,3}} (?:of|for) the \Z", re.IGNORECASE)
_LEADS = re.compile(r", who (?:heads|leads|directs|runs|headed|led|directed) (?:the )?\Z")
_APPOSITION = re.compile(r"(?:,|:| -)? ?(?:(?:the|its|a|an|who is|himself|then|top|overall|also) )*\Z")
_UNKNOWN_PERSON = re.compile(
    r",? (?!(?:The|In|On|But|And|He|She|It|Who)\b)[A-Z][\w'-]+ (?:(?:al|bin|el|de|von|van|der|ben)[ -])?[A-Z][\w'-]+"
)
_WORD_BEFORE = re.compile(r"([\w'.-]+) \Z")
_FORMER = re.compile(r"\b(?:former|ex-?|late|then-deputy|deputy|assistant|previous) ?\Z", re.IGNORECASE)
_HONORIFIC = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Secretary|Minister|President|General|Gen|Director|Ambassador|Sheikh|Prince|Lord|Adm|"
    r"Admiral|Sir|Advis[eo]r|Chief|"
    r"[Ss]pokes(?:man|woman|person)|Prosecutor|Senator|But|And|On|In|When|While|After|As|The|Then|Yet|Earlier|"
    r"Later|If|For|With|What|Both|"
    r"Although|Though|By|Before|Since|That|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\.?"
)


class _Found(NamedTuple):
    start: int
    end: int
    actor: str
    hit: Hit


class _Before:
    """Who was named before a place of the text: the last hit, and for each actor where he was named last."""

    def __init__(self) -> None:
        self.last: _Found | None = None
        self.places: dict[str, int] = {}
        self.names: dict[str, _Found] = {}

    def hear(self, one: _Found) -> None:
        """Take in the next one of the text."""
        self.last = one
        self.places[one.actor] = one.start
        if _is_named(one):
            self.names[one.actor] = one


def find_actors(text: str, day: date | None = None) -> list[ActorMention]:
    """The actors named in ``text``, in order and without overlaps; ``day`` tells who held an office.

    Without ``day`` a role such as "the prime minister" means the only such person the text names, if any.
    """
    plain = plain_signs(text)
    hits = _outside_refused(text, find_names(plain))
    named = frozenset(one.name.ids[0] for one in hits if one.name.sense == "strong")
    found: list[_Found] = []
    before = _Before()
    for hit in hits:
        one = _meant(plain, hit, before, named, day)
        if one is not None:
            found.append(one)
            before.hear(one)
    kept = _without_titles(plain, found)
    return [ActorMention(one.start, one.end, text[one.start : one.end], one.actor) for one in kept]


def _outside_refused(text: str, hits: list[Hit]) -> list[Hit]:
    hits = [hit for hit in hits if hit.name.sense != "refused"]
    spans = [
        match.span()
        for pattern, hints in _refused_patterns()
        if not hints or any(map(text.__contains__, hints))
        for match in pattern.finditer(text)
    ]
    refused = {place for start, end in spans for place in range(start, end)}
    return [hit for hit in hits if hit.start not in refused] if refused else hits


@cache
def _refused_patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    refused = load_gazetteer().refused_patterns
    return tuple((re.compile(one.pattern, re.MULTILINE), one.hints) for one in refused)


def _meant(plain: str, hit: Hit, before: _Before, named: frozenset[str], day: date | None) -> _Found | None:
    """Whom the hit means, given what was found before it; None when nobody."""
    sense, end = hit.name.sense, hit.end
    actor: str | None = hit.name.ids[0]
    if sense == "strong":
        actor = _strong(plain, hit, day)
    elif sense == "weak":
        actor = _supported(plain, hit, before)
    elif sense == "demonym":
        acting = acting_end(plain, hit.end)
        actor, end = (actor, acting) if acting else (None, hit.end)
    elif sense == "capital":
        actor = actor if capital_is_government(plain, hit.start, hit.end) else None
    else:
        actor = _role(plain, hit, before, named, day)
    return _Found(hit.start, end, actor, hit) if actor else None


def _strong(plain: str, hit: Hit, day: date | None) -> str | None:
    actor = load_gazetteer().actors[hit.name.ids[0]]
    if actor.names_until and day and day > actor.names_until:
        return None
    if is_only_a_place(plain, hit.start, hit.end, actor.kind == "state"):
        return None
    return actor.id


def _supported(plain: str, hit: Hit, before: _Before) -> str | None:
    """The bearer of a surname: named in full before, or beside a title he holds; another first name refutes it."""
    gazetteer = load_gazetteer()
    last = before.last
    if last and last.hit.name.sense in ("post", "short") and plain[last.end : hit.start] == " ":
        posts = last.hit.name.ids
        holders = [one for one in hit.name.ids if any(one in gazetteer.holders(post, None) for post in posts)]
        if holders:
            return holders[0]
    word = _WORD_BEFORE.search(plain[max(0, hit.start - 30) : hit.start])
    if word and word[1][0].isupper() and not _HONORIFIC.fullmatch(word[1]):
        return None
    bearers = [before.names[one] for one in hit.name.ids if one in before.names]
    if not bearers:
        return None
    bearer = max(bearers, key=lambda one: one.start)
    return bearer.actor if not _other_bearer(plain, hit, bearer.end) else None


def _other_bearer(plain: str, hit: Hit, since: int) -> bool:
    """Whether somebody else with the same surname was named in full after ``since``."""
    other = re.compile(rf"\b([A-Z][a-z]+) {re.escape(hit.name.words)}\b")
    return any(not _HONORIFIC.fullmatch(match[1]) for match in other.finditer(plain, since, hit.start))


def _role(plain: str, hit: Hit, before: _Before, named: frozenset[str], day: date | None) -> str | None:
    if hit.name.sense == "group":
        return words_mean_body(plain, hit, before.places)
    if _FORMER.search(plain[max(0, hit.start - 15) : hit.start]):
        return None
    if hit.name.sense == "short":
        return resolve_short(plain, hit, before.places, named, day)
    stranger = _UNKNOWN_PERSON.match(plain, hit.end)
    if stranger and not any(one.name.sense in ("strong", "weak") for one in find_names(stranger[0])):
        return load_gazetteer().posts[hit.name.ids[0]].state or None
    return resolve_post(hit.name.ids[0], before.places, named, day)


def _without_titles(plain: str, found: list[_Found]) -> list[_Found]:
    """Drop the roles and bodies that are only the title of the person beside them."""
    kept: list[_Found] = []
    for index, one in enumerate(found):
        after = found[index + 1] if index + 1 < len(found) else None
        # Not the one before, which may be part of the title: "X, of Israel's war cabinet".
        before = kept[-1] if kept else None
        if not ((after and _is_title_before(plain, one, after)) or (before and _is_title_after(plain, before, one))):
            kept.append(one)
    return kept


def _is_title_before(plain: str, one: _Found, person: _Found) -> bool:
    gap = plain[one.end : person.start]
    if one.hit.name.sense in ("post", "short", "group") and _is_named(person) and gap in (" ", ", ", " - ", ": "):
        return True
    if not _is_person(person) or not load_gazetteer().belongs_to(person.actor, one.actor):
        return False
    if gap == ", " and _TITLE_OF_BEFORE.search(plain, max(0, one.start - 40), one.start):
        return True
    return gap == "'s " or bool(_TITLE_GAP.match(gap)) or (one.hit.name.sense == "demonym" and gap in (" ", ", "))


def _is_title_after(plain: str, person: _Found, one: _Found) -> bool:
    gap = plain[person.end : one.start]
    if one.hit.name.sense == "group" and _is_person(person) and _TITLE_OF.fullmatch(gap):
        return load_gazetteer().belongs_to(person.actor, one.actor)
    if one.hit.name.sense in ("post", "short", "group"):
        # "... of Hamas, the army said" goes on with another body.
        fits = (
            one.actor == person.actor or not has_default(one.hit)
            if one.hit.name.sense == "group"
            else _is_person(person)
        )
        return fits and _is_named(person) and "," in gap and bool(_APPOSITION.match(gap))
    if not _is_person(person) or not load_gazetteer().belongs_to(person.actor, one.actor):
        return False
    if gap == " of " or gap == " of the " or _LEADS.match(gap) or _TITLE_OF.fullmatch(gap):
        return True
    return (
        "," in gap
        and bool(_AFTER_NAME.match(gap))
        and (one.hit.name.sense == "demonym" or bool(_TITLE_AHEAD.match(plain, one.end)))
    )


def _is_named(one: _Found) -> bool:
    return one.hit.name.sense in ("strong", "weak")


def _is_person(one: _Found) -> bool:
    return load_gazetteer().actors[one.actor].kind == "person"
