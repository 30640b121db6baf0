"""Which parts of a sentence are not its main clause: subordinate clauses and quotations."""

from __future__ import annotations

import re
from typing import NamedTuple

Span = tuple[int, int]

# It begins with a space rather than looking back for one: a search for a plain character is ten times as fast.
_SUBORDINATE = re.compile(
    r" (?=[abdfhistuwo])(?:which|who|whom|whose|where|while|after|before|"
    # "has since said": an adverb.
    r"since(?<!has since)(?<!had since)(?<!have since)|because|despite|amid|following|"
    r"ahead of|until|unless|once(?<!at once)(?= (?!again)\w)|although|"
    r"though|even as|as(?= (?:it |he |she |they |the |[A-Z]))|(?:under|in|by|with|during) which|in light of|"
    r"in revenge for|in response to|"
    r"aimed at|focused on|hopes? of|in search of|so that|in order to|"
    r"(?P<purpose>when|to(?= (?:\w+ )?(?:secure|reach|stop|end|halt|bring|free|get|try|push|achieve|advance|"
    r"discuss|agree|carry|interrupt)\b)))\b"
)
# "Before that the council had ...": no clause begins there.
_OPENING = re.compile(
    r"(?:(?:After|Before)(?! that (?:the|an?|it|he|she|they|[A-Z]\w*)\b)|"
    r"Since|While|When|If|Unless|As|Although|Though|Despite|Amid|Following|Until|Once|Because|With|"
    r"(?:[A-Z]\w* )?(?:[A-Z]\w+|day|week|month)s? (?:after|before))\b[^,]{3,120},"
)
# "60,000 reservists" goes on, and so does "Mr. Levi".
_CLAUSE_END = re.compile(r"[,;:](?!\d)|(?<! Mr)(?<! Mrs)(?<! Ms)(?<! Dr)(?<!U\.S)(?<!U\.N)(?<! U)\.(?!\d)")
_SINGLE_QUOTED = re.compile(r"'[^\"]{3,300}?[,.?!]'")
_QUOTED = re.compile(r"[\"“]([^\"”]{3,})(?:[\"”]|\Z)")


# "wants a list, a demand Hamas says it cannot meet", "..., something the movement has called unacceptable"
_SAID_OF_IT = re.compile(
    r", (?:an? (?!point|message|view|position)(?:[a-z-]+ ){1,3}|something )(?:that |which )?"
    r"(?:(?:[A-Z][\w.'-]+ ){1,3}|the [a-z]+ |its [a-z]+ |it |they )(?:(?:has|have|had|also|later|itself) )*\Z"
)
_HAS_SAID_OF_IT = (", a ", ", an ", ", something ")
_SO_FAR = 80


class Clauses(NamedTuple):
    """The spans of the clauses that hang on another: from their conjunction to the next comma or the end.

    One that opens the sentence ends at its first comma, so that what follows is the main clause. ``undated`` leaves out
    infinitives of purpose and clauses with "when": a date in them mostly dates the main clause too.
    """

    subordinate: list[Span]
    undated: list[Span]


def find_clauses(plain: str) -> Clauses:
    """The subordinate clauses of a sentence."""
    spans: list[Span] = []
    dating: list[Span] = []
    end = 0
    for match in _SUBORDINATE.finditer(plain):
        start = match.start() + 1
        if start >= end:
            begin = match.end()
            if plain.startswith("which,", begin - 5):  # "which, he said, has brought ..."
                begin = plain.find(",", begin + 1) + 1 or begin
            mark = _CLAUSE_END.search(plain, begin)
            end = mark.start() if mark else len(plain)
        spans.append((start, end))
        if match["purpose"] is None:
            dating.append((start, end))
    opening = _OPENING.match(plain)
    first = [opening.span()] if opening else []
    return Clauses([*first, *_apart(spans)], [*first, *_apart(dating)])


def _apart(spans: list[Span]) -> list[Span]:
    """The spans that do not begin in one before them."""
    apart = spans[:1]
    for span in spans[1:]:
        if span[0] >= apart[-1][1]:
            apart.append(span)
    return apart


def find_quoted(plain: str) -> list[Span]:
    """The spans between quotation marks, at least a few words long."""
    if '"' not in plain and "“" not in plain:
        return []
    return [match.span() for match in _QUOTED.finditer(plain) if " " in match[1].strip()]


def find_all_quoted(plain: str) -> list[Span]:
    """Where something is quoted, also between single marks at the beginning."""
    first = _SINGLE_QUOTED.match(plain)
    return [*find_quoted(plain), *([first.span()] if first else [])]


def is_inside(place: int, spans: list[Span]) -> bool:
    """Whether the offset lies in one of the spans."""
    return bool(spans) and any(start <= place < end for start, end in spans)


def is_said_of_it(plain: str, place: int) -> bool:
    """Whether the verb at ``place`` stands in a clause that only tells what somebody says of what was told."""
    near = plain[max(0, place - _SO_FAR) : place]
    return any(map(near.__contains__, _HAS_SAID_OF_IT)) and _SAID_OF_IT.search(near) is not None
