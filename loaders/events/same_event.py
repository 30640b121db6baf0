"""Whether two events of different articles are the same real one, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from loaders.events.announced import only_announces
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
ONE_OF_A_SIDE = _ONE_A_DAY | {"walkout", "mediation_change"}
# Of these a report tells several on a day.
MANY_A_DAY = frozenset({"statement", "response", "proposal", "military"})
# Of these a report that goes on tells the same, whether it names the thing again or not, and whomever it names.
_GOES_ON_WITH = frozenset({"ceasefire_start", "ceasefire_end", "un_resolution", "walkout", "protest", "talks_round"})
_WHOEVER_IS_NAMED = frozenset({"protest", "talks_round"})
# Of these it does where the next sentence takes up what was told, in place of starting with something new.
_GOES_ON_WHERE_TAKEN_UP = frozenset({"military", "ceasefire_end", "response", "hostage_release", "legal"})
_TAKES_UP = re.compile(r"[“‘\"']?(?:They|Its?|Their|Th(?:is|at|[eo]se)|Both|The|Among|Of|On th(?:at|is))\b")
# What is set for a day and then happens on it is one thing.
_SET_FOR_A_DAY = frozenset(
    {"talks_round", "meeting", "visit", "protest", "un_resolution", "personnel", "hostage_release"}
    | {"ceasefire_start", "ceasefire_end"}
)
# Of these a day apart is still the same with few words shared: they happen once and are told for days.
_TOLD_FOR_DAYS = frozenset({"walkout", "mediation_change", "personnel", "legal"})
# One answer or offer follows the other from day to day.
_ANOTHER_EVERY_DAY = frozenset({"response", "proposal"})
# What happens in one place, so that another place is another event.
_AT_A_PLACE = frozenset({"visit", "meeting", "talks_round", "protest", "military"})
_UN_BODIES = frozenset({"un-security-council", "un-general-assembly"})
# No place, or the one that holds the others of the fighting.
_NOWHERE = {"", "gaza-strip"}
# How much of the smaller set of actors two events must share.
_ACTORS_SHARED = 0.5
# How much of the words of the shorter sentence: of statements, which one makes by the dozen, and within one article;
# where the reports name others, and where one does not name anybody; where one tells it as planned; else; and of what a
# side does once a day.
_WORDS_OF_STATEMENTS, _WORDS_OF_OTHERS, _WORDS_OF_PLANS, _WORDS, _WORDS_OF_ONE = 0.35, 0.25, 0.15, 0.1, 0.05
# The same where they call it by two kinds of one family; of two in no family here no share is enough.
_WORDS_OF_TWO_KINDS = {"agreement": 0.1, "ceasefire_end": 0.1, "meeting": 0.3}


@dataclass(frozen=True, slots=True)
class StoryEvent:
    """What the stories need to know of an event; ``report`` is the article, or the one that it nearly copies.

    ``sentence_number`` counts the sentences of the article (0: not known), ``told`` is the day of the article.
    """

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
    sentence_number: int = 0
    told: date | None = None


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
    if event.kind == "statement":
        return (family, event.status, event.speaker)
    return (family, "happened" if event.status == "planned" and event.kind in _SET_FOR_A_DAY else event.status)


def same_event(first: Candidate, second: Candidate) -> str:
    """Why two like events are the same real one, in words; "" when they are not."""
    one, other = first.event, second.event
    if contradict(one, other) or _is_said_of_a_vote(one, other):
        return ""
    what = said(one.kind, other.kind)
    if _follows_up(first, second):
        return f"one goes on with what the other tells of {what} in the same article"
    if _is_one_a_day(first, second):
        return f"both tell of {what} on the same day ({first.day})"
    needed = _words_needed(first, second)
    shared = words_shared(one.sentence, other.sentence)
    if needed is None or shared < needed:
        return ""
    when = "a day apart, one of them dated by its article only" if first.day != second.day else "the same day"
    whom, share = with_whom(first, second), round(100 * shared)
    return f"both tell of {what}{whom} on {when} ({first.day}); {share}% of words shared"


def _is_said_of_a_vote(one: StoryEvent, other: StoryEvent) -> bool:
    """Whether a person's words about a vote, taken for the vote, stand beside the vote itself, told in other words."""
    if one.kind != "un_resolution" or other.kind != "un_resolution" or one.speaker == other.speaker:
        return False
    actors = load_gazetteer().actors
    if not any(event.speaker and actors[event.speaker].kind == "person" for event in (one, other)):
        return False
    return words_shared(one.sentence, other.sentence) < _WORDS_OF_STATEMENTS


def actors_agree(first: Candidate, second: Candidate) -> bool:
    """Whether two events share enough of those whom they are about."""
    both = len(first.actors & second.actors)
    return both > 0 and both >= _ACTORS_SHARED * min(len(first.actors), len(second.actors))


def _words_needed(first: Candidate, second: Candidate) -> float | None:
    """The share of words that two like events must have in common, None where no share is enough."""
    one, other = first.event, second.event
    apart = first.day != second.day
    if apart and one.basis != "anchor" and other.basis != "anchor":
        return None
    if one.kind == "statement":
        return _WORDS_OF_STATEMENTS
    agree, same_kind = actors_agree(first, second), one.kind == other.kind
    if one.article_id == other.article_id:
        return _WORDS_OF_STATEMENTS if agree and same_kind and one.status == other.status else None
    if apart:
        return _words_a_day_apart(first, second) if agree and same_kind else None
    return _words_on_one_day(first, second, agree)


def _words_on_one_day(first: Candidate, second: Candidate, agree: bool) -> float | None:
    one, other = first.event, second.event
    nobody = not (first.actors and second.actors)
    if not agree and not nobody:
        return _WORDS_OF_OTHERS if one.kind == other.kind and one.status == other.status else None
    if one.kind != other.kind:
        return _WORDS_OF_TWO_KINDS.get(block_of(one)[0])
    if one.status != other.status:
        return _WORDS_OF_PLANS
    if nobody and one.kind in _ANOTHER_EVERY_DAY:
        return _WORDS_OF_OTHERS
    few = one.kind in ONE_OF_A_SIDE or one.kind == "response" or (nobody and one.kind in _GOES_ON_WITH)
    return _WORDS_OF_ONE if few else _WORDS


def _words_a_day_apart(first: Candidate, second: Candidate) -> float | None:
    one, other = first.event, second.event
    if one.kind in _ANOTHER_EVERY_DAY:
        return None
    if one.status != other.status:
        # Set for a day, and told the day after as news of that day: what happened by night.
        planned, happened = (first, second) if one.status == "planned" else (second, first)
        next_day = planned.day < happened.day and planned.event.basis != "anchor"
        return _WORDS_OF_PLANS if next_day else None
    return _WORDS if one.kind in _TOLD_FOR_DAYS else _WORDS_OF_OTHERS


def _follows_up(first: Candidate, second: Candidate) -> bool:
    """Whether one is the next sentence of the same article and goes on with what the other tells."""
    one, other = first.event, second.event
    if one.article_id != other.article_id or abs(one.sentence_number - other.sentence_number) != 1:
        return False
    if one.role != other.role or one.status != other.status:
        return False
    earlier, later = sorted((one, other), key=lambda event: event.sentence_number)
    if one.kind == "statement":
        return first.day == second.day and only_announces(earlier.sentence)
    others_named = bool(first.actors and second.actors and first.actors.isdisjoint(second.actors))
    if one.kind == other.kind and one.kind in _GOES_ON_WITH and (not others_named or one.kind in _WHOEVER_IS_NAMED):
        return True
    if first.day != second.day or not _GOES_ON_WHERE_TAKEN_UP.issuperset((one.kind, other.kind)):
        return False
    two_speak = one.speaker and other.speaker and one.speaker != other.speaker
    return _TAKES_UP.match(later.sentence) is not None and not two_speak


def goes_on(first: Candidate, second: Candidate) -> bool:
    """Whether two sentences of one report, which share few words, may tell the same: the second goes on with it.

    Not of what a report tells several of on a day; nor where each names others.
    """
    one, other = first.event, second.event
    if one.kind != other.kind or one.status != other.status or one.role != other.role or one.kind in MANY_A_DAY:
        return False
    return not (first.actors and second.actors and first.actors.isdisjoint(second.actors))


def _is_one_a_day(first: Candidate, second: Candidate) -> bool:
    """Whether both tell of a kind of which there is hardly more than one on a day, and name no other parties."""
    one, other = first.event, second.event
    if one.kind != other.kind or one.kind not in _ONE_A_DAY or first.day != second.day or one.status != other.status:
        return False
    return one.kind == "un_resolution" or not (one.actors and other.actors and first.actors.isdisjoint(second.actors))


def contradict(one: StoryEvent, other: StoryEvent) -> bool:
    """Whether two events are told of other places, other bodies or other sides, so that they cannot be the same."""
    if one.place != other.place and one.kind in _AT_A_PLACE and len({one.place, other.place} - _NOWHERE) > 1:
        return True
    if one.kind == other.kind == "un_resolution":
        bodies, other_bodies = _UN_BODIES.intersection(one.actors), _UN_BODIES.intersection(other.actors)
        return bool(bodies and other_bodies) and bodies.isdisjoint(other_bodies)
    if one.kind != "walkout":
        return False
    leaving = {_who_leaves(one), _who_leaves(other)} - {""}
    return len(leaving) > 1


def _who_leaves(event: StoryEvent) -> str:
    """The side that recalls its team: that of the actor named first."""
    sides = [load_gazetteer().actors[actor].side for actor in event.actors]
    return next((side for side in sides if side in ("united-states", "israel", "palestinian")), "")


def main_actors(event: StoryEvent) -> frozenset[str]:
    """The actors, without any the speaker; each counted with the state or body it acts for too."""
    actors = load_gazetteer().actors
    doing = event.actors or (event.speaker,) * bool(event.speaker)
    return frozenset(doing) | {actors[one].parent or one for one in doing}


def with_whom(first: Candidate, second: Candidate) -> str:
    """The actors that both are about, in words; "" where there is none."""
    named = [load_gazetteer().actors[actor].name for actor in sorted(first.actors & second.actors)]
    return f" with {', '.join(named)}" if named else ""


def said(kind: str, other: str) -> str:
    """One kind in words, or both where they are two."""
    return kind.replace("_", " ") if kind == other else f"{kind} and {other}".replace("_", " ")
