"""The charts chosen for a briefing, with its words, as they stand in this session."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

import streamlit as st

from analysis.recipe import Recipe

_KEY = "_basket"


@dataclass(frozen=True)
class Item:
    """One chosen chart. ``number`` stays with it wherever it moves; ``data_version`` is that of its rows."""

    number: int
    chart: Any
    recipe: Recipe
    data_version: str
    note: str = ""


@dataclass
class Basket:
    """The briefing in the making; ``line`` is the saved briefing that it continues, None for a new one."""

    title: str = "Ceasefire talks"
    lead: str = ""
    items: list[Item] = field(default_factory=list)
    line: Any = None
    drawn: int = 0

    def add(self, chart: Any, recipe: Recipe, data_version: str, note: str = "") -> None:
        """Put a chart at the end, unless the same one is there already."""
        if not self.holds(recipe):
            self.drawn += 1
            self.items.append(Item(self.drawn, chart, recipe, data_version, note))

    def holds(self, recipe: Recipe) -> bool:
        """Whether this chart, with these choices and this selection, was chosen."""
        return any(one.recipe == recipe for one in self.items)

    def remove(self, number: int) -> None:
        """Take a chart out."""
        self.items = [one for one in self.items if one.number != number]

    def move(self, number: int, by: int) -> None:
        """Move a chart by so many places, as far as there are any."""
        at = next((place for place, one in enumerate(self.items) if one.number == number), None)
        if at is not None:
            item = self.items.pop(at)
            self.items.insert(max(0, at + by), item)

    def change(self, number: int, **fields: Any) -> None:
        """Give a chart another note, figure, recipe or data version."""
        self.items = [replace(one, **fields) if one.number == number else one for one in self.items]


def basket() -> Basket:
    """The briefing in the making of this session."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = Basket()
    made: Basket = st.session_state[_KEY]
    return made


def start_anew(made: Basket | None = None) -> None:
    """Go on with another briefing, or with an empty one."""
    st.session_state[_KEY] = made or Basket()


def add_button(chart: Any, key: str, recipe: Recipe, data_version: str) -> None:
    """The button beside a chart that puts it into the briefing, or takes it out again."""
    held = basket().holds(recipe)
    st.button(
        "Take out of briefing" if held else "Add to briefing",
        key=f"{key}-add",
        icon=":material/check:" if held else ":material/add:",
        on_click=_put,
        args=(chart, recipe, data_version),
    )


def _put(chart: Any, recipe: Recipe, data_version: str) -> None:
    made = basket()
    held = [one.number for one in made.items if one.recipe == recipe]
    if not held:
        made.add(chart, recipe, data_version)
    for number in held:
        made.remove(number)
