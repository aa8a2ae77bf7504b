"""Words that wrap, some of them emphasized."""

import pytest

from quizapp.desktop.look import Look
from quizapp.desktop.widgets.text_block import TextBlock


@pytest.mark.parametrize("emphasis", [[], [""], ["", "fever"], ["not there"]])
def test_any_emphasis_comes_to_an_end(look: Look, emphasis: list[str]) -> None:
    words = "A fever is a reason to call."

    assert TextBlock(words, look.font("body"), 1.4, emphasis).natural_width() > 0
