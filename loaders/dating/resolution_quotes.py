"""Words of a quotation count from the day on which they were said, where the sentence around it names that day."""

from __future__ import annotations

import re

from loaders.dating.expression_patterns import compile_list
from loaders.dating.expressions import TimeExpression

# Only words that lean on the day of speaking, and only days that the sentence names outright.
LEANING = frozenset({"day_beside_today", "time_of_day"})
NAMING = frozenset({"weekday", "time_of_weekday", "weekday_month_day", "month_day", "date_in_full"})
# "…," the envoy said on Tuesday: the rest of the quotation, its end, and the words up to the day.
AFTERWARDS = re.compile(r"[^\"“”\n]{0,300}[\"”](?P<words>[^.\"“”\n]{0,100})\Z")
# On Tuesday the envoy said: "…
BEFOREHAND = re.compile(r"(?P<words>[^.\"“”\n]{0,100})[\"“][^\"“”\n]{0,300}\Z")
NEAR = 420


def day_of_speaking(expressions: list[TimeExpression], place: int, text: str) -> TimeExpression | None:
    """The expression that names the day on which the words at ``place`` were said; None where it is the anchor's."""
    leaning = expressions[place]
    if leaning.rule not in LEANING:
        return None
    before, after = expressions[max(0, place - 1)], expressions[min(place + 1, len(expressions) - 1)]
    if _is_said(AFTERWARDS, text, leaning.end, after.start) and after.rule in NAMING:
        return after
    if _is_said(BEFOREHAND, text, before.end, leaning.start) and before.rule in NAMING:
        return before
    return None


def _is_said(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    """Whether between the two stand the edge of a quotation and a verb of speech outside it."""
    match = pattern.match(text, start, end) if 0 < end - start <= NEAR else None
    return match is not None and compile_list("said").search(match["words"]) is not None
