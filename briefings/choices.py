"""The choices of a recipe as values: what makes no sense falls back to the default of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TypeVar

from analysis.comentions import UNIT_NAMES
from analysis.lanes import LANES
from analysis.periods import Period, own_periods
from analysis.recipe import Recipe
from analysis.ties import MEASURE_NAMES
from charts.eras import PER_NAMES
from charts.pace import CLOCK_NAMES

Choice = TypeVar("Choice")
_NUMBERS, _FREE = ("top", "floor"), ("who", "with", "compare", "a_from", "a_to", "b_from", "b_to")
_OPTIONS: Mapping[str, tuple[str, ...]] = {
    "lanes": LANES, "unit": tuple(UNIT_NAMES), "measure": tuple(MEASURE_NAMES), "view": ("matrix", "network"),
    "per": tuple(PER_NAMES), "clock": tuple(CLOCK_NAMES),
}  # fmt: skip


class NotDrawn(Exception):
    """The chart cannot be drawn from its name and choices alone; the message says why."""


def problem_with(name: str, value: str) -> str:
    """What is wrong with one choice, as the end of a sentence; "" when nothing is."""
    if name in _OPTIONS:
        return "" if value in _OPTIONS[name] else f"{name} must be one of {', '.join(_OPTIONS[name])}; not {value!r}"
    if name in _NUMBERS:
        return "" if value.isdecimal() else f"{name} must be a whole number, not {value!r}"
    return "" if name in _FREE else f"there is no choice called {name!r}"


def one_of(recipe: Recipe, name: str, known: Iterable[Choice], default: Choice) -> Choice:
    """One of the options of a page."""
    wanted = recipe.choice(name, "")
    return next((one for one in known if one == wanted), default)


def number(recipe: Recipe, name: str, default: int, least: int, most: int) -> int:
    """A whole number between two others."""
    wanted = recipe.choice(name, "")
    return min(max(int(wanted), least), most) if wanted.isdecimal() and len(wanted) < 10 else default


def picked_actors(recipe: Recipe, names: Mapping[str, str], known: Iterable[str]) -> tuple[str, ...]:
    """The actor, or the two, that were picked on the Actors page, by id or name; () for none or unknown ones."""
    by_word = {names.get(one, one): one for one in known} | {one: one for one in known}
    words = (recipe.choice("who", ""), recipe.choice("with", ""))
    return tuple(dict.fromkeys(by_word[word] for word in words if word in by_word))


def periods(recipe: Recipe) -> tuple[Period, ...]:
    """The two periods of a reader's own on the Eras page; () for the eras. NotDrawn."""
    if recipe.choice("compare", "Eras") == "Eras":
        return ()
    try:
        first, second = (
            (date.fromisoformat(recipe.choice(f"{one}_from", "")), date.fromisoformat(recipe.choice(f"{one}_to", "")))
            for one in ("a", "b")
        )
        return own_periods(first, second)
    except ValueError:
        raise NotDrawn("It compares two periods, whose first and last days are missing or make no sense.") from None
