"""Articles to tables, as a whole. All texts are invented."""

import subprocess
import sys
from datetime import date
from pathlib import Path

import pandas as pd
import pytest
from freezegun import freeze_time
from pandas.testing import assert_frame_equal

import loaders
from loaders.errors import NothingToRead
from loaders.tables import CONTRACT, Tables, frame, read_tables, write_tables

RECALL = (
    "DOHA (AP) — Israel recalled its negotiating team from Qatar on Thursday, the prime minister's office said.\n\n"
    "Hamas said it had answered the draft on Wednesday. The mediators, Qatar and Egypt, met on 24 July 2025.\n\n"
    "The war has killed 59,587 Palestinians, according to the Gaza Health Ministry."
)
SEEDS = Path(__file__).resolve().parent.parent.parent / "shared" / "seeds"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "dated.txt").write_text(RECALL)
    (articles / "undated.txt").write_text(
        RECALL.replace("Hamas said", "The movement said").replace("24 July 2025", "Tuesday")
    )
    (articles / "essay.txt").write_text("Hamas and Israel disagree about Gaza. Peace is hard to make and easy to lose.")
    (articles / "empty.txt").write_text("")
    (articles / "index.csv").write_text("file,publisher,published\ndated.txt,A Paper,2025-07-24\n")
    return articles


def same(left: Tables, right: Tables) -> None:
    for name in CONTRACT:
        assert_frame_equal(getattr(left, name), getattr(right, name))


def test_tables_have_the_columns_of_the_contract(folder: Path) -> None:
    tables = loaders.load(folder)
    for name, columns in CONTRACT.items():
        assert list(getattr(tables, name).columns) == list(columns)
    for name in ("articles", "events", "stories", "cues"):
        assert not getattr(tables, name).isna().drop(columns=_may_be_missing(name)).any(axis=None)


def _may_be_missing(name: str) -> list[str]:
    return [column for column in CONTRACT[name] if column in _MAY_BE_MISSING]


_MAY_BE_MISSING = {
    "published", "inferred", "inferred_low", "inferred_high", "anchor", "date", "date_end", "date_low", "date_high"
}  # fmt: skip


def test_what_is_known_of_an_article_is_kept(folder: Path) -> None:
    articles = loaders.load(folder).articles.set_index("source")
    dated = articles.loc[str(folder / "dated.txt")]
    assert (dated.publisher, dated.published, dated.anchor_basis) == ("A Paper", pd.Timestamp(2025, 7, 24), "published")
    assert dated.era == "witkoff"
    essay = articles.loc[str(folder / "essay.txt")]
    assert essay.anchor_basis == "none"
    assert any("could not be dated" in warning for warning in essay.warnings)


def test_events_index_their_article_and_lie_in_their_bounds(folder: Path) -> None:
    tables = loaders.load(folder)
    texts = tables.articles.set_index("article_id")["text"]
    assert len(tables.events) > 4
    for event in tables.events.itertuples():
        assert texts[event.article_id][event.start : event.end] == event.sentence
    dated = tables.events.dropna(subset=["date"])
    assert (dated["date"] < dated["date_end"]).all()
    assert (dated["date_low"] <= dated["date"]).all()
    assert (dated["date_high"] >= dated["date_end"] - pd.Timedelta(days=1)).all()
    assert tables.events["event_id"].is_unique
    assert set(tables.events["story_id"]) == set(tables.stories["story_id"])


def test_one_event_told_twice_is_one_story(folder: Path) -> None:
    tables = loaders.load(folder)
    recall = tables.events[tables.events["sentence"].str.contains("recalled")]
    assert set(recall["kind"]) == {"walkout"}
    assert set(recall["date"]) == {pd.Timestamp(2025, 7, 24)}
    assert recall["story_id"].nunique() == 1


def test_writing_then_reading_gives_the_same_tables(folder: Path, tmp_path: Path) -> None:
    tables = loaders.load(folder)
    write_tables(tables, tmp_path / "tables")
    same(tables, read_tables(tmp_path / "tables"))


def test_two_loads_give_the_same_tables(folder: Path) -> None:
    same(loaders.load(folder), loaders.load([folder]))


def test_the_clock_does_not_matter(folder: Path) -> None:
    with freeze_time("2024-02-29"):
        early = loaders.load(folder)
    with freeze_time("2031-12-31 23:59"):
        late = loaders.load(folder)
    same(early, late)
    assert early.manifest == late.manifest


def test_the_same_text_under_two_dates_is_told(folder: Path) -> None:
    (folder / "again.txt").write_text(RECALL + "\n")
    (folder / "index.csv").write_text("file,published\ndated.txt,2025-07-24\nagain.txt,2025-07-26\n")
    tables = loaders.load(folder)
    kept = tables.articles[tables.articles["text"].str.strip() == RECALL]
    assert len(kept) == 1
    assert "under two dates" in kept.iloc[0].warnings[0]


def test_tables_that_do_not_belong_together_are_refused(folder: Path, tmp_path: Path) -> None:
    write_tables(loaders.load(folder), tmp_path / "tables")
    (tmp_path / "tables" / "events.parquet").write_bytes((tmp_path / "tables" / "eras.parquet").read_bytes())
    with pytest.raises(ValueError, match="build the tables again"):
        read_tables(tmp_path / "tables")


def test_open_tables_builds_once_and_again_after_a_change(folder: Path, tmp_path: Path) -> None:
    first = loaders.open_tables(folder, tmp_path / "tables")
    written = (tmp_path / "tables" / "events.parquet").stat().st_mtime_ns
    loaders.open_tables(folder, tmp_path / "tables")
    assert (tmp_path / "tables" / "events.parquet").stat().st_mtime_ns == written
    (folder / "new.txt").write_text("Hamas rejected the offer of Israel on 2 March 2025, it said in Doha.")
    assert len(loaders.open_tables(folder, tmp_path / "tables").articles) == len(first.articles) + 1


def test_a_row_that_does_not_fit_is_refused() -> None:
    with pytest.raises(ValueError, match="int32"):
        frame("events", [{"event_id": "a", "start": "here"}])


# Paths that give no article, and what the one sentence must say.
NOTHING = {
    "missing folder": (lambda root: root / "nowhere", "no such file or folder"),
    "empty folder": (lambda root: root, "folder is empty"),
}


@pytest.mark.parametrize(("path", "sentence"), NOTHING.values(), ids=NOTHING.keys())
def test_nothing_to_read(path, sentence: str, tmp_path: Path) -> None:
    with pytest.raises(NothingToRead, match=sentence):
        loaders.load(path(tmp_path))


def run_loaders(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "loaders", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path(__file__).parent.parent)


def test_command_line_says_what_it_did(folder: Path, tmp_path: Path) -> None:
    done = run_loaders(folder, "--out", tmp_path / "tables")
    assert done.returncode == 0
    assert "3 articles read, 1 skipped" in done.stderr
    assert "The file is empty." in done.stderr
    assert (tmp_path / "tables" / "events.parquet").is_file()


def test_command_line_without_articles(tmp_path: Path) -> None:
    done = run_loaders(tmp_path, "--out", tmp_path / "tables")
    assert done.returncode == 2
    assert done.stderr.strip() == f"No article could be read. {tmp_path}: The folder is empty."
    assert not (tmp_path / "tables").exists()


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five real reports are not on this machine")
def test_real_reports() -> None:
    tables = loaders.load(SEEDS)
    assert len(tables.articles) == 5
    assert list(tables.report["outcome"]) == ["read"] * 5
    dates = dict(
        zip(tables.articles["source"].map(lambda path: Path(path).name[:3]), tables.articles["inferred"], strict=True)
    )
    assert dates["000"] == dates["001"] == pd.Timestamp(2025, 7, 24)
    assert tables.articles["inferred"].notna().all()


def test_an_article_without_evidence_has_no_date() -> None:
    inferred = loaders.date_article("Whisk two eggs with sugar and leave the dough to rest for an hour.")
    assert (inferred.best, inferred.confidence) == (None, 0.0)


def test_a_dated_article_has_reasons() -> None:
    inferred = loaders.date_article(RECALL)
    assert inferred.best == date(2025, 7, 24)
    assert inferred.low <= inferred.best <= inferred.high
    for cue in inferred.cues:
        assert RECALL[cue.start : cue.end] == cue.phrase
        assert cue.says
