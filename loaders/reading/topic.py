"""Whether a text is about the war and the talks at all; the terms are data (``data/rules/topic.toml``)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from loaders.rules import toml_records

_OPENING = 400


@dataclass(frozen=True, slots=True)
class _Term:
    id: str
    words: tuple[str, ...]
    weight: int


@dataclass(frozen=True, slots=True)
class _Threshold:
    id: str
    value: int


def is_on_topic(text: str) -> bool:
    """True when the text is about the war in Gaza or the talks, by the weighted terms of the rule file."""
    return _weigh(text) >= _rules()[1]


def is_off_topic(text: str) -> bool:
    """True when the text is about something else: terms of other wars prevail, or it is no note and has none at all."""
    weight = _weigh(text)
    return weight < 0 or (weight == 0 and len(text) > _OPENING)


@lru_cache(1)
def _weigh(text: str) -> int:
    """The sum of the terms, or enough where a strong one stands in the opening; the last text asked of is kept."""
    terms, enough = _rules()
    total = 0
    for pattern, weight in terms:
        match = pattern.search(text)
        if match:
            if weight > 1 and match.start() < _OPENING:
                return enough
            total += weight
    return total


@cache
def _rules() -> tuple[list[tuple[re.Pattern[str], int]], int]:
    terms = toml_records("topic.toml", "term", _Term)
    enough = next(one.value for one in toml_records("topic.toml", "threshold", _Threshold) if one.id == "enough")
    return [(re.compile(rf"(?:{'|'.join(map(_at_word, term.words))})\b"), term.weight) for term in terms], enough


def _at_word(word: str) -> str:
    """A pattern for the beginning of a word. The letter comes first and then the look back: a search for one of a few
    letters is five times as fast.
    """
    return rf"{re.escape(word[0])}(?<!\w.){re.escape(word[1:])}"
