"""Who holds which office: "Foreign Minister Shoukry" is a text of his time in office."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

import numpy as np

from loaders.dating.cues.axis import Curve, all_days, build_cue, day_count, index_of, window
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number, titles
from loaders.dating.reference import Tenure, tenures
from loaders.records import Cue

_FORMER = re.compile(r"\b(?:former|ex|then|late|previous|one-time|once)\b[\w\s'’,-]{0,40}$", re.IGNORECASE)
# Named before taking office: "Witkoff, his choice as envoy".
_CHOSEN = re.compile(
    r",? (?:\w+[’']?s? ){0,4}?(?:choice|pick|nominee|incoming|nominated|named|chosen|tapped|designate)\b", re.IGNORECASE
)
_MOST = 5
_SAME_DAYS = 30.0


def find_office_cues(passages: Passages) -> list[Cue]:
    """One cue for every holder of an office whom the text names with the title; those of one administration once."""
    found: dict[str, tuple[tuple[int, int], Curve, str]] = {}
    for name, holders in _holders().items():
        if name not in passages.text:
            continue
        for match in re.finditer(rf"\b{re.escape(name)}\b", passages.text):
            read = _read(match, holders, passages)
            if read is not None:
                found.setdefault(name, read)
                break
    chosen: list[tuple[tuple[int, int], Curve, str]] = []
    for one in sorted(found.values(), key=lambda one: float(one[1].sum())):
        # Holders who came and went together (a whole administration) are one piece of evidence.
        if all(float(np.abs(one[1] - other[1]).sum()) > _SAME_DAYS for other in [kept[1] for kept in chosen]):
            chosen.append(one)
    return [build_cue("office", span, passages.text, says, curve) for span, curve, says in chosen[:_MOST]]


def _read(
    match: re.Match[str], holders: tuple[tuple[Tenure, re.Pattern[str]], ...], passages: Passages
) -> tuple[tuple[int, int], Curve, str] | None:
    start, end = passages.sentence_at(match.start())
    before = passages.text[max(start, match.start() - 70) : match.start()]
    after = passages.text[match.end() : min(end, match.end() + 60)]
    if _FORMER.search(before) or _CHOSEN.match(after):
        return None
    curve, offices = np.zeros(day_count()), []
    for tenure, title in holders:
        if title.search(before) or title.search(after):
            curve = np.maximum(curve, _in_office(tenure))
            offices.append(tenure)
    if not offices or curve.min() > 0.5:
        return None
    first = offices[0]
    since = f"from {first.date_from.day} {first.date_from:%B %Y}" if first.date_from > all_days()[0] else ""
    until = f"until {first.date_to.day} {first.date_to:%B %Y}" if first.date_to else ""
    says = " ".join(f"{first.person} was {first.office} {since} {until}".split()) + first.mark
    return match.span(), curve, says


@cache
def _in_office(tenure: Tenure) -> Curve:
    edge = number("office_edge_days")
    return window(index_of(tenure.date_from), index_of(tenure.date_to), edge, 2 * edge)


@cache
def _holders() -> dict[str, tuple[tuple[Tenure, re.Pattern[str]], ...]]:
    """Surname -> the offices of that person that do not span the whole axis, each with the words texts use for it."""
    found: dict[str, list[tuple[Tenure, re.Pattern[str]]]] = defaultdict(list)
    for tenure in tenures():
        whole = index_of(tenure.date_from) <= 0 and index_of(tenure.date_to) >= day_count()
        words = next((title.words for title in titles() if title.office in tenure.office), None)
        if words and not whole and " " in tenure.person:
            surname = tenure.person.replace(" (again)", "").rsplit(" ", 1)[-1]
            found[surname].append((tenure, re.compile(words, re.IGNORECASE)))
    return {name: tuple(holders) for name, holders in found.items()}
