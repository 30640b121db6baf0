"""The words of a sentence as the frames see them: what each may be, its clause, and which nouns stand beside a verb."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, reduce
from itertools import accumulate
from operator import add, or_
from typing import TypeAlias

from loaders.events.clauses import Span
from loaders.events.frame_lexicon import BE, CLAUSE, FIRST_NOUN, MODAL, PREPOSITION, Word, load_lexicon
from loaders.events.gazetteer import load_gazetteer
from loaders.events.told import Told

_MARKS = "\"“”'’‘().,;:!?—-[]"
_MOST_WORDS = 1 << 15
_OPENING = ('"', "“", "(")
# The beginning of a word is enough to know it by: "release", "released".
STEM = 6
_LEFT, _RIGHT, _PARENTHESIS = 14, 9, 14
ADVERBS = frozenset(
    "also now not already later again still since finally then never yet just both all jointly first".split()
)
_AUXILIARY = ADVERBS | frozenset("has have had will shall to must should may might can cannot could".split())

_Read: TypeAlias = tuple[str, Word | None, int, str, bool, str]


# Not frozen, and no tuple: one is made of every sentence and read a hundred times, slots in a third of the time.
@dataclass(slots=True)
class Words:
    """The words of a sentence: what each is, its bits, where it starts, which clause it is in, the mark behind it."""

    words: Sequence[str]
    known: Sequence[Word | None]
    bits: Sequence[int]
    starts: Sequence[int]
    clause: Sequence[int]
    mark: Sequence[str]
    owner: Sequence[bool]
    timed: set[int]
    nouns: int
    personal: int
    held: int
    stems: Sequence[str]


def read_words(told: Told, subordinate: list[Span]) -> Words:
    """The words of a sentence, with the actors, places and times found in it."""
    classes = load_lexicon().classes
    # Line breaks are spaces here (``plain_signs``).
    raw = told.small.split(" ")
    starts = [*map(add, accumulate(map(len, raw), initial=0), range(len(raw)))]
    words, known, bits_alone, mark, owner, stems = zip(*map(_READ.__getitem__, raw), strict=True)
    bits = [*bits_alone]
    if '"' in told.small or "“" in told.small or "(" in told.small:
        mark = tuple(
            own + "“" if behind[:1] in _OPENING else own for own, behind in zip(mark, [*raw[1:], "-"], strict=True)
        )
    for mention in told.mentions:
        bits[bisect_right(starts, mention.end - told.start - 1) - 1] |= _bit_of_actor(mention.actor_id)
    for located in told.places:
        bits[bisect_right(starts, located.start - told.start) - 1] |= classes["place"]
    timed = {
        number
        for one in told.dates
        for number in range(
            bisect_right(starts, one.start - told.start) - 1, bisect_right(starts, one.end - told.start - 1)
        )
    }
    clause = [-1] * len(raw)
    for number, (start, end) in enumerate(subordinate):
        for place in range(bisect_right(starts, start) - 1, bisect_right(starts, end - 1)):
            clause[place] = number
    return Words(
        words,
        known,
        bits,
        starts,
        clause,
        mark,
        owner,
        timed,
        -FIRST_NOUN,
        _personal(),
        reduce(or_, bits, 0),
        stems,
    )


@cache
def _bit_of_actor(actor: str) -> int:
    """The class of nouns that the name of an actor belongs to."""
    return load_lexicon().classes["person" if load_gazetteer().actors[actor].kind == "person" else "body"]


@cache
def _personal() -> int:
    """The classes of nouns that name people or bodies."""
    classes = load_lexicon().classes
    return classes["person"] | classes["body"] | classes["people"] | classes["relatives"]


class _WordsRead(dict[str, _Read]):
    """What was read of each written word met so far: the same few thousand make up most of what is written, and
    ``lru_cache`` takes several times as long for a look-up.
    """

    def __missing__(self, written: str) -> _Read:
        if len(self) >= _MOST_WORDS:
            self.clear()
        read = self[written] = _read(written)
        return read


_READ = _WordsRead()


def _read(written: str) -> _Read:
    """A word as it is written: without marks, in the lexicon, its bits, the marks behind it, whether it is a genitive,
    its beginning ("#" for a number).
    """
    core = written.strip(_MARKS)
    behind = written[written.rfind(core) + len(core) :] if core and written[-1] in _MARKS else ""
    own = core.endswith("'s") or (core.endswith("s") and behind.startswith("'") and not written.startswith("'"))
    core = core.removesuffix("'s")
    word = load_lexicon().words.get(core)
    return core, word, word.bits if word else 0, behind, own, "#" if core[:1].isdigit() else core[:STEM]


def group_start(words: Words, number: int) -> int:
    """Where the auxiliaries and adverbs before a verb begin."""
    start = number
    while start and not words.mark[start - 1]:
        word = words.words[start - 1]
        if not (
            words.bits[start - 1] & (BE | MODAL)
            or word in _AUXILIARY
            or (word.endswith("ly") and not words.bits[start - 1])
            or (start - 1) in words.timed
        ):
            break
        start -= 1
    return start


def noun_before(words: Words, before: int, wanted: int) -> int:
    """The nearest noun of the clause before the verb that is wanted, -1 without one."""
    place, own = before - 1, words.clause[before]
    lowest = max(-1, before - 1 - _LEFT)
    if place >= 0 and words.mark[place] == ",":
        opened = next(
            (one for one in range(place - 1, max(-1, place - _PARENTHESIS), -1) if words.mark[one] == ","), None
        )
        if opened is not None:
            place, lowest = opened, max(-1, opened - _LEFT)
    first = True
    while place > lowest:
        if words.clause[place] != own:
            if own >= 0:
                return -1
            place, first = place - 1, True
            continue
        if (words.mark[place] and not first) or words.bits[place] & CLAUSE:
            return -1
        if words.bits[place] & wanted and not words.owner[place]:
            return -1 if _belongs_to_another(words, place, wanted) else place
        place, first = place - 1, False
    return -1


def _belongs_to_another(words: Words, place: int, wanted: int) -> bool:
    """Whether the noun only says of whom another is: "families of the hostages"."""
    of = next((one for one in range(place - 1, max(0, place - 4), -1) if words.words[one] == "of"), 0)
    return of > 0 and bool(words.bits[of - 1] & words.nouns) and not words.bits[of - 1] & wanted


def noun_behind(words: Words, last: int, end: int, wanted: int) -> int:
    """The object behind the verb that is wanted, -1 where another noun or a clause comes first."""
    place, end = last + 1, min(end, len(words.words), last + 1 + _RIGHT)
    while place < end and not _ends_object(words, last, place):
        if words.bits[place] & words.nouns and not words.owner[place] and place not in words.timed:
            place = _head(words, place, end)
            if words.bits[place] & wanted and not words.owner[place]:
                return -1 if _is_modifier(words, place) else place
            if not words.bits[place] & words.personal and not words.owner[place]:
                return -1
        place += 1
    return -1


def _ends_object(words: Words, last: int, place: int) -> bool:
    """Whether no object of the verb that ends at ``last`` can stand at ``place`` or behind it."""
    if words.mark[place - 1] and not words.mark[place - 1].startswith(("-", "'")):
        return True
    if place in words.timed:
        return False
    if words.bits[place] & CLAUSE or words.clause[place] != words.clause[last]:
        return True
    return bool(words.bits[place] & PREPOSITION) and place + 1 not in words.timed


def _head(words: Words, place: int, end: int) -> int:
    """The last of the nouns that stand side by side: in "truce proposal" the second."""
    while place + 1 < end and not words.mark[place] and words.bits[place + 1] & words.nouns:
        place += 1
    return place


def _is_modifier(words: Words, place: int) -> bool:
    """Whether an unknown plural follows, so that the noun only says what kind: "two chief obstacles"."""
    if words.mark[place] or place + 1 >= len(words.words) or place + 1 in words.timed:
        return False
    return words.known[place + 1] is None and not words.bits[place + 1] and words.words[place + 1].endswith("s")
