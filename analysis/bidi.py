"""Names in any script, set so that they cannot turn the words around them."""

from __future__ import annotations

import re
import unicodedata

# Marks that steer the direction of text; a name has no business with them.
_STEERING = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def isolated(name: str) -> str:
    """The name without marks that steer direction; one with right-to-left letters stands in an isolate of its own."""
    plain = _STEERING.sub("", name)
    if any(unicodedata.bidirectional(letter) in ("R", "AL", "AN") for letter in plain):
        return f"{_FIRST_STRONG_ISOLATE}{plain}{_POP_ISOLATE}"
    return plain
