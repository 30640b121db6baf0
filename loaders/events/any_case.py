"""Patterns for which the case of letters does not count."""

from __future__ import annotations

import re
from dataclasses import dataclass

_CASE_COUNTS = "(?-i:"
# Not the letter of a class such as \S, nor that of a group such as (?P<name>.
_CAPITAL = re.compile(r"(?<![\\?])[A-Z]")


@dataclass(frozen=True, slots=True)
class AnyCase:
    """A pattern for which the case of letters does not count, but for parts that say so.

    In small letters the search takes a third of the time, so only a pattern with such parts is given the text as it is.
    """

    pattern: re.Pattern[str]
    needs_capitals: bool

    def search(self, plain: str, small: str) -> re.Match[str] | None:
        """The first match in ``plain``; ``small`` is the same in small letters (see ``lower_case``)."""
        return self.pattern.search(plain if self.needs_capitals else small)


def compile_any_case(pattern: str) -> AnyCase:
    """The pattern ready for use; ``re.error`` when it is not valid."""
    if _CASE_COUNTS in pattern:
        return AnyCase(re.compile(pattern, re.IGNORECASE), needs_capitals=True)
    return AnyCase(re.compile(_CAPITAL.sub(lambda capital: capital[0].lower(), pattern)), needs_capitals=False)
