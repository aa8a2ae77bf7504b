"""Progress: what will be known on the date, how firm the warning signs are, and the days that were studied."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QWidget

from quizapp.desktop.frames import Item, column, row
from quizapp.desktop.look import Look
from quizapp.desktop.pages.home import HomePage
from quizapp.desktop.pages.progress_cards import (
    DaysCard,
    MinutesCard,
    PlanCard,
    PlotCard,
    RecallCard,
    TopicsCard,
)
from quizapp.desktop.pages.progress_signs import (
    MISTAKES_SHOWN,
    NothingToTalkOver,
    SheetCard,
    SignsCard,
    SureButWrongCard,
)
from quizapp.desktop.views.plan_buttons import PlanButtons
from quizapp.desktop.widgets.card_button import CardButton
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.notice import Notice
from quizapp.desktop.words import date_words
from quizapp.learning.goal import GoalKind

if TYPE_CHECKING:
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.mistakes import Mistake
    from quizapp.workspace.nurse_sheet import Firmness
    from quizapp.workspace.outlook import Progress

PATIENCE_MS = 300
"""So long nothing is said while the numbers are worked out."""
_BESIDE_PX = {"wide": 336, "medium": 300}
"""Width of the cards at the right; it grows with the text as the width that decides between the classes does."""


class ProgressPage(HomePage):
    """Shows how far a person has come; before the numbers exist, the same page without cards.

    Args:
        progress: What is shown; ``None`` while it is being worked out.
        mistakes: The open confident errors, newest first.
        make_explainer: Gives the words of questions in a language.
    """

    more_minutes_requested = Signal(int)
    """The minutes a day that are wanted from now on."""
    other_date_requested = Signal()
    mistakes_requested = Signal()
    print_requested = Signal()
    """A patient's sheet for the nurse is to be printed; ``save_requested``: written as PDF."""
    save_requested = Signal()

    destination = "progress"

    def __init__(
        self,
        look: Look,
        progress: "Progress | None",
        mistakes: "Sequence[Mistake]",
        make_explainer: "Callable[[str], Explainer]",
        nickname: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, nickname, parent)
        self.progress, self.mistakes = progress, tuple(mistakes)
        self._make_explainer = make_explainer
        self._explainer: Explainer | None = None
        self._notice = Notice()
        self._tables: dict[str, bool] = {}
        """As the person wants each plot; the others are tables where there is little room."""
        self._opened: set[Firmness] = set()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.renew)

    def show_progress(self, progress: "Progress", mistakes: "Sequence[Mistake]") -> None:
        """Show the numbers, now that they are there or have changed."""
        self._patience.stop()
        self.progress, self.mistakes = progress, tuple(mistakes)
        self.renew()

    @property
    def first_control(self) -> str:
        """Name of the control with which the keyboard begins; empty while there is none."""
        names = ("other-date", "see-mistakes", "days-switch")
        return next((name for name in names if self.findChild(QWidget, name) is not None), "")

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to wait for the numbers."""
        if self.progress is None:
            self._patience.start()
        super().showEvent(event)

    # -- words

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Your progress") if self._is_patient else self.tr("Progress")

    def subtitle(self) -> str:
        """Return what the numbers rest on, and what they do not say; for students."""
        progress = self.progress
        if self._is_patient or progress is None or progress.since is None:
            return ""
        words = self.tr("%n answer(s) since {date}.", "", progress.outlook.answers)
        counted = words.format(date=date_words(progress.since, self.look.language))
        if progress.outlook.kind is not GoalKind.EXAM:
            return counted
        meant = self.tr("Estimates of recall in these decks; they do not predict an exam result.")
        return f"{counted} {meant}"

    @property
    def _is_patient(self) -> bool:
        return self.look.voice == "patient"

    # -- building

    def body(self) -> QLayout:
        """Return the cards, or a still sentence while there is nothing to show after a moment."""
        if self.progress is None:
            is_long = not self._patience.isActive() and self.isVisible()
            words = [text_label(self.look, self.tr("Your progress is being worked out."))] if is_long else []
            return column(self._notice.line(self.look), *words, 0)
        cards = self._patients_cards(self.progress) if self._is_patient else self._students_cards(self.progress)
        left_out = self._left_out(self.progress.left_out)
        return column(self._notice.line(self.look), cards, *left_out, 0, gap=self.look.px(16))

    def _patients_cards(self, progress: "Progress") -> QLayout:
        plan, talk, signs = self._plan(progress), self._to_talk_over(), self._signs(progress)
        days, sheet = self._days(progress), self._sheet()
        if self.width_class == "narrow":
            return column(plan, talk, signs, days, sheet, gap=self.look.px(16))
        return self._side_by_side([plan, signs], [talk, days, sheet])

    def _students_cards(self, progress: "Progress") -> QLayout:
        gap, is_narrow = self.look.px(16), self.width_class == "narrow"
        plan, signs, days = self._plan(progress), self._signs(progress), self._days(progress)
        plots: list[QWidget] = []
        beside: list[QWidget] = [self._sure_but_wrong(progress)]
        if len(progress.outlook.curve) > 1:
            recall = RecallCard(
                self.look, progress.outlook, as_table=self._is_table("recall"), key=self._key, is_narrow=is_narrow
            )
            minutes = MinutesCard(self.look, progress.outlook, as_table=self._is_table("minutes"))
            plots = [self._plot(recall), self._plot(minutes)]
        if progress.topics and progress.outlook.all_now is not None:
            beside.append(TopicsCard(self.look, progress.topics))
        if is_narrow:
            return column(*plots[:1], plan, *plots[1:], days, *beside, signs, gap=gap)
        if self.width_class == "medium" or not plots:
            return self._side_by_side([*plots[:1], plan, *plots[1:], days], beside, [signs])
        pair = row(plots[1], days, gap=gap)
        pair.setStretch(0, 5)
        pair.setStretch(1, 7)
        return self._side_by_side([plots[0], pair, plan, signs], beside)

    def _side_by_side(self, left: Sequence[Item], right: Sequence[QWidget], below: Sequence[Item] = ()) -> QLayout:
        gap, width = self.look.px(16), _BESIDE_PX[self.width_class] * self.look.factor
        for card in right:
            card.setFixedWidth(round(width))
        both = row(column(*left, 0, gap=gap), column(*right, 0, gap=gap), gap=gap)
        both.setStretch(0, 1)
        return column(both, *below, gap=gap)

    def _plan(self, progress: "Progress") -> PlanCard:
        return PlanCard(self.look, progress.outlook, self._plan_buttons(progress))

    def _to_talk_over(self) -> QWidget:
        if not self.mistakes:
            return NothingToTalkOver(self.look)
        title = self.tr("%n thing(s) to talk over", "", len(self.mistakes))
        way = CardButton(self.look, "message-circle", title, self.tr("with your nurse"))
        way.setObjectName("see-mistakes")
        way.clicked.connect(self.mistakes_requested)
        return way

    def _plan_buttons(self, progress: "Progress") -> PlanButtons:
        buttons = PlanButtons(self.look, progress.outlook)
        buttons.more_minutes_requested.connect(self.more_minutes_requested)
        buttons.other_date_requested.connect(self.other_date_requested)
        return buttons

    def _days(self, progress: "Progress") -> PlotCard:
        has_others = len(progress.outlook.curve) > 1
        key = "" if has_others else self._key
        return self._plot(DaysCard(self.look, progress, as_table=self._is_table("days"), key=key))

    def _signs(self, progress: "Progress") -> SignsCard:
        card = SignsCard(self.look, progress.signs, self._opened)
        card.opened_changed.connect(self._open)
        return card

    def _sure_but_wrong(self, progress: "Progress") -> SureButWrongCard:
        from quizapp.workspace.mistakes import tell

        told = [tell(one, self._words(), progress.today)[0] for one in self.mistakes[:MISTAKES_SHOWN]]
        card = SureButWrongCard(self.look, self.mistakes, told)
        card.all_requested.connect(self.mistakes_requested)
        return card

    def _sheet(self) -> SheetCard:
        card = SheetCard(self.look)
        card.print_requested.connect(self.print_requested)
        card.save_requested.connect(self.save_requested)
        return card

    def _left_out(self, number: int) -> list[Item]:
        if not number:
            return []
        words = self.tr("You left out %n question(s). In Settings you can have them asked again.", "", number)
        return [text_label(self.look, words, "caption", colour="muted")]

    def _words(self) -> "Explainer":
        """Return what puts questions into words of the page's language."""
        if self._explainer is None or self._explainer.language != self.look.language:
            self._explainer = self._make_explainer(self.look.language)
        return self._explainer

    # -- what the person does

    @property
    def _key(self) -> str:
        return "" if self._is_patient or self.width_class == "narrow" else "T"

    def _is_table(self, name: str) -> bool:
        return self._tables.get(name, self.width_class == "narrow")

    def _plot(self, card: PlotCard) -> PlotCard:
        card.table_requested.connect(partial(self._show_table, card.objectName()))
        return card

    def _show_table(self, name: str, as_table: bool) -> None:
        self._tables[name] = as_table
        self.rebuild()

    def _show_tables(self) -> None:
        """Show every plot as a table, or every table as a plot."""
        names = [card.objectName() for card in self.findChildren(PlotCard)]
        as_table = not all(map(self._is_table, names))
        self._tables.update(dict.fromkeys(names, as_table))
        self.rebuild()

    def _open(self, group: "Firmness", is_open: bool) -> None:
        (self._opened.add if is_open else self._opened.discard)(group)
        self.rebuild()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T shows the plots as tables, and back; patients have no letters for keys."""
        is_plain = not event.modifiers() and not event.isAutoRepeat()
        if event.text().lower() == "t" and is_plain and not self._is_patient and self.progress is not None:
            self._show_tables()
        else:
            super().keyPressEvent(event)

    # -- what is shown

    def show_trouble(self, words: str) -> None:
        """Say what went wrong."""
        self._notice.show_trouble(words)

    def show_done(self, words: str) -> None:
        """Say that something was done."""
        self._notice.show_done(words)
