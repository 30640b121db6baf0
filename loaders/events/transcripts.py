"""Who speaks in a text that gives words without verbs of speech: a briefing with its labels, "MR MILLER:", an interview
in questions and answers, a statement in the first person.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from loaders.events.gazetteer import load_gazetteer
from loaders.events.subjects import is_person
from loaders.records import ActorMention

# It begins with the end of a line, not with "^": a search for a plain character is many times as fast.
_LABEL = re.compile(
    r"\n(?:(?P<asks>Q(?:UESTION)?|REPORTER)|(?P<answers>A(?:NSWER)?)|"
    r"(?P<title>(?:[A-Z][A-Z.'’-]{0,20} ){0,5})(?P<name>[A-Z][A-Z'’-]{2,25})(?: \([^()\n]{2,40}\))?): "
)
# A dateline or "BREAKING:" is one label; a transcript has several.
_SEVERAL = 2
# "The following is a statement by", "Remarks by the President"
_WORDS_OF = re.compile(
    r"\b(?:statement|remarks|message|letter|address|speech)\b[^.:;\n]{0,40}? "
    r"(?:by|from) (?:the )?(?:[\w.'’-]+ ){0,4}\Z",
    re.IGNORECASE,
)
_HEAD = 600
_REACH = 120
_TO_THE_ROOM = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Yy]ou|[Yy]our)\b")
_FIRST_PERSON = re.compile(r"^(?:Today,? |Yesterday,? |Earlier today,? )?(?:I|We|My|Our) [a-z]", re.MULTILINE)


class Labels(NamedTuple):
    """Where each label stands, and who speaks from there on: "" whoever is not known or asks."""

    starts: tuple[int, ...] = ()
    speakers: tuple[str, ...] = ()

    def speaker_at(self, place: int) -> str:
        """Who speaks at a place of the text, "" where it does not tell."""
        number = bisect_right(self.starts, place) - 1
        return self.speakers[number] if number >= 0 else ""

    def is_asked(self, plain: str, place: int) -> bool:
        """Whether the sentence is a question put to whoever is briefing."""
        return plain.endswith("?") and not self.speaker_at(place)


def read_labels(text: str, mentions: Sequence[ActorMention]) -> Labels:
    """The labels and the author of a text; none in an article."""
    found = list(_LABEL.finditer("\n" + text))
    if len(found) >= _SEVERAL:
        asked = next((one.actor_id for one in mentions if is_person(one.actor_id)), "")
        speakers = tuple(
            asked if one["answers"] else _meant(one["name"] or "", one["title"] or "", mentions) for one in found
        )
        if any(speakers):
            return _with_opening(text, Labels(tuple(one.start() for one in found), speakers))
    first = _FIRST_PERSON.search(text, 0, _HEAD)
    for one in mentions if first else ():
        if one.start > _HEAD:
            break
        if is_person(one.actor_id) and _WORDS_OF.search(text, max(0, one.start - _REACH), one.start):
            return Labels((first.start(),), (one.actor_id,)) if first and first.start() > one.end else Labels()
    return Labels()


def _with_opening(text: str, labels: Labels) -> Labels:
    """The labels, and the words before the first one as those of whoever answers: "Before I take your questions"."""
    if not labels.starts[0] or not _TO_THE_ROOM.search(text, 0, labels.starts[0]):
        return labels
    return Labels((0, *labels.starts), (next(filter(None, labels.speakers)), *labels.speakers))


def _meant(name: str, title: str, mentions: Sequence[ActorMention]) -> str:
    """The person of that surname whom the text names, else the only one of the gazetteer, else the only one whose
    office the label names: "PRIME MINISTER AL THANI"; "" where there are more.
    """
    bearers = _surnames().get(name.replace("’", "'"), ())
    named = [one for one in bearers if any(mention.actor_id == one for mention in mentions)] or list(bearers)
    if len(named) > 1 and title:
        offices = load_gazetteer().actors
        named = [one for one in named if any(_is_called(title, term.title) for term in offices[one].office)]
    return named[0] if len(named) == 1 else ""


def _is_called(label: str, office: str) -> bool:
    """Whether a label begins with the words of an office: "PRIME MINISTER AL ..." and "Prime minister of Qatar"."""
    words = office.upper().replace(",", "").split()
    return label.split()[:2] == words[:2] or (label.split()[:1] == words[:1] and words[1:2] in (["OF"], []))


@cache
def _surnames() -> dict[str, tuple[str, ...]]:
    bearers: dict[str, dict[str, None]] = {}
    for actor in load_gazetteer().actors.values():
        for name in (actor.name, *actor.strong, *actor.weak) if actor.kind == "person" else ():
            bearers.setdefault(name.split()[-1].upper(), {})[actor.id] = None
    return {surname: tuple(ids) for surname, ids in bearers.items()}
