"""Whether the thing told has happened, is planned, is conditional, or is denied."""

from __future__ import annotations

import re

from loaders.records import Status

# Each alternative begins with a plain character, not with a class of them: so a search is ten times as fast.
_CLAUSE_START = re.compile(
    r";|:|, (?:and|but|while|which|who|as|after|adding) | (?:in|under|by|with|during) which | "
    r", where |that (?=would|could|will|may)|, (?:saying|warning|insisting|promising|vowing|pledging|noting|stressing|arguing|"
    r"claiming) | and (?=(?:will|would|could|may|is to|was to|plans|expects|hopes)\b)|\"|“|”"
)
# ", which would have opened the crossings, ": what is told lies behind it.
_PARENTHESIS = re.compile(
    r", (?:which|who|whose|where|due|originally|set|expected|planned|scheduled)\b[^,;:\"“]{2,120}, "
)
# "Approval to a bill that would": the bill has been approved, whatever it would do.
_BILL_THAT = re.compile(
    r"\b(?:bill|law|motion|amendment|legislation|petition|draft|text|resolution|measure)\b[^.;]{0,60}? "
    r"(?:that|which) (?:would|will|could)\b"
)
_OF_LAWS = frozenset({"legal", "un_resolution"})

# All three are searched in small letters: four times as fast as regardless of case.
_DENIED = re.compile(
    r"\b(?:denied|denies|denying|untrue|no truth|(?:has|had|have|was|were|is|did|does) not (?:yet )?(?:been |"
    r"be )?(?=\w)|(?:has|have|had) yet to|(?:will|could|can) not (?=\w)|won't|cannot|(?:was|were) unable to|"
    r"cancel(?:l?ed|s)|call(?:ed|s)? off|put(?:s|ting)? off|postpone[ds]?|scrapped|(?:drop(?:ped|s)|abandon(?:ed|s)|shelve[ds]) (?:the |his |her |its |their |a )?"
    r"(?:plans?|trip|visit|journey|meeting)|not a single|none of|never)\b"
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
)
_HAS_CONDITIONAL = ("would", "if", "unless", "provided", "on condition", "only")
# "Is not expected before next week", "will not open until Sunday": it will come then.
_NOT_BEFORE = re.compile(
    r"\b(?:is|are|was|were|will|would|does|do) not (?:\w+ ){1,4}?(?:before|until) "
    r"(?:the |next |late |early )?(?:\w+day|week|month|\d)"
)
# "has had no direct meeting"
_NONE = re.compile(r"\b(?:has|have|had|was|were|is|are|held) (?:had |been )?no (?:[\w-]+ ){0,2}\Z")
_HAD_NONE = re.compile(r"(?:has|have|had|held|holds?) (?:had |held )?no\b")
_PLANNED = re.compile(
    r"\b(?:will|shall|could|may(?= [a-z])|might|"
    r"(?:is|are|was|were|be) (?:also |now |still )?(?:to|due|set(?! (?:free|off|out|up|alight|ablaze)\b)|scheduled|"
    r"expected|planned|pencil?led|planning|about|bound) (?:to|in|for|on|at|be|today)?|"
    r"is to|are to|planned (?:to|for|in)|is due|are due|due (?:today|in|on|to)|(?:is|are) planned|(?:is|"
    r"are) being planned|"
    r"intends? to|going to|next (?:week|month|saturday|sunday|monday|tuesday|wednesday|thursday|friday)|"
    r"moves on|goes on to|runs out|expires|'s schedule|(?:likely|further|planned) stops?|(?:was|were) (?:\w+ )?to have|"
    r"(?:is|are) in preparation|ordered to|is sending|are sending|is dispatching|was expected|were expected)\b"
)
# "leaves for Cairo on Sunday"
_ON_A_DAY = re.compile(
    r"\b(?:leaves|flies|travels|sets off|departs|lands|resumes|reconvenes|gathers|heads|meets|hosts|follows|begins|opens|votes|convenes|arrives|returns) "
    r"(?:[\w'-]+ ){0,5}?on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
# "A session of experts from both sides is pencilled in for Monday": however long the subject is.
_PLANS_TO = re.compile(
    r"\b(?:officials|ministers|mediators|they|families|both) plan to\b|\b(?:he|she|it|who) plans to\b|"
    r"\b(?:agreed|decided|promised) to (?:send|dispatch|petition|visit|meet|host|travel)\b"
)
_IS_DUE = re.compile(
    r"(?: (?!(?:was|were|had|has|have|said|says|who|which|that|when|where|while|after|before)\b)[\w'-]+){0,14}? "
    r"(?:is|are) (?:now |also |still )?(?:due|set|scheduled|expected|planned|pencil?led in)\b"
)
_CONDITIONAL = re.compile(r"\b(?:would|if|unless|provided (?:that|\w+ )|on condition|only (?:if|when|as part))\b")
# Terms that are agreed and still to be carried out.
_AGREED = re.compile(r"\b(?:(?:is|are) (?:due |set |expected )?to(?: be)?|will|planned|undert\w+ to)\Z")
# "No negotiators came", "declined to free prisoners": it did not happen.
_NOBODY = re.compile(r"\b(?:[Nn]o(?! fewer| less| more| longer)|[Nn]ot a single|[Nn]one of the|[Nn]either) (?:[\w'-]+ ){0,6}\Z")
# "No reply had been sent", "Nor has it left", "There was no question of ...": nothing of it happened.
_NOTHING_DONE = re.compile(
    r"(?:\A|[,;:\"“] |\b(?:said|says|that|but|and) )"
    r"(?:no (?!progress|headway|date|details|word|one )(?:[\w-]+ ){1,5}?|nothing )(?:has|have|had|was|were) |"
    r"\bnor (?:has|have|had|did|was|were|is)\b|\bno (?:question of|plans? (?:to|for))\b"
)
_WITHHELD = re.compile(r"(?:halt|suspend|declined|refus|withh|h[oe]ld\w* back)", re.IGNORECASE)
_TO_ANSWER = re.compile(
    r"\b(?:expected|due|scheduled|is to|are to|was to|going to|soon|shortly|will \w*(?:repl|answer|respon|give|send|deliver|announce|decide|vote))"
)
_WOULD = re.compile(r"\bwould\b")
_STILL_DUE = re.compile(r"\b(?:is|are) (?:due |set |expected )?to\b|\bprovides? that\b|\bundert\w+ to\b")
# "Should that happen, Egypt would take over"
_SUPPOSED = re.compile(r"(?:Should|If|Unless|Were)\b")
_IF = re.compile(r"\b(?:if|unless|provided)\b")
# "A meeting in Cairo, set for Monday, was called off": however far behind it stands, unless another clause has begun.
_CALLED_OFF = re.compile(
    r"(?P<comma>,|[;,] the (?:appointment|meeting|session|trip|visit|call|journey|talks|vote|round))? "
    r"(?:(?:was|were|(?:ha[sd]|have) been) (?:\w+ )?(?:called off|cancell?ed|put off|postponed|scrapped|shelved|dropped(?! from))|"
    r"(?:did|will) not (?:now )?(?:take place|go ahead|happen|materiali[sz]e)|(?:but|and) called (?:the|his|her|its|their|that) \w+ off)\b"
)
_OTHER_CLAUSE = re.compile(
    r"[;:]| (?:and|but|after|before|when|while|because|as|said|which|who|that(?! (?:had been|was|were|[A-Z][^,;]{2,50} was) ))\b"
)
# "A meeting between the envoy and the premier was called off"
_BETWEEN_TWO = re.compile(r"\bbetween [^,;]{2,80}? and ")
_HAS_CALLED_OFF = (" off", "cancel", "postponed", "scrapped", "shelved", "dropped", "not take", "not now", "not go ahead", "not happen")
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
_HAS_DENIES = ("true that", "disput", "deni", "deny", "disown", "dismiss", "report", "rumo", "specul", "suggest", "ontrary to")
_REACH_OF_DENIAL = 130
_GOES_ON = re.compile(r"; | (?:and|but) ")
_RUMOUR = re.compile(
    r"(?:An? |The )?(?:[Mm]edia |[Pp]ress |[Nn]ews )?"
    r"(?:[Rr]eports?|[Ss]peculation|[Rr]umou?rs?|[Cc]laims?|[Ss]uggestions?)\b"
    r"[^;]{0,160} (?:was|were|is|are) (?:\w+ )?[“\"]?"
    r"(?:denied|untrue|baseless|false|dismissed|unfounded|groundless|fabricated|fiction|nonsense|wrong|inaccurate|incorrect|invented|"
    r"not (?:true|accurate|correct))\b"
)
# The auxiliary of a verb stands close before it.
_BEFORE_CUE, _AFTER_CUE, _NEAR = 70, 30, 30
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
# Nobody sets a condition by them: "He would meet the families on Sunday" goes on with what was announced.
_ON_A_CALENDAR = frozenset({"visit", "meeting", "talks_round", "un_resolution"})
# What was said or answered has been said, whatever it is about.
_SPOKEN = frozenset({"statement"})
# Any other "not" beside an answer is what was answered.
_NO_ANSWER = re.compile(
    r"\b(?:has|have|had) yet to\b|\b(?<!could )(?<!will )(?<!would )(?<!can )(?:not|never)(?: yet| even| \w+ly| got round to)? "
    r"(?:repl|turn(?:ed)? (?:\w+ ){0,4}down|answer|respon|reject|accept|refus|turned|decided|given|arriv|said no|said yes|been)|"
    r"\bden(?:ied|ies|ying)\b"
)


def find_status(plain: str, kind: str, start: int, end: int, terms: bool, after_speech: bool) -> Status:
    """The status of the event whose cue is ``plain[start:end]``; ``terms`` when the cue gives terms of a deal."""
    if kind in _SPOKEN:
        return "happened"
    if (not terms or " denied reports " in plain) and _is_denied(plain, kind, start, end):
        return "denied"
    if kind == "proposal":
        return _of_offer(plain, start, end, terms, after_speech)
    bill = _BILL_THAT.search(plain, 0, start) if kind in _OF_LAWS else None
    clause = _clause(plain, bill.start(), bill.start() + 1)[:_BEFORE_CUE] if bill else _clause(plain, start, end)
    # The month is no auxiliary.
    small = clause.replace("May ", "    ").lower()
    not_answered = kind == "response" and (_NO_ANSWER.search(small) or _is_nothing_done(small))
    if "not " in small and _NOT_BEFORE.search(plain, max(0, start - _BEFORE_CUE)):
        return "planned"
    if not_answered or (kind != "response" and (_denies(small) or _did_not_happen(plain, small, kind, start, end))):
        return "denied"
    if any(map(small.__contains__, _HAS_CONDITIONAL)) and _CONDITIONAL.search(small):
        return _of_condition(plain, small, kind, start, after_speech)
    ahead = _PLANNED.search(small) or ("day" in small and _ON_A_DAY.search(small))
    ahead = ahead or _PLANS_TO.search(small) or (kind in _ON_A_CALENDAR and _IS_DUE.match(plain, end))
    if kind == "response" and after_speech and not _TO_ANSWER.search(small):
        # "Hamas said it could live with that"
        return "happened"
    return "planned" if ahead else "happened"


def _of_condition(plain: str, small: str, kind: str, start: int, after_speech: bool) -> Status:
    """What "would" or "if" in the clause makes of it: an answer, a plan that is reported, or a condition."""
    if kind == "response" and after_speech and _WOULD.search(plain, max(0, start - 12), start):
        return "happened"
    told_ahead = kind in _FUTURE_IN_PAST if after_speech else kind in _ON_A_CALENDAR
    if not (told_ahead and "would" in small) or _supposes(plain, small):
        return "conditional"
    return "denied" if after_speech and ("would not" in small or "wouldn't" in small) else "planned"


def _is_denied(plain: str, kind: str, start: int, end: int) -> bool:
    """Whether somebody says that it is not so, or it was called off, wherever that stands in the sentence."""
    if kind in _FUTURE_IN_PAST and any(map(plain.__contains__, _HAS_CALLED_OFF)):
        off = _CALLED_OFF.search(plain, end)
        two = _BETWEEN_TWO.search(plain, start)
        if off and (off["comma"] or not _OTHER_CLAUSE.search(plain, max(end, two.end() if two else 0), off.start())):
            return True
    if any(map(plain.__contains__, _HAS_DENIES)):
        denies = _DENIES_THAT.search(plain, max(0, start - _REACH_OF_DENIAL), start)
        if denies and not _GOES_ON.search(plain, denies.end(), start):
            return True
        if _DENIED_THAT.match(plain, end):
            return True
    return bool(_RUMOUR.match(plain))


def _of_offer(plain: str, start: int, end: int, terms: bool, after_speech: bool) -> Status:
    if terms:
        return "planned" if _AGREED.search(plain[start:end]) or _is_settled(plain, start, end) else "conditional"
    # That an offer was made has happened, whatever it offers.
    near = plain[max(0, start - _NEAR) : end].replace("May ", "    ").lower()
    return "planned" if _PLANNED.search(near) or (after_speech and _WOULD.search(near)) else "happened"


def _is_settled(plain: str, start: int, end: int) -> bool:
    """Whether terms are told as agreed: "is to", without "would" or "if"."""
    clause = _clause(plain, start, end).lower()
    return bool(_STILL_DUE.search(clause)) and not _CONDITIONAL.search(clause)


def _supposes(plain: str, small: str) -> bool:
    return bool(_SUPPOSED.match(plain) or _IF.search(small))


def _denies(small: str) -> bool:
    return any(map(small.__contains__, _HAS_DENIED)) and bool(_DENIED.search(small))


def _is_nothing_done(small: str) -> bool:
    return ("no " in small or "noth" in small or "nor " in small) and bool(_NOTHING_DONE.search(small))


def _did_not_happen(plain: str, small: str, kind: str, start: int, end: int) -> bool:
    return (
        bool(_NONE.search(plain[max(0, start - _BEFORE_CUE) : start].lower()))
        or bool(_HAD_NONE.match(plain, start, end))
        or _is_nothing_done(small)
        or (kind == "hostage_release" and bool(_WITHHELD.match(plain, start)))
        or (kind in _FUTURE_IN_PAST and bool(_NOBODY.search(plain, _clause_start(plain, start), start)))
    )


def _clause(plain: str, start: int, end: int) -> str:
    """The part of the sentence around the cue, up to the nearest marks that part clauses."""
    last = _CLAUSE_START.search(plain, end)
    because = plain.find(" because ", end)
    opens = _clause_start(plain, start)
    aside = _PARENTHESIS.search(plain, max(0, opens - 12), start)
    if aside:
        opens = max(opens, aside.end())
    stops = (last.start() if last else len(plain), because if because > 0 else len(plain), end + _AFTER_CUE)
    return plain[opens : min(stops)]


def _clause_start(plain: str, start: int) -> int:
    marks = (match.end() for match in _CLAUSE_START.finditer(plain, 0, start))
    return max(max(marks, default=0), start - _BEFORE_CUE)
