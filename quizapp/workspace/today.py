"""What the page Today shows."""

import enum
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from quizapp.learning.day import calendar_date, study_day_of
from quizapp.learning.session import questions_in
from quizapp.workspace.session import kept_session
from quizapp.workspace.settings import Settings
from quizapp.workspace.study import Study

if TYPE_CHECKING:
    from quizapp.workspace.mistakes import Mistake

MOST_STONES = 14
MOST_MISTAKES = 3


class Stone(enum.StrEnum):
    """One day on the path."""

    STUDIED = "done"
    MISSED = "missed"
    TODAY = "today"
    TO_COME = "todo"


@dataclass(frozen=True)
class Today:
    """Today at a glance.

    Attributes:
        day: The calendar date of the study day.
        minutes: Minutes that the person wants to spend a day.
        questions: Questions that one session of that length holds.
        due: Cards to review today.
        new: Cards that were never answered.
        answered: Live answers of today.
        kept_position: Where a session that was left goes on; ``None`` if there is none.
        kept_size: How many questions that session holds.
        stones: The path: days behind, today, and days to come up to the date.
        target_date: The day to know it on.
        clock_in_doubt: The person should be asked whether today is really ``date_on_clock``.
        days_away: Whole study days since the last answer; ``None`` before the first one.
        mistakes: The newest confident errors, at most ``MOST_MISTAKES``; ``None`` if nobody looked for them.
    """

    day: date
    minutes: int
    questions: int
    due: int
    new: int
    answered: int
    kept_position: int | None
    kept_size: int | None
    stones: tuple[Stone, ...]
    target_date: date | None
    clock_in_doubt: bool
    date_on_clock: date
    days_away: int | None
    mistakes: "tuple[Mistake, ...] | None" = None

    @property
    def is_done(self) -> bool:
        """Nothing is left to ask today."""
        return self.questions == 0 and self.kept_position is None

    def at_first_look(self, settings: Settings) -> "Today":
        """Return what a first look has to have shown, so that nothing is missing; see `look_closely`.

        Patients see something more only if there are mistakes, students always.
        """
        return replace(self, mistakes=None) if settings.is_patient and not self.mistakes else self


def look_closely(study: Study, settings: Settings, now: datetime) -> Today:
    """Return all that Today shows, the newest confident errors too."""
    from quizapp.workspace.mistakes import mistakes  # not on the way to a first look

    found = tuple(mistakes(study, MOST_MISTAKES))
    if found:
        import quizapp.workspace.explanation  # noqa: F401  # 35 ms, here off the window's thread; Today needs it next

    return replace(look_at_today(study, settings, now), mistakes=found)


def look_at_today(study: Study, settings: Settings, now: datetime) -> Today:
    """Return what Today shows at a first look."""
    day, counts, kept = study.day(now), study.counts(now), kept_session(study, now)
    reviews = study.profile.reviews_by_day()
    earlier = [other for other in reviews if other < day]
    return Today(
        day=calendar_date(day),
        minutes=settings.minutes,
        questions=questions_in(settings.minutes, counts.due + counts.new),
        due=counts.due,
        new=counts.new,
        answered=reviews.get(day, 0),
        kept_position=kept.position if kept else None,
        kept_size=kept.size if kept else None,
        stones=path_of(day, reviews.keys(), settings.target_date),
        target_date=settings.target_date,
        clock_in_doubt=study.is_clock_doubtful(now),
        date_on_clock=now.astimezone(study.zone).date(),
        days_away=day - max(earlier) - 1 if earlier else None,
    )


def path_of(day: int, studied: Collection[int], target: date | None) -> tuple[Stone, ...]:
    """Return the stones of the path: at most four days behind, today, and the days before the date, at most nine.

    Without a date the path goes on for a week.
    """
    first = max(day - 4, min(studied, default=day))
    behind = [Stone.STUDIED if other in studied else Stone.MISSED for other in range(first, day)]
    to_come = 6 if target is None else max(min(study_day_of(target) - day - 1, MOST_STONES - 1 - len(behind)), 0)
    return (*behind, Stone.TODAY, *[Stone.TO_COME] * to_come)
