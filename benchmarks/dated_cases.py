"""Articles of known date with that date hidden, what was inferred for them, and how good that is."""

from __future__ import annotations

import csv
import statistics
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from loaders.dating.cues import find_cues
from loaders.dating.neighbours import Neighbour, find_neighbour_cues
from loaders.dating.posterior import infer_date
from loaders.reading.text import read_text
from loaders.records import Article, Cue, InferredDate

ROOT = Path(__file__).resolve().parent.parent
_EDGES = (0.0, 0.2, 0.4, 0.6, 0.8, 0.9, 1.01)


@dataclass(frozen=True, slots=True)
class Case:
    """An article with its true day, its own address, and the files that tell the same story."""

    file: str
    article: Article
    published: date
    url: str
    partners: frozenset[str]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was inferred for one article."""

    case: Case
    inferred: InferredDate
    cues: tuple[Cue, ...]

    @property
    def error(self) -> int | None:
        """Days from the truth to the best day; None where no day was given."""
        return None if self.inferred.best is None else (self.inferred.best - self.case.published).days

    @property
    def covered(self) -> bool:
        """Whether the 90 % interval holds the true day."""
        low, high = self.inferred.low, self.inferred.high
        return low is not None and high is not None and low <= self.case.published <= high

    @property
    def width(self) -> int:
        """Days of the 90 % interval; 0 where there is none."""
        low, high = self.inferred.low, self.inferred.high
        return 0 if low is None or high is None else (high - low).days + 1


def read_cases(folder: Path) -> list[Case]:
    """The articles of ``folder`` whose publication day its ``index.csv`` states."""
    with (folder / "index.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    same: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for other in filter(None, row["same_event_as"].split("|")):
            same[row["file"]].add(other)
            same[other].add(row["file"])
    cases = []
    for row in rows:
        if row["published"]:
            article = read_text((folder / row["file"]).read_text(encoding="utf-8"), source=row["file"])
            partners = frozenset(same[row["file"]])
            cases.append(Case(row["file"], article, date.fromisoformat(row["published"]), row["url"], partners))
    return cases


def date_cases(cases: Sequence[Case]) -> list[Outcome]:
    """Each case dated with its own date, its story partners and its own reference rows hidden."""
    outcomes = []
    for case in cases:
        others = [
            Neighbour(other.article.text, other.published)
            for other in cases
            if other is not case and other.file not in case.partners and not (other.partners & case.partners)
        ]
        cues = find_cues(case.article, exclude={case.url})
        cues += find_neighbour_cues([case.article], others, [cues])[0]
        outcomes.append(Outcome(case, infer_date(cues), tuple(cues)))
    return outcomes


def without_kind(outcomes: Sequence[Outcome], kind: str) -> list[Outcome]:
    """The same cases with the cues of one kind switched off."""
    kept = [tuple(cue for cue in outcome.cues if cue.kind != kind) for outcome in outcomes]
    return [Outcome(outcome.case, infer_date(cues), cues) for outcome, cues in zip(outcomes, kept, strict=True)]


def summarise(outcomes: Sequence[Outcome]) -> dict[str, float]:
    """The figures of merit. Undated articles count as misses, and their interval as wide as it is."""
    errors = [outcome.error for outcome in outcomes]
    dated = [abs(error) for error in errors if error is not None]
    total = len(outcomes)
    figures = {
        f"within_{days}": sum(error is not None and abs(error) <= days for error in errors) / total
        for days in (0, 1, 7, 31)
    }
    return figures | {
        "articles": total,
        "median_error": statistics.median(dated) if dated else float("nan"),
        "coverage_90": sum(outcome.covered for outcome in outcomes) / total,
        "median_width_90": statistics.median(outcome.width for outcome in outcomes),
        "undated": total - len(dated),
    }


def reliability(outcomes: Iterable[Outcome]) -> list[dict[str, float]]:
    """For each band of stated confidence: how many articles, their mean confidence, and the share that was exact."""
    dated = [outcome for outcome in outcomes if outcome.error is not None]
    table = []
    for low, high in pairwise(_EDGES):
        band = [outcome for outcome in dated if low <= outcome.inferred.confidence < high]
        if band:
            mean = sum(outcome.inferred.confidence for outcome in band) / len(band)
            exact = sum(outcome.error == 0 for outcome in band) / len(band)
            table.append(
                {
                    "from": low,
                    "to": min(high, 1.0),
                    "articles": len(band),
                    "confidence": round(mean, 3),
                    "exact": round(exact, 3),
                }
            )
    return table
