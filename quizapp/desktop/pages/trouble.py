"""The page for a profile that cannot be opened: what happened, what is safe, what to do."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLayout, QWidget

from quizapp.desktop.frames import column, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.pages.named import named
from quizapp.desktop.widgets.buttons import HelpPill, PrimaryButton, SecondaryButton, WordButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.widgets.side_bar import Logo


class TroublePage(Page):
    """Says what is wrong and offers ways on; the file that cannot be read is left as it is.

    Args:
        can_repair: What can be read of the file may be saved.
    """

    repair_requested = Signal()
    retry_requested = Signal()
    new_requested = Signal()
    back_requested = Signal()
    """To the list of people."""
    help_requested = Signal()

    def __init__(
        self, look: Look, message: str, action: str, parent: QWidget | None = None, *, can_repair: bool = False
    ) -> None:
        super().__init__(look, parent)
        self._message, self._action, self._can_repair = message, action, can_repair

    def build(self) -> QWidget:
        """Return one card with the words and the buttons."""
        look = self.look
        pill = HelpPill(look)
        pill.clicked.connect(self.help_requested)
        message = text_label(look, self._message, "h2", "heading")
        message.setObjectName("trouble-message")
        action = text_label(look, self._action, "lead")
        action.setObjectName("trouble-action")
        narrow = self.width_class == "narrow"
        buttons: QLayout = column(*self._buttons(), gap=10) if narrow else self._line_of_buttons()
        padding = look.px(24 if narrow else 40)
        card = Card(look)
        card.setLayout(column(message, action, 10, buttons, gap=14, margins=(padding, padding, padding, padding)))
        card.setMaximumWidth(look.px(900))
        middle = row(0, card, 0, margins=(16, 16, 16, 16))
        middle.setStretch(1, 1000)
        bar = top_bar(look, [Logo(look, one_line=True, with_name=not narrow)], pill)
        scroll = VerticalScroll(look, widget_of(column(middle, 0)), "trouble-scroll", self._message)
        return widget_of(column(bar, scroll))

    def _line_of_buttons(self) -> FlowLayout:
        flow = FlowLayout(gap=self.look.px(14))
        for button in self._buttons():
            flow.addWidget(button)
        return flow

    def _buttons(self) -> list[WordButton]:
        look = self.look
        buttons: list[WordButton] = []
        if self._can_repair:
            repair = PrimaryButton(look, self.tr("Save what can be read"))
            buttons.append(named(repair, "repair", self.repair_requested))
        first = SecondaryButton if self._can_repair else PrimaryButton
        others = (
            (first, self.tr("Try again"), "retry", self.retry_requested),
            (SecondaryButton, self.tr("Begin a new profile"), "new-profile", self.new_requested),
            (SecondaryButton, self.tr("Another person"), "other-person", self.back_requested),
        )
        return buttons + [named(kind(look, words), name, signal) for kind, words, name, signal in others]
