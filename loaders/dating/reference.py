"""The reference series that date a text, as records, each file read once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from loaders.events.gazetteer import load_gazetteer
from loaders.rules import csv_records


@dataclass(frozen=True, slots=True)
class Toll:
    """The cumulative dead of Gaza as given on one day; ``basis`` "carried" repeats the figure of the day before."""

    report_date: date
    killed: int
    basis: str


@dataclass(frozen=True, slots=True)
class TollSince:
    """The dead of Gaza counted from an event (``counted_from``), as computed for one day."""

    report_date: date
    counted_from: str
    killed_computed: int


@dataclass(frozen=True, slots=True)
class Hunger:
    """The dead of malnutrition as given on one day."""

    report_date: date
    died: int


@dataclass(frozen=True, slots=True)
class AidSeekers:
    """The dead among people seeking aid as given on one day."""

    report_date: date
    killed: int


@dataclass(frozen=True, slots=True)
class Held:
    """How many hostages were still held between two days, by one way of counting."""

    date_from: date
    date_to: date | None
    still_held_total: int | None
    believed_alive: int | None
    basis: str


@dataclass(frozen=True, slots=True)
class QuotedDead:
    """A count of the dead of 7 October 2023 and the days on which texts were seen to quote it."""

    figure: int
    whose: str
    first_seen: date
    last_seen: date | None


@dataclass(frozen=True, slots=True)
class Trip:
    """One journey of an official; ``ordinal`` is the press count of such journeys."""

    official: str
    ordinal: int | None
    region_phrase: str
    date_from: date
    date_to: date
    stops: str
    source_url: str
    note: str


@dataclass(frozen=True, slots=True)
class Tenure:
    """Who held an office, and when; ``status`` says how well the days are sourced.

    ``heard_from`` is a judged day before which reports on the talks did not name the person, None where they might.
    """

    person: str
    office: str
    date_from: date
    date_to: date | None
    status: str
    heard_from: date | None

    @property
    def surname(self) -> str:
        """The last word of the name."""
        return self.person.replace(" (again)", "").rsplit(" ", 1)[-1]

    @property
    def mark(self) -> str:
        """What to say beside the days: "" where they are sourced."""
        return "" if self.status == "sourced" else f" ({self.status})"


@dataclass(frozen=True, slots=True)
class Period:
    """A named time or happening and what texts call it."""

    id: str
    name: str
    date_from: date
    date_to: date | None
    kind: str
    aliases: tuple[str, ...]
    source_url: str
    note: str

    @property
    def mark(self) -> str:
        """What to say beside the days: "" where they are sourced."""
        return f" ({self.note})" if "general knowledge" in self.note else ""


@dataclass(frozen=True, slots=True)
class ChronologyRow:
    """One known event; ``sources`` are addresses parted by spaces, ``actors`` ids parted by semicolons."""

    id: str
    level: str
    date: date
    title: str
    summary: str
    kind: str
    location: str
    actors: str
    sources: str


@cache
def tolls() -> tuple[Toll, ...]:
    """The daily toll of Gaza, oldest first."""
    return csv_records("toll_gaza.csv", Toll)


@cache
def tolls_since() -> tuple[TollSince, ...]:
    """The tolls counted from later events, oldest first."""
    return csv_records("toll_since_events.csv", TollSince)


@cache
def hunger() -> tuple[Hunger, ...]:
    """The dead of malnutrition, oldest first."""
    return csv_records("toll_malnutrition.csv", Hunger)


@cache
def aid_seekers() -> tuple[AidSeekers, ...]:
    """The dead among aid seekers, oldest first."""
    return csv_records("toll_aid_seekers.csv", AidSeekers)


@cache
def held() -> tuple[Held, ...]:
    """The counts of hostages still held, oldest first."""
    return csv_records("hostages_held.csv", Held)


@cache
def quoted_dead() -> tuple[QuotedDead, ...]:
    """The counts of the dead of 7 October 2023 as texts quote them."""
    return csv_records("oct7_dead_as_quoted.csv", QuotedDead)


@cache
def trips() -> tuple[Trip, ...]:
    """The journeys of officials."""
    return csv_records("trips.csv", Trip)


@cache
def tenures() -> tuple[Tenure, ...]:
    """Who held which office when."""
    return csv_records("tenures.csv", Tenure)


@cache
def periods() -> tuple[Period, ...]:
    """The named times and happenings."""
    return csv_records("periods.csv", Period)


@cache
def chronology() -> tuple[ChronologyRow, ...]:
    """The reference chronology, oldest first."""
    return csv_records("chronology.csv", ChronologyRow)


@cache
def actor_names() -> dict[str, str]:
    """The name to show of every actor, by id."""
    return {actor.id: actor.name for actor in load_gazetteer().actors.values()}
