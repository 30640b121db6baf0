"""The tables of one load, written to and read from Parquet by the contract of ``loaders/contract.py``."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
import pyarrow as pa
import pyarrow.parquet as pq

from loaders.contract import CONTRACT

__all__ = ["CONTRACT", "MANIFEST", "Tables", "frame", "read_manifest", "read_tables", "write_tables"]
MANIFEST = "manifest.json"
_MIDNIGHT = pa.timestamp("us")
_ASIDE = ".writing-"


@dataclass(frozen=True)
class Tables:
    """All tables of one load, as pandas DataFrames with the columns of ``CONTRACT``.

    ``manifest`` holds ``data_version`` (hash of articles, rules and reference) and the counts of each table.
    """

    articles: pd.DataFrame
    events: pd.DataFrame
    stories: pd.DataFrame
    cues: pd.DataFrame
    chronology: pd.DataFrame
    actors: pd.DataFrame
    kinds: pd.DataFrame
    eras: pd.DataFrame
    places: pd.DataFrame
    report: pd.DataFrame
    unknown_names: pd.DataFrame
    manifest: Mapping[str, Any] = field(default_factory=dict)


def frame(name: str, rows: list[dict[str, Any]]) -> pd.DataFrame:
    """Rows as the table called ``name``: its columns, in order, in its types. ValueError on a row that does not fit.

    Lists stay as they are; what they hold is checked when the table is written.
    """
    schema = _schema(name)
    lists = {column: [row.get(column) for row in rows] for column in _list_columns(schema)}
    flat = pa.schema([field_ for field_ in schema if field_.name not in lists])
    return _to_pandas(name, pa.Table.from_pylist(rows, schema=flat), lists)


def write_tables(tables: Tables, folder: Path) -> None:
    """Write all tables and the manifest into ``folder``. A load that is killed leaves the last good ones.

    Everything is written aside first and then renamed into place, the manifest last; ``read_tables`` refuses a
    folder in which the files are not the ones of the manifest.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for left_over in folder.glob(f"{_ASIDE}*"):
        shutil.rmtree(left_over, ignore_errors=True)
    aside = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=folder))
    try:
        for name in CONTRACT:
            data = pa.Table.from_pandas(getattr(tables, name), schema=_schema(name), preserve_index=False)
            pq.write_table(data, aside / f"{name}.parquet")
        sizes = {file.name: file.stat().st_size for file in aside.iterdir()}
        manifest = json.dumps({**tables.manifest, "bytes": sizes}, indent=1)
        (aside / MANIFEST).write_text(manifest, encoding="utf-8")
        for file in sorted(aside.iterdir(), key=lambda file: file.name == MANIFEST):
            file.replace(folder / file.name)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def read_tables(folder: Path) -> Tables:
    """The tables in ``folder``. FileNotFoundError when one is missing, ValueError when they do not belong together."""
    frames, manifest = {}, read_manifest(folder)
    for name in CONTRACT:
        data = pq.read_table(folder / f"{name}.parquet")
        lists = {column: data[column].to_pylist() for column in _list_columns(data.schema)}
        frames[name] = _to_pandas(name, data.drop_columns([*lists]), lists)
    return Tables(**frames, manifest=manifest)


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest of the tables in ``folder``; the errors are those of ``read_tables``, which has more to read."""
    manifest: dict[str, Any] = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    for name, columns in CONTRACT.items():
        file = folder / f"{name}.parquet"
        if file.stat().st_size != manifest["bytes"].get(file.name) or pq.read_schema(file).names != list(columns):
            raise ValueError(f"{file} is not of the same load as the rest; build the tables again")
    return manifest


def _schema(name: str) -> pa.Schema:
    return pa.schema([(column, kind) for column, (kind, _) in CONTRACT[name].items()])


def _list_columns(schema: pa.Schema) -> list[str]:
    return [field_.name for field_ in schema if pa.types.is_list(field_.type)]


def _to_pandas(name: str, data: pa.Table, lists: Mapping[str, list[Any]]) -> pd.DataFrame:
    """The table called ``name`` in pandas; ``lists`` are its columns of lists, which pandas would make arrays of."""
    days = [field_.with_type(_MIDNIGHT) if pa.types.is_date(field_.type) else field_ for field_ in data.schema]
    # Most tables are small: to start threads for them takes a third of the time.
    out: pd.DataFrame = data.cast(pa.schema(days)).to_pandas(use_threads=False)
    for place, column in enumerate(CONTRACT[name]):
        if column in lists:
            out.insert(place, column, pd.Series(lists[column], dtype=object, index=out.index))
    return out
