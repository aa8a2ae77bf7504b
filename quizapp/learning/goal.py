"""What a person studies for and how much of each day they give to it: the plan's two inputs besides the cards."""

import enum
from calendar import monthrange
from dataclasses import dataclass
from datetime import MAXYEAR, date

from quizapp.learning.day import StudyDay, calendar_date
from quizapp.learning.memory import DESIRED_RETENTION


class GoalKind(enum.StrEnum):
    """What the date is."""

    TREATMENT = "treatment"
    EXAM = "exam"


class Phase(enum.Enum):
    """Where a study day lies."""

    NO_DATE = enum.auto()
    """There is no date, or an exam that is over: everything is kept at the usual retention."""
    BEFORE = enum.auto()
    """Before the date: everything serves what is known on that day."""
    ALERT = enum.auto()
    """Treatment began, and reactions can still come: the warning signs are held."""
    OVER = enum.auto()
    """The time to be alert is over."""


HELD_RETENTION = 0.94
"""Of warning signs while one has to be alert, so that they do not fall under 0.90 for people who forget faster than the
model says: 1 to 2 % of their days are under it; with 0.92 that is 4 to 5 % (docs/learning.md).
"""
KEPT_RETENTION = 0.80
"""Of all else after the date."""
_COUNTED_DAYS = 3_650


def retention_of(phase: Phase, *, is_critical: bool) -> float:
    """Return the chance of recall at which a card is asked again."""
    if phase is Phase.ALERT and is_critical:
        return HELD_RETENTION
    return KEPT_RETENTION if phase in (Phase.ALERT, Phase.OVER) else DESIRED_RETENTION


@dataclass(frozen=True)
class Goal:
    """What to know it for.

    Attributes:
        target: The study day on which it matters; ``None`` if there is none.
        kind: The first treatment, or an exam.
        until: The last study day on which to be alert, months after the treatment's end; ``None`` if no end is known.
    """

    target: StudyDay | None = None
    kind: GoalKind = GoalKind.TREATMENT
    until: StudyDay | None = None

    def phase(self, day: StudyDay) -> Phase:
        """Return where a study day lies; the day of the target itself still serves it."""
        if self.target is None:
            return Phase.NO_DATE
        if day <= self.target:
            return Phase.BEFORE
        if self.kind is GoalKind.EXAM:
            return Phase.NO_DATE
        return Phase.ALERT if self.until is None or day <= self.until else Phase.OVER


_FAR_DAYS = 3_650


@dataclass(frozen=True)
class Pace:
    """How much of which days is given to studying.

    Attributes:
        minutes: Minutes of a day on which one studies, 1 to 240.
        days_off: Weekdays without study, Monday is 0.
        pauses: First and last study day of holidays, both included.
    """

    minutes: int = 8
    days_off: frozenset[int] = frozenset()
    pauses: tuple[tuple[StudyDay, StudyDay], ...] = ()

    def is_off(self, day: StudyDay) -> bool:
        """Tell whether nothing is planned on a study day."""
        return calendar_date(day).weekday() in self.days_off or any(first <= day <= last for first, last in self.pauses)

    def next_study_day(self, first: StudyDay) -> StudyDay:
        """Return the first study day, from ``first`` on, on which something can be planned; ``first`` if none is."""
        days = (StudyDay(day) for day in range(first, first + _FAR_DAYS))
        return next((day for day in days if not self.is_off(day)), first)

    def study_days(self, first: StudyDay, end: StudyDay) -> int:
        """Return on how many study days from ``first`` to before ``end`` something can be planned.

        Days off are looked for in the first ``_COUNTED_DAYS`` only: what is further away changes no plan of today.
        """
        far = min(end, first + _COUNTED_DAYS)
        return sum(not self.is_off(StudyDay(day)) for day in range(first, far)) + max(end - far, 0)


def months_later(day: date, months: int) -> date:
    """Return the date so many months later, or the last one of that month; the last day of the calendar at most."""
    years, month = divmod(day.month - 1 + months, 12)
    if day.year + years > MAXYEAR:
        return date.max
    longest = monthrange(day.year + years, month + 1)[1]
    return date(day.year + years, month + 1, min(day.day, longest))
