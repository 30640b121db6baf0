"""What the benchmark of events measured on the gold annotations, the held-out part first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

# What is said -> where it stands in a part of the result.
_FIGURES: dict[str, tuple[str, str]] = {
    "Actors named (F1)": ("figures", "actors_f1"),
    "Current event or not (F1)": ("figures", "role_f1"),
    "Kind of event (macro-F1)": ("figures", "kind_macro_f1"),
    "Kind the same": ("figures", "kind_accuracy"),
    "Status the same": ("figures", "status_accuracy"),
    "Speaker the same": ("figures", "speaker_accuracy"),
    "Very same days": ("figures", "date_exact"),
    "Issues (F1)": ("figures", "issues_f1"),
    "Reports merged to stories (B-cubed F1)": ("stories", "f1"),
    "Same event in two articles (F1)": ("pairs", "f1"),
}


def event_figures(result: Mapping[str, Any]) -> pd.DataFrame:
    """The figures side by side: figure, held_out, develop, coders (0 to 1, missing where not measured).

    ``coders`` is what two coders reach against one another on the held-out part. Empty when the result is of another
    make.
    """
    held, develop = (_part(result, name) for name in ("held_out", "develop"))
    rows = [
        {
            "figure": figure,
            "held_out": _number(_part(held, group), name),
            "develop": _number(_part(develop, group), name),
            "coders": _number(_part(held, "coders"), name) if group == "figures" else None,
        }
        for figure, (group, name) in _FIGURES.items()
    ]
    table = pd.DataFrame(rows).astype({"held_out": float, "develop": float, "coders": float})
    return table.dropna(subset="held_out", ignore_index=True)


def say_event_figures(result: Mapping[str, Any]) -> str:
    """The held-out figures in one sentence; "" when the result is of another make."""
    held = _part(result, "held_out")
    figures = _part(held, "figures")
    try:
        return (
            f"On {held['articles']} annotated articles ({figures['sentences']:,} sentences) that no rule was tuned on: "
            f"actors F1 {figures['actors_f1']:.2f}; current events F1 {figures['role_f1']:.2f}; of the sentences that "
            f"are events by both, {figures['kind_accuracy']:.0%} have the same kind and {figures['date_exact']:.0%} "
            "the very same days."
        )
    except KeyError:
        return ""


def held_out_first(result: Mapping[str, Any]) -> dict[str, Any]:
    """The same result with the part "held_out" before the part "develop"."""
    order = {"held_out": 1, "develop": 2}
    return dict(sorted(result.items(), key=lambda item: order.get(item[0], 0)))


def _part(result: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = result.get(name, {})
    return part if isinstance(part, Mapping) else {}


def _number(part: Mapping[str, Any], name: str) -> float | None:
    value = part.get(name)
    return float(value) if isinstance(value, int | float) else None
