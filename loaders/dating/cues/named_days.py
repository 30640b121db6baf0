"""Names of days: the weekdays of a text, each with whether it lies ahead of the writing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.match_at import match_at

NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = "January February March April May June July August September October November December".split()
_NAME = re.compile(r"(" + "|".join(NAMES) + r")\b(?!'?s? (?:Times|Telegraph|Mirror|Express|Post|school))")
# Words right before the name, or a verb before it in the sentence, that set it ahead of the day of writing; these
# patterns are for small letters.
_AHEAD_NEAR = re.compile(
    r"\b(?:next|coming|this coming|by|until|from|starting|before|as early as|as soon as|no later than)\s+$"
)
_AHEAD_VERB = re.compile(
    r"\b(?:will|shall|due|is to|are to|is set to|are set to|to (?:begin|start|resume|travel|meet|hold|visit|"
    r"arrive|vote)|expected|"
    r"scheduled|planned|(?:when|before|as) (?:he|she|they) (?:travels?|arrives?|meets?|flies|leaves?)|"
    r"plans to|planning to|bound for|moves? on to|heads? to)\b[^.;\"“”]{0,90}$"
)
_TOLD_BEFORE = re.compile(r"\b(?:said|told|announced|reported|confirmed|had|was|were)\b[^,;]{0,30}$")
_LAST = re.compile(r"\blast\s+$")
_MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Named:
    """A weekday name in a text and whether it lies ahead of the writing."""

    start: int
    end: int
    weekday: int
    ahead: bool
    last: bool


def find_weekdays(text: str, places: Sequence[int]) -> tuple[Named, ...]:
    """The weekday names of the text, the first dozen of them; they begin at some of ``places``."""
    found = []
    for match in match_at(_NAME, text, places):
        before = text[max(0, match.start() - 110) : match.start()].lower()
        before = re.split(r"[.!?]\s", before)[-1]
        near = bool(_AHEAD_NEAR.search(before))
        planned = bool(_AHEAD_VERB.search(before)) and not _TOLD_BEFORE.search(before)
        found.append(
            Named(match.start(), match.end(), NAMES.index(match[1]), near or planned, bool(_LAST.search(before)))
        )
        if len(found) == _MOST_NAMES:
            break
    return tuple(found)
