"""What is asked for on the command line, made into a selection: names or ids, days, choices."""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import parse_qsl

from analysis.selection import Selection
from briefings.choices import problem_with

# Fields of the selection that are lists, with the option that fills each.
OPTIONS = {
    "actors": "--actors",
    "sides": "--sides",
    "kinds": "--kinds",
    "statuses": "--status",
    "issues": "--issues",
    "eras": "--eras",
    "publishers": "--publishers",
}


class BadRequest(Exception):
    """What was asked for makes no sense; the message says what would."""


def read_request(
    known: Mapping[str, Sequence[str]],
    names: Mapping[str, str],
    lists: Mapping[str, Sequence[str]],
    rest: Mapping[str, Any],
) -> Selection:
    """The selection. ``lists`` holds, by field, values with commas between; ``rest`` the other fields. BadRequest.

    ``known`` holds, by field, the ids that can be asked for (``analysis.names.known_ids``).
    """
    chosen: dict[str, Any] = {
        field: _ids(values, known[field], names, OPTIONS[field]) for field, values in lists.items()
    }
    selection = Selection(**chosen, **rest)
    if selection.date_from and selection.date_to and selection.date_from > selection.date_to:
        raise BadRequest("--from is after --to; no day lies between them.")
    return selection


def read_day(text: str, option: str) -> date | None:
    """The day written as 2025-07-24; None for "". BadRequest."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise BadRequest(f"{option} must be a day like 2025-07-24, not {text!r}.") from None


def read_choice(value: str, known: Sequence[str], option: str) -> str:
    """One word out of a few. BadRequest."""
    if value not in known:
        raise BadRequest(f"{option} must be one of {', '.join(known)}; not {value!r}.")
    return value


@dataclass(frozen=True)
class Wanted:
    """A chart that was asked for: its name, the choices that shape it, the note to print on it."""

    name: str
    choices: tuple[tuple[str, str], ...] = ()
    note: str = ""


def read_charts(values: Sequence[str], known: Sequence[str], more: Sequence[str] = ()) -> tuple[Wanted, ...]:
    """Charts with commas between; "all" is all of ``known``, and names may begin with one of ``more``. BadRequest.

    Choices follow a question mark as in the link of a chart: ``timeline?lanes=side&note=As of today``.
    """
    wanted: list[Wanted] = []
    # A note may hold commas: where there is one, only a comma before the name of a chart parts two charts.
    names = "|".join(map(re.escape, (*known, *more)))
    parts = [part for value in values for part in re.split(f",(?= *(?:{names}))" if "note=" in value else ",", value)]
    for one in (part.strip() for part in parts if part.strip()):
        name, _, query = one.partition("?")
        name = name.strip().lower()
        if name == "all":
            return tuple(Wanted(each) for each in known)
        if name not in known and not name.startswith(tuple(more)):
            raise BadRequest(f"--charts knows {', '.join((*known, *more))} and all; not {name}.")
        wanted.append(_with_choices(name, query))
    return tuple(wanted)


def _with_choices(name: str, query: str) -> Wanted:
    given = parse_qsl(query, keep_blank_values=True)
    choices = tuple((key, value) for key, value in given if key != "note")
    for problem in filter(None, (problem_with(*choice) for choice in choices)):
        raise BadRequest(f"--charts {name}: {problem}.")
    return Wanted(name, choices, dict(given).get("note", ""))


def read_choices(values: Sequence[str], known: Sequence[str], option: str) -> tuple[str, ...]:
    """Words out of a short list, with commas between; "all" is all of them. BadRequest."""
    wanted = [one.strip().lower() for value in values for one in value.split(",") if one.strip()]
    if "all" in wanted:
        return tuple(known)
    unknown = [one for one in wanted if one not in known]
    if unknown:
        raise BadRequest(f"{option} knows {', '.join(known)} and all; not {', '.join(unknown)}.")
    return tuple(dict.fromkeys(wanted))


def _ids(values: Sequence[str], known: Sequence[str], names: Mapping[str, str], option: str) -> tuple[str, ...]:
    """The ids meant by ids or names, whatever their case. A name may itself have a comma."""
    by_word = {names.get(one, one).casefold(): one for one in known} | {one.casefold(): one for one in known}
    words = [
        part.strip()
        for value in values
        for part in ([value] if value.strip().casefold() in by_word else value.split(","))
        if part.strip()
    ]
    unknown = [word for word in words if word.casefold() not in by_word]
    if unknown:
        near = difflib.get_close_matches(unknown[0].casefold(), by_word, 4, 0.6) or sorted(by_word)[:12]
        raise BadRequest(f"{option}: {unknown[0]!r} is not known here. Perhaps: {', '.join(near)}.")
    return tuple(dict.fromkeys(by_word[word.casefold()] for word in words))
