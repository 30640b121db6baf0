"""What texts say about the day they were written: each kind of cue, and the traps that mislead."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from loaders.dating.cues import find_cues
from loaders.dating.cues.axis import expand, index_of
from loaders.dating.cues.figures import find_figures
from loaders.dating.cues.known_events import known_events, resting_on
from loaders.dating.cues.passages import usable_passages
from loaders.dating.cues.rules import pattern
from loaders.dating.cues.triggers import find_triggers
from loaders.dating.cues.words import read_number
from loaders.dating.posterior import infer_date
from loaders.reading.text import read_text
from loaders.records import Cue

SEEDS = Path(__file__).resolve().parents[2] / "shared" / "seeds"
OPENING = "Mediators met again over a ceasefire between Israel and Hamas in Gaza. "


def cues_of(text: str, kind: str) -> list[Cue]:
    return [cue for cue in find_cues(read_text(OPENING + text)) if cue.kind.startswith(kind)]


def level(cue: Cue, day: date) -> float:
    curve = expand(cue)
    return float(curve[index_of(day)] / curve.max())


# One line for each kind of cue, invented; the days are those of the rows in data/reference.
@pytest.mark.parametrize(
    ("text", "kind", "likely", "unlikely"),
    [
        pytest.param(
            "At least 34,735 people were killed in Gaza.",
            "toll_exact",
            date(2024, 5, 6),
            date(2024, 5, 20),
            id="exact toll",
        ),
        pytest.param(
            "86 people were killed on Sunday, Gaza's ministry said. Its count since October stands at 29,692.",
            "toll_exact",
            date(2024, 2, 25),
            date(2024, 3, 25),
            id="toll by its count",
        ),
        pytest.param(
            "Gaza's dead: more than 38,400 killed.",
            "toll_rounded",
            date(2024, 7, 13),
            date(2024, 8, 20),
            id="rounded toll",
        ),
        pytest.param(
            "Nearly 32,000 people have died in Gaza.", "toll_rounded", date(2024, 3, 20), date(2024, 4, 20), id="nearly"
        ),
        pytest.param(
            "It ends nine months of war.", "war_age", date(2024, 7, 20), date(2024, 9, 20), id="months completed"
        ),
        pytest.param("The 14-month-old war goes on.", "war_age", date(2024, 12, 18), date(2024, 11, 1), id="month-old"),
        pytest.param(
            "The war is nearly five months old.", "war_age", date(2024, 2, 29), date(2024, 4, 1), id="nearly months"
        ),
        pytest.param(
            "The war is in its 11th month.", "war_age", date(2024, 8, 20), date(2024, 6, 1), id="running month"
        ),
        pytest.param(
            "On day 212 of the war no deal was near.", "war_age", date(2024, 5, 5), date(2024, 5, 12), id="day number"
        ),
        pytest.param(
            "After 471 days in captivity, three women came home.",
            "war_age",
            date(2025, 1, 19),
            date(2025, 1, 25),
            id="days of captivity",
        ),
        pytest.param(
            "A year ago on Monday Hamas attacked Israel.",
            "war_age",
            date(2024, 10, 7),
            date(2024, 6, 1),
            id="a year ago",
        ),
        pytest.param(
            "At least 798 people have been killed near aid sites.",
            "toll_since",
            date(2025, 7, 12),
            date(2025, 9, 1),
            id="aid seekers",
        ),
        pytest.param(
            "At least 127 people have died of hunger.", "toll_since", date(2025, 7, 26), date(2025, 9, 1), id="hunger"
        ),
        pytest.param(
            "Blinken is on his eleventh trip to the region.", "trip", date(2024, 10, 23), date(2024, 9, 1), id="trip"
        ),
        pytest.param(
            "Foreign Minister Sameh Shoukry spoke.", "office", date(2024, 3, 1), date(2025, 3, 1), id="office holder"
        ),
        pytest.param(
            "Of those taken, 58 hostages remain in Gaza.", "hostages", date(2025, 4, 1), date(2024, 6, 1), id="hostages"
        ),
        pytest.param(
            "The pager blasts: pagers exploded in Lebanon.",
            "period",
            date(2024, 9, 19),
            date(2024, 8, 1),
            id="named event",
        ),
        pytest.param(
            "Doha is still angry about the raid on Qatar.",
            "period",
            date(2025, 9, 12),
            date(2025, 9, 5),
            id="another name of an event",
        ),
        pytest.param(
            "Joe Biden's Middle East adviser was in Doha.",
            "office",
            date(2024, 12, 1),
            date(2025, 6, 1),
            id="adviser of a president",
        ),
        pytest.param(
            "The answer went to Witkoff.", "newcomer", date(2024, 12, 1), date(2024, 6, 1), id="new to the talks"
        ),
        pytest.param(
            "November 24, 2023: a truce. May 31: a plan. January 19, 2025: a truce. March 18: it ends.",
            "stated",
            date(2025, 3, 20),
            date(2024, 5, 31),
            id="days of a narrative",
        ),
        pytest.param(
            "The emirate did so in April.", "month", date(2024, 6, 10), date(2024, 2, 10), id="month without a year"
        ),
        pytest.param(
            "A truce was made in November 2023.",
            "month",
            date(2024, 8, 1),
            date(2023, 12, 10),
            id="month with its year",
        ),
        pytest.param(
            "The text was sent on 3 July 2024.", "stated", date(2024, 7, 4), date(2024, 6, 1), id="stated date"
        ),
        pytest.param(
            "In the raid of October 7, of 251 people taken, 58 are still in Gaza.",
            "hostages",
            date(2025, 4, 1),
            date(2025, 11, 4),
            id="the day of the raid counts nobody",
        ),
        pytest.param(
            "The new president wants a truce before 20 January.",
            "stated",
            date(2024, 12, 5),
            date(2024, 6, 1),
            id="wanted weeks before",
        ),
        pytest.param(
            "He takes office on 20 January.", "stated", date(2024, 12, 5), date(2024, 6, 1), id="taken up weeks later"
        ),
        pytest.param(
            "The fast begins on 10 March.", "stated", date(2024, 3, 4), date(2024, 3, 30), id="begins, not began"
        ),
        pytest.param(
            "Israel is expected to strike, in response to the attack of 1 October.",
            "stated",
            date(2024, 10, 9),
            date(2024, 9, 25),
            id="an attack that has come",
        ),
    ],
)
def test_kind_of_cue(text: str, kind: str, likely: date, unlikely: date) -> None:
    found = cues_of(text, kind)
    assert len(found) == 1
    assert level(found[0], likely) > 3 * level(found[0], unlikely)
    assert found[0].says


# Traps of the catalogue of cues (docs/dating.md names it): each text must not give a cue of the kind.
@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param(
            "Health officials in Lebanon counted 3,961 people killed there.", "toll", id="another country's toll"
        ),
        pytest.param("In the West Bank 1,650 people were killed.", "toll", id="West Bank"),
        pytest.param("Strikes killed 118 people in the past 24 hours.", "toll", id="toll of a day"),
        pytest.param("The Government Media Office counts 61,709 dead.", "toll", id="media office, with the missing"),
        pytest.param("The dead and missing number 61,709.", "toll", id="the missing counted with the dead"),
        pytest.param("Some 454 soldiers have been killed since the ground operation began.", "toll", id="soldiers"),
        pytest.param("By the end of 2023, 21,822 people had been killed in Gaza.", "toll", id="toll of then"),
        pytest.param("In the first week 2,215 were killed; a month in, 10,022 dead.", "toll", id="retrospect"),
        pytest.param(
            "Steve Witkoff, his choice as envoy to the Middle East, spoke.", "office", id="chosen, not in office"
        ),
        pytest.param("The incoming envoy to the Middle East, Steve Witkoff, spoke.", "office", id="not yet in office"),
        pytest.param("Noa Levy, who spent 246 days in captivity, spoke.", "war_age", id="captivity long over"),
        pytest.param("He wants it settled before his inauguration.", "period", id="named as still to come"),
        pytest.param("Benny Gantz gave up his seat in the war cabinet in June.", "office", id="no longer in office"),
        pytest.param("The vote is due in May.", "month", id="month ahead"),
        pytest.param("It began in October 2023.", "month", id="month of the attack"),
        pytest.param("It began on March 18.", "month", id="month with a day"),
        pytest.param("The Hamas attack killed 1,200 people in Israel.", "toll", id="dead of 7 October"),
        pytest.param(
            "Israel would free 2,000 Palestinians, some jailed for deadly attacks.", "toll", id="prisoners are no dead"
        ),
        pytest.param("The plan is a truce of six months while fighting stops.", "war_age", id="length of a truce"),
        pytest.param("The former foreign minister, Sameh Shoukry, spoke.", "office", id="former holder"),
        pytest.param("It was his first time at the table.", "trip", id="an ordinal without a trip"),
        pytest.param("Israel would free 58 prisoners who remain in jail.", "hostages", id="prisoners are no hostages"),
        pytest.param("Eight Israelis had left Gaza by the evening.", "hostages", id="those who are out"),
        pytest.param("105 captives left Gaza in that week.", "hostages", id="those who left"),
        pytest.param("Of the captives, 105 people held in Gaza went free.", "hostages", id="those who went free"),
        pytest.param(
            "A truce in return for five living captives and the remains of nine.", "hostages", id="remains of"
        ),
        pytest.param("A raid killed Mohammed Sinwar, the military chief of Hamas.", "office", id="his brother"),
        pytest.param("In July they killed Ismail Haniyeh, the leader of Hamas.", "office", id="told to be dead"),
        pytest.param("It was in November, when Joe Biden was still president.", "office", id="told to have gone"),
        pytest.param("David Zini, in line to head the Shin Bet, was there.", "office", id="not yet in office"),
        pytest.param("The unions did not call a general strike.", "period", id="a strike of any year"),
        pytest.param("They fear the hour when the last hostage is gone.", "period", id="the last one to come"),
        pytest.param("By the time of the inauguration he wants a truce.", "period", id="an inauguration to come"),
        pytest.param("A week without fighting came in November.", "war_age", id="a week of calm"),
        pytest.param("Those taken on October 7 who are still in Gaza.", "hostages", id="a day, not a count"),
        pytest.param("Those taken on 7 October who are still in Gaza.", "hostages", id="a day before its month"),
        pytest.param("The war began on October 7, 2023.", "stated", id="date of an event only"),
        pytest.param("Its count of lorries stands at 29,692.", "toll", id="count of other things"),
        pytest.param("It fell on October 7 of last year.", "stated", id="last year's date"),
        pytest.param("The Sunday Times wrote about it.", "weekday", id="name of a paper"),
        pytest.param("The fighting resumed after a week.", "war_age", id="length of the pause before"),
    ],
)
def test_trap_gives_no_cue(text: str, kind: str) -> None:
    assert cues_of(text, kind) == []


def test_largest_gaza_total_counts_once() -> None:
    text = "More than 38,000 people were killed in Gaza by Thursday. "
    text += "At least 37,953 people were killed in Gaza by Wednesday."
    assert len(cues_of(text, "toll")) == 1


def test_ten_weekdays_are_one_cue() -> None:
    once, often = (cues_of("They said so on Thursday. " * times, "weekday") for times in (1, 10))
    assert len(once) == len(often) == 1
    assert once[0].likelihood == often[0].likelihood


def test_the_earliest_weekday_lies_ahead() -> None:
    found = cues_of(
        "The first hostages may be freed as early as Sunday. Families petitioned the court on Friday.", "weekday"
    )
    assert level(found[0], date(2025, 1, 17)) > level(found[0], date(2025, 1, 19))


def test_planned_weekday_lies_ahead() -> None:
    (cue,) = cues_of("The envoy said on Thursday that talks will resume on Sunday.", "weekday")
    thursday, sunday = date(2024, 3, 21), date(2024, 3, 24)
    assert level(cue, thursday) > level(cue, sunday)


def test_of_several_days_one_is_the_news() -> None:
    """Two days of the past, named in passing, say little more against a report of weeks later than one does."""
    report = "The minister said on Sunday that talks went on. A court ruled on 21 November."
    (one,) = cues_of(report, "stated")
    (two,) = cues_of(f"{report} The council voted on 20 November.", "stated")
    assert level(two, date(2024, 12, 8)) > 0.3 * level(one, date(2024, 12, 8))


def test_an_administration_is_named_for_years() -> None:
    (president,) = cues_of("President Joe Biden spoke.", "office")
    (administration,) = cues_of("The Biden administration spoke.", "office")
    assert administration.weight < 0.5 * president.weight


def test_captions_do_not_date() -> None:
    caption = "(Photo: people killed in Gaza, where at least 34,735 people were killed, May 6, 2024. AFP)"
    article = read_text(f"{OPENING}\n\n{caption}\n\nThe talks go on.")
    assert find_figures(usable_passages(article)) == []


def test_published_is_never_looked_at() -> None:
    plain = read_text(OPENING + "They met on Thursday.")
    stamped = read_text(OPENING + "They met on Thursday.", published=date(2024, 3, 21))
    assert find_cues(plain) == find_cues(stamped)


# Texts on other things; invented.
@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Whisk four eggs with sugar on Sunday morning and bake for 35 minutes.", id="recipe"),
        pytest.param(
            "Kyiv said on Tuesday that Russian drones had killed 12 people in Odesa on 4 May 2024.", id="another war"
        ),
        pytest.param("Patience is the art of the negotiator, and few essays on it have aged well.", id="essay"),
        pytest.param("", id="empty"),
    ],
)
def test_off_topic_stays_undated(text: str) -> None:
    cues = find_cues(read_text(text))
    assert cues == []
    assert infer_date(cues).best is None


def test_event_date_alone_does_not_date() -> None:
    inferred = infer_date(find_cues(read_text("The war in Gaza between Israel and Hamas began on October 7, 2023.")))
    assert inferred.best != date(2023, 10, 7)


# Every way in which a sentence may tell its own past time: it must hold a trigger, else the pattern is not tried.
@pytest.mark.parametrize(
    "words",
    "in March|since May|late November|by 2023|Last year|last year|a year ago|two years earlier|months before|"
    "which began on Saturday|October 7|Oct 7|Oct. 7|oct 7|7 October|7 Oct|the war started|the war broke out|"
    "the Hamas attack|a Hamas-led raid|seized that day|251 people|240 hostages|1,200 people".split("|"),
)
def test_long_past_has_a_trigger(words: str) -> None:
    sentence = f"They met, {words}, it was said."
    assert pattern("long_past").search(sentence)
    assert find_triggers(sentence.lower())["past"]


def test_rows_resting_on_one_address_can_be_hidden() -> None:
    known = next(one for one in known_events() if len(one.sources) == 1)
    (address,) = known.sources
    assert known_events().index(known) in resting_on([address])
    assert resting_on(["https://example.org/none"]).size == 0


# Each way of writing a number.
@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("58", 58),
        ("57,523", 57523),
        ("twenty-one", 21),
        ("eleventh", 11),
        ("22nd", 22),
        ("sixty", 60),
        ("21st", 21),
        ("few", None),
    ],
)
def test_read_number(words: str, value: int | None) -> None:
    assert read_number(words) == value


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the five reports for trials are not on this machine")
@pytest.mark.parametrize(
    ("name", "published"),
    [
        pytest.param("000", date(2025, 7, 24), id="walkout, first report"),
        pytest.param("001", date(2025, 7, 24), id="walkout, second report"),
        pytest.param("002", date(2024, 3, 21), id="press conference in Cairo"),
        pytest.param("003", date(2024, 2, 8), id="fifth trip"),
        pytest.param("004", date(2024, 12, 16), id="State Department briefing"),
    ],
)
def test_real_report_to_the_day(name: str, published: date) -> None:
    (file,) = SEEDS.glob(f"{name}_*.txt")
    assert infer_date(find_cues(read_text(file.read_text(encoding="utf-8")))).best == published
