"""A deck's folder: its head, its question files, and all problems together."""

import json
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.library.deck import Deck
from quizapp.library.problems import DeckError
from quizapp.library.reading import read_deck
from tests.library.small_decks import CHOICE, FLASHCARD, HEAD, no_longer_than, spots, write_deck

BAD_QUESTION = FLASHCARD.replace("  answer:", "  answers:")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples of a property."""
    return write_deck(tmp_path_factory.mktemp("decks") / "small")


def deck_in(folder: Path) -> Deck:
    return read_deck(folder).deck()


# -- what is read


def test_deck_has_its_id_and_its_questions(tmp_path: Path) -> None:
    deck = deck_in(write_deck(tmp_path, FLASHCARD + CHOICE))

    assert (deck.id, [question.id for question in deck.questions]) == ("small", ["fever", "new-cough"])


def test_questions_come_in_the_order_of_their_files_names(tmp_path: Path) -> None:
    write_deck(tmp_path, FLASHCARD, name="b.yaml")
    write_deck(tmp_path, CHOICE, name="a.yaml")

    assert [question.id for question in deck_in(tmp_path).questions] == ["new-cough", "fever"]


def test_yaml_and_jsonl_stand_side_by_side(tmp_path: Path) -> None:
    write_deck(tmp_path, FLASHCARD)
    line = {"id": "cough", "kind": "flashcard", "stem": "a", "answer": "b"}
    (tmp_path / "more.jsonl").write_text(json.dumps(line), encoding="utf-8")

    assert [question.id for question in deck_in(tmp_path).questions] == ["cough", "fever"]


@pytest.mark.parametrize("scalar", ["1.10", "010", "1e3", "null", "No", "2026-11-22"])
def test_version_stays_as_it_is_written(tmp_path: Path, scalar: str) -> None:
    folder = write_deck(tmp_path, head=HEAD.replace('version: "1"', f"version: {scalar}"))

    assert deck_in(folder).head.version == scalar


# -- what is wrong with deck.yaml


@pytest.mark.parametrize(
    ("head", "line", "column", "what"),
    [
        pytest.param(HEAD.replace("format: 1", "format: 2"), 1, 9, "has the format 2", id="format-of-tomorrow"),
        pytest.param(HEAD.replace("format: 1\n", "") + "format: -1\n", 7, 9, "has the format -1", id="format-below"),
        pytest.param(HEAD.replace("format: 1", "format: one"), 1, 9, "Expected 'int', got 'str'", id="format-in-words"),
        pytest.param(HEAD.replace("1", "9" * 5000, 1), 1, 9, "out of range", id="format-of-5000-digits"),
        pytest.param(HEAD.replace("format: 1\n", ""), 1, 1, "missing required field 'format'", id="no-format"),
        pytest.param(HEAD.replace("id: small\n", ""), 1, 1, "missing required field 'id'", id="no-id"),
        pytest.param(HEAD.replace("id: small", "id: Small"), 2, 5, "Expected 'str' matching regex", id="bad-id"),
        pytest.param(HEAD.replace("language: en", "language: fr"), 4, 11, "Invalid enum value 'fr'", id="language"),
        pytest.param(HEAD.replace("es: P", "fr: P"), 3, 24, "unknown field 'fr'", id="language-of-title"),
        pytest.param(HEAD.replace("[patient, nurse]", "nurse"), 7, 11, "Expected 'array'", id="audience"),
        pytest.param(HEAD + "author: me\n", 8, 9, "unknown field 'author'", id="unknown-key"),
        pytest.param(HEAD + "standard: gold\n", 8, 11, "Invalid enum value 'gold'", id="standard"),
        pytest.param(HEAD + "id: other\n", 8, 1, "'id' stands here twice", id="doubled-key"),
        pytest.param(HEAD + "\ttab: a\n", 8, 1, "This is not YAML", id="tab"),
        pytest.param("- a\n", 1, 1, "Expected 'map', got 'array'", id="list"),
        pytest.param("", 1, 1, "Expected 'map', got 'array'", id="empty"),
        pytest.param("[" * 100_000, 1, 18, "nested too deeply", id="100000-brackets"),
    ],
)
def test_problem_of_the_head_has_its_place(tmp_path: Path, head: str, line: int, column: int, what: str) -> None:
    [problem] = read_deck(write_deck(tmp_path, head=head)).problems

    assert (problem.file.name, problem.line, problem.column, what in problem.what) == ("deck.yaml", line, column, True)


def test_missing_head_is_a_problem(tmp_path: Path) -> None:
    (write_deck(tmp_path) / "deck.yaml").unlink()
    [problem] = read_deck(tmp_path).problems

    assert (problem.file.name, "No such file" in problem.what) == ("deck.yaml", True)


def test_head_that_is_not_utf_8_is_a_problem(tmp_path: Path) -> None:
    (write_deck(tmp_path) / "deck.yaml").write_bytes(b"format: 1\ntitle: \xff\n")

    assert spots(read_deck(tmp_path).problems) == [("deck.yaml", 2, 8)]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
def test_pipe_as_head_is_a_problem_and_not_waited_for(tmp_path: Path) -> None:
    (write_deck(tmp_path) / "deck.yaml").unlink()
    os.mkfifo(tmp_path / "deck.yaml")

    with no_longer_than(5):
        assert "not a file" in read_deck(tmp_path).problems[0].what


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
@pytest.mark.parametrize("target", ["/etc/passwd", "../other/deck.yaml"])
def test_head_that_is_a_link_out_of_the_folder_is_a_problem(tmp_path: Path, target: str) -> None:
    write_deck(tmp_path / "other")
    (write_deck(tmp_path / "small") / "deck.yaml").unlink()
    (tmp_path / "small/deck.yaml").symlink_to(target)

    with no_longer_than(5):
        assert "not a file inside" in read_deck(tmp_path / "small").problems[0].what


# -- what is wrong with the questions


@pytest.mark.parametrize(
    ("questions", "line", "column", "what"),
    [
        pytest.param(CHOICE.replace("key: call", "key: gone"), 9, 8, "'gone' is none of the options", id="key"),
        pytest.param(FLASHCARD + FLASHCARD, 5, 7, "already used in questions.yaml", id="doubled-question-id"),
        pytest.param(FLASHCARD.replace("What is fever?", '""'), 3, 9, "The stem is empty", id="empty-stem"),
        pytest.param(FLASHCARD.replace("What is fever?", "{}"), 3, 9, "The stem is empty", id="stem-in-no-language"),
        pytest.param(FLASHCARD.replace("A temp", "#"), 4, 10, "The answer is empty", id="empty-answer"),
        pytest.param(CHOICE.replace("Wait a week.", '""'), 8, 13, "The option has no text", id="empty-option"),
        pytest.param(BAD_QUESTION, 4, 12, "unknown field 'answers'", id="unknown-key"),
    ],
)
def test_problem_of_a_question_has_its_place(tmp_path: Path, questions: str, line: int, column: int, what: str) -> None:
    problem, *_ = read_deck(write_deck(tmp_path, questions)).problems

    assert (problem.line, problem.column, what in problem.what) == (line, column, True)


def test_doubled_option_id_is_a_problem_at_both_places(tmp_path: Path) -> None:
    folder = write_deck(tmp_path, CHOICE.replace("id: wait", "id: call"))

    assert spots(read_deck(folder).problems) == [("questions.yaml", 5, 11), ("questions.yaml", 7, 11)]


def test_question_id_doubled_across_files_names_the_first_file(tmp_path: Path) -> None:
    write_deck(tmp_path, FLASHCARD, name="a.yaml")
    write_deck(tmp_path, CHOICE + FLASHCARD, name="b.yaml")
    [problem] = read_deck(tmp_path).problems

    assert str(problem) == (
        f"{tmp_path / 'b.yaml'}:10:7: fever: This id is already used in a.yaml. Give each question its own id."
    )


def test_question_id_doubled_between_yaml_and_jsonl_is_a_problem(tmp_path: Path) -> None:
    write_deck(tmp_path, FLASHCARD)
    (tmp_path / "a.jsonl").write_text('\n{"id": "fever", "kind": "flashcard", "stem": "a", "answer": "b"}')

    assert spots(read_deck(tmp_path).problems) == [("questions.yaml", 1, 7)]


def test_folder_without_questions_is_a_problem(tmp_path: Path) -> None:
    [problem] = read_deck(write_deck(tmp_path, "")).problems

    assert (problem.file, problem.what) == (tmp_path, "There is no question in this folder.")


def test_empty_folder_is_a_problem(tmp_path: Path) -> None:
    assert [problem.file.name for problem in read_deck(tmp_path).problems] == ["deck.yaml"]


def test_folder_that_is_missing_is_a_problem(tmp_path: Path) -> None:
    assert [problem.file.name for problem in read_deck(tmp_path / "gone").problems] == ["deck.yaml"]


# -- all together


def test_problems_of_all_files_come_together(tmp_path: Path) -> None:
    write_deck(tmp_path, BAD_QUESTION + "- 5\n", head=HEAD + "author: me\n", name="a.yaml")
    write_deck(tmp_path, CHOICE.replace("key: call", "key: gone"), head=HEAD + "author: me\n", name="b.yaml")
    (tmp_path / "c.jsonl").write_text("{\n", encoding="utf-8")
    (tmp_path / "d.yaml").write_bytes(b"\xff")

    assert spots(read_deck(tmp_path).problems) == [
        ("deck.yaml", 8, 9),
        ("a.yaml", 4, 12),
        ("a.yaml", 1, 3),  # the missing answer, where its question begins
        ("a.yaml", 5, 3),
        ("c.jsonl", 1, 2),
        ("d.yaml", 1, 1),
        ("b.yaml", 9, 8),
    ]


def test_every_problem_says_what_is_wrong_and_how_to_mend_it(tmp_path: Path) -> None:
    write_deck(tmp_path, BAD_QUESTION + "- 5\n" + CHOICE.replace("key: call", "key: gone"), head="format: 2\n")
    problems = read_deck(tmp_path).problems

    assert [problem for problem in problems if not problem.what.endswith(".") or not problem.mend.endswith(".")] == []


def test_deck_with_a_problem_cannot_be_used(tmp_path: Path) -> None:
    with pytest.raises(DeckError) as caught:
        deck_in(write_deck(tmp_path, FLASHCARD + "- 5\n"))

    assert spots(caught.value.problems) == [("questions.yaml", 5, 3)]


@settings(max_examples=100)
@given(head=st.one_of(st.binary(max_size=60), st.text("format: 1\n-[]{}'", max_size=30).map(str.encode)))
def test_any_bytes_as_head_give_a_head_or_a_problem(folder: Path, head: bytes) -> None:
    (folder / "deck.yaml").write_bytes(head)
    reading = read_deck(folder)

    assert (reading.head is None) == bool(reading.problems)


def test_all_faults_of_the_head_come_together(tmp_path: Path) -> None:
    tmp_path = write_deck(tmp_path, head="format: one\nid: A/b\nlanguage: fr\n")

    problems = read_deck(tmp_path).problems
    head = [problem.what for problem in problems if problem.file.name == "deck.yaml"]

    assert len(head) >= 6  # three values and the missing title, version, licence and audience


def test_empty_deck_yaml_is_a_problem(tmp_path: Path) -> None:
    folder = write_deck(tmp_path)
    (folder / "deck.yaml").write_text("", encoding="utf-8")

    assert read_deck(folder).problems
