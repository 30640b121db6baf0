"""A mistake in our own rules or reference data stops the start and names file and entry."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

import pytest

from loaders.eras import era_of
from loaders.errors import RuleError
from loaders.rules import csv_records, toml_records
from loaders.vocabulary import actor_rows, chronology_rows, kind_rows, place_rows


@dataclass(frozen=True)
class Rule:
    id: str
    size: int = 1
    side: Literal["left", "right"] = "left"
    words: tuple[str, ...] = ()
    since: date | None = None


# TOML text and what the message must hold.
WRONG_TOML = {
    "unknown key": ('[[rule]]\nid = "a"\ncolour = "red"', "a: unknown key 'colour'"),
    "missing key": ("[[rule]]\nsize = 2", "entry 1: the key 'id' is missing"),
    "used twice": ('[[rule]]\nid = "a"\n[[rule]]\nid = "a"', "a: this id is used twice"),
    "wrong type": ('[[rule]]\nid = "a"\nsize = "two"', "a: size is 'two'"),
    "not in the list": ('[[rule]]\nid = "a"\nside = "up"', "a: side is 'up'"),
    "no entries": ("[other]\na = 1", "there is no [[rule]]"),
    "not TOML": ("[[rule]\n", "not valid TOML"),
}


@pytest.mark.parametrize(("text", "message"), WRONG_TOML.values(), ids=WRONG_TOML.keys())
def test_wrong_toml_is_refused(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "some.toml").write_text(text)
    with pytest.raises(RuleError) as error:
        toml_records("some.toml", "rule", Rule, tmp_path)
    assert message in str(error.value)
    assert "some.toml" in str(error.value)


# CSV text and what the message must hold.
WRONG_CSV = {
    "bad date": ("id,size,since\na,1,2024-13-01", "row 2: since is '2024-13-01'"),
    "bad number": ("id,size\na,one", "row 2: size is 'one'"),
    "short row": ("id,size\na", "row 2: it has more or fewer cells"),
    "missing column": ("size\n1", "row 2: the key 'id' is missing"),
}


@pytest.mark.parametrize(("text", "message"), WRONG_CSV.values(), ids=WRONG_CSV.keys())
def test_wrong_csv_is_refused(text: str, message: str, tmp_path: Path) -> None:
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "some.csv").write_text(text)
    with pytest.raises(RuleError, match="some.csv") as error:
        csv_records("some.csv", Rule, tmp_path)
    assert message in str(error.value)


def test_right_rows_become_records(tmp_path: Path) -> None:
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "some.csv").write_text('id,size,words,since,note\na,"1,200",x|y,,ignored\n')
    assert csv_records("some.csv", Rule, tmp_path) == (Rule("a", 1200, "left", ("x", "y"), None),)


# The boundary of each era on both sides; the boundaries are those of data/rules/eras.toml.
ERAS = [
    (date(2023, 10, 6), "none"),
    (date(2023, 10, 7), "blinken"),
    (date(2024, 11, 11), "blinken"),
    (date(2024, 11, 12), "hand-over"),
    (date(2025, 1, 19), "hand-over"),
    (date(2025, 1, 20), "witkoff"),
    (None, "none"),
]


@pytest.mark.parametrize(("day", "era"), ERAS)
def test_eras(day: date | None, era: str) -> None:
    assert era_of(day) == era


def test_reference_data_is_whole() -> None:
    kinds, actors = {row["kind"] for row in kind_rows()}, {row["actor_id"] for row in actor_rows()}
    rows = chronology_rows(kinds, actors)
    assert len(rows) == 1062
    assert all(row["sources"] and row["date"] < row["date_end"] for row in rows)
    assert len(place_rows()) == 53


def test_a_chronology_row_with_an_unknown_actor_is_refused() -> None:
    with pytest.raises(RuleError, match="is not in actors.toml"):
        chronology_rows({row["kind"] for row in kind_rows()}, {"hamas"})
