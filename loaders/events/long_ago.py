"""What is told without a date and is yet older than current: an older truce's releases, efforts of months, the war's first day."""

from __future__ import annotations

import re

# "In all, 33 hostages came home in the first stage": counted over a truce, as the dead are over the war.
_IN_ALL = re.compile(
    r"\b(?:in|during|over|of) (?:the|its) (?:first|initial|second) (?:stage|phase)\b|\A(?:In all|All told),|"
    r"\b[Ss]ince the (?:start|beginning) of (?:the|that) (?:truce|ceasefire|pause)\b|"
    r"\b[Uu]nder the (?:deal|accord|agreement|truce) (?:reached |agreed |signed )?in [A-Z]\w+|"
    r"\b(?:has|have) so far seen\b|\b(?:truce|ceasefire|pause) of (?:late |early )?[A-Z]\w+"
)
_MANY = re.compile(r"\d|\b(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|dozens|hundreds)\b")
# "Three earlier drafts were vetoed"
_EARLIER_ONE = re.compile(
    r"(?:An?|The|That|One|Two|Three|Four|Five|All|Several)(?: \w+)? (?:earlier|previous) "
    r"(?:versions?|drafts?|deals?|truces?|rounds?|accords?|agreements?|handovers?|exchanges?|swaps?|pauses?)\b"
)
# "Barnea had shuttled for more than a year", "It had taken months of secret talks"
_FOR_LONG = re.compile(
    r"\bhad (?:\w+ly )?\w+(?: [\w'-]+){0,8}? (?:for|over) (?:\w+ )?(?:months|years|more than a year)\b|"
    r"\bhad taken (?:weeks|months|years) of\b"
)


def is_long_ago(plain: str, kind: str) -> bool:
    """Whether a thing that has happened, told without a date, is one of before."""
    if kind == "hostage_release":
        return bool(_IN_ALL.search(plain) and _MANY.search(plain)) or bool(_EARLIER_ONE.match(plain))
    if (" earlier " in plain or " previous " in plain) and _EARLIER_ONE.match(plain):
        return True
    return " had " in plain and bool(_FOR_LONG.search(plain))
