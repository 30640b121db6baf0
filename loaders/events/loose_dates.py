"""Which events without a day of their own are the same as others: "last week", "in May", or no date at all.

Reports look back on an event by the week or the month, and tell the terms of an offer without any date. The first are
the same as the one event of that time that is told most like them, the second as terms of the same days told alike.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import islice

from loaders.events.same_event import (
    MANY_A_DAY,
    ONE_OF_A_SIDE,
    Candidate,
    StoryEvent,
    actors_agree,
    block_of,
    contradict,
    said,
    with_whom,
)
from loaders.events.story_words import words_shared

_DAY = timedelta(days=1)
# A week is told of by anything; a month names no single event unless the report looks back on it.
_A_WEEK, _A_MONTH = 7, 31
# Terms are told within these days of one another; later ones are often those of the next offer.
_DAYS_OF_TERMS = 2
# How many events one is compared with at most: a bound on the work.
_COMPARED_AT_MOST = 400
# The share of words of two events, one told to the week or the month: where a report tells several on a day; of deals,
# which are reached, approved and signed within a month; of what else a side does once a day; of others, where the
# actors agree, and where one names nobody.
_WORDS_OF_MANY, _WORDS_OF_DEALS, _WORDS_OF_ONE, _WORDS, _WORDS_OF_NOBODY = 0.3, 0.25, 0.05, 0.15, 0.2
_DEALS_AND_TRUCES = frozenset({"agreement", "ceasefire_start", "ceasefire_end"})
# The same of two terms without a date.
_WORDS_OF_TERMS, _WORDS_OF_TERMS_OF_NOBODY = 0.15, 0.35

Blocks = Mapping[tuple[tuple[str, ...], date], Sequence[Candidate]]
Match = tuple[float, Candidate, Candidate]


def is_wide(event: StoryEvent) -> bool:
    """Whether it is told to a week, or looked back on to a month."""
    days = event.interval.days if event.interval else 0
    return days <= (_A_MONTH if event.role == "background" else _A_WEEK) and days > 1


def is_undated_term(event: StoryEvent) -> bool:
    """Whether it is a term, or an answer to one, without a date in an article that has one."""
    return event.interval is None and event.told is not None and event.kind in ("proposal", "response")


def loose_matches(wide: Sequence[Candidate], undated: Sequence[Candidate], blocks: Blocks) -> list[Match]:
    """Pairs of events that are the same, with the share of words they have in common, those most alike first.

    ``blocks`` are the events told to a day, by block and day.
    """
    found = [*_within_wide(wide, blocks), *_equally_wide(wide), *_terms(undated)]
    return sorted(found, key=lambda match: (-match[0], match[1].number, match[2].number))


def loose_reason(one: Candidate, other: Candidate) -> str:
    """Why two events of a match are the same, in words; ``other`` is the one without a day of its own."""
    interval = other.event.interval
    when = f"between {interval.start} and {interval.last}" if interval else "undated in articles of the same days"
    what, whom = said(one.event.kind, other.event.kind), with_whom(one, other)
    share = round(100 * words_shared(one.event.sentence, other.event.sentence))
    return f"both tell of {what}{whom} {when}; {share}% of words shared"


def _within_wide(wide: Sequence[Candidate], blocks: Blocks) -> Iterator[Match]:
    """The event most alike of those within the week or the month of each."""
    for one in wide:
        interval, like = one.event.interval, block_of(one.event)
        assert interval is not None  # it is wide
        days = (interval.start + shift * _DAY for shift in range(interval.days))
        near = islice((other for day in days for other in blocks.get((like, day), ())), _COMPARED_AT_MOST)
        told = [(share, other) for other in near if (share := _share_within(one, other)) > 0]
        if told:
            share, best = max(told, key=lambda pair: (pair[0], -pair[1].number))
            yield share, best, one


def _share_within(one: Candidate, other: Candidate) -> float:
    """The share of words of one told to the week or month with one within it; 0 where it is too small."""
    if one.event.kind != other.event.kind:
        return 0.0
    agree = actors_agree(one, other)
    if not agree and (one.actors and other.actors):
        return 0.0
    if one.event.kind in MANY_A_DAY:
        needed = _WORDS_OF_MANY
    elif one.event.kind in _DEALS_AND_TRUCES:
        needed = _WORDS_OF_DEALS
    elif agree:
        needed = _WORDS_OF_ONE if one.event.kind in ONE_OF_A_SIDE else _WORDS
    else:
        needed = _WORDS_OF_NOBODY
    share = _share(one, other)
    return share if share >= needed and not contradict(one.event, other.event) else 0.0


def _equally_wide(wide: Sequence[Candidate]) -> Iterator[Match]:
    """Those told to one and the same week or month."""
    same: dict[object, list[Candidate]] = defaultdict(list)
    for one in wide:
        before = same[block_of(one.event), one.event.interval]
        for other in before[-_COMPARED_AT_MOST:]:
            share = _share(one, other)
            nobody = not one.actors or not other.actors
            if share >= _WORDS and (nobody or actors_agree(one, other)) and not contradict(one.event, other.event):
                yield share, other, one
        before.append(one)


def _terms(undated: Sequence[Candidate]) -> Iterator[Match]:
    """Terms without a date that articles of the same days tell."""
    blocks: dict[tuple[tuple[str, ...], date], list[Candidate]] = defaultdict(list)
    for one in sorted(undated, key=lambda told: (told.day, told.number)):
        like = block_of(one.event)
        for back in range(_DAYS_OF_TERMS + 1):
            for other in blocks.get((like, one.day - back * _DAY), ())[-_COMPARED_AT_MOST:]:
                share = _share(one, other)
                if share >= (_WORDS_OF_TERMS if actors_agree(one, other) else _WORDS_OF_TERMS_OF_NOBODY):
                    yield share, other, one
        blocks[like, one.day].append(one)


def _share(one: Candidate, other: Candidate) -> float:
    """The share of words of two events of different reports, 0 where their kind or status is not the same."""
    first, second = one.event, other.event
    if first.kind != second.kind or first.status != second.status or first.report == second.report:
        return 0.0
    return words_shared(first.sentence, second.sentence)
