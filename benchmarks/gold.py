"""The gold annotations: what coders found in each sentence of 45 articles, in two parts by article.

``data/gold/README.md`` says how they were made. A part is "develop", on which rules may be tuned, or "held_out", on
which they may not.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from pathlib import Path
from string import ascii_lowercase

from loaders.reading.text import read_text
from loaders.records import Article, DateInterval
from loaders.rules import DATA

PARTS = ("develop", "held_out")
# Invented articles, coded once: for tuning only, and they tell nothing of what happened.
WRITTEN = tuple(f"written/{writer}" for writer in (*ascii_lowercase, *range(1, 18)))
# Two more of the kind to which no words are fitted: how kinds are read where the weights know neither text nor writer.
UNFITTED = ("written/18", "written/19")


@dataclass(frozen=True, slots=True)
class Coded:
    """One sentence with its codes by ``docs/coding-manual.md``; ``story`` is the key of the real event it tells."""

    article: str
    sentence: int
    role: str
    kind: str
    status: str
    actors: frozenset[str]
    speaker: str
    interval: DateInterval | None
    issues: frozenset[str]
    story: str = ""

    @property
    def is_event(self) -> bool:
        """Whether it tells an event, of now or of before."""
        return self.role != "other"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences of different articles: whether they report the same event, and whether that is hard to tell."""

    left: tuple[str, int]
    right: tuple[str, int]
    same: bool
    hard: bool


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article with its publication date known and each of its sentences coded, in order."""

    name: str
    article: Article
    coded: tuple[Coded, ...]


def read_gold(part: str) -> list[GoldArticle]:
    """The articles of a part.

    Raises:
        ValueError: when the annotations and the sentences of an article are not the same.
    """
    found = []
    for name, rows in groupby(_rows(part, "sentences"), key=lambda row: row["article"]):
        listed = list(rows)
        published = date.fromisoformat(listed[0]["published"])
        text = _text(listed) if "paragraph" in listed[0] else (DATA / "articles" / f"{name}.txt").read_text("utf-8")
        article = read_text(text, source=f"{name}.txt", published=published)
        sentences = [" ".join(article.text[one.start : one.end].split()) for one in article.sentences]
        if sentences != [row["text"] for row in listed]:
            raise ValueError(f"data/gold/{part}/sentences.csv: {name} has other sentences than the article now has.")
        found.append(GoldArticle(name, article, tuple(_coded(row) for row in listed)))
    return found


def _text(rows: Sequence[Mapping[str, str]]) -> str:
    """The text of an article that is kept with its codes: its sentences, in paragraphs."""
    paragraphs = groupby(rows, key=lambda row: row["paragraph"])
    return "\n\n".join(" ".join(row["text"] for row in paragraph) for _, paragraph in paragraphs)


def read_pass(part: str, coder: str) -> list[Coded]:
    """What one of the two coders ("a", "b") found, before differences were settled."""
    return [_coded(row) for row in _rows(part, f"pass_{coder}")]


def read_pairs(part: str) -> list[Pair]:
    """The pairs of sentences of a part."""
    return [
        Pair(
            (row["left_article"], int(row["left_sentence"])),
            (row["right_article"], int(row["right_sentence"])),
            row["same"] == "yes",
            row["hard"] == "yes",
        )
        for row in _rows(part, "pairs")
    ]


def _rows(part: str, file: str) -> Sequence[dict[str, str]]:
    with Path(DATA / "gold" / part / f"{file}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


def _coded(row: dict[str, str]) -> Coded:
    start, end = row["date"], row["date_end"]
    interval = DateInterval(date.fromisoformat(start), date.fromisoformat(end), row["grain"]) if start else None  # type: ignore[arg-type]
    return Coded(
        article=row["article"],
        sentence=int(row["sentence"]),
        role=row["role"],
        kind=row["kind"],
        status=row["status"],
        actors=frozenset(row["actors"].split()),
        speaker=row["speaker"],
        interval=interval,
        issues=frozenset(row["issues"].split()),
        story=row.get("story", ""),
    )
