"""Files as they leave: a name, a kind, and what is in them; several of them as one archive."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass

# The earliest time an archive can hold: the same content gives the same bytes, whenever it is packed.
_NO_TIME = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class File:
    """One file; ``mime`` is its media type."""

    name: str
    mime: str
    content: bytes


def pack(files: Sequence[File], name: str) -> File:
    """The files as one ZIP archive called ``name``; a single file as it is."""
    if len(files) == 1:
        return files[0]
    packed = zipped([(file.name, file.content) for file in files])
    return File(f"{name}.zip", "application/zip", packed)


def zipped(members: Sequence[tuple[str, bytes]]) -> bytes:
    """The members, by name, as a ZIP archive that knows no time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name, _NO_TIME), content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def timeless(archive: bytes) -> bytes:
    """The same ZIP archive without the times at which its members were packed."""
    with zipfile.ZipFile(io.BytesIO(archive)) as packed:
        return zipped([(member.filename, packed.read(member)) for member in packed.infolist()])
