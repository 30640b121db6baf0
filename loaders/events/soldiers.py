"""When soldiers and troops of nobody named are those of the army that the report is about."""

from __future__ import annotations

import re

_REACH = 40
# Troops of nobody else's: "two hundred American troops", "its troops", "sent in ground troops".
_TROOPS_OF_NONE = re.compile(r"(?:\A|[.,;\"”] |\b(?:the|that|said|by|keep|keeping|kept|keeps|as|when|where|says) )\Z")
# Soldiers may be captives too ("the soldiers among them") or be of a force that is still to come, so only those who
# fight or are hit are the army.
_ACT = re.compile(
    r" (?:(?:had|have|who|then|also|later|were|are) ){0,2}(?:open(?:ed|ing)|fir(?:ed|ing)|sho(?:t|oting)|"
    r"kill(?:ed|ing)|c[ao]me|coming|f[ae]ll(?:en|ing)?|pull(?:ed|ing)|moved?|moving|search(?:ed|ing)|storm(?:ed|ing)|enter(?:ed|ing)|"
    r"withdrew|withdrawn|withdrawing|arrest(?:ed|ing)|operating|fighting|found|raid(?:ed|ing)|deployed|stationed|"
    r"advanc(?:ed|ing)|s(?:aw|een)|spotted|identified|blew|burned|destroyed)\b"
)
_ARE_HIT = re.compile(
    r" (?:(?:was|were|had been|have been|has been|had|have) )?(?:\w+ly )?(?:killed|wounded|injured|hurt|died)\b"
)
_WHO_HITS = re.compile(
    r"\b(?:kill(?:ed|ing|s)|wound(?:ed|ing|s)|injur(?:ed|ing|es)|hurt(?:ing)?|hit(?:ting)?|"
    r"(?:fire|shots?) (?:from|by)) (?:(?!(?:in|on|from|by|with|of|at|to|for|when|as|after)\b)[\w-]+ ){0,3}\Z"
)
# "five women soldiers", "a captured soldier", "the body of an Israeli soldier", "Lebanese soldiers".
_OTHERS = re.compile(
    r"\b(?:wom[ae]n|female|male|captured|captive|abducted|kidnapped|foreign|former|dead|peacekeeping|UN|U\.N\.|US|U\.S\.|"
    r"(?:bod(?:y|ies)|remains|corpses?) of(?: \w+)?|[A-Z][a-z]+(?:n|i|sh|se)) \Z"
)


def are_the_armys(plain: str, start: int, end: int) -> bool:
    """Whether the troops or soldiers at this place are no captives and no other army's."""
    left = plain[max(0, start - _REACH) : start]
    words = plain[start:end]
    if words.endswith("troops"):
        return bool(_TROOPS_OF_NONE.search(left))
    if _OTHERS.search(left):
        return False
    hit = bool(_ARE_HIT.match(plain, end) or _WHO_HITS.search(left))
    return hit or (words == "soldiers" and bool(_ACT.match(plain, end)))
