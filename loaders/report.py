"""The load report: what was read, warned about or skipped, and why, in plain sentences."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Outcome = Literal["read", "warned", "skipped"]


@dataclass(frozen=True, slots=True)
class Remark:
    """What became of one file, folder or index row. ``reason`` is "" when all was well."""

    source: str
    outcome: Outcome
    reason: str = ""


@dataclass(slots=True)
class LoadReport:
    """Collects remarks in the order in which things were met."""

    remarks: list[Remark] = field(default_factory=list)

    def read(self, source: str) -> None:
        """Note an article that was read without anything to say."""
        self.remarks.append(Remark(source, "read"))

    def warn(self, source: str, reason: str) -> None:
        """Note something odd; the article or the rest of the file is used all the same."""
        self.remarks.append(Remark(source, "warned", reason))

    def skip(self, source: str, reason: str) -> None:
        """Note something that could not be used."""
        self.remarks.append(Remark(source, "skipped", reason))

    def skipped(self) -> list[Remark]:
        """What could not be used, with the reasons."""
        return [remark for remark in self.remarks if remark.outcome == "skipped"]
