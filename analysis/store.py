"""The tables, opened for questions by DuckDB.

Besides the tables of the contract there is one view, ``event_view``: the events with what the filters need from
elsewhere (publisher and title of the article, name and lane of the kind, the sides of the actors).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb
import pandas as pd

from loaders.tables import CONTRACT, Tables

_EVENT_VIEW = """
create table event_view as
with sides as (
    select e.event_id, list(distinct a.side order by a.side) as sides
    from (select event_id, unnest(actors) as actor_id from events) e join actors a using (actor_id)
    group by e.event_id
)
select e.*, coalesce(s.sides, []::varchar[]) as sides, k.name as kind_name, k.lane,
       a.publisher, a.title, a.url, a.anchor, a.anchor_basis, a.inferred_low, a.inferred_high,
       coalesce(st.reports, 1) as reports
from events e
join articles a using (article_id)
join kinds k using (kind)
left join sides s using (event_id)
left join stories st using (story_id)
"""


class Store:
    """The tables of one load behind one DuckDB connection. Shared by all viewers: every query has its own cursor."""

    def __init__(self, tables: Tables) -> None:
        self.data_version: str = tables.manifest.get("data_version", "")
        self._connection = duckdb.connect(config={"autoinstall_known_extensions": False})
        for name in CONTRACT:
            self._connection.register("incoming", getattr(tables, name))
            self._connection.execute(f"create table {name} as select * from incoming")
            self._connection.unregister("incoming")
        self._connection.execute(_EVENT_VIEW)

    def query(self, sql: str, parameters: Sequence[Any] = ()) -> pd.DataFrame:
        """The rows that ``sql`` asks for; ``parameters`` fill its question marks in order."""
        with self._connection.cursor() as cursor:
            return cursor.execute(sql, list(parameters)).df()
