"""What all kinds have in common: ids, the hash of the key, cards, languages."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.flashcard import Flashcard
from quizapp.questions.identity import ID_PATTERN
from quizapp.questions.option import Option
from quizapp.questions.question import card_ids, key_hash, question_languages
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.text import Texts

IDS = ("a", "b", "c")


def choice(ids: tuple[str, ...] = IDS, key: str = "a", *, words: str = "words") -> SingleBestAnswer:
    options = tuple(Option(id=part, text=words, explanation=words) for part in ids)
    return SingleBestAnswer(id="q", stem=words, explanation=words, options=options, key=key)


def flashcard(*, stem: str | Texts, answer: str | Texts, hint: str | Texts = "") -> Flashcard:
    return Flashcard(id="q", stem=stem, answer=answer, hint=hint)


@given(words=st.text(), order=st.permutations(IDS))
def test_key_hash_knows_neither_wording_nor_order(words: str, order: list[str]) -> None:
    assert key_hash(choice(tuple(order), words=words)) == key_hash(choice())


def test_key_hash_changes_with_the_key() -> None:
    assert key_hash(choice(key="b")) != key_hash(choice(key="a"))


@pytest.mark.parametrize("ids", [("a", "b"), ("a", "b", "d"), ("a", "b", "c", "d")], ids="-".join)
def test_key_hash_changes_with_the_ids_of_the_parts(ids: tuple[str, ...]) -> None:
    assert key_hash(choice(ids)) != key_hash(choice())


def test_key_hash_of_a_flashcard_does_not_know_its_answer() -> None:
    assert key_hash(flashcard(stem="a", answer="b")) == key_hash(flashcard(stem="c", answer="d"))


def test_key_hash_has_32_bits() -> None:
    assert 0 <= key_hash(choice()) < 2**32


# Logs hold these numbers: were they to change, every card would say "this answer has changed".
def test_key_hash_of_a_choice_is_the_one_in_logs() -> None:
    assert key_hash(choice()) == 1703950530


def test_key_hash_of_a_flashcard_is_the_one_in_logs() -> None:
    assert key_hash(flashcard(stem="a", answer="b")) == 1252933158


def test_question_makes_one_card_named_by_deck_and_question() -> None:
    assert card_ids("warning-signs", choice()) == ("warning-signs/q",)


@pytest.mark.parametrize("good", ["a", "0", "new-cough", "a.b_c-1", "1e3", "null"])
def test_id_may_be(good: str) -> None:
    assert re.search(ID_PATTERN, good)


@pytest.mark.parametrize("bad", ["", "A", "-a", ".a", "_a", "a b", "a/b", "á", "a\n", "a\nb", "\na", "a\x00"])
def test_id_may_not_be(bad: str) -> None:
    assert not re.search(ID_PATTERN, bad)


def test_question_with_every_text_in_both_languages_is_in_both() -> None:
    card = flashcard(stem=Texts(en="a", es="b"), answer=Texts(en="c", es="d"))

    assert question_languages(card, "en") == ["en", "es"]


def test_question_with_one_text_in_english_only_is_not_in_spanish() -> None:
    card = flashcard(stem=Texts(en="a", es="b"), answer=Texts(en="c", es="d"), hint=Texts(en="e"))

    assert question_languages(card, "en") == ["en"]


def test_question_with_plain_texts_is_in_the_language_of_its_deck() -> None:
    assert question_languages(flashcard(stem="a", answer="b"), "es") == ["es"]


@pytest.mark.parametrize("nothing", ["", Texts()])
def test_texts_that_are_not_written_take_no_language_away(nothing: str | Texts) -> None:
    card = flashcard(stem=Texts(en="a", es="b"), answer=Texts(en="c", es="d"), hint=nothing)

    assert question_languages(card, "en") == ["en", "es"]


def test_question_whose_texts_share_no_language_is_in_none() -> None:
    assert question_languages(flashcard(stem=Texts(en="a"), answer=Texts(es="b")), "en") == []
