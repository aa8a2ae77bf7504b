"""The area of the hot spot: a place in a picture, chosen with a click, a key, or from a list."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QWidget

from quizapp.desktop.frames import column, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.answer_face import face_of, state_of
from quizapp.desktop.widgets.answer_state import AnswerState, state_spoken
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.in_sight import bring_into_sight
from quizapp.desktop.widgets.picture_places import PlaceButton, PlacesPicture
from quizapp.questions.response import Chosen

if TYPE_CHECKING:
    from quizapp.workspace.words import Explanation, PictureWords, RegionWords

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


class PictureArea(AnswerArea):
    """A picture with numbered places, and a radio button for each.

    Before the answer only a screen reader says what the places are called: their names would give the answer away.
    They are shown where the picture cannot be, and after the answer.
    """

    def __init__(self, look: Look, shown: ShownQuestion, space: Space, parent: QWidget | None = None) -> None:
        super().__init__(look, shown, space, parent)
        self._words: PictureWords = shown.asked.body  # type: ignore[assignment]  # the frame chose the area by it
        self._picture = PlacesPicture(look, self._words, shown.media, self._highest_px())
        self._picture.place_clicked.connect(self._choose_clicked)
        self._picture.became_missing.connect(self._show_names)
        self._buttons = self._new_buttons()
        places = FlowLayout(gap=look.px(10))
        for button in self._buttons:
            places.addWidget(button)
        layout = column(self._picture, places, gap=look.px(12))
        if shown.explanation is not None:
            layout.addWidget(self._findings(shown.explanation))
        self.setLayout(layout)

    def response(self) -> Chosen | None:
        """Return the place that is chosen."""
        chosen = self._chosen()
        return Chosen((self._words.regions[chosen].id,)) if chosen >= 0 else None

    def instruction(self) -> str:
        """Return that one place is to be chosen."""
        return self.tr("Choose one place in the picture.")

    def incomplete(self, open_parts: tuple[str, ...]) -> str:
        """Return that no place is chosen yet."""
        return self.tr("Choose a place in the picture first.")

    def key_help(self) -> list[tuple[str, str]]:
        """Return the keys that move and choose."""
        return [("J K", self.tr("move")), ("Space", self.tr("choose")), ("1-9", self.tr("choose directly"))]

    def focus_first(self) -> None:
        """Put the focus on the place that is chosen, or else on the first."""
        self._focus(max(self._chosen(), 0))

    def take_digit(self, number: int) -> None:
        """Choose the place with that number."""
        if 1 <= number <= len(self._buttons) and not self.is_answered:
            self._buttons[number - 1].setChecked(True)
            self._focus(number - 1)

    def step_focus(self, step: int) -> None:
        """Go to the next or the previous place; at the ends nothing happens."""
        if self.is_answered:
            return
        focused = next((number for number, button in enumerate(self._buttons) if button.hasFocus()), None)
        if focused is None:
            self.focus_first()
        else:
            self._focus(min(max(focused + step, 0), len(self._buttons) - 1))

    def spoken(self) -> str:
        """Return how to answer, what the picture shows, and how many places there are."""
        places = self.tr("%n place(s) to choose from.", "", len(self._buttons))
        return "\n".join([self.instruction(), self._picture.accessibleName(), places])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose the next or the previous place with the arrows, as among any radio buttons."""
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if not step or self.is_answered:
            event.ignore()
            return
        self.step_focus(step)
        next(button for button in self._buttons if button.hasFocus()).setChecked(True)

    # -- parts

    def _highest_px(self) -> int:
        """Return how high the picture may become: the list under it stays in sight."""
        return round({"tall": 380, "medium": 280}.get(self._space.height, 240) * self._look.factor)

    def _new_buttons(self) -> list[PlaceButton]:
        shown, group = self._shown, QButtonGroup(self)
        response = shown.response.parts if isinstance(shown.response, Chosen) else ()
        buttons = []
        for number, region in enumerate(self._words.regions):
            button = PlaceButton(self._look, number + 1, region, shows_name=self._picture.is_missing)
            group.addButton(button)
            if region.id in response:
                button.setChecked(True)
                self._picture.choose(number)
            if shown.explanation is not None:
                state = state_of(shown.explanation, region.id, "")
                button.show_state(state)
                self._picture.show_state(number, state)
            button.toggled.connect(partial(self._tell, number))
            button.focus_changed.connect(partial(self._follow_focus, number))
            buttons.append(button)
        if not self.is_answered and group.checkedButton() is None:
            # One stop of the Tab key, as it is by itself once one is chosen.
            for button in buttons[1:]:
                button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        return buttons

    def _findings(self, explanation: "Explanation") -> QWidget:
        """Return the names of all places, each with what it was."""
        lines = column(gap=self._look.px(6))
        for number, region in enumerate(self._words.regions, 1):
            self._add_finding(lines, number, region, state_of(explanation, region.id, ""))
        findings = widget_of(lines)
        findings.setObjectName("findings")
        return findings

    def _add_finding(self, lines: QBoxLayout, number: int, region: "RegionWords", state: AnswerState) -> None:
        finding, face = state_spoken(state), face_of(self._look, state)
        named = self.tr("{number}. {name}").format(number=number, name=region.text)
        if finding:
            named = self.tr("{place} – {finding}").format(place=named, finding=finding)
        icon = face.icon or "circle"
        line = icon_line(self._look, icon, named, icon_colour=face.ink, emphasis=[finding] if finding else [])
        lines.addLayout(line)

    # -- what the person does

    def _chosen(self) -> int:
        return next((number for number, button in enumerate(self._buttons) if button.isChecked()), -1)

    def _choose_clicked(self, number: int) -> None:
        if not self.is_answered:
            self._buttons[number].setChecked(True)
            self._buttons[number].setFocus(Qt.FocusReason.MouseFocusReason)

    def _focus(self, number: int) -> None:
        self._buttons[number].setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_sight(self._buttons[number])

    def _tell(self, number: int, is_chosen: bool) -> None:
        if is_chosen:
            self._picture.choose(number)
            self.responded.emit()

    def _follow_focus(self, number: int, has_focus: bool) -> None:
        self._picture.focus_place(number if has_focus else -1)

    def _show_names(self) -> None:
        """Show what the places are called: the picture turned out to be damaged."""
        for button in self._buttons:
            button.show_name()
