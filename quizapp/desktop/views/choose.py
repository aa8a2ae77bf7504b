"""The view of choosing: stem and options at the left; at the right how sure one is, later the explanation."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLayout, QWidget

from quizapp.desktop.frames import column, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.explanation import ExplanationCard
from quizapp.desktop.views.parts import icon_line, notes, stem
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.buttons import PrimaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.choice import AnswerState, CertaintyButton, ChoiceButton
from quizapp.desktop.widgets.labels import TextLabel, text_label
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.questions.response import Certainty

_KEYS = {Certainty.GUESS: "A", Certainty.FAIRLY_SURE: "S", Certainty.SURE_ENOUGH_TO_ACT: "D"}


class ChooseView(QWidget):
    """Options to choose one of. It says what the person did, and shows what it is told."""

    chose = Signal(str)
    became_sure = Signal(int)
    check_requested = Signal()
    go_on_requested = Signal()

    def __init__(self, look: Look, shown: ShownQuestion, space: Space, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._shown, self._space = look, shown, space
        self.complaint: TextLabel | None = None
        self.choices: dict[str, ChoiceButton] = {}
        question = self._question()
        if space.is_narrow:
            self._lay_out_narrow(question)
        else:
            self._lay_out_wide(question)

    # -- the two arrangements

    def _lay_out_wide(self, question: QLayout) -> None:
        look = self._look
        side = look.spacing("xl") if self._space.width == "medium" else 48
        # The ring around a focused choice needs room inside the scroll area.
        question.setContentsMargins(8, 8, 10, 8)
        left = VerticalScroll(look, widget_of(question), "question-scroll", self._shown.asked.topic)
        columns = row(left, self._right(), gap=look.spacing("xl") - 10, margins=(side - 8, 0, side, 10))
        columns.setStretch(0, 12)
        columns.setStretch(1, 10)
        self.setLayout(columns)

    def _lay_out_narrow(self, question: QLayout) -> None:
        look = self._look
        if self._shown.explanation is not None:
            card = ExplanationCard(look, self._shown.explanation, self._shown.media, self._space)
            body = column(card, question, 0, gap=look.px(18))
        else:
            body = column(question, self._certainty_card(with_check=False), 0, gap=look.px(18))
        body.setContentsMargins(20, 8, 20, 16)
        scroll = VerticalScroll(look, widget_of(body), "question-scroll", self._shown.asked.topic)
        pinned = column(self._complaint_line(), self._primary(), gap=6, margins=(20, 8, 20, 10))
        self.setLayout(column(scroll, pinned))

    def _right(self) -> QLayout:
        if self._shown.explanation is None:
            return column(self._certainty_card(with_check=True), 0, margins=(0, 0, 0, 8))
        card = ExplanationCard(self._look, self._shown.explanation, self._shown.media, self._space)
        return column(card, self._primary(), gap=self._look.px(14), margins=(0, 0, 0, 8))

    # -- parts

    def _question(self) -> QLayout:
        look = self._look
        layout = column(gap=look.px(14 if not self._space.is_low else 9))
        for note in notes(look, self._shown):
            layout.addLayout(note)
        layout.addWidget(stem(look, self._shown, self._space.stem_step))
        layout.addSpacing(look.px(8 if not self._space.is_low else 2))
        group = QButtonGroup(self)
        for number, option in enumerate(self._shown.asked.options, start=1):
            button = ChoiceButton(look, option.text, number, compact=self._space.is_low)
            button.setChecked(option.id in self._shown.chosen)
            if self._shown.explanation is not None:
                button.show_state(self._state_of(option.id))
            group.addButton(button)
            button.toggled.connect(partial(self._tell_choice, option.id))
            self.choices[option.id] = button
            layout.addWidget(button)
        if self._shown.asked.practice:
            layout.addLayout(icon_line(look, "help_now", self._shown.asked.practice, icon_colour="accent"))
        layout.addStretch(1)
        return layout

    def _state_of(self, part: str) -> AnswerState:
        if part == self._shown.key:
            return AnswerState.RIGHT
        return AnswerState.YOURS_NOT_RIGHT if part in self._shown.chosen else AnswerState.OTHER

    def _certainty_card(self, *, with_check: bool) -> Card:
        look = self._look
        card = Card(look)
        gap = look.px(12 if not self._space.is_low else 8)
        padding = look.px(28 if not self._space.is_low else 18)
        layout = column(gap=gap, margins=(padding, padding, padding, padding))
        layout.addWidget(text_label(look, self.tr("How sure are you?"), "h3", "heading"))
        layout.addWidget(text_label(look, self.tr("Being unsure is fine."), colour="muted"))
        group = QButtonGroup(self)
        for certainty, words in self._certainty_words().items():
            key = "" if look.voice == "patient" else _KEYS[certainty]
            button = CertaintyButton(look, words, certainty.value, compact=self._space.is_low, key=key)
            button.setChecked(certainty is self._shown.certainty)
            group.addButton(button)
            button.toggled.connect(partial(self._tell_certainty, certainty))
            layout.addWidget(button)
        if with_check:
            layout.addWidget(self._complaint_line())
            layout.addWidget(self._primary())
        card.setLayout(layout)
        return card

    def _certainty_words(self) -> dict[Certainty, str]:
        return {
            Certainty.GUESS: self.tr("A guess"),
            Certainty.FAIRLY_SURE: self.tr("Fairly sure"),
            Certainty.SURE_ENOUGH_TO_ACT: self.tr("Sure enough to act on"),
        }

    def _complaint_line(self) -> TextLabel:
        self.complaint = text_label(self._look, "", weight="strong", colour="warning")
        self.complaint.setObjectName("complaint")
        self.complaint.hide()
        return self.complaint

    def _primary(self) -> PrimaryButton:
        has_keys = self._look.voice != "patient"
        if self._shown.explanation is None:
            button = PrimaryButton(self._look, self.tr("Check my answer"), key="Enter" if has_keys else "")
            button.setObjectName("check")
            button.clicked.connect(self.check_requested)
        else:
            button = PrimaryButton(self._look, self.tr("I have read this. Go on"), icon="next")
            button.setObjectName("go-on")
            button.clicked.connect(self.go_on_requested)
        return button

    def _tell_choice(self, part: str, is_chosen: bool) -> None:
        if is_chosen:
            self.chose.emit(part)

    def _tell_certainty(self, certainty: Certainty, is_chosen: bool) -> None:
        if is_chosen:
            self.became_sure.emit(certainty.value)

    # -- what the page does with it

    def choose(self, number: int) -> None:
        """Choose the option with that number, from 1, if there is one and the question is open."""
        buttons = list(self.choices.values())
        if self._shown.explanation is None and number <= len(buttons):
            buttons[number - 1].setChecked(True)
            buttons[number - 1].setFocus(Qt.FocusReason.OtherFocusReason)

    def be_sure(self, certainty: Certainty) -> None:
        """Say how sure one is."""
        button = self.findChild(CertaintyButton, f"certainty-{certainty.value}")
        if isinstance(button, CertaintyButton):
            button.setChecked(True)

    def complain(self, words: str, focus: str) -> None:
        """Say what is still missing, and go there."""
        if self.complaint is not None:
            self.complaint.setText(words)
            self.complaint.show()
        if isinstance(target := self.findChild(QWidget, focus), QWidget):
            target.setFocus(Qt.FocusReason.OtherFocusReason)
