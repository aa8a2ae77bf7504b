"""The side bar of the home frame: where one can go, and who is studying."""

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.buttons import ButtonStyle, WordButton
from quizapp.desktop.widgets.labels import IconLabel, TextLabel, text_label
from quizapp.desktop.widgets.text_block import TextBlock


@dataclasses.dataclass(frozen=True)
class Destination:
    """One entry: a stable id, an icon and its translated name."""

    id: str
    icon: str
    text: str


class NavigationButton(WordButton):
    """One destination; the present one is raised, in accent and strong, with a bar at the left edge.

    Args:
        is_tall: The narrow bar's form, its label under the icon.
    """

    def __init__(self, look: Look, destination: Destination, is_tall: bool, parent: QWidget | None = None) -> None:
        style = ButtonStyle(
            ink="text",
            hover="border",
            step="caption" if is_tall else "body",
            weight="strong" if is_tall else "label",
            height=66 if is_tall else 50,
            padding=4 if is_tall else 14,
            radius=12,
            icon=24 if is_tall else 22,
            gap=14,
            centred=False,
        )
        self._is_tall = is_tall
        super().__init__(look, destination.text, style, destination.icon, parent=parent)
        self.setObjectName(f"go-{destination.id}")
        self.setCheckable(True)
        self._bold = TextBlock(destination.text, look.font(style.step, "strong"), 1.25)
        self._plain = self._block

    def heightForWidth(self, width: int) -> int:
        """Return the height: the label may need a second line."""
        if not self._is_tall:
            return super().heightForWidth(width)
        room = max(width - 2 * self._padding, 1)
        return max(self._height, self._block.height(room) + self._icon_px + self._look.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground of the present destination, icon and label."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, is_here = self._look, self.isChecked()
        self._block = self._bold if is_here else self._plain
        fill = "raised" if is_here else "border" if self.underMouse() else None
        if fill:
            painter.setPen(QPen(look.colour("border"), 2) if look.is_high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(fill))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)
        ink = look.colour("accent" if is_here else "text")
        if self._is_tall:
            self._paint_tall(painter, ink)
        else:
            self._paint_label(painter, ink)

    def minimumSizeHint(self) -> QSize:
        """The longest word in strong weight, so that the present destination fits too."""
        return QSize(self._around() + self._bold.word_width(), self._height)

    def sizeHint(self) -> QSize:
        """The label in strong weight on one line."""
        return QSize(self._around() + self._bold.natural_width(), self._height)

    def _around(self) -> int:
        return 2 * self._padding if self._is_tall else super()._around()

    def _paint_tall(self, painter: QPainter, ink: QColor) -> None:
        text = self._block.height(self.width() - 2 * self._padding)
        gap = self._look.px(4)
        top = (self.height() - self._icon_px - gap - text) / 2
        left = (self.width() - self._icon_px) / 2
        paint_icon(painter, self._icon_name, left, top, self._icon_px, ink, self._look)
        rect = QRectF(self._padding, top + self._icon_px + gap, self.width() - 2 * self._padding, text)
        self._block.draw(painter, rect, ink, Qt.AlignmentFlag.AlignHCenter)


class SideBar(QWidget):
    """Logo, destinations and the learner's avatar; says where the person wants to go.

    Args:
        destinations: Upper entries.
        bottom: Entries above the avatar, for example Settings.
        current: Id of the present destination.
        avatar: Name of the avatar's icon.
        is_compact: 92 px wide with the labels under the icons, else 212.
    """

    go_requested = Signal(str)

    def __init__(
        self,
        look: Look,
        destinations: Sequence[Destination],
        bottom: Sequence[Destination] = (),
        current: str = "",
        nickname: str = "",
        avatar: str = "flower-2",
        is_compact: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._is_compact = look, is_compact
        self._buttons: dict[str, NavigationButton] = {}
        self._group = QButtonGroup(self)
        column = self._column = QVBoxLayout(self)
        side = 8 if is_compact else 16
        column.setContentsMargins(side, 22, side, 18)
        column.setSpacing(4)
        column.addWidget(Logo(look, with_name=not is_compact))
        column.addSpacing(22)
        for destination in destinations:
            column.addWidget(self._button(destination))
        column.addStretch(1)
        for destination in bottom:
            column.addWidget(self._button(destination))
        if nickname:
            column.addSpacing(12)
            column.addWidget(_Rule(look))
            column.addSpacing(8)
            column.addLayout(self._avatar_row(nickname, avatar))
        self.set_current(current)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def set_current(self, destination_id: str) -> None:
        """Mark the present destination."""
        if button := self._buttons.get(destination_id):
            button.setChecked(True)
        self.update()

    def sizeHint(self) -> QSize:
        """The drawn width, or what the labels need at this text size."""
        drawn = 92 if self._is_compact else self._look.spacing("side_bar")
        return QSize(max(drawn, self._column.minimumSize().width()), 400)

    def minimumSizeHint(self) -> QSize:
        """As wide as wanted: the page beside it gives way, not the labels."""
        return QSize(self.sizeHint().width(), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sunken ground and the bar beside the present destination."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._look.colour("sunken"))
        if self._look.is_high_contrast:
            painter.fillRect(self.width() - 2, 0, 2, self.height(), self._look.colour("border"))
        here = self._group.checkedButton()
        if here is None:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("accent"))
        height = self._look.px(28)
        left = 0.0 if self._is_compact else 6.0
        bar = QRectF(left, here.geometry().center().y() + 1 - height / 2, 5, height)
        painter.drawRoundedRect(bar, 2.5, 2.5)

    def _button(self, destination: Destination) -> NavigationButton:
        button = NavigationButton(self._look, destination, self._is_compact, self)
        self._group.addButton(button)
        self._buttons[destination.id] = button
        button.clicked.connect(lambda: self.go_requested.emit(destination.id))
        button.toggled.connect(self.update)
        return button

    def _avatar_row(self, nickname: str, avatar: str) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setContentsMargins(0 if self._is_compact else 8, 0, 0, 0)
        row.setSpacing(10)
        picture = IconLabel(look, avatar, "accent", 22, tile="accent_soft", tile_px=40, round_tile=True)
        if self._is_compact:
            picture.setAccessibleName(nickname)
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignCenter)
            return row
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(text_label(look, nickname, "body", "strong"), 1, Qt.AlignmentFlag.AlignVCenter)
        return row


class Logo(QWidget):
    """The sign of the program, and its name beside it.

    Args:
        one_line: The name on one line, for top bars.
    """

    def __init__(
        self, look: Look, with_name: bool = True, one_line: bool = False, size: int = 37, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0 if one_line or not with_name else 6, 0, 0, 0)
        row.setSpacing(12)
        picture = IconLabel(look, "app", size=size)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter if with_name else Qt.AlignmentFlag.AlignCenter)
        if with_name:
            name = self.tr("Immunotherapy Quiz")
            step = "body" if one_line else "caption"
            label = TextLabel(look, name, step, "heading" if not one_line else "strong", line_height=1.15)
            row.addWidget(label, 1, Qt.AlignmentFlag.AlignVCenter)


class _Rule(QWidget):
    """A hairline."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._colour = look.colour("border")
        self.setFixedHeight(look.border_px("hairline"))

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._colour)
