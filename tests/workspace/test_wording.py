"""Texts in one language."""

import pytest

from quizapp.questions.option import ActionLevel
from quizapp.questions.text import Texts
from quizapp.workspace import wording
from quizapp.workspace.help_now import load_action_levels
from quizapp.workspace.wording import Wording

LEVELS = load_action_levels()
ENGLISH, SPANISH = Wording("en", LEVELS), Wording("es", LEVELS)
OUR_WORDS = {name: text for name, text in vars(wording).items() if isinstance(text, Texts)}


@pytest.mark.parametrize("text", OUR_WORDS.values(), ids=OUR_WORDS)
def test_words_of_our_own_are_in_both_languages(text: Texts) -> None:
    assert text.en
    assert text.es


def test_text_that_is_not_translated_is_said_as_it_is() -> None:
    assert SPANISH.say(Texts(en="Cough")) == "Cough"


@pytest.mark.parametrize("text", ["", " ", "\n"])
def test_html_of_nothing_is_nothing(text: str) -> None:
    assert ENGLISH.html(text) == ""


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("A **dry** cough", "A dry cough"),
        ("First\n\nsecond", "First second"),
        ("- one\n- two", "one two"),
        ("3 < 5 & <b>", "3 < 5 & <b>"),
        ("", ""),
    ],
)
def test_plain_text_has_no_marks(text: str, plain: str) -> None:
    assert ENGLISH.plain(text) == plain


def test_level_is_said_in_its_fixed_sentence() -> None:
    sentence = "Llame ahora mismo al 911 o al número local de emergencias."

    assert SPANISH.level_sentence(ActionLevel.EMERGENCY_NOW) == sentence


def test_signs_are_said_letter_by_letter_without_those_that_there_are_not() -> None:
    assert ENGLISH.signs(("E9", "X1")) == ("Drinks or steroid (hydrocortisone) tablets will not stay down",)
