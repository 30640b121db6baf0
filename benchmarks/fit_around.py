"""Fit what the sentences around one say of its kind: ``python -m benchmarks.fit_around`` writes the file of weights.

A multinomial logistic regression over the labels that the sentences around have, as ``loaders/events/kinds_around.py``
tells them, beside what a sentence says by itself, which counts as it is. That is taken from weights fitted without its
article: words that were learned by heart would leave the sentences around nothing to add. With ``--check`` nothing is
written: articles are left out in turn, here too.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from scipy.special import log_softmax
from sklearn.metrics import f1_score

from benchmarks.fit_kinds import PARTS, Fitted, Sample, fit, label_of, read_samples, share_words
from benchmarks.gold import GoldArticle, read_gold
from benchmarks.word_vectors import stem_vectors
from loaders.dating.resolution import resolve_dates
from loaders.events.actors import find_actors
from loaders.events.kind_words import Weighed, load_weights, sum_words, word_features
from loaders.events.kinds_around import FILE, PLACES, look_around, odds_of, share_out
from loaders.events.readings import read_in_order
from loaders.events.told import read_sentences
from loaders.events.transcripts import read_labels

FOLDS = 8
# How strongly the weights are held near 0, and how often the collection counts beside the texts that were written for
# fitting, of which there are more; both chosen on articles left out.
PENALTY = 4.0
COLLECTION = 3.0
STEPS = 200
# What cannot be has odds that no sum of weights outweighs, yet no infinite ones.
_LEAST = -30.0


class Text(NamedTuple):
    """An article: the labels of its sentences as coded, and what was found in each by itself."""

    group: str
    labels: list[str]
    weighed: list[Weighed]


def read_texts() -> list[Text]:
    """The articles that may be fitted on, each sentence weighed by the words of articles of other folds."""
    texts = [(f"{part}/{gold.name}", gold) for part in PARTS for gold in read_gold(part)]
    samples, vectors = read_samples(), stem_vectors()
    found = []
    for fold in range(FOLDS):
        out = {group for group, _ in texts[fold::FOLDS]}
        fitted = fit([one for one in samples if one.group not in out], vectors)
        for group, gold in texts[fold::FOLDS]:
            found.append(Text(group, [label_of(coded) for coded in gold.coded], _weigh(gold, fitted)))
    return found


def _weigh(gold: GoldArticle, fitted: Fitted) -> list[Weighed]:
    """What is found in each sentence, with other weights of words than those in force."""
    article = gold.article
    mentions = find_actors(article.text, article.published)
    sentences = [*read_sentences(article, mentions, resolve_dates(article.text, article.published))]
    read = read_in_order(sentences, read_labels(article.text, mentions))
    features = [word_features(one.weighed.words, one.speech, one.told) if one.weighed.words else {} for one in read]
    shares = share_words([Sample("", "", one) for one in features], fitted.words, fitted.rarity)
    order = [fitted.labels.index(label) for label in load_weights().labels]
    sums = (shares @ fitted.weights + fitted.alone)[:, order]
    return [
        one.weighed
        if one.weighed.odds is None
        else one.weighed._replace(odds=one.weighed.odds - sum_words(own) + others)
        for one, own, others in zip(read, features, sums, strict=True)
    ]


class Table(NamedTuple):
    """The sentences of texts: what each says by itself, what those around say, its label's number and its weight."""

    odds: NDArray[np.float64]
    around: NDArray[np.float64]
    label: NDArray[np.intp]
    counts: NDArray[np.float64]


def tabulate(texts: Sequence[Text]) -> Table:
    """All sentences of the texts, one below the other."""
    labels = load_weights().labels
    odds = [odds_of(text.weighed) for text in texts]
    counts = [
        COLLECTION if text.group.startswith(("develop/", "coded_once/")) else 1.0 for text in texts for _ in text.labels
    ]
    return Table(
        np.maximum(np.vstack(odds), _LEAST),
        np.vstack([look_around(share_out(one)) for one in odds]),
        np.array([labels.index(label) for text in texts for label in text.labels]),
        np.array(counts),
    )


def fit_weights(table: Table) -> NDArray[np.float64]:
    """The weights of the labels around: shape (places * labels, labels)."""
    shape = (table.around.shape[1], table.odds.shape[1])
    rows = np.arange(len(table.label))
    true = np.zeros_like(table.odds)
    true[rows, table.label] = 1.0

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat.reshape(shape)
        logs = log_softmax(table.odds + table.around @ weights, axis=1)
        slope = table.around.T @ ((np.exp(logs) - true) * table.counts[:, None]) + 2 * PENALTY * weights
        return PENALTY * float((weights**2).sum()) - float(table.counts @ logs[rows, table.label]), slope.ravel()

    found = minimize(loss, np.zeros(shape[0] * shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": STEPS})
    return np.asarray(found.x, dtype=np.float64).reshape(shape)


def check(texts: Sequence[Text]) -> Iterator[str]:
    """How many kinds of articles left out are right, and macro-F1, without and with the sentences around."""
    kinds = np.array([label.partition("-")[0] for label in load_weights().labels])
    table = tabulate(texts)
    fold = np.repeat(np.arange(len(texts)) % FOLDS, [len(text.labels) for text in texts])
    said = table.odds.copy()
    for number in range(FOLDS):
        weights = fit_weights(Table(*(column[fold != number] for column in table)))
        said[fold == number] += table.around[fold == number] @ weights
    part = np.array([text.group.rpartition("/")[0] for text in texts for _ in text.labels])
    for name, those in [(one, part == one) for one in PARTS] + [("all", part != "")]:
        true = kinds[table.label[those]]
        figures = [
            f"{np.mean(found == true):.3f} {f1_score(true, found, average='macro', zero_division=0):.3f}"
            for found in (kinds[odds[those].argmax(axis=1)] for odds in (table.odds, said))
        ]
        yield f"{name}: {' -> '.join(figures)} of {those.sum()} sentences"


def write(weights: NDArray[np.float64]) -> None:
    """Write the file of weights: a row for each place and label around, a column for each label."""
    labels = load_weights().labels
    rows = [(place, label) for place in PLACES for label in labels]
    with FILE.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["place", "label", *labels])
        writer.writerows([*row, *(f"{one:.2f}" for one in cells)] for row, cells in zip(rows, weights, strict=True))


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit and write, or check."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit_around", description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="only say what it brings on articles left out")
    chosen = parser.parse_args(arguments)
    texts = read_texts()
    if chosen.check:
        for line in check(texts):
            print(line)
    else:
        write(fit_weights(tabulate(texts)))


if __name__ == "__main__":
    main()
