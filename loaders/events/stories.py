"""Which events of different articles are the same real event.

Events are compared only with those of the same kind family whose days lie side by side, so that the work grows with the
number of events and not with its square. Two are one when their kinds, days and main actors agree and nothing in the
details contradicts; what agrees is kept as the reason, in words.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from loaders.events.loose_dates import is_undated_term, is_wide, loose_matches, loose_reason
from loaders.events.same_event import Candidate, StoryEvent, block_of, goes_on, main_actors, same_event
from loaders.records import DateInterval

_DAY = timedelta(days=1)
# What is told within this many days has a day, its first; for wider intervals ("in July") see ``loose_dates.py``.
_WIDEST = 3
# How many events of a block are looked back at: a bound on the work where one thing is told thousands of times.
_COMPARED_AT_MOST = 400

_Blocks = defaultdict[tuple[tuple[str, ...], date], list[Candidate]]


@dataclass(frozen=True, slots=True)
class Story:
    """One real event: the ids of the events that tell it, and why they were taken for one ("" when it is told once)."""

    story_id: str
    interval: DateInterval | None
    kind: str
    actors: tuple[str, ...]
    headline: str
    reports: int
    publishers: tuple[str, ...]
    merge_reason: str
    event_ids: tuple[str, ...]


@dataclass
class _Groups:
    """Events joined into groups (union-find), with the reasons of the joins and what each report tells in a group.

    ``dated`` says of a root whether an event of its group is told to a day.
    """

    parent: list[int]
    dated: list[bool]
    reports: dict[int, dict[str, list[Candidate]]]
    reasons: dict[int, list[str]] = field(default_factory=dict)

    def root(self, one: int) -> int:
        while self.parent[one] != one:
            self.parent[one] = self.parent[self.parent[one]]
            one = self.parent[one]
        return one

    def may_join(self, one: Candidate, other: Candidate) -> bool:
        """Whether a join would not bring together, by a third report, two events that one report tells apart."""
        first, second = self.root(one.number), self.root(other.number)
        if first == second:
            return False
        told, also = self.reports[first], self.reports[second]
        if told.keys().isdisjoint(also) or one.event.report == other.event.report:
            return True
        both = told.keys() & also
        return all(goes_on(mine, yours) for report in both for mine in told[report] for yours in also[report])

    def may_join_loosely(self, one: Candidate, other: Candidate) -> bool:
        """The same for events without a day of their own, which must not bring together two stories that have one."""
        have_a_day = self.dated[self.root(one.number)] and self.dated[self.root(other.number)]
        return not have_a_day and self.may_join(one, other)

    def join(self, one: int, other: int, reason: str) -> None:
        keep, gone = sorted((self.root(one), self.root(other)))
        if keep != gone:
            self.parent[gone] = keep
            self.dated[keep] = self.dated[keep] or self.dated[gone]
            for report, told in self.reports[gone].items():
                self.reports[keep].setdefault(report, []).extend(told)
            self.reasons[keep] = [*self.reasons.get(keep, []), *self.reasons.pop(gone, []), reason]


def merge_stories(rows: Sequence[StoryEvent]) -> list[Story]:
    """The stories that the events tell, by date then id; each event belongs to exactly one, whatever their order."""
    events = sorted(rows, key=lambda one: (one.interval.start if one.interval else date.max, one.event_id))
    dated, wide, undated = _candidates(events)
    to_a_day = [one.interval is not None and one.interval.days <= _WIDEST for one in events]
    reports = {one.number: {one.event.report: [one]} for one in (*dated, *wide, *undated)}
    groups = _Groups(list(range(len(events))), to_a_day, reports)
    blocks: _Blocks = defaultdict(list)
    for first, second in _pairs(dated, blocks):
        if groups.may_join(first, second):
            reason = same_event(first, second)
            if reason:
                groups.join(first.number, second.number, reason)
    for _, first, second in loose_matches(wide, undated, blocks):
        if groups.may_join_loosely(first, second):
            groups.join(first.number, second.number, loose_reason(first, second))
    members: dict[int, list[StoryEvent]] = defaultdict(list)
    for number, event in enumerate(events):
        members[groups.root(number)].append(event)
    stories = [_story(group, groups.reasons.get(root, [])) for root, group in members.items()]
    return sorted(stories, key=lambda one: (one.interval.start if one.interval else date.max, one.story_id))


def _candidates(events: Sequence[StoryEvent]) -> tuple[list[Candidate], list[Candidate], list[Candidate]]:
    """The events that may be the same as others: those told to a day, to a week or month, and undated terms."""
    dated, wide, undated = [], [], []
    for number, event in enumerate(events):
        if event.kind == "statement" and not event.speaker:
            continue
        if event.interval and event.interval.days <= _WIDEST:
            dated.append(Candidate(number, event, event.interval.start, main_actors(event)))
        elif event.interval and is_wide(event):
            wide.append(Candidate(number, event, event.interval.start, main_actors(event)))
        elif event.told and is_undated_term(event):
            undated.append(Candidate(number, event, event.told, main_actors(event)))
    return dated, wide, undated


def _pairs(dated: Sequence[Candidate], blocks: _Blocks) -> Iterator[tuple[Candidate, Candidate]]:
    """Pairs of like events of one day, and of a day apart where they have an actor in common; fills ``blocks``."""
    for told in dated:
        like, day = block_of(told.event), told.day
        for block in (blocks.get((like, day - _DAY), ()), blocks[like, day]):
            for earlier in block[-_COMPARED_AT_MOST:]:
                if not told.actors.isdisjoint(earlier.actors) or earlier.day == day:
                    yield earlier, told
        blocks[like, day].append(told)


def _story(group: list[StoryEvent], reasons: list[str]) -> Story:
    if len(group) == 1:
        return _story_told_once(group[0])
    kind = Counter(one.kind for one in group).most_common(1)[0][0]
    first = min(
        group,
        key=lambda one: (one.kind != kind, one.basis == "anchor", one.role != "event", len(one.sentence), one.event_id),
    )
    counted = Counter(actor for one in group for actor in one.actors)
    to_a_day = [one for one in group if one.interval and one.interval.days <= _WIDEST]
    dated = [one for one in to_a_day if one.basis in ("stated", "relative")] or to_a_day or group
    intervals = Counter(one.interval for one in dated if one.interval)
    return Story(
        story_id=_story_id(min(one.event_id for one in group)),
        interval=min(intervals, key=lambda one: (-intervals[one], one)) if intervals else None,
        kind=kind,
        actors=tuple(actor for actor, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))),
        headline=first.sentence,
        reports=len({one.report for one in group}),
        publishers=tuple(sorted({one.publisher for one in group if one.publisher})),
        merge_reason="; ".join(dict.fromkeys(reasons)),
        event_ids=tuple(sorted(one.event_id for one in group)),
    )


def _story_told_once(event: StoryEvent) -> Story:
    # Most are: there is nothing to count out.
    return Story(
        story_id=_story_id(event.event_id),
        interval=event.interval,
        kind=event.kind,
        actors=tuple(sorted(set(event.actors))),
        headline=event.sentence,
        reports=1,
        publishers=(event.publisher,) if event.publisher else (),
        merge_reason="",
        event_ids=(event.event_id,),
    )


def _story_id(event_id: str) -> str:
    return hashlib.sha256(event_id.encode()).hexdigest()[:16]
