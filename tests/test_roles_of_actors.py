"""Actors by what they are called: soldiers, a rank, an office, a relative clause, the words of a side."""

from __future__ import annotations

from datetime import date

import pytest

from loaders.events.actors import find_actors

# Invented sentences: text, day, ids in order of mention.
CASES = {
    "soldiers who act": ("Israel pulls out. Near the well, soldiers opened fire.", None, ["israel", "idf"]),
    "soldiers who are hit": (
        "Israel waits. A mine hurt three soldiers; two soldiers were killed.",
        None,
        ["israel", "idf", "idf"],
    ),
    "soldiers held": ("Israel waits. Five women soldiers and the other soldiers are alive.", None, ["israel"]),
    "soldiers to come": ("Israel waits. Jakarta might send soldiers.", None, ["israel", "indonesia"]),
    "soldiers of nobody": ("A river rose and soldiers came to help.", None, []),
    "soldiers of a state": ("Some ninety American soldiers watch.", None, ["united-states"]),
    "a soldier who is hit": ("Seven people and an Israeli soldier were wounded.", None, ["idf"]),
    "the body of a soldier": ("They dug up the body of an Israeli soldier.", None, []),
    "ground troops": ("Israeli ground troops took a hill.", None, ["idf"]),
    "armed wing": (
        "Hamas grieves. The armed wing vowed more; its military wing too.",
        None,
        ["hamas", *["qassam-brigades"] * 2],
    ),
    "armed wing of others": ("Hezbollah grieves. The armed wing vowed more.", None, ["hezbollah"]),
    "movement of a person": (
        "Khalil al-Hayya flew in, and the movement wants a paper.",
        None,
        ["khalil-al-hayya", "hamas"],
    ),
    "his movement": ("Basem Naim told it: his movement agrees.", None, ["basem-naim", "hamas"]),
    "his movement, another's": (
        "Hamas agrees. Benny Gantz left, and his movement too.",
        None,
        ["hamas", "benny-gantz"],
    ),
    "world body": ("The United Nations pleads. Not for the world body.", None, ["united-nations", "united-nations"]),
    "the ministry": ("The Gaza health ministry counts; the ministry wrote.", None, ["gaza-health-ministry"] * 2),
    "another ministry since": (
        "The Gaza health ministry counts. Peru's foreign ministry rang, and the ministry wrote.",
        None,
        ["gaza-health-ministry"],
    ),
    "whose president": (
        "Turkey, whose president is at home, waits.",
        date(2025, 3, 3),
        ["turkey", "recep-tayyip-erdogan"],
    ),
    "whose president, of another": ("Turkey met Peru, whose president is at home.", date(2025, 3, 3), ["turkey"]),
    "its spy chief": ("Egypt sends its spy chief.", date(2025, 3, 3), ["egypt", "hassan-rashad"]),
    "whose leader": (
        "Islamic Jihad, whose leader is in Beirut, waits.",
        date(2025, 3, 3),
        ["islamic-jihad", "ziad-al-nakhalah"],
    ),
    "director of a service": ("He saw the CIA director.", date(2024, 3, 3), ["william-burns"]),
    "prime minister among ministers": (
        "Benny Gantz took the prime minister by surprise.",
        date(2024, 3, 3),
        ["benny-gantz", "benjamin-netanyahu"],
    ),
    "prosecutor": ("The ICC is at work; the prosecutor asks for more.", date(2024, 6, 3), ["icc", "karim-khan"]),
    "prosecutor of a town": ("It was the prosecutor in Haifa who asked.", date(2024, 6, 3), []),
    "the minister": ("Gideon Saar came late. The minister had been ill.", None, ["gideon-saar", "gideon-saar"]),
    "minister of a state": (
        "Gideon Saar came late. The Israeli minister had been ill; the Egyptian minister not.",
        None,
        ["gideon-saar", "gideon-saar", "egypt"],
    ),
    "another minister since": (
        "Gideon Saar met a Peruvian minister. The minister had been ill.",
        None,
        ["gideon-saar"],
    ),
    "a minister by name since": (
        "Gideon Saar met Foreign Minister Rosa Quispe. The minister had been ill.",
        None,
        ["gideon-saar"],
    ),
    "minister of a thing": ("Gideon Saar met the minister of health.", None, ["gideon-saar"]),
    "minister long ago": ("Gideon Saar came late. " + "It rained. " * 80 + "The minister sat.", None, ["gideon-saar"]),
    "the spokesman": ("Tommy Pigott took the stand. The spokesman smiled.", None, ["tommy-pigott", "tommy-pigott"]),
    "another spokesman since": (
        "Tommy Pigott left. A police spokesman rang; the spokesman hung up.",
        None,
        ["tommy-pigott"],
    ),
    "spokesman of a ministry": ("Qatar's foreign ministry spokesman came.", date(2024, 3, 3), ["majed-al-ansari"]),
    "head of a service": ("The head of the State Information Service came.", date(2024, 3, 3), ["diaa-rashwan"]),
    "the office": ("Netanyahu's office wrote. Later the office denied it.", None, ["benjamin-netanyahu"] * 2),
    "an office room": ("Netanyahu's office wrote. He left the office at noon.", None, ["benjamin-netanyahu"]),
    "foreign ministers of a list": (
        "They await the foreign ministers of Egypt and Turkey.",
        date(2025, 3, 3),
        ["badr-abdelatty", "hakan-fidan"],
    ),
    "leaders of a list": (
        "He dined with the leaders of Germany, Qatar and Turkey.",
        date(2025, 3, 3),
        ["germany", "tamim-bin-hamad-al-thani", "recep-tayyip-erdogan"],
    ),
    "leaders of a movement": ("The leaders of Hamas sat.", date(2025, 3, 3), ["hamas"]),
    "called on the government": (
        "Israel waits. Guterres urged the government to pay.",
        None,
        ["israel", "antonio-guterres", "israel"],
    ),
    "person of a state": ("He met Nikos Petrou of Cyprus.", None, []),
    "ministry of a state": ("He rang the Foreign Ministry of Cyprus.", None, ["cyprus"]),
    "flown to": ("The mother had flown to Qatar and Egypt.", None, []),
    "south of a state": ("Rain fell in the south of Israel.", None, []),
    "run by": ("A boat left the Hamas-run strip; a Hamas-led raid.", None, ["hamas"]),
    "at an embassy": (
        "They sang outside the American embassy; the American embassy complained.",
        None,
        ["united-states"],
    ),
    "no line": (
        "They have no word from the Israeli side; hope is on the American side.",
        None,
        ["israel", "united-states"],
    ),
    "thing at a house": ("It was sealed at a White House dinner.", None, []),
    "house that speaks": ("Praise came from the White House, which called it bold.", None, ["united-states"]),
    "go-betweens": ("Notes went through Qatari and Egyptian go-betweens.", None, ["qatar", "egypt"]),
    "stance": ("They know the Turkish stance and the Israeli answer.", None, ["turkey", "israel"]),
    "call from a capital": ("A call from Washington ended it.", None, ["united-states"]),
    "delegation from a capital": ("A delegation from Cairo waits; both delegations from Doha left.", None, ["egypt"]),
    "officials in a capital": ("Officials in Jerusalem are silent.", None, ["israel"]),
    "looked to a capital": ("They looked to Washington, then went to Washington.", None, ["united-states"]),
    "dislike of a capital": ("They know Cairo's dislike of noise.", None, ["egypt"]),
    "cabinet that acts": ("Israel waits. The war cabinet agreed; the cabinet agreed.", None, ["israel"] * 3),
    "cabinet one sits in": ("Israel waits. A member of the war cabinet told the cabinet so.", None, ["israel"]),
    "from a house": (
        "Nothing was heard from the White House. He came back from the White House.",
        None,
        ["united-states"],
    ),
    "prodding of a capital": ("After prodding from Ankara they wrote a letter to Amman.", None, ["turkey", "jordan"]),
    "headquarters": ("Crowds sang near U.N. headquarters.", None, []),
    "two owners": ("U.S. CIA director William Burns landed.", None, ["william-burns"]),
    "no byline": ("By Friday Israel had answered.\nBy Israel Example\n", None, ["israel"]),
}


@pytest.mark.parametrize(("text", "day", "expected"), CASES.values(), ids=CASES.keys())
def test_who_is_meant(text: str, day: date | None, expected: list[str]) -> None:
    assert [one.actor_id for one in find_actors(text, day)] == expected
