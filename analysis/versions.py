"""What changed between two loads of articles: events added, changed and removed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pandas as pd

from loaders.tables_history import version_file


@dataclass(frozen=True, slots=True)
class Changes:
    """Numbers of events from an old data version to a new one."""

    added: int
    changed: int
    removed: int

    def say(self) -> str:
        """The numbers as the end of a sentence."""
        if not (self.added or self.changed or self.removed):
            return "the events are the same"
        return f"{self.added:,} events added, {self.changed:,} changed, {self.removed:,} removed"


def find_changes(folder: Path, old: str, new: str) -> Changes | None:
    """How the events of data version ``new`` differ from those of ``old``; None when one is not known in ``folder``."""
    before, after = _read(folder, old), _read(folder, new)
    if before is None or after is None:
        return None
    both = before.merge(after, on="event_id", suffixes=("_old", "_new"))
    changed = int((both["fingerprint_old"] != both["fingerprint_new"]).sum())
    return Changes(len(after) - len(both), changed, len(before) - len(both))


def first_seen(folder: Path, version: str) -> date | None:
    """The day on which the tables of a data version were written; None when it is not known in ``folder``."""
    file = version_file(folder, version)
    return None if file is None else pd.Timestamp(file.stat().st_mtime, unit="s", tz="UTC").date()


def _read(folder: Path, version: str) -> pd.DataFrame | None:
    file = version_file(folder, version)
    try:
        return None if file is None else pd.read_parquet(file)
    except (OSError, ValueError):
        return None
