"""Articles of known date that tell the same story: reports of one event come out within a day of each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

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
    stems = read_stems(passages.text)
    shared, lengths = _index(tuple(neighbours)).overlap([stems])
    scores = shared[0] / lengths[0]
    least = number("neighbour_least")
    if not stems or scores.max() < least:
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


@lru_cache(maxsize=2)
def _index(neighbours: tuple[Neighbour, ...]) -> WordIndex:
    return build_index([one.text for one in neighbours])
