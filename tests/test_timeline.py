"""The timeline: what is drawn for which event. All events are invented."""

from datetime import date

import pandas as pd
import pytest
from plotly.validator_cache import ValidatorCache

from analysis.names import display_names
from analysis.picks import (
    Bin,
    binned_events,
    chronology_near,
    count_binned,
    read_bin,
    story_events,
    undated_events,
)
from analysis.selection import Selection
from analysis.timeline import read_timeline
from charts.lanes import place
from charts.timeline import timeline_chart
from charts.timeline_marks import HOLLOW, SYMBOL_NUMBERS
from charts.timeline_marks import SYMBOLS as NAMES

ALL = Selection()
JULY = {"date": date(2025, 7, 1), "date_end": date(2025, 8, 1), "grain": "month"}
GUESS = {
    "article_id": "inferred",
    "date": date(2024, 9, 18),
    "date_low": date(2024, 9, 16),
    "date_high": date(2024, 9, 20),
}


@pytest.fixture
def draw(make_store, make_tables):
    def chart(*events, by="kind", selection=ALL):
        return timeline_chart(read_timeline(make_store(*events), selection, by), display_names(make_tables()))

    return chart


def traces_with(chart, story):
    return [
        trace
        for trace in chart.figure.data
        if trace.customdata is not None and story in [row[0] for row in trace.customdata]
    ]


# event -> symbol of its point
SYMBOLS = {
    "happened": ({}, "circle"),
    "happened, article undated": (GUESS, "circle-open"),
    "stated date in an undated article": (GUESS | {"date_basis": "stated"}, "circle"),
    "planned": ({"status": "planned"}, "triangle-right"),
    "conditional": ({"status": "conditional"}, "diamond"),
    "denied": ({"status": "denied"}, "x"),
    "denied, article undated": (GUESS | {"status": "denied"}, "x-open"),
}


@pytest.mark.parametrize(("event", "symbol"), SYMBOLS.values(), ids=SYMBOLS.keys())
def test_a_point_shows_status_and_certainty(draw, event, symbol):
    (trace,) = traces_with(draw(event), "s0")
    assert trace.type == "scatter"
    assert trace.marker.symbol == symbol


def test_an_interval_is_a_bar_of_its_length(draw):
    (trace,) = traces_with(draw(JULY), "s0")
    assert trace.type == "bar"
    assert trace.base[0] == pd.Timestamp(2025, 7, 1)
    assert trace.x[0] == 31 * 24 * 3600 * 1000


def test_an_inferred_date_has_its_bounds(draw):
    (trace,) = traces_with(draw(GUESS), "s0")
    days = 24 * 3600 * 1000
    assert (trace.error_x.arrayminus[0], trace.error_x.array[0]) == (2 * days, 2 * days)


def test_reports_of_one_story_are_one_mark_with_their_number(draw):
    chart = draw({"story_id": "one"}, {"story_id": "one", "article_id": "inferred"})
    (trace,) = traces_with(chart, "one")
    assert list(trace.text) == ["2"]
    assert len(chart.rows) == 1


# by -> names of the lanes, from the top
LANES = {
    "kind": ["<b>Chronology (reference list)</b>", "<b>Talks</b>", "<b>Fighting</b>"],
    "side": ["<b>Chronology (reference list)</b>", "<b>Palestinian</b>", "<b>Mediators</b>"],
    "publisher": ["<b>Chronology (reference list)</b>", "<b>The Harbour Post</b>", "<b>Evening Ledger</b>"],
}


@pytest.mark.parametrize(("by", "lanes"), LANES.items(), ids=LANES.keys())
def test_lanes(draw, by, lanes):
    chart = draw({}, {}, GUESS | {"kind": "military", "actors": ["hamas"]}, by=by)
    labels = sorted(
        (one for one in chart.figure.layout.annotations if one.text.startswith("<b>")), key=lambda one: -one.y
    )
    assert [one.text for one in labels] == lanes


def test_text_of_others_is_no_markup_in_hovers(draw):
    chart = draw({"sentence": "They said <b>no</b> to $5 and $6."})
    (trace,) = traces_with(chart, "s0")
    assert "&lt;b&gt;no&lt;/b&gt; to &#36;5" in trace.hovertext[0]
    (known,) = traces_with(chart, "known-main")
    assert "&lt;b&gt;Doha&lt;/b&gt;" in known.hovertext[0]


# chronology -> ids drawn
BACKDROPS = {"off": [], "main": ["known-main"], "all": ["known-main", "known-detail"]}


@pytest.mark.parametrize(("level", "ids"), BACKDROPS.items(), ids=BACKDROPS.keys())
def test_chronology_behind(make_store, level, ids):
    timeline = read_timeline(make_store({}), Selection(chronology=level), "kind")
    assert list(timeline.backdrop["story_id"]) == ids


def test_chronology_heeds_the_dates(make_store):
    timeline = read_timeline(make_store({}), Selection(date_from=date(2025, 7, 25)), "kind")
    assert timeline.backdrop.empty


def test_words_count_what_is_drawn(draw):
    chart = draw({}, {}, GUESS, {"date": None, "grain": "", "date_basis": "none"})
    assert chart.title == "3 events from 2 articles, busiest in July 2025 (2)"
    assert "1 more event could not be dated" in chart.subtitle
    assert "Talks 3" in chart.alt
    assert list(chart.rows["date of the article"]) == ["inferred", "known", "known"]


def test_nothing_to_draw(draw):
    chart = draw({}, selection=Selection(text="nowhere", chronology="off"))
    assert chart.title == "No event of this selection has a date"
    assert chart.rows.empty


def test_too_many_marks_become_counts(draw, monkeypatch):
    monkeypatch.setattr("analysis.timeline.MOST_MARKS", 2)
    chart = draw({}, {}, GUESS)
    assert list(chart.rows["events"]) == [1, 2]
    assert traces_with(chart, "s0") == []
    squares = [trace for trace in chart.figure.data if trace.name == "events per week" and trace.type == "scatter"]
    assert len(squares[0].x) == 2


def test_undated_events_heed_all_filters_but_the_dates(make_store):
    undated = {"date": None, "grain": "", "date_basis": "none"}
    store = make_store({}, undated, undated | {"kind": "military"})
    selection = Selection(date_from=date(2030, 1, 1), kinds=("response",))
    assert list(undated_events(store, selection)["event_id"]) == ["e1"]


def test_marks_of_a_lane_never_share_a_place():
    days = pd.to_datetime(["2025-07-01", "2025-07-01", "2025-07-02", "2025-07-09"])
    marks = pd.DataFrame({"lane": "a", "date": days, "date_end": days + pd.Timedelta(days=1)})
    placed = place(marks, {"a": "A", "b": "B"}, pd.Timedelta(days=3))
    assert list(placed.marks["y"]) == [-1, -2, -3, -1]
    assert placed.labels == [("A", 0), ("B", -4)]


def test_a_full_lane_says_how_many_marks_stand_behind(draw):
    chart = draw(*[{} for _ in range(20)])
    (more,) = [trace for trace in chart.figure.data if trace.name == "more"]
    assert list(more.text) == ["+6"]
    assert read_bin(more.customdata[0][0]) == Bin("Talks", date(2025, 7, 24), date(2025, 7, 25))
    assert len(chart.rows) == 20


# by -> lane, the ids of the events in it
BINNED = {
    "kind": ("Talks", {"e0", "e1"}),
    "side": ("mediator", {"e0"}),
    "actor": ("israel", {"e1", "e3"}),
    "publisher": ("Evening Ledger", {"e3"}),
}


@pytest.mark.parametrize(("by", "expected"), BINNED.items(), ids=BINNED.keys())
def test_a_bin_opens_the_events_of_its_lane(make_store, by, expected):
    lane, ids = expected
    israel = {"actors": ["israel"]}
    store = make_store({}, israel, {"date": date(2025, 7, 31)}, GUESS | israel | {"kind": "military"})
    july = [Bin(lane, date(2024, 9, 1), date(2025, 7, 31))]
    assert count_binned(store, ALL, by, july) == len(ids)
    assert set(binned_events(store, ALL, by, july, 0, 10)["event_id"]) == ids
    assert len(binned_events(store, ALL, by, july, len(ids) - 1, 10)) == 1


def test_the_strip_counts_all_days_and_tells_the_chosen_ones(make_store):
    selection = Selection(date_from=date(2025, 7, 1))
    density = read_timeline(make_store({}, {}, GUESS), selection, "kind").density
    assert list(zip(density["inside"], density["outside"], strict=True)) == [(0, 1), (2, 0)]


def test_the_busiest_month_has_the_events_that_begin_in_it(make_store):
    ends = {"date": date(2025, 6, 30)}, {"date": date(2025, 7, 1)}, {"date": date(2025, 7, 2)}
    timeline = read_timeline(make_store(*ends, {"date": date(2025, 3, 3)}), ALL, "kind")
    assert timeline.density_step == "week"
    assert timeline.busiest == (date(2025, 7, 1), 2)


def test_a_year_is_no_month_of_the_strip(make_store):
    year = {"date": date(2023, 1, 1), "date_end": date(2024, 1, 1), "grain": "year"}
    timeline = read_timeline(make_store({}, year), ALL, "kind")
    assert timeline.density["events"].to_list() == [1]
    chart = timeline_chart(timeline, {})
    assert "but for 1 told to more than a month" in chart.subtitle
    assert chart.title.startswith("2 events from")
    above, beneath = chart.figure.layout.xaxis.range, chart.figure.layout.xaxis2.range
    assert tuple(above) == tuple(beneath)
    alone = timeline_chart(read_timeline(make_store(year), ALL, "kind"), {})
    assert alone.title == "1 event from 1 article, none told to a month or less"
    assert "Events by lane" in alone.alt


def test_the_selected_report_of_a_story_leads(make_store):
    events = [{"sentence": "Hamas replied."}, {"sentence": "Hamas wrote back."}, {"sentence": "An answer came."}]
    store = make_store(*[one | {"story_id": "one"} for one in events])
    found = story_events(store, Selection(text="wrote"), ["one"])
    assert found["event_id"].iloc[0] == "e1"
    assert len(found) == 3


def test_the_chronology_of_the_same_days_and_actors_is_near(make_store):
    store = make_store({}, {"actors": ["qatar"]}, JULY)
    assert list(chronology_near(store, ["e0", "e1", "e2"])["event_id"]) == ["e0"]


def test_the_numbers_of_symbols_are_those_of_their_names():
    values = ValidatorCache.get_validator("scatter.marker", "symbol").values
    for status, name in NAMES.items():
        assert values[values.index(SYMBOL_NUMBERS[status]) + 2] == name
        assert values[values.index(SYMBOL_NUMBERS[status] + HOLLOW) + 2] == f"{name}-open"


def test_planned_bars_are_dashed_and_denied_ones_struck(draw):
    for status, dash in {"planned": "6px,4px", "denied": "solid"}.items():
        chart = draw(JULY | {"status": status})
        lines = [
            one for one in chart.figure.data if one.type == "scatter" and one.mode == "lines" and one.x[0] is not None
        ]
        assert [one.line.dash for one in lines] == [dash]
