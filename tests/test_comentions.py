"""Co-mentions: what counts as together, how strongly, and what matrix and network show. All events are invented."""

import math

import numpy as np
import pytest
from scipy import stats

from analysis.comentions import count_comentions, count_each_era
from analysis.names import display_names
from analysis.selection import Selection
from analysis.store import Store
from analysis.ties import MEASURE_NAMES, measure_ties, share_interval
from charts.comentions import comention_matrix
from charts.era_panels import era_panels, say_change
from charts.network import comention_network
from charts.theme import SIDE_COLOURS, SIDE_SYMBOLS

ALL = Selection()
# Hamas and Israel share three sentences, Hamas and Qatar one; two sentences of one story name Israel and Qatar apart.
# Qatar speaks in one of the sentences that name Hamas and Israel.
EVENTS = (
    {"actors": ["hamas", "israel"], "issues": ["aid"]},
    {"actors": ["israel", "hamas"], "issues": ["aid", "withdrawal"], "speaker": "qatar"},
    {"actors": ["hamas", "israel"], "issues": []},
    {"actors": ["hamas", "qatar"], "story_id": "other"},
    {"actors": ["israel"], "story_id": "shared", "speaker": "israel"},
    {"actors": ["qatar"], "story_id": "shared", "date": None, "date_end": None},
    {"actors": []},
)


@pytest.fixture
def store(make_store):
    return make_store(*EVENTS)


@pytest.fixture
def names(make_tables):
    return display_names(make_tables())


@pytest.fixture
def draw(store, names):
    def chart(selection=ALL, unit="sentence", measure="count", floor=1, make=comention_matrix, picked=()):
        return make(count_comentions(store, selection, unit), measure, floor, names, picked)

    return chart


# The table was counted by hand from EVENTS: unit, pair -> together, each, all.
TIES = {
    "sentences of two parties": ("sentence", ("hamas", "israel"), 3, (4, 4), 7),
    "sentences with a mediator": ("sentence", ("hamas", "qatar"), 1, (4, 2), 7),
    "events count who speaks": ("event", ("hamas", "qatar"), 2, (4, 3), 7),
    "who speaks of oneself counts once": ("event", ("hamas", "israel"), 3, (4, 4), 7),
    "story told in two sentences": ("story", ("israel", "qatar"), 2, (4, 3), 6),
    "story told in one sentence": ("story", ("hamas", "israel"), 3, (4, 4), 6),
}


@pytest.mark.parametrize(("unit", "pair", "n", "each", "units"), TIES.values(), ids=TIES.keys())
def test_ties_are_counted_once_per_unit(store, unit, pair, n, each, units):
    found = count_comentions(store, ALL, unit)
    tie = found.ties.set_index(["actor_a", "actor_b"]).loc[pair]
    assert (tie["n"], (tie["n_a"], tie["n_b"]), found.units) == (n, each, units)


def test_the_measures_are_what_they_are_called(store):
    tie = measure_ties(count_comentions(store, ALL), "npmi").set_index(["actor_a", "actor_b"]).loc[("hamas", "israel")]
    assert tie["share"] == pytest.approx(3 / 7)
    assert tie["jaccard"] == pytest.approx(3 / 5)
    assert tie["lift"] == pytest.approx((3 / 7) / (4 / 7 * 4 / 7))
    assert tie["npmi"] == pytest.approx(math.log(tie["lift"]) / -math.log(3 / 7))


@pytest.mark.parametrize("measure", MEASURE_NAMES)
def test_every_measure_lies_within_its_interval(store, measure):
    ties = measure_ties(count_comentions(store, ALL, "story"), measure)
    assert (ties["low"] < ties["value"]).all()
    assert (ties["value"] < ties["high"]).all()
    assert ties["value"].is_monotonic_decreasing


@pytest.mark.parametrize(("n", "of"), [(0, 5), (3, 7), (5, 5), (200, 1000)])
def test_the_interval_is_the_exact_one_of_scipy(n, of):
    low, high = share_interval(_array(n), _array(of))
    exact = stats.binomtest(n, of).proportion_ci(0.95, method="exact")
    assert (low[0], high[0]) == pytest.approx((exact.low, exact.high))


def test_a_share_of_nothing_may_be_anything():
    low, high = share_interval(_array(0), _array(0))
    assert (low[0], high[0]) == (0, 1)


def test_chance_is_told_for_lift_and_npmi_only(store):
    found = count_comentions(store, ALL)
    assert measure_ties(found, "lift")["chance"].all()
    assert measure_ties(found, "npmi")["chance"].all()
    assert not measure_ties(found, "count")["chance"].any()


def test_a_firm_tie_is_more_than_chance(make_store):
    together, apart = [{"actors": ["hamas", "qatar"]}] * 20, [{"actors": ["israel"]}] * 40
    ties = measure_ties(count_comentions(make_store(*together, *apart), ALL), "lift")
    assert not ties["chance"].any()


def test_always_together_is_the_end_of_the_scale(make_store):
    ties = measure_ties(count_comentions(make_store({"actors": ["hamas", "qatar"]}, {"actors": []}), ALL), "npmi")
    assert ties["npmi"].tolist() == [pytest.approx(1)]


def test_actors_apart_in_their_sentences_have_no_tie(store):
    ties = count_comentions(store, ALL).ties
    assert ("israel", "qatar") not in set(zip(ties["actor_a"], ties["actor_b"], strict=True))


def test_the_issue_is_the_one_most_often_at_stake(store):
    ties = count_comentions(store, ALL).ties.set_index(["actor_a", "actor_b"])
    assert tuple(ties.loc[("hamas", "israel"), ["issue", "issue_n"]]) == ("aid", 2)
    assert tuple(ties.loc[("hamas", "qatar"), ["issue", "issue_n"]]) == ("", 0)


def test_only_the_first_actors_are_tied(store):
    found = count_comentions(store, ALL, top=2)
    assert list(found.ties["actor_b"]) == ["israel"]
    assert (len(found.first), len(found.actors)) == (2, 3)


def test_the_selection_filters_the_sentences(store):
    found = count_comentions(store, Selection(actors=("qatar",)))
    assert (found.units, list(found.ties["n"])) == (2, [1])


def test_the_matrix_has_a_mark_on_each_side_of_the_diagonal_and_one_per_actor(draw):
    marks, *actors = draw().figure.data
    assert sorted(marks.customdata) == [["hamas", "israel"]] * 2 + [["hamas", "qatar"]] * 2
    assert {(x, y) for trace in actors for x, y in zip(trace.x, trace.y, strict=True)} == {(0, 0), (1, 1), (2, 2)}


def test_actors_stand_by_side(draw):
    assert list(draw().figure.layout.xaxis.ticktext) == ["Israel", "Hamas", "Qatar"]


def test_what_is_picked_has_a_ring(draw):
    ring = draw(picked=("hamas", "qatar")).figure.data[-1]
    assert {(ring.x[0], ring.y[0]), (ring.x[1], ring.y[1])} == {(1, 2), (2, 1)}
    assert len(draw(picked=("nobody",)).figure.data) == len(draw().figure.data)


# measure, floor -> title
TITLES = {
    "count": ("count", 1, "Hamas and Israel appear together in 43% of sentences; most often over aid"),
    "jaccard": (
        "jaccard", 1,
        "Hamas and Israel are the closest pair: 60% of sentences with either have both; most often over aid",
    ),
    "lift": ("lift", 1, "Hamas and Israel appear together 1.3 times as often as by chance; most often over aid"),
    "floor": ("count", 4, "No two actors appear together in 4 or more of the 7 sentences"),
}  # fmt: skip


@pytest.mark.parametrize("make", [comention_matrix, comention_network])
@pytest.mark.parametrize(("measure", "floor", "title"), TITLES.values(), ids=TITLES.keys())
def test_the_title_states_the_finding(draw, measure, floor, title, make):
    chart = draw(measure=measure, floor=floor, make=make)
    assert chart.title == title
    assert title in chart.alt


def test_the_interval_of_the_finding_is_told(draw):
    low, high = (7 * bound for bound in stats.binomtest(3, 7).proportion_ci(0.95, method="exact"))
    assert f"n = 3 of 7 sentences (95% interval {low:.0f} to {high:.0f})" in draw().subtitle


@pytest.mark.parametrize("make", [comention_matrix, comention_network])
def test_ties_under_the_floor_are_left_out_and_counted(draw, make):
    chart = draw(floor=2, make=make)
    assert list(chart.rows["Together"]) == [3]
    assert "1 pair with fewer than 2 sentences not drawn" in chart.subtitle


@pytest.mark.parametrize("make", [comention_matrix, comention_network])
def test_every_hover_gives_n_and_ties_their_interval(draw, make):
    traces = [trace for trace in draw(make=make).figure.data if trace.hoverinfo == "text"]
    assert all("n = " in hover for trace in traces for hover in trace.hovertext)
    ties = [hover for trace in traces for hover in trace.hovertext if "together" in hover]
    assert ties
    assert all("95% interval" in hover for hover in ties)


@pytest.mark.parametrize("make", [comention_matrix, comention_network])
def test_an_empty_selection_gives_an_empty_chart(draw, make):
    chart = draw(Selection(text="nosuchword"), make=make)
    assert chart.rows.empty
    assert chart.title.startswith("No two actors")


def test_one_actor_alone_is_drawn(make_store, names):
    found = count_comentions(make_store({"actors": ["hamas"]}), ALL)
    for make in (comention_matrix, comention_network):
        chart = make(found, "npmi", 1, names)
        assert chart.title == "No two actors appear together"


def test_the_network_is_the_same_every_time(draw):
    first, second = (draw(make=comention_network).figure.to_json() for _ in range(2))
    assert first == second


def test_the_network_shows_sides_by_colour_and_shape_and_strength_by_width(draw):
    figure = draw(make=comention_network).figure
    nodes = {trace.name: trace.marker for trace in figure.data if trace.mode == "markers+text"}
    assert nodes["Mediators"].color == SIDE_COLOURS["mediator"]
    assert nodes["Mediators"].symbol == SIDE_SYMBOLS["mediator"]
    widths = [trace.line.width for trace in figure.data if trace.mode == "lines"]
    assert len(set(widths)) == 2


def test_a_line_can_be_picked_in_its_middle(draw):
    figure = draw(make=comention_network).figure
    picks = [list(pair) for trace in figure.data if trace.customdata is not None for pair in trace.customdata]
    assert ["hamas", "israel"] in picks
    assert ["qatar", "qatar"] in picks


BLINKEN, WITKOFF = {"era": "blinken"}, {"era": "witkoff"}


def test_eras_are_drawn_with_the_same_actors_in_the_same_places(make_store, names):
    store = make_store(
        *[{"actors": ["hamas", "israel"]} | BLINKEN] * 30, *[{"actors": ["israel"]} | BLINKEN] * 10,
        *[{"actors": ["hamas", "qatar"]} | WITKOFF] * 5, *[{"actors": ["israel"]} | WITKOFF] * 35,
    )  # fmt: skip
    whole = count_comentions(store, ALL)
    eras = count_each_era(store, ALL, whole)
    for shape in ("matrix", "network"):
        blinken, hand_over, witkoff = era_panels(whole, eras, shape, "count", 1, names)
        assert blinken.title == "Blinken era: Hamas and Israel, 75%"
        assert "no pair" in hand_over.title
        assert witkoff.title == "Witkoff era: Hamas and Qatar, 12%"
        assert blinken.figure.layout.xaxis.ticktext == witkoff.figure.layout.xaxis.ticktext
    said = say_change(eras, 1, names)
    assert said == "Hamas and Israel changed most surely: together in 75% in the Blinken era, 0% in the Witkoff era"
    assert say_change(eras, 31, names) == "No pair differs between the two eras beyond chance"
    only = count_each_era(store, Selection(eras=("blinken",)), whole)
    assert list(only) == ["blinken"]
    assert "Only one" in say_change(only, 1, names)


def test_names_are_text_and_cannot_turn_the_words_around_them(make_tables):
    tables = make_tables({"actors": ["hamas", "qatar"]})
    hebrew = "\u05d7\u05de\u05d0\u05e1"
    tables.actors["name"] = tables.actors["name"].replace({"Hamas": f"\u202e{hebrew}", "Qatar": "<b>Q</b>$x$"})
    found = count_comentions(Store(tables), ALL)
    for make in (comention_matrix, comention_network):
        chart = make(found, "count", 1, {})
        assert f"\u2068{hebrew}\u2069" in chart.title
        shown = chart.figure.to_plotly_json()
        assert "<b>Q" not in str(shown)
        assert "\u202e" not in str(shown) + chart.title + chart.subtitle


def _array(value):
    return np.array([float(value)])
