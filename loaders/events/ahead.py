"""By which words a thing is told as set for later."""

from __future__ import annotations

import re

_PLANNED = re.compile(
    # "Until both show the will to end the war"
    r"\b(?:(?<!the )(?<!political )will|shall|could|may(?= [a-z])|might|"
    # "Spent Tuesday working out what is to follow the truce"
    r"(?<!what )(?:is|are|was|were|be) (?:also |now |still )?"
    r"(?:to|due|set(?! (?:free|off|out|up|alight|ablaze)\b)|scheduled|"
    r"expected|planned|pencil?led|planning|about|bound) (?:to|in|for|on|at|be|today)?|"
    r"(?<!what )is to|are to|planned (?:to|for|in)|is due|are due|due (?:today|in(?! (?:return|exchange)\b)|on|to)|"
    r"(?:is|are) planned|(?:is|"
    r"are) being (?:planned|prepared|arranged|readied)|"
    r"intends? to|aims to|(?<!no )(?<!a )(?<!the )means to(?= [a-z])|"
    r"going to|next (?:week|month|saturday|sunday|monday|tuesday|wednesday|thursday|friday)|"
    r"moves on|goes on to|runs out|expires|'s schedule|(?:likely|further|planned) stops?|"
    # "Was to have left"; but "was reported to have left"
    r"(?:was|were) (?:(?!reported|said|believed|thought|known|understood|alleged|seen|found|claimed)\w+ )?to have|"
    r"(?:is|are) in preparation|(?:is|are) down for|"
    # "Was prepared to" tells that he is willing.
    r"(?<!was )(?<!were )(?<!is )(?<!are )(?<!be )prepare[sd] to|preparing to|"
    r"ordered to|is sending|are sending|is dispatching|was expected|were expected)\b"
)
# "leaves for Cairo on Sunday"
_ON_A_DAY = re.compile(
    r"\b(?:leaves|flies|travels|sets off|departs|lands|resumes|reconvenes|gathers|"
    r"heads|meets|hosts|follows|begins|opens|(?<!\d )(?<!teen )(?<!ten )votes|convenes|arrives|returns|"
    r"comes(?= (?:up|into|before)\b)) "
    r"(?:[\w'-]+ ){0,5}?on (?:mon|tues|wednes|thurs|fri|satur|sun)day"
)
# "The talks are resuming on Monday", "he is coming to Doha from the 9th"
_IS_COMING = re.compile(
    r"\b(?:is|are) (?:now |also |then )?"
    r"(?:coming|resuming|returning|travell?ing|flying|meeting|leaving|heading|arriving|starting|beginning|opening|"
    r"reconvening|gathering) (?:[\w'-]+ ){0,5}?"
    r"(?:(?:on|from) (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:the )?\d)|tomorrow\b|"
    r"later (?:today|this week)\b)"
)
# "He plans to", "agreed to send a team"
_PLANS_TO = re.compile(
    r"\b(?:officials|ministers|mediators|they|families|both) plan to\b|"
    r"\b(?:he|she|it|who|israel|hamas|egypt|qatar|washington|trump|netanyahu|witkoff|cabinet|team|army) plans to\b|"
    r"\b(?:agreed|decided|promised) to (?:send|dispatch|petition|visit|meet|host|travel|attend|join)\b|"
    r"\b(?:has|have|had) decided to (?:step up|increase|expand|raise|double|widen)\b|"
    r"\b(?:officials|mediators|diplomats|organi[sz]ers|families) expect (?!that\b)"
)
# "A session of experts from both sides is pencilled in for Monday": however long the subject is.
_IS_DUE = re.compile(
    r"(?: (?!(?:(?:was|were)(?! (?:due |scheduled )?to)|"
    r"had|has|have|said|says|who|which|that|when|where|while|after|before|and (?:is|are|was|were))\b)"
    r"[\w'-]+,?){0,14}? (?:(?:is|are) (?:now |also |still )?(?:due|set|scheduled|expected|planned|pencil?led in)|"
    r"(?:was|were) to (?:march|rally|demonstrate|gather|open|begin|start|resume|convene|be held|take place)|"
    r"(?:was|were) (?:due|scheduled) to (?:meet|gather|open|begin|start|resume|convene|reconvene|be held|take place))\b"
)
# "A last offer to both sides is to go out"
_IS_TO_COME = re.compile(
    r"(?: (?!(?:was|were|had|has|said|which|that|who)\b)[\w'-]+){0,8}? (?:is|are) "
    r"(?:now |also |still )?(?:due |set |expected )?to "
    r"(?:be (?:presented|put|sent|handed|delivered|made|submitted|unveiled|published|tabled)|go out|go to|follow)\b"
)
# "There would be another text, and another vote"
_THERE_WILL = re.compile(
    r"There (?:will|would) be (?:an?|another|more|further|new|one|two)\b(?![^;:]* (?:if|unless)\b)"
)

# "The premier is expected to announce that he will stand": what he has yet to say.
_TO_SPEAK = re.compile(
    r"(?:(?!(?:said|says|told|that|who|which) )[^\s\"“;:]+ ){1,14}?(?:is|are|was|were) (?:now )?"
    r"(?:expected|due|set|scheduled) to (?:say|announce|declare|address|speak|tell|deliver|give)\b"
)


def is_planned(small: str) -> bool:
    """Whether an auxiliary in the words, in small letters, tells that it is to come."""
    return bool(_PLANNED.search(small))


def is_set(small: str) -> bool:
    """Whether a clause, in small letters, tells what is to come or what somebody plans."""
    return bool(
        _PLANNED.search(small)
        or ("day" in small and _ON_A_DAY.search(small))
        or ("ing " in small and _IS_COMING.search(small))
        or ((" plan" in small or "ed to " in small or " expect " in small) and _PLANS_TO.search(small))
    )


def is_due(plain: str, end: int) -> bool:
    """Whether what ends there is told to be due, however long the subject is."""
    return bool(_IS_DUE.match(plain, end))


def is_still_to_be_made(plain: str, end: int) -> bool:
    """Whether the offer that ends there is told to be made later."""
    return bool(_IS_TO_COME.match(plain, end))


def will_be_there(plain: str) -> bool:
    """Whether the sentence tells that there will be something."""
    return plain.startswith("There w") and bool(_THERE_WILL.match(plain))


def is_yet_to_speak(plain: str) -> bool:
    """Whether somebody has yet to say what the sentence tells."""
    return " to " in plain and bool(_TO_SPEAK.match(plain))
