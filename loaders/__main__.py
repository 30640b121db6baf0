"""``python -m loaders ARTICLES --out TABLES``: build the tables of a collection."""

from __future__ import annotations

from collections import Counter
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import track

from loaders.errors import LoadersError
from loaders.opening import build_tables
from loaders.tables import Tables

_SHOWN = 20


def main(
    articles: Annotated[
        list[Path], typer.Argument(help="Folders or files with articles (.txt), with or without an index.csv.")
    ],
    out: Annotated[Path, typer.Option(help="Folder for the tables (Parquet).")] = Path(".tables/default"),
) -> None:
    """Read articles, infer their dates, find their events, and write the tables."""
    console = Console(stderr=True)
    try:
        tables = build_tables(
            articles,
            out,
            progress=lambda files: track(files, description="Reading articles", console=console, transient=True),
        )
    except LoadersError as problem:
        console.print(str(problem), style="red", markup=False, highlight=False, soft_wrap=True)
        raise typer.Exit(2) from None
    _summarise(tables, out, console)


def _summarise(tables: Tables, out: Path, console: Console) -> None:
    """What was read, what was not and why, and what could not be dated."""
    report = tables.report
    outcomes = Counter(report["outcome"])
    undated = int(tables.articles["anchor"].isna().sum())
    say = partial(console.print, markup=False, highlight=False, soft_wrap=True)
    say(
        f"{len(tables.articles)} articles read, {outcomes['skipped']} skipped, {undated} undated; "
        f"{len(tables.events)} events in {len(tables.stories)} stories."
    )
    say(f"Tables in {out}, data version {tables.manifest['data_version']}.")
    told = report[report["outcome"] != "read"]
    for outcome, source, reason in told[["outcome", "source", "reason"]].head(_SHOWN).itertuples(index=False):
        say(f"  {outcome}: {source}: {reason}")
    if len(told) > _SHOWN:
        say(f"  … in all {outcomes['skipped']} skipped and {outcomes['warned']} with a warning; see report.parquet.")
    if len(tables.unknown_names):
        listed = ", ".join(tables.unknown_names["name"].head(_SHOWN))
        say(f"Names that recur and that data/rules/actors.toml does not know, for review: {listed}.")


if __name__ == "__main__":
    typer.run(main)
