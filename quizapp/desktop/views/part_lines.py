"""What became of each part of an answer, in words: you said ..., it is ..., because ..."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QBoxLayout

from quizapp.desktop.look import Look
from quizapp.desktop.views.parts import icon_line
from quizapp.desktop.widgets.labels import text_label
from quizapp.desktop.words import ended, has_stop

if TYPE_CHECKING:
    from quizapp.workspace.words import Explanation, PartVerdict

translate = QCoreApplication.translate


class PartLines:
    """Lines about the parts of an explanation, for `ExplanationCard`; every part has one."""

    def __init__(self, look: Look, explanation: "Explanation") -> None:
        self._look, self._explanation = look, explanation

    # -- the four groups

    def add_faults(self, body: QBoxLayout) -> None:
        """Add a line for each part that was chosen and is not right, or that is right and was not chosen."""
        for part in self._explanation.parts:
            match part.verdict:
                case "wrong" if not self._is_spoken_of_elsewhere(part):
                    self._add_wrong(body, part)
                case "missed":
                    self._add_missed(body, part)

    def add_right(self, body: QBoxLayout) -> None:
        """Add the parts that were chosen rightly, each with why."""
        right = [part for part in self._explanation.parts if part.verdict == "right"]
        if right:
            title = translate("PartLines", "What you got right")
            body.addLayout(icon_line(self._look, "right", title, weight="strong", colour="success"))
        for part in right:
            self._add_line(body, part)

    def add_left(self, body: QBoxLayout) -> None:
        """Add the parts that were left rightly, each with why not."""
        left = [part for part in self._explanation.parts if part.verdict == "left"]
        if left:
            title = translate("PartLines", "Not right, and you left it")
            body.addLayout(icon_line(self._look, "why_not", title, weight="strong", colour="muted"))
        for part in left:
            self._add_line(body, part)

    def add_why_not(self, body: QBoxLayout) -> None:
        """Add what is said about every option that is not the one right answer."""
        others = [part for part in self._explanation.parts if part.verdict in ("wrong", "left") and part.because]
        if others:
            title = translate("PartLines", "Why not the others")
            body.addLayout(icon_line(self._look, "why_not", title, weight="strong", colour="muted"))
        for part in others:
            self._add_line(body, part)

    # -- lines

    def _add_wrong(self, body: QBoxLayout, part: "PartVerdict") -> None:
        said = translate("PartLines", "You said:")
        not_right = translate("PartLines", "That is not right.")
        words = _joined(_subject(part), f"{said} {ended(part.text)}", not_right, part.because)
        emphasis = [said, *([_subject(part)] if part.subject else [])]
        body.addLayout(icon_line(self._look, "you_said", words, icon_colour="warning", emphasis=emphasis))

    def _add_missed(self, body: QBoxLayout, part: "PartVerdict") -> None:
        said, is_text = translate("PartLines", "You said:"), translate("PartLines", "It is:")
        right, icon, colour = f"{is_text} {ended(part.text)}", "right", "success"
        if part.said:
            icon, colour = "you_said", "warning"
            other = self._wrong_instead(part)
            lines = [f"{said} {ended(part.said)}", other.because if other else "", right]
        elif part.subject and not self._is_begun(part.within):
            said = translate("PartLines", "You left this open.")
            lines = [said, right]
        else:
            said = translate("PartLines", "You left this out.")
            lines = [ended(part.text), said]
        words = _joined(_subject(part), *lines, part.because)
        emphasis = [said, is_text, *([_subject(part)] if part.subject else [])]
        body.addLayout(icon_line(self._look, icon, words, icon_colour=colour, emphasis=emphasis))

    def _is_begun(self, within: str) -> bool:
        """Tell whether something was chosen in that row, gap or group."""
        parts = self._explanation.parts
        return any(part.within == within and part.verdict in ("right", "wrong") for part in parts)

    def _add_line(self, body: QBoxLayout, part: "PartVerdict") -> None:
        named = _joined(_subject(part), part.text)
        words = f"{ended(named)} {part.because}" if part.because else named
        body.addWidget(text_label(self._look, words, emphasis=[named]))

    def _wrong_instead(self, missed: "PartVerdict") -> "PartVerdict | None":
        """Return what was chosen in the place of a part that was missed, where both are spoken of in one line."""
        parts = self._explanation.parts
        return next(
            (part for part in parts if part.verdict == "wrong" and _place(part) == (missed.within, missed.said)), None
        )

    def _is_spoken_of_elsewhere(self, wrong: "PartVerdict") -> bool:
        parts = self._explanation.parts
        return any(part.verdict == "missed" and (part.within, part.said) == _place(wrong) for part in parts)


def _place(part: "PartVerdict") -> tuple[str, str]:
    return part.within, part.text


def _subject(part: "PartVerdict") -> str:
    return f"{part.subject}:" if part.subject and not has_stop(part.subject) else part.subject


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)
