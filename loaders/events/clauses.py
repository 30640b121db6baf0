"""Which parts of a sentence are not its main clause: subordinate clauses and quotations."""

from __future__ import annotations

import re

Span = tuple[int, int]

_SUBORDINATE = re.compile(
    r"(?<= )(?=[abdfhistuwo])(?:which|who|whom|whose|where|while|after|before|since|because|despite|amid|following|"
    r"ahead of|until|unless|once (?!again)|although|"
    r"though|even as|as (?=it |he |she |they |the |[A-Z])|(?:under|in|by|with|during) which|in light of|"
    r"in revenge for|in response to|"
    r"aimed at|focused on|hopes? of|in search of|so that|in order to|"
    r"(?P<purpose>when|to (?=(?:\w+ )?(?:secure|reach|stop|end|halt|bring|free|get|try|push|achieve|advance|"
    r"discuss|agree|carry|interrupt)\b)))\b"
)
_CLAUSE_END = re.compile(r"[,;:.]")
_QUOTED = re.compile(r"[\"“]([^\"”]{3,})(?:[\"”]|\Z)")


def find_subordinate(plain: str, purposes: bool = True) -> list[Span]:
    """The spans of clauses that hang on another: from their conjunction to the next comma or the end.

    One that opens the sentence ends at its first comma, so that what follows is the main clause. Without ``purposes``
    infinitives of purpose and clauses with "when" are left out: a date in them mostly dates the main clause too.
    """
    spans: list[Span] = []
    for match in _SUBORDINATE.finditer(plain):
        if match["purpose"] and not purposes:
            continue
        if spans and match.start() < spans[-1][1]:
            continue
        end = _CLAUSE_END.search(plain, match.end())
        spans.append((match.start(), end.start() if end else len(plain)))
    opening = _OPENING.match(plain)
    return [opening.span(), *spans] if opening else spans


_OPENING = re.compile(
    r"(?:After|Before|Since|While|When|As|Although|Though|Despite|Amid|Following|Until|Once|Because|With|"
    r"Only hours before)\b[^,]{3,120},"
)


def find_quoted(plain: str) -> list[Span]:
    """The spans between quotation marks, at least a few words long."""
    return [match.span() for match in _QUOTED.finditer(plain) if " " in match[1].strip()]


def is_inside(place: int, spans: list[Span]) -> bool:
    """Whether the offset lies in one of the spans."""
    return any(start <= place < end for start, end in spans)
