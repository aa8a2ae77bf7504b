"""What a plan comes to, at the window: worked out beside it, on Today and Progress, and what changes it."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from quizapp.desktop import planning
from quizapp.desktop.pages.progress import ProgressPage
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.progress.folders import list_profiles
from quizapp.questions.response import Rating
from quizapp.workspace.opening import open_profile
from quizapp.workspace.outlook import Outlook
from tests.desktop.person import CTRL, YESTERDAY, Person, at_window, in_dialog, kept_settings, new_profile, press_in
from tests.tour import NOW, wait_until

pytestmark = pytest.mark.usefixtures("fonts")

FEW_MINUTES = 5
SOON = (NOW + timedelta(days=12)).date()


@pytest.fixture(scope="module", autouse=True)
def no_rest() -> Iterator[None]:
    """The plan is looked at as soon as Today is shown."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(planning, "REST_MS", 0)
        yield


@pytest.fixture
def met(home: Path) -> Path:
    """The home of a student who has met twenty cards, and has little time until the exam."""
    new_profile(home, role="student", minutes=FEW_MINUTES, target_date=SOON)
    opened = open_profile(home, list_profiles(home)[0], YESTERDAY)
    for number, entry in enumerate([*opened.study.new_cards()][:20]):
        opened.study.rate(entry, Rating.GOOD, YESTERDAY + timedelta(minutes=number))
    opened.study.profile.close()
    return home


def outlook_is_there(person: Person) -> bool:
    """Tell whether Today shows what the plan comes to."""
    return (
        isinstance(person.page, TodayPage) and person.page.today is not None and person.page.today.outlook is not None
    )


def outlook_of(person: Person) -> Outlook:
    """Return what Today shows of it."""
    assert isinstance(person.page, TodayPage) and person.page.today is not None
    assert person.page.today.outlook is not None
    return person.page.today.outlook


def minutes_of_progress(person: Person) -> int:
    """Return for how many minutes a day the numbers on Progress are."""
    page = person.page
    return page.progress.outlook.minutes if isinstance(page, ProgressPage) and page.progress is not None else 0


def numbers_are_there(person: Person) -> bool:
    """Tell whether Progress shows its numbers."""
    return isinstance(person.page, ProgressPage) and person.page.progress is not None


def test_today_says_what_the_plan_comes_to_once_that_is_worked_out(met: Path) -> None:
    with at_window(met) as person:
        before = outlook_is_there(person), person.focus
        wait_until(lambda: outlook_is_there(person), "the outlook")
        person.go("settings")
        person.go("today")
        assert (before, outlook_is_there(person), person.focus) == ((False, "begin"), True, "begin")


def test_outlook_is_made_anew_after_a_session(met: Path) -> None:
    with at_window(met) as person:
        wait_until(lambda: outlook_is_there(person), "the outlook")
        person.press("begin")
        person.answer()
        with in_dialog(press_in("confirm-stop")):
            person.press("stop")
        is_old = outlook_is_there(person)
        wait_until(lambda: outlook_is_there(person), "the outlook after it")
        assert (is_old, outlook_of(person).answers) == (False, 21)


def test_more_minutes_on_today_are_kept_and_the_outlook_follows(met: Path) -> None:
    with at_window(met) as person:
        wait_until(lambda: outlook_is_there(person), "the outlook")
        person.focus_on("more-minutes")
        person.key(Qt.Key.Key_Space)
        wait_until(lambda: outlook_is_there(person), "the outlook for more minutes")
        assert (outlook_of(person).minutes, "about 10 minute" in person.words_of("hero")) == (10, True)
    assert kept_settings(met)["minutes"] == "10"


def test_other_date_leads_to_the_date_in_settings(met: Path) -> None:
    with at_window(met) as person:
        person.key(Qt.Key.Key_5, CTRL)
        wait_until(lambda: numbers_are_there(person), "the numbers")
        person.press("other-date")
        assert (type(person.page), person.focus) == (SettingsPage, "date-known")


def test_progress_comes_by_its_key_with_numbers_and_esc_leads_to_today(met: Path) -> None:
    with at_window(met) as person:
        person.key(Qt.Key.Key_5, CTRL)
        is_there = isinstance(person.page, ProgressPage)
        wait_until(lambda: numbers_are_there(person), "the numbers")
        first = person.focus
        person.press("more-minutes")
        wait_until(lambda: minutes_of_progress(person) == 10, "the numbers for more minutes")
        person.key(Qt.Key.Key_Escape)
        assert (is_there, first, type(person.page)) == (True, "other-date", TodayPage)


def test_sheet_for_the_nurse_is_saved_as_pdf(home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = tmp_path / "sheet.pdf"
    monkeypatch.setattr(
        "quizapp.desktop.printing.QFileDialog.getSaveFileName", lambda *_: (str(chosen), "")
    )  # the system's own dialog, which no test can press
    new_profile(home)
    with at_window(home) as person:
        person.go("progress")
        wait_until(lambda: numbers_are_there(person), "the numbers")
        person.press("save-pdf")
        assert (chosen.read_bytes()[:5], "sheet.pdf" in person.words_of("done")) == (b"%PDF-", True)


def test_rest_of_today_is_put_off(met: Path) -> None:
    with at_window(met) as person:
        person.press("begin")
        with in_dialog(press_in("confirm-stop")):
            person.press("stop")
        person.press("postpone")
        assert (type(person.page), person.words_of("hero").startswith("A day off.")) == (TodayPage, True)
    assert kept_settings(met)["pauses"] == f"{NOW.date()}/{NOW.date()}"
