"""The look of the window: colours, fonts and sizes for one theme, text size, voice and language.

A page takes one frozen `Look`, hands it to its widgets and builds itself anew when it changes.
"""

import dataclasses
import os
import sys
from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from quizapp.desktop.tokens import tokens
from quizapp.shipped import resource

TEXT_STEPS = (90, 100, 115, 130, 150, 175, 200)
THEMES = ("light", "dark", "high_contrast")

# Small things (icons, tiles) grow with the text; of a large target only this much does, the rest is room.
_FULLY_GROWING_PX = 32


@dataclasses.dataclass(frozen=True)
class Look:
    """Everything a widget needs to know about how to look.

    Attributes:
        theme: ``light``, ``dark`` or ``high_contrast``.
        text_percent: Size of the text, 90 to 200.
        voice: ``patient`` (larger type, no key caps) or ``student``.
        language: ``en`` or ``es``; the language of texts that come from data files.
        reduce_motion: Paint final states at once.
    """

    theme: str = "light"
    text_percent: int = 100
    voice: str = "patient"
    language: str = "en"
    reduce_motion: bool = False

    @property
    def is_high_contrast(self) -> bool:
        """Black ground, strong edges, no soft fills and no landscape."""
        return self.theme == "high_contrast"

    @property
    def factor(self) -> float:
        """Text size as a factor, 1.0 at 100 %."""
        return self.text_percent / 100

    def colour(self, name: str) -> QColor:
        """Return the colour of a role named in the tokens, such as ``accent_soft``.

        Raises:
            KeyError: If the theme has no such role.
        """
        value: str = tokens()["themes"][self.theme][name]
        if name == "shadow":
            return QColor(*(int(part) for part in value.split(",")))
        return QColor(value)

    @property
    def selected_text(self) -> QColor:
        """Colour of text on the ``selection`` role: in high contrast that is as bright as the text itself."""
        return self.colour("surface" if self.is_high_contrast else "text")

    def font(self, step: str = "body", weight: str = "body") -> QFont:
        """Return the font of a step of the type scale.

        Args:
            step: caption, body, lead, stem, h3, h2, h1, card or number.
            weight: body (400), label (500), strong (600) or heading (700).
        """
        if (step, weight) not in self._fonts:
            self._fonts[step, weight] = self._new_font(step, weight)
        return QFont(self._fonts[step, weight])  # which its owner may change

    @cached_property
    def _fonts(self) -> dict[tuple[str, str], QFont]:
        return {}

    @cached_property
    def _font_sizes(self) -> dict[str, int]:
        return {}

    def _new_font(self, step: str, weight: str) -> QFont:
        font = QFont([tokens()["font"]["family"], *tokens()["font"]["fallback"]])
        font.setPixelSize(self.font_px(step))
        font.setWeight(QFont.Weight(tokens()["type_scale"]["weights"][weight]))
        spacing = tokens()["font"]["letter_spacing_percent"]
        if percent_of_em := spacing.get(step, spacing["other"]):
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, percent_of_em / 100 * font.pixelSize())
        return font

    def font_px(self, step: str) -> int:
        """Return the pixel size of a step of the type scale; between two columns of the table, the size between."""
        if step not in self._font_sizes:
            self._font_sizes[step] = self._measure_font(step)
        return self._font_sizes[step]

    def _measure_font(self, step: str) -> int:
        if step == "low_stem":  # SPEC section 2: 1.28 em in windows of little height
            return round(1.28 * self.font_px("body"))
        column: dict[str, int] = tokens()["type_scale"][self.voice][step]
        percent = min(max(self.text_percent, TEXT_STEPS[0]), TEXT_STEPS[-1])
        below = max(column_percent for column_percent in TEXT_STEPS if column_percent <= percent)
        above = min(column_percent for column_percent in TEXT_STEPS if column_percent >= percent)
        share = (percent - below) / (above - below) if above > below else 0.0
        return round(column[str(below)] * (1 - share) + column[str(above)] * share)

    def line_height(self, step: str) -> float:
        """Return the distance of two lines as a multiple of the font's pixel size."""
        heights = tokens()["font"]["line_height"]
        headings = dict.fromkeys(("h1", "h2", "h3", "card"), "heading")
        kind = {"stem": "stem", "low_stem": "stem", **headings}.get(step, "body")
        return float(heights["heading" if step == "number" else kind])

    def px(self, size_px: int) -> int:
        """Return the size of an icon or a target at this text size; never less than at 100 %."""
        return round(size_px + min(size_px, _FULLY_GROWING_PX) * self._growth)

    @cached_property
    def _growth(self) -> float:
        return max(self.factor, 1.0) - 1

    def spacing(self, name: str) -> int:
        """Return a distance in pixels: xs, s, m, l, xl, xxl, page_left, card_padding and so on."""
        return int(tokens()["spacing"][name])

    def radius(self, name: str) -> int:
        """Return a corner radius in pixels: key_cap, chip, input, button, choice, card or hero."""
        return int(tokens()["radii"][name])

    def border_px(self, name: str) -> int:
        """Return the width of an edge in pixels: hairline, control or selected."""
        width = int(tokens()["borders"][name])
        if self.is_high_contrast:
            return {"hairline": 2, "control": 2, "selected": 4}[name]
        return width

    @property
    def focus_ring_px(self) -> tuple[int, int]:
        """Width of the focus ring and its gap to the control, in pixels."""
        ring = tokens()["borders"]["focus_ring"]
        return ring["high_contrast_width" if self.is_high_contrast else "width"], ring["gap"]

    def palette(self) -> QPalette:
        """Return the colours for Qt's own widgets."""
        palette = QPalette()
        for role, name in _PALETTE.items():
            palette.setColor(role, self.colour(name))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("disabled"))
        return palette


_PALETTE = {
    QPalette.ColorRole.Window: "surface",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "raised",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "raised",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.ToolTipBase: "raised",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Light: "raised",
    QPalette.ColorRole.Midlight: "border",
    QPalette.ColorRole.Mid: "border_strong",
    QPalette.ColorRole.Dark: "border_strong",
    QPalette.ColorRole.Shadow: "border_strong",
}

_STYLE_VARIABLE = "QT_STYLE_OVERRIDE"


def ask_for_fusion() -> None:
    """Name the one style whose painting follows our palette on every system; to be called before QApplication.

    `apply` would do it too, but naming a style to a running application loads the enums of QStyle: 10 ms.
    """
    os.environ[_STYLE_VARIABLE] = "Fusion"


def load_fonts() -> list[str]:
    """Make the shipped typeface known to Qt; return the families found."""
    families = []
    for path in sorted(resource("fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(path))
        families += QFontDatabase.applicationFontFamilies(number)
    return sorted(set(families))


def apply(app: QApplication, look: Look) -> None:
    """Give the whole program this look; pages already built are rebuilt by their owner."""
    if os.environ.get(_STYLE_VARIABLE) != "Fusion" and not app.property("hasFusion"):
        app.setStyle("Fusion")
        app.setProperty("hasFusion", True)
    app.setPalette(look.palette())
    app.setFont(look.font("body"))


def system_theme() -> str:
    """Return the theme that the system's settings ask for."""
    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "high_contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def system_text_percent() -> int:
    """Return the text size that the system's own font suggests: the nearest step, at least 100."""
    usual_points = {"win32": 9.0, "darwin": 13.0}.get(sys.platform, 11.0)
    if QGuiApplication.platformName() in ("offscreen", "minimal", "vnc"):
        return 100
    percent = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).pointSizeF() / usual_points * 100
    return min((step for step in TEXT_STEPS if step >= 100), key=lambda step: abs(step - percent))


def width_class(width_px: int, look: Look) -> str:
    """Return ``wide``, ``medium`` or ``narrow`` for a client width at this text size (SPEC section 2)."""
    effective = width_px / look.factor
    return "wide" if effective >= 1180 else "medium" if effective >= 860 else "narrow"


def height_class(height_px: int, look: Look) -> str:
    """Return ``tall`` (720 and more), ``medium`` (560 to 719) or ``short`` for a client height at this text size."""
    effective = height_px / look.factor
    return "tall" if effective >= 720 else "medium" if effective >= 560 else "short"
