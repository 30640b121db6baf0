"""What can go wrong, and how each case is treated.

    LoadersError
    +-- RuleError       our own rules or reference data are wrong: nothing starts; the message names file and entry
    +-- NothingToRead   no article could be read at all: one sentence says why and what to do

One unreadable article is not an error: it is skipped and told in the load report.
"""

from pathlib import Path


class LoadersError(Exception):
    """Base of all errors that the loaders raise on purpose. The message is a sentence for the user."""


class RuleError(LoadersError):
    """A mistake in ``data/rules`` or ``data/reference``."""

    def __init__(self, file: Path | str, entry: str, problem: str) -> None:
        super().__init__(f"{file}: {entry}: {problem}")


class NothingToRead(LoadersError):
    """None of the given paths holds an article that can be read."""
