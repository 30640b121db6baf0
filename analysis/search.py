"""Search in the sentences: an index of their words (SQLite's FTS5) that answers at once however many there are.

Words stand anywhere in the sentence, in any case, and each finds what begins with it; words within quotation marks
stand side by side, exactly so. Marks of punctuation part words and are nothing to search for.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from threading import Lock

import numpy as np
import pandas as pd

# Change it when the index is built differently: older files are then built anew.
_LAYOUT = "1"
_PREFIX = "sentences-"
_TABLE = (
    "create virtual table sentence using fts5(words, content='', tokenize='unicode61 remove_diacritics 2', "
    "prefix='2 3')"
)
_PART = re.compile(r'"([^"]*)"?|([^\s"]+)')
_QUOTES = str.maketrans("“”„«»", '"""""')
# Some results are as long as the table of events: few are kept.
_KEPT = 8
# FTS5 refuses a query of more than some hundred words.
_MOST_WORDS = 50

Rows = Iterable[tuple[int, str]]


class Words(str):
    """What is searched for, as a parameter of a query: the store then knows ``found``, the events that match."""

    __slots__ = ()


class SentenceIndex:
    """The index over numbered sentences, in a file or, without one, in memory. Shared by all viewers."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection, self._lock = connection, Lock()
        self.find: Callable[[str], pd.DataFrame] = lru_cache(_KEPT)(self._find)

    def _find(self, words: str) -> pd.DataFrame:
        """The numbers of the sentences that match, as column event_no; none when there is no word in ``words``."""
        match, numbers = to_match(words), ""
        if match:
            with self._lock:
                # One long text is read four times as fast as a row for each sentence.
                found = self._connection.execute(
                    "select group_concat(rowid) from sentence where sentence match ?", [match]
                )
                numbers = found.fetchone()[0] or ""
        return pd.DataFrame({"event_no": np.fromstring(numbers, np.int32, sep=",")})


def to_match(words: str) -> str:
    """What a person typed as a query for FTS5; "" when it holds no word."""
    # SQLite reads up to a null character, and cannot be given half of a character.
    typed = words.encode("utf-8", "ignore").decode().replace("\0", " ").translate(_QUOTES)
    parts = []
    for quoted, word in _PART.findall(typed):
        text = quoted or word
        if any(letter.isalnum() for letter in text):
            # A single letter would find most sentences.
            parts.append(f'"{text}"' + ("*" if word and len(word) > 1 else ""))
    return " AND ".join(parts[:_MOST_WORDS])


def open_index(folder: Path | None, version: str, read_rows: Callable[[], Rows]) -> SentenceIndex:
    """The index kept in ``folder`` for this ``version`` of the sentences, built from ``read_rows()`` when missing.

    Where nothing can be written it is built in memory.
    """
    if folder is not None:
        file = folder / f"{_PREFIX}{hashlib.sha256(f'{_LAYOUT} {version}'.encode()).hexdigest()[:16]}.sqlite"
        with suppress(OSError, sqlite3.Error):
            if not file.exists():
                _build_file(file, read_rows())
            return SentenceIndex(_connect(f"{file.resolve().as_uri()}?mode=ro&immutable=1"))
    connection = _connect(":memory:")
    _fill(connection, read_rows())
    return SentenceIndex(connection)


def _build_file(file: Path, rows: Rows) -> None:
    """Write the index aside and rename it into place; those of other versions go."""
    aside = file.with_suffix(".part")
    aside.unlink(missing_ok=True)
    connection = _connect(str(aside))
    try:
        connection.execute("pragma journal_mode = off")
        connection.execute("pragma synchronous = off")
        _fill(connection, rows)
    finally:
        connection.close()
    for old in file.parent.glob(f"{_PREFIX}*.sqlite"):
        old.unlink()
    aside.replace(file)


def _fill(connection: sqlite3.Connection, rows: Rows) -> None:
    connection.execute(_TABLE)
    connection.executemany("insert into sentence (rowid, words) values (?, ?)", rows)
    connection.execute("insert into sentence (sentence) values ('optimize')")
    connection.commit()


def _connect(address: str) -> sqlite3.Connection:
    return sqlite3.connect(address, uri=address.startswith("file:"), check_same_thread=False)
