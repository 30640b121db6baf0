"""``python -m briefings --actors hamas,qatar --from 2025-05-01 --format html,pdf --out out/``: a briefing as files.

The same content as the dashboard makes of the same selection, byte for byte when the time (``--made``) is the same.
Ends with 0 when all was made, 1 when a format or a chart that was asked for could not be made, 2 when the request makes
no sense, 3 when no event fits.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from analysis.counting import count_events
from analysis.names import display_names, known_ids
from analysis.opening import NoTables, open_tables
from analysis.recipe import Recipe
from briefings.asking import BadRequest, Wanted, read_charts, read_choice, read_choices, read_day, read_request
from briefings.browser import NoBrowser
from briefings.drawing import CHARTS, DEFAULT, OF_PAGES, PICKED, NotDrawn, draw_chart
from briefings.files import File
from briefings.formats import BY_NAME, make_files
from briefings.record import Briefing, Entry, make_briefing

_TABLES = Path(os.environ.get("CEASEFIRE_TABLES") or ".tables/default")
_FAILED, _WRONG, _NOTHING = 1, 2, 3
_CHARTS = (
    f"{', '.join(CHARTS)}; or all. With choices as in the link of a chart, and with a note on it: "
    "'timeline?lanes=side&note=As of today', 'activity?who=qatar', 'trend?who=hamas&with=israel'."
)
Several = Annotated[list[str] | None, typer.Option(help="Ids or names, with commas between.")]


def main(
    out: Annotated[Path, typer.Option(help="Folder for the files.")] = Path("out"),
    formats: Annotated[list[str] | None, typer.Option("--format", help=f"{', '.join(BY_NAME)}; or all.")] = None,
    charts: Annotated[list[str] | None, typer.Option(help=_CHARTS)] = None,
    page: Annotated[str, typer.Option(help=f"All charts of a page: {', '.join(OF_PAGES)}.")] = "",
    title: Annotated[str, typer.Option(help="Title of the briefing; otherwise that of the page.")] = "",
    note: Annotated[str, typer.Option(help="Plain text above the first chart.")] = "",
    name: Annotated[str, typer.Option(help="What the names of the files begin with; otherwise the page.")] = "",
    date_from: Annotated[str, typer.Option("--from", help="First day, like 2025-05-01.")] = "",
    date_to: Annotated[str, typer.Option("--to", help="Last day, like 2025-07-31.")] = "",
    actors: Several = None,
    match: Annotated[str, typer.Option(help="Events with any or all of the actors.")] = "any",
    sides: Several = None,
    kinds: Several = None,
    status: Several = None,
    issues: Several = None,
    eras: Several = None,
    publishers: Several = None,
    min_confidence: Annotated[float, typer.Option(min=0, max=1, help="Of the date, from 0 to 1.")] = 0.0,
    text: Annotated[str, typer.Option(help="Words that the sentences contain.")] = "",
    chronology: Annotated[str, typer.Option(help="Reference list behind the events: off, main or all.")] = "main",
    tables: Annotated[Path, typer.Option(help="Folder of tables that python -m loaders wrote.")] = _TABLES,
    made: Annotated[str, typer.Option(help="Time to print, like 2025-08-01T09:00; otherwise the present.")] = "",
) -> None:
    """Make a briefing of a selection: charts, their rows, and what a reader needs to judge them."""
    console = Console(stderr=True)
    lists = {"actors": actors, "sides": sides, "kinds": kinds, "statuses": status, "issues": issues, "eras": eras,
             "publishers": publishers}  # fmt: skip
    try:
        wanted = read_choices(formats or ["html"], list(BY_NAME), "--format")
        drawn = _charts_of(charts, page)
        rest = {
            "date_from": read_day(date_from, "--from"),
            "date_to": read_day(date_to, "--to"),
            "actors_match": read_choice(match, ("any", "all"), "--match"),
            "min_confidence": min_confidence,
            "text": text.strip(),
            "chronology": read_choice(chronology, ("off", "main", "all"), "--chronology"),
        }
        moment = _moment(made)
        words = title or page.strip().capitalize() or "Ceasefire talks", note
        asked = {key: value or [] for key, value in lists.items()}
        briefing = _brief(tables, asked, rest, drawn, words, moment)
    except (BadRequest, NoTables) as problem:
        _complain(console, str(problem))
        raise typer.Exit(_WRONG) from None
    whole = _make(briefing, wanted, out, name or page.strip().lower() or "briefing", console)
    if not whole or (charts and len(briefing.entries) < len(drawn)):
        raise typer.Exit(_FAILED)


def _charts_of(charts: list[str] | None, page: str) -> tuple[Wanted, ...]:
    """The charts that were asked for by name, those of a page, or else a few that say most."""
    if not page:
        return read_charts(charts or DEFAULT, CHARTS, PICKED)
    if charts:
        raise BadRequest("--page and --charts cannot both be given: one says all charts of a page, the other which.")
    return read_charts(OF_PAGES[read_choice(page.strip().lower(), list(OF_PAGES), "--page")], CHARTS)


def _brief(
    folder: Path, lists: Any, rest: Any, drawn: Sequence[Wanted], words: tuple[str, str], moment: datetime
) -> Briefing:
    """The briefing; a chart that has nothing to show is left out with a sentence."""
    store, tables = open_tables(folder)
    names, console = display_names(tables), Console(stderr=True)
    selection = read_request(known_ids(tables), names, lists, rest)
    if count_events(store, selection).shown == 0:
        _complain(console, f"No dated event fits: {selection.describe(names)}. Nothing was written.")
        raise typer.Exit(_NOTHING)
    entries = []
    for one in drawn:
        try:
            entries.append(Entry(draw_chart(Recipe("", one.name, selection, one.choices), store, names), one.note))
        except NotDrawn as problem:
            _complain(console, f"{one.name} is left out. {problem}")
    return make_briefing(words[0], store, selection, names, entries, moment, words[1])


def _make(briefing: Briefing, wanted: Sequence[str], out: Path, stem: str, console: Console) -> bool:
    """Make and write the formats one after the other; False when one could not be made."""
    whole = True
    columns = TextColumn("{task.description}"), BarColumn(), TextColumn("{task.completed}/{task.total}")
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("Making the briefing", total=len(wanted))
        for one in wanted:
            progress.update(task, description=f"Making {BY_NAME[one].label}")
            try:
                for file in make_files(briefing, one, stem):
                    _write(file, out)
                    console.print(f"{out / file.name}  {_say_size(len(file.content))}", markup=False, highlight=False)
            except NoBrowser as problem:
                whole = False
                _complain(console, f"{BY_NAME[one].label} was not made. {problem}")
            except OSError as problem:
                _complain(console, f"{out} cannot be written to: {problem.strerror}. Choose another folder with --out.")
                return False
            progress.advance(task)
    return whole


def _write(file: File, folder: Path) -> None:
    """Write aside and rename, so that a file is whole or not there."""
    folder.mkdir(parents=True, exist_ok=True)
    aside = folder / f".{file.name}.writing"
    aside.write_bytes(file.content)
    aside.replace(folder / file.name)


def _moment(text: str) -> datetime:
    try:
        moment = datetime.fromisoformat(text) if text else datetime.now(UTC).replace(microsecond=0)
    except ValueError:
        raise BadRequest(f"--made must be a time like 2025-08-01T09:00, not {text!r}.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _say_size(size: int) -> str:
    return f"{size / 1e6:.1f} MB" if size >= 1e5 else f"{size / 1e3:.1f} kB"


def _complain(console: Console, words: str) -> None:
    say = partial(console.print, markup=False, highlight=False, soft_wrap=True)
    say(words, style="red")


if __name__ == "__main__":
    typer.run(main)
