"""Whom a name right before a verb of speech makes its subject, and where it only helps to say who speaks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.events.members import is_member
from loaders.events.subjects import NEAR, NO_SUBJECT, his_state, is_body, is_person
from loaders.records import ActorMention

# What may stand between a subject and its verb: a few words, none of which opens another noun.
_GAP = re.compile(
    r"(?:'s?|-(?:run|controlled))?(?: \([A-Z]{2,9}\))?"
    r"(?: (?:[\w-]+ )?(?:[Mm]inister|[Cc]abinet|[Dd]irector|[Hh]ead|[Cc]hief|[Ss]ecretary|[Dd]epartment) of "
    r"(?:the )?\w+(?:,? (?:and|for|of) (?:the )?\w+){0,3}|"
    r" of (?:the )?(?:[A-Z][\w.]+(?:,? (?:and|for) (?:the )?[A-Z]\w+){0,2}|[a-z]+ (?:cabinet|council|party)))?"
    r"(?:(?: (?!(?:a|an|that|which|but|by|for|with|of|to|into|from)\b)[\w.-]+){0,5},?|"
    r"(?: [\w.-]+){1,6} and) ?\Z"
)
# "a US official who took part in the talks said"
_OFFICIAL_WHO = re.compile(
    r"[^,]{0,40}\b(?:officials?|sources?|spokes\w+|diplomats?|negotiators?) (?:who|with|in|from|close|briefed|"
    r"briefing|speaking|travell?ing|involved|taking|familiar|reached|contacted|at)\b[^,]*\Z|"
    # "the United Nations coordinator for aid to Gaza on Tuesday"
    r"[^,]{0,40}\b(?:coordinator|rapporteur|commissioner|representative|spokes\w+|envoy) (?:for|on|of|to) [^,]*\Z"
)
# "parties in Netanyahu's coalition": the name only helps to say who; not so in "the office of Netanyahu".
_HELPS_TO_SAY = re.compile(r"\b(\w+) (?:in|of|from|with|by|against|around|inside|under) (?:the )?\Z")
# "Israel's ambassador to Canada"
_ENVOY_TO = re.compile(
    r"\b(?:ambassador|envoy|consul(?:-general)?|representative|delegate|emissary) (?:to|in|at) (?:the )?\Z"
)
_IS_WHOSE = re.compile(r"'s?(?: own)? ")
_ENVOY = re.compile(r" (?:envoy|ambassador|representative|mission|delegate|team)\b")
_ITS_ENVOY = re.compile(r"[^,;]{0,60}\b(?:ambassador|envoy|consul|representative|delegate|emissary)\b")
# "people who know Witkoff say"
_PEOPLE_WHO = re.compile(
    r"\b(?:[Pp]eople|[Tt]hose|[Oo]thers|[Aa]nalysts|[Dd]iplomats|[Oo]fficials|[Ff]riends) who [a-z]+ (?:with )?\Z"
)
# "the White House readout of the call said", "a statement on the talks from the office said"
_PAPERS = r"(?:read-?out|statement|communiqu[ée]|summary|press release)"
_HAS_PAPER = ("readout", "read-out", "statement", "communiqu", "summary", "release")
_PAPER_OF = re.compile(rf"(?:'s)? {_PAPERS} (?:of|on|about|after) [\w' -]{{3,40}} \Z")
_PAPER_FROM = re.compile(rf"\b{_PAPERS} (?:of|on|about|after) [\w' -]{{3,40}} (?:from|by) (?:the )?\Z")
# "a joint statement by Egypt and Qatar": those who issue it together are the subject.
_PAPER_BY = re.compile(rf"\b(?:{_PAPERS}|letter|appeal|declaration|note)s? (?:\w+ed )?(?:by|from|of) (?:the )?\Z")
_STANDS_FOR = re.compile(
    r"(?:office|spokes\w+|leader|leadership|head|chief|officials?|ministry|members?|statement|sources?|minister|"
    r"affairs|issued|released|published|circulated|director|envoys?|ambassador|president|representatives?|government|secretary|"
    r"figure|people|wing|king|emir|lawmaker|legislator|judge|commander|officer|mission|delegation|team|branch|section)s?\Z"
)
# "a diplomat of Norway", "a commission of inquiry of the council"; one in Oslo may be anybody's.
_PART_OF = re.compile(r"(?:diplomat|inquiry|commission|panel|committee|lawyer)s? (?:of|from) ")
# "Omer Levi of the World Health Organization": no "Friends of", of an organisation only.
_NAME_OF = re.compile(r"(?:\A|[,:\"”] ?)(?!The |University )(?:[A-Z][\w.'-]+ ){2,4}(?:of|from|with) (?:the )?\Z")
# "Egypt and Qatar said", "Egypt, Turkey and Qatar, the mediators, said"
_JOINED = re.compile(
    r"\.?(?:'s (?:\w+ )?(?:office|ministry|government))?(?:, [^,]{2,50},)? and "
    r"(?:[\w.-]+ ){0,5}\Z|, (?:[\w.-]+ ){0,3}\Z"
)
# "Britain, France and 20 other countries said"
_AND_OTHERS = re.compile(r",? and (?:[\w-]+ ){0,3}(?:others|countries|states|nations|governments|groups|agencies)\b")
_SUBJECT_BEGINS = re.compile(
    r"(?:\A|[,:\"“]|\b(?:both|that|said|and|but|while|as|neither))(?: ?[\w.-]+){0,4} ?\Z", re.IGNORECASE
)
# "A former Israeli negotiator" no longer speaks for the state.
_FORMER = re.compile(r"\b(?:[Ff]ormer|[Rr]etired|[Oo]ne-time|[Ee]x)[ -](?:(?:senior|top|chief) )?\Z")
# "Netanyahu's critics say", "Trump's plan says"
_NOT_HIM = re.compile(
    r"(?:'s?)? (?:television|TV|radio|media|newspapers?|broadcaster|news agency)\b|"
    r"(?:'s?)? (?:[\w-]+ ){0,2}(?:man|woman|citizen|business(?:man|woman)|billionaire|act(?:or|ress)|singer|historian|"
    r"analyst|expert|academic|writer|author|activist|columnist|commentator|survivor|journalist|professor|scholar)\b|"
    r"'s? (?:[\w-]+ ){0,3}(?:critics|opponents|rivals|foes|enemies|detractors|relatives|family|families|friends?|"
    r"colleagues?|(?:grand)?(?:mother|father|son|daughter)|plan|proposal|draft|offer|blueprint|wife|"
    r"husband|brother|sister|cousin|neighbou?rs|counterpart|predecessor|successor|"
    r"television|TV|media|radio|newspapers?|daily|broadcaster|news agency|website|press)\b"
)
# "Netanyahu's government holds": the state, not the man.
_HIS_GOVERNMENT = re.compile(r"'s (?:\w+ )?(?:government|cabinet|administration|coalition)\b")


def named_before(subject: str, offset: int, mentions: Sequence[ActorMention]) -> str:
    """The actor named right before a verb, "" without one; of "the office of X" and "X's office" it is X.

    Of several who speak together it is the first.
    """
    end = offset + len(subject)
    for number in range(len(mentions) - 1, -1, -1):
        mention = mentions[number]
        if mention.end <= end and end - mention.end <= NEAR:
            if number and _is_whose_envoy(subject, offset, mentions[number - 1], mention):
                continue
            left = subject[: mention.start - offset]
            if _has_written(subject, left, mention.end - offset) or is_member(subject, offset, mention):
                return mention.actor_id
            if number and _ENVOY_TO.search(left):
                before = mentions[number - 1]
                return before.actor_id if _ITS_ENVOY.match(subject, before.start - offset) else ""
            if _only_helps(left, mention.actor_id):
                # "a US official travelling with the secretary said"
                whose = mentions[number - 1] if number else None
                return whose.actor_id if whose and _OFFICIAL_WHO.match(subject, whose.start - offset) else ""
            if _is_no_subject(subject, left, offset, mention):
                return ""
            first = _first_of_joint(subject, offset, mentions[: number + 1])
            return his_state(first) if _HIS_GOVERNMENT.match(subject, mention.end - offset) else first
    return ""


def _is_no_subject(subject: str, left: str, offset: int, mention: ActorMention) -> bool:
    """Whether others than the one named speak, or he no longer speaks for whom is named."""
    if _FORMER.search(left[-20:]) and not is_person(mention.actor_id):
        return True
    if _NOT_HIM.match(subject, mention.end - offset):
        return True
    return not (_GAP.match(subject, mention.end - offset) or _OFFICIAL_WHO.match(subject, mention.start - offset))


def _has_written(subject: str, left: str, end: int) -> bool:
    """Whether a statement of the actor speaks whose name ends at ``end``, behind ``left``."""
    if not any(map(subject.__contains__, _HAS_PAPER)):
        return False
    return bool(_PAPER_OF.match(subject, end) or (_PAPER_FROM.search(left) and _GAP.match(subject, end)))


def _is_whose_envoy(subject: str, offset: int, owner: ActorMention, body: ActorMention) -> bool:
    """Whether a body is only where somebody's envoy sits: "Russia's UN envoy"."""
    sits = _IS_WHOSE.fullmatch(subject, owner.end - offset, body.start - offset)
    return sits is not None and _ENVOY.match(subject, body.end - offset) is not None


def _only_helps(left: str, actor: str) -> bool:
    if " who " in left and _PEOPLE_WHO.search(left):
        return True
    head = _HELPS_TO_SAY.search(left)
    return head is not None and not (
        _STANDS_FOR.match(head[1].lower()) or _PART_OF.match(head[0]) or (is_body(actor) and _NAME_OF.search(left))
    )


def _first_of_joint(subject: str, offset: int, mentions: Sequence[ActorMention]) -> str:
    """The first of the actors that are joined as one subject and end with the last mention."""
    first = len(mentions) - 1
    joined = _AND_OTHERS.match(subject, mentions[first].end - offset) is not None
    while first:
        gap = _JOINED.fullmatch(subject, mentions[first - 1].end - offset, mentions[first].start - offset)
        if gap is None or not (joined or " and " in gap[0]):
            break
        first, joined = first - 1, True
    left = subject[: mentions[first].start - offset]
    helps = " of " not in left or _only_helps(left, mentions[first].actor_id)
    apart = NO_SUBJECT.search(left) and not _PAPER_BY.search(left) and helps
    if not joined or apart or not _SUBJECT_BEGINS.search(left):
        first = len(mentions) - 1
    return mentions[first].actor_id
