"""Co-mentions: what counts as together, how strongly, and what the matrix shows. All events are invented."""

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.comentions import count_actors, count_units, find_tie_events, find_ties, name_ties
from analysis.names import display_names
from analysis.selection import Selection
from charts.comentions import comention_matrix

DASHBOARD = Path(__file__).resolve().parent.parent / "dashboard.py"
ALL = Selection()
# Hamas and Israel share three sentences, Hamas and Qatar one; two sentences of one story name Israel and Qatar apart.
EVENTS = (
    {"actors": ["hamas", "israel"], "issues": ["aid"]},
    {"actors": ["israel", "hamas"], "issues": ["aid", "withdrawal"]},
    {"actors": ["hamas", "israel"], "issues": []},
    {"actors": ["hamas", "qatar"], "story_id": "other"},
    {"actors": ["israel"], "story_id": "shared"},
    {"actors": ["qatar"], "story_id": "shared", "date": None, "date_end": None},
    {"actors": []},
)


@pytest.fixture
def store(make_store):
    return make_store(*EVENTS)


@pytest.fixture
def draw(store, make_tables):
    def chart(selection=ALL, unit="sentence", measure="count", floor=1):
        actors, ties = count_actors(store, selection, unit), find_ties(store, selection, unit)
        units = count_units(store, selection, unit)
        return comention_matrix(actors, ties, units, unit, measure, floor, display_names(make_tables()))

    return chart


# The table was counted by hand from EVENTS: unit, pair -> together, each, all, Jaccard.
TIES = {
    "sentences of two parties": ("sentence", ("hamas", "israel"), 3, (4, 4), 7, 3 / 5),
    "sentences with a mediator": ("sentence", ("hamas", "qatar"), 1, (4, 2), 7, 1 / 5),
    "story told in two sentences": ("story", ("israel", "qatar"), 1, (4, 2), 6, 1 / 5),
    "story told in one sentence": ("story", ("hamas", "israel"), 3, (4, 4), 6, 3 / 5),
}


@pytest.mark.parametrize(("unit", "pair", "n", "each", "units", "jaccard"), TIES.values(), ids=TIES.keys())
def test_ties_are_counted_once_per_unit(store, unit, pair, n, each, units, jaccard):
    ties = find_ties(store, ALL, unit).set_index(["actor_a", "actor_b"])
    tie = ties.loc[pair]
    assert (tie["n"], (tie["n_a"], tie["n_b"]), tie["units"]) == (n, each, units)
    assert tie["jaccard"] == pytest.approx(jaccard)
    assert tie["lift"] == pytest.approx(n * units / (each[0] * each[1]))


def test_actors_apart_in_their_sentences_have_no_tie(store):
    ties = find_ties(store, ALL)
    assert ("israel", "qatar") not in set(zip(ties["actor_a"], ties["actor_b"], strict=True))


def test_the_issue_is_the_one_most_often_at_stake(store):
    tie = find_ties(store, ALL).iloc[0]
    assert (tie["issue"], tie["issue_n"]) == ("aid", 2)


def test_only_the_actors_asked_for_are_tied(store):
    assert list(find_ties(store, ALL, top=2)["actor_b"]) == ["israel"]


def test_the_selection_filters_the_sentences(store):
    selection = Selection(actors=("qatar",))
    assert count_units(store, selection) == 2
    assert list(find_ties(store, selection)["n"]) == [1]


# pair, unit -> ids of the events behind it
BEHIND = {
    "tie": (("hamas", "israel"), "sentence", {"e0", "e1", "e2"}),
    "one actor": (("qatar", "qatar"), "sentence", {"e3", "e5"}),
    "tie of a story": (("israel", "qatar"), "story", {"e4", "e5"}),
    "no tie": (("israel", "qatar"), "sentence", set()),
}


@pytest.mark.parametrize(("pair", "unit", "events"), BEHIND.values(), ids=BEHIND.keys())
def test_a_tie_opens_the_sentences_behind_it(store, pair, unit, events):
    assert set(find_tie_events(store, ALL, pair, unit)["event_id"]) == events


def test_ties_can_be_chosen_by_name_without_a_pointer(store):
    named = name_ties(count_actors(store, ALL), find_ties(store, ALL), floor=2)
    assert named == {
        "hamas~israel": "Hamas and Israel", "hamas~hamas": "Hamas", "israel~israel": "Israel", "qatar~qatar": "Qatar",
    }  # fmt: skip


def test_the_matrix_has_a_mark_on_each_side_of_the_diagonal_and_one_per_actor(draw):
    marks, *actors = draw().figure.data
    assert sorted(marks.customdata) == [["hamas", "israel"]] * 2 + [["hamas", "qatar"]] * 2
    assert sum(len(trace.x) for trace in actors) == 3
    assert {(x, y) for trace in actors for x, y in zip(trace.x, trace.y, strict=True)} == {(0, 0), (1, 1), (2, 2)}


def test_actors_stand_by_side(draw):
    assert list(draw().figure.layout.xaxis.ticktext) == ["Israel", "Hamas", "Qatar"]


# measure, floor -> title
TITLES = {
    "count": ("count", 1, "Hamas and Israel appear together in 3 of 7 event sentences, most often over aid"),
    "jaccard": (
        "jaccard", 1, "Hamas and Israel are the closest pair: 3 of the 5 event sentences that name either name both"
    ),
    "lift": ("lift", 1, "Hamas and Israel appear together 1.3 times as often as by chance, in 3 event sentences"),
    "floor": ("count", 4, "No two actors appear together in 4 or more of 7 event sentences"),
}  # fmt: skip


@pytest.mark.parametrize(("measure", "floor", "title"), TITLES.values(), ids=TITLES.keys())
def test_the_title_states_the_finding(draw, measure, floor, title):
    chart = draw(measure=measure, floor=floor)
    assert chart.title == title
    assert title in chart.alt


def test_ties_under_the_floor_are_left_out_and_counted(draw):
    chart = draw(floor=2)
    assert list(chart.rows["Together"]) == [3]
    assert "1 pair with fewer than 2 event sentences not drawn" in chart.subtitle


def test_every_hover_gives_n(draw):
    assert all("n = " in hover for trace in draw().figure.data for hover in trace.hovertext)


def test_an_empty_selection_gives_an_empty_matrix(draw):
    chart = draw(Selection(text="nosuchword"))
    assert chart.rows.empty
    assert chart.title.startswith("No two actors")


def open_actors(link):
    at = AppTest.from_file(DASHBOARD, default_timeout=60)
    for key, value in link.items():
        at.query_params[key] = value
    return at.run().switch_page("pages/actors.py").run()


@pytest.mark.usefixtures("app_settings")
def test_a_link_opens_the_sentences_of_a_tie():
    at = open_actors({"tie": "Hamas and Israel", "floor": "1"})
    assert not at.exception
    assert at.selectbox(key="tie").value == "hamas~israel"
    assert "Hamas and Israel" in at.header[1].value


@pytest.mark.usefixtures("app_settings")
@pytest.mark.parametrize(
    "link", [{"unit": "Story"}, {"measure": "Lift"}, {"tie": "nobody"}, {"top": "5000", "floor": "0"}]
)
def test_links_to_the_page_run(link):
    assert not open_actors(link).exception
