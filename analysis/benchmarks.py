"""What the benchmarks wrote, as tables: tolerant of figures that are new or missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.rates import share_interval
from analysis.words import say_number


def plain_figures(result: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """The single figures of a result in words, those of groups as "group: name"; tables are left to ``listed``."""
    figures: dict[str, str] = {}
    for key, value in result.items():
        name = f"{prefix}{str(key).replace('_', ' ')}"
        if _is_group_of_groups(value):
            continue
        if isinstance(value, Mapping):
            figures |= plain_figures(value, f"{name}: ")
        elif not isinstance(value, list | tuple):
            figures[name] = say_number(value)
    return figures


def listed(result: Mapping[str, Any]) -> dict[str, pd.DataFrame]:
    """The lists of records in a result, by name, as tables; also groups of groups, such as figures by kind of cue."""
    tables = {}
    for key, value in result.items():
        if isinstance(value, list) and value and all(isinstance(row, Mapping) for row in value):
            tables[str(key)] = pd.DataFrame(value)
        elif _is_group_of_groups(value):
            tables[str(key)] = pd.DataFrame.from_dict(value, orient="index").rename_axis("name").reset_index()
    return tables


def columns_of(table: pd.DataFrame, wanted: Mapping[str, tuple[str, ...]]) -> pd.DataFrame | None:
    """The columns ``wanted``, each found under any of its names, as numbers or words; None when one is missing."""
    found = {name: next((one for one in names if one in table.columns), None) for name, names in wanted.items()}
    if None in found.values():
        return None
    return pd.DataFrame({name: table[column] for name, column in found.items()}).dropna(ignore_index=True)


def held_out(result: Mapping[str, Any]) -> Mapping[str, Any]:
    """The part of a result that was measured on articles it was not fitted on, else all of it."""
    part: Mapping[str, Any] = result.get("cross_validated", result)
    return part


def reliability_rows(result: Mapping[str, Any]) -> pd.DataFrame | None:
    """Stated and observed probability of the best day, n, and the exact 95% interval of the observed one (low, high);
    None when the result has none.
    """
    table = listed(held_out(result)).get("reliability")
    wanted = {"stated": ("confidence", "stated"), "observed": ("exact", "observed"), "n": ("articles", "n")}
    rows = None if table is None else columns_of(table, wanted)
    if rows is None:
        return None
    hits = (rows["observed"] * rows["n"]).round().astype(int).tolist()
    intervals = list(map(share_interval, hits, rows["n"].astype(int).tolist()))
    return rows.assign(low=[low for low, _ in intervals], high=[high for _, high in intervals])


def ablation_rows(result: Mapping[str, Any]) -> pd.DataFrame | None:
    """The share dated to the day without each kind of cue, and its change against all cues; None when there is none."""
    table, with_all = listed(result).get("ablation"), result.get("figures", {}).get("within_0")
    rows = None if table is None else columns_of(table, {"cue": ("name", "cue"), "value": ("within_0",)})
    if rows is None or rows.empty or with_all is None:
        return None
    return rows.assign(cue=rows["cue"].str.replace("_", " "), change=rows["value"] - with_all)


def measured_on_other_data(results: Mapping[str, Mapping[str, Any]], data_version: str) -> dict[str, str]:
    """The data version of each benchmark that was run on other data than ``data_version``, by the name of the
    benchmark; those that do not say are left out.
    """
    versions = {name: str(result.get("data_version", "")) for name, result in results.items()}
    return {name: version for name, version in versions.items() if version and version != data_version}


def say_figures(result: Mapping[str, Any]) -> str:
    """The main figures of the dating benchmark in one sentence, held out where they are; "" when it has other ones."""
    figures = held_out(result).get("figures", {})
    fitted = "all values fitted on other stories, and " if "cross_validated" in result else ""
    try:
        return (
            f"With {fitted}story partners and an article's own sources hidden, of "
            f"{figures['articles']} articles "
            f"{figures['within_0']:.0%} are dated to the day, {figures['within_1']:.0%} within a day, "
            f"{figures['within_7']:.0%} within a week; undated, and counted as missed: {figures['undated']}; "
            f"{figures['coverage_90']:.0%} of the 90% intervals hold the published date."
        )
    except KeyError:
        return ""


def _is_group_of_groups(value: Any) -> bool:
    return isinstance(value, Mapping) and bool(value) and all(isinstance(one, Mapping) for one in value.values())
