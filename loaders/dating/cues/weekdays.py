"""Which weekday the text tells as today: all its weekday names read together, as one cue.

Ten times "Thursday" is one piece of evidence, so the names are counted by weekday and not multiplied one by one.
"""

from __future__ import annotations

import re

import numpy as np

from loaders.dating.cues.axis import Curve, all_days, build_cue
from loaders.dating.cues.named_days import NAMES, Named
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import fitted, pattern
from loaders.records import Cue

_YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)


def find_weekday_cues(passages: Passages) -> list[Cue]:
    """At most one cue: the weekdays on which the text was probably written."""
    named = passages.weekdays
    told = [one for one in named if not one.ahead and not one.last]
    if not named:
        return []
    lead = next((one for one in told if one.start < passages.lead_end), None)
    first = lead or (told or named)[0]
    table = _lead_table(lead, passages) if lead else ()
    by_weekday = np.exp(np.array([_log_chance(day, named, lead, table) for day in range(7)]))
    monday = all_days()[0].weekday()
    curve: Curve = by_weekday[(np.arange(len(all_days())) + monday) % 7]
    return [build_cue("weekday", (first.start, first.end), passages.text, _says(first, by_weekday), curve)]


def _lead_table(lead: Named, passages: Passages) -> tuple[float, ...]:
    """How likely a report is written 0 to 6 days after the weekday that its lead names."""
    if _is_late(lead, passages.text):
        return fitted("weekday_late")
    if _YESTERDAY.search(passages.text, 0, passages.lead_end):
        return fitted("weekday_lead_yesterday")
    return fitted("weekday_opening" if lead.start < passages.opening_end else "weekday_lead")


def _log_chance(day: int, named: tuple[Named, ...], lead: Named | None, lead_table: tuple[float, ...]) -> float:
    """How well a report written on weekday ``day`` would use these names."""
    back_other, ahead = fitted("weekday_other"), fitted("weekday_ahead")
    total = 0.0
    if lead is not None:
        total += float(np.log(lead_table[(day - lead.weekday) % 7]))
    seen = {lead.weekday} if lead else set()
    for one in named:
        if one.weekday in seen or one.last:
            continue
        seen.add(one.weekday)
        table = ahead if one.ahead else back_other
        offset = (one.weekday - day) if one.ahead else (day - one.weekday)
        total += float(np.log(table[offset % 7]))
    return total


def _is_late(one: Named, text: str) -> bool:
    """Whether the name is of an evening: what happened late is told the next day about as often as on its day."""
    before, after = text[max(0, one.start - 9) : one.start], text[one.end : one.end + 9]
    return bool(pattern("late_before").search(before) or pattern("late_after").match(after))


def _says(first: Named, by_weekday: Curve) -> str:
    order = np.argsort(-by_weekday)
    name = NAMES[first.weekday]
    best, second = NAMES[int(order[0])], NAMES[int(order[1])]
    return f'"{name}" and the other weekdays named fit a report of a {best}, less often of a {second}'
