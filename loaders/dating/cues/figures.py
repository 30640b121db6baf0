"""Tolls in a text: each number of dead with how it is qualified and what it counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from loaders.dating.cues.passages import Passages

Qualifier = Literal["exact", "over", "nearly", "about", "topped"]
Counted = Literal["gaza", "since", "hunger", "aid", "7 October"]

# It begins with a digit and looks back from there: places without a digit are then passed over at once.
_NUMBER = re.compile(r"\d(?<![\d,.$£€]\d)(?:\d{0,2}(?:,\d{3})+|\d{1,5})(?![\d%]|,\d|\.\d|st\b|nd\b|rd\b|th\b|-)")
# In small letters.
_DEATH = re.compile(r"\b(?:kill|dead\b|death|die[ds]?\b|lives\b|toll|martyr|starv|fatalit)")
# "Its count stands at 29,692": of the dead that the words before speak of.
_TALLY, _BEFORE = re.compile(r"\b(?:count|total|tally|toll)\b"), 250
_DEATH_NEAR = re.compile(
    r"^ ?(?:\w+ ){0,4}?(?:people|Palestinians|civilians|Gazans|killed|dead|deaths|lives|have died|had died|"
    r"fatalities|died)\b|^[ .,;]|^$"
)
_NOT_DEAD = re.compile(
    r"^ ?(?:\w+ ){0,2}?(?:injur|wound|hurt|displac|trucks|hostages|captives|prisoners|detainees|missing|"
    r"rockets|troops|soldiers)"
)
_QUALIFIERS: tuple[tuple[Qualifier, re.Pattern[str]], ...] = (
    (
        "topped",
        re.compile(
            r"\b(?:topp(?:ed|ing)|surpass(?:ed|ing|es)|pass(?:ed|ing|es)|exceed(?:ed|s)|cross(?:ed|es))(?: the)? $",
            re.IGNORECASE,
        ),
    ),
    (
        "over",
        re.compile(
            r"\b(?:more than|over|above|at least|upwards? of|in excess of|no fewer than)(?: some| the)? $",
            re.IGNORECASE,
        ),
    ),
    ("nearly", re.compile(r"\b(?:nearly|almost|close to|approaching|nearing|just under)(?: the)? $", re.IGNORECASE)),
    ("about", re.compile(r"\b(?:about|around|some|roughly|approximately|an estimated)(?: the)? $", re.IGNORECASE)),
)
_ISRAELI_DEAD = re.compile(
    r"\b(?:in Israel|Israeli side|on Israel|Israelis|Hamas(?:-led)? (?:attacks?|raid|assault)|October attack|"
    r"7 October|Oct\.? 7|October 7)\b"
)
_ELSEWHERE = re.compile(r"\b(?:Lebanon|Lebanese|West Bank|Syria|Iran|Yemen|Ukraine|Sudan)\b")
# Right after the number only: a ministry "that does not tell civilians from fighters" counts the dead of Gaza.
_ARMED = re.compile(r"^ (?:\w+ ){0,3}?(?:soldiers|troops|fighters|militants|gunmen|terrorists)\b")
_RECENT = re.compile(
    r"\b(?:past|last) (?:24|48|day)|\bsince (?:dawn|midnight|Monday|Tuesday|Wednesday|Thursday|Friday|"
    r"Saturday|Sunday)|overnight|\bin (?:a|one) (?:single )?(?:day|strike)"
)
_SINCE = re.compile(
    r"\bsince (?:the )?(?:\w+ ){0,4}?(?:ceasefire|truce|cease-fire|resum|broke|collaps|March 18|18 March|"
    r"Oct(?:ober|\.)? 10|10 Oct)",
    re.IGNORECASE,
)
_HUNGER = re.compile(r"\b(?:malnutrition|hunger|starvation|famine)\b")
_AID = re.compile(
    r"\b(?:aid[- ]seekers?|seeking (?:food|aid)|aid (?:sites?|distribution)|waiting for aid|"
    r"reach(?:ing)? (?:food|aid))\b"
)
# The media office's figure holds some 10,000 missing; the series is the ministry's.
_OTHER_COUNT = re.compile(
    r"\b[Mm]edia [Oo]ffice\b|\b(?:dead|killed|deaths|martyrs) (?:and|or) missing\b|\bincluding the missing\b"
)
# A total of an earlier day, told on purpose.
_OF_THEN = re.compile(
    r"\b[Bb]y (?:then|the end of|that (?:time|point|date|day)|late|early|mid-|(?:January|February|March|April|May|June|"
    r"July|August|September|October|November|December)(?! \d)\b)|\bat (?:the|that) time\b|"
    r"\bin the first (?:\w+ )?(?:day|week|month|year)s?\b|\ba (?:week|month|year) in(?:to the war)?\b|"
    r"\ba year (?:ago|earlier)\b",
)
_PEOPLE_HELD = re.compile(r"\b(?:releas|freed|let go|prison|detain|jail|hostage|captive|displac)", re.IGNORECASE)
_LEAST_GAZA = 1_500
# Below this a number beside words for people held may count them; no deal covered more than some 4,000.
_SURELY_DEAD = 5_000


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of dead: what it counts, and whether it is exact or rounded, and how."""

    start: int
    end: int
    value: int
    qualifier: Qualifier
    counted: Counted


def find_figures(passages: Passages) -> list[Figure]:
    """The tolls that the text gives, each with what it counts; tolls of other places, of one day or of one strike
    are left out.
    """
    found = []
    for match in _NUMBER.finditer(passages.text):
        figure = _read(match, passages)
        if figure is not None:
            found.append(figure)
    return found


def _read(match: re.Match[str], passages: Passages) -> Figure | None:
    value = int(match[0].replace(",", ""))
    if "," not in match[0] and 1990 <= value <= 2035:
        return None
    after = passages.text[match.end() : match.end() + 60]
    if value < _LEAST_GAZA and not _DEATH_NEAR.match(after):
        return None
    start, end = passages.sentence_at(match.start())
    if _NOT_DEAD.match(after) or _ARMED.match(after) or not _speaks_of_dead(passages.small, start, end):
        return None
    sentence = passages.text[start:end]
    around = passages.text[max(start, match.start() - 70) : min(end, match.end() + 70)]
    counted = _counted(value, sentence, around)
    if counted is None:
        return None
    before = passages.text[max(0, match.start() - 24) : match.start()]
    return Figure(match.start(), match.end(), value, _qualifier(value, before), counted)


def _speaks_of_dead(small: str, start: int, end: int) -> bool:
    if _DEATH.search(small, start, end):
        return True
    return bool(_TALLY.search(small, start, end) and _DEATH.search(small, max(0, start - _BEFORE), start))


def _counted(  # noqa: PLR0911 - one line for each thing that a number may count
    value: int, sentence: str, around: str
) -> Counted | None:
    if 800 < value < 1_500 and _ISRAELI_DEAD.search(around):
        return "7 October"
    if _RECENT.search(around):
        return None
    if _SINCE.search(sentence) and 50 < value < 20_000:
        return "since"
    if _HUNGER.search(around) and 60 <= value < 1_000:
        return "hunger"
    if _AID.search(around) and 100 <= value < 4_000:
        return "aid"
    if value < _LEAST_GAZA or _ELSEWHERE.search(around) or _OF_THEN.search(around) or _OTHER_COUNT.search(sentence):
        return None
    if value < _SURELY_DEAD and _PEOPLE_HELD.search(around):
        return None
    return "gaza"


def _qualifier(value: int, before: str) -> Qualifier:
    for name, pattern in _QUALIFIERS:
        if pattern.search(before):
            return "exact" if name == "over" and value % 100 else name
    return "exact" if value % 100 else "over"
