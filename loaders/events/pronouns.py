"""Whom a pronoun or the like means before a verb of speech: "he said", "its officials said", "the source said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.bodies import capital_of, is_court, state_of_demonym
from loaders.events.own_subject import own_subject
from loaders.events.speech import Speakers
from loaders.events.subjects import his_state, is_body, is_person, opening_actor
from loaders.records import ActorMention

# These four are searched in small letters.
_HE = re.compile(
    r"(?:\b(?:he|she|his office|her office|his spokesperson|"
    r"(?:his|her) (?:excellency|(?:royal )?highness|majesty))\b|"
    r"\bthe (?:spokes(?:man|woman|person)|envoy|ambassador|negotiator|minister|secretary|chair(?:man|woman|person)|"
    r"coordinator|commissioner|commander|director|"
    r"(?:(?!israeli|hamas|qatari|egyptian|us|american|palestinian|opposition)[a-z]+ )?leader)|"
    r"(?<!for )(?<!of )\bthe (?:prime minister|president|premier))[^,]{0,24}\Z"
)
_SPOKESMAN = re.compile(r"\bthe spokes(?:man|woman|person)\b[^,]{0,24}\Z")
# "in what aides described as a tough half-hour"
_WHAT_OTHERS = re.compile(r"\bwhat (?!(?:he|she|it) )(?:[\w-]+ ){1,6}\Z")
# "the deal, which he said freed 25": the clause hangs on the sentence, and so does its "he".
_WHICH_HE = re.compile(r"\b(?:(?:which|whom|what)|(that|who)) (?:he|she|it|they)\s*\Z")
_HE_SAID = re.compile(r"\b(?:which|whom|what|that|who) (?:he|she)\s*\Z")
# "That would not do, he thought": the clause goes on with whoever spoke.
_HE_THOUGHT = re.compile(r",[\"”]? (?:he|she) (?:\w+ )?\Z")
# "he met Netanyahu, whom he thanked"
_WHOM_HE = re.compile(r"\b(?:he|she) [^,]{3,60}, whom (?:he|she) \Z")
_IT = re.compile(r"(?<!of )(?<!to )(?<!in )(?<!on )(?<!with )(?<!about )(?<!from )(?<!for )\b(?:it|they)\b[^,]{0,20}\Z")
_SAME_VOICE = re.compile(
    # Not "that a person said".
    r"\b(?:(?:the|that|those|its|their)(?: (?!(?:an?|one|two|some|several)\b)\w+)? "
    r"(?:statement|message|letter|read-?out|report|note|bulletin|memo|"
    r"communiqu[ée]|survey|release|officials?|sources?|diplomats?|person|spokes\w+|office|department)|"
    r"(?<!of )an? spokes(?:man|woman|person)|"
    r"(?<!of )(?:one|two|both|some|another) of (?:them|"
    r"the (?:\w+ ){0,2}(?:officials|sources|diplomats|people|negotiators)))\b[^,]{0,20}\Z"
)
_AN_OFFICIAL = re.compile(r"\b(?:officials?|sources?|diplomats?)\b[^,]{0,20}\Z")
# "the group said": the only one of the sentence, else who was named or spoke last.
_THE_BODY = re.compile(
    r"\b(?:(?:the|its|their|that)(?: [\w-]+)? (?:ministry|agency|station|embassy|government|military|army|delegation|"
    r"panel|commission|committee|body|"
    r"(group|movement|faction|organi[sz]ation|militants|forum)))\b[^,]{0,20}\Z"
)
_HEALTH = re.compile(r"\bhealth (?:ministry|authorities)\b[^,]*\Z")
# "American officials plan to stay, two of them said"
_IN_A_CAPITAL = re.compile(r" in ([a-z]+) \Z")
# "the Egyptian said"
_OF_A_PEOPLE = re.compile(
    r"\bthe (?:(?:elder|younger|senior|veteran) )?([a-z]+(?:an|i|sh|se|k)) (?:(?:also|later|then|has|had) )?\Z"
)
_ENDS_OF_PEOPLES = ("an ", "i ", "sh ", "se ", "k ", "also ", "later ", "then ", "has ", "had ")
# "the Saudis said": those who govern; the Palestinians may be anybody.
_THOSE_OF_A_STATE = re.compile(r"\bthe (?!palestinian)([a-z]+)s (?:(?:also|later|then|has|have|had) )?\Z")
# "his movement told the mediators"
_HIS_SIDE = re.compile(
    r"\b(?:his|her) (?:own )?(?:movement|group|faction|organi[sz]ation|country|government|ministry|department)\b"
    r"[^,]{0,20}\Z"
)
_JUDGES = re.compile(r"\b(?:the|one of the|two of the)(?: \w+)? (?:judges|justices)\b[^,]{0,20}\Z")
_OF_THEM = re.compile(r",[\"”]? (?:(?:one|two|three|both|some|several) of them|they) \Z")
_THEY = re.compile(r"[\w' -]{0,40}?\b(?:officials|sources|diplomats|negotiators|mediators|leaders|members)\b")
_OF_IT = re.compile(
    r"\bits(?: \w+)? (?:office|department|ministry|embassy|government|military|army|spokes\w+|communiqu[ée]|"
    r"officials|sources|negotiators|leaders|director|chief|head|ambassador|envoy|president|"
    r"commander|chair\w*|secretary-general|(?:written )?(?:reply|response|statement|answer|letter))\b[^,]{0,40}\Z"
)
_HE_OPENS = re.compile(r"(?:He|She)\b")
# "Haniyeh is due in Cairo, his office said": who belongs to the subject of the sentence.
_OWN_VOICE = re.compile(
    r"(?:,[\"”]?(?: and| but| while)?| and) (?:(?:one|two|several|some) of )?(?:(his|her)|its|their)"
    r"(?: [\w-]+){0,2} (?:office|bureau|spokes\w+|party|lawyer|aides?|statement|ministry|military|army|media office|"
    r"leadership|government|officials?) (?:in [a-z]+(?: [a-z]+)? )?(?:also |later )?\Z"
)
# "Hamas chose a new leader, it announced": who makes known what he does himself.
_IT_DID = re.compile(r", ()?it \Z")
_OWN_DEEDS = frozenset({"announced", "announces", "confirmed", "acknowledged", "disclosed", "revealed"})
# "its officials", "officials there"
_ITS_VOICE = re.compile(
    r"\bits(?: [\w-]+){1,3}[^,]{0,20}\Z|\bofficials? (?:there|in the (?:emirate|kingdom|country)) \Z"
)
# ", Al-Qahera News said"
_OTHER_NAME = re.compile(r",[\"”]? (?:[a-z-]+ ){0,3}(?:[A-Z][\w-]+ ){1,4}\Z")
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
    same = _of_the_sentence(plain, offset, verb, small, mentions)
    if same:
        return same, True
    place = verb.start()
    they = _those_who_open(plain, offset, place, mentions) if _OF_THEM.search(small) else ""
    if they:
        return they, False
    opening = ""
    which = _WHICH_HE.search(small)
    # "said that it hoped" goes on with whoever spoke; "a strike that it said killed ten" with the subject.
    if (which and (not which[1] or verb[0] in ("said", "says"))) or _ITS_VOICE.search(small):
        opening = opening_actor(plain, offset, place, mentions)
        if opening and not _HE_SAID.search(small):
            return opening, False
    people = [one.actor_id for one in mentions if one.end - offset <= place and is_person(one.actor_id)]
    person = opening if is_person(opening) else before.person
    if people and verb["judge"] and not (_HE_THOUGHT.search(small) or _WHOM_HE.search(small)):
        # "the fact he wants": whoever was named in the sentence.
        person = people[-1]
    found = _of_those_before(small, person, before)
    if found and is_person(found) and verb[0] in ("says", "argues", "claims", "insists") and small.endswith(", it "):
        # "Qatar hosts the bureau at Washington's request, it says": what a state keeps saying is no person's word.
        opening = opening_actor(plain, offset, place, mentions)
        found = opening if opening and not is_person(opening) else found
    if found is not None:
        return found, True
    noun = _by_a_noun(plain, offset, place, small, mentions, before)
    if noun is not None:
        return noun
    return (before.person, True) if _he_opens(plain, place) else ("", False)


def _by_a_noun(
    plain: str, offset: int, place: int, small: str, mentions: Sequence[ActorMention], before: Speakers
) -> tuple[str, bool] | None:
    """Whom "the Egyptian" or "the group" before the verb means, None where no such word stands there."""
    one_of_a_people = _OF_A_PEOPLE.search(small) if small.endswith(_ENDS_OF_PEOPLES) else None
    if one_of_a_people and (state := state_of_demonym().get(one_of_a_people[1])):
        return _one_of_a_people(state, before), False
    those = _THOSE_OF_A_STATE.search(small) if " the " in small or small.startswith("the ") else None
    if those and (state := state_of_demonym().get(those[1])):
        return state, False
    the_body = _THE_BODY.search(small)
    if the_body is None:
        return None
    only = ""
    if the_body[1]:
        only = _only_body(offset, place, mentions) or opening_actor(plain, offset, place, mentions)
    body = only if is_body(only) else _body_meant(small, before)
    if not body and _HEALTH.search(small):
        # It counts the dead; whoever opens the sentence killed them.
        return "", True
    # "Egypt's foreign minister will travel, the foreign ministry said": nobody spoke before.
    return body or his_state(opening_actor(plain, offset, place, mentions)), True


def _of_the_sentence(plain: str, offset: int, verb: re.Match[str], small: str, mentions: Sequence[ActorMention]) -> str:
    """Who was named in the same sentence and is meant: ", his office said", ", it announced"."""
    own = None if plain.startswith("It ") else _OWN_VOICE.search(small)
    if own is None and verb[0] in _OWN_DEEDS:
        own = _IT_DID.search(small)
    if own:
        opening = opening_actor(plain, offset, verb.start(), mentions) or _only_body(offset, verb.start(), mentions)
        if opening and is_person(opening) == bool(own[1]):
            return his_state(opening) if "ministry" in own[0] or "government" in own[0] else opening
    return own_subject(plain, offset, small, verb.start(), mentions)


def _of_those_before(small: str, person: str, before: Speakers) -> str | None:
    """Who spoke or was named before and is meant, None where no pronoun or the like stands before the verb."""
    if _HE.search(small):
        # Whoever was only named since is no spokesman.
        return before.voice or person if "the spokes" in small and _SPOKESMAN.search(small) else person
    if _IT.search(small):
        # A person is "it" only where his office spoke.
        # Of a movement's men nobody has an office that would be "it".
        body = his_state(before.last)
        it = body if is_body(body) else before.last
        return "" if is_person(before.last) and before.last != before.voice else it
    if _OF_IT.search(small):
        return before.body
    if _SAME_VOICE.search(small):
        return _same_voice(small, before)
    if ("his " in small or "her " in small) and _HIS_SIDE.search(small):
        return his_state(before.person)
    judges = ("judges" in small or "justices" in small) and _JUDGES.search(small)
    return (before.body if is_court(before.body) else "") if judges else None


def _one_of_a_people(state: str, before: Speakers) -> str:
    """Who spoke or was named last of those of the state, "" without one: "the Egyptian said"."""
    last = (before.voice, before.person, before.source, before.last)
    return next((one for one in last if one and (one == state or (is_person(one) and his_state(one) == state))), "")


def _same_voice(small: str, before: Speakers) -> str:
    """Who spoke last; "the official" is the one without a name, though somebody spoke since."""
    if " a spokes" in small and is_person(before.voice):
        return ""
    if before.source is None or not is_person(before.voice) or not _AN_OFFICIAL.search(small):
        return before.voice
    return before.source


def _he_opens(plain: str, place: int) -> bool:
    """Whether a pronoun opens the sentence and nobody else is the subject of the verb at ``place``."""
    if not _HE_OPENS.match(plain) or is_unnamed(plain, place) or _WHAT_OTHERS.search(plain, 0, place):
        return False
    return _OTHER_NAME.search(plain, max(0, place - _REACH), place) is None


def _those_who_open(plain: str, offset: int, place: int, mentions: Sequence[ActorMention]) -> str:
    """Whose officials open the sentence, "" where others do."""
    opening = opening_actor(plain, offset, place, mentions)
    start = next((one.start - offset for one in mentions if one.actor_id == opening), 0)
    return opening if opening and _THEY.match(plain, start) else ""


def _body_meant(small: str, before: Speakers) -> str:
    """The body of the capital that is named; without one the body that spoke last, else the last one named, else that
    for which a person spoke.
    """
    elsewhere = _IN_A_CAPITAL.search(small)
    if elsewhere:
        return capital_of().get(elsewhere[1], "")
    for one in (before.voice, before.last):
        if one and not is_person(one):
            return one
    return his_state(before.voice) if before.voice else ""


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
