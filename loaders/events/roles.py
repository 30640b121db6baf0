"""Whom a role means: "Egypt's foreign minister" by the day, "the envoy" or "the movement" by who was named before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from loaders.events.gazetteer import Group, load_gazetteer
from loaders.events.group_words import BODY_ACTS, stands_for_body
from loaders.events.names import Hit

# The horizon of the collection: who held an office from before it until today held it throughout.
_FIRST_DAY = date(2023, 10, 7)
# Before it the ministry or army of another country was named.
_WHOSE = r"\b(?!Gaza|Hamas|Palestin|Israel|The )[A-Z][\w.]+(?:'s)? "
_ANOTHER_MINISTRY = re.compile(_WHOSE + r"(?:[Hh]ealth [Mm]inistry|[Mm]inistry of [Hh]ealth)\b")
_ANOTHER_ARMY = re.compile(_WHOSE + r"(?:army|military)\b")
_OTHER_GOVERNMENTS = tuple(
    f"{whose} {what}"
    for whose in ("Lebanese", "Lebanon's", "Syrian", "Syria's", "Iraqi", "Iraq's", "Yemeni", "Yemen's", "Hamas")
    for what in ("government", "cabinet")
)
_OF_THE_WAR = ("Israel", "Gaza", "Hamas", "IDF", "Netanyahu")
_ANOTHER_COURT = re.compile(_WHOSE + r"(?:[Ss]upreme|[Hh]igh) [Cc]ourt\b")
_OF = re.compile(r" of (?!the (?:group|movement)\b)")
# No ministry is longer named: another one may stand behind the name of one.
_OWN_NAME = 40


def words_mean_body(plain: str, hit: Hit, before: Mapping[str, int]) -> str | None:
    """The body that "the group" or "the army" means: the last candidate named before it, None when none was."""
    group = next(one for one in load_gazetteer().groups if one.id == hit.name.ids[0])
    if _OF.match(plain, hit.end) or not stands_for_body(plain, hit):
        return None
    if group.id in ("the-government", "its-forces"):
        if _side_of_sentence(plain, hit.start, before) == "israel":
            return group.means or group.default
        return group.default if group.default and not _of_another(plain, hit, before) else None
    meant = _candidate(plain, hit, group, before)
    if meant is None and group.default:
        return None if _of_another(plain, hit, before) else group.default
    return (group.means or meant) if meant else None


def _candidate(plain: str, hit: Hit, group: Group, before: Mapping[str, int]) -> str | None:
    """The body of the group named last, or to which the one named last of all belongs; None where there is none."""
    if group.id == "his-group":
        who = _last(before, before)
        return who if who in group.candidates else _last_of_members({who: 0} if who else {}, group.candidates)
    last = _last(before, group.candidates)
    if last and group.id == "the-ministry" and plain.find("inistry", before[last] + _OWN_NAME, hit.start) >= 0:
        # Another ministry was named since.
        return None
    return last if last or group.default else _last_of_members(before, group.candidates)


def _last_of_members(before: Mapping[str, int], candidates: Iterable[str]) -> str | None:
    """The candidate to whom the one named last of their people belongs: "Hayya said the movement ..."."""
    gazetteer = load_gazetteer()
    for who in sorted(before, key=before.__getitem__, reverse=True):
        body = next((one for one in candidates if gazetteer.belongs_to(who, one)), None)
        if body:
            return body
    return None


def _of_another(plain: str, hit: Hit, before: Mapping[str, int]) -> bool:
    """Whether the army, court or ministry of another country was named before, the sentence is about another, or the
    text names others before and knows nothing of Israel, Gaza or Hamas.
    """
    group = hit.name.ids[0]
    if before and not any(map(plain.__contains__, _OF_THE_WAR)):
        return True
    if group == "the-government":
        if any(plain.find(one, 0, hit.start) >= 0 for one in _OTHER_GOVERNMENTS):
            return True
        side = _side_of_sentence(plain, hit.start, before)
        return (
            side not in ("", "united-states", "un") and not _is_beside_hamas(plain, hit, before)
        ) or not _has_israel(before)
    if group in ("the-health-ministry", "the-high-court"):
        another = _ANOTHER_MINISTRY if group == "the-health-ministry" else _ANOTHER_COURT
    else:
        another = _ANOTHER_ARMY
    return bool(another.search(plain, 0, hit.start))


def _has_israel(before: Mapping[str, int]) -> bool:
    """Whether the text has named Israel, or who acts for it."""
    actors = load_gazetteer().actors
    return "israel" in before or any(actors[one].side == "israel" for one in before)


def _is_beside_hamas(plain: str, hit: Hit, before: Mapping[str, int]) -> bool:
    """Whether Hamas alone was named before in the sentence: "Hamas and the government", which is then Israel's."""
    opens = plain.rfind(". ", 0, hit.start)
    gazetteer = load_gazetteer()
    here = [one for one, start in before.items() if start > opens]
    ours = all(one == "hamas" or gazetteer.belongs_to(one, "hamas") for one in here)
    return ours and bool(BODY_ACTS.match(plain, hit.end) or plain.startswith("'s ", hit.end))


def _side_of_sentence(plain: str, place: int, before: Mapping[str, int]) -> str:
    """The side named last in the sentence, Israel's before any other; "" where the sentence has named none."""
    opens = max(plain.rfind(". ", 0, place), plain.rfind("  ", 0, place))
    actors = load_gazetteer().actors
    here = {actors[one].side: start for one, start in before.items() if start > opens}
    return "israel" if "israel" in here else max(here, key=here.__getitem__, default="")


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
    if hit.name.words.startswith(("its ", "whose ")):
        states = [gazetteer.posts[post].state for post in hit.name.ids]
        owner = (_owner if hit.name.words.startswith("its ") else _just_named)(plain, hit.start, before, states)
        return next((one for one, post in holders.items() if gazetteer.posts[post].state == owner), None)
    if hit.name.words.startswith("the Hamas ") or hit.name.words == "the ambassador":
        return (
            _leader_of_hamas(before, holders) if "Hamas" in hit.name.words else _ambassador(plain, hit, before, holders)
        )
    last = _last(before, holders)
    here = _of_state_named_here(plain, hit, before, holders, named)
    if last or here:
        return here or last
    known = [one for one in holders if one in named]
    if known:
        return known[0] if len(known) == 1 else None
    posts = [post for post in hit.name.ids if gazetteer.posts[post].state in named]
    person = resolve_post(posts[0], before, named, day) if len(posts) == 1 else None
    # Of an office whose holder is not of the list it is the state: "Britain ..., the foreign secretary said".
    return person if person in holders or not holders else None


def _leader_of_hamas(before: Mapping[str, int], holders: Mapping[str, str]) -> str:
    """Who held the office on the day, else the only one of the movement whom the text has named, else the movement."""
    if len(holders) == 1:
        return next(iter(holders))
    of_hamas = [one for one in before if one != "hamas" and load_gazetteer().belongs_to(one, "hamas")]
    return of_hamas[0] if len(of_hamas) == 1 else "hamas"


def _ambassador(plain: str, hit: Hit, before: Mapping[str, int], holders: Mapping[str, str]) -> str | None:
    """The one named last, unless another was spoken of since: every state has one at the United Nations."""
    last = _last(before, holders)
    return last if last and plain.find("mbassador", before[last] + len("the ambassador"), hit.start) < 0 else None


def _of_state_named_here(
    plain: str, hit: Hit, before: Mapping[str, int], holders: Mapping[str, str], named: frozenset[str]
) -> str | None:
    """The only holder whose state the sentence has named, unless it has named a holder: "Israel's cabinet ..., the
    prime minister's office said", whoever was prime minister of the sentence before. A president is no such holder
    unless the text names him: most states have one that few reports speak of.
    """
    opens = plain.rfind(". ", 0, hit.start)
    if any(before.get(one, -1) > opens for one in holders):
        return None
    gazetteer = load_gazetteer()
    told = [one for one, start in before.items() if start > opens]
    states = {one: gazetteer.posts[post].state for one, post in holders.items()}
    here = [
        one for one, state in states.items() if state in told or any(gazetteer.belongs_to(who, state) for who in told)
    ]
    if len(here) != 1 or (hit.name.words.endswith("president") and here[0] not in named):
        return None
    return here[0]


def _owner(plain: str, place: int, before: Mapping[str, int], states: Iterable[str]) -> str | None:
    """The state that "its" means: the first one of the sentence, else the last one before it."""
    opens = plain.rfind(". ", 0, place)
    inside = [one for one in states if before.get(one, -1) > opens]
    return min(inside, key=before.__getitem__) if inside else _last(before, states)


def _just_named(plain: str, place: int, before: Mapping[str, int], states: Iterable[str]) -> str | None:
    """The state that "whose" means: the one right before it, "Turkey, whose president"."""
    last = _last(before, before)
    if last is None or last not in states or not plain.endswith(", ", 0, place):
        return None
    return last if plain[before[last] : place - 2] in load_gazetteer().actors[last].strong else None


def _throughout(post: str, actor: str) -> bool:
    terms = [one for one in load_gazetteer().actors[actor].office if one.post == post]
    return any(one.until is None and one.since is not None and one.since <= _FIRST_DAY for one in terms)


def _last(before: Mapping[str, int], candidates: Iterable[str]) -> str | None:
    """The candidate named last; ``before`` tells where each actor was named last."""
    return max((one for one in candidates if one in before), key=before.__getitem__, default=None)
