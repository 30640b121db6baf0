"""The dated stories of a briefing as a calendar (iCalendar, RFC 5545): all-day events for any calendar program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import UTC, timedelta
from typing import Any

from analysis.articles import say_date
from briefings.record import Briefing
from briefings.text import is_address, printable, shortened

_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
_LINE = 75
# A denied event is not a cancelled one: its status stands in the text.
_STATUS = {"Happened": "CONFIRMED"}


def calendar(briefing: Briefing) -> bytes:
    """The calendar in UTF-8. Undated events have no day to stand on; the calendar says how many there are."""
    stamp = briefing.made.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ")
    told = f"{briefing.counts} Undated events are not in this calendar. {briefing.say_version()}."
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Ceasefire talks//Briefing//EN",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALNAME:{_escaped(briefing.title)}",
        f"X-WR-CALDESC:{_escaped(f'Filters: {briefing.say_filters()}. {told}')}",
    ]
    for story in briefing.tables.stories.to_dict("records"):
        lines += _event(story, stamp)
    lines.append("END:VCALENDAR")
    return "".join(part for line in lines for part in _folded(line)).encode("utf-8")


def _event(story: Mapping[Any, Any], stamp: str) -> Iterator[str]:
    end = story["last_day"] + timedelta(days=1)
    yield "BEGIN:VEVENT"
    yield f"UID:{_escaped(story['story_id'])}@ceasefire-talks"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{story['date']:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{end:%Y%m%d}"
    yield f"SUMMARY:{_escaped(shortened(_heading(story), 120))}"
    yield f"DESCRIPTION:{_escaped(_description(story, say_date(story['date'], end, story['grain'])))}"
    yield f"CATEGORIES:{_escaped(story['kind'])}"
    yield f"STATUS:{_STATUS.get(story['status'], 'TENTATIVE')}"
    yield "TRANSP:TRANSPARENT"
    addresses = [address for address in story["urls"] if is_address(address)]
    if addresses:
        yield f"URL:{printable(addresses[0])}"
    yield "END:VEVENT"


def _heading(story: Mapping[Any, Any]) -> str:
    status = "" if story["status"] == "Happened" else f", {story['status'].lower()}"
    return f"{story['kind']}{status}: {story['sentence']}"


def _description(story: Mapping[Any, Any], when: str) -> str:
    basis = "date of the article inferred" if story["inferred"] else "date of the article known"
    parts = (
        story["sentence"],
        f"When: {when} ({basis})",
        f"Actors: {', '.join(story['actors'])}" if story["actors"] else "",
        f"Told by: {', '.join(name for name in story['publishers'] if name)}" if any(story["publishers"]) else "",
        *story["urls"],
    )
    return "\n".join(part for part in parts if part)


def _escaped(text: str) -> str:
    return printable(text).replace("\r\n", "\n").translate(_ESCAPES)


def _folded(line: str) -> Iterator[str]:
    """The content line in lines of at most 75 bytes, as RFC 5545 (3.1) wants it; no character is cut in two."""
    current, size = "", 0
    for character in line:
        width = len(character.encode("utf-8"))
        if size + width > _LINE:
            yield f"{current}\r\n"
            current, size = " ", 1
        current, size = current + character, size + width
    yield f"{current}\r\n"
