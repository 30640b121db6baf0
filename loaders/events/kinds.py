"""The kind of event that a sentence reports, from its words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from loaders.any_case import AnyCase, compile_any_case
from loaders.errors import RuleError
from loaders.events.clauses import Span, is_inside
from loaders.rules import DATA, compiled, toml_records

# A cue in a subordinate clause or a quotation counts less; an early one a little more than a late one.
SUBORDINATE_COST, QUOTED_COST, EARLY_GAIN = 1.25, 1.0, 0.4
# "put forward a plan that would free ...": the act goes before the terms.
_IN_RELATIVE_CLAUSE = re.compile(r"\b(?:that|which) (?:would|frees|eases|stops|pauses)\b")
_RELATIVE_COST = 0.75
# "agreed on how many prisoners would go free": no term is told.
_ASKED = re.compile(r"\b(?:how (?:many|much|long|soon)|whether|which) (?:[\w-]+ ){0,3}\Z")
# "spoke at a meeting of the league", "a truce was signed during a meeting of the envoys": it only says where.
_CIRCUMSTANCE = re.compile(
    r"\b(?:during|at|on the sidelines of|on the margins of) (?:an?|the|his|her|their|its) (?:[\w-]+ ){0,3}\Z"
)
_CIRCUMSTANCE_COST, _CIRCUMSTANCE_REACH = 1.0, 45
# Weights as near as this count as equal: then the kind that stands higher in kinds.toml wins.
_SAME_WEIGHT = 0.06


@dataclass(frozen=True, slots=True)
class Kind:
    """An entry of ``data/rules/kinds.toml``."""

    id: str
    name: str
    lane: str
    plover: str
    means: str


@dataclass(frozen=True, slots=True)
class KindCue:
    """An entry of ``data/rules/cues_of_kinds.toml``."""

    id: str
    kind: str
    strength: float
    triggers: tuple[str, ...]
    pattern: str
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    terms: bool = False
    lasts: Literal["", "demand", "effort"] = ""


class KindFound(NamedTuple):
    """A cue at its place in a sentence, with the weight it has there."""

    kind: str
    start: int
    end: int
    weight: float
    terms: bool
    lasts: Literal["", "demand", "effort"] = ""

    @property
    def label(self) -> str:
        """The kind, and what of an offer is told: its terms, a standing demand, or the act of making it."""
        if self.kind != "proposal":
            return self.kind
        return "proposal-terms" if self.terms else "proposal-demand" if self.lasts else "proposal-act"


@cache
def load_kinds() -> dict[str, Kind]:
    """The kinds by id, most specific first."""
    return {one.id: one for one in toml_records("kinds.toml", "kind", Kind)}


@cache
def load_cues() -> tuple[tuple[KindCue, AnyCase], ...]:
    """The cues with their compiled patterns, strongest first; an unknown kind or bad pattern raises ``RuleError``."""
    path = DATA / "rules" / "cues_of_kinds.toml"
    cues = []
    for cue in toml_records("cues_of_kinds.toml", "cue", KindCue):
        if cue.kind not in load_kinds():
            raise RuleError(path, cue.id, f"there is no kind {cue.kind!r}")
        cues.append((cue, compiled(compile_any_case, cue.pattern, path, cue.id)))
    return tuple(sorted(cues, key=lambda one: -one[0].strength))


@cache
def _rank() -> dict[str, int]:
    return {kind: rank for rank, kind in enumerate(load_kinds())}


def find_kind(
    plain: str, small: str, cues: Iterable[int], subordinate: list[Span], quoted: list[Span]
) -> KindFound | None:
    """The likeliest kind that ``plain`` reports, None without a cue; ``cues`` are the numbers of those to try.

    ``small`` is ``plain`` in small letters.
    """
    best: KindFound | None = None
    known = load_cues()
    for number in sorted(cues):
        cue, pattern = known[number]
        if best and cue.strength + EARLY_GAIN < best.weight - _SAME_WEIGHT:
            break
        match = pattern.search(plain, small)
        if match:
            weight = _weight(cue, match, len(plain), subordinate, quoted)
            found = KindFound(cue.kind, *match.span(), weight, cue.terms, cue.lasts)
            best = found if best is None or goes_before(found, best) else best
    return best


def goes_before(one: KindFound, other: KindFound) -> bool:
    """Whether the first is the likelier kind; where both weigh the same, the one that stands higher in the list."""
    if abs(one.weight - other.weight) > _SAME_WEIGHT:
        return one.weight > other.weight
    return (_rank()[one.kind], one.start) < (_rank()[other.kind], other.start)


def _weight(cue: KindCue, match: re.Match[str], length: int, subordinate: list[Span], quoted: list[Span]) -> float:
    weight = cue.strength + EARLY_GAIN * (1 - match.start() / length)
    if is_inside(match.start(), subordinate):
        weight -= SUBORDINATE_COST
    if is_inside(match.start(), quoted):
        weight -= QUOTED_COST
    if cue.terms and _IN_RELATIVE_CLAUSE.search(match.string, max(0, match.start() - 8), match.end()):
        weight -= _RELATIVE_COST
    elif cue.terms and _ASKED.search(match.string, max(0, match.start() - 50), match.start()):
        weight -= SUBORDINATE_COST
    elif cue.kind == "meeting" and _CIRCUMSTANCE.search(
        match.string, max(0, match.start() - _CIRCUMSTANCE_REACH), match.start()
    ):
        weight -= _CIRCUMSTANCE_COST
    return weight
