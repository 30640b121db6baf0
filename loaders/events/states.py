"""When the name of a state, an adjective of nationality or a capital means those who act for the state."""

from __future__ import annotations

import re
from functools import cache

from loaders.events.gazetteer import load_gazetteer

_REACH = 48
_IN = r"(?:in|inside|into|across|throughout|outside|near|within|via|around)"
_TO = (
    r"(?:travel\w*|trips?|went|go(?:es|ing)?|flew|fly|flies|flying|head(?:s|ed|ing)?|return(?:s|ed|ing)?|back|"
    r"c[ao]me|coming|journey|"
    r"return of (?:[\w-]+ ){0,4}?[\w-]+|deport\w*|mov(?:e|ed|ing)|cross(?:ed|ing)?|visits?|home|brought|"
    r"taken) (?:\w+ )?(?:to|for)"
)
_FROM = (
    r"(?:back|home|return(?:s|ed|ing)?|flew|travel\w*|depart\w*|withdrawn|team|delegation|negotiators) (?:\w+ )?from"
)
_REACHED = r"(?:visit(?:s|ed|ing)?|left|leav(?:es?|ing)|tour(?:s|ed|ing)|reach(?:es|ed|ing)?|arriv\w+ (?:in|at|from))"
_PLACE_BEFORE = re.compile(
    rf"\b(?:{_IN}(?: (?:the )?[a-z][\w.-]+(?: and| or))?|{_TO}|{_FROM}|{_REACHED}|territory of|border with|"
    rf"(?:border|zone|line|frontier|boundary|corridor) between|"
    rf"bordering|parts of)"
    r"(?: the)? \Z"
)
_NOT_THE_STATE_AFTER = re.compile(
    r"-(?:based|born|educated|style|held|wide)\b|-(?:Israelis?|Americans?|Palestinians?)\b(?! (?:strikes?|"
    r"attacks?|plans?|war|talks))"
)
# "officials in Israel", "sources in Cairo": those who act for the state.
_OFFICIALS_IN = re.compile(r"\b(?:officials?|sources|leaders|authorities|government) in \Z")
_HOUSES = frozenset({"White House", "State Department", "Pentagon", "United Nations", "Knesset"})
_AT_HOUSE = re.compile(r"(?<!according )\b(?:at|outside|inside|in|from|to|left|leaving) the \Z")
_COORDINATED = re.compile(r"(?:(?:, and|,| and| or|/) ?(?:[A-Z][a-z]+(?:n|i|h|se)|U\.?S\.?)(?=[ ,/]))+")
_AGENT = re.compile(
    r"\b(?:backed|supported|proposed|mediated|brokered|drafted|rejected|led|pressed) by \Z|"
    r"\b(?:officials|sources|(?:[Aa]n|senior) official) in \Z|\bbetween \Z"
)
# "..., Cairo said": a comma behind a word in small letters or a day ends a clause, not the name of a place.
_AFTER_CLAUSE = re.compile(r"(?:\b[a-z]+|\d|day|[\"“”]), \Z")
_BEFORE_CAPITAL = re.compile(
    r"\b(?:in|from|to|at|near|for|into|left|outside|of|via|around|the|visit(?:ing|ed)?|reach(?:ed)?) \Z|, \Z"
)


@cache
def _alternatives(words: str) -> str:
    return "|".join(re.escape(word) for word in sorted(load_gazetteer().words[words], key=len, reverse=True))


@cache
def _acting() -> re.Pattern[str]:
    nouns = f"{_alternatives('officials')}|{_alternatives('acts')}"
    return re.compile(rf"(?:[ -](?:{_alternatives('adjectives')})){{0,3}} (?:{nouns})\b", re.IGNORECASE)


@cache
def _people() -> re.Pattern[str]:
    return re.compile(rf" (?:{_alternatives('people')})\b")


@cache
def _government() -> re.Pattern[str]:
    adverbs = r"(?: (?:also|has|had|now|still|repeatedly|later|again))?"
    return re.compile(
        rf"'s (?:\w+ )?(?:{_alternatives('government-nouns')})\b|"
        rf"{adverbs} (?:{_alternatives('government-verbs')}|would|(?:ha[sd]|is|was) (?:been )?[\"“]?\w+(?:ed|ing))\b"
    )


def acting_end(plain: str, start: int) -> int | None:
    """The end of the noun after an adjective of nationality that makes it mean the state, None where there is none.

    In "Egyptian and Qatari mediators" the first adjective means its state too and ends where it ends.
    """
    match = _acting().match(plain, start)
    if match:
        return match.end()
    shared = _COORDINATED.match(plain, start)
    return start if shared and _acting().match(plain, shared.end()) else None


def capital_is_government(plain: str, start: int, end: int) -> bool:
    """Whether the capital at this place does what only a government does."""
    if _AGENT.search(plain[max(0, start - 20) : start]):
        return True
    acts = _government().match(plain, end)
    if acts is None:
        return False
    if acts[0].startswith("'s") or _AFTER_CLAUSE.search(plain, max(0, start - 20), start):
        return True
    return not _BEFORE_CAPITAL.search(_before(plain, start, 12))


def is_only_a_place(plain: str, start: int, end: int, is_state: bool) -> bool:
    """Whether the name of a state or house is the place where something is, or the nationality of a person."""
    if plain[start:end] in _HOUSES:
        return bool(_AT_HOUSE.search(_before(plain, start, 20)))
    if not is_state or _OFFICIALS_IN.search(_before(plain, start, 20)):
        return False
    if _NOT_THE_STATE_AFTER.match(plain, end) or _people().match(plain, end):
        return True
    possessive = plain.startswith("'", end)
    return not possessive and bool(_PLACE_BEFORE.search(_before(plain, start, _REACH)))


def _before(plain: str, start: int, reach: int) -> str:
    """What stands before a place, in small letters: that is searched four times as fast as regardless of case."""
    return plain[max(0, start - reach) : start].lower()
