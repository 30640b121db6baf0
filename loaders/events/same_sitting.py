"""Whether words were spoken where those met, or at the sitting, of which the sentence before tells with its day."""

from __future__ import annotations

import re

from loaders.events.speech import Speech
from loaders.events.told import Told
from loaders.records import Event

# Kinds that further sentences tell more of: who will come, who will be in the chair.
GATHERINGS = frozenset({"talks_round", "meeting", "visit"})
# "Biden and Netanyahu spoke on Thursday. Biden told him that": what one told the other when they met.
_TOLD_THE_OTHER = re.compile(
    r"\b(?:told|telling|assured|asked|warned|pressed|urged|thanked) "
    r"(?:him|her|them|the (?:emir|king|president|premier|prime minister|"
    r"foreign minister|crown prince)|(?:his|her|their) (?:guest|host|visitor|caller|colleague|counterpart)s?)\b"
)
# "Rubio and his Saudi counterpart went over the plan", "The two men also spoke of aid", "Their talks turned to Rafah"
_BOTH_OF_THEM = re.compile(
    r"(?:(?:[A-Z][\w.-]+ ){1,4}and (?:his|her) (?:[A-Z]?\w+ ){0,3}(?:counterpart|host|guest|visitor|colleague)s?|"
    r"(?:The|All) (?:two|three|four)(?: men| sides| leaders| ministers)?|Both(?: men| sides| leaders| ministers)?|They|"
    r"Their (?:talks|meeting|conversation|discussion|call)) (?:also |then )?"
    r"[\"“]?(?:discussed|reviewed|agreed|went over|talked|spoke|touched|turned|dwelt|centered|centred|dealt|focused)\b"
)
# Who speaks in the Security Council or the General Assembly, and what tells that it met.
_ENVOY = re.compile(
    r"\b(?:[Aa]mbassador|[Ee]nvoy|[Dd]elegate|[Pp]ermanent [Rr]epresentative|[Cc]olleague)\b|, speaking for "
)
_ANY_ENVOY = re.compile(r"\b(?:one|some|another|several|many|an?) (?:[\w-]+ ){0,2}(?:ambassador|envoy|delegate)")
_SITS = re.compile(r"\b(?:told|addressed) the (?:[A-Z]\w+ )?(?:council|chamber|assembly|Council|Assembly)\b")
_AFTER_THE_VOTE = re.compile(
    r"\b(?:after|before|following|ahead of) the (?:vote|count|ballot|show of hands|roll call)\b"
)
# How far into a sentence the name of its subject may stand, and words by which it tells of now.
_SUBJECT_REACH = 24
_NOW = re.compile(r"[\"“]|[^,;\"“]{3,60}? (?:has|have|is|are|will|wants?|says?|remains?)\b|Neither |No ")


def is_of_the_sitting(told: Told, kind: str, speech: Speech | None, event: Event) -> bool:
    """Whether a sentence of a kind is told of those who met on a day, or of what was said or done there."""
    plain = told.plain
    if event.status != "happened" or event.interval is None or event.interval.days != 1:
        return False
    if event.kind in GATHERINGS:
        if _BOTH_OF_THEM.match(plain):
            return kind == "statement" or kind in GATHERINGS
        there = _TOLD_THE_OTHER.search(plain) or (event.kind == "meeting" and _is_recounted(told, speech, event))
        return kind == "statement" and bool(there)
    if event.kind == "statement" and kind == "un_resolution":
        return bool(_AFTER_THE_VOTE.search(event.sentence))
    return kind == "statement" and _is_in_session(event) and _speaks_there(plain)


def _is_recounted(told: Told, speech: Speech | None, event: Event) -> bool:
    """Whether somebody recounts what one of those who met did there: "Katz gave him a week, an official said"."""
    if speech is None or speech.start < _SUBJECT_REACH or _NOW.match(told.plain):
        return False
    one = told.mentions[0] if told.mentions else None
    named = one and one.actor_id in event.actors and one.start - told.start < _SUBJECT_REACH
    if one and told.plain.startswith(("'s ", "' "), one.end - told.start):
        return False
    return bool(named) or told.plain.startswith(("He had ", "She had "))


def _is_in_session(event: Event) -> bool:
    """Whether it is a vote at the United Nations, or words spoken there."""
    spoken = event.kind == "statement" and (_SITS.search(event.sentence) or _AFTER_THE_VOTE.search(event.sentence))
    return event.kind == "un_resolution" or bool(spoken)


def _speaks_there(plain: str) -> bool:
    return bool(_ENVOY.search(plain)) and not _ANY_ENVOY.search(plain)
