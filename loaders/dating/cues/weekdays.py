"""Which weekday the text tells as today: all its weekday names read together, as one cue.

Ten times "Thursday" is one piece of evidence, so the names are counted by weekday and not multiplied one by one.
"""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from loaders.dating.cues.axis import all_weekdays, build_cue, place_cue
from loaders.dating.cues.named_days import NAMES, Named
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import fitted, pattern
from loaders.records import Cue


def find_weekday_cues(passages: Passages) -> list[Cue]:
    """At most one cue: the weekdays on which the text was probably written."""
    named = passages.weekdays
    told = [one for one in named if not one.ahead and not one.last]
    if not named:
        return []
    lead = next((one for one in told if one.start < passages.lead_end), None)
    first = lead or (told or named)[0]
    table = _lead_table(lead, passages) if lead else ()
    chances = tuple(_chance(day, named, lead, table) for day in range(7))
    return [place_cue(_cue(first.weekday, chances), (first.start, first.end), passages.text)]


def _lead_table(lead: Named, passages: Passages) -> tuple[float, ...]:
    """How likely a report is written 0 to 6 days after the weekday that its lead names."""
    if _is_late(lead, passages.text):
        return fitted("weekday_late")
    if passages.has("yesterday", 0, passages.lead_end):
        return fitted("weekday_lead_yesterday")
    return fitted("weekday_opening" if lead.start < passages.opening_end else "weekday_lead")


def _chance(day: int, named: tuple[Named, ...], lead: Named | None, lead_table: tuple[float, ...]) -> float:
    """How well a report written on weekday ``day`` would use these names."""
    back_other, ahead = fitted("weekday_other"), fitted("weekday_ahead")
    chance = lead_table[(day - lead.weekday) % 7] if lead else 1.0
    seen = {lead.weekday} if lead else set()
    for one in named:
        if one.weekday in seen or one.last:
            continue
        seen.add(one.weekday)
        table = ahead if one.ahead else back_other
        offset = (one.weekday - day) if one.ahead else (day - one.weekday)
        chance *= table[offset % 7]
    return chance


def _is_late(one: Named, text: str) -> bool:
    """Whether the name is of an evening: what happened late is told the next day about as often as on its day."""
    before, after = text[max(0, one.start - 9) : one.start], text[one.end : one.end + 9]
    return bool(pattern("late_before").search(before) or pattern("late_after").match(after))


@lru_cache(maxsize=500)
def _cue(first: int, chances: tuple[float, ...]) -> Cue:
    """The cue of a text that names the weekday ``first`` first; most texts name one or two, so the same come back."""
    best, second, *_ = sorted(NAMES, key=lambda name: -chances[NAMES.index(name)])
    says = f'"{NAMES[first]}" and the other weekdays named fit a report of a {best}, less often of a {second}'
    return build_cue("weekday", (0, 0), "", says, np.array(chances)[all_weekdays()])
