"""The part of an article that may date it: headline and body, with captions and boilerplate blanked out.

Blanks keep every offset, so what a pattern finds here is at the same place in the text of the article. A caption
keeps the figures of the day its picture was taken, and a list of links the dates of other articles: neither dates a
text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.records import Article

_USED = ("headline", "subhead", "body")
# The lead is what a report brings as news: its first paragraphs, as far as a desk would cut it.
_LEAD_PARAGRAPHS = 3
# Beyond this a text is a file of many reports; its opening says when it was written as well as the rest would.
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Passages:
    """``text`` has the offsets of the article's own text; ``lead_end`` is where its lead ends.

    ``sentences`` are the (start, end) of the sentences that may be used, headline first.
    """

    text: str
    lead_end: int
    sentences: tuple[tuple[int, int], ...]
    dateline: tuple[int, int] = (0, 0)

    def matches(self, pattern: re.Pattern[str], needed: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """The matches of ``pattern`` in the sentences in which ``needed`` is found."""
        for start, end in self.sentences:
            if needed.search(self.text, start, end):
                yield from pattern.finditer(self.text, start, end)

    def sentence_at(self, place: int) -> tuple[int, int]:
        """The sentence around ``place``, else 150 characters to both sides."""
        for start, end in self.sentences:
            if start <= place < end:
                return start, end
        return max(0, place - 150), min(len(self.text), place + 150)


def usable_passages(article: Article) -> Passages:
    """What may date the article. An article without paragraphs is used whole."""
    text = article.text[:_LONGEST]
    used = [p for p in article.paragraphs if p.role in _USED and p.start < _LONGEST]
    if not article.paragraphs:
        return Passages(text, min(len(text), 900), ((0, len(text)),))
    pieces, at = [], 0
    for paragraph in used:
        pieces.append(_blank(text[at : paragraph.start]))
        pieces.append(text[paragraph.start : paragraph.end])
        at = paragraph.end
    masked = "".join(pieces)
    lead = used[: _LEAD_PARAGRAPHS + 1]
    roles = article.paragraphs
    sentences = [(p.start, p.end) for p in used if p.role != "body"]
    sentences += [
        (s.start, s.end) for s in article.sentences if s.end <= _LONGEST and roles[s.paragraph].role == "body"
    ]
    dateline = (article.dateline.start, article.dateline.end) if article.dateline else (0, 0)
    return Passages(masked, lead[-1].end if lead else 0, tuple(sentences), dateline)


def _blank(text: str) -> str:
    return "".join("\n" if character == "\n" else " " for character in text)
