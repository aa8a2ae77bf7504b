"""``quizapp date`` with dates that cannot be: a sentence says so, and nothing is changed."""

import pytest

from tests.cli.quizapp_process import Run, answers, quizapp, quizapp_in_turn

AT = ("--at", "2026-11-21T15:00:00Z")
TOO_EARLY = ("date", "--profile", "Ana", "--target", "2026-12-05", "--until", "2026-01-01", *AT)
ONE_MINUTE = ("date", "--profile", "Ana", "--target", "none", "--minutes", "1", *AT)


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], Run]:
    """What the commands came to, one after the other, for Ana."""
    home = tmp_path_factory.mktemp("date") / "home"
    first: dict[str, object] = {"card": "warning-signs/pneumonitis-oxygen", "rating": "good", "at": AT[1]}
    quizapp(home, "answer", "--profile", "Ana", "--jsonl", stdin=answers(first))
    return quizapp_in_turn(home, [TOO_EARLY, ONE_MINUTE])


def test_treatment_that_ends_before_it_begins_is_refused_with_a_sentence(runs: dict[tuple[str, ...], Run]) -> None:
    refused = runs[TOO_EARLY]

    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("A treatment that begins on 2026-12-05 does not end on 2026-01-01.")


def test_refused_dates_change_nothing_and_one_minute_is_said_as_one(runs: dict[tuple[str, ...], Run]) -> None:
    assert runs[ONE_MINUTE].out == "The plan serves no date, with 1 minute a day.\n"
