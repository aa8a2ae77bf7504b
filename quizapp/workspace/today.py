"""What the page Today shows."""

import enum
from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from quizapp.learning.day import calendar_date, study_day_of
from quizapp.learning.goal import GoalKind
from quizapp.learning.session import SECONDS_A_QUESTION, SECONDS_TO_REPEAT, cards_in, questions_in
from quizapp.workspace.outlook import Outlook
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
        questions: Questions that what is left of these minutes holds; 0 when they are used up.
        due: How many of them are reviews.
        new: How many of them were never answered.
        has_more: More could be asked today than these.
        expected_minutes: Minutes that these will probably take, at least 1.
        answered: Live answers of today.
        kept_position: Where a session that was left goes on; ``None`` if there is none.
        kept_size: How many questions that session holds.
        stones: The path: days behind, today, and days to come up to the date.
        target_date: The day to know it on.
        kind: What that day is.
        clock_in_doubt: The person should be asked whether today is really ``date_on_clock``.
        days_away: Whole study days since the last answer; ``None`` before the first one.
        mistakes: The newest confident errors, at most ``MOST_MISTAKES``; ``None`` if nobody looked for them.
        is_day_off: Nothing is planned today, by the person's own choice.
        outlook: What the plan comes to; ``None`` until it is worked out.
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
    kind: GoalKind = GoalKind.TREATMENT
    has_more: bool = False
    expected_minutes: int = 1
    is_day_off: bool = False
    outlook: Outlook | None = None

    @property
    def is_done(self) -> bool:
        """Nothing is left to ask today."""
        return self.questions == 0 and not self.has_more and self.kept_position is None

    @property
    def is_finished(self) -> bool:
        """The day's minutes are used up; whoever wants to can still go on."""
        return self.questions == 0 and self.has_more and self.kept_position is None

    def at_first_look(self, settings: Settings) -> "Today":
        """Return what a first look has to have shown, so that nothing is missing; see `look_closely`.

        Patients see something more only if there are mistakes, students always.
        """
        return replace(self, mistakes=None) if settings.is_patient and not self.mistakes else self


def look_closely(study: Study, settings: Settings, now: datetime) -> Today:
    """Return all that Today shows, the newest confident errors too."""
    from quizapp.workspace.mistakes import mistakes  # not on the way to a first look

    study.keep_order(now)
    found = tuple(mistakes(study, MOST_MISTAKES))
    if found:
        import quizapp.workspace.explanation  # noqa: F401  # 35 ms, here off the window's thread; Today needs it next

    return replace(look_at_today(study, settings, now), mistakes=found)


def look_at_today(study: Study, settings: Settings, now: datetime) -> Today:
    """Return what Today shows at a first look."""
    day, kept = study.day(now), kept_session(study, now)
    planned = _planned(study, settings, now)
    reviews = study.profile.reviews_by_day()
    earlier = [other for other in reviews if other < day]
    return Today(
        day=calendar_date(day),
        minutes=settings.minutes,
        questions=planned.questions,
        due=planned.questions - planned.new,
        new=planned.new,
        has_more=planned.has_more,
        expected_minutes=max(round(planned.seconds / 60), 1),
        is_day_off=settings.pace.is_off(day),
        answered=reviews.get(day, 0),
        kept_position=kept.position if kept else None,
        kept_size=kept.size if kept else None,
        stones=path_of(day, reviews.keys(), settings.target_date),
        target_date=settings.target_date,
        kind=settings.goal.kind,
        clock_in_doubt=study.is_clock_doubtful(now),
        date_on_clock=now.astimezone(study.zone).date(),
        days_away=day - max(earlier) - 1 if earlier else None,
    )


class _Planned(NamedTuple):
    questions: int
    new: int
    has_more: bool
    seconds: float


def _planned(study: Study, settings: Settings, now: datetime) -> _Planned:
    """Return what today holds; before the day's order is made, about that."""
    waiting = study.waiting(now)
    left_s = settings.minutes * 60 - waiting.used_ms / 1000
    if settings.pace.is_off(study.day(now)):
        left_s = 0
    if not waiting.is_planned:
        counts = study.counts(now)
        questions = questions_in(settings.minutes, counts.due + counts.new) if left_s > 0 else 0
        new = max(questions - counts.due, 0)
        return _Planned(
            questions, new, questions < counts.due + counts.new, min(left_s, questions * SECONDS_A_QUESTION)
        )
    expected, at_least = [card.seconds for card in waiting.planned], 0 if waiting.used_ms else 1
    questions = cards_in(left_s, expected, waiting.learning, at_least=at_least)
    begun = waiting.planned[: max(questions - waiting.learning, 0)]
    seconds = sum(card.seconds for card in begun) + min(waiting.learning, questions) * SECONDS_TO_REPEAT
    new = sum(card.is_new for card in begun)
    return _Planned(questions, new, questions < len(waiting.order) + waiting.learning, seconds)


def path_of(day: int, studied: Collection[int], target: date | None) -> tuple[Stone, ...]:
    """Return the stones of the path: at most four days behind, today, and the days before the date, at most nine.

    Without a date the path goes on for a week.
    """
    first = max(day - 4, min(studied, default=day))
    behind = [Stone.STUDIED if other in studied else Stone.MISSED for other in range(first, day)]
    to_come = 6 if target is None else max(min(study_day_of(target) - day - 1, MOST_STONES - 1 - len(behind)), 0)
    return (*behind, Stone.TODAY, *[Stone.TO_COME] * to_come)
