"""Bytes to text, with a sentence on whatever was odd about them."""

from __future__ import annotations

import codecs
from dataclasses import dataclass

from charset_normalizer import from_bytes

# Longest first: the mark of UTF-32 begins with the one of UTF-16.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 64 * 1024
_ENOUGH_PAIRS = 8
# Western text in Windows-1252 has a few accents and quotes; Cyrillic, Arabic or Hebrew text is mostly high bytes.
_WESTERN_SHARE = 0.15
_CONTROL = bytes(set(range(32)) - {9, 10, 12, 13, 27})


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with newlines as ``\\n``; ``warning`` is "" when there was nothing to say."""

    text: str
    warning: str = ""


def decode(data: bytes) -> Decoded | None:
    """The text of ``data``; None when it is not text at all. Never fails: what cannot be read is marked with U+FFFD."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _clean(data[len(mark) :].decode(encoding, errors="replace"), "")
    if wide := _wide_encoding(data):
        return _clean(data.decode(wide, errors="replace"), f"Read as {wide.upper()}, which the file does not declare.")
    if _is_binary(data):
        return None
    try:
        return _clean(data.decode("utf-8"), "")
    except UnicodeDecodeError:
        return _decode_legacy(data)


def _decode_legacy(data: bytes) -> Decoded:
    """Text that is not UTF-8: mixed by line where some lines are, else in the encoding that fits best."""
    lines = data.split(b"\n")
    bad = [line for line in lines if not _is_utf8(line)]
    if any(not line.isascii() and _is_utf8(line) for line in lines):
        text = "\n".join(line.decode("utf-8" if _is_utf8(line) else "cp1252", errors="replace") for line in lines)
        return _clean(
            text, f"Mixed encodings: {len(bad)} of {len(lines)} lines are not UTF-8 and were read as Windows-1252."
        )
    # Western news text is by far the commonest; a statistical guess on a few curly quotes is less sure than that.
    western = data.decode("cp1252", errors="replace")
    if "�" not in western and sum(byte > 127 for byte in data) < _WESTERN_SHARE * len(data):
        return _clean(western, "Not UTF-8; read as Windows-1252.")
    guess = from_bytes(data[:_SAMPLE]).best()
    encoding = guess.encoding if guess else "cp1252"
    return _clean(data.decode(encoding, errors="replace"), f"Not UTF-8; read as {encoding}, which is a guess.")


def _is_utf8(line: bytes) -> bool:
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark: Latin text has a zero in every other byte."""
    half = min(len(data), _SAMPLE) // 2
    sample = data[: 2 * half]
    if half < _ENOUGH_PAIRS:
        return ""
    if sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.05 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.05 * half:
        return "utf-16-be"
    return ""


def _is_binary(data: bytes) -> bool:
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROL))
    return b"\0" in sample or controls > 0.02 * max(len(sample), 1)


def _clean(text: str, warning: str) -> Decoded:
    lost = text.count("�")
    if lost:
        warning = f"{warning} {lost} characters could not be read.".strip()
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), warning)
