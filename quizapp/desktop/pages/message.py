"""A page that tells what was done, for example by a repair, and goes on."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import column, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.pages.named import named
from quizapp.desktop.widgets.buttons import HelpPill, PrimaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.side_bar import Logo


class MessagePage(Page):
    """Shows a title with lines under it, and one button.

    Args:
        lines: Whole sentences, one under the other.
        button: Words of the button.
    """

    done = Signal()
    help_requested = Signal()

    def __init__(
        self, look: Look, title: str, lines: Sequence[str], button: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._title, self._lines, self._button = title, tuple(lines), button

    def build(self) -> QWidget:
        """Return one card with the words and the button."""
        look = self.look
        narrow = self.width_class == "narrow"
        pill = HelpPill(look)
        pill.clicked.connect(self.help_requested)
        title = text_label(look, self._title, "h2", "heading")
        title.setObjectName("message-title")
        lines = [text_label(look, words, "lead") for words in self._lines]
        go_on = named(PrimaryButton(look, self._button), "go-on", self.done)
        padding = look.px(24 if narrow else 40)
        card = Card(look)
        buttons = column(go_on) if narrow else row(go_on, 0)
        card.setLayout(column(title, *lines, 10, buttons, gap=14, margins=(padding, padding, padding, padding)))
        card.setMaximumWidth(look.px(900))
        middle = row(0, card, 0, margins=(16, 16, 16, 16))
        middle.setStretch(1, 1000)
        bar = top_bar(look, [Logo(look, one_line=True, with_name=not narrow)], pill)
        scroll = VerticalScroll(look, widget_of(column(middle, 0)), "message-scroll", self._title)
        return widget_of(column(bar, scroll))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.done.emit()
        else:
            super().keyPressEvent(event)
