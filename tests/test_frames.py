"""Frames find what their examples say; forms of verbs are right; the weights of words fit the kinds and are used."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

import loaders
from loaders.events.actors import find_actors
from loaders.events.frame_lexicon import Frame, load_frames, load_lexicon
from loaders.events.frames import frames_in
from loaders.events.kind_words import NOTHING, load_weights, word_features
from loaders.events.kinds import load_kinds
from loaders.events.sentence_words import STEM, read_words
from loaders.events.speakers import find_speech
from loaders.events.speech import Speakers
from loaders.events.told import read_sentences
from loaders.reading.text import read_text

DAY = date(2025, 2, 6)
WORDINGS = Path(__file__).resolve().parent.parent / "data" / "gold" / "written" / "wordings.csv"


def frames_of(text: str) -> set[str]:
    article = read_text(text)
    return {
        frame
        for told in read_sentences(article, find_actors(text, DAY), loaders.resolve_dates(text, DAY))
        for _, frame in frames_in(told, read_words(told, told.clauses.subordinate), told.clauses.subordinate)
    }


@pytest.mark.parametrize("frame", load_frames(), ids=lambda one: one.id)
def test_frames_do_what_their_examples_say(frame: Frame) -> None:
    assert frame.kind in load_kinds()
    assert frame.examples
    assert frame.counter_examples
    assert [one for one in frame.examples if frame.id not in frames_of(one)] == []
    assert [one for one in frame.counter_examples if frame.id in frames_of(one)] == []


# Verb, and its forms.
@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("release", "releases released releasing"),
        ("stop", "stops stopped stopping"),
        ("ratify", "ratifies ratified ratifying"),
        ("begin", "begins began begun beginning"),
        ("submit", "submits submitted submitting"),
        ("reach", "reaches reached reaching"),
        ("free", "frees freed freeing"),
        ("hand", "hands handed handing"),
        ("break", "breaks broke broken breaking"),
    ],
)
def test_forms_of_verbs(verb: str, forms: str) -> None:
    words = load_lexicon().words
    opened = {id(opening.frame) for opening in words[verb].opens}
    for form in forms.split():
        assert words[form].forms, form
        assert opened <= {id(opening.frame) for opening in words[form].opens}, form


# What stands in another clause is neither subject nor object of a verb.
@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("The truce, which Egypt had drafted, took effect.", "truce-starts"),
        ("The hostages were all freed.", "captives-given"),
        ("Thirty hostages, most of them women, have been handed over.", "captives-given"),
    ],
)
def test_frames_see_the_clause(text: str, frame: str) -> None:
    assert frame in frames_of(text)


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("He released a statement before the hostages came.", "captives-given"),
        ("They freed nobody while prisoners were counted.", "captives-given"),
        ("Families of the hostages were handed letters.", "captives-given"),
    ],
)
def test_frames_stay_in_the_clause(text: str, frame: str) -> None:
    assert frame not in frames_of(text)


def test_weights_are_of_known_kinds() -> None:
    weights = load_weights()
    assert {label.partition("-")[0] for label in weights.labels} == {*load_kinds(), NOTHING}
    assert weights.weights.shape == (len(weights.rows) + 1, len(weights.labels))


def test_words_count_with_their_class_their_frame_and_their_place() -> None:
    article = read_text("Captives went home, which liberated him.")
    (told,) = read_sentences(article, [], [])
    marks = word_features(read_words(told, told.clauses.subordinate), None, told)
    assert {one: marks[one] for one in ("%captive", "^captiv", "went", ">captives-given", "!no speech")} == {
        "%captive": 0.5,
        "^captiv": 0.5,
        "went": 1.0,
        ">captives-given": 0.25,
        "!no speech": 0.5,
    }


def test_words_count_with_who_acts_and_how_he_speaks() -> None:
    article = read_text("Amid the war, the negotiators left, a diplomat told reporters.")
    (told,) = read_sentences(article, [], [])
    speech = find_speech(told, Speakers())
    marks = word_features(read_words(told, told.clauses.subordinate), speech, told)
    assert "@team" in marks
    assert "!told r" in marks
    assert "@fighting" not in marks


def test_words_that_the_file_does_not_have_count_nothing() -> None:
    weights = load_weights()
    assert weights.rarity[0] == 0
    assert not weights.weights[0].any()
    assert 0 not in weights.rows.values()


@pytest.mark.parametrize(("word", "kind"), [("voyage", "visit"), ("shoot", "military"), ("guilty", "legal")])
def test_words_that_no_coded_sentence_has_speak_by_what_they_mean(word: str, kind: str) -> None:
    weights = load_weights()
    row = weights.weights[weights.rows[word[:STEM]]]
    assert row[weights.labels.index(kind)] > 0.1


def rows() -> list[dict[str, str]]:
    with WORDINGS.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def test_wordings_are_found() -> None:
    """Invented and fitted on: this shows that rules and weights are in use, not how good they are."""
    wrong = []
    for row in rows():
        events = loaders.find_events(row["text"], DAY)
        if (events[0].kind if events else NOTHING) != row["label"].partition("-")[0]:
            wrong.append(row["text"])
    assert len(wrong) <= 0.08 * len(rows()), wrong


def test_words_decide_where_no_rule_does() -> None:
    # No cue and no frame knows these turns of phrase.
    assert [one.kind for one in loaders.find_events("Relatives lit candles for the captives.", DAY)] == ["protest"]
    assert loaders.find_events("The corridor runs along the border.", DAY) == []
