"""Which weekday the text tells as today: all its weekday names read together, as one cue.

Ten times "Thursday" is one piece of evidence, so the names are counted by weekday and not multiplied one by one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from loaders.dating.cues.axis import Curve, all_days, build_cue
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import fitted
from loaders.records import Cue

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NAME = re.compile(r"\b(" + "|".join(NAMES) + r")\b(?!'?s? (?:Times|Telegraph|Mirror|Express|Post|school))")
# Words right before the name, or a verb before it in the sentence, that set it ahead of the day of writing.
_AHEAD_NEAR = re.compile(r"\b(?:next|coming|this coming|by|until|from|starting|before)\s+$", re.IGNORECASE)
_AHEAD_VERB = re.compile(
    r"\b(?:will|shall|due|is to|are to|is set to|are set to|to (?:begin|start|resume|travel|meet|hold|visit|"
    r"arrive|vote)|expected|"
    r"scheduled|planned|(?:when|before|as) (?:he|she|they) (?:travels?|arrives?|meets?|flies|leaves?)|"
    r"plans to|planning to|bound for|moves? on to|heads? to)\b[^.;\"“”]{0,90}$",
    re.IGNORECASE,
)
_TOLD_BEFORE = re.compile(r"\b(?:said|told|announced|reported|confirmed|had|was|were)\b[^,;]{0,30}$", re.IGNORECASE)
_LAST = re.compile(r"\blast\s+$", re.IGNORECASE)
_YESTERDAY = re.compile(r"\byesterday\b", re.IGNORECASE)
_MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Named:
    """A weekday name in a text and whether it lies ahead of the writing."""

    start: int
    end: int
    weekday: int
    ahead: bool
    last: bool


def find_weekdays(passages: Passages) -> list[Named]:
    """The weekday names of the text, the first dozen of them."""
    if "day" not in passages.text:
        return []
    found = []
    for match in _NAME.finditer(passages.text):
        before = passages.text[max(0, match.start() - 110) : match.start()]
        before = re.split(r"[.!?]\s", before)[-1]
        near = bool(_AHEAD_NEAR.search(before))
        planned = bool(_AHEAD_VERB.search(before)) and not _TOLD_BEFORE.search(before)
        found.append(
            Named(match.start(), match.end(), NAMES.index(match[1]), near or planned, bool(_LAST.search(before)))
        )
        if len(found) == _MOST_NAMES:
            break
    return found


def find_weekday_cues(passages: Passages) -> list[Cue]:
    """At most one cue: the weekdays on which the text was probably written."""
    named = find_weekdays(passages)
    told = [one for one in named if not one.ahead and not one.last]
    if not named:
        return []
    lead = next((one for one in told if one.start < passages.lead_end), None)
    first = lead or (told or named)[0]
    by_weekday = np.exp(np.array([_log_chance(day, named, lead, passages) for day in range(7)]))
    monday = all_days()[0].weekday()
    curve: Curve = by_weekday[(np.arange(len(all_days())) + monday) % 7]
    return [build_cue("weekday", (first.start, first.end), passages.text, _says(first, by_weekday), curve)]


def _log_chance(day: int, named: list[Named], lead: Named | None, passages: Passages) -> float:
    """How well a report written on weekday ``day`` would use these names."""
    back_lead, back_other, ahead = fitted("weekday_lead"), fitted("weekday_other"), fitted("weekday_ahead")
    yesterday = lead is not None and _YESTERDAY.search(passages.text, 0, passages.lead_end) is not None
    total = 0.0
    if lead is not None:
        table = fitted("weekday_lead_yesterday") if yesterday else back_lead
        total += float(np.log(table[(day - lead.weekday) % 7]))
    seen = {lead.weekday} if lead else set()
    for one in named:
        if one.weekday in seen or one.last:
            continue
        seen.add(one.weekday)
        table = ahead if one.ahead else back_other
        offset = (one.weekday - day) if one.ahead else (day - one.weekday)
        total += float(np.log(table[offset % 7]))
    return total


def _says(first: Named, by_weekday: Curve) -> str:
    order = np.argsort(-by_weekday)
    name = NAMES[first.weekday]
    best, second = NAMES[int(order[0])], NAMES[int(order[1])]
    return f'"{name}" and the other weekdays named fit a report of a {best}, less often of a {second}'
