"""Buttons with words: primary, secondary, quiet, flat, and the pill that opens the help page.

All are real push buttons painted after the tokens. Their labels wrap when there is little room.
"""

import dataclasses

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from quizapp.desktop.icons import paint_icon
from quizapp.desktop.look import Look
from quizapp.desktop.tokens import tokens
from quizapp.desktop.widgets.painted_button import PaintedPushButton
from quizapp.desktop.widgets.text_block import TextBlock


@dataclasses.dataclass(frozen=True)
class ButtonStyle:
    """How one kind of button looks; sizes in pixels at 100 % text, colours are roles of the theme."""

    ink: str
    fill: str | None = None
    hover: str | None = None
    pressed: str | None = None
    edge: str | None = None
    step: str = "body"
    weight: str = "strong"
    height: int = 44
    padding: int = 18
    radius: int = 14
    icon: int = 22
    gap: int = 10
    centred: bool = True


class WordButton(PaintedPushButton):
    """A push button of icon, words and key cap; the kinds below give it its style.

    Args:
        text: The label, plain; ``&`` is a letter like any other.
        icon: Name of an icon, or empty.
        icon_after: Put the icon behind the words.
        key: What the key cap shows, for example ``Space``; empty for none.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        style: ButtonStyle,
        icon: str = "",
        icon_after: bool = False,
        key: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text.replace("&", "&&"), parent)
        self._look, self._style, self._icon_name, self._icon_after = look, style, icon, icon_after
        font = look.font(style.step, style.weight)
        self.setFont(font)
        self._block = TextBlock(text, font, 1.25)
        self._key_block = TextBlock(key, _key_font(look), 1.2) if key else None
        self._height = max(look.px(style.height), look.px(tokens()["targets"]["minimum"]))
        self._padding = look.px(style.padding)
        self._icon_px = look.px(style.icon) if icon else 0
        self.radius_px = min(style.radius, self._height / 2)
        self.make_target(look, self.radius_px)

    def setText(self, text: str) -> None:
        """Show another label."""
        super().setText(text.replace("&", "&&"))
        self._block = TextBlock(text, self.font(), 1.25)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        """Return the height with the label wrapped at this width, never below the target's size."""
        inner = max(width - self._around(), 1)
        return max(self._height, self._block.height(inner) + 2 * self._look.px(6))

    def sizeHint(self) -> QSize:
        """The label on one line."""
        return QSize(self._around() + self._block.natural_width(), self._height)

    def minimumSizeHint(self) -> QSize:
        """The longest word beside icon and key cap."""
        return QSize(max(self._around() + self._block.word_width(), self._height), self._height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground, icon, words and key cap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        self._paint_label(painter, self._ink())

    def _around(self) -> int:
        """Everything beside the words, in pixels."""
        gap = self._look.px(self._style.gap)
        icon = self._icon_px + gap if self._icon_px else 0
        key = self._key_size().width() + gap if self._key_block else 0
        return 2 * self._padding + icon + key

    def _key_size(self) -> QSize:
        if self._key_block is None:
            return QSize()
        return QSize(self._key_block.natural_width() + 2 * self._look.px(8), self._key_block.line_px + self._look.px(8))

    def _ink(self) -> QColor:
        return self._look.colour(self._style.ink if self.isEnabled() else "disabled")

    def _ground(self) -> QColor | None:
        style = self._style
        if not self.isEnabled():
            name = "sunken" if style.fill and not style.edge else style.fill
        elif self.isDown() and style.pressed:
            name = style.pressed
        elif self.underMouse() and style.hover:
            name = style.hover
        else:
            name = style.fill
        return self._look.colour(name) if name else None

    def _edge(self) -> str | None:
        if not self.isEnabled():
            return "border"
        # Black on black: a quiet or flat button is told from text by its edge.
        return self._style.edge or ("border_strong" if self._look.is_high_contrast and self._style.fill else None)

    def _paint_ground(self, painter: QPainter) -> None:
        ground, edge = self._ground(), self._edge()
        width = self._look.border_px("control") if edge else 0
        painter.setPen(QPen(self._look.colour(edge), width) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(ground if ground else Qt.BrushStyle.NoBrush)
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = min(self.radius_px, rect.height() / 2)
        painter.drawRoundedRect(rect, radius, radius)

    def _paint_label(self, painter: QPainter, ink: QColor) -> None:
        gap = self._look.px(self._style.gap)
        room = self.width() - self._around()
        words = min(self._block.natural_width(), room)
        free = room - words
        left = self._padding + (free / 2 if self._style.centred else 0.0)
        if self._icon_px and not self._icon_after:
            self._paint_icon(painter, left, ink)
            left += self._icon_px + gap
        align = Qt.AlignmentFlag.AlignHCenter if self._style.centred else Qt.AlignmentFlag.AlignLeft
        self._block.draw(painter, QRectF(left, 0, words, self.height()), ink, align)
        left += words + gap
        if self._icon_px and self._icon_after:
            self._paint_icon(painter, left, ink)
            left += self._icon_px + gap
        if self._key_block:
            size = self._key_size()
            rect = QRectF(QPointF(left, (self.height() - size.height()) / 2), size)
            paint_key_cap(painter, rect, self._key_block, ink, self._look)

    def _paint_icon(self, painter: QPainter, left: float, ink: QColor) -> None:
        top = (self.height() - self._icon_px) / 2
        paint_icon(painter, self._icon_name, left, top, self._icon_px, ink, self._look)


class PrimaryButton(WordButton):
    """The one filled button of a page."""

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str = "",
        key: str = "",
        hero: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        targets = tokens()["targets"]["primary_button"]
        style = ButtonStyle(
            ink="on_accent",
            fill="accent",
            hover="accent_hover",
            pressed="accent_pressed",
            step="h2" if hero else "lead",
            height=targets["hero" if hero else look.voice],
            padding=28,
            radius=look.radius("card") if hero else look.radius("button"),
            icon=28 if hero else 24,
            gap=14,
        )
        super().__init__(look, text, style, icon, icon_after=True, key=key, parent=parent)


class SecondaryButton(WordButton):
    """An outlined button beside the primary one; ``neutral`` takes ink and edge from the text instead of the accent."""

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str = "",
        key: str = "",
        hero: bool = False,
        neutral: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        targets = tokens()["targets"]["primary_button"]
        style = ButtonStyle(
            ink="text" if neutral else "accent",
            fill="raised",
            hover="sunken" if neutral else "accent_soft",
            pressed="sunken" if neutral else "accent_soft",
            edge="border_strong" if neutral else "accent",
            height=46 if neutral else targets["hero" if hero else look.voice],
            padding=16 if neutral else 24,
            radius=look.radius("input") if neutral else look.radius("card") if hero else look.radius("button"),
        )
        super().__init__(look, text, style, icon, key=key, parent=parent)


class QuietButton(WordButton):
    """A sunken button that leads away: Stop, Back."""

    def __init__(self, look: Look, text: str, icon: str = "", key: str = "", parent: QWidget | None = None) -> None:
        style = ButtonStyle(
            ink="text", fill="sunken", hover="border", pressed="border", height=48, padding=14, radius=12, gap=12
        )
        super().__init__(look, text, style, icon, key=key, parent=parent)


class FlatButton(WordButton):
    """Icon and word without a ground: the tool bar, and small actions beside a primary button."""

    def __init__(
        self,
        look: Look,
        text: str,
        icon: str = "",
        key: str = "",
        ink: str = "text",
        parent: QWidget | None = None,
    ) -> None:
        strong = ink != "text"
        style = ButtonStyle(
            ink=ink,
            hover="sunken",
            pressed="border",
            weight="strong" if strong else "label",
            padding=12,
            radius=12,
        )
        super().__init__(look, text, style, icon, key=key, parent=parent)


class HelpPill(WordButton):
    """The dark pill "What do I do now?" at the top right of every page."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        style = ButtonStyle(
            ink="surface",
            fill="text",
            height=tokens()["spacing"]["help_pill"]["height"],
            padding=15,
            radius=look.radius("chip"),
            gap=10,
        )
        # The label follows below: the name for `tr` is known only after the button exists.
        super().__init__(look, "", style, "help_now", key="F1", parent=parent)
        self.setText(self.tr("What do I do now?"))
        self.setObjectName("help-now")


def paint_key_cap(painter: QPainter, rect: QRectF, key: TextBlock, ink: QColor, look: Look) -> None:
    """Paint a key as a small outlined cap."""
    painter.setPen(QPen(ink, look.border_px("hairline") * 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    radius = look.radius("key_cap")
    painter.drawRoundedRect(rect.adjusted(0.75, 0.75, -0.75, -0.75), radius, radius)
    key.draw(painter, rect, ink, Qt.AlignmentFlag.AlignHCenter)


def _key_font(look: Look) -> QFont:
    font = look.font("caption", "strong")
    font.setPixelSize(max(round(font.pixelSize() * 0.85), 13))
    return font
