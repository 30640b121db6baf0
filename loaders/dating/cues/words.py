"""Numbers as news prose writes them: "58", "57,523", "twenty-one", "eleventh", "22nd"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.match_at import match_at

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_ODD_ORDINALS = {"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12}

CARDINALS: dict[str, int] = {word: value for value, word in enumerate(_UNITS)} | _TENS
CARDINALS |= {f"{ten}{mark}{_UNITS[u]}": tens + u for ten, tens in _TENS.items() for u in range(1, 10) for mark in "- "}
ORDINALS: dict[str, int] = {f"{word}th": value for word, value in CARDINALS.items() if value < 20}
ORDINALS |= _ODD_ORDINALS | {f"{ten[:-1]}ieth": tens for ten, tens in _TENS.items()}
ORDINALS |= {
    f"{ten}-{word}": tens + value for ten, tens in _TENS.items() for word, value in list(ORDINALS.items()) if value < 10
}

_NUMBERS = CARDINALS | ORDINALS
_SECOND = "|".join([*_UNITS[1:10], *(name for name, value in ORDINALS.items() if value < 10)])
_WORD = re.compile(rf"(?:[EeFfNnOoSsTt][a-z]{{2,8}}(?:-(?:{_SECOND}))?|\d+(?:,\d{{3}})*(?:st|nd|rd|th)?)\b")
# A word before a hyphen that might be the first half of a number: what follows then counts no more on its own.
_JOINED = re.compile(r"\b[EeFfNnOoSsTt][a-z]{2,8}-$")
# A number begins with one of these: a digit, or a number word that begins with no other.
FIRST_SIGNS = (*"0123456789", *(word for word in _NUMBERS if not word.startswith(tuple(_NUMBERS.keys() - {word}))))


@dataclass(frozen=True, slots=True)
class NumberWord:
    """A whole number in a text."""

    start: int
    end: int
    value: int
    ordinal: bool


def find_numbers(text: str, places: Sequence[int]) -> tuple[NumberWord, ...]:
    """The whole numbers of a text, in words or digits, in order of appearance; they begin at some of ``places``."""
    found = []
    for match in match_at(_WORD, text, places):
        (start, end), word = match.span(), match[0]
        if word[0].isdigit():
            digits = word.rstrip("stndrh")
            if len(digits) < 10:
                found.append(NumberWord(start, end, int(digits.replace(",", "")), digits != word))
        elif (plain := word.lower()) in _NUMBERS and not _JOINED.search(text, max(0, start - 10), start):
            found.append(NumberWord(start, end, _NUMBERS[plain], plain not in CARDINALS))
    return tuple(found)


def read_number(words: str) -> int | None:
    """The whole number that ``words`` name, cardinal or ordinal; None when they name none."""
    plain = " ".join(words.lower().split())
    digits = plain.rstrip("stndrh").replace(",", "")
    if digits.isdigit():
        return int(digits)
    return _NUMBERS.get(plain)
