"""The verbs by which a report gives somebody's words, from ``data/rules/speech.toml``."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from loaders.errors import RuleError
from loaders.rules import DATA, toml_records

_PASSIVE = re.compile(r"\b(?:was|were|is|are|be|been|being|not|to)(?: \w+ly)? \Z")
_IS = re.compile(r"\b(?:was|were|is|are|been|sounded|seemed|looked|appeared|remain\w*)(?: \w+){0,2} \Z")
# The words that can stand straight before the verb where it matches; "ly" ends an adverb.
_PASSIVE_ENDS = ("was ", "were ", "is ", "are ", "be ", "been ", "being ", "not ", "to ", "ly ")
# "the plan that Biden disclosed": that he did is not what is told.
_PLAN = r"\b(?:proposal|plan|offer|draft|text|outline|idea)s?"
_OF_A_PLAN = re.compile(rf"{_PLAN} (?:that|which) (?:[A-Z][\w.]+ ){{1,3}}\Z")
# "the proposal on the table, which Biden laid out", "the plan Biden laid out"
_OF_ITS_AUTHOR = re.compile(
    rf"{_PLAN}(?:[\w' -]{{0,40}}?,? (?:that|which))? (?:[A-Z][\w.]+ ){{1,3}}(?:(?:has|had|have|first) )*\Z"
)
_LAYS_OUT = ("outlined", "laid out", "set out", "spelled out", "announced", "disclosed", "revealed", "listed")
_ANNOUNCED = re.compile(
    r"(?:announced|disclosed|revealed|confirmed|reported|outlined|described|posted|published|named|accused) "
    r"(?:on|in|by|at|late|early|last|earlier|only|just|this|as)\b[^,;.\"“”]{0,60}, (?!(?:and|but|who|which)\b)"
)
# Forms that only "they" have: of several, or behind "would".
_INFINITIVES = frozenset({"condemn", "accuse", "warn", "believe", "praise"})
# "had called on the president at his palace": a visit; an appeal goes on with "to", "for" or "not".
_VISITED = re.compile(r"call(?:s|ed) on (?:[A-Z]|the |his |her |its )(?![^.;]*\b(?:to|for|not)\b)")
# "his dismissed minister", "a promised truce": no verb stands there.
_DETERMINERS = (" his ", " her ", " its ", " their ", " the ", " a ", " an ")
# "the war went on": it has no words.
_LASTED = re.compile(
    r"\b(?:war|fighting|bombing|shelling|bombardment|strikes|killing|talks|negotiations|search|work|protests?|life) \Z"
)
_IN_WHAT = re.compile(r"\b(?:in|at|with|amid|after|during|for) what (?!(?:he|she|it|they) )(?:[\w.'’-]+ ){1,5}\Z")
_PLANS = ("plan", "propos", "offer", "draft", "text", "outline", "idea")
# Letters and spaces that stand in all that a pattern fits: not the last one of "says?".
_PLAIN = r"(?:[a-z ](?![?*{]))*"
# "(?:would|did) not say" may begin in two ways, "was (?:saying|telling)" too.
_BEGINNING = re.compile(rf"({_PLAIN})(?:\(\?:([a-z]+(?:\|[a-z]+)*)\)(?![?*{{])({_PLAIN}))?")


@dataclass(frozen=True, slots=True)
class SpeechVerbs:
    """An entry of the file, of verbs or of participles; each of ``words`` is a regular expression, with case."""

    id: str
    means: str
    words: tuple[str, ...]


@cache
def load_verbs() -> tuple[SpeechVerbs, ...]:
    """The entries of the file."""
    return toml_records("speech.toml", "speech", SpeechVerbs)


@cache
def speech_verb(two: str) -> re.Pattern[str]:
    """One pattern for the verbs of speech that begin with two letters, a named group for each entry: of some four
    hundred words a few are left to try.
    """
    lists = []
    for one in load_verbs():
        words = [word for word in one.words if any(start.startswith(two) for start in beginnings_of(word))]
        lists.append(f"(?P<{one.id}>{'|'.join(words) or '(?!)'})")
    return re.compile(rf"\b(?:{'|'.join(lists)})\b")


@cache
def speech_beginnings() -> frozenset[str]:
    """The letters with which the verbs begin: where none of these begins a word, there is no verb of speech.

    As many of them as are sure, so that "was" alone is not tried for "was quoted as saying".
    """
    return frozenset(start for one in load_verbs() for word in one.words for start in beginnings_of(word))


def beginnings_of(word: str) -> list[str]:
    """With which letters a verb of the file begins, as many as stand in all that its pattern fits."""
    match = _BEGINNING.match(word)
    before, either, behind = match.groups("") if match else ("", "", "")
    if before or either:
        return [before + one + behind for one in either.split("|")]
    raise RuleError(DATA / "rules" / "speech.toml", word, "it should begin with letters or with (?:word|word)")


def find_verbs(plain: str, offset: int, places: Iterable[int]) -> list[re.Match[str]]:
    """The verbs of speech that begin at one of the places, without the passive and "the plan that X disclosed"."""
    free, found = 0, []
    for place in sorted(places):
        start = place - offset
        verb = speech_verb(plain[start : start + 2]).match(plain, start) if free <= start < len(plain) else None
        if verb:
            free = verb.end()
            before = plain[max(0, verb.start() - 60) : verb.start()]
            passive = (before.endswith(_PASSIVE_ENDS) and _PASSIVE.search(before, max(0, len(before) - 20))) or (
                any(map(before.__contains__, _PLANS))
                and (_OF_ITS_AUTHOR if verb[0] in _LAYS_OUT else _OF_A_PLAN).search(before)
            )
            if verb["judge"] and (before.endswith(("would have ", "would also have ")) or _is_no_word(plain, verb)):
                continue
            if _is_of_another(verb[0], before):
                continue
            if before.endswith(", ") and _ANNOUNCED.match(plain, verb.start()) and plain.find(",") == verb.start() - 2:
                # "The step, announced on Wednesday, followed ..."
                continue
            if verb["judge"] and before.endswith((" that ", " which ")) and not before.endswith(", which "):
                # "a draft that demands a truce": nobody says so.
                continue
            if _IS.search(plain, max(0, verb.start() - 40), verb.start()) if verb["attitude"] else not passive:
                found.append(verb)
    # "said that Hamas was pleased": the attitude is what is said.
    told = [verb for verb in found if not verb["attitude"]]
    return told or found


def _is_of_another(word: str, before: str) -> bool:
    """Whether nothing is told by the verb that stands behind ``before``, or something else than the news."""
    if word == "went on" and _LASTED.search(before):
        return True
    if word == "dismissed" and before.endswith((" whom he ", " whom she ")):
        # A minister, not a word.
        return True
    if word in _INFINITIVES and before.endswith((", ", " and ", " or ")):
        # "The text would urge a halt, condemn the attack and warn of famine": nobody does.
        return True
    # "Jets struck Rafah in what the army termed an answer to fire": the strikes are the news.
    return " what " in before and _IN_WHAT.search(before) is not None


def _is_no_word(plain: str, verb: re.Match[str]) -> bool:
    """Whether the verb is a visit, belongs to a noun, or others do it: "pressed by his allies"."""
    if verb[0].endswith("ed"):
        return plain.startswith(" by ", verb.end()) or plain.endswith(_DETERMINERS, 0, verb.start())
    return verb[0].endswith(" on") and _VISITED.match(plain, verb.start()) is not None
