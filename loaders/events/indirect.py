"""Free indirect speech: words of whoever spoke in the sentence before, without a verb of speech of their own."""

from __future__ import annotations

import re

_WOULD = re.compile(r"[^,;:\"“]{2,60}? would (?!have )")
_CLAUSE = (" that ", " which ", " who ")
_SUPPOSED = re.compile(r"\b(?:if|unless|should|phase|stage|plan|proposal|terms|deal|draft|text)\b", re.IGNORECASE)


def goes_on_telling(plain: str) -> bool:
    """Whether a sentence behind one with a speaker gives his words too: "The army would carry on in Rafah."."""
    would = _WOULD.match(plain) if " would " in plain else None
    if would is None or any(one in would[0] for one in _CLAUSE):
        return False
    return not _SUPPOSED.search(plain)
