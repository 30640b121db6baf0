"""Sentences of the body paragraphs, by sentencex, with offsets into the original text."""

from __future__ import annotations

import re

import sentencex

from loaders.records import Dateline, Paragraph, Sentence

# sentencex 1.0 cuts "a Saudi-U.S. pact" inside the abbreviation and "at 5 p.m. Friday" after it.
_CUT_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.|\b[ap]\.m\.)\s*$")
_CONTINUES = re.compile(r"[a-z]|[A-Z]\. |(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|local time|GMT")
_OPENS_QUOTATION = re.compile(r"\s[\"“]\w")
# A line without an end (a hostile or broken file) is cut into pieces of this length, so that no stage sees more.
LONGEST = 5_000


def find_sentences(text: str, paragraphs: tuple[Paragraph, ...], dateline: Dateline | None) -> tuple[Sentence, ...]:
    """The sentences of the body, in order; the dateline belongs to none of them."""
    found: list[Sentence] = []
    for index, paragraph in enumerate(paragraphs):
        if paragraph.role != "body":
            continue
        start = dateline.end if dateline and paragraph.start <= dateline.start < paragraph.end else paragraph.start
        found.extend(Sentence(first, last, index) for first, last in _sentence_spans(text, start, paragraph.end))
    return tuple(found)


def _sentence_spans(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    for bound in sentencex.get_sentence_boundaries("en", text[start:end]):
        first, last = start + bound["start_index"], start + bound["end_index"]
        if spans and _OPENS_QUOTATION.match(text, first - 2):
            # sentencex leaves the sign at the end of the sentence before, where the paragraph does not close it.
            first -= 1
            spans[-1] = (spans[-1][0], first)
        if spans and _CONTINUES.match(text, first) and _CUT_ABBREVIATION.search(text, spans[-1][0], first):
            first = spans.pop()[0]
        spans.append((first, last))
    return [piece for first, last in spans for piece in _pieces(text, first, last)]


def _pieces(text: str, first: int, last: int) -> list[tuple[int, int]]:
    """The span without the white space at its ends, in pieces of at most ``LONGEST`` characters cut at a space."""
    if last - first <= LONGEST and not (text[first].isspace() or text[last - 1].isspace()):
        return [(first, last)]
    pieces = []
    while last - first > LONGEST:
        cut = text.rfind(" ", first, first + LONGEST)
        cut = cut if cut > first else first + LONGEST
        pieces.append((first, cut))
        first = cut
    pieces.append((first, last))
    trimmed = []
    for start, end in pieces:
        words = text[start:end]
        begin = start + len(words) - len(words.lstrip())
        stop = start + len(words.rstrip())
        if begin < stop:
            trimmed.append((begin, stop))
    return trimmed
