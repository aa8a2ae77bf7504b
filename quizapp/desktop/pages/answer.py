"""One answer of a test that is over: the question as it was asked, what was said, and why."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from quizapp.desktop.frames import Item, column, line, row, top_bar, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.page import Page
from quizapp.desktop.pages.named import named
from quizapp.desktop.pages.study_keys import PAGE, Action, action_for
from quizapp.desktop.views.areas import area_for
from quizapp.desktop.views.frame import QuestionView
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.buttons import FlatButton, HelpPill, QuietButton
from quizapp.desktop.widgets.labels import text_label

if TYPE_CHECKING:
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.results import Row


class AnswerPage(Page):
    """Shows one row of a result with its explanation.

    Args:
        one: The row; its question is installed.
        number: Its number among those to look at, from 1.
        size: How many there are.
        make_explainer: Gives the words of questions in a language.
        clock: The moment now.
    """

    back_requested = Signal()
    step_requested = Signal(int)
    """The one before (-1) or after (1)."""
    help_requested = Signal()

    def __init__(
        self,
        look: Look,
        one: "Row",
        number: int,
        size: int,
        make_explainer: "Callable[[str], Explainer]",
        clock: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._row, self._number, self._size = one, number, size
        self._make_explainer, self._clock = make_explainer, clock
        self._view: QuestionView | None = None

    def build(self) -> QWidget:
        """Return the question with its explanation, and the way on."""
        look = self.look
        back = named(QuietButton(look, self.tr("Back to the result"), icon="back"), "back", self.back_requested)
        words = self.tr("{number} of {size} to look at again").format(number=self._number, size=self._size)
        pill = HelpPill(look)
        pill.clicked.connect(self.help_requested)
        is_narrow = self.width_class == "narrow"
        where = text_label(look, words, weight="strong")
        left: list[Item] = [back] if is_narrow else [back, where]
        self._view = self._question_view()
        parts: list[Item] = [widget_of(top_bar(look, left, pill))]
        if is_narrow:
            parts.append(row(where, margins=(look.spacing("xl"), 0, look.spacing("xl"), 4)))
        layout = column(*parts, self._view, line(look), self._tools())
        layout.setStretchFactor(self._view, 1)
        return widget_of(layout)

    def _question_view(self) -> QuestionView:
        one, now, explainer = self._row, self._clock(), self._make_explainer(self.look.language)
        assert one.entry is not None
        today, sure = now.astimezone().date(), one.outcome.certainty
        shown = ShownQuestion(
            asked=explainer.ask(one.entry, one.seed, one.step),
            media=one.entry.deck.media,
            response=one.response,
            certainty=sure,
            explanation=explainer.explain(one.entry, one.response, sure, today, one.seed, one.step),
            has_changed_key=False,
            due_by_rating={},
            now=now,
        )
        space = Space(self.width_class, self.height_class)
        return QuestionView(self.look, shown, space, area_for(self.look, shown, space), mode="exam")

    def _tools(self) -> QWidget:
        look = self.look
        before = FlatButton(look, self.tr("Previous"), icon="back")
        before.setObjectName("previous")
        before.clicked.connect(lambda: self.step_requested.emit(-1))
        before.setEnabled(self._number > 1)
        after = FlatButton(look, self.tr("Next"), icon="next")
        after.setObjectName("next")
        after.clicked.connect(lambda: self.step_requested.emit(1))
        after.setEnabled(self._number < self._size)
        side = look.spacing("xl")
        return widget_of(row(before, after, 0, gap=4, margins=(side, 8, side, 8)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next one, or back to the result; Space and arrows scroll."""
        pressed = action_for(event, has_letters=True, is_scrolling=True)
        if pressed is None or self._view is None:
            super().keyPressEvent(event)
        elif pressed.action is Action.ENTER:
            if self._number < self._size:
                self.step_requested.emit(1)
            else:
                self.back_requested.emit()
        elif pressed.action is Action.SPACE:
            self._view.scroll_page(PAGE)
        elif pressed.action is Action.SCROLL:
            self._view.scroll_page(pressed.value)
        else:
            super().keyPressEvent(event)
