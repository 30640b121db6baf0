"""The records that the stages of the loaders exchange.

Every stage takes one of these and returns another. None can be changed; those of which an article has dozens are
tuples, which are made three times as fast as frozen dataclasses. Offsets count characters of the original text of the
article, so that ``text[start:end]`` is always the words meant.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, NamedTuple

Grain = Literal["day", "week", "month", "quarter", "season", "year"]
ParagraphRole = Literal["headline", "subhead", "body", "caption", "boilerplate"]
DateBasis = Literal["stated", "relative", "anchor", "none"]
Status = Literal["happened", "planned", "conditional", "denied"]
SentenceRole = Literal["event", "background"]


@dataclass(frozen=True, slots=True, order=True)
class DateInterval:
    """The half-open interval ``[start, end)`` of days and the grain of the words it came from.

    "June 2024" is ``DateInterval(date(2024, 6, 1), date(2024, 7, 1), "month")``, never the first of June.
    """

    start: date
    end: date
    grain: Grain = "day"

    def __post_init__(self) -> None:
        if self.end <= self.start:
            raise ValueError(f"a date interval must end after it starts: {self.start} to {self.end}")

    @classmethod
    def of_day(cls, day: date) -> DateInterval:
        """The interval of one day."""
        return cls(day, day + timedelta(days=1), "day")

    @property
    def days(self) -> int:
        """Length in days, at least 1."""
        return (self.end - self.start).days

    @property
    def last(self) -> date:
        """The last day that belongs to the interval."""
        return self.end - timedelta(days=1)

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def overlaps(self, other: DateInterval) -> bool:
        """Whether the two share a day."""
        return self.start < other.end and other.start < self.end


class Paragraph(NamedTuple):
    """One paragraph of an article and the part it plays there."""

    start: int
    end: int
    role: ParagraphRole


class Sentence(NamedTuple):
    """One sentence of the body; ``paragraph`` indexes ``Article.paragraphs``."""

    start: int
    end: int
    paragraph: int


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening that names where (and sometimes when) a report was filed: "CAIRO, April 18 (AFP) -"."""

    start: int
    end: int
    place: str


@dataclass(frozen=True, slots=True)
class Article:
    """One report: its text as read, what its source says of it, and how its text is laid out.

    ``published`` is the date stated by metadata or an index, None where there is none. ``warnings`` are plain
    sentences about how it was read.
    """

    article_id: str
    text: str
    source: str = ""
    publisher: str = ""
    title: str = ""
    url: str = ""
    published: date | None = None
    language: str = "en"
    words: int = 0
    dateline: Dateline | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    warnings: tuple[str, ...] = ()


class ResolvedExpression(NamedTuple):
    """A time expression with the interval it means, the id of the rule that found it, and the second-best reading.

    ``basis`` is "stated" where the words hold the whole date, or a narrative has told its year before, else "relative".
    """

    start: int
    end: int
    phrase: str
    interval: DateInterval
    rule: str
    runner_up: DateInterval | None = None
    basis: DateBasis = "relative"


@dataclass(frozen=True, slots=True)
class Cue:
    """A passage that says something about the publication date.

    The likelihood is a step function over days: ``likelihood[i]`` holds from ``days[i]`` until the day before
    ``days[i + 1]``, the last one until the horizon; only ratios matter. ``weight`` is the exponent with which it
    enters the posterior (below 1 where cues repeat one another). ``start`` and ``end`` are offsets of ``phrase``.
    """

    kind: str
    start: int
    end: int
    phrase: str
    says: str
    weight: float
    days: tuple[date, ...]
    likelihood: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class InferredDate:
    """Our estimate of a publication date from the text alone.

    ``low`` and ``high`` are the first and last day of the 90 % credible interval, ``confidence`` the probability
    of ``best``. Too little evidence: ``best`` is None, ``missing`` says what would help, and ``low`` and ``high`` are
    the bounds that can be given, if any.
    """

    best: date | None
    low: date | None
    high: date | None
    confidence: float
    cues: tuple[Cue, ...] = ()
    missing: str = ""


class ActorMention(NamedTuple):
    """A name, or a role that points to one actor, in a text."""

    start: int
    end: int
    phrase: str
    actor_id: str


class Event(NamedTuple):
    """One thing a sentence says happened, or is planned, conditional or denied.

    ``interval`` is None when the sentence gives no date and none may be assumed. ``timex`` and ``rule`` are the words
    and the rule that gave it; empty when ``basis`` is "anchor" or "none".
    """

    start: int
    end: int
    sentence: str
    interval: DateInterval | None
    basis: DateBasis
    timex: str
    rule: str
    role: SentenceRole
    kind: str
    status: Status
    actors: tuple[str, ...]
    speaker: str
    place: str
    issues: tuple[str, ...]
    confidence: float
