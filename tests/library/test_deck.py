"""A deck as data: its question files and its pictures."""

from pathlib import Path

from quizapp.library.deck import question_files
from quizapp.library.reading import read_deck
from tests.library.small_decks import CHOICE, write_deck


def test_question_files_come_by_name(tmp_path: Path) -> None:
    for name in ("b.yaml", "c.jsonl", "a.yaml"):
        write_deck(tmp_path, CHOICE, name=name)

    assert [path.name for path in question_files(tmp_path)] == ["a.yaml", "b.yaml", "c.jsonl"]


def test_hidden_and_other_files_are_no_question_files(tmp_path: Path) -> None:
    write_deck(tmp_path)
    for name in ("._questions.yaml", ".hidden.jsonl", "README.md", "questions.yaml.orig"):
        (tmp_path / name).write_bytes(b"\x00\x05\x16\x07")

    assert question_files(tmp_path) == [tmp_path / "questions.yaml"]


def test_pictures_of_a_deck_stand_in_its_media_folder(tmp_path: Path) -> None:
    assert read_deck(write_deck(tmp_path)).deck().media == tmp_path / "media"
