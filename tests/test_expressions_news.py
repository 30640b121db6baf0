"""Time expressions in the English of news about the talks: invented sentences, each reading checked by hand."""

from datetime import date

import pytest

from loaders.dating.resolution import resolve_dates
from loaders.records import ResolvedExpression

THURSDAY = date(2025, 7, 24)

# Written by the ways in which reports of the talks name times (issue 3, Build 1); read on a Thursday. "" gives nothing.
SENTENCES = {
    "The envoys left late Tuesday.": "2025-07-22",
    "They met last Friday in Doha.": "2025-07-18",
    "Next week's round may be the last.": "2025-07-28 to 2025-08-03 week",
    "The planes struck early Thursday local time.": "2025-07-24",
    "The sides met between 6 and 24 July.": "2025-07-06 to 2025-07-24",
    "Talks ran July 6-24.": "2025-07-06 to 2025-07-24",
    "The team sits Monday to Wednesday.": "2025-07-21 to 2025-07-23",
    "A draft was ready in mid-January.": "2025-01-01 to 2025-01-31 month",
    "Ninety were killed over the past day.": "2025-07-23 to 2025-07-24",
    "He had flown in two days earlier.": "2025-07-22",
    "Israel replied 24 hours later.": "",
    "It was hit overnight.": "2025-07-24",
    "The cabinet meets tonight.": "2025-07-24",
    "A day after the strike, the mediators left.": "",
    "Three days into the truce, trucks stopped.": "",
    "On the eve of Ramadan, the gates closed.": "2025-02-28",
    "He has been held since Oct. 7.": "2023-10-07",
    "It was the war's 600th day.": "2025-05-28",
    "A week before the anniversary, families met.": "",
    "They want a deal by the end of the month.": "2025-07-01 to 2025-07-31 month",
    "He is expected in the first week of May.": "2026-05-01 to 2026-05-07 week",
    "Saturday's deadline passed.": "2025-07-19",
    "After Friday prayers, crowds came.": "2025-07-18",
    "They called it Black Sunday.": "",
    "The Sunday Times had it.": "",
    "The council passed Resolution 2735.": "",
    "The UN resolution of 10 June is cited.": "2025-06-10",
    "The May 31 proposal is dead.": "2025-05-31",
    "Theresa May spoke.": "",
    "They march on the embassy.": "",
    "There is a march on Saturday.": "2025-07-19",
    "He sat for hours.": "",
    "They won 3-1.": "",
    "She was aged 21.": "",
    "The 10/7 attack changed it.": "2023-10-07",
    "The 2005 disengagement is recalled.": "2005-01-01 to 2005-12-31 year",
    "The 2014 war lasted 50 days.": "2014-01-01 to 2014-12-31 year",
    "He spoke on Thursday evening in Doha.": "2025-07-24",
    "He spoke at 10 p.m. Wednesday.": "2025-07-23",
    "The truce starts at noon Sunday.": "2025-07-27",
    "At dawn on Friday, jets struck.": "2025-07-18",
    "On Wednesday night into Thursday, shells fell.": "2025-07-23; 2025-07-24",
    "The talks, which began on Sunday, July 6, are stuck.": "2025-07-06",
    "He flew out on the night of July 22.": "2025-07-22",
    "They spoke in the early hours of Wednesday.": "2025-07-23",
    "The pause expires at midnight on Saturday.": "2025-07-26",
    "In the last week of June, hopes rose.": "2025-06-24 to 2025-06-30 week",
    "In the second half of May, aid fell.": "2025-05-01 to 2025-05-31 month",
    "In the first half of 2024, aid fell.": "2024-01-01 to 2024-06-30 quarter",
    "In late 2023, a truce held.": "2023-01-01 to 2023-12-31 year",
    "It has been so since the 1990s.": "1990-01-01 to 1999-12-31 year",
    "In recent years, ties grew.": "",
    "In recent days, gaps narrowed.": "",
    "Over the next two weeks, he will travel.": "",
    "In the coming days, a reply is due.": "",
    "In the past three days, 120 died.": "",
    "He will return within 48 hours.": "",
    "They met twice this week, on Monday and Tuesday.": "2025-07-21 to 2025-07-27 week; 2025-07-21; 2025-07-22",
    "On Mondays they protest.": "",
    "The 7 October attack began it.": "2023-10-07",
    "On October 7, 2023, gunmen crossed.": "2023-10-07",
    "On 7/24/2025 it was signed.": "2025-07-24",
    "On 24.7.2025 it was signed.": "2025-07-24",
    "The meeting of January 15th was short.": "2025-01-15",
    "A truce held from January 19 to March 18.": "2025-01-19 to 2025-03-18",
    "The truce that began Jan. 19 ended in March.": "2025-01-19; 2025-03-01 to 2025-03-31 month",
    "He spoke a fortnight ago.": "2025-07-07 to 2025-07-13 week",
    "A month ago, he said no.": "2025-06-01 to 2025-06-30 month",
    "It was agreed last November.": "2024-11-01 to 2024-11-30 month",
    "It was agreed in November of last year.": "2024-11-01 to 2024-11-30 month",
    "They met Thursday last week.": "2025-07-17",
    "They met a week ago on Tuesday.": "2025-07-15",
    "They will meet a week from Sunday.": "2025-08-03",
    "The vote is set for Sunday week.": "2025-08-03",
    "He arrives the Monday after next.": "2025-08-04",
    "On the same day, Hamas said no.": "",
    "They signed at the weekend.": "2025-07-19 to 2025-07-20 week",
    "This past weekend, crowds came.": "2025-07-19 to 2025-07-20 week",
    "On Tuesday (July 22), they met.": "2025-07-22; 2025-07-22",
    "On Tues., July 22, they met.": "2025-07-22",
    "CAIRO, July 23 (News) - Talks stalled.": "2025-07-23",
    "Earlier on Wednesday, he met aides.": "2025-07-23",
    "The ministry said Wednesday that 80 died in the previous 24 hours.": "2025-07-23; 2025-07-23 to 2025-07-24",
    "Since Wednesday morning, 40 have died.": "2025-07-23",
    "As of Tuesday, 50 remained.": "2025-07-22",
    "The war entered its 22nd month on Monday.": "2025-07-21",
    "Twenty-one months into the war, talks drag on.": "",
    "He took office on Jan. 20.": "2025-01-20",
    "The fast of Tisha B'Av begins on Saturday evening.": "2025-07-26",
    "On Christmas Eve, masses were held.": "2024-12-24",
    "It fell on New Year's Day 2025.": "2025-01-01",
    "Before Rosh Hashanah, a deal was close.": "2025-09-23 to 2025-09-24 week",
    "Two months after the truce collapsed, aid is scarce.": "",
    "The Six-Day War of 1967 is cited.": "1967-01-01 to 1967-12-31 year",
    "The October War is cited.": "",
    "April Fools was no joke.": "",
    "August Pfluger, a lawmaker, spoke.": "",
    "June Smith spoke.": "",
    "The March of Return was recalled.": "",
    "Operation May Sunrise ended.": "",
    "He had until Sunday to reply.": "2025-07-27",
    "The ultimatum ends 6 p.m. Friday.": "2025-07-25",
    "By Monday, 30 trucks had crossed.": "2025-07-21",
    "They had freed 20 by Monday.": "2025-07-21",
    "On day 42 of the truce, it lapsed.": "2025-03-01",
    "It was signed a year ago today.": "2024-07-24",
    "It took effect at 8:30 a.m. on Sunday, Jan. 19.": "2025-01-19",
    "In 2025 and 2024, aid fell.": "2025-01-01 to 2025-12-31 year; 2024-01-01 to 2024-12-31 year",
    "Channel 12 said on Tuesday night that 10 would be freed.": "2025-07-22",
    "The $2024 grant was small.": "",
    "Page 2024 says so.": "",
    "Israel's 2024 budget rose.": "2024-01-01 to 2024-12-31 year",
    "He was born in 1962.": "1962-01-01 to 1962-12-31 year",
    "A 1974 accord holds.": "1974-01-01 to 1974-12-31 year",
    "The spring of 2024 was tense.": "2024-03-01 to 2024-05-31 season",
    "In spring, talks failed.": "2025-03-01 to 2025-05-31 season",
    "The summer saw no deal.": "2025-06-01 to 2025-08-31 season",
    "In early July, gaps narrowed.": "2025-07-01 to 2025-07-31 month",
    "Talks from Sunday through Tuesday failed.": "2025-07-20 to 2025-07-22",
    "The Thursday meeting was short.": "2025-07-24",
    "A meeting Thursday was short.": "2025-07-24",
    "He spoke this Thursday.": "2025-07-24",
    "Thursday's session, like Wednesday's, was short.": "2025-07-24; 2025-07-23",
    "Today's strikes came after yesterday's talks.": "2025-07-24; 2025-07-23",
    '"We will reply tomorrow," he said on Tuesday.': "2025-07-23; 2025-07-22",
    '"Today we mourn," he said on Sunday.': "2025-07-20; 2025-07-20",
    "Tomorrow, the team flies to Rome.": "2025-07-25",
    "The day before, he met Burns.": "2025-07-23",
    "The day before yesterday, he met Burns.": "2025-07-22",
    "Two nights ago, shells fell.": "2025-07-22",
    "At the end of last week they parted.": "2025-07-14 to 2025-07-20 week",
    "Early next week they meet.": "2025-07-28 to 2025-08-03 week",
    "Later this week they meet.": "2025-07-21 to 2025-07-27 week",
    "Later in the week they met.": "2025-07-21 to 2025-07-27 week",
    "The quarter of Shujaiya was hit.": "",
    "In the third quarter, aid fell.": "2025-07-01 to 2025-09-30 quarter",
    "In fiscal 2024, aid rose.": "2024-01-01 to 2024-12-31 year",
    "The 21st century began badly.": "",
    "On the first day of Ramadan it began.": "2025-03-01",
    "On the last day of Passover it began.": "2025-04-19",
    "At the start of Ramadan it began.": "2025-03-01 to 2025-03-29 month",
    "After Eid al-Adha, he will travel.": "2025-06-06 to 2025-06-09 week",
}


def say(one: ResolvedExpression) -> str:
    """The first day, the last where there are several, and the grain where it is not the day."""
    last = "" if one.interval.days == 1 else f" to {one.interval.last}"
    return f"{one.interval.start}{last}" + ("" if one.interval.grain == "day" else f" {one.interval.grain}")


@pytest.mark.parametrize(("text", "expected"), SENTENCES.items())
def test_sentences_of_the_news(text: str, expected: str) -> None:
    assert "; ".join(say(one) for one in resolve_dates(text, THURSDAY)) == expected


# What we read wrong, or not at all, and know of.
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Sunday is the deadline.", "2025-07-27", id="a deadline lies ahead without a verb that says so"),
        pytest.param("On the 23rd, talks stopped.", "2025-07-23", id="a day without its month"),
        pytest.param("The previous evening he had flown to Cairo.", "2025-07-23", id="the evening before"),
        pytest.param("The class of 2024 met.", "", id="a year that is a name"),
    ],
)
@pytest.mark.xfail(strict=True)
def test_sentences_that_are_beyond_us(text: str, expected: str) -> None:
    assert "; ".join(say(one) for one in resolve_dates(text, THURSDAY)) == expected


@pytest.mark.parametrize("anchor", [date.min, date.max], ids=["first day", "last day"])
@pytest.mark.parametrize("text", [*SENTENCES, "In 5 days, 3 weeks ago, 900 years ago, next year, 2000 years later."])
def test_the_ends_of_the_calendar_are_borne(text: str, anchor: date) -> None:
    resolve_dates(text, anchor)
