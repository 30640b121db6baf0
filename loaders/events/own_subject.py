"""Whom "he said" or "it said" within a sentence means, where that is who opens the same sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.subjects import OPENING_TITLE, is_person
from loaders.records import ActorMention

# In small letters, up to the verb.
_PRONOUN = re.compile(
    r"(?:[,:][\"”]?|\bthat) "
    r"(?:(he|she|the (?:prime |foreign |defen[cs]e )?(?:minister|premier|president|envoy)(?:'s office)?)|it) "
    r"(?:also |later |then |has |had )?\Z"
)
_ENDS = (
    " he ",
    " she ",
    " it ",
    " also ",
    " later ",
    " then ",
    " has ",
    " had ",
    "minister ",
    "premier ",
    "president ",
    "envoy ",
    "office ",
)
# "When Washington vetoed it": whoever follows is the subject of the first clause.
_FIRST_CLAUSE = re.compile(r"(?:When|While|As|After|Before|Although|Though|If|Since) ")
_OFFICE = re.compile(r"'s (?:[\w-]+ ){0,2}(?:office|spokes\w+|ministry|party|government)\b")
# "Israel had broken it, he said": what another did before is more often told by whoever spoke.
_BACKSHIFTED = re.compile(r"(?:'s)? (?:\w+ly )?had ")
# "Hamas was surprised, it said, by the tone": of how it feels it speaks itself.
_FEELS = re.compile(r" (?:is|was|remains|remained) (?:\w+ly )?(?!being )\w+(?:ed|ful|ing|ous|ic|ent|ant|y), it s")
_REACH = 40
# "Netanyahu, he said, must go": nothing is told of the name before the pronoun.
_VERB = 20


def own_subject(plain: str, offset: int, small: str, place: int, mentions: Sequence[ActorMention]) -> str:
    """Who opens the sentence and is meant by the pronoun before the verb at ``place``, "" where another may be."""
    pronoun = _PRONOUN.search(small) if mentions and small.endswith(_ENDS) else None
    if not pronoun:
        return ""
    clause = _FIRST_CLAUSE.match(plain)
    begin = clause.end() if clause else 0
    first = next((one for one in mentions if one.start - offset >= begin), None)
    if first is None or first.end - offset >= place or not _opens(plain, begin, first.start - offset):
        return ""
    end = first.end - offset
    office = _OFFICE.match(plain, end)
    if (plain.startswith("'s", end) and not office) or _two(plain, offset, end, mentions):
        return ""
    tied = clause is not None or plain.find(": ", end, place) >= 0
    if pronoun[1]:
        tells = tied or not (place - end < _VERB or _BACKSHIFTED.match(plain, end))
        return first.actor_id if tells and is_person(first.actor_id) and not office else ""
    feels = tied or _FEELS.match(plain, end) is not None
    return first.actor_id if feels and (office or not is_person(first.actor_id)) else ""


def _opens(plain: str, begin: int, start: int) -> bool:
    return start - begin <= _REACH and OPENING_TITLE.fullmatch(plain, begin, start) is not None


def _two(plain: str, offset: int, end: int, mentions: Sequence[ActorMention]) -> bool:
    """Whether another is joined to the first: "Israel and Egypt"."""
    return plain.startswith((" and ", ", "), end) and any(
        end < one.start - offset <= end + _REACH // 2 for one in mentions
    )
