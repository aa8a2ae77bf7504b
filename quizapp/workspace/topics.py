"""Names of topics in one language, for what is counted by topic key (`quizapp.workspace.exam.topic_key`)."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from quizapp.questions.text import Text, in_language

if TYPE_CHECKING:
    from quizapp.workspace.results import TestResult


def topic_names(topics: Mapping[str, Text], language: str) -> dict[str, str]:
    """Return the names by topic key."""
    return {key: in_language(text, language) for key, text in topics.items()}


def topic_names_in(result: "TestResult", language: str) -> dict[str, str]:
    """Return the names of a result's topics by topic key."""
    entries = {row.outcome.topic: row.entry for row in result.rows if row.entry is not None}
    return {
        key: in_language(entry.question.topic or entry.deck.head.title, language)
        for key, entry in entries.items()
        if entry is not None
    }
