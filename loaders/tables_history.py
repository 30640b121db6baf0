"""Which events each of the last loads held, kept beside the tables, so that one data version can be told from another.

One Parquet file a data version in the folder ``versions``: the id of each event and a hash of all that is said of it.
The time at which a file was written says when that version was first seen.
"""

from __future__ import annotations

import os
from pathlib import Path

import pandas as pd

from loaders.tables import Tables

KEPT = 20
_FOLDER = "versions"
_ID, _HASH = "event_id", "fingerprint"


def remember_version(tables: Tables, folder: Path) -> None:
    """Keep the events of ``tables`` under their data version in ``folder``; the oldest beyond ``KEPT`` are dropped."""
    version = str(tables.manifest.get("data_version", ""))
    if not version:
        return
    versions = folder / _FOLDER
    versions.mkdir(parents=True, exist_ok=True)
    file = versions / f"{version}.parquet"
    aside = versions / f"{version}.writing"
    fingerprints(tables.events).to_parquet(aside, index=False)
    if file.exists():
        seen = file.stat()
        os.utime(aside, ns=(seen.st_atime_ns, seen.st_mtime_ns))
    aside.replace(file)
    others = sorted((one for one in versions.glob("*.parquet") if one != file), key=lambda one: one.stat().st_mtime_ns)
    for old in others[: max(0, len(others) + 1 - KEPT)]:
        old.unlink(missing_ok=True)


def version_file(folder: Path, version: str) -> Path | None:
    """The file of the data version whose name begins with ``version``; None when none or several do."""
    if not version.isalnum():
        return None
    found = list((folder / _FOLDER).glob(f"{version}*.parquet"))
    return found[0] if len(found) == 1 else None


def fingerprints(events: pd.DataFrame) -> pd.DataFrame:
    """For each event its ``event_id`` and a ``fingerprint`` of the other columns, 64 bits that hold across runs."""
    said = events.drop(columns=_ID).astype(object)
    lines = pd.Series("", index=events.index, dtype=object)
    for column in said.columns:
        lines = lines + "\x1f" + said[column].map(str)
    return pd.DataFrame({_ID: events[_ID], _HASH: pd.util.hash_pandas_object(lines, index=False)}).drop_duplicates(_ID)
