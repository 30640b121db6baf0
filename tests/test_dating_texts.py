"""Whole texts dated from their words alone: essays and other wars stay undated, reports get their day."""

from __future__ import annotations

from datetime import date

import pytest

from loaders import date_article

# Texts with no day of their own, invented: essays, histories, explainers, other wars, a recipe. None may be dated.
UNDATED = {
    "two sentences of opinion": "Hamas and Israel disagree about Gaza. Peace is hard to make and easy to lose.",
    "essay on trust": "Hamas and Israel have long disagreed over Gaza. A truce needs trust, and trust needs time. "
    "Mediators know that prisoners and hostages are bargaining chips for both sides.",
    "an event's date only": "The war began on October 7, 2023, when Hamas attacked Israel. It has changed the region. "
    "Many have written of it.",
    "history of the truces": "The first truce of the war came in November 2023 and lasted a week; 105 hostages came "
    "out. The second began in January 2025, and the third in October 2025. Each was mediated by Qatar and Egypt, and "
    "Israel and Hamas blamed each other whenever one of them failed in Gaza.",
    "history with full dates": "A deal between Israel and Hamas was reached on 15 January 2025 and took effect on "
    "19 January 2025. It was the second truce in Gaza. What came of it fills books.",
    "essay on failure": "Why do ceasefires fail? In Gaza, as elsewhere, the parties want different things. Israel "
    "wants the hostages and the end of Hamas; Hamas wants the end of the war and the release of prisoners. The "
    "mediators, Qatar and Egypt among them, write phases and sequences to hide the gap.",
    "appeal": "Hamas must release the hostages. Netanyahu must choose between his coalition and a deal. The United "
    "States has leverage over Israel and Qatar over Hamas, and neither uses it.",
    "explainer on a place": "What is the Philadelphi corridor? It is a strip of land along the border between Gaza "
    "and Egypt. Israel says Hamas smuggled weapons under it; Egypt denies this.",
    "portrait": "Who is Khalil al-Hayya? Born in Gaza, he is the chief negotiator of Hamas and has led its "
    "delegations to Cairo and Doha.",
    "book review": "A new history of the Gaza Strip traces the blockade, the tunnels and the rise of Hamas. Its "
    "author argues that every truce sowed the next war.",
    "older wars in Gaza": "Israel withdrew its settlers from Gaza in 2005, and Hamas won the election of January "
    "2006. The two fought in 2008, 2012, 2014 and 2021, each time until a ceasefire that Egypt mediated.",
    "an older exchange": "Gilad Shalit, held by Hamas in Gaza for five years, came home in October 2011 in exchange "
    "for 1,027 prisoners.",
    "Ukraine, with an envoy of both": "Steve Witkoff met Vladimir Putin in Moscow this Friday for talks on a ceasefire "
    "in Ukraine, the Kremlin said. The envoy brought a new proposal.",
    "Ukraine, with Blinken": "Antony Blinken met President Zelensky in Kyiv on Thursday. Moscow rejected a ceasefire "
    "and an exchange of captives.",
    "Sudan": "Mediators said on Sunday that a truce between the Sudanese army and the Rapid Support Forces had been "
    "agreed. More than 15,000 people have been killed.",
    "Lebanon 2006": "In July 2006 Hezbollah seized two Israeli soldiers and Israel went to war in Lebanon, until a "
    "ceasefire after 34 days. About 1,200 people died in Lebanon.",
    "Iran and Iraq": "The war between Iran and Iraq lasted eight years and ended with a ceasefire in August 1988.",
    "recipe": "For the Gaza-style salad, crush the dill seeds with garlic, add chillies and tomatoes, and serve.",
}


@pytest.mark.parametrize("text", UNDATED.values(), ids=UNDATED.keys())
def test_no_day_no_date(text: str) -> None:
    found = date_article(text)
    assert found.best is None
    assert found.confidence == 0.0
    assert found.missing


# Invented reports; each holds enough to be dated, by the evidence that its name says; figures are from data/reference.
DATED = {
    "trip and weekday": (
        "Antony Blinken met Netanyahu on Thursday in Tel Aviv on his fifth trip since the war began.",
        date(2024, 2, 8),
    ),
    "toll and weekday": (
        "CAIRO — Mediators pressed for a truce in Gaza on Monday. At least 34,735 people have been killed since the "
        "war began, the Health Ministry in Hamas-run Gaza said.",
        date(2024, 5, 6),
    ),
    "what it tells": (
        "Steve Witkoff said on Thursday that Washington was bringing its team home from the Gaza talks in Doha for "
        "consultations, because the latest answer of Hamas showed no wish for a ceasefire.",
        date(2025, 7, 24),
    ),
    "a deal, the length of the war and a toll": (
        "Qatar's prime minister said in Doha on Wednesday that Israel and Hamas had agreed to a ceasefire that would "
        "start on Sunday and free 33 hostages in its first phase. The 15-month war has killed more than 46,700 people "
        "in Gaza.",
        date(2025, 1, 15),
    ),
    "a vote and a running week": (
        "Israel's cabinet on Wednesday approved a four-day truce with Hamas in exchange for 50 women and children "
        "held hostage in Gaza. The war is in its seventh week.",
        date(2023, 11, 22),
    ),
    "two tolls in 2026": (
        "The Trump administration said on Wednesday that the ceasefire in Gaza was moving into its second phase, "
        "with a committee of technocrats to run the territory. More than 440 Palestinians have been killed since the "
        "ceasefire took effect in October, the Health Ministry says; the toll of the war stands at more than 71,400.",
        date(2026, 1, 14),
    ),
    "toll and hostages under other figures": (
        "Israel struck leaders of Hamas in the Qatari capital on Tuesday. Hamas said that its negotiators had "
        "survived. The attack of 2023 killed 1,219 people in Israel, by an AFP tally. Israel's offensive has killed at "
        "least 64,605 Palestinians, says the health ministry in Hamas-run Gaza. In the West Bank more than 970 have "
        "died. Of the 251 hostages seized, 47 are still held in Gaza.",
        date(2025, 9, 9),
    ),
    "dateline": (
        "RAFAH/CAIRO, May 6 - Hamas on Monday agreed to a ceasefire proposal for Gaza, but Israel said that its "
        "demands were not met. More than 34,600 Palestinians have been killed, health officials say.",
        date(2024, 5, 6),
    ),
}


@pytest.mark.parametrize(("text", "published"), DATED.values(), ids=DATED.keys())
def test_enough_gives_the_day(text: str, published: date) -> None:
    found = date_article(text)
    assert found.best == published
    assert found.low is not None
    assert found.high is not None
    assert found.low <= published <= found.high


# Traps of the catalogue of cues, as texts: what each day must not be (or the first day that it may be).
TRAPS = {
    "truce in November, told in 2024": (
        "Mediators said on Tuesday that the truce in November was the only pause so far in the war in Gaza. More than "
        "34,100 people have been killed there.",
        date(2024, 4, 15),
        date(2024, 5, 5),
    ),
    "second fragile ceasefire": (
        "Envoys met in Cairo on Monday to save the fragile ceasefire in Gaza. More than 69,100 people have been killed "
        "since 2023, health officials say, over 240 of them since the ceasefire began on 10 October.",
        date(2025, 11, 5),
        date(2025, 11, 25),
    ),
    "third war with Iran": (
        "Talks on Gaza stood still on Thursday because of the war with Iran. Nickolay Mladenov, the Board of Peace's "
        "high representative, waited for an answer from Hamas. The health ministry gave "
        "the toll as 72,136.",
        date(2026, 2, 28),
        date(2026, 4, 20),
    ),
    "toll of November 2023": (
        "Qatar sought a deal on Tuesday to free hostages from Gaza. Medical officials say that more than 11,000 people "
        "have been killed in the Strip.",
        date(2023, 11, 8),
        date(2023, 11, 28),
    ),
    "old figure below a new one": (
        "Gaza's dead numbered 38,345 on Friday, the Health Ministry said, as talks on a truce with Hamas went on. "
        "Earlier in the week it had given 38,193 killed.",
        date(2024, 7, 11),
        date(2024, 7, 15),
    ),
    "day of copying in the last line": (
        "Antony Blinken met Netanyahu on Thursday in Tel Aviv on his fifth trip since the Gaza war began.\n\n"
        "Last updated: 12 May 2025",
        date(2024, 2, 8),
        date(2024, 2, 9),
    ),
    "day of copying in the first line": (
        "Last updated 12 May 2025\n\nAntony Blinken met Netanyahu on Thursday in Tel Aviv on his fifth trip since the "
        "Gaza war began, and spoke of Hamas.",
        date(2024, 2, 8),
        date(2024, 2, 9),
    ),
    "wrong length of the war in rewritten copy": (
        "Steve Witkoff said on Monday in Doha that a deal between Israel and Hamas was near. The nine-month conflict "
        "has killed 57,523 people in Gaza, the health ministry says.",
        date(2025, 7, 7),
        date(2025, 7, 8),
    ),
    "president-elect": (
        "President-elect Donald Trump warned Hamas on Tuesday that there would be hell to pay if the hostages in Gaza "
        "were not free by his inauguration, Steve Witkoff, his choice as envoy, said in Doha.",
        date(2024, 11, 6),
        date(2025, 1, 19),
    ),
    "called former president by mistake": (
        "Negotiators from Israel and Hamas met in Doha on Sunday. Former US president Donald Trump spoke to Netanyahu "
        "about Gaza. At least 56,412 people have been killed, the health ministry in Gaza says.",
        date(2025, 6, 28),
        date(2025, 6, 30),
    ),
    "old deaths added at once": (
        "Health officials in Gaza said on Saturday that 58,000 people have been killed, after 720 earlier deaths were "
        "confirmed and added to the toll at once. Talks between Israel and Hamas went on in Doha.",
        date(2025, 7, 12),
        date(2025, 7, 19),
    ),
    "a month named as to come": (
        "Hamas said on Monday it would answer the mediators' offer for Gaza next month. At least 34,735 people have "
        "been killed since the war began, the health ministry said.",
        date(2024, 5, 6),
        date(2024, 5, 7),
    ),
}


@pytest.mark.parametrize(("text", "low", "high"), TRAPS.values(), ids=TRAPS.keys())
def test_traps(text: str, low: date, high: date) -> None:
    found = date_article(text)
    assert found.best is not None
    assert low <= found.best <= high


def test_anniversary_with_old_figures_is_not_of_their_day() -> None:
    text = "A year ago on Monday Hamas attacked Israel. Vigils for the hostages held in Gaza were kept in Tel Aviv. In "
    text += "the first week 2,215 people were killed in Gaza; a month in, 10,022. Talks in Doha are stalled."
    found = date_article(text)
    assert found.low is not None
    assert found.low > date(2024, 1, 1)


def test_next_day_stays_possible() -> None:
    found = date_article(DATED["what it tells"][0])
    assert 0.6 < found.confidence < 0.95


def test_cues_far_down_are_found() -> None:
    padding = "The mediators went on with their work in silence, and nobody in the hotel would say more. " * 400
    text = f"Talks on Gaza went on in Doha on Monday.\n\n{padding}\n\nAt least 34,735 people have been killed in Gaza."
    assert "toll_exact" in {cue.kind for cue in date_article(text).cues}
