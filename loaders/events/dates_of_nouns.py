"""Dates that hang on a noun of the sentence: of a plan, of those who were seized, of talks to which somebody came."""

from __future__ import annotations

import re

from loaders.events.ahead import is_set
from loaders.events.clauses import Span
from loaders.records import ResolvedExpression

# How far before a date its preposition and what that hangs on are looked for.
REACH = 70
# "A plan unveiled on Monday", "the truce that took effect in May": the day of the thing.
_OF_A_THING = re.compile(
    r"\b(?:plan|proposal|draft|deal|agreement|accord|text|law|resolution|truce|ceasefire|outline|framework|document|"
    r"version|list|offer|paper|statement|announcement|decision|order|Gaza|phase)s? "
    r"(?:(?:that|which) (?:was|were|had been|has been|took|came|began|started|went|[A-Z]\w+ \w+ed)\b|"
    r"(?:put forward|set out|laid out|handed over|made public|unveiled|outlined|presented|passed|agreed|reached|signed|"
    r"brokered|submitted|announced|drafted|drawn up|circulated|leaked|tabled|"
    r"proposed|adopted|approved|accepted|disclosed|struck|put together)\b|"
    # "the plan Joe Biden laid out on 31 May", "the deal it signed in January"
    r"(?:(?:that |which )?(?:the )?(?:[A-Z]\w+ ){1,3}(?:had )?|(?:that |which )?(?:it|he|she|they) (?:had )?)"
    r"(?:laid out|set out|unveiled|outlined|presented|announced|proposed|put forward|signed|accepted|approved|"
    r"drawn up|drew up|put together|agreed to|rejected|turned down|received|handed over|delivered|sent|"
    r"vetoed|blocked)\b)"
    r"[^,.;]{0,45} \Z"
)
_ACCORDING_TO = re.compile(r"\baccording to (?:an?|the|their|its) (?:\w+ )?\Z")
# "The text passed on Monday, and ...": here it is the thing that is told of.
_IT_PASSED = re.compile(r"(?:The|A|An|Its|Their) (?:[\w'’-]+ ){0,3}\Z")
# "The hostages kidnapped by the group 15 months ago", "women it seized in October", "Hamas, founded in 1987"
_OF_WHOM = re.compile(
    r"\b(?:[a-z]+s|people|women|men|children|those)"
    r" (?:(?:that |whom )?(?:it|they|he|she|Hamas|the group) (?:had )?)?"
    r"(?:kidnapped|seized|captured|abducted|snatched|dragged|(?:carried|led|marched) (?:off|away)|"
    r"taken (?:hostage|captive))"
    r"(?: by [^,.;]{3,40}?)?(?: (?:in|from|during|at) [^,.;]{3,50}?)?(?: (?:in|on|during|late|early)){0,2} \Z|"
    r", (?:founded|formed|established|elected|appointed|named|born)(?: [^,;]{2,30})?(?: (?:in|on|late|early)){0,2} \Z"
)
_HAS_CHANCE = ("hance", "hope", "rospect", "ikelihood", "odds ")
_HAS_OF_WHOM = (
    "kidnapped",
    "seized",
    "captured",
    "abducted",
    "snatched",
    "dragged",
    "carried ",
    "led ",
    "taken ",
    ", ",
)
# "The ultimatum, imposed by Israel on Sunday, has been rejected"
_DONE_BEFORE = re.compile(
    r"\A(?:An?|The|Its|His|Their) [^,;]{3,50}, (?:\w+(?:ed|en|t|de)|struck|hit|shut|set) (?:by [^,;]{3,60} )?"
    r"(?:on |in |last |late |early )*\Z"
)
_HAS_BEEN = re.compile(
    r",? (?:has|have|is|are|calls?|asks?|demands?|involves?|includes?|provides?|covers?|leaves?|remains?|stayed|would) "
)
# "They came to Cairo for talks scheduled for Sunday"
_SET_FOR = re.compile(
    r"\b(?!(?:is|are|was|were|been|be|has|have|had|now) )[a-z]+(?: here| there)?,? "
    r"(?:scheduled|due|set|slated|planned)(?: to (?:begin|start|open|resume))?(?: (?:for|on|in|late|early)){0,2} \Z"
)
# "Hit back at a speech made on Monday": the day of the other's words; "said in a speech made on Monday" tells when.
_OF_WORDS = re.compile(
    r"\b(?:speech|remarks?|comments?|address|letter|interview|appeal)s? "
    r"(?:made|given|delivered|sent|written|published)(?: (?:in|at|to|by) [^,.;]{2,30})?"
    r"(?: (?:on|in|late|early)){0,2} \Z"
)
_IN_WORDS = re.compile(r"\b(?:[Ii]n|[Aa]t|[Dd]uring|to)(?: (?:an?|the|his|her|its|their))?(?: [\w-]+){0,2} \Z")
# "Went back to the party that she left in May", "on orders that Katz had signed on Sunday": nothing stands behind the
# verb but the date, so the clause tells of the noun.
_THAT_HE_DID = re.compile(
    r"(?<!told )(?<!ed )\b(?!(?:said|says|news|word|fact|claims?|reports?|signs?|so|now|given|such|than) )[a-z]+ that "
    r"(?:(?:he|she|it|they)|(?:the )?(?:[A-Z][\w'-]+ ){1,5}had|the [a-z]+ had) (?:had )?"
    r"(?:signed|quit|left|joined|agreed(?: to)?|made|won|lost|set up|opened|imposed|lifted|ordered|launched|sent|gave|"
    r"given|issued|published|promised|approved|rejected|visited|built|founded|endorsed|named|seized|took|taken|"
    r"drawn up)"
    r"(?: with (?:the )?(?:[A-Z][\w'-]+ ){1,4}| with (?:it|them))?(?: ?(?:on|in|at|late|early)){0,2} ?\Z"
)
_TOLD = re.compile(r"\b(?:told|assured|informed|reminded|warned|notified) [^,;:]{0,40}\Z")
# "Fewer than in January", "fell faster than on Monday"
_THAN_IN = re.compile(r"(?<!later )(?<!earlier )(?<!sooner )\bthan (?:in|on|at|during)(?: the| early| late| last)? \Z")
# "The chance of a deal this autumn", "hopes for a truce before Ramadan"
_CHANCE_OF = re.compile(
    r"\b(?:chances?|hopes?|prospects?|likelihood|odds) (?:of|for) [^,;.\"“]{2,50} (?P<by>(?:by|before)(?: the)? )?\Z"
)
# "Condemned Saturday's killings": judged may be what was done before.
_JUDGES = re.compile(
    r"\b(?:denounced|condemned|critici[sz]ed|deplored|decried|welcomed|hailed|praised|applauded|lamented|"
    r"(?:blam|prais|thank|accus|critici[sz]|condemn)ed [^,;:.\"“]{2,40} (?:for|over|of)) \Z"
)
# "The weekly average of the spring": where another date is told, not when.
_OF = re.compile(
    r"\b(?!(?:end|start|beginning|middle|course|rest|part|half|days|weeks|month|all|most) )"
    r"[a-z]+ of(?: the| last| late)? \Z"
)
# "Met him on a tour and was to fly to Doha on Friday": the first is told, the day is that of the plan.
_AND_IS_TO = re.compile(
    r",? (?:and|but) (?:then |later |also |now )?"
    r"(?:(?:is|are|was|were) (?:\w+ )?(?:to|due|expected|set|scheduled)|will|would|plans? to|intends? to)\b"
    r"[^,;:\"“]{3,80}\Z"
)
# "A truce brokered by Qatar in November saw 105 go free": the thing brought about what is told.
_BROUGHT = re.compile(r" (?:saw|led to|brought|allowed|freed|secured|resulted in|produced|paved the way)\b")
# "The January truce saw", "in the November exchange": the thing is told of itself, or when.
_TRUCE = re.compile(
    r" (?:(?!and |or )[\w-]+ )?(?:truce|ceasefire|cease-fire|pause|deal|accord|agreement|exchange|swap)\b"
    r"(?! (?:that|which|who|and|or|with|on|to|for|had set)\b)"
)
_IN_IT = re.compile(r"(?:\A(?:The|That|Last|This)|\b(?:[Ii]n|[Dd]uring) (?:the|that|last)) \Z")
_OF_TRUCES = frozenset({"agreement", "ceasefire_start", "ceasefire_end", "hostage_release"})
_DID = re.compile(r",? (?:is|are|was|were|has|have|had|did|will|would|could|may|might|fell)\b")
_TO_COME = re.compile(
    r"\b(?:will|would|may|might|plans?|(?:is|are|was|were|be) (?:\w+ )?(?:due |set |expected |scheduled )?to|"
    r"(?:agreed|intends?|prepar\w+|decided|promised|ready|hopes?|expected) to)\b"
)
# "Its Saturday rallies", "after Friday prayers": of each week.
_EVERY_WEEK = re.compile(
    r" (?:(?:night|evening|morning|afternoon) )?(?:rallies|protests|demonstrations|vigils|marches|sermons?|briefings)\b"
)


def is_of_a_thing(plain: str, start: int, end: int, before: int) -> bool:
    """Whether the date is that of a plan or text named before it; not where that the text passed is what is told."""
    if plain.startswith(("In a", "At a", "Under a "), 0, start) or (
        plain.startswith("In the ") and plain.startswith(",", end)
    ):
        return False
    thing = _OF_A_THING.search(plain, max(before, start - REACH), start)
    # "According to a statement they issued on Saturday": the day on which it was said.
    if thing is None or _ACCORDING_TO.search(plain, max(0, thing.start() - 24), thing.start()):
        return False
    if _BROUGHT.match(plain, end) and _IT_PASSED.fullmatch(plain, 0, thing.start()):
        return False
    opens = " passed" in thing[0] and _IT_PASSED.fullmatch(plain, 0, thing.start())
    return not (opens and plain.startswith((".", ", and ", ", with ", " by a vote", " by 1", " by 9"), end))


def hangs_on_a_noun(plain: str, start: int, end: int, before: int, cue: Span) -> bool:
    """Whether the date is that of those who were seized, of what was founded, or of a thing to come."""
    return (
        _is_of_whom(plain, start, end, before)
        or _is_of_a_thing_to_come(plain, start, end, before, cue)
        or _is_of_words(plain, start, before)
        or is_of_what_he_did(plain, start, before, cue)
        or _is_of_a_plan_behind(plain, start, cue)
    )


def names_a_truce(plain: str, one: ResolvedExpression, offset: int, kind: str) -> bool:
    """Whether the month is that of the truce or deal that is told, or in which it was done: "the January truce"."""
    if kind not in _OF_TRUCES or one.interval.grain != "month":
        return False
    start = one.start - offset
    return bool(_TRUCE.match(plain, one.end - offset) and _IN_IT.search(plain, max(0, start - 16), start))


def _is_of_a_plan_behind(plain: str, start: int, cue: Span) -> bool:
    """Whether the date is that of what is to come, behind what is told as done."""
    plan = _AND_IS_TO.search(plain, cue[1], start)
    return plan is not None and not is_set(plain[: plan.start()].replace("May ", "    ").lower())


def is_compared_or_hoped(plain: str, start: int, phrase: str) -> bool:
    """Whether what stands there is the time with which something is compared, or of what is hoped for."""
    if "than " in plain and _THAN_IN.search(plain, max(0, start - 24), start):
        return True
    chance = (
        _CHANCE_OF.search(plain, max(0, start - REACH), start) if any(map(plain.__contains__, _HAS_CHANCE)) else None
    )
    return chance is not None and (bool(chance["by"]) or phrase.startswith(("this ", "next ", "by ", "before ")))


def is_judged(plain: str, start: int, end: int) -> bool:
    """Whether somebody judges what is named with its day: "condemned Saturday's killings"."""
    return plain.startswith("'s ", end) and bool(_JUDGES.search(plain, max(0, start - REACH), start))


def hangs_on_of(plain: str, start: int) -> bool:
    """Whether the date tells of which one a noun is the thing: "the weekly average of the spring"."""
    return plain.endswith((" of ", " of the ", " of last ", " of late "), 0, start) and bool(
        _OF.search(plain, max(0, start - 24), start)
    )


def _is_of_words(plain: str, start: int, before: int) -> bool:
    """Whether the date is that of what another said."""
    words = _OF_WORDS.search(plain, max(before, start - REACH), start)
    return words is not None and not _IN_WORDS.search(plain, max(0, words.start() - 30), words.start())


def is_of_what_he_did(plain: str, start: int, before: int, cue: Span) -> bool:
    """Whether the date stands in a clause on a noun behind what is told."""
    if " that " not in plain:
        return False
    clause = _THAT_HE_DID.search(plain, max(before, start - 2 * REACH), start)
    if clause is None or cue[1] > clause.end() - 4:
        return False
    return not _TOLD.search(plain, max(0, clause.start() - REACH), clause.start() + len(clause[0].split(" ")[0]))


def _is_of_whom(plain: str, start: int, end: int, before: int) -> bool:
    """Whether the date tells when those were seized, or that was founded, of whom something else is told."""
    if any(map(plain.__contains__, _HAS_OF_WHOM)) and _OF_WHOM.search(plain, max(before, start - 2 * REACH), start):
        return True
    return bool(_HAS_BEEN.match(plain, end) and _DONE_BEFORE.match(plain, 0, start))


def _is_of_a_thing_to_come(plain: str, start: int, end: int, before: int, cue: Span) -> bool:
    """Whether the date is that for which something is set, for which something else has been done."""
    thing = _SET_FOR.search(plain, max(before, start - REACH), start)
    if thing is None or cue[1] > thing.start() or _DID.match(plain, end):
        return False
    return not _TO_COME.search(plain, 0, thing.start())


def is_of_each_week(plain: str, end: int) -> bool:
    """Whether what stands behind a weekday is held each week."""
    return bool(_EVERY_WEEK.match(plain, end))
