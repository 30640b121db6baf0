"""TimeBank as TempEval-3 published it: texts with their document date and hand-marked time expressions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

SOURCE = (
    "TimeBank is not part of this project. It comes with TempEval-3 (TBAQ-cleaned/TimeBank, 183 files *.tml, for "
    "instance in https://github.com/jspotter/TempEval-3): give its folder with --timebank."
)


@dataclass(frozen=True, slots=True)
class Marked:
    """A marked expression: its span in the body, its TIMEX3 type and its value."""

    start: int
    end: int
    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Document:
    """The body of one article, its document date, and what is marked in it (the document date is not)."""

    name: str
    text: str
    created: date
    marked: tuple[Marked, ...]


def read_timebank(folder: Path) -> list[Document]:
    """All documents of the folder by name; [] where there are none."""
    return [_read_document(path) for path in sorted(folder.glob("[!.]*.tml"))]


def _read_document(path: Path) -> Document:
    root = ElementTree.parse(path).getroot()
    created = root.find("DCT/TIMEX3")
    body = root.find("TEXT")
    if created is None or body is None:
        raise SystemExit(f"{path} has no document date or no text: it is not a TempEval-3 file.")
    pieces: list[str] = []
    marked: list[Marked] = []
    _walk(body, 0, pieces, marked)
    return Document(path.stem, "".join(pieces), date.fromisoformat(created.get("value", "")[:10]), tuple(marked))


def _walk(element: ElementTree.Element, start: int, pieces: list[str], marked: list[Marked]) -> int:
    """Collect the text of an element and what is marked inside it; the offset of its end comes back."""
    pieces.append(element.text or "")
    end = start + len(pieces[-1])
    for child in element:
        end = _walk(child, end, pieces, marked)
        pieces.append(child.tail or "")
        end += len(pieces[-1])
    if element.tag == "TIMEX3":
        marked.append(Marked(start, end, element.get("type", ""), element.get("value", "")))
    return end
