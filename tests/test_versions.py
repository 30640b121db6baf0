"""What changed between data versions, and what a link made on other data says."""

import os
import re
import shutil
from dataclasses import replace
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

import loaders
from analysis.versions import Changes, find_changes, first_seen
from loaders.tables_history import KEPT, fingerprints, remember_version, version_file
from tests.conftest import ARTICLES


@pytest.fixture
def version(make_tables):
    """A function that makes tables of a data version."""
    return lambda name, *events: replace(make_tables(*events), manifest={"data_version": name})


def test_events_added_changed_and_removed_are_counted(version, tmp_path):
    same, old = {"event_id": "same"}, {"event_id": "gone"}
    remember_version(version("aaaa1111", same, old, {"event_id": "moved"}), tmp_path)
    moved = {"event_id": "moved", "date": date(2025, 7, 25)}
    remember_version(version("bbbb2222", same, moved, {"event_id": "n1"}, {"event_id": "n2"}), tmp_path)
    changes = find_changes(tmp_path, "aaaa1111", "bbbb2222")
    assert changes == Changes(added=2, changed=1, removed=1)
    assert changes.say() == "2 events added, 1 changed, 1 removed"
    assert find_changes(tmp_path, "aaaa1111", "aaaa1111").say() == "the events are the same"
    assert find_changes(tmp_path, "cccc3333", "bbbb2222") is None
    assert first_seen(tmp_path, "aaaa1111")


def test_a_change_of_any_column_is_a_change(make_tables):
    (before,) = fingerprints(make_tables({}).events)["fingerprint"]
    for field, value in {"sentence": "Other.", "actors": ["hamas"], "kind": "military", "confidence": 0.5}.items():
        (after,) = fingerprints(make_tables({field: value}).events)["fingerprint"]
        assert after != before, field
    assert list(fingerprints(make_tables({}).events)["fingerprint"]) == [before]


def test_only_the_last_versions_are_kept(version, tmp_path):
    for number in range(KEPT + 3):
        name = f"v{number:07d}"
        remember_version(version(name, {}), tmp_path)
        os.utime(version_file(tmp_path, name), (number, number))
    remember_version(version("v0000005", {}), tmp_path)
    kept = sorted(file.stem for file in (tmp_path / "versions").iterdir())
    assert len(kept) == KEPT
    assert {"v0000005", f"v{KEPT + 2:07d}"} <= set(kept)
    # Built again, it is still as old as it was.
    assert version_file(tmp_path, "v0000005").stat().st_mtime == 5


@pytest.mark.parametrize("name", ["", "../manifest", "*", "a/b", "\x00"])
def test_no_other_file_is_read(name, tmp_path):
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / "aaaa.parquet").touch()
    assert version_file(tmp_path, name) is None


def open_link(data):
    at = AppTest.from_file("../dashboard.py", default_timeout=60)
    at.query_params["data"] = data
    return at.run()


@pytest.mark.usefixtures("app_settings")
def test_a_link_made_on_other_data_says_what_changed(small_tables, version):
    before = version("0ddba11", {"event_id": "gone"})
    remember_version(before, small_tables)
    (said,) = [info.value for info in open_link("0ddba11").info]
    assert said.startswith("This link was made on data version 0ddba11 of ")
    assert said.endswith("0 changed, 1 removed.")


def test_a_link_made_before_articles_came_and_went_says_the_right_numbers(tmp_path, monkeypatch):
    articles, tables = tmp_path / "articles", tmp_path / "tables"
    shutil.copytree(ARTICLES, articles)
    old = loaders.open_tables(articles, tables)
    (articles / "recall.txt").unlink()
    told = "Steve Witkoff met Hamas and Qatar in Doha on 24 July 2025. Hamas rejected the offer."
    (articles / "new.txt").write_text(f"A new one\n\n{told}\n", encoding="utf-8")
    new = loaders.open_tables(articles, tables)
    before, after = (set(one.events["event_id"]) for one in (old, new))
    added, removed = len(after - before), len(before - after)
    assert added > 0
    assert removed > 0
    monkeypatch.setenv("CEASEFIRE_ARTICLES", str(articles))
    monkeypatch.setenv("CEASEFIRE_TABLES", str(tables))
    (said,) = [info.value for info in open_link(old.manifest["data_version"]).info]
    assert f"This link was made on data version {old.manifest['data_version']} of " in said
    assert f"; you see data version {new.manifest['data_version']} of " in said
    numbers = re.search(r"What changed: (\d+) events added, (\d+) changed, (\d+) removed\.$", said)
    assert (int(numbers[1]), int(numbers[3])) == (added, removed)


@pytest.mark.usefixtures("app_settings")
@pytest.mark.parametrize("data", ["deadbeef", "<script>alert(1)</script>", "../../etc", "x" * 500])
def test_a_link_made_on_unknown_data_says_so(data):
    at = open_link(data)
    assert not at.exception
    (said,) = [info.value for info in at.info]
    assert said.endswith("What changed is not known here.")
    assert "<" not in said


@pytest.mark.usefixtures("app_settings")
def test_a_link_made_on_these_data_says_nothing(small_tables):
    (version,) = [file.stem for file in (small_tables / "versions").iterdir() if file.stem != "0ddba11"]
    assert not open_link(version).info
