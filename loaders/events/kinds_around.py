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
# So many sentences without a label are reckoned to each mean.
_MORE = 3
# So much more must speak for the two commonest labels, in log odds, since the most specific kind that fits is wanted.
_COMMONEST, _COMMONEST_LESS = ("statement", NOTHING), 0.3


@cache
def load_around() -> NDArray[np.float64]:
    """The weights of the file: shape (places * labels, labels); ``RuleError`` where rows or columns are others."""
    table = pd.read_csv(FILE, index_col=["place", "label"])
    labels = load_weights().labels
    if tuple(table.columns) != labels or list(table.index) != [(place, one) for place in PLACES for one in labels]:
        raise RuleError(FILE, "place", "rows and columns are not the places and the labels of words_of_kinds.csv")
    return np.ascontiguousarray(table.to_numpy(dtype=np.float64))


def odds_of(weighed: Sequence[Weighed]) -> NDArray[np.float64]:
    """The log odds of each label for each sentence by itself: shape (sentences, labels)."""
    labels = load_weights().labels
    decided = np.full(len(labels), np.log(_ELSE))
    odds = np.array([decided if one.odds is None else one.odds for one in weighed])
    for row, one in enumerate(weighed):
        if one.odds is None:
            odds[row, labels.index(one.kind.label if one.kind else NOTHING)] = 0.0
    return odds


def share_out(odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """How likely each label is by log odds: the same shape, each row adds up to 1."""
    shares = np.exp(odds - odds.max(axis=1, keepdims=True))
    whole: NDArray[np.float64] = shares / shares.sum(axis=1, keepdims=True)
    return whole


def look_around(shares: NDArray[np.float64]) -> NDArray[np.float64]:
    """The mean shares of the labels at each of ``PLACES``, 0 where none is: shape (sentences, places * labels).

    Means over few sentences count less, as if so many more without a label stood there.
    """
    around = np.zeros((len(PLACES), *shares.shape))
    before, after, earlier, opening, others = around
    before[1:], after[:-1] = shares[:-1], shares[1:]
    earlier[1:] = shares[:-1].cumsum(axis=0) / (np.arange(1, len(shares)) + _MORE)[:, None]
    # Of the second sentence it is the one before.
    opening[2:] = shares[0]
    others[:] = (shares.sum(axis=0) - shares) / (len(shares) - 1 + _MORE)
    return around.swapaxes(0, 1).reshape(len(shares), -1)


def weigh_around(weighed: Sequence[Weighed], speeches: Sequence[Speech | None]) -> list[KindFound | None]:
    """The kind of each sentence of a text: as its words say, unless those around it speak for another by more.

    What the rules alone decided stays.
    """
    if len(weighed) < 2:
        return [one.kind for one in weighed]
    labels = load_weights().labels
    odds = odds_of(weighed)
    odds += look_around(share_out(odds)) @ load_around()
    odds[:, [*map(labels.index, _COMMONEST)]] -= _COMMONEST_LESS
    best = odds.argmax(axis=1)
    return [
        one.kind
        if one.words is None or labels[label] == (one.kind.label if one.kind else NOTHING)
        else find_label(labels[label], one.words, speech)
        for one, label, speech in zip(weighed, best.tolist(), speeches, strict=True)
    ]
