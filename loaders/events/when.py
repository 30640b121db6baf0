"""When the thing told happened: which of the dates in a sentence is its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.clauses import Span, find_all_quoted, is_inside
from loaders.events.dates_aside import find_own, goes_on
from loaders.events.dates_of_nouns import REACH
from loaders.events.meanwhile import at_the_same_time, is_told_of_the_subject, of_the_subject
from loaders.events.speech import Speech
from loaders.records import ResolvedExpression

# What ends on the day on which its outcome is told; what comes after "the strike on Friday" need not be of Friday.
_GATHERING = (
    r"(?:an? |his |her |their |[\w-]+ (?:hours|days) of )?(?:[\w-]+ ){0,2}"
    r"(?:meetings?|talks|calls?|sessions?|debates?|votes?|discussions?|shouting|summit|conference|visit|negotiations|hearing|deliberations)"
)
_ITS_GATHERING = re.compile(
    r"'s (?:\w+ )?(?:meeting|talks|call|session|debate|vote|summit|visit|hearing|ceremony|conference)\b"
)
# "Before the end of the week", "postponed until Sunday its vote", "has been shut since Monday": no clause begins here.
_PLAIN_TIME = re.compile(
    rf"(?: before|"
    r" before (?:the|an?|its|his|both) (?:[\w-]+ ){0,3}"
    r"(?:[Cc]ouncil|[Cc]ourt|[Cc]abinet|Knesset|parliament|committee|parties|sides|ministers)|"
    r" before (?:them|him|her|it)(?: in [A-Z]\w+)?|"
    rf" (?:after|before) (?:{_GATHERING}|(?:the )?(?:deadline|show of hands|ballot|count|roll call|"
    r"nightfall|dark|dusk|dawn|sunset|sunrise|midnight|noon|midday|prayers))(?: (?:in|with) [A-Z]\w+)?|"
    r"(?: as|\AAs) (?:early|soon|late|recently) as|"
    # "An hour after the raid began on Monday, soldiers appeared": of the same day.
    r"\A(?:[\w-]+ ){0,3}(?:[Hh]ours?|[Mm]inutes|[Mm]oments|[Ss]hortly|[Ss]oon) after [^,;:\"“]{3,100}|"
    r" which (?:was|is|fell on))(?: (?:on|the|last|early|late)){0,2} \Z"
)
# ", clearing the way for a release as early as Sunday": what follows is no longer the news.
_PARTICIPLE = re.compile(r", [a-z]+ing ")
# "Thousands have crossed, though a boat sank last week when"
_THOUGH = re.compile(r"\b(?:though|while|because)\b")
_FAR = 200
# "said Miller, the spokesman, on Monday"
_WITH_APPOSITION = re.compile(r" [^,\"“”]{2,50}, [^,\"“”]{2,60}, (?:on |late |early |late on |earlier |this )?")
# "on 3 May, when Hamas said"
_WHEN_HE = re.compile(r",? when [^,]{1,50}")
# "said the talks would resume on Friday": the day is that of what is said.
_OF_CONTENT = re.compile(
    r"that|\b(?:would|will|could|can|might|may|must|should|has|have|had|is|are|was|were|did|to|he|she|it|they|we)\b"
)
# "At an appearance before reporters on Wednesday, he said".
_OPENER = re.compile(
    r"(?:Also |And |But |Earlier |Later |Late |Early )?"
    r"(?:(?:At|In|During|Speaking|Addressing|Writing|Meeting|Visiting|"
    r"(?:[A-Z][a-z]+ )?(?:[Bb]efore|[Aa]fter) (?:boarding|landing|arriving|leaving|departing|returning|flying|meeting|"
    r"visiting|touring|speaking|addressing|receiving|attending|chairing)|"
    rf"(?:(?:(?:Straight|Right|Shortly|Soon) )?[Aa]fter|Following) (?:the )?(?:\w+ )?{_GATHERING})\b[^,;\"“]{{0,90}} )?"
    r"(?:[Oo]n |late |early |late on |early on )?"
)
# "Macron, in an interview on Friday, said", "Herzog, speaking in Haifa on Monday, said"
_WHILE_AT = re.compile(
    r", (?:in|at|during|on (?:an?|the|his|her)|\w+ing) [^,;\"“]{0,90}(?:on |late |early |late on |earlier )?\Z"
)
_ASKED = re.compile(
    r"(?:\A|, )(?:[Aa]sked|[Ss]peaking|[Aa]ddressing|[Qq]uestioned|[Ii]nterviewed|[Tt]alking|"
    r"issued|released|published|posted|aired|broadcast|delivered|put out|sent out|recorded)\b(?!(?: on [\w ]{3,30})?"
    r" (?:whether|if|why|how|what|when)\b)[^,;\"“]{0,50}\Z"
)
# "asked for patience on Monday but said"
_GOES_ON_TO_SAY = re.compile(r",? (?:and|but) (?:also |again |later |then )?")
# ", saying it had made an offer last Friday": the day of the offer.
# ", with both sides promising to be back next week": that of the promise.
_SAYING = re.compile(
    r", (?:(?:saying|adding|arguing|insisting|claiming|stressing|noting|having (?:\w+ly |already )?\w+)\b|"
    r"with (?:[\w'-]+ ){1,4}(?:promising|vowing|pledging|planning|hoping|agreeing|due|set|expected) to\b[^,;]*\Z)"
)
# "said the relatives of those due out on Tuesday": no "that" opens what is said.
_SAID_THE = re.compile(r" (?:the|an?|its|his|her|their|those|there|all|no|some|any|both) ")
# "Warned against expecting signatures next Thursday": nobody has said a thing then.
_AHEAD = re.compile(r"(?:[Nn]ext|[Tt]omorrow|(?:[Tt]he |[Tt]his )?coming)\b")
# "Qatar brokered the deal under which 105 went free in November", "the accord which Qatar announced on 16 January"
_UNDER_IT = re.compile(
    r"(?:under|by|in) which [^,;:]{3,80}? (?:were|was|went|came|left|returned)\b[^,;:]{0,40} in |"
    r"which [^,;:]{3,80}? (?:concluded|announced|signed|reached|brokered|struck|sealed|agreed|approved) "
    r"(?:on |in |late ){0,2}"
)
# "The calm held until both broke it in May"
_UNTIL_BROKEN = re.compile(
    r"until [^,;:]{0,60}?\b(?:broke|ended|resumed|collapsed|shattered|called|ran out|expired|fell apart|violated)\b"
    r"(?: [a-z]+){0,5} "
)
_TOLD_IN_CLAUSE = {"agreement": _UNDER_IT, "ceasefire_end": _UNTIL_BROKEN}
_CONTENT_BEGINS = re.compile(r"\bthat\b|[,:\"“]")
# "vowed to stay in a speech to Congress on Sunday"
_IN_A_SPEECH = re.compile(
    r" (?:in|at|during) (?:an?|the|his|her|its) (?:[\w-]+ ){0,3}(?:speech|statement|interview|address|letter|post|"
    r"message|conference|briefing|call|meeting|rally|hearing|ceremony|session|broadcast|video)(?: [^,;\"“]{0,40})?"
    r"(?:, (?:issued|released|published|posted|aired|broadcast|put out|sent out|recorded)(?: in [A-Z]\w+)?)? "
    r"(?:on |late |early |late on |earlier |this )?\Z"
)
# "told reporters at the White House on Tuesday"
_TO_WHOM_AND_WHERE = re.compile(
    r"(?: (?:reporters|journalists|lawmakers|ministers|relatives|supporters|soldiers))?"
    r" (?:in|at(?! least)|during|from|on|to|by|via) [^,\"“]{2,50} (?:on |late |early |late on |earlier |this )?"
)
# "Trump, told of it by an aide, said on Monday": another verb of speech comes first.
_SAID_ON = re.compile(r" (?:said|told reporters)(?: (?:on|late|early|late on))? ?\Z")
# "His aides had warned him on Saturday night, according to Channel 12, that": two verbs of speech.
_TOLD_HIM = re.compile(
    r"[^,;:\"“]{3,60} (?:told|warned|urged|accused|called on|assured|reminded|implored|begged|asked|thanked|blamed)"
    r" (?:(?!that |to |of |for )[\w'’.-]+ ){1,4}(?:on |late |early |late on |earlier |this )?\Z"
)
# "Who came home at the weekend said on Monday"
_AT_ONCE = re.compile(r" (?:on )?")
_BESIDE_SPEECH = re.compile(r"(?: [\w''’.-]+){0,4}? ?(?:on |late |early |late on |earlier |this )?\Z")


def choose_expression(
    plain: str,
    dates: Sequence[ResolvedExpression],
    offset: int,
    cue: Span,
    kind: str,
    speech: Speech | None,
    subordinate: list[Span],
) -> ResolvedExpression | None:
    """The expression that dates the event whose cue stands at ``cue``, None when the sentence has none of its own.

    A statement is dated by the words beside its verb of speech, anything else rather by the words beside its own verb.
    """
    if not dates:
        return None
    is_statement = kind == "statement"
    quoted = find_all_quoted(plain) if is_statement else []
    usable = find_own(plain, dates, offset, cue, kind)
    in_relative = is_told_of_the_subject(plain, cue[0]) and is_inside(cue[0], subordinate)
    best, best_rank = None, (9, 0, 0, 0, 0, 0)
    for one in usable:
        place = one.start - offset
        beside = speech is not None and _stands_beside(plain, place, one.end - offset, speech)
        said = is_statement and not beside and _SAID_ON.search(plain, max(0, place - 24), place)
        beside = beside or (bool(said) and not is_inside(place, subordinate))
        if beside and speech and not is_statement and place < speech.start and plain.startswith(", ", speech.start):
            # "Israel on Tuesday recalled its team, blaming Hamas": the day of the recall.
            beside = False
        leads = one.interval.grain == "day" and _leads(plain, place, one.end - offset)
        opens = leads and place < 24
        clause = [span for span in subordinate if span[0] <= place < span[1]]
        hangs = bool(clause) and not leads and not _is_plain_time(plain, one, place, cue)
        own = (is_statement and beside and plain.startswith("'s ", one.end - offset)) or (
            kind in _TOLD_IN_CLAUSE and clause and _TOLD_IN_CLAUSE[kind].fullmatch(plain, clause[0][0], place)
        )
        told_aside = hangs and not own and not is_inside(cue[0], clause)
        if told_aside or _SAYING.search(plain, max(cue[1], place - _FAR), place):
            continue
        if is_inside(place, quoted) or (is_statement and speech and not opens and _AHEAD.match(one.phrase)):
            continue
        told = is_statement and not beside and bool(_TOLD_HIM.match(plain, 0, place))
        if is_statement and not (beside or told) and _inside_content(plain, place, speech):
            continue
        distance = min(abs(place - cue[1]), abs(one.end - offset - cue[0]))
        trails = bool(_PARTICIPLE.search(plain, max(cue[1], place - _FAR), place))
        at_once = is_statement and beside and speech is not None and _AT_ONCE.fullmatch(plain, speech.end, place)
        rank = (
            int(not at_once),
            int(beside != is_statement),
            int(not opens),
            int(trails),
            int(in_relative and is_inside(place, subordinate)),
            distance,
        )
        if rank < best_rank:
            best, best_rank = one, rank
    if best is None and not is_statement:
        said_first = bool(speech and speech.end and speech.start < cue[0])
        of_subject = None if said_first else of_the_subject(plain, usable, offset, cue)
        return of_subject or at_the_same_time(plain, usable, offset, subordinate, kind)
    return best


def _is_plain_time(plain: str, one: ResolvedExpression, place: int, cue: Span) -> bool:
    """Whether what stands before the date begins no clause: "before Friday", "as early as Sunday"."""
    plain_time = (
        goes_on(plain, place)
        or (
            plain.startswith((", when ", " when "), place + len(one.phrase))
            and not _THOUGH.search(plain, cue[1], place)
        )
        or bool(_PLAIN_TIME.search(plain, max(0, place - REACH), place))
    )
    return plain_time and one.rule != "holiday" and not _PARTICIPLE.search(plain, max(cue[1], place - _FAR), place)


def _leads(plain: str, start: int, end: int) -> bool:
    """Whether the date belongs to what stands before the main clause: "At a rally on Sunday, he", "Asked on Monday"."""
    return (plain.startswith(",", end) and bool(_OPENER.fullmatch(plain, 0, start))) or bool(
        _ASKED.search(plain, max(0, start - REACH), start)
    )


def is_beside(plain: str, one: ResolvedExpression, offset: int, speech: Speech) -> bool:
    """Whether the expression tells when somebody spoke."""
    return _stands_beside(plain, one.start - offset, one.end - offset, speech)


def _stands_beside(plain: str, start: int, end: int, speech: Speech) -> bool:
    if start >= speech.end:
        return _stands_behind(plain, start, end, speech)
    between = plain[end : speech.start]
    if _WHEN_HE.fullmatch(between) or _leads(plain, start, end) or _GOES_ON_TO_SAY.fullmatch(between):
        return True
    if between.endswith((" that ", " which ")):
        return False
    at = between == ", " and bool(_WHILE_AT.search(plain, max(0, start - _FAR), start))
    return at or (len(between) <= 60 and (start < 4 or "," not in between))


def _stands_behind(plain: str, start: int, end: int, speech: Speech) -> bool:
    between = plain[speech.end : start]
    if plain.startswith(("said", "says"), speech.start) and _SAID_THE.match(between):
        return False
    if between.endswith((" after ", " before ", " following ")) and _ITS_GATHERING.match(plain, end):
        # "told the chamber after Tuesday's vote"
        between = between.rpartition(" ")[0].rpartition(" ")[0] + " "
    spoken = _IN_A_SPEECH.search(between)
    if spoken and len(between) <= _FAR and not _OF_CONTENT.search(between, 0, spoken.start()):
        return True
    apposed = _WITH_APPOSITION.fullmatch(between)
    return (
        len(between) <= _FAR
        and not _OF_CONTENT.search(between)
        and (
            (len(between) <= 40 and bool(_BESIDE_SPEECH.fullmatch(between)))
            or bool(apposed)
            or bool(_TO_WHOM_AND_WHERE.fullmatch(between))
        )
    )


def _inside_content(plain: str, place: int, speech: Speech | None) -> bool:
    """Whether the place lies in what is said rather than in the clause that says it."""
    if speech is None:
        return False
    if not speech.end:
        # No verb of speech: all of it is what is said.
        return True
    if place < speech.start:
        return place > 12
    between = plain[speech.end : place]
    if plain.startswith(("said", "says"), speech.start) and _SAID_THE.match(between):
        return True
    return len(between) > 40 or bool(_CONTENT_BEGINS.search(between) or _OF_CONTENT.search(between))
