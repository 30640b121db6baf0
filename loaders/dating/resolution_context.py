"""What surrounds an expression: the anchor, what was resolved before it, the tense of its clause."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from loaders.dating.expressions import TimeExpression
from loaders.records import DateInterval

Tense = Literal["future", "past", ""]

# How much further a day ahead counts than a day back, by the tense of the clause.
AHEAD_COSTS = {"future": 0.5, "": 2.0, "past": 3.0}
# How far a verb may stand from the expression it belongs to.
CLAUSE = 200
BOUNDARY = re.compile(
    r"[.!?;:]['\"”’)]*\s|\n|[\"“”]|``|''|,? (?:but|while|which|who|whose|after|although|because|according to) "
)
# Words straight before a date that set a day to come, whatever the verb: "gave the group until Sunday".
FORWARD = re.compile(r"\b(?:by|until|effective|starting|payable|due)(?: on| the)?\s$")
# The verb that a future form governs belongs to it: "will be named" is no past.
PLANNED = "due|scheduled|slated|set|expected|planned|supposed"
FUTURE = (
    rf"(?:(?:will|shall|would|won['’]t|[a-z]+['’]ll|to be|(?:is|are|be) (?:\w+ )?(?:{PLANNED}|likely|going|to)(?: to)?|"
    rf"(?:plans?|hopes?|intends?|expects?|{PLANNED}) to|(?:resume|begin|convene|expire|meet)s?)"
    r"(?: (?:not|also|be|have been))*(?: [a-z]+)?)"
)
PAST = (
    rf"(?:(?:was|were|had been) (?:\w+ )?(?:{PLANNED})(?: to \w+)?|was|were|had|has|have|did|said|told|[a-z]{{2,}}ed|"
    r"began|came|went|took|left|met|held|fell|rose|made|gave|found|sent|shot|struck|won|lost|saw|got|became|ran|spoke|"
    r"wrote|broke|flew|drew|grew|threw|brought|sought|fought|caught|kept|felt|dealt|built|spent|stood|paid|laid|heard|"
    r"led|fled|sat|put|chose|drove|sold|withdrew|swept|arose)"
)
VERB = re.compile(rf"\b(?:(?P<future>{FUTURE})|(?P<past>{PAST}))\b")

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


@dataclass(slots=True)
class Context:
    """A text, its anchor, and the last interval and last quarter that were resolved before the expression at hand."""

    text: str
    anchor: date | None
    previous: DateInterval | None = None
    quarter: DateInterval | None = None

    def base_for(self, unit: str) -> date | None:
        """Where "later" and "earlier" count from: the last expression no coarser than the unit, else the anchor."""
        finer = FINER_GRAINS.get(unit, FINER_GRAINS["day"])
        if self.previous is not None and self.previous.grain in finer:
            return self.previous.start
        return self.anchor


def tense_at(expression: TimeExpression, text: str) -> Tense:
    """The tense of the clause: of the last verb before the expression, else of the first one after it."""
    before = text[max(0, expression.start - CLAUSE) : expression.start]
    if FORWARD.search(before[-16:]):
        return "future"
    clause = BOUNDARY.split(before)[-1]
    verbs = list(VERB.finditer(clause))
    if verbs:
        return "future" if verbs[-1]["future"] else "past"
    after = text[expression.end : expression.end + CLAUSE]
    boundary_after = BOUNDARY.search(after)
    verb = VERB.search(after[: boundary_after.start()] if boundary_after else after)
    return "" if verb is None else "future" if verb["future"] else "past"
