"""Fits what the cues leave open: ``python -m benchmarks.fit_cues > fitted.toml`` prints the whole file, for review.

Fitted are the weekday tables and the lag of publication (by expectation and maximisation: the lag is not seen), then
the parameters of the likeness to known events (the chance of the true day, all other cues given, by a seeded random
climb that is held near its start). Every article is used once more with the events around its day hidden: what is
reported is not always known, and the likeness must be honest then too. Nothing reads the output by itself.
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from benchmarks.dated_cases import ROOT, Case, read_cases
from loaders.dating.cues import find_cues
from loaders.dating.cues.axis import Curve, expand, index_of
from loaders.dating.cues.known_events import known_places
from loaders.dating.cues.likeness import Likeness, Parameters, compare, log_curve
from loaders.dating.cues.passages import usable_passages
from loaders.dating.cues.rules import fitted, replaced
from loaders.dating.neighbours import measure_likeness
from loaders.dating.posterior import log_prior, publish

Values = Mapping[str, float | tuple[float, ...]]
ROUNDS = 260
# Days back from the document to 369 weekdays told as past, by offset 0 to 6, in annotated news.
_TIMEBANK = np.array([173.0, 92, 32, 43, 12, 5, 3])
# What each table is before any article is seen, and how many names that is worth.
_PRIORS = {
    "weekday_opening": (np.array([0.93, 0.03, 0.01, 0.01, 0.005, 0.005, 0.01]), 10.0),
    "weekday_lead": (np.array([0.7, 0.15, 0.05, 0.03, 0.025, 0.02, 0.025]), 8.0),
    "weekday_other": (_TIMEBANK[[1, 1, 2, 3, 4, 4, 4]], 12.0),
    "weekday_ahead": (_TIMEBANK[[4, 1, 2, 3, 4, 5, 5]], 12.0),
    "publication_lag": (np.array([0.84, 0.14, 0.02]), 12.0),
}
_POSITIVE = ("lead", "sentence", "cost", "unknown", "wrong_weekday", "weight_lead", "weight_sentences")
_SHARES = ("news_lead", "news_body", "background", "floor")
# Next to no pull towards a flat curve.
_FREE = 1e4
_WORST_LOSS, _PULL, _MOST_SHARE, _HIDDEN_WEIGHT = 9.0, 0.02, 0.97, 0.4
# Bounds that cost nothing on the collection, whose articles tell recorded events, and without which the intervals of
# reports of other events are too short (`python -m benchmarks.synthetic_dating`).
_MOST_WEIGHT, _LEAST_FLOOR = 0.8, 0.02
# What is not fitted here, and goes into the file as it is.
_KEPT = (
    "weekday_lead_yesterday",
    "weekday_late",
    "toll_exact_lag",
    "neighbour_lag",
    "month_lag",
    "month_of_year_lag",
)
# Where every climb begins: judged, and the same for every fold.
_START = Parameters(
    lead=0.5,
    sentence=0.5,
    cost=0.6,
    unknown=0.3,
    wrong_weekday=2.5,
    news_lead=0.6,
    news_body=0.5,
    background=0.2,
    floor=0.02,
    weight_lead=0.4,
    weight_sentences=0.6,
    lags=(0.05, 0.05, 0.55, 0.3, 0.03, 0.02),
)
_REASONS = {
    "weekday_opening": "Days back from the day told as today to the weekday told in the first sentence.",
    "weekday_lead": "The same where the first weekday told stands later in the lead.",
    "weekday_lead_yesterday": "Judged: the same where the lead says yesterday.",
    "weekday_late": "Judged: the same where it is told as late on that day.",
    "weekday_other": "Days back to each other weekday told as past.",
    "weekday_ahead": "Days ahead to each weekday told as to come.",
    "toll_exact_lag": "Catalogue: 35 of 56 on the report day, 19 a day later; publication_lag taken out by hand.",
    "neighbour_lag": "Judged: days from one report to another of the same event, from two before to two after.",
    "month_lag": "Judged, after 115 mentions, most in invented reports: months from a month named alone on.",
    "month_of_year_lag": "Judged, after 20 mentions there: months since one named with its year, then all later ones.",
    "neighbour_level": "Log odds that two texts without a stem in common tell the same event.",
    "neighbour_slope": "What likeness adds to them, from none (0) to the same text (1).",
    "publication_lag": "Days from the day told as today to the date that the page bears.",
    "chronology_lag": "Days from an event to the day told as today, from two days ahead on.",
    "chronology_lead": "Exponent of the ratio for the lead as a whole: its words repeat one another.",
    "chronology_sentence": "The same for a sentence.",
    "chronology_cost": "What each stem of a sentence costs (logarithm): a long sentence must share more.",
    "chronology_unknown": "How many events nobody has recorded stand beside the recorded ones of a day.",
    "chronology_wrong_weekday": "What a sentence loses against events of a weekday that it does not name (logarithm).",
    "chronology_news_lead": "Share of the sentences of a lead that bring news.",
    "chronology_news_body": "The same for the rest of the text.",
    "chronology_background": "Share of the sentences that tell what happened before.",
    "chronology_floor": "Chance that the likeness as a whole misleads.",
    "chronology_weight_lead": "Exponent of the likelihood of the lead.",
    "chronology_weight_sentences": "Exponent of the product over sentences: they repeat one another.",
}


@dataclass(frozen=True)
class Example:
    """One article for the fit: its likeness, the logarithm of all other evidence, the place of its true day."""

    likeness: Likeness
    others: Curve
    truth: int
    weight: float


def fit(cases: Sequence[Case], rounds: int = ROUNDS, seed: int = 1) -> Values:
    """Fitted values by their names in ``data/rules/fitted.toml``."""
    values = fit_weekdays(cases) | fit_neighbours(cases)
    with replaced(values):
        found = climb(_START, read_examples(cases), rounds, seed)
    return (
        values
        | {f"chronology_{name}": getattr(found, name) for name in (*_POSITIVE, *_SHARES)}
        | {"chronology_lag": found.lags}
    )


def fit_weekdays(cases: Sequence[Case]) -> dict[str, float | tuple[float, ...]]:
    """The weekday tables as seen from the day told as today, and how many days later the pages are dated."""
    named = [_offsets(case) for case in cases]
    tables = {name: prior / prior.sum() for name, (prior, _) in _PRIORS.items()}
    for _ in range(30):
        counts = {name: weight * prior / prior.sum() for name, (prior, weight) in _PRIORS.items()}
        for offsets in named:
            chances = tables["publication_lag"].copy()
            for lag in range(len(chances)):
                for name, offset in offsets:
                    chances[lag] *= tables[name][_told(name, offset, lag)]
            chances /= chances.sum()
            if offsets:
                counts["publication_lag"] += chances
            for lag, chance in enumerate(chances):
                for name, offset in offsets:
                    counts[name][_told(name, offset, lag)] += chance
        tables = {name: count / count.sum() for name, count in counts.items()}
    return {name: tuple(np.round(table, 4).tolist()) for name, table in tables.items()}


def fit_neighbours(cases: Sequence[Case]) -> dict[str, float]:
    """How surely two texts tell the same event, by their likeness: a logistic curve over all pairs of articles."""
    vectors = measure_likeness([case.article.text for case in cases], []).left
    left, right = np.triu_indices(len(cases), 1)
    alike = (vectors @ vectors.T).toarray()[left, right]
    same = [cases[one].file in cases[other].partners for one, other in zip(left, right, strict=True)]
    curve = LogisticRegression(C=_FREE).fit(alike[:, None], same)
    return {"neighbour_level": float(curve.intercept_[0]), "neighbour_slope": float(curve.coef_[0, 0])}


def _told(name: str, offset: int, lag: int) -> int:
    """Days from the day told as today, when the page is dated ``lag`` days after it."""
    return (offset + lag) % 7 if name == "weekday_ahead" else (offset - lag) % 7


def _offsets(case: Case) -> list[tuple[str, int]]:
    """For each weekday of an article the table that it belongs to, and its days from the date of the page."""
    passages, today = usable_passages(case.article), case.published.weekday()
    named = [one for one in passages.weekdays if not one.last]
    lead = next((one for one in named if not one.ahead and one.start < passages.lead_end), None)
    found = []
    if lead is not None:
        opens = lead.start < passages.opening_end
        found.append(("weekday_opening" if opens else "weekday_lead", (today - lead.weekday) % 7))
    others = {(one.weekday, one.ahead) for one in named if lead is None or one.weekday != lead.weekday}
    for weekday, ahead in sorted(others):
        offset = (weekday - today) if ahead else (today - weekday)
        found.append(("weekday_ahead" if ahead else "weekday_other", offset % 7))
    return found


def read_examples(cases: Sequence[Case]) -> list[Example]:
    """The articles with the evidence that is not fitted; each once more with its day's events hidden."""
    examples = []
    for case in cases:
        passages, truth = usable_passages(case.article), index_of(case.published)
        likeness = compare(passages, {case.url})
        if likeness is None:
            continue
        examples.append(Example(likeness, _other_evidence(case), truth, 1.0))
        around = np.flatnonzero(np.abs(known_places() - truth) <= 1)
        hidden = replace(likeness, hidden=np.union1d(likeness.hidden, around))
        examples.append(Example(hidden, examples[-1].others, truth, _HIDDEN_WEIGHT))
    return examples


def _other_evidence(case: Case) -> Curve:
    others = log_prior()
    for cue in find_cues(case.article, {case.url}):
        if cue.kind != "chronology":
            others = others + cue.weight * np.log(expand(cue))
    return others


def climb(like: Parameters, examples: Sequence[Example], rounds: int, seed: int) -> Parameters:
    """Parameters that fit the examples better than ``like``, one number changed at a time."""
    draw = np.random.default_rng(seed)
    start = to_vector(like)
    vector, steps, best = start.copy(), np.full(len(start), 0.4), loss(start, start, like, examples)
    for _ in range(rounds):
        place = int(draw.integers(len(vector)))
        tried = vector.copy()
        tried[place] += draw.normal() * steps[place]
        found = loss(tried, start, like, examples)
        better = found < best
        steps[place] = max(steps[place] * (1.3 if better else 0.9), 0.05)
        if better:
            vector, best = tried, found
    return from_vector(vector, like)


def loss(vector: Curve, start: Curve, like: Parameters, examples: Sequence[Example]) -> float:
    """Mean logarithmic loss of the true day, and a pull towards the start."""
    parameters = from_vector(vector, like)
    losses = [min(-float(np.log(chances(one, parameters)[one.truth])), _WORST_LOSS) for one in examples]
    return float(np.average(losses, weights=[one.weight for one in examples]) + _PULL * np.mean((vector - start) ** 2))


def chances(example: Example, parameters: Parameters) -> Curve:
    """Probability of each day for one article."""
    logs = example.others + log_curve(example.likeness, parameters)
    return publish(np.exp(logs - logs.max()))


def to_vector(parameters: Parameters) -> Curve:
    """Parameters as unbounded numbers: logarithms, and log odds for shares."""
    shares = np.array([getattr(parameters, name) for name in _SHARES])
    scales = np.log([getattr(parameters, name) for name in _POSITIVE])
    return np.concatenate([scales, np.log(shares / (1 - shares)), np.log(np.maximum(parameters.lags, 1e-4))])


def from_vector(vector: Curve, like: Parameters) -> Parameters:
    """The inverse of ``to_vector``; lags are made to add up to 1, shares of news and background to less than 1."""
    split = len(_POSITIVE)
    scales = dict(zip(_POSITIVE, np.exp(vector[:split]).tolist(), strict=True))
    odds = np.exp(-vector[split : split + len(_SHARES)])
    shares = dict(zip(_SHARES, (1 / (1 + odds)).tolist(), strict=True))
    scales["weight_sentences"] = min(scales["weight_sentences"], _MOST_WEIGHT)
    shares["floor"] = max(shares["floor"], _LEAST_FLOOR)
    most = max(shares["news_lead"], shares["news_body"]) + shares["background"]
    if most > _MOST_SHARE:
        shares |= {name: shares[name] * _MOST_SHARE / most for name in ("news_lead", "news_body", "background")}
    lags = np.exp(vector[split + len(_SHARES) :])
    return replace(like, **scales, **shares, lags=tuple((lags / lags.sum()).tolist()))


def print_file(values: Values) -> None:
    """The whole of ``data/rules/fitted.toml``."""
    print("# Printed by `python -m benchmarks.fit_cues`: values fitted on data/articles, and a few that are judged or")
    print("# from the catalogue of cues, as their reasons say. On articles left out: `python -m benchmarks.dating`.")
    kept = {name: fitted(name) for name in _KEPT}
    for name, value in (kept | dict(values)).items():
        if isinstance(value, tuple):
            listed = ", ".join(f"{one:.4g}" for one in value)
            print(f'\n[[distribution]]\nid = "{name}"\nvalues = [{listed}]\nreason = "{_REASONS[name]}"')
    for name, value in values.items():
        if isinstance(value, float):
            print(f'\n[[fit]]\nid = "{name}"\nvalue = {value:.4g}\nreason = "{_REASONS[name]}"')


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description="Fit the parameters of the cues on articles of known date.")
    parser.add_argument("--articles", type=Path, default=ROOT / "data" / "articles", help="folder with index.csv")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="changes tried")
    chosen = parser.parse_args(arguments)
    print_file(fit(read_cases(chosen.articles), chosen.rounds))


if __name__ == "__main__":
    main()
