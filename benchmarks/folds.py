"""Cross-validation: each article dated with values that were fitted without it and without the reports of its story."""

from __future__ import annotations

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

import numpy as np

from benchmarks.dated_cases import Case, Outcome, date_cases
from benchmarks.fit_cues import fit
from loaders.dating.cues.rules import replaced

FOLDS = 5


def held_out(cases: Sequence[Case], workers: int = 1) -> list[Outcome]:
    """The outcome of every article when it is left out of the fit, in the order of ``cases``."""
    parts = split(cases)
    with ProcessPoolExecutor(workers) as pool:
        found = list(pool.map(_date_fold, [(tuple(cases), fold, parts) for fold in range(FOLDS)]))
    by_file = {outcome.case.file: outcome for outcomes in found for outcome in outcomes}
    return [by_file[case.file] for case in cases]


def split(cases: Sequence[Case]) -> dict[str, int]:
    """File -> number of its fold; the articles of one story share a fold."""
    story = {case.file: min(case.file, *case.partners) if case.partners else case.file for case in cases}
    order = np.random.default_rng(2).permutation(sorted(set(story.values()))).tolist()
    return {file: order.index(name) % FOLDS for file, name in story.items()}


def _date_fold(job: tuple[tuple[Case, ...], int, dict[str, int]]) -> list[Outcome]:
    cases, fold, parts = job
    with replaced(fit([case for case in cases if parts[case.file] != fold], seed=fold)):
        return date_cases([case for case in cases if parts[case.file] == fold])
