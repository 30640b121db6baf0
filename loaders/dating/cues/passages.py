"""The part of an article that may date it: headline and body, with captions and boilerplate blanked out.

Blanks keep every offset, so what a pattern finds here is at the same place in the text of the article. A caption
keeps the figures of the day its picture was taken, and a list of links the dates of other articles: neither dates a
text.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from loaders.any_case import lower_case
from loaders.dating.cues.named_days import Named, find_weekdays
from loaders.dating.cues.rules import number
from loaders.dating.cues.triggers import Places, Trigger, find_triggers
from loaders.dating.cues.words import NumberWord, find_numbers
from loaders.records import Article

_USED = ("headline", "subhead", "body")
# The lead is what a report brings as news: its first paragraphs, as far as a desk would cut it.
_LEAD_PARAGRAPHS = 3
_LEAD_WITHOUT_PARAGRAPHS = 900
# No sentence is longer; without a bound a text without full stops would be read once for each of its numbers.
_NEAR = 600
_NOT_LINE_END = re.compile(r"[^\n]")


@dataclass(frozen=True, slots=True)
class Passages:
    """``text`` has the offsets of the article's own text; ``lead_end`` is where its lead ends, ``opening_end`` where
    the first sentence of its body does.

    ``sentences`` are the (start, end) of the sentences that may be used, headline first. Found once for all cues are
    ``small`` (the text in small letters), ``triggers``, ``numbers`` and ``weekdays``.
    """

    text: str
    lead_end: int
    sentences: tuple[tuple[int, int], ...]
    dateline: tuple[int, int] = (0, 0)
    opening_end: int = 0
    small: str = field(init=False, repr=False)
    triggers: Places = field(init=False, repr=False)
    numbers: tuple[NumberWord, ...] = field(init=False)
    weekdays: tuple[Named, ...] = field(init=False)
    _in_order: list[tuple[int, int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        small = lower_case(self.text)
        triggers = find_triggers(small)
        object.__setattr__(self, "small", small)
        object.__setattr__(self, "triggers", triggers)
        object.__setattr__(self, "numbers", find_numbers(self.text, triggers["number"]))
        object.__setattr__(self, "weekdays", find_weekdays(self.text, triggers["weekday"]))
        object.__setattr__(self, "_in_order", sorted(self.sentences))

    def has(self, trigger: Trigger, start: int, end: int) -> bool:
        """Whether a trigger of that kind begins between ``start`` and ``end``."""
        places = self.triggers[trigger]
        at = bisect_left(places, start)
        return at < len(places) and places[at] < end

    def sentence_at(self, place: int) -> tuple[int, int]:
        """The sentence around ``place``, as far as it is near, else 150 characters to both sides."""
        at = bisect_right(self._in_order, (place, len(self.text))) - 1
        if at >= 0 and self._in_order[at][0] <= place < self._in_order[at][1]:
            return max(self._in_order[at][0], place - _NEAR), min(self._in_order[at][1], place + _NEAR)
        return max(0, place - 150), min(len(self.text), place + 150)


def usable_passages(article: Article) -> Passages:
    """What may date the article. An article without paragraphs is used whole."""
    longest = int(number("longest_text"))
    text = article.text[:longest]
    used = [p for p in article.paragraphs if p.role in _USED and p.start < longest]
    if not article.paragraphs:
        lead_end = min(len(text), _LEAD_WITHOUT_PARAGRAPHS)
        return Passages(text, lead_end, ((0, len(text)),))
    pieces, at = [], 0
    for paragraph in used:
        between = text[at : paragraph.start]
        # Mostly empty lines, in which there is nothing to blank out.
        pieces.append(_NOT_LINE_END.sub(" ", between) if between.strip("\n") else between)
        pieces.append(text[paragraph.start : paragraph.end])
        at = paragraph.end
    masked = "".join(pieces)
    lead = used[: _LEAD_PARAGRAPHS + 1]
    roles = article.paragraphs
    body = [(s.start, s.end) for s in article.sentences if s.end <= longest and roles[s.paragraph].role == "body"]
    sentences = (*((p.start, p.end) for p in used if p.role != "body"), *body)
    opening_end = body[0][1] if body else 0
    dateline = (article.dateline.start, article.dateline.end) if article.dateline else (0, 0)
    lead_end = lead[-1].end if lead else 0
    return Passages(masked, lead_end, sentences, dateline, opening_end)
