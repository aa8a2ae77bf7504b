"""What a person has chosen about the program; kept in their log as settings."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date

from quizapp.learning.day import calendar_date, study_day_of
from quizapp.learning.goal import Goal, GoalKind, Pace, months_later

LANGUAGES = ("en", "es")
THEMES = ("system", "light", "dark", "high_contrast")
TEXT_PERCENTS = (90, 100, 115, 130, 150, 175, 200)
ROLES = ("patient", "caregiver", "student", "nurse")
MINUTES = (5, 8, 10, 15, 20)
"""Minutes a day that are offered; any up to ``MOST_MINUTES`` may be set."""
MOST_MINUTES = 240
ALERT_MONTHS = (6, 12, 24)
MOST_PAUSES = 20
LOCK_MINUTES = (2, 5, 10, 30)


@dataclass(frozen=True)
class Settings:
    """One person's choices.

    Attributes:
        language: ``en`` or ``es``.
        theme: One of ``THEMES``; ``system`` follows the computer.
        text_percent: One of ``TEXT_PERCENTS``.
        role: One of ``ROLES``; it decides which questions are new cards and how the pages speak.
        minutes: Minutes a day, 1 to ``MOST_MINUTES``.
        target_date: The day to know it on; ``None`` if it is not known yet.
        goal_kind: ``treatment`` or ``exam``; empty if nobody said, then it follows from the role.
        treatment_end: Last day of the treatment; ``None`` if it is not known yet.
        alert_months: One of ``ALERT_MONTHS``: for how long after it the warning signs are held.
        days_off: Weekdays on which nothing is planned, Monday is 0; never all seven.
        pauses: First and last day of holidays, in order, ``MOST_PAUSES`` at most.
        day_phone: The care team's number by day, as the person wrote it.
        night_phone: The number for nights and weekends.
        lock_minutes: A profile with a PIN is locked after so many minutes without a key or a click.
        shows_marks: Students see marks for certainty beside "How sure are you?"; patients never do.
    """

    language: str = "en"
    theme: str = "system"
    text_percent: int = 100
    role: str = "patient"
    minutes: int = 8
    target_date: date | None = None
    day_phone: str = ""
    night_phone: str = ""
    lock_minutes: int = 5
    shows_marks: bool = False
    goal_kind: str = ""
    treatment_end: date | None = None
    alert_months: int = 12
    days_off: frozenset[int] = frozenset()
    pauses: tuple[tuple[date, date], ...] = ()

    @property
    def goal(self) -> Goal:
        """What the plan serves."""
        usual = GoalKind.TREATMENT if self.is_patient else GoalKind.EXAM
        until = self.alert_until
        return Goal(
            None if self.target_date is None else study_day_of(self.target_date),
            GoalKind(self.goal_kind) if self.goal_kind else usual,
            None if until is None else study_day_of(until),
        )

    @property
    def alert_until(self) -> date | None:
        """The last day on which to be alert, months after the treatment's end; ``None`` if that is not known.

        A treatment that was put off until after the end that was said lasts for a day at least.
        """
        if self.treatment_end is None:
            return None
        return months_later(max(self.treatment_end, self.target_date or self.treatment_end), self.alert_months)

    @property
    def pace(self) -> Pace:
        """How much of which days is given to it."""
        pauses = tuple((study_day_of(first), study_day_of(last)) for first, last in self.pauses)
        return Pace(self.minutes, self.days_off, pauses)

    def next_planned(self, first: date) -> date:
        """Return the first day from this one on on which something is planned."""
        return calendar_date(self.pace.next_study_day(study_day_of(first)))

    @property
    def is_patient(self) -> bool:
        """The person reads the patients' pages: few words in big type."""
        return self.role in ("patient", "caregiver")

    def as_text(self) -> dict[str, str]:
        """Return every setting as the log keeps it."""
        return {
            "language": self.language,
            "theme": self.theme,
            "text_percent": str(self.text_percent),
            "role": self.role,
            "minutes": str(self.minutes),
            "target_date": self.target_date.isoformat() if self.target_date else "",
            "day_phone": self.day_phone,
            "night_phone": self.night_phone,
            "lock_minutes": str(self.lock_minutes),
            "shows_marks": "on" if self.shows_marks else "off",
            "goal_kind": self.goal_kind,
            "treatment_end": self.treatment_end.isoformat() if self.treatment_end else "",
            "alert_months": str(self.alert_months),
            "days_off": ",".join(map(str, sorted(self.days_off))),
            "pauses": ",".join(f"{first}/{last}" for first, last in self.pauses),
        }

    def changes_to(self, other: "Settings") -> dict[str, str]:
        """Return what has to be logged to come from these settings to the others."""
        mine, theirs = self.as_text(), other.as_text()
        return {name: value for name, value in theirs.items() if value != mine[name]}


PLAN = frozenset({"minutes", "target_date", "goal_kind", "treatment_end", "alert_months", "days_off", "pauses"})
"""Settings that the day's order rests on."""


def read_settings(kept: Mapping[str, str]) -> Settings:
    """Return the settings that a log holds; a value that is missing or unknown counts as not set."""
    default = Settings()
    return Settings(
        language=_one_of(LANGUAGES, kept.get("language"), default.language),
        theme=_one_of(THEMES, kept.get("theme"), default.theme),
        text_percent=int(_one_of(tuple(map(str, TEXT_PERCENTS)), kept.get("text_percent"), "100")),
        role=_one_of(ROLES, kept.get("role"), default.role),
        minutes=_minutes(kept.get("minutes", ""), default.minutes),
        target_date=_date(kept.get("target_date", "")),
        day_phone=kept.get("day_phone", ""),
        night_phone=kept.get("night_phone", ""),
        lock_minutes=int(_one_of(tuple(map(str, LOCK_MINUTES)), kept.get("lock_minutes"), "5")),
        shows_marks=kept.get("shows_marks") == "on",
        goal_kind=_one_of(tuple(GoalKind), kept.get("goal_kind"), ""),
        treatment_end=_date(kept.get("treatment_end", "")),
        alert_months=int(_one_of(tuple(map(str, ALERT_MONTHS)), kept.get("alert_months"), "12")),
        days_off=_days_off(kept.get("days_off", "")),
        pauses=_pauses(kept.get("pauses", "")),
    )


def _one_of(known: tuple[str, ...], value: str | None, default: str) -> str:
    return value if value in known else default


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _minutes(text: str, default: int) -> int:
    is_number = text.isascii() and text.isdecimal() and len(text) < 4
    return int(text) if is_number and 1 <= int(text) <= MOST_MINUTES else default


def _days_off(text: str) -> frozenset[int]:
    days = frozenset(int(day) for day in text.split(",") if day in tuple("0123456"))
    return days if len(days) < 7 else frozenset()


def _pauses(text: str) -> tuple[tuple[date, date], ...]:
    found = list[tuple[date, date]]()
    for pause in text.split(",")[:MOST_PAUSES]:
        with suppress(ValueError):
            first, last = map(date.fromisoformat, pause.split("/"))
            found.append((min(first, last), max(first, last)))
    return tuple(sorted(found))
