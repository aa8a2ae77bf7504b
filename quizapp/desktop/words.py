"""Dates, intervals and errors in the words of a language."""

from datetime import date, datetime, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QObject

from quizapp.errors import QuizError

# By name: QLocale's enums, with every language and country of the world, cost 8 ms at start.
_LOCALES = {"en": QLocale("en_US"), "es": QLocale("es_US")}
DATE_FORMATS = {
    "en": {
        "long": "dddd, MMMM d",
        "plain": "MMMM d",
        "short": "ddd, MMM d",
        "day": "MMM d, yyyy",
        "month": "MMM yyyy",
        "field": "dddd, MMMM d, yyyy",
    },
    "es": {
        "long": "dddd d 'de' MMMM",
        "plain": "d 'de' MMMM",
        "short": "ddd d MMM",
        "day": "d MMM yyyy",
        "month": "MMM yyyy",
        "field": "dddd d 'de' MMMM 'de' yyyy",
    },
}


def locale(language: str) -> QLocale:
    """Return the locale whose names of days and months are shown."""
    return _LOCALES[language]


def date_words(day: date, language: str, form: str = "long") -> str:
    """Return a date in words.

    The form is ``long`` (Thursday, December 3), ``plain`` (December 3), ``short``, ``day``, ``month`` or ``field``.
    """
    return _LOCALES[language].toString(QDate(day.year, day.month, day.day), DATE_FORMATS[language][form])


_CLOSING_QUOTES = "”’»\"'"
_STOPS = (".", "?", "!", ":", "…")


def has_stop(words: str) -> bool:
    """Tell whether words end like a sentence; quotes that close behind its stop do not hide it."""
    return words.rstrip(_CLOSING_QUOTES).endswith(_STOPS)


def ended(words: str) -> str:
    """Return words with a full stop, unless there are none or they have a stop."""
    return words if not words or has_stop(words) else f"{words}."


class Intervals(QObject):
    """Intervals in words. A QObject, because Qt's tools find plurals only in a class's own ``tr``."""

    def words(self, due: datetime, now: datetime) -> str:
        """Return how far away a due moment is, as the rating buttons say it."""
        away = due - now
        if away < timedelta(hours=12):
            return self.tr("%n minute(s)", "", max(round(away / timedelta(minutes=1)), 1))
        days = max(round(away / timedelta(days=1)), 1)
        if days < 31:
            return self.tr("%n day(s)", "", days)
        if days < 365:
            return self.tr("%n month(s)", "", round(days / 30.4))
        return self.tr("%n year(s)", "", round(days / 365.25))


def notice_words() -> str:
    """Return what this program is and is not."""
    return QCoreApplication.translate(
        "words",
        "For learning, not medical advice. Checked by its authors against the named sources, not yet by a clinician.",
    )


def emergency_words() -> str:
    """Return what to do in an emergency, for places without the care team's numbers."""
    return QCoreApplication.translate("words", "In an emergency, call 911 or your local emergency number now.")


def error_words(error: QuizError) -> tuple[str, str]:
    """Return an error's message and next step in the window's language."""

    def fill(template: str) -> str:
        return QCoreApplication.translate("errors", template).format(**error.fields)

    return fill(error.message_template), fill(error.action_template)
