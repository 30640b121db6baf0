"""The invented tables that the benchmark of the pages opens are tables like any others."""

from pathlib import Path

import pytest

from analysis.articles import MOST_LISTED, list_articles
from analysis.counting import count_events
from analysis.selection import Selection
from analysis.store import Store
from analysis.timeline import MOST_MARKS, read_timeline
from benchmarks.synthetic_tables import make_tables
from loaders.tables import CONTRACT, read_tables, write_tables


@pytest.fixture(scope="module")
def written(tmp_path_factory, small_tables: Path):
    """A folder with the tables of twelve thousand events."""
    folder = tmp_path_factory.mktemp("synthetic")
    write_tables(make_tables(12_000, read_tables(small_tables)), folder)
    return folder


def test_they_keep_to_the_contract(written):
    tables = read_tables(written)
    assert {name: list(getattr(tables, name).columns) for name in CONTRACT} == {n: list(c) for n, c in CONTRACT.items()}
    events = tables.events
    assert len(events) == 12_000
    assert events["event_id"].is_unique
    assert tables.stories["story_id"].is_unique
    assert set(events["story_id"]) == set(tables.stories["story_id"])
    dated = events[events["date"].notna()]
    assert (dated["date"] < dated["date_end"]).all()
    assert (dated["date_low"] <= dated["date"]).all()
    texts = tables.articles.set_index("article_id")["text"]
    for row in events.head(50).to_dict("records"):
        assert texts[row["article_id"]][row["start"] : row["end"]] == row["sentence"]


def test_the_same_number_gives_the_same_tables(written, small_tables):
    again = make_tables(12_000, read_tables(small_tables))
    assert again.events["sentence"].tolist() == read_tables(written).events["sentence"].tolist()


def test_pages_get_no_more_than_they_can_show(written):
    store = Store(written)
    everything = Selection()
    timeline = read_timeline(store, everything, "kind")
    assert timeline.marks.empty
    assert 0 < len(timeline.bins) < MOST_MARKS
    assert timeline.bins["events"].sum() == timeline.counts.shown == count_events(store, everything).shown
    listed = list_articles(store, everything)
    assert (len(listed.rows), listed.listed) == (MOST_LISTED, 1200)


def test_tables_from_files_answer_like_those_in_memory(written):
    from_files, in_memory = Store(written), Store(read_tables(written))
    for selection in (
        Selection(actors=("hamas",)),
        Selection(text="hamas draft"),
        Selection(publishers=("Invented paper 01",)),
    ):
        for by in ("kind", "actor"):
            one, other = (read_timeline(store, selection, by) for store in (from_files, in_memory))
            assert one.counts == other.counts
            assert one.bins.equals(other.bins)
