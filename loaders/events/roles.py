"""Whom a role means: "Egypt's foreign minister" by the day, "the envoy" or "the movement" by who was named before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from loaders.events.gazetteer import load_gazetteer
from loaders.events.names import Hit

# The horizon of the collection: who held an office from before it until today held it throughout.
_FIRST_DAY = date(2023, 10, 7)
# "in Gaza, according to its health ministry"
_IN_GAZA = re.compile(r"\bGaza(?: Strip)?\b[^.;]*\Z")
_NEAR = 50
# Before it the ministry or army of another country was named.
_WHOSE = r"\b(?!Gaza|Hamas|Palestin|Israel|The )[A-Z][\w.]+(?:'s)? "
_ANOTHER_MINISTRY = re.compile(_WHOSE + r"(?:[Hh]ealth [Mm]inistry|[Mm]inistry of [Hh]ealth)\b")
_ANOTHER_ARMY = re.compile(_WHOSE + r"(?:army|military)\b")
_OF = re.compile(r" of (?!the (?:group|movement)\b)")
_BODY_ACTS = re.compile(
    r"(?:'s)?(?:[,.;:\"”)]|\Z| (?:said|says|has|had|have|was|is|were|did|does|told|also|would|will|in|and|which|"
    r"that|to|on|confirmed|announced|"
    r"denied|claimed|added|struck|killed|launched|began|issued|ordered|called|carried|continued|later|did|"
    r"acknowledged|insisted|admitted|warned|stressed|reported|ruled|froze|gave|rejected|declined|adds|confirms|"
    r"reports|denies|acknowledges)\b)"
)


def words_mean_body(plain: str, hit: Hit, before: Mapping[str, int]) -> str | None:
    """The body that "the group" or "the army" means: the last candidate named before it, None when none was."""
    group = next(one for one in load_gazetteer().groups if one.id == hit.name.ids[0])
    if _OF.match(plain, hit.end) or (group.means and not _BODY_ACTS.match(plain, hit.end)):
        return None
    if hit.name.words.startswith("its ") and not _IN_GAZA.search(plain, max(0, hit.start - _NEAR), hit.start):
        return None
    last = _last(before, group.candidates)
    if last is None and group.default:
        another = _ANOTHER_MINISTRY if "ealth" in hit.name.words else _ANOTHER_ARMY
        return None if another.search(plain, 0, hit.start) else group.default
    return (group.means or last) if last else None


def has_default(hit: Hit) -> bool:
    """Whether the hit names a body that it means by itself: "the army"."""
    return any(one.id == hit.name.ids[0] and one.default for one in load_gazetteer().groups)


def resolve_post(post: str, before: Mapping[str, int], named: Iterable[str], day: date | None) -> str | None:
    """Who holds ``post`` on ``day``; without a day the holder the text names; else the state the office belongs to."""
    gazetteer = load_gazetteer()
    holders = gazetteer.holders(post, day)
    if len(holders) == 1 and (day or _throughout(post, holders[0])):
        return holders[0]
    known = [one for one in holders if one in named]
    if len(known) == 1:
        return known[0]
    return _last(before, holders) or gazetteer.posts[post].state or None


def resolve_short(
    plain: str, hit: Hit, before: Mapping[str, int], named: frozenset[str], day: date | None
) -> str | None:
    """Whom "the prime minister" means: the last one named, else the only one named, else by the one state named."""
    if _OF.match(plain, hit.end):
        return None
    gazetteer = load_gazetteer()
    holders = {one: post for post in hit.name.ids for one in gazetteer.holders(post, day)}
    if hit.name.words.startswith("its "):
        owner = _owner(plain, hit.start, before, [gazetteer.posts[post].state for post in hit.name.ids])
        return next((one for one, post in holders.items() if gazetteer.posts[post].state == owner), None)
    last = _last(before, holders)
    if last:
        return _of_state_named_here(plain, hit, before, holders) or last
    known = [one for one in holders if one in named]
    if known:
        return known[0] if len(known) == 1 else None
    posts = [post for post in hit.name.ids if gazetteer.posts[post].state in named]
    if len(posts) != 1:
        return None
    person = resolve_post(posts[0], before, named, day)
    return person if person in holders else None


def _of_state_named_here(plain: str, hit: Hit, before: Mapping[str, int], holders: Mapping[str, str]) -> str | None:
    """The only holder whose state the sentence has named, unless it has named a holder: "Israel's cabinet ..., the
    prime minister's office said", whoever was prime minister of the sentence before.
    """
    opens = plain.rfind(". ", 0, hit.start)
    if any(before.get(one, -1) > opens for one in holders):
        return None
    here = [one for one in holders if before.get(load_gazetteer().posts[holders[one]].state, -1) > opens]
    return here[0] if len(here) == 1 else None


def _owner(plain: str, place: int, before: Mapping[str, int], states: Iterable[str]) -> str | None:
    """The state that "its" means: the first one of the sentence, else the last one before it."""
    opens = plain.rfind(". ", 0, place)
    inside = [one for one in states if before.get(one, -1) > opens]
    return min(inside, key=before.__getitem__) if inside else _last(before, states)


def _throughout(post: str, actor: str) -> bool:
    terms = [one for one in load_gazetteer().actors[actor].office if one.post == post]
    return any(one.until is None and one.since is not None and one.since <= _FIRST_DAY for one in terms)


def _last(before: Mapping[str, int], candidates: Iterable[str]) -> str | None:
    """The candidate named last; ``before`` tells where each actor was named last."""
    return max((one for one in candidates if one in before), key=before.__getitem__, default=None)
