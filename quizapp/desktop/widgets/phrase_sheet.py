"""A sheet of text or a table in which phrases can be marked, each of them a check box in the lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.answer_face import face_of, paint_face
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.in_sight import bring_into_sight
from quizapp.desktop.widgets.phrase_box import PhraseBox, box_px, paint_box, phrase_radius_px
from quizapp.desktop.widgets.phrase_text import PhraseText
from quizapp.desktop.widgets.text_block import TextBlock

if TYPE_CHECKING:
    from quizapp.workspace.words import Pieces

_FEWEST_COLUMN_EMS = 7
_STEPS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


@dataclass(frozen=True)
class _Placed:
    """Where everything stands at one width."""

    heads: list[tuple[TextBlock, QRectF]]
    cells: list[tuple[PhraseText, int, int, int]]
    """Left, top and width of each text."""
    rules: list[int]
    """Tops of the hairlines between rows."""
    height: int


class PhraseSheet(QWidget):
    """Texts with phrases, alone or in a table; a table too wide for its place becomes a list of its rows.

    It is one stop of the Tab key; arrows, Home and End move inside.

    Args:
        rows: The cells, each cut into plain words and phrases; a text is one cell.
        columns: Headings of a table; none for a text.
        shows_numbers: The first nine phrases show the number of the key that ticks them.
    """

    marked = Signal(str, bool)
    """A phrase with this id was ticked, or no longer is."""

    def __init__(
        self,
        look: Look,
        rows: "Sequence[Sequence[Pieces]]",
        columns: Sequence[str] = (),
        *,
        shows_numbers: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._margin = sum(look.focus_ring_px)
        self._gap = look.px(16)
        names = [piece.id for row in rows for cell in row for piece in cell if not isinstance(piece, str)]
        self._numbers = {name: number for number, name in enumerate(dict.fromkeys(names), 1) if number <= 9}
        shown = self._numbers if shows_numbers else {}
        step = "body" if columns else "lead"
        self._rows = [[PhraseText(look, cell, shown, step) for cell in row] for row in rows]
        self._heads = [TextBlock(words, look.font("caption", "strong"), 1.3) for words in columns]
        self._numbers_shown = {
            name: TextBlock(str(number), look.font("caption", "strong"), 1.2) for name, number in shown.items()
        }
        self.boxes: dict[str, list[PhraseBox]] = {}
        """The check boxes by the phrase's id; an id that stands at several places has one at each."""
        self._order: list[PhraseBox] = []
        self._make_boxes(columns)
        self._placed: dict[int, _Placed] = {}
        self._spread = -1
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(self.plain(columns))

    # -- what the area does with it

    def plain(self, columns: Sequence[str] = ()) -> str:
        """Return all words: of a table, each cell behind the heading of its column."""
        if not columns:
            return "\n".join(text.plain for row in self._rows for text in row)
        lines = []
        for row in self._rows:
            cells = zip(columns, row, strict=False)
            lines.append(". ".join(f"{head}: {text.plain}" if head else text.plain for head, text in cells))
        return "\n".join(lines)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the phrases that are ticked, in reading order."""
        return tuple(name for name, boxes in self.boxes.items() if boxes[0].isChecked())

    def tick(self, name: str, is_ticked: bool) -> None:
        """Tick a phrase, or no longer."""
        for box in self.boxes.get(name, []):
            box.setChecked(is_ticked)

    def show_state(self, name: str, state: AnswerState) -> None:
        """Show what a phrase was."""
        for box in self.boxes.get(name, []):
            box.show_state(state)

    def box(self, number: int) -> PhraseBox | None:
        """Return the phrase with that number, from 1."""
        names = list(self.boxes)
        return self.boxes[names[number - 1]][0] if 1 <= number <= len(names) else None

    def focus(self, box: PhraseBox) -> None:
        """Give a phrase the keyboard, and scroll to it."""
        box.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(box)

    def focus_current(self) -> None:
        """Give the keyboard to the phrase that had it last, or else to the first."""
        if self._order:
            self.focus(self._current())

    def step_focus(self, step: int) -> None:
        """Go to the next or the previous phrase; at the ends nothing happens."""
        if not self._order:
            return
        place = self._order.index(self._current())
        has_focus = any(box.hasFocus() for box in self._order)
        wanted = place + step if has_focus else place
        self.focus(self._order[min(max(wanted, 0), len(self._order) - 1)])

    # -- size and place

    def hasHeightForWidth(self) -> bool:
        """The text wraps."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines at this width."""
        return self._arrange(width).height

    def sizeHint(self) -> QSize:
        """A comfortable line length, or the table in its columns."""
        fewest = self.minimumSizeHint().width()
        width = max(fewest, self._look.font_px("lead") * 30)
        if self._heads:
            width = max(width, sum(self._fewest_px()) + self._gap * (len(self._heads) - 1) + 2 * self._margin)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """The longest word."""
        widths = [text.word_width() for row in self._rows for text in row]
        widths += [head.word_width() for head in self._heads]
        return QSize(max(widths, default=1) + 2 * self._margin, self._look.px(44) + 2 * self._margin)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the lines anew, and lay the check boxes over their words."""
        super().resizeEvent(event)
        self._spread_boxes()

    # -- painting and keys

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint headings, hairlines, the phrases' edges and boxes, and over them all words."""
        look, placed = self._look, self._arrange(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for head, rect in placed.heads:
            head.draw(painter, rect, look.colour("muted"))
        for top in placed.rules:
            rule = look.border_px("hairline")
            painter.fillRect(self._margin, top, self.width() - 2 * self._margin, rule, look.colour("border"))
        for box in self._order:
            self._paint_phrase(painter, box)
        for text, left, top, width in placed.cells:
            text.draw(painter, left, top, width, look.colour("text"))
        for box in self._order:
            if box.shows_ring and box.hasFocus():
                self._paint_ring(painter, box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move with the arrows, Home and End; leave all other keys to the page."""
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
            event.ignore()
        elif step := _STEPS.get(event.key(), 0):
            self.step_focus(step)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._order:
            self.focus(self._order[0 if event.key() == Qt.Key.Key_Home else -1])
        else:
            event.ignore()

    # -- check boxes

    def _make_boxes(self, columns: Sequence[str]) -> None:
        for row in self._rows:
            for column, text in enumerate(row):
                for name, words in text.phrases:
                    box = PhraseBox(self._look, name, words, _place(columns, row, column), self)
                    box.toggled.connect(lambda is_ticked, name=name: self._tell(name, is_ticked))
                    box.looks_different.connect(self.update)
                    box.took_focus.connect(lambda box=box: self._make_current(box))
                    self.boxes.setdefault(name, []).append(box)
                    self._order.append(box)
        for before, after in pairwise(self._order):
            QWidget.setTabOrder(before, after)
        if self._order:
            self._make_current(self._order[0])

    def _tell(self, name: str, is_ticked: bool) -> None:
        if all(box.isChecked() == is_ticked for box in self.boxes[name]):
            self.marked.emit(name, is_ticked)
        else:
            self.tick(name, is_ticked)

    def _current(self) -> PhraseBox:
        return next((box for box in self._order if box.focusPolicy() == Qt.FocusPolicy.StrongFocus), self._order[0])

    def _make_current(self, current: PhraseBox) -> None:
        for box in self._order:
            if box.is_open:
                box.setFocusPolicy(Qt.FocusPolicy.StrongFocus if box is current else Qt.FocusPolicy.ClickFocus)

    def _spread_boxes(self) -> None:
        """Lay the check boxes over the pieces of their phrases."""
        if self._spread == self.width():
            return
        self._spread = self.width()
        order = iter(self._order)
        for text, left, top, width in self._arrange(self.width()).cells:
            found: list[list[QRectF]] = []
            for _, fragment in text.fragments(width):
                if fragment.is_first:
                    found.append([])
                found[-1].append(fragment.rect.translated(left, top))
            for rects in found:
                box = next(order)
                longest = min(text.word_width(), max(round(rect.width()) for rect in rects))
                box.place(rects, QSize(longest, round(rects[0].height())))

    # -- the two arrangements

    def _arrange(self, width: int) -> _Placed:
        if width not in self._placed:
            if len(self._placed) > 8:  # a window that is dragged wider pixel by pixel
                self._placed.clear()
            widths = self._column_widths(width)
            self._placed[width] = self._in_columns(widths) if widths else self._in_a_list(width)
        return self._placed[width]

    def _column_widths(self, width: int) -> list[int]:
        """Return the widths of the columns; none where they have no room side by side."""
        if not self._heads:
            return []
        room = width - 2 * self._margin - self._gap * (len(self._heads) - 1)
        fewest = self._fewest_px()
        left_over = room - sum(fewest)
        if left_over < 0:
            return []
        wanted = [max(self._natural_px(column) - least, 0) for column, least in enumerate(fewest)]
        return [least + more for least, more in zip(fewest, _shares(left_over, wanted), strict=True)]

    def _fewest_px(self) -> list[int]:
        """Return how narrow each column may become: its longest word, and a few words of a longer text."""
        ems = _FEWEST_COLUMN_EMS * self._look.font_px("body")
        return [max(self._word_px(column), min(self._natural_px(column), ems)) for column in range(len(self._heads))]

    def _word_px(self, column: int) -> int:
        return max(self._heads[column].word_width(), *(row[column].word_width() for row in self._rows))

    def _natural_px(self, column: int) -> int:
        return max(self._heads[column].natural_width(), *(row[column].natural_width() for row in self._rows))

    def _in_columns(self, widths: Sequence[int]) -> _Placed:
        lefts = [self._margin + sum(widths[:column]) + self._gap * column for column in range(len(widths))]
        heads, cells, rules = [], [], []
        height = max(head.height(width) for head, width in zip(self._heads, widths, strict=True))
        for head, left, width in zip(self._heads, lefts, widths, strict=True):
            heads.append((head, QRectF(left, self._margin, width, height)))
        top = self._margin + height + self._look.px(6)
        for row in self._rows:
            rules.append(top)
            top += self._look.px(6)
            first_px, bottom = max(text.first_line_px for text in row), top
            for text, left, width in zip(row, lefts, widths, strict=True):
                # The first lines of all cells stand on one line, whether they hold a phrase or not.
                lowered = top + (first_px - text.first_line_px) // 2
                cells.append((text, left, lowered, width))
                bottom = max(bottom, lowered + text.height(width))
            top = bottom + self._look.px(6)
        return _Placed(heads, cells, rules, top + self._margin)

    def _in_a_list(self, width: int) -> _Placed:
        room, left, top = max(width - 2 * self._margin, 1), self._margin, self._margin
        placed = _Placed([], [], [], 0)
        for number, row in enumerate(self._rows):
            if number:
                placed.rules.append(top + self._look.px(6))
                top += self._look.px(14)
            for column, text in enumerate(row):
                if self._heads:
                    head = self._heads[column]
                    placed.heads.append((head, QRectF(left, top, room, head.height(room))))
                    top += head.height(room)
                placed.cells.append((text, left, top, room))
                top += text.height(room) + self._look.px(4 if self._heads else 0)
        return _Placed(placed.heads, placed.cells, placed.rules, top + self._margin)

    # -- the phrases

    def _paint_phrase(self, painter: QPainter, box: PhraseBox) -> None:
        look, radius, face = self._look, phrase_radius_px(self._look), box.face()
        for rect, first, last in _pieces(box.fragments):
            painter.save()
            body = _body(rect, look)
            painter.setClipRect(body.adjusted(-1 if first else 0, -1, 1 if last else 0, 1))
            # Where the phrase goes on in another line its edge stays open.
            whole = body.adjusted(0 if first else -2 * radius, 0, 0 if last else 2 * radius, 0)
            paint_face(painter, whole, face, radius, look)
            painter.restore()
            if box.is_open and box.isChecked():
                self._underline(painter, body)
        if box.fragments:
            self._paint_box(painter, box)

    def _underline(self, painter: QPainter, body: QRectF) -> None:
        pen = QPen(self._look.colour("accent"), self._look.border_px("control"))
        painter.setPen(pen)
        inset, below = self._look.px(8), body.bottom() - self._look.px(5)
        painter.drawLine(QPointF(body.left() + inset, below), QPointF(body.right() - inset, below))

    def _paint_box(self, painter: QPainter, box: PhraseBox) -> None:
        look, rect, side = self._look, box.fragments[0], box_px(self._look)
        left = rect.left() + look.px(7)
        if number := self._numbers_shown.get(box.name):
            width = QFontMetricsF(number.font).horizontalAdvance("9")
            place = QRectF(left, rect.top(), width + 1, rect.height())
            number.draw(painter, place, look.colour("muted" if box.is_open else face_of(look, box.state).ink))
            left += round(width) + look.px(5)
        square = QRectF(left, rect.top() + (rect.height() - side) / 2, side, side)
        paint_box(painter, look, square, box.state, box.isChecked())

    def _paint_ring(self, painter: QPainter, box: PhraseBox) -> None:
        look = self._look
        width, gap = look.focus_ring_px
        painter.setPen(QPen(look.colour("focus"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        outline = QPainterPath()
        outline.setFillRule(Qt.FillRule.WindingFill)
        grow = gap + width / 2
        for rect, first, last in _pieces(box.fragments):
            body = _body(rect, look).adjusted(-grow if first else -gap, -gap, grow if last else gap, gap)
            piece = QPainterPath()
            piece.addRoundedRect(body, phrase_radius_px(look) + gap, phrase_radius_px(look) + gap)
            outline = outline.united(piece)
        painter.drawPath(outline)


def _shares(room: int, wanted: Sequence[int]) -> list[int]:
    """Share out room: whoever wants little gets it, the others get equal parts, and what is left goes to the last."""
    shares = [0] * len(wanted)
    for served, column in enumerate(sorted(range(len(wanted)), key=lambda column: wanted[column])):
        shares[column] = min(wanted[column], room // (len(wanted) - served))
        room -= shares[column]
    shares[-1] += room
    return shares


def _place(columns: Sequence[str], row: Sequence[PhraseText], column: int) -> str:
    """Return in words where a phrase of a table stands: its row, if another cell names it, and its column."""
    if not columns:
        return ""
    parts = [row[0].plain if column else "", columns[column]]
    return ", ".join(part for part in parts if part)


def _pieces(rects: Sequence[QRectF]) -> list[tuple[QRectF, bool, bool]]:
    last = len(rects) - 1
    return [(rect, number == 0, number == last) for number, rect in enumerate(rects)]


def _body(rect: QRectF, look: Look) -> QRectF:
    """Return what is painted of a fragment: lower than its line, so that two lines do not touch."""
    return rect.adjusted(1, look.px(4), -1, -look.px(4))
