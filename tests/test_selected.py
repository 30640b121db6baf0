"""The tables of a selection that are taken away: as many rows as the page counts, names for ids."""

from datetime import date

import pandas as pd
import pytest

from analysis.counting import count_events
from analysis.lanes import lanes_of
from analysis.marks import read_marks
from analysis.names import display_names, known_ids
from analysis.selected import selected_tables
from analysis.selection import Selection

EVENTS = (
    {"article_id": "known", "actors": ["hamas", "qatar"]},
    {"article_id": "inferred", "actors": ["israel"], "date": date(2024, 9, 1), "date_end": date(2024, 10, 1),
     "grain": "month", "status": "planned", "sentence": "Israel will answer.", "confidence": 0.4},
    {"article_id": "inferred", "actors": [], "date": None, "grain": "", "date_basis": "none", "era": ""},
    {"article_id": "inferred", "actors": ["hamas"], "story_id": "s0", "confidence": 0.5, "sentence": "Hamas did."},
)  # fmt: skip
SELECTIONS = {
    "all": Selection(),
    "actor": Selection(actors=("hamas",)),
    "dates": Selection(date_from=date(2025, 1, 1)),
    "nothing": Selection(text="nosuchword"),
}


@pytest.fixture
def tables(make_tables, make_store):
    names = display_names(make_tables(*EVENTS))
    store = make_store(*EVENTS)
    return lambda selection: (selected_tables(store, selection, names), count_events(store, selection))


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS.keys())
def test_there_are_as_many_rows_as_the_page_counts(tables, selection):
    taken, counts = tables(selection)
    dated = taken.events["date"].notna()
    assert (dated.sum(), (~dated).sum()) == (counts.shown, counts.undated)
    assert taken.stories["sentences"].sum() == counts.shown
    assert taken.articles["events"].sum() == counts.shown + counts.undated


@pytest.mark.parametrize("selection", SELECTIONS.values(), ids=SELECTIONS.keys())
def test_columns_have_the_same_types_whatever_is_selected(tables, selection):
    whole, part = tables(Selection())[0], tables(selection)[0]
    for name in ("events", "stories", "articles"):
        days = getattr(whole, name).select_dtypes("datetime").columns
        assert list(getattr(part, name).columns) == list(getattr(whole, name).columns)
        assert list(getattr(part, name).select_dtypes("datetime").columns) == list(days)


def test_ids_become_names_and_ends_become_last_days(tables):
    taken, _ = tables(Selection())
    events = taken.events.set_index("sentence")
    assert events.loc["Israel will answer.", ["actors", "status", "era"]].tolist() == [["Israel"], "Planned",
                                                                                       "Witkoff era"]  # fmt: skip
    assert events.loc["Israel will answer.", "last_day"] == pd.Timestamp(2024, 9, 30)


def test_a_story_has_the_words_of_its_surest_event_and_the_actors_of_all(tables):
    stories = tables(Selection())[0].stories.set_index("story_id")
    story = stories.loc["s0"]
    assert (story["sentence"], story["actors"]) == ("Hamas answered Qatar.", ["Hamas", "Qatar"])
    assert (story["sentences"], story["reports"], story["inferred"]) == (2, 2, False)
    assert story["publishers"] == ["Evening Ledger", "The Harbour Post"]
    assert stories.loc["s1", "inferred"]


def test_a_report_to_the_month_gives_a_story_no_month_where_another_knows_the_day(make_tables, make_store):
    month = {"story_id": "s0", "date": date(2025, 5, 1), "date_end": date(2025, 6, 1), "grain": "month"}
    events = ({"article_id": "known", "confidence": 0.9}, {"article_id": "inferred", "confidence": 1.0, **month})
    store = make_store(*events)
    stories = selected_tables(store, Selection(), display_names(make_tables(*events))).stories
    assert stories.set_index("story_id").loc["s0", "grain"] == "day"
    assert read_marks(store, lanes_of(store, Selection(), "kind"), most=10)["grain"].tolist() == ["day"]


def test_known_ids_are_those_of_the_tables(make_tables):
    known = known_ids(make_tables())
    assert known["actors"] == ["hamas", "israel", "qatar"]
    assert known["publishers"] == ["Evening Ledger", "The Harbour Post"]
