"""Whether the thing told has happened, is planned, is conditional, or is denied."""

from __future__ import annotations

import re

from loaders.events.ahead import is_due, is_planned, is_set, is_still_to_be_made, is_yet_to_speak, will_be_there
from loaders.events.denials import (
    BEFORE_CUE,
    denies,
    did_not_happen,
    is_denied,
    is_nothing_done,
    was_not_offered,
    without_going_on,
)
from loaders.records import Status

# Each alternative begins with a plain character, not with a class of them: so a search is ten times as fast.
_CLAUSE_START = re.compile(
    r";|:|, (?:and|but|while|which|whom?|whose|as|after|adding|although|(?:even )?though) | "
    r"(?:in|on|under|by|with|during) which | "
    r", where |that (?=would|could|will|may|is to|are to)|"
    r", (?:saying|warning|insisting|promising|vowing|pledging|noting|stressing|arguing|claiming) | "
    r"and (?=(?:will|would|could|may|plans|expects|hopes|"
    r"(?:is|are|was|were) (?:now |also |then )?(?:to|due|expected|set to|scheduled|likely))\b)|\"|“|”"
)
# ", which would have opened the crossings, ": what is told lies behind it.
_PARENTHESIS = re.compile(
    r", (?:which|whom?|whose|where|when|due|originally|set|expected|planned|scheduled)\b[^,;:\"“]{2,120}, "
)
# What stands behind these is another thing: "agreed on how many lorries would enter", "called it so that he would go".
_ASIDE_AFTER = re.compile(r" (?:because|so that|(?:on|about|over) (?:how|which|who|whom|when|where|whether)) ")
# "Approval to a bill that would": the bill has been approved, whatever it would do.
_BILL_THAT = re.compile(
    r"\b(?:bill|law|motion|amendment|legislation|petition|draft|text|resolution|measure)\b[^.;]{0,60}? "
    r"(?:that|which) (?:would|will|could)\b"
)
_OF_LAWS = frozenset({"legal", "un_resolution"})
_HAS_CONDITIONAL = ("would", "if", "unless", "provided", "on condition", "only")
# "Has put off its vote until Friday", "was put off to 25 November": it will come then.
_PUT_OFF_TO = re.compile(
    r"\b(?:put(?:s|ting)? off|postpone[ds]?|pushed back|delayed|deferred)\b"
    r"(?: (?:the|its|his|her|their|an?)(?: [\w'-]+){1,3})? "
    r"(?:to|until|till) (?:late |early |the |next |this )?(?:\w+day|week|month|\d|[A-Z]\w+ \d)"
)
# "Is not expected before next week", "will not open until Sunday": it will come then.
_NOT_BEFORE = re.compile(
    r"\b(?:(?:is|are|was|were|will|would|does|do) not|"
    r"(?:is|are|was|were|would|does|do|wo)n['’]t) (?:\w+ ){1,8}?(?:before|until) "
    r"(?:the |next |late |early )?(?:\w+day|week|month|year|\d)"
)
# "Have signed off on how many would be freed, if not on whom": no condition.
_CONDITIONAL = re.compile(
    r"\b(?:(?<!how many )(?<!how much )would|(?<!asked )if(?! not\b)|unless|provided (?:that|\w+ )|on condition(?! of)|"
    r"only (?:if|when|as part))\b"
)
# "Drew 100,000 people, if the police are to be believed": neither.
_IF_BELIEVED = re.compile(r"\bif [^,;:\"“]{3,40} (?:to be believed|is right|are right)(?=[,.;])")
# Terms that are agreed and still to be carried out.
_AGREED = re.compile(r"\b(?:(?:is|are) (?:due |set |expected )?to(?: be)?|will|planned|undert\w+ to)\Z")
_TO_ANSWER = re.compile(
    r"\b(?:expected|due|scheduled|is to|are to|was to|going to|soon|shortly|"
    r"will (?:repl|answer|respon|give|send|deliver|announce|decide|vote))"
)
_WOULD = re.compile(r"\bwould\b")
_STILL_DUE = re.compile(
    r"\b(?:is|are) supposed to\b|\b(?:is|are) (?:due |set |expected )?to\b|\bprovides? that\b|\bundert\w+ to\b"
)
# "Is pressing for a text that would leave out the fighting": what somebody wants.
_SEEKS_ONE = re.compile(
    r"\b(?:seek(?:s|ing)|sought|wants?|wanted|(?:push|press|ask|lobb)(?:es|s|ed|ied|ing|ying) for|favou?r(?:s|ed|ing)|"
    r"prefers?) (?:an?|another) (?:[\w-]+ ){0,3}(?:text|version|draft|resolution|deal|agreement|truce|plan|accord) "
    r"(?:that|which|(?:under|in|by) which) "
)
# "Should that happen, Egypt would take over"
_SUPPOSED = re.compile(r"(?:Should|If|Unless|Were)\b")
# "The review could end with its giving up"; but "Sunday could see a meeting".
_COULD = re.compile(r" could (?!see\b)")
_OWN_COULD = frozenset({"response", "military"})
_IF = re.compile(r"\b(?:if|unless|provided)\b")
# "Doha would take up the work again, he said, once there was the will to end the war".
_HANGS_ON = re.compile(
    r"\b(?:will|would|could|is to|are to)\b[^;:]{2,180}?[ “\"](?:(?<!even )(?<!as )if|unless|provided|as soon as|"
    r"once(?= (?:the|an?|it|they|he|she|both|there|all|[A-Z]\w+)\b)|only (?:once|when|after)|"
    r"when (?:the (?:(?:two |warring )?(?:parties|sides)|time|conditions|moment)|conditions)|"
    r"should(?= (?:the|it|they|both|either|he|she|[A-Z]\w+)\b))\b"
)
_AFTER_CUE, _NEAR = 30, 30
# "said he would send": the past tense of a plan, not a condition.
_FUTURE_IN_PAST = frozenset(
    {
        "walkout",
        "visit",
        "meeting",
        "talks_round",
        "mediation_change",
        "personnel",
        "hostage_release",
        "military",
        "un_resolution",
        "agreement",
        "humanitarian",
        "response",
        "protest",
        "legal",
    }
)
# "Qatar has suspended its efforts and will take them up again only when ...": the first of two clauses is told.
_SUSPENDED = re.compile(
    r"(?!(?:If|Should|Unless|When|Once)\b)[^,;:\"“”]{2,60}? (?:(?:has|have|had) )?(?<!be )"
    r"(?:suspended|paused|halted|frozen|resumed)\b[^,;:\"“”]{3,80}?,? (?:and (?:will|would)|saying)\b"
)
# Nobody sets a condition by them: "He would meet the families on Sunday" goes on with what was announced.
_ON_A_CALENDAR = frozenset({"visit", "meeting", "talks_round", "un_resolution"})
# "COGAT denied that there was a famine": what it denies is told; "denied the claims" is only said.
_DENIES_IT = re.compile(r"\bden(?:ied|ies) (?:(?:last|on) \w+ )?(?:that|having)\b")
# Any other "not" beside an answer is what was answered.
_NO_ANSWER = re.compile(
    r"\b(?:has|have|had) yet to\b|"
    # "He could not accept it" is an answer.
    r"\b(?<!could )(?<!will )(?<!would )(?<!can )(?:not|never)(?: yet| even| in fact| \w+ly| got round to)? "
    r"(?:repl|turn(?:ed)? (?:\w+ ){0,4}down|answer|respon|reject|accept(?!ab)|refus|turned|decided|given|arriv|"
    r"said no|said yes|been)|"
    # "Has still given no reply", "has not handed over an answer"
    r"\b(?:has|have) (?:\w+ ){0,2}?(?:given|sent|delivered|received|had|been|made) no (?:\w+ )?(?:repl|answer|respon)|"
    r"\b(?:has|have|did) (?:not|never) (?:\w+ ){1,3}?(?:an?|any|its|their) (?:\w+ )?(?:reply|answer|response)\b|"
    r"\bden(?:ied|ies|ying)\b"
)


def find_status(plain: str, kind: str, start: int, end: int, terms: bool, after_speech: bool) -> Status:
    """The status of the event whose cue is ``plain[start:end]``; ``terms`` when the cue gives terms of a deal."""
    if kind == "statement":
        return _of_words(plain)
    if " to be believed" in plain or " right" in plain:
        plain = _IF_BELIEVED.sub(lambda found: " " * len(found[0]), plain)
    if (not terms or " denied reports " in plain) and is_denied(plain, start, end, can_be_off=kind in _FUTURE_IN_PAST):
        return _undone(plain, kind)
    if kind == "proposal":
        return _of_offer(plain, start, end, terms, after_speech)
    bill = _BILL_THAT.search(plain, 0, start) if kind in _OF_LAWS else None
    clause = _clause(plain, bill.start(), bill.start() + 1)[:BEFORE_CUE] if bill else _clause(plain, start, end)
    # The month is no auxiliary.
    small = without_going_on(clause.replace("May ", "    ").lower(), kind)
    if ("not " in small or "n't " in small or "n’t " in small) and _NOT_BEFORE.search(
        plain, max(0, start - BEFORE_CUE)
    ):
        return "planned"
    if _is_not_so(plain, small, kind, start, end):
        return _undone(plain, kind)
    return _of_time(plain, small, kind, start, end, after_speech)


def _of_words(plain: str) -> Status:
    """What is said has been said, unless it is a denial or somebody has yet to say it."""
    if " deni" in plain and _DENIES_IT.search(plain):
        return "denied"
    return "planned" if is_yet_to_speak(plain) else "happened"


def hangs_on_another(plain: str) -> bool:
    """Whether what is told as to come waits for something else; for what has a day of its own that only tells why."""
    return bool(_HANGS_ON.search(plain))


def _undone(plain: str, kind: str) -> Status:
    """What has not happened: planned where it was put off to another day, else denied."""
    return "planned" if kind in _FUTURE_IN_PAST and _PUT_OFF_TO.search(plain) else "denied"


def _of_time(plain: str, small: str, kind: str, start: int, end: int, after_speech: bool) -> Status:
    """Whether what is not denied has happened, is to come, or hangs on something else."""
    if kind in _ON_A_CALENDAR and will_be_there(plain):
        return "planned"
    if kind == "mediation_change" and _SUSPENDED.match(plain):
        return "happened"
    if any(map(small.__contains__, _HAS_CONDITIONAL)) and _CONDITIONAL.search(small):
        return _of_condition(plain, small, kind, start, after_speech)
    if " could " in small and kind not in _OWN_COULD and " will " not in small and _COULD.search(small):
        return "conditional"
    return "planned" if _is_ahead(plain, small, kind, end, after_speech) else "happened"


def _is_not_so(plain: str, small: str, kind: str, start: int, end: int) -> bool:
    if kind == "response":
        return bool(_NO_ANSWER.search(small)) or is_nothing_done(small)
    opens = _clause_start(plain, start) if kind in _FUTURE_IN_PAST else None
    return denies(small) or did_not_happen(plain, small, kind, start, end, opens)


def _is_ahead(plain: str, small: str, kind: str, end: int, after_speech: bool) -> bool:
    """Whether it is set for later."""
    if kind == "response" and after_speech:
        # "Hamas said it could live with that" is an answer; one that is awaited is none.
        return bool(_TO_ANSWER.search(small))
    return is_set(small) or ((kind in _ON_A_CALENDAR or kind == "protest") and is_due(plain, end))


def _of_condition(plain: str, small: str, kind: str, start: int, after_speech: bool) -> Status:
    """What "would" or "if" in the clause makes of it: an answer, a plan that is reported, or a condition."""
    if kind == "response" and after_speech and _WOULD.search(plain, max(0, start - 12), start + len("would")):
        return "happened"
    told_ahead = kind in _FUTURE_IN_PAST if after_speech else kind in _ON_A_CALENDAR
    if not (told_ahead and "would" in small) or _supposes(plain, small):
        return "conditional"
    return "denied" if after_speech and ("would not" in small or "wouldn't" in small) else "planned"


def _of_offer(plain: str, start: int, end: int, terms: bool, after_speech: bool) -> Status:
    if terms and not _SEEKS_ONE.search(plain, 0, start):
        return "planned" if _AGREED.search(plain[start:end]) or _is_settled(plain) else "conditional"
    if was_not_offered(plain):
        return "denied"
    # That an offer was made has happened, whatever it offers.
    if is_still_to_be_made(plain, end):
        return "planned"
    near = plain[max(0, start - _NEAR) : end].replace("May ", "    ").lower()
    return "planned" if is_planned(near) or (after_speech and _WOULD.search(near)) else "happened"


def _is_settled(plain: str) -> bool:
    """Whether terms are told as agreed: "is to", without "would" or "if"."""
    small = plain.lower()
    return bool(_STILL_DUE.search(small)) and not _CONDITIONAL.search(small)


def _supposes(plain: str, small: str) -> bool:
    return bool(_SUPPOSED.match(plain) or _IF.search(small))


def _clause(plain: str, start: int, end: int) -> str:
    """The part of the sentence around the cue, up to the nearest marks that part clauses."""
    last = _CLAUSE_START.search(plain, end)
    aside_after = _ASIDE_AFTER.search(plain, max(start, end - 5), end + _AFTER_CUE + _NEAR)
    opens = _clause_start(plain, start)
    aside = _PARENTHESIS.search(plain, max(0, opens - 12), start) if ", " in plain else None
    if aside:
        opens = max(opens, aside.end())
    stops = (last.start() if last else len(plain), aside_after.start() if aside_after else len(plain), end + _AFTER_CUE)
    inside = _PARENTHESIS.search(plain, start, end) if ", " in plain[start:end] else None
    if inside:
        return plain[opens : inside.start()] + plain[inside.end() - 1 : min(stops)]
    return plain[opens : min(stops)]


def _clause_start(plain: str, start: int) -> int:
    marks = (match.end() for match in _CLAUSE_START.finditer(plain, 0, start))
    return max(max(marks, default=0), start - BEFORE_CUE)
