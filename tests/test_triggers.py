"""One scan finds every place at which the patterns of the cues can begin: trying them at every word finds no more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from loaders.dating.cues.named import find_period_cues
from loaders.dating.cues.named_days import find_weekdays
from loaders.dating.cues.offices import find_office_cues
from loaders.dating.cues.passages import Passages, usable_passages
from loaders.dating.cues.stated import find_stated_days
from loaders.dating.cues.triggers import Trigger, find_triggers
from loaders.dating.cues.war_age import find_war_age_cues
from loaders.dating.cues.words import find_numbers
from loaders.match_at import match_at
from loaders.reading.text import read_text

ARTICLES = sorted((Path(__file__).resolve().parent.parent / "data" / "articles").glob("*.txt"))


def passages_of(path: Path) -> Passages:
    return usable_passages(read_text(path.read_text(encoding="utf-8")))


def words_of(text: str) -> list[int]:
    return [match.start() for match in re.finditer(r"\b\w", text)]


# Invented; each word stands once where it begins a word and once inside one, where it is passed over.
@pytest.mark.parametrize(
    ("kind", "text", "places"),
    [
        pytest.param("number", "someone sent twenty-one of 57,523", [13, 20, 27, 30], id="numbers"),
        pytest.param("weekday", "on monday, not blackmonday", [3], id="weekday"),
        pytest.param("month", "in march, after a countermarch", [3], id="month"),
        pytest.param("length", "half a year, alpha-a year", [0, 5, 19], id="length"),
        pytest.param("held", "the hostages were retaken", [4], id="held"),
        pytest.param("surname", "el-sisi met mr burns, not sideburns", [0, 15], id="surname"),
        pytest.param("period", "during ramadan, not preramadan", [7], id="period"),
    ],
)
def test_triggers_begin_words(kind: Trigger, text: str, places: list[int]) -> None:
    assert find_triggers(text)[kind] == places


def test_matches_do_not_overlap() -> None:
    text = "half a year and a year"
    found = match_at(re.compile(r"(?:half )?a year"), text, [16, 5, 0])
    assert [match.span() for match in found] == [(0, 11), (16, 22)]


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_nothing_is_found_elsewhere(path: Path) -> None:
    found, everywhere = passages_of(path), passages_of(path)
    places = words_of(found.text)
    assert find_numbers(found.text, places) == found.numbers
    assert find_weekdays(found.text, places) == found.weekdays
    for kind in ("number", "weekday", "month", "length", "surname", "period"):
        everywhere.triggers[kind] = places
    for find in (find_stated_days, find_war_age_cues, find_office_cues, find_period_cues):
        assert find(found) == find(everywhere)
