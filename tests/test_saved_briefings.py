"""Saved briefings: what is saved comes back, nobody overwrites what they have not seen, on SQLite and PostgreSQL."""

import json
import multiprocessing
import sys
import threading
from dataclasses import replace
from datetime import date, timedelta
from types import ModuleType

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from analysis.names import display_names
from analysis.recipe import Recipe, selection_from_json, selection_to_json
from analysis.selection import Selection
from briefings.composing import Draft, draw_anew, saved_page
from briefings.desk import Desk
from briefings.drawing import CHARTS, NotDrawn, draw_chart
from briefings.formats import make_files
from briefings.freezing import Frozen, NotThawed, freeze, thaw
from briefings.record import Entry, make_briefing
from briefings.saved import ChangedMeanwhile, NoDatabase, NotYours, SavedBriefings, TooMuch
from tests.made_briefings import MADE, made_briefing, made_chart
from tests.postgres import MISSING, find_programs, postgres

ASKED = Selection(
    date_from=date(2025, 1, 1),
    actors=("hamas",),
    actors_match="all",
    min_confidence=0.25,
    text="it’s",
    chronology="off",
)
HOSTILE = "<script>alert(1)</script> $x$ '; drop table saved_briefings; -- \u202e \x00\ud800 =1+1"


@pytest.fixture(scope="session")
def postgres_url():
    programs = find_programs()
    if programs is None:
        pytest.skip(MISSING)
    with postgres(programs) as url:
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request, tmp_path):
    return (
        f"sqlite:///{tmp_path / 'saved.sqlite'}"
        if request.param == "sqlite"
        else request.getfixturevalue("postgres_url")
    )


@pytest.fixture
def saved(url):
    store = SavedBriefings(url)
    yield store
    store.close()


def frozen(title="Title", note="A note.", charts=1):
    briefing = made_briefing(*(made_chart(words=f"Finding {n}") for n in range(charts)), title=title, note=note)
    return Frozen(briefing, ASKED, tuple(Recipe("Eras", f"chart-{n}", ASKED, (("by", "kind"),)) for n in range(charts)))


def test_a_selection_survives_json():
    assert selection_from_json(json.loads(json.dumps(selection_to_json(ASKED)))) == ASKED
    assert selection_to_json(Selection()) == {}
    assert selection_from_json({"actors": ["hamas"], "of_a_later_version": 1}) == Selection(actors=("hamas",))


def test_every_chart_comes_back_as_it_was(make_tables, make_store):
    store, names = make_store({}, {"date": date(2024, 9, 18), "era": "blinken"}), display_names(make_tables())
    # Two need articles that were dated both ways, which these are not.
    drawn = [name for name in CHARTS if name not in ("inferred-against-published", "accuracy-by-cue")]
    recipes = tuple(Recipe("Page", name, Selection()) for name in drawn)
    entries = [Entry(draw_chart(recipe, store, names), f"On {recipe.chart}") for recipe in recipes]
    briefing = make_briefing("T", store, Selection(), names, entries, MADE, "Lead.")
    back = thaw(freeze(Frozen(briefing, Selection(), recipes)))
    assert back.recipes == recipes
    for before, after in zip(briefing.entries, back.briefing.entries, strict=True):
        assert (before.note, before.chart.alt) == (after.note, after.chart.alt)
        # Parquet has no days in seconds: they come back in milliseconds.
        rows = before.chart.rows.reset_index(drop=True)
        days = [name for name in rows.columns if rows[name].dtype == "datetime64[s]"]
        assert_frame_equal(
            rows.astype(dict.fromkeys(days, "datetime64[ms]")),
            after.chart.rows,
            check_index_type=False,
            check_column_type=False,
        )
        if before.chart.figure is not None:
            assert json.loads(before.chart.figure.to_json()) == json.loads(after.chart.figure.to_json())
    for name in ("xlsx", "csv", "parquet", "ics", "timelinejs", "vis", "graphml", "gexf"):
        assert make_files(briefing, name, "x") == make_files(back.briefing, name, "x")


def test_rows_of_mixed_kinds_and_lists_are_kept():
    rows = pd.DataFrame({"mixed": [1, "a", None], "lists": [["a"], [], ["b", "c"]]})
    briefing = made_briefing(made_chart(rows))
    (entry,) = thaw(freeze(Frozen(briefing, Selection(), (Recipe("", "x", Selection()),)))).briefing.entries
    assert entry.chart.rows["lists"].tolist() == [["a"], [], ["b", "c"]]
    assert entry.chart.rows["mixed"].tolist()[:2] == ["1", "a"]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"\x80\x04N.", freeze(frozen())[:-40]])
def test_damaged_content_is_a_sentence(content):
    with pytest.raises(NotThawed, match="damaged"):
        thaw(content)


def test_the_page_choices_shape_the_chart(make_tables, make_store):
    store, names = make_store({}), display_names(make_tables())
    lanes = [draw_chart(Recipe("", "timeline", Selection(), choice), store, names).subtitle
             for choice in ((("lanes", "side"),), (("lanes", "nonsense"),), ())]  # fmt: skip
    assert lanes[1] == lanes[2]
    titles = {
        per: draw_chart(Recipe("", "eras-kind", Selection(), (("per", per),)), store, names).subtitle
        for per in ("days", "articles")
    }
    assert "100 days" in titles["days"]
    assert "100 articles" in titles["articles"]
    with pytest.raises(NotDrawn):
        draw_chart(Recipe("", "evidence", Selection()), store, names)
    assert draw_anew(Recipe("", "evidence", Selection()), store, names) is None


def test_a_chart_of_another_selection_or_other_data_says_so(make_tables, make_store):
    store, names = make_store({}), display_names(make_tables())

    def chosen(recipe, version="made"):
        return type("Item", (), {"chart": made_chart(), "recipe": recipe, "note": "", "data_version": version})()

    items = [
        chosen(Recipe("", "timeline", Selection())),
        chosen(Recipe("", "timeline", Selection(actors=("hamas",)))),
        chosen(Recipe("", "coverage", Selection(actors=("hamas",)))),
        chosen(Recipe("", "timeline", Selection()), "older"),
    ]
    draft = Draft("T", "Lead", items, store, Selection(), names)
    same, other, unfiltered, older = [one.chart.subtitle for one in draft.frozen(MADE).briefing.entries]
    assert same == unfiltered == "Two and one"
    assert other.endswith("Filters of this chart: actors: Hamas.")
    assert older.endswith("Drawn from data version older.")
    assert next(offer.file_name for offer in draft.page().offers("b")) == "b.html"


def test_what_is_saved_comes_back(saved):
    line = saved.save(frozen("My title"), "me", MADE)
    assert len(line.key) <= 12
    opened = saved.open(line.key, "me")
    assert (opened.line, opened.yours, opened.frozen.selection) == (line, True, ASKED)
    assert opened.frozen.briefing.entries[0].note == "A note."
    assert (line.saved, line.charts) == (MADE, 1)
    assert saved_page(opened.frozen).make("html", "x", MADE + timedelta(days=9)).count(b"21 Nov 2026, 09:30")


def test_whoever_has_the_link_reads_and_only_the_owner_changes(saved):
    line = saved.save(frozen(), "me", MADE)
    assert not saved.open(line.key).yours
    assert not saved.open(line.key, "you").yours
    assert line not in saved.lines("you")
    for attempt in (lambda: saved.rename(line, "Mine", "you"), lambda: saved.delete(line, ""),
                    lambda: saved.replace(line, frozen("Mine"), "you", MADE)):  # fmt: skip
        with pytest.raises(NotYours):
            attempt()
    assert saved.open(line.key).line == line


def test_list_rename_delete(saved):
    owner = f"owner of {id(saved)}"
    first = saved.save(frozen("First"), owner, MADE)
    second = saved.save(frozen("Second"), owner, MADE + timedelta(hours=1))
    assert saved.lines(owner) == [second, first]
    renamed = saved.rename(first, "  New\nname ", owner)
    assert renamed.title == "New name"
    assert saved.open(first.key).frozen.briefing.title == "New name"
    saved.delete(renamed, owner)
    assert saved.open(first.key) is None
    assert saved.lines(owner) == [second]


@pytest.mark.parametrize("key", ["", "nothing", "' or 1=1 --", "a\x00b", "\ud800", "x" * 1000])
def test_a_link_that_leads_nowhere_is_a_sentence(saved, key):
    assert saved.open(key) is None
    assert Desk(saved, "me").open(key)[1].startswith("No briefing is saved under this link.")


def test_hostile_words_are_kept_as_words(saved):
    line = saved.save(replace(frozen(HOSTILE, HOSTILE)), HOSTILE, MADE)
    opened = saved.open(line.key, HOSTILE)
    assert "drop table saved_briefings" in opened.line.title
    assert "<script>alert(1)</script>" in opened.frozen.briefing.entries[0].note
    page = saved_page(opened.frozen).make("html", "x", MADE)
    assert b"<script>alert(1)" not in page
    assert saved.lines(HOSTILE)


def test_what_was_changed_meanwhile_is_not_overwritten(saved):
    mine = saved.save(frozen("Ours"), "me", MADE)
    theirs = saved.replace(mine, frozen("Theirs"), "me", MADE)
    with pytest.raises(ChangedMeanwhile):
        saved.replace(mine, frozen("Mine"), "me", MADE)
    outcome = Desk(saved, "me").save(frozen("Mine"), MADE, mine)
    assert "Both are kept" in outcome.problem
    assert saved.open(outcome.line.key).frozen.briefing.title == "Mine (your version)"
    assert saved.open(mine.key).line == theirs
    assert Desk(saved, "me").rename(mine, "X").problem.startswith("This briefing was changed")
    assert Desk(saved, "me").delete(mine).problem.startswith("This briefing was changed")
    assert Desk(saved, "you").delete(theirs).problem.startswith("Only who saved")


def _save_many(url, owner, start, count):
    start.wait()
    saved = SavedBriefings(url)
    for number in range(count):
        saved.save(frozen(f"{owner} {number}"), "all", MADE)
    saved.close()


def test_processes_that_save_at_once_lose_nothing(url, monkeypatch):
    # A page that was run by an earlier test may still stand as the main module; a new process would run it again.
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
    spawn = multiprocessing.get_context("spawn")
    start = spawn.Event()
    # On a new file the table itself is missing at the first moment.
    processes = [spawn.Process(target=_save_many, args=(url, f"p{n}", start, 10)) for n in range(3)]
    for process in processes:
        process.start()
    start.set()
    for process in processes:
        process.join(120)
    assert [process.exitcode for process in processes] == [0, 0, 0]
    saved = SavedBriefings(url)
    assert {line.title for line in saved.lines("all")} == {f"p{n} {number}" for n in range(3) for number in range(10)}
    saved.close()


def test_two_who_change_the_same_one_at_once_both_keep_their_work(saved):
    line = saved.save(frozen("Ours"), "me", MADE)
    gate, outcomes = threading.Barrier(4), []

    def change(number):
        gate.wait()
        outcomes.append(Desk(saved, "me").save(frozen(f"By {number}"), MADE, line))

    threads = [threading.Thread(target=change, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    titles = {saved.open(outcome.line.key).line.title.removesuffix(" (your version)") for outcome in outcomes}
    assert titles == {f"By {n}" for n in range(4)}
    assert len([outcome for outcome in outcomes if not outcome.problem]) == 1


def test_too_much_is_a_sentence(saved):
    with pytest.raises(TooMuch, match="40 charts"):
        saved.save(frozen(charts=41), "me", MADE)
    with pytest.raises(TooMuch, match="20,000 characters"):
        saved.save(frozen(note="x" * 20_001), "me", MADE)
    assert Desk(saved, "me").save(frozen(charts=41), MADE).problem.startswith("A briefing holds")


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("nonsense", "makes no sense"),
        ("oracle9://x/y", "makes no sense"),
        ("postgresql://nobody@127.0.0.1:1/none", "cannot be reached"),
        ("sqlite:////proc/nowhere/x.sqlite", "cannot be reached"),
    ],
)
def test_a_database_that_cannot_be_used_is_a_sentence(url, words):
    with pytest.raises(NoDatabase, match=words) as problem:
        SavedBriefings(url)
    assert "nobody@" not in str(problem.value)
