"""The gazetteer of actors: ``data/rules/actors.toml``, read and checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Literal

from loaders.errors import RuleError
from loaders.rules import DATA, toml_records

FILE = "actors.toml"
ActorKind = Literal["person", "state", "organisation"]
Side = Literal["united-states", "israel", "palestinian", "mediator", "un", "other"]
Basis = Literal["sourced", "general knowledge"]


@dataclass(frozen=True, slots=True)
class Office:
    """A term of office; ``post`` is the id of a ``[[post]]`` where words for it are known, ``until`` is exclusive."""

    title: str
    basis: Basis
    post: str = ""
    since: date | None = None
    until: date | None = None

    def held_on(self, day: date) -> bool:
        """Whether the term includes ``day``; an unknown bound never excludes."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, state or organisation under its one id."""

    id: str
    name: str
    kind: ActorKind
    side: Side
    strong: tuple[str, ...]
    parent: str = ""
    about: str = ""
    weak: tuple[str, ...] = ()
    demonyms: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    names_until: date | None = None
    office: tuple[Office, ...] = ()


@dataclass(frozen=True, slots=True)
class Post:
    """An office that words can point to without a name."""

    id: str
    state: str = ""
    owners: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    of: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    short: tuple[str, ...] = ()

    def full_phrases(self) -> tuple[str, ...]:
        """Every phrase that names the office and whose it is."""
        owned = [f"{owner} {title}" for owner in self.owners for title in self.titles]
        of = [f"{article}{title} of {whose}" for title in self.titles for whose in self.of for article in ("", "the ")]
        return (*owned, *of, *self.phrases)


@dataclass(frozen=True, slots=True)
class Group:
    """Words such as "the movement" for one of several bodies that the text has named; ``means`` overrides which.

    ``default`` is meant where none of them was named.
    """

    id: str
    candidates: tuple[str, ...]
    phrases: tuple[str, ...]
    means: str = ""
    default: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """A list of words that decides what a demonym, a capital or the name of a state means."""

    id: str
    means: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """Phrases that hold a name but not the actor."""

    id: str
    reason: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class RefusedPattern:
    """A regular expression for passages such as bylines, in which no actor is looked for.

    ``hints`` are words one of which stands in every such passage; without them the pattern is always tried. A pattern
    that begins with ``^`` is tried at the beginnings of lines alone, so it must not have another alternative.
    """

    id: str
    reason: str
    pattern: str
    example: str
    not_example: str
    hints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """All that ``actors.toml`` holds, by id where something is looked up by id."""

    actors: dict[str, Actor]
    posts: dict[str, Post]
    groups: tuple[Group, ...]
    words: dict[str, tuple[str, ...]]
    refused: tuple[Refused, ...]
    refused_patterns: tuple[RefusedPattern, ...]
    terms: dict[str, list[tuple[str, Office]]]

    def holders(self, post: str, day: date | None) -> list[str]:
        """Ids of the actors who hold ``post`` on ``day``, or who ever held it when no day is given."""
        terms = self.terms.get(post, ())
        return list(dict.fromkeys(actor for actor, office in terms if day is None or office.held_on(day)))

    def belongs_to(self, actor: str, body: str) -> bool:
        """Whether ``body`` is the parent of ``actor``, or the parent's parent, and so on."""
        parent = self.actors[actor].parent
        while parent:
            if parent == body:
                return True
            parent = self.actors[parent].parent
        return False


@cache
def load_gazetteer(data: Path = DATA) -> Gazetteer:
    """The gazetteer, checked: a mistake raises ``RuleError`` with the entry."""
    actors = {one.id: one for one in toml_records(FILE, "actor", Actor, data)}
    terms: dict[str, list[tuple[str, Office]]] = {}
    for actor in actors.values():
        for office in actor.office:
            terms.setdefault(office.post, []).append((actor.id, office))
    gazetteer = Gazetteer(
        actors=actors,
        terms=terms,
        posts={one.id: one for one in toml_records(FILE, "post", Post, data)},
        groups=toml_records(FILE, "group", Group, data),
        words={one.id: one.words for one in toml_records(FILE, "words", Words, data)},
        refused=toml_records(FILE, "refused", Refused, data),
        refused_patterns=toml_records(FILE, "refused_pattern", RefusedPattern, data),
    )
    _check_references(gazetteer, data)
    _check_names(gazetteer, data)
    return gazetteer


def _check_references(gazetteer: Gazetteer, data: Path) -> None:
    path, actors = data / "rules" / FILE, gazetteer.actors
    for actor in actors.values():
        if actor.parent and actor.parent not in actors:
            raise RuleError(path, actor.id, f"its parent {actor.parent!r} is no actor")
        for office in actor.office:
            if office.post and office.post not in gazetteer.posts:
                raise RuleError(path, actor.id, f"there is no [[post]] {office.post!r}")
    for post in gazetteer.posts.values():
        if post.state and post.state not in actors:
            raise RuleError(path, post.id, f"its state {post.state!r} is no actor")
    for group in gazetteer.groups:
        for candidate in (*group.candidates, *filter(None, [group.means, group.default])):
            if candidate not in actors:
                raise RuleError(path, group.id, f"its candidate {candidate!r} is no actor")


def _check_names(gazetteer: Gazetteer, data: Path) -> None:
    owner: dict[str, str] = {}
    for actor in gazetteer.actors.values():
        for name in (*actor.strong, *actor.demonyms, *actor.capitals):
            if owner.setdefault(name, actor.id) != actor.id:
                problem = f"{name!r} is also a name of {owner[name]}; make it a weak name of both"
                raise RuleError(data / "rules" / FILE, actor.id, problem)
        for name in actor.weak:
            if name in owner:
                raise RuleError(data / "rules" / FILE, actor.id, f"{name!r} is weak here and strong at {owner[name]}")
