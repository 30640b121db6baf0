"""The tables of a folder, opened for questions without the loaders."""

from __future__ import annotations

from pathlib import Path

from analysis.store import Store
from loaders.tables import Tables, read_tables


class NoTables(Exception):
    """There are no tables to read; the message says what to do."""


def open_tables(folder: Path) -> tuple[Store, Tables]:
    """The tables in ``folder`` and the store that answers questions about them. NoTables when they cannot be read."""
    try:
        tables = read_tables(folder)
    except FileNotFoundError:
        raise NoTables(
            f"There are no tables in {folder}. Build them with: python -m loaders data/articles --out {folder}"
        ) from None
    except (OSError, ValueError, KeyError) as problem:
        raise NoTables(f"The tables in {folder} cannot be read ({problem}). Build them again.") from problem
    return Store(tables), tables
