"""The confident-error list: what one was sure of and is not so, with what is right and why."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from quizapp.desktop.frames import Item, column, row
from quizapp.desktop.look import Look
from quizapp.desktop.pages.home import HomePage
from quizapp.desktop.pages.named import named
from quizapp.desktop.views.mistake import MistakeCard
from quizapp.desktop.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import text_label

if TYPE_CHECKING:
    from quizapp.questions.identity import CardId
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.mistakes import Mistake

SHOWN_AT_ONCE = 6
"""As many cards are made in 40 ms."""
FEW = 3
"""So many are shown at length from the beginning; of more, only the first."""


class MistakesPage(HomePage):
    """Shows the mistakes in the order given and asks for them when the person wants.

    Args:
        today: The day by which a review may have passed.
    """

    ask_requested = Signal()
    back_requested = Signal()

    destination = "today"

    def __init__(
        self,
        look: Look,
        mistakes: "Sequence[Mistake]",
        make_explainer: "Callable[[str], Explainer]",
        today: date,
        nickname: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, nickname, parent)
        self._mistakes, self._today = tuple(mistakes), today
        self._make_explainer = make_explainer
        self._explainer = make_explainer(look.language)
        self._shown = min(SHOWN_AT_ONCE, len(self._mistakes))
        self._cards = column()
        self._open = {mistake.entry.card for mistake in self._mistakes[: FEW if len(self._mistakes) <= FEW else 1]}

    def set_look(self, look: Look) -> None:
        """Show the page in another look or language; what was opened stays open."""
        if look.language != self._explainer.language:
            self._explainer = self._make_explainer(look.language)
        super().set_look(look)

    # -- words

    def title(self) -> str:
        """Return the page's name; patients are not told of mistakes."""
        if self._is_patient:
            return self.tr("To look at again")
        return self.tr("Wrong, although you were sure")

    def subtitle(self) -> str:
        """Return how many there are, for students."""
        if self._is_patient or not self._mistakes:
            return ""
        return self.tr("%n question(s)", "", len(self._mistakes))

    @property
    def _is_patient(self) -> bool:
        return self.look.voice == "patient"

    def _explained(self) -> str:
        if self._is_patient:
            return self.tr("You were sure here, and something else is right. These questions come back by themselves.")
        return self.tr("You would have acted on these. Each leaves this list once it was right on two later days.")

    # -- building

    def body(self) -> QLayout:
        """Return the way back, the one button, and a card for each mistake."""
        look = self.look
        back = named(QuietButton(look, self.tr("Back"), icon="back"), "back", self.back_requested)
        if not self._mistakes:
            return column(row(back, 0), self._nothing(), 0, gap=look.px(16))
        parts: list[Item] = [row(back, 0), text_label(look, self._explained(), colour="muted"), row(self._ask(), 0)]
        self._cards = column(*self._make_cards(0, self._shown), gap=look.px(16))
        parts.append(self._cards)
        if self._shown < len(self._mistakes):
            more = SecondaryButton(look, self.tr("Show more"), neutral=True)
            more.setObjectName("show-more")
            more.clicked.connect(lambda: self._show_more(more))
            parts.append(row(more, 0))
        return column(*parts, 0, gap=look.px(16))

    def _nothing(self) -> Card:
        look = self.look
        card, padding = Card(look), look.px(24)
        words = self.tr("What you were sure of, and was not right, will stand here.")
        good = text_label(look, self.tr("Nothing here. That is good."), "h3", "heading")
        texts = column(good, text_label(look, words, colour="muted"), gap=look.px(6))
        texts.setContentsMargins(padding, padding, padding, padding)
        card.setLayout(texts)
        return card

    def _ask(self) -> PrimaryButton:
        key = "" if self._is_patient else "Enter"
        return named(
            PrimaryButton(self.look, self.tr("Ask me these now"), icon="next", key=key), "ask", self.ask_requested
        )

    def _make_cards(self, first: int, end: int) -> list[MistakeCard]:
        return [self._card(place + 1, self._mistakes[place]) for place in range(first, end)]

    def _card(self, number: int, mistake: "Mistake") -> MistakeCard:
        from quizapp.workspace.mistakes import tell

        told, card = tell(mistake, self._explainer, self._today), mistake.entry.card
        shown = MistakeCard(self.look, number, mistake, told, self._today, is_open=card in self._open)
        shown.opened.connect(partial(self._remember, card))
        return shown

    def _remember(self, card: "CardId", is_open: bool) -> None:
        (self._open.add if is_open else self._open.discard)(card)

    def _show_more(self, button: SecondaryButton) -> None:
        """Put more cards under those that are shown, which stay where they are."""
        first, self._shown = self._shown, min(self._shown + SHOWN_AT_ONCE, len(self._mistakes))
        for card in self._make_cards(first, self._shown):
            self._cards.addWidget(card)
        button.setVisible(self._shown < len(self._mistakes))
        self.focus_on(f"why-{first + 1}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter asks the questions, wherever the focus is on the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat() and self._mistakes:
            self.ask_requested.emit()
        else:
            super().keyPressEvent(event)
