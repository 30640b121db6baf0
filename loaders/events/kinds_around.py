"""The kind of a sentence by those around it: in a text about a vote, what is unclear by itself is likelier the vote.

``data/rules/kinds_around.csv`` holds what each label that the sentences around may have speaks for and against each
label of this one, fitted by ``python -m benchmarks.fit_around`` on the sentences that ``fit_kinds`` takes.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from loaders.errors import RuleError
from loaders.events.kind_words import NOTHING, Weighed, find_label, load_weights
from loaders.events.kinds import KindFound
from loaders.events.speech import Speech
from loaders.rules import DATA

FILE = DATA / "rules" / "kinds_around.csv"
# Which sentences around: the one before, the one after, all before, the first, and all others of the text.
PLACES = ("before", "after", "earlier", "opening", "others")
# Where the rules alone decide, another label has this share.
_ELSE = 0.001


@cache
def load_around() -> NDArray[np.float64]:
    """The weights of the file: shape (places * labels, labels); ``RuleError`` where rows or columns are others."""
    table = pd.read_csv(FILE, index_col=["place", "label"])
    labels = load_weights().labels
    if tuple(table.columns) != labels or list(table.index) != [(place, one) for place in PLACES for one in labels]:
        raise RuleError(FILE, "place", "rows and columns are not the places and the labels of words_of_kinds.csv")
    return np.ascontiguousarray(table.to_numpy(dtype=np.float64))


def shares_of(weighed: Sequence[Weighed]) -> NDArray[np.float64]:
    """How likely each label is for each sentence by itself: shape (sentences, labels), each row adds up to 1."""
    labels = load_weights().labels
    odds = np.full((len(weighed), len(labels)), np.log(_ELSE))
    for row, (kind, _, known) in enumerate(weighed):
        if known is None:
            odds[row, labels.index(kind.label if kind else NOTHING)] = 0.0
        else:
            odds[row] = known
    shares = np.exp(odds - odds.max(axis=1, keepdims=True))
    whole: NDArray[np.float64] = shares / shares.sum(axis=1, keepdims=True)
    return whole


def look_around(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean shares of the labels at each of ``PLACES``, 0 where none is: shape (sentences, places * labels)."""
    count = np.arange(len(shares))[:, None]
    before, after = np.zeros_like(shares), np.zeros_like(shares)
    before[1:], after[:-1] = shares[:-1], shares[1:]
    earlier = before.cumsum(axis=0) / np.maximum(count, 1)
    opening = np.where(count > 0, shares[:1], 0.0)
    others = (shares.sum(axis=0) - shares) / max(len(shares) - 1, 1)
    return np.hstack([before, after, earlier, opening, others])


def weigh_around(weighed: Sequence[Weighed], speeches: Sequence[Speech | None]) -> list[KindFound | None]:
    """The kind of each sentence of a text: as its words say, unless those around it speak for another by more.

    What the rules alone decided stays.
    """
    labels = load_weights().labels
    added = look_around(shares_of(weighed)) @ load_around() if weighed else np.empty((0, len(labels)))
    kinds = []
    for (kind, words, odds), more, speech in zip(weighed, added, speeches, strict=True):
        label = None if odds is None else labels[(odds + more).argmax()]
        stays = words is None or label is None or label == (kind.label if kind else NOTHING)
        kinds.append(kind if stays or words is None or label is None else find_label(label, words, speech))
    return kinds
