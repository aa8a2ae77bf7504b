"""The tour: drives the real window as a new user would, and saves a picture of each step.

    python -m tests.tour build/tour

It runs through first run, one session with a right and a wrong answer, the end page, the help page, Settings, backups,
setting a PIN, the question who is studying, and the page of a damaged profile: for a patient and a student, in English
and Spanish, light, dark and high contrast, at 100 % and 200 % text, in windows of 1366x768, 1366x696 and 1024x600. The
README's pictures come from it.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from PySide6.QtCore import QDate, QEventLoop, QThreadPool, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDateEdit, QLineEdit, QWidget

from quizapp.desktop.app import make_app
from quizapp.desktop.page import Page
from quizapp.desktop.pages.first_run import FirstRunPage
from quizapp.desktop.pages.settings import SettingsPage
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.views.choose import ChooseArea
from quizapp.desktop.window import MainWindow
from quizapp.questions.response import Certainty, Response
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.workspace.profiles import DamagedProfileError
from quizapp.workspace.upkeep import PARTLY_DAMAGED, PARTLY_DAMAGED_ACTION

NOW = datetime(2026, 11, 23, 15, 0, tzinfo=UTC)
TREATMENT = date(2026, 12, 3)
PIN = "2468"
MOST_STEPS = 60
LONGER_THAN_A_SESSION = 60 * 60 * 1000
"""Milliseconds; a quick person is asked more and more."""


@dataclass(frozen=True)
class Trip:
    """One way through the program.

    Attributes:
        name: First part of the pictures' names.
        role: Who travels: patient or student.
        size: The window, in pixels.
    """

    name: str
    role: str = "patient"
    language: str = "en"
    theme: str = "light"
    text_percent: int = 100
    size: tuple[int, int] = (1366, 768)


TRIPS = (
    Trip("patient"),
    Trip("patient-dark-es", language="es", theme="dark"),
    Trip("patient-200", text_percent=200),
    Trip("patient-200-es-high-contrast", language="es", theme="high_contrast", text_percent=200),
    Trip("patient-small-es", language="es", size=(1024, 600)),
    Trip("student", role="student"),
    Trip("student-dark-696", role="student", theme="dark", size=(1366, 696)),
    Trip("student-200-dark", role="student", theme="dark", text_percent=200),
)


class Traveller:
    """Presses what a person would press, and takes pictures."""

    def __init__(self, window: MainWindow, folder: Path, trip: Trip) -> None:
        self.window, self.folder, self.trip = window, folder, trip
        self.pictures: list[Path] = []

    def page(self) -> Page:
        """Return the page in sight."""
        page = self.window.page
        assert page is not None
        return page

    def find(self, name: str) -> QWidget | None:
        """Return a control of the page in sight by its object name."""
        return self.page().findChild(QWidget, name)

    def press(self, name: str) -> None:
        """Press a button or chip."""
        button = self.find(name)
        assert isinstance(button, QAbstractButton), f"{name} is not on {type(self.page()).__name__}"
        button.click()
        settle()

    def picture(self, step: str) -> None:
        """Save what is seen."""
        settle()
        path = self.folder / f"{self.trip.name}-{step}.png"
        assert self.window.grab().save(str(path)), f"{path} could not be written"
        self.pictures.append(path)

    def travel(self) -> list[Path]:
        """Go the whole way."""
        wait_until(lambda: isinstance(self.window.page, FirstRunPage), "the first run")
        self._choose()
        self.picture("01-first-run")
        self.press("begin")
        wait_until(lambda: self.find("begin") is not None and not isinstance(self.page(), FirstRunPage), "Today")
        self._set_theme()
        self.picture("02-today")
        self.press("begin")
        self._study()
        self.picture("07-end")
        self.window.show_help()
        self.picture("08-what-do-i-do-now")
        self.window.show_help()
        self.press("finish")
        self.picture("09-today-after")
        self.window.go("settings")
        self.picture("10-settings")
        self._be_somebody()
        self._back_up()
        self._set_pin()
        self.window.lock()
        self.picture("12-who-is-studying")
        self.window.show_trouble_page(DamagedProfileError(PARTLY_DAMAGED, PARTLY_DAMAGED_ACTION, file="progress.db"))
        self.picture("14-trouble")
        return self.pictures

    def _be_somebody(self) -> None:
        self._type("nickname", "Rosa")
        self.press("picture-flower-2")

    def _back_up(self) -> None:
        self.press("backups")
        self.press("back-up-now")
        wait_until(lambda: self.find("done") is not None, "the backup")
        wait_until(lambda: QThreadPool.globalInstance().activeThreadCount() == 0, "the list of backups")
        self.picture("13-backups")
        self.window.go("settings")
        settle()

    def _set_pin(self) -> None:
        self.press("pin")
        self._type("pin-new", PIN)
        self._type("pin-again", PIN)
        self.picture("11-pin")
        self.press("pin-save")
        wait_until(lambda: isinstance(self.window.page, SettingsPage), "Settings")

    def _type(self, name: str, text: str) -> None:
        field = self.find(name)
        assert isinstance(field, QLineEdit)
        field.setFocus()
        QTest.keyClicks(field, text)

    def _choose(self) -> None:
        self.press(f"language-{self.trip.language}")
        self.press(f"role-{self.trip.role}")
        self.press("date-known")
        field = self.find("date")
        assert isinstance(field, QDateEdit)
        field.setDate(QDate(TREATMENT.year, TREATMENT.month, TREATMENT.day))
        if self.trip.text_percent == 200:
            self.press("size-200")

    def _set_theme(self) -> None:
        self.window.go("settings")
        settle()
        self.press(f"theme-{self.trip.theme}")
        self.window.go("today")
        settle()

    def _study(self) -> None:
        """Answer until each picture is taken, the first choice wrong and the rest right; then let the time run out."""
        seen: set[str] = set()
        was_wrong = False
        for _ in range(MOST_STEPS):
            page = self.page()
            if not isinstance(page, StudyPage):
                return
            if {"04-flashcard-back", "06-explanation-right"} <= seen and not page.session.question.is_self_rated:
                answer_at_once(page, page.session.question.right_response(), ms_taken=LONGER_THAN_A_SESSION)
                self.press("go-on")
                continue
            if self.find("show-answer") is not None:
                self._once(seen, "03-flashcard")
                self.press("show-answer")
                self._once(seen, "04-flashcard-back")
                self.press("rating-good")
                continue
            if not isinstance(page.session.question, SingleBestAnswer):
                answer_at_once(page, page.session.question.right_response())
                self.press("go-on")
                continue
            self._once(seen, "05-single-best-answer")
            right = key_number(page)
            self.press(f"choice-{right if was_wrong else right % 3 + 1}")
            self.press("certainty-3")
            self.press("check")
            self._once(seen, "06-explanation-right" if was_wrong else "06-explanation-wrong")
            was_wrong = True
            self.press("go-on")
        raise AssertionError("the session did not come to its end")

    def _once(self, seen: set[str], step: str) -> None:
        if step not in seen:
            seen.add(step)
            self.picture(step)


def key_number(page: StudyPage) -> int:
    """Return the number of the right option as the options are shown, from 1."""
    area = page.findChild(ChooseArea)
    assert isinstance(area, ChooseArea)
    return list(area.choices).index(getattr(page.session.question, "key", "")) + 1


def answer_at_once(page: StudyPage, response: Response, ms_taken: int = 1000) -> None:
    """Answer the question on the screen without its controls, until its explanation is shown."""
    page.session.respond(response)
    page.session.be_sure(Certainty.FAIRLY_SURE)
    page.session.check(NOW, ms_taken)
    page.rebuild()
    settle()


def settle() -> None:
    """Let the window do what it still has to do."""
    QApplication.sendPostedEvents()
    QTest.qWait(0)
    QApplication.processEvents()


def wait_until(condition: Callable[[], bool], what: str, timeout_ms: int = 20_000) -> None:
    """Wait for a condition while the window goes on."""
    loop, deadline = QEventLoop(), QTimer(singleShot=True, interval=timeout_ms)
    poll = QTimer(interval=5)
    poll.timeout.connect(lambda: loop.exit() if condition() else None)
    deadline.timeout.connect(loop.quit)
    poll.start()
    deadline.start()
    if not condition():
        loop.exec()
    poll.stop()
    assert condition(), f"{what} did not appear"


@contextmanager
def open_window(home: Path, size: tuple[int, int], clock: Callable[[], datetime]) -> Iterator[MainWindow]:
    """Give the real window with that home folder, and close it at the end."""
    window = MainWindow(home, clock)
    window.resize(*size)
    window.show()
    try:
        yield window
    finally:
        window.close()
        QThreadPool.globalInstance().waitForDone()
        window.deleteLater()
        settle()


def take(trip: Trip, folder: Path) -> list[Path]:
    """Make one trip with a new home folder and return its pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, open_window(Path(home), trip.size, lambda: NOW) as window:
        return Traveller(window, folder, trip).travel()


def make_trips(trips: Sequence[Trip], take: Callable[[Trip, Path], list[Path]]) -> int:
    """Make some trips, with their pictures in the folder that the command line names."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "build/tour")
    app = make_app(sys.argv[:1])
    for trip in trips:
        print(f"{trip.name}: {len(take(trip, folder))} pictures")
    print(f"The pictures are in {folder}.")
    del app
    return 0


if __name__ == "__main__":
    sys.exit(make_trips(TRIPS, take))
