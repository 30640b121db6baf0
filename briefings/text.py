"""Text of others on its way into a file."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pandas as pd

from analysis.selection import say_day
from analysis.words import say_number

# What XML 1.0 forbids, however it is written: control characters, lone surrogates, two noncharacters.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ADDRESS = re.compile(r"https?://[^\s<>\"'\\^`{|}]+")


def printable(text: str) -> str:
    """The text without the characters that no XML file, and so no presentation or graph, may hold."""
    return _UNPRINTABLE.sub("", text)


def shortened(text: str, most: int) -> str:
    """The text on one line, cut at a word to at most ``most`` characters."""
    line = " ".join(text.split())
    if len(line) <= most:
        return line
    head = line[: most - 2]
    cut = head.rsplit(" ", 1)[0]
    return f"{cut if len(cut) > most // 2 else head} …"


def is_address(text: str) -> bool:
    """Whether the text as a whole is a web address, and so may become a link."""
    return _ADDRESS.fullmatch(text) is not None


def say_value(value: Any) -> str:
    """What a cell of a table holds, in words: lists with commas, days as people write them, "" for nothing."""
    if pd.api.types.is_list_like(value):
        return ", ".join(str(one) for one in value)
    if pd.isna(value):
        return ""
    return say_day(value) if isinstance(value, date) else say_number(value)
