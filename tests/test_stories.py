"""Stories: which events of different articles are one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.events.stories import StoryEvent, merge_stories
from loaders.records import DateInterval

DAY = DateInterval.of_day(date(2025, 5, 6))
NEXT = DateInterval.of_day(date(2025, 5, 7))
RECALL = StoryEvent(
    event_id="e1",
    article_id="a1",
    report="a1",
    publisher="First",
    sentence="Washington recalled its negotiators from Doha for consultations on Tuesday.",
    interval=DAY,
    basis="relative",
    role="event",
    kind="walkout",
    status="happened",
    actors=("united-states",),
    speaker="",
    place="doha",
)
SAME = replace(
    RECALL,
    event_id="e2",
    article_id="a2",
    report="a2",
    publisher="Second",
    sentence="The US recalled its team of negotiators from Doha.",
)

# Invented pairs: the second event, how it differs from RECALL, and whether the two are one.
PAIRS = {
    "same thing told twice": (SAME, True),
    "another side's recall": (replace(SAME, actors=("israel",)), False),
    "another kind": (replace(SAME, kind="talks_round"), False),
    "another status": (replace(SAME, status="planned"), False),
    "a day later, both stated": (replace(SAME, interval=NEXT), False),
    "a day later, dated by its article": (replace(SAME, interval=NEXT, basis="anchor"), True),
    "two days later": (replace(SAME, interval=DateInterval.of_day(date(2025, 5, 8)), basis="anchor"), False),
    "no date": (replace(SAME, interval=None, basis="none"), False),
    "only a month": (replace(SAME, interval=DateInterval(date(2025, 5, 1), date(2025, 6, 1), "month")), False),
    "other words": (replace(SAME, sentence="Nobody stayed behind afterwards."), False),
}


@pytest.mark.parametrize(("other", "one"), PAIRS.values(), ids=PAIRS.keys())
def test_pairs(other: StoryEvent, one: bool) -> None:
    assert len(merge_stories([RECALL, other])) == (1 if one else 2)


def test_a_merge_keeps_its_reason_and_counts_reports() -> None:
    (story,) = merge_stories([RECALL, SAME])
    assert (story.reports, story.publishers, story.event_ids) == (2, ("First", "Second"), ("e1", "e2"))
    assert "United States" in story.merge_reason
    assert "2025-05-06" in story.merge_reason
    assert story.merge_reason.endswith("% of words shared")


def test_near_copies_are_one_report() -> None:
    (story,) = merge_stories([RECALL, replace(SAME, report="a1")])
    assert story.reports == 1


def test_recalls_by_two_states_on_one_day_are_two_stories() -> None:
    israel = replace(
        RECALL,
        event_id="e3",
        actors=("benjamin-netanyahu",),
        sentence="Netanyahu's office recalled its negotiators from Doha.",
    )
    other = replace(israel, event_id="e4", article_id="a2", report="a2")
    stories = merge_stories([RECALL, SAME, israel, other])
    assert sorted(story.event_ids for story in stories) == [("e1", "e2"), ("e3", "e4")]
    assert [story.reports for story in stories] == [2, 2]


def test_a_statement_is_not_the_same_without_its_speaker() -> None:
    said = replace(RECALL, kind="statement", speaker="united-states", actors=("hamas",))
    assert len(merge_stories([said, replace(said, event_id="e2", article_id="a2", report="a2", speaker="israel")])) == 2


EVENTS = st.lists(
    st.builds(
        lambda number, day, kind, actors, article: replace(
            RECALL, event_id=f"e{number}", article_id=article, report=article, interval=day, kind=kind, actors=actors
        ),
        st.integers(0, 10_000),
        st.sampled_from([DAY, NEXT, None]),
        st.sampled_from(["walkout", "visit", "meeting", "statement"]),
        st.sampled_from([("israel",), ("united-states", "hamas"), ()]),
        st.sampled_from(["a1", "a2", "a3"]),
    ),
    unique_by=lambda one: one.event_id,
)


@settings(deadline=None)
@given(EVENTS, st.randoms())
def test_each_event_belongs_to_one_story_whatever_the_order(events: list[StoryEvent], random) -> None:
    stories = merge_stories(events)
    assert sorted(one for story in stories for one in story.event_ids) == sorted(one.event_id for one in events)
    shuffled = list(events)
    random.shuffle(shuffled)
    assert merge_stories(shuffled) == stories
