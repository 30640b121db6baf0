"""Near copies: the same report on several sites, so that it counts as one.

Texts are compared as sets of five-word runs (Broder's shingles, 1997); the cosine of two sets of like size is close to
the share of runs they have in common.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, count
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix  # type: ignore[import-untyped]

# Above: copies with changed headlines, cuts of a few paragraphs or house style. Below: two reporters on one event.
SAME_REPORT = 0.6
_RUN, _BLOCK = 5, 2_000
_WORD = re.compile(r"\w\w+")
# A large odd number, by the powers of which the numbers of words are multiplied before they are added up.
_FACTOR = 6364136223846793005


def find_near_copies(texts: Sequence[str]) -> list[int | None]:
    """For each text the index of the first text that it nearly repeats, None where there is none."""
    original: list[int | None] = [None] * len(texts)
    if len(texts) < 2:
        return original
    runs = _runs(texts)
    lengths = np.sqrt(np.diff(runs.indptr))
    for start in range(0, len(texts), _BLOCK):
        shared = (runs[start : start + _BLOCK] @ runs.T).tocoo()
        rows, columns = shared.row + start, shared.col
        keep = (columns < rows) & (shared.data >= SAME_REPORT * lengths[rows] * lengths[columns])
        rows, columns = rows[keep], columns[keep]
        order = np.lexsort((columns, rows))
        for row, column in zip(rows[order].tolist(), columns[order].tolist(), strict=True):
            if original[row] is None and original[column] is None:
                original[row] = column
    return original


def _runs(texts: Sequence[str]) -> csr_matrix:
    """A row for each text, a column for each run of words that some text holds, 1 where the text holds the run."""
    # Imported here because reading tables does not need it.
    from scipy.sparse import csr_matrix

    # A new word gets the next number.
    known: defaultdict[str, int] = defaultdict(count().__next__)
    words = [[*map(known.__getitem__, _WORD.findall(text.lower()))] for text in texts]
    numbers = np.fromiter(chain.from_iterable(words), dtype=np.uint64)
    rows = np.repeat(np.arange(len(texts)), [len(one) for one in words])
    last = max(0, len(numbers) - _RUN + 1)
    # One number tells a run: 64 bits leave no room for two runs that matter to share one.
    hashed = sum(
        (numbers[n : last + n] * np.uint64(pow(_FACTOR, n, 2**64)) for n in range(_RUN)), np.zeros(1, np.uint64)
    )
    inside = rows[:last] == rows[_RUN - 1 : last + _RUN - 1]
    names, columns = np.unique(hashed[inside], return_inverse=True)
    shape = (len(texts), len(names))
    runs = csr_matrix((np.ones(len(columns), dtype=np.int32), (rows[:last][inside], columns)), shape=shape)
    runs.data[:] = 1
    return runs
