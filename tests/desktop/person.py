"""A person at the real window: presses keys and buttons, reads what is shown, and what was logged."""

import functools
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QTextEdit, QWidget

from quizapp.desktop.page import Page
from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.views.choose import ChooseArea
from quizapp.desktop.widgets.choice import ChoiceButton
from quizapp.desktop.window import MainWindow
from quizapp.learning.day import study_day
from quizapp.learning.session import OnScreen, Session
from quizapp.progress.events import UNDO
from quizapp.progress.folders import list_profiles
from quizapp.progress.log import WrittenChange, WrittenReview, written_changes, written_reviews
from quizapp.progress.profile import Profile
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Chosen, Rating
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.workspace.opening import begin_profile, open_profile
from quizapp.workspace.places import LocalZone
from quizapp.workspace.session import DRAFT
from quizapp.workspace.settings import Settings
from tests.desktop.layout_checks import click, clipped_labels, shown_words, unnamed_controls
from tests.tour import NOW, answer_at_once, open_window, settle, wait_until

NO_KEY = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ENTER = Qt.Key.Key_Return
USUAL = (1366, 768)
YESTERDAY = NOW - timedelta(days=1)


class Clock:
    """The computer's clock, which stands still until somebody moves it."""

    def __init__(self, moment: datetime = NOW) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        return self.moment

    def go_on(self, **away: float) -> None:
        """Let time pass, in the units of ``timedelta``."""
        self.moment += timedelta(**away)


class Person:
    """Uses a window as a person would."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window

    # -- reading

    @property
    def page(self) -> Page:
        """The page in sight."""
        page = self.window.page
        assert page is not None
        return page

    @property
    def study(self) -> StudyPage:
        """The page of the session, which is in sight."""
        assert isinstance(self.page, StudyPage), f"this is {type(self.page).__name__}"
        return self.page

    @property
    def card(self) -> CardId:
        """The card that is asked."""
        card = self.study.session.card
        assert card is not None
        return card.entry.card

    @property
    def on_screen(self) -> OnScreen:
        """What the person did to the question so far."""
        return self.study.session.on_screen

    def sees(self, name: str) -> bool:
        """Tell whether a control of that name is shown."""
        return any(found.isVisible() for found in self.page.findChildren(QWidget, name))

    def find(self, name: str) -> QWidget:
        """Return a control that is shown, by its object name."""
        for found in self.page.findChildren(QWidget, name):
            if found.isVisible():
                return found
        raise AssertionError(f"{name} is not on {type(self.page).__name__}")

    def words(self) -> str:
        """Return every word that is shown."""
        texts = [text.toPlainText() for text in self.page.findChildren(QTextEdit) if text.isVisible()]
        return "\n".join([shown_words(self.page), *texts])

    def words_of(self, name: str) -> str:
        """Return the words of one control, or of all in it."""
        control = self.find(name)
        if isinstance(control, QTextEdit):
            return control.toPlainText()
        text: str = control.property("text") or shown_words(control)
        return text

    @property
    def focus(self) -> str:
        """Name of the control that has the keyboard."""
        control = QApplication.focusWidget()
        return "" if control is None else control.objectName()

    def chosen(self) -> list[int]:
        """Return the numbers of the options that are shown as chosen."""
        buttons = sorted(self.page.findChildren(ChoiceButton), key=lambda button: button.objectName())
        return [number for number, button in enumerate(buttons, 1) if button.isChecked()]

    # -- doing

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_KEY) -> None:
        """Press a key wherever the keyboard is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        settle()

    def keys(self, letters: str) -> None:
        """Type letters and digits, one after the other."""
        for letter in letters:
            QTest.keyClicks(QApplication.focusWidget() or self.window, letter)
            settle()

    def hold(self, key: Qt.Key, text: str = "") -> None:
        """Let a key that is held down repeat itself once."""
        control = QApplication.focusWidget() or self.window
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(control, QKeyEvent(kind, key.value, NO_KEY, text, True))
        settle()

    def press(self, name: str) -> None:
        """Click a button or chip."""
        click(self.find(name))
        settle()

    def go(self, destination: str) -> None:
        """Go to a page of the side bar."""
        self.window.go(destination)
        settle()

    def show_at(self, size: tuple[int, int], percent: int) -> None:
        """Give the window a size, and by its keys the text."""
        self.window.resize(*size)
        for key in (Qt.Key.Key_0, *[Qt.Key.Key_Plus] * 5):
            if self.page.look.text_percent != percent:
                self.key(key, CTRL)
        assert self.page.look.text_percent == percent
        settle()

    def focus_on(self, name: str) -> None:
        """Tab to a control."""
        for _ in range(60):
            if self.focus == name:
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab never came to {name}")

    def answer(self, *, right: bool = True, certainty: int = 2) -> CardId:
        """Answer the question on the screen up to its explanation, and return its card.

        A choice is made with its buttons; any other kind is answered rightly, without its controls.
        """
        card = self.card
        question = self.study.session.question
        if not isinstance(question, SingleBestAnswer | SymptomToAction):
            assert right, f"a {question.kind} is not answered wrongly here"
            answer_at_once(self.study, question.right_response())
            return card
        self.press(f"choice-{self.right_number() if right else self.right_number() % len(self.options()) + 1}")
        self.press(f"certainty-{certainty}")
        self.press("check")
        return card

    def options(self) -> list[str]:
        """Return the ids of the options in the order shown."""
        area = self.page.findChild(ChooseArea)
        assert isinstance(area, ChooseArea)
        return list(area.choices)

    def right_number(self) -> int:
        """Return the number of the right option, from 1."""
        return self.options().index(getattr(self.study.session.question, "key", "")) + 1

    def finish_session(self, *, right: bool = True) -> None:
        """Answer whatever is asked until the session is over; flashcards are known."""
        for _ in range(60):
            if not isinstance(self.page, StudyPage):
                return
            if self.sees("show-answer"):
                self.press("show-answer")
                self.press("rating-good")
            else:
                self.answer(right=right)
                self.press("go-on")
        raise AssertionError("the session did not come to its end")


@contextmanager
def at_window(
    home: Path, clock: Callable[[], datetime] | None = None, size: tuple[int, int] = USUAL
) -> Iterator[Person]:
    """Start the program, wait until it is ready, and give its user; the window is closed at the end."""
    with open_window(home, size, clock or Clock()) as window:
        ready: list[bool] = []
        window.opened.connect(lambda: ready.append(True))
        wait_until(lambda: bool(ready), "the profile")
        wait_until(window.isActiveWindow, "the window")
        settle()
        unexpected = QTimer(interval=5000)
        unexpected.timeout.connect(_close_dialog)  # or the test would wait in it for ever
        unexpected.start()
        yield Person(window)
        unexpected.stop()


def _close_dialog() -> None:
    if isinstance(dialog := QApplication.activeModalWidget(), QDialog):
        dialog.reject()
        raise AssertionError(f"nobody expected {dialog.objectName()}")


@contextmanager
def in_dialog(act: Callable[[QDialog], None]) -> Iterator[None]:
    """Do something in the dialog that opens inside the block."""
    seen: list[str] = []

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog):
            timer.stop()
            seen.append(dialog.objectName())
            try:
                act(dialog)
            except BaseException:
                dialog.reject()  # or the test would wait in it for ever
                raise

    timer = QTimer(interval=5)
    timer.timeout.connect(look)
    timer.start()
    yield
    timer.stop()
    assert seen, "no dialog was opened"
    settle()


def press_in(name: str) -> Callable[[QDialog], None]:
    """Return what presses a button of a dialog."""

    def act(dialog: QDialog) -> None:
        button = dialog.findChild(QWidget, name)
        assert isinstance(button, QWidget)
        click(button)

    return act


def key_in(key: Qt.Key) -> Callable[[QDialog], None]:
    """Return what presses a key in a dialog, wherever its focus is."""
    return lambda dialog: QTest.keyClick(dialog.focusWidget() or dialog, key)


# -- what is in the home


def new_profile(home: Path, at: datetime = YESTERDAY, **settings: Any) -> None:  # Any: those of Settings
    """Make a profile as the first run does, with other choices than the presets."""
    for name, content in _made(Settings(**settings), at).items():
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).write_bytes(content)


@functools.cache
def _made(settings: Settings, at: datetime) -> dict[str, bytes]:
    """Return the files of a new home: making them anew takes 100 ms each time."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        begin_profile(home, settings, at).study.profile.close()
        return {str(path.relative_to(home)): path.read_bytes() for path in home.rglob("*") if path.is_file()}


def answered_before(home: Path, *cards: str, rating: Rating = Rating.AGAIN, at: datetime = YESTERDAY) -> None:
    """Have the only person answered these cards before; rated again, they are the first that are asked."""
    opened = open_profile(home, list_profiles(home)[0], at)
    for number, card in enumerate(cards):
        entry = opened.study.catalogue.get(CardId(card))
        assert entry is not None, f"there is no card {card}"
        opened.study.rate(entry, rating, at + timedelta(minutes=number))
    opened.study.profile.close()


def missed_often_before(home: Path, card: str, times: int) -> None:
    """Have the only person known and forgotten a card again and again, the last time yesterday."""
    opened = open_profile(home, list_profiles(home)[0], YESTERDAY)
    entry = opened.study.catalogue.get(CardId(card))
    assert entry is not None, f"there is no card {card}"
    for number in range(times + 1):
        day = YESTERDAY - timedelta(days=times - number)
        ratings = (Rating.AGAIN, Rating.GOOD) if number else (Rating.GOOD, Rating.GOOD)
        for minutes, rating in zip((0, 15), ratings, strict=True):
            opened.study.rate(entry, rating, day + timedelta(minutes=minutes))
    opened.study.profile.close()


def mistaken_before(home: Path, *cards: str, at: datetime = YESTERDAY) -> None:
    """Have the only person been wrong about these single best answers, and sure enough to act on it."""
    opened = open_profile(home, list_profiles(home)[0], at)
    for number, card in enumerate(cards):
        entry = opened.study.catalogue.get(CardId(card))
        assert entry is not None and isinstance(entry.question, SingleBestAnswer), f"{card} is none"
        question = entry.question
        wrong = Chosen((next(option.id for option in question.options if option.id != question.key),))
        moment = at + timedelta(minutes=number)
        opened.study.answer(entry, wrong, moment, certainty=Certainty.SURE_ENOUGH_TO_ACT)
    opened.study.profile.close()


def begun_before(home: Path, size: int = 0, at: datetime = NOW, cards: Sequence[str] = ()) -> None:
    """Have the only person begun a session of so many questions, or of these cards; the window opens in it."""
    chosen = tuple(CardId(card) for card in cards)
    session = Session(day=study_day(at, LocalZone()), size=size or len(chosen), chosen=chosen)
    with profile_in(home) as profile:
        profile.write_draft(DRAFT, msgspec.json.encode(session))


@contextmanager
def profile_in(home: Path) -> Iterator[Profile]:
    """Open the only profile beside the window."""
    [folder] = list_profiles(home)
    profile = Profile(folder)
    yield profile
    profile.close()


def answers(home: Path) -> list[WrittenReview]:
    """Return all logged answers, taken back or not."""
    with profile_in(home) as profile, profile.read() as connection:
        return list(written_reviews(connection))


def live_answers(home: Path) -> list[WrittenReview]:
    """Return the logged answers that no undo names."""
    taken_back = {change.target for change in changes(home, UNDO)}
    return [answer for answer in answers(home) if answer.id not in taken_back]


def changes(home: Path, kind: str) -> list[WrittenChange]:
    """Return the logged changes of a kind."""
    with profile_in(home) as profile, profile.read() as connection:
        return [change for change in written_changes(connection) if change.kind == kind]


def kept_settings(home: Path) -> dict[str, str]:
    """Return the settings that the log holds."""
    with profile_in(home) as profile:
        return profile.settings()


def fill(disk: Path) -> Path:
    """Leave no room on a disk; return the file to delete to make room again."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        for size in (65536, 4096, 512):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                pass
    return ballast


LAYOUTS = (
    ((1366, 696), 100), ((1024, 600), 100), ((700, 600), 100), ((1366, 768), 200), ((1024, 600), 200),
)  # fmt: skip
"""Sizes of the window, in pixels, with the percentage of the text: all of them have to do (SPEC section 12)."""


def faults_of_layout(person: Person) -> list[str]:
    """Return what is cut off or has no name on the page in sight, in windows and text of several sizes."""
    faults = []
    for size, percent in LAYOUTS:
        person.show_at(size, percent)
        found = [*clipped_labels(person.page), *unnamed_controls(person.page)]
        faults += [f"{size} at {percent} %: {fault}" for fault in found]
    return faults
