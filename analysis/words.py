"""Counts and numbers in words, the same everywhere."""

from __future__ import annotations

from typing import Any


def say_count(number: int, thing: str) -> str:
    """A number with its noun: "1 event", "1,234 events"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def say_number(value: Any) -> str:
    """A number as people write it: "1,234", "0.305"; anything else as Python says it."""
    if isinstance(value, float):
        return f"{value:,.3f}".rstrip("0").rstrip(".")
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)
