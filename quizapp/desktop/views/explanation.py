"""The explanation after an answer: heading, what is right, signs of an emergency, why, why not, and the source."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.desktop.frames import column, line, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.parts import emergency_block, heading, icon_line, rich
from quizapp.desktop.views.shown import Space
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.words import date_words

if TYPE_CHECKING:
    from quizapp.workspace.explanation import Explanation


class ExplanationCard(Card):
    """What was said, what is right, and why; the source stays in sight while the rest scrolls."""

    def __init__(
        self, look: Look, explanation: "Explanation", media: Path, space: Space, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("explanation")
        self._look, self._explanation, self._media = look, explanation, media
        padding = look.px(24)
        body = self._body()
        body.setContentsMargins(padding, look.px(16), padding, look.px(12))
        source = SourceLines(look, explanation)
        if not space.pins_source:
            body.addWidget(source)
        body.addStretch(1)
        if space.is_narrow:  # the whole page scrolls
            self.setLayout(body)
            return
        scroll = VerticalScroll(look, widget_of(body), "explanation-scroll", self._heading())
        layout = column(scroll, margins=(1, 1, 1, 1))
        if space.pins_source:
            layout.addLayout(column(source, margins=(padding, 0, padding, look.px(12))))
        self.setLayout(layout)

    def _heading(self) -> str:
        if self._explanation.is_right:
            return self.tr("That is right, and this is why.")
        return self.tr("Many people think this.")

    def _body(self) -> QVBoxLayout:
        look, explanation = self._look, self._explanation
        body = column(gap=look.px(7))
        body.addWidget(heading(look, self._heading(), "explanation-heading"))
        if not explanation.is_right:
            self._add_said(body)
        self._add_right(body)
        if explanation.escalation:
            block = emergency_block(
                look, explanation.emergency_label, explanation.emergency_sentence, explanation.escalation
            )
            body.addWidget(block)
        if explanation.why:
            body.addLayout(icon_line(look, "why", self.tr("Why"), weight="strong", colour="muted"))
            body.addWidget(rich(look, explanation.why, self._media, "explanation-why"))
        if explanation.why_not:
            self._add_why_not(body)
        for sources in all_sources(look, explanation):
            body.addLayout(sources)
        return body

    def _add_said(self, body: QBoxLayout) -> None:
        said = self.tr("You said, and were sure:") if self._explanation.was_sure else self.tr("You said:")
        words = f"{said} {self._explanation.said}"
        body.addLayout(icon_line(self._look, "you_said", words, icon_colour="warning", emphasis=[said]))

    def _add_right(self, body: QBoxLayout) -> None:
        look, explanation = self._look, self._explanation
        body.addLayout(icon_line(look, "right", self.tr("What is right"), weight="strong", colour="success"))
        words = " ".join(part for part in (explanation.right, explanation.own_plan) if part)
        body.addWidget(text_label(look, words, weight="strong"))
        if explanation.right_because:
            body.addWidget(text_label(look, explanation.right_because))

    def _add_why_not(self, body: QBoxLayout) -> None:
        look = self._look
        body.addLayout(icon_line(look, "why_not", self.tr("Why not the others"), weight="strong", colour="muted"))
        for option in self._explanation.why_not:
            words = f"{option.text} {option.explanation}"
            body.addWidget(text_label(look, words, emphasis=[option.text]))


class SourceLines(QWidget):
    """Under a hairline: the first source, the dates of review, and an amber line where the next review is overdue."""

    def __init__(self, look: Look, explanation: "Explanation", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(line(look), gap=look.px(8))
        lines.addLayout(icon_line(look, "source", self._words(look, explanation), step="caption", colour="muted"))
        if explanation.is_review_passed and explanation.reviewed:
            month = date_words(explanation.reviewed, look.language, "month")
            passed = self.tr("Checked last in {month}. Ask your team if unsure.").format(month=month)
            lines.addLayout(icon_line(look, "review_passed", passed, step="caption", weight="strong", colour="warning"))
        self.setLayout(lines)

    def _words(self, look: Look, explanation: "Explanation") -> str:
        if not explanation.sources:
            return self.tr("No source given.")
        words, others = explanation.sources[0], len(explanation.sources) - 1
        if others:
            words = self.tr("{source}, and %n more", "", others).format(source=words)
        if not explanation.reviewed or not explanation.review_by:
            return f"{words}."
        dates = self.tr("{source}. Reviewed {reviewed}. Next review by {review_by}.")
        return dates.format(
            source=words,
            reviewed=date_words(explanation.reviewed, look.language, "day"),
            review_by=date_words(explanation.review_by, look.language, "month"),
        )


def all_sources(look: Look, explanation: "Explanation") -> list[QBoxLayout]:
    """Return the list of all sources, where there are more than the one that stands under the explanation."""
    if len(explanation.sources) < 2:
        return []
    words = QCoreApplication.translate("explanation", "Sources")
    names = [text_label(look, name, "caption", colour="muted") for name in explanation.sources]
    title = icon_line(look, "source", words, weight="strong", colour="muted")
    return [title, column(*names, gap=look.px(2))]
