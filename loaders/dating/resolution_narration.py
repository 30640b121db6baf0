"""Dates of a narrative whose year was named before: "On 24 November 2023 a truce began. It ended on 1 December."

News names days without a year because they lie near the day of publication. A narrative (a timeline, an explainer, a
paragraph of history) names the year once, and its days follow one another.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from loaders.dating.expressions import TimeExpression
from loaders.records import DateInterval

# A text is a narrative throughout when it names that many times with their years, of several years, and hardly ever
# leans on today.
TOLD, YEARS = 3, 2
LEANING_SHARE = 0.1
LEANING = frozenset(
    {"weekday", "time_of_weekday", "weekday_range", "day_beside_today", "time_of_day", "past_day", "unit", "past_unit"}
)
# How much further a time before the one told last counts than one after it: a narrative mostly goes on.
BACK_COSTS = 1.5
# In a narrative, a time so near the anchor and so far from what was told last is news, in days.
AT_ANCHOR, APART = 10, 120
# In news, a narrative is a paragraph that has named a day or month: a day near that, and not near the anchor, goes on.
A_MONTH, REACH, NEWS = 31, 60, 60


@dataclass(slots=True)
class Narration:
    """What a text tells in order: the last interval whose year is known from its words, and where these end.

    ``throughout`` says that the whole text is a narrative, ``chosen`` is the last interval that followed from it.
    """

    throughout: bool = False
    told: DateInterval | None = None
    end: int = 0
    chosen: DateInterval | None = None

    def note(self, interval: DateInterval, expression: TimeExpression) -> None:
        """Remember an interval whose year the words name, or any of a narrative throughout."""
        self.chosen = None
        named = expression.year or expression.iso or expression.numeric
        if named or (self.throughout and expression.rule not in LEANING):
            self.told, self.end = interval, expression.end

    def choose(
        self,
        choices: Sequence[DateInterval],
        nearest: DateInterval | None,
        expression: TimeExpression,
        text: str,
        anchor: date | None,
    ) -> DateInterval | None:
        """Which of the choices goes on with what was told; None where the words are no part of a narrative.

        ``nearest`` is what the words would mean in news; there is none without an anchor.
        """
        told = self.told
        past = [one for one in choices if anchor is None or one.start <= anchor]
        if told is None or not past:
            return None
        chosen = min(past, key=lambda one: distance(one, told))
        gap = distance(chosen, told)
        if self.throughout:
            away = APART if anchor is None or nearest is None else abs((nearest.start - anchor).days)
            self.chosen = None if away <= AT_ANCHOR and gap > APART else chosen
            return self.chosen
        if anchor is None or nearest is None or abs((nearest.start - anchor).days) <= NEWS:
            return None
        if gap > REACH or chosen.days > 1 or told.days > A_MONTH or "\n\n" in text[self.end : expression.start]:
            return None
        self.told, self.end, self.chosen = chosen, expression.end, chosen
        return chosen

    def tells(self, interval: DateInterval, expression: TimeExpression) -> bool:
        """Whether the interval follows from what the text told before, and not from the anchor."""
        counted = self.throughout and expression.rule == "beside_event"
        return counted or (self.chosen is not None and interval.start == self.chosen.start)


def distance(one: DateInterval, told: DateInterval) -> float:
    """Days from what was told to another interval, more of them for one that lies before it."""
    if one.start >= told.end:
        return (one.start - told.last).days
    return 0 if one.end > told.start else (told.start - one.last).days * BACK_COSTS


def is_narrative(expressions: Sequence[TimeExpression], anchor: date | None) -> bool:
    """Whether a text names so many times of several years, and so rarely today, that it is a narrative throughout."""
    named = [int(year) for one in expressions if (year := one.year or one.iso[:4]).isdecimal()]
    leaning = sum(one.rule in LEANING for one in expressions)
    return tells_in_order(named, leaning, len(expressions), anchor)


def tells_in_order(
    named: Sequence[int], leaning: int, times: int, anchor: date | None = None, least: int = TOLD
) -> bool:
    """Whether a text that names these years is a narrative: ``leaning`` of its ``times`` lean on today."""
    years = {year for year in named if anchor is None or year <= anchor.year}
    earlier = len(years) >= YEARS or (anchor is not None and len(years - {anchor.year}) > 0)
    return len(named) >= least and earlier and leaning <= LEANING_SHARE * times
