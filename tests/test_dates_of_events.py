"""Which day a sentence tells: its own, that of what was told before it, or the day of publication.

Invented sentences, one or two for each class of miss found on invented articles that were coded blind.
"""

from __future__ import annotations

from datetime import date

import pytest

import loaders

THURSDAY = date(2025, 7, 24)
JULY = {day: date(2025, 7, day) for day in range(1, 32)}

# Text (the last event counts), first day of its interval.
OWN = {
    "fresh, said on a day": (
        "The health ministry in Gaza said on Tuesday that 60 people had been killed in the past 24 hours.",
        JULY[22],
    ),
    "overnight on a day": ("Israel struck three towns overnight on 20 July, killing nine people.", JULY[20]),
    "shut since a weekday": ("The Rafah crossing has been shut since Monday.", JULY[21]),
    "none since a day, said on another": ("No aid has entered Gaza since July 1, the UN said on Tuesday.", JULY[22]),
    "put off until a weekday": ("Israel's cabinet has postponed until Saturday its vote on the deal.", JULY[26]),
    "before the end of a week": ("Negotiators will meet again in Cairo before the end of the week.", JULY[21]),
    "was due": ("Donald Trump was due to receive Qatar's prime minister on Friday.", JULY[25]),
    "might": ("Steve Witkoff said he might fly to Doha on Sunday.", JULY[27]),
    "what is said is to come": ("Egyptian officials said the talks would resume on Saturday.", JULY[26]),
    "from a day to come": ("Israel will reopen the Rafah crossing from Saturday, COGAT said on Wednesday.", JULY[26]),
    "at an appearance": (
        "At an appearance before foreign reporters on Monday, he pointed at a map and vowed to stay in Rafah.",
        JULY[21],
    ),
    "after a meeting": (
        "After a long meeting in Jerusalem on Monday, Blinken announced that Netanyahu had accepted the proposal.",
        JULY[21],
    ),
    "planned for a weekday": ("A vigil planned for Friday in Tel Aviv has been called off.", JULY[25]),
    "one day or the next": ("A session of the talks is pencilled in for Friday or Saturday in Cairo.", JULY[25]),
    "invited to come": ("Egypt said it had invited both sides to send teams to Cairo on Sunday.", JULY[27]),
    "leaves on": ("Marco Rubio leaves on Saturday for Israel, his spokesman announced.", JULY[26]),
    "in an interview": ("Emmanuel Macron, in an interview with CNN on Tuesday, spoke of a betrayal of Gaza.", JULY[22]),
    "in a speech": ("Benjamin Netanyahu vowed total victory in Gaza in a speech to lawmakers on July 21.", JULY[21]),
    "after a vote": ("“The truce is not dead,” Danny Danon told the chamber after Tuesday's vote.", JULY[22]),
    "before a vote is not long ago": ("“Gaza starves,” Danny Danon said before the show of hands.", JULY[24]),
    "the plan he laid out": (
        "The Security Council adopted a resolution that endorses the plan Joe Biden laid out on 31 May.",
        JULY[24],
    ),
    "the first in so many months": (
        "Passengers are due to cross Rafah from Sunday, the first in twenty months.",
        JULY[27],
    ),
    "contrary to an announcement": (
        "Israel recalled the rest of its team, contrary to an announcement on Tuesday that it would stay.",
        JULY[24],
    ),
    "who left on a day, seen": ("The envoy also saw Benny Gantz, who left the government on Sunday.", JULY[24]),
    "who left on a day, said": (
        "Antony Blinken, who left on Tuesday, said Israel had accepted the proposal.",
        JULY[24],
    ),
    "indirect speech of a week to come": (
        "Abu Obeida said the truce would hold. The coming week would be a test for Israel.",
        JULY[24],
    ),
    "shut since a day": ("The crossings into Gaza have been shut since 17 July.", JULY[17]),
    "asked on a day": ("Joe Biden, asked on Monday if a deal was near, said he did not know.", JULY[21]),
    "and said": ("Netanyahu asked for patience on Monday, but said troops would stay in Rafah.", JULY[21]),
    "a law passed in another month": (
        "Also on Sunday, Israel's government ordered the station closed under a law passed in April.",
        JULY[20],
    ),
    "a plan unveiled on another day": ("Hamas rejected the plan that was unveiled by Egypt on Monday.", THURSDAY),
    "a proposal put forward on another day": (
        "Blinken and Sisi met to discuss the proposal put forward by Qatar on Monday.",
        THURSDAY,
    ),
    "a truce through a feast": ("Hamas rejected a plan for a truce through Ramadan and Passover.", THURSDAY),
    "a truce named by its month": ("The January ceasefire collapsed on July 18.", JULY[18]),
    "saying what it did before": (
        "Hamas denied that it had rejected the plan, saying it had answered it only last Friday.",
        THURSDAY,
    ),
    "possessive": ("The gloom dates from last Saturday's reply by Hamas to the proposal.", JULY[19]),
    "what the subject did": ("Emmanuel Macron, who landed in Doha on Tuesday, met the emir of Qatar.", JULY[22]),
    "the main clause, not the relative one": (
        "Qatar, which had suspended its mediation on Sunday, resumed it on Tuesday.",
        JULY[22],
    ),
    "from one day until another": (
        "Negotiators met in Doha from Sunday evening until Tuesday noon.",
        JULY[20],
    ),
}


@pytest.mark.parametrize(("text", "start"), OWN.values(), ids=OWN.keys())
def test_the_day_of_the_sentence_itself(text: str, start: date) -> None:
    event = loaders.find_events(text, THURSDAY)[-1]
    assert event.interval is not None
    assert event.interval.start == start


def test_two_days_side_by_side_are_one_span() -> None:
    (event,) = loaders.find_events("Negotiators spent Sunday and Monday in talks in Cairo.", THURSDAY)
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (JULY[20], JULY[22])


def test_a_condition_has_no_day_of_being_said() -> None:
    (event,) = loaders.find_events(
        "Itamar Ben-Gvir said on Tuesday that his party would quit the coalition if the deal went through.", THURSDAY
    )
    assert (event.status, event.interval) == ("conditional", None)


RECALL = "Israel called its negotiators home on Tuesday. "
CARRIED = {
    "hours later": (RECALL + "Hours later Hamas freed two hostages.", JULY[22]),
    "within an hour": (RECALL + "Crowds filled the streets of Tel Aviv within an hour in protest.", JULY[22]),
    "that evening": (RECALL + "Thousands rallied in Tel Aviv that evening.", JULY[22]),
    "the next morning": (RECALL + "A Hamas delegation arrived in Cairo the next morning.", JULY[23]),
    "after the call": (
        "Netanyahu telephoned the emir on Tuesday. Qatar confirmed after the call that it resumed its mediation.",
        JULY[22],
    ),
    "afterwards": ("Netanyahu met Trump on Tuesday. The gaps are closing, Macron told reporters afterwards.", JULY[22]),
    "somebody else's word": (RECALL + 'Hamas called it "a show".', THURSDAY),
    "the same kind, but planned": (
        "Israeli troops went into Khan Younis on Tuesday. Israel is expected to strike Gaza City as well.",
        THURSDAY,
    ),
    "planned together": (
        "Negotiators are to hold talks in Cairo on Saturday. Nickolay Mladenov will meet both delegations.",
        JULY[26],
    ),
    "past what is background": (
        "The court ordered Israel on Tuesday to let in aid. South Africa had brought the case in May. "
        "The court gave Israel one month to report back.",
        JULY[22],
    ),
    "he resigned, he said": (
        "Benny Gantz walked out of Israel's government on Sunday. “Politics delays a truce,” he said in an address.",
        JULY[20],
    ),
    "one of the crowd": (
        "Thousands rallied in Tel Aviv on Saturday to demand a deal. “Bring them home from Gaza,” one mother said.",
        JULY[19],
    ),
    "a day carried twice": (
        "Qatar is weighing its part in the mediation, Majed al-Ansari said on Tuesday. “Qatar is reviewing its "
        "mediation,” he told reporters. There were limits, he said, to what Gaza's mediators could take.",
        JULY[22],
    ),
    "what he says ends no thread": (
        "Benny Gantz resigned on Sunday. “Politics delays a truce,” he said. Gadi Eisenkot resigned as well.",
        JULY[20],
    ),
    "earlier counts from a new paragraph": (
        "Talks had opened on 3 July.\n\nA day earlier, thousands had rallied in Tel Aviv to demand a deal.",
        JULY[23],
    ),
}


@pytest.mark.parametrize(("text", "start"), CARRIED.values(), ids=CARRIED.keys())
def test_the_day_told_before(text: str, start: date) -> None:
    event = loaders.find_events(text, THURSDAY)[-1]
    assert event.interval is not None
    assert event.interval.start == start


@pytest.mark.parametrize(
    "text",
    [
        "About 34,000 Palestinians have been killed in the offensive, Gaza's health ministry says.",
        "The war has cost more than 54,000 Palestinian lives, the health ministry in Gaza says.",
    ],
)
def test_so_many_dead_are_those_of_the_war(text: str) -> None:
    (event,) = loaders.find_events(text, THURSDAY)
    assert (event.kind, event.role, event.interval) == ("military", "background", None)
