"""Names and numbers of tests in words: kinds of question, forms, shares with their range, certainties, times."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from quizapp.learning.form import Form
from quizapp.questions.response import Certainty

if TYPE_CHECKING:
    from quizapp.learning.result import Calibration, Share


def kind_words(kind: str) -> str:
    """Return the plain name of a kind of question; of one that is not known, its name in deck files."""
    translate = QCoreApplication.translate
    names = {
        "flashcard": translate("kinds", "Flashcard"),
        "cloze_deletion": translate("kinds", "Sentence with a gap to recall"),
        "image_occlusion": translate("kinds", "Picture with covered names"),
        "typed_answer": translate("kinds", "Typed answer"),
        "numeric_answer": translate("kinds", "Calculation"),
        "single_best_answer": translate("kinds", "One best answer"),
        "true_false": translate("kinds", "True or false, with the reason"),
        "select_all": translate("kinds", "Select all that apply"),
        "select_n": translate("kinds", "Select a given number"),
        "grouped_multiple_response": translate("kinds", "Several choices in groups"),
        "symptom_to_action": translate("kinds", "Symptom: what to do"),
        "matrix_multiple_choice": translate("kinds", "Grid, one choice in each row"),
        "matrix_multiple_response": translate("kinds", "Grid, several choices"),
        "drop_down_cloze": translate("kinds", "Sentence with lists to choose from"),
        "drag_and_drop_cloze": translate("kinds", "Sentence to fill from a word bank"),
        "drop_down_table": translate("kinds", "Table with lists to choose from"),
        "drop_down_rationale": translate("kinds", "Reasoning with lists to choose from"),
        "drag_and_drop_rationale": translate("kinds", "Reasoning to fill from a word bank"),
        "bow_tie": translate("kinds", "Bow-tie"),
        "ordered_response": translate("kinds", "Put in order"),
        "matching": translate("kinds", "Matching"),
        "highlight_text": translate("kinds", "Highlight in a text"),
        "highlight_table": translate("kinds", "Highlight in a table"),
        "hot_spot": translate("kinds", "Find the place in a picture"),
        "case_study": translate("kinds", "Unfolding case of six steps"),
    }
    return names.get(kind, kind)


def form_words(form: Form) -> str:
    """Return the name of a test."""
    translate = QCoreApplication.translate
    names = {
        "ten_minutes": translate("forms", "10-minute drill"),
        "exam_like": translate("forms", "NGN-style form"),
        "warning_signs": translate("forms", "Warning signs only"),
    }
    return names.get(form.preset, translate("forms", "Your own test"))


def certainty_words(certainty: Certainty) -> str:
    """Return a certainty as it is asked for."""
    translate = QCoreApplication.translate
    match certainty:
        case Certainty.GUESS:
            return translate("CertaintyChoice", "A guess")
        case Certainty.FAIRLY_SURE:
            return translate("CertaintyChoice", "Fairly sure")
        case Certainty.SURE_ENOUGH_TO_ACT:
            return translate("CertaintyChoice", "Sure enough to act on")


def endorsement_words() -> str:
    """Return what "NGN-style" means, and what no result here says."""
    return QCoreApplication.translate(
        "forms",
        "NGN-style means: in the manner of the questions of the nursing boards. NCSBN has not reviewed or endorsed "
        "this, and no result here predicts an exam result.",
    )


def percent(share: float) -> int:
    """Return a share, 0 to 1, in whole percent."""
    return round(100 * share)


def percent_words(share: float) -> str:
    """Return a share as it is shown."""
    return QCoreApplication.translate("shares", "{number} %").format(number=percent(share))


def range_words(share: "Share | Calibration") -> str:
    """Return the range in which the true share probably lies; empty with too few questions."""
    if share.low is None or share.high is None:
        return ""
    words = QCoreApplication.translate("shares", "likely {low} to {high} %")
    return words.format(low=percent(share.low), high=percent(share.high))


def range_numbers(share: "Share | Calibration") -> str:
    """Return the same for a table under the heading "Likely range"."""
    if share.low is None or share.high is None:
        return QCoreApplication.translate("shares", "too few")
    words = QCoreApplication.translate("shares", "{low} to {high} %")
    return words.format(low=percent(share.low), high=percent(share.high))


def share_words(share: "Share") -> str:
    """Return the share of the points with its range: "67 %, likely 54 to 78 %"."""
    parts = [percent_words(share.share), range_words(share)]
    return ", ".join(part for part in parts if part)


class Amounts(QObject):
    """Numbers of things in words. A QObject, because Qt's tools find plurals only in a class's own ``tr``."""

    def questions(self, number: int) -> str:
        """Return so many questions."""
        return self.tr("%n question(s)", "", number)

    def minutes(self, ms: int) -> str:
        """Return a time in minutes, rounded, at least one."""
        return self.tr("%n minute(s)", "", max(round(ms / 60_000), 1))

    def seconds(self, ms: int) -> str:
        """Return a time in seconds, or with minutes from one minute on."""
        seconds = round(ms / 1000)
        if seconds < 60:
            return self.tr("%n second(s)", "", seconds)
        return self.tr("{minutes} min {seconds} s").format(minutes=seconds // 60, seconds=seconds % 60)

    def points(self, share: "Share") -> str:
        """Return the points of max points."""
        return self.tr("{points} of %n point(s)", "", share.max_points).format(points=share.points)
