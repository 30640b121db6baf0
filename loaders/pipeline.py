"""The order of the stages, known here alone: files, dates, studies, copies, stories, tables."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any, TypeVar

from loaders import vocabulary
from loaders.dating.neighbours import date_together
from loaders.errors import NothingToRead
from loaders.events.known_stories import link_stories
from loaders.events.stories import merge_stories
from loaders.events.unknown import recurring
from loaders.reading.copies import find_near_copies
from loaders.reading.files import find_files, read_files
from loaders.records import Article
from loaders.report import LoadReport
from loaders.rows import article_row, cue_row, event_row, story_events, story_row
from loaders.rules import DATA
from loaders.study import Study, study_article
from loaders.tables import CONTRACT, Tables, frame

Item = TypeVar("Item")
Progress = Callable[[Sequence[Any]], Iterable[Any]]
Paths = Path | str | Iterable[Path | str]


def load(paths: Paths, *, progress: Progress = iter) -> Tables:
    """Read all articles under ``paths`` and return their tables.

    Args:
        paths: a file, a folder, or several of them. A folder may hold an ``index.csv``.
        progress: wraps the sequence of files that is worked through, for a progress bar.

    Raises:
        NothingToRead: when not one article could be read; the message says why.
        RuleError: when a rule or reference file is wrong.
    """
    report = LoadReport()
    files = find_files(_as_paths(paths), report)
    # What the stages drop holds no cycles (4 objects of 73 articles), and looking for them takes 3 % of the time.
    collects = gc.isenabled()
    gc.disable()
    try:
        articles = _distinct(read_files(progress(files), report), report) if files else []
        studies = [study_article(*dated) for dated in zip(articles, date_together(articles), strict=True)]
        if not studies:
            raise NothingToRead(_why_nothing(report))
        for study in studies:
            _report_study(study, report)
        return _tables(studies, report)
    finally:
        if collects:
            gc.enable()


def _as_paths(paths: Paths) -> list[Path]:
    return [Path(paths)] if isinstance(paths, str | Path) else [Path(path) for path in paths]


def _distinct(articles: Iterable[Article], report: LoadReport) -> list[Article]:
    """Each text once. The same text under two dates is kept once, with a warning that says so."""
    kept: dict[str, Article] = {}
    for article in articles:
        first = kept.get(article.article_id)
        if first is None:
            kept[article.article_id] = article
            continue
        report.skip(article.source, f"The same text as {first.source}.")
        if article.published and first.published is None:
            kept[article.article_id] = replace(first, published=article.published)
        elif article.published and article.published != first.published:
            conflict = (
                f"The same text is given under two dates: {first.published} here, "
                f"{article.published} in {article.source}."
            )
            kept[article.article_id] = replace(first, warnings=(*first.warnings, conflict))
    return list(kept.values())


def _why_nothing(report: LoadReport) -> str:
    skipped = report.skipped()
    if not skipped:
        return "No article was found: name a file or a folder with articles in files ending in .txt."
    first = f"{skipped[0].source}: {skipped[0].reason}"
    more = f" ({len(skipped) - 1} more could not be read.)" if len(skipped) > 1 else ""
    return f"No article could be read. {first}{more}"


def _report_study(study: Study, report: LoadReport) -> None:
    if study.warnings:
        report.warn(study.article.source, " ".join(study.warnings))
    else:
        report.read(study.article.source)


def _tables(studies: list[Study], report: LoadReport) -> Tables:
    copies = find_near_copies([study.article.text for study in studies])
    originals = ["" if index is None else studies[index].article.article_id for index in copies]
    told = [
        event for study, original in zip(studies, originals, strict=True) for event in story_events(study, original)
    ]
    found = [(study, event) for study in studies for event in study.events]
    stories = merge_stories(told)
    known = link_stories(stories, vocabulary.known_stories())
    story_of = {event_id: story.story_id for story in stories for event_id in story.event_ids}
    kinds, actors = vocabulary.kind_rows(), vocabulary.actor_rows()
    known_kinds, known_actors = {row["kind"] for row in kinds}, {row["actor_id"] for row in actors}
    rows = {
        "articles": [article_row(study, original) for study, original in zip(studies, originals, strict=True)],
        "events": [
            event_row(study, event, one.event_id, story_of[one.event_id])
            for (study, event), one in zip(found, told, strict=True)
        ],
        "stories": [story_row(story, known.get(story.story_id)) for story in stories],
        "cues": [cue_row(study, cue) for study in studies for cue in study.inferred.cues],
        "chronology": vocabulary.chronology_rows(known_kinds, known_actors),
        "actors": actors,
        "kinds": kinds,
        "eras": vocabulary.era_rows(),
        "places": vocabulary.place_rows(),
        "report": [{"source": one.source, "outcome": one.outcome, "reason": one.reason} for one in report.remarks],
        "unknown_names": [asdict(one) for one in recurring(study.unknown_names for study in studies)],
    }
    manifest = {"data_version": _data_version(studies), "counts": {name: len(rows[name]) for name in CONTRACT}}
    return Tables(**{name: frame(name, rows[name]) for name in CONTRACT}, manifest=manifest)


def _data_version(studies: list[Study]) -> str:
    """A hash of what the tables depend on: texts, what is known of them, rules and reference data."""
    digest = hashlib.sha256()
    for path in sorted(
        [*(DATA / "rules").glob("*.toml"), *(DATA / "rules").glob("*.csv"), *(DATA / "reference").glob("*.csv")]
    ):
        digest.update(path.name.encode() + path.read_bytes())
    for study in sorted(studies, key=lambda one: one.article.article_id):
        digest.update(f"{study.article.article_id} {study.article.published}".encode())
    return digest.hexdigest()[:8]
