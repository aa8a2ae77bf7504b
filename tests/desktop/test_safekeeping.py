"""Keeping progress safe at the window: backups, going back, other computers, tables, and a damaged file."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLineEdit

from quizapp.desktop.pages.backups import BackupsPage
from quizapp.desktop.pages.message import MessagePage
from quizapp.desktop.pages.profiles import ProfilesPage
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.pages.trouble import TroublePage
from quizapp.desktop.window import UPKEEP_AFTER_MS
from quizapp.progress.backups import all_backups, make_backup, own_place
from quizapp.progress.database import connect
from quizapp.progress.folders import list_profiles
from quizapp.progress.pin import change_pin
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.take_along import take_along
from quizapp.workspace.opening import begin_profile
from quizapp.workspace.people import rename_person
from quizapp.workspace.settings import Settings
from tests.desktop.person import (
    CTRL,
    YESTERDAY,
    Clock,
    Person,
    answered_before,
    answers,
    at_window,
    in_dialog,
    key_in,
    new_profile,
    press_in,
)
from tests.desktop.places import CHEAP
from tests.desktop.test_people import PIN, unlock_as, until
from tests.tour import NOW, settle, wait_until

pytestmark = pytest.mark.usefixtures("fonts")

ESC, F1 = Qt.Key.Key_Escape, Qt.Key.Key_F1
CARD, OTHER_CARD = "warning-signs/what-to-tell-staff", "warning-signs/fever-without-chemotherapy"
Choose = Callable[[Path | None], None]


@pytest.fixture
def patient(home: Path) -> Path:
    """The home of Rosa, who answered one card yesterday."""
    new_profile(home, minutes=5)
    rename_person(list_profiles(home)[0], "Rosa", "sun")
    answered_before(home, CARD)
    return home


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder on a stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def choose(monkeypatch: pytest.MonkeyPatch) -> Choose:
    """What chooses a file or folder in the system's dialog, which is not ours; ``None`` cancels it."""

    def chosen(path: Path | None) -> None:
        text = "" if path is None else str(path)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: text)
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (text, ""))

    return chosen


def only(home: Path) -> ProfileFolder:
    [folder] = list_profiles(home)
    return folder


def backups(home: Path) -> list[Path]:
    """Return the backups that lie in the profile's own folder."""
    return sorted(own_place(only(home)).glob("*.db"))


def done(person: Person, words: str) -> None:
    """Wait for a sentence on the page."""
    wait_until(lambda: words in person.words(), words)


def to_backups(person: Person) -> None:
    person.go("settings")
    person.press("backups")
    assert isinstance(person.page, BackupsPage)
    wait_until(lambda: "One moment ..." not in person.words(), "the list")
    settle()


def look_after(person: Person) -> None:
    """Let the seconds after opening be over, and wait until all is done."""
    timer = person.window._upkeep
    assert timer.isActive()
    timer.setInterval(0)
    wait_until(lambda: not timer.isActive(), "the timer")
    be_done()
    timer.setInterval(UPKEEP_AFTER_MS)


def be_done() -> None:
    wait_until(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, "the work")
    settle()


# -- by itself


def test_day_s_backup_is_made_after_opening(patient: Path) -> None:
    with at_window(patient) as person:
        look_after(person)
    [backup] = all_backups(only(patient), None)
    assert (backup.reviews, backup.is_sound) == (1, True)


def test_backup_is_made_once_a_day(patient: Path) -> None:
    for _ in range(2):
        with at_window(patient) as person:
            look_after(person)
    assert len(backups(patient)) == 1


def test_backup_is_made_while_a_question_is_answered(patient: Path) -> None:
    with at_window(patient) as person:
        person.press("begin")
        person.press("show-answer")
        look_after(person)
        person.press("rating-good")
        assert isinstance(person.page, StudyPage)
    assert (len(backups(patient)), len(answers(patient))) == (1, 2)


def test_folder_that_is_not_there_is_told_on_the_next_today(patient: Path, stick: Path, choose: Choose) -> None:
    choose(stick)
    with at_window(patient) as person:
        to_backups(person)
        person.press("backup-folder")
    for path in stick.iterdir():
        path.rmdir()
    with at_window(patient) as person:
        person.press("begin")
        look_after(person)
        with in_dialog(press_in("confirm-stop")):
            person.press("stop")
        assert "is not there" in person.words()
    assert len(backups(patient)) == 1


# -- the page of backups


def test_backup_is_made_now(patient: Path) -> None:
    with at_window(patient) as person:
        to_backups(person)
        assert not person.sees("restore-1")
        person.press("back-up-now")
        done(person, "A backup was made.")
        wait_until(lambda: person.sees("restore-1"), "the list")
    assert len(backups(patient)) == 1


def test_going_back_asks_and_esc_changes_nothing(patient: Path) -> None:
    make_backup(only(patient), None, YESTERDAY)
    with at_window(patient) as person:
        to_backups(person)
        with in_dialog(key_in(ESC)):
            person.press("restore-1")
        assert isinstance(person.page, BackupsPage)
    assert not (only(patient).path / "aside").exists()


def test_going_back_brings_the_backup_and_keeps_what_was(patient: Path) -> None:
    make_backup(only(patient), None, YESTERDAY)
    answered_before(patient, OTHER_CARD, at=NOW)
    with at_window(patient) as person:
        to_backups(person)
        with in_dialog(press_in("confirm-restore")):
            person.press("restore-1")
        done(person, "Your progress is now as it was in the backup.")
        wait_until(lambda: person.sees("restore-2"), "the list")
        listed = person.words()
    assert ("Put aside on" in listed, len(answers(patient))) == (True, 1)


def test_one_can_come_back_to_what_was_put_aside(patient: Path) -> None:
    make_backup(only(patient), None, YESTERDAY)
    answered_before(patient, OTHER_CARD, at=NOW)
    clock = Clock()
    with at_window(patient, clock) as person:
        for _ in range(2):
            to_backups(person)
            with in_dialog(press_in("confirm-restore")):
                person.press("restore-1")
            done(person, "as it was in the backup")
            be_done()
            clock.go_on(minutes=1)
    assert len(answers(patient)) == 2


def test_one_studies_on_after_going_back(patient: Path) -> None:
    make_backup(only(patient), None, YESTERDAY)
    with at_window(patient) as person:
        to_backups(person)
        with in_dialog(press_in("confirm-restore")):
            person.press("restore-1")
        done(person, "as it was in the backup")
        person.window.activateWindow()
        person.go("study")
        person.press("show-answer")
        person.press("rating-good")
    assert len(answers(patient)) == 2


def test_nothing_is_studied_while_the_file_is_exchanged(patient: Path) -> None:
    make_backup(only(patient), None, YESTERDAY)
    with at_window(patient) as person:
        to_backups(person)
        with in_dialog(press_in("confirm-restore")):
            person.press("restore-1")
            person.key(Qt.Key.Key_2, CTRL)
            person.key(ESC)
        done(person, "as it was in the backup")
        assert isinstance(person.page, BackupsPage)


def test_lock_in_the_middle_of_going_back_stays_locked(patient: Path) -> None:
    folder, key = change_pin(only(patient), None, PIN, CHEAP)
    make_backup(folder, key, YESTERDAY)
    with at_window(patient) as person:
        unlock_as(person)
        to_backups(person)
        with in_dialog(press_in("confirm-restore")):
            person.press("restore-1")
        person.window.lock()
        be_done()
        assert isinstance(person.page, ProfilesPage)
        person.window.activateWindow()
        wait_until(lambda: person.focus == "pin", "the PIN")
        unlock_as(person)
    profile = Profile(only(patient), key)
    assert sum(profile.reviews_by_day().values()) == 1
    profile.close()


def test_closing_in_the_middle_of_going_back_harms_nothing(patient: Path) -> None:
    make_backup(only(patient), None, YESTERDAY)
    with at_window(patient) as person:
        to_backups(person)
        with in_dialog(press_in("confirm-restore")):
            person.press("restore-1")
    with at_window(patient) as person:
        assert isinstance(person.page, TodayPage)
    assert len(answers(patient)) == 1


def test_other_folder_takes_the_backups_from_then_on(patient: Path, stick: Path, choose: Choose) -> None:
    choose(stick)
    with at_window(patient) as person:
        to_backups(person)
        person.press("backup-folder")
        assert str(stick) in person.words_of("folder")
        wait_until(lambda: "One moment ..." not in person.words(), "the list")
        person.press("back-up-now")
        done(person, "A backup was made.")
    assert (len(list(stick.glob("*/*.db"))), backups(patient)) == (1, [])


def test_dialog_that_is_cancelled_changes_nothing(patient: Path, choose: Choose) -> None:
    choose(None)
    with at_window(patient) as person:
        to_backups(person)
        person.press("backup-folder")
        person.press("back")
        for name in ("take-along", "save-copy", "bring"):
            person.press(name)
        be_done()
        assert isinstance(person.page, SettingsPage)
        assert not person.sees("done")


def test_look_that_was_chosen_stays_when_another_folder_is(patient: Path, stick: Path, choose: Choose) -> None:
    choose(stick)
    with at_window(patient) as person:
        person.go("settings")
        person.press("size-130")
        to_backups(person)
        person.press("backup-folder")
        assert person.page.look.text_percent == 130


@pytest.mark.parametrize("key", [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_Comma], ids=["today", "study", "settings"])
def test_leaving_before_the_list_is_read_harms_nothing(patient: Path, key: Qt.Key) -> None:
    make_backup(only(patient), None, YESTERDAY)
    with at_window(patient) as person:
        person.go("settings")
        person.press("backups")
        person.press("back-up-now")
        person.key(key, CTRL)
        be_done()
        assert not isinstance(person.page, BackupsPage)


# -- to and from other computers


def test_progress_is_taken_along(patient: Path, stick: Path, choose: Choose) -> None:
    choose(stick)
    with at_window(patient) as person:
        person.go("settings")
        person.press("take-along")
        done(person, "Your progress was written to")
    [file] = stick.iterdir()
    assert file.suffix == ".quizprogress"


def test_everything_is_saved_as_tables(patient: Path, stick: Path, choose: Choose) -> None:
    choose(stick)
    with at_window(patient) as person:
        person.go("settings")
        person.press("save-copy")
        done(person, "Everything you did was written to")
    [document] = stick.glob("*/everything.json")
    assert CARD in json.dumps(json.loads(document.read_text()))


def test_full_path_of_a_file_that_cannot_be_written_is_told(patient: Path, tmp_path: Path, choose: Choose) -> None:
    choose(tmp_path / "gone")
    with at_window(patient) as person:
        person.go("settings")
        person.press("take-along")
        done(person, str(tmp_path / "gone"))
        assert person.sees("trouble")


@pytest.fixture
def brought(patient: Path, stick: Path) -> Path:
    """A file of the same person with one answer more, from another computer."""
    [folder] = list_profiles(patient)
    before = {path: path.read_bytes() for path in folder.path.iterdir() if path.is_file()}
    answered_before(patient, OTHER_CARD, at=NOW)
    profile = Profile(folder)
    file = take_along(profile, stick, NOW)
    profile.close()
    for path, content in before.items():
        path.write_bytes(content)
    return file


def test_progress_from_another_computer_is_added(patient: Path, brought: Path, choose: Choose) -> None:
    choose(brought)
    with at_window(patient) as person:
        person.go("settings")
        person.press("bring")
        done(person, "1 answer")
    assert {answer.card for answer in answers(patient)} == {CARD, OTHER_CARD}


def test_progress_is_added_while_one_studies(patient: Path, brought: Path, choose: Choose) -> None:
    choose(brought)
    with at_window(patient) as person:
        person.go("settings")
        person.press("bring")
        person.go("study")
        be_done()
        person.press("show-answer")
        person.press("rating-good")
        with in_dialog(press_in("confirm-stop")):
            person.press("stop")
        assert isinstance(person.page, TodayPage)
    assert len(answers(patient)) == 3


def test_lock_while_progress_is_added_stays_locked(patient: Path, brought: Path, choose: Choose) -> None:
    change_pin(only(patient), None, PIN, CHEAP)
    choose(brought)
    with at_window(patient) as person:
        unlock_as(person)
        person.go("settings")
        person.press("bring")
        person.key(Qt.Key.Key_L, CTRL)
        be_done()
        assert isinstance(person.page, ProfilesPage)


@pytest.fixture
def of_another(tmp_path: Path, stick: Path) -> Path:
    """A file that was begun as another profile."""
    other = tmp_path / "other"
    begin_profile(other, Settings(), YESTERDAY).study.profile.close()
    answered_before(other, OTHER_CARD)
    profile = Profile(only(other))
    file = take_along(profile, stick, NOW)
    profile.close()
    return file


def test_progress_that_was_begun_apart_is_added_only_after_asking(
    patient: Path, of_another: Path, choose: Choose
) -> None:
    choose(of_another)
    with at_window(patient) as person:
        person.go("settings")
        with answering({"same-person-question": key_in(ESC)}):
            person.press("bring")
        kept = len(answers(patient))
        with answering({"same-person-question": press_in("confirm-same-person")}):
            person.press("bring")
        done(person, "1 answer")
    assert (kept, len(answers(patient))) == (1, 2)


@contextmanager
def answering(answers_by_name: dict[str, Callable[[QDialog], None]]) -> Iterator[None]:
    """Answer each of these questions, by the name of its dialog, and wait until all were asked."""
    open_questions = dict(answers_by_name)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and (act := open_questions.pop(dialog.objectName(), None)):
            act(dialog)

    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    yield
    wait_until(lambda: not open_questions, "a question")
    timer.stop()
    settle()


def type_pin(pin: str) -> Callable[[QDialog], None]:
    """Return what types a PIN into the question for it."""

    def act(dialog: QDialog) -> None:
        field = dialog.findChild(QLineEdit, "pin-of-file")
        assert isinstance(field, QLineEdit)
        field.setText(pin)
        press_in("confirm-pin-of-file")(dialog)

    return act


def test_file_with_a_pin_asks_for_it(patient: Path, tmp_path: Path, stick: Path, choose: Choose) -> None:
    other = tmp_path / "other"
    begin_profile(other, Settings(), YESTERDAY).study.profile.close()
    answered_before(other, OTHER_CARD)
    folder, key = change_pin(only(other), None, "8642")  # whoever brings it knows the usual cost of a try only
    profile = Profile(folder, key)
    choose(take_along(profile, stick, NOW))
    profile.close()
    with at_window(patient) as person:
        person.go("settings")
        questions = {"pin-question": type_pin("8642"), "same-person-question": press_in("confirm-same-person")}
        with answering(questions):
            person.press("bring")
        done(person, "1 answer")
    assert len(answers(patient)) == 2


def test_question_for_a_pin_that_is_cancelled_adds_nothing(
    patient: Path, tmp_path: Path, stick: Path, choose: Choose
) -> None:
    other = tmp_path / "other"
    begin_profile(other, Settings(), YESTERDAY).study.profile.close()
    folder, key = change_pin(only(other), None, PIN, CHEAP)
    profile = Profile(folder, key)
    choose(take_along(profile, stick, NOW))
    profile.close()
    with at_window(patient) as person:
        person.go("settings")
        with answering({"pin-question": key_in(ESC)}):
            person.press("bring")
        assert not person.sees("trouble")
    assert len(answers(patient)) == 1


# -- damage


@pytest.fixture
def damaged(patient: Path) -> Path:
    """The home of Rosa, in whose file a bit of an answer was flipped."""
    answered_before(patient, OTHER_CARD, at=NOW)
    connection = connect(str(only(patient).file))
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute(
        "UPDATE reviews SET rating = CASE rating WHEN 1 THEN 3 ELSE 1 END WHERE id = (SELECT min(id) FROM reviews)"
    )
    connection.close()
    return patient


def test_flipped_bit_is_noticed_after_opening_and_what_can_be_read_is_saved(damaged: Path) -> None:
    with at_window(damaged) as person:
        first = type(person.page)
        look_after(person)
        until(person, TroublePage)
        assert person.focus == "repair"
        person.press("repair")
        until(person, MessagePage)
        told = person.words()
        person.press("go-on")
        until(person, TodayPage)
        look_after(person)
        assert (first, type(person.page)) == (TodayPage, TodayPage)
    assert ("1 answer" in told, "The damaged file was kept:" in told, len(answers(damaged))) == (True, True, 1)


def test_damage_is_noticed_in_the_middle_of_a_question_and_the_next_day_goes_on(damaged: Path) -> None:
    with at_window(damaged) as person:
        person.press("begin")
        look_after(person)
        until(person, TroublePage)
        person.press("repair")
        until(person, MessagePage)
        person.key(Qt.Key.Key_Return)
        wait_until(lambda: isinstance(person.page, TodayPage | StudyPage), "the person's place")


def test_no_backup_is_made_of_a_damaged_file(damaged: Path) -> None:
    with at_window(damaged) as person:
        look_after(person)
        until(person, TroublePage)
    assert backups(damaged) == []


def test_dialog_that_is_open_when_damage_is_found_does_nothing(damaged: Path) -> None:
    with at_window(damaged) as person:
        person.go("settings")
        person.window._upkeep.setInterval(0)
        with in_dialog(lambda _: wait_until(lambda: isinstance(person.window.page, TroublePage), "the trouble page")):
            person.press("forget")
        assert isinstance(person.page, TroublePage)
    assert len(list_profiles(damaged)) == 1


def test_damaged_profile_with_a_pin_is_mended_and_asks_for_the_pin(damaged: Path) -> None:
    change_pin(only(damaged), None, PIN, CHEAP)
    with at_window(damaged) as person:
        unlock_as(person)
        look_after(person)
        until(person, TroublePage)
        person.press("repair")
        until(person, MessagePage)
        person.press("go-on")
        until(person, ProfilesPage)
        unlock_as(person)


def test_file_whose_pages_are_damaged_is_mended_from_the_page_of_its_trouble(patient: Path) -> None:
    make_backup(only(patient), None, YESTERDAY)
    file = only(patient).file
    file.write_bytes(b"garbage" * 1000)
    with at_window(patient) as person:
        person.press("repair")
        until(person, MessagePage)
        assert "from your backups" in person.words()
        person.press("go-on")
        until(person, TodayPage)
    assert len(answers(patient)) == 1


def test_trying_again_opens_the_one_that_failed_and_nobody_else(patient: Path) -> None:
    begin_profile(patient, Settings(), YESTERDAY).study.profile.close()
    [other] = [folder for folder in list_profiles(patient) if folder.label.nickname != "Rosa"]
    rename_person(other, "Luis", "moon")
    other.file.write_bytes(b"garbage" * 1000)
    with at_window(patient) as person:
        number = 1 if "Luis" in person.words_of("profile-1") else 2
        person.press(f"profile-{3 - number}")
        until(person, TodayPage)
        person.go("settings")
        person.press("other-person")
        number = 1 if "Luis" in person.words_of("profile-1") else 2
        person.press(f"profile-{number}")
        until(person, TroublePage)
        person.press("retry")
        be_done()
        assert isinstance(person.page, TroublePage)


# -- timers


def test_no_timer_runs_on_after_locking(patient: Path) -> None:
    with at_window(patient) as person:
        person.window.lock()
        running = [timer for timer in person.window.findChildren(QTimer) if timer.isActive()]
        assert running == []
