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
_ENDS = re.compile(r"[,–—)]| - ")
_FAR = 260
# So far before a verb the comma stands that ends a parenthesis.
_AUXILIARY = 30


def find_parenthesis(left: str) -> re.Match[str] | None:
    """What is between commas, dashes or brackets at the end of ``left``, None without one."""
    ends = _ENDS.search(left, max(0, len(left) - _AUXILIARY))
    return _PARENTHESIS.search(left, max(0, len(left) - _FAR)) if ends else None


def find_wider(left: str) -> re.Match[str] | None:
    """The same with a comma in it, where it opens as a clause or the like does."""
    return _WIDER.search(left, max(0, len(left) - _FAR))
