"""How a part of an answer looks after it was checked: edge, ground, icon and ink of each verdict."""

import dataclasses
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_state import AnswerState, Skin, paint_skin, state_colour, state_icon, state_skin

if TYPE_CHECKING:
    from quizapp.workspace.words import Explanation


@dataclasses.dataclass(frozen=True)
class Face(Skin):
    """Edge and ground of a part, with the name of its icon, which may be empty, and the colour role of both."""

    icon: str = ""
    ink: str = "text"


def face_of(look: Look, state: AnswerState) -> Face:
    """Return the look of a state, told apart by edge and icon as well as by colour."""
    if state is AnswerState.OPEN:
        return Face("border_strong", "raised", look.border_px("control"))
    skin = state_skin(look, state)
    ink = "muted" if state is AnswerState.OTHER else state_colour(state)
    return Face(skin.edge, skin.fill, skin.edge_px, skin.line, state_icon(state), ink)


def paint_face(painter: QPainter, rect: QRectF, face: Face, radius_px: float, look: Look) -> None:
    """Paint ground and edge just inside of ``rect``."""
    paint_skin(painter, rect, face, radius_px, look)


def state_of(explanation: "Explanation", part: str, within: str) -> AnswerState:
    """Return what a part shows after the answer; one of which nothing is said was rightly left."""
    verdict = explanation.verdicts.get((within, part))
    return _STATES.get(verdict.value if verdict else "", AnswerState.OTHER)


# By value: to import the verdicts here would load the questions' classes before the first frame.
_STATES = {
    "right": AnswerState.RIGHT,
    "wrong": AnswerState.YOURS_NOT_RIGHT,
    "missed": AnswerState.MISSED,
}
