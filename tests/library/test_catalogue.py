"""The catalogue: all decks that can be read, in the order of new cards; and the decks we publish."""

from collections import Counter
from pathlib import Path

import pytest

from quizapp.library.catalogue import Catalogue, deck_folders, read_catalogue
from quizapp.questions.question import Audience, CardId, key_hash, question_languages
from tests.library.small_decks import CHOICE, FLASHCARD, HEAD, spots, write_deck

CRITICAL = HEAD + "safety_critical: true\n"


def head(deck_id: str, *, of: str = HEAD) -> str:
    return of.replace("id: small", f"id: {deck_id}")


def cards(catalogue: Catalogue) -> list[str]:
    return [entry.card for entry in catalogue]


# -- reading


def test_cards_come_deck_by_deck_in_the_order_of_their_questions(tmp_path: Path) -> None:
    write_deck(tmp_path / "b", FLASHCARD + CHOICE, head=head("two"))
    write_deck(tmp_path / "a", FLASHCARD, head=head("one"))

    assert cards(read_catalogue([tmp_path])) == ["one/fever", "two/fever", "two/new-cough"]


def test_safety_critical_decks_come_first(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", head=head("one"))
    write_deck(tmp_path / "b", head=head("two", of=CRITICAL))

    assert cards(read_catalogue([tmp_path])) == ["two/fever", "one/fever"]


def test_places_count_the_cards_in_their_order(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", FLASHCARD + CHOICE, head=head("one"))
    write_deck(tmp_path / "b", head=head("two", of=CRITICAL))

    assert [entry.place for entry in read_catalogue([tmp_path])] == [0, 1, 2]


def test_other_decks_still_load_beside_one_with_a_problem(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", head=head("one"))
    write_deck(tmp_path / "b", "- 5\n", head=head("two"))
    write_deck(tmp_path / "c", head=head("three"))

    assert cards(read_catalogue([tmp_path])) == ["one/fever", "three/fever"]


def test_deck_with_a_problem_is_reported(tmp_path: Path) -> None:
    write_deck(tmp_path / "b", "- 5\n")
    [error] = read_catalogue([tmp_path]).errors

    assert (error.folder, spots(error.problems)) == (tmp_path / "b", [("questions.yaml", 1, 3)])


def test_of_two_decks_with_one_id_the_first_is_kept(tmp_path: Path) -> None:
    write_deck(tmp_path / "shipped/z", FLASHCARD)
    write_deck(tmp_path / "own/a", CHOICE)

    assert cards(read_catalogue([tmp_path / "shipped", tmp_path / "own"])) == ["small/fever"]


def test_second_deck_of_one_id_is_reported_with_the_first_ones_folder(tmp_path: Path) -> None:
    write_deck(tmp_path / "a")
    write_deck(tmp_path / "b")
    [error] = read_catalogue([tmp_path]).errors

    assert f"'small' is already used by {tmp_path / 'a'}" in error.problems[0].what


def test_folder_of_decks_that_is_missing_holds_none(tmp_path: Path) -> None:
    assert len(read_catalogue([tmp_path / "gone"])) == 0


def test_hidden_folders_and_files_are_no_decks(tmp_path: Path) -> None:
    for name in (".git", "_draft", "deck"):
        (tmp_path / name).mkdir()
    (tmp_path / "facts.yaml").touch()

    assert deck_folders(tmp_path) == [tmp_path / "deck"]


def test_card_that_is_installed_is_found(tmp_path: Path) -> None:
    entry = read_catalogue([write_deck(tmp_path / "a").parent]).get(CardId("small/fever"))

    assert entry is not None and entry.question.id == "fever"


def test_card_that_is_not_installed_is_not_found(tmp_path: Path) -> None:
    assert read_catalogue([tmp_path]).get(CardId("small/fever")) is None


def test_entry_knows_the_hash_of_its_key(tmp_path: Path) -> None:
    [entry] = read_catalogue([write_deck(tmp_path / "a", CHOICE).parent])

    assert entry.key_hash == key_hash(entry.question)


# -- the decks we publish


def test_every_shipped_deck_loads(shipped: Catalogue) -> None:
    assert shipped.errors == ()


def test_five_decks_are_shipped(shipped: Catalogue) -> None:
    assert {deck.id for deck in shipped.decks} == {
        *("car-t", "checkpoint-inhibitors", "cytokines", "vaccines", "warning-signs")
    }


def test_warning_signs_are_the_first_new_cards(shipped: Catalogue) -> None:
    assert next(iter(shipped)).deck.id == "warning-signs"


def test_every_shipped_deck_has_at_least_14_questions(shipped: Catalogue) -> None:
    assert min(len(deck.questions) for deck in shipped.decks) >= 14


def test_at_least_70_questions_are_shipped(shipped: Catalogue) -> None:
    assert len(shipped) >= 70


def test_at_least_half_of_the_questions_are_for_patients_in_both_languages(shipped: Catalogue) -> None:
    for_patients = [entry for entry in shipped if Audience.PATIENT in entry.question.audience]
    in_both = [
        entry for entry in for_patients if question_languages(entry.question, entry.deck.head.language) == ["en", "es"]
    ]

    assert len(in_both) * 2 >= len(shipped)


@pytest.mark.parametrize("audience", Audience)
def test_every_shipped_deck_has_questions_for(shipped: Catalogue, audience: Audience) -> None:
    with_some = {entry.deck.id for entry in shipped if audience in entry.question.audience}

    assert with_some == {deck.id for deck in shipped.decks}


def test_every_kind_of_question_is_shipped(shipped: Catalogue) -> None:
    assert Counter(entry.question.kind for entry in shipped).keys() == {"flashcard", "single_best_answer"}
