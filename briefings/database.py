"""The database of saved briefings: an SQLite file, or what a URL names."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import DateTime, Engine, LargeBinary, String, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError, IntegrityError, NoSuchModuleError, OperationalError, ProgrammingError
from sqlalchemy.orm import DeclarativeBase, Mapped, deferred, mapped_column
from sqlalchemy.pool import NullPool, QueuePool

_WAIT_SECONDS = 30


class NoDatabase(Exception):
    """The database cannot be used; the message says what to do."""


class Base(DeclarativeBase):
    """The tables of the database."""


class Row(Base):
    """One saved briefing. ``version`` counts the changes, so that nobody overwrites what they have not seen."""

    __tablename__ = "saved_briefings"

    key: Mapped[str] = mapped_column(String(32), primary_key=True)
    owner: Mapped[str] = mapped_column(String(64), index=True)
    title: Mapped[str] = mapped_column(String(400))
    version: Mapped[int] = mapped_column()
    charts: Mapped[int] = mapped_column()
    saved: Mapped[datetime] = mapped_column(DateTime(timezone=True))
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))

    __mapper_args__ = {"version_id_col": version}  # noqa: RUF012


def open_database(url: str) -> Engine:
    """The database at ``url``, with its tables. NoDatabase."""
    try:
        address = make_url(url)
        if address.drivername in ("postgres", "postgresql"):
            address = address.set(drivername="postgresql+psycopg")
        # A connection that the server has closed meanwhile is noticed and opened again.
        file = address.drivername.startswith("sqlite")
        pool = NullPool if file else QueuePool
        engine = create_engine(address, poolclass=pool, pool_pre_ping=True, connect_args=_waiting(file))
        if file:
            event.listen(engine, "connect", _wait_for_others)
        _make_tables(engine)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as problem:
        raise NoDatabase(
            "The address of the database for saved briefings makes no sense. Write DATABASE_URL like "
            "postgresql://user:password@host/name, or leave it out."
        ) from problem
    except OperationalError as problem:
        raise NoDatabase(UNREACHABLE) from problem
    return engine


UNREACHABLE = (
    "The database for saved briefings cannot be reached, so briefings can neither be saved nor opened. "
    "Check DATABASE_URL and that its server runs; everything else works without it."
)


def _make_tables(engine: Engine) -> None:
    """Create what is missing. Another process may be doing the same: then the second look finds it there."""
    try:
        Base.metadata.create_all(engine)
    except (OperationalError, ProgrammingError, IntegrityError):
        Base.metadata.create_all(engine)


def _waiting(file: bool) -> dict[str, Any]:
    return {"timeout": _WAIT_SECONDS} if file else {"connect_timeout": 10}


def _wait_for_others(connection: Any, _record: Any) -> None:
    """Readers and a writer of SQLite do not stop each other in this mode."""
    cursor = connection.cursor()
    cursor.execute("pragma journal_mode=wal")
    cursor.close()
