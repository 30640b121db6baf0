"""Where the words stand with which the passages begin that the cues read: one scan of a text for all of them.

A pattern is then tried at these places and nowhere else (``match_at``), or, where the words say all, not at all.
"""

from __future__ import annotations

from functools import cache
from typing import Literal

import ahocorasick

from loaders.any_case import lower_case
from loaders.dating.cues.named_days import MONTHS, NAMES
from loaders.dating.cues.words import FIRST_SIGNS
from loaders.dating.reference import periods, tenures

Trigger = Literal["number", "weekday", "month", "length", "held", "travel", "yesterday", "past", "surname", "period"]
Places = dict[Trigger, list[int]]

# The beginnings of lengths of time without a number.
_LENGTHS = [f"{one}{mark}{unit}" for one in ("half a", "a") for mark in " -" for unit in ("week", "month", "year")]
_HELD = ("hostage", "captive", "abduct", "seized", "kidnapped", "taken")
_TRAVEL = ("visit", "travel", "arriv", "trip", "tour", "stop", "flew", "landed", "journey")
# One of these begins a word of whatever the pattern "long_past" finds.
_PAST = (
    *"20 24 25 1,1 1,2 year months oct".split(),
    *(f"war {word}" for word in ("began", "started", "erupted", "broke out")),
    *("last year", "began on", "hamas attack", "hamas assault", "hamas raid", "hamas-led", "seized that", "seized on"),
    *(month.lower() for month in MONTHS),
)


def find_triggers(small: str) -> Places:
    """For each kind of trigger the places at which one of its words begins a word of a text in small letters."""
    places: Places = {kind: [] for kind in _words()}
    for last, (length, kinds) in _automaton().iter(small):
        start = last + 1 - length
        before = small[start - 1] if start else " "
        if not (before.isalnum() or before == "_"):
            for kind in kinds:
                places[kind].append(start)
    return places


@cache
def _words() -> dict[Trigger, list[str]]:
    return {
        "number": [*FIRST_SIGNS],
        "weekday": [name.lower() for name in NAMES],
        "month": [name.lower()[:3] for name in MONTHS],
        "length": _LENGTHS,
        "held": [*_HELD],
        "travel": [*_TRAVEL],
        "yesterday": ["yesterday"],
        "past": [*_PAST],
        "surname": [lower_case(tenure.surname) for tenure in tenures()],
        "period": [lower_case(alias) for period in periods() for alias in (*period.aliases, period.name)],
    }


@cache
def _automaton() -> ahocorasick.Automaton:
    kinds: dict[str, dict[Trigger, None]] = {}
    for kind, words in _words().items():
        for word in words:
            kinds.setdefault(word, {})[kind] = None
    automaton = ahocorasick.Automaton()
    for word, of_word in kinds.items():
        automaton.add_word(word, (len(word), tuple(of_word)))
    automaton.make_automaton()
    return automaton
