"""What is no longer current: by its date, or without one as what an older truce brought and efforts of months."""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.events.speech import Speech
from loaders.events.told import Told
from loaders.records import ResolvedExpression

# The manual: current is what is within about ten days of publication.
CURRENT_DAYS = 10
# "In all, 33 hostages came home in the first stage": counted over a truce, as the dead are over the war.
_IN_ALL = re.compile(
    r"(?:\b(?:[Ii]n|[Dd]uring|[Oo]ver|of)|\AUnder) (?:the|its) (?:first|initial|second) (?:stage|phase)\b|"
    r"\A(?:In all|All told),|"
    r"\b[Ss]ince the (?:start|beginning) of (?:the|that) (?:truce|ceasefire|pause)\b|"
    r"\b[Uu]nder the (?:deal|accord|agreement|truce) (?:reached |agreed |signed )?in [A-Z]\w+|"
    r"\b(?:has|have) (?:so far|since|already) (?:seen|got back|recovered|brought (?:back|home)|returned|freed|released|"
    r"(?:handed|given|turned) (?:over|back))\b|"
    r"\bhave been (?:\w+ )?(?:returned|recovered|freed|released|handed over) so far\b|"
    r"\b(?:truce|ceasefire|pause) of (?:late |early )?[A-Z]\w+"
)
_MANY = re.compile(r"\d|\b(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|dozens|hundreds)\b")
# "Three earlier drafts were vetoed"
_EARLIER_ONE = re.compile(
    r"(?:An?|The|That|One|Two|Three|Four|Five|All|Several)(?: \w+)? (?:earlier|previous) "
    r"(?:versions?|drafts?|deals?|truces?|cease-?fires?|rounds?|accords?|agreements?|handovers?|exchanges?|swaps?|pauses?)\b"
)
# "Washington has blocked three earlier texts"
_DID_EARLIER_ONES = re.compile(
    r"(?:(?!(?:said|says|that|who|which) )[^\s,;:\"“]+ ){1,8}?(?:has|have|had) (?:\w+ )?\w+(?:ed|en|t|ade|ut) "
    r"(?:two|three|four|five|six|several|some|many|all|both|\d+) (?:earlier|previous) "
    r"(?:versions?|drafts?|texts|resolutions|proposals|offers|deals?|truces?|rounds?|accords?|agreements?|attempts)\b"
)
# "So far there has been only one pause", "So far it has freed 40"
_SO_FAR = re.compile(r"So far,? [^,;:.\"“]{0,60}?\b(?:has|have) (?!not\b|no\b|yet\b|failed\b|refused\b|declined\b)")
# "Barnea had shuttled for more than a year", "It had taken months of secret talks"
_FOR_LONG = re.compile(
    r"\b(?<!which )(?<!who )had (?:\w+ly )?\w+(?: [\w'-]+){0,8}? "
    r"(?:for|over) (?:\w+ )?(?:months|years|more than a year)\b|"
    r"\b(?<!which )(?<!who )had [^,.;]{3,60} long before (?:the|it|they)\b|"
    r"\bhad taken (?:weeks|months|years) of\b"
)
# "For months mediators have gone back and forth", "has been mediating since the first days of the war"
_EFFORTS = frozenset({"talks_round", "mediation_change", "meeting", "visit"})
_ALL_ALONG = re.compile(
    r"\b(?:[Ff]or (?:many |several |long )?months|"
    r"(?:since the (?:first|early|opening) (?:days|weeks|months) of|throughout) the war)\b"
)
# "More than 100 hostages left Gaza until the truce broke down on December 1"
_UNTIL_OVER = re.compile(
    r"\b(?:until|before) (?:the|that|its?)\b(?: [\w-]+){0,3} "
    r"(?:broke down|collapsed|fell apart|ended|ran out|expired|lapsed|was broken)\b"
)
# "The US has repeatedly met with Hamas"
_REPEATEDLY = re.compile(
    r"(?:(?!(?:said|says|that|who|which) )[^\s,;:\"“]+ ){1,8}?"
    r"(?:has|have) repeatedly \w+(?:ed|et|eld)\b"
)
# After a thing of before: "Hamas later rejected it", "An answer never reached them", "It had been prolonged twice".
_FROM_THERE = re.compile(
    r"\b(?:later(?! (?:this|in|on|today|that)\b)|never|at the time|soon after|shortly after(?:wards?)?|"
    r"afterwards?|thereafter)\b"
)
_HAD = re.compile(r"(?!Earlier )(?:(?!said |says |told |who |which |that |whose )[^\"“; ]+ ){1,12}?had ")
# "Qatar has been hosting rounds of talks": it has for long; what somebody says has been done is news.
_LISTED = r"(?:(?:[Tt]he )?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*)?, ){0,3}"
_SUBJECT = r"(?:(?!(?:is|was|are|were|has|have|had|said|says|which|who|whom|that|since|as) )[^\s,;:\"“]+ ){1,12}?"
_HAS_BEEN_DOING = re.compile(
    rf"{_LISTED}{_SUBJECT}(?:has|have|had) "
    r"(?:(?:long |also )?been "
    r"(?!(?:be|hav|go(?!ing on\b[^.;]* since\b)|miss|noth|anyth|consider|review|study|weigh|"
    r"prepar|plann|wait|examin)ing)\w+ing\b|"
    r"spent (?:[\w-]+ ){0,2}(?:months|years?)\b)"
)
# "Has been holding talks in recent days": that is current, and so is what an army has been doing.
_OF_LATE = re.compile(
    r"\b(?:recent (?:hours|days|weeks)|this (?:week|month)|now|today|for (?:[\w-]+ )?(?:days|weeks))\b"
)
_CURRENT = frozenset({"military", "humanitarian"})
# "Previous rounds have failed", "Similar claims came to nothing"
_FAILED_BEFORE = re.compile(
    r"(?:(?:Several|Many|All|The|Two|Three|But|And) )?"
    r"(?:[Pp]revious|[Ee]arlier|[Pp]ast|[Rr]epeated|[Ss]imilar|[Ss]uccessive) "
    r"(?!(?:in|on|this|that|today)\b|[A-Z])(?:[\w'-]+ ){1,8}?(?:(?:has|have|had) (?:\w+ )?)?"
    r"(?:failed|stalled|collapsed|foundered|fell apart|broke(?:n)? down|came to)\b"
)
# "Israel launched its campaign in response to the attack of October 2023"
_BEGAN_THE_WAR = re.compile(
    r"\b(?:launched|began|started) (?:its|the|an?) (?:[\w-]+ ){0,3}(?:campaign|offensive|war|operation|assault)\b"
    r"[^,;.]{0,40} (?:in response to|in retaliation for|after|following) [^;.]{0,90}\b(?:October|Oct\.?|2023)"
)
# "Most of the rest were released in ceasefire deals"
_MOST_OF = re.compile(
    r"\b(?:[Mm]ost|[Hh]alf|[Aa]ll but \w+) of (?:(?:the|those) (?:rest|others|hostages|captives|\d+)|them)\b"
    r"[^.;]{0,60}? (?:(?:have|had) (?:since )?been|were) (?:since )?(?:released|freed|rescued|returned|let go)\b"
)
# "Have taken half the country since they began half a year ago": counted from then on.
_HAVE_SINCE = re.compile(rf"(?:[^,;:\"“]{{3,60}}, )?{_SUBJECT}(?:has|have) (?!since)[^.,;\"“]{{3,100}} since (?=[\w ])")
_NOW = re.compile(r"\b(?:has|have|is|are|will|now|today)\b|[\"“]")


def is_older(one: ResolvedExpression, today: date) -> bool:
    """Whether what is of that date is no longer current: by its end, a month or the week before last by its middle."""
    interval = one.interval
    if interval.grain == "month" and interval.start <= today < interval.end:
        return "arlier" in one.phrase and today.day > CURRENT_DAYS + CURRENT_DAYS // 2
    halved = interval.grain in ("month", "week") and "end" not in one.phrase
    if interval.grain == "year" and interval.start <= today < interval.end:
        return "arlier" in one.phrase
    middle = timedelta(days=interval.days // 2 if halved else 0)
    return interval.end - middle <= today - timedelta(days=CURRENT_DAYS)


def goes_on_before(plain: str) -> bool:
    """Whether a sentence that follows a thing of before, and has no date, is of that time too."""
    return bool(_FROM_THERE.search(plain) or _HAD.match(plain)) and not _NOW.search(plain)


def is_long_ago(told: Told, kind: str, speech: Speech | None, today: date | None) -> bool:
    """Whether a thing that has happened, told without a date of its own, is one of before."""
    plain = told.plain
    over = bool(
        today and told.dates and (" until " in plain or " before " in plain) and _UNTIL_OVER.search(plain)
    ) and all(is_older(one, today) for one in told.dates if today)
    over = over or (kind != "statement" and plain.startswith("So far") and bool(_SO_FAR.match(plain)))
    if kind == "hostage_release":
        return over or _was_freed_before(plain) or _has_lasted(plain, kind, speech)
    if over or _has_lasted(plain, kind, speech) or _FAILED_BEFORE.match(plain):
        return True
    if kind in _EFFORTS and " repeatedly " in plain and _REPEATEDLY.match(plain):
        return True
    if (" earlier " in plain or " previous " in plain) and (
        _EARLIER_ONE.match(plain) or _DID_EARLIER_ONES.match(plain)
    ):
        return True
    if kind == "military" and _BEGAN_THE_WAR.search(plain):
        return True
    older = kind != "statement" and today and all(is_older(one, today) for one in told.dates)
    return bool(older and " since " in plain and _HAVE_SINCE.match(plain))


def _has_lasted(plain: str, kind: str, speech: Speech | None) -> bool:
    """Whether somebody has done it for months, or all along."""
    doing = (" been " in plain or " spent " in plain) and (speech is None or kind == "statement")
    doing = doing and (kind not in _CURRENT or " each other " in plain) and not _OF_LATE.search(plain)
    along = kind in _EFFORTS and ("onths" in plain or "the war" in plain)
    return bool(
        (doing and _HAS_BEEN_DOING.match(plain))
        or (along and _ALL_ALONG.search(plain))
        or (" had " in plain and _FOR_LONG.search(plain))
    )


def _was_freed_before(plain: str) -> bool:
    """Whether those who were freed are counted over a truce, or it was in an earlier one."""
    in_all = _IN_ALL.search(plain) and _MANY.search(plain)
    return bool(in_all or (" of the" in plain and _MOST_OF.search(plain)) or _EARLIER_ONE.match(plain))
