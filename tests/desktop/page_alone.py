"""A page without the program around it: shown alone, its buttons pressed, its signals listened to."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look, apply
from quizapp.desktop.page import Page
from quizapp.shipped import resource
from tests.desktop.layout_checks import click, clipped_labels, shown_words, unnamed_controls
from tests.desktop.person import LAYOUTS, USUAL
from tests.desktop.test_accessibility import nameless


def show(qtbot: QtBot, page: Page, size: tuple[int, int] = USUAL) -> Page:
    """Show a page in a window of its own and wait until it has the keyboard."""
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitActive(page):
        page.show()
    return page


def find(page: Page, name: str) -> QWidget:
    """Return a control in sight by its object name."""
    for found in page.findChildren(QWidget, name):
        if found.isVisible():
            return found
    raise AssertionError(f"{name} is not on {type(page).__name__}")


def sees(page: Page, name: str) -> bool:
    """Tell whether a control of that name is in sight."""
    return any(found.isVisible() for found in page.findChildren(QWidget, name))


def field(page: Page, name: str) -> QLineEdit:
    """Return a text field in sight."""
    found = find(page, name)
    assert isinstance(found, QLineEdit)
    return found


def press(page: Page, *names: str) -> None:
    """Click controls, one after the other."""
    for name in names:
        click(find(page, name))
        QCoreApplication.processEvents()


def type_in(page: Page, **texts: str) -> None:
    """Write into fields; ``_`` in a name stands for ``-``."""
    for name, text in texts.items():
        control = field(page, name.replace("_", "-"))
        control.clear()
        QTest.keyClicks(control, text)


def key(page: Page, pressed: Qt.Key) -> None:
    """Press a key wherever the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or page, pressed)
    QCoreApplication.processEvents()


def focus() -> str:
    """Name of the control that has the keyboard."""
    control = QApplication.focusWidget()
    return "" if control is None else control.objectName()


def words(page: Page) -> str:
    """Return the words of all labels and buttons in sight."""
    return shown_words(page)


@contextmanager
def in_language(language: str) -> Iterator[None]:
    """Have the shipped translation in force."""
    translator = QTranslator()
    translator.load(str(resource("translations", f"quizapp_{language}.qm")))
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python's collector from taking replaced contents apart while events for them are waiting: Qt crashes."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def faults(page: Page, language: str, voice: str = "patient") -> list[str]:
    """Return what is cut off or nameless on a page in sight, in windows and text of several sizes."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    found = []
    with in_language(language), _uncollected():
        for size, percent in (*LAYOUTS, ((480, 400), 100)):
            look = Look(text_percent=percent, voice=voice, language=language)
            apply(app, look)
            page.resize(*size)
            page.set_look(look)
            QCoreApplication.processEvents()
            # Here no event loop runs that would delete what the page has replaced.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            problems = [*clipped_labels(page), *unnamed_controls(page), *nameless(page)]
            found += [f"{size} at {percent} %: {problem}" for problem in problems]
    return found
