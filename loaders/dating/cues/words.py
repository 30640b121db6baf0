"""Numbers as news prose writes them: "58", "57,523", "twenty-one", "eleventh", "22nd"."""

from __future__ import annotations

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

# Alternatives for patterns, the longest first so that "sixty-one" is not read as "six".
CARDINAL = r"\d{1,3}|" + "|".join(sorted(CARDINALS, key=len, reverse=True))
ORDINAL = r"\d{1,2}(?:st|nd|rd|th)|" + "|".join(sorted(ORDINALS, key=len, reverse=True))


def read_number(words: str) -> int | None:
    """The whole number that ``words`` name, cardinal or ordinal; None when they name none."""
    plain = " ".join(words.lower().split())
    digits = plain.rstrip("stndrh").replace(",", "")
    if digits.isdigit():
        return int(digits)
    return CARDINALS.get(plain, ORDINALS.get(plain))
