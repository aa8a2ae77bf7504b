"""The area of typing: words, or a number with its unit and a calculator, before and after the answer."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit

from quizapp.desktop.look import Look
from quizapp.desktop.views.shown import Space
from quizapp.desktop.views.type import TypeArea, TypedVerdict
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.questions.response import LONGEST_TYPED, Typed
from quizapp.workspace.words import Explanation, TypeWords
from tests.desktop.layout_checks import shown_words
from tests.desktop.views.area_window import WIDE, AreaWindow, explained, in_window, layout_faults, shown

WORDS = TypeWords(is_number=False, hint="It ends in -lizumab.")
DOSE = TypeWords(is_number=True, unit="mg")
LONG_SPANISH = TypeWords(
    is_number=True, unit="miliequivalentes", hint="Electroencefalograma: determinación de inmunoglobulinas"
)
CTRL = Qt.KeyboardModifier.ControlModifier


def area(look: Look, words: TypeWords, typed: str = "", explanation: Explanation | None = None) -> TypeArea:
    """Return an area with something typed before."""
    return TypeArea(look, shown(words, Typed(typed) if typed else None, explanation), WIDE)


def type_in(window: AreaWindow, text: str, name: str = "typed-answer") -> None:
    """Type into a field."""
    QTest.keyClicks(window.control(name), text)


def verdict(window: AreaWindow) -> TypedVerdict:
    """Return what is shown instead of the field after the answer."""
    found = window.control("typed-verdict")
    assert isinstance(found, TypedVerdict)
    return found


def test_keyboard_begins_in_the_field(look: Look) -> None:
    with in_window(area(look, WORDS)) as window:
        assert window.focus == "typed-answer"


def test_nothing_is_written_at_first(look: Look) -> None:
    assert area(look, WORDS).response() is None


def test_every_letter_is_told(look: Look) -> None:
    with in_window(area(look, WORDS)) as window:
        type_in(window, "ab")
        assert window.responses == [Typed("a"), Typed("ab")]


def test_spaces_alone_are_no_answer(look: Look) -> None:
    with in_window(area(look, WORDS)) as window:
        type_in(window, "  ")
        assert window.area.response() is None


def test_what_was_written_is_shown_again(look: Look) -> None:
    assert area(look, WORDS, "pembro").response() == Typed("pembro")


def test_answer_cannot_be_longer_than_the_log_takes(look: Look) -> None:
    with in_window(area(look, WORDS)) as window:
        field = window.control("typed-answer")
        assert isinstance(field, QLineEdit)
        field.insert("x" * (LONGEST_TYPED + 1))
        assert window.area.response() == Typed("x" * LONGEST_TYPED)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_in_the_field_reaches_the_page(look: Look, key: Qt.Key) -> None:
    with in_window(area(look, WORDS, "pembro")) as window:
        window.key(key)
        assert window.ignored_keys == [key.value]


def test_letters_and_digits_stay_in_the_field(look: Look) -> None:
    with in_window(area(look, WORDS)) as window:
        type_in(window, "a sd1")
        assert (window.ignored_keys, window.area.response()) == ([], Typed("a sd1"))


def test_field_has_a_label_and_its_hint(look: Look) -> None:
    with in_window(area(look, WORDS)) as window:
        assert shown_words(window).split("\n")[:1] == ["Your answer"]
        assert "It ends in -lizumab." in shown_words(window)


def test_screen_reader_hears_the_unit(look: Look) -> None:
    with in_window(area(look, DOSE)) as window:
        assert window.control("typed-answer").accessibleName() == "Your answer in mg"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (WORDS, "Write your answer. It ends in -lizumab."),
        (DOSE, "Write a number in mg."),
        (TypeWords(is_number=True), "Write a number."),
    ],
)
def test_screen_reader_hears_what_to_do(look: Look, words: TypeWords, said: str) -> None:
    assert area(look, words).spoken() == said


@pytest.mark.parametrize(
    ("words", "complaint"),
    [(WORDS, "Write your answer first."), (DOSE, "Write a number, for example 80 or 2.5.")],
)
def test_what_is_missing_is_said(look: Look, words: TypeWords, complaint: str) -> None:
    assert area(look, words).incomplete(("answer",)) == complaint


# -- after the answer


@pytest.mark.parametrize(("is_right", "state"), [(True, AnswerState.RIGHT), (False, AnswerState.YOURS_NOT_RIGHT)])
def test_what_was_written_is_marked(look: Look, is_right: bool, state: AnswerState) -> None:
    with in_window(area(look, WORDS, "pembro", explained(is_right=is_right))) as window:
        assert verdict(window).state is state


def test_verdict_is_said_in_words(look: Look) -> None:
    with in_window(area(look, WORDS, "pembro", explained())) as window:
        assert verdict(window).accessibleName() == "Your answer, not right. pembro"


@pytest.mark.parametrize("typed", ["80", "80 mg"])
def test_number_is_shown_with_its_unit_once(look: Look, typed: str) -> None:
    with in_window(area(look, DOSE, typed, explained(is_right=True))) as window:
        assert [label.text() for label in verdict(window).findChildren(QLabel)][-1] == "80 mg"


def test_answered_question_has_no_field_and_no_calculator(look: Look) -> None:
    with in_window(area(look, DOSE, "80", explained())) as window:
        assert not any(window.sees(name) for name in ("typed-answer", "calculator-open"))


def test_response_stays_after_the_answer(look: Look) -> None:
    assert area(look, DOSE, "80", explained()).response() == Typed("80")


def test_missing_answer_is_said_to_be_missing(look: Look) -> None:
    with in_window(area(look, DOSE, "", explained())) as window:
        assert shown_words(window) == "Nothing was written."


# -- the calculator


def test_only_numbers_have_a_calculator(look: Look) -> None:
    with in_window(area(look, WORDS)) as window:
        window.key(Qt.Key.Key_K, modifiers=CTRL)
        assert not any(window.sees(name) for name in ("calculator-open", "calculator"))


def test_calculator_takes_the_keyboard(look: Look) -> None:
    with in_window(area(look, DOSE)) as window:
        window.press("calculator-open")
        assert window.focus == "calculator-line"


def test_key_opens_the_calculator_and_closes_it(look: Look) -> None:
    with in_window(area(look, DOSE, "80")) as window:
        window.key(Qt.Key.Key_K, modifiers=CTRL)
        opened = window.sees("calculator")
        window.key(Qt.Key.Key_K, modifiers=CTRL)
        assert (opened, window.sees("calculator"), window.area.response()) == (True, False, Typed("80"))


def test_result_goes_into_the_field(look: Look) -> None:
    with in_window(area(look, DOSE, "7")) as window:
        window.press("calculator-open")
        type_in(window, "2*40", "calculator-line")
        window.press("calculator-use")
        assert (window.area.response(), window.sees("calculator"), window.focus) == (
            Typed("80"),
            False,
            "typed-answer",
        )


def test_calculating_is_no_answer_yet(look: Look) -> None:
    with in_window(area(look, DOSE)) as window:
        window.press("calculator-open")
        type_in(window, "2*40", "calculator-line")
        window.key(Qt.Key.Key_Return)
        assert (window.responses, window.ignored_keys) == ([], [])


def test_escape_leads_back_to_the_field(look: Look) -> None:
    with in_window(area(look, DOSE)) as window:
        window.press("calculator-open")
        window.key(Qt.Key.Key_Escape)
        assert (window.sees("calculator"), window.focus) == (False, "typed-answer")


def test_patients_see_no_key_on_the_calculator(look: Look) -> None:
    with in_window(area(look, DOSE)) as window, in_window(area(Look(voice="student"), DOSE)) as other:
        plain, with_key = window.control("calculator-open"), other.control("calculator-open")
        assert plain.minimumSizeHint().width() < with_key.minimumSizeHint().width()


# -- layout


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("words", [WORDS, LONG_SPANISH])
def test_nothing_is_cut_off(look: Look, words: TypeWords, theme: str) -> None:
    assert layout_faults(lambda at, space: TypeArea(at, shown(words, Typed("80")), space), theme) == []


def test_nothing_is_cut_off_after_the_answer(look: Look) -> None:
    def make(at: Look, space: Space) -> TypeArea:
        typed = "Electroencefalograma y determinación de inmunoglobulinas extraordinariamente elevadas"
        return TypeArea(at, shown(WORDS, Typed(typed), explained()), space)

    assert layout_faults(make, "high_contrast", "patient") == []


def test_nothing_of_the_open_calculator_is_cut_off(look: Look) -> None:
    def make(at: Look, space: Space) -> TypeArea:
        opened = TypeArea(at, shown(LONG_SPANISH), space)
        opened.show_calculator()
        return opened

    assert layout_faults(make) == []
