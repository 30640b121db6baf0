"""Officials who are not of the gazetteer: "White House spokesman Omer Levi" makes "Levi said" the White House's words.

By the coding manual an official without an id speaks for his office or state.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from loaders.events.other_offices import NAME_WORD
from loaders.events.speech import Speakers
from loaders.events.subjects import ROLES, his_state, is_person
from loaders.events.told import Told
from loaders.records import ActorMention

_NAME = rf"{NAME_WORD}(?: (?:[A-Z]\.|{NAME_WORD}|al|bin|ben|de|van|von|der|el)){{0,2}} ({NAME_WORD})"
_ROLE = (
    rf"(?i:(?:press )?{ROLES}|diplomat|premier|chancellor|chair(?:man|woman|person)?|counterpart|lawmaker|legislator|"
    r"parliamentarian|delegate|consul)"
)
_OF = r"(?: (?:of|for|to|in|at|on) (?:the )?[\w-]+(?:,? (?:and|of|for) (?:the )?[\w-]+| [A-Z][\w-]+){0,2}?)?"
# Parts of all words of _ROLE and of the verbs in _BEFORE: to look for them costs next to nothing.
_HAS_ROLE = (
    "official", "minister", "spokes", "leader", "head", "chief", "direct", "member", "envoy", "ambassador", "coordinat",
    "represent", "advis", "president", "negotiator", "command", "secretary", "manager", "chair", "commission",
    "diplomat", "premier", "chancellor", "lawmaker", "legislator", "parliamentarian", "delegate", "consul", " leads ",
    " runs ", "speaks for", "counterpart", "deput", "aide",
)  # fmt: skip
_TWO_CAPITALS = re.compile(r"[A-Z][\w'’.-]* (?:[a-z]{2,3}[ -])?[A-Z][\w'’-]")
_ROLE_WORD = re.compile(_ROLE)
# "Israel's ambassador to Canada, Omer Levi", "White House spokesman Omer Levi"
_ITS = re.compile(
    rf"(?:'s?|’s?)?(?: \([A-Z]{{2,9}}\))?(?: (?!former\b)[\w-]+){{0,4}}? {_ROLE}{_OF},? {_NAME}(?=[ ,.;:)]|\Z)"
)
_BEHIND = re.compile(rf"{_OF},? {_NAME}(?=[ ,.;:)]|\Z)")
# "Omer Levi, a spokesman for the army", "Omer Levi, Israel's ambassador"
_BEFORE = re.compile(
    rf"{_NAME}, (?:who is |now )?"
    rf"(?:(?:(?:an?|the|its|one of the) )?(?:(?!(?:former|late|outgoing)\b)[\w-]+ ){{0,3}}?{_ROLE} "
    r"(?:of|for|in|at|to|with) )?"
    r"(?:who (?:heads|leads|chairs|directs|speaks for|runs|represents) (?:the )?(?:[\w-]+ ){0,3}"
    r"(?:(?:of|for|at|in) )?)?"
    r"(?:the )?(?:[A-Z][\w]+-based )?\Z"
)
# "the coordinator of the UNRWA mission in Nicosia, Omer Levi, said"
_HEADS = re.compile(rf"\b{_ROLE} (?:of|for|at|in) (?:the )?(?:[A-Z][\w-]+ ){{0,3}}\Z")
# "Colonel Omer Levi, one of Hagari's deputies"
_ONE_OF = re.compile(rf"{_NAME}, (?:one of|a deputy to|an aide to|a spokesman for) \Z")
_HIS_MEN = re.compile(r"(?:'s|’s|'|’) (?:[\w-]+ ){0,2}(?:deput(?:y|ies)|aides?|advis[eo]rs?|spokes\w+|assistants?)\b")
# "Foreign ministry spokesman Omer Levi": of the side that spoke before.
_OF_A_MINISTRY = re.compile(
    rf"(?:The |A )?(?:[A-Z][a-z]+ )?(?:[Mm]inistry|[Pp]residential|[Gg]overnment|[Pp]resident's) "
    rf"(?:spokes(?:man|woman|person)),? {_NAME}(?=[ ,])"
)
_SPOKES_BY = 50
_AFTER_COMMA = re.compile(rf"(?:'s|’s)?(?: [\w-]+){{0,5}}, {_NAME}(?=,)")
_ITS_ROLE = re.compile(rf"(?:'s?|’s?)?(?: (?!former\b)[\w-]+){{0,4}}? {_ROLE}\b")
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Ll]ate|[Rr]etired|[Ee]x-|[Oo]ne-time)[ -]?\Z")
_REACH, _NEAR = 90, 40
# How what stands before a body ends where it says whose the official is: looked at first, a search takes long.
_JOINED = (
    ", ", " of ", " for ", " in ", " at ", " to ", " with ", " the ", "-based ", " heads ", " leads ", " chairs ",
    " directs ", " runs ", " represents ",
)  # fmt: skip
_LONGEST_JOIN = max(map(len, _JOINED))
_OPENS = re.compile(
    r"(?:([A-Z][\w.’'-]*) ){0,2}([A-Z][\w’'-]+)(?:, [^,]{2,80},)? "
    r"(?:[a-z]+ed|[a-z]+s|met|told|held|left|took|sent|gave|saw|spoke|flew|began|put|read|wrote|led)\b"
)
_SAID_BEHIND = re.compile(r" (?:[\w.'’-]+ ){0,8}?([A-Z][\w’'-]*\w)(?=[,.;:]|\Z| (?:on|in|at|who|as|of)\b)")
_ONLY_NAME = re.compile(r"(?:[A-Z][\w.’'-]* |(?:al|bin|ben|de|van|von|der|el) )+([A-Z][\w’'-]*\w)")
_LAST_WORD = re.compile(
    r"([A-Z][\w’'-]*\w)(?: (?:also|later|then|has|had|have|again|meanwhile|still|further|\w+ly))* ?\Z"
)


def with_officials(before: Speakers, told: Told) -> Speakers:
    """Who came before a sentence, with the officials whom it introduces."""
    found = find_officials(told)
    opening = _OF_A_MINISTRY.match(told.plain) if told.plain.find("spokes", 0, _SPOKES_BY) > 0 else None
    if opening and not any(one.start - told.start < opening.end() for one in told.mentions):
        side = his_state(before.voice or before.last)
        found = {opening[1]: side, **found} if side else found
    return before._replace(officials={**before.officials, **found}) if found else before


def find_officials(told: Told) -> dict[str, str]:
    """The surnames of officials without an id whom the sentence introduces, each with his state or body."""
    plain, offset, mentions = told.plain, told.start, told.mentions
    if not (mentions and any(map(told.small.__contains__, _HAS_ROLE))):
        return {}
    known = [(one.start - offset, one.end - offset) for one in mentions if is_person(one.actor_id)]

    def is_outsiders(start: int, end: int) -> bool:
        return not any(start < last and first < end for first, last in known)

    # Most sentences name nobody else, and to look beside each mention takes long.
    if not any(is_outsiders(*name.span()) for name in _TWO_CAPITALS.finditer(plain)):
        return {}
    found: dict[str, str] = {}
    for mention in mentions:
        for name in _names(plain, mention.start - offset, mention.end - offset):
            if is_outsiders(*name.span()):
                found.setdefault(name[1], his_state(mention.actor_id) if name.re is _ONE_OF else mention.actor_id)
    return found


def _names(plain: str, start: int, end: int) -> Iterator[re.Match[str]]:
    if _FORMER.search(plain, max(0, start - 10), start):
        return
    if _HIS_MEN.match(plain, end) and (name := _ONE_OF.search(plain, max(0, start - _REACH), start)):
        yield name
        return
    joined = plain.endswith(_JOINED, max(0, start - _LONGEST_JOIN), start)
    if (
        (joined or plain.startswith(", ", end))
        and _HEADS.search(plain, max(0, start - _NEAR), start)
        and (name := _AFTER_COMMA.match(plain, end))
    ):
        yield name
    has_role = _ROLE_WORD.fullmatch(plain, max(start, plain.rfind(" ", start, end) + 1), end) is not None
    behind = _BEHIND.match(plain, end) if has_role else None
    behind = behind or _ITS.match(plain, end)
    if behind:
        yield behind
    elif joined and plain.find(", ", max(0, start - _REACH), start) >= 0:
        ahead = _BEFORE.search(plain, max(0, start - _REACH), start)
        if ahead and (not ahead[0].endswith((", ", ", the ")) or has_role or _ITS_ROLE.match(plain, end)):
            yield ahead


def official_opening(
    plain: str, offset: int, mentions: Sequence[ActorMention], officials: Mapping[str, str]
) -> str | None:
    """The body of the official who opens the sentence as its subject, "" where somebody else without an id does: "Levi
    thanked Canada and said"; None where no name opens it.
    """
    name = _OPENS.match(plain)
    if name is None or (mentions and mentions[0].start - offset < name.end(2)):
        return None
    # A word alone may be any that opens a sentence: "When pressed, Levi shrugged and said".
    return officials.get(name[2], "" if name[1] else None)


def official_before(left: str, officials: Mapping[str, str], beside: str = "") -> str:
    """The body of the official whose surname stands before a verb, at the end of ``left``, or is all that stands
    ``beside`` it, between commas.
    """
    if not officials:
        return ""
    last = _LAST_WORD.search(left, max(0, len(left) - _REACH))
    name = _ONLY_NAME.fullmatch(beside)
    return (officials.get(last[1]) if last else None) or (officials.get(name[1], "") if name else "")


def official_behind(plain: str, place: int, officials: Mapping[str, str]) -> str:
    """The body of the official whose surname stands behind a verb: ", said Levi"."""
    word = _SAID_BEHIND.match(plain, place) if officials else None
    return officials.get(word[1], "") if word else ""
