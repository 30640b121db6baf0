"""What stands between a speaker and his verb: "The minister, who stayed away, said"."""

from __future__ import annotations

import re

# "The minister, who stayed away, meanwhile said": with what may stand between the comma and the verb.
_PARENTHESIS = re.compile(
    r"(?:, (?!and )((?:[^,]|,(?=\d)){2,200}),| [–—-] [^–—]{2,200} [–—-]| \([^()]{2,120}\))\s*"
    r"(?:(?:meanwhile|also|later|earlier|then|again|still|nevertheless|nonetheless|instead|"
    r"however|separately|has|had|have|\w+ly|last (?:week|month|night)|in an? (?:\w+ )?(?:statement|interview|speech|"
    r"letter|post)|(?:late |early )?(?:on )?[A-Z]\w+day(?: morning| afternoon| evening| night)?) )*\Z"
)
# "Rubio, R-Fla., speaking after the vote, said", "Blinken, who flew to Larnaca, Cyprus, said": with a comma in it.
_WIDER = re.compile(
    r", (?:who|which|whose|in|on|at|during|after|before|from|with|by|for|speaking|appearing|writing|addressing|asked|"
    r"[a-z]+ing|[a-z]+ed|meanwhile|however|too|[A-Z]{1,2}-[A-Z][\w.]+)\b[^,;:\"“”]{0,120}"
    r"(?:, (?!and |but |or )[^,;:\"“”]{2,90}){1,2},\s*(?:(?:also|later|then|again|still|has|had|have|\w+ly) )*\Z"
)
# "The ministry for its part said", "Levi was reported to have told": they stand between the subject and the verb.
_BEFORE_VERB = re.compile(
    r" (?:for (?:its|his|her|their) (?:own )?part|on the other hand|"
    r"in an? (?:[a-z]+ )?(?:statement|letter|speech|post|interview|message|video|address|report)|"
    r"(?:is|was|are|were|has been|had been) (?:\w+ly )?(?:reported|said|understood|alleged|believed|rumou?red) "
    r"to have) \Z"
)
_BEFORE_VERB_ENDS = (
    " part ", " hand ", "to have ", "statement ", "letter ", "speech ", "post ", "interview ", "message ", "video ",
    "address ", "report ",
)  # fmt: skip
_ENDS = re.compile(r"[,–—)]| - ")
_FAR = 260
# So far before a verb the comma stands that ends a parenthesis.
_AUXILIARY = 30
_FILLER = 40


def find_parenthesis(left: str) -> re.Match[str] | None:
    """What is between commas, dashes or brackets at the end of ``left``, None without one."""
    ends = _ENDS.search(left, max(0, len(left) - _AUXILIARY))
    return _PARENTHESIS.search(left, max(0, len(left) - _FAR)) if ends else None


def find_wider(left: str) -> re.Match[str] | None:
    """The same with a comma in it, where it opens as a clause or the like does."""
    return _WIDER.search(left, max(0, len(left) - _FAR))


def without_fillers(left: str) -> str:
    """What stands before a verb, at the end of ``left``, without words such as "for its part"."""
    filler = _BEFORE_VERB.search(left, max(0, len(left) - _FILLER)) if left.endswith(_BEFORE_VERB_ENDS) else None
    return left[: filler.start() + 1] if filler else left
