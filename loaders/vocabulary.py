"""The reviewed lists that go with the events, as rows of their tables: actors, kinds, eras, places, chronology."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import asdict, dataclass
from datetime import date as Day
from datetime import timedelta
from functools import cache
from typing import Any, Literal

from loaders.eras import era_of, eras
from loaders.errors import RuleError
from loaders.events.gazetteer import Office, Side, load_gazetteer
from loaders.events.kinds import load_kinds
from loaders.events.known_stories import KnownStory, known_story
from loaders.records import DateInterval
from loaders.rules import DATA, csv_records

SIDE_NAMES: dict[Side, str] = {
    "united-states": "United States",
    "israel": "Israel",
    "palestinian": "Palestinian",
    "mediator": "Mediators",
    "un": "United Nations",
    "other": "Other",
}


@dataclass(frozen=True, slots=True)
class _PlaceRow:
    id: str
    name: str
    country: str
    lat: float
    lon: float


@dataclass(frozen=True, slots=True)
class _ChronologyRow:
    id: str
    level: Literal["main", "detail"]
    date: Day
    end_date: Day | None
    date_precision: Literal["day", "month"]
    title: str
    summary: str
    kind: str
    location: str
    actors: str
    sources: str
    confidence: Literal["high", "medium"]


def kind_rows() -> list[dict[str, Any]]:
    """The kinds of event, most specific first."""
    rows = [asdict(kind) for kind in load_kinds().values()]
    return [{"kind": row.pop("id"), **row} for row in rows]


def era_rows() -> list[dict[str, Any]]:
    """The eras in order of time."""
    return [{"era": era.id, "name": era.name, "start": era.start, "end": era.end, "basis": era.basis} for era in eras()]


def place_rows() -> list[dict[str, Any]]:
    """The places of the gazetteer."""
    return [{"place": row.id, "name": row.name, "country": row.country, "lat": row.lat, "lon": row.lon}
            for row in csv_records("places.csv", _PlaceRow)]  # fmt: skip


def actor_rows() -> list[dict[str, Any]]:
    """One row an actor, with all offices held, latest last; terms from general knowledge are marked as such."""
    return [
        {
            "actor_id": actor.id,
            "name": actor.name,
            "actor_kind": actor.kind,
            "side": actor.side,
            "side_name": SIDE_NAMES[actor.side],
            "role": "; ".join(_say_office(office) for office in actor.office) or actor.about,
            "parent": actor.parent,
        }
        for actor in load_gazetteer().actors.values()
    ]


def chronology_rows(kinds: Collection[str], actors: Collection[str]) -> list[dict[str, Any]]:
    """The reference chronology. RuleError on a row without a source, or with an unknown kind or actor."""
    for row in _chronology():
        problem = _chronology_problem(row, kinds, actors)
        if problem:
            raise RuleError(DATA / "reference" / "chronology.csv", row.id, problem)
    return [*_chronology_rows()]


@cache
def known_stories() -> tuple[KnownStory, ...]:
    """The rows of the chronology, ready to be matched with stories."""
    return tuple(
        known_story(
            row["story_id"],
            DateInterval(row["date"], row["date_end"], row["grain"]),
            row["kind"],
            row["actors"],
            row["headline"],
            row["summary"],
        )
        for row in _chronology_rows()
    )


@cache
def _chronology() -> tuple[_ChronologyRow, ...]:
    return csv_records("chronology.csv", _ChronologyRow)


@cache
def _chronology_rows() -> tuple[dict[str, Any], ...]:
    """Made once: the rows are asked for as stories that may be told, and for the table."""
    return tuple(map(_chronology_row, _chronology()))


def _say_office(office: Office) -> str:
    dates = " ".join(f"{word} {day}" for word, day in (("from", office.since), ("until", office.until)) if day)
    mark = "general knowledge" if dates and office.basis == "general knowledge" else ""
    details = ", ".join(part for part in (dates, mark) if part)
    return f"{office.title} ({details})" if details else office.title


def _chronology_problem(row: _ChronologyRow, kinds: Collection[str], actors: Collection[str]) -> str:
    if not row.sources:
        return "it has no source"
    if row.kind not in kinds:
        return f"the kind {row.kind!r} is not in kinds.toml"
    if row.end_date and row.end_date < row.date:
        return "it ends before it starts"
    unknown = [actor for actor in row.actors.split(";") if actor and actor not in actors]
    return f"the actor {unknown[0]!r} is not in actors.toml" if unknown else ""


def _chronology_row(row: _ChronologyRow) -> dict[str, Any]:
    end = (row.end_date or row.date) + timedelta(days=1)
    if row.date_precision == "month":
        end = (row.date.replace(day=1) + timedelta(days=32)).replace(day=1)
    sources = row.sources.split()
    return {
        "story_id": row.id,
        "date": row.date,
        "date_end": end,
        "grain": row.date_precision,
        "kind": row.kind,
        "actors": [actor for actor in row.actors.split(";") if actor],
        "headline": row.title,
        "reports": len(sources),
        "publishers": [],
        "merge_reason": "reference chronology",
        "summary": row.summary,
        "place": row.location,
        "era": era_of(row.date),
        "level": row.level,
        "origin": "reference",
        "confidence": row.confidence,
        "sources": sources,
    }
