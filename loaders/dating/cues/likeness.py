"""The reference chronology as evidence: which days brought what the text reports.

The lead as a whole and each sentence on its own are compared with every known event. A comparison is a ratio: how
much likelier the words are in a report of that event than in any other text on these talks. A sentence may bring the
event as news, tell it as background, or tell something that no row knows; so a weak best likeness says nothing, and
a text that does not read as a report (an essay, a history) is dated by none of its sentences. How much each counts is
fitted (``benchmarks/fit_cues.py``).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
import numpy.typing as npt

from loaders.dating.cues.axis import Curve, Scores, build_cue, logs_on
from loaders.dating.cues.known_events import (
    earlier_counts,
    events_of_days,
    known_events,
    known_places,
    known_words,
    news_counts,
    news_of_days,
    on_other_weekdays,
    resting_on,
    sum_before,
)
from loaders.dating.cues.named_days import Named
from loaders.dating.cues.news import read_news_share
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import fitted, number, pattern
from loaders.records import Cue

_MOST_SENTENCES = 16
# Logarithm of the largest ratio: one sentence like an event, by chance, must not outweigh all others.
_LARGEST = 8.0
_MOST_DAYS = 12
# A sentence that says "last week" tells of a day of the week before: two to twelve days back.
_LAST_WEEK = (0.5,) * 2 + (1.0,) * 6 + (0.5,) * 3
# A sentence on a weekday to come tells of one of the next six days; some are told as if the day had come.
_AHEAD = (0.13,) * 6 + (0.15, 0.07)


@dataclass(frozen=True)
class Parameters:
    """How much each likeness counts; see the reasons in ``data/rules/fitted.toml``."""

    lead: float
    sentence: float
    cost: float
    unknown: float
    wrong_weekday: float
    news_lead: float
    news_body: float
    background: float
    floor: float
    weight_lead: float
    weight_sentences: float
    lags: tuple[float, ...]


_NUMBERS = {name: f"chronology_{name}" for name in Parameters.__dataclass_fields__ if name != "lags"}


@dataclass(frozen=True)
class Likeness:
    """A text compared with every known event: the worth of the stems that its lead (line 0) and each sentence share
    with it, and how many known stems each of them has.
    """

    spans: list[tuple[int, int]]
    shared: Scores
    lengths: Scores
    weekdays: list[frozenset[int]]
    ahead: npt.NDArray[np.bool_]
    in_lead: npt.NDArray[np.bool_]
    week_before: npt.NDArray[np.bool_]
    news: float
    hidden: npt.NDArray[np.int64]


def reviewed_parameters() -> Parameters:
    """The parameters in force."""
    return Parameters(**{name: number(id_) for name, id_ in _NUMBERS.items()}, lags=fitted("chronology_lag"))


def find_chronology_cues(passages: Passages, others: Sequence[Cue] = (), exclude: Collection[str] = ()) -> list[Cue]:
    """At most one cue: the days around the known events that the text resembles.

    Events all of whose sources are in ``exclude`` are left out: an article must not be dated by an entry made from it.
    ``others`` are the other cues of the text: they do not change the likelihood, only which event is named for it.
    """
    likeness = compare(passages, exclude)
    if likeness is None:
        return []
    logs = log_curve(likeness, reviewed_parameters())
    best = int(np.argmax(logs))
    if logs[best] - logs.mean() < number("chronology_least"):
        return []
    place, span = _shown(likeness, _likeliest(logs, others))
    known = known_events()[place]
    says = f"what it tells resembles {known.day.day} {known.day:%B %Y}: {known.title}"
    return [build_cue("chronology", span, passages.text, says, np.exp(logs - logs[best]))]


def _likeliest(logs: Curve, others: Sequence[Cue]) -> int:
    """Of the days that the likeness speaks for, the one that the other cues find likeliest."""
    best = np.argpartition(-logs, _MOST_DAYS)[:_MOST_DAYS]
    totals = logs[best]
    for cue in others:
        totals += cue.weight * logs_on(cue, best)
    return int(best[totals.argmax()])


def compare(passages: Passages, exclude: Collection[str] = ()) -> Likeness | None:
    """The text against every known event; None when it has no words."""
    fresh = (span for span in passages.sentences[: 2 * _MOST_SENTENCES] if not _tells_long_past(passages, span))
    known = ((span, known_words().read(passages.text[slice(*span)])) for span in islice(fresh, _MOST_SENTENCES))
    used = {span: stems for span, stems in known if stems}
    if not used:
        return None
    lead = set().union(*(stems for (start, _), stems in used.items() if start < passages.lead_end))
    units = [lead, *used.values()]
    within = [[one for one in passages.weekdays if start <= one.start < end] for start, end in used]
    return Likeness(
        [*used],
        known_words().add_up(units),
        np.array([*map(len, units)], dtype=np.float32),
        weekdays=[frozenset(one.weekday for one in named) for named in within],
        ahead=np.array([any(one.ahead for one in named) for named in within]),
        in_lead=np.array([start < passages.lead_end for start, _ in used]),
        week_before=np.array(
            [_tells_week_before(passages.text[slice(*span)], named) for span, named in zip(used, within, strict=True)]
        ),
        news=read_news_share(passages),
        hidden=resting_on(exclude),
    )


def _tells_long_past(passages: Passages, span: tuple[int, int]) -> bool:
    return passages.has("past", *span) and pattern("long_past").search(passages.text, *span) is not None


def _tells_week_before(sentence: str, named: Sequence[Named]) -> bool:
    if any(one.last for one in named):
        return True
    return "week" in sentence and pattern("week_before").search(sentence) is not None


def log_curve(likeness: Likeness, parameters: Parameters) -> Curve:
    """Logarithm of the likelihood of each day as the day that the text tells as today."""
    by_day = events_of_days() @ _ratios(likeness, parameters).T
    shares = _news_shares(likeness, parameters)
    mixed = _recent(by_day, parameters, likeness)
    mixed *= shares
    earlier = _earlier(by_day)
    earlier *= parameters.background
    mixed += earlier
    mixed += 1 - shares - parameters.background
    weights = np.full(len(shares), parameters.weight_sentences, dtype=np.float32)
    weights[0] = parameters.weight_lead
    # Not with "@": the library behind it now and then warns of an invalid value where there is none.
    total = np.einsum("ij,j->i", np.log(mixed, out=mixed), weights)
    raised = np.exp(total - total.max())
    curve: Curve = np.log((1 - parameters.floor) * raised / raised.mean() + parameters.floor).astype(np.float64)
    return curve


def _ratios(likeness: Likeness, parameters: Parameters) -> Scores:
    """How much likelier lead and sentences are in a report of each event than in another text."""
    scales = np.full((len(likeness.lengths), 1), parameters.sentence, dtype=np.float32)
    scales[0] = parameters.lead
    scores = likeness.shared - np.float32(parameters.cost) * likeness.lengths[:, None]
    scores *= scales
    for line, weekdays in enumerate(likeness.weekdays, 1):
        if weekdays:
            scores[line] -= np.float32(parameters.wrong_weekday) * on_other_weekdays(weekdays)
    ratios: Scores = np.exp(np.minimum(scores, _LARGEST, out=scores), out=scores)
    ratios[:, likeness.hidden] = 1.0
    return ratios


def _news_shares(likeness: Likeness, parameters: Parameters) -> Scores:
    """Chance that lead and sentences bring an event as news."""
    shares = np.where(likeness.in_lead, parameters.news_lead, parameters.news_body) * likeness.news
    return np.concatenate([[parameters.news_lead * likeness.news], shares]).astype(np.float32)


def _recent(by_day: Scores, parameters: Parameters, likeness: Likeness) -> Scores:
    """For each day, how the words of each line fit the events that would be news then.

    A day of which little is known is no better than one whose events do not fit: it counts as a usual day.
    """

    def fit(values: Scores, lags: tuple[float, ...], first: int) -> Scores:
        scores: Scores = news_of_days(lags, first) @ values
        scores += parameters.unknown
        scores /= (parameters.unknown + news_counts(lags, first))[:, None]
        return scores

    out = fit(by_day, parameters.lags, -2)
    for told, lags, first in ((likeness.week_before, _LAST_WEEK, 2), (likeness.ahead, _AHEAD, -6)):
        lines = np.flatnonzero(told) + 1
        if lines.size:
            out[:, lines] = fit(by_day[:, lines], lags, first)
    return out


def _earlier(by_day: Scores) -> Scores:
    """How the words fit the events of the time before each day: what a text tells as background has happened."""
    reach = int(number("chronology_background_days"))
    fit = sum_before(by_day, reach)
    fit += 1
    np.maximum(fit, 0.01, out=fit)
    fit /= (1 + earlier_counts(reach))[:, None]
    return fit


def _shown(likeness: Likeness, best: int) -> tuple[int, tuple[int, int]]:
    """The event near the best day that the text resembles most, and the sentence most like it."""
    hidden = set(likeness.hidden.tolist())
    near = range(*np.searchsorted(known_places(), (best - 1, best + 2)).tolist())
    places = [place for place in near if place not in hidden] or [*({*range(len(known_places()))} - hidden)]
    shared = likeness.shared[:, places]
    shown = int(np.argmax(shared[0] + shared[1:].max(axis=0)))
    return places[shown], likeness.spans[int(shared[1:, shown].argmax())]
