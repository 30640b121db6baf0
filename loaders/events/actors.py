"""Actors in a text: names, and roles that point to one actor."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from loaders.events.capitals import capital_is_government
from loaders.events.gazetteer import load_gazetteer
from loaders.events.group_words import is_only_sat_in
from loaders.events.heads import head_meant
from loaders.events.names import Hit, find_names, plain_signs
from loaders.events.other_offices import Introductions
from loaders.events.recalled import RECALLING, who_is_recalled
from loaders.events.roles import resolve_post, resolve_short, words_mean_body
from loaders.events.states import HOUSES, acting_end, is_only_a_house, is_only_a_place
from loaders.events.titles import RANKS, Found, is_named, without_titles
from loaders.match_at import match_at
from loaders.records import ActorMention

_UNKNOWN_PERSON = re.compile(
    rf",? {RANKS}(?!(?:The|In|On|But|And|He|She|It|Who)\b)"
    r"[A-Z][\w'-]+ (?:(?:al|bin|el|de|von|van|der|ben)[ -])?[A-Z][\w'-]+"
)
# "the Hamas-run strip" is a place; "the Hamas-run interior ministry" is its government.
_RULED = re.compile(
    r"-(?:run|ruled|controlled|governed|administered|held)\b(?! (?:[a-z]+ ){0,2}(?:[Mm]inistry|[Gg]overnment|"
    r"authorit(?:y|ies)|office|administration|police|civil defen[cs]e|service|agency|municipality)\b)"
)
_LINE_END = re.compile(r"\n")
_WORD_BEFORE = re.compile(r"([\w'.-]+) \Z")
# "in Doha. Levi said": no first name; initials are.
_ENDS_SENTENCE = re.compile(r"(?:[\w'-]*\w\w|U\.[SKN]|D\.C|E\.U)\.")
_FORMER = re.compile(r"\b(?:former|ex-?|late|then-deputy|deputy|assistant|previous|acting) ?\Z", re.IGNORECASE)
_COURTESY = frozenset({"Mr", "Mrs", "Ms", "Mr.", "Mrs.", "Ms.", "Sheikh"})
# "a US envoy": one of several, not the one who holds the office.
_ONE_OF_MANY = re.compile(r"\b[Aa]n? \Z")
_HONORIFIC = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|Secretary|Minister|President|General|Gen|Director|Ambassador|Sheikh|Prince|Lord|Adm|"
    r"Admiral|Sir|Advis[eo]r|Chief|"
    r"[Ss]pokes(?:man|woman|person)|Prosecutor|Senator|But|And|On|In|When|While|After|As|The|Then|Yet|Earlier|"
    r"Later|If|For|With|What|Both|"
    r"Although|Though|By|Before|Since|That|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|"
    r"January|February|March|April|May|June|July|August|September|October|November|December)\.?"
)


class _Before:
    """Who was named before a place of the text: the last hit, and for each actor where he was named last."""

    def __init__(self, plain: str) -> None:
        self.introductions = Introductions(plain)
        self.last: Found | None = None
        self.places: dict[str, int] = {}
        self.names: dict[str, Found] = {}

    def hear(self, one: Found) -> None:
        """Take in the next one of the text."""
        self.last = one
        self.places[one.actor] = one.start
        if is_named(one):
            self.names[one.actor] = one


def find_actors(text: str, day: date | None = None) -> list[ActorMention]:
    """The actors named in ``text``, in order and without overlaps; ``day`` tells who held an office.

    Without ``day`` a role such as "the prime minister" means the only such person the text names, if any.
    """
    plain = plain_signs(text)
    hits = _outside_refused(text, find_names(plain))
    named = frozenset(one.name.ids[0] for one in hits if one.name.sense == "strong")
    found: list[Found] = []
    before = _Before(plain)
    for hit in hits:
        one = _meant(plain, hit, before, named, day)
        if one is not None:
            found.append(one)
            before.hear(one)
    kept = without_titles(plain, found)
    return [ActorMention(one.start, one.end, text[one.start : one.end], one.actor) for one in kept]


def _outside_refused(text: str, hits: list[Hit]) -> list[Hit]:
    hits = [hit for hit in hits if hit.name.sense != "refused"]
    lines = [0, *(match.end() for match in _LINE_END.finditer(text))]
    spans = [
        match.span()
        for pattern, hints, of_a_line in _refused_patterns()
        if not hints or any(map(text.__contains__, hints))
        for match in (match_at(pattern, text, lines) if of_a_line else pattern.finditer(text))
    ]
    refused = {place for start, end in spans for place in range(start, end)}
    return [hit for hit in hits if hit.start not in refused] if refused else hits


@cache
def _refused_patterns() -> tuple[tuple[re.Pattern[str], tuple[str, ...], bool], ...]:
    """The patterns with their hints, and whether they can only match from the beginning of a line on."""
    refused = load_gazetteer().refused_patterns
    return tuple((re.compile(one.pattern, re.MULTILINE), one.hints, one.pattern.startswith("^")) for one in refused)


def _meant(plain: str, hit: Hit, before: _Before, named: frozenset[str], day: date | None) -> Found | None:
    """Whom the hit means, given what was found before it; None when nobody."""
    sense, end = hit.name.sense, hit.end
    actor: str | None = hit.name.ids[0]
    if sense == "strong":
        actor = _strong(plain, hit, day)
    elif sense == "weak":
        actor = _supported(plain, hit, before)
    elif sense == "demonym":
        acting = acting_end(plain, hit.end)
        actor, end = (_of_state(plain, hit, acting, before), acting) if acting else (None, hit.end)
    elif sense == "capital":
        actor = actor if capital_is_government(plain, hit.start, hit.end) else None
    elif sense == "group":
        actor = _group(plain, hit, before)
    else:
        actor = _role(plain, hit, before, named, day)
    return Found(hit.start, end, actor, hit) if actor else None


def _of_state(plain: str, hit: Hit, end: int, before: _Before) -> str:
    """Whom an adjective of nationality with a noun means: the state, or the minister named before where it is "the
    Israeli minister".
    """
    state = hit.name.ids[0]
    if plain.endswith(" minister", hit.end, end) and plain.endswith("he ", 0, hit.start):
        place = (hit.start, end)
        return who_is_recalled(plain, place, "the-minister", before.places, before.introductions, state) or state
    return state


def _strong(plain: str, hit: Hit, day: date | None) -> str | None:
    actor = load_gazetteer().actors[hit.name.ids[0]]
    if actor.names_until and day and day > actor.names_until:
        return None
    if actor.kind == "person":
        return actor.id
    if plain.startswith("-", hit.end) and _RULED.match(plain, hit.end):
        return None
    name = plain[hit.start : hit.end]
    if name in HOUSES or name.endswith("cabinet"):
        only_place = is_only_a_house(plain, hit.start, name) if name in HOUSES else is_only_sat_in(plain, hit.start)
        return None if only_place else actor.id
    head = head_meant(plain, hit.start, actor.id, day)
    if head:
        return head
    return None if actor.kind == "state" and is_only_a_place(plain, hit.start, hit.end) else actor.id


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
    if word and word[1][0].isupper() and not (_HONORIFIC.fullmatch(word[1]) or _ENDS_SENTENCE.fullmatch(word[1])):
        return None
    bearers = [before.names[one] for one in hit.name.ids if one in before.names]
    if not bearers:
        return _alone(plain, hit, word[1] if word else "")
    bearer = max(bearers, key=lambda one: one.start)
    return bearer.actor if not _other_bearer(plain, hit, bearer.end) else None


def _alone(plain: str, hit: Hit, word: str) -> str | None:
    """Whom a surname means that a courtesy title makes a name of one person, though the text has not named him in full:
    "Mr Ansari", "Sheikh Tamim".
    """
    titled = word in _COURTESY or hit.name.words.startswith("Sheikh ")
    return hit.name.ids[0] if titled and len(hit.name.ids) == 1 and not _other_bearer(plain, hit, 0) else None


def _other_bearer(plain: str, hit: Hit, since: int) -> bool:
    """Whether somebody else with the same surname was named in full after ``since``."""
    other = re.compile(rf"\b([A-Z][a-z]+) {re.escape(hit.name.words)}\b")
    return any(not _HONORIFIC.fullmatch(match[1]) for match in other.finditer(plain, since, hit.start))


def _group(plain: str, hit: Hit, before: _Before) -> str | None:
    group = hit.name.ids[0]
    if group in RECALLING:
        return who_is_recalled(plain, (hit.start, hit.end), group, before.places, before.introductions)
    return words_mean_body(plain, hit, before.places)


def _role(plain: str, hit: Hit, before: _Before, named: frozenset[str], day: date | None) -> str | None:
    if _FORMER.search(plain[max(0, hit.start - 15) : hit.start]):
        return None
    if hit.name.sense == "short":
        meant = resolve_short(plain, hit, before.places, named, day)
        since = before.names[meant].end if meant in before.names else 0
        return meant if meant and not before.introductions.is_outsiders(hit.name.words, hit.start, since) else None
    if hit.name.words.endswith("envoy") and _ONE_OF_MANY.search(plain, max(0, hit.start - 3), hit.start):
        return load_gazetteer().posts[hit.name.ids[0]].state or None
    stranger = _UNKNOWN_PERSON.match(plain, hit.end)
    if stranger and not any(one.name.sense in ("strong", "weak") for one in find_names(stranger[0])):
        return load_gazetteer().posts[hit.name.ids[0]].state or None
    return resolve_post(hit.name.ids[0], before.places, named, day)
