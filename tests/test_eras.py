"""Eras: what each covers, rates with their intervals, and what is said when a filter removes one. Invented events."""

import html
import math
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.era_rates import compare_eras, pace
from analysis.era_table import facts_table
from analysis.eras import era_facts, say_boundaries, say_left_out
from analysis.names import display_names
from analysis.rates import poisson_interval, ratio_interval
from analysis.selection import Selection
from briefings.eras import EraCharts
from briefings.page import offline_page
from charts.eras import rates_chart
from charts.pace import pace_chart
from charts.theme import ERA_COLOURS, REFERENCE

DASHBOARD = Path(__file__).resolve().parent.parent / "dashboard.py"
ALL = Selection()
BLINKEN = {"era": "blinken", "date": date(2024, 3, 1), "article_id": "inferred"}
WITKOFF = {"era": "witkoff", "date": date(2025, 7, 1)}
UNDATED = {"era": "none", "date": None, "date_end": None}
EVENTS = (
    *[BLINKEN | {"kind": "military"}] * 20,
    *[BLINKEN | {"kind": "response"}] * 4,
    *[WITKOFF | {"kind": "military"}] * 2,
    *[WITKOFF | {"kind": "response"}] * 3,
    UNDATED,
)


@pytest.fixture
def store(make_store):
    return make_store(*[event | {"event_id": f"x{number}"} for number, event in enumerate(EVENTS)])


@pytest.fixture
def names(make_tables):
    return display_names(make_tables())


# Garwood's exact limits as tabulated by Ulm (1990, American Journal of Epidemiology 131, table 1), to two decimals.
POISSON = {0: (0.0, 3.69), 1: (0.03, 5.57), 5: (1.62, 11.67), 10: (4.80, 18.39), 100: (81.36, 121.63)}


@pytest.mark.parametrize(("n", "limits"), POISSON.items(), ids=[f"n={n}" for n in POISSON])
def test_poisson_interval(n, limits):
    assert poisson_interval(n) == pytest.approx(limits, abs=0.006)


# n and exposure of the first and the second -> whether 1 is inside the interval of the ratio
RATIOS = {
    "nothing counted": (0, 1, 0, 1, True),
    "same rate": (10, 1, 20, 2, True),
    "none against few": (0, 1, 3, 1, True),
    "none against many": (0, 1, 10, 1, False),
    "many against none": (10, 1, 0, 1, False),
    "double but few": (5, 1, 10, 1, True),
    "double and many": (100, 1, 200, 1, False),
    "unequal lengths explain it": (40, 4, 10, 1, True),
}


@pytest.mark.parametrize(("n1", "per1", "n2", "per2", "within"), RATIOS.values(), ids=RATIOS.keys())
def test_ratio_interval(n1, per1, n2, per2, within):
    low, high = ratio_interval(n1, per1, n2, per2)
    assert (low <= 1 <= high) is within
    assert 0 <= low <= high


def test_facts_of_the_whole(store):
    first, hand_over, last = era_facts(store, ALL)
    assert (first.days, hand_over.days) == (402, 69)
    assert (first.start, first.last) == (date(2023, 10, 7), date(2024, 11, 11))
    assert (last.last, last.period.open_end) == (date(2025, 7, 24), True)
    assert (first.events, hand_over.events, last.events) == (24, 0, 5)
    # Both articles of the fixture are of the Witkoff era, and so is all they tell.
    assert (last.articles, last.undated, last.told) == (2, 1, 30)
    assert "The Witkoff era goes on; it is counted to 24 Jul 2025" in say_boundaries((first, hand_over, last))


# selection -> era that is left out and the words that say why, or None; days of the Witkoff era
FILTERS = {
    "none": (ALL, {}, 186),
    "era": (Selection(eras=("witkoff",)), {"blinken": "the era filter", "hand-over": "the era filter"}, 186),
    "first day of an era": (
        Selection(date_from=date(2025, 1, 20)), {"blinken": "the date filter", "hand-over": "the date filter"}, 186,
    ),
    "last day of an era": (Selection(date_from=date(2025, 1, 19)), {"blinken": "the date filter"}, 186),
    "part of an era": (Selection(date_from=date(2024, 1, 1), date_to=date(2025, 1, 29)), {}, 10),
}  # fmt: skip


@pytest.mark.parametrize(("selection", "left_out", "days"), FILTERS.values(), ids=FILTERS.keys())
def test_a_filter_that_removes_an_era_is_told(store, selection, left_out, days):
    facts = era_facts(store, selection)
    assert {fact.era: fact.left_out for fact in facts if fact.left_out} == left_out
    assert facts[2].days == days
    assert all(reason in say_left_out(facts) for reason in left_out.values())
    assert ("left out" in facts_table(facts)["Blinken era"].iloc[0]) is ("blinken" in left_out)


def test_an_era_that_is_left_out_has_no_rate_rather_than_zero(store):
    selection = Selection(eras=("witkoff",))
    for comparison in compare_eras(store, selection, era_facts(store, selection), "kind"):
        assert set(comparison.rates) == {"witkoff"}
        assert comparison.ratio is None
        assert not comparison.told_apart


def test_rates_are_per_hundred_days(store):
    military, response = compare_eras(store, ALL, era_facts(store, ALL), "kind")
    assert military.rates["blinken"].value == pytest.approx(20 / 4.02)
    assert military.rates["witkoff"].value == pytest.approx(2 / 1.86)
    assert (military.told_apart, response.told_apart) == (True, False)


def test_rates_are_per_hundred_articles(store):
    response = compare_eras(store, ALL, era_facts(store, ALL), "kind", per="articles")[0]
    assert response.rates["witkoff"].value == pytest.approx(150.0)
    assert "blinken" not in response.rates, "an era without articles has no rate per article"


@pytest.mark.parametrize("by", ["kind", "issue", "actor", "place"])
def test_every_interval_holds_its_rate(store, by):
    for comparison in compare_eras(store, ALL, era_facts(store, ALL), by):
        assert all(rate.low <= rate.value <= rate.high for rate in comparison.rates.values())
        assert comparison.ratio is None or comparison.ratio_low <= comparison.ratio <= comparison.ratio_high


def test_what_cannot_be_told_apart_is_grey(store, names):
    facts = era_facts(store, ALL)
    chart = rates_chart(compare_eras(store, ALL, facts, "kind"), facts, "kind", "days", names)
    marks = next(trace for trace in chart.figure.data if trace.mode == "markers" and trace.name is None)
    assert list(marks.marker.color) == [ERA_COLOURS["blinken"], REFERENCE]
    assert "1 of 2 kinds cannot be told apart" in chart.subtitle
    assert chart.title == "Military: 5.0 events per 100 days in the Blinken era, 1.1 in the Witkoff era"
    assert list(chart.rows["Told apart"]) == ["yes", "no"]


def test_counts_stand_beside_the_rates(store, names):
    facts = era_facts(store, ALL)
    chart = rates_chart(compare_eras(store, ALL, facts, "kind"), facts, "kind", "days", names)
    assert [note.text for note in chart.figure.layout.annotations] == ["20 · 0 · 2", "4 · 0 · 3"]


@pytest.mark.parametrize("by", ["kind", "issue", "actor", "place"])
def test_nothing_to_compare_is_said(store, names, by):
    selection = Selection(text="nosuchword")
    facts = era_facts(store, selection)
    chart = rates_chart(compare_eras(store, selection, facts, by), facts, by, "days", names)
    assert chart.title.startswith("No ")
    assert chart.rows.empty


def test_periods_cover_each_era_without_gap(store):
    facts = era_facts(store, ALL)
    periods = pace(store, ALL, facts)
    assert periods.groupby("era")["days"].sum().to_dict() == {fact.era: fact.days for fact in facts}
    assert periods.groupby("era")["n"].sum().to_dict() == {"blinken": 24, "hand-over": 0, "witkoff": 5}


@pytest.mark.parametrize(("clock", "axes"), [("calendar", 1), ("era", 3)])
def test_the_pace_has_one_scale(store, clock, axes):
    facts = era_facts(store, ALL)
    figure = pace_chart(pace(store, ALL, facts), facts, clock).figure
    assert len(list(figure.select_yaxes())) == axes
    assert len({axis.matches for axis in figure.select_yaxes()} - {None}) == min(1, axes - 1)


def test_a_pace_of_nothing_is_said(store):
    selection = Selection(eras=("nosuchera",))
    facts = era_facts(store, selection)
    chart = pace_chart(pace(store, selection, facts), facts, "era")
    assert chart.title == "No dated events in this selection"
    assert chart.rows.empty


def test_a_ratio_to_nothing_has_no_upper_bound():
    assert ratio_interval(0, 1.0, 10, 1.0)[1] == math.inf


# Link -> how many charts it shows.
LINKS = [
    ({"by": "Actors", "per": "100 articles"}, 1),
    ({"by": "Places", "part": "How often"}, 1),
    ({"part": "Offers", "per": "100 articles"}, 1),
    ({"part": "Pace"}, 2),
    ({"part": "Truces", "clock": "Calendar"}, 1),
    ({"part": "Words"}, 1),
    ({"part": "Over time", "clock": "Calendar"}, 1),
    ({"compare": "Two periods of my own", "a_from": "2024-01-01", "a_to": "2024-06-30", "part": "Words"}, 1),
    ({"compare": "Two periods of my own", "part": "Pace"}, 2),
]


@pytest.mark.usefixtures("app_settings")
@pytest.mark.parametrize(("link", "charts"), LINKS)
def test_links_to_the_page_run(link, charts):
    at = open_eras(link)
    assert not at.exception
    assert len(at.header) == charts


@pytest.mark.usefixtures("app_settings")
def test_the_page_says_that_the_era_filter_removes_an_era():
    at = open_eras({"era": ["Witkoff era"]})
    assert not at.exception
    assert "Blinken era" in at.warning[0].value
    assert "left out by the era filter" in at.warning[0].value


def test_the_file_holds_all_charts_of_the_page(store, names):
    made = EraCharts(store, ALL, names, era_facts(store, ALL))
    charts = made.everything("days", "calendar")
    assert [chart.name for chart in charts] == [
        "eras-facts", "eras-kind", "eras-issue", "eras-actor", "eras-place", "eras-offers", "eras-rounds",
        "eras-responses", "eras-truces", "eras-words", "eras-pace",
    ]  # fmt: skip
    page = offline_page("Eras", store, ALL, names, lambda: charts)
    file = page.make("html", "eras", datetime(2026, 1, 1, tzinfo=UTC)).decode()
    assert all(html.escape(chart.title) in file for chart in charts)


def open_eras(link):
    at = AppTest.from_file(DASHBOARD, default_timeout=60)
    for key, value in link.items():
        at.query_params[key] = value
    return at.run().switch_page("pages/eras.py").run()
