"""Those whom a body has sent to talks: "One member of the Israeli delegation to the talks in Doha on a truce said"."""

from __future__ import annotations

import re

from loaders.records import ActorMention

_MEMBER_OF = re.compile(
    r"(?:\A|[,:\"“] ?)(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal|[Ss]ome|[Aa]nother) (?:[\w-]+ ){0,2}"
    r"(?:officials?|members?|diplomats?|sources?|negotiators?|leaders?) (?:of|from|in|with) (?:the )?\Z"
)
_TO_THE_TALKS = re.compile(
    r"(?:'s)? ?(?:(?:delegation|team|mission) )?(?:to|at|for) (?:the )?"
    r"(?!.*\b(?:who|that|which|\w+ed)\b)[^,;:\"“”]{3,80}\Z"
)
_SENT = (" to ", " at ", " for ")
_NEAR = 60


def is_member(subject: str, offset: int, body: ActorMention) -> bool:
    """Whether one of those whom a body has sent to talks stands at the end of ``subject``."""
    end = body.end - offset
    if not any(subject.find(word, end) >= 0 for word in _SENT) or not _TO_THE_TALKS.match(subject, end):
        return False
    return _MEMBER_OF.search(subject, max(0, body.start - offset - _NEAR), body.start - offset) is not None
