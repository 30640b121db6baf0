"""Which day tells when somebody spoke: the one beside the verb of speech, or of the occasion on which he did."""

from __future__ import annotations

import re

from loaders.events.dates_of_nouns import REACH
from loaders.events.speech import Speech
from loaders.records import ResolvedExpression

# What ends on the day on which its outcome is told; what comes after "the strike on Friday" need not be of Friday.
GATHERING = (
    r"(?:an? |his |her |their |[\w-]+ (?:hours|days) of )?(?:[\w-]+ ){0,2}"
    r"(?:meetings?|talks|calls?|sessions?|debates?|votes?|discussions?|shouting|summit|conference|visit|negotiations|hearing|deliberations)"
)
_ITS_GATHERING = re.compile(
    r"'s (?:\w+ )?(?:meeting|talks|call|session|debate|vote|summit|visit|hearing|ceremony|conference)\b"
)
FAR = 200
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
    rf"(?:(?:(?:Straight|Right|Shortly|Soon) )?[Aa]fter|Following) (?:the )?(?:\w+ )?{GATHERING})\b[^,;\"“]{{0,90}} )?"
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
# "said the relatives of those due out on Tuesday": no "that" opens what is said.
_SAID_THE = re.compile(r" (?:the|an?|its|his|her|their|those|there|all|no|some|any|both) ")
_CONTENT_BEGINS = re.compile(r"\bthat\b|[,:\"“]")
# "vowed to stay in a speech to Congress on Sunday"
_IN_A_SPEECH = re.compile(
    r" (?:in|at|during) (?:an?|the|his|her|its) (?:[\w-]+ ){0,3}(?:speech|statement|interview|address|letter|post|"
    r"message|conference|briefing|call|meeting|rally|hearing|ceremony|session|broadcast|video|visit|tour|appearance)"
    r"(?: [^,;\"“]{0,40})?"
    r"(?:, (?:issued|released|published|posted|aired|broadcast|put out|sent out|recorded)(?: in [A-Z]\w+)?)? "
    r"(?:on |late |early |late on |earlier |this )?\Z"
)
# "Ruled out an end to the war in an interview on Wednesday.": the day of an occasion with which the sentence ends is
# that of the words, unless they tell of what is to be said, or was: "was made in a speech on Monday".
_ITS_WORDS = re.compile(
    r" \w+ (?:[\w-]+ ){0,3}(?:speech|statement|interview|address|post|message|conference|briefing|video)\b"
)
_ELSE_SAID = re.compile(r"\b(?:that|would|will|could|can|might|may|must|should)\b|(?:ed|made|given|said|sent|read)\Z")
# "according to Levi, who spoke in Cairo on Tuesday"
WHO_SPOKE = re.compile(
    r", who (?:also )?(?:spoke|was speaking|addressed|briefed|met reporters)\b[^,;:\"“]{0,50} (?:on |late |early )*\Z"
)
# "told reporters at the White House on Tuesday"
_TO_WHOM_AND_WHERE = re.compile(
    r"(?: (?:reporters|journalists|lawmakers|ministers|relatives|supporters|soldiers))?"
    r" (?:in|at(?! least)|during|from|on|to|by|via) [^,\"“]{2,50} (?:on |late |early |late on |earlier |this )?"
)
_BESIDE_SPEECH = re.compile(r"(?: [\w''’.-]+){0,4}? ?(?:on |late |early |late on |earlier |this )?\Z")


def leads_in(plain: str, start: int, end: int) -> bool:
    """Whether the date belongs to what stands before the main clause: "At a rally on Sunday, he", "Asked on Monday"."""
    return (plain.startswith(",", end) and bool(_OPENER.fullmatch(plain, 0, start))) or bool(
        _ASKED.search(plain, max(0, start - REACH), start)
    )


def is_beside(plain: str, one: ResolvedExpression, offset: int, speech: Speech) -> bool:
    """Whether the expression tells when somebody spoke."""
    start, end = one.start - offset, one.end - offset
    if start >= speech.end:
        return _stands_behind(plain, start, end, speech)
    between = plain[end : speech.start]
    if _WHEN_HE.fullmatch(between) or leads_in(plain, start, end) or _GOES_ON_TO_SAY.fullmatch(between):
        return True
    if between.endswith((" that ", " which ")):
        return False
    at = between == ", " and bool(_WHILE_AT.search(plain, max(0, start - FAR), start))
    return at or (len(between) <= 60 and (start < 4 or "," not in between))


def _stands_behind(plain: str, start: int, end: int, speech: Speech) -> bool:
    between = plain[speech.end : start]
    if plain.startswith(("said", "says"), speech.start) and _SAID_THE.match(between):
        return False
    if between.endswith((" after ", " before ", " following ")) and _ITS_GATHERING.match(plain, end):
        # "told the chamber after Tuesday's vote"
        between = between.rpartition(" ")[0].rpartition(" ")[0] + " "
    if _is_on_an_occasion(plain, between, end) or WHO_SPOKE.search(between):
        return True
    apposed = _WITH_APPOSITION.fullmatch(between)
    return (
        len(between) <= FAR
        and not _OF_CONTENT.search(between)
        and (
            (len(between) <= 40 and bool(_BESIDE_SPEECH.fullmatch(between)))
            or bool(apposed)
            or bool(_TO_WHOM_AND_WHERE.fullmatch(between))
        )
    )


def _is_on_an_occasion(plain: str, between: str, end: int) -> bool:
    """Whether the words behind a verb of speech, before a day that ends at ``end``, say on what occasion one spoke."""
    spoken = _IN_A_SPEECH.search(between)
    if spoken is None or len(between) > FAR:
        return False
    content = between[: spoken.start()]
    if not _OF_CONTENT.search(content):
        return True
    ends = not plain[end:].strip('.!?)"” ')
    return ends and bool(_ITS_WORDS.match(spoken[0])) and not _ELSE_SAID.search(content)


def is_inside_content(plain: str, place: int, speech: Speech | None) -> bool:
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
