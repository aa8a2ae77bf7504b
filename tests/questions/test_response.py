"""Responses as the log keeps them."""

import msgspec
import pytest

from quizapp.questions.response import Certainty, Chosen, Ordered, Paired, Rating, Response, Stepped, Turned, Typed

KEPT: dict[Response, bytes] = {
    Turned(Rating.GOOD): b'["turned",3]',
    Typed("80 mg"): b'["typed","80 mg"]',
    Chosen(("today",)): b'["chosen",["today"]]',
    Paired((("row", "column"),)): b'["paired",[["row","column"]]]',
    Ordered(("a", "b")): b'["ordered",["a","b"]]',
    Stepped((Chosen(("a",)), None), (Certainty.GUESS, None)): b'["stepped",[["chosen",["a"]],null],[1,null]]',
}


@pytest.mark.parametrize(("response", "written"), KEPT.items())
def test_response_is_written_as_logs_have_it(response: Response, written: bytes) -> None:
    assert msgspec.json.encode(response) == written


@pytest.mark.parametrize(("response", "written"), KEPT.items())
def test_response_is_read_back_from_a_log(response: Response, written: bytes) -> None:
    assert msgspec.json.decode(written, type=Response) == response


def test_ratings_are_numbered_as_fsrs_does() -> None:
    assert [rating.name for rating in sorted(Rating)] == ["AGAIN", "HARD", "GOOD", "EASY"]
