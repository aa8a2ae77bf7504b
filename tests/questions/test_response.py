"""Responses as the log keeps them."""

import msgspec
import pytest

from quizapp.questions.response import Chosen, Rating, Response, Turned

KEPT = {Turned(Rating.GOOD): b'["turned",3]', Chosen(("today",)): b'["chosen",["today"]]'}


@pytest.mark.parametrize(("response", "written"), KEPT.items())
def test_response_is_written_as_logs_have_it(response: Response, written: bytes) -> None:
    assert msgspec.json.encode(response) == written


@pytest.mark.parametrize(("response", "written"), KEPT.items())
def test_response_is_read_back_from_a_log(response: Response, written: bytes) -> None:
    assert msgspec.json.decode(written, type=Turned | Chosen) == response


def test_ratings_are_numbered_as_fsrs_does() -> None:
    assert [rating.name for rating in sorted(Rating)] == ["AGAIN", "HARD", "GOOD", "EASY"]
