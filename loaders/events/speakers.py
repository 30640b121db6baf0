"""Whose words or claim a sentence reports."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.asides import behind_asides
from loaders.events.attributions import SOURCE, find_according, find_sources
from loaders.events.behind_verbs import MAY_GO_BEFORE, inverted
from loaders.events.called import body_of_unknown, called_by_role, of_the_capital
from loaders.events.clauses import is_inside, is_said_of_it
from loaders.events.named_before import named_before
from loaders.events.officials import official_before, official_behind, official_opening
from loaders.events.outsiders import outsider_behind
from loaders.events.papers import whose_paper
from loaders.events.parentheses import find_parenthesis, find_wider, without_fillers
from loaders.events.participles import find_participle
from loaders.events.pronouns import is_own_clause, is_unnamed, meant
from loaders.events.relayed import first_hand, passed_on
from loaders.events.second_verbs import without_content
from loaders.events.speech import Speakers, Speech
from loaders.events.speech_nouns import find_noun
from loaders.events.speech_verbs import find_verbs
from loaders.events.subjects import antecedent, in_apposition, is_person, opening_actor
from loaders.events.told import Told
from loaders.records import ActorMention

# "Rubio, on a stop there, asked Qatar": behind a parenthesis the one asked follows, no asker.
_TAKES_AN_OBJECT = frozenset({"asked", "warned"})
_QUOTE_ENDS = ('"', "\u201d")
# "and said": what opens the sentence is its subject too.
_COORDINATED = re.compile(
    r"(?:,| ) ?(?:and|but|yet) (?:(?:also|then|later|still|even|now|has|have|had|again|earlier|did|instead) )*\Z"
)
# Without one of these it cannot match: to look for words is a tenth of the work.
_HAS_COORDINATED = ("and ", "but ", "yet ")
# "At the border, he pointed at a map and vowed"
_HE_DID = re.compile(r"(?:\A|, )(?:[Hh]e|[Ss]he) [^,]+\Z")
_TRAILING_SUBJECT = re.compile(
    # ", two days after he had"
    r"[\"”]? (?!(?:\w+ ){1,3}(?:after|before|since) )(?!(?:said|says|told) )"
    r"(?!(?:and|but|while|who|whose|which|as|when|whereas|though|although|yet|or|after|before|because|since|if|until|once|where|that|\w+ing)\b)"
    # ", a claim Hamas denied"
    r"(?!an? (?:[a-z]+ ){1,3}(?:[A-Z]\w+|the \w+) \Z)"
    r"[^,]{1,70}\Z"
)
# How far before a verb its subject is looked for.
_REACH = 90
_FAR = 260
# A clause that trails is at most so long, and what it follows at least so.
_TRAILING, _SOMETHING_SAID = 72, 20
_MARKS = re.compile(r"[,;:\"“”]")
# "informed both sides": a step rather than words.
_GIVES_NOTICE = ("informed", "conveyed", "gave notice")
# "two people present said": what somebody told others is his own word, what he laid out or promised may not be.
_TELLS = ("told", "said", "warned")
# ", said a diplomat who was present"
_SOMEBODY = re.compile(
    r" (?:an?|one|two|three|several|some) (?:[a-z][\w-]* ){0,3}(?:officials?|sources?|diplomats?|persons?|people|"
    r"mediators?|negotiators?|aides?)\b(?! (?:of|from|in|at|close to) )"
)
# ", said someone in his office"
_IN_HIS_OFFICE = re.compile(
    r" (?:someone|somebody|an?(?: [a-z]+){1,3}?) (?:in|from|at|of|close to) (?:his|her) "
    r"(?:own )?(?:office|bureau|circle|entourage|team|party|government)\b"
)
# "according to two people with knowledge of it": whoever else wants or hopes, they say so.
_UNNAMED_SOURCE = re.compile(
    r"(?:an?|one|two|three|four|several|some|multiple|another|(?:the|that) same) (?:[\w-]+ ){0,2}"
    r"(?:officials?|sources?|diplomats?|persons?|people)\b"
)


def find_speech(told: Told, before: Speakers) -> Speech | None:
    """The verb of speech that governs the sentence, None without one.

    A verb of the main clause goes before one of a subordinate clause, one with a known speaker before one without, and
    one that reports before one that judges; a clause that trails behind a comma goes before all.
    """
    plain, small, offset, mentions = told.plain, told.small, told.start, told.mentions
    found = [_speech(plain, offset, verb, mentions, before) for verb in find_verbs(plain, offset, told.triggered.verbs)]
    found.extend(find_sources(plain, offset, mentions, before))
    for attributed in find_according(plain, small, offset, mentions, before):
        # "according to AFP, which cited a source close to Hamas"
        cited = next((one for one in found if one.speaker and one.start > attributed.end), None)
        if (
            attributed.speaker
            or _UNNAMED_SOURCE.match(plain, attributed.end)
            or (cited and is_inside(cited.start, told.clauses.subordinate))
        ):
            said = cited or _word_of_mouth(found, told)
            return said if said and not attributed.speaker else attributed
        found.append(attributed)
    if not found:
        return find_participle(plain, offset, mentions, before) or find_noun(plain, offset, mentions, before)
    # "'I cannot hear what Hamas wants,' the minister said": a verb in a quotation does not trail.
    free = [one for one in found if plain[one.start - 2] in _QUOTE_ENDS or not is_inside(one.start, told.quoted)]
    last = next((one for one in free if (one.speaker or is_unnamed(plain, one.start)) and trails(plain, one)), None)
    if last:
        # "Netanyahu told ministers that ..., two people present said"
        said = None if last.speaker else _word_of_mouth([one for one in found if one.start < last.start], told)
        if said and is_person(said.speaker) and plain[said.start : said.end] in _TELLS:
            return said
        return first_hand(plain, last, found, [*told.clauses.subordinate, *told.quoted], before.officials) or last
    aside = [*told.clauses.subordinate, *told.quoted]
    # "'Must he die before you vote?' asked Hamas": the clause ends with the quotation.
    main = [one for one in found if plain[one.start - 2] in _QUOTE_ENDS or not is_inside(one.start, aside)]
    main = [one for one in main if not is_said_of_it(plain, one.start)] or main
    main = without_content(plain, offset, main, mentions, before)
    if not any(one.speaker for one in main):
        said = find_participle(plain, offset, mentions, before) or find_noun(plain, offset, mentions, before)
        # "Israel will send a team, a newspaper reported, citing sources": the subject of the sentence says nothing.
        if said and not any(one.end <= said.start and not one.judges for one in main):
            return said
    if not main:
        # "the terms, which he called delusional": the subject judges what the sentence tells.
        main = [
            one
            for one in found
            if (not one.judges or is_own_clause(plain, one.start)) and not is_inside(one.start, told.quoted)
        ]
    said = min(main, key=lambda one: (one.refuses, not one.speaker, one.judges, one.start), default=None)
    return (said and passed_on(plain, offset, said, found, mentions, before.officials)) or said


def _word_of_mouth(found: list[Speech], told: Told) -> Speech | None:
    """What somebody known said, as others tell it: "He told ministers that ..., according to two people present"."""
    aside = [*told.clauses.subordinate, *told.quoted]
    known = [one for one in found if one.speaker and not one.judges and not is_inside(one.start, aside)]
    return next((one for one in known if not told.plain.startswith(_GIVES_NOTICE, one.start)), None)


def trails(plain: str, speech: Speech) -> bool:
    """Whether a short clause at the end says who spoke: ", the office said"."""
    comma = plain.rfind(",", 0, speech.start)
    # "two diplomats said; Ankara denies it"
    end = plain[speech.end :].partition("; ")[0].rstrip(".!?)\"”' ")
    return (
        comma > _SOMETHING_SAID
        and " that " not in plain[comma : speech.start]
        and speech.start - comma <= _TRAILING
        and (
            # "Talks go on, the office said, because": of an apposition there are two commas before the verb.
            (end.startswith(",") and "," not in plain[:comma])
            or (
                not (speech.judges and end)
                and len(end) <= _TRAILING
                and not end.startswith(" that")
                and not _MARKS.search(end)
            )
        )
        and bool(_TRAILING_SUBJECT.fullmatch(plain, comma + 1, speech.start))
    )


def _speech(plain: str, offset: int, verb: re.Match[str], mentions: Sequence[ActorMention], before: Speakers) -> Speech:
    speaker, anaphoric = _subject(plain, offset, verb, mentions, before)
    return Speech(
        verb.start(),
        verb.end(),
        speaker,
        judges=verb["report"] is None,
        anaphoric=anaphoric,
        refuses=verb["refuse"] is not None,
    )


def _behind(
    plain: str, offset: int, place: int, mentions: Sequence[ActorMention], before: Speakers
) -> tuple[str, bool] | None:
    """Who stands behind a verb of speech as its subject, and whether a pronoun or the like; None where nobody does."""
    behind = inverted(plain, offset, place, mentions)
    if not behind and _IN_HIS_OFFICE.match(plain, place):
        return before.person, True
    behind = behind or official_behind(plain, place, before.officials)
    if behind or _SOMEBODY.match(plain, place) or outsider_behind(plain, offset, place, mentions):
        return behind, False
    return (before.voice, True) if SOURCE.match(plain, place + 1) else None


def _subject(
    plain: str, offset: int, verb: re.Match[str], mentions: Sequence[ActorMention], before: Speakers
) -> tuple[str, bool]:
    """Who speaks, and whether a pronoun or the like stands for him."""
    left = without_fillers(plain[: verb.start()])
    before_verb = left.rstrip()
    parenthesis = find_parenthesis(left)
    aside = parenthesis and verb[0] in _TAKES_AN_OBJECT
    far = behind_asides(plain, offset, verb.start(), mentions) or whose_paper(left, plain, offset, mentions)
    if far:
        return far, False
    if verb[0] in MAY_GO_BEFORE and before_verb.endswith(_QUOTE_ENDS if aside else (",", *_QUOTE_ENDS)):
        behind = _behind(plain, offset, verb.end(), mentions, before)
        if behind:
            return behind
    subject = left[: parenthesis.start()] if parenthesis else left
    near = left[-_REACH:]
    coordinated = _COORDINATED.search(near) if any(map(near.__contains__, _HAS_COORDINATED)) else None
    other = official_opening(plain, offset, mentions, before.officials) if coordinated else None
    if other is not None:
        return other, False
    opening = opening_actor(plain, offset, verb.start(), mentions) if coordinated else ""
    speaker = opening or in_apposition(left, offset, mentions) or antecedent(left, offset, mentions)
    speaker = speaker or named_before(subject, offset, mentions)
    if not speaker and parenthesis:
        speaker = body_of_unknown(subject, left, parenthesis, offset, mentions)
    speaker = speaker or official_before(subject, before.officials, (parenthesis and parenthesis[1]) or "")
    if not speaker and parenthesis and (wider := find_wider(left)):
        speaker = named_before(left[: wider.start()], offset, mentions)
    speaker = speaker or of_the_capital(plain, verb.start())
    if speaker:
        return called_by_role(speaker, subject, before), False
    if coordinated and _HE_DID.search(left, max(0, len(left) - _FAR)):
        return before.person, True
    return meant(plain, offset, verb, subject[-_REACH:].lower(), mentions, before)
