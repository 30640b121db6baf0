"""Stories and the rows of the chronology that they tell."""

from __future__ import annotations

from datetime import date

from loaders.events.known_stories import KnownStory, known_story, link_stories
from loaders.events.stories import Story
from loaders.records import DateInterval

DAY = DateInterval.of_day(date(2025, 7, 24))
TITLE = "Ruritania and Israel recall their teams from Doha"
SUMMARY = "Envoys of Ruritania blamed the reply of Hamas on the ceasefire."


def row(interval: DateInterval = DAY, kind: str = "walkout", name: str = "recall") -> KnownStory:
    return known_story(name, interval, kind, ["israel", "hamas"], TITLE, SUMMARY)


def story(headline: str, interval: DateInterval | None = DAY, kind: str = "walkout", actor: str = "israel") -> Story:
    return Story("s", interval, kind, (actor,), headline, 1, (), "", ())


def test_story_of_the_day_with_the_words_is_linked_and_says_why() -> None:
    found = link_stories([story("Israel recalled its team from the ceasefire talks in Doha, blaming Hamas.")], [row()])
    assert found["s"].id == "recall"
    assert found["s"].reason.startswith("on the same day; ")
    assert "1 actor shared" in found["s"].reason


def test_another_day_other_actors_or_other_words_are_not() -> None:
    told = "Israel recalled its team from the ceasefire talks in Doha, blaming Hamas."
    week_later = DateInterval.of_day(date(2025, 7, 31))
    month = DateInterval(date(2025, 7, 1), date(2025, 8, 1), "month")
    stories = [
        story(told, week_later),
        story(told, None),
        story(told, month),
        story(told, actor="qatar"),
        story("Israel opened a crossing for forty trucks of flour."),
        story("Israel blamed Hamas."),
    ]
    assert [link_stories([one], [row()]) for one in stories] == [{}] * len(stories)


def test_nearer_row_wins() -> None:
    told = story("Israel recalled its team from the ceasefire talks in Doha, blaming Hamas.")
    day_after = DateInterval.of_day(date(2025, 7, 25))
    rows = [row(day_after, name="a day later"), row(name="same day"), row(day_after, "statement", "another kind")]
    assert link_stories([told], rows)["s"].id == "same day"
