"""Quotations that go on from one sentence to the next: "“We regret it. We hope they resume,” the spokesman said."."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.clauses import Span
from loaders.events.told import Told

# A straight mark opens where a word follows it and closes behind one.
_MARK = re.compile(r"(“|(?:(?<=[\s(\[:])|\A)\"(?=[\w\[(.'$]))|([”\"])")
# Beyond so many sentences a mark is missing.
_LONGEST = 8


def find_long_quotations(sentences: Sequence[Told]) -> dict[int, int]:
    """The first and the last sentence of each quotation that is closed in a later sentence than it is opened.

    What of each sentence stands in it becomes ``quoted``.
    """
    found: dict[int, int] = {}
    first = begin = -1
    for number, told in enumerate(sentences):
        if first >= 0 and number - first > _LONGEST:
            first = -1
        plain = told.plain
        if first >= 0 and told.paragraph > sentences[first].paragraph + 1 and not plain.startswith(('"', "“")):
            # Each paragraph of a quotation opens it anew, but for breaks that are none of the writer's.
            first = -1
        straight = plain.count('"')
        if not straight % 2 and plain.count("“") == plain.count("”") and (first < 0 or not straight):
            # As many are closed as opened: to look at each mark would cost five times as much.
            continue
        opened, closed = _open_at_end(plain), _closed(plain)
        if first >= 0 and closed >= 0:
            _quote(sentences, first, begin, number, closed)
            found[first] = number
            first = -1
        if opened >= 0 and first < 0:
            first, begin = number, opened
    return found


def _open_at_end(plain: str) -> int:
    """Where the quotation opens that the sentence does not close, -1 without one."""
    opened = -1
    for mark in _MARK.finditer(plain):
        opened = -1 if mark[2] else mark.start() if opened < 0 else opened
    return opened


def _closed(plain: str) -> int:
    """Behind the mark that closes what an earlier sentence opened, -1 without one."""
    for mark in _MARK.finditer(plain):
        if mark[2]:
            return mark.end()
        if mark.start():
            return -1
        # Each paragraph of a quotation opens it anew.
    return -1


def _quote(sentences: Sequence[Told], first: int, begin: int, last: int, end: int) -> None:
    spans: dict[int, Span] = {number: (0, len(sentences[number].plain)) for number in range(first, last + 1)}
    spans[first] = (begin, len(sentences[first].plain))
    spans[last] = (0, end)
    for number, (start, stop) in spans.items():
        told = sentences[number]
        told.quoted = sorted([(start, stop), *(one for one in told.quoted if one[1] <= start or one[0] >= stop)])
