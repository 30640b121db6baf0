"""Those who lead bodies of which only the names stand there: "the heads of the CIA and the Mossad", "the foreign
ministers of Egypt and Turkey".
"""

from __future__ import annotations

import re
from datetime import date

from loaders.events.gazetteer import load_gazetteer

# How far back from the name of a body the heads are looked for.
_REACH = 80
_LIST = r"(?:(?:the )?[A-Z][\w.']*(?: [A-Z][\w.']*){0,2}(?:, | and |, and ))*(?:of )?(?:the )?\Z"
_HEADS_OF = re.compile(r"\b(?:heads|chiefs|directors|bosses) of " + _LIST)
_HOLDERS_OF = re.compile(
    r"\b(?P<title>foreign minister|defen[cs]e minister|prime minister|president|leader|intelligence chief)s of " + _LIST
)


def head_meant(plain: str, start: int, body: str, day: date | None) -> str:
    """Who is meant by the body at this place of a list, "" where no heads are named before it or he is not known."""
    left = plain[max(0, start - _REACH) : start]
    if "s of " not in left:
        return ""
    if load_gazetteer().actors[body].kind == "state":
        found = _HOLDERS_OF.search(left)
        return _holder(body, found["title"], day) if found and day else ""
    return _head_of(body, day) if _HEADS_OF.search(left) else ""


def _holder(state: str, title: str, day: date) -> str:
    gazetteer = load_gazetteer()
    posts = [one.id for one in gazetteer.posts.values() if one.state == state and title in one.titles]
    holders = [who for post in posts for who in gazetteer.holders(post, day)]
    return holders[0] if len(holders) == 1 else ""


def _head_of(body: str, day: date | None) -> str:
    """Who leads a service on the day, "" where nobody of the list is known to."""
    actors = load_gazetteer().actors.values()
    heads = [
        one.id
        for one in actors
        if one.parent == body and any(term.post and (day is None or term.held_on(day)) for term in one.office)
    ]
    return heads[0] if len(heads) == 1 else ""
