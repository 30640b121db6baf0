"""Who opens a sentence and speaks behind asides: "Levi, who heads the team, in a letter on Sunday, said"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.subjects import OPENING_TITLE, is_person
from loaders.records import ActorMention

_NAME = r"[A-Z][\w.-]+(?: [A-Z][\w.-]+){0,3}"
# "and whose envoy, Omer Levi, sat through the night": the name stands in the clause, which goes on behind it.
_WHOSE = rf"(?:[^,;:\"“”]{{3,90}} )?whose (?:[\w-]+ ){{0,2}}[\w-]+, {_NAME}, [a-z][^,;:\"“”]{{2,90}}"
_CLAUSE = r"(?:and )?(?:who|which|whom|where) [^,;:\"“”]{2,130}"
_BESIDE = (
    r"(?:in|on|at|after|before|during|from|with|by|for|since|[a-z]+ing|the|an?|its|head|leader|director|"
    r"one of|[A-Z][\w.-]+(?:'s|s'))(?: [^,;:\"“”]{2,110})"
)
_TAIL = (
    r"(?:(?:has|had|have|also|later|earlier|then|again|still|meanwhile|however|\w+ly|"
    r"in an? (?:[\w-]+ )?(?:message|statement|speech|interview|letter|video|call|post|note|address)|"
    r"(?:late |early )?(?:on )?[A-Z]\w+day(?: morning| afternoon| evening| night)?) )*"
)
_BEHIND_NAME = re.compile(rf"(?:, (?:{_WHOSE}|{_CLAUSE}|{_BESIDE}|{_NAME}))+, {_TAIL}\Z")
# A body's name alone may help to name the person behind it: "The Hamas official, Omer Levi, said".
_OF_A_BODY = ", which "
_OPENS, _TAIL_AT_MOST, _FAR = 40, 70, 400


def behind_asides(plain: str, offset: int, place: int, mentions: Sequence[ActorMention]) -> str:
    """The actor who opens the sentence where nothing but asides stands between him and the verb at ``place``."""
    if not mentions or plain.find(", ", max(0, place - _TAIL_AT_MOST), place) < 0:
        return ""
    first = mentions[0]
    start, end = first.start - offset, first.end - offset
    if start > _OPENS or not end < place <= end + _FAR or not plain.startswith(", ", end):
        return ""
    if not (is_person(first.actor_id) or plain.startswith(_OF_A_BODY, end)) or not OPENING_TITLE.fullmatch(
        plain, 0, start
    ):
        return ""
    return first.actor_id if _BEHIND_NAME.fullmatch(plain, end, place) else ""
