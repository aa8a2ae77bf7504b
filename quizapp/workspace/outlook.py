"""What plan and forecast come to in numbers that a page can say in a sentence.

Only expected recall speaks here, as "about n of m" with a likely range; never "safe", and nothing under
``FEWEST_ANSWERS`` answers.
"""

import enum
from dataclasses import dataclass
from datetime import date

from quizapp.learning.goal import GoalKind, Phase
from quizapp.questions.identity import CardId
from quizapp.questions.text import Text, in_language

FEWEST_ANSWERS = 20
"""Answers before anything is said about what is known."""
MORE_MINUTES = 5


def said_in(text: Text, language: str) -> str:
    """Return a topic or a takeaway in a language, or in the one that there is."""
    return in_language(text, language)


@dataclass(frozen=True)
class About:
    """About ``known`` of ``of``, likely from ``low`` to ``high`` (the middle 80 %)."""

    known: int
    of: int
    low: int
    high: int


class Fit(enum.Enum):
    """What the chosen minutes hold until the date."""

    EVERYTHING = enum.auto()
    WARNING_SIGNS = enum.auto()
    """Not everything, but every warning sign."""
    TOO_LITTLE = enum.auto()


@dataclass(frozen=True)
class Change:
    """What it would be on the date with other minutes a day, or on another date."""

    minutes: int
    target: date
    signs: About | None
    everything: About


@dataclass(frozen=True)
class CurvePoint:
    """Share of all cards that will probably be known on a day, 0 to 1, with its likely range."""

    day: date
    share: float
    low: float
    high: float
    minutes: float


@dataclass(frozen=True)
class Outlook:
    """What the plan comes to.

    Attributes:
        phase: Where today lies.
        kind: What the date is.
        target: The date; ``None`` without one.
        answers: Live answers so far.
        minutes: Chosen minutes a day.
        signs_now: Warning signs that would probably be known today; ``None`` under ``FEWEST_ANSWERS`` answers, or if
            there is none among this person's cards.
        all_now: The same of all cards that are written for this person.
        least_sure: The topic of which the least would be known among those that were met; empty if there is none.
        signs_then: Warning signs that will probably be known on the date, at the chosen minutes; as for ``signs_now``,
            and ``None`` if the date is years away.
        all_then: The same of all cards.
        fit: What the chosen minutes hold until the date; ``None`` without a date to come that is not years away.
        minutes_for_all: Minutes a day that hold everything: the chosen ones, or else the fewest of those offered;
            ``None`` if not even an hour does.
        more: With ``MORE_MINUTES`` minutes more a day.
        later: With the date a week later.
        curve: From today to the date, or for 30 days; empty under ``FEWEST_ANSWERS`` answers.
    """

    phase: Phase
    kind: GoalKind
    target: date | None
    answers: int
    minutes: int
    signs_now: About | None = None
    all_now: About | None = None
    least_sure: Text = ""
    signs_then: About | None = None
    all_then: About | None = None
    fit: Fit | None = None
    minutes_for_all: int | None = None
    more: Change | None = None
    later: Change | None = None
    curve: tuple[CurvePoint, ...] = ()

    @property
    def is_on_track(self) -> bool:
        """The chosen minutes hold at least every warning sign until the date."""
        return self.fit in (Fit.EVERYTHING, Fit.WARNING_SIGNS)


@dataclass(frozen=True)
class Sign:
    """A warning sign and how firmly it is known.

    Attributes:
        right_days: Days on which it was right at the first try and sure enough to act on, 0 to ``DAYS_NEEDED``.
        is_met: It was asked at least once.
    """

    card: CardId
    topic: Text
    takeaway: Text
    right_days: int
    is_met: bool


@dataclass(frozen=True)
class StudiedDay:
    """A day on which something was answered."""

    day: date
    minutes: int
    answers: int


@dataclass(frozen=True)
class TopicShare:
    """What would probably be known of a topic today, of the cards that were met.

    Attributes:
        met: Cards of it that were met.
        cards: All of its cards.
        answers: Live answers behind it.
    """

    topic: Text
    about: About
    met: int
    cards: int
    answers: int = 0


@dataclass(frozen=True)
class Progress:
    """What the page Progress shows.

    Attributes:
        since: The first day with an answer; ``None`` before it.
        signs: Every warning sign of this person, those that are least firm first.
        days: The days of the last 14 weeks on which something was answered, oldest first.
        topics: The topics with cards that were met, least known first.
        left_out: Questions that the person left out (suspended).
    """

    outlook: Outlook
    today: date
    since: date | None
    signs: tuple[Sign, ...]
    days: tuple[StudiedDay, ...]
    topics: tuple[TopicShare, ...]
    left_out: int = 0
