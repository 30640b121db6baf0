"""Saving, renaming and deleting, with every outcome as a sentence for the person who asked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from briefings.freezing import Frozen, NotThawed
from briefings.saved import ChangedMeanwhile, Line, NoDatabase, NotYours, Opened, SavedBriefings, TooMuch

_GONE = "No briefing is saved under this link. It may have been deleted, or the link is not complete."
_CHANGED = "This briefing was changed or deleted in another window. The list shows it as it is now; try again."
_NOT_YOURS = "Only who saved this briefing can change it. Save a copy of your own instead."


@dataclass(frozen=True)
class Outcome:
    """What came of it: the briefing as it is kept now (None: nothing was kept), and what to tell ("" for nothing)."""

    line: Line | None = None
    problem: str = ""


class Desk:
    """The saved briefings as one person may use them, known by the secret ``owner``."""

    def __init__(self, saved: SavedBriefings, owner: str) -> None:
        self._saved, self._owner = saved, owner

    def save(self, frozen: Frozen, moment: datetime, line: Line | None = None) -> Outcome:
        """Keep the briefing: anew, or in the place of the one of ``line``.

        Where that was changed meanwhile, both are kept: this one gets a link of its own.
        """
        try:
            if line is None:
                return Outcome(self._saved.save(frozen, self._owner, moment))
            return Outcome(self._saved.replace(line, frozen, self._owner, moment))
        except (ChangedMeanwhile, NotYours):
            title = f"{frozen.briefing.title} (your version)"
            beside = replace(frozen, briefing=replace(frozen.briefing, title=title))
            kept = self.save(beside, moment)
            return kept if kept.line is None else Outcome(kept.line, _kept_beside(title))
        except (NoDatabase, TooMuch) as problem:
            return Outcome(problem=str(problem))

    def rename(self, line: Line, title: str) -> Outcome:
        """Give a saved briefing another title."""
        try:
            return Outcome(self._saved.rename(line, title, self._owner))
        except (ChangedMeanwhile, NotYours, NoDatabase) as problem:
            return Outcome(problem=_say(problem))

    def delete(self, line: Line) -> Outcome:
        """Delete a saved briefing."""
        try:
            self._saved.delete(line, self._owner)
        except (ChangedMeanwhile, NotYours, NoDatabase) as problem:
            return Outcome(problem=_say(problem))
        return Outcome()

    def lines(self) -> list[Line]:
        """The person's own briefings, those saved last first; none where the database cannot be reached."""
        try:
            return self._saved.lines(self._owner) if self._owner else []
        except NoDatabase:
            return []

    def open(self, key: str) -> tuple[Opened | None, str]:
        """The briefing of a link, or why it does not open."""
        try:
            opened = self._saved.open(key, self._owner)
        except (NotThawed, NoDatabase) as problem:
            return None, str(problem)
        return opened, "" if opened else _GONE


def _kept_beside(title: str) -> str:
    return f"This briefing was changed in another window after you opened it. Both are kept; yours is “{title}”."


def _say(problem: Exception) -> str:
    if isinstance(problem, ChangedMeanwhile):
        return _CHANGED
    return _NOT_YOURS if isinstance(problem, NotYours) else str(problem)
