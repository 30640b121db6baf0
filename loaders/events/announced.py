"""Sentences that only say that somebody speaks, whose words are in the next: "Netanyahu gave the opposite account."."""

from __future__ import annotations

import re

# Longer ones say something themselves.
_LONGEST = 160
_ANNOUNCES = re.compile(
    r"""[^;:"“”]{2,90}?\b(?:
    (?:gave|offered|had|told|presented)\ (?:the|an?|h(?:is|er)|its|their)(?:\ own)?(?:\ \w+){0,3}
        \ (?:account|version|picture|explanation|story|reading)|
    (?:spoke|spoken)(?:\ up|\ out)?|weighed\ in|chimed\ in|took\ the\ floor|reacted|(?:hit|struck|shot|fired)\ back|
    (?:was|were|sounded|seemed)(?:\ \w+){0,2}\ (?:blunt(?:er)?|cooler|harsher|sharper|warmer|milder|franker|gloomier|
        guarded|cautious|terse|brief|curt|hopeful|optimistic|pessimistic|sceptical|skeptical|careful|reserved|frank|upbeat)|
    (?:took|struck|adopted|held)\ (?:the|an?)(?:\ \w+){0,2}\ (?:line|view|tone|note|stance|position)|
    saw\ (?:it|things|matters)(?:\ \w+){0,2}|disagreed|begged\ to\ differ|
    (?:was|were)\ of\ (?:another|a\ different)\ (?:mind|opinion)
    )(?:\ (?!(?:that|to|and|but|with|of|for|about|against)\b|(?!morning|evening)[a-z]+ing\b)[\w'-]+){0,12}\.\Z""",
    re.VERBOSE,
)


def only_announces(sentence: str) -> bool:
    """Whether a sentence says that somebody speaks, or how, and nothing of what he says."""
    return len(sentence) <= _LONGEST and _ANNOUNCES.match(sentence) is not None
