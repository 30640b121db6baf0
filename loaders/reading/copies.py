"""Near copies: the same report on several sites, so that it counts as one.

Texts are compared as sets of five-word runs (Broder's shingles, 1997) by scikit-learn's hashed vectors; the cosine
of two sets of like size is close to the share of runs they have in common.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

# Above: copies with changed headlines, cuts of a few paragraphs or house style. Below: two reporters on one event.
SAME_REPORT = 0.6
_RUN, _BLOCK = 5, 2_000


def find_near_copies(texts: Sequence[str]) -> list[int | None]:
    """For each text the index of the first text that it nearly repeats, None where there is none."""
    original: list[int | None] = [None] * len(texts)
    if len(texts) < 2:
        return original
    # Imported here because it takes longer than all else that the loaders import, and reading tables does not need it.
    from sklearn.feature_extraction.text import HashingVectorizer
    from sklearn.preprocessing import normalize

    runs = HashingVectorizer(ngram_range=(_RUN, _RUN), binary=True, norm=None, n_features=2**22, alternate_sign=False)
    vectors = normalize(runs.transform(texts), copy=False).tocsr()
    # Without the hashes that no text has: a product takes time for every column.
    used, columns = np.unique(vectors.indices, return_inverse=True)
    vectors = type(vectors)((vectors.data, columns, vectors.indptr), shape=(len(texts), len(used)))
    for start in range(0, len(texts), _BLOCK):
        alike = (vectors[start : start + _BLOCK] @ vectors.T).tocoo()
        keep = (alike.data >= SAME_REPORT) & (alike.col < alike.row + start)
        order = np.lexsort((alike.col[keep], alike.row[keep]))
        for row, column in zip(alike.row[keep][order] + start, alike.col[keep][order], strict=True):
            if original[row] is None and original[column] is None:
                original[row] = int(column)
    return original
