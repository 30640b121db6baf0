"""Texts as weighted words: what makes a report and an entry of the chronology comparable.

Words are cut to stems by a short list of endings: paraphrases share stems more often than words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from unicodedata import combining, normalize

import numpy as np
import numpy.typing as npt

from loaders.dating.cues.rules import synonyms, word_list

Scores = npt.NDArray[np.float64]

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d,.]*\d|\d\d")


def read_stems(text: str) -> list[str]:
    """The stems of the words of a text that carry meaning."""
    plain = text.lower().replace("’", "'").replace("al-", "").replace("cease-fire", "ceasefire")
    if not plain.isascii():
        # "Türkiye" and "Turkiye", "Erdoğan" and "Erdogan" are one word each.
        plain = "".join(letter for letter in normalize("NFKD", plain.replace("ı", "i")) if not combining(letter))
    return [stem for word in _WORD.findall(plain) if (stem := _stem(word))]


@cache
def _ignored() -> frozenset[str]:
    return frozenset(word_list("ignored"))


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    word = word.replace("'s", "").replace("'", "")
    if word in _ignored() or len(word) < 2:
        return ""
    if word in synonyms():
        return synonyms()[word]
    for ending in word_list("endings"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@dataclass(frozen=True)
class WordIndex:
    """Texts as lists of stems: for each stem the texts that have it, and what it is worth there.

    The places of stem ``rows[stem]`` in ``texts`` and ``worth`` run from ``starts[row]`` to ``starts[row + 1]``.
    """

    rows: dict[str, int]
    starts: npt.NDArray[np.int64]
    texts: npt.NDArray[np.int64]
    worth: Scores
    count: int

    def add_up(self, units: Sequence[Mapping[str, float]]) -> Scores:
        """For each unit (stems with their weights) and each text, the weighted worth of the stems that they share."""
        found = [
            (row, line, weight)
            for line, unit in enumerate(units)
            for stem, weight in unit.items()
            if (row := self.rows.get(stem)) is not None
        ]
        shape = (len(units), self.count)
        if not found:
            return np.zeros(shape)
        rows, lines, weights = (np.array(one) for one in zip(*found, strict=True))
        lengths = self.starts[rows + 1] - self.starts[rows]
        ends = np.cumsum(lengths)
        places = np.arange(ends[-1]) + np.repeat(self.starts[rows] - ends + lengths, lengths)
        cells = np.repeat(lines * self.count, lengths) + self.texts[places]
        values = self.worth[places] * np.repeat(weights, lengths)
        sums: Scores = np.bincount(cells, values, minlength=shape[0] * shape[1]).astype(np.float64, copy=False)
        return sums.reshape(shape)


def build_index(texts: Sequence[str], worth: Callable[[float, float], float]) -> WordIndex:
    """The index of ``texts``; ``worth`` is given the share of a stem in one text and in all of them."""
    counts = [Counter(read_stems(text)) for text in texts]
    total = Counter(stem for count in counts for stem in count)
    everything = sum(total.values())
    rows = {stem: row for row, stem in enumerate(sorted(total))}
    places: list[list[tuple[int, float]]] = [[] for _ in rows]
    for text, count in enumerate(counts):
        length = sum(count.values())
        for stem, times in count.items():
            places[rows[stem]].append((text, worth(times / length, total[stem] / everything)))
    flat = [pair for column in places for pair in column]
    return WordIndex(
        rows,
        np.concatenate([[0], np.cumsum([len(column) for column in places])]).astype(np.int64),
        np.array([text for text, _ in flat], dtype=np.int64),
        np.array([value for _, value in flat], dtype=np.float64),
        len(texts),
    )
