"""The button for what cannot be taken back: removing a profile, forgetting everything."""

from PySide6.QtWidgets import QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import ButtonStyle, WordButton


class DangerButton(WordButton):
    """Outlined in the colour of danger; never filled, so that it is never the one button that calls for a click."""

    def __init__(self, look: Look, text: str, parent: QWidget | None = None) -> None:
        style = ButtonStyle(
            ink="danger",
            fill="raised",
            hover="danger_soft",
            pressed="danger_soft",
            edge="danger",
            height=46,
            padding=16,
            radius=look.radius("input"),
        )
        super().__init__(look, text, style, parent=parent)
