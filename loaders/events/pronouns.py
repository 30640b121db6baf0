"""Whom a pronoun or the like means before a verb of speech: "he said", "its officials said", "the source said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.speech import Speakers
from loaders.events.subjects import his_state, is_person, opening_actor
from loaders.records import ActorMention

# These four are searched in small letters.
_HE = re.compile(
    r"(?:\b(?:he|she|his office|her office|his spokesperson)\b|\bthe (?:spokes(?:man|woman|person)|envoy|"
    r"minister|prime minister|president|secretary|leader|premier))[^,]{0,24}\Z"
)
# "the deal, which he said freed 25": the clause hangs on the sentence, and so does its "he".
_WHICH_HE = re.compile(r"\b(?:(?:which|whom|what)|(that|who)) (?:he|she|it|they)\s*\Z")
_HE_SAID = re.compile(r"\b(?:which|whom|what|that|who) (?:he|she)\s*\Z")
_IT = re.compile(r"\b(?:it|they)\b[^,]{0,20}\Z")
_SAME_VOICE = re.compile(
    r"\b(?:(?:its|the|their|that)(?: \w+)? (?:statement|office|official|source|department|ministry|sources|officials|"
    r"agency|station|embassy|government|military|army|spokes\w+|diplomat|group|delegation))\b[^,]{0,20}\Z"
)
_OF_IT = re.compile(
    r"\bits(?: \w+)? (?:office|department|ministry|embassy|government|military|army|spokes\w+|communiqu[ée]|"
    r"(?:written )?(?:reply|response|statement|answer|letter))\b[^,]{0,40}\Z"
)
_HE_OPENS = re.compile(r"(?:He|She)\b")
# "Haniyeh is due in Cairo, his office said": who belongs to the subject of the sentence.
_OWN_VOICE = re.compile(
    r",[\"”]? (?:(his|her)|its|their)(?: [\w-]+){0,2} (?:office|spokes\w+|party|lawyer|aides?|statement|ministry|"
    r"military|army|media office|leadership|government|officials?) (?:also |later )?\Z"
)
# "Hamas chose a new leader, it announced": who makes known what he does himself.
_IT_DID = re.compile(r", ()?it \Z")
_OWN_DEEDS = frozenset({"announced", "announces", "confirmed", "acknowledged", "disclosed", "revealed"})
# "its officials", "officials there"
_ITS_VOICE = re.compile(
    r"\bits(?: [\w-]+){1,3}[^,]{0,20}\Z|\bofficials? (?:there|in the (?:emirate|kingdom|country)) \Z"
)
_CLAUSE = 20
# So far before a verb an unnamed speaker is looked for.
_REACH = 140
_UNNAMED_VOICE = re.compile(
    r",[\"”]? (?:(?:an?|one|another|two|three|several|some)(?: [\w.-]+){0,5}|(?:[a-z-]+ ){0,3}) ?"
    r"\b(?:officials?|sources?|diplomats?|people|persons?|aides?|negotiators?|mediators?|doctors?|medics?|residents|witnesses|relatives)"
    r"(?: [\w.-]+){0,5} \Z"
)


def meant(
    plain: str, offset: int, verb: re.Match[str], small: str, mentions: Sequence[ActorMention], before: Speakers
) -> tuple[str, bool]:
    """Whom a pronoun or the like before the verb means, and whether there is one."""
    own = _OWN_VOICE.search(small) or (_IT_DID.search(small) if verb[0] in _OWN_DEEDS else None)
    if own:
        opening = opening_actor(plain, offset, verb.start(), mentions) or _only_body(offset, verb.start(), mentions)
        if opening and is_person(opening) == bool(own[1]):
            return his_state(opening) if "ministry" in own[0] or "government" in own[0] else opening, True
    opening = ""
    which = _WHICH_HE.search(small)
    # "said that it hoped" goes on with whoever spoke; "a strike that it said killed ten" with the subject.
    if (which and (not which[1] or verb[0] in ("said", "says"))) or _ITS_VOICE.search(small):
        opening = opening_actor(plain, offset, verb.start(), mentions)
        if opening and not _HE_SAID.search(small):
            return opening, False
    people = [one.actor_id for one in mentions if one.end - offset <= verb.start() and is_person(one.actor_id)]
    person = opening if is_person(opening) else before.person
    if people and verb["judge"]:
        # "the fact he wants": whoever was named in the sentence.
        person = people[-1]
    for pattern, speaker in ((_HE, person), (_IT, before.last), (_OF_IT, before.body), (_SAME_VOICE, before.voice)):
        if pattern.search(small):
            return speaker, True
    he = _HE_OPENS.match(plain) and not is_unnamed(plain, verb.start())
    return (before.person, True) if he else ("", False)


def _only_body(offset: int, place: int, mentions: Sequence[ActorMention]) -> str:
    """The only actor before the verb that is no person, "" where there are more: for "its spokesman"."""
    bodies = {one.actor_id for one in mentions if one.end - offset <= place and not is_person(one.actor_id)}
    return bodies.pop() if len(bodies) == 1 else ""


def is_own_clause(plain: str, place: int) -> bool:
    """Whether the verb at ``place`` stands in a clause whose pronoun is the subject of the sentence: ", which he"."""
    return (
        bool(_WHICH_HE.search(plain, max(0, place - _CLAUSE), place)) and "what " not in plain[place - _CLAUSE : place]
    )


def is_unnamed(plain: str, place: int) -> bool:
    """Whether somebody without a name stands before the verb at ``place``: ", a diplomat said"."""
    return bool(_UNNAMED_VOICE.search(plain, max(0, place - _REACH), place))
