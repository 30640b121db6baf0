"""When the thing told happened: which of the dates in a sentence is its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.beside_speech import FAR, GATHERING, WHO_SPOKE, is_beside, is_inside_content, leads_in
from loaders.events.clauses import Span, find_all_quoted, is_inside
from loaders.events.dates_aside import find_own, goes_on
from loaders.events.dates_of_nouns import REACH
from loaders.events.meanwhile import at_the_same_time, is_told_of_the_subject, of_the_subject
from loaders.events.speech import Speech
from loaders.records import ResolvedExpression

# "Before the end of the week", "postponed until Sunday its vote", "has been shut since Monday": no clause begins here.
_PLAIN_TIME = re.compile(
    rf"(?: before|"
    r" before (?:the|an?|its|his|both) (?:[\w-]+ ){0,3}"
    r"(?:[Cc]ouncil|[Cc]ourt|[Cc]abinet|Knesset|parliament|committee|parties|sides|ministers)|"
    r" before (?:them|him|her|it)(?: in [A-Z]\w+)?|"
    rf" (?:after|before) (?:{GATHERING}|(?:the )?(?:deadline|show of hands|ballot|count|roll call|"
    r"nightfall|dark|dusk|dawn|sunset|sunrise|midnight|noon|midday|prayers)|"
    r"(?:meeting|seeing|receiving|hosting|talking to)(?: with)?(?: [A-Z][\w-]+){1,4})(?: (?:in|with) [A-Z]\w+)?|"
    r"(?: as|\AAs) (?:early|soon|late|recently) as|"
    # "An hour after the raid began on Monday, soldiers appeared": of the same day.
    r"\A(?:[\w-]+ ){0,3}(?:[Hh]ours?|[Mm]inutes|[Mm]oments|[Ss]hortly|[Ss]oon) after [^,;:\"“]{3,100}|"
    r" which (?:was|is|fell on))(?: (?:on|the|last|early|late)){0,2} \Z"
)
# ", clearing the way for a release as early as Sunday": what follows is no longer the news.
_PARTICIPLE = re.compile(r", [a-z]+ing ")
# "Thousands have crossed, though a boat sank last week when"
_THOUGH = re.compile(r"\b(?:though|while|because)\b")
# ", saying it had made an offer last Friday": the day of the offer.
# ", with both sides promising to be back next week": that of the promise.
_SAYING = re.compile(
    r", (?:(?:saying|adding|arguing|insisting|claiming|stressing|noting|having (?:\w+ly |already )?\w+)\b|"
    r"with (?:[\w'-]+ ){1,4}(?:promising|vowing|pledging|planning|hoping|agreeing|due|set|expected) to\b[^,;]*\Z)"
)
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
# "Trump, told of it by an aide, said on Monday": another verb of speech comes first.
_SAID_ON = re.compile(r" (?:said|told reporters)(?: (?:on|late|early|late on))? ?\Z")
# "His aides had warned him on Saturday night, according to Channel 12, that": two verbs of speech.
_TOLD_HIM = re.compile(
    r"[^,;:\"“]{3,60} (?:told|warned|urged|accused|called on|assured|reminded|implored|begged|asked|thanked|blamed)"
    r" (?:(?!that |to |of |for )[\w'’.-]+ ){1,4}(?:on |late |early |late on |earlier |this )?\Z"
)
# "Who came home at the weekend said on Monday"
_AT_ONCE = re.compile(r" (?:on )?")


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
        beside = speech is not None and is_beside(plain, one, offset, speech)
        said = is_statement and not beside and _SAID_ON.search(plain, max(0, place - 24), place)
        beside = beside or (bool(said) and not is_inside(place, subordinate))
        if beside and speech and not is_statement and place < speech.start and plain.startswith(", ", speech.start):
            # "Israel on Tuesday recalled its team, blaming Hamas": the day of the recall.
            beside = False
        leads = one.interval.grain == "day" and leads_in(plain, place, one.end - offset)
        opens = leads and place < 24
        clause = [span for span in subordinate if span[0] <= place < span[1]]
        hangs = bool(clause) and not leads and not _is_plain_time(plain, one, place, cue)
        own = (
            is_statement and beside and (plain.startswith("'s ", one.end - offset) or WHO_SPOKE.search(plain, 0, place))
        ) or (kind in _TOLD_IN_CLAUSE and clause and _TOLD_IN_CLAUSE[kind].fullmatch(plain, clause[0][0], place))
        told_aside = hangs and not own and not is_inside(cue[0], clause)
        if told_aside or _SAYING.search(plain, max(cue[1], place - FAR), place):
            continue
        if is_inside(place, quoted) or (is_statement and speech and not opens and _AHEAD.match(one.phrase)):
            continue
        told = is_statement and not beside and bool(_TOLD_HIM.match(plain, 0, place))
        if is_statement and not (beside or told) and is_inside_content(plain, place, speech):
            continue
        distance = min(abs(place - cue[1]), abs(one.end - offset - cue[0]))
        trails = bool(_PARTICIPLE.search(plain, max(cue[1], place - FAR), place))
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
    return plain_time and one.rule != "holiday" and not _PARTICIPLE.search(plain, max(cue[1], place - FAR), place)
