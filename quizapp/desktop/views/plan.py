"""The path over the hills to the date, as Today and the end of a session show it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.path import DayState, PlanPath
from quizapp.desktop.words import date_words
from quizapp.learning.goal import GoalKind

if TYPE_CHECKING:
    from quizapp.workspace.today import Today


class TodaysPath(PlanPath):
    """One stone a day, today's ring, and the flag on the date, named for a screen reader.

    Args:
        is_done: Today's stone is filled.
        height: Height in pixels, the whole of it.
        radius: Name of the radius of the card that it fills the top of.
        is_framed: It stands by itself, and its lower corners are round too.
    """

    def __init__(
        self,
        look: Look,
        today: "Today",
        *,
        is_done: bool,
        height: int,
        radius: str,
        is_framed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        translate = QCoreApplication.translate  # an object has its own ``tr`` only once it is made
        stones = tuple(DayState(stone.value) for stone in today.stones)
        kind = translate("plan", "Exam") if today.kind is GoalKind.EXAM else translate("plan", "First treatment")
        is_ahead = today.target_date is not None and today.target_date > today.day
        flag = (date_words(today.target_date, look.language, "short"), kind) if today.target_date and is_ahead else ()
        name = translate("plan", "Plan: day {number}, done.") if is_done else translate("plan", "Plan: day {number}.")
        words = name.format(number=stones.index(DayState.TODAY) + 1)
        if today.target_date and is_ahead:
            words = f"{words} {kind}: {date_words(today.target_date, look.language)}."
        super().__init__(
            look,
            stones,
            flag,
            name=words,
            today_done=is_done,
            height=height,
            top_radius=look.radius(radius),
            bottom_radius=look.radius(radius) if is_framed else 0.0,
            parent=parent,
        )
        self.setMinimumHeight(height)
        self.setMaximumHeight(height)
