"""A text with phrases in it, broken into lines; it knows where the pieces of each phrase stand."""

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextLine, QTextOption

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.phrase_box import box_px
from quizapp.desktop.widgets.text_block import widest_word_px

if TYPE_CHECKING:
    from quizapp.questions.marked_text import Mark
    from quizapp.workspace.words import Pieces

_PARAGRAPHS = re.compile(r"\n[ \t\r]*\n\s*")
_SPACES = re.compile(r"[ \t\r\n]+")  # not the spaces at which no line may break
_ROOM = "\u00a0"
"""Stands for the room in front of a phrase and behind it: no line breaks between it and the words."""


@dataclass(frozen=True)
class _Span:
    name: str
    start: int
    length: int


@dataclass(frozen=True)
class Fragment:
    """The piece of a phrase that stands in one line; the first holds the box, the last ends it."""

    rect: QRectF
    is_first: bool
    is_last: bool


class PhraseText:
    """Paragraphs laid out for one width at a time.

    Args:
        pieces: Plain words and phrases; a blank line begins a new paragraph.
        numbers: The number in front of a phrase, by its id; missing for none.
        step: Step of the type scale.
    """

    def __init__(self, look: Look, pieces: "Pieces", numbers: dict[str, int], step: str) -> None:
        self.phrases = tuple((piece.id, _tidy(piece.words)) for piece in pieces if not isinstance(piece, str))
        paragraphs = _cut(pieces)
        self._plain = "\n".join(_plain(paragraph) for paragraph in paragraphs)
        self._paragraphs = [_Paragraph(look, paragraph, numbers, step) for paragraph in paragraphs]
        self._gap_px = look.font_px(step) // 2

    @property
    def plain(self) -> str:
        """The words, one line for each paragraph."""
        return self._plain

    @property
    def first_line_px(self) -> int:
        """The height of the first line: more in a paragraph with phrases."""
        return self._paragraphs[0].line_px if self._paragraphs else 0

    def height(self, width: int) -> int:
        """Return the height in pixels at this width."""
        heights = [paragraph.lay_out(width) for paragraph in self._paragraphs]
        return sum(heights) + self._gap_px * max(len(heights) - 1, 0)

    def word_width(self) -> int:
        """Return the width of the longest word, with the box in front of it."""
        return max((paragraph.word_width() for paragraph in self._paragraphs), default=1)

    def natural_width(self) -> int:
        """Return the width of the longest paragraph on one line."""
        return max((paragraph.natural_width() for paragraph in self._paragraphs), default=1)

    def fragments(self, width: int) -> Iterator[tuple[str, Fragment]]:
        """Yield the pieces of all phrases at this width, from the text's upper left corner."""
        for top, paragraph in self._placed(width):
            for name, fragment in paragraph.fragments():
                moved = Fragment(fragment.rect.translated(0, top), fragment.is_first, fragment.is_last)
                yield name, moved

    def draw(self, painter: QPainter, left: float, top: float, width: int, colour: QColor) -> None:
        """Paint the words."""
        painter.setPen(colour)
        for below, paragraph in self._placed(width):
            paragraph.draw(painter, QPointF(left, top + below))

    def _placed(self, width: int) -> Iterator[tuple[int, "_Paragraph"]]:
        top = 0
        for paragraph in self._paragraphs:
            height = paragraph.lay_out(width)
            yield top, paragraph
            top += height + self._gap_px


class _Paragraph:
    """Words in lines that are as far apart as targets must be; in a text without phrases as lines usually are."""

    def __init__(self, look: Look, pieces: "Pieces", numbers: dict[str, int], step: str) -> None:
        self._font = look.font(step)
        self._before_px = box_px(look) + look.px(14)
        self._number_px = round(QFontMetricsF(look.font("caption", "strong")).horizontalAdvance("9")) + look.px(5)
        self._behind_px = look.px(8)
        self._numbers = numbers
        self._spans: list[_Span] = []
        self._formats: list[QTextLayout.FormatRange] = []
        self._text = self._joined(pieces)
        usual = math.ceil(self._font.pixelSize() * look.line_height(step))
        self.line_px = max(look.px(44), usual + look.px(8)) if self._spans else usual
        self._layout = QTextLayout(self._text, self._font)
        self._layout.setCacheEnabled(True)
        self._layout.setFormats(self._formats)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._width = self._word_width = self._natural_width = -1

    def lay_out(self, width: int) -> int:
        """Break the lines at this width and return their height."""
        if width != self._width:
            self._width = width
            self._layout.beginLayout()
            top = 0
            while (line := self._layout.createLine()).isValid():
                line.setLineWidth(max(width, 1))
                line.setPosition(QPointF(0, top + round((self.line_px - line.height()) / 2)))
                top += self.line_px
            self._layout.endLayout()
        return max(self._layout.lineCount(), 1) * self.line_px

    def natural_width(self) -> int:
        if self._natural_width < 0:
            self.lay_out(1_000_000)
            lines = [self._layout.lineAt(number) for number in range(self._layout.lineCount())]
            self._natural_width = math.ceil(max((line.naturalTextWidth() for line in lines), default=0.0)) + 1
        return self._natural_width

    def word_width(self) -> int:
        if self._word_width < 0:
            beside = self._before_px + self._number_px + self._behind_px if self._spans else 0
            self._word_width = math.ceil(widest_word_px(self._text.split(" "), self._font) + beside) + 1
        return self._word_width

    def fragments(self) -> Iterator[tuple[str, Fragment]]:
        for span in self._spans:
            end = span.start + span.length
            for number in range(self._layout.lineCount()):
                line = self._layout.lineAt(number)
                first = max(span.start, line.textStart())
                last = min(end, line.textStart() + line.textLength())
                if first >= last:
                    continue
                is_last = last == end
                # A space at the end of a line is no part of what is seen.
                seen = last if is_last else first + len(self._text[first:last].rstrip(" "))
                left, right = _x(line, first), _x(line, seen)
                rect = QRectF(left, number * self.line_px, max(right - left, 1), self.line_px)
                yield span.name, Fragment(rect, first == span.start, is_last)

    def draw(self, painter: QPainter, place: QPointF) -> None:
        self._layout.draw(painter, place)

    def _joined(self, pieces: "Pieces") -> str:
        text = ""
        for piece in pieces:
            if isinstance(piece, str):
                text += _SPACES.sub(" ", piece)
                continue
            start, number = len(text), self._number_px if self._numbers.get(piece.id) else 0
            self._keep_room(start, self._before_px + number)
            text += _ROOM + _tidy(piece.words)
            self._keep_room(len(text), self._behind_px)
            text += _ROOM
            self._spans.append(_Span(piece.id, start, len(text) - start))
        return text

    def _keep_room(self, position: int, room_px: int) -> None:
        """Widen the one character there."""
        wide = QTextCharFormat()
        wide.setFontLetterSpacingType(QFont.SpacingType.AbsoluteSpacing)
        usual = QFontMetricsF(self._font).horizontalAdvance(_ROOM)
        wide.setFontLetterSpacing(max(room_px - usual, 0.0))
        place = QTextLayout.FormatRange()
        place.start, place.length, place.format = position, 1, wide
        self._formats.append(place)


def _plain(pieces: "Pieces") -> str:
    return "".join(_SPACES.sub(" ", piece) if isinstance(piece, str) else _tidy(piece.words) for piece in pieces)


def _cut(pieces: "Pieces") -> list["Pieces"]:
    """Return the pieces of each paragraph."""
    paragraphs: list[list[str | Mark]] = [[]]
    for piece in pieces:
        if not isinstance(piece, str):
            paragraphs[-1].append(piece)
            continue
        first, *others = _PARAGRAPHS.split(piece)
        paragraphs[-1].append(first)
        paragraphs += [[other] for other in others]
    return [_trimmed(paragraph) for paragraph in paragraphs if any(piece != "" for piece in paragraph)]


def _trimmed(pieces: "list[str | Mark]") -> "Pieces":
    """Return a paragraph without spaces at its ends."""
    first, last = pieces[0], pieces[-1]
    if isinstance(first, str):
        pieces[0] = first.lstrip()
    if isinstance(last, str):
        pieces[-1] = last.rstrip() if len(pieces) > 1 else last.strip()
    return tuple(pieces)


def _x(line: QTextLine, position: int) -> float:
    """Return where a character begins in its line."""
    found = cast("tuple[float, int]", line.cursorToX(position))  # Qt changes the position in C++; here it returns both
    return found[0]


def _tidy(words: str) -> str:
    return _SPACES.sub(" ", words).strip()
