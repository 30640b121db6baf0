"""Who speaks where the sentence alone does not say it: pronouns, roles, words that go on over sentences."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.dating.resolution import resolve_dates
from loaders.events.actors import find_actors
from loaders.events.extraction import find_events
from loaders.reading.text import read_text

DAY = date(2025, 7, 24)

# Invented. The last sentence counts.
VOICES = {
    # Whoever is not of the list.
    "two behind their verb": (
        "“We are angered,” said Jordanian Foreign Minister Ayman Safadi and Egyptian Foreign Minister Badr Abdelatty.",
        "ayman-safadi",
    ),
    "the communique": ("Qatar said the gap was wide. It may lead back to war, the communique said.", "qatar"),
    "a court official": ("The gates stay shut, a Qatari court official said.", "qatar"),
    "the role before the name": (
        "It must open, the coordinator of the UNRWA mission in Nicosia, Omer Barr, said. Aid is late, Barr added.",
        "unrwa",
    ),
    "a deputy minister": ("Algerian deputy foreign minister Omer Barr rose. Barr said Gaza starved.", "algeria"),
    "letters in brackets": (
        "World Health Organization (WHO) envoy Ana Barr left. All is bad, Barr said.",
        "who",
    ),
    "the chairwoman": (
        "Hostages and Missing Families Forum chairwoman Ana Barr said Israel must act. The chairwoman added more.",
        "hostages-families-forum",
    ),
    "the ministry of whom it tells": (
        "Egyptian Foreign Minister Badr Abdelatty will travel to Turkey, the foreign ministry said Monday.",
        "egypt",
    ),
    "a title without a comma": (
        "The law was denounced as a punishment by UNRWA commissioner Philippe Lazzarini.",
        "philippe-lazzarini",
    ),
    "according to a title and a name": (
        "According to US presidential adviser Jared Kushner, Hamas will sign.",
        "jared-kushner",
    ),
    "a statement behind its verb": (
        "“He will see them,” said a White House statement released on Sunday.",
        "united-states",
    ),
    "whose envoy sits there": ("“It lacks the words,” Russia's UN envoy Omer Barr told reporters.", "russia"),
    "a coordinator for something": (
        "The United Nations coordinator for aid to Gaza on Tuesday urged a truce.",
        "united-nations",
    ),
    "a word that is no name": (
        "Matthew Miller briefed reporters. When pressed on Israel, Miller gave no date and said Hamas was silent.",
        "matthew-miller",
    ),
    "he did and said": (
        "White House spokesman Omer Barr was brief. He gave no date but said Hamas was silent.",
        "united-states",
    ),
    "who heads a section of a body": (
        "It failed, said Omer Barr, who chairs the refugee section of the Cairo-based Arab League.",
        "arab-league",
    ),
    "the rank before a name in apposition": (
        "The chief of Israel's army, Lieutenant General Herzi Halevi, said the truce held.",
        "herzi-halevi",
    ),
    "the rank behind the verb": (
        "“We have a truce,” said the chief of Israel's army, Lieutenant General Herzi Halevi.",
        "herzi-halevi",
    ),
    "his office behind the verb": (
        "They go free as a gesture to Egypt, said Hamas's information chief Mahmoud Mardawi.",
        "mahmoud-mardawi",
    ),
    "the ambassador": ("Danny Danon rose. “Israel resents this,” the ambassador said.", "danny-danon"),
    "the rebel leader": ("Khalil al-Hayya spoke in Doha. The rebel leader said there was no time.", "khalil-al-hayya"),
    "an official called by his surname": (
        "White House spokesman Omer Barr said the gaps had narrowed. Israel objected. Barr said Hamas was silent.",
        "united-states",
    ),
    "he behind such an official": (
        "Omer Barr, Israel's ambassador to Germany, met aid groups. “All gets in,” Barr said. He blamed Hamas.",
        "israel",
    ),
    "the sender of an ambassador": (
        "Israel's ambassador to Canada, Omer Barr, said the crossings were open.",
        "israel",
    ),
    "no object of the verb before": (
        "Israel's ambassador to Canada, Omer Barr, came late. Barr thanked Canada and said Rafah was open.",
        "israel",
    ),
    "he is somebody else": (
        "Benjamin Netanyahu turned it down. Pastor Omer Barr has called for a truce in Gaza. “I pray,” he said.",
        "",
    ),
    "the foreign minister of another state": (
        "Foreign Minister Ana Barr of Chile met aid groups. The foreign minister said it must open.",
        "",
    ),
    "the foreign minister behind his name": (
        "Ana Barr, Chile's foreign minister, met aid groups. The foreign minister said it must open.",
        "",
    ),
    "the ministry of another state": (
        "Hamas refused. Chile's Foreign Ministry voiced concern over Gaza. “The truce must hold,” the ministry said.",
        "",
    ),
    "a minister of something": (
        "Qatar's Minister of Transport Omer Barr said Gaza needed a port.",
        "qatar",
    ),
    "a cabinet of ministers": ("Israel's Cabinet of Ministers said the truce was in force.", "israel"),
    "a man of no office": ("Israel's richest man Omer Barr said the war in Gaza must end.", ""),
    "he is the official": (
        "Benjamin Netanyahu met his team. A Qatari official said the truce was near. Israel must decide, he added.",
        "qatar",
    ),
    "he is the ambassador who rose": (
        "Marco Rubio is away. Algeria's ambassador rose at once. “You failed Gaza tonight,” he said.",
        "algeria",
    ),
    "he is the spokesman for a body": (
        "Israel Katz toured Rafah. A spokesman for UNRWA said aid was short. Gaza was starving, he warned.",
        "unrwa",
    ),
    "one of them": (
        "Two Egyptian sources said the truce was near. “Gaza needs days, not weeks,” one of them said.",
        "egypt",
    ),
    "two of them": (
        "Yair Lapid left. American officials plan to stay in Cairo this week, two of them said.",
        "united-states",
    ),
    "they, of their own officials": (
        "Egypt voiced hope. Israeli officials told another story: Hamas, they said, had broken the truce.",
        "israel",
    ),
    "the group is in the sentence": (
        "Marco Rubio said talks went on. Both of the dead belonged to Hamas, the group said.",
        "hamas",
    ),
    "the ministry of the state named last": (
        "Benjamin Netanyahu vowed to stay in Rafah. Egypt answered at once. "
        "He wants to obstruct the mediation, the foreign ministry said.",
        "egypt",
    ),
    "its officials": (
        "Egypt said the truce was near. Hamas has not replied. Its officials said they saw no need for a truce.",
        "hamas",
    ),
    "he thought": (
        "Antony Blinken said Gaza needed aid. Benjamin Netanyahu had understood the need for a truce, he thought.",
        "antony-blinken",
    ),
    "it went on": ("Hamas issued a statement. The truce in Gaza was not over, the statement went on.", "hamas"),
    "it is no person": (
        "Egypt handed over a plan. Khalil al-Hayya had come for it. It demanded quiet in Gaza for 60 days.",
        "",
    ),
    "a word in quotation marks": (
        "Hamas said the war must end. “Sustainable calm”, an end to the war, would come in a second stage.",
        "",
    ),
    "who has no word is not heard": (
        "Khalil al-Hayya said Hamas was ready. The mediators named a day. Israel had not accepted the truce, he said.",
        "khalil-al-hayya",
    ),
    "indirect speech goes on": (
        "Sameh Shoukry said the truce was near. Egypt would keep the door to talks open.",
        "sameh-shoukry",
    ),
    "terms are not his words": (
        "Joe Biden set out a plan. Joe Biden said it was fair. Half the hostages would go home at once.",
        "",
    ),
    "an office in the middle": (
        "David Barnea had told the team to leave, Benjamin Netanyahu's office said, because Hamas had broken its word.",
        "benjamin-netanyahu",
    ),
    "a participle is no subject": (
        "Gaza was dark, the Gaza health ministry said. "
        "Israel said it had hit Rafah, including a mosque it described as a Hamas post.",
        "israel",
    ),
    "the group maintains": (
        "The strike killed five members of Hamas, among them a guard, but missed the negotiators, the group maintains.",
        "hamas",
    ),
    "several fear": ("The truce in Gaza is near its end, Israeli officials fear.", "israel"),
    "quoted, recalled": ("“The truce in Gaza is near,” Antony Blinken recalled.", "antony-blinken"),
    "quoted, predicted he": ("“The truce in Gaza is near,” predicted Antony Blinken.", "antony-blinken"),
    "his plan says nothing": ("Donald Trump's plan says Hamas must disarm in Gaza.", ""),
    "his critics": ("Benjamin Netanyahu's critics said he was dragging out the war in Gaza.", ""),
    "behind dashes": (
        "Talks on Gaza go on. Benjamin Netanyahu – who is under pressure – said Israel would not leave.",
        "benjamin-netanyahu",
    ),
    "behind a participle": (
        "A senior US official briefing reporters said the gaps over Gaza were small.",
        "united-states",
    ),
    "ministers of several states": (
        "The foreign ministers of France, Germany and Britain urged Israel to let in aid.",
        "france",
    ),
    "a claim another denied": (
        "Israel struck a school in Gaza, saying Hamas used it as a command centre, a claim Hamas denied.",
        "israel",
    ),
    "according to a paper": ("Aid would double, according to a paper on Gaza floated by Ankara.", ""),
    "a step announced": ("The Egyptian step, announced on Wednesday, followed weeks of friction over Rafah.", ""),
    "the plan he laid out": ("The Security Council adopted a text on the plan Joe Biden laid out on 31 May.", ""),
    "the plan on the table, which he set out": (
        "The proposal on the table, which Joe Biden outlined on 31 May, would begin with a six-week pause.",
        "",
    ),
    "the text says": ("The text says Israel has accepted the plan and calls on Hamas to free the hostages.", ""),
    "shot back": ("“Hamas has no safe address,” shot back Ambassador Danny Danon.", "danny-danon"),
    "an attitude": ("Hamas reacted angrily.", "hamas"),
    "known as": ("The head of the union, known as the Histadrut, said a strike would follow.", "histadrut"),
    "he, and a colon": (
        "Joe Biden met his team. Asked if Israel did enough for a truce, he shook his head: “No, it does not.”",
        "joe-biden",
    ),
    "the spokesman of a ministry": (
        "Four hostages will be freed, according to the spokesman of the Qatari foreign ministry, Majed al-Ansari.",
        "majed-al-ansari",
    ),
    "a second clause": ("Israel has called its negotiators home and Hamas has ruled out a truce.", ""),
    "asked a court": ("South Africa asked the International Court of Justice on Friday to order a ceasefire.", ""),
    "what aides called": (
        "Keir Starmer welcomed the truce. "
        "He received Isaac Herzog for what aides on both sides described as a tough half-hour.",
        "",
    ),
    # What would be, what had been, told by whoever spoke; terms, days and other matters are the article's.
    "a threat goes on": (
        "Benjamin Netanyahu said Hamas was to blame. From now on, force would grow from day to day.",
        "benjamin-netanyahu",
    ),
    "a view of a mediator goes on": (
        "Majed al-Ansari said the talks were over. Once given up, they would never be won back.",
        "majed-al-ansari",
    ),
    "terms with numbers": ("Majed al-Ansari said it was fair. Three more captives would leave Gaza each week.", ""),
    "what had been done, as he tells it": (
        "Badr Abdelatty said talks went on. A list of experts to run Gaza had been agreed by all Palestinian factions.",
        "badr-abdelatty",
    ),
    "what had been done on a day": (
        "Badr Abdelatty said talks went on. A list of experts to run Gaza had been agreed in Cairo on 3 March.",
        "",
    ),
    # Acts that only look like words.
    "called on him at home": ("Ron Dermer called on Marco Rubio at his office in Washington on Tuesday.", ""),
    "called on him to": ("Ron Dermer called on Marco Rubio to end the war in Gaza.", "ron-dermer"),
    "replied with amendments": ("Hamas replied to the plan for Gaza last Friday with amendments.", ""),
    "the war went on": ("The war went on, with the Israeli army announcing that two soldiers had died.", "idf"),
    "whom he dismissed": ("The court issued warrants for Yoav Gallant, whom he dismissed this month, over Gaza.", ""),
    # Verbs and nouns of judging.
    "answered that": ("Izzat al-Rishq answered that Hamas stood by the truce.", "izzat-al-rishq"),
    "grumbled": ("Danny Danon grumbled that the truce in Gaza had not been read by anybody.", "danny-danon"),
    "made it public": ("Qatar's foreign ministry made the truce official on Saturday.", "qatar"),
    "spoke only of": ("The Qatari foreign ministry spoke only of a pause in the talks.", "qatar"),
    "turned it down as": ("Benjamin Netanyahu turned that down as a reward for Hamas.", "benjamin-netanyahu"),
    "saw in the answer": ("Steve Witkoff saw in the answer of Hamas a lack of good faith.", "steve-witkoff"),
    "by its own count": (
        "Two people died, the Gaza health ministry said. Israeli fire has killed ten in Rafah this week, by its count.",
        "gaza-health-ministry",
    ),
    # Who speaks, behind words in front of him and in front of words behind him.
    "a day in front": ("On 17 April Hamas turned the truce down, saying it was done with partial deals.", "hamas"),
    "an official reached": ("A Hamas official reached by telephone said the truce had not been broken.", "hamas"),
    "an official familiar": (
        "“We would lose the only line to Hamas,” said an American official familiar with the talks.",
        "united-states",
    ),
    "said he had his word": (
        "Benjamin Netanyahu won. Bezalel Smotrich, who voted no, said he had the prime minister's word on it.",
        "bezalel-smotrich",
    ),
    "praised him days after": (
        "Marco Rubio left. Benjamin Netanyahu praised Donald Trump, days after he had told ministers to wait.",
        "benjamin-netanyahu",
    ),
    "a stranger who speaks for a state": (
        "Amir Bassam, who speaks for Algeria, told the session that Gaza had been voted down by one.",
        "algeria",
    ),
    "a stranger speaking for a state": ("Ivan Orlov, speaking for Russia, called it a sad hour for Gaza.", "russia"),
    "a delegate in small letters": ("Amir Bassam (Algeria) said that Gaza could not wait for a truce.", "algeria"),
    # Names and roles.
    "his surname alone": (
        "Majed al-Ansari spoke in Doha. “Hamas was invited and did not come,” said Ansari.",
        "majed-al-ansari",
    ),
    "an emir with all his names": (
        "Donald Trump met Sheikh Tamim bin Hamad Al Thani. The emir said his country would go on mediating.",
        "tamim-bin-hamad-al-thani",
    ),
    "the forum of the families": (
        "“No warrant opens a tunnel in Gaza,” the families' forum said.",
        "hostages-families-forum",
    ),
    "a mission": ("To sow discord would cost Palestinians dearly, the American mission warned.", "united-states"),
    "the Authority": (
        "The Palestinian Authority was a foe, Itamar Ben-Gvir said. The Authority itself welcomed the vote on Gaza.",
        "palestinian-authority",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), VOICES.values(), ids=VOICES.keys())
def test_voice(text: str, speaker: str) -> None:
    events = find_events(read_text(text), DAY, find_actors(text, DAY), resolve_dates(text, DAY))
    assert events[-1].end == len(text)
    assert events[-1].speaker == speaker
