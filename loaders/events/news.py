"""What of a sentence is its news: the kind of event that it makes known, or the words themselves."""

from __future__ import annotations

import re

from loaders.events.assessments import is_assessed
from loaders.events.clauses import Span, is_inside
from loaders.events.disclaimers import denies_what_was_told
from loaders.events.frames import find_frame
from loaders.events.kind_words import Weighed, weigh_words
from loaders.events.kinds import KindFound, find_kind, goes_before
from loaders.events.sentence_words import read_words
from loaders.events.speech import Speech
from loaders.events.subjects import opening_actor
from loaders.events.terms import Offer, further_resolved, further_term
from loaders.events.told import Told

# Below this a cue only names a subject; where somebody speaks it must say more to outweigh the words themselves.
_ENOUGH, _ENOUGH_BESIDE_SPEECH, _ENOUGH_IN_DENIAL = 1.9, 2.2, 1.5
# From here on a cue is not weighed against the grammar, and from there on not against the words: they would hardly
# ever outweigh it.
_SURE, _SURER = 3.0, 3.4
# So much in a quotation as long as a sentence: what is said there outright is made known, though most are mere words.
_SURE_IN_QUOTES, _QUOTED_SENTENCE = 2.5, 30
# What a party says of itself or would do on a condition is its position, not the thing.
_POSITION = re.compile(
    r"\bsays? (?:that )?(?:it|they|he|she) (?:is|are|will|would|must|cannot|can)\b|"
    r"\b(?:will|won't|must|should|cannot)\b[^.;]{0,60}\b(?:only|unless|until|in exchange|in return|as part of)\b"
)
_HAS_POSITION = ("only", "unless", "until", "in exchange", "in return", "as part of", "say")
# What ought to be done is a word about it.
_OUGHT = re.compile(r"\b(?:should|must|ought to|needs? to|has to|have to|wants? to|let)\b (?:\w+ ){0,2}\Z")
_HOPED = re.compile(r"\b(?:hop(?:e|es|ed|ing)|wish(?:es|ed)?|eager|afraid|fear(?:s|ed)?)\b[^.;,]{0,50}\Z")
# That somebody says so is an accusation.
_BROKEN = re.compile(r"\bha(?:d|s|ve) (?:\w+ )?(?:broken|violated|breached)\b")
# "that if Hamas rejected it, Israel would ...": a threat or a wish, not the answer.
_SUPPOSED = re.compile(r"\b(?:if|should|unless)\b[^.;,]{0,50}\Z")
# "the war would stop only after": a position.
_WAR_ONLY = re.compile(r"\bwar\b[^.;]{0,20} (?:would|will) (?:\w+ )?(?:stop|end|cease) only\b")
_SUBJECT_REACH, _HOPE_REACH = 60, 70
_NO_CLAUSE = re.compile(
    r"(?:After|Before|Amid|Despite|Following|With) (?:an?|hours|days|weeks|months|two|three|four|five)\b"
)
# A verb of speech with no more behind it than a day ends the sentence.
_SHORT = 30
_OPEN_QUESTION = re.compile(
    r"(?:It (?:was|is|remain(?:s|ed)) (?:\w+ )?(?:unclear|not clear|unknown|not known|uncertain)|"
    r"Whether|How|"
    r"What(?! (?:\w+ ){1,3}?(?:want|demand|seek|insist)(?:s|ed)?(?: on| instead| now)? (?:is|was)\b))\b"
)
# "There were no immediate reports of casualties."
_NO_WORD = re.compile(
    r"There (?:was|were|is|are|has been|have been) no (?:immediate |further |other |official |independent )?"
    r"(?:reports?|word|comment|reaction|confirmation|claims?|details?|response) (?:of|on|from|about|that|by)\b"
)
# "Dermer made the remarks before he left": where and when words were said, which are the news.
_OF_THE_WORDS = re.compile(
    r"[^,;.]{0,60}\b(?:made|gave) (?:the|his|her|these|those) (?:remarks|comments)\b|"
    r"(?:The|His|Her|Their) (?:remarks|comments|warning|claim) (?:came|(?:was|were) made) (?:in|at|during|on|to)\b"
)
_WORDS_NAMED = ("remarks", "comments", "warning", "claim")
# "..., he said of the strike.": what the words in quotation marks are about is no news beside them.
_SAID_OF = re.compile(r" (?:of|about) (?:the|his|her|their|its|a|an|what|that|this) [^,;\"“”]{3,80}\Z")
# In the middle of a list of terms these are still things that happen by themselves.
_NO_TERM = frozenset({"walkout", "response", "visit", "mediation_change", "protest", "agreement", "un_resolution"})


def find_news(told: Told, speech: Speech | None, offer: Offer | None) -> Weighed:
    """The likeliest kind; a statement where words are the news; none where nothing is told."""
    if (speech.refuses if speech else _OPEN_QUESTION.match(told.plain)) or _NO_WORD.match(told.plain):
        return Weighed(None)
    weighed = _likeliest(told, speech, offer)
    found = weighed.kind
    if speech and speech.end > speech.start and (found is None or found.kind != "statement"):
        # Asked last, since most that is said is found to be a statement without it.
        of_it = told.plain[:1] in '"“' and _SAID_OF.match(told.plain, speech.end)
        if of_it or is_assessed(told.plain, speech):
            return Weighed(KindFound("statement", speech.start, speech.end, _SURER, terms=False))
    named = any(map(told.small.__contains__, _WORDS_NAMED)) and (found is None or found.kind != "statement")
    words = _OF_THE_WORDS.match(told.plain) if named else None
    return Weighed(KindFound("statement", *words.span(), _SURER, terms=False)) if words else weighed


def _likeliest(told: Told, speech: Speech | None, offer: Offer | None) -> Weighed:
    """What the rules and the words of the sentence come to."""
    resolved = further_resolved(told.plain, told.paragraph, offer)
    if resolved:
        return Weighed(KindFound("un_resolution", *resolved, _SURER, terms=False))
    subordinate = hanging_clauses(told, speech)
    denial = speech is not None and denies_what_was_told(told.plain, told.small)
    cue = find_kind(told.plain, told.small, told.triggered.cues, subordinate, told.quoted)
    if cue and (cue.weight >= _SURER or _is_sure_in_quotes(told, cue)):
        return Weighed(_settle(told, speech, offer, subordinate, cue, denial=denial))
    words = read_words(told, subordinate)
    framed = None if cue and cue.weight >= _SURE else find_frame(told, words, subordinate)
    best = framed if framed and (cue is None or goes_before(framed, cue)) else cue
    settled = _settle(told, speech, offer, subordinate, best, denial=denial)
    return weigh_words(told, words, speech, settled, denial=denial)


def _is_sure_in_quotes(told: Told, cue: KindFound) -> bool:
    """Whether a sentence that is quoted says outright what happened."""
    return cue.weight >= _SURE_IN_QUOTES and any(
        start <= cue.start < end and end - start > _QUOTED_SENTENCE for start, end in told.quoted
    )


def _settle(
    told: Told,
    speech: Speech | None,
    offer: Offer | None,
    subordinate: list[Span],
    best: KindFound | None,
    *,
    denial: bool,
) -> KindFound | None:
    """What the likeliest finding of the rules comes to beside an offer and words that are reported."""
    if best is None or best.kind not in _NO_TERM:
        term = further_term(
            told.plain, told.start, told.paragraph, speech, told.mentions, offer, subordinate, bool(best)
        )
        if term and not (best and best.weight >= _ENOUGH and (best.terms or best.lasts or _is_an_offer(best))):
            return KindFound("proposal", *term, 0.0, terms=True)
    if speech is None:
        return best if best and best.weight >= _ENOUGH else None
    tells_more = best and best.weight >= (_ENOUGH_IN_DENIAL if denial else _ENOUGH_BESIDE_SPEECH)
    if best and tells_more and not _words_are_the_news(told.plain, speech, best, denial=denial):
        return best
    triggered = told.triggered
    about_the_talks = told.mentions or triggered.issues or told.places or triggered.cues
    if about_the_talks or (speech.anaphoric and speech.speaker):
        weight = best.weight if best and tells_more else 0.0
        return KindFound("statement", speech.start, speech.end, weight, terms=False)
    return None


def _is_an_offer(kind: KindFound) -> bool:
    """Whether the act of making an offer is told, which goes before what is in it."""
    return kind.kind == "proposal" and kind.weight >= _ENOUGH_BESIDE_SPEECH


def whose_demand(told: Told, kind: KindFound) -> str:
    """Whose standing demand a sentence without a verb of speech tells, "" for any other kind of event."""
    if kind.lasts != "demand":
        return ""
    owners = [one.actor_id for one in told.mentions if told.plain.startswith("'s ", one.end - told.start)]
    return owners[0] if owners else opening_actor(told.plain, told.start, kind.start, told.mentions)


def hanging_clauses(told: Told, speech: Speech | None) -> list[Span]:
    """The subordinate clauses; that of "An official who took part said ..." ends where he speaks.

    Before a mere "a source said", what opens the sentence holds its main clause: "After a pause Qatar is back, ...".
    """
    spans = told.clauses.subordinate
    adding = told.plain.find(", adding ")
    if adding > 0:
        # What somebody adds comes after what he said first.
        spans = [*(one for one in spans if one[0] < adding), (adding + 2, len(told.plain))]
    if speech and spans and spans[0][0] == 0 and _only_names_the_source(told.plain, spans[0][1], speech):
        spans = spans[1:]
    if speech is None or not is_inside(speech.start, spans):
        return spans
    return [
        (start, speech.start)
        if start < speech.start < end and start < _SUBJECT_REACH and told.plain.startswith("who ", start)
        else (start, end)
        for start, end in spans
    ]


def _only_names_the_source(plain: str, end: int, speech: Speech) -> bool:
    """Whether no clause opens the sentence but a time or the like, and nothing but who said so follows."""
    return (
        bool(_NO_CLAUSE.match(plain))
        and speech.start > end
        and "," not in plain[end : speech.start]
        and len(plain) - speech.end < _SHORT
    )


def _is_supposed(plain: str, speech: Speech, kind: KindFound) -> bool:
    return speech.end < kind.start and bool(
        _SUPPOSED.search(plain, max(speech.end, kind.start - _HOPE_REACH), kind.start)
    )


def _words_are_the_news(plain: str, speech: Speech, kind: KindFound, *, denial: bool) -> bool:
    """Whether a statement is made rather than the event it is about made known."""
    if kind.lasts == "demand":
        return False
    position = any(map(plain.__contains__, _HAS_POSITION)) and _POSITION.search(plain)
    ought = position or _OUGHT.search(plain, max(0, kind.start - 24), kind.start)
    if (ought and not kind.terms) or _HOPED.search(plain, max(0, kind.start - _HOPE_REACH), kind.start):
        return True
    if _WAR_ONLY.search(plain) if kind.terms else _is_supposed(plain, speech, kind):
        return True
    if kind.kind == "ceasefire_end" and _BROKEN.search(plain, max(0, kind.start - 12), kind.end):
        return True
    return speech.judges and kind.start > speech.end and not denial
