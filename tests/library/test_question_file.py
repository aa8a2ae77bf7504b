"""One question file: questions, or every problem in it with its place; never anything else, whatever the bytes."""

import json
import os
import sys
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.library.problems import MOST_PROBLEMS_A_FILE, Problem
from quizapp.library.question_file import LARGEST_YAML_BYTES, LONGEST_LINE_BYTES, read_questions
from quizapp.library.strict_yaml import Place
from quizapp.questions.flashcard import Flashcard
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.text import Texts
from tests.library.small_decks import CHOICE, FLASHCARD, no_longer_than, spots

FIFTY_MB = 50_000_000
LINE = {"kind": "flashcard", "id": "fever", "stem": "What is fever?", "answer": "38 °C"}

SNIPPETS = (
    *(
        FLASHCARD,
        CHOICE,
        "- id: a\n",
        "  kind: flashcard\n",
        "  stem: ",
        "  answer: {en: a",
        "  options:\n",
        "    - id: b\n",
    ),
    *(
        '{"kind": "flashcard", ',
        '"id": "a"',
        ', "stem": "\\ud800"',
        ', "answer": [',
        "}",
        "]",
        "\n",
        "\x00",
        "\ufeff",
        "\t",
    ),
    *("- &a b\n", "- *a\n", "[" * 1000, "1" * 5000, "NaN", '"', "'", "\x85", "\u2028", json.dumps(LINE), "\r\n", "é"),
)
BYTES = st.one_of(
    st.binary(max_size=60),
    st.lists(st.sampled_from([*(snippet.encode() for snippet in SNIPPETS), b"\xff", b"\xed\xa0\x80"]), max_size=10).map(
        b"".join
    ),
)
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters()),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(st.characters()), inner, max_size=3),
    max_leaves=8,
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder for all examples of a property."""
    return tmp_path_factory.mktemp("deck")


@pytest.fixture
def fifty_mb(tmp_path: Path) -> Iterator[Path]:
    """Room for files of 50 MB, which are taken away again at once."""
    yield tmp_path
    for path in tmp_path.iterdir():
        path.unlink()


def written(folder: Path, content: str | bytes, name: str = "questions.yaml") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def questions(path: Path) -> list[AnyQuestion]:
    return [outcome[0] for outcome in read_questions(path) if not isinstance(outcome, Problem)]


def problems(path: Path) -> list[Problem]:
    return [outcome for outcome in read_questions(path) if isinstance(outcome, Problem)]


def only_problem(path: Path) -> Problem:
    [problem] = problems(path)
    return problem


# -- what is read


def test_yaml_file_gives_its_questions_in_order(tmp_path: Path) -> None:
    assert [question.id for question in questions(written(tmp_path, FLASHCARD + CHOICE))] == ["fever", "new-cough"]


def test_jsonl_file_gives_the_same_questions_as_yaml(tmp_path: Path) -> None:
    in_yaml = written(tmp_path, FLASHCARD + CHOICE)
    lines = [json.dumps(row) for row in yaml.safe_load(FLASHCARD + CHOICE)]

    assert questions(written(tmp_path, "\n".join(lines), "questions.jsonl")) == questions(in_yaml)


def test_empty_file_has_neither_question_nor_problem(tmp_path: Path) -> None:
    assert list(read_questions(written(tmp_path, ""))) == []


@pytest.mark.parametrize("name", ["questions.yaml", "questions.jsonl"])
def test_byte_order_mark_is_no_part_of_the_text(tmp_path: Path, name: str) -> None:
    content = FLASHCARD if name.endswith("yaml") else json.dumps(LINE)

    assert [question.id for question in questions(written(tmp_path, "\ufeff" + content, name))] == ["fever"]


def test_blank_lines_of_jsonl_are_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, f"\n  \r\n{json.dumps(LINE)}\r\n\n", "questions.jsonl")

    assert [question.id for question in questions(path)] == ["fever"]


def test_line_separator_of_unicode_ends_no_line_of_jsonl(tmp_path: Path) -> None:
    path = written(tmp_path, json.dumps({**LINE, "answer": "a\u2028b"}, ensure_ascii=False), "questions.jsonl")

    assert [question.answer for question in questions(path) if isinstance(question, Flashcard)] == ["a\u2028b"]


def test_character_written_as_a_whole_surrogate_pair_is_read(tmp_path: Path) -> None:
    path = written(tmp_path, json.dumps({**LINE, "answer": "\U0001f321"}), "questions.jsonl")

    assert [question.answer for question in questions(path) if isinstance(question, Flashcard)] == ["\U0001f321"]


@pytest.mark.parametrize("scalar", ["No", "Yes", "Off", "1:30", "010", "1e3", "null", "~", "true", "2026-11-22"])
def test_text_that_looks_like_something_else_stays_text(tmp_path: Path, scalar: str) -> None:
    content = (
        f"- {{id: a, kind: flashcard, stem: {scalar}, answer: {{en: {scalar}, es: {scalar}}}, topics: [{scalar}]}}"
    )
    wanted = Flashcard(id="a", stem=scalar, answer=Texts(scalar, scalar), topics=(scalar,))

    assert questions(written(tmp_path, content)) == [wanted]


@pytest.mark.parametrize("scalar", ["no", "yes", "off", "010", "1e3", "null", "1.0", "0x1f", "2026-11-22"])
def test_id_and_option_that_look_like_something_else_stay_text(tmp_path: Path, scalar: str) -> None:
    content = CHOICE.replace("new-cough", scalar).replace("call\n", f"{scalar}\n").replace("Wait a week.", scalar)
    [question] = questions(written(tmp_path, content))
    row = msgspec.to_builtins(question)

    assert [row["id"], row["options"][0]["id"], row["options"][1]["text"], row["key"]] == [scalar] * 4


def test_place_of_a_value_can_be_asked(tmp_path: Path) -> None:
    [outcome] = read_questions(written(tmp_path, CHOICE))
    assert not isinstance(outcome, Problem)

    assert outcome[1](("options", 1, "text")) == Place(8, 13)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("options", 1, "explanation"), Place(7, 7)),
        (("options", 1, "explanation", "es"), Place(7, 7)),
        (("explanation", "es"), Place(1, 3)),
    ],
    ids=["in-an-option", "two-steps-below-an-option", "in-the-question"],
)
def test_value_that_is_missing_stands_where_its_owner_begins(
    tmp_path: Path, path: tuple[str | int, ...], place: Place
) -> None:
    [outcome] = read_questions(written(tmp_path, CHOICE))
    assert not isinstance(outcome, Problem)

    assert outcome[1](path) == place


# -- what is wrong with a question


@pytest.mark.parametrize(
    ("content", "line", "column", "what"),
    [
        pytest.param(CHOICE.replace("  key: call\n", ""), 1, 3, "missing required field 'key'", id="missing-key"),
        pytest.param(FLASHCARD.replace("  kind: flashcard\n", ""), 1, 3, "missing required field 'kind'", id="no-kind"),
        pytest.param(
            CHOICE.replace("text: Wait", "level: Wait"), 8, 14, "Invalid enum value 'Wait a week.'", id="level"
        ),
        pytest.param(FLASHCARD + "  objective: x\n", 5, 14, "unknown field 'objective'", id="unknown-key"),
        pytest.param(FLASHCARD + "  hint: {en: a, fr: b}\n", 5, 21, "unknown field 'fr'", id="unknown-language"),
        pytest.param(FLASHCARD.replace("flashcard", "quiz"), 2, 9, "Invalid value 'quiz'", id="unknown-kind"),
        pytest.param(FLASHCARD + "  hint: [a]\n", 5, 9, "Expected 'str | map', got 'array'", id="list-as-text"),
        pytest.param(FLASHCARD + "  audience: nurse\n", 5, 13, "Expected 'array', got 'str'", id="text-as-list"),
        pytest.param(FLASHCARD + "  audience: [nurse, me]\n", 5, 21, "Invalid enum value 'me'", id="audience"),
        pytest.param(FLASHCARD + "  safety_critical: yes\n", 5, 20, "Expected 'bool', got 'str'", id="yes-as-true"),
        pytest.param(FLASHCARD + "  reviewed: 2026-02-30\n", 5, 13, "Invalid RFC3339 encoded date", id="no-such-day"),
        pytest.param(FLASHCARD.replace("fever", "Fever", 1), 1, 7, "Expected 'str' matching regex", id="capital-in-id"),
        pytest.param(FLASHCARD.replace("fever", '"fever\\n"', 1), 1, 7, "matching regex", id="line-end-in-id"),
        pytest.param(FLASHCARD.replace("fever", "a" * 81, 1), 1, 7, "of length <= 80", id="long-id"),
        pytest.param("- a\n", 1, 3, "Expected 'map', got 'str'", id="text-as-question"),
        pytest.param("id: fever\n", 1, 1, "not a list of questions", id="no-list"),
        pytest.param("fever\n", 1, 1, "not a list of questions", id="only-a-text"),
        pytest.param(FLASHCARD + "  stem: Again?\n", 5, 3, "The key 'stem' stands here twice", id="doubled-key"),
        pytest.param(FLASHCARD + "\tstem: Again?\n", 5, 1, "This is not YAML", id="tab"),
    ],
)
def test_problem_of_a_yaml_question_has_its_place(
    tmp_path: Path, content: str, line: int, column: int, what: str
) -> None:
    path = written(tmp_path, content)
    problem = only_problem(path)

    assert (problem.file, problem.line, problem.column, what in problem.what) == (path, line, column, True)


@pytest.mark.parametrize(
    ("line", "column", "what"),
    [
        pytest.param('{"id": "a", "id": "b"}', 1, "a key stands twice in one object", id="doubled-key"),
        pytest.param('{"id": {"a": 1, "a": 1}}', 1, "a key stands twice in one object", id="doubled-key-inside"),
        pytest.param('{"id"}', 6, "Expecting ':' delimiter", id="no-value"),
        pytest.param(json.dumps(LINE) + " x", 88, "Extra data", id="more-after-it"),
        pytest.param("[" * 100_000, 1, "recursion", id="100000-brackets"),
        pytest.param('{"a": ' * 100_000, 1, "recursion", id="100000-braces"),
        pytest.param("1" * 5000, 1, "digits", id="5000-digits"),
        pytest.param("x" * (LONGEST_LINE_BYTES + 1), 1, "longer than a question can be", id="long-line"),
        pytest.param('{"id": "\\ud800"}', 1, "half of a surrogate pair", id="half-of-a-surrogate-pair"),
        pytest.param('{"\\udc00": 1}', 1, "half of a surrogate pair", id="half-of-a-surrogate-pair-as-key"),
        pytest.param('{"id": "\x00"}', 9, "Invalid control character", id="nul"),
    ],
)
def test_line_that_is_not_json_has_its_place(tmp_path: Path, line: str, column: int, what: str) -> None:
    path = written(tmp_path, f"{json.dumps(LINE)}\n\n{line}\n", "questions.jsonl")
    problem = only_problem(path)

    assert (problem.file, problem.line, problem.column, what in problem.what) == (path, 3, column, True)


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        pytest.param({"answer": 38}, "Expected 'str | map', got 'int'", id="number-as-text"),
        pytest.param({"id": 10**100}, "Expected 'str', got 'int'", id="huge-number-as-id"),
        pytest.param({"safety_critical": "true"}, "Expected 'bool', got 'str'", id="text-as-bool"),
        pytest.param({"answer": None}, "Expected 'str | map', got 'null'", id="null-as-text"),
        pytest.param({"kind": ["flashcard"]}, "Expected 'str', got 'list'", id="list-as-kind"),
        pytest.param({"colour": "red"}, "unknown field 'colour'", id="unknown-key"),
    ],
)
def test_problem_of_a_json_question_has_its_line(tmp_path: Path, changes: dict[str, object], what: str) -> None:
    path = written(tmp_path, f"{json.dumps(LINE)}\n{json.dumps({**LINE, **changes})}\n", "questions.jsonl")
    problem = only_problem(path)

    assert (problem.line, problem.column, what in problem.what) == (2, 1, True)


@pytest.mark.parametrize("content", [CHOICE.replace("  key: call\n", ""), "- a\n", "a", FLASHCARD + "  colour: red\n"])
def test_problem_says_how_to_mend_it(tmp_path: Path, content: str) -> None:
    assert only_problem(written(tmp_path, content)).mend


def test_good_questions_are_read_beside_bad_ones(tmp_path: Path) -> None:
    assert [question.id for question in questions(written(tmp_path, "- a\n" + FLASHCARD + "- b\n"))] == ["fever"]


def test_every_bad_question_is_reported(tmp_path: Path) -> None:
    path = written(tmp_path, "- a\n" + FLASHCARD + "- b\n")

    assert spots(problems(path)) == [("questions.yaml", 1, 3), ("questions.yaml", 6, 3)]


def test_list_of_problems_ends_by_saying_that_there_are_more(tmp_path: Path) -> None:
    found = problems(written(tmp_path, "- a\n" * 1000))

    assert (len(found), found[-1].what) == (MOST_PROBLEMS_A_FILE + 1, "There are more problems than these.")


# -- what is wrong with a file


@pytest.mark.parametrize(
    ("content", "line", "column"),
    [
        pytest.param(b"- id: a\n  stem: \xff\n", 2, 9, id="second-line"),
        pytest.param("- é: ".encode() + b"\xff", 1, 6, id="after-a-letter-of-two-bytes"),
        pytest.param(b"\xef\xbb\xbf\n\n\xff", 3, 1, id="after-a-byte-order-mark"),
        pytest.param("- id: a\n".encode("utf-16"), 1, 1, id="utf-16"),
        pytest.param("- ñ".encode("latin-1"), 1, 3, id="latin-1"),
        pytest.param(b"- \xed\xa0\x80", 1, 3, id="half-of-a-surrogate-pair"),
    ],
)
@pytest.mark.parametrize("name", ["questions.yaml", "questions.jsonl"])
def test_file_that_is_not_utf_8_says_where(tmp_path: Path, content: bytes, line: int, column: int, name: str) -> None:
    problem = only_problem(written(tmp_path, content, name))

    assert (problem.line, problem.column, problem.what) == (line, column, "This is not UTF-8 text.")


def test_file_that_is_missing_is_a_problem(tmp_path: Path) -> None:
    assert "No such file" in only_problem(tmp_path / "gone.yaml").what


def test_folder_named_like_a_file_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "questions.yaml").mkdir()

    assert "not a file" in only_problem(tmp_path / "questions.yaml").what


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes among its files")
@pytest.mark.parametrize("name", ["questions.yaml", "questions.jsonl"])
def test_pipe_is_a_problem_and_not_waited_for(tmp_path: Path, name: str) -> None:
    os.mkfifo(tmp_path / name)

    with no_longer_than(5):
        assert "not a file" in only_problem(tmp_path / name).what


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
@pytest.mark.parametrize("target", ["/etc/passwd", "../outside.yaml"])
def test_link_out_of_the_folder_is_a_problem(tmp_path: Path, target: str) -> None:
    written(tmp_path, FLASHCARD, "outside.yaml")
    (tmp_path / "deck").mkdir()
    (tmp_path / "deck/questions.yaml").symlink_to(target)

    with no_longer_than(5):
        assert "not a file inside the deck's folder" in only_problem(tmp_path / "deck/questions.yaml").what


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_link_to_itself_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "questions.yaml").symlink_to("questions.yaml")

    assert "cannot be read" in only_problem(tmp_path / "questions.yaml").what


@pytest.mark.skipif(sys.platform == "win32", reason="links need a right of their own there")
def test_deck_may_be_reached_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "deck").mkdir()
    written(tmp_path / "deck", FLASHCARD)
    (tmp_path / "link").symlink_to("deck")

    assert len(questions(tmp_path / "link/questions.yaml")) == 1


# -- large files


def test_yaml_file_of_50_mb_is_refused_unread(fifty_mb: Path) -> None:
    path = fifty_mb / "questions.yaml"
    with path.open("wb") as file:
        file.truncate(FIFTY_MB)

    assert "50,000,000 bytes" in only_problem(path).what


def test_largest_yaml_file_is_read(tmp_path: Path) -> None:
    content = FLASHCARD + "#" * (LARGEST_YAML_BYTES - len(FLASHCARD.encode()))

    assert len(questions(written(tmp_path, content))) == 1


@pytest.mark.parametrize(
    ("line", "found"),
    [
        pytest.param(b"x\n", MOST_PROBLEMS_A_FILE + 1, id="bad-lines"),
        pytest.param(b"[[\n", MOST_PROBLEMS_A_FILE + 1, id="open-brackets"),
        pytest.param(b"{}\n", MOST_PROBLEMS_A_FILE + 1, id="empty-objects"),
        pytest.param(b"[" * 999_999 + b"\n", 50, id="long-lines"),
        pytest.param(b"x", 1, id="one-line"),
        pytest.param(b"\n", 0, id="blank-lines"),
    ],
)
def test_jsonl_file_of_50_mb_gives_a_capped_list_within_10_seconds(fifty_mb: Path, line: bytes, found: int) -> None:
    path = written(fifty_mb, line * (FIFTY_MB // len(line)), "questions.jsonl")
    begin = time.monotonic()

    assert len(problems(path)) == found
    assert time.monotonic() - begin < 10


def test_jsonl_file_of_many_short_lines_takes_a_few_times_its_size(fifty_mb: Path) -> None:
    path = written(fifty_mb, b"{}\n" * 3_000_000, "questions.jsonl")
    tracemalloc.start()
    try:
        problems(path)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert most < 4 * path.stat().st_size


# -- one question, and JSON


def test_file_may_hold_one_question_instead_of_a_list(tmp_path: Path) -> None:
    one = "id: fever\nkind: flashcard\nstem: What?\nanswer: That.\n"

    assert [question.id for question in questions(written(tmp_path, one))] == ["fever"]


def test_problem_of_one_question_has_its_place(tmp_path: Path) -> None:
    one = "id: fever\nkind: flashcard\nstem: What?\nanswer: That.\nhidden: true\n"

    assert spots(problems(written(tmp_path, one))) == [("questions.yaml", 5, 9)]


@pytest.mark.parametrize("content", [[LINE], LINE], ids=["list", "one"])
def test_json_holds_a_list_of_questions_or_one(tmp_path: Path, content: object) -> None:
    assert len(questions(written(tmp_path, json.dumps(content, indent=2), "questions.json"))) == 1


def test_json_that_is_broken_has_its_place(tmp_path: Path) -> None:
    assert spots(problems(written(tmp_path, '[\n  {"id": }\n]', "questions.json"))) == [("questions.json", 2, 10)]


# -- whatever the bytes


@settings(max_examples=400)
@given(content=BYTES)
@example(content=b'{"kind": "\\ud800"}')
@pytest.mark.parametrize("name", ["questions.yaml", "questions.jsonl", "questions.json"])
def test_any_bytes_give_questions_or_problems(folder: Path, name: str, content: bytes) -> None:
    path = written(folder, content, name)

    assert len(questions(path)) + len(problems(path)) == len(list(read_questions(path)))


@settings(max_examples=200)
@given(key=st.sampled_from(["kind", "id", "stem", "answer", "audience", "reviewed", "topics", "x"]), value=JSON_VALUES)
def test_any_value_of_any_key_gives_questions_or_problems(folder: Path, key: str, value: object) -> None:
    path = written(folder, json.dumps({**LINE, key: value}), "questions.jsonl")

    assert (len(questions(path)) == 1) is not bool(problems(path))


@settings(max_examples=200)
@given(key=st.sampled_from(["kind", "id", "stem", "key", "level", "reviewed"]), value=st.text())
@example(key="kind", value="highlight_table")
def test_any_text_of_any_key_gives_questions_or_problems(folder: Path, key: str, value: str) -> None:
    [row] = yaml.safe_load(CHOICE)
    path = written(folder, yaml.safe_dump([{**row, key: value}]))

    assert (len(questions(path)) == 1) is not bool(problems(path))
