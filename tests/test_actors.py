"""Actors: who is named, and what only looks like a name."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.errors import RuleError
from loaders.events import other_offices
from loaders.events.actors import find_actors
from loaders.events.gazetteer import Actor, load_gazetteer
from loaders.rules import DATA

# Invented sentences on the traps of data/reference/README and of the coding manual: text, day, ids in order of mention.
CASES = {
    "bahamas": ("The Bahamas welcomed Hamas.", None, ["hamas"]),
    "israeli prisoners": ("The fate of Israeli prisoners moved Israel.", None, ["israel"]),
    "people are no actor": ("Israelis and Palestinians waited; American hostages too.", None, []),
    "officials are": ("An Israeli official and two U.S. officials agreed.", None, ["israel", "united-states"]),
    "shared noun": ("Egyptian and Qatari mediators called.", None, ["egypt", "qatar"]),
    "the military": ("The Israeli military said nothing; Israel’s army did.", None, ["idf", "idf"]),
    "military as adjective": ("Israel's military operations went on.", None, ["israel"]),
    "two sinwars": (
        "Mohammed Sinwar is a brother of Yahya Sinwar; Sinwar led.",
        None,
        ["mohammed-sinwar", "yahya-sinwar", "yahya-sinwar"],
    ),
    "surname after name": ("Matthew Miller spoke. Later Miller left.", None, ["matthew-miller", "matthew-miller"]),
    "surname alone": ("Later Miller left.", None, []),
    "another miller": ("Stephen Miller spoke. Miller left.", None, []),
    "another miller between": ("Matthew Miller spoke before Arthur Miller. Miller left.", None, ["matthew-miller"]),
    "title and surname": ("CIA director Burns flew in.", None, ["william-burns"]),
    "administration": ("The Biden administration agreed; Biden smiled.", None, ["united-states", "joe-biden"]),
    "surname behind the end of a sentence": ("John Kirby spoke in Doha. Kirby is going.", None, ["john-kirby"] * 2),
    "half of a compound": ("A Palestinian-American negotiator and an African-American saw Hamas.", None, ["hamas"]),
    "newspaper in capitals": ("USA TODAY reported that Israel agreed.", None, ["israel"]),
    "newspaper": ("The Times of Israel reported that Israel agreed.", None, ["israel"]),
    "airline": ("Qatar Airways left; Qatar's mediators stayed.", None, ["qatar"]),
    "another abdullah": ("King Abdullah of Saudi Arabia met King Abdullah II.", None, ["abdullah-ii"]),
    "us and us": ("They told us that the US would join us.", None, ["united-states"]),
    "who and who": ("Those who asked the WHO know who came.", None, ["who"]),
    "valley": ("The Jordan Valley is not Jordan.", None, ["jordan"]),
    "security council": (
        "The National Security Council is not the UN Security Council.",
        None,
        ["un-security-council"],
    ),
    "ministry of no stated side": (
        "Nine people were killed, the health ministry said.",
        None,
        ["gaza-health-ministry"],
    ),
    "ministry of another": ("The Lebanese health ministry spoke; the health ministry counts.", None, []),
    "a day, no byline": ("By Friday Israel had answered the mediators.", None, ["israel"]),
    "officials of the strip": (
        "Nine died, the territory's health authorities said. Gaza counted ten, according to its health officials.",
        None,
        ["gaza-health-ministry", "gaza-health-ministry"],
    ),
    "ministry of the strip": ("Nine died in Gaza, its health ministry said.", None, ["gaza-health-ministry"]),
    "ministry of a state": ("Nine died in Haifa, its health ministry said.", None, []),
    "army behind a body": ("The tunnel was dug by Hamas, the army said.", None, ["hamas", "idf"]),
    "army of another": ("The Lebanese army left, the army said.", None, []),
    "high court": ("Israel waited; the High Court ruled.", None, ["israel", "israel-supreme-court"]),
    "presidency": ("The Turkish presidency agreed.", date(2024, 4, 20), ["recep-tayyip-erdogan"]),
    "prison service": ("Israel agreed, the prison service said.", None, ["israel", "israel"]),
    "humanitarian office": ("Two people died, the UN's humanitarian office said.", None, ["ocha"]),
    "ministry in the capital": ("The Foreign Ministry in Doha said so.", None, ["qatar"]),
    "place": ("Talks in Qatar and in Gaza; he flew to Israel.", None, []),
    "possessive": ("Hamas’s reply reached Israel.", None, ["hamas"]),
    "capital speaks": ("Washington said so; the flight to Washington left.", None, ["united-states"]),
    "city": ("Talks in Doha ended; Doha announced it.", None, ["qatar"]),
    "title absorbed": ("Israeli Prime Minister Benjamin Netanyahu spoke.", None, ["benjamin-netanyahu"]),
    "title behind": ("Benjamin Netanyahu, Israel's prime minister, spoke.", None, ["benjamin-netanyahu"]),
    "body absorbed": ("State Department spokesperson Matthew Miller spoke.", None, ["matthew-miller"]),
    "apposition": ("A senior Hamas official, Sami Abu Zuhri, spoke.", None, ["sami-abu-zuhri"]),
    "unknown holder": ("UK Foreign Secretary Doris Example spoke.", None, ["united-kingdom"]),
    "byline": ("By Israel Example and Jordan Other\nHamas replied.", None, ["hamas"]),
    "photo credit": ("A street (Jordan Example/AFP) in ruins. Hamas spoke.", None, ["hamas"]),
    "top diplomat 2024": ("The top US diplomat spoke.", date(2024, 2, 8), ["antony-blinken"]),
    "top diplomat 2025": ("The top US diplomat spoke.", date(2025, 2, 8), ["marco-rubio"]),
    "day before the change": ("Egypt's foreign minister spoke.", date(2024, 7, 2), ["sameh-shoukry"]),
    "day of the change": ("Egypt's foreign minister spoke.", date(2024, 7, 3), ["badr-abdelatty"]),
    "no day, one named": (
        "Sameh Shoukry spoke. Egypt's foreign minister left.",
        None,
        ["sameh-shoukry", "sameh-shoukry"],
    ),
    "no day, none named": ("Egypt's foreign minister left.", None, ["egypt"]),
    "former": ("A former Israeli prime minister spoke.", date(2024, 2, 8), []),
    "prime minister of another": ("The prime minister of Italy spoke.", date(2024, 2, 8), []),
    "envoy": ("Steve Witkoff flew in; the envoy left.", None, ["steve-witkoff", "steve-witkoff"]),
    "movement": ("Hamas replied. The movement wants more.", None, ["hamas", "hamas"]),
    "movement of people": ("Hamas replied. The movement of people stopped.", None, ["hamas"]),
    "its prime minister": (
        "Qatar reviews its part, its prime minister said.",
        date(2024, 4, 17),
        ["qatar", "mohammed-bin-abdulrahman-al-thani"],
    ),
    "byname of a successor": ("Abu Obeida spoke.", date(2026, 1, 5), []),
    "particles in any case": ("Mohammed Bin Abdul Rahman al-Thani spoke.", None, ["mohammed-bin-abdulrahman-al-thani"]),
    "capital as subject": ("Cairo this week put its name to a draft.", None, ["egypt"]),
    "capital with a clause": ("Doha, which carried the answer, is silent.", None, ["qatar"]),
    "capital as object": ("The mother thanked Washington.", None, ["united-states"]),
    "pledge of a capital": ("They want a pledge from Washington.", None, ["united-states"]),
    "capital after a subject": ("A diplomat said Doha still saw a chance.", None, ["qatar"]),
    "capitals that act": (
        "The mediators met. Doha, Cairo and Ankara had drawn up a list.",
        None,
        ["qatar", "egypt", "turkey"],
    ),
    "capitals that are towns": ("He shuttled between Doha, Cairo and Rome and toured Ankara.", None, []),
    "things of a capital": ("Doha talks broke up near a Cairo hotel.", None, []),
    "dateline": ("Cairo, Egypt: Hamas replied.", None, ["egypt", "hamas"]),
    "jets": ("Israeli jets bombed a house; Israeli soldiers left.", None, ["israel", "idf"]),
    "troops": ("Israel agreed to keep troops on the hill; two hundred troops came.", None, ["israel", "idf"]),
    "its soldiers": ("Israel is to pull its soldiers back.", None, ["israel", "idf"]),
    "soldiers of another": ("Indonesia is to send its soldiers.", None, ["indonesia"]),
    "army of nobody": ("Hamas is no longer an army, an army spokesman said.", None, ["hamas", "idf"]),
    "courts": ("The Supreme Court froze it; the High Court of Justice too.", None, ["israel-supreme-court"] * 2),
    "court of others": ("Donald Trump won. The Supreme Court agreed, the army too.", None, ["donald-trump"]),
    "court of another": ("Britain's Supreme Court sat; the Supreme Court ruled.", None, ["united-kingdom"]),
    "government": ("Israel waits. Thousands urged the government to agree.", None, ["israel", "israel"]),
    "government of another": ("Israel waits. Turkey spoke, the government said.", None, ["israel", "turkey"]),
    "government of a neighbour": ("Israel waits. The Lebanese government met, the government said.", None, ["israel"]),
    "media office": ("Israel waits, the government media office said.", None, ["israel"]),
    "offer behind a mark": (
        "An American “bridging proposal” and an Egyptian-brokered pause.",
        None,
        ["united-states", "egypt"],
    ),
    "side of a line": ("Lorries wait on the Egyptian side of Rafah; the Egyptian side agreed.", None, ["egypt"]),
    "shared noun with a movement": ("Israeli and Hamas delegations left.", None, ["israel", "hamas"]),
    "two states toured": ("He toured Israel, Egypt and Qatar; Egypt and Qatar spoke.", None, ["egypt", "qatar"]),
    "sent to a state": ("Israel sent a team to Qatar and Hamas a reply to Egypt.", None, ["israel", "hamas", "egypt"]),
    "out of a state": ("Israel pulled its team out of Qatar.", None, ["israel"]),
    "team from a state": ("A team from Turkey came; it called its team home from Qatar.", None, ["turkey"]),
    "frontier": ("Israel holds the frontier with Egypt.", None, ["israel"]),
    "chamber": ("Trump spoke in the Knesset; crowds stood outside the Knesset.", None, ["donald-trump", "knesset"]),
    "envoy of a person": ("Trump's envoy spoke.", date(2025, 6, 1), ["donald-trump", "steve-witkoff"]),
    "one of several envoys": ("A US envoy spoke.", date(2025, 6, 1), ["united-states"]),
    "heads of services": (
        "The heads of the CIA and the Mossad met.",
        date(2024, 2, 1),
        ["william-burns", "david-barnea"],
    ),
    "spokesman for a ministry": (
        "Majed al-Ansari, a spokesman for Qatar's foreign ministry, spoke.",
        None,
        ["majed-al-ansari"],
    ),
    "of a cabinet": ("Benny Gantz, of Israel's war cabinet, spoke.", None, ["benny-gantz"]),
    "possessive of a state": ("Qatar's Majed al-Ansari spoke.", None, ["majed-al-ansari"]),
    "acting": ("Dorothy Shea, the acting US ambassador, spoke.", None, ["dorothy-shea"]),
    "role inside a name": ("The Organisation of Islamic Cooperation met.", None, ["oic"]),
    "prime minister among his own": (
        "Qatar's prime minister left. Yair Lapid promised the prime minister his votes.",
        date(2025, 1, 16),
        ["mohammed-bin-abdulrahman-al-thani", "yair-lapid", "benjamin-netanyahu"],
    ),
    "president named before beside another state": (
        "President Biden called the prime minister of Israel. Israel thanked the President.",
        date(2024, 8, 21),
        ["joe-biden", "benjamin-netanyahu", "israel", "joe-biden"],
    ),
    "the Minister of a press release": (
        "Badr Abdelatty received a call. The Minister spoke of Rafah; another minister did not.",
        date(2025, 10, 7),
        ["badr-abdelatty", "badr-abdelatty"],
    ),
    "capitals": ("TELL US WHO IS TO GO TO THE TALKS", None, []),
    "prefix": ("A pro-Israel rally and an anti-Hamas one.", None, []),
    "nothing": ("", None, []),
    "town and its state": ("Talks broke down in Doha, Qatar, on Sunday.", None, []),
    "town before a list": ("In Cairo, Egypt, Qatar and Hamas met.", None, ["egypt", "qatar", "hamas"]),
    "a neighbour as a place": ("Families fled into neighbouring Egypt.", None, []),
    "sources of a neighbour": ("Sources in neighbouring Egypt agreed.", None, ["egypt"]),
    "part of a state": ("Fighting in eastern Israel went on.", None, []),
    "people of a state": ("They stand with the people of Israel.", None, []),
    "backed by a state": ("He met the US-backed council after leaving the US-led talks.", None, ["united-states"] * 2),
    "two governments": ("They thanked the Qatari and Egyptian governments.", None, ["qatar", "egypt"]),
    "talks named after a capital": ("It was the third Doha peace talks round.", None, []),
    "negotiator in a place": ("Israel's top negotiator in Cairo, David Barnea, spoke.", None, ["david-barnea"]),
    "secretary for affairs": (
        "US Assistant Secretary of State for Near Eastern Affairs Brett McGurk spoke.",
        None,
        ["brett-mcgurk"],
    ),
    "rank before the name": (
        "It was told by the chief of Israel's army, Lieutenant General Herzi Halevi.",
        None,
        ["herzi-halevi"],
    ),
    "two titles": ("The top Hamas negotiator, deputy leader Khalil al-Hayya, spoke.", None, ["khalil-al-hayya"]),
    "a capital by its name": ("Envoys met in the Qatari capital, Doha, and left the Egyptian capital Cairo.", None, []),
    "linked to a state": ("Egyptian state-linked Al-Qahera News told it.", None, []),
    "armed forces": ("Israel's armed forces denied it.", None, ["idf"]),
    "members of the council": (
        "The UN Security Council met. Council members left.",
        None,
        ["un-security-council", "un-security-council"],
    ),
    "the leader named before": (
        "Khalil al-Hayya spoke on Monday. The speech of the Hamas leader was long.",
        date(2025, 7, 24),
        ["khalil-al-hayya", "khalil-al-hayya"],
    ),
    "the leader of the day": ("The Hamas leader flew in.", date(2023, 12, 21), ["ismail-haniyeh"]),
    "the ambassador": (
        "Danny Danon took the floor. The ambassador was angry. France's ambassador replied to the ambassador.",
        None,
        ["danny-danon", "danny-danon", "france"],
    ),
    "government beside Hamas": (
        "Israel waited. Hamas and the government were in talks.",
        None,
        ["israel", "hamas", "israel"],
    ),
    "government of a minister": (
        "Bezalel Smotrich left Gaza. The government said no.",
        None,
        ["bezalel-smotrich", "israel"],
    ),
}


@pytest.mark.parametrize(("text", "day", "expected"), CASES.values(), ids=CASES.keys())
def test_who_is_named(text: str, day: date | None, expected: list[str]) -> None:
    assert [one.actor_id for one in find_actors(text, day)] == expected


@pytest.mark.parametrize(("text", "day", "expected"), CASES.values(), ids=CASES.keys())
def test_mentions_index_the_text_in_order(text: str, day: date | None, expected: list[str]) -> None:
    found = find_actors(text, day)
    assert all(text[one.start : one.end] == one.phrase for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@settings(deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["Hamas", " said ", "İsrael ", "the envoy", "’s ", "US", "\n", "Miller", "Mr. ", "–", "Gaza", "“", " of "]
        )
    ).map("".join)
)
def test_any_text_gives_spans_of_itself(text: str) -> None:
    assert all(text[one.start : one.end] == one.phrase for one in find_actors(text))


@pytest.mark.parametrize("rule", load_gazetteer().refused_patterns, ids=lambda one: one.id)
def test_refused_patterns_do_what_their_examples_say(rule) -> None:
    pattern = re.compile(rule.pattern, re.MULTILINE)
    assert pattern.search(rule.example)
    assert not pattern.search(rule.not_example)


# One mistake each in a copy of the rules: what replaces what, and a word of the message.
MISTAKES = {
    "parent": ('parent = "egypt"', 'parent = "atlantis"', "atlantis"),
    "post": ('post = "egypt-president"', 'post = "egypt-king"', "egypt-king"),
    "twice": ('strong = ["Chapin Fay"]', 'strong = ["Chapin Fay", "Hamas"]', "also a name of"),
    "key": ('id = "byline"\n', 'id = "byline"\ncolour = "red"\n', "colour"),
}


@pytest.mark.parametrize(("old", "new", "says"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_in_the_gazetteer_names_the_entry(tmp_path: Path, old: str, new: str, says: str) -> None:
    rules = (DATA / "rules" / "actors.toml").read_text(encoding="utf-8")
    assert old in rules
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "actors.toml").write_text(rules.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(RuleError, match=says):
        load_gazetteer(tmp_path)


def test_actor_terms_carry_a_basis() -> None:
    actors: list[Actor] = list(load_gazetteer().actors.values())
    assert {office.basis for actor in actors for office in actor.office} == {"sourced", "general knowledge"}


def test_a_role_is_looked_for_once_in_a_text(monkeypatch):
    """However often it stands there: to look back from each place took time by the square of the length."""
    looked = []
    introduced = other_offices.introduced
    monkeypatch.setattr(
        other_offices, "introduced", lambda text, title: looked.append(title) or introduced(text, title)
    )
    text = (
        "Israel closed Rafah. Ana Barr, Chile's foreign minister, met aid groups. "
        + "The foreign minister spoke. " * 50
    )
    assert [one.actor_id for one in find_actors(text, date(2025, 7, 24))] == ["israel"]
    assert looked == ["foreign minister"]
