"""The catalogue: all decks that can be read, in the order of new cards; and the decks we publish."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from quizapp.library.catalogue import Catalogue, read_catalogue
from quizapp.library.deck import Deck, deck_folders
from quizapp.library.problems import DeckError
from quizapp.library.reading import read_deck
from quizapp.questions.identity import CardId, question_of
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import Audience, key_hash, question_languages
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


# -- questions of several cards

REVERSED = FLASHCARD + "  reversed: true\n"
CLOZE = """\
- id: stools
  kind: cloze_deletion
  stem: "{{c2::7 or more}} is grade 3, {{c1::4 to 6}} is grade 2."
"""
OCCLUSION = """\
- id: glands
  kind: image_occlusion
  stem: Which gland?
  image: glands.svg
  alt: Two glands
  masks:
    - {id: thyroid, label: Thyroid, x: 0, y: 0, width: 10, height: 10}
    - {id: pancreas, label: Pancreas, x: 20, y: 0, width: 10, height: 10}
"""


@pytest.mark.parametrize(
    ("questions", "expected"),
    [
        pytest.param(REVERSED, ["small/fever", "small/fever/reverse"], id="reversed"),
        pytest.param(CLOZE, ["small/stools/c1", "small/stools/c2"], id="cloze"),
        pytest.param(OCCLUSION, ["small/glands/thyroid", "small/glands/pancreas"], id="occlusion"),
        pytest.param(FLASHCARD + "  withdrawn: true\n" + CHOICE, ["small/new-cough"], id="withdrawn"),
    ],
)
def test_question_makes_these_cards(tmp_path: Path, questions: str, expected: list[str]) -> None:
    write_deck(tmp_path / "a", questions)

    assert cards(read_catalogue([tmp_path])) == expected


@pytest.mark.parametrize("cached", [False, True])
def test_each_card_of_a_question_is_found_at_its_place(tmp_path: Path, cached: bool) -> None:
    write_deck(tmp_path / "decks" / "a", CHOICE + REVERSED + CLOZE)
    catalogue = read_catalogue([tmp_path / "decks"], tmp_path / "cache.db" if cached else None)
    names = [CardId(f"small/{name}") for name in ("fever/reverse", "stools/c2")]

    assert [(entry.card, entry.place) for entry in map(catalogue.get, names) if entry] == [
        ("small/fever/reverse", 2),
        ("small/stools/c2", 4),
    ]


def test_card_of_a_part_that_its_question_does_not_have_is_not_found(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", REVERSED)

    assert read_catalogue([tmp_path]).get(CardId("small/fever/c1")) is None


def test_withdrawn_question_stays_in_its_deck(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", FLASHCARD + "  withdrawn: true\n")
    catalogue = read_catalogue([tmp_path])

    assert ([question.id for question in catalogue.decks[0].questions], len(catalogue)) == (["fever"], 0)


# -- facts and siblings


def resting_on(*facts: str, question: str = FLASHCARD) -> str:
    return f"{question}  facts: [{', '.join(facts)}]\n"


def siblings(folder: Path, card: str) -> set[str]:
    return {*map(str, read_catalogue([folder]).siblings(CardId(card)))}


def test_trait_tells_the_facts_of_its_question(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", resting_on("RED-01", "RED-02") + resting_on("RED-02", question=CHOICE) + CLOZE)

    assert [trait.facts for trait in read_catalogue([tmp_path]).traits()] == [
        ("RED-01", "RED-02"),
        ("RED-02",),
        (),
        (),
    ]


def test_fact_that_is_named_twice_is_told_once(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", resting_on("RED-01", "RED-01"))

    assert [trait.facts for trait in read_catalogue([tmp_path]).traits()] == [("RED-01",)]


@pytest.mark.parametrize(
    ("card", "expected"),
    [("fever", "fever/reverse"), ("fever/reverse", "fever"), ("stools/c1", "stools/c2"), ("new-cough", None)],
)
def test_cards_of_one_question_are_siblings(tmp_path: Path, card: str, expected: str | None) -> None:
    write_deck(tmp_path / "a", REVERSED + CLOZE + CHOICE)

    assert siblings(tmp_path, f"small/{card}") == ({f"small/{expected}"} if expected else set())


def test_cards_that_share_a_fact_are_siblings(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", resting_on("RED-01", "RED-02") + resting_on("RED-02", "RED-03", question=CHOICE))

    assert siblings(tmp_path, "small/fever") == {"small/new-cough"}


def test_cards_of_two_decks_that_share_a_fact_are_siblings(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", resting_on("RED-01", question=REVERSED), head=head("patients"))
    write_deck(tmp_path / "b", resting_on("RED-01", question=CHOICE), head=head("nurses"))

    assert siblings(tmp_path, "nurses/new-cough") == {"patients/fever", "patients/fever/reverse"}


def test_cards_of_other_facts_are_no_siblings(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", resting_on("RED-01") + resting_on("RED-02", question=CHOICE))

    assert siblings(tmp_path, "small/fever") == set()


def test_cards_without_facts_are_no_siblings(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", FLASHCARD + CHOICE)

    assert siblings(tmp_path, "small/fever") == set()


def test_withdrawn_question_is_no_sibling(tmp_path: Path) -> None:
    write_deck(tmp_path / "a", resting_on("RED-01") + resting_on("RED-01", question=CHOICE) + "  withdrawn: true\n")

    assert siblings(tmp_path, "small/fever") == set()


@pytest.mark.parametrize("card", ["small/fever", "small/stools", "other/fever", ""])
def test_card_that_is_not_installed_has_no_siblings(tmp_path: Path, card: str) -> None:
    write_deck(tmp_path / "a", resting_on("RED-01", question=CHOICE) + CLOZE)

    assert siblings(tmp_path, card) == set()


@pytest.mark.parametrize("number", [0, 10, 299])
def test_fact_of_very_many_cards_brings_20_siblings(tmp_path: Path, number: int) -> None:
    lines = (
        f'{{"id": "q{number}", "kind": "flashcard", "stem": "Q", "answer": "A", "facts": ["all"]}}'
        for number in range(300)
    )
    write_deck(tmp_path / "a", "\n".join(lines), name="questions.jsonl")
    found = siblings(tmp_path, f"small/q{number}")

    assert (len(found), f"small/q{number}" in found) == (20, False)


def test_question_of_very_many_cards_brings_20_siblings(tmp_path: Path) -> None:
    blanks = " ".join(f"{{{{c{number}::word}}}}" for number in range(1, 101))
    write_deck(tmp_path / "a", f"- id: long\n  kind: cloze_deletion\n  stem: '{blanks}'\n")

    assert len(siblings(tmp_path, "small/long/c50")) == 20


def test_siblings_in_the_shipped_decks_are_the_cards_that_share_a_question_or_a_fact(shipped: Catalogue) -> None:
    traits = list(shipped.traits())
    cards_of = Counter(fact for trait in traits for fact in {*trait.facts})
    for trait in traits:
        expected = {
            other.card
            for other in traits
            if other != trait
            and (question_of(other.card) == question_of(trait.card) or {*other.facts} & {*trait.facts})
        }
        found = shipped.siblings(trait.card)
        if all(cards_of[fact] <= 20 for fact in trait.facts):
            assert found == expected
        else:  # of a fact that very many questions name, the first ones
            assert found <= expected


# -- many questions


@pytest.fixture
def many(tmp_path: Path) -> Catalogue:
    """A deck of 250 questions, which are not fetched all at once, and a safety-critical one of two."""
    lines = (f'{{"id": "q{number}", "kind": "flashcard", "stem": "Q{number}", "answer": "A"}}' for number in range(250))
    write_deck(tmp_path / "many", "\n".join(lines), head=head("many"), name="questions.jsonl")
    write_deck(tmp_path / "warnings", FLASHCARD + CHOICE, head=head("warnings", of=CRITICAL))
    return read_catalogue([tmp_path], tmp_path / "catalogue.db")


def test_all_entries_are_fetched_in_their_order(many: Catalogue) -> None:
    assert cards(many)[2:] == [f"many/q{number}" for number in range(250)]


def test_number_of_cards_is_known(many: Catalogue) -> None:
    assert len(many) == 252


def test_card_found_is_the_one_gone_over(many: Catalogue) -> None:
    assert [many.get(entry.card) for entry in many] == list(many)


def test_questions_of_a_deck_are_fetched_in_their_order(many: Catalogue) -> None:
    assert [question.stem for question in many.decks[1].questions] == [f"Q{number}" for number in range(250)]


def test_deck_knows_the_number_of_its_questions(many: Catalogue) -> None:
    assert [len(deck.questions) for deck in many.decks] == [2, 250]


def test_deck_knows_a_question_of_its_own(many: Catalogue) -> None:
    warnings, ours = (next(iter(deck.questions)) for deck in many.decks)

    assert (ours in many.decks[1].questions, warnings in many.decks[1].questions) == (True, False)


def test_places_tell_the_same_as_the_entries(many: Catalogue) -> None:
    told = [(entry.card, entry.deck.id, entry.place, entry.key_hash) for entry in many]

    assert [(place.card, place.deck_id, place.place, place.key_hash) for place in many.places()] == told


@pytest.mark.parametrize(
    ("of_question", "of_deck", "expected"),
    [("[nurse]", "[patient]", {"nurse"}), ("[]", "[patient, nurse]", {"patient", "nurse"}), ("[]", "[]", set())],
)
def test_place_is_for_the_audience_of_the_question_or_else_of_the_deck(
    tmp_path: Path, of_question: str, of_deck: str, expected: set[str]
) -> None:
    about = HEAD.replace("[patient, nurse]", of_deck)
    write_deck(tmp_path / "a", f"{FLASHCARD}  audience: {of_question}\n", head=about)
    [place] = read_catalogue([tmp_path]).places()

    assert place.audiences == expected


@given(card=st.text() | st.text().map(lambda text: f"many/{text}") | st.from_regex(r"many/q(/\w*)?"))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])  # nothing is changed
def test_card_of_any_other_name_is_not_found(many: Catalogue, card: str) -> None:
    assert many.get(CardId(card)) is None


def test_part_that_a_question_does_not_have_is_not_found(many: Catalogue) -> None:
    assert many.get(CardId("many/q1/reverse")) is None


def test_catalogue_that_is_closed_lets_its_file_go(many: Catalogue, tmp_path: Path) -> None:
    many.close()

    with pytest.raises(dbapi2.ProgrammingError):
        many.get(CardId("many/q1"))


# -- decks in memory


@pytest.fixture
def given_decks(tmp_path: Path) -> list[Deck]:
    """Two decks that were read, the second safety-critical."""
    write_deck(tmp_path / "a", FLASHCARD + CHOICE, head=head("one"))
    write_deck(tmp_path / "b", head=head("two", of=CRITICAL))
    return [read_deck(tmp_path / name).deck() for name in "ab"]


def test_decks_in_memory_are_put_in_order(given_decks: list[Deck]) -> None:
    assert cards(Catalogue(given_decks)) == ["two/fever", "one/fever", "one/new-cough"]


def test_decks_in_memory_keep_their_errors(given_decks: list[Deck], tmp_path: Path) -> None:
    error = DeckError(tmp_path, [])

    assert Catalogue(given_decks, [error]).errors == (error,)


def test_no_decks_make_an_empty_catalogue() -> None:
    assert (len(Catalogue()), list(Catalogue()), list(Catalogue().places())) == (0, [], [])


# -- the stamp


def test_same_decks_have_one_stamp_wherever_they_stand(given_decks: list[Deck], tmp_path: Path) -> None:
    elsewhere = [Deck(tmp_path / "elsewhere", deck.head, deck.questions) for deck in given_decks]

    assert Catalogue(elsewhere).stamp == Catalogue(given_decks).stamp


def test_stamp_of_the_cache_is_that_of_the_decks(given_decks: list[Deck], tmp_path: Path) -> None:
    read_catalogue([tmp_path], tmp_path / "catalogue.db").close()

    assert read_catalogue([tmp_path], tmp_path / "catalogue.db").stamp == Catalogue(given_decks).stamp


def _without_the_first(decks: list[Deck]) -> list[Deck]:
    return decks[1:]


def _with_another_version(decks: list[Deck]) -> list[Deck]:
    return [Deck(deck.folder, msgspec.structs.replace(deck.head, version="2"), deck.questions) for deck in decks]


def _with_another_wording(decks: list[Deck]) -> list[Deck]:
    questions = [msgspec.structs.replace(question, explanation="Because.") for question in decks[0].questions]
    return [Deck(decks[0].folder, decks[0].head, questions), *decks[1:]]


def _with_questions_turned_round(decks: list[Deck]) -> list[Deck]:
    return [Deck(decks[0].folder, decks[0].head, [*decks[0].questions][::-1]), *decks[1:]]


def _of_one_rank(decks: list[Deck]) -> list[Deck]:
    return [
        Deck(deck.folder, msgspec.structs.replace(deck.head, safety_critical=False), deck.questions) for deck in decks
    ]


@pytest.mark.parametrize(
    "change", [_without_the_first, _with_another_version, _with_another_wording, _with_questions_turned_round]
)
def test_stamp_differs_when_a_deck_does(given_decks: list[Deck], change: Callable[[list[Deck]], list[Deck]]) -> None:
    assert Catalogue(change(given_decks)).stamp != Catalogue(given_decks).stamp


def test_stamp_differs_when_the_order_of_decks_does(given_decks: list[Deck]) -> None:
    equals = _of_one_rank(given_decks)

    assert Catalogue(equals).stamp != Catalogue(equals[::-1]).stamp


# -- the decks we publish


def test_every_shipped_deck_loads(shipped: Catalogue) -> None:
    assert shipped.errors == ()


def test_a_calm_start_and_warning_signs_are_the_first_new_cards(shipped: Catalogue) -> None:
    decks = list(dict.fromkeys(entry.deck.id for entry in shipped))

    assert (len(decks), decks[:2]) == (16, ["first-steps", "warning-signs"])


def test_calm_start_has_20_questions_and_begins_with_a_choice(shipped: Catalogue) -> None:
    start = [entry for entry in shipped if entry.deck.id == "first-steps"]

    assert (len(start), start[0].question.kind) == (20, "single_best_answer")


def test_every_question_for_patients_is_in_both_languages(shipped: Catalogue) -> None:
    for_patients = [entry for entry in shipped if Audience.PATIENT in entry.question.audience]

    assert {tuple(question_languages(entry.question, entry.deck.head.language)) for entry in for_patients} == {
        ("en", "es")
    }


@pytest.mark.parametrize(("audience", "without"), [(Audience.PATIENT, {"nursing"}), (Audience.NURSE, {"first-steps"})])
def test_every_shipped_deck_but_one_has_questions_for(
    shipped: Catalogue, audience: Audience, without: set[str]
) -> None:
    with_some = {entry.deck.id for entry in shipped if audience in entry.question.audience}

    assert {deck.id for deck in shipped.decks} - with_some == without


def test_every_kind_of_question_is_shipped(shipped: Catalogue) -> None:
    assert {entry.question.kind for entry in shipped} == {kind.__struct_config__.tag for kind in get_args(AnyQuestion)}
