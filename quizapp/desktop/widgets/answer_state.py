"""What a part of a question shows after the answer: an edge of its own, a mark and a word, never colour alone."""

import dataclasses
import enum

from PySide6.QtCore import QCoreApplication, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from quizapp.desktop.look import Look


class AnswerState(enum.Enum):
    """What a part shows: to be chosen, or one of four findings after the answer."""

    OPEN = "open"
    RIGHT = "right"
    YOURS_NOT_RIGHT = "yours_not_right"
    MISSED = "missed"
    OTHER = "other"


@dataclasses.dataclass(frozen=True)
class Skin:
    """Edge and ground of a part; colours are roles of the theme, ``None`` for no ground."""

    edge: str
    fill: str | None
    edge_px: int
    line: Qt.PenStyle = Qt.PenStyle.SolidLine


def state_skin(look: Look, state: AnswerState) -> Skin:
    """Return edge and ground of a part after the answer; an open one looks as its control wants."""
    match state:
        case AnswerState.RIGHT:
            return Skin("success", "success_soft", look.border_px("selected"))
        case AnswerState.YOURS_NOT_RIGHT:
            return Skin("warning", "warning_soft", look.border_px("control"), Qt.PenStyle.DashLine)
        case AnswerState.MISSED:
            return Skin("success", "raised", look.border_px("control"), Qt.PenStyle.DotLine)
    # In high contrast all edges have one colour: this one is thinner.
    return Skin("border", None, 1 if look.is_high_contrast else look.border_px("control"))


def paint_skin(painter: QPainter, rect: QRectF, skin: Skin, radius_px: float, look: Look) -> None:
    """Paint ground and edge inside of a rectangle with round corners."""
    pen = QPen(look.colour(skin.edge), skin.edge_px, skin.line)
    if skin.line == Qt.PenStyle.DashLine:
        pen.setDashPattern([3.0, 2.0])
    elif skin.line == Qt.PenStyle.DotLine:
        pen.setDashPattern([0.1, 2.0])
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    half = skin.edge_px / 2
    painter.setPen(pen)
    painter.setBrush(look.colour(skin.fill) if skin.fill else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(half, half, -half, -half), radius_px - half, radius_px - half)


def state_icon(state: AnswerState) -> str:
    """Return the name of the mark of a state; empty where it has none."""
    marks = {AnswerState.RIGHT: "right", AnswerState.YOURS_NOT_RIGHT: "you_said", AnswerState.MISSED: "right"}
    return marks.get(state, "")


def state_colour(state: AnswerState) -> str:
    """Return the colour role of mark and word of a state."""
    return "warning" if state is AnswerState.YOURS_NOT_RIGHT else "success"


def state_word(state: AnswerState) -> str:
    """Return the word above the text, in the language of the window; empty where it needs none."""
    words = {
        AnswerState.RIGHT: QCoreApplication.translate("ChoiceButton", "Right answer"),
        AnswerState.YOURS_NOT_RIGHT: QCoreApplication.translate("ChoiceButton", "Your answer"),
        AnswerState.MISSED: QCoreApplication.translate("ChoiceButton", "Also right"),
    }
    return words.get(state, "")


def state_spoken(state: AnswerState) -> str:
    """Return what a screen reader says before the text, where edge and colour tell the eye."""
    words = {
        AnswerState.RIGHT: QCoreApplication.translate("ChoiceButton", "Right answer"),
        AnswerState.YOURS_NOT_RIGHT: QCoreApplication.translate("ChoiceButton", "Your answer, not right"),
        AnswerState.MISSED: QCoreApplication.translate("ChoiceButton", "Missed: this is right"),
    }
    return words.get(state, "")
