"""The sentences of an article, each with all that was found in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeVar

from loaders.any_case import lower_case
from loaders.events.clauses import Clauses, Span, find_clauses, find_quoted
from loaders.events.names import plain_signs
from loaders.events.places import PlaceFound, find_places
from loaders.events.triggers import Triggered, find_triggers
from loaders.records import ActorMention, Article, ResolvedExpression, Sentence

Found = TypeVar("Found", ActorMention, ResolvedExpression)
# British papers quote with single signs; an apostrophe within a word does not end such a quotation.
_SINGLE_QUOTED = re.compile(r"(?<!\w)‘((?:[^‘’\n]|’(?=\w)){2,600})’(?!\w)")


# Not frozen, and no tuple: one is made of every sentence and read a hundred times, slots in a third of the time.
@dataclass(slots=True)
class Told:
    """A sentence with all that was found in it; ``small`` is ``plain`` in small letters."""

    plain: str
    small: str
    start: int
    paragraph: int
    mentions: list[ActorMention]
    dates: list[ResolvedExpression]
    places: list[PlaceFound]
    triggered: Triggered
    clauses: Clauses
    quoted: list[Span]


def read_sentences(
    article: Article, mentions: Iterable[ActorMention], dates: Iterable[ResolvedExpression]
) -> Iterator[Told]:
    """The sentences of the body in order, with those of the mentions and dates of the text that start in each."""
    plain = plain_signs(_SINGLE_QUOTED.sub(r"“\1”", article.text) if "‘" in article.text else article.text)
    small = lower_case(plain)
    sentences = article.sentences
    starts = [one.start for one in sentences]
    named, dated = _by_sentence(mentions, sentences, starts), _by_sentence(dates, sentences, starts)
    for number, one in enumerate(sentences):
        words, in_small = plain[one.start : one.end], small[one.start : one.end]
        triggered = find_triggers(in_small, one.start)
        yield Told(
            plain=words,
            small=in_small,
            start=one.start,
            paragraph=one.paragraph,
            mentions=named[number],
            dates=dated[number],
            places=find_places(plain, triggered.places, one.end),
            triggered=triggered,
            clauses=find_clauses(words),
            quoted=find_quoted(words),
        )


def _by_sentence(found: Iterable[Found], sentences: Sequence[Sentence], starts: Sequence[int]) -> list[list[Found]]:
    """What was found in the text, parted by the sentence in which it starts; what starts in none is left out."""
    parted: list[list[Found]] = [[] for _ in sentences]
    for one in found:
        number = bisect_right(starts, one.start) - 1
        if number >= 0 and one.start < sentences[number].end:
            parted[number].append(one)
    return parted
