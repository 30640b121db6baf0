"""How well time expressions are found and resolved, on TimeBank, beside dateparser's ``search_dates``.

Run ``python -m benchmarks.expressions --timebank FOLDER --on YYYY-MM-DD``. The document date is given to both systems;
its own mark in the header is not scored. A result is right when its span overlaps that of a marked expression and the
values agree; a marked expression is matched once. "From May 6 to May 24" gives two results, because
both days are marked. Precision counts every result in the body. The figures:

day             marked: type DATE with a full day (YYYY-MM-DD). Results: intervals of a single day.
day_dates       the same, where a system that tells a time ("noon Saturday", "this morning") from a date gives its dates
                only; we tell them apart by the rule that found them.
day_no_hours    the same, where results on words that are marked as TIME ("noon Saturday") are neither right nor wrong,
                as for a system that tells DATE from TIME.
day_and_hours   marked: DATE and TIME with a full day; the day counts.
any_grain       marked: type DATE with a value of the calendar, whatever its grain (day, week, month, quarter, half,
                season, year, decade, century, and those left open, such as 1989-WXX). Results: all.
any_and_vague   the same, with "now", "recently", "the future" (PRESENT_REF, PAST_REF, FUTURE_REF) among the marked: all
                misses, because we give no interval for them.

AP900815-0044, annotated a week early throughout, stays in "scores"; "scores_without_AP900815" leaves it out.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from dateparser.date import DateDataParser  # noqa: TID251 - the system we compare with
from dateparser.search import search_dates  # noqa: TID251 - the system we compare with

from benchmarks.timebank import SOURCE, Document, Marked, read_timebank
from loaders.dating.resolution import resolve_dates
from loaders.dating.resolution_calendar import week_of
from loaders.records import DateInterval, ResolvedExpression
from loaders.rules import DATA

RESULTS = Path(__file__).parent / "results" / "expressions.json"
EARLY = "AP900815-0044"
FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d$")
SEASONS = {3: "SP", 6: "SU", 9: "FA", 12: "WI"}
ROUNDS = 3
# Longer ones are the half of a year, and a decade.
A_QUARTER, A_YEAR = 92, 366
# Rules whose phrase names the first and the last day of an interval.
RANGES = frozenset({"range_in_full", "day_range", "weekday_range"})


@dataclass(frozen=True, slots=True)
class Result:
    """What a system says of a span: a TIMEX3 value, and whether it takes the words for a time of day."""

    start: int
    end: int
    value: str
    is_time: bool = False


@dataclass(frozen=True, slots=True)
class Task:
    """Which marked expressions and which results a figure counts."""

    marked: Callable[[Marked], bool]
    single_days: bool
    hours_aside: bool = False
    dates_only: bool = False


TASKS = {
    "day": Task(lambda mark: mark.type == "DATE" and bool(FULL_DAY.match(mark.value)), single_days=True),
    "day_dates": Task(
        lambda mark: mark.type == "DATE" and bool(FULL_DAY.match(mark.value)), single_days=True, dates_only=True
    ),
    "day_no_hours": Task(
        lambda mark: mark.type == "DATE" and bool(FULL_DAY.match(mark.value)), single_days=True, hours_aside=True
    ),
    "day_and_hours": Task(
        lambda mark: mark.type in ("DATE", "TIME") and bool(FULL_DAY.match(mark.value[:10])), single_days=True
    ),
    "any_grain": Task(lambda mark: mark.type == "DATE" and "REF" not in mark.value, single_days=False),
    "any_and_vague": Task(lambda mark: mark.type == "DATE", single_days=False),
}


def timex_value(interval: DateInterval) -> str:
    """The interval as a TIMEX3 value; several days that are no calendar unit are written START/END."""
    start, grain = interval.start, interval.grain
    if grain == "day":
        return start.isoformat() if interval.days == 1 else f"{start}/{interval.last}"
    if grain == "week":
        week = f"{start.isocalendar().year}-W{start.isocalendar().week:02}"
        return week if interval.days == 7 else f"{week}-WE"
    if grain == "quarter":
        half = f"{start.year}-H{1 + start.month // 7}"
        return half if interval.days > A_QUARTER else f"{start.year}-Q{(start.month + 2) // 3}"
    if grain == "year":
        return str(start.year // 10 if interval.days > A_YEAR else start.year)
    return f"{start:%Y-%m}" if grain == "month" else f"{start.year}-{SEASONS[start.month]}"


def resolve_document(document: Document) -> list[ResolvedExpression]:
    """What this project says: words found and resolved."""
    return resolve_dates(document.text, document.created)


def our_results(document: Document) -> list[Result]:
    """The same as results; a range gives the two days that it names."""
    results = []
    for one in resolve_document(document):
        intervals = [one.interval]
        if one.rule in RANGES:
            intervals = [DateInterval.of_day(one.interval.start), DateInterval.of_day(one.interval.last)]
        values = [timex_value(interval) for interval in intervals]
        results += [Result(one.start, one.end, value, one.rule.startswith("time_of_")) for value in values]
    return results


def search(document: Document) -> list[tuple[str, datetime]]:
    """What ``search_dates`` says: words and a moment."""
    return search_dates(document.text, languages=["en"], settings=_settings(document)) or []


def their_results(document: Document) -> list[Result]:
    """The same as results: ``search_dates`` gives neither offsets nor a grain, so its words are looked up in order and
    parsed once more by dateparser for the grain."""
    parser = DateDataParser(languages=["en"], settings=_settings(document))
    results, position = [], 0
    for words, moment in search(document):
        start = document.text.find(words, position)
        if start >= 0:
            position = start + len(words)
            day = moment.date()
            values = {"year": f"{day:%Y}", "month": f"{day:%Y-%m}", "week": timex_value(week_of(day))}
            value = values.get(parser.get_date_data(words).period, day.isoformat())
            results.append(Result(start, position, value))
    return results


def _settings(document: Document) -> dict[str, object]:
    return {"RELATIVE_BASE": datetime(document.created.year, document.created.month, document.created.day)}  # noqa: DTZ001


def score(documents: list[Document], results: list[list[Result]], task: Task) -> dict[str, float]:
    """Precision, recall and F1 of one task, with the counts they come from."""
    right = given = wanted = 0
    for document, said in zip(documents, results, strict=True):
        marks = [mark for mark in document.marked if task.marked(mark)]
        counted = [one for one in said if not task.single_days or FULL_DAY.match(one.value)]
        counted = [one for one in counted if not (task.dates_only and one.is_time)]
        matched = _matched(marks, counted, task.single_days)
        hours = [mark for mark in document.marked if mark.type == "TIME"] if task.hours_aside else []
        aside = {i for i, one in enumerate(counted) if i not in matched and any(_overlap(one, mark) for mark in hours)}
        right, given, wanted = right + len(matched), given + len(counted) - len(aside), wanted + len(marks)
    precision, recall = right / max(given, 1), right / max(wanted, 1)
    f1 = 2 * right / max(given + wanted, 1)
    figures = {"precision": precision, "recall": recall, "f1": f1, "right": right, "given": given, "marked": wanted}
    return {name: round(figure, 4) for name, figure in figures.items()}


def _matched(marks: list[Marked], results: list[Result], single_days: bool) -> set[int]:
    matched: set[int] = set()
    for mark in marks:
        value = mark.value[:10] if single_days else mark.value
        for index, result in enumerate(results):
            if index not in matched and result.value == value and _overlap(result, mark):
                matched.add(index)
                break
    return matched


def _overlap(result: Result, mark: Marked) -> bool:
    return result.start < mark.end and mark.start < result.end


def measure(
    documents: list[Document], read: Callable[[Document], list[Result]], run: Callable[[Document], object], rounds: int
) -> dict[str, object]:
    """All figures of one system: the scores of what is read, and the speed of ``run``, the best of some rounds."""
    results = [read(document) for document in documents]
    seconds = min(_seconds(documents, run) for _ in range(rounds))
    kept = [index for index, document in enumerate(documents) if document.name != EARLY]
    fewer, fewer_results = [documents[i] for i in kept], [results[i] for i in kept]
    return {
        "scores": {name: score(documents, results, task) for name, task in TASKS.items()},
        "scores_without_AP900815": {name: score(fewer, fewer_results, task) for name, task in TASKS.items()},
        "characters_per_second": round(sum(len(document.text) for document in documents) / seconds),
        "articles_per_second": round(len(documents) / seconds, 1),
    }


def _seconds(documents: list[Document], run: Callable[[Document], object]) -> float:
    begun = time.perf_counter()
    for document in documents:
        run(document)
    return time.perf_counter() - begun


def main(arguments: list[str]) -> int:
    """Measure both systems, print the figures and write them; 2 when TimeBank is not there."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.expressions", description=__doc__.split("\n")[0])
    parser.add_argument("--timebank", type=Path, help="folder with the TimeBank files (*.tml) of TempEval-3")
    parser.add_argument(
        "--on", type=date.fromisoformat, help="the day of this run, YYYY-MM-DD, written with the figures"
    )
    options = parser.parse_args(arguments)
    documents = read_timebank(options.timebank) if options.timebank else []
    if not documents:
        print(SOURCE, file=sys.stderr)
        return 2
    systems = {
        "ours": measure(documents, our_results, resolve_document, ROUNDS),
        "search_dates": measure(documents, their_results, search, 1),
    }
    figures = {
        "run_on": options.on.isoformat() if options.on else None,
        "rules_version": hashlib.sha256((DATA / "rules" / "expressions.toml").read_bytes()).hexdigest()[:12],
        "corpus": "TempEval-3 TimeBank",
        "documents": len(documents),
        "characters": sum(len(document.text) for document in documents),
        "systems": systems,
    }
    RESULTS.parent.mkdir(exist_ok=True)
    RESULTS.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    _print(systems)
    return 0


def _print(systems: dict[str, dict[str, object]]) -> None:
    print(f"{'':13} {'task':15} {'P':>6} {'R':>6} {'F1':>6}")
    for name, figures in systems.items():
        scores = figures["scores"]
        assert isinstance(scores, dict)
        for task, one in scores.items():
            print(f"{name:13} {task:15} {one['precision']:6.3f} {one['recall']:6.3f} {one['f1']:6.3f}")
    for name, figures in systems.items():
        print(
            f"{name:13} {figures['characters_per_second']:,} characters/s, {figures['articles_per_second']} articles/s"
        )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
