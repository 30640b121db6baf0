"""Terms of an offer that go on over sentences: "Aid would increase. Homes would be rebuilt."."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.events.clauses import Span, is_inside
from loaders.events.speech import Speech
from loaders.records import ActorMention

# Kinds whose sentence opens a list of terms.
_OPENS = frozenset({"proposal", "un_resolution", "agreement"})
_MODAL = re.compile(
    r"\b(?:would(?! (?:mean|make|not say|likely|appear|seem|prefer|like)\b)|should|must|may(?= [a-z])|could|shall)\b"
)
# Weaker: as often said of what is planned by itself.
_PLANNED = re.compile(r"\b(?:(?:is|are) to(?= [a-z])|will)\b")
_PARTS = re.compile(r"\b(?:two|three|four|five|several|\d+) (?:phases|stages|parts|steps|points)\b", re.IGNORECASE)
# What the speaker himself would do is his word, not a term; so is what he thinks of the terms.
_OWN_WORD = re.compile(r"\b(?:I|he|she|we|you|they|it|nothing) (?:\w+ )?\Z", re.IGNORECASE)
_WOULD = re.compile(
    r"\bwould\b(?! (?:mean|make|not|likely|appear|seem|in effect|like|continue|keep|consider|have(?! to)|be [\"“])\b)|"
    r"\b(?:is|are) to be\b"
)
_IF = re.compile(r"\b(?:if|should|unless|until|only (?:after|if|when|once))\b", re.IGNORECASE)
_QUESTION = re.compile(r"\b(?:whether|how|what)\b")
_SUBJECT_REACH = 30
# "It demands a halt": what a resolution says, after a sentence about it.
_RESOLVES = re.compile(
    r"(?:As (?:adopted|it stands), )?(?:It|The (?:text|measure|draft)) (?:also |further )?"
    r"(?:demands|calls (?:for|on|upon)|"
    r"condemns|welcomes|asks|urges|authori[sz]es|endorses|requests|stresses|deplores|gives)\b"
)
_NOT_YET = re.compile(r"\b(?:not|never|would|will|to|be|if|yet) (?:have )?\Z")
# "Endorsed an Egyptian plan under which": that it was done is the news, not what the plan says.
_MADE_KNOWN = re.compile(
    r"\b(?:has |have )?(?:announced|unveiled|endorsed|adopted|revealed|published|tabled|drafted|drew up) "
    r"(?:an?|the|its|his|their) (?:[\w-]+ ){0,3}"
    r"(?:(?:plan|proposal|offer|draft|text|outline|framework) (?:(?:under|by|in) which|that) (?:[\w'-]+ ){0,8})?\Z"
)


@dataclass(frozen=True, slots=True)
class Offer:
    """The last sentence that told terms or opened them: who told it ("" unknown), its paragraph, and its kind."""

    speaker: str
    paragraph: int
    kind: str = "proposal"


def made_known(plain: str, place: int) -> Span | None:
    """Where the sentence tells that the offer named at ``place`` was made or taken on, None where it does not."""
    act = _MADE_KNOWN.search(plain, max(0, place - 4 * _SUBJECT_REACH), place)
    return act.span() if act and not _NOT_YET.search(plain, max(0, act.start() - 12), act.start()) else None


def opens_terms(kind: str) -> bool:
    """Whether terms may follow a sentence of this kind."""
    return kind in _OPENS


def further_resolved(plain: str, paragraph: int, offer: Offer | None) -> Span | None:
    """Where a sentence goes on with what a resolution of the United Nations says, None where it does not."""
    if offer is None or offer.kind != "un_resolution" or paragraph - offer.paragraph > 1:
        return None
    match = _RESOLVES.match(plain)
    return match.span() if match else None


def further_term(
    plain: str,
    offset: int,
    paragraph: int,
    speech: Speech | None,
    mentions: Sequence[ActorMention],
    offer: Offer | None,
    subordinate: list[Span],
    tells_more: bool,
) -> Span | None:
    """Where a sentence that goes on with the terms has its auxiliary, None where it does not go on.

    ``tells_more`` when the sentence tells of something by itself: then it takes more than a plan to make it a term.
    """
    if offer is None or paragraph - offer.paragraph > 1:
        return None
    if speech is None:
        modals = (*_MODAL.finditer(plain), *(() if tells_more else _PLANNED.finditer(plain)))
        match = next((one for one in modals if not is_inside(one.start(), subordinate)), None) or (
            _PARTS.search(plain) if len(plain) < 2 * _SUBJECT_REACH else None
        )
        return match.span() if match else None
    match = _WOULD.search(plain)
    if match is None or speech.judges or _IF.search(plain) or _QUESTION.search(plain, 0, match.start()):
        return None
    aside = plain.startswith(",", speech.end)
    if speech.start < match.start() and not aside and not (speech.speaker and speech.speaker == offer.speaker):
        # What another says would happen is his word; a term has "they said" behind it or in it, or the teller of the
        # offer tells it.
        return None
    near = plain[max(0, match.start() - _SUBJECT_REACH) : match.start()]
    himself = any(
        one.actor_id == speech.speaker and 0 <= match.start() - (one.end - offset) <= _SUBJECT_REACH // 2
        for one in mentions
    )
    himself = himself and not match.start() - _SUBJECT_REACH <= speech.start < match.start()
    return None if himself or _OWN_WORD.search(near) else match.span()
