"""Tables of any size that keep to the contract, for measuring pages: invented sentences on real actors and kinds.

``python -m benchmarks.synthetic_tables 1000000 FOLDER`` writes ``FOLDER/articles`` (one small article) and
``FOLDER/tables``, which the dashboard takes for the tables of that article. Shares and shapes are those of the default
collection: 1.3 actors an event, one event in ten undated, a few busy days. The same number gives the same tables.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd

import loaders
from loaders.tables import Tables, write_tables

_SEED = 20231007
_FIRST, _DAYS = pd.Timestamp(2023, 10, 7), 780
_PER_ARTICLE = 10
_PUBLISHERS = [f"Invented paper {number:02}" for number in range(1, 61)]
_FATES = ["", "made", "accepted", "rejected"]
_ISSUES = ("hostages", "prisoners", "truce_length", "end_of_war", "withdrawal", "disarmament", "governance", "aid")
_TIMEX = ("Wednesday", "on Thursday", "last week", "yesterday", "earlier this month")
_VERBS = (
    "rejected", "accepted", "amended", "praised", "postponed", "described", "criticised", "carried", "signed",
)  # fmt: skip
_SYLLABLES = ("ka", "lo", "mi", "ren", "sta", "vor", "tin", "bel", "du", "sha", "gro", "nim", "pel", "or", "quin", "fa")
_TINY = "Hamas said on 24 July 2025 that it had answered the draft of the mediators.\n"


def make_tables(events: int, base: Tables) -> Tables:
    """Tables with that many events; actors, kinds, eras, places and the chronology are those of ``base``."""
    chance = np.random.default_rng(_SEED)
    articles = _articles(max(1, events // _PER_ARTICLE), chance)
    rows = _events(events, articles, base, chance)
    articles["text"], articles["words"] = _texts(rows, articles)
    counts = {"articles": len(articles), "events": events}
    return replace(
        base,
        articles=articles[[*base.articles.columns]],
        events=rows[[*base.events.columns]],
        stories=_stories(rows, articles)[[*base.stories.columns]],
        cues=_cues(articles)[[*base.cues.columns]],
        report=pd.DataFrame({"source": articles["source"], "outcome": "read", "reason": ""}),
        manifest={**base.manifest, "data_version": f"synthetic-{events}", "counts": counts},
    )


def write_synthetic(events: int, folder: Path) -> tuple[Path, Path]:
    """Write them; returns the folder of articles and the folder of tables that the dashboard is to open."""
    articles, tables = folder / "articles", folder / "tables"
    articles.mkdir(parents=True, exist_ok=True)
    (articles / "one.txt").write_text(_TINY, encoding="utf-8")
    write_tables(make_tables(events, loaders.build_tables([articles], tables)), tables)
    return articles, tables


def _articles(n: int, chance: np.random.Generator) -> pd.DataFrame:
    days = _days(n, chance)
    basis = chance.choice(["published", "inferred", "none"], n, p=[0.45, 0.5, 0.05])
    inferred, published = days + _timedelta(chance.integers(-3, 4, n)), days.where(basis == "published")
    width = _timedelta(chance.integers(1, 20, n))
    known = basis != "none"
    return pd.DataFrame(
        {
            "article_id": _ids("a", n),
            "source": [f"invented/{number:07}.txt" for number in range(n)],
            "publisher": chance.choice(_PUBLISHERS, n, p=_falling(len(_PUBLISHERS))),
            "title": [f"Invented report {number:,}" for number in range(n)],
            "url": "",
            "language": "en",
            "published": published,
            "inferred": inferred.where(known),
            "inferred_low": (inferred - width).where(known),
            "inferred_high": (inferred + width).where(known),
            "inferred_confidence": np.where(known, chance.uniform(0.1, 0.95, n), 0.0),
            "anchor": published.fillna(inferred).where(known),
            "anchor_basis": basis,
            "era": _eras(published.fillna(inferred).where(known)),
            "on_topic": True,
            "near_copy_of": "",
            "warnings": [[] for _ in range(n)],
        }
    )


def _events(n: int, articles: pd.DataFrame, base: Tables, chance: np.random.Generator) -> pd.DataFrame:
    of = np.minimum(np.arange(n) // _PER_ARTICLE, len(articles) - 1)
    told = articles.iloc[of].reset_index(drop=True)
    basis = chance.choice(["anchor", "relative", "stated", "none"], n, p=[0.66, 0.22, 0.03, 0.09])
    basis = np.where(told["anchor"].isna() & (basis != "stated"), "none", basis)
    dated = basis != "none"
    back = np.where(basis == "anchor", 0, chance.geometric(0.15, n))
    start = (told["anchor"].fillna(_FIRST + pd.Timedelta(days=300)) - _timedelta(back)).clip(lower=_FIRST)
    grain = chance.choice(["day", "week", "month"], n, p=[0.95, 0.03, 0.02])
    start = start.where(grain != "month", start.dt.to_period("M").dt.start_time.astype("datetime64[us]"))
    long = np.select([grain == "week", grain == "month"], [7, start.dt.days_in_month], 1)
    early = np.where(told["anchor_basis"] == "inferred", 3, 0)
    actors = _some(_by_use(base), n, 3, chance)
    sentences = _sentences(n, actors, base, chance)
    ends = start + _timedelta(long)
    return pd.DataFrame(
        {
            "event_id": _ids("e", n),
            "article_id": told["article_id"],
            **_offsets(sentences, of),
            "sentence": sentences,
            "date": start.where(dated),
            "date_end": ends.where(dated),
            "grain": np.where(dated, grain, ""),
            "date_low": (start - _timedelta(early)).where(dated),
            "date_high": (ends + _timedelta(early - 1)).where(dated),
            "date_basis": basis,
            "timex": np.where(basis == "relative", chance.choice(_TIMEX, n), ""),
            "rule": np.where(basis == "relative", "weekday", ""),
            "role": chance.choice(["event", "background"], n, p=[0.9, 0.1]),
            "kind": chance.choice(base.kinds["kind"].to_numpy(), n, p=_falling(len(base.kinds))),
            "status": chance.choice(["happened", "planned", "conditional", "denied"], n, p=[0.83, 0.06, 0.09, 0.02]),
            "fate": chance.choice(_FATES, n, p=[0.9, 0.04, 0.03, 0.03]),
            "actors": actors,
            "speaker": [row[0] if row else "" for row in actors],
            "place": np.where(chance.random(n) < 0.2, chance.choice(base.places["place"].to_numpy(), n), ""),
            "issues": _some(np.array(_ISSUES), n, 2, chance),
            "era": _eras(start.where(dated)),
            "story_id": _ids("s", n)[_near(n, chance)],
            "confidence": chance.choice([0.4, 0.6, 0.75, 0.9, 1.0], n),
        }
    )


def _sentences(n: int, actors: list[list[str]], base: Tables, chance: np.random.Generator) -> np.ndarray[Any, Any]:
    names = dict(zip(base.actors["actor_id"], base.actors["name"], strict=True))
    words = np.array(["".join(four) for four in product(_SYLLABLES, repeat=4)], dtype=object)
    picked = words[(chance.pareto(0.7, (n, 11)) * 5).clip(max=len(words) - 1).astype(int)]
    who = np.array([" and ".join(names[one] for one in row) or "Officials" for row in actors], dtype=object)
    tail = picked[:, 0]
    for column in range(1, picked.shape[1]):
        tail = tail + " " + picked[:, column]
    return who + " " + chance.choice(np.array(_VERBS, dtype=object), n) + " the draft of " + tail + "."


def _offsets(sentences: np.ndarray[Any, Any], of: np.ndarray[Any, Any]) -> dict[str, Any]:
    """Where each sentence stands in its article: one after another, a space between."""
    long = np.array([len(one) for one in sentences])
    after = np.cumsum(long + 1)
    first = np.r_[True, of[1:] != of[:-1]]
    begins = after - long - 1
    start = begins - begins[first][np.cumsum(first) - 1]
    return {"start": start, "end": start + long}


def _texts(rows: pd.DataFrame, articles: pd.DataFrame) -> tuple[list[str], list[int]]:
    texts = rows.groupby("article_id", sort=False)["sentence"].agg(" ".join).reindex(articles["article_id"]).fillna("")
    return texts.to_list(), [text.count(" ") + 1 for text in texts]


def _stories(rows: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    publisher = rows["article_id"].map(articles.set_index("article_id")["publisher"])
    found = rows.drop_duplicates("story_id").set_index("story_id").copy()
    found["reports"] = rows.groupby("story_id")["article_id"].nunique()
    found["publishers"] = publisher.groupby(rows["story_id"]).agg(lambda names: sorted(set(names)))
    return (
        found.reset_index()
        .rename(columns={"sentence": "headline"})
        .assign(merge_reason="", chronology_id="", chronology_reason="")
    )


def _cues(articles: pd.DataFrame) -> pd.DataFrame:
    rows = articles[articles["inferred"].notna()]
    days = [
        [low, high + pd.Timedelta(days=1)]
        for low, high in zip(rows["inferred_low"], rows["inferred_high"], strict=True)
    ]
    return pd.DataFrame(
        {
            "article_id": rows["article_id"],
            "kind": "weekday",
            "start": 0,
            "end": 5,
            "phrase": [text[:5] for text in rows["text"]],
            "says": "An invented cue.",
            "weight": 1.0,
            "days": days,
            "likelihood": [[1.0, 0.01]] * len(rows),
        }
    )


def _days(n: int, chance: np.random.Generator) -> pd.Series[Any]:
    """Days of the war, some of them many times as busy as others."""
    busy = chance.gamma(0.6, 1.0, _DAYS) + 0.05
    days = np.sort(chance.choice(_DAYS, n, p=busy / busy.sum()))
    return pd.Series(_FIRST + pd.to_timedelta(days, unit="D")).astype("datetime64[us]")


def _some(values: np.ndarray[Any, Any], n: int, most: int, chance: np.random.Generator) -> list[list[str]]:
    """Up to ``most`` different values for each of ``n`` rows, the first of the list the most often."""
    picked = chance.choice(values, (n, most), p=_falling(len(values)))
    many = chance.choice(most + 1, n, p=[0.15, *np.full(most, 0.85 / most)])
    return [list(dict.fromkeys(row[:few])) for row, few in zip(picked.tolist(), many, strict=True)]


def _by_use(base: Tables) -> np.ndarray[Any, Any]:
    """The ids of the actors, those that the talks are about first."""
    first = ["hamas", "israel", "united-states", "qatar", "egypt", "benjamin-netanyahu", "steve-witkoff"]
    ids = base.actors["actor_id"].to_list()
    return np.array([*(one for one in first if one in ids), *(one for one in ids if one not in first)])


def _near(n: int, chance: np.random.Generator) -> np.ndarray[Any, Any]:
    """For each event the number of its story: stories gather events that follow one another closely."""
    return ((np.arange(n) + chance.integers(-300, 300, n)) * 0.6).clip(0, n - 1).astype(int)


def _falling(n: int) -> np.ndarray[Any, Any]:
    weights = 1 / np.arange(1, n + 1)
    return weights / weights.sum()


def _eras(days: pd.Series[Any]) -> np.ndarray[Any, Any]:
    handed, taken = pd.Timestamp(date(2024, 11, 12)), pd.Timestamp(date(2025, 1, 20))
    return np.select([days.isna(), days < handed, days < taken], ["none", "blinken", "hand-over"], "witkoff")


def _ids(letter: str, n: int) -> np.ndarray[Any, Any]:
    return np.array([f"{letter}{number:015x}" for number in range(n)], dtype=object)


def _timedelta(days: Any) -> Any:
    return pd.to_timedelta(np.asarray(days), unit="D").astype("timedelta64[us]")


if __name__ == "__main__":
    print(*write_synthetic(int(sys.argv[1]), Path(sys.argv[2])))
