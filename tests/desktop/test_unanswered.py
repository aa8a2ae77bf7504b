"""Before the answer nothing gives the key away: each question looks and sounds like its twin with another key."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.desktop.pages.study import StudyPage
from quizapp.desktop.views.frame import QuestionView
from quizapp.desktop.views.turn import TurnView
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import card_ids
from tests.desktop.person import at_window
from tests.desktop.walking import DECK, Reader, answer_wrongly_at_once, begin, go_on, listening_reader, moment
from tests.every_kind import EVERY_KIND
from tests.workspace.other_key import twin

pytestmark = pytest.mark.usefixtures("fonts")

STEPS = [*(kind for kind in EVERY_KIND if kind != "case_study"), *(f"case_study {step}" for step in range(1, 7))]
reader = pytest.fixture(scope="module")(listening_reader)


@dataclass(frozen=True)
class Unanswered:
    """What can be known of a question that is not answered."""

    picture: QImage
    controls: dict[str, str]
    said: list[str]


Twins = tuple[dict[str, Unanswered], dict[str, Unanswered]]


@pytest.fixture(scope="module")
def twins(reader: Reader, qapp: QApplication, fonts: list[str], tmp_path_factory: pytest.TempPathFactory) -> Twins:
    """Every question before it is answered, and the same with other keys."""
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    questions = list(EVERY_KIND.values())
    first = unanswered(tmp_path_factory.mktemp("home") / "home", reader, questions)
    second = unanswered(tmp_path_factory.mktemp("home") / "home", reader, [twin(question) for question in questions])
    qapp.setCursorFlashTime(flash)
    return first, second


def unanswered(home: Path, reader: Reader, questions: list[AnyQuestion]) -> dict[str, Unanswered]:
    """Look and listen to questions before they are answered, those of a case by their steps."""
    begin(home, questions)
    reader.said, found = [], dict[str, Unanswered]()
    with at_window(home) as person:
        for question in questions:
            while isinstance(person.page, StudyPage) and person.card == card_ids(DECK, question)[0]:
                step = person.study.session.step
                view = person.page.findChild(QuestionView) or person.page.findChild(TurnView)
                assert isinstance(view, QWidget)
                seen = moment(person, reader)
                said = [line.partition(" of ")[2] for line in seen.said]  # where one is depends on earlier answers
                name = question.kind if step is None else f"{question.kind} {step + 1}"
                found[name] = Unanswered(view.grab().toImage(), seen.controls, said)
                answer_wrongly_at_once(person)
                reader.said = []
                go_on(person)
    return found


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_twin_has_another_key(kind: str) -> None:
    question = EVERY_KIND[kind]
    other = twin(question)
    assert list(other.faults()) == []
    assert other.decides_score() != question.decides_score() or (other.is_self_rated and other != question)


@pytest.mark.parametrize("kind", STEPS)
def test_key_cannot_be_seen_before_the_answer(twins: Twins, kind: str) -> None:
    first, second = twins
    assert first[kind].picture == second[kind].picture


@pytest.mark.parametrize("kind", STEPS)
def test_key_cannot_be_heard_before_the_answer(twins: Twins, kind: str) -> None:
    first, second = twins
    assert (first[kind].controls, first[kind].said) == (second[kind].controls, second[kind].said)
