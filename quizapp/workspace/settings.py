"""What a person has chosen about the program; kept in their log as settings."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

LANGUAGES = ("en", "es")
THEMES = ("system", "light", "dark", "high_contrast")
TEXT_PERCENTS = (90, 100, 115, 130, 150, 175, 200)
ROLES = ("patient", "caregiver", "student", "nurse")
MINUTES = (5, 8, 10, 15, 20)
LOCK_MINUTES = (2, 5, 10, 30)


@dataclass(frozen=True)
class Settings:
    """One person's choices.

    Attributes:
        language: ``en`` or ``es``.
        theme: One of ``THEMES``; ``system`` follows the computer.
        text_percent: One of ``TEXT_PERCENTS``.
        role: One of ``ROLES``; it decides which questions are new cards and how the pages speak.
        minutes: Minutes a day.
        target_date: The day to know it on; ``None`` if it is not known yet.
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
        }

    def changes_to(self, other: "Settings") -> dict[str, str]:
        """Return what has to be logged to come from these settings to the others."""
        mine, theirs = self.as_text(), other.as_text()
        return {name: value for name, value in theirs.items() if value != mine[name]}


def read_settings(kept: Mapping[str, str]) -> Settings:
    """Return the settings that a log holds; a value that is missing or unknown counts as not set."""
    default = Settings()
    return Settings(
        language=_one_of(LANGUAGES, kept.get("language"), default.language),
        theme=_one_of(THEMES, kept.get("theme"), default.theme),
        text_percent=int(_one_of(tuple(map(str, TEXT_PERCENTS)), kept.get("text_percent"), "100")),
        role=_one_of(ROLES, kept.get("role"), default.role),
        minutes=int(_one_of(tuple(map(str, MINUTES)), kept.get("minutes"), "8")),
        target_date=_date(kept.get("target_date", "")),
        day_phone=kept.get("day_phone", ""),
        night_phone=kept.get("night_phone", ""),
        lock_minutes=int(_one_of(tuple(map(str, LOCK_MINUTES)), kept.get("lock_minutes"), "5")),
        shows_marks=kept.get("shows_marks") == "on",
    )


def _one_of(known: tuple[str, ...], value: str | None, default: str) -> str:
    return value if value in known else default


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
