"""The kind of a sentence that is only clear from the sentence before: "They refused.", "The vote was 13 to none."."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.errors import RuleError
from loaders.events.kinds import KindFound, load_kinds
from loaders.events.told import Told
from loaders.rules import DATA, compiled, toml_records

# "They refused." is then no answer to an offer.
_OF_REPORTERS = ("comment", "question", "reporter", "journalist", "interview")


@dataclass(frozen=True, slots=True)
class TakenUp:
    """An entry of ``data/rules/taken_up.toml``; ``kind`` "" is the kind of the sentence before."""

    id: str
    after: tuple[str, ...]
    instead: tuple[str, ...]
    kind: str
    triggers: tuple[str, ...]
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]


@cache
def load_taken_up() -> tuple[TakenUp, ...]:
    """The turns of phrase in the order in which they are tried; an unknown kind or a bad pattern: ``RuleError``."""
    path = DATA / "rules" / "taken_up.toml"
    entries = toml_records("taken_up.toml", "turn", TakenUp)
    for entry in entries:
        unknown = {*entry.after, *entry.instead, entry.kind} - {"", *load_kinds()}
        if unknown:
            raise RuleError(path, entry.id, f"there is no kind {min(unknown)!r}")
        compiled(re.compile, entry.pattern, path, entry.id)
    return entries


@cache
def _after() -> dict[str, list[tuple[TakenUp, re.Pattern[str]]]]:
    """The turns of phrase to try, by the kind of the sentence before."""
    found: dict[str, list[tuple[TakenUp, re.Pattern[str]]]] = {}
    for entry in load_taken_up():
        for kind in entry.after:
            found.setdefault(kind, []).append((entry, re.compile(entry.pattern)))
    return found


def take_up(told: Told, kind: KindFound | None, before: KindFound, told_before: Told, voice: str) -> KindFound | None:
    """The kind of a sentence, or what it takes up of the sentence before it where it says little by itself.

    What a rule has found outright stays as it is. Words go on only where ``voice``, who spoke before, is known.
    """
    if kind and kind.weight:
        return kind
    for entry, pattern in _after().get(before.kind, ()):
        if (kind.kind if kind else "") not in entry.instead or not any(map(told.small.__contains__, entry.triggers)):
            continue
        if entry.kind == "statement" and not voice:
            continue
        match = pattern.match(told.plain)
        if match and not (entry.kind == "response" and any(map(told_before.small.__contains__, _OF_REPORTERS))):
            return KindFound(entry.kind or before.kind, *match.span(), 0.0, terms=False)
    return kind
