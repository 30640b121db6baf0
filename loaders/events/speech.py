"""What is known of who speaks: in a sentence, and before it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Speech(NamedTuple):
    """A verb of speech: its place, who speaks ("" when no actor), whether it judges, whether a pronoun speaks, and
    whether it says that nothing was said.
    """

    start: int
    end: int
    speaker: str
    judges: bool
    anaphoric: bool = False
    refuses: bool = False


class Speakers(NamedTuple):
    """Who came before a sentence: who last spoke or was named, the last person, who last spoke ("" when unknown), the
    last state or body named, whose official without a name last spoke (None before one did), the surnames of speakers
    who are not of the gazetteer, and those of officials without an id, each with the body he speaks for.
    """

    last: str = ""
    person: str = ""
    voice: str = ""
    body: str = ""
    source: str | None = None
    outsiders: frozenset[str] = frozenset()
    officials: Mapping[str, str] = MappingProxyType({})
