"""The page "What do I do now?": three levels of warning signs, on top of every other page, also when locked.

Wide windows show everything at once, one band for each level. Smaller ones, and larger text, show one level at a
time with three pinned buttons.
"""

import dataclasses

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.pages.help_now_fit import (
    BAND_MARGIN,
    COLUMN_GAP,
    DENSITIES,
    DRAWN,
    TIGHT,
    ColumnTexts,
    Density,
    band_height,
    column_widths,
    line_height_px,
)
from quizapp.desktop.pages.help_now_parts import (
    ROLES,
    FramedLabel,
    GroupBody,
    IconSentence,
    JumpButton,
    LevelCard,
    LevelHead,
    MoreBelowBar,
)
from quizapp.desktop.widgets.buttons import QuietButton, SecondaryButton
from quizapp.desktop.widgets.labels import TextLabel, text_label
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.workspace.help_now import ActionLevel, ActionLevels

_PAGE_SIDE = 24
LANGUAGE_NAMES = {"en": "English", "es": "Español"}
# What is set strong in the do-not sentence, so that no part of it can be read as advice.
_DO_NOT = {"en": ("Do not",), "es": ("No ",)}


class HelpNowPage(Page):
    """What to do about a warning sign; knows no profile and remembers nothing.

    Args:
        levels: The texts.
        day_number: The care team's number by day; without both numbers the fallback sentence stands in their place.
        night_number: The same at night and on weekends.
        emergency_number: As people here dial it.
    """

    closed = Signal()
    language_requested = Signal()

    def __init__(
        self,
        look: Look,
        levels: ActionLevels,
        day_number: str = "",
        night_number: str = "",
        emergency_number: str = "911",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_for_patients(look), parent)
        self._levels = levels
        self._day_number, self._night_number = day_number, night_number
        self._emergency_number = emergency_number
        self._current = 0
        self._scroll: VerticalScroll | None = None
        self.setObjectName("help-now-page")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def set_look(self, look: Look) -> None:
        """Show the page in another look; always in the large type of patients."""
        super().set_look(_for_patients(look))

    def show_level(self, number: int) -> None:
        """Go to a level, from 1; shown alone it begins at its beginning, and asked for again it scrolls on."""
        if not 1 <= number <= len(self._levels.levels):
            return
        if number - 1 == self._current and self._scroll:
            self._scroll.scroll_page()
            return
        self._current = number - 1
        if self.width_class != "wide":
            self.rebuild()

    def scroll_maximum(self) -> int:
        """Return how far the page can be scrolled, in pixels; 0 where everything is in sight."""
        return self._scroll.verticalScrollBar().maximum() if self._scroll else 0

    def level_names(self) -> list[str]:
        """Return what a screen reader says of each level: label, number, sentence, number of signs."""
        return [self._level_name(level) for level in self._levels.levels]

    def build(self) -> QWidget:
        """Return the three bands, or one level with its pinned buttons."""
        if self.width_class == "wide":
            return self._build_wide()
        return self._build_one_level()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the focus to the present level's button, or to Back where everything is in sight."""
        super().showEvent(event)
        name = "back" if self.width_class == "wide" else f"jump-{self._current + 1}"
        self._focus(name, Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes, 1 to 3 jump, L changes the language, the rest scrolls."""
        keys = {Qt.Key.Key_1: 1, Qt.Key.Key_2: 2, Qt.Key.Key_3: 3}
        steps = {Qt.Key.Key_J: 0.2, Qt.Key.Key_Down: 0.2, Qt.Key.Key_K: -0.2, Qt.Key.Key_Up: -0.2}
        steps |= {Qt.Key.Key_Space: 0.85, Qt.Key.Key_PageDown: 0.85, Qt.Key.Key_PageUp: -0.85}
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.closed.emit()
        elif key in keys:
            self.show_level(keys[key])
            self._focus(f"jump-{keys[key]}", Qt.FocusReason.OtherFocusReason)
        elif key == Qt.Key.Key_L and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.language_requested.emit()
        elif key in steps and self._scroll:
            self._scroll.scroll_page(steps[key])
        else:
            super().keyPressEvent(event)

    # The wide form: three bands.

    def _build_wide(self) -> QWidget:
        """Return the bands as roomy as the height allows; where even the tightest form is too high they scroll."""
        levels = self._levels.levels[:2]
        texts = [self._column_texts(level) for level in levels]
        room = self.width() - 2 * (_PAGE_SIDE + self._edge_px + BAND_MARGIN) - 3 * COLUMN_GAP
        widths = [column_widths(columns, room) for columns in texts]

        def estimated(density: Density) -> int:
            bands = zip(texts, widths, strict=True)
            heights = [band_height(self.look, columns, wide, density, self._edge_px) for columns, wide in bands]
            return sum(heights) + self._height_beside_bands(density)

        def fitting(missed_px: int) -> Density:
            room_px = self.height() - missed_px
            return next((density for density in DENSITIES if estimated(density) <= room_px), DENSITIES[-1])

        density = fitting(0)
        content, needed_px = self._build_bands(density, widths)
        if needed_px > self.height() and density is not DENSITIES[-1]:
            # The estimate knows the rows exactly, heads and strip only about: what it missed counts in a second try.
            content.deleteLater()
            content, needed_px = self._build_bands(fitting(needed_px - estimated(density)), widths)
        if self._scroll and needed_px <= self.height():
            # Its mere appearance would make the columns narrower and then be needed.
            self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return content

    def _build_bands(self, density: Density, widths: list[list[int]]) -> tuple[QWidget, int]:
        """Return top bar and bands, and the height in pixels that they need."""
        emergency, call, visit = self._levels.levels
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 6, 0, 0)
        page.setSpacing(density.gap)
        top = self._top_bar(density, _PAGE_SIDE)
        page.addLayout(top)
        bands = QWidget()
        column = QVBoxLayout(bands)
        column.setContentsMargins(_PAGE_SIDE, 0, _PAGE_SIDE, 6)
        column.setSpacing(density.gap)
        column.addWidget(self._band(emergency, density, widths[0]), 1)
        column.addWidget(self._band(call, density, widths[1]), 1)
        column.addWidget(self._strip(visit, density))
        bottom = QHBoxLayout()
        bottom.setSpacing(28)
        bottom.addWidget(self._do_not(density), 10)
        bottom.addWidget(self._say(density), 9)
        column.addLayout(bottom)
        needed_px = bands.heightForWidth(self.width()) + top.totalHeightForWidth(self.width()) + 6 + density.gap
        self._add_scroll(page, bands)
        return content, needed_px

    def _column_texts(self, level: ActionLevel) -> list[ColumnTexts]:
        language = self.look.language
        columns = []
        for number, group in enumerate(level.groups):
            framed = [row.text.in_language(language) for row in group.rows if row.is_framed]
            framed += [text for text, _ in self._frames(level, number)]
            signs = [row.text.in_language(language) for row in group.rows if not row.is_framed]
            columns.append(ColumnTexts(self.look, signs, framed))
        return columns

    def _height_beside_bands(self, density: Density) -> int:
        """Return about how high top bar, strip, bottom lines and gaps are together, in pixels."""
        line_px = line_height_px(self.look, density)
        top = max(self.look.px(48), round(self.look.font_px(density.title) * 1.15))
        strip = 3 * line_px + 6 * density.row + 7 + 2 * self._edge_px
        return 8 + top + strip + 2 * line_px + 4 * density.gap

    @property
    def _edge_px(self) -> int:
        return 4 if self.look.is_high_contrast else 2

    def _band(self, level: ActionLevel, density: Density, widths: list[int]) -> LevelCard:
        card, column = self._card(level)
        sentence = level.sentence.in_language(self.look.language)
        icon = "phone-call" if level.id == "emergency_now" else ""
        column.addWidget(LevelHead(self.look, level, self._numbers(level), density.head, sentence, icon))
        groups = QHBoxLayout()
        groups.setContentsMargins(BAND_MARGIN, density.row, BAND_MARGIN, density.row + 4)
        groups.setSpacing(COLUMN_GAP)
        for number, group in enumerate(level.groups):
            body = GroupBody(self.look, group, ROLES[level.id], density, "caption", self._frames(level, number))
            groups.addWidget(body, widths[number])
        column.addLayout(groups, 1)
        return card

    def _strip(self, level: ActionLevel, density: Density) -> LevelCard:
        """Return the low band of the last level: everything side by side."""
        look, language = self.look, self.look.language
        card = LevelCard(look, level, self._level_name(level))
        row = QHBoxLayout(card)
        row.setContentsMargins(2, 2, 16, 2)
        row.setSpacing(20)
        row.addWidget(LevelHead(look, level, (), density.head, at_left=True), 8)
        sentence = level.sentence.in_language(language)
        centre = Qt.AlignmentFlag.AlignVCenter
        row.addWidget(TextLabel(look, sentence, "caption", "strong", line_height=density.line), 13, centre)
        row.addWidget(GroupBody(look, level.groups[0], "visit", density, "caption"), 19, centre)
        text, icon = self._sentence("ask_first")
        row.addWidget(FramedLabel(look, text, icon, "visit", density, "caption"), 12, centre)
        return card

    # The smaller forms: one level at a time.

    def _build_one_level(self) -> QWidget:
        level = self._levels.levels[self._current]
        density = TIGHT if self.width_class == "medium" else DRAWN
        content = QWidget()
        page = QVBoxLayout(content)
        page.setContentsMargins(0, 8, 0, 10)
        page.setSpacing(8)
        page.addLayout(self._top_bar(DRAWN, 22))
        card, column = self._card(level)
        frame = QHBoxLayout()
        frame.setContentsMargins(22, 0, 22, 0)
        frame.addWidget(card)
        page.addLayout(frame, 1)
        is_emergency = level.id == "emergency_now"
        sentence = level.sentence.in_language(self.look.language) if self.width_class == "medium" else ""
        numbers = self._numbers(level) if is_emergency or self.width_class == "medium" else ()
        column.addWidget(LevelHead(self.look, level, numbers if not sentence or is_emergency else (), 48, sentence))
        self._add_scroll(column, self._one_level_body(level, density), bar_into=page)
        jumps = QHBoxLayout()
        jumps.setContentsMargins(22, 4, 22, 4)
        jumps.setSpacing(16)
        for number, other in enumerate(self._levels.levels, 1):
            button = JumpButton(self.look, other, number, other is level)
            button.clicked.connect(lambda _, number=number: self.show_level(number))
            jumps.addWidget(button, 1)
        page.addLayout(jumps)
        return content

    def _one_level_body(self, level: ActionLevel, density: Density) -> QWidget:
        look, role = self.look, ROLES[level.id]
        is_narrow = self.width_class == "narrow"
        step = "body" if is_narrow else "caption"
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(look.px(20), 8, look.px(20), 14)
        column.setSpacing(8)
        if is_narrow:
            sentence = level.sentence.in_language(look.language)
            column.addWidget(text_label(look, sentence, "body", "strong", line_height=1.3))
        if level.id == "call_today":
            self._add_numbers(column)
        groups = [
            GroupBody(look, group, role, density, step, self._frames(level, number))
            for number, group in enumerate(level.groups)
        ]
        if is_narrow or len(groups) == 1:
            for group in groups:
                column.addWidget(group)
        else:
            grid = QGridLayout()
            grid.setHorizontalSpacing(28)
            grid.setVerticalSpacing(6)
            for number, group in enumerate(groups):
                grid.addWidget(group, number // 2, number % 2)
            grid.setColumnStretch(0, 1)
            grid.setColumnStretch(1, 1)
            column.addLayout(grid)
        column.addSpacing(8)
        column.addWidget(self._do_not(density, step))
        column.addWidget(self._say(density, step))
        column.addWidget(self._doubt(step))
        column.addStretch(1)
        return body

    def _frames(self, level: ActionLevel, number: int) -> list[tuple[str, str]]:
        """Return the framed sentences that go with a group, beside its own framed rows."""
        if level.id == "call_today" and number == 0:
            return [self._sentence("no_answer")]
        return [self._sentence("ask_first")] if level.id == "mention_at_visit" else []

    def _add_numbers(self, column: QVBoxLayout) -> None:
        """Add the care team's numbers, one under the other where they may be too wide side by side."""
        is_narrow = self.width_class == "narrow"
        rows = QBoxLayout(QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight)
        rows.setSpacing(8 if is_narrow else 40)
        centre = Qt.AlignmentFlag.AlignVCenter
        for caption, number in self._numbers(self._levels.level("call_today")):
            row = QHBoxLayout()
            row.setSpacing(14)
            if caption:
                row.addWidget(text_label(self.look, caption, "body", "label", "call_ink"), 0, centre)
            step = "number" if caption else "body"
            row.addWidget(text_label(self.look, number, step, "heading", "call_ink"), 1, centre)
            rows.addLayout(row)
        column.addLayout(rows)

    # Parts of both forms.

    def _top_bar(self, density: Density, side: int) -> QHBoxLayout:
        look, row, centre = self.look, QHBoxLayout(), Qt.AlignmentFlag.AlignVCenter
        row.setContentsMargins(side, 0, side, 0)
        row.setSpacing(16)
        is_wide = self.width_class == "wide"
        back = QuietButton(look, self.tr("Back"), "back", key="Esc" if is_wide else "")
        back.setObjectName("back")
        back.clicked.connect(self.closed)
        row.addWidget(back, 0, centre)
        title = text_label(look, self.tr("What do I do now?"), density.title, "heading", line_height=1.15)
        row.addWidget(title, 0 if is_wide else 1, centre)
        if is_wide:
            row.addSpacing(8)
            row.addWidget(self._doubt("caption"), 1, centre)
        other = "en" if look.language == "es" else "es"
        language = SecondaryButton(look, LANGUAGE_NAMES[other], "language", neutral=True)
        language.setObjectName("language")
        language.clicked.connect(self.language_requested)
        row.addWidget(language, 0, centre)
        return row

    def _card(self, level: ActionLevel) -> tuple[LevelCard, QVBoxLayout]:
        card = LevelCard(self.look, level, self._level_name(level))
        column = QVBoxLayout(card)
        column.setContentsMargins(self._edge_px, self._edge_px, self._edge_px, self._edge_px)
        column.setSpacing(0)
        return card, column

    def _add_scroll(self, column: QBoxLayout, body: QWidget, bar_into: QBoxLayout | None = None) -> None:
        """Let a body scroll, with the bar that says so below it."""
        self._scroll = VerticalScroll(self.look, body, f"help-scroll-{self._current}", self.tr("What do I do now?"))
        column.addWidget(self._scroll, 1)
        more = MoreBelowBar(self.look, self._levels.sentence("more_below", self.look.language))
        more.clicked.connect(self._scroll_on)
        place = bar_into or column
        place.addWidget(more)
        self._scroll.set_more_bar(more, place.spacing())

    def _scroll_on(self) -> None:
        if self._scroll:
            self._scroll.scroll_page()

    def _sentence(self, use: str) -> tuple[str, str]:
        sentence = self._levels.sentences[use]
        return sentence.text.in_language(self.look.language), sentence.icon

    def _numbers(self, level: ActionLevel) -> list[tuple[str, str]]:
        """Return captions and numbers to call; the fallback sentence where there is none."""
        if level.id == "emergency_now":
            return [("", self._emergency_number)]
        if level.id != "call_today":
            return []
        known = [(self.tr("Day"), self._day_number), (self.tr("Night"), self._night_number)]
        return [entry for entry in known if entry[1]] or [("", self._sentence("no_answer")[0])]

    def _level_name(self, level: ActionLevel) -> str:
        """Return what a screen reader says of a level."""
        language = self.look.language
        signs = self.tr("%n sign(s)", "", len(level.rows))
        numbers = [number for _, number in self._numbers(level)]
        parts = [level.label.in_language(language), *numbers, level.sentence.in_language(language), signs]
        return ". ".join(part.rstrip(".") for part in parts) + "."

    def _do_not(self, density: Density, step: str = "caption") -> IconSentence:
        text, icon = self._sentence("do_not_line")
        emphasis = _DO_NOT[self.look.language]
        return IconSentence(self.look, text, icon, "emergency_ink", step, emphasis, density.line)

    def _say(self, density: Density, step: str = "caption") -> IconSentence:
        text, icon = self._sentence("say")
        words = self.tr("Say: “{sentence}”").format(sentence=text)
        return IconSentence(self.look, words, icon, "visit_ink", step, (text,), density.line)

    def _doubt(self, step: str) -> TextLabel:
        language = self.look.language
        lines = [self._levels.sentence(use, language) for use in ("in_doubt", "own_plan")]
        return text_label(self.look, "\n".join(lines), step, line_height=1.3)


def _for_patients(look: Look) -> Look:
    return dataclasses.replace(look, voice="patient")
