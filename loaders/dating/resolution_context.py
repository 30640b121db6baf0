"""What surrounds an expression: the anchor, what was resolved before it, the tense of its clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Literal

from loaders.dating.expression_rules import compile_list
from loaders.dating.expressions import TimeExpression
from loaders.records import DateInterval

Tense = Literal["future", "past", ""]

# How much further a day ahead counts than a day back, by the tense of the clause.
AHEAD_COSTS = {"future": 0.5, "": 2.0, "past": 3.0}
# How far a verb may stand from the expression it belongs to.
CLAUSE = 200
# Grains from which a step of a unit may be counted.
FINER_GRAINS = {
    "day": ("day",),
    "week": ("day", "week"),
    "month": ("day", "week", "month"),
    "year": ("day", "week", "month", "quarter", "season", "year"),
}


@dataclass(frozen=True, slots=True)
class Reading:
    """The interval that words mean, and the second-best one where another is likely enough to keep."""

    interval: DateInterval
    runner_up: DateInterval | None = None


class Clauses:
    """The clauses of a text and their verbs, each searched once, whatever the number of expressions in it."""

    def __init__(self, text: str) -> None:
        self._text = text
        bounds = [bound.span() for bound in compile_list("clause_end").finditer(text)]
        self._begins = [0, *(end for _, end in bounds)]
        self._ends = [*(start for start, _ in bounds), len(text)]
        self._verbs: dict[int, list[tuple[int, Tense]]] = {}

    def tense_of(self, start: int, end: int) -> Tense:
        """The tense of the last verb before ``start`` in its clause, else of the first after ``end``; "" for none."""
        clause = bisect_right(self._begins, start) - 1
        verbs = self._verbs_of(clause)
        before = bisect_left(verbs, (start,)) - 1
        if before >= 0 and verbs[before][0] >= start - CLAUSE:
            return verbs[before][1]
        verbs = self._verbs_of(bisect_left(self._ends, end))
        after = bisect_left(verbs, (end,))
        return verbs[after][1] if after < len(verbs) and verbs[after][0] < end + CLAUSE else ""

    def is_done(self, start: int) -> bool:
        """Whether the clause tells, before ``start``, of something that had been done by then."""
        first = self._begins[bisect_right(self._begins, start) - 1]
        return bool(compile_list("done").search(self._text, max(first, start - CLAUSE), start))

    def _verbs_of(self, clause: int) -> list[tuple[int, Tense]]:
        if clause not in self._verbs:
            found = _verb().finditer(self._text, self._begins[clause], self._ends[clause])
            self._verbs[clause] = [(verb.start(), "future" if verb.lastindex == 1 else "past") for verb in found]
        return self._verbs[clause]


@cache
def _verb() -> re.Pattern[str]:
    return re.compile(rf"\b(?:({compile_list('future_verb').pattern})|({compile_list('past_verb').pattern}))\b")


@dataclass(slots=True)
class Context:
    """A text, its anchor, and the last interval and last quarter that were resolved before the expression at hand."""

    text: str
    anchor: date | None
    previous: DateInterval | None = None
    quarter: DateInterval | None = None
    _clauses: Clauses | None = None

    def base_for(self, unit: str) -> date | None:
        """Where "later" and "earlier" count from: the last expression no coarser than the unit, else the anchor."""
        finer = FINER_GRAINS.get(unit, FINER_GRAINS["day"])
        if self.previous is not None and self.previous.grain in finer:
            return self.previous.start
        return self.anchor

    def tense_at(self, expression: TimeExpression) -> Tense:
        """The tense of the clause: of the last verb before the expression, else of the first one after it."""
        if self._clauses is None:
            self._clauses = Clauses(self.text)
        opening = (self.text, max(0, expression.start - 16), expression.start)
        if compile_list("forward").search(*opening):
            return "future"
        if compile_list("forward_unless_done").search(*opening):
            return "past" if self._clauses.is_done(expression.start) else "future"
        return self._clauses.tense_of(expression.start, expression.end)
