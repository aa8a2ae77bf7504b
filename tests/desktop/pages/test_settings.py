"""Settings: each choice acts at once and is kept; the care team's numbers reach the pages that show them."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from quizapp.desktop.pages.help_now import HelpNowPage
from quizapp.desktop.widgets.choice import SelectChip
from tests.desktop.person import (
    CTRL,
    ENTER,
    Person,
    at_window,
    changes,
    faults_of_layout,
    fill,
    kept_settings,
    new_profile,
)
from tests.library.small_decks import FLASHCARD, write_deck

pytestmark = pytest.mark.usefixtures("fonts")

DAY, NIGHT = "555-0142", "555-0199"


@pytest.fixture
def patient(home: Path) -> Path:
    """The home of a patient."""
    new_profile(home)
    return home


def chosen(person: Person) -> list[str]:
    """Return the names of the chips that are chosen."""
    return [chip.objectName() for chip in person.page.findChildren(SelectChip) if chip.isChecked()]


def write_numbers(person: Person) -> None:
    """Go to Settings and write both numbers."""
    person.go("settings")
    for name, number in (("day-phone", DAY), ("night-phone", NIGHT)):
        person.focus_on(name)
        person.keys(number)
    person.key(Qt.Key.Key_Tab)


def test_choices_in_force_are_shown(home: Path) -> None:
    new_profile(home, language="es", text_percent=115, theme="dark")
    with at_window(home) as person:
        person.go("settings")
        assert chosen(person)[:3] == ["language-es", "size-115", "theme-dark"]
        assert person.focus == "language-es"


@pytest.mark.parametrize(
    ("chip", "name", "value"),
    [("language-es", "language", "es"), ("size-150", "text_percent", "150"), ("theme-dark", "theme", "dark")],
)
def test_choice_is_logged(patient: Path, chip: str, name: str, value: str) -> None:
    with at_window(patient) as person:
        person.go("settings")
        person.press(chip)
        assert chosen(person).count(chip) == 1
    assert kept_settings(patient)[name] == value


def test_choice_that_is_in_force_is_not_logged_again(patient: Path) -> None:
    before = len(changes(patient, "setting"))
    with at_window(patient) as person:
        person.go("settings")
        person.press("language-en")
    assert len(changes(patient, "setting")) == before


def test_text_size_by_key_is_shown_and_not_undone_by_the_next_choice(patient: Path) -> None:
    with at_window(patient) as person:
        person.go("settings")
        person.key(Qt.Key.Key_Plus, CTRL)
        shown = chosen(person)
        person.press("theme-dark")
    kept = kept_settings(patient)
    assert ("size-115" in shown, kept["text_percent"], kept["theme"]) == (True, "115", "dark")


def test_numbers_stand_on_today(patient: Path) -> None:
    with at_window(patient) as person:
        write_numbers(person)
        person.go("today")
        assert (DAY in person.words(), NIGHT in person.words(), person.sees("write-day-phone")) == (True, True, False)


def test_numbers_stand_on_the_help_page(patient: Path) -> None:
    with at_window(patient) as person:
        write_numbers(person)
        person.key(Qt.Key.Key_F1)
        assert isinstance(person.page, HelpNowPage)
        assert (DAY in person.words(), NIGHT in person.words()) == (True, True)


def test_numbers_are_there_after_a_restart(patient: Path) -> None:
    with at_window(patient) as person:
        write_numbers(person)
    with at_window(patient) as person:
        assert (DAY in person.words(), NIGHT in person.words()) == (True, True)


def test_number_is_taken_with_enter(patient: Path) -> None:
    with at_window(patient) as person:
        person.go("settings")
        person.focus_on("day-phone")
        person.keys(DAY)
        person.key(ENTER)
        assert kept_settings(patient)["day_phone"] == DAY


def test_number_that_was_typed_last_is_kept_at_closing(patient: Path) -> None:
    with at_window(patient) as person:
        person.go("settings")
        person.focus_on("day-phone")
        person.keys(DAY)
    assert kept_settings(patient)["day_phone"] == DAY


def test_number_that_was_typed_last_is_kept_when_leaving_by_key(patient: Path) -> None:
    with at_window(patient) as person:
        person.go("settings")
        person.focus_on("day-phone")
        person.keys(DAY)
        person.key(Qt.Key.Key_1, CTRL)
        assert DAY in person.words()
    assert kept_settings(patient)["day_phone"] == DAY


def test_number_that_is_being_typed_survives_a_change_of_the_text_size(patient: Path) -> None:
    with at_window(patient) as person:
        person.go("settings")
        person.focus_on("day-phone")
        person.keys(DAY)
        person.key(Qt.Key.Key_Plus, CTRL)
        shown = person.words_of("day-phone"), person.focus
        person.key(Qt.Key.Key_Tab)
    kept = kept_settings(patient)
    assert (shown, kept["day_phone"], kept["text_percent"]) == ((DAY, "day-phone"), DAY, "115")


def test_letters_stay_in_a_field(patient: Path) -> None:
    with at_window(patient) as person:
        person.go("settings")
        person.focus_on("day-phone")
        person.keys("ask u l 1")
        assert person.words_of("day-phone") == "ask u l 1"


def test_students_have_no_care_team(home: Path) -> None:
    new_profile(home, role="student")
    with at_window(home) as person:
        person.go("settings")
        assert not person.sees("day-phone")


def test_installed_decks_are_named(patient: Path) -> None:
    write_deck(patient / "decks" / "mine", FLASHCARD)
    with at_window(patient) as person:
        person.go("settings")
        words = person.words().splitlines()
    assert [title for title in ("Warning signs", "CAR-T cell therapy", "Small") if title not in words] == []


def test_problems_of_a_deck_are_listed_with_what_to_do(patient: Path) -> None:
    write_deck(patient / "decks" / "mine", FLASHCARD.replace("answer:", "reply:"))
    with at_window(patient) as person:
        person.go("settings")
        words = person.words()
    assert "These decks could not be read. Your progress is safe. Mend what is listed:" in words
    assert "questions.yaml:" in words


def test_notice_says_what_this_is_not(patient: Path) -> None:
    with at_window(patient) as person:
        person.go("settings")
        assert "For learning, not medical advice." in person.words()


def test_choice_that_cannot_be_kept_is_said(usual_disk: Path) -> None:
    new_profile(usual_disk)
    with at_window(usual_disk) as person:
        person.go("settings")
        fill(usual_disk)
        person.press("theme-dark")
        assert "the disk is full" in person.words_of("trouble")


@pytest.mark.parametrize("language", ["en", "es"])
def test_settings_are_cut_off_nowhere(home: Path, language: str) -> None:
    new_profile(home, language=language)
    write_deck(home / "decks" / "mine", FLASHCARD.replace("answer:", "reply:"))
    with at_window(home) as person:
        person.go("settings")
        assert faults_of_layout(person) == []


@pytest.mark.parametrize("shows_marks", [True, False])
def test_students_see_marks_beside_the_certainties_only_if_they_want(home: Path, shows_marks: bool) -> None:
    new_profile(home, role="student", shows_marks=not shows_marks)
    with at_window(home) as person:
        person.go("settings")
        person.press("marks-on" if shows_marks else "marks-off")
        person.go("today")
        person.press("begin")
        while person.sees("show-answer"):
            person.press("show-answer")
            person.press("rating-good")
        assert ("3 / \u22126" in person.words()) == shows_marks


def test_patients_never_see_marks(home: Path) -> None:
    new_profile(home, shows_marks=True)
    with at_window(home) as person:
        person.press("begin")
        assert "\u22126" not in person.words()
