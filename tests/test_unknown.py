"""Names that recur and that nobody knows are listed; what is known or no name is not."""

from __future__ import annotations

from loaders.events.actors import find_actors
from loaders.events.unknown import names_in, recurring
from loaders.reading.text import read_text


def listed(*texts: str) -> list[tuple[str, int, int]]:
    articles = [read_text(text) for text in texts]
    found = recurring(names_in(one, find_actors(one.text)) for one in articles)
    return [(one.name, one.articles, one.times) for one in found]


def test_recurring_names_come_most_frequent_first() -> None:
    first = "Talks on Gaza went on. Ronen al-Zarka spoke. Then Ronen al-Zarka left for FIDAR."
    second = "The mediators heard Ronen al-Zarka on Gaza. An official of FIDAR said nothing. Mirela Novak was there."
    assert listed(first, second) == [("Ronen al-Zarka", 2, 3), ("FIDAR", 2, 2)]


def test_known_actors_places_days_and_reviewed_names_are_not_listed() -> None:
    text = "Steve Witkoff met Benjamin Netanyahu in Tel Aviv on Monday, AFP said. The Middle East waited until January."
    assert listed(text, text + " It was so.") == []


def test_word_that_opens_a_sentence_is_not_part_of_the_name() -> None:
    assert listed("But Mirela Novak left Gaza.", "The Mirela Novak inquiry on Gaza ended.") == [("Mirela Novak", 2, 2)]


def test_example_is_the_first_sentence() -> None:
    articles = [read_text("Gaza waits. Mirela Novak came."), read_text("Gaza waits. Mirela Novak went.")]
    (found,) = recurring(names_in(one, []) for one in articles)
    assert found.example == "Mirela Novak came."
