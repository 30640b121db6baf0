"""How many hostages are said to be still held, against the counts of each way of counting."""

from __future__ import annotations

import re

import numpy as np

from loaders.dating.cues.axis import Curve, all_days, build_cue, day_count, index_of, window
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number
from loaders.dating.cues.words import CARDINAL, read_number
from loaders.dating.reference import held
from loaders.records import Cue

_HELD = r"(?:hostages|captives|Israelis|people|abductees|Israeli hostages|Israeli captives)"
_LEFT = r"(?:remain(?:s|ing|ed)?|still|are left|left|in captivity|yet to)"
_ROUND = r"(?P<round>about|around|some|roughly|nearly|almost|approximately|as many as|up to)?"
_COUNTS = (
    re.compile(rf"\b{_ROUND} ?(?P<n>{CARDINAL}) (?:\w+ ){{0,2}}?{_HELD}? ?(?:\w+ ){{0,3}}?{_LEFT}\b", re.IGNORECASE),
    re.compile(rf"\b{_LEFT} (?:\w+ ){{0,3}}?{_ROUND} ?(?P<n>{CARDINAL}) (?:\w+ )?{_HELD}", re.IGNORECASE),
    re.compile(rf"\b{_ROUND} ?(?P<n>{CARDINAL}) (?:remaining|last) (?:\w+ )?{_HELD}", re.IGNORECASE),
    re.compile(
        rf"\b{_ROUND} ?(?P<n>{CARDINAL}) (?:\w+ )?{_HELD} (?:in|held in|being held in|inside) (?:the )?Gaza",
        re.IGNORECASE,
    ),
    re.compile(rf"\bof (?:the )?(?:251|250|240) [^.]{{0,60}}?,? (?P<round>about)?(?P<n>{CARDINAL}) ", re.IGNORECASE),
    re.compile(rf"\b{_ROUND} ?(?P<n>{CARDINAL}) [^.]{{0,60}}?\b(?:still|remain)\b[^.]{{0,20}}\bGaza\b", re.IGNORECASE),
)
# Only sentences with one of these are searched: the patterns above are slow on others.
_WORTH_A_LOOK = re.compile(r"hostage|captive|abduct|still|remain|left", re.IGNORECASE)
_NEEDED = re.compile(r"\b(?:hostage|captive|abduct|seized|kidnapped|taken)", re.IGNORECASE)
_OTHER = re.compile(
    r"dozen|hundred|score|prisoner|detainee|releas|freed|let go|would leave|hand|exchange|per cent|%", re.IGNORECASE
)
_DEAD = re.compile(
    rf"\b(?P<n>{CARDINAL}) (?:\w+ ){{0,4}}?(?:dead|died|killed|bodies|confirmed dead|no longer alive)\b", re.IGNORECASE
)


def find_hostage_cues(passages: Passages) -> list[Cue]:
    """At most one cue: the first count of hostages still held that the text gives."""
    if _NEEDED.search(passages.text) is None:
        return []
    for pattern in _COUNTS:
        for match in passages.matches(pattern, _WORTH_A_LOOK):
            cue = _read(match, passages)
            if cue is not None:
                return [cue]
    return []


def _read(match: re.Match[str], passages: Passages) -> Cue | None:
    value = read_number(match["n"])
    start, end = passages.sentence_at(match.start())
    around = passages.text[max(0, start - 200) : end]
    if value is None or value > 250 or _OTHER.search(match[0]) or not _NEEDED.search(around):
        return None
    rounded = match["round"] is not None
    dead = _dead(passages.text[match.end() : match.end() + 90], value)
    if not rounded and dead is None and value < 5:
        return None
    curve = _curve(value, dead, rounded)
    if curve.max() <= 0.0:
        return None
    days = np.flatnonzero(curve > 0.9 * curve.max())
    first, last = all_days()[int(days[0])], all_days()[int(days[-1])]
    pair = f"{value} held, {dead} of them dead," if dead is not None else f"{value} held"
    says = f"{pair} was the count between {first.day} {first:%B %Y} and {last.day} {last:%B %Y}"
    return build_cue("hostages", match.span(), passages.text, says, curve)


def _dead(after: str, total: int) -> int | None:
    match = _DEAD.search(after)
    value = read_number(match["n"]) if match else None
    return value if value is not None and 0 < value < total else None


def _curve(value: int, dead: int | None, rounded: bool) -> Curve:
    """The stretches on which some way of counting gave this number, with tails; the declared dead make them
    narrower.
    """
    curve = np.zeros(day_count())
    slack = number("hostage_edge_days")
    for row in held():
        if row.still_held_total is None:
            continue
        off = abs(row.still_held_total - value)
        allowed = max(3.0, 0.06 * value) if rounded else 0.0
        level = 1.0 if off <= allowed else (0.35 if off == 1 and value > 20 else 0.0)
        if dead is not None and level and row.believed_alive is not None:
            gap = abs((row.still_held_total - row.believed_alive) - dead)
            level *= 1.0 if gap <= 1 else 0.5 if gap <= 4 else 0.15
        if level:
            curve = np.maximum(
                curve,
                level
                * window(index_of(row.date_from), index_of(row.date_to) - (row.date_to is None), slack / 2, slack),
            )
    return curve
