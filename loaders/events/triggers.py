"""What is worth trying on a sentence: patterns one of whose trigger words stands in it, found in one scan."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal, NamedTuple

import ahocorasick

from loaders.any_case import lower_case
from loaders.events.issues import load_issues
from loaders.events.kinds import load_cues
from loaders.events.places import place_names
from loaders.events.speech_verbs import speech_beginnings

Use = Literal["cue", "issue", "verb", "place"]


class Triggered(NamedTuple):
    """The numbers of the cues of kinds and of the issues to try, and where a verb of speech or a place may begin."""

    cues: set[int]
    issues: set[int]
    verbs: set[int]
    places: set[int]


def find_triggers(small: str, offset: int) -> Triggered:
    """What to try on a sentence, in small letters; places are told in the text, where it begins at ``offset``."""
    found = cues, issues, verbs, places = Triggered(set(), set(), set(), set())
    # Given the sentence alone: the automaton copies what it is given, whatever part of it is asked for.
    for last, (length, of_cues, of_issues, is_verb, is_place) in _automaton().iter(small):
        first = last + 1 - length
        if first and small[first - 1].isalnum():
            continue
        if of_cues:
            cues.update(of_cues)
        if of_issues:
            issues.update(of_issues)
        if is_verb:
            verbs.add(first + offset)
        if is_place:
            places.add(first + offset)
    return found


@cache
def _automaton() -> ahocorasick.Automaton:
    """The automaton over all triggers; to each its length, its cues, its issues, and whether a verb or place begins."""
    uses: dict[str, dict[Use, list[int]]] = {}
    for word, use, number in _triggers():
        uses.setdefault(word, {}).setdefault(use, []).append(number)
    automaton = ahocorasick.Automaton()
    for word, of in uses.items():
        automaton.add_word(word, (len(word), of.get("cue"), of.get("issue"), "verb" in of, "place" in of))
    automaton.make_automaton()
    return automaton


def _triggers() -> Iterator[tuple[str, Use, int]]:
    """Every trigger, the beginning of a word in small letters, with what it is for and the number of that."""
    for number, (cue, _) in enumerate(load_cues()):
        yield from ((word, "cue", number) for word in cue.triggers)
    for number, (issue, _) in enumerate(load_issues()):
        yield from ((word, "issue", number) for word in issue.triggers)
    yield from ((word, "verb", 0) for word in speech_beginnings())
    yield from ((lower_case(name), "place", 0) for name in place_names())
