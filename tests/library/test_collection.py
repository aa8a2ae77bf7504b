"""What is checked over whole decks: reading level, doubles, and the printed figures."""

from pathlib import Path

import pytest

from quizapp.library.collection import Collection, check_collection
from quizapp.library.cues import FEWEST_TO_JUDGE
from quizapp.library.reading import read_deck
from tests.library.published import FOR_NURSES, GOOD, PUBLISHED, WORDS, Row, whats
from tests.library.small_decks import HEAD, as_yaml, write_deck

HARD = "Immunological complications necessitate multidisciplinary hospitalization considerations. " * 12
HARD_ES = "Las complicaciones inmunológicas extraordinarias necesitan hospitalizaciones multidisciplinarias. " * 12
EASY = "You have a fever. Call your team. They want to help you. " * 12
EASY_ES = "Tiene fiebre. Llame a su equipo. Le van a dar ayuda. " * 12


def collection(folder: Path, *decks: list[Row], head: str = PUBLISHED) -> Collection:
    """Check decks of these questions together; they are called one, two and so on."""
    written = [
        write_deck(folder / name, as_yaml(rows), head=head.replace("id: small", f"id: {name}"))
        for name, rows in zip(("one", "two", "three"), decks, strict=False)
    ]
    return check_collection([read_deck(deck) for deck in written], WORDS)


def explained(en: str, es: str, name: str = "fever") -> Row:
    return {**GOOD, "id": name, "explanation": {"en": en, "es": es}}


@pytest.mark.parametrize(("en", "es", "language"), [(HARD, EASY_ES, "en"), (EASY, HARD_ES, "es")])
def test_deck_that_is_too_hard_to_read_is_a_problem(tmp_path: Path, en: str, es: str, language: str) -> None:
    [problem] = collection(tmp_path, [explained(en * 3, es * 3)]).problems

    assert problem.file.name == "deck.yaml"
    assert f"too hard to read ({language})" in problem.what


def test_deck_that_is_easy_to_read_has_its_level_printed(tmp_path: Path) -> None:
    found = collection(tmp_path, [explained(EASY * 3, EASY_ES * 3)])

    assert found.problems == ()
    assert [line.split(":")[0] for line in found.lines()][:2] == [
        "Reading level of one for patients (grade, 6.0 at most)",
        "Reading level of one for patients (INFLESZ, 65 at least)",
    ]


def test_hard_question_among_easy_ones_leaves_the_deck_easy(tmp_path: Path) -> None:
    rows = [explained(EASY * 5, EASY_ES * 5), {**explained(HARD, HARD_ES, "other"), "stem": "Other?"}]

    assert collection(tmp_path, rows).problems == ()


def test_withdrawn_question_does_not_count_in_the_level(tmp_path: Path) -> None:
    rows = [explained(EASY * 3, EASY_ES * 3), {**explained(HARD * 3, HARD_ES * 3, "other"), "withdrawn": True}]

    assert collection(tmp_path, rows).problems == ()


def test_deck_with_few_words_for_patients_has_no_level(tmp_path: Path) -> None:
    assert collection(tmp_path, [GOOD, {**FOR_NURSES, "id": "other", "explanation": HARD}]).levels == ()


STEM = "Which medicine calms severe inflammation of the bowel after steroids failed?"


def question(name: str, stem: str, **more: object) -> Row:
    return {**FOR_NURSES, "id": name, "stem": stem, **more}


def test_near_duplicate_in_another_deck_is_a_problem(tmp_path: Path) -> None:
    double = question("b", STEM.replace("Which medicine", "Name the medicine which"))
    [problem] = collection(tmp_path, [question("a", STEM)], [double]).problems

    assert problem.what == "b: The question asks nearly the same as a in one."
    assert problem.mend.endswith("[near-duplicate]")


def test_near_duplicate_is_waived_with_a_reason(tmp_path: Path) -> None:
    double = question("b", STEM, waived={"near-duplicate": "The second asks it after the case."})

    assert collection(tmp_path, [question("a", STEM), double]).problems == ()


def test_same_stem_with_another_answer_is_no_duplicate(tmp_path: Path) -> None:
    other = question("b", "Which medicine calms severe inflammation of the liver, where infliximab is avoided?")

    assert collection(tmp_path, [question("a", STEM), other]).problems == ()


def test_question_for_patients_may_ask_what_one_for_nurses_asks(tmp_path: Path) -> None:
    assert (
        whats(list(collection(tmp_path, [question("a", STEM)], [question("b", STEM, audience=["patient"])]).problems))
        == []
    )


def test_cue_over_the_collection_is_a_problem(tmp_path: Path) -> None:
    options = [
        {"id": "a", "text": "Call the team about it.", "explanation": "Right."},
        *({"id": name, "text": "Wait.", "explanation": "Wrong."} for name in "bcd"),
    ]
    rows = [question(f"q{place}", f"Number {place}?", options=options, key="a") for place in range(FEWEST_TO_JUDGE)]

    assert any("longest of four options" in problem.what for problem in collection(tmp_path, rows).problems)


def test_deck_that_promises_nothing_is_left_out(tmp_path: Path) -> None:
    found = collection(tmp_path, [explained(HARD * 3, HARD_ES * 3)], head=HEAD)

    assert (found.problems, found.levels) == ((), ())
