"""Texts as weighted words: what makes a report and an entry of the chronology comparable.

Words are cut to stems by a short list of endings: paraphrases share stems more often than words.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, chain
from unicodedata import normalize

import numpy as np

from loaders.dating.cues.axis import Scores
from loaders.dating.cues.rules import synonyms, word_list

_WORD = re.compile(r"[a-z][a-z']*|\d[\d,.]*\d")
_MOST_WORDS = 50_000
# What is written in several ways.
_WRITTEN = (("’", "'"), ("al-", ""), ("cease-fire", "ceasefire"), ("u.s.", "us"), ("u.n.", "un"))
# The marks of letters, once they are parted from them.
_MARKS = re.compile("[\u0300-\u036f]")


def read_stems(text: str) -> list[str]:
    """The stems of the words of a text that carry meaning."""
    return [*chain.from_iterable(map(_STEMS.__getitem__, text.split()))]


def _words(text: str) -> list[str]:
    plain = text.lower()
    for written, read in _WRITTEN:
        plain = plain.replace(written, read)
    if not plain.isascii():
        # "Türkiye" and "Turkiye", "Erdoğan" and "Erdogan" are one word each.
        plain = _MARKS.sub("", normalize("NFKD", plain.replace("ı", "i")))
    return _WORD.findall(plain)


@cache
def _ignored() -> frozenset[str]:
    return frozenset(word_list("ignored"))


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


class _StemsRead(dict[str, tuple[str, ...]]):
    """The stems in what stands between two blanks, as far as met: the same few thousand make up most of what is
    written, and ``lru_cache`` takes several times as long for a look-up.
    """

    def __missing__(self, written: str) -> tuple[str, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        stems = self[written] = tuple(filter(None, map(_stem, _words(written))))
        return stems


_STEMS = _StemsRead()


class RowsOfStems(dict[str, tuple[int, ...]]):
    """The rows of the stems in what stands between two blanks, as far as met; unknown stems have none."""

    def __init__(self, rows: Mapping[str, int]) -> None:
        self._rows = rows

    def __missing__(self, written: str) -> tuple[int, ...]:
        if len(self) >= _MOST_WORDS:
            self.clear()
        rows = self[written] = tuple(self._rows[stem] for stem in read_stems(written) if stem in self._rows)
        return rows


@dataclass(frozen=True)
class WordIndex:
    """Texts as weighted stems: the row of each stem, and what it is worth in each text, a column each."""

    rows: RowsOfStems
    worth: Scores

    def read(self, text: str) -> set[int]:
        """The rows of the stems of a text, unknown stems left out."""
        return set(chain.from_iterable(map(self.rows.__getitem__, text.split())))

    def add_up(self, units: Sequence[Collection[int]]) -> Scores:
        """For each unit (a set of rows) and each text of the index, the worth of the stems that they share."""
        # Imported here because it takes longer than the rest of the loaders, and reading tables does not need it.
        from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

        ends = np.array([0, *accumulate(map(len, units))], dtype=np.int32)
        rows = np.fromiter(chain.from_iterable(units), np.int32, ends[-1])
        # Times the full table of worth: to gather the few texts of each stem takes nearly twice as long.
        chosen = csr_matrix((np.ones(len(rows), np.float32), rows, ends), shape=(len(units), len(self.worth)))
        sums: Scores = chosen @ self.worth
        return sums


def build_index(texts: Sequence[str], worth: Callable[[float, float], float]) -> WordIndex:
    """The index of ``texts``; ``worth`` is given the share of a stem in one text and in all of them."""
    counts = [Counter(read_stems(text)) for text in texts]
    total = Counter(stem for count in counts for stem in count)
    everything = sum(total.values())
    rows = {stem: row for row, stem in enumerate(sorted(total))}
    table = np.zeros((len(rows), len(texts)), dtype=np.float32)
    for text, count in enumerate(counts):
        length = sum(count.values())
        for stem, times in count.items():
            table[rows[stem], text] = worth(times / length, total[stem] / everything)
    return WordIndex(RowsOfStems(rows), table)
