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

from loaders.events.gazetteer import load_gazetteer
from loaders.events.story_words import words_shared
from loaders.records import DateBasis, DateInterval, SentenceRole, Status

# Kinds that reports use for one and the same thing. A kind in no family is compared with its own kind only.
_FAMILIES = (
    frozenset({"agreement", "ceasefire_start"}),
    frozenset({"ceasefire_end", "military"}),
    frozenset({"visit", "meeting"}),
    frozenset({"proposal", "response"}),
)
FAMILY_OF = {kind: min(family) for family in _FAMILIES for kind in family}
_DAY = timedelta(days=1)
# A story is told within this many days; wider intervals ("in July") name no single event and stay apart.
_WIDEST = 3
# How much of the smaller set of actors, or of the words, two events must share.
_ACTORS_SHARED, _WORDS_SHARED, _STATEMENT_WORDS_SHARED = 0.5, 0.1, 0.35
# How much of the words where one names nobody, or both name others.
_WORDS_SHARED_OTHERS = 0.15
# Of these there is hardly more than one on a day: reports of one day tell the same, whomever they name.
_ONE_A_DAY = frozenset({"agreement", "ceasefire_start", "ceasefire_end", "un_resolution"})
# Of these a report tells several on a day.
_MANY_A_DAY = frozenset({"statement", "response", "proposal", "military"})
# What happens in one place, so that another place is another event.
_AT_A_PLACE = frozenset({"visit", "meeting", "talks_round", "protest"})
# How many events of a block are looked back at: a bound on the work where one thing is told thousands of times.
_COMPARED_AT_MOST = 400


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """What the stories need to know of an event; ``report`` is the article, or the one that it nearly copies."""

    event_id: str
    article_id: str
    report: str
    publisher: str
    sentence: str
    interval: DateInterval | None
    basis: DateBasis
    role: SentenceRole
    kind: str
    status: Status
    actors: tuple[str, ...]
    speaker: str
    place: str


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


@dataclass(frozen=True, slots=True)
class _Told:
    """An event that may be one with others, its place in the order of all, and whom it is about."""

    number: int
    event: StoryEvent
    day: date
    actors: frozenset[str]


@dataclass
class _Groups:
    """Events joined into groups (union-find), with the reasons of the joins and what each report tells in a group."""

    parent: list[int]
    reports: list[dict[str, list[_Told]]]
    reasons: dict[int, list[str]] = field(default_factory=dict)

    def root(self, one: int) -> int:
        while self.parent[one] != one:
            self.parent[one] = self.parent[self.parent[one]]
            one = self.parent[one]
        return one

    def may_join(self, one: _Told, other: _Told) -> bool:
        """Whether a join would not bring together, by a third report, two events that one report tells apart."""
        first, second = self.root(one.number), self.root(other.number)
        if first == second:
            return False
        if one.event.report == other.event.report:
            return True
        told, also = self.reports[first], self.reports[second]
        return all(
            _goes_on(mine, yours) for report in told.keys() & also for mine in told[report] for yours in also[report]
        )

    def join(self, one: int, other: int, reason: str) -> None:
        keep, gone = sorted((self.root(one), self.root(other)))
        if keep != gone:
            self.parent[gone] = keep
            for report, told in self.reports[gone].items():
                self.reports[keep].setdefault(report, []).extend(told)
            self.reasons[keep] = [*self.reasons.get(keep, []), *self.reasons.pop(gone, []), reason]


def merge_stories(rows: Sequence[StoryEvent]) -> list[Story]:
    """The stories that the events tell, by date then id; each event belongs to exactly one, whatever their order."""
    events = sorted(rows, key=lambda one: (one.interval.start if one.interval else date.max, one.event_id))
    groups = _Groups(list(range(len(events))), [{} for _ in events])
    for first, second in _pairs(events, groups):
        if groups.may_join(first, second):
            reason = _same_event(first, second)
            if reason:
                groups.join(first.number, second.number, reason)
    members: dict[int, list[StoryEvent]] = defaultdict(list)
    for number, event in enumerate(events):
        members[groups.root(number)].append(event)
    stories = [_story(group, groups.reasons.get(root, [])) for root, group in members.items()]
    return sorted(stories, key=lambda one: (one.interval.start if one.interval else date.max, one.story_id))


def _pairs(events: Sequence[StoryEvent], groups: _Groups) -> Iterator[tuple[_Told, _Told]]:
    """Pairs of like events with an actor in common whose first days are at most a day apart."""
    blocks: dict[tuple[tuple[str, ...], date], list[_Told]] = defaultdict(list)
    for number, event in enumerate(events):
        interval = event.interval
        if interval is None or interval.days > _WIDEST or (event.kind == "statement" and not event.speaker):
            continue
        like, day = _like(event), interval.start
        told = _Told(number, event, day, _main_actors(event))
        groups.reports[number][event.report] = [told]
        for block in (blocks.get((like, day - _DAY), ()), blocks[like, day]):
            for earlier in block[-_COMPARED_AT_MOST:]:
                if not told.actors.isdisjoint(earlier.actors) or earlier.day == day:
                    yield earlier, told
        blocks[like, day].append(told)


def _goes_on(first: _Told, second: _Told) -> bool:
    """Whether two sentences of one report, which share few words, may tell the same: the second goes on with it.

    Not of what a report tells several of on a day; nor where each names others.
    """
    one, other = first.event, second.event
    if one.kind != other.kind or one.status != other.status or one.role != other.role or one.kind in _MANY_A_DAY:
        return False
    return not (first.actors and second.actors and first.actors.isdisjoint(second.actors))


def _is_one_a_day(first: _Told, second: _Told) -> bool:
    """Whether both tell of a kind of which there is hardly more than one on a day, and name no other parties."""
    one, other = first.event, second.event
    if one.kind != other.kind or one.kind not in _ONE_A_DAY or first.day != second.day or one.role != other.role:
        return False
    return one.kind == "un_resolution" or not (one.actors and other.actors and first.actors.isdisjoint(second.actors))


def _like(event: StoryEvent) -> tuple[str, ...]:
    """What two events must have in common to be compared: family of kinds and status, for statements the speaker."""
    family = FAMILY_OF.get(event.kind, event.kind)
    return (family, event.status, event.speaker) if event.kind == "statement" else (family, event.status)


def _same_event(first: _Told, second: _Told) -> str:
    """Why two like events are the same real one, in words; "" when they are not."""
    one, other = first.event, second.event
    actors = first.actors & second.actors
    if _contradict(one, other):
        return ""
    if _is_one_a_day(first, second):
        return f"both tell of {_said(one.kind, other.kind)} on the same day ({first.day})"
    if not actors or len(actors) < _ACTORS_SHARED * min(len(first.actors), len(second.actors)):
        return _same_words(first, second)
    apart = first.day != second.day
    if apart and one.basis != "anchor" and other.basis != "anchor":
        return ""
    shared = words_shared(one.sentence, other.sentence)
    alike = one.kind == "statement" or one.article_id == other.article_id
    if shared < (_STATEMENT_WORDS_SHARED if alike else _WORDS_SHARED):
        return ""
    names = ", ".join([load_gazetteer().actors[actor].name for actor in sorted(actors)])
    when = "a day apart, one of them dated by its article only" if apart else "the same day"
    what = _said(one.kind, other.kind)
    return f"both tell of {what} with {names} on {when} ({first.day}); {round(100 * shared)}% of words shared"


def _same_words(first: _Told, second: _Told) -> str:
    """Why two like events of one day whose reports name others, or nobody, are the same; "" when they are not."""
    one, other = first.event, second.event
    if first.day != second.day or one.kind == "statement" or one.article_id == other.article_id:
        return ""
    shared = words_shared(one.sentence, other.sentence)
    if shared < _WORDS_SHARED_OTHERS:
        return ""
    what = _said(one.kind, other.kind)
    return f"both tell of {what} on the same day ({first.day}); {round(100 * shared)}% of words shared"


def _contradict(one: StoryEvent, other: StoryEvent) -> bool:
    if one.place and other.place and one.place != other.place and one.kind in _AT_A_PLACE:
        return True
    leaving = {_who_leaves(one), _who_leaves(other)} - {""}
    return one.kind == "walkout" and len(leaving) > 1


def _who_leaves(event: StoryEvent) -> str:
    """The side that recalls its team: that of the actor named first."""
    sides = [load_gazetteer().actors[actor].side for actor in event.actors]
    return next((side for side in sides if side in ("united-states", "israel", "palestinian")), "")


def _main_actors(event: StoryEvent) -> frozenset[str]:
    """The actors, a person counted with the state or body he acts for, without those who only speak."""
    actors = load_gazetteer().actors
    doing = [one for one in event.actors if one != event.speaker] or [*event.actors] or [*filter(None, [event.speaker])]
    return frozenset(actors[one].parent or one if actors[one].kind == "person" else one for one in doing) | frozenset(
        doing
    )


def _said(kind: str, other: str) -> str:
    return kind.replace("_", " ") if kind == other else f"{kind} and {other}".replace("_", " ")


def _story(group: list[StoryEvent], reasons: list[str]) -> Story:
    if len(group) == 1:
        return _story_told_once(group[0])
    kind = Counter(one.kind for one in group).most_common(1)[0][0]
    first = min(
        group,
        key=lambda one: (one.kind != kind, one.basis == "anchor", one.role != "event", len(one.sentence), one.event_id),
    )
    counted = Counter(actor for one in group for actor in one.actors)
    dated = [one for one in group if one.interval and one.basis in ("stated", "relative")] or group
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
