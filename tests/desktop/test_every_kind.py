"""Every kind of question in the real window, by keyboard alone: what is logged, shown and said, and what is not."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import msgspec
import pytest
from PySide6.QtWidgets import QAbstractButton

from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.views.area import AnswerArea
from quizapp.progress.log import WrittenReview
from quizapp.questions.bow_tie import BowTie
from quizapp.questions.highlight import HighlightTable, HighlightText
from quizapp.questions.hot_spot import HotSpot
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.matching import Matching
from quizapp.questions.matrix import MatrixMultipleChoice, MatrixMultipleResponse
from quizapp.questions.multiple_response import GroupedMultipleResponse
from quizapp.questions.numeric_answer import NumericAnswer
from quizapp.questions.question import card_ids
from quizapp.questions.response import Certainty, Chosen, Paired, Response, Stepped
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.questions.text import Texts
from quizapp.questions.true_false import TrueFalse
from quizapp.questions.typed_answer import TypedAnswer
from tests.desktop.layout_checks import clipped_labels, overlapping_controls, unnamed_controls
from tests.desktop.person import Person, answers, at_window
from tests.desktop.test_accessibility import nameless
from tests.desktop.walking import (
    DECK,
    Moment,
    Reader,
    Walk,
    answer_wrongly_at_once,
    begin,
    go_on,
    listening_reader,
    moment,
    spoken,
    walk,
)
from tests.every_kind import EVERY_KIND
from tests.keyboard import Key, Keyboard, Way
from tests.workspace.every_answer import PARTLY, RIGHT, WRONG, rating_in_log

pytestmark = pytest.mark.usefixtures("fonts")

reader = pytest.fixture(scope="module")(listening_reader)

SURE = Certainty.SURE_ENOUGH_TO_ACT


ANSWERS = {"right": RIGHT, "wrong": WRONG, "partly": PARTLY}
WAYS = {"right": Way.DIGITS, "wrong": Way.ARROWS, "partly": Way.DIGITS}
OF_PATIENTS = ("true_false", "single_best_answer", "symptom_to_action", "ordered_response")
every_answer = pytest.mark.parametrize(("how", "kind"), [(how, kind) for how in ANSWERS for kind in ANSWERS[how]])
scored_kind = pytest.mark.parametrize("kind", WRONG)


@pytest.fixture(scope="module")
def walked(reader: Reader, fonts: list[str], tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Walk]:
    """A function that gives what was seen and heard on a walk of a role: answered right, wrong or partly."""
    made: dict[tuple[str, str], Walk] = {}

    def walk_once(role: str, how: str) -> Walk:
        if (role, how) not in made:
            given = ANSWERS[how]
            if role == "patient":
                given = {kind: given[kind] for kind in OF_PATIENTS}
            made[role, how] = walk(tmp_path_factory.mktemp("home") / "home", reader, given, WAYS[how], role=role)
        return made[role, how]

    return walk_once


Walked = Callable[[str, str], Walk]


# -- what is logged


@every_answer
def test_answer_given_by_keyboard_is_the_one_that_is_kept(walked: Walked, how: str, kind: str) -> None:
    response, certainty = walked("student", how).kept[kind]
    assert (in_order(response), certainty) == (in_order(ANSWERS[how][kind].response), Certainty.FAIRLY_SURE)


def in_order(response: Response | None) -> object:
    """Return a response without the order in which it was given, where that does not matter."""
    match response:
        case Chosen(parts):
            return sorted(parts)
        case Paired(pairs):
            return sorted(pairs)
    return response


@every_answer
def test_answer_is_logged_with_its_points_and_its_rating(walked: Walked, how: str, kind: str) -> None:
    row, given = walked("student", how).logged[kind], ANSWERS[how][kind]
    found = row.points, row.max_points, row.certainty, row.rating
    assert found == (given.points, EVERY_KIND[kind].max_points, 2, rating_in_log(kind, given))


@every_answer
def test_response_is_logged_as_it_was_given(walked: Walked, how: str, kind: str) -> None:
    made = walked("student", how)
    logged = made.logged[kind].response
    assert logged is not None
    assert msgspec.json.decode(logged, type=Response) == made.kept[kind][0]


# -- what is shown


HEADINGS = {
    "right": "That is right, and this is why.",
    "partly": "Part of this is right.",
    "wrong": "Many people think this.",
}


def heading(how: str, kind: str) -> str:
    """Return the heading of the explanation; a bow-tie cannot be all wrong."""
    return HEADINGS["partly" if (how, kind) == ("wrong", "bow_tie") else how]


@every_answer
def test_page_says_whether_it_was_right(walked: Walked, how: str, kind: str) -> None:
    assert heading(how, kind) in walked("student", how).after[kind].words


@every_answer
def test_student_reads_the_points(walked: Walked, how: str, kind: str) -> None:
    points, most = ANSWERS[how][kind].points, EVERY_KIND[kind].max_points
    words = walked("student", how).after[kind].words.splitlines()
    assert any(line.startswith(f"{points} of {most} point") for line in words) == (most > 1)


@scored_kind
def test_page_contrasts_what_was_said_with_what_is_right(walked: Walked, kind: str) -> None:
    words = walked("student", "wrong").after[kind].words
    assert any(said in words for said in ("You said:", "You left this"))
    assert any(right in words for right in ("What is right", "It is:", "The right order", "You left this out."))


@scored_kind
def test_page_says_why(walked: Walked, kind: str) -> None:
    assert "The team must know today." in walked("student", "wrong").after[kind].words


# -- what a screen reader says


def texts_to_hear(question: AnyQuestion) -> list[tuple[str, ...]]:
    """Return the words that have to be heard together, before the answer, of each control."""
    match question:
        case GroupedMultipleResponse():
            return [(said(group.text), said(option.text)) for group in question.groups for option in group.options]
        case MatrixMultipleChoice() | MatrixMultipleResponse():
            return [(said(row.text), said(column.text)) for row in question.rows for column in question.columns]
        case Matching():
            return [(said(premise.text),) for premise in question.premises]
        case BowTie():
            sides = (question.actions, question.condition, question.parameters)
            names = [("Action to take", "1 of 2"), ("Action to take", "2 of 2"), ("Most likely condition",)]
            names += [("Parameter to watch", "1 of 2"), ("Parameter to watch", "2 of 2")]
            return [*names, *((said(option.text),) for side in sides for option in side.options)]
        case HighlightText():
            return [("dry cough",), ("good appetite",), ("Oxygen 90 %",)]
        case HighlightTable():
            return [("Finding", "Dry cough"), ("Finding", "Soft belly")]
        case HotSpot():
            return [(said(region.label),) for region in question.regions]
        case TrueFalse():
            reasons = [("For which reason?", said(reason.text)) for reason in question.reasons]
            return [("Is it true?", "True"), ("Is it true?", "False"), *reasons]
        case SymptomToAction():
            return [("Call 911",), ("Call your care team today",), ("You can care for this at home",)]
        case TypedAnswer():
            return [("Your answer", "One word")]
        case NumericAnswer():
            return [("Your answer in mg",)]
    gaps = [(f"Gap {number} of 2", said(gap.label)) for number, gap in enumerate(getattr(question, "gap_list", ()), 1)]
    return [*gaps, *((said(option.text),) for option in getattr(question, "options", ()))]


def said(text: object) -> str:
    """Return an English text."""
    return str(text.en if isinstance(text, Texts) else text)


@scored_kind
def test_every_part_is_heard_before_the_answer(walked: Walked, kind: str) -> None:
    controls, texts = walked("student", "right").before[kind].controls.values(), texts_to_hear(EVERY_KIND[kind])
    missing = [words for words in texts if not any(all(word in control for word in words) for control in controls)]
    assert (missing, texts == []) == ([], False)


@pytest.mark.parametrize("kind", [kind for kind in WRONG if kind != "typed_answer"])  # it was there from the beginning
def test_new_question_is_announced_with_its_topic_and_its_stem(walked: Walked, kind: str) -> None:
    announced = walked("student", "right").before[kind].said
    stem = said(EVERY_KIND[kind].stem)
    assert [line for line in announced if "Lungs." in line and line.endswith(stem)] == announced[-1:]


@scored_kind
@pytest.mark.parametrize("how", ["right", "wrong"])
def test_verdict_is_announced_in_words(walked: Walked, how: str, kind: str) -> None:
    announced = walked("student", how).after[kind].said[-1]
    assert announced.startswith("Right." if how == "right" else heading(how, kind))


@scored_kind
def test_parts_that_were_wrong_are_said_to_be_so(walked: Walked, kind: str) -> None:
    controls = walked("student", "wrong").after[kind].controls.values()
    assert [control for control in controls if _says_wrong(control)] != []


@scored_kind
def test_no_part_of_a_right_answer_is_said_to_be_wrong(walked: Walked, kind: str) -> None:
    controls = walked("student", "right").after[kind].controls.values()
    assert ([control for control in controls if _says_wrong(control)], _says_right(controls)) == ([], True)


@scored_kind
def test_verdict_is_not_heard_before_the_answer(walked: Walked, kind: str) -> None:
    controls = walked("student", "right").before[kind].controls.values()
    assert [control for control in controls if _says_wrong(control) or _says_right([control])] == []


def _says_wrong(control: str) -> bool:
    return any(words in control for words in ("not right", "Right is", "Yours:", "Right place is"))


def _says_right(controls: Iterable[str]) -> bool:
    return any(
        words in control for control in controls for words in ("Right.", "Right answer", ", right", "Right place")
    )


@pytest.mark.parametrize("kind", ["drop_down_cloze", "drop_down_table", "drop_down_rationale"])
def test_options_of_a_gap_are_heard_when_its_list_is_open(home: Path, kind: str) -> None:
    begin(home, [EVERY_KIND[kind]])
    with at_window(home) as person:
        keyboard = Keyboard(person.window)
        keyboard.press(Key.Key_Space)
        rows = [row for row in person.window.findChildren(QAbstractButton) if row.objectName().startswith("option-")]
        heard = {spoken(row) for row in rows if row.isVisible()}
        keyboard.press(Key.Key_Escape)
    assert heard == {"hold the drug", "give the drug"}


# -- cards that are turned


@pytest.mark.parametrize("kind", ["flashcard", "cloze_deletion", "image_occlusion"])
@pytest.mark.parametrize("rating", [1, 2, 3, 4])
def test_turned_card_is_rated_with_a_digit(home: Path, kind: str, rating: int) -> None:
    question = EVERY_KIND[kind]
    begin(home, [question])
    with at_window(home) as person:
        keyboard = Keyboard(person.window)
        keyboard.press(Key.Key_Space)
        keyboard.write(str(rating))
    assert [(row.card, row.rating) for row in answers(home)] == [(card_ids(DECK, question)[0], rating)]


# -- a case


Case = tuple[list[Moment], WrittenReview]


@pytest.fixture(scope="module")
def case(reader: Reader, fonts: list[str], tmp_path_factory: pytest.TempPathFactory) -> Case:
    """What was seen and heard at the end of each step of a case, all but the third right, and what was logged."""
    home, steps = tmp_path_factory.mktemp("home") / "home", list[Moment]()
    question = EVERY_KIND["case_study"]
    begin(home, [question])
    with at_window(home) as person:
        keyboard = Keyboard(person.window)
        for number in range(6):
            asked = person.study.session.question
            wrong = WRONG["drop_down_rationale"].response
            keyboard.answer(wrong if number == 2 else asked.right_response(), Certainty(2 + (number == 4)))
            steps.append(moment(person, reader))
            keyboard.press(Key.Key_Return)
    [logged] = answers(home)
    return steps, logged


def test_steps_of_a_case_are_answered_by_keyboard_alone(case: Case) -> None:
    wrong = WRONG["drop_down_rationale"].response
    assert case[1].response is not None
    response = msgspec.json.decode(case[1].response, type=Stepped)
    assert (response.responses[2], response.certainties) == (wrong, (2, 2, 2, 2, 3, 2))


def test_case_is_logged_with_the_points_of_all_its_steps(case: Case) -> None:
    most = EVERY_KIND["case_study"].max_points
    assert (case[1].points, case[1].max_points, case[1].rating) == (most - 1, most, 2)


def test_each_step_of_a_case_is_explained(case: Case) -> None:
    found = [next(line for line in HEADINGS.values() if line in step.words) for step in case[0]]
    right, wrong = HEADINGS["right"], HEADINGS["wrong"]
    assert found == [right, right, wrong, right, right, right]


def test_each_step_of_a_case_is_named_when_it_is_announced(case: Case) -> None:
    names = [f"Step {number} of 6" for number in range(2, 7)]
    heard = [" ".join(step.said) for step in case[0][1:]]
    assert [name for name, words in zip(names, heard, strict=True) if name not in words] == []


def test_chart_keys_open_each_tab_in_turn(home: Path) -> None:
    begin(home, [EVERY_KIND["case_study"]])
    with at_window(home) as person:
        keyboard, seen = Keyboard(person.window), []
        for _ in range(2):  # the second tab comes with the third step
            keyboard.answer(person.study.session.question.right_response())
            keyboard.press(Key.Key_Return)
        for letter in ("g", "]", "["):
            keyboard.write(letter)
            seen.append(person.sees("chart-table"))
    assert seen == [True, False, True]


# -- the language


@scored_kind
def test_changing_the_language_keeps_the_response_and_the_certainty(home: Path, kind: str) -> None:
    question = EVERY_KIND[kind]
    given = WRONG[kind].response
    begin(home, [question])
    with at_window(home) as person:
        keyboard = Keyboard(person.window)
        keyboard.respond(given)
        keyboard.be_sure(SURE)
        keyboard.write("l")
        area = person.page.findChild(AnswerArea)
        assert isinstance(area, AnswerArea)
        shown = area.response()
        stem = person.words_of("stem")
        certainty = person.on_screen.certainty
    assert (in_order(shown), certainty, stem) == (in_order(given), SURE, in_spanish(question))


def in_spanish(question: AnyQuestion) -> str:
    """Return what is asked, in Spanish."""
    assert isinstance(question.stem, Texts)
    return question.stem.es or ""


# -- patients: no letters, few kinds


@pytest.mark.parametrize("how", ["right", "wrong"])
@pytest.mark.parametrize("kind", OF_PATIENTS)
def test_patient_answers_without_letters(walked: Walked, how: str, kind: str) -> None:
    row = walked("patient", how).logged[kind]
    assert (row.points, row.certainty) == (ANSWERS[how][kind].points, 2)


@pytest.mark.parametrize("how", ["right", "wrong"])
@pytest.mark.parametrize("kind", OF_PATIENTS)
def test_patient_reads_no_points(walked: Walked, how: str, kind: str) -> None:
    made = walked("patient", how)
    assert [
        line
        for line in (*made.before[kind].words.splitlines(), *made.after[kind].words.splitlines())
        if "point" in line
    ] == []


@pytest.mark.parametrize("kind", ["flashcard", "cloze_deletion"])
def test_patient_turns_a_card_and_says_that_it_was_known(home: Path, kind: str) -> None:
    begin(home, [EVERY_KIND[kind]], role="patient")
    with at_window(home) as person:
        keyboard = Keyboard(person.window)
        for key in (Key.Key_Space, Key.Key_Space, Key.Key_3):  # the second does nothing: there is no usual rating
            keyboard.press(key)
    assert [row.rating for row in answers(home)] == [3]


# -- the layout


LAYOUTS = [((1366, 768), 100), ((1024, 600), 100), ((1366, 768), 200)]


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(("size", "percent"), LAYOUTS)
def test_no_kind_is_cut_off_anywhere(home: Path, size: tuple[int, int], percent: int, language: str) -> None:
    questions = list(EVERY_KIND.values())
    begin(home, questions, language=language, text_percent=percent)
    faults: list[str] = []
    with at_window(home, size=size) as person:
        for question in questions:
            while isinstance(person.page, StudyPage) and person.card == card_ids(DECK, question)[0]:
                for when, faults_then in look_before_and_after(person):
                    faults += [f"{question.kind} {when}: {fault}" for fault in faults_then]
    assert faults == []


def look_before_and_after(person: Person) -> Iterator[tuple[str, list[str]]]:
    """Yield the faults of the question on the screen before and after it is answered, and go on."""
    yield "before", faults_of(person)
    answer_wrongly_at_once(person)
    yield "after", faults_of(person)
    go_on(person)


def faults_of(person: Person) -> list[str]:
    """Return what is cut off, lies over something else, or has no name."""
    page = person.page
    return [*clipped_labels(page), *overlapping_controls(page), *unnamed_controls(page), *nameless(page)]
