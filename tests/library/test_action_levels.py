"""The page "What do I do now?": all rows are there, in both languages."""

import dataclasses
from collections.abc import Iterator

import pytest

from quizapp.library.action_levels import ActionLevels, LevelText, read_action_levels
from quizapp.library.catalogue import Catalogue
from quizapp.questions.option import ActionLevel
from quizapp.shipped import resource

ROWS = {
    "emergency_now": {*(f"E{number}" for number in range(1, 13)), "V1", "V2", "V3"},
    "call_today": {f"C{number}" for number in range(1, 17)},
    "mention_at_visit": {"M1", "M2", "M3"},
}


@pytest.fixture(scope="module")
def levels() -> ActionLevels:
    return read_action_levels(resource("action_levels.yaml"))


def texts(part: object) -> Iterator[LevelText]:
    """Yield every text within a part of the page."""
    if isinstance(part, LevelText):
        yield part
    elif isinstance(part, tuple):
        for inner in part:
            yield from texts(inner)
    elif isinstance(part, dict):
        yield from texts(tuple(part.values()))
    elif dataclasses.is_dataclass(part):
        yield from texts(tuple(getattr(part, field.name) for field in dataclasses.fields(part)))


def test_levels_come_from_the_fastest(levels: ActionLevels) -> None:
    assert [level.id for level in levels.levels] == [level.value for level in ActionLevel]


@pytest.mark.parametrize(("level", "rows"), ROWS.items())
def test_level_has_all_its_rows(levels: ActionLevels, level: str, rows: set[str]) -> None:
    assert {row.id for row in levels.level(level).rows} == rows


def test_all_things_not_to_do_are_there(levels: ActionLevels) -> None:
    assert [row.id for row in levels.do_not] == ["N1", "N2", "N3", "N4"]


def test_no_row_stands_twice(levels: ActionLevels) -> None:
    ids = [row.id for row in levels.rows()]

    assert len(set(ids)) == len(ids)


def test_every_text_is_in_both_languages(levels: ActionLevels) -> None:
    assert [text for text in texts(levels) if bool(text.en) != bool(text.es)] == []


def test_only_the_group_without_a_title_has_an_empty_text(levels: ActionLevels) -> None:
    assert [text for text in texts(levels) if not text.en] == [LevelText("", "")]


def test_no_text_is_the_same_in_both_languages(levels: ActionLevels) -> None:
    assert [text for text in texts(levels) if text.en and text.en == text.es] == []


def test_every_row_rests_on_facts(levels: ActionLevels) -> None:
    assert [row.id for row in levels.rows() if not row.facts] == []


def test_every_icon_is_shipped(levels: ActionLevels) -> None:
    icons = {level.icon for level in levels.levels} | {row.icon for row in levels.rows()}
    icons |= {group.icon for level in levels.levels for group in level.groups}
    icons |= {sentence.icon for sentence in levels.sentences.values()}

    assert [icon for icon in icons if icon and not resource("icons", f"{icon}.svg").exists()] == []


def test_rows_added_for_a_treatment_name_a_place_that_there_is(levels: ActionLevels) -> None:
    places = {level.id for level in levels.levels} | {"all", "do_not"}

    assert {row.level for row in levels.variants} <= places


def test_scalar_that_looks_like_a_number_stays_text(levels: ActionLevels) -> None:
    assert "911" in levels.level("emergency_now").sentence.en


def test_row_is_found_by_its_id(levels: ActionLevels) -> None:
    assert levels.row("N2").id == "N2"


def test_row_that_is_not_there_is_not_found(levels: ActionLevels) -> None:
    with pytest.raises(KeyError):
        levels.row("E13")


def test_level_that_is_not_there_is_not_found(levels: ActionLevels) -> None:
    with pytest.raises(KeyError):
        levels.level("tomorrow")


def test_fixed_sentence_is_given_in_the_language_wanted(levels: ActionLevels) -> None:
    assert levels.sentence("no_answer", "es") == levels.sentences["no_answer"].text.es


def test_any_other_language_gets_english() -> None:
    assert LevelText("Call", "Llame").in_language("fr") == "Call"


def test_every_row_that_a_shipped_question_names_is_there(levels: ActionLevels, shipped: Catalogue) -> None:
    named = {row for entry in shipped for row in entry.question.escalation}

    assert named <= {row.id for row in levels.rows()}
