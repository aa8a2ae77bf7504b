"""The flashcard: faults, score and texts."""

import pytest

from quizapp.questions.fault import UnfitResponse
from quizapp.questions.flashcard import Flashcard
from quizapp.questions.response import Chosen, Rating, Turned
from quizapp.questions.text import Texts

CARD = Flashcard(id="checkpoint", stem="What does it block?", answer="A brake of the immune cells.", hint="A brake?")


def test_good_flashcard_has_no_fault() -> None:
    assert list(CARD.faults()) == []


@pytest.mark.parametrize("answer", ["", Texts()])
def test_flashcard_without_answer_is_at_fault_there(answer: str | Texts) -> None:
    card = Flashcard(id="checkpoint", stem="What does it block?", answer=answer)

    assert [fault.path for fault in card.faults()] == [("answer",)]


@pytest.mark.parametrize("rating", [Rating.HARD, Rating.GOOD, Rating.EASY])
def test_flashcard_that_was_known_is_worth_its_point(rating: Rating) -> None:
    assert CARD.score(Turned(rating)).is_full


def test_flashcard_rated_again_scores_nothing() -> None:
    assert CARD.score(Turned(Rating.AGAIN)).points == 0


def test_flashcard_refuses_a_choice() -> None:
    with pytest.raises(UnfitResponse, match="turned"):
        CARD.score(Chosen(("a",)))


def test_flashcard_shows_all_its_texts() -> None:
    assert {path for path, text in CARD.texts() if text} == {("stem",), ("answer",), ("hint",)}
