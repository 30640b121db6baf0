"""The kind that the words of a sentence speak for, taken together: what the rules find counts most, but not alone.

``data/rules/words_of_kinds.csv`` holds what each word speaks for and against each kind, fitted by
``python -m benchmarks.fit_kinds`` on sentences coded by hand and on invented ones. Where the rules find nothing, or
only that somebody spoke, the words can say what is told; where they find a kind, the words must speak clearly against
it to outweigh it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import compress, repeat
from math import sqrt
from typing import NamedTuple

import numpy as np
import pandas as pd
from numpy.typing import NDArray

from loaders.errors import RuleError
from loaders.events.clauses import Span
from loaders.events.frame_lexicon import FIRST_NOUN, load_lexicon
from loaders.events.kinds import KindFound, load_kinds
from loaders.events.sentence_words import STEM, Words
from loaders.events.speech import Speech
from loaders.events.told import Told
from loaders.rules import DATA

FILE = DATA / "rules" / "words_of_kinds.csv"
NOTHING = "other"
# What a finding of the rules adds, in log odds: a kind, or that nothing is told. That somebody spoke adds nothing,
# unless it goes before a kind that was found. Each was chosen on articles that were not fitted on.
_RULE_SAYS, _RULE_SAYS_NOTHING = 2.0, 0.75
# What a denial of something told takes from a mere statement: it has the kind of what it denies.
_DENIAL_TAKES = 1.5
_SUBORDINATE_SHARE, _SUBORDINATE_VERB, _MARKER = 0.5, 0.25, 0.5
# The row of a word that is not in the file.
_UNKNOWN = 0
# So many words open the sentence.
_OPENING = 3
# "told the radio in reply": a word about how he spoke, no answer to an offer.
_IN_REPLY, _OF_A_REPLY = " in reply", ("reply", "%answer")
# "said it would hand him over on Tuesday": what the speaker will do by himself is no term.
_PROMISES = re.compile(
    r" (?:[^,;.:]{3,40} )?(?:that )?(?:it|he|she|they|we) would\b"
    r"(?![^.;]*\b(?:until|unless|only|if|provided)\b)"
)
# Behind this share of the sentence, a verb of speech stands at its end.
_LATE = 0.6


class Weighed(NamedTuple):
    """What a sentence reports, None for nothing; where its words were weighed, they and the log odds of each label."""

    kind: KindFound | None
    words: Words | None = None
    odds: NDArray[np.float64] | None = None


class Weights(NamedTuple):
    """Labels in the order of the columns, the row and rarity of each word, its weights, and those of no word.

    The first row, of no word, is nothing: it stands for the words that the file does not have.
    """

    labels: tuple[str, ...]
    rows: dict[str, int]
    rarity: NDArray[np.float64]
    weights: NDArray[np.float64]
    alone: NDArray[np.float64]


@cache
def load_weights() -> Weights:
    """The weights of the file; ``RuleError`` where a column is no kind."""
    table = pd.read_csv(FILE, index_col="word", keep_default_na=False, na_values=[""]).fillna(0.0)
    labels = tuple(table.columns[1:])
    for label in labels:
        if label != NOTHING and label.partition("-")[0] not in load_kinds():
            raise RuleError(FILE, label, "there is no such kind")
    weights = table.to_numpy()
    # The first row is of no word: its weights are those that each sentence has, and then it stands for unknown words.
    alone, weights[0] = weights[0, 1:].copy(), 0.0
    rows = {word: number for number, word in enumerate(table.index) if number}
    return Weights(labels, rows, weights[:, 0].copy(), np.ascontiguousarray(weights[:, 1:]), alone)


def word_features(words: Words, speech: Speech | None, told: Told) -> dict[str, float]:
    """The beginnings of the words with the share at which each counts, the classes of nouns among them behind "%" and
    of the noun before the first verb behind "@", the frames that their verbs may open behind ">", the first words
    again behind "^", and marks of speech, its verb among them, behind "!".
    """
    found = dict.fromkeys(_classes_of(words.held), _MARKER)
    if max(words.clause) < 0:
        found.update(dict.fromkeys(words.stems, 1.0))
    else:
        found.update(dict.fromkeys(words.stems, _SUBORDINATE_SHARE))
        found.update(dict.fromkeys(compress(words.stems, [clause < 0 for clause in words.clause]), 1.0))
    for word, clause in zip(words.known, words.clause, strict=True):
        if word and word.frames:
            if clause < 0:
                found.update(dict.fromkeys(word.frames, _MARKER))
            else:
                for frame in word.frames:
                    found.setdefault(frame, _SUBORDINATE_VERB)
    found.pop("", None)
    if speech and _IN_REPLY in told.small:
        for mark in _OF_A_REPLY:
            found.pop(mark, None)
    found.update(dict.fromkeys(_classes_of(_first_subject(words), "@"), _MARKER))
    for stem in [one for one in words.stems[: _OPENING + 1] if one][:_OPENING]:
        found[f"^{stem}"] = _MARKER
    for mark in _marks(speech, told):
        found[mark] = _MARKER
    return found


def _first_subject(words: Words) -> int:
    """The bits of the noun before the first verb of a main clause that has one before it, 0 without one."""
    noun = 0
    for word, bits, clause in zip(words.known, words.bits, words.clause, strict=True):
        if noun and clause < 0 and word and word.forms:
            return noun
        if bits >= FIRST_NOUN:
            noun = bits
    return 0


@lru_cache(maxsize=1 << 12)
def _classes_of(bits: int, sign: str = "%") -> tuple[str, ...]:
    """The marks of the classes of nouns that the bits hold."""
    return tuple(f"{sign}{name}" for name, bit in load_lexicon().classes.items() if bits & bit)


def _marks(speech: Speech | None, told: Told) -> Iterator[str]:
    if speech is None:
        yield "!no speech"
    else:
        yield "!speech"
        if speech.judges:
            yield "!judges"
        if speech.speaker:
            yield "!speaker"
        if speech.end > speech.start:
            # With what follows a short one: "said on Sunday" and "said it" go with other news.
            yield f"!{told.small[speech.start : speech.start + STEM]}"
        if speech.start > _LATE * len(told.plain):
            yield "!at the end"
    if told.quoted:
        yield "!quoted"


def weigh_words(told: Told, words: Words, speech: Speech | None, found: KindFound | None, *, denial: bool) -> Weighed:
    """What the rules found, unless the words speak for another kind, or for nothing, by more than the rules count.

    ``denial`` when somebody denies what was told.
    """
    labels = load_weights().labels
    odds = sum_words(word_features(words, speech, told))
    said = found.label if found else NOTHING
    if found is None:
        odds[labels.index(said)] += _RULE_SAYS_NOTHING
    elif said != "statement" or found.weight:
        odds[labels.index(said)] += _RULE_SAYS
    if denial:
        odds[labels.index("statement")] -= _DENIAL_TAKES
    if speech and said != "proposal-terms" and " would" in told.plain and _PROMISES.match(told.plain, speech.end):
        odds[labels.index("proposal-terms")] = -np.inf
    label = labels[odds.argmax()]
    return Weighed(found if label == said else find_label(label, words, speech), words, odds)


def sum_words(features: dict[str, float]) -> NDArray[np.float64]:
    """The log odds of each label by the words of a sentence and what marks it: shape (labels,)."""
    _, rows, rarity, weights, alone = load_weights()
    numbers = np.fromiter(map(rows.get, features, repeat(_UNKNOWN)), np.intp, len(features))
    values = rarity.take(numbers) * np.fromiter(features.values(), np.float64, len(features))
    summed: NDArray[np.float64] = values.dot(weights.take(numbers, axis=0)) / sqrt(values.dot(values)) + alone
    return summed


def find_label(label: str, words: Words, speech: Speech | None) -> KindFound | None:
    """The finding that a sentence has this label, at the word that speaks most for it; None for "other"."""
    if label == NOTHING:
        return None
    if label == "statement" and speech:
        return KindFound("statement", speech.start, speech.end, 0.0, terms=False)
    start, end = _strongest(words, label)
    kind, _, what = label.partition("-")
    return KindFound(kind, start, end, 0.0, what == "terms", "demand" if what == "demand" else "")


def _strongest(words: Words, label: str) -> Span:
    """Where the word stands that speaks most for a label."""
    labels, rows, rarity, weights, _ = load_weights()
    column = labels.index(label)
    speaks = [rarity[rows[one]] * weights[rows[one], column] if one in rows else 0.0 for one in words.stems]
    number = max(range(len(speaks)), key=speaks.__getitem__)
    return words.starts[number], words.starts[number] + len(words.words[number])
