"""The overview of a test: a button for each of its questions, those of a case together, and what is still open."""

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QWidget

from quizapp.desktop.frames import column, widget_of
from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.widgets.buttons import ButtonStyle, PrimaryButton, SecondaryButton, WordButton
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.one_stop import OneStop
from quizapp.desktop.widgets.scroll import VerticalScroll

if TYPE_CHECKING:
    from quizapp.workspace.exam import Place

_ICONS = {"unseen": "circle", "open": "circle-dot", "answered": "check", "checked": "circle-check"}


class PlaceButton(WordButton):
    """A question of the test: its number, how far it is, and whether it is marked.

    Args:
        is_here: It is the one that was on the screen.
    """

    def __init__(self, look: Look, place: "Place", *, is_here: bool, parent: QWidget | None = None) -> None:
        words = str(place.number) if place.step is None else str(place.step + 1)
        style = ButtonStyle(
            ink="text",
            fill="accent_soft" if is_here else "raised",
            hover="sunken",
            pressed="border",
            edge="accent" if is_here else "border_strong",
            padding=10,
            radius=12,
            icon=18,
            gap=6,
        )
        super().__init__(look, words, style, _ICONS[place.state.value], icon_after=True, parent=parent)
        self._is_marked = place.is_marked
        self.setEnabled(place.can_open)
        self.setMinimumWidth(look.px(70))

    def sizeHint(self) -> QSize:
        """All have one width, so that they stand in columns."""
        return super().sizeHint().expandedTo(QSize(self._look.px(70), 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button, and at its corner the mark."""
        super().paintEvent(event)
        if not self._is_marked:
            return
        painter, look = QPainter(self), self._look
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size = look.px(18)
        place = QRectF(self.width() - size - 1, 1, size, size)
        painter.setPen(QPen(look.colour("warning"), look.border_px("hairline")))
        painter.setBrush(look.colour("warning_soft"))
        painter.drawRoundedRect(place, 6, 6)
        inner = size - look.px(6)
        left, top = place.left() + look.px(3), place.top() + look.px(3)
        paint_icon(painter, "bookmark", left, top, inner, look.colour("warning"), look)


class Overview(QWidget):
    """Where one can go in a test, what has no answer yet, and what is marked.

    Args:
        places: One for each screen.
        here: The screen that was shown.
        unanswered: How many screens have no answer.
        is_end: One came here from the last question.
    """

    chosen = Signal(int)
    back_requested = Signal()
    hand_in_requested = Signal()

    def __init__(
        self,
        look: Look,
        places: "Sequence[Place]",
        here: int,
        unanswered: int,
        *,
        is_end: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._here = look, here
        self._buttons = [self._button(number, place) for number, place in enumerate(places)]
        marked = sum(place.is_marked for place in places)
        body = column(gap=look.px(14), margins=(look.px(24), look.px(12), look.px(24), look.px(16)))
        title = self.tr("That was the last question.") if is_end else self.tr("Overview")
        body.addWidget(text_label(look, title, "h2", "heading"))
        body.addWidget(text_label(look, self._counts(unanswered, marked), "lead"))
        body.addLayout(self._legend())
        flow = FlowLayout(gap=look.px(10))
        for group in self._groups(places):
            flow.addWidget(group)
        body.addLayout(flow)
        body.addStretch(1)
        inside = widget_of(body)
        OneStop(self._buttons, inside)
        self._make_here_stop()
        scroll = VerticalScroll(look, inside, "overview-scroll", self.tr("Overview"))
        self.setLayout(column(scroll, self._foot(is_end=is_end)))

    def _button(self, number: int, place: "Place") -> PlaceButton:
        button = PlaceButton(self._look, place, is_here=number == self._here)
        button.setObjectName(f"place-{number}")
        button.setAccessibleName(self._name(place, is_here=number == self._here))
        button.clicked.connect(partial(self.chosen.emit, number))
        return button

    def _name(self, place: "Place", *, is_here: bool) -> str:
        words = [self.tr("Question {number}").format(number=place.number)]
        if place.step is not None:
            words.append(self.tr("step {step} of the case").format(step=place.step + 1))
        words.append(self._state_words()[place.state.value])
        if place.is_marked:
            words.append(self.tr("marked for review"))
        if not place.can_open:
            words.append(self.tr("opens after the step before it"))
        if is_here:
            words.append(self.tr("you are here"))
        return ", ".join(words)

    def _state_words(self) -> dict[str, str]:
        return {
            "unseen": self.tr("not seen yet"),
            "open": self.tr("no answer yet"),
            "answered": self.tr("answered"),
            "checked": self.tr("answer shown"),
        }

    def _counts(self, unanswered: int, marked: int) -> str:
        open_words = self.tr("%n question(s) have no answer yet.", "", unanswered)
        if not unanswered:
            open_words = self.tr("Every question has an answer.")
        if not marked:
            return open_words
        marked_words = self.tr("%n marked for review.", "", marked)
        return f"{open_words} {marked_words}"

    def _legend(self) -> FlowLayout:
        legend = FlowLayout(gap=self._look.px(18))
        for state, words in self._state_words().items():
            legend.addWidget(widget_of(icon_line(self._look, _ICONS[state], words, step="caption", colour="muted")))
        marked = icon_line(self._look, "bookmark", self.tr("marked for review"), step="caption", colour="warning")
        legend.addWidget(widget_of(marked))
        return legend

    def _groups(self, places: "Sequence[Place]") -> list[QWidget]:
        """Return the buttons in order, the steps of a case in a frame of their own."""
        groups: list[QWidget] = []
        both = zip(places, self._buttons, strict=True)
        for number, of_question in groupby(both, key=lambda one: one[0].number):
            shown = list(of_question)
            buttons = [button for _, button in shown]
            groups += [self._case(number, buttons)] if shown[0][0].step is not None else buttons
        return groups

    def _case(self, number: int, steps: Sequence[PlaceButton]) -> QWidget:
        look = self._look
        frame = _Frame(look)
        flow = FlowLayout(gap=look.px(6))
        for step in steps:
            flow.addWidget(step)
        title = text_label(look, self.tr("Question {number}: case").format(number=number), "caption", "strong")
        margin = look.px(10)
        frame.setLayout(column(title, flow, gap=look.px(4), margins=(margin, look.px(6), margin, margin)))
        return frame

    def _foot(self, *, is_end: bool) -> QWidget:
        look, hand_in_words, back_words = self._look, self.tr("Hand in"), self.tr("Back to the question")
        first, second = (hand_in_words, back_words) if is_end else (back_words, hand_in_words)
        buttons: list[WordButton] = [PrimaryButton(look, first), SecondaryButton(look, second)]
        hand_in, back = buttons if is_end else buttons[::-1]
        hand_in.setObjectName("overview-hand-in")
        hand_in.clicked.connect(self.hand_in_requested)
        back.setObjectName("overview-back")
        back.clicked.connect(self.back_requested)
        flow = FlowLayout(gap=look.px(12))
        for button in buttons:
            flow.addWidget(button)
        return widget_of(column(flow, margins=(look.px(24), 8, look.px(24), 12)))

    def _make_here_stop(self) -> None:
        for number, button in enumerate(self._buttons):
            policy = Qt.FocusPolicy.StrongFocus if number == self._here else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def focus_here(self) -> None:
        """Put the focus on the question that was shown."""
        self._buttons[self._here].setFocus(Qt.FocusReason.OtherFocusReason)


class _Frame(QFrame):
    """A quiet frame around the steps of a case."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colour("border"), self._look.border_px("hairline")))
        painter.setBrush(self._look.colour("sunken"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
