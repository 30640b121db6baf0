"""Whether words such as "the army" or "the office" stand for a body where they are, or for another thing."""

from __future__ import annotations

import re

from loaders.events.names import Hit
from loaders.events.soldiers import are_the_armys

# "in Gaza, according to its health ministry"
_IN_GAZA = re.compile(r"\b(?:Gaza|[Tt]he (?:enclave|territory|strip|Strip))\b[^.;]*\Z")
_NEAR, _FAR = 50, 800
# "the health ministry in Beirut", "a strike in Lebanon killed ten, the health ministry said"
_ELSEWHERE = re.compile(r" in (?!Gaza\b|Hamas)[A-Z]")
_ABROAD = ("Leban", "Beirut", "Syria", "Damascus", "Yemen", "Sanaa", "Tehran")
# "army radio", "the army's headquarters", "the government media office" of Gaza: things and bodies of their own.
_OWN_THING = re.compile(
    r"(?:'s)? (?:radio|headquarters|base|bases|media|press|information|hospital|in (?:Gaza|the Strip))\b"
)
# "arrived in the Gulf state"
_INSIDE = re.compile(r"\b(?:in|to|from|left|across) \Z")
_OFFICE_SPEAKS = re.compile(
    r" (?:also |later )?(?:sa(?:id|ys)|added|announced|denied|confirmed|insisted|declined|put)\b"
)
# A cabinet in which somebody sits or to which he speaks is no government that acts.
_SITS_IN = re.compile(
    r"\b(?:(?:members?|ministers?|meetings?|sittings?|sessions?|seats?|place) (?:of|in)|"
    r"told|tell(?:s|ing)?|ask(?:s|ed|ing)?) (?:the |his )?\Z"
)
BODY_ACTS = re.compile(
    r"(?:'s)?(?:[,.;:\"”)]|\Z| (?:said|says|has|had|have|was|is|were|did|does|told|also|would|will|in|and|which|"
    r"that|to|on|confirmed|announced|"
    r"denied|claimed|added|struck|killed|launched|began|issued|ordered|called|carried|continued|later|did|"
    r"acknowledged|insisted|admitted|warned|stressed|reported|ruled|froze|gave|rejected|declined|adds|confirms|"
    r"reports|denies|acknowledges)\b)"
)


def stands_for_body(plain: str, hit: Hit) -> bool:
    """Whether nothing beside the words of a group makes them mean another thing: "the military operation"."""
    words, group = hit.name.words, hit.name.ids[0]
    fits = True
    if group == "the-army" and words.endswith("military"):
        fits = bool(BODY_ACTS.match(plain, hit.end))
    elif group in ("the-army", "the-government"):
        sat_in = words.endswith("cabinet") and is_only_sat_in(plain, hit.start)
        fits = not (sat_in or _OWN_THING.match(plain, hit.end))
    elif group in ("the-troops", "israeli-soldier"):
        fits = are_the_armys(plain, hit.start, hit.end)
    elif group == "the-office":
        fits = _is_office_that_speaks(plain, hit)
    elif group == "the-gulf-state":
        fits = not _INSIDE.search(plain, max(0, hit.start - 8), hit.start)
    elif group == "the-health-ministry":
        fits = _counts_in_gaza(plain, hit)
    return fits


def _counts_in_gaza(plain: str, hit: Hit) -> bool:
    """Whether the health ministry is that of Gaza, and not of another country that the sentence names instead."""
    if hit.name.words.startswith("its "):
        return bool(_IN_GAZA.search(plain, max(0, hit.start - _NEAR), hit.start))
    opens = max(plain.rfind(". ", 0, hit.start), plain.rfind("\n", 0, hit.start), hit.start - _FAR, 0)
    sentence = plain[opens : hit.start]
    abroad = "Gaza" not in sentence and any(map(sentence.__contains__, _ABROAD))
    return not (abroad or _ELSEWHERE.match(plain, hit.end))


def is_only_sat_in(plain: str, start: int) -> bool:
    """Whether the cabinet at this place is only where somebody sits: "a member of the war cabinet"."""
    return bool(_SITS_IN.search(plain, max(0, start - 24), start))


def _is_office_that_speaks(plain: str, hit: Hit) -> bool:
    """Whether "the office" tells something and somebody's office was named not far before: "Netanyahu's office"."""
    speaks = plain.endswith("ccording to ", 0, hit.start) or _OFFICE_SPEAKS.match(plain, hit.end)
    return bool(speaks) and plain.find("'s office", max(0, hit.start - _FAR), hit.start) >= 0
