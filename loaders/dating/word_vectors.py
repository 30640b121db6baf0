"""Texts as sparse unit vectors over their stems, so that the product of two is the cosine of the texts.

A stem counts the more, the oftener a text has it (by the logarithm) and the fewer texts have it: TF-IDF, as
scikit-learn weighs it, which would take a second to import and three times as long to count.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain, count
from typing import TYPE_CHECKING

import numpy as np

from loaders.dating.cues.wording import read_stems
from loaders.dating.reference import chronology

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

# Compared by their openings: what an article reports stands there, and a pasted book must not cost a minute.
_OPENING = 20_000


def count_stems(text: str) -> Mapping[str, int]:
    """How often each stem stands in the opening of a text."""
    return Counter(read_stems(text[:_OPENING]))


def weigh_stems(texts: Sequence[Mapping[str, int]]) -> csr_matrix:
    """A row for each text, given by its counted stems; what is rare is told from these texts and the chronology."""
    # Imported here because reading tables does not need it.
    from scipy.sparse import csr_matrix

    # A new stem gets the next column.
    numbers: defaultdict[str, int] = defaultdict(count().__next__)
    columns = np.array([*map(numbers.__getitem__, chain.from_iterable(texts))], dtype=np.int64)
    times = np.array([*chain.from_iterable(one.values() for one in texts)], dtype=np.float64)
    lengths = np.array([len(one) for one in texts], dtype=np.int64)
    in_rows, rows = _in_chronology()
    holding = np.bincount(columns, minlength=len(numbers)) + np.array([in_rows.get(stem, 0) for stem in numbers])
    rarity = np.log((1 + len(texts) + rows) / (1 + holding)) + 1
    weights = (np.log(times) + 1) * rarity[columns]
    row_of = np.repeat(np.arange(len(texts)), lengths)
    weights /= np.sqrt(np.bincount(row_of, weights**2, minlength=len(texts)))[row_of]
    starts = np.concatenate([[0], np.cumsum(lengths)])
    return csr_matrix((weights, columns, starts), shape=(len(texts), len(numbers)))


@cache
def _in_chronology() -> tuple[Mapping[str, int], int]:
    """How many rows of the chronology have each stem in their title, and how many rows there are."""
    rows: list[Iterable[str]] = [set(read_stems(row.title)) for row in chronology()]
    return Counter(chain.from_iterable(rows)), len(rows)
