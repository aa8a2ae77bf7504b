"""What the page "What do I do now?" shows is there before any profile is open."""

import pytest

from quizapp.questions.option import ActionLevel
from quizapp.workspace.help_now import load_action_levels


@pytest.mark.parametrize("level", list(ActionLevel))
@pytest.mark.parametrize("language", ["en", "es"])
def test_level_has_a_sentence(level: ActionLevel, language: str) -> None:
    assert load_action_levels().level(level).sentence.in_language(language)
