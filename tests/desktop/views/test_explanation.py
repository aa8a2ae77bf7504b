"""The explanation: what is right in fixed sentences, when it becomes an emergency, and by whose word."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.questions.response import Rating
from quizapp.workspace.help_now import load_action_levels
from tests.desktop.person import Clock, Person, answered_before, at_window, faults_of_layout, new_profile
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
    return said


def test_right_answer_is_said_to_be_right(read: dict[str, str]) -> None:
    words = read["right"]
    assert ("That is right, and this is why." in words, "You said" in words) == (True, False)


def test_wrong_answer_is_not_called_wrong(read: dict[str, str]) -> None:
    assert "Many people think this." in read["wrong"]
    assert "You said: Tell your care team at your next visit." in read["wrong"]


def test_wrong_and_sure_is_said(patient: Path) -> None:
    answered_before(patient, COUGH)
    with at_window(patient) as person:
        words = explained(person, COUGH, right=False, certainty=3)
    assert "You said, and were sure: Tell your care team at your next visit." in words


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
