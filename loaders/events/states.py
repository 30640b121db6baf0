"""When the name of a state or an adjective of nationality means those who act for the state."""

from __future__ import annotations

import re
from functools import cache

from loaders.events.gazetteer import load_gazetteer

_REACH = 48
_IN = r"(?:in|inside|into|across|throughout|outside|near|within|via|around)"
_TO = (
    r"(?:travel\w*|trips?|went|gone|go(?:es|ing)?|flew|flown|fly|flies|flying|head(?:s|ed|ing)?|return(?:s|ed|ing)?|back|"
    r"c[ao]me|coming|journey|"
    r"return of (?:[\w-]+ ){0,4}?[\w-]+|deport\w*|mov(?:e|ed|ing)|cross(?:ed|ing)?|visits?|home|brought|"
    r"planes?|flights?|taken) (?:\w+ )?(?:to|for)"
)
_FROM = (
    r"(?:back|home|return(?:s|ed|ing)?|flew|travel\w*|depart\w*|withdrawn|team|delegation|negotiators) (?:\w+ )?from"
)
_REACHED = r"(?:visit(?:s|ed|ing)?|left|leav(?:es?|ing)|tour(?:s|ed|ing)|reach(?:es|ed|ing)?|arriv\w+ (?:in|at|from))"
_PLACE_BEFORE = re.compile(
    rf"\b(?:{_IN}(?: (?:the )?(?!favou?r)[a-z][\w.-]+(?: and| or))?|{_TO}|{_FROM}|{_REACHED}|territory of|much of|"
    r"(?:border|frontier|boundary|border (?:strip|zone|area|crossing)) with|out of|"
    rf"(?:border|zone|line|frontier|boundary|corridor) between|"
    rf"bordering|parts of|people of|(?:in|into|from|to|through|of|via|across) neighbou?ring|"
    r"(?:north|south)?-?(?:north|south|east|west)ern|(?:north|south|east|west|cent(?:er|re)|heart) of|overland from)"
    r"(?: the)? \Z"
)
# "In Munich, Germany, he met": the country in which a town is.
_OF_A_TOWN = re.compile(r"\b(?:[Ii]n|near|outside|around|from|to|at) (?:[A-Z][\w'-]+ (?:el-[A-Z]\w+ )?){1,2}\Z")
_BACKED = re.compile(r"-(?:backed|led|brokered|mediated|sponsored|drafted|proposed|funded)\b")
_NOT_THE_STATE_AFTER = re.compile(
    r"-(?:based|born|educated|style|held|wide)\b|-(?:Israelis?|Americans?|Palestinians?)\b(?! (?:strikes?|"
    r"attacks?|plans?|war|talks))"
)
# "officials in Israel", "brothers in Qatar", "a team from Turkey": those who act for the state. A team that is called
# home is not from there.
_OFFICIALS_IN = re.compile(
    r"\b(?:officials?|sources|leaders|authorities|government|brothers) in (?:neighbou?ring )?\Z|"
    r"(?:\A|[.,;:\"”] |\b(?:a|an|by|with|and|that|of|senior|lead) )(?:\w+ )?(?:team|delegations?|negotiators|"
    r"officials|envoys|mediators|delegates|mission|experts) from (?:the )?\Z"
)
# "sent its team to Egypt", "left Cairo for Israel on Monday"; a message is sent to the state.
_SENT = re.compile(
    r"\b(?:sen[dt]s?|sending|dispatch\w*|exiled|bound|leaves?|left|leaving|set (?:out|off)|depart\w*|moved|"
    r"transferred) (?!(?:an? |the |its |his )?(?:\w+ )?(?:message|letter|reply|answer|response|proposal|draft|text|"
    r"signal|paper|list)\b)(?:[\w'-]+ ){0,5}(?:to|for) \Z"
)
# How what stands before must end, looked at first because it costs next to nothing.
_BEFORE_ORIGIN = ("in ", "from ", "the ", "ring ")
HOUSES = frozenset({"White House", "State Department", "Pentagon", "United Nations", "Knesset"})
# "toured Israel, Egypt and Qatar": what holds for the first of a list holds for all.
LISTED_BEFORE = re.compile(r"(?:\b(?:the )?[A-Z][\w'.-]*(?: [A-Z][\w'.-]*)?(?:, | and | or |, and )(?:the )?)+\Z")
LISTED_BEHIND = re.compile(
    r"(?:, (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?){0,4},? and (?:(?:the )?[A-Z][\w'-]+|beyond\b)"
)
_AT_HOUSE = re.compile(
    r"(?<!according )\b(?:at|outside|inside|in|to|left|leaving|(?:sp[eo]ke|speaking|speech|address\w*|remarks?|wrote|"
    r"live|televised|return\w*|(?<!right )away|back|walk\w*|dr[io]ve\w*|yards|met(?:re|er)s|blocks|streets?|out|"
    r"broadcast) from) the \Z"
)
# What sits in these is meant even where one speaks in them or draws up before them.
_BODIES = frozenset({"United Nations", "Knesset"})
_OUTSIDE = re.compile(r"\b(?:outside|near|around) the \Z")
# "a White House dinner" is no doing of its own; what one hears "from the White House, which said" is.
_THING_AT_HOUSE = re.compile(
    r" (?:lawn|grounds|gardens?|steps|ceremony|dinner|lunch|briefing|visit|meeting|reception|signing)\b"
)
_HOUSE_SPEAKS = re.compile(
    r", which (?:also |has |had )?(?:said|says|called|calls|warned|announced|denied|confirmed|put)\b"
)
# "Penny Wong of Australia" is a person, not her state; "the Foreign Ministry of Oman" is.
_PERSON_OF = re.compile(
    r"(?<![\w-])(?!(?:The|A|In|At|On|Arab|Islamic|Hashemite|Foreign|Prime|Defen[cs]e|Interior|State|National|Central|"
    r"Crown|United|Supreme|High)\b)[A-Z][a-z'-]+ (?:(?:al|el|bin|ben|van|von|de)[ -])?"
    r"(?!(?:Republic|Kingdom|Government|Ministry|Minister|President|King|Queen|Prince|Emir|Sultan|Emirate|States?|Bank|"
    r"Party|Ambassador|Secretary|Army|Embassy|Council|Authority|Friends|Representative|Consulate|Parliament|Office|"
    r"Agency|Union|Church|Chancellor)\b)[A-Z][a-z'-]+ of (?:the )?\Z"
)
# "marched to the American embassy": the house, not who sits in it.
_AT_EMBASSY = re.compile(
    r"\b(?:outside|near|before|in front of|at|to|into|inside|of|around|from|on|past|opposite) the [\w.]+\Z"
)
_COORDINATED = re.compile(r"(?:(?:, and|,| and| or|/) ?(?:[A-Z][a-z]+(?:n|i|h|se)|Hamas|U\.?S\.?)(?=[ ,/]))+")


# "the Egyptian side of Rafah", "waited on the Egyptian side,"; but "no word from the Israeli side", and no line of the
# war has an American or a Qatari side.
_ON_THE = re.compile(
    r"\b(?:[Oo]n|across|(?<!word )(?<!reply )(?<!answer )(?<!response )(?<!comment )(?<!statement )(?<!demand )"
    r"(?<!offer )from) the (?!American|U\.?S|Qatari|Turkish|British|French)[\w.]+\Z"
)


@cache
def alternatives(words: str) -> str:
    """The words of a list of the gazetteer as alternatives of a regular expression, the longest first."""
    return "|".join(re.escape(word) for word in sorted(load_gazetteer().words[words], key=len, reverse=True))


@cache
def _acting() -> re.Pattern[str]:
    nouns = f"{alternatives('officials')}|{alternatives('acts')}"
    return re.compile(
        rf"(?:[ -](?:{alternatives('adjectives')})){{0,3}} [\"“]?(?:bridging )?(?:{nouns})\b(?!-[a-z])|"
        r"-(?:backed|drafted|led|brokered|proposed|mediated|sponsored)\b",
        re.IGNORECASE,
    )


@cache
def _people() -> re.Pattern[str]:
    return re.compile(rf" (?:{alternatives('people')})\b")


def acting_end(plain: str, start: int) -> int | None:
    """The end of the noun after an adjective of nationality that makes it mean the state, None where there is none.

    In "Egyptian and Qatari mediators" the first adjective means its state too and ends where it ends.
    """
    match = _acting().match(plain, start)
    if match:
        return None if _is_place(plain, start, match) else match.end()
    shared = _COORDINATED.match(plain, start)
    return start if shared and _acting().match(plain, shared.end()) else None


def _is_place(plain: str, start: int, acting: re.Match[str]) -> bool:
    """Whether the noun behind an adjective of nationality is a house or the side of a line."""
    if acting[0].endswith(("embassy", "consulate")):
        return bool(_AT_EMBASSY.search(plain[max(0, start - 36) : start]))
    return acting[0].endswith(" side") and _is_side_of_a_line(plain, start, acting.end())


def _is_side_of_a_line(plain: str, start: int, end: int) -> bool:
    return plain.startswith(" of ", end) or bool(_ON_THE.search(plain, max(0, start - 34), start))


def is_only_a_house(plain: str, start: int, name: str) -> bool:
    """Whether the name of a house, such as a parliament, is that of the building where something is."""
    pattern = _OUTSIDE if name in _BODIES else _AT_HOUSE
    if name not in _BODIES and _THING_AT_HOUSE.match(plain, start + len(name)):
        return True
    return bool(pattern.search(_before(plain, start, 24))) and not _HOUSE_SPEAKS.match(plain, start + len(name))


def is_only_a_place(plain: str, start: int, end: int) -> bool:
    """Whether the name of a state is the place where something is, or the nationality of a person."""
    left = plain[max(0, start - _REACH) : start]
    if plain.startswith("-", end) and _BACKED.match(plain, end):
        return False
    if _is_of_a_person(left) or (left.endswith(", ") and _is_of_a_town(plain, left, end)):
        return True
    if left.endswith(_BEFORE_ORIGIN) and _OFFICIALS_IN.search(left[-36:].lower()):
        return False
    if _NOT_THE_STATE_AFTER.match(plain, end) or _people().match(plain, end):
        return True
    if plain.startswith("'", end):
        return False
    if left.endswith(("and ", "and the ")) or (left.endswith(", ") and LISTED_BEHIND.match(plain, end)):
        listed = LISTED_BEFORE.search(left)
        left = left[: listed.start()] if listed else left
    left = left.lower()
    return bool(_PLACE_BEFORE.search(left) or (left.endswith((" to ", " for ")) and _SENT.search(left)))


def _is_of_a_person(left: str) -> bool:
    return left.endswith((" of ", " of the ")) and bool(_PERSON_OF.search(left))


def _is_of_a_town(plain: str, left: str, end: int) -> bool:
    """Whether the state is named behind a town of it: "in Doha, Qatar, between the two sides"."""
    closed = plain.startswith((",", ".", ";", ")"), end) or end == len(plain)
    return closed and bool(_OF_A_TOWN.search(left[:-2] + " ")) and not LISTED_BEHIND.match(plain, end)


def _before(plain: str, start: int, reach: int) -> str:
    """What stands before a place, in small letters: that is searched four times as fast as regardless of case."""
    return plain[max(0, start - reach) : start].lower()
