"""Whether a sentence says that something which was told did not happen: then it is about that, and no mere word."""

from __future__ import annotations

import re

_HAS_DENIAL = ("deni", "deny", "disput", "no truth", "report", "rumo", "talk ", "account", "specul", "claim", "stor")
_TOLD = r"(?:reports?|rumou?rs?|speculation|suggestions?|talk|accounts?|claims?|stor(?:y|ies))"
_UNTRUE = (
    r"(?:denied|untrue|baseless|false|dismissed|unfounded|groundless|fabricated|fiction|nonsense|wrong|inaccurate|"
    r"incorrect|invented|(?:an? )?(?:fables?|fabrications?|inventions?|lies?|myths?)|not (?:true|accurate|correct))\b"
)
_DENIES = re.compile(
    r"\b(?:den(?:ied|ies|ying) (?!comment|aid|entry|food|access|(?:[\w-]+ )?reports? (?:about|on)\b)|"
    r"disput(?:ed|es) that|no truth in|"
    rf"(?:dismiss|reject|disput|rebut|refut)(?:t?ed|e?s|t?ing) [^,;.]{{0,60}}?\b{_TOLD} (?:that|of|in|by|on)\b|"
    rf"(?:describ|dismiss)(?:ed|es|ing)? as [\"“]?{_UNTRUE}[\"”]? [^,;.]{{0,40}}?\b{_TOLD}\b)"
)
_RUMOUR = re.compile(
    rf"(?:An? |The )?(?:[\w-]+ ){{0,2}}?{_TOLD}\b [^;]{{0,160}} (?:was|were|is|are) (?:\w+ )?[“\"]?{_UNTRUE}",
    re.IGNORECASE,
)

# A position, or guilt, is no event.
_NO_EVENT = re.compile(r"\b(?:positions?|stances?|views?|allegations?|accus\w+|charges?|blame)\b")


def denies_what_was_told(plain: str, small: str) -> bool:
    """Whether the sentence denies a report, or that something happened; ``small`` is ``plain`` in small letters."""
    if not any(map(small.__contains__, _HAS_DENIAL)):
        return False
    return bool(_DENIES.search(plain) or _RUMOUR.match(plain)) and not _NO_EVENT.search(small)
