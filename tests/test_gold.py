"""The gold annotations are whole and legal, and the figures taken on them are counted right."""

from __future__ import annotations

import pytest

from benchmarks.events import b_cubed, compare, kind_scores, pair_figures, prf
from benchmarks.gold import PARTS, UNFITTED, WRITTEN, Coded, Pair, read_gold, read_pairs, read_pass
from loaders.events.gazetteer import load_gazetteer
from loaders.events.issues import load_issues
from loaders.events.kinds import load_kinds


@pytest.mark.parametrize("part", [*PARTS, "coded_once", *WRITTEN, *UNFITTED])
def test_codes_are_those_of_the_manual(part: str) -> None:
    actors, kinds = set(load_gazetteer().actors), set(load_kinds())
    issues = {issue.id for issue, _ in load_issues()}
    statuses = ("happened", "planned", "conditional", "denied")
    for one in (coded for article in read_gold(part) for coded in article.coded):
        assert one.role in ("event", "background", "other"), one
        assert (one.kind in kinds and one.status in statuses) == one.is_event, one
        assert one.actors <= actors, one
        assert not one.speaker or one.speaker in actors, one
        assert one.issues <= issues, one


def test_parts_share_no_article() -> None:
    develop, held_out = (read_gold(part) for part in PARTS)
    assert not {one.name for one in develop} & {one.name for one in held_out}
    assert len(develop) + len(held_out) >= 30


def test_pairs_agree_with_the_stories() -> None:
    hard = 0
    for part in PARTS:
        story = {(one.article, one.sentence): one.story for article in read_gold(part) for one in article.coded}
        for pair in read_pairs(part):
            assert pair.left[0] != pair.right[0]
            assert pair.same == (story[pair.left] == story[pair.right] != ""), pair
            assert not (pair.same and pair.hard), pair
            hard += pair.hard
    assert hard >= 30


@pytest.mark.parametrize("part", PARTS)
def test_both_passes_are_whole(part: str) -> None:
    keys = [(one.article, one.sentence) for article in read_gold(part) for one in article.coded]
    for coder in "ab":
        assert [(one.article, one.sentence) for one in read_pass(part, coder)] == keys


def coded(role: str, kind: str = "", actors: str = "", speaker: str = "") -> Coded:
    return Coded("x", 1, role, kind, "happened", frozenset(actors.split()), speaker, None, frozenset())


def test_compare_counts_what_it_says() -> None:
    gold = {
        ("x", 1): coded("event", "visit", "hamas qatar"),
        ("x", 2): coded("event", "meeting"),
        ("x", 3): coded("other"),
    }
    found = {
        ("x", 1): coded("event", "visit", "hamas", "qatar"),
        ("x", 2): coded("other"),
        ("x", 3): coded("event", "visit"),
    }
    figures = compare(gold, found)
    assert (figures["actors_precision"], figures["actors_recall"]) == (1.0, 0.5)
    assert (figures["role_precision"], figures["role_recall"], figures["role_f1"]) == (0.5, 0.5, 0.5)
    assert figures["kind_macro_f1"] == pytest.approx((2 / 3 + 0) / 2, abs=1e-3)
    assert (figures["events_both"], figures["speaker_accuracy"], figures["status_accuracy"]) == (1, 0.0, 1.0)
    assert kind_scores([(gold["x", 1], found["x", 1])]) == {"visit": 1.0}
    assert prf([]) == {"precision": 0.0, "recall": 0.0, "f1": 0.0}


def test_b_cubed_of_a_known_example() -> None:
    # Two stories of two, found as one of three and one of one.
    gold = {("x", 1): "a", ("x", 2): "a", ("y", 1): "b", ("y", 2): "b"}
    found = {("x", 1): "1", ("x", 2): "1", ("y", 1): "1", ("y", 2): "2"}
    figures = b_cubed(gold, found)
    assert figures["precision"] == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, abs=1e-3)
    assert figures["recall"] == pytest.approx((1 + 1 + 1 / 2 + 1 / 2) / 4, abs=1e-3)


def test_pairs_of_sentences_without_an_event_are_left_out() -> None:
    pairs = [
        Pair(("x", 1), ("y", 1), True, False),
        Pair(("x", 1), ("y", 2), False, True),
        Pair(("x", 1), ("y", 9), True, False),
    ]
    figures = pair_figures(pairs, {("x", 1): "1", ("y", 1): "1", ("y", 2): "1"})
    assert (figures["pairs"], figures["recall"], figures["precision"]) == (2, 1.0, 0.5)
    assert (figures["hard"], figures["hard_right"]) == (1, 0.0)
