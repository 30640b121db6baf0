"""What verbs do to what nouns, from ``data/rules/frames.toml``: each form of each word with the frames it may open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, NamedTuple

from loaders.errors import RuleError
from loaders.rules import DATA, toml_records

Form = Literal["base", "s", "past", "participle", "ing"]
# Bits of the words that are no nouns; the classes of nouns take the bits behind them.
BE, DETERMINER, CLAUSE, PREPOSITION, MODAL = (1 << number for number in range(5))
# The bit of the first class of nouns.
FIRST_NOUN = 1 << 5
_FUNCTION_WORDS = {
    BE: "is are was were be been being",
    DETERMINER: "the a an its their his her our this that these those of any every each more further new another some "
    "no many several first second third last next such other latest fresh by from with in on at for over under into",
    CLAUSE: "that which who whom whose where while after before since because when if as until unless although though "
    "whether but despite amid following once how what why provided",
    PREPOSITION: "on about over for from in at by with against to into under during through between amid despite among "
    "within without near across toward towards via per than like upon inside outside",
    MODAL: "would could",
}
_SHORT = re.compile(r"[^aeiou]*[aeiou][^aeiouwxy]\Z")


@dataclass(frozen=True, slots=True)
class Noun:
    """An entry ``[[noun]]``: words that frames treat alike."""

    id: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Irregular:
    """An entry ``[[irregular]]``: plain form, past and participle of each verb, and an odd form in -ing."""

    id: str
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """An entry ``[[frame]]``; see the head of the file."""

    id: str
    kind: str
    verbs: tuple[str, ...]
    examples: tuple[str, ...]
    counter_examples: tuple[str, ...]
    subject: tuple[str, ...] = ()
    object: tuple[str, ...] = ()
    nominals: tuple[str, ...] = ()
    strength: float = 2.8
    terms: bool = False
    lasts: Literal["", "demand", "effort"] = ""


class Opening(NamedTuple):
    """A frame that a verb may open: the further words of the verb, and the bits of subject and object, 0 for any."""

    frame: Frame
    further: tuple[str, ...]
    subject: int
    object: int


@dataclass(slots=True)
class Word:
    """A word form: its bits, and as a verb its forms with the frames that it opens, by its first further word."""

    bits: int = 0
    forms: set[Form] = field(default_factory=set)
    opens: list[Opening] = field(default_factory=list)
    opens_with: dict[str, list[Opening]] = field(default_factory=dict)
    nominal: list[Opening] = field(default_factory=list)
    # What of nouns its frames ask for, and whether one asks for none.
    wants: int = 0
    free: bool = False
    # The frames that it may open by itself, each once, as marks.
    frames: tuple[str, ...] = ()


class Lexicon(NamedTuple):
    """All word forms, and the bits of the classes of nouns."""

    words: dict[str, Word]
    classes: dict[str, int]


@cache
def load_lexicon() -> Lexicon:
    """The lexicon; ``RuleError`` where a frame names a class that there is not."""
    nouns = toml_records("frames.toml", "noun", Noun)
    classes = {one.id: FIRST_NOUN << number for number, one in enumerate(nouns)}
    classes["body"] = FIRST_NOUN << len(nouns)
    words: dict[str, Word] = {}
    for bit, listed in _FUNCTION_WORDS.items():
        for word in listed.split():
            words.setdefault(word, Word()).bits |= bit
    for noun in nouns:
        for word in noun.words:
            words.setdefault(word, Word()).bits |= classes[noun.id]
    irregular = {
        one.split()[0]: one.split()[1:]
        for entry in toml_records("frames.toml", "irregular", Irregular)
        for one in entry.forms
    }
    for frame in load_frames():
        subject, object_ = (_bits(frame, names, classes) for names in (frame.subject, frame.object))
        for verb in frame.verbs:
            head, *further = verb.split()
            opening = Opening(frame, tuple(further), subject, object_)
            for form, word in _forms(head, irregular.get(head, [])):
                entry = words.setdefault(word, Word())
                entry.forms.add(form)
                entry.wants |= subject | object_
                entry.free |= not (subject or object_)
                into = entry.opens_with.setdefault(further[0], []) if further else entry.opens
                if opening not in into:
                    into.append(opening)
        for nominal in frame.nominals:
            words.setdefault(nominal, Word()).nominal.append(Opening(frame, (), subject, object_))
    return Lexicon(_marked(words), classes)


def _marked(words: dict[str, Word]) -> dict[str, Word]:
    """The words, each with the marks of its frames."""
    for entry in words.values():
        entry.frames = tuple(dict.fromkeys(f">{one.frame.id}" for one in entry.opens))
    return words


@cache
def load_frames() -> tuple[Frame, ...]:
    """The frames of the file."""
    return toml_records("frames.toml", "frame", Frame)


def _bits(frame: Frame, names: tuple[str, ...], classes: dict[str, int]) -> int:
    bits = 0
    for name in names:
        if name not in classes:
            raise RuleError(DATA / "rules" / "frames.toml", frame.id, f"there is no class of nouns {name!r}")
        bits |= classes[name]
    return bits


def _forms(verb: str, irregular: list[str]) -> Iterator[tuple[Form, str]]:
    """The forms of a verb: those of the list, the rest by rule."""
    if verb == "be":
        yield from (("past", word) for word in ("is", "are", "was", "were", "be", "been", "being"))
        return
    third, past, ing = _regular(verb)
    past, participle = irregular[:2] or (past, past)
    if past.endswith("ed") and len(past) == len(verb) + 3:  # the list doubles the last letter, as in "permitted"
        ing = past[:-2] + "ing"
    yield "base", verb
    yield "s", "has" if verb == "have" else third
    yield "past", past
    yield "participle", participle
    yield "ing", irregular[2] if len(irregular) > 2 else ing


def _regular(verb: str) -> tuple[str, str, str]:
    """The forms in -s, -ed and -ing of a regular verb."""
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o", "z")) else "s")
    if verb.endswith("e"):
        return third, verb + "d", (verb if verb.endswith(("ee", "ye", "oe")) else verb[:-1]) + "ing"
    stem = verb + verb[-1] if _SHORT.match(verb) else verb
    return third, stem + "ed", stem + "ing"
