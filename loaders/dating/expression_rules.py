"""The rule table of time expressions, ``data/rules/expressions.toml``, read, checked and compiled.

A pattern is a regular expression in which a space stands for any break between two words inside a paragraph, and
``{month}`` for the word list of that id. A named group fills the field of ``TimeExpression`` that has its name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from typing import Literal

from loaders.dating.reference import Period, periods
from loaders.errors import RuleError
from loaders.records import Grain
from loaders.rules import DATA, toml_records

FILE = "expressions.toml"
# One to three blanks, or a single line break: never an empty line, which ends a paragraph.
# Atomic: no word begins with a blank, so there is nothing to try again when what follows fails.
BREAK = r"(?>[^\S\r\n]{1,3}+(?![\r\n])|[^\S\r\n]?\r?\n[^\S\r\n]{0,8}+)"
LIST_NAME = r"\{([a-z_]+)\}"
PARTS = frozenset(
    "weekday last_weekday month last_month day last_day year iso numeric which count unit part ordinal name".split()
)


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what its expression number ``which`` must resolve to; without ``start`` it must give nothing."""

    text: str
    anchor: date | None = None
    start: date | None = None
    end: date | None = None
    grain: Grain = "day"
    which: int = 0


@dataclass(frozen=True, slots=True)
class WordList:
    """What patterns refer to by ``{id}``: words, numbered from ``first`` where they stand for numbers, or a pattern."""

    id: str
    words: tuple[str, ...] = ()
    pattern: str = ""
    first: int = 0


@dataclass(frozen=True, slots=True)
class ExpressionRule:
    """One kind of time expression.

    ``triggers`` names the word lists of which some word must stand in the phrase, the first such word deciding.
    ``resolver`` names the Python function that does the sum, ``basis`` tells whether the words hold the whole date
    ("stated") or need an anchor ("relative"), ``grain`` is what it usually gives and documents the rule.
    """

    id: str
    triggers: tuple[str, ...]
    patterns: tuple[str, ...]
    resolver: str
    basis: Literal["stated", "relative"]
    grain: Grain
    examples: tuple[Example, ...]


# Compared by identity: to hash a compiled pattern means to read the whole of it.
@dataclass(frozen=True, slots=True, eq=False)
class TriggeredRules:
    """The patterns that one trigger may start: one alternation, whose group number minus one indexes the rest."""

    any_of: re.Pattern[str]
    patterns: tuple[re.Pattern[str], ...]
    rules: tuple[ExpressionRule, ...]


@dataclass(frozen=True, slots=True)
class CompiledRules:
    """``trigger`` finds the words without which there is no expression; ``by_word`` says what to try around them."""

    trigger: re.Pattern[str]
    by_word: dict[str, TriggeredRules]
    by_number: TriggeredRules


@cache
def load_rules() -> tuple[ExpressionRule, ...]:
    """All rules in the order in which they are tried."""
    return toml_records(FILE, "rule", ExpressionRule)


@cache
def load_periods(kind: str) -> tuple[Period, ...]:
    """The periods of one kind, "holiday" or "truce"."""
    return tuple(period for period in periods() if period.kind == kind)


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast on the same day of every year."""

    id: str
    names: tuple[str, ...]
    month: int
    day: int


@cache
def load_feasts() -> dict[str, Feast]:
    """The feasts on fixed days, by each of their names."""
    return {name: feast for feast in toml_records("known_days.toml", "feast", Feast) for name in feast.names}


@cache
def load_words() -> dict[str, WordList]:
    """The word lists by id; "holiday" is completed from the reference data."""
    words = {words.id: words for words in toml_records(FILE, "words", WordList)}
    # "end of Ramadan" is an alias of the feast after it, but its words are those of the month.
    names = {name for period in load_periods("holiday") for name in period.aliases if not name.startswith("end of")}
    words["holiday"] = replace(words["holiday"], words=(*load_feasts(), *sorted(names)))
    return words


@cache
def numbered(list_id: str) -> dict[str, int]:
    """The words of a list, in lower case and without a full stop, with the numbers they stand for.

    Words of one entry that are parted by ``|`` are the same number.
    """
    words = load_words()[list_id]
    return {
        variant.lower().rstrip("."): words.first + place
        for place, variants in enumerate(words.words)
        for variant in variants.split("|")
    }


@cache
def compile_list(list_id: str) -> re.Pattern[str]:
    """One word list as a pattern of its own."""
    return re.compile(_expand(list_id, f"{{{list_id}}}"))


@cache
def compile_rules() -> CompiledRules:
    """The rules ready for use, compiled once."""
    names = tuple(dict.fromkeys(name for rule in load_rules() for name in rule.triggers))
    lists_of: dict[str, tuple[str, ...]] = {}
    for name in names:
        for word in _variants(load_words()[name]):
            lists_of[word] = (*lists_of.get(word, ()), name)
    compiled = {lists: _compile_triggered(lists) for lists in {*lists_of.values(), ("number",)}}
    by_word = {word: compiled[lists] for word, lists in lists_of.items()}
    return CompiledRules(_compile_trigger(list(lists_of)), by_word, compiled[("number",)])


def _compile_trigger(words: list[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:(?:{_one_of(words)}|19\d\d|20\d\d)(?!\w)|\d\d?/\d)")


def _compile_triggered(lists: tuple[str, ...]) -> TriggeredRules:
    owners = [rule for rule in load_rules() if not set(lists).isdisjoint(rule.triggers)]
    owned = [(_expand(rule.id, pattern), rule) for rule in owners for pattern in rule.patterns]
    unnamed = [re.sub(r"\(\?P<\w+>", "(?:", pattern) for pattern, _ in owned]
    any_of = r"(?<![\w$€£#])(?:" + "|".join(f"({pattern})" for pattern in unnamed) + r")(?!\w)"
    patterns = tuple(re.compile(rf"{pattern}(?!\w)") for pattern, _ in owned)
    return TriggeredRules(re.compile(any_of), patterns, tuple(rule for _, rule in owned))


def _variants(words: WordList) -> list[str]:
    """All spellings of a list, the longest first, so that "Sept." is not cut to "Sep"."""
    return sorted((v for entry in words.words for v in entry.split("|")), key=len, reverse=True)


def _one_of(words: list[str]) -> str:
    """A pattern for any of the words, the longer first, that looks at no letter twice: a tree of their beginnings."""
    ends = "" in words
    by_letter: dict[str, list[str]] = {}
    for word in words:
        if word:
            by_letter.setdefault(word[0], []).append(word[1:])
    branches = [
        letter.replace(".", r"\.") + (_one_of(rests) if any(rests) else "") for letter, rests in by_letter.items()
    ]
    if not ends and len(branches) == 1:
        return branches[0]
    return f"(?:{'|'.join(branches)})" + ("?" if ends else "")


def _expand(rule_id: str, pattern: str) -> str:
    def words_of(match: re.Match[str]) -> str:
        words = load_words().get(match[1])
        if words is None:
            raise RuleError(DATA / "rules" / FILE, rule_id, f"there is no word list {match[1]!r}")
        if words.pattern:
            return words.pattern
        return _one_of(_variants(words))

    named = pattern
    while re.search(LIST_NAME, named):  # a list that is a pattern may itself name lists
        named = re.sub(LIST_NAME, words_of, named)
    # A space in a character class stays one.
    expanded = re.sub(r"\[[^\]]*\]| ", lambda match: BREAK if match[0] == " " else match[0], named)
    try:
        groups = re.compile(expanded).groupindex
    except re.error as problem:
        raise RuleError(DATA / "rules" / FILE, rule_id, f"not a valid pattern: {problem}") from None
    unknown = set(groups) - PARTS
    if unknown:
        raise RuleError(DATA / "rules" / FILE, rule_id, f"unknown parts: {', '.join(sorted(unknown))}")
    return expanded
