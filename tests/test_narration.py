"""Days without a year in a narrative (a timeline, an explainer, a paragraph of history), and in news beside it."""

from datetime import date

import pytest

from loaders.dating.resolution import resolve_dates
from loaders.reading.text import read_text
from loaders.study import study_article

AUTUMN = date(2025, 10, 20)
TIMELINE = """7 October 2023: Hamas attacks southern Israel.

24 November: A truce begins.

28 January 2024: The mediators meet in Paris.

6 May: Hamas accepts an offer. The next day Israel seizes the crossing.

In June the Security Council backs the plan.

In the autumn Qatar steps back.

15 January 2025: Qatar announces a deal. It takes effect four days later.

18 March: Israel strikes Gaza and the truce ends."""
TOLD = [
    "2023-10-07", "2023-11-24", "2024-01-28", "2024-05-06", "2024-05-07", "2024-06-01", "2024-09-01", "2025-01-15",
    "2025-01-19", "2025-03-18",
]  # fmt: skip


def days_in(text: str, anchor: date | None = AUTUMN) -> list[str]:
    return [one.interval.start.isoformat() for one in resolve_dates(text, anchor)]


@pytest.mark.parametrize("anchor", [AUTUMN, date(2026, 5, 7), None], ids=str)
def test_a_timeline_goes_on_from_the_year_it_named(anchor: date | None) -> None:
    assert days_in(TIMELINE, anchor) == TOLD


def test_the_news_reading_is_kept_as_runner_up() -> None:
    november = resolve_dates(TIMELINE, AUTUMN)[1]
    assert november.runner_up is not None
    assert november.runner_up.start == date(2025, 11, 24)


def test_the_events_of_an_undated_timeline_have_their_days() -> None:
    study = study_article(read_text(TIMELINE, source="timeline.txt"))
    days = {TIMELINE[event.start : event.end].partition(":")[0]: event.interval for event in study.events}
    assert days["6 May"] is not None
    assert days["6 May"].start == date(2024, 5, 6)
    assert {event.basis for event in study.events if event.interval} == {"stated"}


NEWS = {
    "a day near the anchor is news": (
        "Hamas attacked on 7 October 2023, a truce came in November 2023, the next on 19 January 2025. "
        "The offer of 16 October was refused.",
        "2025-10-16",
    ),
    "a paragraph of history": ("A truce began on 24 November 2023. It ended on 1 December.", "2023-12-01"),
    "another paragraph": ("A truce began on 24 November 2023.\n\nIt ended on 1 June.", "2025-06-01"),
    "far from what was told": ("The war began in October 2023. The truce ended on 18 March.", "2025-03-18"),
    "a year names no day to go on from": ("In 2023 there were none. Aid fell by half by 30 June.", "2025-06-30"),
    "today leans on the anchor": (
        "He came in March 2022, left in May 2023 and returned in June 2024. On Sunday he spoke of 24 November.",
        "2025-11-24",
    ),
}


@pytest.mark.parametrize(("text", "day"), [pytest.param(*case, id=name) for name, case in NEWS.items()])
def test_news_and_narrative_side_by_side(text: str, day: str) -> None:
    assert days_in(text)[-1] == day


def test_what_a_narrative_dates_does_not_hang_on_the_article() -> None:
    bases = [one.basis for one in resolve_dates(TIMELINE + "\n\n19 October: Hamas answers.", AUTUMN)]
    assert set(bases[:-1]) == {"stated"}
    assert [one.basis for one in resolve_dates("It ended on 1 December. They met on 3 June 2024.", AUTUMN)] == [
        "relative",
        "stated",
    ]


def test_nothing_is_counted_from_a_day_that_is_not_known() -> None:
    assert days_in("They met on 28 January 2024. Hamas agreed on Monday. The next day it was over.", None) == [
        "2024-01-28"
    ]


def test_one_named_year_makes_no_narrative() -> None:
    assert days_in("The war began on 7 October 2023. Talks were held on 6 May.", None) == ["2023-10-07"]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("He wrote it on November 2, 1917.", ["1917-11-02"]),
        ("It was signed on 3 September 1783.", ["1783-09-03"]),
        ("In May 1500 trucks crossed.", ["2025-05-01"]),
        ("It cost the sum of 1500 shekels.", []),
    ],
)
def test_years_of_earlier_centuries(text: str, days: list[str]) -> None:
    assert days_in(text) == days
