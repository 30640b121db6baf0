"""Fits what the cues leave open: ``python -m benchmarks.fit_cues`` prints entries for ``data/rules/fitted.toml``.

Fitted are the weekday tables (counts on the collection, added to counts on 400 weekday names in other English news)
and the parameters of the likeness to known events (the chance of the true day, all other cues given, by a seeded
random climb that is held near its start). ``--folds 5`` prints figures on articles that the fit has not seen,
stories kept together. The output is reviewed before it is pasted: nothing reads it by itself.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path

import numpy as np

from benchmarks.dating import ROOT, Case, read_cases
from loaders.dating.cues import find_cues
from loaders.dating.cues.axis import Curve, index_of
from loaders.dating.cues.likeness import Likeness, Parameters, compare, log_curve, reviewed_parameters
from loaders.dating.cues.passages import usable_passages
from loaders.dating.cues.weekdays import find_weekdays
from loaders.dating.posterior import posterior, shortest_interval

# Days back from the document to 369 weekdays told as past, by offset 0 to 6, in annotated news: the prior of the
# tables.
_TIMEBANK = np.array([173.0, 92, 32, 43, 12, 5, 3])
_PRIOR_NAMES = 12.0
_WORST_LOSS = 14.0
_PULL = 0.02


@dataclass(frozen=True)
class Example:
    """One article for the fit: its likeness, the logarithm of all other evidence, the place of its true day."""

    case: Case
    likeness: Likeness
    others: Curve
    truth: int


def read_examples(cases: Sequence[Case]) -> list[Example]:
    """The articles with the evidence that is not fitted, as a logarithm."""
    examples = []
    for case in cases:
        likeness = compare(usable_passages(case.article), {case.url})
        cues = [cue for cue in find_cues(case.article, {case.url}) if cue.kind != "chronology"]
        if likeness is not None:
            examples.append(Example(case, likeness, np.log(posterior(cues)[1]), index_of(case.published)))
    return examples


def to_vector(parameters: Parameters) -> Curve:
    """Parameters as unbounded numbers: logarithms, and log odds for shares."""
    plain = [getattr(parameters, field.name) for field in fields(parameters)[:-2]]
    shares = [np.log(one / (1 - one)) for one in (parameters.length, parameters.share_lead, parameters.share_body)]
    scales = [np.log(plain[n]) for n in (0, 1, 2, 3, 5, 8)]
    return np.array([*scales, *shares, *np.log(parameters.lags), *np.log(np.maximum(parameters.sentence_lags, 1e-4))])


def from_vector(vector: Curve, like: Parameters) -> Parameters:
    """The inverse of ``to_vector``; lags are made to add up to 1."""
    scales, shares = np.exp(vector[:6]).tolist(), (1 / (1 + np.exp(-vector[6:9]))).tolist()
    split = 9 + len(like.lags)
    lags, sentence_lags = np.exp(vector[9:split]), np.exp(vector[split:])
    return replace(
        like,
        whole=scales[0],
        lead=scales[1],
        floor=scales[2],
        sentence=scales[3],
        wrong_weekday=scales[4],
        sentences=scales[5],
        length=shares[0],
        share_lead=shares[1],
        share_body=shares[2],
        lags=tuple((lags / lags.sum()).tolist()),
        sentence_lags=tuple((sentence_lags / sentence_lags.sum()).tolist()),
    )


def chances(example: Example, parameters: Parameters) -> Curve:
    """Probability of each day for one article."""
    logs = example.others + log_curve(example.likeness, parameters)
    raised: Curve = np.exp(logs - logs.max())
    return raised / raised.sum()


def loss(vector: Curve, start: Curve, like: Parameters, examples: Sequence[Example]) -> float:
    """Mean logarithmic loss of the true day, and a pull towards the start."""
    parameters = from_vector(vector, like)
    losses = [min(-np.log(chances(one, parameters)[one.truth]), _WORST_LOSS) for one in examples]
    return float(np.mean(losses) + _PULL * np.mean((vector - start) ** 2))


def climb(like: Parameters, examples: Sequence[Example], rounds: int, seed: int = 1) -> Parameters:
    """Parameters that fit the examples better than ``like``, one number changed at a time."""
    draw = np.random.default_rng(seed)
    start = to_vector(like)
    vector, steps, best = start.copy(), np.full(len(start), 0.3), loss(start, start, like, examples)
    for _ in range(rounds):
        place = int(draw.integers(len(vector)))
        tried = vector.copy()
        tried[place] += draw.normal() * steps[place]
        found = loss(tried, start, like, examples)
        better = found < best
        steps[place] = max(steps[place] * (1.3 if better else 0.9), 0.03)
        if better:
            vector, best = tried, found
    return from_vector(vector, like)


def cross_validate(like: Parameters, examples: Sequence[Example], folds: int, rounds: int) -> None:
    """Print the figures on articles left out of the fit; articles of one story are left out together."""
    stories = sorted(
        {min(one.case.file, *one.case.partners) if one.case.partners else one.case.file for one in examples}
    )
    fold_of = {story: n % folds for n, story in enumerate(np.random.default_rng(2).permutation(stories).tolist())}
    folded = [
        fold_of[min(one.case.file, *one.case.partners) if one.case.partners else one.case.file] for one in examples
    ]
    rows = []
    for fold in range(folds):
        fitted = climb(like, [one for one, at in zip(examples, folded, strict=True) if at != fold], rounds, fold)
        for one, at in zip(examples, folded, strict=True):
            if at == fold:
                curve = chances(one, fitted)
                low, high = shortest_interval(curve, 0.9)
                error = abs(int(np.argmax(curve)) - one.truth)
                rows.append((error == 0, error <= 1, error <= 7, -np.log(curve[one.truth]), high - low + 1))
    table = np.array(rows, dtype=float)
    exact, day, week, mean_loss = table[:, :4].mean(axis=0)
    print(f"# left out: exact {exact:.1%}, within 1 day {day:.1%}, within 7 {week:.1%}, loss {mean_loss:.3f}")


def print_weekdays(cases: Sequence[Case]) -> None:
    """The weekday tables, smoothed."""
    counts: dict[str, Counter[int]] = {
        "weekday_lead": Counter(),
        "weekday_other": Counter(),
        "weekday_ahead": Counter(),
    }
    for case in cases:
        passages, today = usable_passages(case.article), case.published.weekday()
        named = [one for one in find_weekdays(passages) if not one.last]
        lead = next((one for one in named if not one.ahead and one.start < passages.lead_end), None)
        for weekday, ahead in {(one.weekday, one.ahead) for one in named}:
            if lead is not None and weekday == lead.weekday:
                continue
            counts["weekday_ahead" if ahead else "weekday_other"][
                (weekday - today) % 7 if ahead else (today - weekday) % 7
            ] += 1
        if lead is not None:
            counts["weekday_lead"][(today - lead.weekday) % 7] += 1
    priors = {
        "weekday_lead": _TIMEBANK,
        "weekday_other": _TIMEBANK[[1, 1, 2, 3, 4, 4, 4]],
        "weekday_ahead": _TIMEBANK[[4, 1, 2, 3, 4, 5, 5]],
    }
    for name, count in counts.items():
        table = np.array([count[n] for n in range(7)]) + _PRIOR_NAMES * priors[name] / priors[name].sum()
        print(f"{name}: values = [{', '.join(f'{value:.3f}' for value in table / table.sum())}]")


def main(arguments: Sequence[str] | None = None) -> None:
    """Fit and print."""
    parser = argparse.ArgumentParser(description="Fit the parameters of the cues on articles of known date.")
    parser.add_argument("--articles", type=Path, default=ROOT / "data" / "articles", help="folder with index.csv")
    parser.add_argument("--rounds", type=int, default=600, help="changes tried")
    parser.add_argument("--folds", type=int, default=0, help="also cross-validate")
    chosen = parser.parse_args(arguments)
    cases = read_cases(chosen.articles)
    print_weekdays(cases)
    examples = read_examples(cases)
    if chosen.folds:
        cross_validate(reviewed_parameters(), examples, chosen.folds, chosen.rounds)
    found = climb(reviewed_parameters(), examples, chosen.rounds)
    for field in fields(found):
        value = getattr(found, field.name)
        print(
            f"{field.name}: {value:.4g}"
            if isinstance(value, float)
            else f"{field.name}: {[round(one, 4) for one in value]}"
        )


if __name__ == "__main__":
    main()
