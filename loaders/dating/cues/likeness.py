"""The reference chronology as evidence: which days brought what the text reports.

Two readings of the text are compared with what is known and multiplied: the whole text and its lead against single
events, and each sentence on its own, where a weekday that it names must be the event's. How much each counts is
fitted (``benchmarks/fit_cues.py``); both have a floor, so that a chance likeness cannot veto a day.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from loaders.dating.cues.axis import Curve, build_cue, day_count
from loaders.dating.cues.known_events import (
    Known,
    days_with_events,
    known_events,
    known_places,
    known_words,
    on_other_weekdays,
    resting_on,
)
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import fitted, number
from loaders.dating.cues.weekdays import find_weekdays
from loaders.dating.cues.wording import read_stems
from loaders.records import Cue

Scores = npt.NDArray[np.float64]
_MOST_SENTENCES = 16
_NEVER = -50.0
# A sentence that says "last week" tells of a day of the week before: two to twelve days back.
_WEEK_BEFORE = re.compile(r"\b(?:last|previous) week\b", re.IGNORECASE)
_LAST_WEEK = (0.0,) * 4 + (0.5,) * 2 + (1.0,) * 6 + (0.5,) * 3


@dataclass(frozen=True)
class Parameters:
    """How much each likeness counts; see the reasons in ``data/rules/fitted.toml``."""

    whole: float
    lead: float
    floor: float
    sentence: float
    length: float
    wrong_weekday: float
    share_lead: float
    share_body: float
    sentences: float
    lags: tuple[float, ...]
    sentence_lags: tuple[float, ...]


@dataclass(frozen=True)
class Likeness:
    """A text compared with every known event: how many weighted words whole text, lead and each sentence share with it.

    ``spans`` are the sentences; ``norms`` are the lengths of whole text, lead and sentences in the same measure.
    """

    spans: list[tuple[int, int]]
    shared: Scores
    norms: Scores
    weekdays: list[frozenset[int]]
    in_lead: npt.NDArray[np.bool_]
    week_before: npt.NDArray[np.bool_]
    hidden: npt.NDArray[np.bool_]


@cache
def reviewed_parameters() -> Parameters:
    """The parameters in force."""
    names = ("whole", "lead", "floor", "sentence", "length", "wrong_weekday", "share_lead", "share_body", "sentences")
    values = {name: number(f"chronology_{name}") for name in names}
    return Parameters(**values, lags=fitted("chronology_lag"), sentence_lags=fitted("chronology_sentence_lag"))


def find_chronology_cues(passages: Passages, exclude: Collection[str] = ()) -> list[Cue]:
    """At most one cue: the days around the known events that the text resembles.

    Events all of whose sources are in ``exclude`` are left out: an article must not be dated by an entry made from it.
    """
    likeness = compare(passages, exclude)
    if likeness is None:
        return []
    logs = log_curve(likeness, reviewed_parameters())
    known, span = _shown(likeness, int(np.argmax(logs)))
    says = f"what it tells resembles {known.day.day} {known.day:%B %Y}: {known.title}"
    return [build_cue("chronology", span, passages.text, says, np.exp(logs - logs.max()))]


def compare(passages: Passages, exclude: Collection[str] = ()) -> Likeness | None:
    """The text against every known event; None when it has no words."""
    stems = [(span, read_stems(passages.text[slice(*span)])) for span in passages.sentences[:_MOST_SENTENCES]]
    stems = [(span, words) for span, words in stems if words]
    if not stems:
        return None
    spans, parts = [span for span, _ in stems], [words for _, words in stems]
    in_lead = np.array([start < passages.lead_end for start, _ in spans])
    whole = [stem for words in parts for stem in words]
    lead = [stem for words, first in zip(parts, in_lead, strict=True) if first for stem in words]
    shared, norms = known_words().overlap([whole, lead, *parts])
    named = [one for one in find_weekdays(passages) if not one.ahead]
    return Likeness(
        spans,
        shared,
        norms,
        weekdays=[frozenset(one.weekday for one in named if start <= one.start < end) for start, end in spans],
        in_lead=in_lead,
        week_before=np.array([_WEEK_BEFORE.search(passages.text, start, end) is not None for start, end in spans]),
        hidden=resting_on(exclude),
    )


def log_curve(likeness: Likeness, parameters: Parameters) -> Curve:
    """Logarithm of the likelihood of each day as the day of writing."""
    events, sentences = _events_curve(likeness, parameters), _sentences_curve(likeness, parameters)
    total: Curve = np.log(events) + parameters.sentences * sentences
    return total


def _events_curve(likeness: Likeness, parameters: Parameters) -> Curve:
    """One event is what the text reports, and the text came out some days after it."""
    whole, lead = likeness.shared[:2] / likeness.norms[:2, None]
    scores = np.where(likeness.hidden, _NEVER, parameters.whole * whole + parameters.lead * lead)
    curve = _spread(_best_of_day(np.exp(scores - scores.max())), parameters.lags)
    shares: Curve = parameters.floor + curve / curve.sum()
    return shares


def _sentences_curve(likeness: Likeness, parameters: Parameters) -> Curve:
    """Each sentence reports some event, or none; the logarithms of all sentences are added."""
    scores = parameters.sentence * likeness.shared[2:] / likeness.norms[2:, None] ** parameters.length
    for line, weekdays in enumerate(likeness.weekdays):
        if weekdays:
            scores[line] -= parameters.wrong_weekday * on_other_weekdays(weekdays)
    scores[:, likeness.hidden] = _NEVER
    best = _best_of_day(np.exp(scores - scores.max(axis=1, keepdims=True)))
    curves = _spread(best, parameters.sentence_lags)
    if likeness.week_before.any():
        curves[likeness.week_before] = _spread(best[likeness.week_before], _LAST_WEEK)
    shares = np.where(likeness.in_lead, parameters.share_lead, parameters.share_body)[:, None]
    total: Curve = np.log((1 - shares) + shares * day_count() * curves / curves.sum(axis=1, keepdims=True)).sum(axis=0)
    return total


def _shown(likeness: Likeness, best: int) -> tuple[Known, tuple[int, int]]:
    """The event near the best day that the text resembles most, and the sentence most like it."""
    near = np.abs(known_places() - best) <= 1
    whole = likeness.shared[0] / likeness.norms[0] + likeness.shared[1] / likeness.norms[1]
    place = int(np.argmax(np.where((near | ~near.any()) & ~likeness.hidden, whole, -1.0)))
    return known_events()[place], likeness.spans[int(np.argmax(likeness.shared[2:, place]))]


def _best_of_day(scores: Scores) -> Scores:
    """The largest of the events of each day; 0 on days without one."""
    out = np.zeros((*scores.shape[:-1], day_count()))
    days, starts = days_with_events()
    out[..., days] = np.maximum.reduceat(scores, starts, axis=-1)
    return out


def _spread(curves: Scores, lags: tuple[float, ...]) -> Scores:
    """Each day's value spread over the days on which a report of it comes out, from two days ahead on."""
    out = np.zeros_like(curves)
    for lag, chance in enumerate(lags, -2):
        if chance and lag < 0:
            out[..., :lag] += chance * curves[..., -lag:]
        elif chance:
            out[..., lag:] += chance * curves[..., : curves.shape[-1] - lag]
    return out
