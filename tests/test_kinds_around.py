"""What the sentences around one say of its kind."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import numpy as np
import pytest

import loaders
from loaders.errors import RuleError
from loaders.events import kinds_around
from loaders.events.kind_words import NOTHING, Weighed, find_label, load_weights
from loaders.events.kinds import KindFound
from loaders.events.kinds_around import PLACES, load_around, look_around, odds_of, share_out, weigh_around
from loaders.events.sentence_words import Words

DAY = date(2025, 7, 8)
TALKS = (
    "Negotiators of Israel and Hamas met mediators in Doha on Monday for another round. The teams sat in two buildings."
)
RELEASE = "Hamas handed over three hostages to the Red Cross on Monday. Israel set free 90 prisoners in return."
LABELS = load_weights().labels
VISIT = KindFound("visit", 0, 1, 0.0, terms=False)


def weighed(words: Words | None = None, **odds: float) -> Weighed:
    """A sentence with these log odds of labels, far less for all others; the kind is the likeliest."""
    numbers = np.array([odds.get(label, -9.0) for label in LABELS])
    best = LABELS[numbers.argmax()]
    return Weighed(None if best == NOTHING else VISIT._replace(kind=best), words, numbers)


@pytest.fixture
def words() -> Words:
    """Those of a sentence of one word."""
    return Words(
        words=["flew"],
        known=[None],
        bits=[0],
        starts=[0],
        clause=[-1],
        mark=[""],
        owner=[False],
        timed=set(),
        nouns=0,
        personal=0,
        held=0,
        stems=["flew"],
    )


@pytest.mark.parametrize(("before", "kind"), [(TALKS, ["talks_round"]), (RELEASE, [])])
def test_what_is_unclear_by_itself_follows_the_text(before: str, kind: list[str]) -> None:
    events = loaders.find_events(f"{before} More are expected on Tuesday.", DAY)
    assert [one.kind for one in events if one.sentence.startswith("More")] == kind


def test_shares_add_up_and_follow_the_odds() -> None:
    shares = share_out(odds_of([weighed(visit=2.0, meeting=2.0), Weighed(VISIT), Weighed(None)]))
    assert np.allclose(shares.sum(axis=1), 1.0)
    assert shares[0, LABELS.index("visit")] == shares[0, LABELS.index("meeting")]
    assert LABELS[shares[1].argmax()] == "visit"
    assert LABELS[shares[2].argmax()] == NOTHING


def test_each_place_holds_the_shares_of_its_sentences() -> None:
    shares = np.array([[1.0, 0.0], [0.0, 1.0], [0.5, 0.5]])
    around = look_around(shares)
    assert around.shape == (3, len(PLACES) * 2)
    first, second, third = (dict(zip(PLACES, row.reshape(len(PLACES), 2).tolist(), strict=True)) for row in around)
    # A mean over one sentence counts a quarter, over two two fifths: three without a label are reckoned to each.
    assert first == {
        "before": [0, 0],
        "after": [0, 1],
        "earlier": [0, 0],
        "opening": [0, 0],
        "others": pytest.approx([0.1, 0.3]),
    }
    assert second == {
        "before": [1, 0],
        "after": [0.5, 0.5],
        "earlier": [0.25, 0],
        "opening": [0, 0],
        "others": pytest.approx([0.3, 0.1]),
    }
    assert third == {
        "before": [0, 1],
        "after": [0, 0],
        "earlier": pytest.approx([0.2, 0.2]),
        "opening": [1, 0],
        "others": pytest.approx([0.2, 0.2]),
    }


def test_a_text_of_one_sentence_or_none_has_nothing_around(words: Words) -> None:
    assert weigh_around([], []) == []
    alone = weighed(words, visit=2.0, meeting=1.9)
    assert weigh_around([alone], [None]) == [alone.kind]


def test_the_sentences_around_decide_between_likely_kinds(words: Words, monkeypatch: pytest.MonkeyPatch) -> None:
    weights = np.zeros((len(PLACES) * len(LABELS), len(LABELS)))
    weights[LABELS.index("meeting"), LABELS.index("meeting")] = 1.0  # A meeting told before speaks for a meeting.
    monkeypatch.setattr(kinds_around, "load_around", lambda: weights)
    close = weighed(words, visit=2.0, meeting=1.9)
    meeting, kept = Weighed(VISIT._replace(kind="meeting")), Weighed(VISIT)
    found = weigh_around([meeting, close, meeting, kept], [None] * 4)
    assert found == [meeting.kind, find_label("meeting", words, None), meeting.kind, VISIT]
    assert weigh_around([kept, close], [None] * 2) == [VISIT, close.kind]


def test_the_weights_fit_the_labels() -> None:
    assert load_around().shape == (len(PLACES) * len(LABELS), len(LABELS))


def test_a_file_with_other_labels_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    table = kinds_around.FILE.read_text(encoding="utf-8").replace("before,visit,", "before,journey,")
    (tmp_path / "kinds_around.csv").write_text(table, encoding="utf-8")
    monkeypatch.setattr(kinds_around, "FILE", tmp_path / "kinds_around.csv")
    load_around.cache_clear()
    try:
        with pytest.raises(RuleError, match=r"kinds_around\.csv"):
            load_around()
    finally:
        load_around.cache_clear()
