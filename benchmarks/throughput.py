"""Speed of the whole pipeline, text to tables, on one core, beside dateparser's ``search_dates`` over the same texts.

Run ``python -m benchmarks.throughput --on YYYY-MM-DD``. The texts are those of the default collection, several times
over, each copy closed by a line of its own so that it is another article. Each of these runs several times, by turns,
and the least disturbed run of each counts:

folder          ``loaders.load`` on a folder of these texts: files read, articles dated, events, stories, tables.
texts           reading and studying each text, without files and tables.
search_dates    ``dateparser.search.search_dates`` over the same texts, English given: its fastest way.
search_dates_as_is    the same as most call it, without a language; it is so slow that only some texts are taken.

"sizes" tells for each stage the processor time per 1,000 characters of one text of 1 KB to 1 MB, made of the collection
joined: where nothing is quadratic, it stays flat.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from dateparser.search import search_dates  # noqa: TID251 - the system we compare with

import loaders
from loaders.dating.cues import find_cues
from loaders.dating.posterior import infer_date
from loaders.dating.resolution import resolve_dates
from loaders.events.actors import find_actors
from loaders.events.extraction import find_events
from loaders.reading.text import read_text
from loaders.rules import DATA
from loaders.study import study_article

RESULTS = Path(__file__).parent / "results" / "throughput.json"
COPIES = 5
FEW = 12
ROUNDS = 5
SIZES = (1_000, 10_000, 100_000, 1_000_000)
# Beyond this a stage is not run on the next size: it would take minutes.
PATIENCE = 60.0
ANCHOR = date(2025, 7, 24)


def seconds_of(work: Callable[[], object]) -> dict[str, float]:
    """Processor and wall time of one run."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return {"processor": time.process_time() - processor, "wall": time.perf_counter() - wall}


def speeds(texts: list[str], runs: Sequence[Mapping[str, float]]) -> dict[str, float]:
    """Articles and characters per second of the run over the texts that was least disturbed."""
    taken = min(runs, key=lambda run: run["processor"])
    characters = sum(map(len, texts))
    return {
        "processor_seconds": round(taken["processor"], 2),
        "wall_seconds": round(taken["wall"], 2),
        "articles_per_second": round(len(texts) / taken["processor"], 1),
        "characters_per_second": round(characters / taken["processor"]),
    }


def load_folder(texts: list[str]) -> None:
    """The whole pipeline on a folder of files."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            Path(folder, f"{number:05}.txt").write_text(text, encoding="utf-8")
        loaders.load(folder)


def study_texts(texts: list[str]) -> None:
    """The pipeline from text to events."""
    for text in texts:
        study_article(read_text(text))


def search_texts(texts: list[str], languages: list[str] | None = None) -> None:
    """What a user of dateparser would call, with the anchor given so that the clock is not asked."""
    base = datetime(ANCHOR.year, ANCHOR.month, ANCHOR.day)  # noqa: DTZ001
    for text in texts:
        search_dates(text, languages=languages, settings={"RELATIVE_BASE": base})


def stage_times(text: str) -> dict[str, float]:
    """Processor time of each stage on one text."""
    taken: dict[str, float] = {}

    def timed(stage: str, work: Callable[[], object]) -> object:
        begun = time.process_time()
        result = work()
        taken[stage] = time.process_time() - begun
        return result

    article = read_text(text)
    timed("reading", lambda: read_text(text))
    cues = find_cues(article)
    timed("cues", lambda: find_cues(article))
    timed("posterior", lambda: infer_date(cues))
    dates = resolve_dates(text, ANCHOR)
    timed("expressions", lambda: resolve_dates(text, ANCHOR))
    mentions = find_actors(text, ANCHOR)
    timed("actors", lambda: find_actors(text, ANCHOR))
    timed("events", lambda: find_events(article, ANCHOR, mentions, dates))
    return taken


def measure_sizes(texts: list[str]) -> dict[str, dict[str, float]]:
    """Milliseconds per 1,000 characters of each stage, by the size of the text."""
    joined = "\n\n".join(texts)
    joined *= 1 + SIZES[-1] // len(joined)
    figures = {}
    for size in SIZES:
        text = joined[:size]
        taken = stage_times(text)
        figures[str(size)] = {stage: round(1e6 * one / size, 3) for stage, one in taken.items()}
        if sum(taken.values()) > PATIENCE:
            break
    return figures


def main(arguments: list[str]) -> int:
    """Measure, print the figures and write them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.throughput", description=__doc__.split("\n")[0])
    parser.add_argument(
        "--on", type=date.fromisoformat, help="the day of this run, YYYY-MM-DD, written with the figures"
    )
    parser.add_argument("--copies", type=int, default=COPIES, help="how often the collection is taken")
    options = parser.parse_args(arguments)
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    collection = [path.read_text(encoding="utf-8") for path in sorted((DATA / "articles").glob("*.txt"))]
    texts = [f"{text}\n\nCopy {number}.\n" for number in range(options.copies) for text in collection]
    load_folder(collection)  # rules are read and patterns compiled once, before the clock runs
    search_texts(collection[:3], ["en"])
    few = collection[:FEW]
    works: dict[str, tuple[list[str], Callable[[], object]]] = {
        "folder": (texts, lambda: load_folder(texts)),
        "texts": (texts, lambda: study_texts(texts)),
        "search_dates": (texts, lambda: search_texts(texts, ["en"])),
        "search_dates_as_is": (few, lambda: search_texts(few)),
    }
    taken: dict[str, list[dict[str, float]]] = {name: [] for name in works}
    for _ in range(ROUNDS):  # by turns, so that what else the machine does hits all alike
        for name, (_, work) in works.items():
            taken[name].append(seconds_of(work))
    runs = {name: speeds(given, taken[name]) for name, (given, _) in works.items()}
    figures = {
        "run_on": options.on.isoformat() if options.on else None,
        "python": platform.python_version(),
        "articles": len(texts),
        "characters": sum(map(len, texts)),
        "runs": runs,
        "times_search_dates": _times(runs, "search_dates"),
        "times_search_dates_as_is": _times(runs, "search_dates_as_is"),
        "sizes": measure_sizes(collection),
    }
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    _print(figures)
    return 0


def _times(runs: dict[str, dict[str, float]], other: str) -> float:
    return round(runs["folder"]["characters_per_second"] / runs[other]["characters_per_second"], 2)


def _print(figures: dict[str, object]) -> None:
    runs, sizes = figures["runs"], figures["sizes"]
    assert isinstance(runs, dict)
    assert isinstance(sizes, dict)
    for name, run in runs.items():
        print(
            f"{name:19} {run['articles_per_second']:9,.1f} articles/s {run['characters_per_second']:11,} characters/s"
        )
    print(
        f"folder is {figures['times_search_dates']} times search_dates with the language given, "
        f"{figures['times_search_dates_as_is']} times without; processor time, one core\n"
    )
    print("milliseconds per 1,000 characters of one text")
    stages = list(next(iter(sizes.values())))
    print(f"{'characters':>10} " + " ".join(f"{stage:>11}" for stage in stages))
    for size, row in sizes.items():
        print(f"{int(size):>10,} " + " ".join(f"{row[stage]:11.3f}" for stage in stages))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
