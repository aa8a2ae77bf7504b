"""The page for a profile that cannot be opened: what happened, what is safe, what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import column, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.widgets.buttons import HelpPill, PrimaryButton, SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.side_bar import Logo


class TroublePage(Page):
    """Says what is wrong and offers to try again, or to begin a new profile beside the one that cannot be read."""

    retry_requested = Signal()
    new_requested = Signal()
    help_requested = Signal()

    def __init__(self, look: Look, message: str, action: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._message, self._action = message, action

    def build(self) -> QWidget:
        """Return one card with the words and two buttons."""
        look = self.look
        pill = HelpPill(look)
        pill.clicked.connect(self.help_requested)
        message = text_label(look, self._message, "h2", "heading")
        message.setObjectName("trouble-message")
        action = text_label(look, self._action, "lead")
        action.setObjectName("trouble-action")
        retry = PrimaryButton(look, self.tr("Try again"))
        retry.setObjectName("retry")
        retry.clicked.connect(self.retry_requested)
        new = SecondaryButton(look, self.tr("Begin a new profile"))
        new.setObjectName("new-profile")
        new.clicked.connect(self.new_requested)
        narrow = self.width_class == "narrow"
        buttons = column(retry, new, gap=10) if narrow else row(retry, new, 0, gap=16)
        padding = look.px(24 if narrow else 40)
        card = Card(look)
        card.setLayout(column(message, action, 10, buttons, gap=14, margins=(padding, padding, padding, padding)))
        card.setMaximumWidth(look.px(900))
        middle = row(0, card, 0, margins=(16, 16, 16, 16))
        middle.setStretch(1, 1000)
        bar = top_bar(look, [Logo(look, one_line=True, with_name=not narrow)], pill)
        scroll = VerticalScroll(look, widget_of(column(middle, 0)), "trouble-scroll", self._message)
        return widget_of(column(bar, scroll))
