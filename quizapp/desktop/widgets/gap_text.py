"""A text whose words flow around the gaps in it, all lines at the same distance."""

import dataclasses
import re
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.text_block import LONGEST_WORD_CHARACTERS

_PARAGRAPH = re.compile(r"\n[ \t]*\n")
_SPACE_PX = 8
"""Between two lines of gaps, and beside a gap."""
_GLUED_PX = 3
"""Between a gap and a comma or a bracket."""


@dataclasses.dataclass
class _Atom:
    """A word or a control. ``is_glued``: there is no space before it. ``is_first``: it begins a paragraph."""

    content: str | QWidget
    is_glued: bool
    is_first: bool = False


@dataclasses.dataclass(frozen=True)
class _Placed:
    content: str | QWidget
    left: float
    width: float
    line: int


@dataclasses.dataclass(frozen=True)
class _Arrangement:
    placed: tuple[_Placed, ...]
    tops: tuple[float, ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> int:
        return round(self.tops[-1] + self.heights[-1]) if self.tops else 0


class GapText(QLabel):
    """Words and controls in reading order; a blank line in the text begins a new paragraph.

    Args:
        pieces: Words, and the controls that stand between them.
        spoken: The whole of it in words.
        is_even: Lines of words alone are as high as those with controls.
    """

    def __init__(
        self,
        look: Look,
        pieces: Sequence[str | QWidget],
        spoken: str,
        step: str = "lead",
        is_even: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(spoken)
        self._look, self._is_even = look, is_even
        self.setFont(look.font(step))
        self.setAccessibleName(spoken)
        self._metrics = QFontMetricsF(self.font())
        self._text_px = round(look.font_px(step) * look.line_height(step))
        self._blank_px = self._metrics.horizontalAdvance(" ")
        self._widths: dict[str, float] = {}
        self._atoms = list(_atoms(pieces))
        self.controls = [atom.content for atom in self._atoms if isinstance(atom.content, QWidget)]
        for control in self.controls:
            control.setParent(self)
        self._arrangements: dict[int, _Arrangement] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._arranged(width).height

    def sizeHint(self) -> QSize:
        """One line, or a comfortable line length for longer texts."""
        widths = [self._width_of(atom.content) + (0 if atom.is_glued else self._blank_px) for atom in self._atoms]
        width = max(min(round(sum(widths)) + 1, self._look.font_px("lead") * 34), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word or control."""
        widths = [self._least_width(atom.content) for atom in self._atoms]
        return QSize(round(max(widths, default=0)) + 1, self._text_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the controls."""
        super().resizeEvent(event)
        arrangement = self._arranged(self.width())
        for placed in arrangement.placed:
            if isinstance(placed.content, QWidget):
                width = round(placed.width)
                height = placed.content.heightForWidth(width)
                top = arrangement.tops[placed.line] + (arrangement.heights[placed.line] - height) / 2
                placed.content.setGeometry(QRect(round(placed.left), round(top), width, height))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        painter = QPainter(self)
        painter.setPen(self._look.colour("text"))
        arrangement = self._arranged(self.width())
        fall = (self._metrics.ascent() - self._metrics.descent()) / 2
        for placed in arrangement.placed:
            if isinstance(placed.content, str):
                middle = arrangement.tops[placed.line] + arrangement.heights[placed.line] / 2
                painter.drawText(QPointF(placed.left, round(middle + fall)), placed.content)

    # -- arranging

    def _arranged(self, width: int) -> _Arrangement:
        if width not in self._arrangements:
            if len(self._arrangements) > 8:
                self._arrangements.clear()
            self._arrangements[width] = self._arrange(width)
        return self._arrangements[width]

    def _arrange(self, width: int) -> _Arrangement:
        lines = _fill_lines(self._clusters(width), width)
        pitch = max(
            [self._text_px, *(control.heightForWidth(width) for control in self.controls[: int(self._is_even)])]
        )
        tops, heights, placed = list[float](), list[float](), list[_Placed]()
        top = 0.0
        for number, (pieces, is_first) in enumerate(lines):
            controls = [(piece.content, piece.width) for piece in pieces if isinstance(piece.content, QWidget)]
            height = max([pitch, *(control.heightForWidth(round(room)) for control, room in controls)])
            if number:
                top += _SPACE_PX * (2 if is_first else 1) if self.controls else self._text_px / 2 if is_first else 0
            tops.append(top)
            heights.append(height)
            placed += [dataclasses.replace(piece, line=number) for piece in pieces]
            top += height
        return _Arrangement(tuple(placed), tuple(tops), tuple(heights))

    def _clusters(self, width: int) -> Iterator[tuple[list[_Placed], float, bool]]:
        """Yield what must not be parted at the end of a line, with the space before it, and where paragraphs begin."""
        cluster, left, before, is_first = list[_Placed](), 0.0, 0.0, False
        for previous, atom in zip([None, *self._atoms], self._atoms, strict=False):
            wide = min(self._width_of(atom.content), float(width))
            if cluster and not (atom.is_glued and left + wide <= width):
                yield cluster, before, is_first
                cluster, left = [], 0.0
            is_beside_control = any(other and isinstance(other.content, QWidget) for other in (previous, atom))
            if cluster and is_beside_control:
                left += _GLUED_PX
            if not cluster:
                is_first = atom.is_first
                before = _SPACE_PX if is_beside_control else self._blank_px
            cluster.append(_Placed(atom.content, left, wide, 0))
            left += wide
        if cluster:
            yield cluster, before, is_first

    def _width_of(self, content: str | QWidget) -> float:
        if isinstance(content, QWidget):
            return float(content.sizeHint().width())
        if content not in self._widths:
            self._widths[content] = self._metrics.horizontalAdvance(content)
        return self._widths[content]

    def _least_width(self, content: str | QWidget) -> float:
        return float(content.minimumSizeHint().width()) if isinstance(content, QWidget) else self._width_of(content)


def _atoms(pieces: Sequence[str | QWidget]) -> Iterator[_Atom]:
    """Cut the pieces into words and controls, each knowing whether a space stands before it."""
    is_glued, is_first = True, False
    for piece in pieces:
        if isinstance(piece, QWidget):
            yield _Atom(piece, is_glued, is_first)
            is_glued, is_first = True, False
            continue
        for number, paragraph in enumerate(_PARAGRAPH.split(piece)):
            is_first = is_first or number > 0
            is_glued = is_glued and not is_first and not paragraph[:1].isspace()
            for word in paragraph.split():
                for syllable in _breakable(word):
                    yield _Atom(syllable, is_glued, is_first)
                    is_glued, is_first = True, False
                is_glued = False
            is_glued = bool(paragraph) and not paragraph[-1].isspace()


def _breakable(word: str) -> list[str]:
    """Return a word, or the pieces at which one that is too long may be broken."""
    if len(word) <= LONGEST_WORD_CHARACTERS:
        return [word]
    half = LONGEST_WORD_CHARACTERS // 2
    return [word[start : start + half] for start in range(0, len(word), half)]


def _fill_lines(clusters: Iterator[tuple[list[_Placed], float, bool]], width: int) -> list[tuple[list[_Placed], bool]]:
    lines: list[tuple[list[_Placed], bool]] = []
    left = 0.0
    for cluster, before, is_first in clusters:
        wide = cluster[-1].left + cluster[-1].width
        if not lines or is_first or left + before + wide > width:
            lines.append(([], is_first))
            left = before = 0.0
        lines[-1][0].extend(dataclasses.replace(piece, left=left + before + piece.left) for piece in cluster)
        left += before + wide
    return lines
