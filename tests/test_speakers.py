"""Who speaks: invented sentences, one class of turns of phrase after the other."""

from __future__ import annotations

from datetime import date

import pytest

import loaders

DAY = date(2025, 1, 14)

# Sentences that are read one after the other, and who speaks in the last.
OF_THE_LAST = {
    "the first of many": ("France, Canada and 20 other countries said the war must end.", "france"),
    "a name of a body": ("“It is not enough,” Ines Marr of the World Food Programme told the council.", "wfp"),
    "friends of a state": ("Friends of Israel said the plan was poor.", ""),
    "his office in a town": (
        "Marco Rubio flew in. Mossad chief David Barnea will be in Doha on Friday, his office in Tel Aviv said.",
        "david-barnea",
    ),
    "answered with a word": (
        'Asked whether Benjamin Netanyahu was trying hard enough, Donald Trump answered with one word: "No."',
        "donald-trump",
    ),
    "in what another termed": (
        "Israeli jets hit Rafah in what the army termed an answer to a breach of the truce.",
        "",
    ),
    "health authorities": (
        "The Hamas-run health authorities said 31 people were killed in the strike.",
        "gaza-health-ministry",
    ),
    # Words that go on without a verb of speech.
    "a view goes on": (
        "Majed al-Ansari said talks were in trouble. The gaps were smaller than before, and the key lay with Israel.",
        "majed-al-ansari",
    ),
    "what would not be": (
        "Osama Hamdan said the group was patient. There would be no exchange of prisoners under fire.",
        "osama-hamdan",
    ),
    "his side wanted": (
        "Osama Hamdan said it fell short. The movement's conditions had not changed: the war must end.",
        "osama-hamdan",
    ),
    # A statement without a verb of speech is the word of its subject, unless it tells what happened to him.
    "an attitude": ("Hamas reacted angrily to the vote.", "hamas"),
    "under pressure": ("Israel has come under heavy pressure from a dozen partners to end the war.", ""),
    # Whom a pronoun means.
    "he is received": (
        "Marco Rubio flew to Doha. He was received by Tamim bin Hamad Al Thani. “There is still time,” he said.",
        "marco-rubio",
    ),
    "he of the same sentence": (
        "Benjamin Netanyahu said the war would go on. Donald Trump is unhappy with the strike, he told reporters.",
        "donald-trump",
    ),
    "another is told of": (
        "Osama Hamdan said the talks had failed. Benjamin Netanyahu had refused every offer, he told reporters.",
        "osama-hamdan",
    ),
    "his name comes between": (
        "Osama Hamdan said the talks had failed. Benjamin Netanyahu, he said, had to stop the war.",
        "osama-hamdan",
    ),
    "it behind a colon": (
        "Steve Witkoff said talks were over. Netanyahu's office chose other words: the team would return, it said.",
        "benjamin-netanyahu",
    ),
    "it of the first clause": (
        "Majed al-Ansari said talks went on. When Washington vetoed the draft, it argued that a vote would hurt them.",
        "united-states",
    ),
    "whom he thanked": (
        "JD Vance landed in Tel Aviv. On Monday he met Benjamin Netanyahu, whom he thanked for his patience.",
        "jd-vance",
    ),
    "the official without a name": (
        "A US official said talks went on. Benjamin Netanyahu told ministers to wait. "
        "The gaps were closing, the official said.",
        "united-states",
    ),
    "called by his role": (
        "John Kirby said Hamas should accept. The White House spokesman said the next days would decide.",
        "john-kirby",
    ),
    "the ministry of a minister": (
        "Badr Abdelatty told Marco Rubio that talks went on. They spoke by telephone for an hour, the ministry said.",
        "egypt",
    ),
    "his movement": (
        "Ismail Haniyeh landed in Tehran. His movement told the mediators that it stuck to its position.",
        "hamas",
    ),
    "its director": (
        "The World Food Programme closed its bakeries. Its country director said people were hungry.",
        "wfp",
    ),
    "the justices": (
        "The High Court of Justice heard the families. “Secrets cost lives,” one of the three justices wrote.",
        "israel-supreme-court",
    ),
    "a ministry in a capital": (
        "The International Court of Justice ruled on aid. The foreign ministry in Jerusalem called it politics.",
        "israel",
    ),
    # The first of two verbs, or of two clauses.
    "met and called": ("Emmanuel Macron met the emir in Doha on Saturday and called for calm in Gaza.", ""),
    "another denies it": (
        "Leaders of Hamas have left Doha for Istanbul, two Arab diplomats said; Turkey denies it.",
        "",
    ),
    "the clause that opens": ("After Hamas said it would talk, Israeli tanks took the crossing at Rafah.", ""),
    "as he describes it": (
        "As the Israeli government describes the plan, Hamas would hand over fifty hostages.",
        "israel",
    ),
    "of both clauses": (
        "Six people died in the attack, but the negotiators themselves survived, according to Hamas.",
        "hamas",
    ),
    # The verb of speech is what is done.
    "told to come home": ("Israel on Monday told its team in Doha to come home, an agency reported.", ""),
    "in a call": ("Joe Biden pressed Benjamin Netanyahu for a truce in a telephone call on Wednesday.", ""),
    "invited": ("Egypt has invited both teams to a round of talks on Sunday.", ""),
    "was dismissed": ("Yoav Gallant was dismissed by Benjamin Netanyahu on Tuesday.", ""),
    "called off": ("Steve Witkoff called the trip off late on Monday, an agency reported.", ""),
    # Words as others tell them.
    "as two tell it": (
        "Benjamin Netanyahu told ministers that Israel rejects the deal, according to two people present.",
        "benjamin-netanyahu",
    ),
    "quoted by a channel": (
        "Benjamin Netanyahu was quoted by Channel 12 as telling ministers that the team would stay in Doha.",
        "benjamin-netanyahu",
    ),
    "a station of a state": (
        "The talks will resume on Sunday, according to Egypt's state-run Nile News.",
        "",
    ),
    "people who know him": ("People who know Mr. Witkoff say he will fly to Doha before Sunday.", ""),
    "what others would have said": (
        "Hamas met the mediators. It would urge a halt, condemn Hamas and warn against an attack on Rafah.",
        "",
    ),
    # Subjects before and behind the verb.
    "single quotation marks": (
        "‘We have it in hand,’ said Tommy Pigott, a spokesman for the department.",
        "tommy-pigott",
    ),
    "behind its title": (
        "“There is progress,” said White House national security spokesman John Kirby.",
        "john-kirby",
    ),
    "behind a role and a comma": (
        "“A signature would bring them back,” said the opposition leader, Yair Lapid.",
        "yair-lapid",
    ),
    "no name behind to": (
        "“Israel needs no excuse,” its ambassador, Danny Danon, said to the Security Council.",
        "danny-danon",
    ),
    "who asks whom": (
        "Marco Rubio, on a stop of an hour there, asked Qatar on Tuesday to go on as a mediator.",
        "marco-rubio",
    ),
    "travelling with him": (
        "Benjamin Netanyahu spoke of victory. "
        "“That does not help,” a US official traveling with Antony Blinken told reporters.",
        "united-states",
    ),
    "a number is no clause": (
        "The Israeli army, which has called up 60,000 reservists, said it was looking into the strike.",
        "idf",
    ),
    "since then": (
        "Benjamin Netanyahu has since said he saw no use in another round of talks.",
        "benjamin-netanyahu",
    ),
    "an administration": (
        "There was no rush to vote on Gaza, a senior administration official told reporters.",
        "united-states",
    ),
    "a delegate": ("FU CONG (China) expressed disappointment over the veto on Gaza.", "china"),
    "a statement issued": ("A statement issued by Hamas said the prisoners would go home on Monday.", "hamas"),
    "a version": ("Israel's version is that Hamas opened fire first on Saturday.", "israel"),
    "citing at the start": (
        "Citing two US officials, an agency reported that Israel had agreed to talks.",
        "united-states",
    ),
    "called in a statement": (
        "The Foreign Ministry of Egypt called in a statement for an immediate end to the war in Gaza.",
        "egypt",
    ),
    "as outlined by": (
        "The position of the government, as outlined by Ron Dermer, is that Hamas must disarm.",
        "ron-dermer",
    ),
    "a readout of a call": (
        "The White House readout of the call said Joe Biden had stressed the need for a deal.",
        "united-states",
    ),
    "his excellency": (
        "Badr Abdelatty met Steve Witkoff in Cairo. His Excellency stressed the need for a truce in Gaza.",
        "badr-abdelatty",
    ),
    "analysts say": ("Analysts in Brussels say Hamas wants guarantees that the war will not resume.", ""),
    "the group of the sentence": (
        "Qatar spoke first. Hamas condemned the strike and blamed the United States, the group said in a statement.",
        "hamas",
    ),
    # What somebody says counts in what somebody else says.
    "complained that another had told": (
        "Basem Naim complained that Steve Witkoff had told the group something else.",
        "basem-naim",
    ),
    # Words that go on, of one's own side or behind an attitude.
    "what he would not do": (
        "Benjamin Netanyahu called it a black day. Israel would not bow, and not one soldier would be withdrawn.",
        "benjamin-netanyahu",
    ),
    "its own step": (
        "Qatar would end the talks, Majed al-Ansari said. It would go back to the task once the parties were serious.",
        "majed-al-ansari",
    ),
    "behind an attitude": (
        "Russia takes another view of the resolution. Both sides had signed off on the talks.",
        "russia",
    ),
    "closeted": ("Bezalel Smotrich, the finance minister, was closeted with Benjamin Netanyahu twice.", ""),
    # Somebody without a name.
    "told, as one present says": (
        "Benjamin Netanyahu told his colleagues that Israel could fight on, an official who was in the room said.",
        "benjamin-netanyahu",
    ),
    "said a diplomat": (
        "The deal was signed by the representatives of Israel and Hamas, said a diplomat who was present.",
        "",
    ),
    "a statement they issued": (
        "The United States and its partners hope for a truce, according to a statement they issued on Saturday.",
        "united-states",
    ),
    "cited a reason": (
        "Benjamin Netanyahu's office cited the holiday as the cause of the delay.",
        "benjamin-netanyahu",
    ),
    # Pronouns and roles.
    "it is a resolution": (
        "The Security Council adopted Resolution 2728 by fourteen votes; the United States abstained. "
        "It demands that the fighting in Gaza stop at once.",
        "",
    ),
    "it is surprised": ("Israel said talks went on. Hamas was surprised, it said, by the tone from Israel.", "hamas"),
    "he has told his party": (
        "Izzat al-Rishq waited. Itamar Ben-Gvir will resign should the cabinet vote yes, he has told his party.",
        "itamar-ben-gvir",
    ),
    "the politician": (
        "Izzat al-Rishq would have none of that. The truce was near, the Hamas politician said.",
        "izzat-al-rishq",
    ),
    "a month before his name": (
        "Sheikh Mohammed bin Abdulrahman Al Thani was in Doha. In April Sheikh Mohammed said talks on Gaza had failed.",
        "mohammed-bin-abdulrahman-al-thani",
    ),
    "asked behind a quotation": (
        "“Must Gaza starve before this Council may speak?” asked the Chinese ambassador, Fu Cong.",
        "china",
    ),
    # Further verbs, nouns and words around them.
    "lets them know": ("Egypt has let members of the Council know that it wants a truce.", "egypt"),
    "sent word": ("Yahya Sinwar has sent word that nobody goes free without a truce.", "yahya-sinwar"),
    "made known by": ("The truce in Gaza was made known on Saturday by Majed al-Ansari.", "majed-al-ansari"),
    "retorts an adviser": ("“There was no walkout from the talks,” retorts an Israeli government adviser.", "israel"),
    "an office, which says": (
        "Hamas waits. A line came from Benjamin Netanyahu's office, which says Hamas has turned down the offer.",
        "benjamin-netanyahu",
    ),
    "would also have": (
        "Washington struck the text down. It would also have demanded freedom for all hostages in Gaza.",
        "",
    ),
    "a chancellor": ("German Chancellor Fritz Amsel said hunger in Gaza was no bargaining chip.", "germany"),
    # Labels, opinions and words without a name.
    "a label with its hour": (
        "21:05 - Benny Gantz, on X: someone who cannot decide on a truce should resign.",
        "benny-gantz",
    ),
    "a body's label": ("17:40 - Egyptian officials: the text went to the negotiators an hour ago.", "egypt"),
    "a body's figure": ("Israel: 1,200 people killed since the war began.", ""),
    "in his words": (
        "Danny Danon spoke last. The resolution, in Benny Gantz's words, was a gift to Hamas.",
        "benny-gantz",
    ),
    "replied, with a colon": (
        "A fabrication, replied Basem Naim: the report on the hostages rested on rumours.",
        "basem-naim",
    ),
    "an official reached by telephone": (
        "No one had told them to leave the talks, countered a Hamas official reached by telephone.",
        "hamas",
    ),
    "said one of a department": (
        "Nobody is dropping the proposal, said Matthew Miller of the State Department.",
        "matthew-miller",
    ),
    "it was an official": (
        "Majed al-Ansari said the reply was good. It was an unnamed official in Jerusalem who broke the silence. "
        "All hostages must be freed, the official told local broadcasters.",
        "israel",
    ),
    "one of whom is asked": (
        "Reporters caught Joe Biden on his way in. Is Benjamin Netanyahu doing enough, one of them asked. "
        "“Not so far,” he said.",
        "joe-biden",
    ),
    "answered": ("Israel would fight on in Gaza, Benny Gantz answered.", "benny-gantz"),
    "had called it off": ("Benjamin Netanyahu had called it off on Monday.", ""),
    "a strike is called": ("The Histadrut had called the strike to press for a deal on the hostages.", ""),
    "let an envoy's men know": (
        "Qatar has let Donald Trump's team know that the talks in Gaza go on.",
        "qatar",
    ),
    "confessed": ("The vote on the truce had been close, Danny Danon confessed.", "danny-danon"),
    "muttered": ("“Gaza is waiting,” Benny Gantz muttered.", "benny-gantz"),
    "let slip": ("Talks on the hostages were near their end, Benny Gantz let slip.", "benny-gantz"),
    "echoed": ("Egypt echoed the call by Antonio Guterres for a truce in Gaza.", "egypt"),
    "for somebody it was": ("For Hamas, by contrast, the veto was proof of how little the truce counted.", "hamas"),
    "to somebody it had": (
        "To Itamar Ben-Gvir, the minister, the council had once more rewarded Hamas with its vote on Gaza.",
        "itamar-ben-gvir",
    ),
    "the stakes of somebody": ("For Israel, the talks in Gaza are the last hope, diplomats say.", ""),
    "in a paper's account": ("In the Haaretz newspaper's account, Israel had agreed to the truce.", ""),
    "there is no question": (
        "Talks go on, Majed al-Ansari said. There was no question of a move to Turkey by Hamas.",
        "majed-al-ansari",
    ),
    "nor had it been": (
        "Talks go on, Taher al-Nunu said. Nor had a list of hostages been given to anyone.",
        "taher-al-nunu",
    ),
    "on a condition": (
        "Osama Hamdan said the talks had failed. Should Israel carry on in Rafah, there would be no ceilings.",
        "osama-hamdan",
    ),
    "called it very": ("Doha called Hamas's answer very positive and said it was waiting for Israel's.", "qatar"),
    "is sworn in": ("Abdel Fattah al-Sisi swore him in on Wednesday.", ""),
    "its chairman": (
        "The Histadrut called a strike over the hostages. No plane will take off, its chairman said.",
        "histadrut",
    ),
    "the president-elect": (
        "Donald Trump spoke. Joe Biden waited. Steve Witkoff will fly to Israel, the president-elect wrote.",
        "donald-trump",
    ),
    "someone in his office": (
        "Benjamin Netanyahu gave the order. A place for the talks would be chosen later, said someone in his office.",
        "benjamin-netanyahu",
    ),
    "the same person": (
        "An Israeli official spoke of a delay. The truce was of no interest, the same person made clear.",
        "israel",
    ),
    "the union's chairman": (
        "The Histadrut called a strike. The strike for the hostages was an alarm bell, the union's chairman said.",
        "histadrut",
    ),
    "an office whose holder is not known": (
        "Britain held back arms for Israel. It was no embargo on Gaza, the foreign secretary assured the Commons.",
        "united-kingdom",
    ),
    "an apposition with its article": (
        "Half a million people are starving in Gaza, the hunger monitor, the IPC, declared on Friday.",
        "ipc",
    ),
    "a state's readout": ("A Qatari readout says the two spoke on the telephone about the hostages.", "qatar"),
    "made the plan public": ("President Joe Biden had made the plan public on 31 May.", ""),
    "a motion": ("South Africa, which brought the case, had asked last week for the campaign to be stopped.", ""),
    "his country had": (
        "The queue was not Israel's fault, Eli Cohen said. His country had opened Kerem Shalom to aid.",
        "eli-cohen",
    ),
    "said the office of somebody": (
        "Hamas had broken the terms of the truce, said the office of Prime Minister Benjamin Netanyahu.",
        "benjamin-netanyahu",
    ),
    "one of the cabinet": ("Israel would fight on in Gaza, Benny Gantz of the war cabinet said.", "benny-gantz"),
    "the remark was made": ("Basem Naim made the remark in Doha, where Hamas was waiting for an answer.", "basem-naim"),
    "gave it out that": ("It was Marco Rubio who gave it out that the truce in Gaza would hold.", "marco-rubio"),
    "threw out as": ("Israel's foreign ministry threw out the report on Gaza as slander.", "israel"),
    "answered late that": ("Netanyahu's office answered late on Monday that Hamas was lying.", "benjamin-netanyahu"),
    "pressed by others": (
        "Benjamin Netanyahu, pressed by the families and condemned by the United Nations, flew to Washington.",
        "",
    ),
    "two of the families": ("Hamas said it would wait. The brother of one of them asked what for.", ""),
    "an officer's day before the verb": (
        "The army's spokesman, Daniel Hagari, had on Friday morning put the toll down to Hamas.",
        "daniel-hagari",
    ),
    "they said they hoped": (
        "Egypt said the truce would hold. Mediators said they hoped a deal on the hostages was near.",
        "",
    ),
    "said its head": (
        "A panel of the United Nations said Israel starved Gaza. “Hunger is no accident,” said its head, Ana Ruiz.",
        "united-nations",
    ),
    "the body": (
        "A committee of the United Nations blamed Israel for the hunger. The five-member panel called for more aid.",
        "united-nations",
    ),
    "a diplomat of a state": ("The vote will wait, a diplomat of Turkey, which wrote the text, said.", "turkey"),
    "in its words": (
        "Turkey said it was ready to help and deplored the raid on Rafah, in its words a crime.",
        "turkey",
    ),
    "a spokesman for its ministry": (
        "Hamas is ready. Egypt plans to reopen the Rafah crossing, according to a spokesman for its foreign ministry.",
        "egypt",
    ),
    "citing what another did": (
        "Israel asked Egypt to wait with the aid, citing Hamas's refusal to name the hostages.",
        "israel",
    ),
    "a title before the name that is helped": (
        "A spokesman for Secretary-General Antonio Guterres, Omer Levi, spoke of hunger in Gaza. "
        "“They starve,” Levi said.",
        "antonio-guterres",
    ),
    "one of his deputies": (
        "Major Omer Levi, one of Hagari's deputies, said troops had left Rafah. Levi added that the truce would hold.",
        "idf",
    ),
    "a ministry's spokesman": (
        "Badr Abdelatty met his guest in Cairo. Foreign ministry spokesman Omer Levi told the press all went well. "
        "“Rafah stays shut,” Levi said.",
        "egypt",
    ),
    "passed on by a spokesman": (
        "Badr Abdelatty spoke. Foreign ministry spokesman Omer Levi told us that Abdelatty asked donors to send aid.",
        "badr-abdelatty",
    ),
    "first hand": (
        "Gideon Saar received his guest. Ministry spokesman Omer Levi told the press that Saar asked for a truce. "
        "The Israeli minister also denied that aid to Gaza was held up, Levi said.",
        "gideon-saar",
    ),
    "a spokesman speaks himself": (
        "Foreign ministry spokesman Omer Levi told the press that Netanyahu insisted on war in Gaza.",
        "",
    ),
    "a name that spoke for a body": (
        "Maria Levi, a director of some camps in Rafah for UNRWA, said people had fled. "
        "“Nobody is left,” Levi told reporters.",
        "unrwa",
    ),
    "a name with an article": (
        "The truce in Gaza will hold, Qatar's deputy interior minister Omar al-Sayed said. "
        "Sayed said both sides wanted it.",
        "qatar",
    ),
    "said one who speaks for it": (
        "“We are tired of the talks on the hostages,” said Dana Levi, a teacher who speaks for the "
        "Hostages and Missing Families Forum.",
        "hostages-families-forum",
    ),
    "said an official of its defence": (
        "“The truce in Gaza is on paper only,” said Dana Levi, an Israeli defense official who took part in the talks.",
        "israel",
    ),
    "said a minister behind his office": (
        "“Nobody else would take the prisoners,” said Egypt's deputy social affairs minister, Dana Levi.",
        "egypt",
    ),
    "two persons behind a comma": (
        "According to the Qatari spokesman Majed al-Ansari, Sheikh Mohammed spoke of progress in the talks on Gaza.",
        "majed-al-ansari",
    ),
    "a security official in a capital": ("The truce will hold, a security official in Cairo said on Sunday.", "egypt"),
    "hours after a word": (
        "Israeli air strikes killed six people in Rafah hours after Osama Hamdan, who was in Doha, warned of war.",
        "",
    ),
    "his title before his name": (
        "The American envoy, Steve Witkoff, left Doha on Friday because the reply on the truce was empty, he wrote.",
        "steve-witkoff",
    ),
    "whose office": (
        "The step was ordered by Benjamin Netanyahu, whose office said that Hamas had broken the truce.",
        "benjamin-netanyahu",
    ),
    "a surname behind Mr": ("Mr Ansari dismissed a report on the truce talks in Gaza.", "majed-al-ansari"),
    # Somebody without an id, by what he is told to be.
    "president of a body, without an article": (
        "Dana Barr, president of the International Committee of the Red Cross, urged calm. In a speech, Barr "
        "said the truce in Gaza was fragile.",
        "icrc",
    ),
    "who represents the agency": (
        "The World Health Organization wants a pause. “Every clinic is full,” it said. "
        "Dana Levi, who represents the agency in Gaza, said the truce was too short. Levi said the hungry came first.",
        "who",
    ),
    "a name all between commas": (
        "“The crossing must open,” the head of the European Commission office in Ramallah, Omer Barr, said on a visit.",
        "european-union",
    ),
    "she, behind a commissioner": (
        "Badr Abdelatty left. In Brussels, EU Trade Commissioner Dana Barr spoke up, warning that aid was late. "
        "“The trucks are waiting,” she told members.",
        "european-union",
    ),
    "an envoy of a board behind his verb": (
        "“The aid must flow,” said Board of Peace envoy Tony Blair, after a visit to Gaza.",
        "tony-blair",
    ),
    "said a statement issued by": (
        "“The truce in Gaza holds,” said a short statement issued late on Monday by Netanyahu's office.",
        "benjamin-netanyahu",
    ),
    # Unnamed ones.
    "said one of them": (
        "Officials of Hamas said in Doha that they were patient. “The truce will come,” said one of them.",
        "hamas",
    ),
    "by the account of one of its officials": (
        "Hamas said its team had left Doha. The talks, by the account of one of its officials, broke up at dawn.",
        "hamas",
    ),
    "that a person said": (
        "Badr Abdelatty said talks went on. The recall followed a session that a person in the room likened to a wake.",
        "",
    ),
    "the Egyptian": ("Badr Abdelatty rang Doha. “The truce is near,” the Egyptian said.", "badr-abdelatty"),
    "a man is of no people": ("Badr Abdelatty rang Doha. “The truce in Gaza is near,” the old man said.", ""),
    "the official again": (
        "An Egyptian official said the talks were on. Badr Abdelatty said Gaza needed aid. Qatar will resume its "
        "mediation, the Egyptian official added.",
        "egypt",
    ),
    "officials in the capital that opens": (
        "In Doha, two foreign ministry officials said that the second part of the truce had begun.",
        "qatar",
    ),
    "officials of an administration in its capital": (
        "In Washington, an official of the new administration said that the truce in Gaza was safe.",
        "united-states",
    ),
    "the Saudis": (
        "Nobody else paid. The Saudis announced a shipment of food aid to Gaza.",
        "saudi-arabia",
    ),
    "a spokesman of the body that spoke": (
        "The State Department said it had read it. “We asked Israel about the strike in Gaza,” a spokesman said.",
        "united-states",
    ),
    "his ministry": (
        "Egypt's deputy social affairs minister, Dana Levi, said Gaza starved. His ministry said more aid would come.",
        "egypt",
    ),
    # A subject before its verb, though another name stands behind.
    "according to the same source": ("Washington was pushing for a truce in Gaza, according to the same source.", ""),
    "it says of itself, behind a person": (
        "Hakan Fidan said the talks went on. Qatar pays for the fuel of Gaza at the wish of Washington, it says.",
        "qatar",
    ),
    "gaps between others": (
        "Qatar, with Egypt one of the go-betweens, said few gaps remained between Israel and Hamas.",
        "qatar",
    ),
    "after meeting another": (
        "The Egyptian foreign minister, Badr Abdelatty, said after seeing his Jordanian colleague that talks went on.",
        "badr-abdelatty",
    ),
    # Deeds are no words.
    "summoned": ("Israel summoned the Belgian ambassador on Sunday over a vote on Gaza.", ""),
    "on a day he charged": ("The Israeli army on Sunday charged Hamas with hiding two of the women.", "idf"),
    "struck a tone": (
        "Donald Trump struck another tone. Mousa Abu Marzouk also struck a softer tone on the truce.",
        "mousa-abu-marzouk",
    ),
    "a minister who was absent": ("Bezalel Smotrich, the finance minister, was absent from the vote on the truce.", ""),
    "was in a state": ("Antony Blinken was in Egypt on Sunday, his second stop, with the truce on his mind.", ""),
    "dismissed from his office": ("Benjamin Netanyahu dismissed Yoav Gallant as defence minister on Sunday.", ""),
    "but despite": (
        "But despite his new friendship with Donald Trump, Benjamin Netanyahu left Washington without a truce in Gaza.",
        "",
    ),
    "is pressing for": (
        "Washington is pressing for a truce in Gaza, but Benjamin Netanyahu remains opposed to it.",
        "united-states",
    ),
    # Which verb counts.
    "said it counted": (
        "Majed al-Ansari said the talks went on. The U.N. agency for refugees, UNRWA, said it counted 70 trucks.",
        "unrwa",
    ),
    "a verb within the quotation": (
        "“If they all come home, then I can listen to what Hamas wants,” Benjamin Netanyahu said on the radio.",
        "benjamin-netanyahu",
    ),
    "and he urged": (
        "Benjamin Netanyahu spoke of the truce. Omer Barr, a baker in Haifa, said the war was lost, and he urged Hamas "
        "to free the hostages.",
        "",
    ),
    "was asked and said no": (
        "Two hours after Benjamin Netanyahu spoke, Joe Biden was asked about the truce and said that it would come.",
        "joe-biden",
    ),
    "a head of his own saying": (
        "Hamas laughed at the new offer on Gaza, its man in Beirut, Osama Hamdan, saying that it held nothing.",
        "osama-hamdan",
    ),
    "went on that": (
        "John Kirby spoke of the truce. Kirby went on that the talks in Cairo should bring the hostages home.",
        "john-kirby",
    ),
    # What is done with words, or said beside what is told.
    "told to clear out": (
        "Israel told some 20,000 inhabitants of Khan Younis to leave their homes on Friday.",
        "israel",
    ),
    "had told to clear out": ("Before the raid Israel had told some 20,000 inhabitants of Khan Younis to leave.", ""),
    "because another told": ("Hamas said it was worried, since Trump told aides that he opposes a deal.", "hamas"),
    "by his account": ("By Antony Blinken's account the gaps have narrowed.", "antony-blinken"),
    "his message": ("Antony Blinken's message to both sides was that the gaps were narrow.", "antony-blinken"),
    "made it public": ("Majed al-Ansari made it public in Doha that both sides had agreed.", "majed-al-ansari"),
    "his claim came in": (
        "Benjamin Netanyahu said clans in Gaza had been given rifles. The claim came in a video of his office.",
        "benjamin-netanyahu",
    ),
    "demanded he": ("The hostages must come out soon, demanded Donald Trump.", "donald-trump"),
    "a role is taken up": ("Qatar took up its role as a mediator again on Friday.", ""),
    "named the members": (
        "Donald Trump on Friday named two more members of the Gaza board, both of them generals.",
        "",
    ),
    "which Mr. Trump dismissed": (
        "Hamas offered a truce of three years on Friday, which Mr. Trump dismissed as a bad joke.",
        "",
    ),
    "one of a list": (
        "Egypt is to give 900 tents and food; Turkey said on Monday it was sending 50 trucks of aid; Italy has ten.",
        "",
    ),
    "the words of a banner": (
        "The Houthis said they would fight on. In Haifa a crowd marched with banners that read “Not one more.”",
        "",
    ),
    # Words between a subject and its verb.
    "for its part": ("The Houthis for their part said the port would stay shut to ships.", "houthis"),
    "in a letter": ("Hamas in a written statement said its list was complete.", "hamas"),
    "reported to have told": (
        "Israel's cabinet secretary was reported to have told ministers that Egypt could do it.",
        "israel",
    ),
    # Whose body or man he is.
    "a former one": ("A former Israeli negotiator, Omer Levi, called the deal a mistake.", ""),
    "retired": ("Retired Israeli commander Omer Levi said the deal was a mistake.", ""),
    "the ministry of a movement": ("The Hamas-run interior ministry said five of its men were hurt in Rafah.", "hamas"),
    "health officials of the strip": (
        "At least 40 people were killed in Rafah, according to the enclave's health authorities.",
        "gaza-health-ministry",
    ),
    "its health officials": (
        "At least 40 people were killed in Gaza overnight, according to its health officials.",
        "gaza-health-ministry",
    ),
    "a ministry of another country": (
        "An Israeli raid on a village in Lebanon killed six people, the health ministry said.",
        "",
    ),
    "a ministry in another capital": (
        "Israeli jets killed six people near Tyre, the health ministry in Beirut said.",
        "",
    ),
    "a paper of two": ("A statement issued by Qatar and Egypt on Monday described the pause as useful.", "qatar"),
    "and its ministry": (
        "Egypt's mediation has outlived four wars, and its foreign ministry said food was no weapon.",
        "egypt",
    ),
    "it is no person": (
        "Osama Hamdan told a press agency that talks were over. It denied having shot the captive.",
        "hamas",
    ),
    # What is no verb.
    "a dismissed minister": (
        "Judges issued warrants for Benjamin Netanyahu and his dismissed defence minister on Thursday.",
        "",
    ),
    "answered the next day": ("Netanyahu's office answered the next day that no team would fly.", "benjamin-netanyahu"),
    # What another says of a thing that the sentence tells.
    "something they will not accept": (
        "Israel insists on a veto over the list, something Hamas says it will not accept.",
        "israel",
    ),
    "a demand it cannot meet": (
        "Israel wants every name by noon, a demand the movement says it cannot meet.",
        "israel",
    ),
    "a point he made": (
        "Washington opposes a longer stay of the army, a point Marco Rubio said he had made in private.",
        "marco-rubio",
    ),
    "a count of an agency": (
        "At least 1,218 people were killed that day, according to an AFP tally based on Israeli figures.",
        "",
    ),
    "the seat of a head of state": (
        "The Kremlin said Donald Trump had telephoned on Sunday about the truce in Gaza.",
        "russia",
    ),
}


@pytest.mark.parametrize(("text", "speaker"), OF_THE_LAST.values(), ids=OF_THE_LAST.keys())
def test_speaker_of_the_last_sentence(text: str, speaker: str) -> None:
    assert loaders.find_events(text, DAY)[-1].speaker == speaker


def test_to_have_a_say_is_to_say_nothing() -> None:
    found = loaders.find_events("Qatar had its say in both drafts of the truce.", DAY)
    assert not any(one.kind == "statement" or one.speaker for one in found)


BRIEFING = """Matthew Miller, Department Spokesperson

MR. MILLER: The Secretary spoke today with Egyptian officials about the talks.

We want a ceasefire in Gaza.

QUESTION: Has Israel accepted the proposal?

MR. MILLER: Israel has accepted the proposal. I will not go into details.
"""


def test_labels_tell_who_speaks_in_a_transcript() -> None:
    events = loaders.find_events(BRIEFING, DAY)
    assert [one.speaker for one in events] == ["matthew-miller"] * 3
    assert not any(one.sentence.startswith("QUESTION") for one in events)


def test_one_label_makes_no_transcript() -> None:
    (event,) = loaders.find_events("BREAKING: Hamas has accepted the proposal, Qatar said.", DAY)
    assert event.speaker == "qatar"


def test_a_statement_in_the_first_person_is_its_authors() -> None:
    text = "Statement by President Joe Biden\n\nI urged Benjamin Netanyahu to close the deal.\n\nHamas must accept it."
    assert {one.speaker for one in loaders.find_events(text, DAY)} == {"joe-biden"}


def test_a_label_tells_by_the_office_which_bearer_of_a_surname_speaks() -> None:
    text = (
        "PRIME MINISTER AL THANI: The truce in Gaza begins on Sunday.\n\nQUESTION: Who will govern Gaza?\n\n"
        "PRIME MINISTER AL THANI: That is for the Palestinians to settle."
    )
    assert {one.speaker for one in loaders.find_events(text, DAY)} == {"mohammed-bin-abdulrahman-al-thani"}
