"""What it takes to draw a chart again: which one, the choices made on its page, and the selection."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from analysis.selection import Selection

_DAYS = ("date_from", "date_to")
# Charts about all articles, or about one, whatever the selection.
_UNFILTERED = (
    *("coverage", "coverage-publishers", "evidence", "inferred-against-published", "reliability", "ablation"),
    *("accuracy-by-cue", "events-accuracy"),
)


@dataclass(frozen=True)
class Recipe:
    """One chart as it was chosen: the title of its page, its name, the choices on the page by name, the selection."""

    page: str
    chart: str
    selection: Selection
    choices: tuple[tuple[str, str], ...] = ()

    def choice(self, name: str, default: str) -> str:
        """What was chosen under ``name``."""
        return dict(self.choices).get(name, default)

    @property
    def filtered(self) -> bool:
        """Whether the chart shows the selection."""
        return self.chart not in _UNFILTERED

    def to_json(self) -> dict[str, Any]:
        """The recipe in plain values that JSON can hold."""
        return {
            "page": self.page,
            "chart": self.chart,
            "choices": dict(self.choices),
            "selection": selection_to_json(self.selection),
        }

    @staticmethod
    def from_json(value: Mapping[str, Any]) -> Recipe:
        """The recipe that ``to_json`` wrote. KeyError, TypeError or ValueError for anything else."""
        choices = tuple((str(name), str(chosen)) for name, chosen in value["choices"].items())
        return Recipe(str(value["page"]), str(value["chart"]), selection_from_json(value["selection"]), choices)


def selection_to_json(selection: Selection) -> dict[str, Any]:
    """What the selection asks, without the fields that ask nothing."""
    nothing = asdict(Selection())
    asked = {name: value for name, value in asdict(selection).items() if value != nothing[name]}
    return {name: value.isoformat() if isinstance(value, date) else value for name, value in asked.items()}


def selection_from_json(value: Mapping[str, Any]) -> Selection:
    """The selection that ``selection_to_json`` wrote; fields of another version are left out."""
    known = {field.name for field in fields(Selection)}
    asked: dict[str, Any] = {name: one for name, one in value.items() if name in known}
    asked |= {name: tuple(one) for name, one in asked.items() if isinstance(one, list)}
    asked |= {name: date.fromisoformat(str(asked[name])) for name in _DAYS if asked.get(name)}
    return Selection(**asked)
