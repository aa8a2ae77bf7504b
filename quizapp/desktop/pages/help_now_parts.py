"""The parts of the page "What do I do now?": rows, frames, heads and bodies of its three levels."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.pages.help_now_fit import Density
from quizapp.desktop.widgets.buttons import ButtonStyle, WordButton
from quizapp.desktop.widgets.labels import IconLabel, TextLabel, text_label
from quizapp.desktop.widgets.landscape import rounded_clip
from quizapp.workspace.help_now import ActionLevel, SignGroup

# The colours of a level: emergency_bg, emergency_on, emergency_soft, emergency_ink, emergency_edge.
ROLES = {"emergency_now": "emergency", "call_today": "call", "mention_at_visit": "visit"}


class SignLabel(TextLabel):
    """One warning sign: a square before it, a hairline under it unless it is the last."""

    def __init__(
        self,
        look: Look,
        text: str,
        role: str,
        density: Density,
        step: str,
        is_last: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, text, step, line_height=density.line, parent=parent)
        self._ink = look.colour(f"{role}_ink")
        self._rule = None if is_last else look.colour("border_strong" if look.is_high_contrast else f"{role}_edge")
        if self._rule and not look.is_high_contrast:
            self._rule.setAlphaF(0.35)
        self._side = round(look.font_px(step) * 0.5)
        self.set_margins(round(self._side * 2.2), density.row, 2, density.row + 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint square, words and hairline."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ink)
        middle = self.contentsMargins().top() + self._block.line_px / 2
        painter.drawRoundedRect(QRectF(1, middle - self._side / 2, self._side, self._side), 2.5, 2.5)
        if self._rule:
            painter.fillRect(0, self.height() - 1, self.width(), 1, self._rule)


class FramedLabel(QFrame):
    """A sign or sentence for everybody, in a frame with its icon."""

    def __init__(self, look: Look, text: str, icon: str, role: str, density: Density, step: str) -> None:
        super().__init__()
        self._edge = QPen(look.colour(f"{role}_edge"), look.border_px("hairline") * 1.2)
        self._fill = look.colour(f"{role}_edge")
        self._fill.setAlphaF(0.0 if look.is_high_contrast else 0.17)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(9), density.row + 1, look.px(9), density.row + 1)
        row.setSpacing(look.px(8))
        row.addWidget(
            IconLabel(look, icon, "text", round(look.font_px(step) / look.factor * 1.2)), 0, Qt.AlignmentFlag.AlignTop
        )
        row.addWidget(TextLabel(look, text, step, "strong", line_height=density.line), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._edge)
        painter.setBrush(self._fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75), 9, 9)


class GroupBody(QWidget):
    """The signs of one part of the body under its title."""

    def __init__(
        self,
        look: Look,
        group: SignGroup,
        role: str,
        density: Density,
        step: str,
        frames: Sequence[tuple[str, str]] = (),
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        language = look.language
        if title := group.title.in_language(language):
            column.addWidget(_GroupTitle(look, title, group.icon, role, step, density))
        plain = [row for row in group.rows if not row.is_framed]
        for row in plain:
            is_last = row is plain[-1]
            column.addWidget(SignLabel(look, row.text.in_language(language), role, density, step, is_last))
        framed = [(row.text.in_language(language), row.icon) for row in group.rows if row.is_framed]
        for text, icon in [*framed, *frames]:
            column.addSpacing(density.row)
            column.addWidget(FramedLabel(look, text, icon, role, density, step))
        column.addStretch(1)


class _GroupTitle(QWidget):
    """A part of the body with its icon and a rule under it."""

    def __init__(self, look: Look, title: str, icon: str, role: str, step: str, density: Density) -> None:
        super().__init__()
        self._rule = look.colour(f"{role}_edge")
        self._rule.setAlphaF(1.0 if look.is_high_contrast else 0.6)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, density.row + 2, 0, density.row + 2)
        row.setSpacing(look.px(8))
        row.addWidget(IconLabel(look, icon, f"{role}_ink", 20), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(look, title, step, "strong", f"{role}_ink", line_height=1.2), 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rule."""
        QPainter(self).fillRect(0, self.height() - 2, self.width(), 2, self._rule)


class LevelCard(QFrame):
    """The frame of one level: soft ground, strong edge, a head in the level's colour.

    Args:
        name: What a screen reader says: label, number, sentence, number of signs.
    """

    def __init__(self, look: Look, level: ActionLevel, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = ROLES[level.id]
        self.setObjectName(f"level-{level.id}")
        self.setAccessibleName(name)
        self._fill, self._edge = look.colour(f"{self.role}_soft"), look.colour(f"{self.role}_edge")
        self._edge_px = 4 if look.is_high_contrast else 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and edge."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        half = self._edge_px / 2
        painter.setPen(QPen(self._edge, self._edge_px))
        painter.setBrush(self._fill)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), 18, 18)


class LevelHead(QWidget):
    """The head of a level: icon, label, fixed sentence and number on the level's colour."""

    def __init__(
        self,
        look: Look,
        level: ActionLevel,
        numbers: Sequence[tuple[str, str]],
        height: int,
        sentence: str = "",
        number_icon: str = "",
        at_left: bool = False,
    ) -> None:
        super().__init__()
        role = ROLES[level.id]
        self._fill, self._at_left = look.colour(f"{role}_bg"), at_left
        # Inside the card's edge; in high contrast over a little of it, since both have one colour.
        self._radius = 12.0 if look.is_high_contrast else 16.0
        self.setMinimumHeight(look.px(height))
        row = QHBoxLayout(self)
        side = look.px(16 if at_left else 22)
        row.setContentsMargins(side, 4, 6 if at_left else side, 4)
        row.setSpacing(look.px(12))
        centre = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(IconLabel(look, level.icon, f"{role}_on", 30 if at_left else 34), 0, centre)
        label = level.label.in_language(look.language)
        step = "h3" if at_left else "h2"
        row.addWidget(
            text_label(look, label, step, "heading", f"{role}_on", line_height=1.15), 0 if sentence else 1, centre
        )
        if sentence:
            row.addSpacing(14)
            row.addWidget(text_label(look, sentence, "body", "strong", f"{role}_on", line_height=1.2), 1, centre)
        if number_icon:
            row.addWidget(IconLabel(look, number_icon, f"{role}_on", 24), 0, centre)
        for caption, number in numbers:
            if caption:
                row.addWidget(text_label(look, caption, "body", "label", f"{role}_on"), 0, centre)
            wide = "number" if len(number) < 24 else "body"
            row.addWidget(text_label(look, number, wide, "heading", f"{role}_on", line_height=1.2), 0, centre)
            row.addSpacing(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground with the card's corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        path = rounded_clip(rect, self._radius, 0)
        if self._at_left:
            path = QPainterPath()
            path.addRoundedRect(rect, self._radius, self._radius)
            path.addRect(rect.adjusted(20, 0, 0, 0))
            path.setFillRule(Qt.FillRule.WindingFill)
        painter.fillPath(path, self._fill)


class JumpButton(WordButton):
    """One of the three pinned buttons: goes to a level; the present one is filled."""

    def __init__(self, look: Look, level: ActionLevel, number: int, is_here: bool) -> None:
        role = ROLES[level.id]
        style = ButtonStyle(
            ink=f"{role}_on" if is_here else f"{role}_ink",
            fill=f"{role}_bg" if is_here else "raised",
            edge=f"{role}_edge",
            step="body",
            height=54,
            padding=12,
            radius=look.radius("button"),
            icon=22,
        )
        super().__init__(look, level.jump.in_language(look.language), style, level.icon)
        self.setObjectName(f"jump-{number}")
        self.setCheckable(True)
        self.setChecked(is_here)


class MoreBelowBar(WordButton):
    """Says that the list goes on, in reversed colours; pressing it scrolls on."""

    def __init__(self, look: Look, text: str) -> None:
        style = ButtonStyle(ink="surface", fill="text", height=44, padding=16, radius=0, icon=20)
        super().__init__(look, text, style, "chevron-down")
        self.setObjectName("more-below")


class IconSentence(QWidget):
    """A fixed sentence with its icon, for the bottom of the page."""

    def __init__(
        self, look: Look, text: str, icon: str, ink: str, step: str, emphasis: Sequence[str] = (), line: float = 1.25
    ) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(10))
        row.addWidget(IconLabel(look, icon, ink, 22), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(TextLabel(look, text, step, emphasis=emphasis, line_height=line), 1)
