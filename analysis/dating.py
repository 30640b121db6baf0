"""The evidence for the date of one article: its cues, which of them are in force, and what these come to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from analysis.articles import say_interval
from analysis.selection import say_day
from analysis.store import Store

_CUES = """
select row_number() over (order by start, "end", kind) as number,
       kind, start, "end", phrase, says, weight, days, likelihood
from cues where article_id = ? order by number
"""


@dataclass(frozen=True, slots=True)
class WeighedCue:
    """One cue of an article. ``number`` counts from 1 in the order of the text; ``used`` says whether it is in force.

    ``likelihood[i]`` holds from ``days[i]`` until the day before ``days[i + 1]``.
    """

    number: int
    kind: str
    start: int
    end: int
    phrase: str
    says: str
    weight: float
    days: tuple[date, ...]
    likelihood: tuple[float, ...]
    used: bool = True

    @property
    def name(self) -> str:
        """The kind in words: "war_length" is "War length"."""
        words = self.kind.replace("_", " ").strip()
        return words[:1].upper() + words[1:]


@dataclass(frozen=True)
class Evidence:
    """What dates an article.

    ``chances`` is the probability of every day, in order. ``best`` is None when the cues in force are too few or too
    vague; then ``missing`` says what would help. ``low`` and ``high`` bound the 90% interval where there is one.
    """

    cues: tuple[WeighedCue, ...]
    chances: pd.Series[float]
    best: date | None
    low: date | None
    high: date | None
    confidence: float
    published: date | None = None
    missing: str = ""

    @property
    def used(self) -> tuple[WeighedCue, ...]:
        """The cues in force."""
        return tuple(cue for cue in self.cues if cue.used)

    def say(self) -> str:
        """The finding in one line: best day, probability, number of cues, and the published date where known."""
        cues = f"{len(self.used)} cue{'' if len(self.used) == 1 else 's'}"
        if self.best is None:
            words = f"No best day from {cues}"
        else:
            words = f"Best day {say_day(self.best)} ({self.confidence:.0%}), from {cues}"
        return words + (f"; published {say_day(self.published)}" if self.published else "")

    def say_interval(self) -> str:
        """The 90% interval in words, "" when there is none."""
        return say_interval(self.low, self.high)

    def likeliest(self, number: int) -> list[tuple[date, float]]:
        """The most probable days with their probabilities, the highest first."""
        top = self.chances.nlargest(number)
        return list(zip(top.index, top.to_list(), strict=True))

    def near(self) -> tuple[date, date] | None:
        """The days around where the date can be: the 90% interval and the published date, with some air."""
        known = [day for day in (self.low, self.high, self.best, self.published) if day is not None]
        if not known:
            return None
        air = timedelta(days=max(5, (max(known) - min(known)).days // 4))
        return min(known) - air, max(known) + air


def article_cues(store: Store, article_id: str, in_force: Callable[[int], bool]) -> tuple[WeighedCue, ...]:
    """The cues of one article in the order of its text; ``in_force`` decides by their number."""
    rows = store.query(_CUES, [article_id]).to_dict("records")
    return tuple(
        WeighedCue(
            **{str(key): value for key, value in row.items() if key not in ("days", "likelihood")},
            days=tuple(pd.Timestamp(day).date() for day in row["days"]),
            likelihood=tuple(map(float, row["likelihood"])),
            used=in_force(row["number"]),
        )
        for row in rows
    )
