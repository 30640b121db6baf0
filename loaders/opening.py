"""Tables for a folder of articles: read when they are still right, built and written when they are not."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from loaders.pipeline import Progress, load
from loaders.rules import DATA
from loaders.tables import Tables, read_manifest, read_tables, write_tables
from loaders.tables_history import remember_version

_CODE = Path(__file__).resolve().parent


def build_tables(articles: list[Path], folder: Path, *, progress: Progress = iter) -> Tables:
    """Load ``articles`` and write their tables into ``folder``. Errors are those of ``load``."""
    built_from = _fingerprint(articles)
    tables = load(articles, progress=progress)
    tables = replace(tables, manifest={**tables.manifest, "built_from": built_from})
    write_tables(tables, folder)
    remember_version(tables, folder)
    return tables


def open_tables(articles: Path, folder: Path) -> Tables:
    """The tables of ``articles`` kept in ``folder``, built again when articles, rules or loaders have changed."""
    ensure_tables(articles, folder)
    return read_tables(folder)


def ensure_tables(articles: Path, folder: Path) -> None:
    """Make sure that ``folder`` holds the tables of ``articles``, without reading them when they are still right."""
    try:
        if read_manifest(folder).get("built_from") == _fingerprint([articles]):
            return
    except (OSError, ValueError):
        pass  # missing, half-written or of another version: building them again mends it
    build_tables([articles], folder)


def _fingerprint(articles: list[Path]) -> str:
    """Changes when a file that the tables depend on does: by name, size and time of change, without reading any."""
    digest = hashlib.sha256()
    for root in (*articles, DATA / "rules", DATA / "reference", _CODE):
        files = sorted(root.rglob("*")) if root.is_dir() else [root]
        for file in files:
            if file.is_file() and "__pycache__" not in file.parts:
                state = file.stat()
                digest.update(f"{file.resolve()} {state.st_size} {state.st_mtime_ns}\n".encode())
    return digest.hexdigest()
