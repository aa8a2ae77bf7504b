"""Scoring files of responses: the worked examples of docs/scoring.md, every form of a response, and every mistake."""

import json
import re
from pathlib import Path

import pytest

from quizapp.shipped import shipped_folder
from quizapp.workspace.scoring import NotScored, Scored, ScoringError, score_file

DOCUMENT = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")
EXAMPLES = DOCUMENT.split("## Worked examples")[1]
POINTS = re.findall(r"^\| `([a-z-]+)` \|.*\| (\d) of (\d) \|$", EXAMPLES, flags=re.MULTILINE)

QUESTIONS = """\
- {id: fever, kind: select_all, stem: What is fever?, keys: [a, b],
   options: [{id: a, text: A}, {id: b, text: B}, {id: c, text: C}]}
- {id: grid, kind: matrix_multiple_choice, stem: Which?, columns: [{id: y, text: Yes}, {id: n, text: No}],
   rows: [{id: one, text: One, key: y}]}
- {id: steps, kind: ordered_response, stem: In order, keys: [b, a], options: [{id: a, text: A}, {id: b, text: B}]}
- {id: dose, kind: numeric_answer, stem: How many?, value: 70, unit: mg}
- {id: card, kind: flashcard, stem: Front, answer: Back}
"""


@pytest.fixture
def questions(tmp_path: Path) -> Path:
    path = tmp_path / "questions.yaml"
    path.write_text(QUESTIONS, encoding="utf-8")
    return path


def score_text(questions: Path, text: str) -> list[Scored | NotScored]:
    """Score a file of responses with this text."""
    path = questions.parent / "responses.jsonl"
    path.write_text(text, encoding="utf-8")
    return list(score_file(questions, path))


def score_one(questions: Path, **row: object) -> Scored:
    """Score one response that can be scored."""
    [outcome] = score_text(questions, json.dumps(row))
    assert isinstance(outcome, Scored)
    return outcome


def error_of(questions: Path, **row: object) -> str:
    """Return what is said about one response that cannot be scored."""
    [outcome] = score_text(questions, json.dumps(row))
    assert isinstance(outcome, NotScored)
    return outcome.error


# -- the document


def test_every_worked_example_of_the_document_holds(tmp_path: Path) -> None:
    yaml, rows = re.findall(r"```(?:yaml|json)\n(.*?)```", EXAMPLES, flags=re.DOTALL)
    (tmp_path / "questions.yaml").write_text(yaml, encoding="utf-8")
    found = score_text(tmp_path / "questions.yaml", rows)

    assert [(one.question, str(one.points), str(one.max_points)) for one in found if isinstance(one, Scored)] == POINTS


def test_document_has_as_many_results_as_examples() -> None:
    assert len(POINTS) == EXAMPLES.count('{"question"') == 17


# -- forms


@pytest.mark.parametrize(
    ("question", "logged", "easier"),
    [
        ("fever", ["chosen", ["a", "b"]], {"chosen": ["b", "a"]}),
        ("grid", ["paired", [["one", "y"]]], {"paired": {"one": "y"}}),
        ("grid", ["paired", [["one", "y"]]], {"paired": [["one", "y"]]}),
        ("steps", ["ordered", ["b", "a"]], {"ordered": ["b", "a"]}),
        ("dose", ["typed", "70 mg"], {"typed": "70"}),
        ("card", ["turned", 3], {"turned": "good"}),
        ("card", ["turned", 3], {"turned": 3}),
    ],
)
def test_easier_form_wins_what_the_logged_one_does(
    questions: Path, question: str, logged: object, easier: object
) -> None:
    scores = [score_one(questions, question=question, response=form) for form in (logged, easier)]

    assert [(one.points, one.max_points) for one in scores] == [(scores[0].max_points,) * 2] * 2


def test_no_response_wins_nothing_and_is_asked_again(questions: Path) -> None:
    one = score_one(questions, question="fever", response=None, certainty=3)

    assert (one.points, one.rating, one.mark, one.is_confident_error) == (0, "again", None, False)


def test_list_of_rows_is_read(questions: Path) -> None:
    rows = [{"question": "dose", "response": {"typed": text}} for text in ("70", "7")]

    assert [one.points for one in score_text(questions, json.dumps(rows, indent=1)) if isinstance(one, Scored)] == [
        1,
        0,
    ]


def test_lines_are_read_with_blank_ones_between_them(questions: Path) -> None:
    line = '{"question": "dose", "response": {"typed": "70"}}'

    assert len(score_text(questions, f"{line}\r\n\n{line}\n")) == 2


@pytest.mark.parametrize("content", ["{}", "[{}]"], ids=["one", "list"])
def test_questions_are_read_from_json(tmp_path: Path, content: str) -> None:
    question = '{"id": "dose", "kind": "numeric_answer", "stem": "How many?", "value": "70", "reviewed": "2026-11-22"}'
    path = tmp_path / "questions.json"
    path.write_text(content.replace("{}", question), encoding="utf-8")

    assert score_one(path, question="dose", response={"typed": "70"}).points == 1


def test_one_question_is_read_from_yaml(tmp_path: Path) -> None:
    path = tmp_path / "question.yaml"
    path.write_text("id: dose\nkind: numeric_answer\nstem: How many?\nvalue: 70\n", encoding="utf-8")

    assert score_one(path, question="dose", response={"typed": "70"}).points == 1


# -- what a score says


def test_parts_say_what_was_chosen_and_what_is_right(questions: Path) -> None:
    one = score_one(questions, question="grid", response={"paired": {"one": "n"}})

    assert [(part.within, part.part, part.is_chosen, part.is_right) for part in one.parts] == [
        ("one", "y", False, True),
        ("one", "n", True, False),
    ]


@pytest.mark.parametrize(
    ("parts", "certainty", "rating", "mark", "is_confident_error"),
    [
        (["a", "b"], 3, "good", 3, False),
        (["a", "b"], 1, "hard", 1, False),
        (["c"], 3, "again", -6, True),
        (["c"], 2, "again", -2, False),
        (["a", "b"], None, "good", None, False),
    ],
)
def test_certainty_gives_a_rating_and_a_mark(
    questions: Path, parts: list[str], certainty: int | None, rating: str, mark: int | None, is_confident_error: bool
) -> None:
    one = score_one(questions, question="fever", response={"chosen": parts}, certainty=certainty)

    assert (one.rating, one.mark, one.is_confident_error) == (rating, mark, is_confident_error)


def test_case_says_what_each_step_came_to(tmp_path: Path) -> None:
    row = {
        "question": "okafor",
        "response": {
            "stepped": [
                {"chosen": ["headache", "tired", "knee"]},
                {"paired": {"gland": "pituitary", "hormone": "cortisol"}},
                {"paired": {"danger": "storm", "finding": "pressure"}},
                None,
                {"chosen": ["saline", "hydrocortisone"]},
            ]
        },
    }
    (tmp_path / "responses.json").write_text(json.dumps(row), encoding="utf-8")
    case = shipped_folder("decks") / "question-kinds" / "case.yaml"
    [one] = score_file(case, tmp_path / "responses.json")

    assert isinstance(one, Scored)
    assert [(step.step, step.points, step.max_points) for step in one.steps] == [
        ("cues", 1, 4),
        ("meaning", 2, 2),
        ("danger", 0, 1),
        ("plan", 0, 4),
        ("now", 2, 2),
        ("next-day", 0, 4),
    ]


def test_case_is_as_certain_as_its_steps(tmp_path: Path) -> None:
    row = {"question": "okafor", "response": ["stepped", [["chosen", ["knee"]]], [3]]}
    (tmp_path / "responses.json").write_text(json.dumps(row), encoding="utf-8")
    [one] = score_file(shipped_folder("decks") / "question-kinds" / "case.yaml", tmp_path / "responses.json")

    assert isinstance(one, Scored) and one.is_confident_error


# -- mistakes


def test_unknown_question_is_named(questions: Path) -> None:
    assert error_of(questions, question="gone", response=None).startswith("There is no question 'gone'")


@pytest.mark.parametrize(
    ("question", "response", "why"),
    [
        ("fever", {"chosen": ["z"]}, "there is no part 'z'"),
        ("fever", {"chosen": ["a", "a"]}, "a part is chosen twice"),
        ("fever", {"typed": "a"}, "an option is chosen, not typed"),
        ("grid", {"paired": [["one", "y"], ["one", "n"]]}, "a part is paired twice"),
        ("dose", {"chosen": []}, "a number is typed, not chosen"),
    ],
)
def test_response_that_does_not_fit_says_why(questions: Path, question: str, response: object, why: str) -> None:
    assert error_of(questions, question=question, response=response).endswith(f"does not fit the question: {why}.")


@pytest.mark.parametrize("response", ["a", 5, ["guessed", []], {"chosen": "a"}, {"chosen": [], "typed": ""}, [], {}])
def test_response_of_no_known_form_is_not_understood(questions: Path, response: object) -> None:
    assert error_of(questions, question="fever", response=response).startswith("The response was not understood")


@pytest.mark.parametrize("row", [5, [], {"response": None}, {"question": "fever", "certainty": 4}, {"answer": 1}])
def test_row_of_no_known_form_is_counted(questions: Path, row: object) -> None:
    [outcome] = score_text(questions, json.dumps([row]))

    assert isinstance(outcome, NotScored) and outcome.error.startswith("The row 1 was not understood")


def test_other_rows_are_scored_beside_one_that_is_wrong(questions: Path) -> None:
    rows = [{"question": name, "response": {"typed": "70"}} for name in ("gone", "dose")]

    assert [type(one) for one in score_text(questions, json.dumps(rows))] == [NotScored, Scored]


@pytest.mark.parametrize("text", ['{"question": "dose"}\n{', "no JSON", "[" * 100_000])
def test_file_of_responses_that_is_no_json_is_refused(questions: Path, text: str) -> None:
    with pytest.raises(ScoringError, match=r"cannot be read: line \d is not JSON"):
        score_text(questions, text)


def test_file_of_responses_that_is_missing_is_refused(questions: Path, tmp_path: Path) -> None:
    with pytest.raises(ScoringError, match="No such file"):
        list(score_file(questions, tmp_path / "gone.json"))


def test_file_of_responses_that_is_no_text_is_refused(questions: Path, tmp_path: Path) -> None:
    (tmp_path / "responses").write_bytes(b"\xff\xfe")

    with pytest.raises(ScoringError, match="not UTF-8"):
        list(score_file(questions, tmp_path / "responses"))


@pytest.mark.parametrize(
    "text", ["", "- {id: dose}\n", QUESTIONS.replace("keys: [a, b]", "keys: [z]")], ids=["empty", "no-kind", "no-key"]
)
def test_questions_with_a_problem_are_refused(questions: Path, text: str) -> None:
    questions.write_text(text, encoding="utf-8")

    with pytest.raises(ScoringError, match="cannot be scored"):
        score_text(questions, "{}")


def test_problem_of_a_question_is_named_with_its_place(questions: Path) -> None:
    questions.write_text(QUESTIONS.replace("keys: [a, b]", "keys: [z]"), encoding="utf-8")

    with pytest.raises(ScoringError) as caught:
        score_text(questions, "{}")
    assert "questions.yaml:1:" in caught.value.action
