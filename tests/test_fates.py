"""What sentences say became of offers."""

from __future__ import annotations

import pytest

from loaders.events.fates import find_fate, load_fates


@pytest.mark.parametrize(
    ("sentence", "kind", "fate"),
    [(example, kind, fate.id) for fate in load_fates() for example in fate.examples for kind in fate.kinds],
)
def test_examples(sentence: str, kind: str, fate: str) -> None:
    assert find_fate(sentence, kind, "happened") == fate


@pytest.mark.parametrize(
    ("kind", "fate"), [("ceasefire_start", "in_force"), ("agreement", "accepted"), ("ceasefire_end", "collapsed")]
)
def test_kinds_that_are_a_fate(kind: str, fate: str) -> None:
    assert find_fate("It did.", kind, "happened") == fate


@pytest.mark.parametrize("status", ["planned", "conditional", "denied"])
def test_only_what_has_happened_is_a_fate(status: str) -> None:
    assert find_fate("Hamas would accept the draft.", "response", status) == ""  # type: ignore[arg-type]


def test_terms_and_other_kinds_tell_no_fate() -> None:
    assert find_fate("Ten hostages and half of the bodies.", "proposal", "happened") == ""
    assert find_fate("He rejected the visa of the envoy.", "visit", "happened") == ""
