"""What gives somebody's words where no verb does: "Qatar's announcement that ...", a colon before a quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.speech import Speakers, Speech
from loaders.events.subjects import acting_actor, is_person
from loaders.records import ActorMention

_WORD_OF = re.compile(
    r"(?:'s?)? (?:\w+ )?(?:announcement|statement|declaration|warning|claim|assertion|insistence|remarks?|comments?|"
    r"pledge|promise|vow|admission|disclosure|revelation|accusation|allegation|complaint|suggestion|contention)"
    r"(?: (?:on|late|early|in|at|to) [\w ]{3,30}?)? that "
)
# "Israel's version is that"
_VERSION = re.compile(
    r"(?:'s?)? (?:own )?(?:version|view|account|position|line|argument|answer|reply|response|explanation|complaint|"
    r"claim|case|reading|message|verdict|advice|point|conclusion|demand|fear|hope|worry|concern)"
    r"(?: (?:to|on|of|for) [^,;:.]{2,40})? (?:is|was|has been) that "
)
_ITS_VERSION = re.compile(
    r"(?:Its|His|Her|Their) (?:own )?(?:version|view|position|line|argument|answer|reply|response|explanation|message|"
    r"verdict|advice|point|conclusion|fear|hope|worry|concern)(?: (?:to|on|of|for) [^,;:.]{2,40})? (?:is|was) that "
)
# "For Netanyahu it was a gift", "To Ben-Gvir, the minister, the council had shown its true face": how he sees it.
_FOR = ("For ", "To ")
_IN_HIS_EYES = re.compile(r"(?:For|To) (?:the )?(?:[\w-]+ ){0,2}")
_SEEN = re.compile(
    r"(?:, (?:the|a|an|who) [^,]{3,60},|,(?: by contrast,| on the other hand,| though,| too,)?)? "
    # In the present tense the paper itself may say what the thing is for him: "For Israel, the stakes are high".
    r"(?:(?:it|this|that|these|they) (?:is|are)|(?:it|this|that|these|they|(?:the|such|all|too) (?:[\w-]+ ){0,2}\w+|"
    r"[A-Z]\w+(?: [A-Z]\w+)?) (?:was|were|had (?:\w+ ){0,2}?[a-z]+(?:ed|n))) "
)
_OWN = ("Its ", "His ", "Her ", "Their ")
# It opens the sentence, with no more than a title before it.
_OPENS = 40
_HE = re.compile(r"(?:\A|, )(?:[Hh]e|[Ss]he) [^,;:]{3,40}\Z")
_COLON = re.compile(r": [\"“]")
# "18:05 - ": an entry of a report that is written as things happen.
_HOUR = re.compile(r"\d\d?[:.]\d\d(?: ?[ap]\.?m\.?)?(?: GMT)? ?[-–—|:]? ")
# Behind a name: ", in a video: ", " officials: ".
_LABEL_ENDS = re.compile(
    r"(?:'s)?(?: (?:officials?|sources?|spokes(?:man|woman|person)|minister|ministry|office|army|military|police))?"
    r"(?:, (?:in|on|to|at|before|after|from) [^,;:.]{1,50})?: (?![\"“])"
)


def find_noun(plain: str, offset: int, mentions: Sequence[ActorMention], before: Speakers) -> Speech | None:
    """The noun or the colon by which somebody known speaks, None without one."""
    for one in mentions[:1]:
        place = one.end - offset
        opens = one.start - offset <= _OPENS
        found = (_WORD_OF.match(plain, place) or _VERSION.match(plain, place)) if opens else None
        if not found and plain.startswith(_FOR) and _IN_HIS_EYES.fullmatch(plain, 0, one.start - offset):
            found = _SEEN.match(plain, place)
        if found:
            return Speech(*found.span(), one.actor_id, judges=False)
    its = _ITS_VERSION.match(plain) if before.last and plain.startswith(_OWN) else None
    if its:
        return Speech(*its.span(), before.last, judges=False, anaphoric=True)
    if ": " in plain:
        label = _label(plain, offset, mentions)
        if label:
            return label
        colon = _COLON.search(plain)
        speaker = acting_actor(plain, offset, colon.start(), mentions) if colon else ""
        if colon and _HE.search(plain, 0, colon.start()):
            speaker = before.person
        return Speech(*colon.span(), speaker, judges=True) if colon and speaker else None
    return None


def _label(plain: str, offset: int, mentions: Sequence[ActorMention]) -> Speech | None:
    """The name and the colon before words without quotation marks; a body's only behind an hour: "Israel: 1,200 dead"
    gives a figure.
    """
    hour = _HOUR.match(plain) if plain[0].isdigit() else None
    begin = hour.end() if hour else 0
    for one in mentions[:1]:
        ends = _LABEL_ENDS.match(plain, one.end - offset) if one.start - offset == begin else None
        if ends and (hour or is_person(one.actor_id)):
            return Speech(begin, ends.end(), one.actor_id, judges=False)
    return None
