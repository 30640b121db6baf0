"""Dated articles as evidence for undated ones: reports of one event come out within a day or two of each other.

Texts are compared as weighted stems (scikit-learn's TF-IDF; what is rare is learnt from the articles and the chronology
together). How surely two texts as alike as these tell the same event is a logistic curve, fitted on the pairs of the
collection (``python -m benchmarks.fit_cues``). An article may resemble several: their shares and the share of "none of
them" add up to one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from math import prod
from typing import Any

import numpy as np
import numpy.typing as npt

from loaders.dating.cues import find_cues
from loaders.dating.cues.axis import Curve, build_cue, day_count, index_of, likelihood_on
from loaders.dating.cues.rules import fitted, number
from loaders.dating.cues.wording import read_stems
from loaders.dating.posterior import infer_date
from loaders.dating.reference import chronology
from loaders.reading.topic import is_on_topic
from loaders.records import Article, Cue, InferredDate

_BLOCK, _MOST = 1_000, 8
# Compared by their openings: what an article reports stands there, and a pasted book must not cost a minute.
_OPENING = 20_000


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An article of known date; ``inferred`` where the date is our own estimate, not its source's."""

    text: str
    published: date
    publisher: str = ""
    inferred: bool = False


def date_together(articles: Sequence[Article]) -> list[InferredDate]:
    """What each text says of its date; where its source gives none, what the dated articles beside it say as well.

    Dated are those whose source states the day, and, for the texts that leave a long interval, also those whose own
    text gives nearly one day.
    """
    alone = [infer_date(find_cues(article)) for article in articles]
    stated = [Neighbour(one.text, one.published, one.publisher) for one in articles if one.published]
    narrow = [
        Neighbour(article.text, inferred.best, article.publisher, inferred=True)
        for article, inferred in zip(articles, alone, strict=True)
        if inferred.best and not article.published and _is_narrow(inferred)
    ]
    undated = [place for place, one in enumerate(articles) if not one.published and is_on_topic(one.text)]
    for known, places in (
        (stated, [place for place in undated if _is_narrow(alone[place])]),
        (stated + narrow, [place for place in undated if not _is_narrow(alone[place])]),
    ):
        own = [alone[place].cues for place in places]
        found = find_neighbour_cues([articles[place] for place in places], known, own)
        for place, cues, more in zip(places, own, found, strict=True):
            if more:
                alone[place] = infer_date([*cues, *more])
    return alone


def _is_narrow(inferred: InferredDate) -> bool:
    low, high = inferred.low, inferred.high
    return bool(inferred.best and low and high and (high - low).days < number("neighbour_narrow_days"))


def find_neighbour_cues(
    articles: Sequence[Article], neighbours: Sequence[Neighbour], others: Sequence[Sequence[Cue]]
) -> list[list[Cue]]:
    """For each article at most one cue: the days around those neighbours that seem to tell the same event.

    ``others`` are the other cues of each article: of several neighbours the one that fits them best is named.
    """
    if not articles or not neighbours:
        return [[] for _ in articles]
    likenesses = measure_likeness([one.text for one in articles], [one.text for one in neighbours])
    found: list[list[Cue]] = []
    for start in range(0, len(articles), _BLOCK):
        block = (likenesses.left[start : start + _BLOCK] @ likenesses.right.T).tocsr()
        for row, (article, own) in enumerate(zip(articles[start:], others[start : start + _BLOCK], strict=False)):
            alike = slice(block.indptr[row], block.indptr[row + 1])
            found.append(_cues(article, own, neighbours, block.indices[alike], block.data[alike]))
    return found


@dataclass(frozen=True, slots=True)
class Likenesses:
    """Two lists of texts as rows of sparse unit vectors over the same stems: their product is the cosine."""

    left: Any
    right: Any


def measure_likeness(left: Sequence[str], right: Sequence[str]) -> Likenesses:
    """Both lists as vectors; what is rare is counted over both and the chronology."""
    # Imported here because it takes longer than all else that the loaders import, and reading tables does not need it.
    from sklearn.feature_extraction.text import TfidfVectorizer

    openings = [read_stems(text[:_OPENING]) for text in (*left, *right)]
    vectors = TfidfVectorizer(analyzer=list, sublinear_tf=True).fit_transform([*openings, *_chronology_stems()])
    return Likenesses(vectors[: len(left)], vectors[len(left) : len(openings)])


@cache
def _chronology_stems() -> list[list[str]]:
    return [read_stems(row.title) for row in chronology()]


def _cues(
    article: Article,
    others: Sequence[Cue],
    neighbours: Sequence[Neighbour],
    places: npt.NDArray[np.int32],
    likeness: Curve,
) -> list[Cue]:
    nearest = np.argsort(-likeness, kind="stable")[:_MOST]
    odds = np.exp(number("neighbour_level") + number("neighbour_slope") * likeness[nearest])
    shares = odds / (1 + odds.sum())
    if shares.sum() < number("neighbour_least"):
        return []
    curve: Curve = np.full(day_count(), float(1 - shares.sum()) / day_count())
    ranked: list[tuple[float, int, Neighbour]] = []
    for place, share in zip(places[nearest].tolist(), shares.tolist(), strict=True):
        one = neighbours[place]
        for lag, chance in enumerate(fitted("neighbour_lag"), index_of(one.published) - 2):
            if 0 <= lag < day_count():
                curve[lag] += share * chance
        ranked.append((share * _fit(one.published, others), -len(ranked), one))
    span = (article.sentences[0].start, article.sentences[0].end) if article.sentences else (0, 0)
    return [build_cue("neighbour", span, article.text, _says(max(ranked)[2]), curve)]


def _fit(day: date, others: Sequence[Cue]) -> float:
    """How well the other cues agree that the text is of about this day."""
    around = [day + timedelta(days=lag) for lag in (-1, 0, 1)]
    return max(prod([float(likelihood_on(cue, one) ** cue.weight) for cue in others]) for one in around)


def _says(nearest: Neighbour) -> str:
    whose = f" by {nearest.publisher}" if nearest.publisher else ""
    known = "which its own text dates to" if nearest.inferred else "published on"
    day = f"{nearest.published.day} {nearest.published:%B %Y}"
    return f"it seems to tell the same event as an article{whose} {known} {day}"
