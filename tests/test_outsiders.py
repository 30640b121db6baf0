"""Who speaks beside people who are not of the list, in long quotations and as things go on: invented sentences."""

from __future__ import annotations

import time
from datetime import date

import pytest

import loaders

DAY = date(2025, 1, 14)

# Sentences that are read one after the other, and who speaks in the last.
OF_THE_LAST = {
    # Somebody of no id spoke: the next "he" is him.
    "an analyst by name": (
        "Omer Levi, an analyst in Haifa, said Benjamin Netanyahu needed the truce. He said the price was Gaza.",
        "",
    ),
    "with a comma within": (
        "Omer Levi, a driver from Haifa, up north, who lost a son, told Benjamin Netanyahu to end it. "
        "He said the truce in Gaza was late.",
        "",
    ),
    "behind his verb": (
        "“The truce will hold,” said the historian Omer Levi, who met Antony Blinken. “Gaza is tired,” he said.",
        "",
    ),
    "by his surname again": (
        "Omer Levi taught in Haifa for years. Levi told Antony Blinken about it. He said Gaza needed a truce.",
        "",
    ),
    "a resident": (
        "A resident of the camp said Yahya Sinwar had come by. He said the truce in Gaza was a dream.",
        "",
    ),
    "one of the list is still meant": (
        "Antony Blinken flew to Doha on Monday and met Omer Levi. He said the truce in Gaza was near.",
        "antony-blinken",
    ),
    "his title is no outsider": (
        "US Secretary of State Antony Blinken flew to Doha on Monday. He said the truce in Gaza was near.",
        "antony-blinken",
    ),
    "said the outsider, of another": (
        "Qatar would do well to begin “building bridges” on Gaza to Benjamin Netanyahu, said Omer Levi.",
        "",
    ),
    "he goes on, whoever is named": (
        "Omer Levi said the truce in Gaza was late. He thanked Antony Blinken at length. He said it was not enough.",
        "",
    ),
    # A name in a quotation is talked of.
    "named in a quotation": (
        "Antony Blinken landed in Doha. Posters with the words “Benjamin Netanyahu is king” hung there. "
        "He said the truce in Gaza would hold.",
        "antony-blinken",
    ),
    # A quotation over several sentences.
    "he opened it": (
        "Antony Blinken was plain in Doha: “The truce in Gaza is near.\n\nHamas has only to accept it.”",
        "antony-blinken",
    ),
    # A parenthesis with a comma in it.
    "where he spoke": (
        "Antony Blinken, speaking at a lunch in Paris, Texas, warned that the truce in Gaza was fragile.",
        "antony-blinken",
    ),
    # As it goes on.
    "is insisting": ("Benjamin Netanyahu is insisting that the truce in Gaza will be short.", "benjamin-netanyahu"),
    "has been warning": ("Doha: Qatar has been publicly warning that the truce in Gaza may end.", "qatar"),
    # More words around a verb.
    "as he put it": ("The truce in Gaza was “a door left ajar”, as Antony Blinken put it.", "antony-blinken"),
    "he appeared to rule out": (
        "Benjamin Netanyahu appeared to rule out a longer truce in Gaza.",
        "benjamin-netanyahu",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), OF_THE_LAST.values(), ids=OF_THE_LAST)
def test_speaker_of_the_last_sentence(text: str, speaker: str) -> None:
    assert loaders.find_events(text, DAY)[-1].speaker == speaker


# What a subject is, has, may do or won is no word of his.
NO_WORDS = {
    "an election": "Donald Trump won the vote with a promise of peace in Gaza.",
    "who support him": "Older voters, who support Benjamin Netanyahu, fear a truce in Gaza.",
}


@pytest.mark.parametrize("text", NO_WORDS.values(), ids=NO_WORDS)
def test_nobody_speaks(text: str) -> None:
    assert not any(one.speaker for one in loaders.find_events(text, DAY))


def test_a_sentence_within_a_long_quotation_tells_something() -> None:
    text = "“We deeply regret the losses in Gaza.\n\nThe talks must go on,” Majed al-Ansari said."
    assert {one.speaker for one in loaders.find_events(text, DAY)} == {"majed-al-ansari"}


@pytest.mark.parametrize("part", ["Omer Levi, ", "“Gaza ", '"Gaza" ', "is very ", "A a "])
def test_long_lines_take_linear_time(part: str) -> None:
    from loaders.events.long_quotations import _MARK
    from loaders.events.outsiders import _OPENS, _OPENS_ASIDE

    line = part * (1_000_000 // len(part))
    began = time.process_time()
    for pattern in (_OPENS, _OPENS_ASIDE):
        pattern.match(line)
    assert sum(1 for _ in _MARK.finditer(line)) >= 0
    assert time.process_time() - began < 5
