"""Problems are said the way that editors and people understand."""

from pathlib import Path

from quizapp.library.problems import DeckError, Problem

PROBLEM = Problem(Path("decks/small/a.yaml"), 3, 7, "The key 'x' is none of the options.", "Use one of: {a}.")


def test_problem_is_written_as_editors_know_it() -> None:
    assert str(PROBLEM) == "decks/small/a.yaml:3:7: The key 'x' is none of the options. Use one of: {a}."


def test_deck_error_names_the_folder() -> None:
    assert "decks/small" in str(DeckError(Path("decks/small"), [PROBLEM]))


def test_deck_error_tells_what_to_mend() -> None:
    assert str(PROBLEM) in DeckError(Path("decks/small"), [PROBLEM]).action


def test_deck_error_carries_every_problem() -> None:
    assert len(DeckError(Path("decks/small"), [PROBLEM] * 50).problems) == 50


def test_deck_error_shows_three_problems_at_most() -> None:
    assert DeckError(Path("decks/small"), [PROBLEM] * 50).action.count("a.yaml:3:7") == 3
