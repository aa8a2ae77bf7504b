"""The list of kinds, as programs that write decks see it."""

import msgspec
import pytest

from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.text import Texts
from tests.every_kind import EVERY_KIND


def test_json_schema_names_every_kind() -> None:
    schema = msgspec.json.schema(AnyQuestion)

    assert set(schema["discriminator"]["mapping"]) == set(EVERY_KIND)


def test_json_schema_can_be_written_as_json() -> None:
    assert b'"$defs"' in msgspec.json.encode(msgspec.json.schema(AnyQuestion))


@pytest.mark.parametrize(
    ("written", "text"),
    [("Fever", "Fever"), ({"en": "Fever"}, Texts(en="Fever")), ({"en": "A", "es": "B"}, Texts(en="A", es="B"))],
    ids=["plain", "english", "both"],
)
def test_text_is_read_plain_or_by_language(written: object, text: str | Texts) -> None:
    question = msgspec.convert({"kind": "flashcard", "id": "q", "stem": written, "answer": "a"}, AnyQuestion)

    assert question.stem == text


def test_question_survives_being_written_and_read() -> None:
    written = {"kind": "single_best_answer", "id": "q", "stem": "s", "key": "a", "options": [{"id": "a", "text": "t"}]}
    question = msgspec.convert(written, AnyQuestion)

    assert msgspec.json.decode(msgspec.json.encode(question), type=AnyQuestion) == question
