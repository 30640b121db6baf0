"""Names in any script, set so that they cannot turn the words around them."""

from __future__ import annotations

import re

# Marks that steer the direction of text; a name has no business with them.
_STEERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"
# The blocks of scripts that are written from right to left (Unicode Standard Annex 9, table 4: R, AL and AN).
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")


def isolated(name: str) -> str:
    """The name without marks that steer direction; one with right-to-left letters stands in an isolate of its own."""
    plain = _STEERING.sub("", name)
    return f"{_FIRST_STRONG_ISOLATE}{plain}{_POP_ISOLATE}" if _RIGHT_TO_LEFT.search(plain) else plain


def set_apart(text: str) -> str:
    """The text with right-to-left letters in an isolate of its own, unless names in it stand in theirs already."""
    if _FIRST_STRONG_ISOLATE in text or not _RIGHT_TO_LEFT.search(text):
        return text
    return isolated(text)
