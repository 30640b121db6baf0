"""Saved briefings: whoever has the link reads one, who saved it may rename, change and delete it.

The key of a link is random and long enough that nobody guesses one. Owners are known by a secret of which only a hash
is kept.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from sqlalchemy import Engine, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from briefings.database import UNREACHABLE, NoDatabase, Row, open_database
from briefings.freezing import Frozen, freeze, thaw
from briefings.text import printable

__all__ = ["ChangedMeanwhile", "Line", "NoDatabase", "NotYours", "Opened", "SavedBriefings", "TooMuch"]

MOST_CHARTS, LONGEST_TITLE, LONGEST_NOTE = 40, 200, 20_000
# Nine bytes are 72 bits in twelve letters: short to read, and beyond guessing over a network.
_KEY_BYTES = 9
_KEY = re.compile(r"[A-Za-z0-9_-]{1,32}")


class ChangedMeanwhile(Exception):
    """Somebody saved or deleted the briefing since it was read; nothing was written."""


class NotYours(Exception):
    """Only who saved a briefing may change it."""


class TooMuch(Exception):
    """The briefing is larger than what is kept; the message says by what."""


@dataclass(frozen=True, slots=True)
class Line:
    """A saved briefing in the list: the key of its link, its title, how often it was changed, when last."""

    key: str
    title: str
    version: int
    charts: int
    saved: datetime


@dataclass(frozen=True)
class Opened:
    """A saved briefing with its line; ``yours`` says whether the one who opened it may change it."""

    line: Line
    frozen: Frozen
    yours: bool


class SavedBriefings:
    """The briefings in one database. Every call is a transaction of its own; NoDatabase when it cannot be reached."""

    def __init__(self, url: str) -> None:
        self._engine: Engine = open_database(url)

    def close(self) -> None:
        """Let go of the connections; a later call opens new ones."""
        self._engine.dispose()

    def save(self, frozen: Frozen, owner: str, moment: datetime) -> Line:
        """Keep a new briefing. TooMuch."""
        content = _content(frozen)
        row = Row(
            key=secrets.token_urlsafe(_KEY_BYTES),
            owner=_hashed(owner),
            title=_title(frozen.briefing.title),
            charts=len(frozen.recipes),
            saved=moment,
            content=content,
        )
        with self._session() as session:
            session.add(row)
            session.flush()
            return _line(row)

    def replace(self, line: Line, frozen: Frozen, owner: str, moment: datetime) -> Line:
        """Put a newer form in the place of the one that ``line`` describes. ChangedMeanwhile, NotYours, TooMuch."""
        content = _content(frozen)
        with self._session() as session:
            row = _yours(session, line, owner)
            row.title, row.charts, row.saved = _title(frozen.briefing.title), len(frozen.recipes), moment
            row.content = content
            session.flush()
            return _line(row)

    def rename(self, line: Line, title: str, owner: str) -> Line:
        """Give it another title. ChangedMeanwhile, NotYours."""
        with self._session() as session:
            row = _yours(session, line, owner)
            row.title = _title(title)
            session.flush()
            return _line(row)

    def delete(self, line: Line, owner: str) -> None:
        """Delete it; its link then leads nowhere. ChangedMeanwhile, NotYours."""
        with self._session() as session:
            session.delete(_yours(session, line, owner))

    def open(self, key: str, owner: str = "") -> Opened | None:
        """The briefing of a link; None when there is none, or no longer. NotThawed."""
        if not _KEY.fullmatch(key):
            return None
        with self._session() as session:
            row = session.get(Row, key)
            if row is None:
                return None
            line, content, yours = _line(row), row.content, bool(owner) and row.owner == _hashed(owner)
        frozen = thaw(content)
        return Opened(line, replace(frozen, briefing=replace(frozen.briefing, title=line.title)), yours)

    def lines(self, owner: str) -> list[Line]:
        """The briefings of an owner, those saved last first."""
        wanted = select(Row).where(Row.owner == _hashed(owner)).order_by(Row.saved.desc(), Row.key)
        with self._session() as session:
            return [_line(row) for row in session.scalars(wanted)]

    @contextmanager
    def _session(self) -> Iterator[Session]:
        try:
            with Session(self._engine, expire_on_commit=False) as session, session.begin():
                yield session
        except StaleDataError as problem:
            raise ChangedMeanwhile from problem
        except DBAPIError as problem:
            raise NoDatabase(UNREACHABLE) from problem


def _yours(session: Session, line: Line, owner: str) -> Row:
    row = session.get(Row, line.key)
    if row is None or row.version != line.version:
        raise ChangedMeanwhile
    if row.owner != _hashed(owner):
        raise NotYours
    return row


def _content(frozen: Frozen) -> bytes:
    if len(frozen.recipes) > MOST_CHARTS:
        raise TooMuch(f"A briefing holds {MOST_CHARTS} charts at most; take some away.")
    notes = [frozen.briefing.notes, *(entry.note for entry in frozen.briefing.entries)]
    if max(map(len, notes)) > LONGEST_NOTE:
        raise TooMuch(f"A note holds {LONGEST_NOTE:,} characters at most; shorten it.")
    return freeze(frozen)


def _title(title: str) -> str:
    return " ".join(printable(title).split())[:LONGEST_TITLE] or "Untitled"


def _line(row: Row) -> Line:
    # SQLite keeps no time zone.
    saved = row.saved if row.saved.tzinfo else row.saved.replace(tzinfo=UTC)
    return Line(row.key, row.title, row.version, row.charts, saved.astimezone(UTC))


def _hashed(owner: str) -> str:
    return hashlib.sha256(owner.encode("utf-8", "replace")).hexdigest()
