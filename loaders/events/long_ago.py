"""What is no longer current: by its date, or without one as what an older truce brought and efforts of months."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.records import ResolvedExpression

# The manual: current is what is within about ten days of publication.
CURRENT_DAYS = 10
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
# "For months mediators have gone back and forth", "has been mediating since the first days of the war"
_EFFORTS = frozenset({"talks_round", "mediation_change", "meeting", "visit"})
_ALL_ALONG = re.compile(
    r"\b(?:[Ff]or (?:many |several |long )?months|"
    r"(?:since the (?:first|early|opening) (?:days|weeks|months) of|throughout) the war)\b"
)
# After a thing of before: "Hamas later rejected it", "An answer never reached them", "It had been prolonged twice".
_FROM_THERE = re.compile(
    r"\b(?:later(?! (?:this|in|on|today|that)\b)|never|at the time|soon after|shortly after(?:wards?)?|"
    r"afterwards?|thereafter)\b"
)
_HAD = re.compile(r"(?!Earlier )(?:(?!said |says |told |who |which |that |whose )[^\"“; ]+ ){1,12}?had ")
_NOW = re.compile(r"\b(?:has|have|is|are|will|now|today)\b|[\"“]")


def is_older(one: ResolvedExpression, today: date) -> bool:
    """Whether what is of that date is no longer current: by its end, a month or the week before last by its middle."""
    interval = one.interval
    if interval.grain == "month" and interval.start <= today < interval.end:
        return "arlier" in one.phrase and today.day > CURRENT_DAYS + CURRENT_DAYS // 2
    halved = interval.grain in ("month", "week") and "end" not in one.phrase
    middle = timedelta(days=interval.days // 2 if halved else 0)
    return interval.end - middle <= today - timedelta(days=CURRENT_DAYS)


def goes_on_before(plain: str) -> bool:
    """Whether a sentence that follows a thing of before, and has no date, is of that time too."""
    return bool(_FROM_THERE.search(plain) or _HAD.match(plain)) and not _NOW.search(plain)


def is_long_ago(plain: str, kind: str) -> bool:
    """Whether a thing that has happened, told without a date, is one of before."""
    if kind == "hostage_release":
        return bool(_IN_ALL.search(plain) and _MANY.search(plain)) or bool(_EARLIER_ONE.match(plain))
    if kind in _EFFORTS and ("onths" in plain or "the war" in plain) and _ALL_ALONG.search(plain):
        return True
    if (" earlier " in plain or " previous " in plain) and _EARLIER_ONE.match(plain):
        return True
    return " had " in plain and bool(_FOR_LONG.search(plain))
