"""Who is the subject of a verb of speech that stands before him: "said Omer Levi", "according to Omer Levi"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.subjects import ROLES, is_person
from loaders.records import ActorMention

# "said the official": verbs that stand before their subject too.
MAY_GO_BEFORE = frozenset(
    "said says added adds noted warned wrote announced explained stated reported reports claimed declared argued "
    "insisted stressed continued remarked recalled countered posted replied responded cautioned confirmed conceded "
    "acknowledged complained asked admitted claims promised vowed ruled commented observed "
    "pledged reiterated emphasised emphasized indicated revealed disclosed predicted joked boasted asserted affirmed "
    "alleged lamented retorted mused quipped volunteered shouted reasoned fumed repeated contended hinted recalled "
    "estimated concluded retorts replies explains warns writes notes argues admits recalls insists complains "
    "demanded demands urged urges threatened threatens suggested suggests proposed".split()
) | {"shot back", "hit back", "fired back"}
# Not "Qatar, a mediator, said gaps remained between Israel and Hamas".
_NO_NAME = (
    r"(?!(?:between|after|before|during|following|since|while|against|about|toward|towards|into|until|unless|because|than|"
    r"had|has|have|was|were|is|are|will|would|could|should|must|may|might|remained?|meeting|his|her|their|its|our|my|this|"
    r"these|those|both) )"
)
_DIRECT = re.compile(
    rf" (?:the |a |an )?(?!(?:to|in|on|at|before|that|he|she|it|they|we) )(?:{_NO_NAME}[\w'.-]+ ){{0,3}}"
)
# "said a statement issued by the office"
_BY_PAPER = re.compile(
    r" (?:an?|the) (?:[\w-]+ ){0,2}(?:statement|letter|note|communiqu[ée]|read-?out|release)"
    r"(?: (?:issued|released|published|signed|sent|put out|given out|carried)(?: [\w-]+){0,3})? (?:by|from) "
)
# "said the opposition leader, Yair Lapid"
_TITLED = re.compile(
    r" (?:the|its|his|their|an?|[A-Z][\w.-]*'s) (?:[\w'.-]+ ){0,5}[\w'-]+, (?:[A-Z][\w.-]+ ){0,3}(?:[a-z]+ leader )?"
)
_BY_TITLE = re.compile(
    r" (?:the (?:office|bureau) of )?"
    r"(?:(?:[Mm]inister|[Ss]ecretary|[Hh]ead|[Dd]irector|[Cc]hief) of (?:the )?[\w'.-]+ |"
    r"[A-Z][\w-]+ of (?:the )?[A-Z][\w.-]+ (?=[a-z])|"
    r"(?!(?:to|in|on|at|that|and|who|by|with|for|after|before|as|of|he|she|it|they) )[\w.'-]+ ){0,7}"
)
_SUBJECT_ENDS = re.compile(
    rf"(?:'s (?:[\w-]+ ){{0,2}}[\w-]+|'s (?:[\w-]+ ){{3,4}}{ROLES}| (?:[\w-]+ )?"
    r"(?:officials?|sources?|spokes\w+|diplomats?|negotiators?|leaders?|advis[eo]rs?|aides?|minist\w+|military|"
    r"army|police|statement))?(?:[,.;:]|\Z| (?:and|on|in|at|last|late|as|that|"
    r"who|familiar|briefed|released|issued|published|read|close|involved|speaking|reached|contacted|of)\b)"
)
_RANKS = re.compile(
    r"(?:'s)?(?:(?: [a-z-]+){0,3}, (?:the )?(?:[A-Z][\w.-]+ ){0,4}|"
    r"(?: (?!(?:and|or|with|to|in|on|at|by|for|that|who|after|before|as|from)\b)[\w-]+){1,4} )"
)
_UNKNOWN_WITH = re.compile(
    rf" (?:[A-Z][\w.'-]+ ){{1,3}}?[A-Z][\w'-]+, (?:(?:the|an?|its) )?(?:[\w-]+ ){{0,4}}?"
    rf"({ROLES} (?:[\w-]+ ){{0,3}}|who (?:speaks|spoke) for )?(?:the )?"
)
_ROLE = re.compile(rf"(?:'s?)? (?:[\w-]+ ){{0,4}}?{ROLES}\b")
_OWN_ROLE = re.compile(rf" {ROLES}\Z")
# How far behind the verb the name is looked for, by itself and behind a title.
_CLOSE, _FAR = 40, 80
_AFTER = re.compile(r" (?:on \w+day )?\Z| (?:the )?(?:[\w'.-]+ ){0,5}(?:[\w'.-]+, )?\Z")
# "a Palestinian source quoted by Reuters, Hamas turned it down": what is behind the comma does not speak.
_UNNAMED = re.compile(
    r"(?:an?|one|two|three|several|some) (?:[\w.-]+ ){0,3}(?:sources?|officials?|diplomats?|persons?|people)\b[^,]*,"
)
_NEAR = 60


def inverted(plain: str, offset: int, place: int, mentions: Sequence[ActorMention]) -> str:
    """The subject behind its verb: ", said Matthew Miller, ..."; its own end or a comma follows it."""
    by_paper = _BY_PAPER.match(plain, place)
    place = by_paper.end() - 1 if by_paper else place
    begin = place
    for mention in mentions:
        start, end = mention.start - offset, mention.end - offset
        if not place < start <= place + _FAR:
            continue
        if start <= place + _CLOSE and _DIRECT.fullmatch(plain, place, start) and _SUBJECT_ENDS.match(plain, end):
            return _behind_title(plain, offset, mention, mentions) or mention.actor_id
        by_title = _BY_TITLE.fullmatch(plain, begin, start)
        if by_title and is_person(mention.actor_id):
            return mention.actor_id if _SUBJECT_ENDS.match(plain, end) else ""
        if by_title and plain.startswith((" ", "'s "), end):
            # "said White House spokesman John Kirby", "said Board of Peace envoy Tony Blair"
            begin = end
            continue
        # "said Omer Levi, the agency's director", "said Omer Levi, a spokesman for the army"
        if is_person(mention.actor_id) and _TITLED.fullmatch(plain, place, start):
            return mention.actor_id
        unknown = _UNKNOWN_WITH.fullmatch(plain, place, start)
        has_role = unknown and (unknown[1] or _ROLE.match(plain, end) or _OWN_ROLE.search(plain, start, end))
        return mention.actor_id if has_role else ""
    return ""


def _behind_title(plain: str, offset: int, body: ActorMention, mentions: Sequence[ActorMention]) -> str:
    """The person whom a body only helps to name: "said the head of Israel's army, General Omer Levi"."""
    if is_person(body.actor_id) and plain[body.start - offset].isupper():
        # "according to the spokesman Omer Levi, Dana Cohen spoke of progress"
        return ""
    after = next((one for one in mentions if one.start >= body.end and is_person(one.actor_id)), None)
    named = after and _RANKS.fullmatch(plain, body.end - offset, after.start - offset)
    return after.actor_id if after and named else ""


def named_after(plain: str, offset: int, place: int, mentions: Sequence[ActorMention]) -> str:
    """The actor named right behind a place: "according to X"."""
    unnamed = _UNNAMED.match(plain, place)
    reach = unnamed.end() if unnamed else place + _NEAR
    for mention in mentions:
        start = mention.start - offset
        if place <= start <= reach:
            named = _behind_title(plain, offset, mention, mentions) or mention.actor_id
            return named if _AFTER.match(" " + plain[place:start].lstrip()) else ""
    return ""
