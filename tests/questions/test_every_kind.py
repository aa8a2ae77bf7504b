"""What holds for every kind of question: bounds, order, missing answers, and being written and read."""

from decimal import Decimal
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.case_study import CaseStudy
from quizapp.questions.fault import UnfitResponse
from quizapp.questions.identity import part_of
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import Way, card_ids, key_hash, score
from quizapp.questions.response import Chosen, Ordered, Paired, Response, Stepped
from quizapp.questions.rules import Rule
from tests.every_kind import EVERY_KIND
from tests.questions.responses import responses

every_kind = pytest.mark.parametrize("question", EVERY_KIND.values(), ids=EVERY_KIND)


def test_there_is_a_question_of_every_kind() -> None:
    assert {type(question) for question in EVERY_KIND.values()} == set(get_args(AnyQuestion))


@every_kind
def test_sound_question_has_no_fault(question: AnyQuestion) -> None:
    assert list(question.faults()) == []


@every_kind
@given(data=st.data())
def test_points_stay_between_nothing_and_the_most(question: AnyQuestion, data: st.DataObject) -> None:
    found = score(question, data.draw(responses(question)))

    assert 0 <= found.points <= found.max_points == question.max_points


@every_kind
def test_missing_answer_wins_nothing(question: AnyQuestion) -> None:
    assert score(question, None).points == 0


@every_kind
def test_right_response_wins_every_point(question: AnyQuestion) -> None:
    assert score(question, question.right_response()).is_full


@every_kind
def test_right_response_leaves_nothing_open(question: AnyQuestion) -> None:
    assert question.still_open(question.right_response()) == ()


@every_kind
def test_something_is_open_as_long_as_nothing_is_done(question: AnyQuestion) -> None:
    assert question.still_open(None)


@every_kind
@given(data=st.data())
def test_order_of_what_was_done_does_not_change_the_points(question: AnyQuestion, data: st.DataObject) -> None:
    response = data.draw(responses(question))

    assert score(question, _mixed(response, data)).points == score(question, response).points


@every_kind
@given(data=st.data())
def test_order_in_which_parts_are_written_does_not_change_the_points(
    question: AnyQuestion, data: st.DataObject
) -> None:
    other = msgspec.convert(_rearranged(msgspec.to_builtins(question), data), AnyQuestion)
    response = data.draw(responses(question))

    assert score(other, response).points == score(question, response).points


@every_kind
@given(data=st.data())
def test_order_in_which_parts_are_written_does_not_change_the_key(question: AnyQuestion, data: st.DataObject) -> None:
    other = msgspec.convert(_rearranged(msgspec.to_builtins(question), data), AnyQuestion)

    assert key_hash(other) == key_hash(question)


@every_kind
def test_question_survives_being_written_and_read(question: AnyQuestion) -> None:
    assert msgspec.json.decode(msgspec.json.encode(question), type=AnyQuestion) == question


@every_kind
@given(data=st.data())
def test_response_survives_being_written_and_read(question: AnyQuestion, data: st.DataObject) -> None:
    response = data.draw(responses(question))

    assert msgspec.json.decode(msgspec.json.encode(response), type=Response | None) == response


WAYS = {type(question.right_response()): question.right_response() for question in EVERY_KIND.values()}
UNKNOWN: dict[type, Response] = {
    Chosen: Chosen(("no-such-part",)),
    Paired: Paired((("no-such-row", "no-such-column"),)),
    Ordered: Ordered(("no-such-part",)),
    Stepped: Stepped((Chosen(("no-such-part",)),)),
}


@pytest.mark.parametrize(
    ("kind", "way"),
    [(kind, way) for kind, asked in EVERY_KIND.items() for way in WAYS if type(asked.right_response()) is not way],
)
def test_response_of_another_way_is_refused(kind: str, way: type) -> None:
    with pytest.raises(UnfitResponse):
        score(EVERY_KIND[kind], WAYS[way])


@pytest.mark.parametrize(
    "kind", [kind for kind, asked in EVERY_KIND.items() if type(asked.right_response()) in UNKNOWN]
)
def test_part_that_is_not_there_is_refused(kind: str) -> None:
    question = EVERY_KIND[kind]

    with pytest.raises(UnfitResponse):
        score(question, UNKNOWN[type(question.right_response())])


@every_kind
def test_withdrawn_question_makes_no_card(question: AnyQuestion) -> None:
    assert card_ids("deck", msgspec.structs.replace(question, withdrawn=True)) == ()


@every_kind
def test_cards_of_a_question_are_named_by_its_parts(question: AnyQuestion) -> None:
    assert [part_of(card) for card in card_ids("deck", question)] == list(question.card_parts())


@every_kind
def test_only_a_case_has_no_way_of_its_own(question: AnyQuestion) -> None:
    assert getattr(question, "way", None) in (*Way, None)
    assert hasattr(question, "way") is not isinstance(question, CaseStudy)


@every_kind
def test_only_turned_cards_are_rated_by_the_person(question: AnyQuestion) -> None:
    assert question.is_self_rated is (question.rule is Rule.RATED)


def _mixed(response: Response | None, data: st.DataObject) -> Response | None:
    """Return the same response in another order; an order itself is left alone."""
    match response:
        case Chosen(parts):
            return Chosen(tuple(data.draw(st.permutations(parts))))
        case Paired(pairs):
            return Paired(tuple(data.draw(st.permutations(pairs))))
        case Stepped(steps, certainties):
            mixed = tuple(_mixed(step, data) for step in steps)
            return Stepped(mixed, certainties)  # type: ignore[arg-type]  # a step stays a step
    return response


def _rearranged(value: object, data: st.DataObject, name: str = "", kind: object = "") -> object:
    """Return a question as written, with its options, rows, columns, groups, gaps and places in another order."""
    if isinstance(value, dict):
        kind = value.get("kind", kind)
        return {key: _rearranged(inner, data, key, kind) for key, inner in value.items()}
    if not isinstance(value, list):
        return value
    values = [_rearranged(inner, data, "", kind) for inner in value]
    is_of_parts = bool(values) and all(isinstance(inner, dict) and "id" in inner for inner in values)
    return data.draw(st.permutations(values)) if is_of_parts and name not in ("steps", "chart") else values


def test_decimal_of_a_number_is_kept_as_written() -> None:
    written = msgspec.json.decode(
        b'{"kind":"numeric_answer","id":"q","stem":"s","value":"0.10","tolerance":0.05}', type=AnyQuestion
    )

    assert getattr(written, "value", None) == Decimal("0.10")
