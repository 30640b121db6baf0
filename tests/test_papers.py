"""Whose a statement is that speaks, and those whom a body sends to talks."""

from __future__ import annotations

from datetime import date

import pytest

import loaders

DAY = date(2025, 7, 20)
PAPERS = {
    "of its ministry": (
        "Egypt will send no more lorries to Gaza, a foreign ministry statement said on Friday.",
        "egypt",
    ),
    "of his government": ("Netanyahu will fly to Washington, a government statement issued at noon said.", "israel"),
    "signed": (
        "The statement, signed by Hamas leader Osama Hamdan, said the truce in Gaza was over.",
        "osama-hamdan",
    ),
    "of nobody": ("Talks on Gaza will go on, a statement said.", ""),
    "it said": (
        "Egypt will send no aid to Gaza, a foreign ministry statement said. “The border is shut,” said the statement.",
        "egypt",
    ),
    "a member of the team": (
        "A senior member of the Egyptian team to the talks in Doha on the hostages said a truce was near.",
        "egypt",
    ),
    "the official": (
        "An official from the Israeli delegation to the talks in Doha on a truce said Hamas was stalling. "
        "The official added that the hostages could not wait.",
        "israel",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), PAPERS.values(), ids=PAPERS.keys())
def test_speaker_of_a_paper(text: str, speaker: str) -> None:
    assert loaders.find_events(text, DAY)[-1].speaker == speaker
