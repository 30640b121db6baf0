"""Whether a verb of speech reports what a sentence tells, or stands in a clause beside it."""

from __future__ import annotations

import re

from loaders.events.acts_of_speech import is_the_act
from loaders.events.attitudes import whose_attitude
from loaders.events.bodies import media
from loaders.events.clauses import Span, is_inside
from loaders.events.kinds import KindFound
from loaders.events.news import whose_demand
from loaders.events.participles import find_participle
from loaders.events.speakers import trails
from loaders.events.speech import Speakers, Speech
from loaders.events.speech_verbs import find_verbs
from loaders.events.told import Told

# "as the office put it", "which he said": the clause hangs on the sentence, yet tells whose word that is.
_REPORTS_ALL = re.compile(r"(?:as|under|by|in) |(?:which|whom?) (?:he|she|it|they) |wh(?:o|ich) (?:cit|quot)ed ")
# "a step that Netanyahu has denounced", "an accusation he dismisses": what is judged is what the sentence told.
_JUDGED = re.compile(
    r", (?:an?|the) (?:[\w-]+ ){0,2}(?:accusation|act|allegation|assertion|charge|claim|condition|course|decision|"
    r"demand|figure|idea|move|option|plan|proposal|remark|reply|request|result|step|stance|suggestion|term|version|"
    r"vote|warning|word)s? (?:that |which )?[^,]{2,50}\Z"
)
_NOUN_THAT = re.compile(
    r"\b(?:an?|the|this|these|those|some|any|of|in|with) (?:[\w-]+ ){1,4}(?:that|which) (?:the |an? |its |his )?"
    r"(?:[\w.'-]+ ){0,3}?(?:[A-Z][\w.'-]+|military|army|group|movement|government|minister|president|envoy|office) "
    r"(?:(?:has|had|have|long|also|again|later|\w+ly) ){0,3}\Z"
)
_REACH = 90
# "talks that Israel insisted should be left to others": a subject is missing behind the verb.
_THAT = re.compile(r" (?:that|which|whom|who(?= [A-Z])) (?!it |he |she |they )[^,]{2,50}\Z")
_GAP_BEHIND = re.compile(
    r"(?:(?<=said)|(?<=says)) (?:\w+ly )?[a-z]+ed\b|"
    r"(?: [A-Z][\w.]+| reporters)? (?:should|was|were|is|are|would|had|has|will|must|could)\b"
)
_OF_A_CLAUSE = re.compile(r"\b(?:which|where|who), \Z")
# "The team came home after the envoy had reported back": what is told is not what was said.
_TIME = re.compile(r"(?:after|before|since|following|once|until|despite|amid)\b")
# "Shells fell hours after the envoy, who was in Doha, promised calm"
_LONG_AFTER = re.compile(
    r" (?:hours?|days?|minutes|weeks?|months?) (?:after|before) [^,;:\"“”]{3,60}(?:, [^,;:\"“”]{3,90},)? \Z"
)
# "Trump, who says he knew nothing, was due in New York"
_WHO = re.compile(r"who (?:says?|said|has|had|tells|told|call(?:s|ed)|accus\w+|insist\w+|denie[sd])\b")
# "Talks resumed, but Israel said ...": the first of two clauses is what is coded.
_AND_SUBJECT = re.compile(r",? and (?=[^,;:\"“]{3,60}\Z)")
# "As the envoy described it on Monday, "
_BEHIND = 25
_MORE = re.compile(r"[,;:]")
_ARTICLE = 5
# "met the emir and called for more": the first of two verbs with one subject is what is coded.
_AND_VERB = re.compile(r",? and (?:has |had |then |also |again |later |\w+ly )*\Z")
_NEXT_CLAUSE = re.compile(r"; |, (?:but|while|although|though|whereas|yet) ")


def speaker_of(told: Told, kind: KindFound, speech: Speech | None) -> str:
    """Whose words or claim the event is, "" where the article speaks for itself."""
    if speech is None:
        return whose_attitude(told) if kind.kind == "statement" else whose_demand(told, kind)
    if not (is_the_act(told.plain, speech, kind) or _stands_beside(told, kind, speech)):
        return "" if speech.speaker in media() else speech.speaker
    said = find_participle(told.plain, told.start, told.mentions, Speakers())
    return said.speaker if said and said.start != speech.start else ""


def _stands_beside(told: Told, kind: KindFound, speech: Speech) -> bool:
    """Whether the verb of speech belongs to a clause that goes on after what is coded: "..., days after Qatar said"."""
    plain = told.plain
    if _is_judged(plain, speech):
        return True
    if kind.kind != "statement" and _in_a_list(plain, speech):
        return True
    clause = next((one for one in told.clauses.subordinate if is_inside(speech.start, [one])), None)
    if plain.startswith(('"', "\u201d"), max(0, speech.start - 2)):
        # "'Must he die before you vote?' asked Hamas": the clause ends with the quotation.
        clause = None
    if clause and (kind.kind == "statement" or kind.start < speech.start or _WHO.match(plain, clause[0])):
        return _hangs_beside(plain, kind, clause)
    if clause and not clause[0] and kind.start >= clause[1]:
        # "After Hamas said yes, tanks moved in"; not so "As the envoy described it, ..."
        return not (plain.startswith("As ") and clause[1] - speech.end < _BEHIND)
    return kind.start < speech.start and _follows_beside(told, kind, speech, clause is None)


def _in_a_list(plain: str, speech: Speech) -> bool:
    """Whether somebody speaks in the midst of a list: "Egypt sends 90; Qatar said it would send 50; Turkey has 20"."""
    first = plain.find("; ")
    return 0 <= first < speech.start and plain.find("; ", speech.end) >= 0


def _follows_beside(told: Told, kind: KindFound, speech: Speech, is_main: bool) -> bool:
    plain = told.plain
    deed = is_main and kind.kind != "statement"
    if deed and _LONG_AFTER.search(plain, kind.end, speech.start):
        return True
    if deed and _AND_VERB.search(plain, kind.end, speech.start):
        # "called the terms absurd and said": words from the first verb on.
        return not any(one.start() < speech.start for one in find_verbs(plain, told.start, told.triggered.verbs))
    # "Six died, but the others survived, according to Hamas": of both.
    of_all = plain.startswith("according", speech.start) and not _MORE.search(plain, speech.end)
    return not (of_all or trails(plain, speech)) and (
        _is_apart(told, kind, speech) or (deed and _second_clause(told, kind, speech))
    )


def _is_apart(told: Told, kind: KindFound, speech: Speech) -> bool:
    """Whether somebody speaks in a clause of its own behind what is told: "Israel left; Hamas said ..."."""
    if _OF_A_CLAUSE.search(told.plain, max(0, speech.start - 8), speech.start):
        return True
    apart = _NEXT_CLAUSE.search(told.plain, kind.end, speech.start) is not None
    return apart and not is_inside(speech.start, told.quoted)


def _hangs_beside(plain: str, kind: KindFound, clause: Span) -> bool:
    """Whether the clause in which somebody speaks leaves alone what is told."""
    if kind.kind == "statement":
        return _TIME.match(plain, clause[0]) is not None
    return not is_inside(kind.start, [clause]) and not _REPORTS_ALL.match(plain, clause[0])


def _second_clause(told: Told, kind: KindFound, speech: Speech) -> bool:
    """Whether the verb of speech has a subject of its own behind "and": "Israel left and Hamas ruled out a deal"."""
    joint = _AND_SUBJECT.search(told.plain, kind.end, speech.start) if " and " in told.plain else None
    return joint is not None and any(
        joint.end() <= one.start - told.start < joint.end() + _ARTICLE and one.actor_id == speech.speaker
        for one in told.mentions
    )


def _is_judged(plain: str, speech: Speech) -> bool:
    """Whether the verb of speech hangs on a noun: "a step that Netanyahu has denounced"."""
    before = plain[max(0, speech.start - _REACH) : speech.start]
    hangs = " that " in before or " which " in before or " who" in before
    judges = speech.judges or plain.startswith("denie", speech.start)
    if judges and ((", " in before and _JUDGED.search(before)) or (hangs and _NOUN_THAT.search(before))):
        return True
    return hangs and _GAP_BEHIND.match(plain, speech.end) is not None and _THAT.search(before) is not None
