"""Words that wrap, some of them emphasized."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.text_block import TextBlock

LEFT = Qt.AlignmentFlag.AlignLeft


@pytest.mark.parametrize("emphasis", [[], [""], ["", "fever"], ["not there"]])
def test_any_emphasis_comes_to_an_end(look: Look, emphasis: list[str]) -> None:
    words = "A fever is a reason to call."

    assert TextBlock(words, look.font("body"), 1.4, emphasis).natural_width() > 0


def painted(block: TextBlock, width: int, align: Qt.AlignmentFlag = LEFT) -> QImage:
    """Paint words into a place of this width."""
    image = QImage(700, 90, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    block.draw(painter, QRectF(20, 0, width, 90), QColor("black"), align)
    painter.end()
    return image


@pytest.mark.parametrize("align", [LEFT, Qt.AlignmentFlag.AlignRight, Qt.AlignmentFlag.AlignHCenter])
@pytest.mark.parametrize("words", ["Call the team today.", "Two\nlines", "\u05e9\u05dc\u05d5\u05dd", ""])
@pytest.mark.parametrize("width", [30, 200, 600])
def test_words_look_the_same_whatever_was_measured_before(
    look: Look, words: str, width: int, align: Qt.AlignmentFlag
) -> None:
    fresh, measured = (TextBlock(words, look.font("body"), 1.4) for _ in range(2))
    measured.natural_width()
    measured.height(70)
    measured.natural_width()
    assert painted(measured, width, align) == painted(fresh, width, align)


def test_words_look_the_same_again_after_they_stood_elsewhere(look: Look) -> None:
    block = TextBlock("Call the team today.", look.font("body"), 1.4)
    block.natural_width()
    before = painted(block, 600)
    painted(block, 300, Qt.AlignmentFlag.AlignRight)
    assert painted(block, 600) == before
