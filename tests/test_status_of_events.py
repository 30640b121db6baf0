"""Whether a sentence tells what happened, is planned, hangs on something, or is denied.

Invented sentences, one for each class of miss found on invented articles that were coded blind.
"""

from __future__ import annotations

from datetime import date

import pytest

import loaders

# Text (the last event counts), status.
CASES = {
    "a plan is made known": ("Donald Trump announced a plan under which Hamas would lay down its arms.", "happened"),
    "would be freed on a day": ("Israel's prison service said 90 detainees would be freed on Sunday.", "planned"),
    "on condition of anonymity": (
        "An official told AFP on condition of anonymity that Hamas had accepted the truce proposal.",
        "happened",
    ),
    "asked if": ("Asked if Israel had rejected the proposal, Witkoff replied that it had.", "happened"),
    "and is expected": ("Witkoff landed in Doha on Wednesday and is expected to meet the mediators.", "happened"),
    "an aside within": (
        "The Security Council, which was to meet in private, has adopted its resolution on aid.",
        "happened",
    ),
    "what is added": (
        "Qatar suspended its mediation, saying it would return once the parties were serious.",
        "happened",
    ),
    "in brackets of commas": (
        "The text, which would also have had Israel lift all restrictions on aid, got the votes of 14 members.",
        "happened",
    ),
    "what a bill would do": ("The Knesset gave approval to a bill that would extend Israeli law to Gaza.", "happened"),
    "arrived and will stay": ("JD Vance arrived in Israel on Tuesday and will stay until Friday.", "happened"),
    "the month of May": ("On 31 May Joe Biden had set out that proposal.", "happened"),
    "because nobody had": ("Israel recalled its negotiators because Hamas had not freed the women.", "happened"),
    "no fewer than": ("Hamas said no fewer than four officials were killed.", "happened"),
    "goes into": ("The ceasefire plan for Gaza is going into its next phase, the United States said.", "happened"),
    "an answer with will": ("Hamas says it will accept nothing short of a full withdrawal.", "happened"),
    "an answer with could not": ("Steve Witkoff said he could not accept the reply.", "happened"),
    # As before: an answer that is told is none that is awaited.
    "an answer that is awaited": ("A reply of Hamas is expected on Sunday, an official said.", "planned"),
    "not before": ("The Security Council will not vote on the resolution before Monday.", "planned"),
    "a long subject": (
        "A session of experts from the Israeli, Qatari and Egyptian sides is expected in Doha.",
        "planned",
    ),
    "agreed to send": ("Netanyahu agreed to send a delegation to Doha.", "planned"),
    "plans to": ("He plans to travel to Cairo, Marco Rubio said.", "planned"),
    "sets off": ("Antony Blinken sets off for Israel on Saturday.", "planned"),
    "terms that are agreed": (
        "Under the accord, modeled on an outline of Joe Biden, talks on a full withdrawal are to begin later.",
        "planned",
    ),
    "could": ("The review of its mediation could end with Qatar giving it up altogether.", "conditional"),
    "has yet to": ("Israel has yet to answer the proposal.", "denied"),
    "between two": ("A meeting between Steve Witkoff and the negotiator for Hamas was called off.", "denied"),
    "that had been due": ("A meeting of negotiators that had been pencilled in for Sunday was dropped.", "denied"),
    "did not take place": ("A call between Joe Biden and Benjamin Netanyahu did not take place.", "denied"),
    "in a clause of its own": (
        "Ron Dermer was to have met Steve Witkoff on Thursday; the appointment has been scrapped.",
        "denied",
    ),
    "called it off": ("Steve Witkoff had been planning to fly to Doha but called the trip off.", "denied"),
    "dropped plans": ("William Burns has dropped plans to fly to Cairo.", "denied"),
    "whatever stands between": (
        "The Egyptian official dismissed a report in the Saudi press that Turkey had been brought in as a mediator.",
        "denied",
    ),
    "dismissed as": ("Egypt dismissed as “pure fiction” a report that a deal had been signed.", "denied"),
    "fabricated": ("Reports that a deal had been signed were “fabricated”, a Hamas source said.", "denied"),
    "not true that": ("It was not true that Hamas had accepted the proposal, Hazem Qassem said.", "denied"),
    "suspended, and will return only when": (
        "Doha had suspended its part on 20 July, saying it would return only when the parties were serious.",
        "happened",
    ),
    "would be suspended, and return only when": (
        "The mediation would be suspended, Qatar said, and would resume only when both sides were serious.",
        "conditional",
    ),
    "what it is for": (
        "The Histadrut had begun a general strike so that hostages would be freed.",
        "happened",
    ),
    "agreed on how many": ("The two sides had agreed on how many lorries would enter Gaza.", "happened"),
    "has not stopped": ("Contacts with both sides in Doha have not stopped, Qatar said.", "happened"),
    "would not stop": ("Ministers decided that the operation in Rafah would not stop.", "happened"),
    "there will be another": (
        "There would be another draft, and another vote in the Security Council, Algeria said.",
        "planned",
    ),
    "an offer that is to go out": ("A new offer to both Israel and Hamas is to go out this week.", "planned"),
    "organisers expect": ("Organizers expect strikes in Tel Aviv for the hostages on Saturday.", "planned"),
    "has given no reply": ("Israel has still given no reply to the offer, Qatar said.", "denied"),
    "has not handed a reply": ("Hamas has not handed a reply to the mediators.", "denied"),
    "no such offer": ("No such proposal had reached Hamas.", "denied"),
    "there has been no offer": ("There had been no new proposal by Hamas, an Israeli official said.", "denied"),
    "denies it": (
        "Egypt rewrote the proposal before Hamas saw it, CNN said. Egypt denies it.",
        "denied",
    ),
    "nor, as was said": ("Nor, as a Hamas channel had claimed, has a deal been signed.", "denied"),
    "will now not be held": (
        "A session of the talks on Rafah, where Qatar was to present maps, will now not be held.",
        "denied",
    ),
    "struck from the agenda": (
        "A meeting of the cabinet, asked for by Benny Gantz, was struck from the agenda.",
        "denied",
    ),
    "is staying at home": ("An Israeli delegation due to fly to Washington is staying at home.", "denied"),
    "would now stay": (
        "Three captives who were to be freed on Saturday will now stay where they are.",
        "denied",
    ),
    "the will": ("Doha is halting its efforts until both show the will to end the war.", "happened"),
    "due in return": ("All 90 Palestinian prisoners due in return were freed.", "happened"),
    "reported to have left": ("A Hamas delegation was reported to have left Cairo on Sunday night.", "happened"),
    "aims to": ("Egypt aims to bring the two delegations together for talks.", "planned"),
    "is coming on a day": ("The truce talks in Doha are resuming on Monday.", "planned"),
    "were due to gather": ("Negotiators from Israel and Hamas were due to gather in Doha.", "planned"),
    "isn't likely before": (
        "Qatar isn't likely to take up its mediation again until next year.",
        "planned",
    ),
    "said he would not accept": ("Israel Katz said he would not accept changes to the proposal.", "happened"),
    "have decided to": ("Egypt and Jordan have decided to step up the dispatch of aid convoys to Gaza.", "planned"),
    "did nothing to halt": ("The quarrel did nothing to halt the release of 90 prisoners on Sunday.", "happened"),
    "on no list": ("Families whose sons are on no list marched in Tel Aviv on Tuesday.", "happened"),
    "whose drivers could not": (
        "Two captives were handed over to the Red Crescent, whose staff could not get through the crowd.",
        "happened",
    ),
    "not acceptable": ("Hamas said the Israeli maps were not acceptable.", "happened"),
    "no longer travel": ("Steve Witkoff will no longer travel to Doha this week, an official said.", "denied"),
    "no longer expected": ("Ron Dermer was no longer expected in Cairo, an Egyptian official said.", "denied"),
    "but were postponed": ("Talks were to have begun on Sunday but were postponed.", "denied"),
    "were to march": ("In Haifa relatives of the captives were to march on the port on Thursday night.", "planned"),
    "is being arranged": ("In Rafah the handover of the captives is being arranged by the Red Cross.", "planned"),
    "called for a day": ("The Hostages Families Forum has called a march in Tel Aviv for Saturday.", "planned"),
    "wants one that would": ("Hamas wants a deal that would end the war.", "happened"),
    "to be believed": (
        "Some 200,000 people rallied in Haifa, if its police are to be believed.",
        "happened",
    ),
    "did not turn down": ("“We did not turn the proposal down,” Hazem Qassem of Hamas said.", "denied"),
    "a state plans to": ("Israel plans to widen its raids on Rafah, an aide to the minister said.", "planned"),
    "said to be over": ("The truce was said to be over on Sunday, when two soldiers were killed.", "happened"),
}


@pytest.mark.parametrize(("text", "status"), CASES.values(), ids=CASES.keys())
def test_status(text: str, status: str) -> None:
    assert loaders.find_events(text, date(2025, 7, 24))[-1].status == status
