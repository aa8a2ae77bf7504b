"""The view of a question that is checked: the question with its area, the chart, how sure one is, the explanation."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from quizapp.desktop.announce import announce
from quizapp.desktop.frames import Item, column, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.area import AnswerArea
from quizapp.desktop.views.case import CaseSteps
from quizapp.desktop.views.certainty import CertaintyChoice, rule_words
from quizapp.desktop.views.parts import icon_line, notes, stem
from quizapp.desktop.views.shown import SHORT_NAME, Browsed, ShownQuestion, Space
from quizapp.desktop.widgets.buttons import PrimaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.check_button import CheckButton
from quizapp.desktop.widgets.key_help import KeyHelp
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.questions.response import Certainty

if TYPE_CHECKING:
    from quizapp.desktop.views.beside_chart import Switch
    from quizapp.desktop.views.chart import ChartView


class QuestionView(QWidget):
    """A question of any kind that is checked. It says what the person did, and shows what it is told.

    Args:
        area: Where one answers: see `quizapp.desktop.views.areas.area_for`.
        mode: In an ``exam`` there is no button of its own: one goes on elsewhere, and certainty may be left out.
        browsed: Where the person looked in the view before this one; this view keeps it up to date.
    """

    responded = Signal(object)
    became_sure = Signal(int)
    check_requested = Signal()
    go_on_requested = Signal()
    struck = Signal(str)
    other_words_requested = Signal()
    leave_out_requested = Signal()

    def __init__(
        self,
        look: Look,
        shown: ShownQuestion,
        space: Space,
        area: AnswerArea,
        *,
        mode: Literal["study", "exam"] = "study",
        browsed: Browsed | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look, self._shown, self._space, self.area = look, shown, space, area
        self._is_exam, self.browsed = mode == "exam", browsed or Browsed()
        self._certainty = shown.certainty
        self._open_parts: tuple[str, ...] = ("",)
        self._choice: CertaintyChoice | None = None
        self._check: CheckButton | None = None
        self._chart: ChartView | None = None
        self._switch: Switch | None = None
        self._complaint = text_label(look, "", weight="strong", colour="warning")
        self._complaint.setObjectName("complaint")
        self._progress = text_label(look, "", colour="muted")
        self._progress.setObjectName("answer-progress")
        self._listen()
        self._lay_out()
        for label in (self._complaint, self._progress):
            if label.parentWidget() is None:
                label.setParent(self)
            label.hide()
        self.show_still_open(self._open_parts)

    def _listen(self) -> None:
        self.area.responded.connect(self._tell_response)
        self.area.refused.connect(self.say)
        self.area.struck.connect(self.struck)

    # -- the arrangements

    def _lay_out(self) -> None:
        if self._space.is_narrow:
            self.setLayout(self._narrow())
        elif self._shown.asked.chart and not self.is_explained:
            self.setLayout(self._beside_chart())
        elif self.area.takes_full_width and not self.is_explained:
            self.setLayout(self._full_width())
        else:
            self.setLayout(self._beside())

    def _beside(self) -> QLayout:
        """The question at the left; at the right how sure one is, later the explanation."""
        look, side = self._look, self._side_px()
        left = self._or_chart(self._question_scroll(self._question()))
        columns = row(left, self._right(), gap=look.spacing("xl") - 10, margins=(side - 8, 0, side, 10))
        columns.setStretch(0, 12)
        columns.setStretch(1, 10)
        return columns

    def _full_width(self) -> QLayout:
        """The question over the whole width, and how sure one is in a bar under it."""
        side, question = self._side_px(), self._question()
        bar = column(self._complaint, gap=4, margins=(side, 8, side, 10))
        is_flat = self.area.has_small_stem and self._space.width == "wide"
        check: QLayout
        if not is_flat:
            check = column(0, self._progress, *self._primary(), gap=self._look.px(6))
        else:
            buttons = self._primary()
            check = row(self._progress, *buttons, gap=self._look.spacing("l"))
            for button in buttons:
                check.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
        if self._space.height == "short":
            question.insertWidget(question.count() - 1, self._certainty_choice(in_lines=True))
            bar.addLayout(check)
        else:
            certainty = self._certainty_choice(in_lines=True, is_flat=is_flat, is_half=is_flat)
            line = row(certainty, check, gap=self._look.spacing("xl"))
            line.setStretch(0, 1)
            bar.addLayout(line)
        scroll = self._question_scroll(question)
        whole = column(widget_of(column(scroll, margins=(side - 8, 0, side - 8, 0))), bar)
        whole.setStretch(0, 1)
        return whole

    def _beside_chart(self) -> QLayout:
        """The chart at the left; at the right the question, and under it how sure one is."""
        from quizapp.desktop.views.beside_chart import Halves

        look, question = self._look, self._question()
        under = column(gap=look.px(8), margins=(8, 4, 8, 10))
        certainty = self._certainty_choice(in_lines=True, is_half=True)
        if self._space.pins_source:
            under.addWidget(certainty)
        else:
            question.insertWidget(question.count() - 1, certainty)
        for item in (self._complaint, self._progress, *self._primary()):
            under.addWidget(item)
        right = widget_of(column(self._question_scroll(question), under))
        share = self.browsed.share or (0.46 if self._space.width == "wide" else 0.5)
        halves = Halves(self._new_chart(), right, share)
        halves.share_changed.connect(self._keep_share)
        side = look.spacing("xl")
        return column(halves, margins=(side, 0, side, 0))

    def _narrow(self) -> QLayout:
        """Everything in one column; the button stays at the bottom."""
        look, question = self._look, self._question()
        is_short = self._space.height == "short" and not self.is_explained
        body = column(gap=look.px(18), margins=(20, 8, 20, 16))
        question.setContentsMargins(0, 0, 0, 0)
        if self.is_explained:
            body.addWidget(self._explanation_card())
            body.addLayout(question)
        else:
            body.addLayout(question)
            if is_short:
                body.addWidget(self._progress)
            card = Card(look)
            padding = look.px(18)
            card.setLayout(column(self._certainty_choice(in_lines=False), margins=(padding, padding, padding, padding)))
            body.addWidget(card)
        body.addStretch(1)
        scroll = VerticalScroll(look, widget_of(body), "question-scroll", self._shown.asked.topic)
        pinned = column(self._complaint, gap=6, margins=(20, 8, 20, 10))
        for item in ([] if is_short else [self._progress]) + self._primary():
            pinned.addWidget(item)
        return column(self._or_chart(scroll), pinned)

    def _right(self) -> QLayout:
        look = self._look
        if self.is_explained:
            return column(self._explanation_card(), *self._primary(), gap=look.px(14), margins=(0, 0, 0, 8))
        padding = look.px(28 if not self._space.is_low else 18)
        inside = column(self._certainty_choice(in_lines=False), gap=look.px(12 if not self._space.is_low else 8))
        inside.setContentsMargins(padding, padding, padding, padding)
        card = Card(look)
        card.setLayout(inside)
        check = [self._progress, self._complaint, *self._primary()]
        if self._space.height == "short":
            content = widget_of(column(card, *self._legend(), 0, gap=look.px(14), margins=(10, 8, 10, 8)))
            return column(VerticalScroll(look, content, "certainty-scroll"), *check, gap=6, margins=(0, 0, 0, 8))
        for item in check:
            inside.addWidget(item)
        return column(card, *self._legend(), 0, gap=look.px(14), margins=(0, 0, 0, 8))

    def _or_chart(self, question: QWidget) -> QWidget:
        """Return the question, with two large tabs over it where it shares its place with a chart."""
        if not self._shown.asked.chart:
            return question
        from quizapp.desktop.views.beside_chart import Switch

        self._switch = Switch(self._look, self._new_chart(), question, is_chart_shown=self.browsed.is_chart_shown)
        self._switch.switched.connect(self._keep_side)
        return self._switch

    def _side_px(self) -> int:
        return self._look.spacing("xl") if self._space.width == "medium" else 48

    # -- parts

    def _question(self) -> QVBoxLayout:
        look, shown, space = self._look, self._shown, self._space
        layout = column(gap=look.px(14 if not space.is_low else 9))
        layout.setContentsMargins(8, 8, 10, 8)  # the ring around a focused choice needs room inside the scroll area
        for note in notes(look, shown):
            layout.addLayout(note)
        if shown.asked.case:
            with_names = space.width == "wide" and not self.is_explained
            layout.addWidget(CaseSteps(look, shown.asked.step, with_names=with_names))
            if len(shown.asked.case) > SHORT_NAME:
                layout.addWidget(text_label(look, shown.asked.case))
        layout.addWidget(stem(look, shown, "lead" if self.area.has_small_stem else space.stem_step))
        if instruction := self.area.instruction():
            label = text_label(look, instruction, "body", "strong", "muted")
            label.setObjectName("instruction")
            layout.addWidget(label)
        layout.addSpacing(look.px(8 if not space.is_low else 2))
        layout.addWidget(self.area)
        if self._is_rule_in_question():
            layout.addLayout(icon_line(look, "info", rule_words(shown.asked), colour="muted"))
        layout.addStretch(1)
        return layout

    def _is_rule_in_question(self) -> bool:
        is_full = self.area.takes_full_width or bool(self._shown.asked.chart) or self._space.is_narrow
        return is_full and self._look.voice != "patient" and not self.is_explained

    def _question_scroll(self, question: QVBoxLayout) -> VerticalScroll:
        return VerticalScroll(self._look, widget_of(question), "question-scroll", self._shown.asked.topic)

    def _legend(self) -> list[Item]:
        """Return the rule and the keys, which stand under the card where there is room."""
        look, space = self._look, self._space
        if look.voice == "patient" or (space.is_low and space.width != "wide"):
            return []
        items: list[Item] = [icon_line(look, "info", rule_words(self._shown.asked), colour="muted")]
        if keys := self.area.key_help():
            items.append(KeyHelp(look, keys))
        return items

    def _certainty_choice(self, *, in_lines: bool, is_flat: bool = False, is_half: bool = False) -> CertaintyChoice:
        self._choice = CertaintyChoice(
            self._look, self._shown, self._space, in_lines=in_lines, is_flat=is_flat, is_half=is_half
        )
        self._choice.became_sure.connect(self._take_certainty)
        return self._choice

    def _explanation_card(self) -> QWidget:
        from quizapp.desktop.views.explanation import ExplanationCard

        assert self._shown.explanation is not None
        shown = self._shown
        card = ExplanationCard(self._look, self._shown.explanation, shown.media, self._space, shown.often_missed)
        card.other_words_requested.connect(self.other_words_requested)
        card.leave_out_requested.connect(self.leave_out_requested)
        return card

    def _new_chart(self) -> "ChartView":
        from quizapp.desktop.views.chart import ChartView

        asked, browsed = self._shown.asked, self.browsed
        has_keys = self._look.voice != "patient" and self._space.width == "wide"
        chart = ChartView(
            self._look, asked.chart, self._shown.media, browsed.tab, frozenset(browsed.opened), has_keys=has_keys
        )
        browsed.opened.add(chart.open_id)
        chart.tab_opened.connect(self._keep_tab)
        self._chart = chart
        return chart

    def _primary(self) -> list[PrimaryButton]:
        """Return the button that leads on; none in an exam."""
        if self._is_exam:
            return []
        if self.is_explained:
            button = PrimaryButton(self._look, self.tr("I have read this. Go on"), icon="next")
            button.setObjectName("go-on")
            button.clicked.connect(self.go_on_requested)
            return [button]
        has_keys = self._look.voice != "patient" and not self._space.is_narrow
        self._check = CheckButton(self._look, self.tr("Check my answer"), key="Enter" if has_keys else "")
        self._check.setObjectName("check")
        self._check.clicked.connect(self.check_requested)
        return [self._check]

    # -- what the person does

    def _tell_response(self) -> None:
        self._take_back_complaint()
        self._show_progress()
        self.responded.emit(self.area.response())

    def _take_certainty(self, value: int) -> None:
        self._certainty = Certainty(value)
        self._take_back_complaint()
        self.show_still_open(self._open_parts)
        self.became_sure.emit(value)

    def _keep_tab(self, tab_id: str) -> None:
        self.browsed.tab = tab_id
        self.browsed.opened.add(tab_id)

    def _keep_side(self, is_chart_shown: bool) -> None:
        self.browsed.is_chart_shown = is_chart_shown

    def _keep_share(self, share: float) -> None:
        self.browsed.share = share

    # -- what the page does with it

    @property
    def is_explained(self) -> bool:
        """The answer was checked, and its explanation is shown."""
        return self._shown.explanation is not None

    def be_sure(self, certainty: Certainty) -> None:
        """Say how sure one is."""
        if self._choice is not None:
            self._choice.be_sure(certainty)

    def show_still_open(self, open_parts: tuple[str, ...]) -> None:
        """Show that these parts are still open: the button stays quiet until none is, and one said how sure one is."""
        self._open_parts = open_parts
        if self._check is not None:
            self._check.set_quiet(bool(open_parts) or self._certainty is None)
        self._show_progress()

    def ask_for_missing(self, open_parts: tuple[str, ...]) -> bool:
        """Say what is still missing, and go there; tell whether anything is."""
        if open_parts:
            self.show_question()
            self.say(self.area.incomplete(open_parts))
            self.area.focus_open(open_parts)
        elif self._certainty is None:
            self.show_question()
            self.say(self.tr("One more thing: how sure are you?"))
            if isinstance(button := self.findChild(QWidget, "certainty-1"), QWidget):
                button.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(open_parts) or self._certainty is None

    def say(self, words: str) -> None:
        """Say something about what was done, in sight and to a screen reader."""
        self._complaint.setText(words)
        self._complaint.setVisible(bool(words))
        announce(self, words)

    def take_key(self, event: QKeyEvent) -> bool:
        """Offer the area a key that is none of the page's; letters are not for patients."""
        if self.is_explained or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if self._look.voice == "patient" and event.text().isalpha():
            return False
        try:
            key = Qt.Key(event.key())
        except ValueError:  # a key that Qt has no name for
            return False
        return self.area.take_key(key)

    def scroll_page(self, heights: float) -> None:
        """Scroll the explanation; where everything stands in one column, that column; or the chart in its place."""
        if self._switch is not None and self._switch.is_chart_shown and self._space.is_narrow and self._chart:
            self._chart.scroll_page(heights)
            return
        for name in ("explanation-scroll", "question-scroll"):
            if isinstance(scroll := self.findChild(VerticalScroll, name), VerticalScroll):
                scroll.scroll_page(heights)
                return

    def step_tab(self, step: int) -> bool:
        """Open the chart's next (1) or previous (-1) tab, first the chart itself; tell whether there is a chart."""
        if self._chart is None:
            return False
        if self._switch is not None and not self._switch.is_chart_shown:
            self._switch.show_chart(True)
        else:
            self._chart.step(step)
        return True

    def switch_chart(self) -> bool:
        """Show the chart in the place of the question, or the question again; tell whether they share a place."""
        if self._switch is None:
            return False
        self._switch.show_chart(not self._switch.is_chart_shown)
        return True

    def show_question(self) -> None:
        """Have the question in sight, not the chart in its place."""
        if self._switch is not None:
            self._switch.show_chart(False)

    def _take_back_complaint(self) -> None:
        self._complaint.setText("")
        self._complaint.hide()

    def _show_progress(self) -> None:
        words = "" if self.is_explained else self.area.progress()
        self._progress.setText(words)
        self._progress.setVisible(bool(words))
