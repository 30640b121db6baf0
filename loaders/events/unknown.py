"""Capitalised names that recur and that nobody has put into the gazetteer yet: for a person to review."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from loaders.events.places import load_places
from loaders.records import ActorMention, Article, Sentence
from loaders.rules import toml_records

# Two capitalised words or more in a row ("Khalil al-Hayya", "Board of Deputies"), or capitals alone ("COGAT").
_PARTICLE = r"(?:al|el|bin|ben|bint|abu|de|von|van|der|of the|of|for|and)"
_WORD = r"[A-Z][\w'’.-]*[\w]"
# The capital comes first and then the look back: a search for one of a few letters is five times as fast.
_NAME = re.compile(rf"[A-Z](?<!\w.)(?:[\w'’.-]*[\w](?:[ -](?:{_PARTICLE}[ -])?{_WORD})+|[A-Z]{{2,7}}\b)")
# What begins a sentence with a capital without being part of the name, or is capitalised without naming anybody.
_NOT_FIRST = re.compile(
    r"(?:The|A|An|In|On|At|By|For|But|And|As|If|When|While|After|Before|Since|With|From|To|Its|His|Her|Their|Last|"
    r"Next|Both|Also|Then|Late|Early|Earlier|Later|Mr|Mrs|Ms|Dr|President|Minister|Prime|Foreign|Former|Secretary|"
    r"Sheikh)\b[ .]*"
)
_CALENDAR = re.compile(
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|May|June|July|August|September|"
    r"October|November|December|Ramadan|Eid|Passover|Christmas|Easter|Hanukkah|Yom Kippur)\b"
)
_LEAST_ARTICLES = 2


@dataclass(frozen=True, slots=True)
class Reviewed:
    """An entry of ``data/rules/reviewed_names.toml``: names that are no actors, and why (``id``)."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnknownName:
    """A name with the articles that have it: how many, how often in all, and the sentence that has it first."""

    name: str
    articles: int
    times: int
    example: str


def names_in(article: Article, mentions: Sequence[ActorMention]) -> dict[str, tuple[int, str]]:
    """The unknown names of one article: how often each stands there, and its first sentence."""
    known = [(one.start, one.end) for one in mentions]
    found: dict[str, tuple[int, str]] = {}
    for sentence in article.sentences:
        for name in _in_sentence(article.text, sentence, known):
            times, first = found.get(name, (0, article.text[sentence.start : sentence.end]))
            found[name] = (times + 1, first)
    return found


def recurring(found: Iterable[Mapping[str, tuple[int, str]]]) -> list[UnknownName]:
    """The names that at least two articles have, those of most articles first."""
    by_name: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for names in found:
        for name, told in names.items():
            by_name[name].append(told)
    listed = [
        UnknownName(name, len(told), sum(times for times, _ in told), told[0][1])
        for name, told in by_name.items()
        if len(told) >= _LEAST_ARTICLES
    ]
    return sorted(listed, key=lambda one: (-one.articles, -one.times, one.name))


def _in_sentence(text: str, sentence: Sentence, known: Sequence[tuple[int, int]]) -> Iterable[str]:
    for match in _NAME.finditer(text, sentence.start, sentence.end):
        name = match[0]
        if match.start() == sentence.start and (first := _NOT_FIRST.match(name)):
            name = name[first.end() :]
        named = " " in name or "-" in name or (name.isupper() and len(name) > 2)
        if not named or name in _reviewed():
            continue
        overlaps = any(start < match.end() and end > match.start() for start, end in known)
        if not overlaps and not _CALENDAR.search(name):
            yield name.removesuffix("'s").removesuffix("’s")


@cache
def _reviewed() -> frozenset[str]:
    """What needs no review: places, countries, and the names of ``data/rules/reviewed_names.toml``."""
    places = (name for place in load_places().values() for name in (place.name, place.country, *place.aliases))
    looked_at = (name for one in toml_records("reviewed_names.toml", "reviewed", Reviewed) for name in one.names)
    return frozenset([*places, *looked_at])
