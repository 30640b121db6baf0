"""The tables, opened for questions by DuckDB.

Besides the tables of the contract there is ``event_view``: the events in the order of their dates, numbered by
``event_no``, with what the filters need from elsewhere (publisher and title of the article, name and lane of the kind,
the sides of the actors). ``event_actor``, ``event_side`` and ``event_issue`` list the numbers of the events of each:
at a million events ten times as quick as looking into every list. ``article_no`` and ``story_no`` stand for the ids
where distinct ones are counted; ``article_totals`` counts the events of each article.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import duckdb
import numpy as np
import pandas as pd
import pyarrow as pa

from analysis.members import read_members
from analysis.search import SentenceIndex, Words, open_index
from analysis.selection import Selection
from loaders.tables import CONTRACT, MANIFEST, Tables, read_manifest

_EVENT_VIEW = """
create table event_view as
with sides as (
    select e.event_id, list(distinct a.side order by a.side) as sides
    from (select event_id, unnest(actors) as actor_id from loaded) e join actors a using (actor_id)
    group by e.event_id
)
select (row_number() over (order by e.date nulls last, e.article_id, e.start, e.event_id))::integer as event_no,
       e.*, coalesce(s.sides, []::varchar[]) as sides, k.name as kind_name, k.lane,
       a.publisher, a.title, a.url, a.anchor, a.anchor_basis, a.inferred_low, a.inferred_high,
       coalesce(st.reports, 1) as reports,
       a.article_no, coalesce(st.story_no, 0) as story_no
from loaded e
join articles a using (article_id)
join kinds k using (kind)
left join sides s using (event_id)
left join (
    select story_id, max(reports) as reports, (row_number() over (order by story_id))::integer as story_no
    from stories group by story_id
) st using (story_id)
order by event_no
"""
# How many events each article tells, for the list of articles; ``place`` is its place in that list.
_ARTICLE_TOTALS = """
create table article_totals as
select a.article_no, a.anchor_basis, coalesce(events, 0) as events, coalesce(dated_events, 0) as dated_events,
       row_number() over (order by a.anchor nulls last, a.title, a.article_id) as place
from articles a
left join (
    select article_no, count(*) as events, count(date) as dated_events from event_view group by article_no
) using (article_no)
"""
_LISTS = {"event_actor": "actors as actor_id", "event_side": "sides as side", "event_issue": "issues as issue"}
_BATCH = 20_000
# Answers that are kept; the largest are the events of a selection, four bytes each.
_KEPT = 8
Answer = TypeVar("Answer")


@dataclass(frozen=True)
class Vocabulary:
    """The small tables that say what the ids in the large ones mean."""

    actors: pd.DataFrame
    kinds: pd.DataFrame
    eras: pd.DataFrame
    places: pd.DataFrame


class Store:
    """The tables of one load behind one DuckDB connection. Shared by all viewers: every query has its own cursor."""

    def __init__(self, tables: Tables | Path) -> None:
        """Open tables in memory, or those in a folder, which then never pass through pandas."""
        self._connection = duckdb.connect(config={"autoinstall_known_extensions": False})
        for name in CONTRACT:
            self._load(name, tables)
        self._connection.execute(_EVENT_VIEW)
        for name, column in _LISTS.items():
            values, one = column.split(" as ")
            self._connection.execute(
                f"create table {name} as select unnest({values}) as {one}, event_no from event_view order by all"
            )
        columns = ", ".join(f'"{column}"' for column in CONTRACT["events"])
        self._connection.execute(f"drop table loaded; create view events as select {columns} from event_view")
        self._connection.execute(_ARTICLE_TOTALS)
        manifest = read_manifest(tables) if isinstance(tables, Path) else tables.manifest
        self.data_version: str = manifest.get("data_version", "")
        self._index = self._open_index(tables)
        self.members = read_members(self.query)
        self._kept: dict[Hashable, Any] = {}
        self._lock = Lock()
        self._vocabulary = Vocabulary(*(self.query(f"select * from {one}") for one in Vocabulary.__annotations__))

    def query(self, sql: str, parameters: Sequence[Any] = ()) -> pd.DataFrame:
        """The rows that ``sql`` asks for; ``parameters`` fill its question marks in order."""
        with self._connection.cursor() as cursor:
            for words in {one for one in parameters if isinstance(one, Words)}:
                cursor.register("found", self._index.find(str(words)))
            return cursor.execute(sql, list(parameters)).df()

    def kept(self, key: Hashable, ask: Callable[[], Answer]) -> Answer:
        """What ``ask`` gives, or gave when last asked under ``key``: the last few are kept. Nobody may change it.

        They go with the store, when the tables are opened anew.
        """
        if key in self._kept:
            found: Answer = self._kept[key]
            return found
        found = ask()
        with self._lock:
            self._kept[key] = found
            while len(self._kept) > _KEPT:
                del self._kept[next(iter(self._kept))]
        return found

    def events_of(self, selection: Selection) -> np.ndarray:
        """The numbers of the events of a selection, in order. Nobody may change them.

        Those of the last few are kept, since a page counts the same selection in several ways.
        """
        return self.kept(selection, lambda: self._find_events(selection))

    def _find_events(self, selection: Selection) -> np.ndarray:
        rest = selection.without("text")
        if selection.text:
            found: np.ndarray = self._index.find(selection.text)["event_no"].to_numpy()
            return np.intersect1d(self.events_of(rest), found, assume_unique=True) if rest.filters() else found
        where, values = rest.where()
        events = self.query(f"select event_no from event_view where {where} order by event_no", values)
        return events["event_no"].to_numpy()

    def vocabulary(self) -> Vocabulary:
        """The small tables, as they were loaded. Nobody may change them."""
        return self._vocabulary

    def _load(self, name: str, tables: Tables | Path) -> None:
        days = [column for column, (kind, _) in CONTRACT[name].items() if pa.types.is_date(kind)]
        moments = ", ".join(f'"{day}"::timestamp as "{day}"' for day in days)
        columns = f"* replace ({moments})" if days else "*"
        if isinstance(tables, Path):
            incoming = str(tables / f"{name}.parquet").replace("'", "''")
            source = f"read_parquet('{incoming}')"
        else:
            self._connection.register("incoming", getattr(tables, name))
            source = "incoming"
        table = "loaded" if name == "events" else name
        if name == "articles":
            columns += ", (row_number() over (order by article_id))::integer as article_no"
        self._connection.execute(f"create table {table} as select {columns} from {source}")
        if not isinstance(tables, Path):
            self._connection.unregister("incoming")

    def _open_index(self, tables: Tables | Path) -> SentenceIndex:
        if not isinstance(tables, Path):
            return open_index(None, "", self._sentences)
        # The manifest tells the articles, rules and code that the tables were built from.
        return open_index(tables, (tables / MANIFEST).read_text(encoding="utf-8"), self._sentences)

    def _sentences(self) -> Iterator[tuple[int, str]]:
        with self._connection.cursor() as cursor:
            cursor.execute("select event_no, sentence from event_view order by event_no")
            while rows := cursor.fetchmany(_BATCH):
                yield from rows
