"""Dates that hang on a noun of the sentence: of a plan, of those who were seized, of talks to which somebody came."""

from __future__ import annotations

import re

from loaders.events.clauses import Span

# How far before a date its preposition and what that hangs on are looked for.
REACH = 70
# "A plan unveiled on Monday", "the truce that took effect in May": the day of the thing.
_OF_A_THING = re.compile(
    r"\b(?:plan|proposal|draft|deal|agreement|accord|text|law|resolution|truce|ceasefire|outline|framework|document|"
    r"version|list|offer|paper|statement|announcement|decision|order|Gaza|phase)s? "
    r"(?:(?:that|which) (?:was|were|had been|has been|took|came|began|started|went|[A-Z]\w+ \w+ed)\b|"
    r"(?:put forward|set out|laid out|handed over|made public|unveiled|outlined|presented|passed|agreed|reached|signed|"
    r"brokered|submitted|announced|drafted|tabled|proposed|adopted|approved|accepted|disclosed|struck)\b|"
    # "the plan Joe Biden laid out on 31 May", "the deal it signed in January"
    r"(?:(?:that |which )?(?:[A-Z]\w+ ){1,3}(?:had )?|(?:that |which )?(?:it|he|she|they) (?:had )?)"
    r"(?:laid out|set out|unveiled|outlined|presented|announced|proposed|put forward|signed|accepted|approved|"
    r"drawn up|drew up|agreed to|rejected|turned down|received|handed over|delivered|sent)\b)"
    r"[^,.;]{0,45} \Z"
)
_ACCORDING_TO = re.compile(r"\baccording to (?:an?|the|their|its) (?:\w+ )?\Z")
# "The text passed on Monday, and ...": here it is the thing that is told of.
_IT_PASSED = re.compile(r"(?:The|A|An|Its|Their) (?:[\w'’-]+ ){0,3}\Z")
# "The hostages kidnapped by the group 15 months ago", "women it seized in October", "Hamas, founded in 1987"
_OF_WHOM = re.compile(
    r"\b(?:[a-z]+s|people|women|men|children|those)"
    r" (?:(?:that |whom )?(?:it|they|he|she|Hamas|the group) (?:had )?)?"
    r"(?:kidnapped|seized|captured|abducted|snatched|taken (?:hostage|captive))"
    r"(?: by [^,.;]{3,40}?)?(?: (?:in|from|during|at) [^,.;]{3,50}?)?(?: (?:in|on|during|late|early)){0,2} \Z|"
    r", (?:founded|formed|established|elected|appointed|named|born)(?: [^,;]{2,30})?(?: (?:in|on|late|early)){0,2} \Z"
)
_HAS_OF_WHOM = ("kidnapped", "seized", "captured", "abducted", "snatched", "taken ", ", ")
# "The ultimatum, imposed by Israel on Sunday, has been rejected"
_DONE_BEFORE = re.compile(
    r"\A(?:An?|The|Its|His|Their) [^,;]{3,50}, \w+(?:ed|en|t|de) (?:by [^,;]{3,60} )?(?:on |in |last )?\Z"
)
_HAS_BEEN = re.compile(r",? (?:has|have) ")
# "They came to Cairo for talks scheduled for Sunday"
_SET_FOR = re.compile(
    r"\b(?!(?:is|are|was|were|been|be|has|have|had|now) )[a-z]+(?: here| there)?,? "
    r"(?:scheduled|due|set|slated|planned)(?: to (?:begin|start|open|resume))?(?: (?:for|on|in|late|early)){0,2} \Z"
)
_DID = re.compile(r",? (?:is|are|was|were|has|have|had|did|will|would|could|may|might|fell)\b")
_TO_COME = re.compile(
    r"\b(?:will|would|may|might|plans?|(?:is|are|was|were|be) (?:\w+ )?(?:due |set |expected |scheduled )?to|"
    r"(?:agreed|intends?|prepar\w+|decided|promised|ready|hopes?|expected) to)\b"
)


def is_of_a_thing(plain: str, start: int, end: int, before: int) -> bool:
    """Whether the date is that of a plan or text named before it; not where that the text passed is what is told."""
    if plain.startswith(("In a", "At a"), 0, start) or (plain.startswith("In the ") and plain.startswith(",", end)):
        return False
    thing = _OF_A_THING.search(plain, max(before, start - REACH), start)
    # "According to a statement they issued on Saturday": the day on which it was said.
    if thing is None or _ACCORDING_TO.search(plain, max(0, thing.start() - 24), thing.start()):
        return False
    opens = " passed" in thing[0] and _IT_PASSED.fullmatch(plain, 0, thing.start())
    return not (opens and plain.startswith((".", ", and ", ", with ", " by a vote", " by 1", " by 9"), end))


def hangs_on_a_noun(plain: str, start: int, end: int, before: int, cue: Span) -> bool:
    """Whether the date is that of those who were seized, of what was founded, or of a thing to come."""
    return _is_of_whom(plain, start, end, before) or _is_of_a_thing_to_come(plain, start, end, before, cue)


def _is_of_whom(plain: str, start: int, end: int, before: int) -> bool:
    """Whether the date tells when those were seized, or that was founded, of whom something else is told."""
    if any(map(plain.__contains__, _HAS_OF_WHOM)) and _OF_WHOM.search(plain, max(before, start - 2 * REACH), start):
        return True
    return bool(_HAS_BEEN.match(plain, end) and _DONE_BEFORE.match(plain, 0, start))


def _is_of_a_thing_to_come(plain: str, start: int, end: int, before: int, cue: Span) -> bool:
    """Whether the date is that for which something is set, for which something else has been done."""
    thing = _SET_FOR.search(plain, max(before, start - REACH), start)
    if thing is None or cue[1] > thing.start() or _DID.match(plain, end):
        return False
    return not _TO_COME.search(plain, 0, thing.start())
