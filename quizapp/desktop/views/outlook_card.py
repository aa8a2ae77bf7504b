"""The plan on Today: whether it is on track, what will probably be known, and what more minutes would change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import Item, column, row
from quizapp.desktop.look import Look
from quizapp.desktop.views.outlook import OutlookWords
from quizapp.desktop.views.plan_buttons import PlanButtons
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import IconLabel, TextLabel, text_label
from quizapp.desktop.widgets.ten_dots import TenDots
from quizapp.learning.goal import Phase
from quizapp.workspace.outlook import Outlook


class OutlookCard(Card):
    """The heading with the sentences under it, ten dots for patients, a number for students, and two quiet buttons.

    Args:
        is_stacked: The buttons stand one under the other, and the dots are left out: the words say the same.
    """

    more_minutes_requested = Signal(int)
    """Minutes a day from now on."""
    other_date_requested = Signal()

    def __init__(self, look: Look, outlook: Outlook, *, is_stacked: bool, parent: QWidget | None = None) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("outlook")
        self._look, self._outlook, self._is_stacked = look, outlook, is_stacked
        self._words = OutlookWords(outlook, look)
        padding = look.px(22)
        margins = (padding, look.px(12), padding, look.px(14))
        if look.voice != "patient":
            self.setLayout(column(*self._for_students(), *self._buttons(), gap=look.px(6), margins=margins))
        elif is_stacked:
            self.setLayout(column(*self._for_patients(), *self._buttons(), gap=look.px(8), margins=margins))
        else:
            icon = IconLabel(look, self._icon(), "accent", size=26, tile="accent_soft", tile_px=52, round_tile=True)
            told = row(icon, column(*self._for_patients(), gap=look.px(4)), gap=look.px(20))
            told.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
            told.setStretch(1, 1)
            self.setLayout(column(told, *self._buttons(), gap=look.px(4), margins=margins))

    def _icon(self) -> str:
        is_well = self._outlook.is_on_track or self._outlook.phase is Phase.ALERT
        return "shield-check" if is_well else "calendar-days"

    def _title(self) -> TextLabel:
        return text_label(self._look, self._words.title(), "h3", "heading")

    def _for_patients(self) -> list[Item]:
        look, words = self._look, self._words
        told: list[Item] = [self._title()]
        if sentences := " ".join(words.sentences()):
            told.append(text_label(look, sentences))
        if words.expected_dots is not None and not self._is_stacked:
            told += [look.px(2), row(TenDots(look, words.expected_dots, words.likely()), 0)]
        return told

    def _for_students(self) -> list[Item]:
        look, words = self._look, self._words
        told: list[Item] = [self._title()]
        if number := words.number():
            label = text_label(look, number, "h1", "heading")
            label.setObjectName("expected")
            label.setAccessibleName(f"{number} {words.number_range()}")
            beside = text_label(look, words.number_range(), colour="muted")
            line = row(label, beside, 0, gap=look.px(10))
            told.append(line)
        told += [text_label(look, sentence, "caption") for sentence in words.sentences()]
        return told

    def _buttons(self) -> list[Item]:
        is_stacked = self._is_stacked or self._look.voice != "patient"
        buttons = PlanButtons(self._look, self._outlook, is_stacked=is_stacked, parent=self)
        buttons.more_minutes_requested.connect(self.more_minutes_requested)
        buttons.other_date_requested.connect(self.other_date_requested)
        return [self._look.px(6), buttons]
