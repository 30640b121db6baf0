"""What each sentence of a text reports and who speaks in it, read in order: both may go on from one to the next."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from loaders.events.clauses import is_inside
from loaders.events.indirect import goes_on
from loaders.events.kind_words import Weighed
from loaders.events.kinds import KindFound
from loaders.events.kinds_around import weigh_around
from loaders.events.long_quotations import find_long_quotations
from loaders.events.news import find_news
from loaders.events.officials import with_officials
from loaders.events.reported import speaker_of
from loaders.events.speakers import find_speech
from loaders.events.speech import Speakers, Speech
from loaders.events.subjects import acting_actor
from loaders.events.taken_up import take_up
from loaders.events.terms import Offer, opens_terms
from loaders.events.told import Told
from loaders.events.transcripts import Labels
from loaders.events.voices import heard

_LAST_WORDS = 3
# "It would also have demanded": a resolution, not whoever was named with it.
_OF_THE_TEXT = re.compile(r"(?:As adopted, )?[Ii]t (?:(?:would|also|further|have|had) ){0,3}[a-z]+(?:s|ed) ")


class Reading(NamedTuple):
    """A sentence, its verb of speech, its kind, None where it reports nothing, and whose words it gives then.

    ``weighed`` is what was found in the sentence by itself, ``voice`` who spoke before it in its paragraph.
    """

    told: Told
    speech: Speech | None
    kind: KindFound | None
    speaker: str
    weighed: Weighed
    voice: str


def read_text(sentences: Sequence[Told], labels: Labels) -> list[Reading]:
    """The sentences of a text, read one after the other, and then each beside those around it."""
    read = read_in_order(sentences, labels)
    kinds = weigh_around([one.weighed for one in read], [one.speech for one in read])
    return [one if kind is one.kind else _read_anew(one, kind) for one, kind in zip(read, kinds, strict=True)]


def _read_anew(one: Reading, kind: KindFound | None) -> Reading:
    """A sentence that by those around it is of another kind."""
    speech = one.speech
    if kind and speech is None and one.voice and goes_on(one.told, kind, one.voice, views=not kind.terms):
        speech = _spoken_by(one.voice)
    return one._replace(speech=speech, kind=kind, speaker=speaker_of(one.told, kind, speech) if kind else "")


def read_in_order(sentences: Sequence[Told], labels: Labels) -> list[Reading]:
    """The sentences of a text, read one after the other."""
    found: list[Reading] = []
    speakers, paragraph, offer, voice = Speakers(), -1, None, ""
    quotations: dict[int, int] = find_long_quotations(sentences)
    quoting: dict[int, str] = {}
    for number, told in enumerate(sentences):
        before = found[-1].kind if found else None
        if told.paragraph != paragraph:
            paragraph = told.paragraph
            voice = ""
        speakers = with_officials(speakers, told)
        speech = speech_of(told, speakers)
        quoting.update(_who_quotes(sentences, number, quotations.get(number, -1), speech, speakers))
        speech = _in_quotation(told, speech, quoting.get(number))
        talks = labels.speaker_at(told.start) if labels.starts else ""
        if talks and not (speech and speech.refuses):
            speech = Speech(0, 0, talks, judges=False)
        resolved = before is not None and before.kind == "un_resolution"
        if resolved and speech and speech.judges and _OF_THE_TEXT.match(told.plain):
            speech = speech._replace(speaker="")
        weighed = find_news(told, speech, offer)
        kind = weighed.kind
        views = not (before and opens_terms(before.kind))
        if voice and speech is None and goes_on(told, kind, voice, views):
            speech = _spoken_by(voice)
            weighed = weighed if kind else find_news(told, speech, offer)
            kind = KindFound("statement", 0, 0, 0.0, terms=False) if kind and kind.terms else weighed.kind
        if before and told.paragraph - found[-1].told.paragraph < 2 and not (speech and speech.refuses):
            taken = take_up(told, kind, before, found[-1].told, voice)
            if taken is not kind and taken and taken.kind == "statement" and voice and speech is None:
                speech = _spoken_by(voice)
            kind = taken
        if labels.starts and labels.is_asked(told.plain, told.start):
            kind = None
        speakers = heard(speakers, speech, told)
        speaker = speaker_of(told, kind, speech) if kind else ""
        found.append(Reading(told, speech, kind, speaker, weighed if kind is weighed.kind else Weighed(kind), voice))
        # An attitude is heard too: "Russia takes another view."
        voice = speech.speaker if speech else speaker
        if kind and opens_terms(kind.kind):
            offer = Offer(speaker, told.paragraph, kind.kind)
    return found


def _spoken_by(voice: str) -> Speech:
    """Words that go on without a verb of speech."""
    return Speech(0, 0, voice, judges=False, anaphoric=True)


def _who_quotes(
    sentences: Sequence[Told], number: int, last: int, speech: Speech | None, speakers: Speakers
) -> dict[int, str]:
    """Whose words the sentences give from this one to the ``last`` of a quotation, nobody's where none begins.

    Its last sentence says so, or its first one before it begins.
    """
    if last < 0:
        return {}
    told = sentences[number]
    said = next((one for one in (find_speech(sentences[last], speakers), speech) if one and one.end > one.start), None)
    begin = told.quoted[-1][0]
    named = acting_actor(told.plain, told.start, begin, told.mentions) if begin else speakers.last
    return dict.fromkeys(range(number, last + 1), said.speaker if said else named)


def _in_quotation(told: Told, speech: Speech | None, quoting: str | None) -> Speech | None:
    """What a quotation over several sentences makes of a sentence with no verb of speech outside of it."""
    if quoting is None or not is_inside(speech.start if speech else 0, told.quoted):
        return speech
    return Speech(0, 0, quoting, judges=True, anaphoric=True)


def speech_of(told: Told, speakers: Speakers) -> Speech | None:
    """The verb of speech that governs the sentence; one that opens with a quotation goes on with the last speaker."""
    speech = find_speech(told, speakers)
    if speech is None and told.quoted and told.quoted[0][0] <= 1 and _is_said(told.plain, told.quoted[0][1]):
        return Speech(0, 0, speakers.last, judges=True, anaphoric=True)
    return speech


def _is_said(plain: str, end: int) -> bool:
    """Whether the quotation that ends there is a sentence, not a word in quotation marks."""
    return plain[end - 2 : end - 1] in ".,?!" or len(plain) - end < _LAST_WORDS
