"""Whose a statement is that speaks: "Israel will stay, a foreign ministry statement said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.subjects import his_state, opening_actor
from loaders.records import ActorMention

_HAS = ("statement", "letter", "note", "read-out", "readout", "communiqu", "release")
_PAPER = r"(?:statement|letter|note|read-?out|communiqu[ée]|press release)"
# "The note, issued in the name of the minister, Omer Levi, ": up to the name.
_SIGNED = re.compile(
    rf"\b(?:[Tt]he|[Aa]|[Ii]ts) (?:[\w-]+ ){{0,2}}{_PAPER},? (?:issued|released|signed|published|sent|read out) "
    r"(?:by|in the name of|on behalf of) (?:the )?(?:[\w.'-]+,? ){0,5}\Z"
)
_SIGNED_ENDS = re.compile(r"(?:, (?:(?:also|later|then) )?| )?\Z")
# At the end of a sentence whose subject is the one that speaks.
_ITS_STATEMENT = re.compile(
    rf",[\"”]? an? (?:(?:[a-z]+ )?(ministry|government|cabinet) |army |military |office )?(?:[a-z]+ )?{_PAPER}"
    r"(?: (?:issued|released|published|sent out|given out)(?: [\w-]+){0,5})? \Z"
)
_NEAR, _FAR = 100, 130


def whose_paper(left: str, plain: str, offset: int, mentions: Sequence[ActorMention]) -> str:
    """Whose the statement is that stands before a verb, at the end of ``left``; "" where it is not told."""
    if not any(map(left[-_FAR:].__contains__, _HAS)):
        return ""
    for one in reversed(mentions):
        start, end = one.start - offset, one.end - offset
        if end <= len(left) and _SIGNED_ENDS.match(left, end) and _SIGNED.search(left, max(0, start - _FAR), start):
            return one.actor_id
    own = _ITS_STATEMENT.search(left, max(0, len(left) - _NEAR))
    if own is None:
        return ""
    opening = opening_actor(plain, offset, own.start(), mentions)
    return his_state(opening) if own[1] else opening
