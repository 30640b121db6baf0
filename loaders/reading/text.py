"""Text to Article: the one place that lays out a text and gives it its id."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from loaders.reading.layout import find_dateline, find_paragraphs
from loaders.reading.sentences import find_sentences
from loaders.records import Article

_WORD = re.compile(r"\w+")
_FREQUENT = frozenset(
    "the of and to in a that is was for on with as by at from it he said be has have are not but they his an this"
    " which".split()
)
# In English news about four words in ten are in the list above; in other languages under one in ten.
_ENGLISH_SHARE, _ENOUGH_WORDS = 0.15, 20


def read_text(
    text: str, source: str = "", title: str = "", publisher: str = "", url: str = "", published: date | None = None
) -> Article:
    """The article that ``text`` is. Nothing is removed from the text; what is not its body is marked as such."""
    paragraphs = find_paragraphs(text)
    dateline = find_dateline(text, paragraphs)
    headline = next((text[one.start : one.end] for one in paragraphs if one.role == "headline"), "")
    words = _WORD.findall(text)
    article = Article(
        article_id=text_id(text),
        text=text,
        source=source,
        publisher=publisher,
        title=title or headline or _opening(text, paragraphs[0].start if paragraphs else 0),
        url=url,
        published=published,
        language="en" if _reads_as_english(words) else "und",
        words=len(words),
        dateline=dateline,
        paragraphs=paragraphs,
        sentences=find_sentences(text, paragraphs, dateline),
    )
    if article.language == "und" and len(words) >= _ENOUGH_WORDS:
        return replace(article, warnings=("It does not read as English; little can be found in it.",))
    return article


def text_id(text: str) -> str:
    """16 hexadecimal digits, the same for texts that differ in white space, case or Unicode form only."""
    normal = " ".join(unicodedata.normalize("NFKC", text).casefold().split())
    return hashlib.sha256(normal.encode("utf-8", errors="replace")).hexdigest()[:16]


def _reads_as_english(words: list[str]) -> bool:
    sample = words[:1000]
    if len(sample) < _ENOUGH_WORDS:
        return all(word.isascii() for word in sample)
    enough = _ENGLISH_SHARE * len(sample)
    # Nearly all of them are in small letters already: mostly that is enough.
    return _count_frequent(sample) >= enough or _count_frequent(map(str.lower, sample)) >= enough


def _count_frequent(words: Iterable[str]) -> int:
    return sum(map(_FREQUENT.__contains__, words))


def _opening(text: str, start: int, longest: int = 90) -> str:
    """The first words of the text, for a list; cut at a word."""
    line = text[start : start + 400].split("\n", 1)[0].strip()
    return line if len(line) <= longest else line[:longest].rsplit(" ", 1)[0] + " …"
