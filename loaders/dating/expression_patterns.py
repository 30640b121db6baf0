"""The patterns of the rule table, compiled: which words set off a search, and what to try around each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import ahocorasick

from loaders.dating.expression_rules import FILE, PARTS, ExpressionRule, WordList, load_rules, load_words
from loaders.errors import RuleError
from loaders.match_at import match_at
from loaders.rules import DATA

# One to three blanks, or a single line break: never an empty line, which ends a paragraph.
# Atomic: no word begins with a blank, so there is nothing to try again when what follows fails.
BREAK = r"(?>[^\S\r\n]{1,3}+(?![\r\n])|[^\S\r\n]?\r?\n[^\S\r\n]{0,8}+)"
FIGURES = "number"
PART = r"\(\?P<(\w+)>"
LIST_NAME = r"\{([a-z_]+)\}"


# Compared by identity: to hash a compiled pattern means to read the whole of it.
@dataclass(frozen=True, slots=True, eq=False)
class TriggeredRules:
    """The patterns that one trigger may start, in one alternation.

    ``owners`` tells of each group that holds a whole pattern the rule that it belongs to and the groups of its parts.
    ``words`` are all words of the patterns in lower case: no other stands before the trigger in what they match.
    """

    any_of: re.Pattern[str]
    owners: dict[int, tuple[ExpressionRule, tuple[tuple[str, int], ...]]]
    words: frozenset[str]


@cache
def compile_list(list_id: str) -> re.Pattern[str]:
    """One word list as a pattern of its own."""
    return re.compile(_expand(list_id, f"{{{list_id}}}"))


@cache
def compile_trigger() -> re.Pattern[str]:
    """What the words look like without which there is no expression."""
    words = _one_of(sorted(_lists_by_trigger(), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:(?:{words}|19\d\d|20\d\d)(?!\w)|(?:19|20)?\d0[\x27’]?s(?!\w)|\d\d?/\d)")


def find_triggers(text: str) -> Iterator[re.Match[str]]:
    """The words of a text without which there is no expression, looked for where one of them or a figure begins."""
    return match_at(compile_trigger(), text, {last + 1 - length for last, length in _beginnings().iter(text)})


@cache
def _beginnings() -> ahocorasick.Automaton:
    """The automaton over what a trigger begins with; its values are their lengths."""
    automaton = ahocorasick.Automaton()
    for word in (*_lists_by_trigger(), *"0123456789"):
        automaton.add_word(word, len(word))
    automaton.make_automaton()
    return automaton


def rules_of(trigger: str) -> TriggeredRules:
    """What to try around a trigger, compiled when it is first met: only patterns that can hold that very word."""
    return _rules_of_word(trigger) if trigger in _lists_by_trigger() else _rules_of_figures()


@cache
def _rules_of_word(word: str) -> TriggeredRules:
    lists = set(_lists_by_trigger()[word])
    parts = re.findall(r"\w+", word.lower())
    return _compile(
        tuple(
            (rule.id, pattern)
            for rule in load_rules()
            for pattern in rule.patterns
            if not lists.isdisjoint(rule.triggers) and all(may_hold(part, words_of(pattern)) for part in parts)
        )
    )


@cache
def _rules_of_figures() -> TriggeredRules:
    rules = [rule for rule in load_rules() if FIGURES in rule.triggers]
    return _compile(tuple((rule.id, pattern) for rule in rules for pattern in rule.patterns))


@cache
def _lists_by_trigger() -> dict[str, tuple[str, ...]]:
    """The lists of triggers that hold a word."""
    lists: dict[str, tuple[str, ...]] = {}
    for name in dict.fromkeys(name for rule in load_rules() for name in rule.triggers):
        for word in _variants(load_words()[name]):
            lists[word] = (*lists.get(word, ()), name)
    return lists


@cache
def _compile(owned: tuple[tuple[str, str], ...]) -> TriggeredRules:
    by_id = {rule.id: rule for rule in load_rules()}
    owners, unnamed, group = {}, [], 1
    for rule_id, pattern in owned:
        expanded = _expand(rule_id, pattern)
        names = re.findall(PART, expanded)
        owners[group] = by_id[rule_id], tuple((name, group + place) for place, name in enumerate(names, 1))
        unnamed.append("(" + re.sub(PART, "(", expanded) + ")")
        group += 1 + len(names)
    any_of = re.compile(rf"(?<![\w$€£#])(?:{'|'.join(unnamed)})(?!\w)")
    return TriggeredRules(any_of, owners, frozenset().union(*(words_of(pattern) for _, pattern in owned)))


def may_hold(word: str, words: frozenset[str]) -> bool:
    """Whether patterns of these words can match a word: one of them or its plural, a figure, letters such as "GMT"."""
    lower = word.lower()
    return lower in words or lower[:-1] in words or word[0].isdigit() or word.isupper()


@cache
def words_of(pattern: str) -> frozenset[str]:
    """The words that stand in a pattern and in its lists, in lower case; "weeks?" gives both forms."""
    plain = re.sub(r"\(\?P<\w+>|\\x27|\\[a-zA-Z]", " ", re.sub(r"\[(\w)(\w)\]", r"\2", pattern))
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", re.sub(LIST_NAME, " ", plain))}
    words |= {word.lower() for word in re.findall(r"(\w+)\w\?", plain)}
    for name in re.findall(LIST_NAME, plain):
        listed = load_words().get(name, WordList(name))
        words |= words_of(listed.pattern)
        words |= {word.lower() for spelling in _variants(listed) for word in re.findall(r"\w+", spelling)}
    return frozenset(words)


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
        compiled = re.compile(expanded)
    except re.error as problem:
        raise RuleError(DATA / "rules" / FILE, rule_id, f"not a valid pattern: {problem}") from None
    unknown = set(compiled.groupindex) - PARTS
    if compiled.groups > len(compiled.groupindex):
        raise RuleError(DATA / "rules" / FILE, rule_id, "a group without a name must be written (?:...)")
    if unknown:
        raise RuleError(DATA / "rules" / FILE, rule_id, f"unknown parts: {', '.join(sorted(unknown))}")
    return expanded
