"""Which room may import which, and which libraries each may know. Change the tables on purpose or not at all."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("dashboard", "pages", "ui", "loaders", "analysis", "charts", "briefings")

# room -> the other rooms (or modules of them) that it may import
MAY_IMPORT = {
    "dashboard": {"ui", "loaders"},
    "pages": {"ui", "analysis", "charts", "briefings"},
    "ui": {"loaders", "analysis"},
    "briefings": {"analysis", "charts"},
    "charts": {"analysis"},
    "analysis": {"loaders.tables"},
    "loaders": set(),
}
# library -> the rooms or modules that may import it
MAY_KNOW = {
    "streamlit": {"dashboard", "pages", "ui"},
    "plotly": {"charts", "briefings"},
    "dateparser": {"loaders.dating.resolution"},
    "ahocorasick": {"loaders.events", "loaders.dating", "loaders.reading"},
    "sentencex": {"loaders.reading"},
    "duckdb": {"analysis"},
    "kaleido": {"briefings.browser"},
    "choreographer": {"briefings.browser"},
    "pptx": {"briefings.slides"},
    "xlsxwriter": {"briefings.spreadsheets"},
    "sqlalchemy": {"briefings.database", "briefings.saved"},
}


def modules() -> list[tuple[str, Path]]:
    files = [ROOT / "dashboard.py", *(path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py")))]
    return [(".".join(path.relative_to(ROOT).with_suffix("").parts), path) for path in files if path.is_file()]


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def within(name: str, allowed: set[str]) -> bool:
    return any(name == one or name.startswith((f"{one}.", f"{one}_")) for one in allowed)


MODULES = modules()


@pytest.mark.parametrize(("module", "path"), MODULES, ids=[name for name, _ in MODULES])
def test_imports_go_one_way(module: str, path: Path) -> None:
    room = module.split(".")[0]
    ours = [name for name in imported(path) if name.split(".")[0] in ROOMS and name.split(".")[0] != room]
    assert [name for name in ours if not within(name, MAY_IMPORT[room])] == []


@pytest.mark.parametrize(("module", "path"), MODULES, ids=[name for name, _ in MODULES])
def test_libraries_stay_in_their_rooms(module: str, path: Path) -> None:
    known = [name.split(".")[0] for name in imported(path)]
    assert [name for name in known if name in MAY_KNOW and not within(module, MAY_KNOW[name])] == []


@pytest.mark.parametrize(("module", "path"), MODULES, ids=[name for name, _ in MODULES])
def test_modules_stay_readable(module: str, path: Path) -> None:
    lines = path.read_text(encoding="utf-8").count("\n")
    assert lines <= (60 if module.startswith("pages.") else 250)
