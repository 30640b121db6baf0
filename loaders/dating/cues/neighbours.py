"""Articles of known date that tell the same story: reports of one event come out within a day of each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from math import log

import numpy as np

from loaders.dating.cues.axis import Curve, build_cue, day_count, index_of
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import fitted, number
from loaders.dating.cues.wording import WordIndex, build_index, read_stems
from loaders.records import Cue


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An article whose day of publication is known."""

    text: str
    published: date


def find_neighbour_cues(passages: Passages, neighbours: Sequence[Neighbour]) -> list[Cue]:
    """At most one cue: the days around the publication of the articles that this one resembles closely."""
    if not neighbours:
        return []
    scores = _alike(set(read_stems(passages.text)), tuple(neighbours))
    least = number("neighbour_least")
    if scores.max() < least:
        return []
    curve: Curve = np.zeros(day_count())
    for place in np.flatnonzero(scores >= least):
        day, strength = (
            index_of(neighbours[int(place)].published),
            float(np.exp(number("neighbour_sharpness") * (scores[place] - scores.max()))),
        )
        for lag, chance in enumerate(fitted("neighbour_lag"), -2):
            if 0 <= day + lag < day_count():
                curve[day + lag] += strength * chance
    nearest = neighbours[int(np.argmax(scores))]
    says = f"it tells the story of an article of {nearest.published.day} {nearest.published:%B %Y}"
    span = next(iter(passages.sentences), (0, 0))
    return [build_cue("neighbour", span, passages.text, says, curve)] if curve.max() > 0 else []


def _alike(stems: set[str], neighbours: tuple[Neighbour, ...]) -> Curve:
    """Rarity of the stems that the text shares with each neighbour, over the geometric mean of both their rarities."""
    index = _index(neighbours)
    own = sum(_rarity(index, stem) for stem in stems)
    lengths = np.bincount(index.texts, index.worth, minlength=index.count)
    shared: Curve = index.add_up([dict.fromkeys(stems, 1.0)])[0]
    alike: Curve = shared / np.sqrt(np.maximum(lengths * own, 1e-9))
    return alike


def _rarity(index: WordIndex, stem: str) -> float:
    row = index.rows.get(stem)
    return float(index.worth.max() if row is None else index.worth[index.starts[row]])


@lru_cache(maxsize=2)
def _index(neighbours: tuple[Neighbour, ...]) -> WordIndex:
    return build_index([one.text for one in neighbours], lambda _, everywhere: -log(everywhere))
