"""The sentences behind a mark: how many there are, and the first of them, since a mark can stand for a million."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analysis.store import Store

MOST = 200


@dataclass(frozen=True)
class Sentences:
    """The first ``MOST`` rows of ``event_view`` by date, undated last, and the number of all of them."""

    rows: pd.DataFrame
    all: int


def find_sentences(store: Store, condition: str, parameters: Sequence[Any]) -> Sentences:
    """The sentences that meet an SQL condition over ``event_view``."""
    found = f"from event_view where {condition}"
    number = int(store.query(f"select count(*) as n {found}", parameters)["n"].iloc[0])
    # The rows are sought by their ids, so that only the shown ones are read whole.
    first = f"select event_id {found} order by date nulls last, article_id, start limit {MOST}"
    rows = store.query(
        f"select * from event_view where event_id in ({first}) order by date nulls last, article_id, start", parameters
    )
    return Sentences(rows, number)
