"""The six steps of a case above its question: which one is asked, and which are done."""

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from quizapp.desktop.frames import column, row, widget_of
from quizapp.desktop.look import Look
from quizapp.desktop.widgets.labels import IconLabel, text_label
from quizapp.questions.question import Judgment

_STEPS = tuple(Judgment)


def judgment_words(judgment: Judgment) -> str:
    """Return the name of a step of clinical judgment."""
    translate = QCoreApplication.translate
    match judgment:
        case Judgment.RECOGNIZE_CUES:
            return translate("judgment", "Recognize cues")
        case Judgment.ANALYZE_CUES:
            return translate("judgment", "Analyze cues")
        case Judgment.PRIORITIZE_HYPOTHESES:
            return translate("judgment", "Prioritize hypotheses")
        case Judgment.GENERATE_SOLUTIONS:
            return translate("judgment", "Generate solutions")
        case Judgment.TAKE_ACTION:
            return translate("judgment", "Take action")
        case Judgment.EVALUATE_OUTCOMES:
            return translate("judgment", "Evaluate outcomes")


def step_words(step: int) -> str:
    """Return where one is in a case, in words: "Step 4 of 6: Generate solutions"."""
    words = QCoreApplication.translate("judgment", "Step {number} of {size}: {name}")
    return words.format(number=step + 1, size=len(_STEPS), name=judgment_words(_STEPS[step]))


class CaseSteps(QWidget):
    """The steps side by side, each with its name; with little room only that of the step that is asked.

    Args:
        step: The step that is asked, from 0.
        with_names: There is room for all names.
    """

    def __init__(self, look: Look, step: int, *, with_names: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case-steps")
        self.setAccessibleName(step_words(step))
        bars = row(gap=look.px(6))
        for number, judgment in enumerate(_STEPS):
            bar = _StepBar(look, number, step)
            if with_names:
                bars.addLayout(column(bar, self._named(look, judgment, number, step), 0, gap=look.px(4)), 1)
            else:
                bars.addWidget(bar, 1)
        lines = column(bars, gap=look.px(6))
        if not with_names:
            lines.addWidget(text_label(look, step_words(step), "caption", "strong", "accent"))
        self.setLayout(lines)

    def _named(self, look: Look, judgment: Judgment, number: int, step: int) -> QWidget:
        is_now, colour = number == step, "accent" if number == step else "muted"
        label = text_label(look, judgment_words(judgment), "caption", "strong" if is_now else "body", colour)
        named = row(label, gap=look.px(4))
        named.setStretch(0, 1)
        named.setAlignment(label, Qt.AlignmentFlag.AlignTop)
        if number <= step:
            icon = IconLabel(look, "circle-dot" if is_now else "check", colour, size=14)
            named.insertWidget(0, icon, 0, Qt.AlignmentFlag.AlignTop)
        return widget_of(named)


class _StepBar(QWidget):
    """Filled for a step that is done, outlined for the one that is asked, pale for those to come."""

    def __init__(self, look: Look, number: int, step: int) -> None:
        super().__init__()
        self._look, self._number, self._step = look, number, step
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Six of them fit into a narrow window."""
        return QSize(30, 10)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar."""
        look, painter = self._look, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        place = QRectF(self.rect()).adjusted(1, 2, -1, -2)
        if self._number == self._step:
            painter.setPen(QPen(look.colour("accent"), 2))
            place = place.adjusted(0, -1, 0, 1)
            painter.setBrush(look.colour("raised"))
        elif self._number < self._step:
            painter.setBrush(look.colour("accent"))
        else:
            painter.setPen(QPen(look.colour("border"), 1) if look.is_high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("heat0"))
        painter.drawRoundedRect(place, place.height() / 2, place.height() / 2)
