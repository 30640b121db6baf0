"""Eras: the periods that the dashboard compares, from ``data/rules/eras.toml``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from itertools import pairwise

from loaders.errors import RuleError
from loaders.rules import DATA, toml_records

NONE = "none"


@dataclass(frozen=True, slots=True)
class Era:
    """One period, half-open; ``end`` None is open."""

    id: str
    name: str
    start: date
    basis: str
    end: date | None = None


@cache
def eras() -> tuple[Era, ...]:
    """All eras in order of time. RuleError when two overlap."""
    found = sorted(toml_records("eras.toml", "era", Era), key=lambda era: era.start)
    for earlier, later in pairwise(found):
        if earlier.end is None or earlier.end > later.start:
            raise RuleError(DATA / "rules" / "eras.toml", later.id, f"it starts before the era {earlier.id!r} ends")
    return tuple(found)


@cache
def era_of(day: date | None) -> str:
    """The id of the era that holds ``day``; "none" for no day and for a day in no era."""
    if day is None:
        return NONE
    return next((era.id for era in eras() if era.start <= day and (era.end is None or day < era.end)), NONE)
