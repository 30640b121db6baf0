"""Finding time expressions: which words name a time, by which rule. No sums here, and no anchor."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from loaders.dating.expression_patterns import TriggeredRules, find_triggers, may_hold, rules_of
from loaders.dating.expression_rules import load_rules

# No expression starts further before its trigger than this.
REACH = 40
WORD = re.compile(r"\w+")


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
    found: list[TimeExpression] = []
    free = 0
    # A start that failed for some rules fails for them again: each is tried once, however dense the triggers.
    tried: dict[TriggeredRules, int] = {}
    for hit in find_triggers(text):
        start, end = hit.span()
        if start < free:
            continue
        triggered = rules_of(hit[0])
        first = max(free, start - REACH, tried.get(triggered, 0))
        tried[triggered] = start + 1
        match = _match_around(triggered, text, first, start, end)
        if match is None:
            continue
        free = match.end()
        rule, parts = triggered.owners[match.lastindex or 1]
        if rule.resolver != "nothing":
            caught = {name: match[group] or "" for name, group in parts}
            found.append(TimeExpression(match.start(), free, match[0], rule.id, **caught))
    return found


def _match_around(rules: TriggeredRules, text: str, first: int, start: int, end: int) -> re.Match[str] | None:
    """The first match that starts at a word not far before the trigger, which is at ``start``, and holds it."""
    for begin in _beginnings(rules, text, first, start):
        match = rules.any_of.match(text, begin)
        if match is not None and match.end() >= end:
            return match
    return None


def _beginnings(rules: TriggeredRules, text: str, first: int, start: int) -> list[int]:
    """Where a match may begin: the words that run up to the trigger and may all stand in one, and the trigger."""
    starts = [start]
    for word in reversed([*WORD.finditer(text, first, start)]):
        if not may_hold(word[0], rules.words):
            break
        starts.append(word.start())
    return starts[::-1]


def basis_of(rule_id: str) -> Literal["stated", "relative"]:
    """Whether the words of a rule hold the whole date or need an anchor."""
    return _BASIS[rule_id]


_BASIS = {rule.id: rule.basis for rule in load_rules()}
