"""What readers are told is true: examples run, every column is described."""

import doctest
from pathlib import Path

import loaders
from loaders.contract import describe_columns

ROOT = Path(__file__).resolve().parent.parent


def test_readme_examples_run() -> None:
    results = doctest.testfile(str(ROOT / "README.md"), module_relative=False)
    assert results.attempted >= 4
    assert results.failed == 0


def test_examples_of_the_public_names_run() -> None:
    results = doctest.testmod(loaders)
    assert results.attempted >= 3
    assert results.failed == 0


def test_every_column_is_documented() -> None:
    assert (ROOT / "docs" / "tables.md").read_text(encoding="utf-8") == describe_columns()


def test_public_names_are_documented() -> None:
    assert [name for name in loaders.__all__ if not (getattr(loaders, name).__doc__ or "").strip()] == []
