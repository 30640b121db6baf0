"""People without an id, outsiders: where one speaks or opens a sentence, the next "he" is him and nobody known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.events.speech import Speech
from loaders.records import ActorMention

# Names of two words and more that are of no person.
_NO_PERSON = (
    r"(?!(?:[\w.'-]+ ){0,4}(?:News|Times|Post|Journal|Press|Jazeera|TV|Television|Radio|Agency|Ministry|Cent(?:er|re)|"
    r"Institute|University|Group|Committee|Council|Party|House|Department|Army|Force|Forum|Office|Court|Channel|"
    r"Reuters|Street|Minister|States|Nations|City|Strip|Bank|Club|Union|Foundation|Brigades|Hospital|Society|"
    r"Association|Authority|Movement|Front|Watch|Monitor|Fund|Programme|Program|Network|Alliance|Crescent|Cross|"
    r"Security|Affairs|East|West|Crossing|Corridor|Square|Camp|Post|Street|Road|Law|Act|Plan|Accords?|Agreement|"
    r"[A-Z]\w+day|January|February|March|April|May|June|July|August|September|October|November|December)\b)"
    r"(?!(?:The|A|An|In|On|At|By|For|But|And|As|If|When|While|After|Before|Since|With|From|To|Its|His|Her|Their|Last|"
    r"Next|Both|US|UN|EU|UK|Secretary|President|Premier|Ambassador|Defen[cs]e|Also|Then|Late|Early|Earlier|Later|North|South|West|East|Saudi|New|Al|United|Tel|Khan|Beit|Deir|Rosh|"
    r"Yom|Red|White|Middle|Gaza|Sky|Fox|Human|Security|Foreign|Prime|General|Supreme|High|International|World)\b)"
)
_NAME = (
    rf"{_NO_PERSON}[A-Z][\w'-]+ (?:(?:[A-Z]\.|al|bin|el|de|von|van|der|ben|abu|bar)[ -])?(?:[A-Z][\w.-]+[ -]){{0,2}}"
    r"[A-Z][\w-]+"
)
_TITLES = r"(?:Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gen|Gov|Col|Capt|Lt|Sgt|Sir|Professor|Senator|Rabbi|Sheikh|Admiral)\.?"
_TITLED = rf"{_TITLES} [A-Z][\w'-]+(?: [A-Z][\w-]+)?"
_SOMEBODY = (
    r"(?:[Aa]n?|[Aa]nother|[Oo]ne) (?:[\w'-]+ ){0,4}(?:resident|analyst|expert|professor|lawyer|doctor|nurse|surgeon|"
    r"teacher|student|protester|relative|mother|father|son|daughter|brother|sister|cousin|historian|economist|"
    r"columnist|commentator|researcher|scholar|activist|volunteer|survivor|driver|farmer|witness|medic|physician)"
)
_SURNAME = r"[A-Z][\w-]+"
_OF_THE_CAMP = r"(?: (?:of|in|from|at|near) [\w'-]+(?: [\w'-]+){0,3}?)?"
_OUTSIDER = rf"(?:{_NAME}|{_TITLED}|{_SOMEBODY}{_OF_THE_CAMP}|(?P<again>{_SURNAME}))"
# "Omer Levi, an analyst in Tel Aviv, also said"
_BEFORE = re.compile(
    rf"(?:\A|[,.:;\"”–—] ?|\b[a-z]+ )(?P<name>{_OUTSIDER})"
    rf"(?:,? \([^()]{{1,40}}\)| of (?!State\b)[A-Z]\w+)?(?:,(?: [^,;:]|[^,;: ]){{2,200}},|, \d\d,|,)? "
    r"(?:(?:meanwhile|also|later|earlier|then|again|still|however|has|had|have|\w+ly) )*\Z"
)
# "said the analyst Omer Levi", "said a resident of the camp"
_BEHIND = re.compile(
    r" (?:(?!(?:to|in|on|at|that|and|who|by|with|for|from|after|before|as|of|he|she|it|they|his|her|its|their)\b)"
    r"[a-z-]+ ){0,5}"
    rf"(?P<name>{_OUTSIDER})"
)
# "said Omer Levi, one of its spokesmen": it is told for whom he speaks.
_FOR_IT = re.compile(r", [^,.]{0,30}\b(?:its|their|his|her|the group's|the army's)\b")
_OPENS = re.compile(
    rf"(?:(?:But|And|Yet|Meanwhile,|Still,) )?(?P<name>(?:{_NAME}|{_TITLED}|(?P<again>{_SURNAME})))(?=,| (?!of )[a-z])"
)
_OPENS_ASIDE = re.compile(rf"(?P<name>{_NAME}|{_TITLED})(?P<again>(?!))?,")
# A name alone, behind the verb at the end of a clause.
_ALONE = re.compile(r" (?![A-Z]\w+day\b)[A-Z][\w'-]+(?=[.,]|\Z)")
_QUOTE_ENDS = ('"', "\u201d", ",")
# How far before the verb the name is looked for: behind a comma that ends what stands between them, and else.
_FAR, _NEAR, _ASIDE = 260, 60, 30


def outsider_in(
    plain: str, offset: int, speech: Speech | None, mentions: Sequence[ActorMention], before: frozenset[str]
) -> str:
    """The last word for the outsider who is the subject of the verb of speech, without one of the sentence; else "".

    A surname alone is one only where it was heard ``before``.
    """
    for found in (_OPENS.match(plain),) if speech is None else _subjects(plain, speech):
        if found is None or (found["again"] and found["again"] not in before):
            continue
        start, end = found.span("name")
        if not any(one.start - offset < end and one.end - offset > start for one in mentions):
            return found["name"].rpartition(" ")[2]
    return ""


def _subjects(plain: str, speech: Speech) -> Iterator[re.Match[str] | None]:
    """Where the subject of a verb of speech may stand: behind it, before it, or at the beginning with more between."""
    if plain[: speech.start].rstrip().endswith(_QUOTE_ENDS):
        yield _BEHIND.match(plain, speech.end)
    aside = plain.find(",", max(0, speech.start - _ASIDE), speech.start) >= 0
    yield _BEFORE.search(plain, max(0, speech.start - (_FAR if aside else _NEAR)), speech.start)
    if plain.endswith(", ", 0, speech.start):
        # "Omer Levi, a driver from Haifa, Israel, who was there, said"
        yield _OPENS_ASIDE.match(plain)


def outsider_behind(plain: str, offset: int, place: int, mentions: Sequence[ActorMention]) -> bool:
    """Whether the subject behind a verb at ``place`` is an outsider: "“...,” said Omer Levi"."""
    found = _BEHIND.match(plain, place)
    found = _ALONE.match(plain, place) if found is None or found["again"] else found
    return (
        found is not None
        and not _FOR_IT.match(plain, found.end())
        and not any(one.start - offset < found.end() and one.end - offset > found.start() for one in mentions)
    )
