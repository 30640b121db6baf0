"""The figures that the benchmarks left behind."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

RESULTS = Path(__file__).resolve().parent.parent / "benchmarks" / "results"


def read_results(folder: Path = RESULTS) -> dict[str, dict[str, Any]]:
    """What each benchmark wrote, by the name of its file without ``.json``; a file that cannot be read is left out."""
    found = {}
    for file in sorted(folder.glob("*.json")):
        try:
            content = json.loads(file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, json.JSONDecodeError):
            continue
        if isinstance(content, dict):
            found[file.stem] = content
    return found
