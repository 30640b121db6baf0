"""Words other than verbs of speech that say whose claim a sentence is: "according to", "quoting", "announced by"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.events.behind_verbs import named_after
from loaders.events.named_before import named_before
from loaders.events.speech import Speakers, Speech
from loaders.events.subjects import is_person, opening_actor
from loaders.records import ActorMention

# "Reuters quoted the official as saying": the one quoted speaks.
_QUOTES = re.compile(
    r"\b(?:quoted(?! by)|[Qq]uoting|cited(?! by)|[Cc]iting|on the strength of|"
    r"as (?:set out|described|told|put|outlined) by) "
)
# "it cited them as saying": those whom the sentence before named.
_QUOTES_THEM = re.compile(r"(?:them|him|her|the (?:officials?|sources?|diplomats?)) (?:as|to)\b")
_SOURCES = re.compile(
    r"\b(?:sources?|officials?|diplomats?|witnesses|residents|people|reports?|media|medics|figures)\b"
)
# "confirmation came from Qatar"
_CAME_FROM = re.compile(
    r"\b(?:[Cc]onfirmation|[Ww]ord|[Aa]nnouncement|[Ww]arning|[Aa]ppeal|[Cc]riticism|[Dd]enial)\b[^.;,]{0,30} "
    r"(?:came|comes|coming)\b[^.;,]{0,30} from "
)
_TOLD_BY = re.compile(r"\b(?:was|were|been) told\b[^.;]{0,40}? by ")
# "was announced in Doha on Wednesday evening by", ", disclosed on Wednesday by", "were dismissed as baseless by"
_DISCLOSED = "announced|disclosed|revealed|confirmed|reported|made public|made known|relayed"
_MADE_KNOWN_BY = re.compile(
    rf"(?:, (?:{_DISCLOSED})|\b(?:was|were|been|being) (?:\w+ )?(?:{_DISCLOSED}|denied|dismissed|denounced|condemned|"
    r"described|hailed|welcomed|praised|criticized|criticised|called|acknowledged|outlined|decried|derided|accused|blamed|rebuked|faulted|"
    r"mocked|lauded|applauded|deplored|ridiculed|rejected as [a-z]+))"
    r"(?: (?:on|late|early|in|at|as|from) [\w ]{2,40}?)? by "
)
# "The claim came in a video", "His remarks were made in a letter": of whoever spoke last.
_CAME_IN = re.compile(
    r"(?:The|That|This|His|Her|Its|Their) (?:[a-z]+ )?(?:claim|remark|comment|announcement|warning|threat|accusation|"
    r"appeal|admission|denial|demand|promise|pledge)s? (?:came|was made|were made) (?:in|during|at|on) "
    r"(?=(?:an?|the|his|her|its|their|social|state|X\b))"
)
# Each with words one of which stands where it matches.
_ATTRIBUTES = (
    (("quot", "cit", "Quot", "Cit", "strength of", "out by", "lined by", "cribed by"), _QUOTES),
    ((" by ",), _MADE_KNOWN_BY),
    ((" told ",), _TOLD_BY),
    ((" came ", " comes ", " coming "), _CAME_FROM),
)
_HAS_SOURCE = tuple(word for words, _ in _ATTRIBUTES for word in words)
_OPINION = r"(?:words|view|telling|opinion|account|description|judge?ment|assessment|reading|estimation)"
_ACCORDING = re.compile(
    rf"\b(?:according to|by the (?:count|account|reckoning|tally|estimate) of|"
    r"by (?=(?:[\w-]+ ){0,3}?[\w-]+'s? (?:own )?(?:count|account|reckoning|tally|estimates?)\b)|"
    r"by (?=(?:its|their|his|her) (?:own )?(?:count|account|reckoning|tally|estimates?)\b)|"
    rf"in the {_OPINION} of|in (?=(?:[\w.-]+ ){{0,4}}?[\w.-]+'s? (?:own )?{_OPINION}\b)|"
    rf"in (?=(?:his|her|its|their) {_OPINION}\b)) ?"
)
_HAS_ACCORDING = (
    "rding to",
    "by the ",
    "n the ",
    "n his ",
    "n her ",
    "n its ",
    "n their ",
    " count",
    " account",
    " tally",
    " estimate",
    "'s view",
    "s' view",
    "'s opinion",
    "'s words",
    "'s telling",
)
_OWN_OPINION = re.compile(rf"(?:his|her|(its|their)) (?:own )?(?:{_OPINION}|count|reckoning|tally|estimates?)\b")
_COUNT = re.compile(r"\w+ (?:own )?(?:count|account|reckoning|tally|estimates?)\b")
# "in Hamas's view", "by Axios's account": whoever is named behind it holds no view.
_POSSESSOR = re.compile(
    rf"(?:[\w.-]+ ){{0,4}}?[\w.-]+'s? (?:own )?(?:{_OPINION}|count|account|reckoning|tally|estimates?)\b"
)
_PERSONAL = re.compile(
    r"(?:him|her|(?:his|her) (?:office|entourage|aides|lawyers?)|"
    r"(?:the|his|her) (?:(?:foreign|finance|defen[cs]e|security|interior) )?"
    r"(?:spokes(?:man|woman|person)|envoy|minister))\b(?! (?:of|for) )"
)
_OFFICE = re.compile(r"(?:his|her) (?:office|spokes|entourage|aides|lawyer)")
# "according to a spokesman for its foreign ministry"
_ITS_MAN = re.compile(
    r"(?:an?|one of|two) (?:[\w-]+ ){0,2}(?:spokes\w+|officials?|ministers?|members?) (?:for|of|in|at|from) (its) "
)
# "according to a copy of the Egyptian plan": nobody says so.
_COPY = re.compile(
    r"(?:an?|the) (?:[\w-]+ ){0,2}(?:copy|draft|text|version|summary|transcript|copies|drafts|leak|paper|document|"
    r"proposal|plan|map)s?\b|"
    # An agency counts what officials give: "an AFP tally based on Israeli figures".
    r"(?:an?|the) (?:(?:[Nn]ews )?agency |[A-Z]+ |Reuters )?(?:tally|count|toll)\b(?: (?:by|from) [\w ]{2,20})? "
    r"(?:based|drawn|compiled) (?:on|from)\b"
)
# "according to Egypt's Al-Qahera News"
_MEDIUM = re.compile(
    r"(?:the )?[A-Z][\w.]+(?:'s)? (?:(?:state|state-\w+|public|semi-official|daily|local) ){0,2}(?:[A-Z][\w-]+ ){0,3}"
    r"(?:[Tt]elevision|TV|News|[Mm]edia|[Rr]adio|newspapers?|daily|broadcaster|news agency|[Cc]hannel|website|press)\b"
)
_BODY_AND_NAME = re.compile(r"(?:the|its|an?) [^,;:\"“.]{3,60}, ")
# "citing Hamas's refusal": of a deed nothing is quoted.
_DEED = re.compile(
    r"'s? (?:[\w-]+ ){0,2}(?:refusal|rejection|failure|delay|violations?|breach(?:es)?|conduct|strikes?|attacks?|lack|"
    r"role|insistence|reluctance|unwillingness|intransigence|treatment|handling|decision|demands?|behaviou?r|plans?|"
    r"use|absence|involvement|support|need|obligations?|right|holiday|actions?|campaign|offensive|blockade|ban)\b"
)
# "according to a statement they issued on Saturday"
_THEIR_STATEMENT = re.compile(
    r"(?:an?|the) (?:[\w-]+ ){0,2}(?:statement|message|letter|read-?out|communiqu[ée]|post|press release|video) "
    r"(?:that |which )?(?:it|they) "
)
SOURCE = re.compile(
    r"(?:the|that|its|their) (?:\w+ )?(?:officials?|sources?|statement|office|agency|ministry|diplomat|embassy|"
    r"read-?out|communiqu[ée]|transcript)\b|"
    # ", said one of them"
    r"(?:one|two|three|both|some|several|another) of (?:them|(?:the|its|their) (?:[\w-]+ ){0,2}"
    r"(?:officials|sources|diplomats|people|negotiators|leaders|members|commanders|envoys))\b|"
    # ", said its head, Omer Levi"
    r"(?:its|their) (?:[\w-]+ )?"
    r"(?:head|chief|chair\w*|director|president|leader|spokes\w+|coordinator|secretary-general)\b"
)


def find_sources(plain: str, offset: int, mentions: Sequence[ActorMention], before: Speakers) -> Iterator[Speech]:
    """Who is quoted, cited or named as the one from whom a word came."""
    if not any(map(plain.__contains__, _HAS_SOURCE)):
        return
    came = _CAME_IN.match(plain) if before.voice else None
    if came:
        yield Speech(*came.span(), before.voice, judges=False, anaphoric=True)
    for words, attributes in _ATTRIBUTES:
        for match in attributes.finditer(plain) if any(map(plain.__contains__, words)) else ():
            speaker = named_after(plain, offset, match.end(), mentions)
            if not speaker and _QUOTES_THEM.match(plain, match.end()):
                speaker = before.voice
            if (
                speaker
                and match[0].endswith(("ing ", "cited "))
                and _names_a_deed(plain, offset, match.end(), mentions)
            ):
                continue
            if not speaker and match[0] == "cited " and not _SOURCES.search(plain, match.end()):
                # "His office cited the holiday"
                speaker = named_before(plain[: match.start()], offset, mentions)
            yield Speech(match.start(), match.end(), speaker, judges=False)


def _names_a_deed(plain: str, offset: int, place: int, mentions: Sequence[ActorMention]) -> bool:
    first = next((one for one in mentions if one.start - offset >= place), None)
    return first is not None and _DEED.match(plain, first.end - offset) is not None


def find_according(
    plain: str, small: str, offset: int, mentions: Sequence[ActorMention], before: Speakers
) -> Iterator[Speech]:
    """According to whom, in whose view."""
    for match in _ACCORDING.finditer(small) if any(map(small.__contains__, _HAS_ACCORDING)) else ():
        speaker = _attributed_to(plain, offset, match.end(), mentions, before)
        yield Speech(match.start(), match.end(), speaker, judges=False, anaphoric=True)


def _attributed_to(plain: str, offset: int, place: int, mentions: Sequence[ActorMention], before: Speakers) -> str:
    """Who is meant by the name, "his office", "the official" or "their view" behind words that attribute."""
    own = _OWN_OPINION.match(plain, place) or _ITS_MAN.match(plain, place)
    if own:
        if not own[1]:
            return before.person
        # "Israeli fire killed ten, by its count": of those who counted before.
        opening = "" if _COUNT.match(plain, place) else opening_actor(plain, offset, place, mentions)
        return opening if opening and not is_person(opening) else before.voice or before.last
    if _PERSONAL.match(plain, place):
        people = [one.actor_id for one in mentions if one.end - offset < place and is_person(one.actor_id)]
        return people[0] if people and _OFFICE.match(plain, place) else before.person
    if _COPY.match(plain, place) or _MEDIUM.match(plain, place):
        return ""
    first = next((one for one in mentions if one.start - offset >= place and is_person(one.actor_id)), None)
    # "the spokesman of the ministry, Majed al-Ansari"
    if first and _BODY_AND_NAME.fullmatch(plain, place, first.start - offset):
        return first.actor_id
    possessor = _POSSESSOR.match(plain, place)
    named = named_after(plain[: possessor.end()] if possessor else plain, offset, place, mentions)
    if not named and _THEIR_STATEMENT.match(plain, place):
        named = opening_actor(plain, offset, place, mentions) or before.last
    return named or (before.voice if SOURCE.match(plain, place) else "")
