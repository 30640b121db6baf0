"""The kind of event that a sentence tells, from the grammar of its clauses: who does what to whom.

Beside the cues, which are turns of phrase, the frames of ``data/rules/frames.toml`` say which verbs with which nouns
tell which kind. A verb is looked at with the nouns of its own clause alone: what stands in a clause that hangs on it,
or behind a conjunction, is not its subject or object.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.events.clauses import Span, is_inside
from loaders.events.frame_lexicon import (
    BE,
    CLAUSE,
    DETERMINER,
    MODAL,
    PREPOSITION,
    Opening,
    Word,
)
from loaders.events.kinds import EARLY_GAIN, QUOTED_COST, SUBORDINATE_COST, KindFound, goes_before
from loaders.events.sentence_words import ADVERBS, Words, group_start, noun_before, noun_behind
from loaders.events.told import Told

_BETWEEN = 5
# A parenthesis between subject and verb is no longer than this.
_PARENTHESIS = 14
# What an infinitive, a participle, a wish or a noun takes from the weight of a verb that is told as done.
_INFINITIVE_COST, _PARTICIPLE_COST, _OUGHT_COST, _NOMINAL_COST, _LATE_NOMINAL_COST = 1.0, 1.2, 1.0, 1.0, 1.4
# A longer verb is the surer one.
_FURTHER_GAIN = 0.1
_DUE = frozenset(
    "is are was were due set expected scheduled agreed agrees agree ordered planned plans plan decided about began "
    "started going likely voted intends means preparing continued continue wants prepares ready".split()
)
_OUGHT = frozenset("should must ought needs need may might can cannot".split())
_BEFORE_BASE = frozenset(
    "to will would could shall can may might must should not n't do does did and or cannot won't".split()
)
# "how many prisoners would go free"
_ASKS, _ASKS_REACH = frozenset("how whether".split()), 4
_SAY = frozenset("said says announced announces told declared confirmed saying".split())
_PRONOUN = frozenset("it he she they".split())
_NOT_BEFORE_VERB = frozenset(["first", "all", "both"])
_RELATIVE = frozenset("that which who".split())
# Kinds of which "would" tells terms.
_TERMS_OF = frozenset({"hostage_release", "ceasefire_start"})


def find_frame(told: Told, words: Words, subordinate: list[Span]) -> KindFound | None:
    """The likeliest kind by the frames, None where none fits."""
    best: KindFound | None = None
    for found, _ in frames_in(told, words, subordinate):
        best = found if best is None or goes_before(found, best) else best
    return best


def frames_in(told: Told, words: Words, subordinate: list[Span]) -> Iterator[tuple[KindFound, str]]:
    """Every kind that a frame finds, with the id of the frame."""
    for number, word in enumerate(words.known):
        if word is not None and (word.forms or word.nominal):
            yield from _found_at(words, number, word, told, subordinate)


def _found_at(
    words: Words, number: int, word: Word, told: Told, subordinate: list[Span]
) -> Iterator[tuple[KindFound, str]]:
    """What the frames find that the word opens as a verb or as the noun of an act."""
    nominal = next((one for one in word.nominal if _of_object(words, number, one)), None)
    if nominal:
        opens = number < 6 and not any(words.bits[one] & PREPOSITION for one in range(number))
        cost = _NOMINAL_COST if opens else _LATE_NOMINAL_COST
        yield _weighed(words, number, number, nominal, cost, told, subordinate), nominal.frame.id
    if not (word.free or words.held & word.wants):
        return
    before = group_start(words, number)
    if not _is_verb(words, number, word, before):
        return
    passive = any(words.bits[one] & BE for one in range(before, number)) and bool(word.forms & {"participle"})
    cost = -1.0
    for opening, last, first in _openings(words, number, word):
        end = _fits(words, before, number, opening, last, first, passive)
        if end >= 0:
            cost = cost if cost >= 0 else _cost(words, number, word, before, told)
            might = "could" in words.words[before:number] and opening.frame.kind not in _TERMS_OF
            least = _OUGHT_COST if might else 0.0
            term = _is_term(words, before, number)
            found = _weighed(words, number, end, opening, max(cost, least), told, subordinate, term)
            yield found, opening.frame.id


def _is_verb(words: Words, number: int, word: Word, before: int) -> bool:
    """Whether a form that may be a noun or an adjective is a verb here."""
    if before < number and words.words[number - 1] not in _NOT_BEFORE_VERB:
        return not (word.forms <= {"base"} and any(words.bits[one] & BE for one in range(before, number)))
    if number == 0 or words.owner[number - 1] or words.bits[number - 1] & DETERMINER:
        return number == 0 and word.forms == {"ing"}
    ahead = words.words[number - 1]
    behind_noun = bool(words.bits[number - 1] & words.nouns)
    if not (word.nominal or word.bits & words.nouns) or not word.forms <= {"base", "s"}:
        return True
    if "base" in word.forms:
        return ahead in _BEFORE_BASE or (behind_noun and ahead.endswith("s"))
    return behind_noun or (number - 1) in words.timed or bool(words.mark[number - 1])


def _cost(words: Words, number: int, word: Word, before: int, told: Told) -> float:
    """What the mood of the verb takes from the weight: an aim, a consequence or a duty is not told as done."""
    ahead = words.words[before - 1] if before else ""
    group = words.words[before:number]
    if any(one in _OUGHT for one in group) or ahead in _OUGHT:
        return _OUGHT_COST
    if "to" in group or ahead == "to":
        place = before - 1 if ahead == "to" else before + group.index("to")
        return 0.0 if place and words.words[place - 1] in _DUE else _INFINITIVE_COST
    if "ing" in word.forms and not any(words.bits[one] & BE for one in range(before, number)):
        return _PARTICIPLE_COST
    asked = any(one in _ASKS for one in words.words[max(0, before - _ASKS_REACH) : before])
    return SUBORDINATE_COST if asked or _hangs_on_noun(words, before, told) else 0.0


def _hangs_on_noun(words: Words, before: int, told: Told) -> bool:
    """Whether the clause hangs on a noun ("a pledge that it will end"), not on a verb of speech."""
    last = before - 1
    if last >= 0 and words.mark[last] == ",":
        # "Egypt, which until now shared the work, is taking over": the verb goes with what is before the parenthesis.
        last = next((one for one in range(last - 1, max(-1, last - _PARENTHESIS), -1) if words.mark[one] == ","), last)
    for place in range(last, max(0, before - 10), -1):
        if words.mark[place] and place < last:
            return False
        if words.words[place] in _RELATIVE:
            first, last = (told.start + words.starts[one] for one in (max(0, place - 5), place))
            return not any(first <= one < last for one in told.triggered.verbs)
    return False


def _openings(words: Words, number: int, word: Word) -> Iterator[tuple[Opening, int, int]]:
    """The frames that the verb opens with the words behind it: where its last further word stands, and its first."""
    told_as_done = word.forms & {"past", "participle", "ing"} or word.bits & BE
    for one in word.opens:
        if (told_as_done or one.subject or one.object) and _may_fit(words, one):
            yield one, number, number
    if not word.opens_with:
        return
    for place in range(number + 1, min(number + 2 + _BETWEEN, len(words.words))):
        if words.mark[place - 1]:
            return
        for opening in word.opens_with.get(words.words[place], ()):
            last = _further(words, place, opening.further) if _may_fit(words, opening) else 0
            if last:
                yield opening, last, place
        if place in words.timed or place + 1 in words.timed:
            continue
        if words.bits[place] & (CLAUSE | PREPOSITION) or (word.bits & BE and words.words[place] not in ADVERBS):
            return


def _may_fit(words: Words, opening: Opening) -> bool:
    """Whether the sentence holds a subject and an object that the frame asks for, wherever they stand."""
    held = words.held
    return (not opening.object or bool(held & opening.object)) and (
        not opening.subject or bool(held & (opening.subject | opening.object))
    )


def _further(words: Words, place: int, further: tuple[str, ...]) -> int:
    """Where the last of the further words stands, the first standing at ``place``; 0 where they do not all follow."""
    for one in further[1:]:
        place += 1
        window = words.words[place : place + 4]
        if one not in window:
            return 0
        place += window.index(one)
    return place


def _fits(words: Words, before: int, number: int, opening: Opening, last: int, first: int, passive: bool) -> int:
    """The last word of what fits the frame, -1 where its subject or object is missing."""
    if not opening.object and passive:
        return -1 if opening.subject else last
    if opening.subject and not passive and noun_before(words, before, opening.subject) < 0:
        return -1
    if not opening.object:
        return last
    if passive:
        return last if noun_before(words, before, opening.object) >= 0 else -1
    behind = noun_behind(words, last, len(words.words), opening.object)
    if behind < 0 and first > number + 1:
        behind = noun_behind(words, number, first, opening.object)
    return max(behind, last) if behind >= 0 else -1


def _of_object(words: Words, number: int, opening: Opening) -> bool:
    """Whether the noun of an act has its object: "the release of hostages", "the hostage release"."""
    if number and words.bits[number - 1] & opening.object and not words.mark[number - 1]:
        return True
    if number + 1 < len(words.words) and words.words[number + 1] in ("of", "for") and not words.mark[number]:
        return noun_behind(words, number + 1, number + 8, opening.object) >= 0
    return False


def _is_term(words: Words, before: int, number: int) -> bool:
    """Whether "would" tells a term here, not what somebody said he would do."""
    if not any(words.bits[one] & MODAL for one in range(before, number)):
        return False
    ahead = words.words[max(0, before - 3) : before]
    return not (any(one in _SAY for one in ahead) or (ahead and ahead[-1] in _PRONOUN))


def _weighed(
    words: Words,
    number: int,
    end: int,
    opening: Opening,
    cost: float,
    told: Told,
    subordinate: list[Span],
    term: bool = False,
) -> KindFound:
    start, frame = words.starts[number], opening.frame
    weight = frame.strength - cost + EARLY_GAIN * (1 - start / len(told.plain)) + _FURTHER_GAIN * len(opening.further)
    weight -= SUBORDINATE_COST if is_inside(start, subordinate) else 0
    weight -= QUOTED_COST if is_inside(start, told.quoted) else 0
    stop = words.starts[end] + len(words.words[end])
    if term and frame.kind in _TERMS_OF:
        return KindFound("proposal", start, stop, weight, terms=True)
    return KindFound(frame.kind, start, stop, weight, frame.terms, frame.lasts)
