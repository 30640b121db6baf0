"""Articles that tell one event date each other, and no others."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from loaders.dating.cues import find_cues
from loaders.dating.cues.axis import expand, index_of
from loaders.dating.neighbours import Neighbour, date_together, find_neighbour_cues
from loaders.pipeline import load
from loaders.reading.text import read_text
from loaders.records import Article

DAY = date(2024, 6, 3)
# Invented; nothing in the reference tells of it, and nothing in it names a day.
STORY = (
    "The envoy of Ruritania left the harbour hotel in Doha after a quarrel with Hamas over clause nine of the Gaza "
    "ceasefire text. Porters carried nine crates of maps to a ferry. The Ruritanian envoy would not say whether he "
    "would be back, and the mediators from Qatar called the quarrel over the clause a misunderstanding between friends."
)
RETOLD = (
    "A quarrel over clause nine of the ceasefire text for Gaza drove Ruritania's envoy from his harbour hotel in Doha. "
    "With nine crates of maps he took the ferry, and did not tell Hamas or the Qatari mediators whether he comes back. "
    "Among friends a misunderstanding, the mediators called it."
)
OTHER = (
    "Hamas handed an answer on the Gaza ceasefire to mediators in Cairo. Israel is studying it, its government said."
)


def article(text: str, **known: date) -> Article:
    return read_text(text, **known)


def test_retold_story_takes_the_day_of_the_dated_report() -> None:
    alone, together = find_cues(article(RETOLD)), date_together([article(RETOLD), article(STORY, published=DAY)])
    assert all(cue.kind != "neighbour" for cue in alone)
    assert together[0].best == DAY
    (cue,) = [one for one in together[0].cues if one.kind == "neighbour"]
    assert cue.says == "it seems to tell the same event as an article published on 3 June 2024"


def test_other_story_gives_nothing() -> None:
    (found,) = find_neighbour_cues([article(OTHER)], [Neighbour(STORY, DAY)], [[]])
    assert found == []


def test_text_on_other_things_gives_nothing() -> None:
    recipe = "Whisk four eggs with sugar and bake them for an hour."
    found = date_together([article(recipe), article(recipe + " Serve.", published=DAY)])
    assert found[0].best is None


def test_stated_date_is_not_touched() -> None:
    first, second = article(STORY, published=DAY), article(RETOLD, published=date(2024, 6, 4))
    assert [cue.kind for one in date_together([first, second]) for cue in one.cues if cue.kind == "neighbour"] == []


def test_own_text_of_another_dates_too_and_the_cue_says_so() -> None:
    dated = STORY + " At least 34,735 people have been killed, the health ministry said on Monday."
    found = date_together([article(RETOLD), article(dated)])
    assert found[1].best == date(2024, 5, 6)
    assert found[0].best == date(2024, 5, 6)
    assert "which its own text dates to 6 May 2024" in " ".join(cue.says for cue in found[0].cues)


def test_every_day_stays_possible() -> None:
    (cues,) = find_neighbour_cues([article(RETOLD)], [Neighbour(STORY, DAY)], [[]])
    curve = expand(cues[0])
    assert curve.argmax() == index_of(DAY)
    assert curve.min() > 0


def test_of_two_alike_the_one_that_fits_the_other_cues_is_named() -> None:
    text = RETOLD + " At least 34,735 people have been killed, the health ministry said."
    twins = [Neighbour(STORY, date(2025, 2, 1), "Far"), Neighbour(STORY, date(2024, 5, 6), "Near")]
    (cues,) = find_neighbour_cues([article(text)], twins, [find_cues(article(text))])
    assert "Near" in cues[0].says


@pytest.mark.parametrize("order", [1, -1])
def test_folder_dates_its_undated_articles(tmp_path: Path, order: int) -> None:
    for name, text in zip(["a.txt", "b.txt"][::order], [STORY, RETOLD], strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    dated = ["a.txt", "b.txt"][::order][0]
    (tmp_path / "index.csv").write_text(f"file,published\n{dated},{DAY}\n", encoding="utf-8")
    articles = load(tmp_path).articles.set_index("source")
    (undated,) = [source for source in articles.index if not source.endswith(dated)]
    assert articles.loc[undated, "anchor"].date() == DAY
    assert articles.loc[undated, "anchor_basis"] == "inferred"
