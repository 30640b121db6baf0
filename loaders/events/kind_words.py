"""The kind that the words of a sentence speak for, taken together: what the rules find counts most, but not alone.

``data/rules/words_of_kinds.csv`` holds what each word speaks for and against each kind, fitted by
``python -m benchmarks.fit_kinds`` on sentences coded by hand and on invented ones. Where the rules find nothing, or
only that somebody spoke, the words can say what is told; where they find a kind, the words must speak clearly against
it to outweigh it.
"""

from __future__ import annotations

import csv
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from loaders.errors import RuleError
from loaders.events.kinds import KindFound, load_kinds
from loaders.events.sentence_words import Words
from loaders.events.speech import Speech
from loaders.events.told import Told
from loaders.rules import DATA

FILE = DATA / "rules" / "words_of_kinds.csv"
NOTHING = "other"
# What a finding of the rules adds, in log odds: a kind, that nothing is told, that only words are.
_RULE_SAYS, _RULE_SAYS_NOTHING, _RULE_SAYS_STATEMENT = 3.0, 1.5, 0.5
# The beginning of a word is enough: "release", "released".
_STEM = 6
_SUBORDINATE_SHARE, _MARKER = 0.5, 0.5


class Weights(NamedTuple):
    """Labels in the order of the columns, the row and rarity of each word, its weights, and those of no word."""

    labels: tuple[str, ...]
    rows: dict[str, int]
    rarity: list[float]
    weights: NDArray[np.float64]
    alone: NDArray[np.float64]


@cache
def load_weights() -> Weights:
    """The weights of the file; ``RuleError`` where a column is no kind."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        header, alone, *rows = list(csv.reader(lines))
    labels = tuple(header[2:])
    for label in labels:
        if label != NOTHING and label.partition("-")[0] not in load_kinds():
            raise RuleError(FILE, label, "there is no such kind")
    return Weights(
        labels,
        {row[0]: number for number, row in enumerate(rows)},
        [float(row[1]) for row in rows],
        np.array([[float(one or 0) for one in row[2:]] for row in rows]),
        np.array([float(one or 0) for one in alone[2:]]),
    )


def word_features(words: Words, speech: Speech | None, told: Told) -> dict[str, tuple[float, int]]:
    """The beginnings of the words with the share at which each counts and its place; marks of speech behind "!"."""
    found: dict[str, tuple[float, int]] = {}
    for number, word in enumerate(words.words):
        if word:
            stem = "#" if word[0].isdigit() else word[:_STEM]
            share = _SUBORDINATE_SHARE if words.clause[number] >= 0 else 1.0
            if stem not in found or found[stem][0] < share:
                found[stem] = (share, number)
    if speech is None:
        found["!no speech"] = (_MARKER, -1)
    else:
        found["!speech"] = (_MARKER, -1)
        if speech.judges:
            found["!judges"] = (_MARKER, -1)
        if speech.speaker:
            found["!speaker"] = (_MARKER, -1)
        if speech.start > 0.6 * len(told.plain):
            found["!at the end"] = (_MARKER, -1)
    if told.quoted:
        found["!quoted"] = (_MARKER, -1)
    return found


def weigh_words(told: Told, words: Words, speech: Speech | None, found: KindFound | None) -> KindFound | None:
    """What the rules found, unless the words speak for another kind, or for nothing, by more than the rules count."""
    labels, rows, rarity, weights, alone = load_weights()
    features = [
        (rows[word], share, place)
        for word, (share, place) in word_features(words, speech, told).items()
        if word in rows
    ]
    if not features:
        return found
    values = np.array([share * rarity[row] for row, share, _ in features])
    values /= np.sqrt(values @ values)
    speaks = weights[[row for row, _, _ in features]]
    sums = values @ speaks + alone
    said = found.label if found else NOTHING
    if said in labels:
        sums[labels.index(said)] += (
            _RULE_SAYS_NOTHING if found is None else _RULE_SAYS_STATEMENT if said == "statement" else _RULE_SAYS
        )
    best = int(sums.argmax())
    if labels[best] == said:
        return found
    if labels[best] == NOTHING:
        return None
    if labels[best] == "statement" and speech:
        return KindFound("statement", speech.start, speech.end, 0.0, terms=False)
    parts = values * speaks[:, best]
    place = max((one for one in range(len(features)) if features[one][2] >= 0), key=parts.__getitem__, default=-1)
    number = features[place][2] if place >= 0 else 0
    start = words.starts[number]
    kind, _, what = labels[best].partition("-")
    return KindFound(
        kind, start, start + len(words.words[number]), 0.0, what == "terms", "demand" if what == "demand" else ""
    )
