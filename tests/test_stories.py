"""Stories: which events of different articles are one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.events.same_event import StoryEvent
from loaders.events.stories import merge_stories
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
    "a side told by its man, who names another": (
        replace(
            SAME,
            actors=("steve-witkoff", "hamas"),
            speaker="steve-witkoff",
            sentence="He recalled his team over Hamas.",
        ),
        True,
    ),
    "nobody named": (replace(SAME, actors=()), True),
    "others named": (replace(SAME, kind="walkout", actors=("qatar",)), True),
    "nobody named, other words": (replace(SAME, actors=(), sentence="The room emptied within the hour."), False),
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


def test_a_report_that_goes_on_with_the_same_joins_it_by_a_third() -> None:
    lead = replace(
        RECALL, kind="mediation_change", actors=("qatar",), sentence="Qatar halted its mediation on Tuesday."
    )
    goes_on = replace(lead, event_id="e2", sentence="The pause, its ministry stressed, concerns both sides.")
    third = replace(
        lead,
        event_id="e3",
        article_id="a2",
        report="a2",
        sentence="Qatar put its mediation on hold: a pause, it stressed.",
    )
    assert len(merge_stories([lead, goes_on])) == 2
    assert len(merge_stories([lead, goes_on, third])) == 1
    strikes = [replace(one, kind="military") for one in (lead, goes_on, third)]
    assert len(merge_stories(strikes)) == 2


def test_a_statement_is_one_by_its_speaker_and_words_whomever_it_names() -> None:
    said = replace(RECALL, kind="statement", speaker="antony-blinken", actors=("hamas",))
    other = replace(said, event_id="e2", article_id="a2", report="a2", actors=("antony-blinken", "israel"))
    assert len(merge_stories([said, other])) == 1


def test_strikes_on_two_towns_are_two_stories() -> None:
    one = replace(
        RECALL, kind="military", actors=("israel",), place="rafah", sentence="A strike on Rafah killed nine people."
    )
    other = replace(
        one, event_id="e2", article_id="a2", report="a2", place="jabalia", sentence="A strike killed four people."
    )
    assert len(merge_stories([one, other])) == 2
    assert len(merge_stories([one, replace(other, place="gaza-strip")])) == 1


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


def _other(one: StoryEvent, **changed: object) -> StoryEvent:
    """An event of a second article."""
    return replace(one, event_id="e2", article_id="a2", report="a2", **changed)  # type: ignore[arg-type]


TALKS = replace(
    RECALL,
    kind="talks_round",
    actors=("qatar", "egypt"),
    sentence="Mediators from Qatar and Egypt sat down with both teams in Doha on Tuesday.",
)


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (TALKS, _other(TALKS, status="planned", sentence="Qatar is to host the two teams in Doha on Tuesday."), True),
        (TALKS, _other(TALKS, status="planned", sentence="Envoys will gather beside the lake."), False),
        (TALKS, _other(TALKS, status="denied", sentence="Qatar is to host the two teams in Doha on Tuesday."), False),
        (
            replace(TALKS, status="planned"),
            _other(TALKS, interval=NEXT, basis="anchor", sentence="Qatar and Egypt sat with both teams by night."),
            True,
        ),
    ],
    ids=["held on the day it was set for", "other words", "called off", "told the day after"],
)
def test_what_is_set_for_a_day_is_one_with_what_happens_on_it(
    one: StoryEvent, other: StoryEvent, together: bool
) -> None:
    assert len(merge_stories([one, other])) == (1 if together else 2)


@pytest.mark.parametrize(
    ("kind", "number", "sentence", "together"),
    [
        ("walkout", 2, "Nobody would say when they might be back.", True),
        ("walkout", 5, "Nobody would say when they might be back.", False),
        ("military", 2, "The raids went on until noon.", True),
        ("military", 2, "Further north, tanks shelled a school.", False),
        ("proposal", 2, "The lists would be checked by both.", False),
        ("legal", 2, "On that point the vote was unanimous.", True),
        ("legal", 2, "A court in London turned down a petition.", False),
    ],
)
def test_the_next_sentence_goes_on_with_what_was_told(kind: str, number: int, sentence: str, together: bool) -> None:
    lead = replace(RECALL, kind=kind, sentence_number=1)
    later = replace(lead, event_id="e2", sentence_number=number, basis="anchor", sentence=sentence)
    stories = merge_stories([lead, later])
    assert len(stories) == (1 if together else 2)
    assert not together or "goes on" in stories[0].merge_reason


@pytest.mark.parametrize(
    ("announced", "number", "speaker", "together"),
    [
        ("Netanyahu gave the opposite account.", 2, "benjamin-netanyahu", True),
        ("Netanyahu had spoken up a little earlier.", 2, "benjamin-netanyahu", True),
        ("In Jerusalem, Netanyahu sounded rather more guarded on Tuesday evening.", 2, "benjamin-netanyahu", True),
        ("Netanyahu gave the opposite account.", 3, "benjamin-netanyahu", False),
        ("Netanyahu gave the opposite account.", 2, "yair-lapid", False),
        ("Netanyahu took the other line, calling for strength.", 2, "benjamin-netanyahu", False),
        ("Netanyahu spoke of a landmark.", 2, "benjamin-netanyahu", False),
    ],
)
def test_words_announced_are_one_with_the_announcement(
    announced: str, number: int, speaker: str, together: bool
) -> None:
    lead = replace(
        RECALL, kind="statement", speaker="benjamin-netanyahu", sentence_number=1, sentence=announced, actors=("hamas",)
    )
    words = "It was the movement that had walked back, he said."
    later = replace(lead, event_id="e2", sentence_number=number, sentence=words, speaker=speaker)
    assert len(merge_stories([lead, later])) == (1 if together else 2)


WEEK = DateInterval(date(2025, 5, 5), date(2025, 5, 12), "week")
MONTH = DateInterval(date(2025, 5, 1), date(2025, 6, 1), "month")


def test_what_is_told_to_a_week_or_looked_back_on_to_a_month_is_the_event_of_that_time() -> None:
    for wide in (_other(SAME, interval=WEEK), _other(SAME, interval=MONTH, role="background")):
        (story,) = merge_stories([RECALL, wide])
        assert story.interval == DAY
        assert story.merge_reason.startswith("both tell of walkout with United States between 2025-05-")
    assert len(merge_stories([RECALL, _other(SAME, interval=WEEK, actors=("israel",))])) == 2


def test_a_wide_date_brings_no_two_stories_together() -> None:
    later = replace(RECALL, event_id="e3", article_id="a3", report="a3", interval=DateInterval.of_day(date(2025, 5, 9)))
    weeks = [replace(_other(SAME, interval=WEEK), event_id=f"w{n}", article_id=f"b{n}", report=f"b{n}") for n in (1, 2)]
    assert len(merge_stories([RECALL, later, *weeks])) == 2


TERM = replace(
    RECALL,
    kind="proposal",
    status="conditional",
    actors=("hamas",),
    interval=None,
    basis="none",
    told=date(2025, 5, 6),
    sentence="In the first phase Hamas would free ten living captives within a week.",
)


@pytest.mark.parametrize(
    ("changed", "together"),
    [
        ({"sentence": "Ten captives would be freed by Hamas in the first phase."}, True),
        ({"sentence": "Ten captives would be freed by Hamas in the first phase.", "told": date(2025, 5, 20)}, False),
        ({"sentence": "Ten captives would be freed by Hamas in the first phase.", "status": "planned"}, False),
        ({"sentence": "Aid would pass through four crossings.", "actors": ()}, False),
        ({"sentence": "The first phase would see ten living captives walk free.", "actors": ()}, True),
    ],
    ids=["told alike", "two weeks later", "another status", "another term", "nobody named"],
)
def test_terms_without_a_date_are_one_where_articles_of_the_same_days_tell_them_alike(
    changed: dict[str, object], together: bool
) -> None:
    assert len(merge_stories([TERM, _other(TERM, **changed)])) == (1 if together else 2)


def test_votes_of_two_bodies_of_the_united_nations_are_two_stories() -> None:
    vote = replace(
        RECALL, kind="un_resolution", actors=("un-security-council",), sentence="The Council adopted a text."
    )
    assert len(merge_stories([vote, _other(vote, actors=("un-general-assembly",))])) == 2


def test_what_a_person_says_of_a_vote_is_not_the_vote_unless_told_alike() -> None:
    vote = replace(RECALL, kind="un_resolution", actors=(), sentence="The Council adopted a text.")
    praise = _other(vote, speaker="mike-waltz", sentence="He greeted it as a step towards a calmer region.")
    assert len(merge_stories([vote, praise])) == 2
    assert len(merge_stories([vote, replace(praise, sentence="The Council had adopted the text, he announced.")])) == 1


def test_answers_of_two_days_are_two_stories() -> None:
    answer = replace(RECALL, kind="response", actors=("hamas",), sentence="Hamas turned the offer down.")
    assert len(merge_stories([answer, _other(answer, interval=NEXT, basis="anchor")])) == 2


def test_a_body_stands_for_its_state() -> None:
    one = replace(RECALL, kind="humanitarian", actors=("cogat",), sentence="COGAT opened a crossing for flour.")
    other = _other(one, actors=("israel",), sentence="Israel let flour in.")
    assert len(merge_stories([one, other])) == 1


def test_a_protest_of_nobody_named_needs_few_words() -> None:
    one = replace(RECALL, kind="protest", actors=(), sentence="Thousands marched through Tel Aviv on Tuesday night.")
    other = _other(one, actors=("benjamin-netanyahu",), sentence="Crowds blocked roads in Tel Aviv to press Netanyahu.")
    assert len(merge_stories([one, other])) == 1


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
