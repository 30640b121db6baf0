"""How well articles are dated: ``python -m benchmarks.dating --on YYYY-MM-DD`` prints it and keeps it as JSON.

Honest by construction: publication dates are hidden, and so are, for each article, the articles that tell its story
and the reference rows that rest on its own address alone. The figures are given twice: with the values in force, which
were fitted on these same articles, and from a cross-validation, in which they were fitted without the article.
``--on`` is the date to print on the result: nothing reads the clock.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from benchmarks.dated_cases import ROOT, Outcome, date_cases, read_cases, reliability, summarise, without_kind
from benchmarks.folds import FOLDS, held_out
from loaders.dating.cues.rules import kinds
from loaders.pipeline import load

RESULT = ROOT / "benchmarks" / "results" / "dating.json"


def main(arguments: Sequence[str] | None = None) -> None:
    """Run, print, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--on", type=date.fromisoformat, required=True, help="date to print on the result")
    parser.add_argument("--articles", type=Path, default=ROOT / "data" / "articles", help="folder with index.csv")
    parser.add_argument("--workers", type=int, default=1, help="processes for the cross-validation")
    chosen = parser.parse_args(arguments)
    cases = read_cases(chosen.articles)
    outcomes, left_out = date_cases(cases), held_out(cases, chosen.workers)
    figures, ablation = summarise(outcomes), {kind: summarise(without_kind(outcomes, kind)) for kind in kinds()}
    _print(outcomes, left_out, ablation)
    result = {
        "on": chosen.on.isoformat(),
        "data_version": load(chosen.articles).manifest["data_version"],
        "figures": figures,
        "reliability": reliability(outcomes),
        "ablation": ablation,
        "misses": _misses(outcomes),
        "cross_validated": {
            "folds": FOLDS,
            "figures": summarise(left_out),
            "reliability": reliability(left_out),
            "misses": _misses(left_out),
        },
    }
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text(json.dumps(result, indent=1) + "\n", encoding="utf-8")


def _misses(outcomes: Sequence[Outcome]) -> list[dict[str, object]]:
    """The articles that were not dated to the day."""
    return [
        {
            "file": one.case.file,
            "error": one.error,
            "confidence": round(one.inferred.confidence, 3),
            "covered": one.covered,
        }
        for one in outcomes
        if one.error != 0
    ]


def _print(outcomes: Sequence[Outcome], left_out: Sequence[Outcome], ablation: dict[str, dict[str, float]]) -> None:
    header = (
        f"{'':24}{'exact':>8}{'<=1 d':>8}{'<=7 d':>8}{'<=31 d':>8}{'median':>8}{'cover':>8}{'width':>8}{'undated':>8}"
    )
    print(header)
    print(_line("cross-validated", summarise(left_out)))
    print(_line("all cues", summarise(outcomes)))
    for kind, figures in ablation.items():
        print(_line(f"without {kind}", figures))
    print("\ncross-validated:\nconfidence  articles  stated  exact")
    for band in reliability(left_out):
        print(
            f"{band['from']:.1f} to {band['to']:.1f}  {band['articles']:8}"
            f"  {band['confidence']:6.2f}  {band['exact']:5.2f}"
        )
    print("\nnot exact:")
    for one in left_out:
        if one.error != 0:
            inside = "inside" if one.covered else "OUTSIDE"
            print(
                f"  {one.case.file:36} {one.case.published} error {one.error!s:>6}"
                f"  truth {inside} the interval of {one.width} days"
            )


def _line(name: str, figures: dict[str, float]) -> str:
    shares = "".join(f"{figures[f'within_{days}']:8.1%}" for days in (0, 1, 7, 31))
    rest = f"{figures['median_error']:8.0f}{figures['coverage_90']:8.1%}"
    rest += f"{figures['median_width_90']:8.0f}{figures['undated']:8.0f}"
    return f"{name:24}{shares}{rest}"


if __name__ == "__main__":
    main()
