"""The dated stories of a briefing for two timeline programs: TimelineJS and vis-timeline, both as JSON.

Both read their texts as HTML, so every text of others is escaped; the only markup is ours.
"""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from analysis.articles import say_date
from briefings.record import Briefing
from briefings.text import is_address, printable, shortened

_DAY = timedelta(days=1)


def timelinejs(briefing: Briefing) -> bytes:
    """What TimelineJS (3) loads: a title slide, then one slide a story, grouped by kind."""
    said = (briefing.say_filters(), briefing.counts, briefing.say_version())
    opening = "".join(f"<p>{_safe(line)}</p>" for line in (f"Filters: {said[0]}", *said[1:]))
    stories = briefing.tables.stories.to_dict("records")
    return _json(
        {
            "title": {"unique_id": "title", "text": {"headline": _safe(briefing.title), "text": opening}},
            "events": [_slide(story) for story in stories],
        }
    )


def vis_timeline(briefing: Briefing) -> bytes:
    """What vis-timeline takes: ``items`` and ``groups`` (kinds of event); ``end`` is the day after the last."""
    stories = briefing.tables.stories.to_dict("records")
    kinds = sorted({story["kind"] for story in stories})
    return _json(
        {
            "about": {"title": briefing.title, "filters": briefing.say_filters(), "counts": briefing.counts,
                      "undated": briefing.undated, "data_version": briefing.data_version,
                      "made": briefing.made.isoformat()},
            "groups": [{"id": kind, "content": _safe(kind)} for kind in kinds],
            "items": [_item(story) for story in stories],
        }
    )  # fmt: skip


def _slide(story: Mapping[Any, Any]) -> dict[str, Any]:
    """One slide. A date is given no finer than it is known, and TimelineJS shows it so."""
    first, last, grain = story["date"], story["last_day"], story["grain"]
    slide: dict[str, Any] = {
        "unique_id": f"story-{story['story_id']}",
        "start_date": _date(first, grain),
        "display_date": _safe(_when(story)),
        "group": _safe(story["kind"]),
        "text": {"headline": _safe(shortened(story["sentence"], 90)), "text": "".join(_paragraphs(story))},
    }
    return slide if last == first or _is_whole(first, last, grain) else slide | {"end_date": _date(last, "day")}


def _item(story: Mapping[Any, Any]) -> dict[str, Any]:
    end = story["last_day"] + _DAY
    return {
        "id": story["story_id"],
        "group": story["kind"],
        "content": _safe(shortened(story["sentence"], 60)),
        "title": _safe(f"{_when(story)}: {story['sentence']}"),
        "start": f"{story['date']:%Y-%m-%d}",
        "end": f"{end:%Y-%m-%d}",
        "type": "range",
        "className": f"{story['status'].lower()}{' inferred' if story['inferred'] else ''}",
        "status": story["status"],
        "inferred": bool(story["inferred"]),
        "actors": story["actors"],
        "publishers": story["publishers"],
        "urls": [address for address in story["urls"] if is_address(address)],
    }


def _paragraphs(story: Mapping[Any, Any]) -> Iterator[str]:
    yield f"<blockquote>{_safe(story['sentence'])}</blockquote>"
    yield f"<p>{_safe(story['status'])}. {_safe(', '.join(story['actors']))}</p>"
    publishers = ", ".join(name for name in story["publishers"] if name)
    if publishers:
        yield f"<p>{_safe(publishers)}</p>"
    for address in story["urls"]:
        if is_address(address):
            yield f'<p><a href="{_safe(address)}" rel="noopener noreferrer">{_safe(address)}</a></p>'


def _when(story: Mapping[Any, Any]) -> str:
    said = say_date(story["date"], story["last_day"] + _DAY, story["grain"])
    return f"{said} (date of the article inferred)" if story["inferred"] else said


def _date(day: date, grain: str) -> dict[str, int]:
    parts = {"year": day.year, "month": day.month, "day": day.day}
    kept = {"year": 1, "month": 2}.get(grain, 3)
    return dict(list(parts.items())[:kept])


def _is_whole(first: date, last: date, grain: str) -> bool:
    """Whether the days are one whole month or year, which TimelineJS says by leaving out the rest."""
    if grain == "month":
        return (first.year, first.month) == (last.year, last.month)
    return grain == "year" and first.year == last.year


def _safe(text: str) -> str:
    return html.escape(printable(text))


def _json(content: Mapping[str, Any]) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8", errors="replace")
