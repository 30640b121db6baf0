"""Free indirect speech: words of whoever spoke in the sentence before, without a verb of speech of their own."""

from __future__ import annotations

import re

from loaders.events.kinds import KindFound
from loaders.events.subjects import acting_actor, is_person
from loaders.events.told import Told

_WOULD = re.compile(r"[^,;:\"“]{2,60}? would (?!have )")
# "There would be no talks under fire": a view, though it speaks as terms do.
_NOTHING = re.compile(r"(?:There|Nothing|Nobody|No one|Not an?) (?:[\w-]+ ){0,5}would (?!have )")
# "The movement wanted a timetable", behind one of its leaders: told of the past, it is what he said.
_HIS_SIDE = re.compile(
    r"(?:(?:His|Her|The) (?:movement|group|faction|organi[sz]ation)|(?:His|Her) (?:country|government|party))"
    r"(?:'s \w+)? (?:was|were|wanted|sought|needed|had not|had no|could|would|did not|expected|hoped)\b"
)
_CLAUSE = (" that ", " which ", " who ")
_SUPPOSED = re.compile(r"\b(?:if|unless|should|phase|stage|plan|proposal|terms|deal|draft|text)\b", re.IGNORECASE)


def goes_on(told: Told, kind: KindFound | None, voice: str) -> bool:
    """Whether a sentence of this kind without a verb of speech gives the words of ``voice``, who spoke before it."""
    his = is_person(voice) and _HIS_SIDE.match(told.plain) is not None
    if his and not (kind and kind.terms):
        return True
    if _NOTHING.match(told.plain):
        return True
    if kind and kind.terms:
        return False
    if told.quoted or _supposes(told.plain):
        return True
    # "The door was only closed": somebody's view, and nobody else is said to hold it.
    own = kind is not None and kind.kind == "statement"
    return own and not acting_actor(told.plain, told.start, len(told.plain), told.mentions)


def _supposes(plain: str) -> bool:
    """Whether it tells what would be: "The army would carry on in Rafah."."""
    would = _WOULD.match(plain) if " would " in plain else None
    if would is None or any(one in would[0] for one in _CLAUSE):
        return False
    return not _SUPPOSED.search(plain)
