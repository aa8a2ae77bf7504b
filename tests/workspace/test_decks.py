"""Looking after decks: what is installed, and checking before use."""

import json
from pathlib import Path
from typing import get_args

from quizapp.questions.kinds import AnyQuestion
from quizapp.workspace.decks import check_decks, deck_schema, describe_decks, describe_questions
from quizapp.workspace.installed import installed_decks
from tests.library.small_decks import FLASHCARD, HEAD, write_deck

SHIPPED = [
    *("first-steps", "warning-signs", "antibodies", "car-t", "checkpoint-inhibitors", "cytokines", "immune-system"),
    *("immunotherapy", "living", "multiple-sclerosis", "nursing", "organs", "question-kinds", "steroids", "triggers"),
    "vaccines",
]


def test_shipped_decks_are_installed_with_the_safety_critical_ones_first(home: Path) -> None:
    assert [deck.id for deck in installed_decks(home).decks] == SHIPPED


def test_deck_in_the_folder_of_the_person_is_installed(home: Path) -> None:
    write_deck(home / "decks" / "small")

    assert installed_decks(home).decks[-1].id == "small"


def test_deck_that_changed_is_read_anew(home: Path) -> None:
    write_deck(home / "decks" / "small")
    installed_decks(home)

    write_deck(home / "decks" / "small", FLASHCARD.replace("fever", "chills"))

    assert [question.id for question in installed_decks(home).decks[-1].questions] == ["chills"]


def test_installed_decks_are_kept_in_the_home(home: Path) -> None:
    write_deck(home / "decks" / "small")
    installed_decks(home).close()

    assert (home / "catalogue.db").stat().st_size > 100_000


def test_cache_of_an_earlier_version_is_removed(home: Path) -> None:
    home.mkdir(exist_ok=True)
    (home / "catalogue.cache").touch()
    installed_decks(home)

    assert not (home / "catalogue.cache").exists()


def test_damaged_deck_leaves_the_others(home: Path) -> None:
    write_deck(home / "decks" / "small", "- id: [")

    catalogue = installed_decks(home)

    assert ([deck.id for deck in catalogue.decks], len(catalogue.errors)) == (SHIPPED, 1)


def test_decks_of_one_folder_are_all_checked(tmp_path: Path) -> None:
    write_deck(tmp_path / "one", FLASHCARD.replace("kind:", "sort:"))
    write_deck(tmp_path / "two", FLASHCARD.replace("kind:", "sort:"), head=HEAD.replace("small", "two"))

    assert {problem.file.parent.name for problem in check_decks([tmp_path]).problems} == {"one", "two"}


def test_id_used_by_two_decks_is_a_problem_of_the_second(tmp_path: Path) -> None:
    write_deck(tmp_path / "one")
    write_deck(tmp_path / "two")

    [problem] = check_decks([tmp_path]).problems
    assert (problem.file.parent.name, "already used" in problem.what) == ("two", True)


def test_folder_that_is_not_there_is_a_problem(tmp_path: Path) -> None:
    assert len(check_decks([tmp_path / "none"]).problems) > 0


def test_schema_is_json_with_each_kind() -> None:
    kinds = json.loads(deck_schema())["$defs"].keys()

    assert {kind.__name__ for kind in get_args(AnyQuestion)} <= kinds


def test_deck_is_described(home: Path) -> None:
    row = describe_decks(installed_decks(home))[0]

    assert (row.id, row.title, row.safety_critical, row.questions) == (
        "first-steps",
        "First steps: ten calm minutes",
        True,
        20,
    )


def test_question_is_described_once_under_the_id_that_its_cards_begin_with(home: Path) -> None:
    catalogue = installed_decks(home)
    begun = dict.fromkeys("/".join(entry.card.split("/")[:2]) for entry in catalogue)

    assert [row.id for row in describe_questions(catalogue)] == list(begun)
