"""The board of the bow-tie: slots, ribbons and pools as a diagram, or the slots as a numbered list."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.gap import RightWords
from quizapp.desktop.widgets.slot import SlotButton
from quizapp.desktop.widgets.text_block import TextBlock
from quizapp.desktop.widgets.token import TokenPool
from quizapp.questions.bow_tie import ACTIONS, CONDITION, PARAMETERS, SLOTS

_EDGE_PX = TokenPool.margin_px
"""Room at both sides, into which the tint of a pool reaches."""
_POOL_GAP_PX = 22


class BowTieBoard(QWidget):
    """Places slots and pools; it becomes a list of the slots where three sides have no room beside one another.

    Args:
        slots: By the names of ``questions.bow_tie.SLOTS``.
        pools: By side, from left to right.
        is_low: Smaller distances.
        is_narrow: A list at any width.
    """

    def __init__(
        self,
        look: Look,
        slots: Mapping[str, SlotButton],
        pools: Mapping[str, TokenPool],
        *,
        is_low: bool,
        is_narrow: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._slots, self._pools = look, slots, pools
        self._is_low, self._is_narrow = is_low, is_narrow
        self._has_place = False
        self.is_list: bool | None = None
        self._rights: dict[str, RightWords] = {}
        self._known_places: dict[int, dict[QWidget, QRect]] = {}
        self._least_px: tuple[int, int] | None = None
        for child in (*slots.values(), *pools.values()):
            child.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add_right_words(self, slot: str, words: str) -> None:
        """Have what is right stand under a slot of the list; in the diagram the pools show it."""
        label = RightWords(self._look, words, self)
        label.setObjectName(f"right-{slot}")
        label.setVisible(bool(self.is_list))
        self._rights[slot] = label
        self._known_places.clear()

    def is_list_at(self, width: int) -> bool:
        """Return whether the slots stand in a list at this width: the three sides have no room side by side."""
        slot, token = self._least_widths()
        diagram, pools = 3 * slot + 2 * self._ribbon_px(width), 3 * token + 2 * _POOL_GAP_PX
        return self._is_narrow or max(diagram, pools, self._look.px(560)) > width - 2 * _EDGE_PX

    def _least_widths(self) -> tuple[int, int]:
        """Return how wide slots and tokens are at the least, whatever stands in the slots."""
        if self._least_px is None:
            tokens = [token for pool in self._pools.values() for token in pool.tokens.values()]
            words = max(TextBlock(token.text(), self._look.font("body", "strong"), 1).word_width() for token in tokens)
            empty = max(slot.minimumSizeHint().width() for slot in self._slots.values())
            around = next(iter(self._slots.values())).around_px
            token_px = max(token.minimumSizeHint().width() for token in tokens)
            self._least_px = max(empty, words + around), token_px
        return self._least_px

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of slots and pools at this width."""
        return max(place.bottom() + 1 for place in self._places(width).values()) + 4

    def sizeHint(self) -> QSize:
        """The width of a page; its height is asked for at the width that it gets."""
        return QSize(560 if self._is_narrow else 960, self._look.px(400))

    def minimumSizeHint(self) -> QSize:
        """The widest slot of the list."""
        rows = [*self._slots.values(), *self._rights.values()]
        return QSize(max(row.minimumSizeHint().width() for row in rows) + 2 * _EDGE_PX, self._look.px(44))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place slots and pools."""
        super().resizeEvent(event)
        self._has_place = True
        self.rearrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ribbons between the slots."""
        if self.is_list:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self._look
        painter.setBrush(look.colour("hill2"))
        painter.setPen(QPen(look.colour("border"), 2) if look.is_high_contrast else Qt.PenStyle.NoPen)
        middle = self._slots["condition"].geometry()
        left = (self._slots["action-1"].geometry(), self._slots["action-2"].geometry())
        right = (self._slots["parameter-1"].geometry(), self._slots["parameter-2"].geometry())
        painter.drawPath(_ribbon(left[0].right(), left, middle.left(), middle.center().y()))
        painter.drawPath(_ribbon(right[0].left(), right, middle.right(), middle.center().y()))

    def rearrange(self) -> None:
        """Place everything anew: something else stands in a slot."""
        self._known_places.clear()
        if not self._has_place:
            return
        is_list = self.is_list_at(self.width())
        if is_list is not self.is_list:
            self.is_list = is_list
            for pool in self._pools.values():
                pool.setVisible(not is_list)
            for words in self._rights.values():
                words.setVisible(is_list)
            for number, button in enumerate(self._slots.values(), start=1):
                button.show_number(number if is_list else 0)
        for widget, place in self._places(self.width()).items():
            widget.setGeometry(place)
        self.updateGeometry()
        self.update()

    def _places(self, width: int) -> dict[QWidget, QRect]:
        if width not in self._known_places:
            arrange = self._list_places if self.is_list_at(width) else self._diagram_places
            self._known_places[width] = arrange(width)
        return self._known_places[width]

    def _list_places(self, width: int) -> dict[QWidget, QRect]:
        places: dict[QWidget, QRect] = {}
        inner, top = width - 2 * _EDGE_PX, 4
        for slot, button in self._slots.items():
            places[button] = QRect(_EDGE_PX, top, inner, button.heightForWidth(inner))
            top += places[button].height() + self._look.px(8)
            if slot in self._rights:
                words = self._rights[slot]
                left = self._look.px(24)
                places[words] = QRect(_EDGE_PX + left, top, inner - left, words.heightForWidth(inner - left))
                top += places[words].height() + self._look.px(12)
        return places

    def _diagram_places(self, width: int) -> dict[QWidget, QRect]:
        ribbon = self._ribbon_px(width)
        inner = width - 2 * _EDGE_PX
        wide = (inner - 2 * ribbon) // 3
        high = max(slot.heightForWidth(wide) for slot in self._slots.values())
        between = 16 if self._is_low else 32
        lower, top = high + between, 4
        lefts = {ACTIONS: _EDGE_PX, CONDITION: _EDGE_PX + wide + ribbon, PARAMETERS: width - _EDGE_PX - wide}
        tops = {"action-1": 0, "action-2": lower, "condition": lower // 2, "parameter-1": 0, "parameter-2": lower}
        places: dict[QWidget, QRect] = {
            button: QRect(lefts[SLOTS[slot]], top + tops[slot], wide, high) for slot, button in self._slots.items()
        }
        return places | self._pool_places(width, top + lower + high + (8 if self._is_low else 16))

    def _pool_places(self, width: int, top: int) -> dict[QWidget, QRect]:
        wide = (width - 2 * _EDGE_PX - 2 * _POOL_GAP_PX) // 3 + 2 * _EDGE_PX
        high = max(pool.heightForWidth(wide) for pool in self._pools.values())
        step = wide - 2 * _EDGE_PX + _POOL_GAP_PX
        return {pool: QRect(number * step, top, wide, high) for number, pool in enumerate(self._pools.values())}

    def _ribbon_px(self, width: int) -> int:
        return min(max(round(width * 0.11), 28), 140)


def _ribbon(outer: int, slots: tuple[QRect, QRect], inner: int, middle: int) -> QPainterPath:
    """Return a band that is wide at the middles of two slots and narrow at the edge of the one in the centre."""
    upper, lower, bend = slots[0].center().y(), slots[1].center().y(), (outer + inner) / 2
    path = QPainterPath(QPointF(outer, upper))
    path.cubicTo(QPointF(bend, upper), QPointF(bend, middle - 4), QPointF(inner, middle - 4))
    path.lineTo(QPointF(inner, middle + 4))
    path.cubicTo(QPointF(bend, middle + 4), QPointF(bend, lower), QPointF(outer, lower))
    path.closeSubpath()
    return path
