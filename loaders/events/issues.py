"""What is at stake in a sentence: hostages, withdrawal, aid and so on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from loaders.any_case import AnyCase, compile_any_case
from loaders.errors import RuleError
from loaders.rules import DATA, toml_records


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
    compiled = []
    for issue in toml_records("issues.toml", "issue", Issue):
        try:
            compiled.append((issue, compile_any_case(issue.pattern)))
        except re.error as problem:
            raise RuleError(DATA / "rules" / "issues.toml", issue.id, f"bad pattern: {problem}") from None
    return tuple(compiled)


def find_issues(plain: str, small: str, numbers: Iterable[int]) -> tuple[str, ...]:
    """The ids of the issues in the sentence, in the order of the file; ``small`` is ``plain`` in small letters."""
    issues = load_issues()
    return tuple([issues[number][0].id for number in sorted(numbers) if issues[number][1].search(plain, small)])
