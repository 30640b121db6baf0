"""Whether a text reads as a report of its day: only what is told as news can be a day's news.

An essay, a history or a timeline tells what happened too, but not today. The words looked for are data (patterns in
``data/rules/cues.toml``).
"""

from __future__ import annotations

from loaders.dating.cues.passages import Passages
from loaders.dating.cues.rules import number, pattern


def read_news_share(passages: Passages) -> float:
    """1 for a text that tells a weekday or today, less for one that only quotes people, 0 for one that does neither."""
    if any(not one.last for one in passages.weekdays) or passages.dateline[1] > passages.dateline[0]:
        return 1.0
    if pattern("today").search(passages.text):
        return 1.0
    said = sum(1 for _ in pattern("speech").finditer(passages.text))
    return min(1.0, number("news_per_speech") * said)
