"""How many of their words two sentences share."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_SMALL_WORDS = frozenset(
    "the a an of to in on at for and or but with by from as is are was were be been has have had it its he she "
    "they his her their that this who which said says will would not after before into over no than more up out "
    "about also two one".split()
)


def words_shared(one: str, other: str) -> float:
    """The share of the words of the shorter sentence that the other has too, small words and endings apart."""
    words, other_words = _words(one), _words(other)
    return len(words & other_words) / max(1, min(len(words), len(other_words)))


# Events come by day and near copies repeat a sentence, so that the same ones are asked for again and again.
@lru_cache(maxsize=4096)
def _words(sentence: str) -> frozenset[str]:
    return frozenset(word[:6] for word in _WORD.findall(sentence.lower()) if word not in _SMALL_WORDS)
