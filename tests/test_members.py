"""The events of a selection by number, and what belongs to them, against plain queries. All events are invented."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from analysis.selection import Selection

EVENTS = (
    {"actors": ["hamas", "israel"], "sentence": "Hamas answered the draft.", "issues": ["aid"]},
    {"actors": ["qatar"], "sentence": "Qatar carried a draft.", "speaker": "hamas", "date": None, "date_end": None},
    {"actors": ["hamas"], "sentence": "Hamas waited.", "speaker": "hamas", "kind": "military"},
    {"actors": ["hamas"], "sentence": "Hamas had a draft.", "date": date(2024, 1, 5), "date_end": date(2024, 1, 6)},
)
SELECTIONS = {
    "everything": Selection(),
    "words": Selection(text="draft"),
    "words and an actor": Selection(text="draft", actors=("hamas",)),
    "words and days": Selection(text="hamas", date_to=date(2024, 12, 31)),
    "words nobody wrote": Selection(text="nothing"),
    "no word at all": Selection(text="?", kinds=("military",)),
}


@pytest.fixture
def store(make_store):
    return make_store(*EVENTS)


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS)
def test_events_are_those_that_a_query_finds(store, selection):
    where, values = selection.where()
    asked = store.query(f"select event_no from event_view where {where} order by event_no", values)
    for _ in range(2):  # found, then kept
        assert store.events_of(selection).tolist() == asked["event_no"].tolist()


def test_few_selections_are_kept(store):
    for confidence in range(1, 40):
        store.events_of(replace(Selection(), min_confidence=confidence / 40))
    assert len(store._kept) <= 8


def test_who_speaks_is_a_member_that_is_not_named(store):
    members = store.members
    people = zip(members.event_no, members.actors["actor_id"].to_numpy()[members.actor_no], members.named, strict=True)
    # Undated events come last: Qatar's is the fourth.
    assert [(who, named) for event, who, named in people if event == 4] == [("hamas", False), ("qatar", True)]
    assert members.issues["aid"].tolist() == [2]


@pytest.mark.parametrize("column", ["kind", "era", "place", "fate"])
def test_numbers_stand_for_the_words_of_the_events(store, column):
    members = store.members
    words = np.array(members.words[column], dtype=object)[members.numbers[column][1:]]
    rows = store.query(f"select coalesce({column}, '') as word from event_view order by event_no")
    assert words.tolist() == rows["word"].tolist()


def test_a_store_without_events_has_no_members(make_store):
    members = make_store().members
    assert (len(members.event_no), len(members.day), members.issues) == (0, 1, {})
