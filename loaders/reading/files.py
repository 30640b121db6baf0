"""Paths to articles. Readers are chosen by the ending of the file, so that a format is added in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from loaders.reading.decoding import decode
from loaders.reading.index import INDEX_NAME, IndexRow, read_index
from loaders.reading.text import read_text
from loaders.records import Article
from loaders.report import LoadReport

LARGEST = 10 * 1024 * 1024
# Files that belong to a folder without being articles.
_BESIDE = frozenset({INDEX_NAME, "readme.md", "readme.txt", "license"})


class Unreadable(Exception):
    """A file that gives no article. The message is the sentence for the load report."""


def read_txt(path: Path, row: IndexRow) -> Article:
    """The article in a plain text file. Unreadable when the file is too large, empty or not text."""
    size = path.stat().st_size
    if size > LARGEST:
        raise Unreadable(f"The file has {size / 1_048_576:.1f} MB; the limit is {LARGEST // 1_048_576} MB.")
    decoded = decode(path.read_bytes())
    if decoded is None:
        raise Unreadable("The file is not text (it holds binary data).")
    if not decoded.text.strip():
        raise Unreadable("The file is empty.")
    article = read_text(decoded.text, str(path), row.title, row.publisher, row.url, row.published)
    if decoded.warning:
        return replace(article, warnings=(decoded.warning, *article.warnings))
    return article


READERS: dict[str, Callable[[Path, IndexRow], Article]] = {".txt": read_txt}


def find_files(paths: Iterable[Path], report: LoadReport) -> list[tuple[Path, IndexRow]]:
    """Every file that a reader is known for, sorted, with what the index of its folder says of it."""
    found: list[tuple[Path, IndexRow]] = []
    for path in paths:
        if path.is_dir():
            found.extend(_files_in(path, report))
        elif path.is_file():
            found.extend(_checked([path], read_index(path.parent, LoadReport()), report))
        else:
            report.skip(str(path), "There is no such file or folder.")
    return found


def read_files(files: Iterable[tuple[Path, IndexRow]], report: LoadReport) -> Iterator[Article]:
    """The articles, one by one; a file that gives none is told in the report and passed over."""
    for path, row in files:
        try:
            article = READERS[path.suffix.lower()](path, row)
        except Unreadable as reason:
            report.skip(str(path), str(reason))
        except OSError as problem:
            report.skip(str(path), f"The file could not be opened: {problem.strerror}.")
        else:
            yield article


def _files_in(folder: Path, report: LoadReport) -> list[tuple[Path, IndexRow]]:
    files = sorted(path for path in folder.rglob("*") if path.is_file() and not _is_hidden(path.relative_to(folder)))
    rows = read_index(folder, report)
    for name in rows:
        if not (folder / name).is_file():
            report.skip(f"{folder / INDEX_NAME}: {name}", "The index names this file, but it is not in the folder.")
    if not files:
        report.skip(str(folder), "The folder is empty.")
    return _checked([path for path in files if path.name.lower() not in _BESIDE], rows, report)


def _checked(files: list[Path], rows: Mapping[str, IndexRow], report: LoadReport) -> list[tuple[Path, IndexRow]]:
    found = []
    for path in files:
        if path.suffix.lower() in READERS:
            found.append((path, rows.get(path.name, IndexRow())))
        else:
            endings = ", ".join(READERS)
            report.skip(str(path), f"Files ending in “{path.suffix}” cannot be read; these can: {endings}.")
    return found


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "~")) for part in path.parts)
