"""Who opens a sentence and speaks behind asides."""

from __future__ import annotations

from datetime import date

import pytest

import loaders

DAY = date(2025, 7, 20)
FAR = {
    "a clause with a name in it": (
        "Basem Naim, who had met the American envoy, Steve Witkoff, in May, said Hamas wanted an end to the war.",
        "basem-naim",
    ),
    "his envoy in a clause": (
        "Donald Trump, whose envoy, Steve Witkoff, had spent the night in Doha, told a crowd that a truce was near.",
        "donald-trump",
    ),
    "an office and a letter": (
        "Yair Lapid, leader of the opposition, in a letter on Friday warned that the truce would fall apart.",
        "yair-lapid",
    ),
    "no subject behind its verb": (
        "Marco Rubio, leaving a hotel in Paris, said Israel's prime minister was ready for a truce in Gaza.",
        "marco-rubio",
    ),
    "the name fills the aside": (
        "The Hamas official, Osama Hamdan, said the movement wanted an end to the war.",
        "osama-hamdan",
    ),
    "a verb of another": (
        "Israel, which wants to stay, met Egypt's mediators in Cairo, and Osama Hamdan, of Hamas, said it must leave.",
        "osama-hamdan",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), FAR.values(), ids=FAR.keys())
def test_speaker_behind_asides(text: str, speaker: str) -> None:
    assert loaders.find_events(text, DAY)[-1].speaker == speaker
