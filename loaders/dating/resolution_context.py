"""What surrounds an expression: the anchor, what was resolved before it, the tense of its clause."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Literal

from loaders.dating.expression_patterns import compile_list, words_of
from loaders.dating.expression_rules import load_words
from loaders.dating.expressions import TimeExpression
from loaders.dating.resolution_narration import Narration
from loaders.records import DateInterval

# "meant": a past verb that speaks of what is to come ("agreed to leave"). "due": what was to come, and may have come.
Tense = Literal["future", "due", "meant", "past", ""]

# The kinds of verb, in the order in which they are tried.
TENSES: tuple[Tense, ...] = ("future", "due", "meant", "past")
# How much further a day ahead counts than a day back, by the tense of the clause.
AHEAD_COSTS = {"future": 0.5, "due": 1.0, "meant": 1.5, "": 2.0, "past": 3.0}
# And what it counts straight after a verb that tells what is over ("the quarter ended Oct. 31"): a few days ahead, for
# an anchor that is itself a little off, still beat a year back.
ENDED_COSTS = 100.0
# How far a verb may stand from the expression it belongs to.
CLAUSE = 200
# How far before an expression the words may begin that decide how it is read.
OPENING = 64
# The word lists of such openings, in the order in which they are tried, and how far back their last words may begin.
OPENINGS = ("ended", "lasted_until", "forward", "forward_unless_done")
NEAR = 24
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


def reading_of(interval: DateInterval | None, runner_up: DateInterval | None = None) -> Reading | None:
    """The reading of an interval, None where there is none."""
    return None if interval is None else Reading(interval, runner_up if runner_up != interval else None)


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
        tense = verbs[after][1] if after < len(verbs) and verbs[after][0] < end + CLAUSE else ""
        # "On Sunday they agreed to leave" tells of the day of agreeing.
        return "past" if tense == "meant" else tense

    def is_done(self, start: int) -> bool:
        """Whether the clause tells, before ``start``, of something that had been done by then."""
        first = self._begins[bisect_right(self._begins, start) - 1]
        return bool(compile_list("done").search(self._text, max(first, start - CLAUSE), start))

    def _verbs_of(self, clause: int) -> list[tuple[int, Tense]]:
        if clause not in self._verbs:
            found = _verb().finditer(self._text, self._begins[clause], self._ends[clause])
            self._verbs[clause] = [(verb.start(), TENSES[(verb.lastindex or 1) - 1]) for verb in found]
        return self._verbs[clause]


@cache
def _verb() -> re.Pattern[str]:
    kinds = "|".join(f"({compile_list(f'{tense}_verb').pattern})" for tense in TENSES)
    # At the end of a word, too, all of them would be tried.
    return re.compile(rf"\b(?=\w)(?:{kinds})\b")


@cache
def _opening_words() -> frozenset[str]:
    """The words of all openings but those that stand before most dates."""
    words = (words_of(load_words()[name].pattern) for name in OPENINGS)
    return frozenset().union(*words) - {"on", "in", "the"}


@dataclass(slots=True)
class Context:
    """A text, its anchor, and what was resolved before the expression at hand.

    ``previous`` is the last interval, of words that end at ``previous_end``, ``period`` the quarter or year whose
    figures the text gives, ``weekdays`` the day that each weekday's bare name meant last, ``narration`` what a
    narrative told.
    """

    text: str
    anchor: date | None
    previous: DateInterval | None = None
    previous_end: int = 0
    period: DateInterval | None = None
    weekdays: dict[int, date] = field(default_factory=dict)
    narration: Narration = field(default_factory=Narration)
    _clauses: Clauses | None = None

    def base_for(self, unit: str) -> date | None:
        """Where "later" and "earlier" count from: the last expression no coarser than the unit, else the anchor."""
        finer = FINER_GRAINS.get(unit, FINER_GRAINS["day"])
        if self.previous is not None and self.previous.grain in finer:
            return self.previous.start
        return None if self.narration.throughout else self.anchor

    def spoken_of(self, quarter: DateInterval | None, *, over: bool = False) -> DateInterval | None:
        """The quarter, noted as the one whose figures are given, unless it goes on while another was named before.

        ``over`` tells that the text calls it ended, as a company's own quarter may be before the calendar's.
        """
        if quarter is None or self.anchor is None or over or quarter.end <= self.anchor:
            self.period = quarter or self.period
        elif self.period is None and quarter.start <= self.anchor:
            self.period = quarter
        return quarter

    def narrated(
        self, expression: TimeExpression, nearest: DateInterval | None, of_year: Callable[[int], DateInterval | None]
    ) -> DateInterval | None:
        """What the words mean in the narrative, by their interval in each year; None where there is none."""
        last = self.narration.told
        if last is None:
            return None
        choices = [one for year in range(last.start.year - 1, last.last.year + 2) if (one := of_year(year))]
        return self.narration.choose(choices, nearest, expression, self.text, self.anchor)

    def ahead_cost(self, expression: TimeExpression) -> float:
        """How much further a day ahead counts than a day back for these words."""
        opening = self._opening_of(expression)
        return ENDED_COSTS if opening == "ended" else AHEAD_COSTS[self._tense_of(expression, opening)]

    def tense_at(self, expression: TimeExpression) -> Tense:
        """The tense of the clause: of the last verb before the expression, else of the first one after it."""
        return self._tense_of(expression, self._opening_of(expression))

    def _tense_of(self, expression: TimeExpression, opening: str) -> Tense:
        if opening in ("lasted_until", "forward"):
            return "past" if opening == "lasted_until" else "future"
        if self._clauses is None:
            self._clauses = Clauses(self.text)
        tense = self._clauses.tense_of(expression.start, expression.end)
        if opening != "forward_unless_done":
            return tense
        # "By the Tuesday deadline" speaks of a day that is known: only its verb tells whether it is past.
        known = compile_list("deadline").match(self.text, expression.end)
        done = tense == "past" if known else self._clauses.is_done(expression.start)
        return "past" if done else "future"

    def _opening_of(self, expression: TimeExpression) -> str:
        """Which of the openings stands straight before the expression; "" for none."""
        start = expression.start
        words = self.text[max(0, start - NEAR) : start].split()[-2:]
        if _opening_words().isdisjoint(words):
            return ""
        before = max(0, start - OPENING)
        return next((name for name in OPENINGS if compile_list(name).search(self.text, before, start)), "")
