"""Names and numbers of tests in words."""

import pytest

from quizapp.desktop.exam_words import certainty_words, form_words, kind_words, range_words, share_words
from quizapp.learning.form import PRESETS, Form
from quizapp.learning.result import Share
from quizapp.questions.response import Certainty
from tests.every_kind import EVERY_KIND

pytestmark = pytest.mark.usefixtures("fonts")


@pytest.mark.parametrize("kind", sorted(EVERY_KIND))
def test_every_kind_has_a_plain_name(kind: str) -> None:
    assert kind_words(EVERY_KIND[kind].kind) != EVERY_KIND[kind].kind


def test_kind_that_nobody_knows_keeps_its_name() -> None:
    assert kind_words("of_tomorrow") == "of_tomorrow"


def test_every_preset_has_a_name_of_its_own() -> None:
    assert len({form_words(form) for form in (*PRESETS.values(), Form())}) == len(PRESETS) + 1


def test_share_stands_with_its_range() -> None:
    assert share_words(Share(2, 3, 9, 0.544, 0.784)) == "67 %, likely 54 to 78 %"


def test_few_questions_give_no_range() -> None:
    assert (share_words(Share(2, 3, 3)), range_words(Share(2, 3, 3))) == ("67 %", "")


def test_every_certainty_has_words() -> None:
    assert len({certainty_words(certainty) for certainty in Certainty}) == 3
