"""How a text is laid out: its paragraphs, what each of them is, and the dateline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

import ahocorasick

from loaders.any_case import AnyCase, compile_any_case, lower_case
from loaders.records import Dateline, Paragraph, ParagraphRole
from loaders.rules import toml_records

_BLANK_LINE = re.compile(r"\n[ \t\f\v]*(?:\n[ \t\f\v]*)+")
# "\n\n*" rather than "\n+": a search for what begins with a plain character is ten times as fast.
_LINE_BREAKS = re.compile(r"\n\n*")
_STOPS, _CLOSING = (".", "?", "!", "…", ":", ";", ","), "\"'”’)]"
_WIRE_CODE = r"(?:AP|AFP|Reuters|REUTERS|UPI|dpa|PA|Xinhua|ANI|PTI|AA|IANS|APP|WAM|QNA|MENA|WAFA|CNN|JTA|JNS|NNA|KUNA)"
_NAME = r"[A-Z][A-Za-zÀ-ÿ’'.\-]*"
_PLACES = rf"{_NAME}(?: (?:el |al )?{_NAME}){{0,3}}"
# "CAIRO, April 18 (AFP) -", "JERUSALEM/CAIRO:", "TEL AVIV, Israel —". In mixed case only with a code or a long dash.
_DATELINE = re.compile(
    rf"(?P<place>{_PLACES}(?: ?/ ?{_PLACES})*)"
    rf"(?P<rest>(?:, ?[A-Z][\w. ]{{1,28}}|, \d{{1,2}} [A-Z][a-z]+\.?(?: \d{{4}})?)*)"
    rf" ?(?P<code>\({_WIRE_CODE}[^()]{{0,24}}\))? ?(?P<dash>[—–]|--|-(?= )|:(?= ))\s*"
)
# "MR MILLER: Good afternoon" names who speaks, not where.
_SPEAKER = re.compile(
    r"(?:MR|MS|MRS|DR|QUESTION|ANSWER|MODERATOR|SECRETARY|PRESIDENT|PREMIER|PRIME|MINISTER|FOREIGN|AMBASSADOR|"
    r"SPOKES\w+|SENIOR|SENATOR|GENERAL|ADMIRAL|SHEIKH)\b"
)
_HEADLINE_LONGEST, _SUBHEAD_LONGEST, _SUBHEAD_WORDS = 220, 90, 12
_WRAP_WIDTH = 100


@dataclass(frozen=True, slots=True)
class LayoutPattern:
    """One entry of ``data/rules/boilerplate.toml``.

    ``hints`` are beginnings in small letters, one of which stands in every text that the pattern fits; where none does,
    the pattern is not tried. Without hints it always is.
    """

    id: str
    role: ParagraphRole
    pattern: str
    longest: int
    example: str
    not_example: str
    hints: tuple[str, ...] = ()


@cache
def layout_patterns() -> tuple[tuple[LayoutPattern, AnyCase], ...]:
    """The patterns of what is not part of a report, compiled."""
    records = toml_records("boilerplate.toml", "pattern", LayoutPattern)
    # A byline is told by its capitals; everything else is matched in any case.
    return tuple(
        (one, compile_any_case(f"(?-i:{one.pattern})" if one.id == "byline" else one.pattern)) for one in records
    )


def find_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The paragraphs of ``text`` in order, white space trimmed, each with its role."""
    spans = [span for span in _spans(text) if span[0] < span[1]]
    roles: list[ParagraphRole] = [_role(text[start:end]) for start, end in spans]
    _mark_headings(text, spans, roles)
    return tuple(Paragraph(start, end, role) for (start, end), role in zip(spans, roles, strict=True))


def find_dateline(text: str, paragraphs: tuple[Paragraph, ...]) -> Dateline | None:
    """The dateline that opens the first body paragraph, None where there is none."""
    first = next((one for one in paragraphs if one.role == "body"), None)
    if first is None:
        return None
    match = _DATELINE.match(text, first.start, min(first.end, first.start + 120))
    if match is None or _SPEAKER.match(match["place"]):
        return None
    place = match["place"]
    shouted = place.replace("/", "").replace(" ", "").isupper() and len(place) > 3
    if not (shouted or match["code"] or (match["dash"] in "—–" and " said" not in match[0])):
        return None
    return Dateline(first.start, match.end(), place)


def _spans(text: str) -> list[tuple[int, int]]:
    separator = _BLANK_LINE if _is_wrapped(text) else _LINE_BREAKS
    spans, start = [], 0
    for match in separator.finditer(text):
        spans.append(_trim(text, start, match.start()))
        start = match.end()
    return [*spans, _trim(text, start, len(text))]


def _is_wrapped(text: str) -> bool:
    """Whether lines are broken at a fixed width, so that only blank lines part paragraphs."""
    lines = [line for line in text.split("\n") if line.strip()]
    if len(lines) < 4 or not _BLANK_LINE.search(text) or max(map(len, lines)) > _WRAP_WIDTH:
        return False
    runs_on = sum(not _ends(line.rstrip()) for line in lines)
    return runs_on > len(lines) / 2


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return start, end


def _ends(words: str) -> bool:
    """Whether the words close with a stop or a comma, quotation marks and brackets behind it aside."""
    return words.rstrip(_CLOSING).endswith(_STOPS)


def _role(paragraph: str) -> ParagraphRole:
    automaton, without_hints = _hints()
    patterns, small, length = layout_patterns(), lower_case(paragraph), len(paragraph)
    possible = set(without_hints)
    for _, rules in automaton.iter(small):
        possible.update(rules)
    for number in sorted(possible):
        rule, pattern = patterns[number]
        if length <= rule.longest and pattern.search(paragraph, small):
            return rule.role
    return "body"


@cache
def _hints() -> tuple[ahocorasick.Automaton, frozenset[int]]:
    """The automaton that tells which patterns have a hint in a text, and the numbers of those that have no hints."""
    owners: dict[str, list[int]] = {}
    for number, (rule, _) in enumerate(layout_patterns()):
        for hint in rule.hints:
            owners.setdefault(hint, []).append(number)
    automaton = ahocorasick.Automaton()
    for hint, numbers in owners.items():
        automaton.add_word(hint, numbers)
    automaton.make_automaton()
    return automaton, frozenset(number for number, (rule, _) in enumerate(layout_patterns()) if not rule.hints)


def _mark_headings(text: str, spans: list[tuple[int, int]], roles: list[ParagraphRole]) -> None:
    """The first short line without a full stop is the headline, later ones between paragraphs are subheads."""
    body = [index for index, role in enumerate(roles) if role == "body"]
    for position, index in enumerate(body):
        start, end = spans[index]
        length, words = end - start, text.count(" ", start, end) + 1
        if position == len(body) - 1 or _ends(text[start:end]):
            continue
        if position == 0 and length <= _HEADLINE_LONGEST:
            roles[index] = "headline"
        elif position > 0 and length <= _SUBHEAD_LONGEST and words <= _SUBHEAD_WORDS:
            roles[index] = "subhead"
