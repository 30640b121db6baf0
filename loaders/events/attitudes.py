"""Whose word a statement without a verb of speech is: "Hamas reacted angrily" is one of Hamas."""

from __future__ import annotations

import re

from loaders.events.subjects import acting_actor
from loaders.events.told import Told

# "The breakdown is a setback for Trump": somebody or something else is the subject.
_VERB_BEFORE = re.compile(r"\b(?:is|was|are|were|comes?|came|has|have|had|that|who|which)\b")
# "Should Israel go on, there would be no rules": of whom the condition tells does not speak.
ON_CONDITION = ("If ", "Should ", "Unless ", "Had ", "Were ")
# "Israel has come under pressure", "Hamas faces anger", "the minister left": done to the actor, or a deed.
_NO_WORD = re.compile(
    r"(?:'s (?:[\w-]+ ){1,3}|, [^,]{3,50}, | )?"
    r"(?:(?:has|have|had|is|was|are|were|now|also|still|meanwhile|already|himself) )*"
    r"(?:been |being )?(?:(?:come|came|comes|coming) )?"
    # What he is, has, may do or did at an election or on his way is no word of his either.
    r"(?:(?:an?|one of|(?:on|in|at)(?= [a-z])(?! record| no\b)|"
    r"(?:(?<=is )|(?<=was )|(?<=were ))(?:in|at)(?= [A-Z])|the (?!first |last |only )|some|many|\d+) "
    r"(?!(?:(?:clear|simple|short|blunt) )?"
    r"(?:answer|message|view|warning|word|reply|right|duty|mood|favou?r)s?\b)|"
    r"(?:may|might|could|should|must) |"
    r"(?:won|wins|lost(?! no time)|loses|beat|led|leads|trails|landed|moved|lived|grew|enjoys|carried|received|played|"
    r"stepped|walked|finished|scored|swept|surged|entered|earned|gained|needs|needed|watched|served|worked|joined|"
    r"summon(?:s|ed)|host(?:s|ed)|signed|met (?:with|[A-Z]\w+)|visited|flew|travel(?:s|l?ed)|arrived|returned|attended|"
    r"chaired|convened|gathered|resumed|freed|killed|bombed|shelled|seized|arrested) |"
    r"under |absent |fac(?:es?|ed|ing) |left |initiated |due |blocked |vetoed |rewrote |closeted |plan(?:s|ned)? to )"
)


def whose_attitude(told: Told) -> str:
    """The actor whose attitude the sentence tells, "" where it tells what happened to him or of another."""
    if told.plain.startswith(ON_CONDITION):
        return ""
    actor = acting_actor(told.plain, told.start, len(told.plain), told.mentions)
    named = next((one for one in told.mentions if one.actor_id == actor), None)
    if named is None:
        return ""
    start, end = named.start - told.start, named.end - told.start
    if _VERB_BEFORE.search(told.plain, 0, start) or _NO_WORD.match(told.plain, end):
        return ""
    return actor
