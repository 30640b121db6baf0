"""What somebody thinks of a thing, the news whatever the thing is: "said his side was hopeful about the talks"."""

from __future__ import annotations

import re

from loaders.events.speech import Speech
from loaders.events.subjects import is_body

# The beginning of what is said, to its verb. Not "it would return when they were serious": the feeling is a condition.
_SUBJECT = (
    r"(?:[^,;.:\"“”]{0,100}?\ that\ |\ )?"
    r"(?:(?!(?:when|once|until|if|after|only|while|that|who|which)\b)[\w'.-]+\ ){1,11}?"
)
_ADVERBS = (
    r"(?:(?:very|cautiously|particularly|deeply|quite|still|fully|more|less|not|also|now|guardedly|highly|extremely|"
    r"increasingly)\ ){0,2}"
)
_FEELS = (
    r"(?:optimistic|hopeful|confident|pessimistic|sceptical|skeptical|interested|committed|determined|grateful|happy|"
    r"pleased|glad|satisfied|disappointed|worried|concerned|encouraged|serious|sincere|dismayed|saddened|shocked|"
    r"horrified|alarmed|appalled|proud|eager|keen|convinced|frustrated|responsible|to\ blame)\b"
)
_EXPECTS = (
    r"(?:lay\ the|co-?operate|spare\ no|do\ (?:its|his|her|their|our|all|everything|whatever)\ |contribute|help|serve|"
    r"depend|succeed|fail\b|take\ time|stand\ (?:by|with|behind)|strive|endeavou?r|"
    r"be\ (?:\w+\ )?(?:fruitful|successful|difficult|hard|easy|constructive|productive|decisive|crucial|critical|"
    r"exploited|judged|remembered|an?\ (?:\w+\ )?(?:mistake|test|step|chance|opportunity|disaster|failure)))"
)
_ASSESSED = re.compile(
    rf"{_SUBJECT}(?:(?:is|was|are|were|remain(?:s|ed)?|feels?|felt|(?:has|had)\ been)\ {_ADVERBS}{_FEELS}|"
    r"(?:do|does|did)\ not\ (?:really\ )?(?:want|intend|expect|believe|trust|like)\b|"
    rf"(?:will|would)\ (?:(?:also|still|surely|certainly|never|not|always)\ ){{0,2}}{_EXPECTS})",
    re.VERBOSE,
)
# A wish for another's deed: "hopes the group will free them", not "hopes to free them"; nor hopes that are raised.
_HOPES = re.compile(r"(?:hoped|(?:(?<=[Ii]t )|(?<=he )|(?<=[a-z]nt )|(?<=[a-z]p ))hopes) (?!to\b|for\b|[a-z]+ed\b)")

# An appeal is one whatever it asks for. Crowds and papers call on somebody as well.
_URGES = re.compile(r"(?:urge[ds]?|appeal(?:ed|s) to|implored?|pleaded with|begged) [^,;:.]{3,70}? to [a-z]")
_CALLS_ON = re.compile(r"call(?:ed|s) on [^,;:.]{3,70}? to [a-z]")

_GOVERNS = re.compile(
    r"\b(?:[Mm]inisters?|[Ll]eaders?|officials?|[Gg]overnments?|[Pp]residents?|envoys?|diplomats?|states)\b"
)
# "Earlier on Wednesday, a spokesman said": what opens the sentence.
_OPENING = 30


def is_assessed(plain: str, speech: Speech) -> bool:
    """Whether what is said only tells what the speaker thinks, feels or expects of a thing."""
    before = plain[: speech.start]
    if plain.startswith((",", "saying"), speech.start):
        return False
    if before.find(",", _OPENING) >= 0 and not before.endswith(", "):
        return False
    if _HOPES.match(plain, speech.start) or _appeals(plain, speech):
        return True
    return _ASSESSED.match(plain, speech.end) is not None


def _appeals(plain: str, speech: Speech) -> bool:
    """Whether somebody appeals to another, not after a deed of his own: "freed ten and urged Israel to follow"."""
    if is_body(speech.speaker) or plain.endswith(" and ", 0, speech.start):
        return False
    if _URGES.match(plain, speech.start):
        return True
    somebody = speech.speaker or _GOVERNS.search(plain, 0, speech.start)
    return bool(somebody and _CALLS_ON.match(plain, speech.start))
