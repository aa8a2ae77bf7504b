"""Dates, intervals and errors in words."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QApplication

from quizapp.desktop.words import Intervals, date_words, ended, error_words, has_stop
from quizapp.progress.errors import DISK_FULL, DISK_FULL_ACTION, READ_ONLY, READ_ONLY_ACTION, ProfileError
from quizapp.shipped import resource
from tests.tour import NOW

DAY = date(2026, 12, 3)


@pytest.fixture
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """The window's language, with its words installed."""
    name: str = request.param
    translator = QTranslator()
    assert translator.load(str(resource("translations", f"quizapp_{name}.qm")))
    QCoreApplication.installTranslator(translator)
    yield name
    QCoreApplication.removeTranslator(translator)


@pytest.mark.parametrize(
    ("language", "form", "words"),
    [
        ("en", "long", "Thursday, December 3"),
        ("en", "short", "Thu, Dec 3"),
        ("en", "day", "Dec 3, 2026"),
        ("en", "month", "Dec 2026"),
        ("en", "field", "Thursday, December 3, 2026"),
        ("es", "long", "jueves 3 de diciembre"),
        ("es", "short", "jue 3 dic"),
        ("es", "day", "3 dic 2026"),
        ("es", "month", "dic 2026"),
        ("es", "field", "jueves 3 de diciembre de 2026"),
    ],
)
def test_date_is_said_in_the_words_of_the_language(language: str, form: str, words: str) -> None:
    assert date_words(DAY, language, form) == words


@pytest.mark.parametrize(
    ("language", "away", "words"),
    [
        ("en", timedelta(seconds=20), "1 minute"),
        ("en", timedelta(minutes=10), "10 minutes"),
        ("en", timedelta(hours=11, minutes=59), "719 minutes"),
        ("en", timedelta(hours=13), "1 day"),
        ("en", timedelta(days=2, hours=13), "3 days"),
        ("en", timedelta(days=30), "30 days"),
        ("en", timedelta(days=31), "1 month"),
        ("en", timedelta(days=61), "2 months"),
        ("en", timedelta(days=364), "12 months"),
        ("en", timedelta(days=365), "1 year"),
        ("en", timedelta(days=730), "2 years"),
        ("es", timedelta(seconds=20), "1 minuto"),
        ("es", timedelta(minutes=10), "10 minutos"),
        ("es", timedelta(days=1), "1 día"),
        ("es", timedelta(days=3), "3 días"),
        ("es", timedelta(days=31), "1 mes"),
        ("es", timedelta(days=61), "2 meses"),
        ("es", timedelta(days=365), "1 año"),
        ("es", timedelta(days=730), "2 años"),
    ],
    indirect=["language"],
)
def test_interval_is_said_in_its_largest_unit(language: str, away: timedelta, words: str) -> None:
    assert Intervals().words(NOW + away, NOW) == words


@pytest.mark.parametrize("language", ["es"], indirect=True)
def test_error_is_said_in_the_language(language: str) -> None:
    message, action = error_words(ProfileError(DISK_FULL, DISK_FULL_ACTION))
    assert message.startswith("No se pudo guardar: el disco está lleno.")
    assert action.startswith("Libere espacio en el disco.")


@pytest.mark.parametrize("language", ["en", "es"], indirect=True)
def test_fields_of_an_error_are_filled_in(language: str) -> None:
    _, action = error_words(ProfileError(READ_ONLY, READ_ONLY_ACTION, file="/home/ana/progress.db"))
    assert "/home/ana/progress.db" in action


@pytest.mark.parametrize(
    "words", ["Call.", "Call?", "“I am sorry to call you so late.”", "«¡Llame!»", '"Is it?"', "", "Now:"]
)
def test_words_that_have_a_stop_get_no_other(words: str) -> None:
    """Not behind a closing quote either, and none stands alone."""
    assert ended(words) == words


@pytest.mark.parametrize("words", ["Call", "Say “hello”", "Diga «hola»", "'"])
def test_words_without_a_stop_get_one(words: str) -> None:
    """Quotes alone are none."""
    assert not has_stop(words)
    assert ended(words) == f"{words}."
