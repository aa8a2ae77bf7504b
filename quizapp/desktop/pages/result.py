"""The result of a test: points with their range, certainty against truth, and what to look at again."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QWidget

from quizapp.desktop.exam_words import Amounts, certainty_words, endorsement_words, form_words, range_words
from quizapp.desktop.exam_words import percent_words as percents
from quizapp.desktop.frames import Item, column, line, row
from quizapp.desktop.look import Look
from quizapp.desktop.pages.home import HomePage
from quizapp.desktop.pages.named import named
from quizapp.desktop.pages.result_cards import CalibrationCard, EveryQuestionCard, SharesCard
from quizapp.desktop.views.case import step_words
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.widgets.buttons import FlatButton, PrimaryButton, QuietButton, SecondaryButton
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.flow import FlowLayout
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.notice import Notice
from quizapp.desktop.widgets.rich_text import plain_words
from quizapp.desktop.words import date_words
from quizapp.workspace.topics import topic_names_in

if TYPE_CHECKING:
    from quizapp.workspace.explanation import Explainer
    from quizapp.workspace.results import Row, TestResult

FIRST_LINES = 12
SHORT_STEM = 130


class ResultPage(HomePage):
    """Shows what a test came to, and says what the person wants to do with it.

    Args:
        make_explainer: Gives the words of questions in a language.
        is_time_over: It was handed in because the time was over.
        shows_marks: The marks for certainty are shown; never to patients.
    """

    study_requested = Signal()
    row_requested = Signal(int)
    """The place of a row in ``result.wrong`` whose explanation is to be shown."""
    print_requested = Signal()
    save_requested = Signal()
    back_requested = Signal()

    destination = "tests"

    def __init__(
        self,
        look: Look,
        nickname: str,
        result: "TestResult",
        make_explainer: "Callable[[str], Explainer]",
        *,
        is_time_over: bool = False,
        shows_marks: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, nickname, parent)
        self.result = result
        self._make_explainer = make_explainer
        self._explainer = make_explainer(look.language)
        self._is_time_over, self._wants_marks = is_time_over, shows_marks
        self._notice, self._amounts = Notice(), Amounts(self)
        self._as_table: bool | None = None
        """As the person wants it; else the table where there is little room."""
        self._shows_all = self._shows_every = False

    def set_look(self, look: Look) -> None:
        """Show the result in another look or language."""
        if look.language != self._explainer.language:
            self._explainer = self._make_explainer(look.language)
        super().set_look(look)

    # -- building

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Result")

    def subtitle(self) -> str:
        """Return the test's name and its day."""
        date = date_words(self.result.ended.astimezone().date(), self.look.language)
        return self.tr("{test}, {date}").format(test=form_words(self.result.form), date=date)

    def body(self) -> QLayout:
        """Return the cards, the most important first."""
        result, is_narrow = self.result, self.width_class == "narrow"
        topics = topic_names_in(result, self.look.language)
        back = named(QuietButton(self.look, self.tr("Back to the tests"), icon="back"), "back", self.back_requested)
        parts: list[Item] = [row(back, 0), self._notice.line(self.look), self._summary()]
        if result.wrong:
            parts.append(self._wrong_card())
        if result.calibration:
            card = CalibrationCard(
                self.look,
                result.calibration,
                as_table=self._is_table_shown,
                shows_marks=self._shows_marks,
                is_narrow=is_narrow,
            )
            card.table_requested.connect(self._show_table)
            parts.append(card)
        parts.append(SharesCard(self.look, result, topics))
        every = EveryQuestionCard(self.look, result, topics, is_open=self._shows_every)
        every.opened.connect(self._show_every)
        parts.append(every)
        return column(*parts, 0, gap=self.look.px(18))

    def _summary(self) -> Card:
        look, total = self.look, self.result.total
        points = text_label(look, self._amounts.points(total), "number", "heading")
        points.setObjectName("points")
        share = text_label(look, self._share_words(), "lead", "strong")
        share.setObjectName("share")
        parts: list[Item] = [points, share, text_label(look, self._facts())]
        if self._is_time_over:
            words = self.tr("The time is over. Your test was handed in, and everything you answered is saved.")
            parts.insert(0, icon_line(look, "clock", words, weight="strong", icon_colour="info"))
        parts += [icon_line(look, "info", endorsement_words(), colour="muted"), 4, self._buttons()]
        card, padding = Card(look), look.px(24)
        card.setLayout(column(*parts, gap=look.px(8), margins=(padding, padding, padding, padding)))
        return card

    def _share_words(self) -> str:
        total = self.result.total
        if ranged := range_words(total):
            return self.tr("{share} of the points, {range}").format(share=percents(total.share), range=ranged)
        words = self.tr("{share} of the points. These are too few questions to say more.")
        return words.format(share=percents(total.share))

    def _facts(self) -> str:
        result = self.result
        words = self.tr("{answered} of %n answered, in {minutes}.", "", len(result.rows))
        said = words.format(answered=result.answered, minutes=self._amounts.minutes(result.ms))
        if not (result.calibration and self._shows_marks):
            return said
        marks = str(result.marks).replace("-", "\u2212")
        marked = self.tr("Marks for certainty: {marks}.").format(marks=marks)
        return f"{said} {marked}"

    def _buttons(self) -> QLayout:
        look, buttons = self.look, FlowLayout(gap=self.look.px(12))
        if number := len(self.result.to_study):
            study = PrimaryButton(look, self.tr("Study these %n question(s)", "", number), icon="next")
            buttons.addWidget(named(study, "study-these", self.study_requested))
        printed = SecondaryButton(look, self.tr("Print"), icon="print", neutral=True)
        buttons.addWidget(named(printed, "print", self.print_requested))
        saved = SecondaryButton(look, self.tr("Save as PDF"), neutral=True)
        buttons.addWidget(named(saved, "save-pdf", self.save_requested))
        return buttons

    # -- what was not right

    def _wrong_card(self) -> Card:
        look, wrong = self.look, self.result.wrong
        confident = sum(one.is_confident_error for one in wrong)
        parts: list[Item] = [text_label(look, self.tr("To look at again"), "h2", "heading")]
        if confident:
            words = self.tr("%n of these you were sure enough to act on. They come first.", "", confident)
            parts.append(icon_line(look, "report", words, weight="strong", colour="warning"))
        for place, one in enumerate(wrong if self._shows_all else wrong[:FIRST_LINES]):
            parts += [line(look), self._row(place, one)]
        if len(wrong) > FIRST_LINES and not self._shows_all:
            more = FlatButton(look, self.tr("Show all %n", "", len(wrong)), ink="accent")
            more.setObjectName("all-wrong")
            more.clicked.connect(self._show_all)
            parts.append(row(more, 0))
        card, padding = Card(look), look.px(24)
        card.setLayout(column(*parts, gap=look.px(10), margins=(padding, padding, padding, padding)))
        return card

    def _row(self, place: int, one: "Row") -> QLayout:
        look, name = self.look, self._name(one)
        icon, colour = ("report", "warning") if one.is_confident_error else ("you_said", "muted")
        words = column(icon_line(look, icon, name, weight="strong", icon_colour=colour), gap=look.px(2))
        if one.entry is None:
            words.addWidget(text_label(look, self.tr("This question is not installed any more."), colour="muted"))
            return words
        words.addWidget(text_label(look, self._stem(one)))
        words.addWidget(text_label(look, self._verdict(one), colour="muted"))
        button = SecondaryButton(look, self.tr("See why"), neutral=True)
        button.setObjectName(f"why-{place}")
        button.setAccessibleName(
            self.tr("See why: {question}. {verdict}").format(question=name, verdict=self._verdict(one))
        )
        button.clicked.connect(partial(self.row_requested.emit, place))
        if self.width_class == "narrow":
            return column(words, button, gap=look.px(8))
        both = row(words, column(0, button, 0), gap=look.px(24))
        both.setStretch(0, 1)
        return both

    def _name(self, one: "Row") -> str:
        words = self.tr("Question {number}").format(number=one.number)
        if one.entry is None:
            return words
        parts = [words, self._explainer.topic(one.entry)]
        if one.step is not None:
            parts.append(step_words(one.step))
        return ": ".join(part for part in parts if part)

    def _stem(self, one: "Row") -> str:
        assert one.entry is not None
        text = plain_words(self._explainer.ask(one.entry, one.seed, one.step).stem)
        return text if len(text) <= SHORT_STEM else f"{text[:SHORT_STEM].rsplit(' ', 1)[0]}\u2026"

    def _verdict(self, one: "Row") -> str:
        score, sure = one.outcome.score, one.outcome.certainty
        if not one.outcome.is_answered:
            return self.tr("No answer.")
        points = self.tr("{points} of %n point(s).", "", score.max_points).format(points=score.points)
        if sure is None:
            return points
        return self.tr("{points} You said: {certainty}.").format(points=points, certainty=certainty_words(sure))

    # -- what the person does

    @property
    def _shows_marks(self) -> bool:
        return self._wants_marks and self.look.voice != "patient"

    @property
    def _is_table_shown(self) -> bool:
        return self.width_class == "narrow" if self._as_table is None else self._as_table

    def _show_table(self, as_table: bool) -> None:
        self._as_table = as_table
        self.rebuild()

    def _show_all(self) -> None:
        self._shows_all = True
        self.rebuild()
        self.focus_on(f"why-{FIRST_LINES}")

    def _show_every(self) -> None:
        self._shows_every = True
        self.rebuild()
        self.focus_on("every-question-table")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """T shows the plot as a table, and back."""
        is_plain = not event.modifiers() and not event.isAutoRepeat()
        if event.text().lower() == "t" and is_plain and self.result.calibration:
            self._show_table(not self._is_table_shown)
        else:
            super().keyPressEvent(event)

    # -- what is shown

    def show_trouble(self, words: str) -> None:
        """Say what went wrong."""
        self._notice.show_trouble(words)

    def show_done(self, words: str) -> None:
        """Say that something was done."""
        self._notice.show_done(words)
