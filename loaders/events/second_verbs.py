"""Verbs of speech that stand in what another one reports, or in a clause behind it: the first one governs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.outsiders import outsider_in
from loaders.events.speech import Speakers, Speech
from loaders.records import ActorMention

# "told reporters on Monday that"
_THAT = re.compile(r"(?: [\w.-]+){0,6}? that ")
# "said Israel had"
_NO_THAT = re.compile(
    r" (?=(?:(?:[A-Z][\w'-]+ ){1,3}|(?:it|they|he|she) )"
    r"(?:had|has|have|would|will|was|were|is|are|could|should|wants|wanted|insists|refuses|demands|expects|hopes|hoped)\b)"
)
_NEXT_CLAUSE = re.compile(r"; |, (?:but|while|although|though|whereas|yet|and(?= (?:[A-Z]|the |its |his |their ))) ")
# "The text says Israel has accepted and calls on Hamas": what stands in it is not said by Israel.
_PAPER = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Ii]ts) (?:\w+ )?(?:text|draft|document|paper|proposal|plan|resolution|agreement|report|"
    r"letter|article|memo) \Z"
)
_UNNAMED_SUBJECT = re.compile(
    r"\b(?:[Oo]fficials?|[Ss]ources?|[Dd]iplomats?|[Pp]eople|[Mm]ediators?|[Ww]itness(?:es)?|[Mm]edics|[Rr]esidents|[Aa]nalysts|"
    r"[Ee]xperts|[Oo]bservers|[Aa]ides|[Rr]elatives|[Ll]awyers|[Dd]octors)\b"
    r"[^,;]{0,40} \Z"
)
_AND_HE = (" and he ", " and she ")
# How far before a verb its subject and what is only its article are looked for.
_REACH, _PAPER_REACH = 90, 30


def without_content(
    plain: str, offset: int, main: list[Speech], mentions: Sequence[ActorMention], before: Speakers
) -> list[Speech]:
    """Without the verbs in what the first one reports, as "A diplomat said that Hamas had asked for more time", and
    without those of a second clause: "Israel denied it; Hamas said ...".
    """
    if len(main) < 2:
        return main
    first = min(main)
    if not first.judges and not first.speaker and _PAPER.search(plain, max(0, first.start - _PAPER_REACH), first.start):
        return main[:1]
    known = not first.refuses and (
        first.speaker or _UNNAMED_SUBJECT.search(plain, max(0, first.start - _REACH), first.start)
    )
    content = (known and not first.judges and _NO_THAT.match(plain, first.end)) or _THAT.match(plain, first.end)
    end = _NEXT_CLAUSE.search(plain, first.end) if known else None
    rest = [
        one for one in main if not (content and content.end() <= one.start) and not (end and one.start >= end.start())
    ]
    return _without_his_own(plain, offset, rest, mentions, before)


def _without_his_own(
    plain: str, offset: int, main: list[Speech], mentions: Sequence[ActorMention], before: Speakers
) -> list[Speech]:
    """Without "and he urged" behind somebody without an id who spoke first: he is nobody who was named before."""
    first = min(main, default=None)
    if first is None or first.speaker or first.anaphoric:
        return main
    his = [one for one in main if one.anaphoric and plain.endswith(_AND_HE, 0, one.start)]
    if not his or not outsider_in(plain, offset, first, mentions, before.outsiders):
        return main
    return [one for one in main if one not in his]
