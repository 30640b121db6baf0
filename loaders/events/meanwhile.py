"""Days told with what was done at the same time as the thing told, or what it came of at once."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.clauses import Span
from loaders.events.dates_aside import WEEKDAYS
from loaders.records import ResolvedExpression

# A clause on what was done at that very time, and words by which it is of another.
_MEANWHILE = re.compile(
    r"[,;]? ?(?:[Ww]hen\b|(?:[Ww]hile|[Aa]s|with)\b(?! (?:if|many|much|well|part|early|soon|late|recently|a|the)\b))"
)
# "Came to Cairo, where he met the president on Sunday"
_TRAVELS = frozenset({"visit", "meeting", "talks_round"})
_WHERE_HE_MET = re.compile(
    r"where (?:he|she|they) (?:met|saw|sat down|held|spoke|attended|joined|was received|were received)\b[^,;]{0,80} "
)
_BEFORE_OR_SAID = re.compile(
    r"\b(?:had|said|says|told|announced|described|promised|agreed|pledged|warned|vowed|will|would)\b"
)
_AFTER = re.compile(r",? ?after\b")
_SHORTLY = re.compile(r",? ?(?:shortly|soon|moments|minutes|hours|immediately|right) after\b")
_HOW_LONG = re.compile(r" (?:shortly|soon|moments|minutes|hours|immediately|right) ?\Z")
_HAD = re.compile(r"\b(?:had|said|agreed)\b")
# The dead and wounded of a strike.
_HURT = re.compile(r"\b(?:killed|wounded|injured|hurt|hit|burned|died|wounds|injuries|burns)\b[^;]{0,60} after\b")
# "Macron, who stopped over on Saturday, met", "Fatah, Hamas and others, whose envoys met on Sunday, agreed".
_SUBJECT = r"(?:[A-Z][\w.' -]{1,40}, ){0,3}[^,;:\"“]{3,60}"
_WHO_DID = re.compile(rf"{_SUBJECT}, (?:who|whom|which|whose) [^,;:\"“]{{0,90}}")
# "Hundreds who gathered in Tel Aviv on Saturday night cheered"
_WHO_CAME = re.compile(
    r"[^,;:\"“]{3,60} who (?:gathered|marched|rallied|demonstrated|protested|massed|turned out)\b[^,;:\"“]{0,60} "
)
# "The pause, which began last Friday, was prolonged", "Netanyahu, who had ordered it on Monday, met the crew"
_EARLIER = re.compile(
    r", (?:which (?:had )?(?:began|begun|started|opened|took effect|came into force)|who had (?!been\b))\b"
)
_THEN_IT = re.compile(r", (?!and\b|but\b|with\b|who|which\b|where\b|when\b)\w")
# "Rubio, who is to visit Israel on Friday, met"
_WHO_IS_TO = re.compile(r", (?:who|whose \w+|which) (?:will|(?:is|are) (?:\w+ )?(?:to|due|expected|set|scheduled))\b")
# "Hamas, whose team left on Monday, is to come back"
_IS_TO_DO = re.compile(r",? (?:will|would|(?:is|are|was|were) (?:\w+ )?(?:due|set|expected|to)|may|might)\b")


def is_told_of_the_subject(plain: str, place: int) -> bool:
    """Whether what stands there belongs to a clause on the subject of the sentence."""
    return ", wh" in plain and bool(_WHO_DID.fullmatch(plain, 0, place))


def of_the_subject(
    plain: str, dates: Sequence[ResolvedExpression], offset: int, cue: Span
) -> ResolvedExpression | None:
    """The weekday on which the subject of the sentence did something just before or when he did what is told; of what
    the subject itself tells also where its verb comes later: "The answer, which was handed over on Friday, asks".
    """
    for one in dates:
        place, end = one.start - offset, one.end - offset
        if one.rule not in WEEKDAYS:
            continue
        if _WHO_CAME.fullmatch(plain, 0, place) or (
            is_told_of_the_subject(plain, place)
            and not _EARLIER.search(plain, 0, place)
            and not _WHO_IS_TO.search(plain, 0, place)
            and not _IS_TO_DO.match(plain, end)
            and (end < cue[1] or (cue[0] < plain.find(", which ", 0, place) and _THEN_IT.match(plain, end)))
        ):
            return one
    return None


def at_the_same_time(
    plain: str, dates: Sequence[ResolvedExpression], offset: int, subordinate: list[Span], kind: str
) -> ResolvedExpression | None:
    """The only day of a sentence, told with what was done meanwhile: "85 were killed as they waited on Sunday"."""
    if len(dates) != 1 or dates[0].interval.grain != "day":
        return None
    place = dates[0].start - offset
    clauses = [plain[_opens(plain, start) : place] for start, end in subordinate if start <= place < end]
    meanwhile = any(_MEANWHILE.match(words) for words in clauses) and not any(map(_BEFORE_OR_SAID.search, clauses))
    meanwhile = meanwhile or (kind in _TRAVELS and any(map(_WHERE_HE_MET.fullmatch, clauses)))
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
