"""An answer and what is right, in lines."""

from decimal import Decimal

import pytest

from quizapp.questions.numeric_answer import NumericAnswer
from quizapp.questions.question import score
from quizapp.questions.response import Chosen, Ordered, Paired, Rating, Response, Turned, Typed
from quizapp.questions.stand_alone import StandAlone
from quizapp.questions.typed_answer import Difference
from quizapp.workspace.answer_words import differences, right, said
from quizapp.workspace.asking import body_of
from quizapp.workspace.help_now import load_action_levels
from quizapp.workspace.part_words import part_verdicts
from quizapp.workspace.wording import Wording
from quizapp.workspace.words import PartVerdict
from tests import every_kind

ENGLISH = Wording("en", load_action_levels())
SPANISH = Wording("es", load_action_levels())


def parts_of(question: StandAlone, response: Response, wording: Wording) -> tuple[PartVerdict, ...]:
    return part_verdicts(question, body_of(question, wording), score(question, response), wording)


def said_of(question: StandAlone, response: Response, wording: Wording = ENGLISH) -> tuple[str, ...]:
    return said(question, response, parts_of(question, response, wording), wording)


def right_of(question: StandAlone, wording: Wording = ENGLISH) -> tuple[str, ...]:
    return right(question, parts_of(question, question.right_response(), wording), wording)


@pytest.mark.parametrize(
    ("question", "response", "lines"),
    [
        (every_kind.select_all, Chosen(("rash", "blood")), ("Blood in the stool", "Rash")),
        (every_kind.true_false, Chosen(("false", "dose")), ("False", "The dose grows.")),
        (
            every_kind.grouped_multiple_response,
            Chosen(("itch", "cough", "sight")),
            ("Lung: Cough, Itch", "Bowel: Poor sight"),
        ),
        (every_kind.matrix_multiple_choice, Paired((("dose", "yes"),)), ("Next dose: Indicated",)),
        (every_kind.drop_down_cloze, Paired((("second", "tablets"),)), ("Second order: tablets",)),
        (every_kind.drag_and_drop_cloze, Paired((("cause", "blood"),)), ("Condition: blood in the stool",)),
        (every_kind.bow_tie, Paired((("action-2", "wait"),)), ("Actions to take: Wait",)),
        (every_kind.ordered_response, Ordered(("taper", "call")), ("1. Taper the steroid", "2. Call the team")),
        (every_kind.matching, Paired((("blood", "skin"),)), ("Blood in the stool: Skin",)),
        (every_kind.highlight_table, Chosen(("belly",)), ("Soft belly",)),
        (every_kind.hot_spot, Chosen(("spleen",)), ("Left",)),
        (every_kind.typed_answer, Typed(" Colitus "), ("Colitus",)),
        (every_kind.numeric_answer, Typed("75"), ("75 mg",)),
        (every_kind.numeric_answer, Typed("75 g"), ("75 g",)),
        (every_kind.numeric_answer, Typed("a lot"), ("a lot",)),
        (every_kind.numeric_answer, Typed(" "), ()),
        (every_kind.flashcard, Turned(Rating.GOOD), ()),
    ],
    ids=lambda value: value.kind if isinstance(value, StandAlone) else "",
)
def test_what_was_said_is_repeated(question: StandAlone, response: Response, lines: tuple[str, ...]) -> None:
    assert said_of(question, response) == lines


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (every_kind.select_n, ("Cough", "Short breath")),
        (every_kind.true_false, ("True", "The immune system stays active.")),
        (every_kind.matrix_multiple_response, ("Belly pain: Colitis, Hepatitis", "High ALT: Hepatitis")),
        (every_kind.drop_down_rationale, ("First order: hold the drug", "Second order: a steroid")),
        (
            every_kind.ordered_response,
            ("1. Hold the drug", "2. Call the team", "3. Give the steroid", "4. Taper the steroid"),
        ),
        (every_kind.matching, ("Cough: Lung", "Blood in the stool: Bowel")),
        (every_kind.highlight_text, ("dry cough", "Oxygen 90 %")),
        (every_kind.hot_spot, ("Right",)),
        (every_kind.typed_answer, ("Colitis",)),
        (every_kind.numeric_answer, ("80 mg", "79 to 81 mg is accepted.")),
        (every_kind.flashcard, ()),
    ],
    ids=lambda value: value.kind if isinstance(value, StandAlone) else "",
)
def test_what_is_right_is_said(question: StandAlone, lines: tuple[str, ...]) -> None:
    assert right_of(question) == lines


def test_lines_are_in_the_language_of_the_person() -> None:
    assert said_of(every_kind.matching, Paired((("cough", "skin"),)), SPANISH) == ("Tos: Piel",)


def test_right_action_is_said_in_the_sentence_of_its_level() -> None:
    sentence = "Call your care team today, day or night. Do not wait for your next visit."

    assert right_of(every_kind.single_best_answer) == (sentence,)


def number(value: str, tolerance: str = "0", unit: str = "mg") -> NumericAnswer:
    return NumericAnswer(id="n", stem="?", value=Decimal(value), tolerance=Decimal(tolerance), unit=unit)


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (number("5.0"), ("5 mg",)),
        (number("100"), ("100 mg",)),
        (number("0.50", "0.05"), ("0.5 mg", "0.45 to 0.55 mg is accepted.")),
        (number("3", "1", unit=""), ("3", "2 to 4 is accepted.")),
    ],
)
def test_number_that_is_right_has_no_zeros_at_its_end(question: NumericAnswer, lines: tuple[str, ...]) -> None:
    assert right_of(question) == lines


def test_wrong_answer_is_compared_with_the_closest_right_one() -> None:
    found = differences(every_kind.typed_answer, Typed("inflamed colo"), ENGLISH)

    assert found == (
        Difference("inflamed colo", is_typed=True, is_meant=True),
        Difference("n", is_typed=False, is_meant=True),
    )


def test_wrong_answer_is_compared_in_the_language_of_the_person() -> None:
    meant = "".join(
        part.text for part in differences(every_kind.typed_answer, Typed("inflamed bowel"), SPANISH) if part.is_meant
    )

    assert meant == "colon inflamado"


def test_right_answer_in_another_language_is_not_called_different() -> None:
    found = differences(every_kind.typed_answer, Typed("colon inflamado"), ENGLISH)

    assert found == (Difference("colon inflamado", is_typed=True, is_meant=True),)


@pytest.mark.parametrize("response", [None, Typed("  "), Chosen(())])
def test_nothing_typed_differs_from_nothing(response: Response | None) -> None:
    assert differences(every_kind.typed_answer, response, ENGLISH) == ()
