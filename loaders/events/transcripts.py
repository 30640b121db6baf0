"""Who speaks in the transcript of a briefing, where a label in capitals opens what each one says: "MR MILLER:"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from loaders.events.gazetteer import load_gazetteer
from loaders.records import ActorMention

_LABEL = re.compile(r"^(?:(?P<asks>Q(?:UESTION)?)|(?:[A-Z][A-Z.'’-]* ){0,5}(?P<name>[A-Z][A-Z'’-]{2,})(?: \([^()\n]{2,40}\))?): ", re.M)
# A dateline or "BREAKING:" is one label; a transcript has several.
_SEVERAL = 2


class Labels(NamedTuple):
    """Where each label stands, and who speaks from there on: "" whoever is not known or asks."""

    starts: tuple[int, ...] = ()
    speakers: tuple[str, ...] = ()

    def speaker_at(self, place: int) -> str:
        """Who speaks at a place of the text, "" outside a transcript."""
        number = bisect_right(self.starts, place) - 1
        return self.speakers[number] if number >= 0 else ""


def read_labels(text: str, mentions: Sequence[ActorMention]) -> Labels:
    """The labels of a transcript, none in any other text."""
    found = [(match.start(), _meant(match["name"] or "", mentions)) for match in _LABEL.finditer(text)]
    if len(found) < _SEVERAL or not any(speaker for _, speaker in found):
        return Labels()
    starts, speakers = zip(*found, strict=True)
    return Labels(starts, speakers)


def _meant(name: str, mentions: Sequence[ActorMention]) -> str:
    """The person of that surname whom the text names, else the only one of the gazetteer."""
    bearers = _surnames().get(name.replace("’", "'"), ())
    named = [one for one in bearers if any(mention.actor_id == one for mention in mentions)]
    return (named or list(bearers) or [""])[0] if len(named or bearers) == 1 else ""


@cache
def _surnames() -> dict[str, tuple[str, ...]]:
    bearers: dict[str, dict[str, None]] = {}
    for actor in load_gazetteer().actors.values():
        for name in (actor.name, *actor.strong, *actor.weak) if actor.kind == "person" else ():
            bearers.setdefault(name.split()[-1].upper(), {})[actor.id] = None
    return {surname: tuple(ids) for surname, ids in bearers.items()}
