"""A line at the top of a page for what went wrong, or went well, a moment ago."""

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from quizapp.desktop.announce import announce
from quizapp.desktop.frames import column, row
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.labels import IconLabel, text_label
from quizapp.desktop.widgets.scroll import VerticalScroll

TROUBLE, DONE = "trouble", "done"
_MARKS = {TROUBLE: ("triangle-alert", "warning"), DONE: ("circle-check", "success")}


class Notice:
    """What a page has to say for the moment; it survives the page's being built anew.

    The line's object name is ``trouble`` or ``done``.
    """

    def __init__(self) -> None:
        self._kind = self._words = ""
        self._line: _NoticeLine | None = None

    def line(self, look: Look) -> QWidget:
        """Return the line for a page that is built now; it takes no room while there is nothing to say."""
        self._line = _NoticeLine(look)
        self._line.show_words(self._kind, self._words)
        return self._line

    def show_trouble(self, words: str) -> None:
        """Say what went wrong; a screen reader says it at once."""
        self._show(TROUBLE, words)

    def show_done(self, words: str) -> None:
        """Say that something was done."""
        self._show(DONE, words)

    def clear(self) -> None:
        """Say nothing more."""
        self._show("", "")

    def _show(self, kind: str, words: str) -> None:
        self._kind, self._words = kind, words
        if self._line is None or not isValid(self._line):
            return
        self._line.show_words(kind, words)
        if words:
            QTimer.singleShot(0, self._line, self._line.scroll_into_sight)  # once it has its place
            announce(self._line, words, at_once=kind == TROUBLE)


class _NoticeLine(QWidget):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setLayout(column())

    def show_words(self, kind: str, words: str) -> None:
        """Show these words with the mark of their kind; hide the line where there are none."""
        layout = self.layout()
        assert layout is not None
        while (item := layout.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        if self.parentWidget() is not None or not words:  # without a parent it would be a window
            self.setVisible(bool(words))
        self.setObjectName(kind)
        if words:
            icon, colour = _MARKS[kind]
            label = text_label(self._look, words, weight="strong", colour=colour)
            inside = row(IconLabel(self._look, icon, colour, size=22), label, gap=self._look.px(10))
            inside.setAlignment(label, Qt.AlignmentFlag(0))
            inside.setStretch(1, 1)
            content = QWidget()
            content.setLayout(inside)
            layout.addWidget(content)
            content.show()

    def scroll_into_sight(self) -> None:
        """Scroll so that the line is the first thing in sight; what it speaks of follows below."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, VerticalScroll):
            around = around.parentWidget()
        if around is not None and (content := around.widget()) is not None:
            bar, top = around.verticalScrollBar(), self.mapTo(content, QPoint(0, 0)).y()
            if not bar.value() <= top < bar.value() + bar.pageStep() - self.height():
                bar.setValue(top)
