"""A look at the first letters changes what a search costs, never what it finds."""

from __future__ import annotations

import re

import pytest

from loaders.events.kinds import load_cues
from loaders.pattern_start import look_ahead

# What stands behind the edge of a word in each, "" where nothing can be said of it.
PATTERNS = {
    "words": (r"\b(?:truce|pause)\b", "[pt][ar][u]"),
    "a letter that may be missing": (r"\bdeals?\b", "[d][e][a]"),
    "a word that may be missing": (r"\b(?:no )?deal", r"[dn][eo][\ a]"),
    "either of two": (r"\bwar\b|\bno war", r"[nw][ao][\ r]"),
    "shorter than the reach": (r"\b(?:in|at) \w+", r"[ai][nt][\ ]"),
    "any letter": (r"\b\w+ deal", ""),
    "any letter behind a first one": (r"\bb\w+", "[b]"),
    "a class that is not": (r"\b[^a]b", ""),
    "within a word": (r"truce", ""),
    "within a word in one of two": (r"\btruce|deal", ""),
    "not before": (r"\b(?<!no )truce", "[t][r][u]"),
    "regardless of case": (r"(?i:\btruce)", ""),
    "repeated": (r"\b(?:very ){1,3}long", "[v][e][r]"),
}
TEXT = "no war, a truce, two deals; no deals at noon, in pauses, very very long b1 ab"


@pytest.mark.parametrize(("pattern", "letters"), PATTERNS.values(), ids=PATTERNS)
def test_letters_behind_the_edge_of_a_word(pattern: str, letters: str) -> None:
    assert look_ahead(pattern) == (rf"\b(?={letters})(?:{pattern})" if letters else pattern)


@pytest.mark.parametrize("pattern", [pattern for pattern, _ in PATTERNS.values()], ids=PATTERNS)
def test_same_is_found(pattern: str) -> None:
    found = [match.span() for match in re.finditer(look_ahead(pattern), TEXT)]
    assert found == [match.span() for match in re.finditer(pattern, TEXT)]


@pytest.mark.parametrize("cue", [cue for cue, _ in load_cues()], ids=lambda cue: cue.id)
def test_same_is_found_by_cues(cue) -> None:
    pattern = cue.pattern.replace("(?-i:", "(?:")
    for example in (*cue.examples, *cue.counter_examples):
        match, same = re.search(pattern, example), re.search(look_ahead(pattern), example)
        assert (match and match.span()) == (same and same.span())
