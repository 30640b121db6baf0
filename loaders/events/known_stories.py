"""Which row of the chronology a story tells, where there is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from loaders.dating.cues.wording import read_stems
from loaders.events.same_event import FAMILY_OF
from loaders.events.stories import Story
from loaders.records import DateInterval

# Reports and the chronology date the same thing a day apart where it was night between Washington and Gaza.
_DAYS_APART = 1
# Share of the stems of the shorter of the two that both must have, more where not even the kinds are related, and how
# many: short sentences share half their words with much.
_LEAST_SHARED, _LEAST_SHARED_OTHER_KIND, _LEAST_STEMS = 0.3, 0.5, 4
_WIDEST = 3


@dataclass(frozen=True, slots=True)
class KnownStory:
    """A row of the chronology: what the match looks at."""

    id: str
    interval: DateInterval
    kind: str
    actors: frozenset[str]
    title: str
    stems: frozenset[str]


@dataclass(frozen=True, slots=True)
class Known:
    """The row that a story tells, and why it is taken for that."""

    id: str
    reason: str


def known_story(
    id_: str, interval: DateInterval, kind: str, actors: Sequence[str], title: str, summary: str
) -> KnownStory:
    """A row of the chronology made ready for the match."""
    return KnownStory(id_, interval, kind, frozenset(actors), title, frozenset(read_stems(f"{title} {summary}")))


def link_stories(stories: Sequence[Story], rows: Sequence[KnownStory]) -> dict[str, Known]:
    """Story id -> the row of the chronology that it tells; stories that no row knows are left out.

    A row must be of the same day or the day beside it, share an actor, and share enough words.
    """
    by_day: dict[date, list[KnownStory]] = defaultdict(list)
    for row in rows:
        if row.interval.days <= _WIDEST:
            by_day[row.interval.start].append(row)
    found = {}
    for story in stories:
        if story.interval is None or story.interval.days > _WIDEST:
            continue
        shifts = range(-_DAYS_APART, _DAYS_APART + 1)
        days = [by_day.get(story.interval.start + timedelta(days=shift), ()) for shift in shifts]
        near = [row for rows_of_day in days for row in rows_of_day if not row.actors.isdisjoint(story.actors)]
        if not near:
            continue
        stems = frozenset(read_stems(story.headline))
        best = max((_match(story, stems, row) for row in near), key=lambda one: (one[0], one[1].id))
        if best[0] > 0:
            found[story.story_id] = Known(best[1].id, best[2])
    return found


def _match(story: Story, stems: frozenset[str], row: KnownStory) -> tuple[float, KnownStory, str]:
    """How well the row fits (0: not at all), and the reason in words; ``stems`` are those of the headline."""
    actors = row.actors & set(story.actors)
    both = len(stems & row.stems)
    shared = both / max(1, min(len(stems), len(row.stems)))
    related = FAMILY_OF.get(story.kind, story.kind) == FAMILY_OF.get(row.kind, row.kind)
    if both < _LEAST_STEMS or shared < (_LEAST_SHARED if related else _LEAST_SHARED_OTHER_KIND):
        return 0.0, row, ""
    assert story.interval is not None  # the caller has looked
    apart = abs((story.interval.start - row.interval.start).days)
    when = "on the same day" if not apart else "a day apart"
    reason = f"{when}; {round(100 * shared)} % of words and {len(actors)} actor{'s' * (len(actors) > 1)} shared"
    return shared + 0.2 * related - 0.1 * apart, row, reason
