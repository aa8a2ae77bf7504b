"""The single best answer: faults, score and texts."""

import pytest

from quizapp.questions.fault import UnfitResponse
from quizapp.questions.option import ActionLevel, Option
from quizapp.questions.response import Chosen, Rating, Turned
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.text import Texts

EMERGENCY = Option(id="emergency", text="Call 911.", level=ActionLevel.EMERGENCY_NOW)
TODAY = Option(id="today", text="Call today.", explanation="A new cough needs a call.")
WAIT = Option(id="wait", text="Wait a week.")


def question(*options: Option, key: str = "today") -> SingleBestAnswer:
    return SingleBestAnswer(id="new-cough", stem="What do you do?", options=options, key=key)


GOOD = question(EMERGENCY, TODAY, WAIT)


def test_right_option_alone_is_worth_the_point() -> None:
    assert GOOD.score(Chosen(("today",))).is_full


@pytest.mark.parametrize("parts", [(), ("wait",), ("emergency",)], ids=lambda parts: "+".join(parts) or "-")
def test_any_other_response_scores_nothing(parts: tuple[str, ...]) -> None:
    assert GOOD.score(Chosen(parts)).points == 0


@pytest.mark.parametrize("parts", [("today", "wait"), ("today", "today"), ("gone",)], ids=lambda parts: "+".join(parts))
def test_response_that_cannot_be_given_is_refused(parts: tuple[str, ...]) -> None:
    with pytest.raises(UnfitResponse):
        GOOD.score(Chosen(parts))


def test_score_names_every_option_in_the_order_of_the_question() -> None:
    assert [part.part for part in GOOD.score(Chosen(())).parts] == ["emergency", "today", "wait"]


def test_score_marks_what_was_chosen() -> None:
    assert [part.part for part in GOOD.score(Chosen(("wait",))).parts if part.is_chosen] == ["wait"]


def test_score_marks_what_is_right() -> None:
    assert [part.part for part in GOOD.score(Chosen(("wait",))).parts if part.is_right] == ["today"]


def test_choice_refuses_a_rating() -> None:
    with pytest.raises(UnfitResponse, match="chosen"):
        GOOD.score(Turned(Rating.GOOD))


def test_good_question_has_no_fault() -> None:
    assert list(GOOD.faults()) == []


def test_question_with_one_option_is_at_fault() -> None:
    assert [fault.path for fault in question(TODAY).faults()] == [("options",)]


def test_question_without_options_is_at_fault_in_options_and_key() -> None:
    assert [fault.path for fault in question().faults()] == [("options",), ("key",)]


def test_doubled_option_id_is_at_fault_at_both_places() -> None:
    again = Option(id="today", text="Call tomorrow.")

    paths = [fault.path for fault in question(TODAY, WAIT, again).faults()]

    assert paths == [("options", 0, "id"), ("options", 2, "id")]


@pytest.mark.parametrize("text", ["", Texts()])
def test_option_without_text_is_at_fault(text: str | Texts) -> None:
    assert [fault.path for fault in question(TODAY, Option(id="wait", text=text)).faults()] == [("options", 1, "text")]


def test_key_that_is_no_option_is_at_fault() -> None:
    assert [fault.path for fault in question(TODAY, WAIT, key="gone").faults()] == [("key",)]


def test_fault_of_a_key_names_the_options_there_are() -> None:
    [fault] = question(TODAY, WAIT, key="gone").faults()

    assert fault.mend == "Use one of: today, wait."


def test_question_with_a_level_asks_for_action() -> None:
    assert GOOD.asks_for_action


def test_question_without_levels_asks_for_no_action() -> None:
    assert not question(TODAY, WAIT).asks_for_action


def test_right_option_is_the_one_of_the_key() -> None:
    assert GOOD.right_option == TODAY


def test_question_shows_the_texts_of_its_options() -> None:
    written = [path for path, text in question(TODAY, WAIT).texts() if text]

    assert written == [("stem",), ("options", 0, "text"), ("options", 0, "explanation"), ("options", 1, "text")]
