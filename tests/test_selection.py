"""The selection: which events each filter lets through, and how it is said. All events are invented."""

from datetime import date

import pytest

from analysis.counting import count_events, find_remedies
from analysis.selection import Selection

JUNE = {"date": date(2025, 6, 1), "date_end": date(2025, 7, 1), "grain": "month"}
EVENTS = (
    {"event_id": "day", "sentence": "Hamas’s answer reached Qatar."},
    {"event_id": "june", **JUNE, "actors": ["hamas"], "kind": "military", "issues": ["aid"]},
    {"event_id": "guess", "article_id": "inferred", "date": date(2024, 9, 18), "era": "blinken", "confidence": 0.4},
    {"event_id": "undated", "date": None, "grain": "", "date_basis": "none", "era": "none", "status": "planned"},
)

# Both sides of every boundary of the dates; each other filter once with what it lets through.
CASES = {
    "nothing asked": (Selection(), {"day", "june", "guess", "undated"}),
    "from the last day of a month": (Selection(date_from=date(2025, 6, 30)), {"day", "june"}),
    "from the day after it": (Selection(date_from=date(2025, 7, 1)), {"day"}),
    "to the first day of a month": (Selection(date_to=date(2025, 6, 1)), {"june", "guess"}),
    "to the day before it": (Selection(date_to=date(2025, 5, 31)), {"guess"}),
    "one day": (Selection(date_from=date(2025, 7, 24), date_to=date(2025, 7, 24)), {"day"}),
    "any actor": (Selection(actors=("hamas", "israel")), {"day", "june", "guess", "undated"}),
    "all actors": (Selection(actors=("hamas", "qatar"), actors_match="all"), {"day", "guess", "undated"}),
    "an actor who is not there": (Selection(actors=("israel",)), set()),
    "side": (Selection(sides=("mediator",)), {"day", "guess", "undated"}),
    "kind": (Selection(kinds=("military",)), {"june"}),
    "status": (Selection(statuses=("planned",)), {"undated"}),
    "issue": (Selection(issues=("aid", "hostages")), {"june"}),
    "era": (Selection(eras=("blinken",)), {"guess"}),
    "publisher": (Selection(publishers=("Evening Ledger",)), {"guess"}),
    "confidence reached": (Selection(min_confidence=0.4), {"day", "june", "guess", "undated"}),
    "confidence missed": (Selection(min_confidence=0.41), {"day", "june", "undated"}),
    "text in any case": (Selection(text="ANSWER REACHED"), {"day"}),
    "text with another filter": (Selection(text="answer", kinds=("military",)), {"june"}),
    "text with a straight apostrophe": (Selection(text="hamas's"), {"day"}),
    "text that is no pattern": (Selection(text="%"), set()),
    "text that is SQL": (Selection(text="' or true --"), set()),
    "two filters": (Selection(kinds=("military",), issues=("hostages",)), set()),
}


@pytest.mark.parametrize(("selection", "expected"), CASES.values(), ids=CASES.keys())
def test_where(make_store, selection, expected):
    where, parameters = selection.where()
    found = make_store(*EVENTS).query(f"select event_id from event_view where {where}", parameters)
    assert set(found["event_id"]) == expected


def test_counts_keep_the_undated_apart(make_store):
    counts = count_events(make_store(*EVENTS), Selection(date_from=date(2025, 7, 1)))
    assert (counts.shown, counts.undated, counts.everything, counts.articles) == (1, 1, 4, 1)


def test_remedies_name_the_filter_to_drop(make_store):
    empty = Selection(kinds=("military",), text="reached")
    remedies = find_remedies(make_store(*EVENTS), empty)
    assert [(one.fields, one.shown) for one in remedies] == [(("kinds",), 1), (("text",), 1)]


def test_no_remedy_when_two_filters_empty_it(make_store):
    assert find_remedies(make_store(*EVENTS), Selection(kinds=("x",), issues=("y",))) == []


# How the filters are said in captions and exports.
SAID = {
    "nothing": (Selection(), ""),
    "chronology is no filter": (Selection(chronology="off"), ""),
    "a span": (Selection(date_from=date(2025, 1, 2), date_to=date(2025, 3, 4)), "2 Jan 2025 to 4 Mar 2025"),
    "from": (Selection(date_from=date(2025, 1, 2)), "from 2 Jan 2025"),
    "until": (Selection(date_to=date(2025, 3, 4)), "until 4 Mar 2025"),
    "any actor": (Selection(actors=("hamas", "qatar")), "actors: Hamas or qatar"),
    "all actors": (Selection(actors=("hamas", "qatar"), actors_match="all"), "actors: Hamas and qatar"),
    "several": (
        Selection(kinds=("walkout",), min_confidence=0.5, text="gaps"),
        "kinds: walkout; confidence of the date at least 50%; sentences containing “gaps”",
    ),
}


@pytest.mark.parametrize(("selection", "words"), SAID.values(), ids=SAID.keys())
def test_describe(selection, words):
    assert selection.describe({"hamas": "Hamas"}) == words
