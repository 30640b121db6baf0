"""What is at stake in a sentence: hostages, withdrawal, aid and so on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from loaders.any_case import AnyCase, compile_any_case
from loaders.rules import DATA, compiled, toml_records


@dataclass(frozen=True, slots=True)
class Issue:
    """An entry of ``data/rules/issues.toml``."""

    id: str
    triggers: tuple[str, ...]
    pattern: str
    example: str


@cache
def load_issues() -> tuple[tuple[Issue, AnyCase], ...]:
    """The issues with their compiled patterns."""
    path = DATA / "rules" / "issues.toml"
    return tuple(
        (issue, compiled(compile_any_case, issue.pattern, path, issue.id))
        for issue in toml_records("issues.toml", "issue", Issue)
    )


def find_issues(plain: str, small: str, numbers: Iterable[int]) -> tuple[str, ...]:
    """The ids of the issues in the sentence, in the order of the file; ``small`` is ``plain`` in small letters."""
    issues = load_issues()
    return tuple([issues[number][0].id for number in sorted(numbers) if issues[number][1].search(plain, small)])
