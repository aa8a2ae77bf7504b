"""A card in the place of a question, with a few words and a button."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import Item, column, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import PrimaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import text_label


def message_card(
    look: Look, title: str, words: str, button: str, act: Callable[[], None] | None, *, is_narrow: bool
) -> QWidget:
    """Return the card, as wide as its words need; without ``act`` it has no button (``go-on-test``)."""
    padding = look.px(24 if is_narrow else 36)
    items: list[Item] = [text_label(look, title, "h2", "heading"), text_label(look, words, "lead")]
    if act is not None:
        go_on = PrimaryButton(look, button)
        go_on.setObjectName("go-on-test")
        go_on.clicked.connect(act)
        items += [6, row(go_on, 0)]
    card = Card(look)
    card.setLayout(column(*items, gap=10, margins=(padding, padding, padding, padding)))
    card.setMaximumWidth(look.px(760))
    middle = row(0, card, 0, margins=(16, 16, 16, 16))
    middle.setStretch(1, 1000)
    return widget_of(middle)
