"""The eras as the selection sees them: how long each is, how well it is covered, and which filter leaves it out.

Two periods of a reader's own (analysis/periods.py) are seen in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import numpy as np
import pandas as pd

from analysis.members import ARTICLE_ERA, count_different
from analysis.periods import Period, eras_of, last_day, period_places
from analysis.selection import Selection, say_day
from analysis.store import Store

Per = Literal["days", "articles"]
# The ids of the chronology that a reason refers to stay on the Method page.
_REFERRED = re.compile(r" \(chronology: [^)]*\)")


@dataclass(frozen=True, slots=True)
class EraFacts:
    """One era, or a period of a reader's own, as the selection sees it.

    ``start`` and ``last`` are its first and last day within the date filter and the data. ``left_out`` says which
    filter removes the era, "" when none does; the counts of an era that is left out mean nothing. ``told`` counts the
    events in articles of the era, ``undated`` those of them without a date.
    """

    period: Period
    start: date
    last: date
    left_out: str
    articles: int = 0
    article_days: int = 0
    events: int = 0
    stories: int = 0
    told: int = 0
    undated: int = 0

    @property
    def era(self) -> str:
        """Its id."""
        return self.period.era

    @property
    def name(self) -> str:
        """Its name to show."""
        return self.period.name

    @property
    def main(self) -> bool:
        """Whether it is one of the two that are compared."""
        return self.period.main

    @property
    def phrase(self) -> str:
        """Where, in a sentence: "in the Blinken era", "in 1 Jan – 30 Jun 2024"."""
        return f"in {self.name}" if self.period.own else f"in the {self.name}"

    @property
    def days(self) -> int:
        """Length in days, both ends included."""
        return max(0, (self.last - self.start).days + 1)

    @property
    def undated_share(self) -> float:
        """Share of the events in articles of the era that could not be dated; 0 when there are none."""
        return self.undated / self.told if self.told else 0.0

    def hundreds(self, per: Per) -> float:
        """What rates are per: hundreds of days or of articles; 0 when the era has none or is left out."""
        return 0.0 if self.left_out else (self.days if per == "days" else self.articles) / 100


def era_facts(store: Store, selection: Selection, own: Sequence[Period] = ()) -> list[EraFacts]:
    """The facts of every era in order of time, those that a filter removes included; of the ``own`` periods if any."""
    periods = list(own) or eras_of(store)
    counts = _counts(store, selection, periods)
    latest = last_day(store)
    return [_facts(period, selection, latest, counts.get(period.era, {})) for period in periods]


def compared(facts: Sequence[EraFacts]) -> list[EraFacts]:
    """The two eras that are compared, the earlier first; fewer when a filter leaves one out."""
    return [fact for fact in facts if fact.main and not fact.left_out]


def say_boundaries(facts: Sequence[EraFacts]) -> str:
    """Why the boundaries stand where they do, and how an era that goes on is counted."""
    goes_on = [
        f"The {fact.name} goes on; it is counted to {say_day(fact.last)}, the last day of the data or of the filter."
        for fact in facts
        if fact.period.open_end and not fact.left_out
    ]
    cut = [
        f"{fact.name} is counted to {say_day(fact.last)}, the last day of the data or of the filter."
        for fact in facts
        if fact.period.own and not fact.left_out and fact.last < fact.period.last
    ]
    basis = [f"{fact.name} ({_bounds(fact.period)}): {_REFERRED.sub('', fact.period.basis or '')}" for fact in facts]
    kept = [] if any(fact.period.own for fact in facts) else ["These boundaries are kept in data/rules/eras.toml."]
    return " ".join([*basis, *goes_on, *cut, *kept])


def say_left_out(facts: Sequence[EraFacts]) -> str:
    """Which eras are not compared and why, "" when all are."""
    said = [f"{fact.name}: left out by {fact.left_out}" for fact in facts if fact.left_out]
    return f"Not every era can be compared. {'; '.join(said)}." if said else ""


def _bounds(period: Period) -> str:
    return f"from {say_day(period.begin)}" + ("" if period.open_end else f" to {say_day(period.last)}")


def _counts(store: Store, selection: Selection, periods: Sequence[Period]) -> dict[str, dict[str, Any]]:
    members = store.members
    shown = store.events_of(selection)
    period = period_places(periods, members.day[shown], members.numbers["era"][shown], members.words["era"])
    # An undated event is in no era, so the filters by date and by era say nothing about it.
    fits = store.events_of(selection.without("date_from", "date_to", "eras"))
    article_eras = members.numbers[ARTICLE_ERA], members.words[ARTICLE_ERA]
    article_period = period_places(periods, members.anchor, *article_eras)
    told_in, articles = article_period[members.article_no[fits]], _articles(store, selection)
    undated = np.isnat(members.day[fits])
    return {
        one.era: {
            "events": int(np.count_nonzero(period == place)),
            "stories": count_different(members.story_no[shown[period == place]]),
            "told": int(np.count_nonzero(told_in == place)),
            "undated": int(np.count_nonzero(undated & (told_in == place))),
            "articles": len(of_period := articles[article_period[articles] == place]),
            "article_days": pd.Series(members.anchor[of_period]).nunique(),
        }
        for place, one in enumerate(periods)
    }


def _articles(store: Store, selection: Selection) -> np.ndarray:
    """The numbers of the articles that pass the filters that make sense of one as a whole: publishers and dates."""
    members = store.members
    passes = np.ones(len(members.anchor), bool)
    passes[0] = False  # means nothing
    if selection.publishers:
        passes &= np.isin(members.words["publisher"], selection.publishers)[members.numbers["publisher"]]
    if selection.date_from:
        passes &= members.anchor >= np.datetime64(selection.date_from)
    if selection.date_to:
        passes &= members.anchor <= np.datetime64(selection.date_to)
    return np.flatnonzero(passes)


def _facts(period: Period, selection: Selection, latest: date, counts: dict[str, Any]) -> EraFacts:
    end = min(period.last, latest) if period.own else period.last
    start = max(period.begin, selection.date_from or period.begin)
    last = min(end, selection.date_to or end)
    left_out = ""
    if selection.eras and not period.own and period.era not in selection.eras:
        left_out = "the era filter"
    elif end < period.begin:
        left_out = "the data, which end before it begins"
    elif last < start:
        left_out = "the date filter"
    return EraFacts(period, start, last, left_out, **counts)
