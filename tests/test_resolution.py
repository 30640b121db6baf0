"""Resolving time expressions: what an anchor does, what happens without one, and that the clock is never asked."""

import time
from datetime import date

import pytest

from loaders.dating.expressions import find_expressions
from loaders.dating.resolution import parse_date, resolve, resolve_dates
from loaders.records import DateInterval

THURSDAY = date(2025, 7, 24)


def days_in(text: str, anchor: date | None = THURSDAY) -> list[str]:
    return [one.interval.start.isoformat() for one in resolve_dates(text, anchor)]


# The window of a bare weekday: five days back to one day ahead of a Thursday, both edges; verbs turn it.
WEEKDAYS = {
    "anchor's own": ("The office said on Thursday that they left.", "2025-07-24"),
    "one back": ("The office said on Wednesday that they left.", "2025-07-23"),
    "five back": ("In Doha, the mood on Saturday: hope.", "2025-07-19"),
    "one ahead": ("In Doha, the mood on Friday: hope.", "2025-07-25"),
    "six back, past": ("They left on Friday.", "2025-07-18"),
    "future": ("They will return on Sunday.", "2025-07-27"),
    "is to": ("The round is to resume on Sunday.", "2025-07-27"),
    "due": ("The team is due in Doha on Tuesday.", "2025-07-29"),
    "until": ("They gave the group until Monday.", "2025-07-28"),
    "was due": ("The offer had been due to expire on Monday.", "2025-07-21"),
    "said would": ("He said on Monday they would go.", "2025-07-21"),
    "other clause": ("They will go on, according to a report on Monday.", "2025-07-21"),
    "last": ("They met last Thursday.", "2025-07-17"),
    "next": ("They meet next Thursday.", "2025-07-31"),
    "coming": ("They meet this coming Tuesday.", "2025-07-29"),
    "of last week": ("They met on Tuesday last week.", "2025-07-15"),
    "of next week": ("They meet next week on Tuesday.", "2025-07-29"),
}


@pytest.mark.parametrize(("text", "day"), [pytest.param(*case, id=name) for name, case in WEEKDAYS.items()])
def test_weekdays(text: str, day: str) -> None:
    assert days_in(text)[-1:] == [day]


def test_the_other_week_is_kept_as_runner_up() -> None:
    (monday,) = resolve_dates("They left on Monday.", THURSDAY)
    assert monday.runner_up == DateInterval.of_day(date(2025, 7, 28))


# Month and day without a year: the nearest year, the past favoured; weekdays and verbs decide where they can.
MONTH_DAYS = {
    "just past": ("It came on July 3.", "2025-07-03"),
    "close ahead": ("It ends on August 2.", "2025-08-02"),
    "across the year": ("It came on December 20.", "2024-12-20"),
    "future": ("It will end on December 20.", "2025-12-20"),
    "by its weekday": ("It came on Monday, October 7.", "2024-10-07"),
    "named year": ("It came on October 7 of last year.", "2024-10-07"),
    "known day": ("Since the Oct. 7 attack he waited.", "2023-10-07"),
}


@pytest.mark.parametrize(("text", "day"), [pytest.param(*case, id=name) for name, case in MONTH_DAYS.items()])
def test_month_and_day(text: str, day: str) -> None:
    assert days_in(text) == [day]


def test_a_known_day_keeps_the_nearest_one_as_runner_up() -> None:
    (known,) = resolve_dates("Thousands gathered on October 7.", date(2024, 10, 8))
    assert (known.interval.start, known.runner_up) == (date(2023, 10, 7), DateInterval.of_day(date(2024, 10, 7)))


def test_before_it_happened_a_known_day_is_any_other() -> None:
    assert days_in("It came on Oct. 7.", date(1989, 10, 26)) == ["1989-10-07"]


def test_later_and_earlier_count_from_the_event_before() -> None:
    text = "On July 3 they met. Two days later they parted. The next day nothing came. A week later they met."
    assert days_in(text) == ["2025-07-03", "2025-07-05", "2025-07-06", "2025-07-07"]


def test_later_counts_from_the_anchor_when_no_event_stands_before() -> None:
    assert days_in("Two days earlier they had met.") == ["2025-07-22"]


def test_quotations_and_headlines_have_the_same_anchor() -> None:
    text = 'Talks end Thursday\n\n"We met yesterday," the envoy said on Thursday.'
    assert days_in(text) == ["2025-07-24", "2025-07-23", "2025-07-24"]


def test_a_new_anchor_needs_no_new_search() -> None:
    text = "They left on Wednesday."
    found = find_expressions(text)
    assert [resolve(found, text, day)[0].interval.start for day in (THURSDAY, date(2024, 3, 22))] == [
        date(2025, 7, 23),
        date(2024, 3, 20),
    ]


# Without an anchor only words that hold the whole date say anything.
STATED = {
    "full date": ("It began on July 24, 2025.", ["2025-07-24"]),
    "month and year": ("It began in July 2025.", ["2025-07-01"]),
    "year": ("It began in 2025.", ["2025-01-01"]),
    "known day": ("It began on October 7.", ["2023-10-07"]),
    "day of the war": ("It was day 2 of the war.", ["2023-10-08"]),
    "weekday": ("It began on Thursday.", []),
    "month and day": ("It began on July 24.", []),
    "today": ("It began today, last week, two days ago, in May, in the spring, over the weekend.", []),
    "holiday": ("It began during Ramadan, on the third day of the truce.", []),
    "counted": ("A day later, that week, the third quarter, a year earlier.", []),
}


@pytest.mark.parametrize(("text", "days"), [pytest.param(*case, id=name) for name, case in STATED.items()])
def test_without_an_anchor(text: str, days: list[str]) -> None:
    assert days_in(text, None) == days


@pytest.mark.parametrize("anchor", [None, THURSDAY], ids=["no anchor", "anchor"])
def test_two_clocks_give_one_result(monkeypatch: pytest.MonkeyPatch, anchor: date | None) -> None:
    text = "On Tuesday, July 24, 2025, in May, on 3 June, last week and on 24/07/2025, two days ago, at 10:30 they met."
    results = []
    for now in (0.0, 1_900_000_000.0):
        monkeypatch.setattr(time, "time", lambda now=now: now)
        parse_date.cache_clear()
        results.append(resolve_dates(text, anchor))
    assert results[0] == results[1]


# Every order in which a date is written in full.
FULL = [
    "July 24, 2025",
    "24 July 2025",
    "24th of July, 2025",
    "Thursday, Jul. 24, 2025",
    "the 24 July 2025",
    "2025-07-24",
    "24/07/2025",
    "7/24/2025",
    "24.07.2025",
]


@pytest.mark.parametrize("written", FULL)
def test_dates_in_full(written: str) -> None:
    assert days_in(f"It came on {written}, they said.", None) == ["2025-07-24"]


# Inputs that would take a careless pattern for ever; the test is that each ends.
HOSTILE = {
    "one line": "a" * 1_000_000,
    "months": "May " * 20_000,
    "figures": "1" * 300_000,
    "years": "2024 " * 5_000,
    "blanks": "last" + " " * 300_000 + "week",
    "weekdays": "Sunday, " * 5_000,
    "articles": "the early late mid- " * 5_000,
    "breaks": "July\n" * 10_000,
    "verbs": "will said " * 10_000 + "Sunday",
    "slashes": "1/2/" * 10_000,
    "ranges": "July 6-24 to " * 3_000,
    "dense weekdays": "Monday and " * 10_000,
    "dense days": "24 July " * 10_000,
    "dense openings": "continued until the had by the Monday " * 3_000,
}


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in HOSTILE.items()])
def test_hostile_input_ends(text: str) -> None:
    assert len(resolve_dates(text, THURSDAY)) <= len(text)
