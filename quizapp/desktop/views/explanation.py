"""The explanation after an answer: heading, what is right, signs of an emergency, why, why not, and the source."""

import html
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from quizapp.desktop.frames import column, line, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.views.part_lines import PartLines
from quizapp.desktop.views.parts import emergency_block, heading, icon_line, rich
from quizapp.desktop.views.shown import OftenMissed, Space
from quizapp.desktop.widgets.card import Card
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.widgets.scroll import VerticalScroll
from quizapp.desktop.words import date_words, ended

if TYPE_CHECKING:
    from quizapp.questions.typed_answer import Difference
    from quizapp.workspace.words import Explanation


class ExplanationCard(Card):
    """What was said, what is right, and why; the source stays in sight while the rest scrolls.

    Args:
        often_missed: What is offered under the heading, where the question was missed many times.
    """

    other_words_requested = Signal()
    leave_out_requested = Signal()

    def __init__(
        self,
        look: Look,
        explanation: "Explanation",
        media: Path,
        space: Space,
        often_missed: OftenMissed | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent=parent)
        self.setObjectName("explanation")
        self._often_missed = often_missed
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
        scroll = VerticalScroll(look, widget_of(body), "explanation-scroll", heading_words(explanation))
        layout = column(scroll, margins=(1, 1, 1, 1))
        layout.setStretch(0, 1)
        if space.pins_source:
            layout.addLayout(column(source, margins=(padding, 0, padding, look.px(12))))
        self.setLayout(layout)

    def _body(self) -> QVBoxLayout:
        look, explanation = self._look, self._explanation
        body = column(gap=look.px(7))
        body.addWidget(heading(look, heading_words(explanation), "explanation-heading"))
        if look.voice != "patient" and explanation.max_points > 1:
            points = self.tr("{points} of %n point(s)", "", explanation.max_points).format(points=explanation.points)
            label = text_label(look, points, weight="strong", colour="muted")
            label.setObjectName("points")
            body.addWidget(label)
        if self._often_missed is not None:
            body.addWidget(self._offer(self._often_missed))
        self._add_answer(body)
        self._add_escalation(body)
        if explanation.why:
            body.addLayout(icon_line(look, "why", self.tr("Why"), weight="strong", colour="muted"))
            body.addWidget(rich(look, explanation.why, self._media, "explanation-why"))
        if explanation.solution:
            body.addLayout(icon_line(look, "why", self.tr("How to find it"), weight="strong", colour="muted"))
            body.addWidget(rich(look, explanation.solution, self._media, "explanation-solution"))
        self._add_parts(body)
        for sources in all_sources(look, explanation):
            body.addLayout(sources)
        return body

    def _offer(self, missed: OftenMissed) -> QWidget:
        from quizapp.desktop.views.often_missed import OftenMissedBand  # few questions have one

        band = OftenMissedBand(self._look, missed)
        band.other_words_requested.connect(self.other_words_requested)
        band.leave_out_requested.connect(self.leave_out_requested)
        return band

    def _add_answer(self, body: QBoxLayout) -> None:
        """Add what was said and what is right, or the same part by part."""
        look, explanation = self._look, self._explanation
        if explanation.order:
            if not explanation.is_right and explanation.is_answered:
                self._add_list(body, "you_said", self.tr("You said:"), explanation.said, "warning")
            self._add_list(body, "right", self.tr("The right order"), explanation.right, "success")
        elif has_several_parts(explanation):
            if explanation.was_sure and explanation.is_answered and not explanation.is_right:
                words = self.tr("You were sure enough to act on this.")
                body.addLayout(icon_line(look, "you_said", words, weight="strong", colour="warning"))
            PartLines(look, explanation).add_faults(body)
            if explanation.own_plan:
                body.addWidget(text_label(look, explanation.own_plan, weight="strong"))
        else:
            if not explanation.is_right and explanation.is_answered:
                self._add_said(body)
            self._add_right(body)

    def _add_said(self, body: QBoxLayout) -> None:
        said = self.tr("You said, and were sure:") if self._explanation.was_sure else self.tr("You said:")
        words = f"{said} {', '.join(self._explanation.said)}"
        body.addLayout(icon_line(self._look, "you_said", words, icon_colour="warning", emphasis=[said]))

    def _add_right(self, body: QBoxLayout) -> None:
        look, explanation = self._look, self._explanation
        body.addLayout(icon_line(look, "right", self.tr("What is right"), weight="strong", colour="success"))
        first, further = explanation.right[:1], explanation.right[1:]
        words = " ".join(part for part in (*first, explanation.own_plan) if part)
        body.addWidget(text_label(look, words, weight="strong"))
        for more in further:
            body.addWidget(text_label(look, more))
        if any(not (piece.is_typed and piece.is_meant) for piece in explanation.differences):
            self._add_differences(body)
        if explanation.right_because:
            body.addWidget(text_label(look, explanation.right_because))

    def _add_differences(self, body: QBoxLayout) -> None:
        """Show what was typed against what was meant: too much is struck through, missing is underlined."""
        look, pieces = self._look, self._explanation.differences
        shown = rich(look, "".join(_marked(piece) for piece in pieces), self._media, "differences", step="lead")
        typed = "".join(piece.text for piece in pieces if piece.is_typed)
        meant = "".join(piece.text for piece in pieces if piece.is_meant)
        shown.setAccessibleName(self.tr("You wrote {typed}. Meant is {meant}.").format(typed=typed, meant=meant))
        body.addWidget(shown)
        words = [self.tr("Struck through: not needed.")] if any(not piece.is_meant for piece in pieces) else []
        words += [self.tr("Underlined: missing in your answer.")] if any(not piece.is_typed for piece in pieces) else []
        body.addWidget(text_label(look, " ".join(words), "caption", colour="muted"))

    def _add_list(self, body: QBoxLayout, icon: str, title: str, lines: Sequence[str], colour: str) -> None:
        look = self._look
        body.addLayout(icon_line(look, icon, title, weight="strong", colour=colour))
        for words in lines:
            body.addWidget(text_label(look, words))

    def _add_escalation(self, body: QBoxLayout) -> None:
        explanation = self._explanation
        if explanation.escalation:
            words = explanation.emergency_label, explanation.emergency_sentence, explanation.escalation
            body.addWidget(emergency_block(self._look, *words))

    def _add_parts(self, body: QBoxLayout) -> None:
        lines = PartLines(self._look, self._explanation)
        if not has_several_parts(self._explanation):
            lines.add_why_not(body)
            return
        lines.add_right(body)
        lines.add_left(body)


def heading_words(explanation: "Explanation") -> str:
    """Return the heading of an explanation: right, partly right, or not right without the word "wrong"."""
    if explanation.is_right:
        return QCoreApplication.translate("ExplanationCard", "That is right, and this is why.")
    if not explanation.is_answered:
        return QCoreApplication.translate("ExplanationCard", "You gave no answer.")
    if explanation.is_partly_right and has_several_parts(explanation):
        return QCoreApplication.translate("ExplanationCard", "Part of this is right.")
    return QCoreApplication.translate("ExplanationCard", "Many people think this.")


def spoken_verdict(explanation: "Explanation") -> str:
    """Return what a screen reader says at once when an answer was checked; the rest it reads from the card."""
    translate = QCoreApplication.translate
    if explanation.is_right:
        because = ended(explanation.right_because.partition(". ")[0])
        return " ".join(part for part in (translate("ExplanationCard", "Right."), because) if part)
    words = [heading_words(explanation)]
    if not has_several_parts(explanation) and not explanation.order:
        said, right = ", ".join(explanation.said), " ".join(explanation.right[:1])
        if explanation.is_answered:
            words.append(translate("ExplanationCard", "You said: {said}").format(said=ended(said)))
        words.append(translate("ExplanationCard", "Right is: {right}").format(right=ended(right)))
    return " ".join(words)


def has_several_parts(explanation: "Explanation") -> bool:
    """Tell whether more than one part had to be chosen, so that each is spoken of by itself."""
    is_right = [part for part in explanation.parts if part.verdict in ("right", "missed")]
    return len(is_right) > 1 or any(part.subject for part in explanation.parts)


def _marked(piece: "Difference") -> str:
    text = html.escape(piece.text)
    if piece.is_typed and piece.is_meant:
        return text
    return f"<s>{text}</s>" if piece.is_typed else f"<u><strong>{text}</strong></u>"


class SourceLines(QWidget):
    """Under a hairline: the first source, the dates of review, and an amber line where the next review is overdue."""

    def __init__(self, look: Look, explanation: "Explanation", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        lines = column(line(look), gap=look.px(8))
        lines.addLayout(icon_line(look, "source", self._words(look, explanation), step="caption", colour="muted"))
        if explanation.is_review_passed:
            passed = self._words_of_passed_review(look, explanation)
            lines.addLayout(icon_line(look, "review_passed", passed, step="caption", weight="strong", colour="warning"))
        self.setLayout(lines)

    def _words_of_passed_review(self, look: Look, explanation: "Explanation") -> str:
        if explanation.reviewed:
            month = date_words(explanation.reviewed, look.language, "month")
            return self.tr("Checked last in {month}. Ask your team if unsure.").format(month=month)
        assert explanation.review_by is not None  # it has passed
        month = date_words(explanation.review_by, look.language, "month")
        return self.tr("The next check was due by {month}. Ask your team if unsure.").format(month=month)

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
