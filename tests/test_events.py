"""Events: role, kind, status, speaker, date and issues of sentences, by the coding manual."""

from __future__ import annotations

import re
from datetime import date

import pytest

import loaders
from loaders.any_case import compile_any_case
from loaders.dating.resolution import resolve_dates
from loaders.events.actors import find_actors
from loaders.events.extraction import find_events
from loaders.events.issues import load_issues
from loaders.events.kinds import load_cues, load_kinds
from loaders.events.speech_verbs import beginnings_of, load_verbs
from loaders.reading.text import read_text
from loaders.records import Event

# A Thursday.
DAY = date(2025, 7, 24)


def events_of(text: str, anchor: date | None = DAY) -> list[Event]:
    article = read_text(text)
    return find_events(article, anchor, find_actors(text, anchor), resolve_dates(text, anchor))


@pytest.mark.parametrize("cue", [cue for cue, _ in load_cues()], ids=lambda cue: cue.id)
def test_cues_do_what_their_examples_say(cue) -> None:
    pattern = re.compile(cue.pattern, re.IGNORECASE)
    assert cue.examples
    assert cue.counter_examples
    assert [one for one in cue.examples if not pattern.search(one)] == []
    assert [one for one in cue.counter_examples if pattern.search(one)] == []
    assert all(any(trigger in one.lower() for trigger in cue.triggers) for one in cue.examples)


@pytest.mark.parametrize("issue", [issue for issue, _ in load_issues()], ids=lambda issue: issue.id)
def test_issues_do_what_their_examples_say(issue) -> None:
    assert re.search(issue.pattern, issue.example, re.IGNORECASE)
    assert any(trigger in issue.example.lower() for trigger in issue.triggers)


def test_every_kind_has_cues_but_statement() -> None:
    assert {cue.kind for cue, _ in load_cues()} == set(load_kinds()) - {"statement"}


# Invented sentences after the coding manual: text, kind, status, speaker.
CASES = {
    "us recall": (
        "The US is recalling its negotiating team from Qatar, Steve Witkoff said Thursday.",
        "walkout",
        "happened",
        "steve-witkoff",
    ),
    "israel recall": ("Israel called its negotiators home on Thursday.", "walkout", "happened", ""),
    "condition": (
        "Hamas says it will only free all captives in exchange for a full withdrawal.",
        "proposal",
        "conditional",
        "hamas",
    ),
    "position": ("Israel says it will not leave before Hamas is disarmed.", "statement", "happened", "israel"),
    "terms": ("Under the draft, Hamas would release seven living hostages.", "proposal", "conditional", ""),
    "demand": ("Hamas demands a full withdrawal.", "proposal", "happened", "hamas"),
    "offer": ("Egypt proposed a truce of two days.", "proposal", "happened", ""),
    "yes": ("Hamas accepted the mediators' proposal on Wednesday.", "response", "happened", ""),
    "no": ("Israel rejected the offer, an Israeli official said.", "response", "happened", "israel"),
    "session": (
        "Negotiators are continuing to work on a text, Antony Blinken said.",
        "talks_round",
        "happened",
        "antony-blinken",
    ),
    "session set": ("Indirect talks are to resume in Cairo on Sunday.", "talks_round", "planned", ""),
    "meeting": ("Benjamin Netanyahu met Steve Witkoff in Jerusalem on Wednesday.", "meeting", "happened", ""),
    "visit planned": ("A Hamas delegation will travel to Cairo on Saturday.", "visit", "planned", ""),
    "future in the past": (
        "The State Department said Steve Witkoff would travel to Rome.",
        "visit",
        "planned",
        "united-states",
    ),
    "release": ("Hamas handed over four hostages on Thursday.", "hostage_release", "happened", ""),
    "release planned": ("Israel is to free ninety prisoners on Sunday.", "hostage_release", "planned", ""),
    "agreement": ("Israel and Hamas have agreed on a truce, Qatar announced.", "agreement", "happened", "qatar"),
    "truce starts": ("The ceasefire took effect at dawn.", "ceasefire_start", "happened", ""),
    "truce ends": ("The raids shattered a truce of two months.", "ceasefire_end", "happened", ""),
    "veto": ("The United States vetoed the draft at the Security Council.", "un_resolution", "happened", ""),
    "mediation": ("Qatar has suspended its mediation, officials said.", "mediation_change", "happened", ""),
    "office": ("The Israeli defence minister resigned on Tuesday.", "personnel", "happened", ""),
    "court": ("The International Criminal Court issued arrest warrants.", "legal", "happened", ""),
    "protest": ("Thousands rallied in Tel Aviv on Wednesday.", "protest", "happened", ""),
    "toll": (
        "Israeli strikes killed 31 people on Thursday, Gaza's health ministry said.",
        "military",
        "happened",
        "gaza-health-ministry",
    ),
    "aid": ("Forty trucks entered Gaza on Thursday.", "humanitarian", "happened", ""),
    "appeal": ("António Guterres urged both sides to stop.", "statement", "happened", "antonio-guterres"),
    "quotation": ('"The gaps are narrow," Matthew Miller said.', "statement", "happened", "matthew-miller"),
    "inverted": ('"We are close," said Matthew Miller, the spokesman.', "statement", "happened", "matthew-miller"),
    "apposition": (
        "Terms are clear, the group's leader, Khalil al-Hayya, said.",
        "statement",
        "happened",
        "khalil-al-hayya",
    ),
    "according to": ("Gaps remain, according to Majed al-Ansari.", "statement", "happened", "majed-al-ansari"),
    "unnamed source": ("A source told reporters that Hamas was pleased.", "statement", "happened", ""),
    "denied": ("The delegation denied that it had walked out of the talks.", "walkout", "denied", ""),
}


@pytest.mark.parametrize(("text", "kind", "status", "speaker"), CASES.values(), ids=CASES.keys())
def test_kind_status_and_speaker(text: str, kind: str, status: str, speaker: str) -> None:
    (event,) = events_of(text)
    assert (event.kind, event.status, event.speaker) == (kind, status, speaker)


# Sentences that report nothing.
OTHERS = {
    "state of things": "The sides remain far apart on most points.",
    "off topic": "The shop sells bread at half price.",
    "picture": "Children play in a narrow street.",
    "bare question": "It was unclear what the options were.",
}


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_a_sentence_that_reports_nothing_gives_no_event(text: str) -> None:
    assert events_of(text) == []


# Text (the last sentence counts), start of the interval or None, basis.
DATES = {
    "own words": ("Israel called its negotiators home on Tuesday.", date(2025, 7, 22), "relative"),
    "stated": ("Israel called its negotiators home on 3 May 2025.", date(2025, 5, 3), "stated"),
    "anchor": ("Israel called its negotiators home.", date(2025, 7, 24), "anchor"),
    "terms have none": ("Hamas would release seven hostages.", None, "none"),
    "event day, not the day it was said": (
        "Talks resume in Cairo on Sunday, Qatar said on Thursday.",
        date(2025, 7, 27),
        "relative",
    ),
    "statement by its own day": (
        "Majed al-Ansari said on Wednesday that he hoped for Sunday.",
        date(2025, 7, 23),
        "relative",
    ),
    "an attack named by its day": (
        "Israel called its negotiators home after the October 7 attack.",
        date(2025, 7, 24),
        "anchor",
    ),
}


@pytest.mark.parametrize(("text", "start", "basis"), DATES.values(), ids=DATES.keys())
def test_date_and_basis(text: str, start: date | None, basis: str) -> None:
    event = events_of(text)[-1]
    assert (event.interval.start if event.interval else None, event.basis) == (start, basis)


def test_without_an_anchor_nothing_is_assumed() -> None:
    (event,) = events_of("Israel called its negotiators home.", None)
    assert (event.interval, event.basis) == (None, "none")


def test_what_is_old_is_background() -> None:
    old, new = events_of("A truce took effect on 19 January 2025. Israel called its negotiators home.")
    assert (old.role, new.role) == ("background", "event")


def test_a_pronoun_speaks_for_the_last_speaker() -> None:
    _, second = events_of("Matthew Miller said talks went well. He said the gaps were small.")
    assert second.speaker == "matthew-miller"


def test_events_index_the_text_and_name_each_actor_once() -> None:
    text = "CAIRO: Hamas accepted the plan, Hamas said.\n\nThey “agreed” to a truce, Qatar’s prime minister said."
    for event in events_of(text):
        assert text[event.start : event.end] == event.sentence
        assert len(set(event.actors)) == len(event.actors)


def test_place_and_issues() -> None:
    (event,) = events_of("Negotiators met in Doha to discuss hostages and a full withdrawal.")
    assert (event.place, event.issues) == ("doha", ("hostages", "withdrawal"))


# Invented sentences on the wordings of each issue, and on what only looks like one.
ISSUES = {
    "swap": ("Hamas said there would be no further exchange before Sunday.", {"hostages", "prisoners"}),
    "people released": ("Hamas released three women on Sunday.", {"hostages"}),
    "palestinians released": ("Israel released ninety Palestinian women on Sunday.", {"prisoners"}),
    "prolonged": ("Israel offered on Sunday to prolong the first phase.", {"truce_length"}),
    "length of a phase": ("Israel said a stage of six weeks was agreed on Sunday.", {"truce_length"}),
    "war stopped": ("Hamas said on Sunday that any deal must stop the war.", {"end_of_war"}),
    "permanent": ("Hamas demanded a permanent ceasefire on Sunday.", {"end_of_war"}),
    "soldiers out": ("Hamas demanded on Sunday that Israel take all its soldiers out.", {"withdrawal"}),
    "team recalled": ("Israel pulled out its negotiators on Sunday.", set()),
    "border": ("Egypt said on Sunday that Rafah could be reopened.", {"borders"}),
    "lorries": ("Israel let forty lorries in on Sunday.", {"aid"}),
    "guarantors": ("Hamas called on the guarantors on Sunday.", {"guarantees"}),
    "membership": ("The US blocked full membership for the Palestinians on Sunday.", {"recognition"}),
    "run Gaza": ("Hamas and Fatah discussed on Sunday who would run Gaza.", {"governance"}),
    "arms": ("Hamas said on Sunday it would not lay down its arms.", {"disarmament"}),
    "north": ("Hamas asked on Sunday that families be let back into the north.", {"return"}),
}


@pytest.mark.parametrize(("text", "issues"), ISSUES.values(), ids=ISSUES.keys())
def test_issues_at_stake(text: str, issues: set[str]) -> None:
    (event,) = events_of(text)
    assert set(event.issues) == issues


# A pattern, a text and whether it is found; capitals count only inside (?-i:...).
ANY_CASE = {
    "small letters": ("recall(?:s|ed)", "Israel RECALLED its team", True),
    "a capital in the pattern": (r"\bUN\b", "the un voted", True),
    "a class": (r"\S+ [A-Z]eam", "its team", True),
    "capitals that count": (r"(?-i:\bUS\b)", "it told us so", False),
    "capitals that count, later in the text": (r"to (?-i:[A-Z])", "went to them and to Cairo", True),
    "a capital in what must not follow": (r"talks (?!in (?-i:[A-Z]))", "talks in secret", True),
    "other letters than those of ASCII": (r"\bmeet\b", "they émeet, as they put it", False),
    "a word of other letters": (r"\bin \w+ on\b", "They met in Şırnak on Friday", True),
}


@pytest.mark.parametrize(("pattern", "text", "found"), ANY_CASE.values(), ids=ANY_CASE.keys())
def test_any_case(pattern, text, found):
    assert bool(compile_any_case(pattern).search(text, text.lower())) is found


@pytest.mark.parametrize(
    ("word", "beginnings"),
    [
        ("announced", ["announced"]),
        ("says?(?! yes)", ["say"]),
        ("ha(?:s|d) pressed", ["has pressed", "had pressed"]),
        ("made (?:it )?plain", ["made "]),
        ("held [a-z]+ to blame", ["held "]),
        ("(?:would|did) not (?:directly )?say", ["would not ", "did not "]),
        ("was (?:saying|telling)", ["was saying", "was telling"]),
    ],
)
def test_beginnings_of_a_verb_of_speech_stand_in_all_that_it_fits(word, beginnings) -> None:
    assert beginnings_of(word) == beginnings


@pytest.mark.parametrize("word", [word for one in load_verbs() for word in one.words])
def test_verbs_of_speech_begin_with_letters(word) -> None:
    assert all(re.match("[a-z]{2}", one) for one in beginnings_of(word))


# Sentences that are read one after the other, and who speaks in the last.
SPEAKERS = {
    "joint, the first": ("Egypt and Qatar, which mediate, condemned the attack.", "egypt"),
    "joint, with a title": (
        "President Donald Trump and Prime Minister Benjamin Netanyahu said they agreed.",
        "donald-trump",
    ),
    "not joint": ("After talks with Israel and Hamas, Qatar said a deal was near.", "qatar"),
    "the official again": (
        "A US official said a deal was near. Gaps remained over the lists, said the official, who was not named.",
        "united-states",
    ),
    "another official": (
        "A US official said a deal was near. A Palestinian source close to the talks had doubts. "
        "The source told reporters that nothing was settled.",
        "",
    ),
    "in his view": ("Antony Blinken spoke to reporters. In his view a deal is near.", "antony-blinken"),
    "behind the clause": (
        "Benjamin Netanyahu told families of a new plan, the State Department said.",
        "united-states",
    ),
    "wrote online": ("Steve Witkoff took to X to say that Hamas was not serious.", "steve-witkoff"),
    "in the passive": ("Reporters were told on Monday by a US official that a deal was near.", "united-states"),
    "officials in a country": ("Two officials in Egypt said a truce was near.", "egypt"),
    "and said": ("The United States shuns Hamas, yet has urged it to accept.", "united-states"),
    "a name that only helps": ("Some parties in Benjamin Netanyahu's coalition said they would leave.", ""),
    "his office": ("The decision was Benjamin Netanyahu's alone, according to his office.", "benjamin-netanyahu"),
    "its embassy": ("Qatar mediates. Its embassy in Washington rebuked a lawmaker over Hamas.", "qatar"),
    "its prime minister": (
        "Qatar will stop mediating between Israel and Hamas, its prime minister said.",
        "mohammed-bin-abdulrahman-al-thani",
    ),
    "word came from": ("Confirmation of the truce came later from Qatar.", "qatar"),
    "an attitude": ("Israel was more guarded about the truce.", "israel"),
    "object of a judgement": ("Many observers, some in Israel, fault Benjamin Netanyahu, whom they distrust.", ""),
    "said yesterday": ("A truce is near, Antony Blinken said yesterday.", "antony-blinken"),
    "a demand": ("The obstacle is Hamas's demand for a full withdrawal.", "hamas"),
    "cited by a medium": ("Talks are near an end, according to AFP, which cited a source close to Hamas.", "hamas"),
    "the same source": (
        "A source close to Hamas said talks went well. The same source said a truce was near.",
        "hamas",
    ),
    "cited as saying": (
        'A newspaper quoted Israeli officials. "There is no reason to go," it cited them as saying.',
        "israel",
    ),
    "an official behind the verb": (
        "Egypt also invited other groups to Cairo, said a Hamas official, who was not named.",
        "hamas",
    ),
    "a source in its team": ('"A deal is near," said a source in Israel\'s negotiating team.', "israel"),
    "no name behind the comma": (
        "According to a diplomat quoted by Reuters, Hamas turned down the proposal.",
        "",
    ),
    "his government": ("Benjamin Netanyahu's government holds that pressure works on Hamas.", "israel"),
    "saying": ("Hamas has suspended the hostage releases, saying Israel broke the truce.", "hamas"),
    "a plan that somebody disclosed": (
        "Talks resumed in Doha on the plan that Joe Biden disclosed.",
        "",
    ),
    "hours after somebody said": (
        "Israeli troops seized a crossing on Tuesday, hours after Hamas said that it agreed.",
        "",
    ),
    "the second of two clauses": (
        "Residents said drones hit the camp in Rafah; Israel said it was looking into it.",
        "",
    ),
    "a step that somebody denounced": (
        "Canada suspended sales of arms to Israel on Friday, a step that Benjamin Netanyahu denounced.",
        "",
    ),
    "a raid that he learned of": (
        "Donald Trump, who says nobody told him, was due to meet Benjamin Netanyahu on Friday.",
        "",
    ),
    "a draft that demands": ("The Security Council is to vote on a draft that demands a truce.", ""),
    "what a council demands": ("On Monday the UN General Assembly demanded a truce by 120 votes to nine.", ""),
    "accusing": ("Benny Gantz left the war cabinet on Sunday, accusing Benjamin Netanyahu of delay.", "benny-gantz"),
    "with somebody telling": (
        "Qatar played the quarrel down, with Majed al-Ansari telling reporters that talks went on.",
        "majed-al-ansari",
    ),
    "on a day, citing": ("On Sunday Israel called its negotiators home, citing a deadlock.", "israel"),
    "reported, citing": ("Israel will send a team to Cairo, a newspaper reported, citing two people.", ""),
    "others accusing": ("Relatives of captives rallied in Tel Aviv, accusing Benjamin Netanyahu of delay.", ""),
    "retorted": ("Danny Danon retorted that Qatar should choose.", "danny-danon"),
    "repeated": ("Khalil al-Hayya repeated in a message that Hamas stood by the text.", "khalil-al-hayya"),
    "called that": ("Tom Fletcher called that a drop in the ocean for Gaza.", "tom-fletcher"),
    "announced in a place by": ("The truce was announced in Cairo on Friday by Badr Abdelatty.", "badr-abdelatty"),
    "dismissed as baseless by": ("The report on Gaza was dismissed as baseless by Israel.", "israel"),
    "meanwhile said": ("The French leader, Emmanuel Macron, meanwhile said Gaza must have aid.", "emmanuel-macron"),
    "had, behind a parenthesis": ("Hamas, in a reply sent last week, had demanded a full withdrawal.", "hamas"),
    "who denied": (
        "Hamas was defended by Diaa Rashwan, head of a state service, who denied that it was to blame.",
        "diaa-rashwan",
    ),
    "a spokesman without an id": ("Omer Levi, a spokesman for the Israeli army, said that Rafah was quiet.", "idf"),
    "said a director without an id": (
        "UNRWA feeds Rafah. Hunger is spreading, said Omer Levi, the agency's deputy director.",
        "unrwa",
    ),
    "unnamed sources behind he": (
        "Antony Blinken is in Cairo. He will meet Israel's president on Sunday, diplomatic sources said.",
        "",
    ),
    "according to people": ("Israel wants to keep troops in Rafah, according to two people briefed on it.", ""),
    "according to a copy": ("According to a leaked copy of the Witkoff plan, ten hostages would be freed.", ""),
    "by its count": ("The raid began the war, in which, by Israel's count, 1,200 people were killed.", "israel"),
    "an announcement that": (
        "Emmanuel Macron's announcement on Friday that France would recognise a state angered Israel.",
        "emmanuel-macron",
    ),
    "a colon": ("Yair Lapid offered his votes: “You will not fall over this.”", "yair-lapid"),
    "what a diplomat says of others": (
        "A diplomat told a newspaper that Hamas had demanded a full withdrawal.",
        "",
    ),
    "his ministry": ("Badr Abdelatty spoke by telephone with Marco Rubio, his ministry said.", "egypt"),
    "it announced": ("Hamas chose a new leader on Sunday, it announced.", "hamas"),
    "the one body's spokesman": ("Judges of the International Criminal Court will rule, its spokesman said.", "icc"),
    "an official in the capital": ("A vote on the truce will follow, an official in Jerusalem said.", "israel"),
    "the prime minister's office": (
        "Egypt and Qatar agreed with Israel; nothing is decided, the prime minister's office said.",
        "benjamin-netanyahu",
    ),
    "dismissed as false": (
        "Benjamin Netanyahu's office dismissed as false a report that his minister would resign.",
        "benjamin-netanyahu",
    ),
    "which he called": ("Benjamin Netanyahu rejected the terms, which he called delusional.", "benjamin-netanyahu"),
    "a strike that it said killed": (
        "Israel carried out a strike that it said killed a commander of Islamic Jihad.",
        "israel",
    ),
    "a former official": ("Omer Levi, a former Israeli official, said the plan for Gaza would fail.", ""),
    "what an official calls for, with a council": (
        "The Security Council adopted the text by 14 votes, calling for a truce.",
        "",
    ),
    "his office and another": (
        "In a joint note, Benjamin Netanyahu's office and the Mossad said talks went on.",
        "benjamin-netanyahu",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), SPEAKERS.values(), ids=SPEAKERS.keys())
def test_speaker(text: str, speaker: str) -> None:
    assert events_of(text)[-1].speaker == speaker


# Text (the last sentence counts), role, kind, status, start of the interval or None.
CODED = {
    "terms go on": (
        "Egypt put forward a plan. Aid would double. Schools should be rebuilt.",
        ("event", "proposal", "conditional", None),
    ),
    "terms by their teller": (
        "Joe Biden set out a plan. Americans would be among the first, Biden said.",
        ("event", "proposal", "conditional", None),
    ),
    "his own word is no term": (
        "Joe Biden set out a plan. Joe Biden said he would speak again.",
        ("event", "statement", "happened", DAY),
    ),
    "another's word is no term": (
        "Joe Biden set out a plan. Emmanuel Macron said French troops would take part.",
        ("event", "statement", "happened", DAY),
    ),
    "they said, in between": (
        "Egypt put forward a plan. The second phase, the sources said, would deal with the soldiers.",
        ("event", "proposal", "conditional", None),
    ),
    "terms agreed": (
        "Israel and Hamas have agreed on a truce. Under the deal, aid is to double.",
        ("event", "proposal", "planned", None),
    ),
    "standing demand": ("Hamas wants the war to end.", ("event", "proposal", "happened", None)),
    "long effort": (
        "Egypt and Qatar have been trying for months to arrange a truce.",
        ("background", "talks_round", "happened", None),
    ),
    "toll of the war": (
        "More than 40,000 people have been killed since the war began, the health ministry in Gaza said.",
        ("background", "military", "happened", None),
    ),
    "toll of the war, counted on a day": (
        "The death toll in Gaza passed 40,000 on Thursday, the health ministry said.",
        ("background", "military", "happened", None),
    ),
    "toll of the war, told on a day": (
        "The health ministry in Gaza said on Thursday that at least 59,500 people had been killed.",
        ("background", "military", "happened", None),
    ),
    "dead of a day beside those of the war": (
        "The health ministry said Israeli strikes on Gaza had killed 12 on Thursday, of 59,500 in all.",
        ("event", "military", "happened", DAY),
    ),
    "over the first phase": (
        "Under the first phase, 33 captives were handed over to the Red Cross.",
        ("background", "hostage_release", "happened", None),
    ),
    "toll of a day, compared": (
        "Israeli strikes killed 90 people, the heaviest toll since the war began.",
        ("event", "military", "happened", DAY),
    ),
    "toll of the attack": (
        "The Hamas attack of 7 October 2023 killed some 1,200 people.",
        ("background", "military", "happened", date(2023, 10, 7)),
    ),
    "May is a month": (
        "A Hamas team reached Cairo on 20 May 2025.",
        ("background", "visit", "happened", date(2025, 5, 20)),
    ),
    "act before its terms": (
        "Israel put forward a plan that would stop the war.",
        ("event", "proposal", "happened", DAY),
    ),
    "the day of the words goes on": (
        "Talks go well, Matthew Miller said on Tuesday. He hoped for a truce.",
        ("event", "statement", "happened", date(2025, 7, 22)),
    ),
    "a title between verb and day": (
        "A truce is near, said Matthew Miller, the spokesman, on Tuesday.",
        ("event", "statement", "happened", date(2025, 7, 22)),
    ),
    "since is no date": (
        "It is his third trip to Cairo since Israel began its war, on October 7, 2023.",
        ("event", "visit", "happened", DAY),
    ),
    "no meeting": ("Steve Witkoff has had no direct meeting with Hamas.", ("event", "meeting", "denied", DAY)),
    "hope is a word": (
        "Qatar said it hoped that the truce would be extended.",
        ("event", "statement", "happened", DAY),
    ),
    "still to be carried out": (
        "Israel is to free 900 detainees under the package.",
        ("event", "proposal", "planned", None),
    ),
    "undertaken": ("Hamas undertook to give up the remains.", ("event", "proposal", "planned", None)),
    "only once": (
        "Israel says it will halt its offensive only once Hamas is dismantled.",
        ("event", "proposal", "conditional", None),
    ),
    "no day in the terms": (
        "Under the draft, Hamas would free ten captives on 1 August 2025.",
        ("event", "proposal", "conditional", None),
    ),
    "supposed": (
        "Benjamin Netanyahu said that if Hamas rejected the plan Israel would act alone.",
        ("event", "statement", "happened", DAY),
    ),
    "would answer": (
        "Benjamin Netanyahu's office declared that it would adopt the plan.",
        ("event", "response", "happened", DAY),
    ),
    "announced release": (
        "Hamas announced that it would free an American soldier.",
        ("event", "hostage_release", "planned", DAY),
    ),
    "withheld": ("Israel declined to free prisoners.", ("event", "hostage_release", "denied", DAY)),
    "nobody came": ("No Israeli negotiators turned up in Cairo.", ("event", "talks_round", "denied", DAY)),
    "soldiers of the war": (
        "About 400 Israeli soldiers have died too.",
        ("background", "military", "happened", None),
    ),
    "while it lasted": (
        "While it lasted, 33 hostages were handed over.",
        ("background", "hostage_release", "happened", None),
    ),
    "again and again": (
        "Hamas has said again and again that it will keep its weapons.",
        ("background", "statement", "happened", None),
    ),
    "an answer to an attack": (
        "Israel is expected to hit Iran in response to the missile attack of October 1.",
        ("event", "military", "planned", DAY),
    ),
    "an accusation": ("Israel said Hamas had broken the truce.", ("event", "statement", "happened", DAY)),
}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("A meeting between Netanyahu and Sisi, set for Thursday in Cairo, was called off.", "denied"),
        ("The visit to Doha planned for Sunday by Mossad chief David Barnea has been put off.", "denied"),
        ("Hamas denied a report that its delegation had left Cairo.", "denied"),
        ("Reports that Netanyahu would fly to Cairo were untrue, his office said.", "denied"),
        ("Netanyahu met Sisi in Cairo after a visit to Doha was called off.", "happened"),
        ("Netanyahu denied the claim, and on Sunday he met Sisi in Cairo.", "happened"),
        ("Families of hostages said they would rally in Tel Aviv on Saturday.", "planned"),
        ("Hamas said no reply to the offer had been sent.", "denied"),
        ("Contrary to reports, nothing had been signed in Cairo, Qatar said.", "denied"),
        ("Netanyahu had met Sisi, Egypt said. Nor had the delegation left Cairo.", "denied"),
        ("An Egyptian official said Sisi would not be meeting Netanyahu.", "denied"),
        ("Qatar rejected a report that it had suspended its mediation.", "denied"),
        ("Netanyahu would meet his ministers on Thursday.", "planned"),
        ("Witkoff leaves for Cairo on Sunday, his office announced.", "planned"),
        ("A new round of talks is pencilled in for Monday.", "planned"),
        ("Edan Alexander was set free by Hamas on Monday.", "happened"),
        ("Netanyahu was to have met Sisi in Cairo on Monday, but the appointment was dropped.", "denied"),
        ("Netanyahu had planned to meet Sisi in Cairo on Monday, but the encounter fell through.", "denied"),
        ("Arab ministers who had planned to travel to Ramallah on Sunday called off the trip.", "denied"),
        ("Ministers were to have met in Cairo before Netanyahu called off another trip.", "planned"),
        ("Israel has postponed until Friday its vote on the ceasefire deal.", "planned"),
        ("A meeting of Netanyahu and Sisi was put off to 25 July.", "planned"),
        ("Nothing of the kind had been agreed, an Israeli official said.", "denied"),
        ("Israel has agreed to no ceasefire, Netanyahu's office said.", "denied"),
        ("Hamas took no part in the round of talks in Cairo.", "denied"),
        ("An Israeli strike killed six people, none of them fighters.", "happened"),
        ("Tony Blair, whom Hamas did not want in Cairo, met Netanyahu in Jerusalem.", "happened"),
        ("The decision to call off the talks was taken in Jerusalem, Qatar said.", "happened"),
        ("Israel and Hamas agreed on a ceasefire, though it never held.", "happened"),
        ("The appeal came as Rubio prepared to meet Netanyahu in Jerusalem.", "planned"),
        ("Taher al-Nunu denied that Hamas was playing for time.", "denied"),
        ("Hamas denied those claims about the hostages in a statement on Thursday.", "happened"),
        (
            "Netanyahu is expected to declare that he is in favour, and news about the hostages could help him.",
            "planned",
        ),
        ("Envoys said the group had agreed to attend talks in Doha next Thursday.", "planned"),
        ("Negotiators met in Cairo to work out what is to follow the truce.", "happened"),
        ("A meeting of Netanyahu and Sisi is down for Friday.", "planned"),
        ("The truce in Gaza comes into force on Sunday.", "planned"),
        ("The two sides had agreed on how many would be exchanged, if not on whom.", "happened"),
        ("Hamas said that it had not in fact rejected the offer.", "denied"),
        ("Qatar would resume its mediation, he said, once there was the will to end the war.", "conditional"),
        ("Itamar Ben-Gvir will resign as minister should the government vote yes.", "conditional"),
        ("Netanyahu on Wednesday rejected the terms on which Hamas would agree to a truce.", "happened"),
        ("Israel and Hamas on Wednesday struck a deal that is to silence the guns.", "happened"),
        ("A new round of negotiations, sponsored by Egypt, was to open in Cairo on Thursday.", "planned"),
        ("The UN, which denies that a lorry was lost, said it had handed out aid in Gaza.", "happened"),
        ("Talks would resume in Cairo next week, Egypt said, as soon as Israel had replied.", "planned"),
    ],
)
def test_what_was_called_off_or_is_denied(text: str, status: str) -> None:
    assert events_of(text)[-1].status == status


@pytest.mark.parametrize(("text", "coded"), CODED.values(), ids=CODED.keys())
def test_role_kind_status_and_day(text: str, coded: tuple[str, str, str, date | None]) -> None:
    event = events_of(text)[-1]
    assert (event.role, event.kind, event.status, event.interval and event.interval.start) == coded


def test_terms_end_with_the_next_paragraph_but_one() -> None:
    (offer,) = events_of("Egypt put forward a plan.\n\nIt was calm.\n\nIt was late.\n\nThe crowd should go home.")
    assert offer.kind == "proposal"


def test_a_refusal_to_comment_tells_nothing() -> None:
    assert events_of("The White House would not comment on talks that resumed in Cairo.") == []
    assert events_of("But Netanyahu said nothing about the talks in Cairo.") == []


def test_he_in_a_clause_of_the_sentence_is_its_subject() -> None:
    text = "Donald Trump spoke first. Benjamin Netanyahu praised the deal, which he said had freed 25 hostages."
    assert [one.speaker for one in loaders.find_events(text, date(2025, 4, 8))][-1] == "benjamin-netanyahu"
