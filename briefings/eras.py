"""The charts of the Eras page, made one by one: for the page, which shows a few, and for files, which hold all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from analysis import offers
from analysis.era_rates import By, compare_eras, group_events, pace
from analysis.era_table import facts_table, say_facts
from analysis.eras import EraFacts, Per, say_boundaries
from analysis.gaps import response_times, round_gaps, sum_up
from analysis.marking_words import marking_words, word_events
from analysis.rates import NOTE
from analysis.selection import Selection
from analysis.sentences import Sentences
from analysis.store import Store
from analysis.truces import releases_by_era, truces_by_era
from charts.chart import Chart
from charts.eras import BY_NAMES, TOP, rates_chart
from charts.gaps import gaps_chart
from charts.marking_words import words_chart
from charts.offers import offers_chart
from charts.pace import Clock, pace_chart
from charts.truces import truces_chart


@dataclass(frozen=True)
class EraCharts:
    """What the charts are made of: the data, the selection, and the facts of the eras or periods that are compared."""

    store: Store
    selection: Selection
    names: Mapping[str, str]
    facts: Sequence[EraFacts]

    def head(self) -> Chart:
        """Length, coverage and rates side by side; a table without a figure."""
        said = say_facts(self.facts) or "The eras side by side"
        return Chart("eras-facts", said.rstrip("."), say_boundaries(self.facts), said, None, facts_table(self.facts))

    def rates(self, by: By, per: Per) -> Chart:
        """How often each kind, issue, actor or place is told."""
        comparisons = compare_eras(self.store, self.selection, self.facts, by, per, TOP[by])
        return rates_chart(comparisons, self.facts, by, per, self.names)

    def offers(self, per: Per) -> Chart:
        """What reports say became of offers."""
        comparisons = compare_eras(self.store, self.selection, self.facts, "fate", per, TOP["fate"])
        return offers_chart(comparisons, self.facts, per)

    def gaps(self) -> list[Chart]:
        """Days between rounds of talks, and from an offer to the next response."""
        rounds = round_gaps(self.store, self.selection, self.facts)
        responses = response_times(self.store, self.selection, self.facts)
        return [
            gaps_chart(rounds, sum_up(rounds, self.facts), self.facts, "rounds"),
            gaps_chart(responses, sum_up(responses, self.facts), self.facts, "responses"),
        ]

    def truces(self, clock: Clock) -> Chart:
        """Truces and releases by the reference chronology."""
        truces, releases = truces_by_era(self.store, self.facts), releases_by_era(self.store, self.facts)
        return truces_chart(truces, releases, self.facts, clock)

    def words(self) -> Chart:
        """The words that mark each of the two."""
        return words_chart(*marking_words(self.store, self.selection, self.facts), self.facts)

    def pace(self, clock: Clock) -> Chart:
        """Events over time."""
        return pace_chart(pace(self.store, self.selection, self.facts), self.facts, clock)

    def behind(self, by: By | Literal["word"], group: str, era: str) -> Sentences:
        """The sentences behind a mark; of all eras when ``era`` is ""."""
        if by == "word":
            return word_events(self.store, self.selection, self.facts, group, era)
        return group_events(self.store, self.selection, self.facts, by, group, era)

    def note(self, by: By | Literal["word"]) -> str:
        """What a reader of the rates must know; "" where there are none."""
        return "" if by == "word" else f"{offers.NOTE} {NOTE}" if by == "fate" else NOTE

    def say_pick(self, group: str, era: str) -> str:
        """What was picked, in words."""
        name = next((fact.name for fact in self.facts if fact.era == era), "")
        return ", ".join(part for part in (self.names.get(group, group), name) if part)

    def everything(self, per: Per, clock: Clock) -> list[Chart]:
        """All of them, in the order of the page."""
        rates = [self.rates(by, per) for by in BY_NAMES]
        middle = [self.offers(per), *self.gaps(), self.truces(clock)]
        return [self.head(), *rates, *middle, self.words(), self.pace(clock)]
