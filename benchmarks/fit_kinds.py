"""Fit what words speak for which kind of event: ``python -m benchmarks.fit_kinds`` writes the file of weights.

``make fit`` installs what that needs, and runs it. A logistic regression over the words of each sentence (see
``loaders/events/kind_words.py``) and what they mean (``word_vectors.py``), fitted on the sentences
of the gold annotations on which rules may be tuned, on invented articles and on invented wordings; never on those held
out. With ``--check`` nothing is written: each part is left out in turn, by article, and what the words alone would say
of it is compared with its codes.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array, diags_array, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import normalize

from benchmarks.gold import WRITTEN, Coded, read_gold
from benchmarks.word_vectors import SIZE, stem_vectors
from loaders.dating.resolution import resolve_dates
from loaders.events.actors import find_actors
from loaders.events.kind_words import FILE, NOTHING, word_features
from loaders.events.kinds import load_kinds
from loaders.events.news import hanging_clauses
from loaders.events.officials import with_officials
from loaders.events.readings import speech_of
from loaders.events.sentence_words import read_words
from loaders.events.speech import Speakers
from loaders.events.told import read_sentences
from loaders.events.voices import heard
from loaders.reading.text import read_text
from loaders.records import Article
from loaders.rules import DATA

PARTS = ("develop", "coded_once", *WRITTEN)
WORDINGS = DATA / "gold" / "written" / "wordings.csv"
# Words that fewer sentences have say nothing that would hold elsewhere.
FEWEST = 2
STRENGTH = 7.0
# How much what a word means counts beside the word itself; chosen, as the strength, on articles left out.
MEANING = 0.3
# Stopped sooner, a small change of the sentences gives other weights for words that it has nothing to do with.
TOLERANCE = 1e-5


class Sample(NamedTuple):
    """A sentence: the part and article it is of, its label and its words."""

    group: str
    label: str
    words: dict[str, float]


def label_of(coded: Coded) -> str:
    """The kind, for offers with what of them is told, "other" for none."""
    if coded.kind != "proposal":
        return coded.kind or NOTHING
    if coded.interval:
        return "proposal-act"
    return "proposal-terms" if coded.status in ("conditional", "planned") else "proposal-demand"


def read_samples() -> list[Sample]:
    """All sentences that may be fitted on."""
    samples = [
        Sample(f"{part}/{gold.name}", label_of(coded), words)
        for part in PARTS
        for gold in read_gold(part)
        for coded, words in zip(gold.coded, _words(gold.article), strict=True)
    ]
    with WORDINGS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, strict=True):
            article = replace(read_text(row["text"]), published=date(2025, 2, 6))
            samples.extend(Sample("wordings", row["label"], words) for words in _words(article))
    return samples


def _words(article: Article) -> Iterator[dict[str, float]]:
    mentions = find_actors(article.text, article.published)
    speakers = Speakers()
    for told in read_sentences(article, mentions, resolve_dates(article.text, article.published)):
        speakers = with_officials(speakers, told)
        speech = speech_of(told, speakers)
        speakers = heard(speakers, speech, told)
        words = read_words(told, hanging_clauses(told, speech))
        yield word_features(words, speech, told)


class Fitted(NamedTuple):
    """Words with their rarity, labels, and the weights of each word for each label."""

    words: list[str]
    rarity: NDArray[np.float64]
    labels: list[str]
    weights: NDArray[np.float64]
    alone: NDArray[np.float64]


def fit(samples: Sequence[Sample], vectors: Mapping[str, NDArray[np.float64]]) -> Fitted:
    """The weights: of each word by itself, and of what it means, so that words that no sample has are weighed too."""
    counted = Counter(word for sample in samples for word in sample.words)
    words = sorted(vectors.keys() | {word for word, count in counted.items() if count >= FEWEST})
    rarity = np.array([np.log((1 + len(samples)) / (1 + counted[word])) + 1 for word in words])
    own = diags_array([float(counted[word] >= FEWEST) for word in words])
    means = MEANING * np.array([vectors.get(word, np.zeros(SIZE)) for word in words])
    shares = share_words(samples, words, rarity)
    model = LogisticRegression(C=STRENGTH, max_iter=3000, tol=TOLERANCE)
    model.fit(hstack([shares @ own, csr_array(shares @ means)], format="csr"), [sample.label for sample in samples])
    by_itself, by_meaning = model.coef_[:, : len(words)], model.coef_[:, len(words) :]
    return Fitted(words, rarity, list(model.classes_), own @ by_itself.T + means @ by_meaning.T, model.intercept_)


def share_words(samples: Sequence[Sample], words: Sequence[str], rarity: NDArray[np.float64]) -> csr_array:
    """The share of each word in each sample, the rarer the more; each row of length 1, or 0."""
    column = {word: number for number, word in enumerate(words)}
    cells = [
        (row, column[word], share * rarity[column[word]])
        for row, sample in enumerate(samples)
        for word, share in sample.words.items()
        if word in column
    ]
    rows, columns, values = zip(*cells, strict=True) if cells else ((), (), ())
    return normalize(csr_array((values, (rows, columns)), shape=(len(samples), len(words))))


def check(samples: Sequence[Sample], vectors: Mapping[str, NDArray[np.float64]], folds: int = 5) -> Iterator[str]:
    """What the words alone say of articles that were not fitted on, part by part."""
    groups = sorted({sample.group for sample in samples})
    said: dict[int, str] = {}
    for fold in range(folds):
        out = set(groups[fold::folds])
        fitted = fit([sample for sample in samples if sample.group not in out], vectors)
        numbers = [number for number, sample in enumerate(samples) if sample.group in out]
        sums = share_words([samples[number] for number in numbers], fitted.words, fitted.rarity) @ fitted.weights
        for number, best in zip(numbers, (sums + fitted.alone).argmax(axis=1), strict=True):
            said[number] = fitted.labels[best]
    for part in PARTS:
        right = [said[n] == sample.label for n, sample in enumerate(samples) if sample.group.startswith(f"{part}/")]
        yield f"{part}: {np.mean(right):.3f} of {len(right)} sentences"


def write(fitted: Fitted) -> None:
    """Write the file of weights: a row for each word, a column for each kind, small numbers left out."""
    order = [*load_kinds(), NOTHING]
    columns = sorted(
        range(len(fitted.labels)), key=lambda one: (order.index(fitted.labels[one].partition("-")[0]), one)
    )
    with FILE.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow(["word", "rarity", *(fitted.labels[one] for one in columns)])
        writer.writerow(["", "", *(f"{fitted.alone[one]:.2f}" for one in columns)])
        for word, rarity, row in zip(fitted.words, fitted.rarity, fitted.weights, strict=True):
            cells = [f"{row[one]:.2f}" for one in columns]
            writer.writerow([word, f"{rarity:.2f}", *("" if abs(float(one)) < 0.05 else one for one in cells)])


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit and write, or check."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.fit_kinds", description=__doc__.split("\n")[0])
    parser.add_argument("--check", action="store_true", help="only say how well words alone do on articles left out")
    chosen = parser.parse_args(arguments)
    samples = read_samples()
    vectors = stem_vectors()
    if chosen.check:
        for line in check(samples, vectors):
            print(line)
    else:
        write(fit(samples, vectors))


if __name__ == "__main__":
    main()
