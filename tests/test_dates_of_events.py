"""Which day a sentence tells: its own, that of what was told before it, or the day of publication.

Invented sentences, one or two for each class of miss found on invented articles that were coded blind.
"""

from __future__ import annotations

from datetime import date, timedelta

import pytest

import loaders

THURSDAY = date(2025, 7, 24)
JULY = {day: date(2025, 7, day) for day in range(1, 32)}

# Text (the last event counts), first day of its interval.
OWN = {
    "ruled out in an interview": (
        "Netanyahu ruled out an end to the war in an interview with a broadcaster on Wednesday.",
        JULY[23],
    ),
    "to be said in a speech": ("Netanyahu said he would lay out his terms in a speech on Sunday.", THURSDAY),
    "who spoke on a day": ("The gaps were narrow, according to Rubio, who spoke in Cairo on Tuesday.", JULY[22]),
    "after meeting somebody": ("The gaps were narrow, Rubio told reporters after meeting Sisi on Tuesday.", JULY[22]),
    "at the meeting of a day": ("At Wednesday's meeting the cabinet approved the offer.", JULY[23]),
    "those who marched on a day": ("Thousands who marched in Haifa on Sunday called for an election.", JULY[20]),
    "would hand over on a day": ("Hamas said it would hand over the remains of two captives on Saturday.", JULY[26]),
    "came so many days after": (
        "The remark came two days after the Knesset had passed its law on aid agencies.",
        JULY[22],
    ),
    "an article between the day and the deal": (
        "Egypt announced on Tuesday a deal to let 300 lorries a day through Kerem Shalom.",
        JULY[22],
    ),
    "and is to go on": (
        "Rubio sat down with Jordan's king in Amman and was to travel to Cairo on Saturday.",
        THURSDAY,
    ),
    "who is to go on": ("Vance, who is due in Cairo on Sunday, met Netanyahu for an hour.", THURSDAY),
    "the truce of a month": ("The January ceasefire fell apart after eight weeks.", date(2025, 1, 1)),
    "in the truce of a month": ("Hamas let 80 hostages go during the November truce.", date(2024, 11, 1)),
    "what a truce brought": (
        "A truce mediated by Egypt in November saw dozens of hostages go free.",
        date(2024, 11, 1),
    ),
    "those who were led off": ("Of the women led away on Oct. 7, 2023, Hamas on Monday set two free.", JULY[21]),
    "shut by what was of a day": (
        "The crossing at Rafah, hit by shells on Sunday, stayed shut, and no fuel came into Gaza on Wednesday.",
        JULY[23],
    ),
    "an address of a day": (
        "Netanyahu declared the pause to be over in a televised address late on Tuesday.",
        JULY[22],
    ),
    "before that, no clause": ("Before that the Knesset had passed a law on the crossings on July 14.", JULY[14]),
    "said after the count": ("“It is a shame,” France's foreign minister said after the count on Tuesday.", JULY[22]),
    "hit after": ("Two brothers were hit by stones after a wall fell in Rafah on Monday, medics said.", JULY[21]),
    "said they were wounded after": (
        "Doctors said on the radio that nine wounded had come in after a blast on Tuesday evening in Rafah.",
        JULY[22],
    ),
    "having done before": (
        "Egypt recalled its negotiators on Tuesday, having warned both sides last Friday that it might.",
        JULY[22],
    ),
    "the planner of a day": (
        "Israel on Monday killed a planner of Oct. 7 in Rafah, the army said.",
        JULY[21],
    ),
    "rallies of each week": (
        "The families' forum, whose Saturday rallies have grown, brought thousands to the square in Tel Aviv.",
        THURSDAY,
    ),
    "since a day, called home on another": (
        "The Israeli team that had been in Doha since Sunday to look at maps was summoned home on Tuesday.",
        JULY[22],
    ),
    "many subjects, whose teams met": (
        "Fatah, Hamas and the Popular Front, whose envoys sat together in Cairo on Monday, have accepted the plan.",
        JULY[21],
    ),
    "the answer, which was handed over": (
        "The reply of Hamas, which was handed to Egypt on Tuesday, left much open to the mediators.",
        JULY[22],
    ),
    "who did before, and is to do": (
        "The negotiators, who flew from Cairo to Doha on Monday, were to hold talks on the map of Rafah.",
        THURSDAY,
    ),
    "where he met": ("Rubio began his tour in Egypt, where he met President Sisi on Wednesday.", JULY[23]),
    "called together for": ("The Security Council was called together for Monday at the wish of Qatar.", JULY[28]),
    "invited to a meeting": ("Egypt has invited the foreign ministers to Cairo for a meeting on Sunday.", JULY[27]),
    "made the deal of a month": (
        "Egypt and Qatar had brokered the ceasefire agreement of last January.",
        date(2025, 1, 1),
    ),
    "under a deal of a month": (
        "Under a deal reached in January, Hamas set free 33 hostages in return for 1,700 prisoners.",
        date(2025, 1, 1),
    ),
    "told first, said on": (
        "Trump, told of the raid by an aide while he was at dinner, said on Monday that he did not like it.",
        JULY[21],
    ),
    "a paper drawn up": ("Hamas has accepted the offer, in reference to a paper drawn up last month.", THURSDAY),
    "a plan told on a day": ("Steve Witkoff is to fly to Cairo, the White House announced on Tuesday.", JULY[22]),
    "a plan told in the week": (
        "The White House said earlier in the week that Steve Witkoff would travel to Cairo.",
        JULY[21],
    ),
    "a plan for soon": ("Steve Witkoff is to fly to Cairo within days, the White House said on Tuesday.", THURSDAY),
    "though, when": (
        "Thousands of people have fled Rafah, though one was hurt on Monday when a bus overturned.",
        THURSDAY,
    ),
    "fresh, said on a day": (
        "The health ministry in Gaza said on Tuesday that 60 people had been killed in the past 24 hours.",
        JULY[22],
    ),
    "meanwhile, without a comma": (
        "At least 85 people were killed in Gaza while trying to reach food Sunday.",
        JULY[20],
    ),
    "hit by a strike": ("Three people died in Rafah when a strike hit a school on Monday.", JULY[21]),
    "record of a long war": (
        "Gaza had its bloodiest day in 20 months of war, with 85 people killed as they waited on Sunday.",
        JULY[20],
    ),
    "meanwhile, but said before": ("Israel struck Khan Younis as Hamas said on Monday it would.", THURSDAY),
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
    "those who were seized": ("Israel has agreed to a deal on 20 hostages kidnapped by Hamas 21 months ago.", THURSDAY),
    "whom it seized": ("Hamas freed two women it seized in October.", THURSDAY),
    "more than in a month": ("Hamas freed five hostages on Sunday, more than in the whole of March.", JULY[20]),
    "fewer than in a month": ("Israel let 40 prisoners go, fewer than in January.", THURSDAY),
    "the run of a season": (
        "Aid workers had counted 90 trucks by Tuesday evening, half the daily average of the spring.",
        JULY[22],
    ),
    "the party that he left": ("Benny Gantz returned to the government that he left in June.", THURSDAY),
    "a corridor that they had taken": (
        "Israeli troops pulled back from the corridor that they had seized in March.",
        THURSDAY,
    ),
    "an arrangement that it had agreed": (
        "Egypt reopened the crossing under an arrangement that the European Union had agreed with Israel last month.",
        THURSDAY,
    ),
    "said that he had signed": ("Netanyahu told reporters that he had signed the deal on Monday.", JULY[21]),
    "remarks made on a day": ("Hamas replied to remarks made by Trump on Monday, calling them absurd.", THURSDAY),
    "in a speech made on a day": (
        "In a speech made on Monday, Benjamin Netanyahu vowed to go on with the war.",
        JULY[21],
    ),
    "in a video, put out on a day": ("“We stay where we are,” Bassem Naim said in a video, put out Monday.", JULY[21]),
    "condemned what was of a day": (
        "France and Britain condemned Monday's killing of 12 people in Nuseirat.",
        THURSDAY,
    ),
    "blamed for what was of a day": ("Egypt blamed Israel for Sunday's collapse of the talks.", THURSDAY),
    "with them promising": (
        "The talks have broken off in Doha, with the mediators promising to be back next week, Qatar said Wednesday.",
        JULY[23],
    ),
    "held until it was broken": (
        "The truce lasted two months, until Israel resumed its offensive on March 18.",
        date(2025, 3, 18),
    ),
    "hope of a truce in a season": (
        "Qatar let it be known Wednesday that its mediation was on hold, as many gave up hope of a truce this year.",
        JULY[23],
    ),
    "since then, last month": (
        "The only captive freed since then, a farmer, was handed over last month in Gaza.",
        date(2025, 6, 1),
    ),
    "the end of that month": (
        "The two sides agreed to a truce in March. A Qatari team flew to Gaza at the end of that month.",
        date(2025, 3, 1),
    ),
    "founded in a year": ("Hamas, founded in 1987, rejected the offer.", THURSDAY),
    "imposed before": ("The offer, made by Israel on Sunday, has been rejected by Hamas.", THURSDAY),
    "came for talks set for a day": (
        "Steve Witkoff was the first to come to Cairo for the talks, scheduled for Sunday.",
        THURSDAY,
    ),
    "a vote to come": ("France acknowledged that Sunday's election could not be held in Gaza.", THURSDAY),
    "a weekday for which it was set": (
        "Britain was expected to abstain in the Security Council vote on Tuesday.",
        JULY[29],
    ),
    "hours after what was of a day": (
        "Roughly two hours after a raid in Rafah began on Monday, soldiers brought home two freed hostages.",
        JULY[21],
    ),
    "wounded after": ("Three brothers were wounded after a drone hit their tent in Rafah on Tuesday.", JULY[22]),
    "shortly after": (
        "The body of one hostage was handed over shortly after it had been dug out in Rafah on Tuesday.",
        JULY[22],
    ),
    "who came before, said on": (
        "A doctor who examined the hostages brought home at the weekend said on Tuesday that they were stable.",
        JULY[22],
    ),
    "asked whether it could be on a day": (
        "Asked whether a deal could come on Monday, Hazem Qassem of Hamas replied: “Not with bombs falling.”",
        THURSDAY,
    ),
    "threatens what is to come": ("Netanyahu continues to threaten Hamas with worse by autumn.", THURSDAY),
    "praised after another thing of a day": (
        "Netanyahu was covered with praise at home after Monday's broad-daylight operation in Rafah.",
        THURSDAY,
    ),
    "understandings of a month": (
        "Guterres described the pause of July as “a glimpse of hope”.",
        THURSDAY,
    ),
    "for the first time this week": ("Turkey joined the group of mediators for the first time this week.", JULY[21]),
    "without supplies since a day": (
        "Gaza has been without supplies since Israel closed the crossings on July 2.",
        JULY[2],
    ),
    "quoted, since a day": (
        "“Since Sunday, trucks with food have been let into Gaza,” Jens Laerke of the UN said.",
        JULY[20],
    ),
    "when they did on a day": ("When the UN team tried to enter Rafah on Sunday, soldiers opened fire.", JULY[20]),
    "beginning on a day": ("Steve Witkoff launches a new round of talks in Doha beginning Sunday.", JULY[27]),
    "a day when": (
        "Witnesses were hurt after a car crashed Tuesday when Israeli troops stormed a camp, killing four men.",
        JULY[22],
    ),
    "overnight into a day": ("Israeli strikes killed 42 people overnight into Tuesday, medics said.", JULY[22]),
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
    "not the day before, of what is blamed": (
        "Israel on Tuesday recalled its negotiators, blaming Hamas and the vote in New York the day before.",
        JULY[22],
    ),
    "where he stood": ("Marco Rubio, on the tarmac on Monday, said Hamas had lost its nerve.", JULY[21]),
    "as recently as": (
        "As recently as Sunday David Barnea and the head of the CIA, William Burns, had been in Doha.",
        JULY[20],
    ),
    "shortly before a deadline": ("Rockets hit Ashkelon from Gaza minutes before the deadline on Monday.", JULY[21]),
    "so many days earlier, on": ("Two days earlier, on Monday, Hamas rejected the proposal.", JULY[21]),
    "not what is quoted": (
        "“On July 2 I told him there was hope for a deal,” said Yair Lapid, who leads the Israeli opposition.",
        THURSDAY,
    ),
    "overnight, not of what was approved": (
        "Israeli tanks entered Gaza City overnight, opening the assault that ministers approved last month.",
        THURSDAY,
    ),
    "so often this month": (
        "For the second time this month, the Security Council on Monday called for a truce.",
        JULY[21],
    ),
    "what it signed": ("Hamas rejected anything short of the deal it signed in January.", THURSDAY),
    "what had been agreed": (
        "What was on offer was not what had been agreed on July 2, a senior Hamas figure said.",
        THURSDAY,
    ),
    "the text that passed": (
        "The resolution passed by 14 votes in New York on Monday, and Russia abstained.",
        JULY[21],
    ),
    "wanted since, not of what was killed then": (
        "Since Monday Netanyahu has been wanted by the Criminal Court, as is one whom Israel killed in June.",
        JULY[21],
    ),
    "not of those who are due": (
        "An Israeli official said the relatives of hostages due out on Tuesday had been told.",
        THURSDAY,
    ),
    "between single marks": ("‘A week ago I saw no chance of a deal,’ Yair Lapid said.", THURSDAY),
    "not when it began": ("The truce in Gaza, which began on Monday, was prolonged by two days.", THURSDAY),
    "all through": ("Talks in Doha had run all through Tuesday, with Steve Witkoff in the room.", JULY[22]),
    "asked on a day, how it would": (
        "Asked by reporters on Friday how it would end, Donald Trump replied: “Very nicely.”",
        JULY[18],
    ),
    "a holiday in the text, and its day": ("A call for a halt during Ramadan was adopted on Tuesday.", JULY[22]),
    "first set for another day": (
        "A meeting of Netanyahu and Sisi, first set for this Tuesday, was put off to 30 July.",
        JULY[30],
    ),
    "raids of a day": ("Tuesday's Israeli raids had put an end to the truce in Gaza.", JULY[22]),
    "the summit of a day": ("More than 20 leaders attended Monday's summit in Sharm el-Sheikh.", JULY[21]),
    "until a day when": ("The truce in Gaza lasted until 18 July, when Israel broke it with air strikes.", JULY[18]),
    "straight after a vote": (
        "Straight after the failed vote on Monday, Linda Thomas-Greenfield accused Russia of cynicism.",
        JULY[21],
    ),
    "from a day on": ("From Friday 300 trucks of aid a day will be let into Gaza, COGAT said.", JULY[25]),
    "before a council": ("Russia put a draft on Gaza before the UN Security Council on Tuesday.", JULY[22]),
    "warned him on a day": (
        "Israel's negotiators had warned him on Sunday night, according to Channel 12, that nothing would come of it.",
        JULY[20],
    ),
    "called on them on a day": (
        "Yoav Gallant called on his colleagues on Sunday to reverse the decision, which, he wrote, came too late.",
        JULY[20],
    ),
    "carried a plan to a place": ("Antony Blinken carried the plan to Cairo and Jerusalem on Monday.", JULY[21]),
    "to come, beside who says so": ("On Saturday four more hostages will be freed, Taher al-Nunu told AFP.", JULY[26]),
    "laid before them": ("Hamas would not accept the compromises laid before it in Cairo on Sunday.", JULY[20]),
    "the accord they announced": (
        "The mediators have had one success, the accord on medicines which Qatar and France announced on 16 July.",
        JULY[16],
    ),
    "means to": ("Washington means to bring its text to a vote in the Security Council on Saturday.", JULY[26]),
    "passed by so many votes": ("The council's resolution passed Monday by 14 votes to none.", JULY[21]),
    "the first since another": (
        "It was the first resolution on Gaza that Russia vetoed since May, when the Council had met twice.",
        THURSDAY,
    ),
    "the paper that was accepted": (
        "Steve Witkoff met Netanyahu to go over the version that Hamas had accepted on 2 July.",
        THURSDAY,
    ),
    "in the paper it handed over": (
        "In the paper it handed over on Tuesday, Hamas rejected the maps of the mediators.",
        JULY[22],
    ),
    "what it wrote before": (
        "On Monday Hamas told the mediators that it rejected the offer and held to what it wrote in early June.",
        JULY[21],
    ),
    "whom another dismissed": (
        "Katz took over the ministry on Tuesday from Yoav Gallant, whom Netanyahu had dismissed on 15 July.",
        JULY[22],
    ),
    "put before both sides": ("Qatar put a new proposal before both sides on Tuesday.", JULY[22]),
    "agreed to it over the weekend": ("Israel had agreed to it over the weekend, Qatar said.", JULY[19]),
    "nobody has spoken next week": (
        "Majed al-Ansari warned against expecting a truce next Wednesday.",
        THURSDAY,
    ),
    "from one day until another": (
        "Negotiators met in Doha from Sunday evening until Tuesday noon.",
        JULY[20],
    ),
    "drawn up before": (
        "The outline, drawn up in Paris at the end of June, was turned down by Hamas on July 2.",
        JULY[2],
    ),
    "a text of another month": (
        "The council will vote on Friday on a text that the United States vetoed last month.",
        JULY[25],
    ),
    "in one month and the next": (
        "Hanegbi had spoken in May against the plan, and in June against the raid.",
        date(2025, 5, 1),
    ),
    "before boarding": (
        "Shortly before leaving for Washington on Sunday, Netanyahu said the changes were unacceptable.",
        JULY[20],
    ),
    "after landing": ("After landing in Cairo on Tuesday, Witkoff said a deal was near.", JULY[22]),
    "who had ordered it": (
        "Netanyahu, who had ordered the raid on Monday night, went to see the wounded in hospital.",
        THURSDAY,
    ),
    "said to be": (
        "The truce was said to be over within one evening on Sunday, when two soldiers were killed.",
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


# Text (the last event counts), first and last day of its interval.
SPANS = {
    "here and there": ("Kaja Kallas will visit Cairo on Saturday and in Israel on Sunday.", JULY[26], JULY[27]),
    "one night into the next day": (
        "Families held a vigil in Jerusalem from Sunday night into Monday.",
        JULY[20],
        JULY[21],
    ),
    "over the past days": ("Israel has killed five commanders in Gaza over the past four days.", JULY[21], JULY[24]),
    "for the last weeks": (
        "For the last two weeks no fuel at all has been let through the crossing into Gaza.",
        JULY[10],
        JULY[24],
    ),
    "but since a day": ("But since Sunday drivers have refused to take aid into Gaza.", JULY[20], JULY[24]),
    "done since a day": ("More than 90,000 people have fled Rafah since Sunday, the UN said.", JULY[20], JULY[24]),
    "since a day, then what is done": (
        "Since Monday relatives of hostages have slept in tents outside the parliament.",
        JULY[21],
        JULY[24],
    ),
    "done far away since a day": (
        "Relatives of hostages have been camping in tents outside the residence of the prime minister since Monday.",
        JULY[21],
        JULY[24],
    ),
    "shut since a day": ("The Rafah crossing has stayed closed since Monday.", JULY[21], JULY[21]),
}


@pytest.mark.parametrize(("text", "first", "last"), SPANS.values(), ids=SPANS.keys())
def test_the_days_over_which_something_goes_on(text: str, first: date, last: date) -> None:
    event = loaders.find_events(text, THURSDAY)[-1]
    assert event.interval is not None
    assert (event.interval.start, event.interval.end) == (first, last + timedelta(days=1))


def test_a_condition_has_no_day_of_being_said() -> None:
    (event,) = loaders.find_events(
        "Itamar Ben-Gvir said on Tuesday that his party would quit the coalition if the deal went through.", THURSDAY
    )
    assert (event.status, event.interval) == ("conditional", None)


RECALL = "Israel called its negotiators home on Tuesday. "
CARRIED = {
    "they did something else": (
        "Hamas rejected the Egyptian offer on Monday. It proposed a shorter pause to the mediators instead.",
        JULY[21],
    ),
    "somebody recounts the meeting": (
        "Netanyahu met Steve Witkoff in Jerusalem on Monday. "
        "Netanyahu warned in vain of a new war, according to two people who were briefed.",
        JULY[21],
    ),
    "another's spokesman on the meeting": (
        "Netanyahu met Steve Witkoff in Jerusalem on Monday. Steve Witkoff's aides said that it went well.",
        THURSDAY,
    ),
    "within the hour": (RECALL + "Within the hour Hamas said that it had expected as much.", JULY[22]),
    "quoted as telling him": (
        "Rubio met Egypt's president in Cairo on Monday. Sisi was quoted as telling him that Gaza needed bread.",
        JULY[21],
    ),
    "he and his counterpart": (
        "Rubio saw Egypt's president in Cairo on Monday. Rubio and his Egyptian host went over the crossings.",
        JULY[21],
    ),
    "their talks": (
        "Netanyahu and Rubio met in Jerusalem on Monday. Their talks also touched on the hostages.",
        JULY[21],
    ),
    "another envoy at the vote": (
        "The United States vetoed a Security Council resolution on Gaza on Monday. "
        "China's ambassador asked how many must die.",
        JULY[21],
    ),
    "another envoy in the chamber": (
        "“This is no peace,” France's ambassador told the council on Monday. The British delegate called it a start.",
        JULY[21],
    ),
    "some envoy, who knows when": (
        "The United States vetoed a Security Council resolution on Gaza on Monday. "
        "“We tried,” said one European ambassador.",
        THURSDAY,
    ),
    "voted, told after the count": (
        "“A dark day,” France's foreign minister said after the count on Tuesday. "
        "Twelve members had voted for the resolution.",
        JULY[22],
    ),
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
    "earlier in the day": (RECALL + "David Barnea had met the emir of Qatar earlier in the day.", JULY[22]),
    "at that meeting": (
        "Netanyahu met Blinken on Monday. At that meeting Israel accepted the proposal of the mediators.",
        JULY[21],
    ),
    "by the afternoon": (
        "The ceasefire in Gaza took effect on Sunday. By the afternoon aid trucks had entered Rafah.",
        JULY[20],
    ),
    "what he told the other": (
        "Marco Rubio met Qatar's emir in Doha on Tuesday. Nobody else could free the hostages, Rubio told the emir.",
        JULY[22],
    ),
    "what he said there": (
        "Marco Rubio met Qatar's emir in Doha on Tuesday. Hamas, he said there, was in no mood for peace.",
        JULY[22],
    ),
    "a day before that": (
        "Benny Gantz resigned on Sunday. A day before that, Israeli troops had freed four hostages alive.",
        JULY[19],
    ),
    "an answer": (
        "Doha had failed, Benjamin Netanyahu said on Tuesday. Qatar's ambassador replied that Gaza had no time left.",
        JULY[22],
    ),
    "the night before": (RECALL + "Trump had announced a deal the night before.", JULY[21]),
    "what they had brought": (RECALL + "The team had put forward a proposal with maps of Rafah.", JULY[22]),
    "whom he met there": ("Blinken landed in Cairo on Monday. In Heliopolis he met the Egyptian president.", JULY[21]),
    "how it is now": ("Ron Dermer resigned on Monday. No successor has been named by Netanyahu.", THURSDAY),
    "a denial is news": (
        RECALL + "An Israeli official denied that Netanyahu had recalled the negotiators in anger.",
        THURSDAY,
    ),
    "a denial of any such thing": (RECALL + "Hamas denied that anybody had walked out of the talks.", JULY[22]),
    "what he says ends no thread": (
        "Benny Gantz resigned on Sunday. “Politics delays a truce,” he said. Gadi Eisenkot resigned as well.",
        JULY[20],
    ),
    "told the same briefing": (
        RECALL + "No decision has been taken on the hostages, Tammy Bruce told the same briefing.",
        JULY[22],
    ),
    "told the same session": (
        "The United States vetoed a resolution on Gaza on Tuesday. The French envoy told the same session that it "
        "was a dark day for Gaza.",
        JULY[22],
    ),
    "argued beforehand": (
        "The United States vetoed a resolution on Gaza on Tuesday. Dorothy Shea argued beforehand that the text "
        "would help Hamas.",
        JULY[22],
    ),
    "on his way in": (
        "Yoav Gallant met Jake Sullivan on Monday. On his way in he said Israel would not give up its hostages.",
        JULY[21],
    ),
    "what had come by then": (
        "Joe Biden announced a deal late on Tuesday. Donald Trump had by then claimed the hostages as his success.",
        JULY[22],
    ),
    "what they thanked each other for": (
        "Joe Biden telephoned Netanyahu on Tuesday. Netanyahu thanked him for his help to Israel.",
        JULY[22],
    ),
    "it said the two": (
        "Joe Biden telephoned Netanyahu on Tuesday, the White House said. It said the two discussed the talks in Doha.",
        JULY[22],
    ),
    "in the capital he met": (
        "Antony Blinken landed in Cairo on Monday. In the Egyptian capital he met Abdel Fattah al-Sisi.",
        JULY[21],
    ),
    "a court on the strike": (
        "A strike by the Histadrut shut Israel's airport on Monday. A labour court ordered an end to the strike.",
        JULY[21],
    ),
    "before a vote to come": (
        "Israel's cabinet will vote on the deal on Saturday. “It is right for Israel,” Netanyahu said before the vote.",
        THURSDAY,
    ),
    "earlier counts from a new paragraph": (
        "Talks had opened on 3 July.\n\nA day earlier, thousands had rallied in Tel Aviv to demand a deal.",
        JULY[23],
    ),
}


def test_the_day_told_in_the_next_sentence() -> None:
    text = (
        "Russia and China have thrown out a resolution on Gaza. Eleven members of the Council voted for it on Tuesday."
    )
    first, _ = loaders.find_events(text, THURSDAY)
    assert first.interval is not None
    assert first.interval.start == JULY[22]


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
        "That brings to 900 the number of people killed near the depots, the UN said.",
        "The deaths take the toll of such strikes to 85, the health ministry in Gaza said.",
        "At least 600 people have been killed since, the health ministry in Gaza said.",
        "More than 59,000 people have died since Hamas stormed the border, making it the deadliest of Israel's wars.",
        "Since the deal was made public more than 100 people have been killed in Israeli strikes on Gaza.",
    ],
)
def test_so_many_dead_are_those_of_the_war(text: str) -> None:
    (event,) = loaders.find_events(text, THURSDAY)
    assert (event.kind, event.role, event.interval) == ("military", "background", None)


BEFORE = {
    "in its first phase": "In its first phase, 33 hostages were exchanged for prisoners.",
    "earlier this year": "Hamas handed over 33 hostages in a truce earlier this year.",
    "has so far returned": "Hamas has so far returned the bodies of 18 captives.",
    "returned so far": "The remains of 18 captives have been returned so far.",
    "what truces of before brought": "Two previous ceasefires led to the release of 140 hostages.",
    "a toll since a month": "More than 700 people have been killed in queues for food since late May.",
    "going on since": "Talks of this kind have been going on in Cairo since the truce ended.",
    "said for years": "Yair Lapid has warned for years that Hamas was growing stronger.",
    "has consistently said": "Qatar has consistently said that the war must end.",
    "before a stage lapsed": "Thirty hostages were exchanged for prisoners before the first stage lapsed on March 1.",
    "freed in an exchange of before": "Yahya Sinwar was freed from an Israeli jail in the exchange of October 2011.",
    "long before": "Jordan had begun its own airdrops of aid over Gaza long before the vote.",
    "until a truce broke down": "More than 100 hostages left Gaza until the truce broke down on December 1.",
    "said at the time": "Israel alleged at the time that Hamas had rejected the proposal.",
    "said then": "Qatar said then that it would resume its mediation.",
    "have long complained": "Qatari officials have long complained that Israel and Hamas are not serious.",
    "have repeatedly met": "The United States has repeatedly met with Hamas in Doha.",
    "in the first stage": "In all, 33 hostages came home in the first stage, eight of them dead.",
    "since the truce began": "Since the start of the truce, 27 hostages have been freed by Hamas.",
    "under a deal of a month": "Under the deal reached in January, Hamas freed 33 hostages.",
    "efforts of months": "David Barnea had shuttled between Doha and Cairo for more than a year for talks.",
    "earlier ones": "Three earlier drafts were vetoed by the United States in the Security Council.",
    "the attack that began the war": "About 1,200 people were killed in the attack that began the war.",
    "later, of a thing of before": "Talks in Doha went nowhere on 2 May. An answer from Israel never reached Hamas.",
    "for months": "For months Egypt and Qatar have held talks with Israel and Hamas over the terms of a truce.",
    "since the first days of the war": "Qatar has mediated between both sides since the first days of the war.",
    "a deal by what it brought": ("With Egypt, Qatar brokered the deal under which 33 hostages were freed in January."),
    "earlier this month": "Earlier this month Qatar suspended its mediation.",
    "said repeatedly": "Yair Lapid has repeatedly warned that the hostages have no time left.",
    "accused each other since": "Since then Israel and Hamas have repeatedly accused each other of stalling.",
    "has been hosting": "Cairo has been hosting several rounds of talks on a truce in Gaza.",
    "spent months": "The United States, Qatar and Egypt have spent months trying to broker a ceasefire.",
    "several have been acting": "Qatar, Egypt and Turkey have been acting as mediators in the talks.",
    "failed before": "Repeated attempts by mediators to broker a truce have stalled.",
    "similar ones": "Similar claims by Hamas have failed to convince Israel.",
    "how the war began": "Israel launched its campaign in response to the raid of 7 October 2023 by Hamas.",
    "so far": "So far the army has carried out only two raids in the town, freeing one hostage.",
    "when the war began": "Back when the war broke out, Netanyahu rejected a prisoner exchange.",
    "the war began": "The war began when Hamas fighters attacked southern Israel, killing 1,200 people.",
    "blocked two of before": "Russia has blocked two earlier resolutions on Gaza.",
    "has so far got back": "Israel has so far recovered the bodies of 30 hostages.",
    "has in the past": "Israel has in the past accused the agency of helping Hamas.",
    "most of the rest": "Hamas holds 58 captives, after most of the rest were released in ceasefire deals.",
    "warned for months": "Yair Lapid has warned for months that the hostages have no time left.",
    "accused each other": "Israel and Hamas have accused one another of breaking the truce in Rafah.",
    "killed thousands": "The army, known by its initials, has killed thousands of people in its drive on Rafah.",
    "had been demanding a release": "Hamas had been demanding the release of 200 prisoners.",
    "is mediating": "Egypt is currently mediating the talks on Gaza.",
    "efforts with an aim": "Egypt is mediating the talks in a bid to free the hostages by the end of the year.",
    "since they did a thing": "Israeli troops have taken half of Rafah since they crossed the border six months ago.",
    "not since a month of before": "The two leaders have not met in Cairo since March.",
}


@pytest.mark.parametrize("text", BEFORE.values(), ids=BEFORE.keys())
def test_what_is_no_longer_current(text: str) -> None:
    assert loaders.find_events(text, THURSDAY)[-1].role == "background"


@pytest.mark.parametrize(
    "text",
    [
        "Steve Witkoff has been holding talks with Hamas in recent days.",
        "Israeli troops have been shelling the east of Gaza City.",
        "Hamas has been studying the proposal of Egypt.",
    ],
)
def test_what_goes_on_is_current(text: str) -> None:
    assert loaders.find_events(text, THURSDAY)[-1].role == "event"


@pytest.mark.parametrize(
    "text",
    [
        "Yahya Sinwar was named head of the Hamas political bureau two weeks ago.",
        "Steve Witkoff visited Israel late last month.",
    ],
)
def test_a_month_and_a_week_are_older_by_their_middle(text: str) -> None:
    assert loaders.find_events(text, JULY[8])[-1].role == "background"


def test_what_recalls_no_date_has_none() -> None:
    (event,) = loaders.find_events(BEFORE["in the first stage"], THURSDAY)
    assert event.interval is None
