"""The rule table of time expressions, ``data/rules/expressions.toml``, read and checked.

A pattern is a regular expression in which a space stands for any break between two words inside a paragraph, and
``{month}`` for the word list of that id. A named group fills the field of ``TimeExpression`` that has its name.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Literal

from loaders.dating.reference import Period, periods
from loaders.records import Grain
from loaders.rules import toml_records

FILE = "expressions.toml"
PARTS = frozenset(
    "weekday last_weekday month last_month day last_day year iso numeric which count unit part ordinal name".split()
)


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what its expression number ``which`` must resolve to; without ``start`` it must give nothing."""

    text: str
    anchor: date | None = None
    start: date | None = None
    end: date | None = None
    grain: Grain = "day"
    which: int = 0


@dataclass(frozen=True, slots=True)
class WordList:
    """What patterns refer to by ``{id}``: words, numbered from ``first`` where they stand for numbers, or a pattern."""

    id: str
    words: tuple[str, ...] = ()
    pattern: str = ""
    first: int = 0


@dataclass(frozen=True, slots=True)
class ExpressionRule:
    """One kind of time expression.

    ``triggers`` names the word lists of which some word must stand in the phrase, the first such word deciding.
    ``resolver`` names the Python function that does the sum, ``basis`` tells whether the words hold the whole date
    ("stated") or need an anchor ("relative"), ``grain`` is what it usually gives and documents the rule.
    """

    id: str
    triggers: tuple[str, ...]
    patterns: tuple[str, ...]
    resolver: str
    basis: Literal["stated", "relative"]
    grain: Grain
    examples: tuple[Example, ...]


@cache
def load_rules() -> tuple[ExpressionRule, ...]:
    """All rules in the order in which they are tried."""
    return toml_records(FILE, "rule", ExpressionRule)


@cache
def load_periods(kind: str) -> tuple[Period, ...]:
    """The periods of one kind, "holiday" or "truce"."""
    return tuple(period for period in periods() if period.kind == kind)


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast on the same day of every year."""

    id: str
    names: tuple[str, ...]
    month: int
    day: int


@cache
def load_feasts() -> dict[str, Feast]:
    """The feasts on fixed days, by each of their names."""
    return {name: feast for feast in toml_records("known_days.toml", "feast", Feast) for name in feast.names}


@cache
def load_words() -> dict[str, WordList]:
    """The word lists by id; "holiday" is completed from the reference data."""
    words = {words.id: words for words in toml_records(FILE, "words", WordList)}
    # "end of Ramadan" is an alias of the feast after it, but its words are those of the month.
    names = {name for period in load_periods("holiday") for name in period.aliases if not name.startswith("end of")}
    words["holiday"] = replace(words["holiday"], words=(*load_feasts(), *sorted(names)))
    return words


@cache
def numbered(list_id: str) -> dict[str, int]:
    """The words of a list, in lower case and without a full stop, with the numbers they stand for.

    Words of one entry that are parted by ``|`` are the same number.
    """
    words = load_words()[list_id]
    return {
        variant.lower().rstrip("."): words.first + place
        for place, variants in enumerate(words.words)
        for variant in variants.split("|")
    }
