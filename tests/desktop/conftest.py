"""Fixtures for everything with a window: no display, the shipped typeface, and looks to try."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QApplication

from quizapp.desktop.look import THEMES, Look, apply, load_fonts


@pytest.fixture(autouse=True)
def nothing_is_left_over(qapp: QApplication) -> Iterator[None]:
    """No window and no thread outlives its test."""
    yield
    windows = [type(window).__name__ for window in qapp.topLevelWidgets() if window.isVisible()]
    # A thread reports its outcome a moment before it is done.
    assert (windows, QThreadPool.globalInstance().waitForDone(5000)) == ([], True)


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> list[str]:
    """The families of the shipped typeface."""
    return load_fonts()


@pytest.fixture
def look(qapp: QApplication, fonts: list[str]) -> Look:
    """The look of a patient in English."""
    plain = Look()
    apply(qapp, plain)
    return plain


@pytest.fixture(params=THEMES)
def themed_look(request: pytest.FixtureRequest, qapp: QApplication, fonts: list[str]) -> Look:
    """The same in each theme."""
    themed = Look(theme=request.param)
    apply(qapp, themed)
    return themed
