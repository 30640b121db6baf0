"""The look of eras, and of the two periods that can take their place: the same on every chart, colour never alone."""

from __future__ import annotations

from charts.theme import ERA_COLOURS, OWN_COLOURS, REFERENCE

ERA_SYMBOLS = {
    "blinken": "circle", "hand-over": "x-thin-open", "witkoff": "diamond", "first": "square", "second": "triangle-up"
}  # fmt: skip


def era_colour(era: str) -> str:
    """The colour of an era or of a period of a reader's own."""
    return OWN_COLOURS.get(era) or ERA_COLOURS.get(era, REFERENCE)
