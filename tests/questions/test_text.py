"""A text falls back to the language that there is, and knows which ones are written."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.text import NO_TEXT, Texts, in_language, languages_of

BOTH = Texts(en="Fever", es="Fiebre")
TEXTS = st.one_of(st.text(), st.builds(Texts, en=st.text(), es=st.text()))


def test_text_in_both_languages_is_given_in_the_one_wanted() -> None:
    assert (in_language(BOTH, "en"), in_language(BOTH, "es")) == ("Fever", "Fiebre")


def test_spanish_falls_back_to_english() -> None:
    assert in_language(Texts(en="Fever"), "es") == "Fever"


def test_english_falls_back_to_spanish() -> None:
    assert in_language(Texts(es="Fiebre"), "en") == "Fiebre"


def test_unknown_language_gets_english() -> None:
    assert in_language(BOTH, "fr") == "Fever"


def test_plain_text_is_the_same_in_every_language() -> None:
    assert in_language("Fever", "es") == "Fever"


def test_plain_text_is_in_the_language_of_its_deck() -> None:
    assert list(languages_of("Fiebre", "es")) == ["es"]


def test_no_text_is_in_no_language() -> None:
    assert list(languages_of(NO_TEXT, "en")) == []


def test_empty_translation_does_not_count_as_written() -> None:
    assert list(languages_of(Texts(en="Fever", es=""), "es")) == ["en"]


@given(text=TEXTS)
def test_text_is_true_just_if_it_is_written_in_some_language(text: str | Texts) -> None:
    assert bool(text) == bool(list(languages_of(text, "en")))


@given(text=TEXTS, language=st.sampled_from(["en", "es"]))
def test_written_text_is_never_shown_empty(text: str | Texts, language: str) -> None:
    assert bool(in_language(text, language)) == bool(text)


def test_number_is_written_in_every_language() -> None:
    assert list(languages_of("36.8 - 128", "en")) == ["en", "es"]
