"""Behind a tie and an actor: the sentences, the months, the eras, what is said and done. All events are invented."""

from datetime import date

import pytest

from analysis.behind import count_by_month, count_sentences, eras_told_apart, find_sentences, share_by_era
from analysis.names import display_names
from analysis.period import months_covered, within_months
from analysis.profile import read_profile
from analysis.selection import Selection
from charts.profile import profile_charts
from charts.trend import trend_chart

ALL = Selection()
BLINKEN = {"date": date(2024, 3, 5), "era": "blinken"}
WITKOFF = {"date": date(2025, 7, 24), "era": "witkoff"}
EVENTS = (
    {"actors": ["hamas", "israel"], "issues": ["aid"], "speaker": "israel"} | BLINKEN,
    {"actors": ["hamas"], "speaker": "qatar", "place": "doha"} | BLINKEN,
    {"actors": [], "speaker": "hamas"} | WITKOFF,
    {"actors": ["hamas", "qatar"], "story_id": "shared"} | WITKOFF,
    {"actors": ["israel"], "story_id": "shared", "issues": ["aid"]} | WITKOFF,
    {"actors": ["qatar"], "date": None, "date_end": None, "era": "none"},
)


@pytest.fixture
def store(make_store):
    return make_store(*EVENTS)


@pytest.fixture
def names(make_tables):
    return display_names(make_tables()) | {"doha": "Doha"}


# who, unit, voice -> ids of the events behind it
BEHIND = {
    "tie": (("hamas", "israel"), "sentence", "all", ["e0"]),
    "tie with the speaker": (("hamas", "qatar"), "event", "all", ["e1", "e3"]),
    "tie of a story": (("hamas", "israel"), "story", "all", ["e0", "e3", "e4"]),
    "no tie": (("israel", "qatar"), "sentence", "all", []),
    "one actor": (("qatar",), "sentence", "all", ["e3", "e5"]),
    "one actor, speaking too": (("qatar",), "event", "all", ["e1", "e3", "e5"]),
    "said": (("hamas",), "event", "said", ["e2"]),
    "said about": (("hamas",), "event", "about", ["e0", "e1"]),
    "done": (("hamas",), "event", "done", ["e3"]),
}


@pytest.mark.parametrize(("who", "unit", "voice", "events"), BEHIND.values(), ids=BEHIND.keys())
def test_a_tie_opens_the_sentences_behind_it(store, who, unit, voice, events):
    assert list(find_sentences(store, ALL, who, unit, voice)["event_id"]) == events
    assert count_sentences(store, ALL, who, unit, voice) == len(events)


def test_sentences_come_a_page_at_a_time_undated_last(store):
    pages = [find_sentences(store, ALL, ["qatar"], "event", start=at, most=2)["event_id"].tolist() for at in (0, 2, 4)]
    assert pages == [["e1", "e3"], ["e5"], []]


def test_the_selection_filters_what_is_behind(store):
    assert count_sentences(store, Selection(eras=("witkoff",)), ["hamas"], "event") == 2
    assert count_sentences(store, Selection(eras=("witkoff",)), ["hamas", "israel"], "story") == 2


def test_months_count_the_tie_and_all_units(store):
    months = count_by_month(store, ALL, ["hamas", "israel"], "sentence")
    assert months[["era", "n", "units"]].to_numpy().tolist() == [["blinken", 1, 2], ["witkoff", 0, 3]]
    stories = count_by_month(store, ALL, ["hamas", "israel"], "story")
    assert stories[["n", "units"]].to_numpy().tolist() == [[1, 2], [1, 2]]


def test_eras_have_their_share_with_an_interval(store):
    eras = share_by_era(store, count_by_month(store, ALL, ["hamas"], "event"))
    assert list(eras["name"]) == ["Blinken era", "Witkoff era"]
    assert list(eras["share"]) == [1.0, pytest.approx(2 / 3)]
    assert (eras["low"] < eras["share"]).all()


def test_eras_are_told_apart_only_beyond_chance(make_store):
    few = make_store(*[{"actors": ["hamas"]} | BLINKEN] * 3, *[{"actors": []} | WITKOFF] * 3)
    many = make_store(*[{"actors": ["hamas"]} | BLINKEN] * 9, *[{"actors": []} | WITKOFF] * 9)
    one = make_store({"actors": ["hamas"]} | BLINKEN)
    told = [eras_told_apart(share_by_era(each, count_by_month(each, ALL, ["hamas"]))) for each in (few, many, one)]
    assert told == [False, True, None]


def test_the_trend_states_whether_the_eras_differ(make_store):
    store = make_store(*[{"actors": ["hamas", "qatar"]} | BLINKEN] * 9, *[{"actors": []} | WITKOFF] * 9)
    months = count_by_month(store, ALL, ["hamas", "qatar"])
    chart = trend_chart(months, share_by_era(store, months), ["Hamas", "Qatar"], "sentence")
    assert (
        chart.title == "Hamas and Qatar: less often since the change (100% in the Blinken era, 0% in the Witkoff era)"
    )
    assert "n = 9 of 9 sentences, 100% (95% interval 66% to 100%)" in chart.subtitle
    assert all("n = " in hover for trace in chart.figure.data for hover in trace.hovertext)


def test_a_trend_of_nothing_says_so(store):
    nothing = Selection(text="nosuchword")
    months = count_by_month(store, nothing, ["hamas", "qatar"])
    chart = trend_chart(months, share_by_era(store, months), ["Hamas", "Qatar"], "sentence")
    assert chart.title == "Hamas and Qatar: no dated sentences"
    assert chart.figure.data


def test_the_profile_counts_what_is_said_done_and_said_about(store):
    profile = read_profile(store, ALL, "hamas")
    assert (profile.events, profile.undated, profile.all) == (4, 0, 6)
    assert dict(zip(profile.eras["era"], profile.eras["units"], strict=True)) == {"blinken": 2, "witkoff": 2}
    voices = profile.shares["voice"].set_index(["group", "era"])["n"]
    assert voices.to_dict() == {
        ("about", "blinken"): 2, ("about", "witkoff"): 0, ("done", "blinken"): 0, ("done", "witkoff"): 1,
        ("said", "blinken"): 0, ("said", "witkoff"): 1,
    }  # fmt: skip


def test_partners_issues_and_places_are_the_most_frequent(store):
    profile = read_profile(store, ALL, "hamas", top=1)
    assert {by: list(dict.fromkeys(shares["group"])) for by, shares in profile.shares.items() if by != "voice"} == {
        "partner": ["qatar"], "issue": ["aid"], "place": ["doha"],
    }  # fmt: skip


def test_undated_events_of_an_actor_are_counted(store):
    assert read_profile(store, ALL, "qatar").undated == 1


def test_the_charts_of_a_profile_state_their_findings(store, names):
    charts = profile_charts(read_profile(store, ALL, "hamas"), names)
    assert [chart.title for chart in charts] == [
        "Hamas: most active in Mar 2024, n = 2 events",
        "Hamas speaks in 25% of the events and is spoken of in 50%",
        "Hamas: most often with Qatar, in 50% of events",
        "Hamas: most often over aid, in 25% of events",
        "Hamas: most often in Doha, in 25% of events",
    ]
    assert all("cannot be told apart" in chart.subtitle for chart in charts[1:])


def test_a_profile_without_events_says_so(store, names):
    charts = profile_charts(read_profile(store, Selection(text="nosuchword"), "hamas"), names)
    assert [chart.title for chart in charts] == ["Hamas: no dated events"]
    assert all(chart.figure.data for chart in charts)


def test_months_run_from_the_first_era_to_the_latest_article(store):
    months = months_covered(store)
    assert (months[0], months[-1]) == (date(2023, 10, 1), date(2025, 7, 1))


# dates of the sidebar -> dates of the page for March to April 2024
PERIODS = {
    "no dates": ((None, None), (date(2024, 3, 1), date(2024, 4, 30))),
    "begins later": ((date(2024, 4, 2), None), (date(2024, 4, 2), date(2024, 4, 30))),
    "ends sooner": ((None, date(2024, 3, 9)), (date(2024, 3, 1), date(2024, 3, 9))),
    "outside": ((date(2024, 5, 1), None), None),
}


@pytest.mark.parametrize(("dates", "within"), PERIODS.values(), ids=PERIODS.keys())
def test_the_period_lies_within_the_dates_of_the_sidebar(dates, within):
    selection = within_months(Selection(date_from=dates[0], date_to=dates[1]), date(2024, 3, 1), date(2024, 4, 1))
    assert (selection and (selection.date_from, selection.date_to)) == within
