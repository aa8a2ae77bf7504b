"""The explanation: what is right in fixed sentences, when it becomes an emergency, and by whose word."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from quizapp.desktop.look import Look
from quizapp.desktop.views.explanation import ExplanationCard, spoken_verdict
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.desktop.widgets.choice import ChoiceButton
from quizapp.questions.response import Certainty, Chosen, Ordered, Paired, Rating, Response, Typed
from quizapp.workspace.help_now import load_action_levels
from quizapp.workspace.words import PartVerdict, Verdict
from tests.desktop.layout_checks import shown_words
from tests.desktop.page_alone import find, sees, show
from tests.desktop.person import Clock, Person, answered_before, at_window, faults_of_layout, new_profile
from tests.desktop.views.area_window import WIDE
from tests.desktop.views.area_window import explained as explained_alone
from tests.desktop.views.question_page import SCORED, Answer, QuestionPage, right, shown
from tests.every_kind import EVERY_KIND
from tests.library.small_decks import CHOICE, HEAD, write_deck

pytestmark = pytest.mark.usefixtures("fonts")

COUGH, RASH, HEART = "warning-signs/new-dry-cough", "warning-signs/known-mild-rash", "warning-signs/pounding-heart"
CALL_TODAY = "Call your care team today, day or night. Do not wait for your next visit."
VISIT = "You can care for this at home. Tell your care team at your next visit. Call sooner if it gets worse."
EMERGENCY = "Call 911 or your local emergency number now."
OWN_PLAN = "Or follow the plan your own team gave you."
ESPECIALLY = {
    "en": (CALL_TODAY, OWN_PLAN),
    "es": (
        "Llame hoy mismo a su equipo de atención médica, de día o de noche. No espere hasta su próxima cita.",
        "O siga el plan que le dio su propio equipo.",
    ),
}
LATER = datetime(2027, 12, 1, 15, 0, tzinfo=UTC)


@pytest.fixture
def patient(home: Path) -> Path:
    """The home of a patient."""
    new_profile(home)
    return home


def explained(person: Person, card: str, *, right: bool = True, certainty: int = 2) -> str:
    """Answer the card, which is the first that is asked, and return what the explanation says."""
    person.press("begin")
    assert person.card == card
    person.answer(right=right, certainty=certainty)
    return person.words_of("explanation")


def option_said(person: Person) -> str:
    """Return the text of the option that is marked as the person's, not the right one."""
    [said] = [
        button.text()
        for button in person.page.findChildren(ChoiceButton)
        if button.state is AnswerState.YOURS_NOT_RIGHT
    ]
    return said


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory, fonts: list[str]) -> dict[str, str]:
    """What is said after a right and after a wrong answer to the question about a cough."""
    said = {}
    for name in ("right", "wrong"):
        home = tmp_path_factory.mktemp("home")
        new_profile(home)
        answered_before(home, COUGH)
        with at_window(home) as person:
            said[name] = explained(person, COUGH, right=name == "right")
            said["option"] = "" if name == "right" else option_said(person)
    return said


def test_right_answer_is_said_to_be_right(read: dict[str, str]) -> None:
    words = read["right"]
    assert ("That is right, and this is why." in words, "You said" in words) == (True, False)


def test_wrong_answer_is_not_called_wrong(read: dict[str, str]) -> None:
    assert "Many people think this." in read["wrong"]
    assert f"You said: {read['option']}" in read["wrong"]


def test_wrong_and_sure_is_said(patient: Path) -> None:
    answered_before(patient, COUGH)
    with at_window(patient) as person:
        words = explained(person, COUGH, right=False, certainty=3)
        said = option_said(person)
    assert f"You said, and were sure: {said}" in words


@pytest.mark.parametrize(("card", "sentence"), [(COUGH, CALL_TODAY), (RASH, VISIT), (HEART, EMERGENCY)])
def test_fixed_sentence_stands_letter_by_letter(patient: Path, card: str, sentence: str) -> None:
    answered_before(patient, card)
    with at_window(patient) as person:
        assert f"{sentence} {OWN_PLAN}" in explained(person, card)


@pytest.mark.parametrize("language", ["en", "es"])
def test_fixed_sentence_stands_in_each_language(home: Path, language: str) -> None:
    new_profile(home, language=language)
    answered_before(home, COUGH)
    with at_window(home) as person:
        assert " ".join(ESPECIALLY[language]) in explained(person, COUGH)


@pytest.mark.parametrize(("card", "rows"), [(COUGH, ["E1", "E2"]), (RASH, ["E12"])])
@pytest.mark.parametrize("is_right", [True, False])
def test_signs_of_an_emergency_stand_in_their_block(patient: Path, card: str, rows: list[str], is_right: bool) -> None:
    levels = load_action_levels()
    answered_before(patient, card)
    with at_window(patient) as person:
        explained(person, card, right=is_right)
        block = person.words_of("emergency-signs").splitlines()
    signs = [f"• {levels.row(row).text.in_language('en')}" for row in rows]
    assert block == ["", "Emergency now", *signs, EMERGENCY]


def test_question_whose_answer_is_an_emergency_needs_no_block(patient: Path) -> None:
    answered_before(patient, HEART)
    with at_window(patient) as person:
        explained(person, HEART)
        assert not person.sees("emergency-signs")


def test_every_other_option_is_explained(read: dict[str, str]) -> None:
    words = read["right"]
    assert "Why not the others" in words
    assert "Tell your care team at your next visit. Mild signs can become serious before the next visit." in words
    assert "Old steroid tablets can hide signs and are dangerous if you have an infection." in words


def test_source_and_dates_of_review_are_named(read: dict[str, str]) -> None:
    assert ", and 9 more. Reviewed Nov 22, 2026. Next review by Nov 2027." in read["right"]


def test_nothing_is_said_of_a_date_of_review_that_is_to_come(read: dict[str, str]) -> None:
    assert "Checked last" not in read["right"]


def test_every_source_is_listed(patient: Path) -> None:
    answered_before(patient, "warning-signs/known-mild-rash")
    with at_window(patient) as person:
        words = explained(person, RASH).splitlines()
        card = person.study.session.card
        assert card is not None
    assert len(words[words.index("Sources") + 1 :]) >= len(card.entry.question.sources)


def test_passed_date_of_review_is_said(home: Path) -> None:
    new_profile(home, LATER)
    answered_before(home, COUGH, at=LATER)
    with at_window(home, Clock(LATER.replace(hour=16))) as person:
        assert "Checked last in Nov 2026. Ask your team if unsure." in explained(person, COUGH)


def test_passed_date_of_a_question_that_was_never_reviewed_is_said(qtbot: QtBot) -> None:
    explanation = shown("select_all", answer=right("select_all")).explanation
    assert explanation is not None
    passed = replace(explanation, reviewed=None, review_by=date(2026, 10, 1), is_review_passed=True)
    page = QuestionPage(Look(), "select_all", right("select_all"), explanation=passed)
    show(qtbot, page, (1366, 560))

    assert "The next check was due by Oct 2026. Ask your team if unsure." in shown_words(find(page, "explanation"))


def test_deck_without_sources_says_so(patient: Path) -> None:
    write_deck(patient / "decks" / "small", CHOICE)
    answered_before(patient, "small/new-cough")
    with at_window(patient) as person:
        assert "No source given." in explained(person, "small/new-cough")


def test_question_in_another_language_says_so(home: Path) -> None:
    new_profile(home, language="es")
    write_deck(home / "decks" / "small", CHOICE)
    answered_before(home, "small/new-cough")
    with at_window(home) as person:
        person.press("begin")
        assert "Esta pregunta todavía no está en español." in person.words()
        assert person.words_of("stem") == "You have a new cough. What do you do?"


def test_changed_answer_is_announced(patient: Path) -> None:
    folder = patient / "decks" / "small"
    write_deck(folder, CHOICE)
    answered_before(patient, "small/new-cough", rating=Rating.EASY)
    write_deck(folder, CHOICE.replace("key: call", "key: wait"))
    with at_window(patient) as person:
        person.press("begin")
        assert person.card == "small/new-cough"
        assert "The answer to this question has changed since you saw it last." in person.words()


def test_unchanged_answer_is_not_announced(patient: Path) -> None:
    folder = patient / "decks" / "small"
    write_deck(folder, CHOICE)
    answered_before(patient, "small/new-cough")
    write_deck(folder, CHOICE.replace("Wait a week.", "Wait for a week."), head=HEAD.replace('"1"', '"2"'))
    with at_window(patient) as person:
        person.press("begin")
        assert "has changed" not in person.words()


@pytest.mark.parametrize("language", ["en", "es"])
def test_longest_explanation_is_cut_off_nowhere(home: Path, language: str) -> None:
    new_profile(home, LATER, language=language)
    answered_before(home, "vaccines/bcg-lasting-fever", at=LATER)
    with at_window(home, Clock(LATER.replace(hour=16))) as person:
        explained(person, "vaccines/bcg-lasting-fever", right=False, certainty=3)
        assert faults_of_layout(person) == []


# -- parts, lists, and what was typed


SURE = Certainty.SURE_ENOUGH_TO_ACT


def card_words(qtbot: QtBot, kind: str, response: Response, *, voice: str = "student", step: int = 0) -> list[str]:
    """Return the lines of the explanation of a kind of question after this response."""
    answer = Answer(response, Certainty.FAIRLY_SURE, is_checked=True)
    page = QuestionPage(Look(voice=voice), kind, answer, step=step)
    show(qtbot, page, (1366, 560))
    return shown_words(find(page, "explanation")).splitlines()


def test_points_are_said_to_students(qtbot: QtBot) -> None:
    assert any(line.startswith("1 of 2 point") for line in card_words(qtbot, "select_all", Chosen(("blood",))))


def test_points_are_not_said_to_patients(qtbot: QtBot) -> None:
    words = card_words(qtbot, "select_all", Chosen(("blood",)), voice="patient")
    assert not any("of 2" in line for line in words)


@pytest.mark.parametrize(
    ("parts", "heading"),
    [
        (("blood", "cramps"), "That is right, and this is why."),
        (("blood",), "Part of this is right."),
        (("rash",), "Many people think this."),
    ],
)
def test_heading_says_right_partly_or_not(qtbot: QtBot, parts: tuple[str, ...], heading: str) -> None:
    assert card_words(qtbot, "select_all", Chosen(parts))[0] == heading


def test_option_that_is_not_right_is_contrasted(qtbot: QtBot) -> None:
    words = card_words(qtbot, "select_all", Chosen(("blood", "rash")))
    assert "You said: Rash. That is not right. Because of rash." in words


def test_option_that_was_left_out_is_named(qtbot: QtBot) -> None:
    words = card_words(qtbot, "select_all", Chosen(("blood",)))
    assert "Cramps. You left this out. Because of cramps." in words


@pytest.mark.parametrize("parts", [(), ("blood",), ("rash", "cough"), ("blood", "cramps", "rash", "cough")])
def test_every_option_gets_its_line(qtbot: QtBot, parts: tuple[str, ...]) -> None:
    words = "\n".join(card_words(qtbot, "select_all", Chosen(parts)))
    assert [f"Because of {name}." in words for name in ("blood", "cramps", "rash", "cough")] == [True] * 4


def test_row_says_what_was_said_and_what_it_is_in_one_line(qtbot: QtBot) -> None:
    words = card_words(qtbot, "matrix_multiple_choice", Paired((("steroid", "no"), ("dose", "no"))))
    assert "Steroid: You said: Not indicated. It is: Indicated. Because of steroid." in words
    assert sum(line.startswith("Steroid") for line in words) == 1


def test_open_row_is_said_to_be_open(qtbot: QtBot) -> None:
    words = card_words(qtbot, "matrix_multiple_choice", Paired((("dose", "no"),)))
    assert any(line.startswith("Steroid: You left this open. It is: Indicated.") for line in words)


def test_group_in_which_something_was_ticked_is_not_said_to_be_open(qtbot: QtBot) -> None:
    words = card_words(qtbot, "grouped_multiple_response", Chosen(("itch",)))
    assert "Lung: Cough. You left this out. Because of cough." in words
    assert "Bowel: You left this open. It is: Blood. Because of blood." in words


def test_statement_says_what_was_said_and_what_it_is_in_one_line(qtbot: QtBot) -> None:
    words = card_words(qtbot, "true_false", Chosen(("false", "immune")))
    assert "Is it true? You said: False. Because of false. It is: True. Because of true." in words
    assert sum(line.startswith("Is it true?") for line in words) == 1


def test_quotes_behind_a_stop_get_no_other_stop(qtbot: QtBot) -> None:
    said, asked = "“I am sorry to call you so late.”", "«¿Qué dice?»"
    parts = (
        PartVerdict("sorry", "", Verdict.WRONG, "", said, because="Never be sorry."),
        PartVerdict("dose", "row", Verdict.RIGHT, asked, "Indicated", because=""),
    )
    card = ExplanationCard(Look(voice="student"), explained_alone(parts), Path("none"), WIDE)
    qtbot.addWidget(card)
    card.show()

    words = shown_words(card).splitlines()
    assert f"You said: {said} That is not right. Never be sorry." in words
    assert f"{asked} Indicated" in words


def test_order_is_listed_as_said_and_as_it_is(qtbot: QtBot) -> None:
    question = EVERY_KIND["ordered_response"]
    right_order = question.right_response()
    assert isinstance(right_order, Ordered)
    words = card_words(qtbot, "ordered_response", Ordered(right_order.parts[::-1]))
    said, listed = words.index("You said:"), words.index("The right order")
    number = len(right_order.parts)
    strip = [line.partition(" ")[2] for line in words]
    assert strip[said + 1 : said + 1 + number] == strip[listed + 1 : listed + 1 + number][::-1]


def test_solution_of_a_number_is_shown(qtbot: QtBot) -> None:
    answer = Answer(Typed("70"), SURE, is_checked=True)
    page = QuestionPage(Look(voice="student"), "numeric_answer", answer)
    show(qtbot, page, (1366, 560))
    solution = find(page, "explanation-solution")
    assert isinstance(solution, QTextEdit)
    assert solution.toPlainText() == "1 mg/kg times 80 kg = 80 mg"


def differences(qtbot: QtBot, typed: str) -> tuple[str, list[str]]:
    """Return what is shown of the difference to "Colitis", and the lines of the card."""
    page = QuestionPage(Look(voice="student"), "typed_answer", Answer(Typed(typed), SURE, is_checked=True))
    show(qtbot, page, (1366, 560))
    shown = find(page, "differences")
    assert isinstance(shown, QTextEdit)
    return shown.accessibleName(), shown_words(find(page, "explanation")).splitlines()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("Cholitis", "Struck through: not needed."), ("Coltis", "Underlined: missing in your answer.")],
)
def test_difference_of_what_was_typed_is_said_in_words_too(qtbot: QtBot, typed: str, said: str) -> None:
    name, words = differences(qtbot, typed)
    assert (name, said in words) == (f"You wrote {typed}. Meant is Colitis.", True)


def test_typed_text_is_not_taken_for_markup(qtbot: QtBot) -> None:
    name, _ = differences(qtbot, "<b>Colitis</b>")
    assert name == "You wrote <b>Colitis</b>. Meant is Colitis."


def test_same_words_show_no_difference(qtbot: QtBot) -> None:
    page = QuestionPage(Look(voice="student"), "typed_answer", Answer(Typed("Colitis"), SURE, is_checked=True))
    show(qtbot, page, (1366, 560))
    assert not sees(page, "differences")


def test_sureness_is_said_once_where_several_parts_are_spoken_of(qtbot: QtBot) -> None:
    page = QuestionPage(Look(voice="student"), "select_all", Answer(Chosen(("rash", "cough")), SURE, is_checked=True))
    show(qtbot, page, (1366, 560))
    assert shown_words(page).count("You were sure enough to act on this.") == 1


@pytest.mark.parametrize("kind", SCORED)
def test_no_answer_is_said_to_be_none(qtbot: QtBot, kind: str) -> None:
    page = QuestionPage(Look(voice="student"), kind, Answer(None, SURE, is_checked=True), mode="exam")
    show(qtbot, page, (1366, 560))
    words = shown_words(find(page, "explanation"))

    assert words.splitlines()[0] == "You gave no answer."
    assert [said for said in ("You said", "Many people", "You were sure") if said in words] == []


def test_step_without_an_answer_is_said_to_have_none(qtbot: QtBot) -> None:
    page = QuestionPage(Look(voice="student"), "case_study", Answer(is_checked=True), step=1, mode="exam")
    show(qtbot, page, (1366, 560))

    assert shown_words(find(page, "explanation")).startswith("You gave no answer.")


@pytest.mark.parametrize(
    ("kind", "response", "spoken"),
    [
        ("single_best_answer", Chosen(("today",)), "Right. Because of today."),
        (
            "single_best_answer",
            Chosen(("visit",)),
            "Many people think this. You said: Say it at the visit. Right is: Call your care team today",
        ),
        ("single_best_answer", None, "You gave no answer. Right is: Call your care team today"),
        ("select_all", None, "You gave no answer."),
        ("select_all", Chosen(("blood",)), "Part of this is right."),
        ("select_all", Chosen(("blood", "cramps")), "Right."),
    ],
)
def test_verdict_is_spoken(kind: str, response: Response | None, spoken: str) -> None:
    explanation = shown(kind, answer=Answer(response, SURE, is_checked=True)).explanation
    assert explanation is not None
    assert spoken_verdict(explanation).startswith(spoken)
