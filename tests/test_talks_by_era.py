"""What the eras are compared by beyond counts: pace of the talks, offers, truces and words. Invented events."""

import math
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd
import pytest

from analysis.era_rates import compare_eras
from analysis.eras import era_facts
from analysis.gaps import ANSWERED_WITHIN, response_times, round_gaps, sum_up
from analysis.marking_words import PRIOR_WORDS, marking_words, word_events
from analysis.offers import FATES
from analysis.selection import Selection
from analysis.store import Store
from analysis.truces import releases_by_era, truces_by_era
from charts.gaps import gaps_chart
from charts.marking_words import words_chart
from charts.offers import offers_chart
from charts.theme import REFERENCE
from charts.truces import truces_chart
from loaders.events.fates import load_fates
from loaders.tables import frame

ALL = Selection()
TALKS = {"kind": "talks_round", "era": "witkoff"}
KINDS = [
    {"kind": kind, "name": kind, "lane": "Talks"}
    for kind in ("response", "military", "talks_round", "proposal", "agreement")
]


@pytest.fixture
def make(make_tables):
    """A function that makes a store of events and of rows of the chronology (day, kind, other fields)."""

    def store(events=(), chronology=()):
        named = [event | {"event_id": f"x{number}"} for number, event in enumerate(events)]
        rows = [
            {"story_id": f"c{number}", "date": day, "date_end": day + timedelta(days=1), "grain": "day", "kind": kind,
             "actors": [], "headline": f"row {number}", "place": "Gaza Strip", "level": "main", "era": "witkoff",
             "sources": []} | rest
            for number, (day, kind, rest) in enumerate(chronology)
        ]  # fmt: skip
        tables = replace(make_tables(*named), kinds=frame("kinds", KINDS), chronology=frame("chronology", rows))
        return Store(tables)

    return store


def gaps_of(rows, source="articles"):
    mine = rows[rows["source"] == source]
    return [None if pd.isna(days) else int(days) for days in mine["days"]]


# days of March 2025 on which talks are told -> gaps between rounds
ROUNDS = {
    "no talks": ([], []),
    "one round": ([3], []),
    "days in a row are one round": ([3, 4, 5], []),
    "two rounds": ([3, 10], [7]),
    "a gap runs from the last day of a round": ([3, 4, 5, 8], [3]),
    "told twice": ([3, 3, 10, 10], [7]),
    "a day between": ([3, 5], [2]),
}


@pytest.mark.parametrize(("days", "gaps"), ROUNDS.values(), ids=ROUNDS.keys())
def test_gaps_between_rounds(make, days, gaps):
    store = make([TALKS | {"date": date(2025, 3, day)} for day in days])
    assert gaps_of(round_gaps(store, ALL, era_facts(store, ALL))) == gaps


def test_only_talks_that_have_happened_on_a_known_day_make_a_round(make):
    first, second = (TALKS | {"date": date(2025, 3, day)} for day in (3, 20))
    others = [
        TALKS | {"date": date(2025, 3, 10), "status": "planned"},
        TALKS | {"date": date(2025, 3, 12), "grain": "week"},
        TALKS | {"date": date(2025, 3, 14), "kind": "military"},
    ]
    store = make([first, second, *others])
    assert gaps_of(round_gaps(store, ALL, era_facts(store, ALL))) == [17]


def test_a_gap_does_not_reach_from_one_era_into_the_next(make):
    store = make([TALKS | {"era": "blinken", "date": date(2024, 11, 1)}, TALKS | {"date": date(2025, 2, 1)}])
    assert gaps_of(round_gaps(store, ALL, era_facts(store, ALL))) == []


def test_the_reference_tells_gaps_of_its_own_and_several_days_are_one_round(make):
    rows = [
        (date(2025, 3, 3), "talks_round", {"date_end": date(2025, 3, 8)}),
        (date(2025, 3, 5), "talks_round", {}),
        (date(2025, 3, 12), "talks_round", {}),
        (date(2025, 3, 9), "response", {}),
    ]
    store = make([], rows)
    assert gaps_of(round_gaps(store, ALL, era_facts(store, ALL)), "chronology") == [5]


# days after the offer on which a response is told -> days to the next response
RESPONSES = {
    "none": ([], None),
    "the same day": ([0], 0),
    "the next one counts": ([4, 9], 4),
    "one before the offer does not": ([-1], None),
    "the last day that counts": ([ANSWERED_WITHIN], ANSWERED_WITHIN),
    "the first day that does not": ([ANSWERED_WITHIN + 1], None),
}


@pytest.mark.parametrize(("after", "days"), RESPONSES.values(), ids=RESPONSES.keys())
def test_time_to_the_next_response(make, after, days):
    offer = {"kind": "proposal", "fate": "made", "date": date(2025, 3, 3)}
    answers = [{"kind": "response", "date": date(2025, 3, 3) + timedelta(days=day)} for day in after]
    store = make([offer, *answers])
    rows = response_times(store, ALL, era_facts(store, ALL))
    assert gaps_of(rows) == [days]
    unanswered = sum_up(rows, era_facts(store, ALL))[0].unanswered["witkoff"]
    assert unanswered == (days is None)


def test_medians_and_what_can_be_told_apart(make):
    often = [TALKS | {"date": date(2025, 2, 1) + timedelta(days=3 * n)} for n in range(12)]
    seldom = [TALKS | {"era": "blinken", "date": date(2023, 11, 1) + timedelta(days=30 * n)} for n in range(12)]
    store = make([*often, *seldom])
    facts = era_facts(store, ALL)
    rows = round_gaps(store, ALL, facts)
    pace = sum_up(rows, facts)[0]
    assert pace.median == {"blinken": 30.0, "witkoff": 3.0}
    assert pace.n == {"blinken": 11, "hand-over": 0, "witkoff": 11}
    assert pace.told_apart
    chart = gaps_chart(rows, sum_up(rows, facts), facts, "rounds")
    assert chart.title == (
        "Days between rounds of talks: median 30 in the Blinken era, 3 in the Witkoff era (by the articles)"
    )
    assert "median 30, n = 11" in chart.alt
    colours = [trace.marker.color for trace in chart.figure.data if trace.marker.symbol in ("circle", "diamond")]
    assert colours.count(REFERENCE) == 2, "the reference, which has no rows, is grey; the articles are not"
    assert len(chart.rows) == 22


def test_nothing_to_measure_is_said(make):
    store = make()
    facts = era_facts(store, ALL)
    rows = round_gaps(store, ALL, facts)
    assert gaps_chart(rows, sum_up(rows, facts), facts, "rounds").title.startswith("Too little is told")


def test_the_fates_are_those_of_the_rules():
    assert {fate.id: fate.name for fate in load_fates()} == FATES


def test_offers_are_counted_as_stories(make):
    told = {"kind": "agreement", "fate": "accepted", "date": date(2025, 3, 3), "story_id": "same"}
    made = {"kind": "proposal", "fate": "made", "date": date(2025, 3, 1)}
    store = make([told, told, told | {"story_id": "other"}, made, made | {"fate": ""}])
    facts = era_facts(store, ALL)
    comparisons = compare_eras(store, ALL, facts, "fate")
    assert {one.group: one.rates["witkoff"].n for one in comparisons} == {"accepted": 2, "made": 1}
    chart = offers_chart(comparisons, facts, "days")
    assert (
        chart.title == "What reports say became of offers, in stories: made 1, accepted 2; no difference beyond chance"
    )
    assert chart.subtitle.startswith("Stories per 100 days")
    assert list(chart.rows["What is told of an offer"]) == ["Made", "Accepted"]


def test_no_offers_are_said(make):
    store = make()
    facts = era_facts(store, ALL)
    chart = offers_chart(compare_eras(store, ALL, facts, "fate"), facts, "days")
    assert chart.title == "No report of this selection says what became of an offer"


TRUCES = [
    (date(2023, 11, 24), "ceasefire_start", {}),
    (date(2023, 12, 1), "ceasefire_end", {}),
    (date(2024, 11, 27), "ceasefire_start", {"place": "Lebanon"}),
    (date(2025, 1, 19), "ceasefire_start", {}),
    (date(2025, 3, 1), "ceasefire_end", {}),
    (date(2025, 3, 18), "ceasefire_end", {}),
    (date(2025, 7, 20), "ceasefire_start", {}),
    (date(2025, 2, 1), "hostage_release", {}),
    (date(2024, 3, 1), "hostage_release", {"era": "blinken", "level": "detail"}),
]


def test_truce_days_by_era(make):
    store = make([], TRUCES)
    facts = era_facts(store, ALL)
    truces = truces_by_era(store, facts)
    # The last day of the data is 24 July 2025, so that the open truce has five days.
    assert truces.groupby("era")["days"].sum().to_dict() == {"blinken": 7, "hand-over": 1, "witkoff": 57 + 5}
    # The end of a phase (row 4) within a truce does not end it.
    assert truces["ended_by"].to_list() == ["row 1", "row 5", "row 5", ""]
    assert truces["expired"].to_list() == ["", "row 4", "row 4", ""]


@pytest.mark.parametrize(("clock", "first"), [("era", 49), ("calendar", pd.Timestamp(2023, 11, 24))])
def test_truces_on_both_clocks(make, clock, first):
    store = make([], TRUCES)
    facts = era_facts(store, ALL)
    releases = releases_by_era(store, facts)
    chart = truces_chart(truces_by_era(store, facts), releases, facts, clock)
    bars = [trace for trace in chart.figure.data if trace.type == "bar"]
    assert pd.Timestamp(bars[0].base[0]) == first if clock == "calendar" else bars[0].base[0] == first
    assert (
        chart.title
        == "Truce in Gaza on 7 of 402 days (2%) in the Blinken era and 62 of 186 days (33%) in the Witkoff era"
    )
    assert list(chart.rows["What"]) == ["Truce"] * 4 + ["Release or exchange"] * 2


def test_a_date_filter_cuts_truces_and_releases(make):
    store = make([], TRUCES)
    facts = era_facts(store, Selection(date_from=date(2025, 2, 20)))
    assert truces_by_era(store, facts)["days"].to_list() == [26, 5]
    assert releases_by_era(store, facts).empty


def sentence(words, era, article="known"):
    day = date(2025, 3, 1) if era == "witkoff" else date(2024, 3, 1)
    return {"sentence": words, "era": era, "date": day, "article_id": article}


WORDS = [
    *[sentence("The envoy came with the envoy's phases.", "witkoff")] * 20,
    *[sentence("The envoy came.", "witkoff", "inferred")] * 20,
    *[sentence("The secretary came.", "blinken")] * 20,
    *[sentence("The secretary came.", "blinken", "inferred")] * 20,
    *[sentence("Pigeons came.", "blinken")] * 20,
]


def test_words_that_mark_an_era(make):
    words, read, sentences = marking_words(store := make(WORDS), ALL, facts := era_facts(make(WORDS), ALL))
    assert (read, sentences) == (100, 100)
    by_word = words.set_index("word")
    assert words["word"].iloc[0] == "envoy"
    assert words["word"].iloc[-1] == "secretary"
    assert "the" not in by_word.index, "a function word"
    assert "pigeons" not in by_word.index, "a word of one article"
    assert by_word.loc["envoy", "second"] == 60, "the possessive is the same word"
    assert word_events(store, ALL, facts, "envoy").all == 40
    assert word_events(store, ALL, facts, "envo").all == 0
    chart = words_chart(words, read, sentences, facts)
    assert chart.title.startswith("Words that mark the Blinken era: “secretary”")
    assert "(Monroe, Colaresi and Quinn 2008)" in chart.subtitle


def test_z_is_that_of_the_formula(make):
    words, _, _ = marking_words(make(WORDS), ALL, era_facts(make(WORDS), ALL))
    # Words of the Witkoff era: 60 envoy, 40 came, 20 phases; of the Blinken era: 40 secretary, 60 came, 20 pigeons.
    prior = PRIOR_WORDS * 100 / 240
    in_first, in_second, rest = 60 + prior, 40 + prior, 120 + PRIOR_WORDS
    log_odds = math.log(in_second / (rest - in_second)) - math.log(in_first / (rest - in_first))
    came = words.set_index("word").loc["came"]
    assert came["log_odds"] == pytest.approx(log_odds)
    assert came["z"] == pytest.approx(log_odds / math.sqrt(1 / in_first + 1 / in_second))


def test_a_sample_is_told(make, monkeypatch):
    monkeypatch.setattr("analysis.marking_words.MOST_SENTENCES", 50)
    store = make(WORDS)
    facts = era_facts(store, ALL)
    words, read, sentences = marking_words(store, ALL, facts)
    assert 0 < read < sentences == 100
    assert "a sample of 100" in words_chart(words, read, sentences, facts).subtitle
    again = marking_words(store, ALL, facts)
    pd.testing.assert_frame_equal(words, again[0])


def test_one_era_alone_has_no_words_of_its_own(make):
    store = make(WORDS)
    facts = era_facts(store, Selection(eras=("witkoff",)))
    words, read, sentences = marking_words(store, Selection(eras=("witkoff",)), facts)
    chart = words_chart(words, read, sentences, facts)
    assert chart.title == "There are not two eras whose words can be compared"
    assert chart.rows.empty
