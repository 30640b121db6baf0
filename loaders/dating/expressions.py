"""Finding time expressions: which words name a time, by which rule. No sums here, and no anchor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from loaders.dating.expression_rules import TriggeredRules, compile_rules, load_rules

# No expression starts further before its trigger than this.
REACH = 40
WORD_START = re.compile(r"(?<!\w)\w")


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a time, the rule that found them, and the parts of them that the rule caught ("" if none)."""

    start: int
    end: int
    phrase: str
    rule: str
    weekday: str = ""
    last_weekday: str = ""
    month: str = ""
    last_month: str = ""
    day: str = ""
    last_day: str = ""
    year: str = ""
    iso: str = ""
    numeric: str = ""
    which: str = ""
    count: str = ""
    unit: str = ""
    part: str = ""
    ordinal: str = ""
    name: str = ""


def find_expressions(text: str) -> list[TimeExpression]:
    """The time expressions of a text from left to right, none overlapping another; [] where there are none."""
    rules = compile_rules()
    found: list[TimeExpression] = []
    free = 0
    # A start that failed for some rules fails for them again: each is tried once, however dense the triggers.
    tried: dict[TriggeredRules, int] = {}
    for hit in rules.trigger.finditer(text):
        if hit.start() < free:
            continue
        triggered = rules.by_word.get(hit[0], rules.by_number)
        first = max(free, hit.start() - REACH, tried.get(triggered, 0))
        tried[triggered] = hit.start() + 1
        match = _match_around(triggered, text, first, hit)
        if match is None:
            continue
        free = match.end()
        number = (match.lastindex or 1) - 1
        if triggered.rules[number].resolver != "nothing":
            found.append(_expression(triggered, number, text, match))
    return found


def _match_around(rules: TriggeredRules, text: str, first: int, hit: re.Match[str]) -> re.Match[str] | None:
    """The first match that starts at a word not far before the trigger and holds it."""
    for start in WORD_START.finditer(text, first, hit.start() + 1):
        match = rules.any_of.match(text, start.start())
        if match is not None and match.end() >= hit.end():
            return match
    return None


def _expression(rules: TriggeredRules, number: int, text: str, match: re.Match[str]) -> TimeExpression:
    parts = rules.patterns[number].match(text, match.start())
    caught = {name: parts[name] or "" for name in rules.patterns[number].groupindex} if parts else {}
    return TimeExpression(match.start(), match.end(), match[0], rules.rules[number].id, **caught)


def basis_of(rule_id: str) -> Literal["stated", "relative"]:
    """Whether the words of a rule hold the whole date or need an anchor."""
    return _BASIS[rule_id]


_BASIS = {rule.id: rule.basis for rule in load_rules()}
