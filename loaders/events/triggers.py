"""Which patterns are worth trying on a sentence: those one of whose trigger words stands in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import ahocorasick


class Triggers:
    """One automaton over the trigger words of many patterns; a trigger is the beginning of a word, in small letters."""

    def __init__(self, words: Sequence[Sequence[str]]) -> None:
        owners: dict[str, list[int]] = {}
        for number, triggers in enumerate(words):
            for trigger in triggers:
                owners.setdefault(trigger, []).append(number)
        self._automaton = ahocorasick.Automaton()
        for trigger, numbers in owners.items():
            self._automaton.add_word(trigger, (len(trigger), tuple(numbers)))
        self._automaton.make_automaton()

    def by_sentence(self, small: str, starts: Sequence[int]) -> list[set[int]]:
        """For each sentence of a text in small letters, given where they start, the numbers of the patterns to try."""
        wanted: list[set[int]] = [set() for _ in starts]
        for last, (length, numbers) in self._automaton.iter(small):
            start = last + 1 - length
            if not (start and small[start - 1].isalnum()):
                sentence = bisect_right(starts, start) - 1
                if sentence >= 0:
                    wanted[sentence].update(numbers)
        return wanted
