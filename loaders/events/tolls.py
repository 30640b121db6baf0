"""Whether dead and wounded are counted over the war, not of a day."""

from __future__ import annotations

import re

# A toll is counted over the war, unless it is the day's that is compared with the war's.
_TOLL = re.compile(
    r"\b(?:have (?:also )?died|of (?:those|them) are (?:\w+ )?dead|"
    r"[Ss]ince (?:(?:late |early |mid-)?(?:Jan|Feb|March|April|May|June|July|Aug|Sept|Nov|Dec)|"
    r"the |then|Oct|October|7 Oct|it|Israel|that|last|fighting)|so far|of (?:the )?(?:war|fighting)|"
    r"(?:during|in|over|throughout) the (?:[\w-]+ )?(?:war|conflict)|the war has (?:killed|cost|left)|"
    r"(?:has|have) killed (?:tens of )?thousands|since(?=[,.]))"
)
# "That brings to 900 the number of people killed at the depots", "The strike took the toll to 900"
_BRINGS_TO = re.compile(
    r"[^,;:\"“]{3,60}? (?:brings?|brought|takes?|took|raises?|raised) (?:to [\w ,]{1,30} the (?:number|toll)|"
    r"the (?:[\w-]+ ){0,3}(?:toll|number)(?: of [^,;]{3,50})? to)\b"
)
# So many dead are those of the war, however it is called.
_TENS_OF_THOUSANDS = re.compile(r"\b\d{2,3},\d{3}\b")
# "Said on Thursday that at least 59,000 had been killed", "The toll passed 40,000 on Thursday": the day of the count.
_COUNTED = re.compile(
    r"[^,;:\d\"“]{0,80}?\b(?:said|says|announced|reported|put|[Dd]eath toll|number of (?:the )?(?:dead|deaths|"
    r"(?:people|Palestinians) killed))\b[^,;:\d\"“]{0,70}\d{2,3},\d{3}\b"
)
_DEAD = ("killed", "dead", "death", "died", "lives", "toll")
_MAKING = re.compile(r", (?:making|in the) ")
_RECORD = re.compile(r"\b(?:deadliest|heaviest|worst|highest|biggest|largest|bloodiest|first)\b")


def is_toll(plain: str, kind: str) -> bool:
    """Whether the dead of which a military event tells are counted over the war."""
    # ", making it the deadliest of wars": that of all of it.
    if kind != "military" or _RECORD.search(_MAKING.split(plain, 1)[0]):
        return False
    dead = any(map(plain.__contains__, _DEAD))
    many = "," in plain and dead and _TENS_OF_THOUSANDS.search(plain)
    toll = _TOLL.search(plain) or (_BRINGS_TO.match(plain) if " toll" in plain or " number" in plain else None)
    return bool(many or (toll and (dead or toll[0] != "since")))


def is_count_of_a_day(plain: str, kind: str) -> bool:
    """Whether the day that is told is only that on which the dead of the war were counted."""
    return kind == "military" and "," in plain and bool(_COUNTED.match(plain)) and is_toll(plain, kind)
