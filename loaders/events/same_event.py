"""Whether two events of different articles are the same real one, and why."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from loaders.events.gazetteer import load_gazetteer
from loaders.events.story_words import words_shared
from loaders.records import DateBasis, DateInterval, SentenceRole, Status

# Kinds that reports use for one and the same thing. A kind in no family is compared with its own kind only.
_FAMILIES = (
    frozenset({"agreement", "ceasefire_start"}),
    frozenset({"ceasefire_end", "military"}),
    frozenset({"visit", "meeting"}),
    frozenset({"proposal", "response"}),
)
FAMILY_OF = {kind: min(family) for family in _FAMILIES for kind in family}
# Of these there is hardly more than one on a day: reports of one day tell the same, whomever they name.
_ONE_A_DAY = frozenset({"agreement", "ceasefire_start", "ceasefire_end", "un_resolution"})
# Of these a side does hardly more than one on a day, so that few words need agree.
_ONE_OF_A_SIDE = _ONE_A_DAY | {"walkout", "mediation_change"}
# Of these a report tells several on a day.
_MANY_A_DAY = frozenset({"statement", "response", "proposal", "military"})
# What happens in one place, so that another place is another event.
_AT_A_PLACE = frozenset({"visit", "meeting", "talks_round", "protest", "military"})
# No place, or the one that holds the others of the fighting.
_NOWHERE = {"", "gaza-strip"}
# How much of the smaller set of actors two events must share.
_ACTORS_SHARED = 0.5
# How much of the words of the shorter sentence: of statements, which one makes by the dozen, and within one article;
# where the reports name others, or nobody; else; and of what a side does once a day.
_WORDS_OF_STATEMENTS, _WORDS_OF_OTHERS, _WORDS, _WORDS_OF_ONE = 0.35, 0.25, 0.1, 0.05


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """What the stories need to know of an event; ``report`` is the article, or the one that it nearly copies."""

    event_id: str
    article_id: str
    report: str
    publisher: str
    sentence: str
    interval: DateInterval | None
    basis: DateBasis
    role: SentenceRole
    kind: str
    status: Status
    actors: tuple[str, ...]
    speaker: str
    place: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """An event that may be one with others, its place in the order of all, and whom it is about."""

    number: int
    event: StoryEvent
    day: date
    actors: frozenset[str]


def block_of(event: StoryEvent) -> tuple[str, ...]:
    """What two events must have in common to be compared: family of kinds and status, for statements the speaker."""
    family = FAMILY_OF.get(event.kind, event.kind)
    return (family, event.status, event.speaker) if event.kind == "statement" else (family, event.status)


def same_event(first: Candidate, second: Candidate) -> str:
    """Why two like events are the same real one, in words; "" when they are not."""
    one, other = first.event, second.event
    if _contradict(one, other):
        return ""
    what = _said(one.kind, other.kind)
    if _is_one_a_day(first, second):
        return f"both tell of {what} on the same day ({first.day})"
    actors = first.actors & second.actors
    enough = len(actors) >= _ACTORS_SHARED * min(len(first.actors), len(second.actors)) and bool(actors)
    needed = _words_needed(first, second, enough)
    shared = words_shared(one.sentence, other.sentence)
    if needed is None or shared < needed:
        return ""
    named = [load_gazetteer().actors[actor].name for actor in sorted(actors)]
    whom = f" with {', '.join(named)}" if named else ""
    when = "a day apart, one of them dated by its article only" if first.day != second.day else "the same day"
    return f"both tell of {what}{whom} on {when} ({first.day}); {round(100 * shared)}% of words shared"


def _words_needed(first: Candidate, second: Candidate, actors_agree: bool) -> float | None:
    """The share of words that two like events must have in common, None where no share is enough."""
    one, other = first.event, second.event
    apart, same_article = first.day != second.day, one.article_id == other.article_id
    if apart and one.basis != "anchor" and other.basis != "anchor":
        return None
    if one.kind == "statement":
        return _WORDS_OF_STATEMENTS
    if not actors_agree:
        return None if apart or same_article else _WORDS_OF_OTHERS
    if same_article:
        return _WORDS_OF_STATEMENTS
    return _WORDS_OF_ONE if not apart and one.kind == other.kind and one.kind in _ONE_OF_A_SIDE else _WORDS


def goes_on(first: Candidate, second: Candidate) -> bool:
    """Whether two sentences of one report, which share few words, may tell the same: the second goes on with it.

    Not of what a report tells several of on a day; nor where each names others.
    """
    one, other = first.event, second.event
    if one.kind != other.kind or one.status != other.status or one.role != other.role or one.kind in _MANY_A_DAY:
        return False
    return not (first.actors and second.actors and first.actors.isdisjoint(second.actors))


def _is_one_a_day(first: Candidate, second: Candidate) -> bool:
    """Whether both tell of a kind of which there is hardly more than one on a day, and name no other parties."""
    one, other = first.event, second.event
    if one.kind != other.kind or one.kind not in _ONE_A_DAY or first.day != second.day:
        return False
    return one.kind == "un_resolution" or not (one.actors and other.actors and first.actors.isdisjoint(second.actors))


def _contradict(one: StoryEvent, other: StoryEvent) -> bool:
    if one.place != other.place and one.kind in _AT_A_PLACE and len({one.place, other.place} - _NOWHERE) > 1:
        return True
    if one.kind != "walkout":
        return False
    leaving = {_who_leaves(one), _who_leaves(other)} - {""}
    return len(leaving) > 1


def _who_leaves(event: StoryEvent) -> str:
    """The side that recalls its team: that of the actor named first."""
    sides = [load_gazetteer().actors[actor].side for actor in event.actors]
    return next((side for side in sides if side in ("united-states", "israel", "palestinian")), "")


def main_actors(event: StoryEvent) -> frozenset[str]:
    """The actors, without any the speaker; a person counted with the state or body he acts for too."""
    actors = load_gazetteer().actors
    doing = event.actors or (event.speaker,) * bool(event.speaker)
    return frozenset(doing) | {actors[one].parent or one for one in doing if actors[one].kind == "person"}


def _said(kind: str, other: str) -> str:
    return kind.replace("_", " ") if kind == other else f"{kind} and {other}".replace("_", " ")
