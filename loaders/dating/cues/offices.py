"""Who holds which office: "Foreign Minister Shoukry" is a text of his time in office."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache, lru_cache
from typing import TypeAlias

import numpy as np

from loaders.dating.cues.axis import Curve, all_days, build_cue, day_count, index_of, place_cue, window
from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number, titles, word_list
from loaders.dating.reference import Tenure, tenures
from loaders.match_at import match_at
from loaders.records import Cue

_FORMER = re.compile(
    r"\b(?:former|ex|then|late|previous|one-time|once|incoming|future)\b[\w\s'’,-]{0,40}$", re.IGNORECASE
)
# Named before taking office: "Witkoff, his choice as envoy".
_CHOSEN = re.compile(
    r",? (?:\w+[’']?s? ){0,4}?(?:choice|pick|nominee|incoming|nominated|named|chosen|tapped|designate|"
    r"in line|to (?:succeed|replace|follow|take over))\b",
    re.IGNORECASE,
)
# Told to have gone, or to have held it at a time before: the text is younger than the time in office.
_KILLED = re.compile(
    r"\b(?:killed|killing of|killing|assassinated|assassination of|death of)\b[\w\s'’-]{0,30}$", re.IGNORECASE
)
_GONE = re.compile(
    r",? then\b|(?:, who)? was (?:still |then )|(?:, who|, whom \w+)? (?:had |has )?(?:since )?"
    r"(?:resigned|quit|gave up|given up|stepped down|left|dismissed|sacked|"
    r"(?:was|been) (?:dismissed|sacked|fired|ousted|removed|replaced))\b",
    re.IGNORECASE,
)
_Found: TypeAlias = tuple[tuple[int, int], Curve, Cue]
_MOST = 5
_SAME_DAYS = 30.0


def find_office_cues(passages: Passages) -> list[Cue]:
    """One cue for every holder of an office whom the text names with the title; those of one administration once."""
    found: dict[str, _Found] = {}
    for match in match_at(_names(), passages.text, passages.triggers["surname"]):
        read = _read(match, _holders()[match[0]], passages) if match[0] not in found else None
        if read is not None:
            found[match[0]] = read
    in_order = [found[name] for name in _holders() if name in found]
    chosen: list[_Found] = []
    for one in sorted(in_order, key=lambda one: float(one[1].sum())):
        # Holders who came and went together (a whole administration) are one piece of evidence.
        if all(float(np.abs(one[1] - kept[1]).sum()) > _SAME_DAYS for kept in chosen):
            chosen.append(one)
    return [place_cue(cue, span, passages.text) for span, _, cue in chosen[:_MOST]]


def _read(
    match: re.Match[str], holders: tuple[tuple[Tenure, re.Pattern[str]], ...], passages: Passages
) -> _Found | None:
    start, end = passages.sentence_at(match.start())
    before = passages.text[max(start, match.start() - 70) : match.start()]
    after = passages.text[match.end() : min(end, match.end() + 60)]
    if _FORMER.search(before) or _KILLED.search(before) or _CHOSEN.match(after) or _GONE.match(after):
        return None
    if f"{before}{match[0]}".endswith(word_list("namesakes")):
        return None
    offices = tuple(tenure for tenure, title in holders if title.search(before) or title.search(after))
    meant = _meaning(offices, passages.text.startswith(" administration", match.end())) if offices else None
    return meant and (match.span(), *meant)


@lru_cache(maxsize=200)
def _meaning(offices: tuple[Tenure, ...], administration: bool) -> tuple[Curve, Cue] | None:
    """The days on which somebody held one of the offices, and the cue of a text that says so; None when it may be of
    nearly any day. ``administration``: only his is named, as is done for years.
    """
    edge = number("office_edge_days")
    curve: Curve = np.maximum.reduce(
        [window(index_of(one.date_from), index_of(one.date_to), edge, 2 * edge) for one in offices]
    )
    if curve.min() > 0.5:
        return None
    first = offices[0]
    since = f"from {first.date_from.day} {first.date_from:%B %Y}" if first.date_from > all_days()[0] else ""
    until = f"until {first.date_to.day} {first.date_to:%B %Y}" if first.date_to else ""
    says = " ".join(f"{first.person} was {first.office} {since} {until}".split()) + first.mark
    share = number("office_administration_share") if administration else 1.0
    return curve, build_cue("office", (0, 0), "", says, curve, share)


@cache
def _holders() -> dict[str, tuple[tuple[Tenure, re.Pattern[str]], ...]]:
    """Surname -> the offices of that person that do not span the whole axis, each with the words texts use for it."""
    found: dict[str, list[tuple[Tenure, re.Pattern[str]]]] = defaultdict(list)
    for tenure in tenures():
        whole = index_of(tenure.date_from) <= 0 and index_of(tenure.date_to) >= day_count()
        words = next((title.words for title in titles() if title.office in tenure.office), None)
        if words and not whole and " " in tenure.person:
            found[tenure.surname].append((tenure, re.compile(words, re.IGNORECASE)))
    return {name: tuple(holders) for name, holders in found.items()}


@cache
def _names() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, _holders()))})\b")
