"""Whether a verb of speech is itself what is done: "dismissed his minister", "told the team to come home"."""

from __future__ import annotations

import re

from loaders.events.kinds import KindFound
from loaders.events.speech import Speech
from loaders.events.subjects import is_body

# Kinds whose own verb may be one of speech: "dismissed his minister", "called his team home".
_ACTS = frozenset({"personnel", "legal", "walkout", "visit"})
# What a council or court demands by its vote or ruling.
_OF_A_BODY = frozenset({"un_resolution", "legal"})
# "told the team to come home"
_ORDERS = re.compile(r"told [^,.;:]{3,60}? to [a-z]")
# "Israel had told the inhabitants of the district to leave": not news, when it is "told them to leave".
_CLEARED = re.compile(
    r"(?<=had )(?:told|asked) (?:[^,.;:\"“”]|,(?=\d)){3,90}? to "
    r"(?:leave|go(?! (?:on|back to the))|move|flee|evacuate|get out|head|clear out|quit)\b"
)
# "took up the part in October": a mediator's step.
_TAKES_PART = re.compile(
    r"(?:took|taken) (?:up|on) (?:the|its|his|that|this|a) (?:[\w-]+ )?(?:part|role|task|mediation|job|effort)\b"
)
# "named the men who are to watch over it"
_APPOINTS = re.compile(r"named (?:the|an?|two|three|four|five|six|seven|his|its|their)\b")
# "In the paper it handed over, the movement asked for more": what the answer holds.
_ANSWERS = frozenset({"response", "proposal"})
_IN_A_PAPER = re.compile(r"In (?:the|its|a) (?:\w+ )?(?:paper|answer|reply|response|document|text|letter) ")
# "pressed the minister in a call": the call is told.
_IN_A_CALL = re.compile(
    r" (?:in|during|at) (?:an?|the|their) (?:[\w-]+ ){0,3}?(?:call|telephone|phone|meeting|conversation)\b"
)
# "asked the court on Friday to order": a step in law.
_ASKS_A_COURT = re.compile(
    r"(?:asked|urged|calls? on|called on) [^,.;:]{0,40}\b(?:[Cc]ourt|judges?|tribunal|prosecutors?)\b"
)
_CALLING = re.compile(r", (?:calling (?:for|on)|demanding|urging|condemning)\b")
# "named Amos Levi to head the team"
_NAMES = re.compile(r"named (?:[A-Z][\w.-]+ ){1,5}(?:to|as)\b")
# "South Africa had asked for it": a motion.
_ASKS_FOR = re.compile(r"asked (?:[\w ]{2,40} )?for\b")
# "Biden had made the plan public on 31 May": of its words nothing is told.
_PRESENTS = re.compile(
    r"(?:set out|laid out|outlined|announced|disclosed|revealed|made) (?:the|that|this|his|her|its) "
    r"(?:[\w-]+ )?(?:plan|proposal|outline|offer|blueprint)\b"
)
# "dismissed the report as false" is no dismissal.
_DISMISSED_AS = re.compile(
    r"(?:dismissed|dismisses|called) (?:as\b|[^,.;]{2,60}? as (?![^,.;]{0,30}\b(?:minister|chief|head|director|adviser|"
    r"commander|spokes\w+|secretary|ambassador|envoy)\b)[\"“a-z])"
)
_DISMISSED_BY = re.compile(r"(?:was|were|been|being) (?:\w+ )?dismissed (?!as )[^,;]{0,40}?by (?![^,;.]{3,60} as )")
# Steps by kind, each with how its verb begins.
_INVITES = re.compile("invited")
_STEPS = {
    "legal": (_ASKS_A_COURT, _ASKS_FOR, _ORDERS),
    "proposal": (_PRESENTS,),
    "walkout": (_ORDERS,),
    "humanitarian": (_CLEARED,),
    "mediation_change": (_TAKES_PART,),
    "personnel": (_DISMISSED_BY, _APPOINTS),
    "visit": (_ORDERS, _INVITES),
    "meeting": (_INVITES,),
    "talks_round": (_INVITES,),
}


def is_the_act(plain: str, speech: Speech, kind: KindFound) -> bool:
    """Whether the verb of speech in ``plain`` is the act that is coded, and gives nobody's words."""
    for step in _STEPS.get(kind.kind, ()):
        if step.match(plain, speech.start):
            return True
    of_a_body = kind.kind in _OF_A_BODY and is_body(speech.speaker)
    if not speech.judges:
        return of_a_body and _CALLING.match(plain, speech.start) is not None
    if kind.kind in _ANSWERS and plain.startswith("asked for", speech.start) and _IN_A_PAPER.match(plain):
        return True
    if kind.kind == "meeting" and _IN_A_CALL.search(plain, speech.end):
        return True
    is_verb = kind.kind in _ACTS and kind.start <= speech.start < kind.end
    named = _NAMES.match(plain, speech.start) is not None
    return of_a_body or named or (is_verb and not _DISMISSED_AS.match(plain, speech.start))
