"""The first run: presets that work at once, and choices that are kept."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QDateEdit

from quizapp.desktop.pages.first_run import FirstRunPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.widgets.choice import SelectChip
from tests.desktop.layout_checks import clipped_labels
from tests.desktop.person import CTRL, ENTER, Person, at_window, faults_of_layout, kept_settings

pytestmark = pytest.mark.usefixtures("fonts")

PRESETS = {
    "language": "en", "theme": "system", "text_percent": "100", "role": "patient", "minutes": "8",
    "target_date": "", "goal_kind": "", "treatment_end": "", "alert_months": "12", "days_off": "", "pauses": "",
    "day_phone": "", "night_phone": "", "lock_minutes": "5", "shows_marks": "off",
}  # fmt: skip


def chosen(person: Person) -> list[str]:
    """Return the names of the chips that are chosen."""
    return [chip.objectName() for chip in person.page.findChildren(SelectChip) if chip.isChecked()]


def date_field(person: Person) -> QDateEdit:
    """Return the field of the date."""
    field = person.find("date")
    assert isinstance(field, QDateEdit)
    return field


def test_begin_works_at_once(home: Path) -> None:
    with at_window(home) as person:
        assert isinstance(person.page, FirstRunPage)
        person.key(ENTER)
        assert isinstance(person.page, TodayPage)
    assert kept_settings(home) == PRESETS


def test_every_choice_has_a_preset(home: Path) -> None:
    with at_window(home) as person:
        assert chosen(person) == ["language-en", "size-100", "role-patient", "date-unknown", "minutes-8"]


def test_every_choice_is_kept(home: Path) -> None:
    with at_window(home) as person:
        for name in ("language-es", "size-130", "role-student", "date-known", "minutes-20"):
            person.press(name)
        date_field(person).setDate(QDate(2027, 1, 15))
        person.press("begin")
    changed = {"language": "es", "text_percent": "130", "role": "student", "minutes": "20", "target_date": "2027-01-15"}
    assert kept_settings(home) == PRESETS | changed


def test_language_acts_at_once(home: Path) -> None:
    with at_window(home) as person:
        person.press("language-es")
        assert (person.words_of("begin"), person.focus) == ("Empezar", "language-es")


def test_text_size_acts_at_once(home: Path) -> None:
    with at_window(home) as person:
        person.press("size-200")
        assert person.page.look.text_percent == 200


def test_language_and_size_by_key_are_kept(home: Path) -> None:
    with at_window(home) as person:
        person.press("minutes-15")
        person.key(Qt.Key.Key_Plus, CTRL)
        person.key(Qt.Key.Key_F1)
        person.keys("l")
        person.key(Qt.Key.Key_Escape)
        shown = chosen(person)
        person.press("begin")
    kept = kept_settings(home)
    assert (kept["language"], kept["text_percent"], kept["minutes"]) == ("es", "115", "15")
    assert ("language-es" in shown, "minutes-15" in shown) == (True, True)


def test_nurse_is_asked_for_no_date(home: Path) -> None:
    with at_window(home) as person:
        person.press("date-known")
        person.press("role-nurse")
        asked = person.sees("date-known")
        person.press("begin")
    assert (asked, kept_settings(home)["target_date"]) == (False, "")


@pytest.mark.parametrize(
    ("role", "title"),
    [
        ("patient", "My first treatment is on"),
        ("caregiver", "My first treatment is on"),
        ("student", "My exam is on"),
    ],
)
def test_date_is_asked_for_in_the_words_of_the_role(home: Path, role: str, title: str) -> None:
    with at_window(home) as person:
        person.press(f"role-{role}")
        assert title in person.words()


def test_date_opens_with_its_chip(home: Path) -> None:
    with at_window(home) as person:
        before = date_field(person).isEnabled()
        person.press("date-known")
        assert (before, date_field(person).isEnabled()) == (False, True)


def test_date_survives_a_change_of_language(home: Path) -> None:
    with at_window(home) as person:
        person.press("date-known")
        date_field(person).setDate(QDate(2026, 12, 3))
        person.press("language-es")
        assert date_field(person).text() == "jueves 3 de diciembre de 2026"


def test_day_in_the_past_cannot_be_chosen(home: Path) -> None:
    with at_window(home) as person:
        person.press("date-known")
        date_field(person).setDate(QDate(2020, 1, 1))
        person.press("begin")
    assert kept_settings(home)["target_date"] == "2026-11-23"


def test_student_is_asked_the_nurses_questions(home: Path) -> None:
    with at_window(home) as person:
        person.press("role-student")
        person.press("begin")
        person.press("begin")
        assert person.card == "warning-signs/myocarditis-first-plan"


def test_home_that_cannot_be_written_to_is_explained(home: Path, protect: Callable[[Path], None]) -> None:
    home.mkdir()
    protect(home)
    with at_window(home) as person:
        person.press("role-student")
        person.press("minutes-20")
        person.press("begin")
        assert isinstance(person.page, FirstRunPage)
        assert person.words_of("problem").startswith(f"The folder {home / 'profiles'}")
        assert {"role-student", "minutes-20"} <= set(chosen(person))
        assert clipped_labels(person.page) == []


def test_begin_works_once_the_home_can_be_written_to(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(b"x" * 1_000_000)
    with at_window(small_disk) as person:
        person.press("begin")
        problem = person.words_of("problem")
        ballast.unlink()
        person.press("begin")
        assert isinstance(person.page, TodayPage)
    assert "no room" in problem.lower() or "full" in problem.lower() or "space" in problem.lower()


def test_second_start_shows_today(home: Path) -> None:
    with at_window(home) as person:
        person.press("begin")
    with at_window(home) as person:
        assert isinstance(person.page, TodayPage)


@pytest.mark.parametrize("role", ["patient", "nurse"])
@pytest.mark.parametrize("language", ["en", "es"])
def test_choices_are_cut_off_nowhere(home: Path, role: str, language: str) -> None:
    with at_window(home) as person:
        person.press(f"language-{language}")
        person.press(f"role-{role}")
        assert faults_of_layout(person) == []
