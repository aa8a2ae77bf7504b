"""Pages: built from their state, and built anew only when they must be."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.widgets.buttons import SecondaryButton
from quizapp.desktop.widgets.focus_ring import ring_is_shown
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.scroll import VerticalScroll


class CountingPage(Page):
    """Two buttons over a long text."""

    builds = 0

    def build(self) -> QWidget:
        self.builds += 1
        content, inside = QWidget(), QWidget()
        column, row, long = QVBoxLayout(content), QHBoxLayout(), QVBoxLayout(inside)
        for name in ("first", "second"):
            button = SecondaryButton(self.look, name)
            button.setObjectName(name)
            row.addWidget(button)
        column.addLayout(row)
        for number in range(60):
            long.addWidget(text_label(self.look, f"Line {number}"))
        column.addWidget(VerticalScroll(self.look, inside, "text"))
        return content


def open_page(qtbot: QtBot, look: Look) -> CountingPage:
    page = CountingPage(look)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    with qtbot.waitActive(page):
        page.show()
    return page


def test_page_is_built_when_first_shown(qtbot: QtBot, look: Look) -> None:
    page = CountingPage(look)
    qtbot.addWidget(page)
    before = page.builds
    page.show()
    assert (before, page.builds) == (0, 1)


def test_small_change_of_size_does_not_rebuild(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    page.resize(1290, 690)
    assert page.builds == 1


def test_change_of_width_class_rebuilds(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    page.resize(1000, 700)
    assert page.builds == 2


def test_focus_stays_on_the_control_of_that_name(qtbot: QtBot, qapp: QApplication, look: Look) -> None:
    page = open_page(qtbot, look)
    button = page.findChild(SecondaryButton, "second")
    assert isinstance(button, SecondaryButton)
    button.setFocus()
    page.set_look(Look(theme="dark"))
    focused = qapp.focusWidget()
    assert isinstance(focused, SecondaryButton)
    assert focused.objectName() == "second"
    assert focused is not button
    assert ring_is_shown(focused)


def test_scroll_position_survives_a_rebuild(qtbot: QtBot, qapp: QApplication, look: Look) -> None:
    page = open_page(qtbot, look)
    scroll = page.findChild(VerticalScroll, "text")
    assert isinstance(scroll, VerticalScroll)
    scroll.scroll_to_share(0.4)
    page.set_look(Look(theme="dark", text_percent=115))
    qapp.processEvents()
    again = page.findChild(VerticalScroll, "text")
    assert isinstance(again, VerticalScroll)
    assert abs(again.share() - 0.4) < 0.05


class BarredPage(Page):
    """A bar about something over what changes."""

    about = "one"

    def build(self) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.addWidget(self.kept(SecondaryButton, self.about, lambda: SecondaryButton(self.look, self.about)))
        column.addWidget(text_label(self.look, "What changes"))
        return content

    @property
    def bar(self) -> SecondaryButton:
        """The bar in sight."""
        [bar] = self.findChildren(SecondaryButton)
        assert isinstance(bar, SecondaryButton)
        assert bar.isVisible()
        return bar


def open_barred(qtbot: QtBot, look: Look) -> BarredPage:
    page = BarredPage(look)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    with qtbot.waitActive(page):
        page.show()
    return page


def test_part_that_would_be_the_same_is_kept(qtbot: QtBot, look: Look) -> None:
    page = open_barred(qtbot, look)
    bar = page.bar
    page.rebuild()
    page.rebuild()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert page.bar is bar


def test_part_about_something_else_is_made_anew(qtbot: QtBot, look: Look) -> None:
    page = open_barred(qtbot, look)
    page.about = "two"
    page.rebuild()
    assert page.bar.text() == "two"


def test_part_in_another_look_is_made_anew(qtbot: QtBot, look: Look) -> None:
    page = open_barred(qtbot, look)
    bar = page.bar
    page.set_look(Look(theme="dark"))
    assert page.bar is not bar


def test_part_for_another_width_is_made_anew(qtbot: QtBot, look: Look) -> None:
    page = open_barred(qtbot, look)
    bar = page.bar
    page.resize(1290, 700)
    page.rebuild()
    assert page.bar is not bar


def test_kept_part_keeps_the_focus(qtbot: QtBot, look: Look) -> None:
    page = open_barred(qtbot, look)
    page.bar.setObjectName("bar")
    page.focus_on("bar")
    page.rebuild()
    assert page.bar.hasFocus()
    assert ring_is_shown(page.bar)


def test_change_of_a_page_that_nobody_saw_builds_nothing(qtbot: QtBot, look: Look) -> None:
    page = CountingPage(look)
    qtbot.addWidget(page)
    page.renew()
    assert page.builds == 0


def test_change_of_a_page_in_sight_is_shown(qtbot: QtBot, look: Look) -> None:
    page = open_page(qtbot, look)
    page.renew()
    assert page.builds == 2
