"""``quizapp score``, run as a person runs it."""

import json

import pytest

from quizapp.shipped import shipped_folder
from tests.cli.quizapp_process import Run, quizapp_in_turn

NURSE = str(shipped_folder("decks") / "question-kinds" / "nurse.yaml")
ROWS = [
    {"question": "dose-by-weight", "response": ["typed", "70 mg"], "certainty": 3},
    {"question": "crisis-signs", "response": {"chosen": ["vomiting", "itch"]}},
]


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Run]:
    """What the command came to: for people, as JSON, with a row that is wrong, and with a file that is missing."""
    folder = tmp_path_factory.mktemp("score")
    (folder / "good.jsonl").write_text("\n".join(map(json.dumps, ROWS)), encoding="utf-8")
    (folder / "bad.json").write_text(json.dumps([*ROWS, {"question": "gone"}]), encoding="utf-8")
    commands = {
        "table": ("score", NURSE, str(folder / "good.jsonl")),
        "json": ("score", NURSE, str(folder / "good.jsonl"), "--json"),
        "bad": ("score", NURSE, str(folder / "bad.json"), "--json"),
        "missing": ("score", NURSE, str(folder / "gone.json")),
        "help": ("score", "--help"),
        "half": ("score", NURSE),
    }
    outcomes = quizapp_in_turn(folder, list(commands.values()))
    return {name: outcomes[command] for name, command in commands.items()}


def test_score_of_each_response_is_printed_as_json(runs: dict[str, Run]) -> None:
    rows = runs["json"].json

    assert [
        (row["question"], row["rule"], row["points"], row["max_points"], row["rating"], row["mark"]) for row in rows
    ] == [
        ("dose-by-weight", "all_or_nothing", 1, 1, "good", 3),
        ("crisis-signs", "plus_minus", 0, 4, "again", None),
    ]


def test_parts_are_printed_as_json(runs: dict[str, Run]) -> None:
    parts = runs["json"].json[1]["parts"]

    assert parts[1] == {"part": "vomiting", "is_chosen": True, "is_right": True, "within": ""}


def test_table_names_each_response_and_the_sum(runs: dict[str, Run]) -> None:
    assert runs["table"].out.splitlines() == [
        "dose-by-weight    1 of 1  good   numeric_answer (all_or_nothing), certainty 3: mark 3",
        "crisis-signs      0 of 4  again  select_all (plus_minus)",
        "Together 1 of 5 points in 2 responses.",
    ]


def test_row_that_is_wrong_ends_with_exit_code_1(runs: dict[str, Run]) -> None:
    assert runs["bad"].code == 1


def test_row_that_is_wrong_says_why_among_the_scores(runs: dict[str, Run]) -> None:
    assert runs["bad"].json[2] == {
        "question": "gone",
        "error": "There is no question 'gone' in the file of questions.",
    }


def test_file_that_is_missing_is_told_in_a_sentence(runs: dict[str, Run]) -> None:
    assert (runs["missing"].code, "No such file" in runs["missing"].err) == (1, True)


def test_scores_without_a_mistake_end_with_exit_code_0(runs: dict[str, Run]) -> None:
    assert (runs["json"].code, runs["table"].code) == (0, 0)


def test_help_says_what_the_files_hold(runs: dict[str, Run]) -> None:
    assert "RESPONSE-FILE is JSON or JSON Lines" in " ".join(runs["help"].out.split())


def test_second_file_must_be_named(runs: dict[str, Run]) -> None:
    assert runs["half"].code == 2
