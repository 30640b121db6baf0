"""Free indirect speech: words of whoever spoke in the sentence before, without a verb of speech of their own."""

from __future__ import annotations

import re

from loaders.events.attitudes import ON_CONDITION
from loaders.events.kinds import KindFound
from loaders.events.subjects import acting_actor, is_person
from loaders.events.told import Told

_WOULD = re.compile(r"[^,;:\"“]{2,60}? would (?!have )")
# "There would be no talks under fire": a view, though it speaks as terms do.
_NOTHING = re.compile(r"(?:There|Nothing|Nobody|No one|Not an?) (?:[\w-]+ ){0,5}would (?!have )")
# "There was no question of a move", "Nor had a list been given": what is not so, somebody says.
_NOT_SO = re.compile(
    r"(?:There (?:was|were|is|are|had been) (?:no|nothing|never) "
    r"(?!immediate|word|comment|official|independent|reports?)|"
    r"Nor (?:did|had|was|were|would|has|have|is|are|could|should) |"
    r"(?:Nobody|No one|Nothing) (?:has|is|was|could|can|wants?|wanted) )"
)
# "The movement wanted a timetable", behind one of its leaders: told of the past, it is what he said.
_HIS_SIDE = re.compile(
    r"(?:(?:His|Her|The) (?:movement|group|faction|organi[sz]ation)|(?:His|Her) (?:country|government|party))"
    r"(?:'s \w+)? (?:was|were|wanted|sought|needed|had|could|would|did not|expected|hoped)\b"
)
# What would be, told by one who gives his view, unless it is of the things that deals consist of.
_WOULD_BE = re.compile(r"(?!Under |[Tt]he (?:\w+ ){0,3}[Ff]orce )[^;:\"“]{2,70}? would ")
# What he or his side would do himself is no offer's.
_OWN_STEP = ("It would ", "He would ", "She would ", "They would ")
_WOULD_NOT = re.compile(r"(?!Under )[^,;:\"“]{2,50}? would (?:not|never) ")
_OF_A_DEAL = re.compile(
    r"\b(?:phases?|stages?|hostages?|captives?|prisoners?|detainees|bodies|remains|troops|soldiers|forces|trucks|lorries|"
    r"plan|proposal|terms|deal|draft|text|resolution|board|tribunal|court|truce|pause|ceasefire|cease-fire|withdraw\w*|"
    r"pull\w*|releas\w+|freed|free|days|weeks|months|crossings?|timetable|should|if|unless|whether|up to|\d+|"
    r"one|two|three|four|five|six|seven|eight|nine|ten|half|dozens?|hundreds?|thousands?)\b",
    re.IGNORECASE,
)
# A banner's words, a crowd's, or those of another who does something in the sentence.
_OTHERS_WORDS = re.compile(
    r"\b(?:banners?|placards?|posters?|slogans?|T-shirts?|chant\w*|sang|graffiti)\b|"
    r"\b(?:and|but|while) [^,;:\"“”]{3,80}, (?:saying|arguing|insisting|claiming|warning|calling|describing|noting)\b"
)
_CLAUSE = (" that ", " which ", " who ")
# "Both sides had signed off on the numbers": back in time from what he said. With a day or an hour it is the article
# that looks back.
_HAD_DONE = re.compile(
    r"[^,;:\"“]{2,60}?(?: of [^,;:\"“]{2,40}|, [^,;:\"“]{3,60},)? had (?!to |no |the |a |an )(?:\w+ ){0,2}?"
    r"(?:been|become|\w+ed|put|met|made|sat|told|left|held|come|gone|taken|given|seen|set|sent|broken|said|shown|kept)\b"
)
# What those who take part in talks tell of them; other things in the past the article tells.
_OF_WORDS = frozenset({"agreement", "proposal", "response", "talks_round", "meeting", "mediation_change", "statement"})
_BACK_THEN = re.compile(
    r"\b(?:earlier|before(?=[.,;]|\Z| (?:that|the (?:war|truce|vote|attack|meeting|talks|deadline))\b)|previously|just|"
    r"(?<!than )once(?! more)|twice|already|yet|ago|then|long|overnight|at (?:first|last)|"
    r"(?:for|in|within|over|that|three|two|several|some) (?:\w+ )?(?:hours?|minutes|days?|weeks?|months|years)|"
    r"morning|afternoon|evening|night|when|while|after|since|until)\b",
    re.IGNORECASE,
)
_SUPPOSED = re.compile(r"\b(?:if|unless|should|phase|stage|plan|proposal|terms|deal|draft|text)\b", re.IGNORECASE)


def goes_on(told: Told, kind: KindFound | None, voice: str, views: bool) -> bool:
    """Whether a sentence of this kind without a verb of speech gives the words of ``voice``, who spoke before it.

    ``views`` when he gave his view of things, not the terms of an offer.
    """
    his = is_person(voice) and _HIS_SIDE.match(told.plain) is not None
    if his and not (kind and kind.terms):
        return True
    if _NOTHING.match(told.plain) or (_NOT_SO.match(told.plain) and not told.dates):
        return True
    if kind and kind.terms:
        return (views or told.plain.startswith(_OWN_STEP)) and _is_no_term(told.plain)
    if kind and kind.kind in _OF_WORDS and " had " in told.plain and _looks_back(told):
        return True
    if (told.quoted and not _OTHERS_WORDS.search(told.plain)) or _supposes(told.plain):
        return True
    # "The door was only closed": somebody's view, and nobody else is said to hold it.
    own = kind is not None and kind.kind == "statement"
    return own and (
        told.plain.startswith(ON_CONDITION) or not acting_actor(told.plain, told.start, len(told.plain), told.mentions)
    )


def _is_no_term(plain: str) -> bool:
    """Whether what would be is no part of a deal: "Once given up, it would never be won back."."""
    if _WOULD_NOT.match(plain):
        return True
    return _WOULD_BE.match(plain) is not None and not _OF_A_DEAL.search(plain)


def _looks_back(told: Told) -> bool:
    return not told.dates and _HAD_DONE.match(told.plain) is not None and not _BACK_THEN.search(told.plain)


def _supposes(plain: str) -> bool:
    """Whether it tells what would be: "The army would carry on in Rafah."."""
    would = _WOULD.match(plain) if " would " in plain else None
    if would is None or any(one in would[0] for one in _CLAUSE):
        return False
    return not _SUPPOSED.search(plain)
