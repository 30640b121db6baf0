"""The reviewed parameters of the cues: ``data/rules/cues.toml`` and what was fitted, ``data/rules/fitted.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache

from loaders.rules import toml_records


@dataclass(frozen=True, slots=True)
class CueKind:
    """One kind of cue: the exponent of its likelihoods, and the share of texts that such a cue misleads (``floor``).

    The floor is mixed into every likelihood, so that a wrong cue does not veto the right day.
    """

    id: str
    name: str
    weight: float
    floor: float
    reason: str


@dataclass(frozen=True, slots=True)
class Number:
    """One number that a cue or the posterior needs, with the reason for its value."""

    id: str
    value: float
    reason: str


@dataclass(frozen=True, slots=True)
class Day:
    """One day that the posterior needs."""

    id: str
    value: date
    reason: str


@dataclass(frozen=True, slots=True)
class Title:
    """Words that name an office in a text, and the part of the office's name in ``tenures.csv`` that they stand for."""

    id: str
    words: str
    office: str


@dataclass(frozen=True, slots=True)
class Synonym:
    """Words that reports use for one thing; ``id`` is the stem that stands for all of them."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that a cue looks for, as a regular expression."""

    id: str
    words: str
    reason: str


@dataclass(frozen=True, slots=True)
class WordList:
    """Words that are used for one purpose."""

    id: str
    words: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Distribution:
    """A list of fitted values."""

    id: str
    values: tuple[float, ...]
    reason: str


@cache
def kinds() -> dict[str, CueKind]:
    """The kinds of cue, by id."""
    return {kind.id: kind for kind in toml_records("cues.toml", "kind", CueKind)}


@cache
def titles() -> tuple[Title, ...]:
    """The titles that texts put to names."""
    return toml_records("cues.toml", "title", Title)


@cache
def synonyms() -> dict[str, str]:
    """Word -> the stem that stands for it."""
    return {word: one.id for one in toml_records("cues.toml", "synonym", Synonym) for word in one.words}


@cache
def word_list(name: str) -> tuple[str, ...]:
    """The words of the list called ``name``, in their order."""
    return next(one.words for one in toml_records("cues.toml", "words", WordList) if one.id == name)


def pattern(name: str) -> re.Pattern[str]:
    """The pattern called ``name``."""
    return _patterns()[name]


def number(name: str) -> float:
    """The parameter called ``name``. KeyError when there is none: a mistake of ours."""
    return _numbers()[name]


def day(name: str) -> date:
    """The day called ``name``."""
    return _days()[name]


def fitted(name: str) -> tuple[float, ...]:
    """The fitted values called ``name``."""
    return _fitted()[name]


@contextmanager
def replaced(values: Mapping[str, float | tuple[float, ...]]) -> Iterator[None]:
    """Other values for fitted numbers and distributions for a while: the benchmarks try values with the code in use."""
    numbers, lists = dict(_numbers()), dict(_fitted())
    _numbers().update({name: value for name, value in values.items() if isinstance(value, float)})
    _fitted().update({name: value for name, value in values.items() if isinstance(value, tuple)})
    try:
        yield
    finally:
        _numbers().update(numbers)
        _fitted().update(lists)


@cache
def _numbers() -> dict[str, float]:
    found = (*toml_records("cues.toml", "number", Number), *toml_records("fitted.toml", "fit", Number))
    return {one.id: one.value for one in found}


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {one.id: re.compile(one.words) for one in toml_records("cues.toml", "pattern", Pattern)}


@cache
def _days() -> dict[str, date]:
    return {one.id: one.value for one in toml_records("cues.toml", "day", Day)}


@cache
def _fitted() -> dict[str, tuple[float, ...]]:
    return {one.id: one.values for one in toml_records("fitted.toml", "distribution", Distribution)}
