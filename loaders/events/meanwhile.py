"""Days told with what was done at the same time as the thing told, or what it came of at once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.clauses import Span
from loaders.records import ResolvedExpression

# A clause on what was done at that very time, and words by which it is of another.
_MEANWHILE = re.compile(
    r"[,;]? ?(?:[Ww]hen\b|(?:[Ww]hile|[Aa]s|with)\b(?! (?:if|many|much|well|part|early|soon|late|recently|a|the)\b))"
)
_BEFORE_OR_SAID = re.compile(
    r"\b(?:had|said|says|told|announced|described|promised|agreed|pledged|warned|vowed|will|would)\b"
)
_AFTER = re.compile(r",? ?after\b")
_SHORTLY = re.compile(r",? ?(?:shortly|soon|moments|minutes|hours|immediately|right) after\b")
_HOW_LONG = re.compile(r" (?:shortly|soon|moments|minutes|hours|immediately|right) ?\Z")
_HAD = re.compile(r"\b(?:had|said|agreed)\b")
# The dead and wounded of a strike.
_HURT = re.compile(r"\b(?:killed|wounded|injured|hurt|died|wounds|injuries|burns)\b[^;]{0,60} after\b")


def at_the_same_time(
    plain: str, dates: Sequence[ResolvedExpression], offset: int, subordinate: list[Span], kind: str
) -> ResolvedExpression | None:
    """The only day of a sentence, told with what was done meanwhile: "85 were killed as they waited on Sunday"."""
    if len(dates) != 1 or dates[0].interval.grain != "day":
        return None
    place = dates[0].start - offset
    clauses = [plain[_opens(plain, start) : place] for start, end in subordinate if start <= place < end]
    meanwhile = any(_MEANWHILE.match(words) for words in clauses) and not any(map(_BEFORE_OR_SAID.search, clauses))
    return dates[0] if meanwhile or _at_once(plain, clauses, kind) else None


def _opens(plain: str, start: int) -> int:
    """Where the clause that starts there begins, with the word that tells how long after."""
    before = _HOW_LONG.search(plain, max(0, start - 16), start)
    return before.start() if before else start


def _at_once(plain: str, clauses: list[str], kind: str) -> bool:
    """Whether it is what came of a thing at once: "were wounded after a drone hit their tent late on Monday"."""
    if not any("after " in clause for clause in clauses):
        return False
    hurt = kind == "military" and bool(_HURT.search(plain))
    return any(_SHORTLY.match(one) or (hurt and _AFTER.match(one) and not _HAD.search(one)) for one in clauses)
