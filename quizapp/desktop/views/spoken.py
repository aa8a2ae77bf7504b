"""What a screen reader says of a new question; never its key."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.case import step_words

if TYPE_CHECKING:
    from quizapp.workspace.words import Asked


def spoken_question(asked: "Asked", area: AnswerArea | None, stem: str, position: int, size: int) -> str:
    """Return where one is, what is new in the chart, how to answer, and what is asked.

    Args:
        asked: The question.
        area: Where one answers; ``None`` for a card that is turned.
        stem: What is asked, as plain text.
        position: Number of the question in its session, from 1.
        size: How many questions the session has.
    """
    place = QCoreApplication.translate("StudyPage", "Question {number} of {size}. {topic}.")
    words = [place.format(number=position, size=size, topic=asked.topic)]
    if asked.case:
        words.append(f"{step_words(asked.step)}.")
    if asked.chart:
        from quizapp.desktop.views.chart import new_in_chart  # 3 ms that no other question needs

        if new := new_in_chart(asked.chart):
            words.append(f"{new}.")
    if area is not None:
        words.append(area.spoken())
    return " ".join([*words, stem])
