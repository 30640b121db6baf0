"""Whether somebody says of an event that it is not so, or it was called off, wherever that stands in the sentence."""

from __future__ import annotations

import re

# The auxiliary of a verb stands close before it.
BEFORE_CUE = 70
# Searched in small letters: four times as fast as regardless of case.
_DENIED = re.compile(
    r"\b(?:denied|denies|denying|untrue|no truth|(?:has|had|have|was|were|is|did|does) not "
    # "A review that was not yet complete" goes on.
    r"(?!(?:yet )?(?:over|complete|finished)\b)(?:yet )?(?:been |be )?(?=\w)|"
    r"(?:has|have|had) yet to|(?:will(?: now)?|could|can) not (?=\w)|won't|cannot|(?:was|were) unable to|"
    r"cancel(?:l?ed|s)|call(?:ed|s)? off|put(?:s|ting)? off|postpone[ds]?|scrapped|"
    r"(?:drop(?:ped|s)|abandon(?:ed|s)|shelve[ds]) (?:the |his |her |its |their |a )?"
    r"(?:plans?|trip|visit|journey|meeting)|not a single|(?<!, )none of|no such|"
    # "Would no longer fly to Washington"
    r"(?:will|would|is|are|was|were) no longer (?:to |be )?"
    r"(?:travel|com(?:e|ing)|go(?:ing)?|fly|meet|attend|visit|due|expected|planned|taking part)|"
    r"agreed to no|took no part|never)\b"
)
# Without one of these they cannot match: to look for words is a tenth of the work.
_HAS_DENIED = (
    "deni",
    "deny",
    "untrue",
    "no truth",
    "not ",
    "never",
    "won't",
    "unable",
    "cancel",
    " off",
    "postpone",
    "scrapped",
    "drop",
    "abandon",
    "shelve",
    "none of",
    " yet to",
    "no such",
    " no longer ",
    "to no ",
    "no part",
)
# "has had no direct meeting"
_NONE = re.compile(r"\b(?:has|have|had|was|were|is|are|held) (?:had |been )?no (?:[\w-]+ ){0,2}\Z")
_HAD_NONE = re.compile(r"(?:has|have|had|held|holds?) (?:had |held )?no\b")
# "No negotiators came", "declined to free prisoners": it did not happen.
_NOBODY = re.compile(
    # "Families whose sons are on no list marched" did.
    r"\b(?:(?<!on )(?<!with )(?<!of )(?<!from )[Nn]o(?! fewer| less| more| longer)|"
    r"[Nn]ot a single|[Nn]one of the|[Nn]either) (?:[\w'-]+ ){0,6}\Z"
)
# "No reply had been sent", "Nor has it left", "There was no question of ...": nothing of it happened.
_NOTHING_DONE = re.compile(
    r"(?:\A|[,;:\"“] |\b(?:said|says|that|but|and) )"
    r"(?:no (?!progress|headway|date|details|word|one |fewer |less |more )(?:[\w-]+ ){1,5}?|"
    r"nothing (?:of the (?:kind|sort) )?)"
    r"(?:has|have|had|was|were) |"
    r"\bnor (?:has|have|had|did|was|were|is)\b|\bno (?:question of|plans? (?:to|for))\b"
)
_WITHHELD = re.compile(r"(?:halt|suspend|declined|refus|withh|h[oe]ld\w* back)", re.IGNORECASE)
# "Did nothing to halt the exchange"
_NOT_WITHHELD = re.compile(r"\b(?:nothing to|not|never|failed to|unable to|without)(?: \w+)? \Z")
# "A meeting in Cairo, set for Monday, was called off": however far behind it stands, unless another clause has begun.
_CALLED_OFF = re.compile(
    r"(?P<comma>,|[;,] the (?:appointment|meeting|session|trip|visit|call|journey|talks|vote|round))? "
    r"(?:(?:was|were|(?:ha[sd]|have) been) (?:\w+ )?"
    r"(?:called off|cancell?ed|put off|postponed|scrapped|shelved|dropped(?! from))|fell through|"
    r"(?:was|has been) struck (?:from|off) the (?:agenda|calendar|schedule)|"
    r"(?:did not|will not|will now not|will no longer)(?: now)? (?:be held|take place|go ahead|happen|materiali[sz]e)|"
    r"(?:but|and) called (?:the|his|her|its|their|that) \w+ off)\b"
)
_OTHER_CLAUSE = re.compile(
    r"[;:]| (?:and|but|after|before|when|while|because|as|said|which|who|"
    # "A flight that he was to take was called off"
    r"that(?! (?:had been|was|were|[A-Z][^,;]{2,50} was) ))\b"
)
# "A meeting between the envoy and the premier was called off"
_BETWEEN_TWO = re.compile(r"\bbetween [^,;]{2,80}? and ")
_HAS_CALLED_OFF = (
    " off",
    "cancel",
    "postponed",
    "scrapped",
    "shelved",
    "dropped",
    "fell through",
    "not take",
    "not now",
    "not be held",
    "no longer ",
    "not go ahead",
    "not happen",
    " struck ",
)
# "Ministers were to have met on Thursday, but the sitting was called off", "who had planned to come stayed at home"
_MEANT = re.compile(
    r"\b(?:(?:was|were) (?:\w+ )?to|(?:was|were|had been) (?:\w+ )?(?:due|set|scheduled|planned|expected|"
    r"pencil?led in|called|invited)|had (?:\w+ )?(?:planned|intended|hoped|wanted) to|"
    r"due to(?= (?:go|fly|travel|leave|come|meet|visit|attend|be (?:freed|released|handed))\b))\b"
)
_CAME_TO_NOTHING = re.compile(
    r"\b(?:called (?:(?:the|his|her|its|their|that) \w+ |it )?off|cancell?ed|scrapped|shelved|dropped(?! from)|"
    r"fell through|came to nothing|(?:but|and) (?:was|were) (?:put off|postponed|delayed)|"
    r"(?:was|were) unable to|stayed (?:at home|away|behind|put)|"
    r"(?:is|are) staying (?:at home|away|behind|put)|(?:will|would) (?:now )?(?:stay|remain) (?:at home|behind|where)|"
    r"(?:did|will) not (?:now )?(?:take place|go ahead|happen))\b"
)
_HAS_NOTHING = (*_HAS_CALLED_OFF, "delayed", "to nothing", "unable", "stayed ", " staying ", " stay ", " remain ")
_BETWEEN_THEM = re.compile(r";(?! the )| (?:after|before|because|when|while|as|said)\b")
# "Nor, as a channel had claimed, has anything been signed."
_NOR_AS = re.compile(r"Nor, [^,;]{3,80}, (?:has|have|had|did|was|were|is)\b")
# "Contacts have not stopped": they go on.
_NOT_ENDED = re.compile(
    r"\b(?:has|have|had|was|were|is|are|did|does|do|will|would) not (?:yet )?(?:been |be )?"
    r"(?:stop(?:ped)?|end(?:ed)?|ceased?|halted|interrupted|broken off|broken down)\b"
)
# "The decision to call off the talks": that is how they were broken off.
_CALLS_OFF = re.compile(r"\bcall(?:ed|s)? off (?:the |all |further )?(?:[\w-]+ ){0,2}(?:talks|negotiations)\b")
_ENDED_BY_KIND = frozenset({"military", "talks_round", "humanitarian", "protest"})
# "No such idea had reached the mediators", "There had been no new proposal", "Egypt denies it"
_THING = r"(?:[\w-]+ )?(?:offers?|proposals?|plans?|ideas?|drafts?|texts?|demands?)\b"
_NO_OFFER = re.compile(
    rf"\b(?:[Nn]o (?:such )?{_THING}(?: [\w'-]+){{0,4}}? (?:has|have|had|was|were) |"
    rf"(?:has|have|had) (?:been|received|made|seen|got|put forward) no (?:such )?{_THING})|"
    r"\A[^,;:\"“]{2,60} denie[ds] (?:it|this|that)(?=[.,;])"
)
# "denied a report that", "Rumours that ... are baseless".
_DENIES_THAT = re.compile(
    r"\b(?:den(?:ied|ies|ying)|disown(?:ed|s)|disput(?:ed|es) that|not true that|untrue that|"
    r"dismiss(?:ed|es|ing) as (?:\w+ ){1,2}\w+|"
    r"(?:dismiss|reject|disput|rebut|refut)(?:t?ed|e?s|t?ing) (?:as (?:[\"“]?[\w-]+[\"”]? ){1,3})?"
    r"(?:(?:an?|the|any|media|press|news|television|Israeli) ){0,3}"
    r"(?:reports?|rumou?rs?|speculation|suggestions?|talk)|[Cc]ontrary to (?:reports|rumou?rs|talk|what))\b"
)
# Its subject stands before it: "A Hamas adviser denied that anything had been given up".
_DENIED_THAT = re.compile(r"[^,;:\"“]{0,80}?(?:, who)? den(?:ied|ies) (?:that|having|reports?|any)\b")
_HAS_DENIES = (
    "true that",
    "disput",
    "deni",
    "deny",
    "disown",
    "dismiss",
    "report",
    "rumo",
    "specul",
    "suggest",
    "ontrary to",
)
_REACH_OF_DENIAL = 130
_GOES_ON = re.compile(r"; | (?:and|but) |, (?:said|says|told) ")
_RUMOUR = re.compile(
    r"(?:An? |The )?(?:[Mm]edia |[Pp]ress |[Nn]ews )?"
    r"(?:[Rr]eports?|[Ss]peculation|[Rr]umou?rs?|[Cc]laims?|[Ss]uggestions?)\b"
    r"[^;]{0,160} (?:was|were|is|are) (?:\w+ )?[“\"]?"
    r"(?:denied|untrue|baseless|false|dismissed|unfounded|groundless|fabricated|fiction|nonsense|wrong|"
    r"inaccurate|incorrect|invented|not (?:true|accurate|correct))\b"
)


def is_denied(plain: str, start: int, end: int, *, can_be_off: bool) -> bool:
    """Whether the event whose cue is ``plain[start:end]`` is denied or, where ``can_be_off``, was called off."""
    if can_be_off and any(map(plain.__contains__, _HAS_CALLED_OFF)):
        off = _CALLED_OFF.search(plain, end)
        two = _BETWEEN_TWO.search(plain, start)
        if off and (off["comma"] or not _OTHER_CLAUSE.search(plain, max(end, two.end() if two else 0), off.start())):
            return True
    if can_be_off and any(map(plain.__contains__, _HAS_NOTHING)) and _came_to_nothing(plain, end):
        return True
    if any(map(plain.__contains__, _HAS_DENIES)):
        denies = _DENIES_THAT.search(plain, max(0, start - _REACH_OF_DENIAL), start)
        if denies and not _GOES_ON.search(plain, denies.end(), start):
            return True
        if _DENIED_THAT.match(plain, end):
            return True
    return bool(_RUMOUR.match(plain) or (plain.startswith("Nor, ") and _NOR_AS.match(plain)))


def was_not_offered(plain: str) -> bool:
    """Whether an offer is told not to have been made."""
    return ("no " in plain or "No " in plain or "denie" in plain) and bool(_NO_OFFER.search(plain))


def without_going_on(small: str, kind: str) -> str:
    """A clause, in small letters, without the words by which a thing of ``kind`` is told to go on: "has not ended"."""
    if kind == "walkout" and " off " in small:
        return _CALLS_OFF.sub("leaves the talks", small)
    return _NOT_ENDED.sub("goes on", small) if "not " in small and kind in _ENDED_BY_KIND else small


def _came_to_nothing(plain: str, end: int) -> bool:
    """Whether what was meant to happen, told before ``end`` or around it, is told thereafter not to have happened."""
    meant, nothing = _MEANT.search(plain), _CAME_TO_NOTHING.search(plain, end)
    if meant is None or nothing is None or nothing.start() < meant.end():
        return False
    return not _BETWEEN_THEM.search(plain, max(end, meant.end()), nothing.start())


def denies(small: str) -> bool:
    """Whether a clause, in small letters, has a verb that is denied."""
    return any(map(small.__contains__, _HAS_DENIED)) and bool(_DENIED.search(small))


def is_nothing_done(small: str) -> bool:
    """Whether a clause, in small letters, tells that nothing of it has happened."""
    return ("no " in small or "noth" in small or "nor " in small) and bool(_NOTHING_DONE.search(small))


def did_not_happen(plain: str, small: str, kind: str, start: int, end: int, opens: int | None) -> bool:
    """Whether nobody did it or it was held back; ``opens`` is where the clause of the cue begins, None where none could
    have done it.
    """
    return (
        bool(_NONE.search(plain[max(0, start - BEFORE_CUE) : start].lower()))
        or bool(_HAD_NONE.match(plain, start, end))
        or is_nothing_done(small)
        or (
            kind == "hostage_release"
            and bool(_WITHHELD.match(plain, start))
            and not _NOT_WITHHELD.search(plain, max(0, start - 20), start)
        )
        or (opens is not None and bool(_NOBODY.search(plain, opens, start)))
    )
