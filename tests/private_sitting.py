"""Sittings with strings that must not be found afterwards, in a process of its own that is killed in the middle.

python -m tests.private_sitting person HOME STICK
python -m tests.private_sitting guest HOME STICK
"""

import os
import signal
import sys
from datetime import date
from pathlib import Path
from typing import NoReturn

from PySide6.QtCore import Qt, QThreadPool, QTimer
from PySide6.QtWidgets import QFileDialog

from quizapp.desktop.app import make_app
from quizapp.desktop.crash import report_crashes
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.pages.today import TodayPage
from quizapp.desktop.pages.trouble import TroublePage
from quizapp.learning.day import StudyDay
from quizapp.progress.backups import make_backup
from quizapp.progress.folders import list_profiles
from quizapp.progress.take_along import take_along
from quizapp.questions.identity import CardId
from quizapp.workspace.people import rename_person
from tests.desktop.person import (
    CTRL,
    ENTER,
    YESTERDAY,
    Clock,
    Person,
    answered_before,
    at_window,
    in_dialog,
    new_profile,
    press_in,
    profile_in,
)
from tests.tour import NOW, settle, wait_until

NICKNAME = "Rosalinda"
PIN, NEW_PIN = "2468", "my 13 blue doors"
DAY_PHONE, NIGHT_PHONE, OLD_PHONE = "555-0142-7781", "555-0199-3322", "555-0177-1209"
NOTE, OLD_NOTE = "mi hija Guadalupe llama", "antes del PIN: farmacia Zaragoza"
MERGED_NOTE = "en casa: el doctor Echeverría"
TREATMENT = date(2027, 3, 19)
CARD, OTHER_CARD = "warning-signs/what-to-tell-staff", "warning-signs/fever-without-chemotherapy"
TYPED = (DAY_PHONE, NIGHT_PHONE, OLD_PHONE, NOTE, OLD_NOTE, MERGED_NOTE, TREATMENT.isoformat(), NEW_PIN)


def prepare(home: Path, stick: Path) -> None:
    """Make a profile without a PIN that has strings and a backup."""
    new_profile(home, day_phone=OLD_PHONE, target_date=TREATMENT, minutes=5)
    [folder] = list_profiles(home)
    rename_person(folder, NICKNAME, "sun")
    answered_before(home, CARD)
    with profile_in(home) as profile:
        profile.write_note(CardId(CARD), OLD_NOTE, YESTERDAY, StudyDay(20779))
    make_backup(folder, None, YESTERDAY)
    stick.mkdir(parents=True, exist_ok=True)


class Sitting:
    """One person at the window who does everything that writes a file."""

    def __init__(self, stick: Path, person: Person) -> None:
        self.stick, self.person = stick, person
        QFileDialog.getExistingDirectory = lambda *_: str(stick)  # type: ignore[method-assign]  # the edge

    def done(self, words: str) -> None:
        wait_until(lambda: words in self.person.words(), words)
        wait_until(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, "the work")
        settle()

    def set_pin(self, *typed: str) -> None:
        person = self.person
        person.go("settings")
        person.press("pin")
        for name, text in zip(("pin-old", "pin-new", "pin-again")[-len(typed) :], typed, strict=True):
            person.focus_on(name)
            person.keys(text)
        person.key(ENTER)
        self.done("The PIN is set.")
        assert isinstance(person.page, SettingsPage)

    def unlock(self, pin: str) -> None:
        self.person.keys(pin)
        self.person.key(ENTER)
        wait_until(lambda: isinstance(self.person.window.page, TodayPage | StudyPage), "the person's place")
        settle()

    def type_numbers(self) -> None:
        person = self.person
        person.go("settings")
        for name, number in (("day-phone", DAY_PHONE), ("night-phone", NIGHT_PHONE)):
            person.focus_on(name)
            person.key(Qt.Key.Key_A, CTRL)
            person.keys(number)
        person.key(Qt.Key.Key_Tab)

    def study(self) -> None:
        person = self.person
        opened = person.window._open
        assert opened is not None
        opened.study.profile.write_note(CardId(OTHER_CARD), NOTE, NOW, opened.study.day(NOW))
        person.go("study")
        person.finish_session()
        person.key(Qt.Key.Key_Z, CTRL)
        person.window.show_today()
        self.rest()

    def rest(self) -> None:
        wait_until(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, "the work")
        settle()

    def keep_safe(self) -> None:
        person = self.person
        person.go("settings")
        person.press("backups")
        person.press("back-up-now")
        self.done("A backup was made.")
        person.press("backup-folder")
        self.rest()
        person.press("back-up-now")
        self.done("A backup was made.")
        with in_dialog(press_in("confirm-restore")):
            person.press("restore-2")
        self.done("Your progress is now as it was in the backup.")
        person.window.activateWindow()
        person.go("settings")
        person.press("take-along")
        self.done("Your progress was written to")

    def bring(self) -> None:
        file = str(next(self.stick.glob("*.quizprogress")))
        QFileDialog.getOpenFileName = lambda *_: (file, "")  # type: ignore[method-assign]  # the edge
        self.person.go("settings")
        self.person.press("bring")
        self.done("added")

    def crash(self) -> None:
        def fail() -> None:
            raise ValueError(f"{DAY_PHONE} {NOTE} {NICKNAME}")

        QTimer.singleShot(0, fail)
        wait_until(lambda: isinstance(self.person.window.page, TroublePage), "the page of the crash")
        self.person.press("retry")
        wait_until(lambda: self.person.focus == "pin", "the PIN")

    def be_killed_in_the_middle(self) -> NoReturn:
        self.person.go("study")
        be_killed()


def be_killed() -> NoReturn:
    """End without a chance to tidy up."""
    sys.stdout.write("killed\n")
    sys.stdout.flush()
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError


def sit_as_person(home: Path, stick: Path) -> None:
    """Set a PIN, type, study, and do everything else."""
    prepare(home, stick)
    with at_window(home, Clock()) as person:
        report_crashes(home, person.window.show_trouble_page)
        sitting = Sitting(stick, person)
        sitting.set_pin(PIN, PIN)
        sitting.type_numbers()
        sitting.study()
        person.key(Qt.Key.Key_L, CTRL)
        sitting.unlock(PIN)
        sitting.keep_safe()
        sitting.bring()
        sitting.set_pin(PIN, NEW_PIN, NEW_PIN)
        sitting.type_numbers()
        sitting.crash()
        sitting.unlock(NEW_PIN)
        sitting.study()
        sitting.be_killed_in_the_middle()


def sit_as_guest(home: Path, stick: Path) -> None:
    """Type and study as a guest."""
    new_profile(home)
    with at_window(home, Clock()) as person:
        sitting = Sitting(stick, person)
        person.go("settings")
        person.press("other-person")
        person.press("guest")
        wait_until(lambda: isinstance(person.window.page, TodayPage), "Today")
        sitting.type_numbers()
        sitting.study()
        be_killed()


def write_elsewhere(folder: Path) -> Path:
    """Return a file of the same person from another computer, where the profile has no PIN."""
    new_profile(folder / "home")
    with profile_in(folder / "home") as profile:
        profile.write_note(CardId(OTHER_CARD), MERGED_NOTE, NOW, StudyDay(20780))
        return take_along(profile, folder, NOW)


if __name__ == "__main__":
    kind, *folders = sys.argv[1:]
    app = make_app(sys.argv[:1])
    {"person": sit_as_person, "guest": sit_as_guest}[kind](*map(Path, folders))
