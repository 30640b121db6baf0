"""Texts as weighted words: what makes a report and an entry of the chronology comparable.

Words are cut to stems by a short list of endings: paraphrases share stems more often than words.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import combining, normalize

import numpy as np
import numpy.typing as npt

from loaders.dating.cues.rules import synonyms

Scores = npt.NDArray[np.float64]

_WORD = re.compile(r"[a-z]+(?:'[a-z]+)?|\d[\d,.]*\d|\d\d")
_IGNORED = frozenset(
    (
        "the of to in on at for and or but with by from as is are was were be been has have had it its that "
        "this these those he she they him his her their which who whom will would could should may might not "
        "no said says say also after before over under into out up about more than there what when where "
        "while if so one two three four some any all other others each every both further between through "
        "during since until against within without per new an "
    ).split()
)
_ENDINGS = ("ations", "ation", "ings", "ing", "ments", "ment", "ies", "ied", "ed", "es", "s", "ly")


def read_stems(text: str) -> list[str]:
    """The stems of the words of a text that carry meaning."""
    plain = text.lower().replace("’", "'").replace("al-", "").replace("cease-fire", "ceasefire")
    if not plain.isascii():
        # "Türkiye" and "Turkiye", "Erdoğan" and "Erdogan" are one word each.
        plain = "".join(letter for letter in normalize("NFKD", plain.replace("ı", "i")) if not combining(letter))
    return [stem for word in _WORD.findall(plain) if (stem := _stem(word))]


@lru_cache(maxsize=50_000)
def _stem(word: str) -> str:
    word = word.replace("'s", "").replace("'", "")
    if word in _IGNORED or len(word) < 2:
        return ""
    if word in synonyms():
        return synonyms()[word]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@dataclass(frozen=True)
class WordIndex:
    """Texts as columns of one matrix of weighted stems, each column of length 1."""

    rows: dict[str, int]
    rarity: npt.NDArray[np.float32]
    matrix: npt.NDArray[np.float32]

    def overlap(self, texts: Sequence[Sequence[str]]) -> tuple[Scores, Scores]:
        """How much each of ``texts`` (as stems) shares with each text of the index, and the length of each.

        The first divided by the second is the cosine.
        """
        counts = [Counter(stem for stem in stems if stem in self.rows) for stems in texts]
        used = sorted({stem for count in counts for stem in count})
        if not used:
            return np.zeros((len(texts), self.matrix.shape[1])), np.ones(len(texts))
        places = {stem: n for n, stem in enumerate(used)}
        ids = np.array([self.rows[stem] for stem in used])
        weights = np.zeros((len(texts), len(used)), dtype=np.float32)
        for line, count in enumerate(counts):
            for stem, times in count.items():
                weights[line, places[stem]] = 1 + math.log(times)
        weights *= self.rarity[ids]
        norms = np.maximum(np.linalg.norm(weights, axis=1), 1e-6).astype(np.float64)
        return (weights @ self.matrix[ids]).astype(np.float64), norms


def build_index(texts: Sequence[str]) -> WordIndex:
    """The index of ``texts``."""
    counts = [Counter(read_stems(text)) for text in texts]
    documents = Counter(stem for count in counts for stem in count)
    rows = {stem: n for n, stem in enumerate(sorted(documents))}
    rarity = np.zeros(len(rows), dtype=np.float32)
    matrix = np.zeros((len(rows), len(texts)), dtype=np.float32)
    for stem, row in rows.items():
        rarity[row] = math.log((1 + len(texts)) / documents[stem])
    for column, count in enumerate(counts):
        for stem, times in count.items():
            matrix[rows[stem], column] = (1 + math.log(times)) * rarity[rows[stem]]
    matrix /= np.maximum(np.linalg.norm(matrix, axis=0), 1e-6)
    return WordIndex(rows, rarity, matrix)
