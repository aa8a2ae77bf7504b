"""A page: built from its state, and built anew when language, theme, text size or the class of its size changes."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.desktop.look import Look, height_class, width_class
from quizapp.desktop.widgets.focus_ring import ring_is_shown
from quizapp.desktop.widgets.scroll import VerticalScroll

_Part = TypeVar("_Part", bound=QWidget)


class Page(QWidget):
    """One page of the window.

    A page implements `build`, which returns its whole content as one widget made from the page's state and
    ``self.look``. What must survive a rebuild (a typed name, a chosen answer) is state of the page, not of a widget.
    The first build happens when the page is first shown.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self._content: QWidget | None = None
        self._classes = ("", "")
        self._parts: dict[type[QWidget], tuple[object, QWidget]] = {}
        self._parts_before: dict[type[QWidget], tuple[object, QWidget]] = {}
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 0)

    @property
    def width_class(self) -> str:
        """``wide``, ``medium`` or ``narrow`` at the present size."""
        return width_class(self.width(), self.look)

    @property
    def height_class(self) -> str:
        """``tall``, ``medium`` or ``short`` at the present size."""
        return height_class(self.height(), self.look)

    def build(self) -> QWidget:
        """Return the content made from the page's state; implemented by each page."""
        raise NotImplementedError

    def kept(self, kind: type[_Part], about: object, make: Callable[[], _Part]) -> _Part:
        """Return the part of this kind that the content before has, if it would be the same again; else a new one.

        Args:
            about: What it is made from, besides the look and the width of the page.
            make: Makes it.
        """
        made_from = (self.look, self.width(), about)
        before, part = self._parts_before.get(kind, (None, None))
        if before != made_from or not isinstance(part, kind):
            part = make()
        self._parts[kind] = (made_from, part)
        return part

    def set_look(self, look: Look) -> None:
        """Show the page in another look."""
        self.look = look
        self.renew()

    def renew(self) -> None:
        """Show a change of the state; a page that was not shown so far is built when it is."""
        if self._content is not None:
            self.rebuild()

    def make_sure_of_content(self) -> None:
        """Build the content, if nothing has shown the page so far: a page may lie under another one."""
        if self._content is None:
            self.rebuild()

    def rebuild(self) -> None:
        """Replace the content; the control with the same object name keeps the focus, scrolling stays in place."""
        focus, is_ringed = self._focused_name()
        shares = {scroll.objectName(): scroll.share() for scroll in self.findChildren(VerticalScroll)}
        self._classes = (self.width_class, self.height_class)
        self._parts, self._parts_before = {}, self._parts
        old, self._content = self._content, _with_help_last(self.build())
        self._parts_before = {}
        if old is not None:
            old.hide()
            self._place.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._place.addWidget(self._content)
        self._content.show()
        for scroll in self._content.findChildren(VerticalScroll):
            scroll.scroll_to_share(shares.get(scroll.objectName(), 0.0))
        if focus:
            reason = Qt.FocusReason.OtherFocusReason if is_ringed else Qt.FocusReason.MouseFocusReason
            self._focus(focus, reason)

    def showEvent(self, event: QShowEvent) -> None:
        """Build the page before it is first seen, and again if its size belongs to another class by now."""
        self._rebuild_for_size()
        super().showEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Build anew only when the width or height class changes, not at every pixel."""
        super().resizeEvent(event)
        if self._content is not None and self.isVisible():
            self._rebuild_for_size()

    def _rebuild_for_size(self) -> None:
        if (self.width_class, self.height_class) != self._classes:
            self.rebuild()

    def focus_on(self, name: str) -> None:
        """Give the focus to a control by its object name; nothing happens where there is none."""
        self._focus(name, Qt.FocusReason.OtherFocusReason)

    def _focused_name(self) -> tuple[str, bool]:
        """Return the name of our control that has the focus, and whether it shows its ring."""
        control = self.focusWidget()
        if control is None or not control.hasFocus() or not self.isAncestorOf(control):
            return "", False
        return control.objectName(), ring_is_shown(control)

    def _focus(self, name: str, reason: Qt.FocusReason) -> None:
        control = self.findChild(QWidget, name)
        if isinstance(control, QWidget) and control.isEnabled():
            control.setFocus(reason)


def _with_help_last(content: QWidget) -> QWidget:
    """Let the Tab key come last to the help pill, which stands in the top bar, and return the content."""
    if isinstance(pill := content.findChild(QWidget, "help-now"), QWidget):
        last = content.previousInFocusChain()
        # Qt takes no notice of an order that begins with what never has the focus.
        while last is not None and last.focusPolicy() == Qt.FocusPolicy.NoFocus:
            last = last.previousInFocusChain()
        if last is not None:
            QWidget.setTabOrder(last, pill)
    return content
