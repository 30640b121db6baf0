"""Two periods of a reader's own in the place of the eras. Invented events."""

from datetime import date

import pytest

from analysis.era_rates import compare_eras, group_events, pace
from analysis.era_table import facts_table, say_facts
from analysis.eras import era_facts, say_boundaries
from analysis.names import display_names
from analysis.periods import own_periods
from analysis.selection import Selection
from charts.era_marks import era_colour
from charts.eras import rates_chart, row_picks
from charts.theme import ERA_COLOURS

ALL = Selection()
SPRING = (date(2025, 3, 1), date(2025, 3, 31))
SUMMER = (date(2025, 7, 1), date(2025, 7, 20))
EVENTS = (
    *[{"date": date(2025, 3, 1), "kind": "military"}] * 30,
    *[{"date": date(2025, 3, 31), "kind": "response"}] * 5,
    *[{"date": date(2025, 7, 20), "kind": "response"}] * 5,
    # The days before and after the periods belong to neither.
    *[{"date": day} for day in (date(2025, 2, 28), date(2025, 4, 1), date(2025, 6, 30), date(2025, 7, 21))],
)


@pytest.fixture
def store(make_store):
    return make_store(*[event | {"event_id": f"x{number}"} for number, event in enumerate(EVENTS)])


def test_a_period_holds_its_first_and_its_last_day_and_no_other(store):
    facts = era_facts(store, ALL, own_periods(SPRING, SUMMER))
    assert [(fact.days, fact.events) for fact in facts] == [(31, 35), (20, 5)]
    assert [fact.name for fact in facts] == ["1–31 Mar 2025", "1–20 Jul 2025"]


def test_whole_years_are_called_by_their_number():
    years = ((date(2024, 1, 1), date(2024, 12, 31)), (date(2025, 1, 1), date(2025, 12, 31)))
    assert [period.name for period in own_periods(*years)] == ["2024", "2025"]


# first and second period -> words of the complaint
WRONG = {
    "ends before it begins": ((date(2025, 3, 2), date(2025, 3, 1)), SUMMER, "first period ends before"),
    "second ends before it begins": (SPRING, (date(2025, 8, 2), date(2025, 8, 1)), "second period ends before"),
    "share a day": (SPRING, (date(2025, 3, 31), date(2025, 4, 30)), "share days"),
    "one within the other": (SPRING, (date(2025, 3, 5), date(2025, 3, 6)), "share days"),
}


@pytest.mark.parametrize(("first", "second", "words"), WRONG.values(), ids=WRONG.keys())
def test_periods_that_make_no_sense_are_refused(first, second, words):
    with pytest.raises(ValueError, match=words):
        own_periods(first, second)


def test_neighbouring_days_are_two_periods():
    assert len(own_periods(SPRING, (date(2025, 4, 1), date(2025, 4, 2)))) == 2


def test_rates_of_own_periods_are_compared(store):
    facts = era_facts(store, ALL, own_periods(SPRING, SUMMER))
    military, response = compare_eras(store, ALL, facts, "kind")
    assert military.rates["first"].value == pytest.approx(30 / 0.31)
    assert (military.told_apart, response.told_apart) == (True, False)
    assert facts_table(facts).columns[-1] == "1–20 Jul 2025 over 1–31 Mar 2025"


def test_own_periods_have_colours_of_their_own(store, make_tables):
    assert not {era_colour("first"), era_colour("second")} & set(ERA_COLOURS.values())
    facts = era_facts(store, ALL, own_periods(SPRING, SUMMER))
    chart = rates_chart(compare_eras(store, ALL, facts, "kind"), facts, "kind", "days", display_names(make_tables()))
    assert chart.title == "Military: 96.8 events per 100 days in 1–31 Mar 2025, 0.0 in 1–20 Jul 2025"


def test_a_period_beyond_the_data_is_cut_and_that_is_told(store):
    beyond = era_facts(store, ALL, own_periods(SPRING, (date(2025, 7, 1), date(2026, 7, 1))))
    assert beyond[1].days == 24
    assert "is counted to 24 Jul 2025" in say_boundaries(beyond)
    after = era_facts(store, ALL, own_periods(SPRING, (date(2026, 7, 1), date(2026, 7, 2))))
    assert after[1].left_out == "the data, which end before it begins"


def test_the_pace_of_own_periods_starts_on_their_first_day(store):
    facts = era_facts(store, ALL, own_periods(SPRING, SUMMER))
    periods = pace(store, ALL, facts)
    assert periods.groupby("era")["n"].sum().to_dict() == {"first": 35, "second": 5}
    assert periods["start"].iloc[0] == date(2025, 3, 1)


def test_the_sentences_behind_a_mark_are_those_it_counts(store, make_tables):
    facts = era_facts(store, ALL, own_periods(SPRING, SUMMER))
    assert group_events(store, ALL, facts, "kind", "response", "first").all == 5
    assert group_events(store, ALL, facts, "kind", "response").all == 10
    chart = rates_chart(compare_eras(store, ALL, facts, "kind"), facts, "kind", "days", display_names(make_tables()))
    assert row_picks(chart) == [["military", ""], ["response", ""]]
    marks = [list(pair) for trace in chart.figure.data if trace.customdata is not None for pair in trace.customdata]
    assert ["response", "second"] in marks
    for group, era in marks:
        rate = next(one for one in compare_eras(store, ALL, facts, "kind") if one.group == group).rates[era]
        assert group_events(store, ALL, facts, "kind", group, era).all == rate.n


def test_the_finding_says_what_cannot_be_told_apart(store):
    facts = era_facts(store, ALL, own_periods(SPRING, SUMMER))
    assert say_facts(facts).startswith("Per 100 days fewer events are told in 1–20 Jul 2025: 0.22 (0.07 to 0.57) times")
    same = era_facts(store, Selection(kinds=("response",)), own_periods(SPRING, SUMMER))
    assert say_facts(same) == "Per 100 days the two cannot be told apart."
