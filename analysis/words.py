"""Counts in words, the same everywhere."""

from __future__ import annotations


def say_count(number: int, thing: str) -> str:
    """A number with its noun: "1 event", "1,234 events"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
