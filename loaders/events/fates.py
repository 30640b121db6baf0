"""What became of an offer, as far as a sentence says: made, under study, accepted, rejected, changes asked, in force,
collapsed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from loaders.any_case import AnyCase, compile_any_case, lower_case
from loaders.errors import RuleError
from loaders.events.kinds import load_kinds
from loaders.records import Status
from loaders.rules import DATA, compiled, toml_records


@dataclass(frozen=True, slots=True)
class Fate:
    """An entry of ``data/rules/fates.toml``."""

    id: str
    name: str
    kinds: tuple[str, ...]
    always: tuple[str, ...]
    pattern: str
    examples: tuple[str, ...]


@cache
def load_fates() -> tuple[Fate, ...]:
    """The fates in the order in which they are tried; an unknown kind or a bad pattern raises ``RuleError``."""
    path = DATA / "rules" / "fates.toml"
    fates = toml_records("fates.toml", "fate", Fate)
    for fate in fates:
        unknown = {*fate.kinds, *fate.always} - set(load_kinds())
        if unknown:
            raise RuleError(path, fate.id, f"there is no kind {min(unknown)!r}")
        compiled(re.compile, fate.pattern, path, fate.id)
    return fates


def find_fate(sentence: str, kind: str, status: Status) -> str:
    """Id of the fate that the sentence of an event tells; "" when it tells none."""
    if status != "happened":
        return ""
    fates = _by_kind().get(kind)
    if fates is None:
        return ""
    small = lower_case(sentence)
    return next((fate for fate, pattern in fates if pattern is None or pattern.search(sentence, small)), "")


@cache
def _by_kind() -> dict[str, list[tuple[str, AnyCase | None]]]:
    """Kind -> the fates to try, with their patterns; None where every event of the kind has the fate."""
    found: dict[str, list[tuple[str, AnyCase | None]]] = {}
    for fate in load_fates():
        for kind in fate.kinds:
            found.setdefault(kind, []).append((fate.id, compile_any_case(fate.pattern)))
        for kind in fate.always:
            found.setdefault(kind, []).append((fate.id, None))
    return found
