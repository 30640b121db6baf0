"""The selection: the filters in force, one frozen record, the same on every page and in every export."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal

from analysis.search import Words

Chronology = Literal["off", "main", "all"]
Match = Literal["any", "all"]
Names = Mapping[str, str] | Callable[[str], str]

# The fields that are lists of ids, with the word that stands before them.
_LABELS = {
    "actors": "actors",
    "sides": "sides",
    "kinds": "kinds",
    "statuses": "status",
    "issues": "issues",
    "eras": "eras",
    "publishers": "publishers",
}
_FILTERS = ("date_from", "date_to", *_LABELS, "min_confidence", "text")


@dataclass(frozen=True, slots=True)
class Selection:
    """What is asked of the events. An empty field asks nothing.

    ``date_from`` and ``date_to`` are both included: an event is in when its interval shares a day with them.
    ``actors_match`` says whether any or all of ``actors`` must take part.
    """

    date_from: date | None = None
    date_to: date | None = None
    actors: tuple[str, ...] = ()
    actors_match: Match = "any"
    sides: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    statuses: tuple[str, ...] = ()
    issues: tuple[str, ...] = ()
    eras: tuple[str, ...] = ()
    publishers: tuple[str, ...] = ()
    min_confidence: float = 0.0
    text: str = ""
    chronology: Chronology = "main"

    def where(self) -> tuple[str, list[Any]]:
        """An SQL condition over ``event_view`` and its parameters; "true" when nothing is asked."""
        asked = [(sql, value) for sql, value in self._conditions() if value]
        return " and ".join(sql for sql, _ in asked) or "true", [value for _, value in asked]

    def filters(self) -> tuple[str, ...]:
        """The names of the fields that ask something; empty when all events are in.

        The chronology is not among them: it is drawn behind the events.
        """
        return tuple(name for name in _FILTERS if getattr(self, name))

    def without(self, *names: str) -> Selection:
        """The same with the fields called ``names`` asking nothing."""
        nothing = Selection()
        return replace(self, **{name: getattr(nothing, name) for name in names})

    def undated(self) -> Selection:
        """The same without the date filter: what the undated events are counted against."""
        return self.without("date_from", "date_to")

    def describe(self, names: Names = str) -> str:
        """The filters in words, "" when there are none. ``names`` turns an id into the name to show."""
        said = [self.say(name, names) for name in _FILTERS if name != "date_to"]
        return "; ".join(words for words in said if words)

    def say(self, field: str, names: Names = str) -> str:
        """One filter in words, "" when it asks nothing. The two dates are said together, under either name."""
        name = names if callable(names) else lambda key: names.get(key, key)
        wanted = getattr(self, field)
        if field in ("date_from", "date_to"):
            return self._say_dates()
        if not wanted:
            return ""
        if field == "min_confidence":
            return f"confidence of the date at least {wanted:.0%}"
        if field == "text":
            return f"sentences containing “{wanted}”"
        joiner = " and " if field == "actors" and self.actors_match == "all" else " or "
        return f"{_LABELS[field]}: {joiner.join(name(key) for key in wanted)}"

    def _conditions(self) -> list[tuple[str, Any]]:
        named = "event_no in (select event_no from event_{0} where list_contains(?, {1}){2})"
        # One row for each event and actor, so that as many rows as actors are all of them.
        all_named = (
            f" group by event_no having count(*) = {len(set(self.actors))}" if self.actors_match == "all" else ""
        )
        return [
            ("date_end > ?", self.date_from),
            ("date <= ?", self.date_to),
            (named.format("actor", "actor_id", all_named), list(self.actors)),
            (named.format("side", "side", ""), list(self.sides)),
            ("list_contains(?, kind)", list(self.kinds)),
            ("list_contains(?, status)", list(self.statuses)),
            (named.format("issue", "issue", ""), list(self.issues)),
            ("list_contains(?, era)", list(self.eras)),
            ("list_contains(?, publisher)", list(self.publishers)),
            ("confidence >= ?", self.min_confidence),
            # The store fills ``found`` with what the index of the sentences (analysis/search.py) gives for the words.
            ("event_no in (select event_no from found where ? is not null)", Words(self.text)),
        ]

    def _say_dates(self) -> str:
        if self.date_from and self.date_to:
            return f"{say_day(self.date_from)} to {say_day(self.date_to)}"
        if self.date_from:
            return f"from {say_day(self.date_from)}"
        return f"until {say_day(self.date_to)}" if self.date_to else ""


def say_day(day: date) -> str:
    """A day as the dashboard writes it: 24 Jul 2025."""
    return f"{day.day} {day:%b %Y}"
