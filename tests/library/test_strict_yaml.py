"""Strict YAML: text stays text, the dangerous parts are refused with their place, and nothing else ever happens."""

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from quizapp.library.strict_yaml import DEEPEST, Place, YamlProblem, places, read_yaml
from tests.library.small_decks import as_yaml

# Every kind of character, halves of surrogate pairs among them; and what YAML means something by.
ANY_TEXT = st.text(st.characters())
YAML_TEXT = st.text("ab\x00\t\n\r\x85 -:,.?!&*#|>%@`'\"[]{}<=~0é\ud800\ufeff", max_size=40)
SNIPPETS = (
    *(
        "a: b",
        "- a",
        "  - b",
        "  c: d",
        "a:",
        "- id: x",
        "|",
        "  text",
        "'",
        '"',
        "[a, b]",
        "{a: b}",
        "---",
        "...",
        "# a",
    ),
    *("&a b", "*a", "!t a", "\tb", "? a", ": b", "<<: a", "%YAML 1.1", "a: 'b", "a: >-", "", "a: [", "]", "\x00"),
)
YAML_LINES = st.lists(st.sampled_from(SNIPPETS), max_size=8).map("\n".join)
DATA = st.recursive(
    st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)

LOOKALIKES = [
    "No",
    "Yes",
    "Off",
    "1:30",
    "010",
    "1e3",
    "null",
    "~",
    "0x1F",
    "2026-11-22",
    "true",
    "3.0",
    ".nan",
    "=",
    "<<",
]


def problem_of(text: str) -> YamlProblem:
    with pytest.raises(YamlProblem) as caught:
        read_yaml(text)
    return caught.value


# -- what is read


@pytest.mark.parametrize("scalar", LOOKALIKES)
def test_scalar_that_looks_like_something_else_stays_text(scalar: str) -> None:
    assert read_yaml(f"- {scalar}\n- a: {scalar}\n") == [scalar, {"a": scalar}]


@pytest.mark.parametrize("scalar", LOOKALIKES)
def test_key_that_looks_like_something_else_stays_text(scalar: str) -> None:
    assert read_yaml(f"{{{scalar}: a}}") == {scalar: "a"}


@pytest.mark.parametrize("text", ["", "\n", "# a remark\n", "\ufeff"], ids=ascii)
def test_text_without_a_document_is_an_empty_list(text: str) -> None:
    assert read_yaml(text) == []


def test_missing_value_is_an_empty_text() -> None:
    assert read_yaml("a:\n") == {"a": ""}


def test_merge_key_merges_nothing() -> None:
    assert read_yaml("<<: {a: b}") == {"<<": {"a": "b"}}


@settings(max_examples=200)
@given(data=DATA)
def test_data_written_by_pyyaml_are_read_back(data: object) -> None:
    assert read_yaml(as_yaml(data)) == data


@settings(max_examples=400)
@given(text=st.one_of(ANY_TEXT, YAML_TEXT, YAML_LINES))
def test_any_text_gives_data_as_pyyaml_reads_them_or_a_yaml_problem(text: str) -> None:
    try:
        data = read_yaml(text)
    except YamlProblem:
        return
    theirs = yaml.load(text, Loader=yaml.CBaseLoader)
    assert data == ([] if theirs is None else theirs)


@settings(max_examples=200)
@given(text=st.one_of(ANY_TEXT, YAML_TEXT, YAML_LINES))
@example(text="a: \ud800")
def test_place_of_a_problem_lies_within_the_text(text: str) -> None:
    try:
        read_yaml(text)
    except YamlProblem as problem:
        assert 1 <= problem.place.line <= len(text.splitlines()) + 1
        assert problem.place.column >= 1


# -- what is refused, and where


@pytest.mark.parametrize(
    ("text", "line", "column", "what"),
    [
        pytest.param("a: 1\nb: 2\na: 3\n", 3, 1, "'a' stands here twice", id="doubled-key"),
        pytest.param("- {id: x, id: y}", 1, 11, "'id' stands here twice", id="doubled-key-in-braces"),
        pytest.param("a: 1\n'a': 2\n", 2, 1, "'a' stands here twice", id="doubled-key-in-quotes"),
        pytest.param("- a: 1\n  b:\n    c: 2\n    c: 3\n", 4, 5, "'c' stands here twice", id="doubled-key-inside"),
        pytest.param("a:\n  - &x b\n", 2, 5, "&x is an anchor", id="anchor"),
        pytest.param("&x a: b\n", 1, 1, "&x is an anchor", id="anchor-on-a-key"),
        pytest.param("a: &x\n  b: c\n", 1, 4, "&x is an anchor", id="anchor-on-a-map"),
        pytest.param("a: b\nc: *x\n", 2, 4, "*x is an alias", id="alias"),
        pytest.param("a: b\n*x : c\n", 2, 1, "*x is an alias", id="alias-as-a-key"),
        pytest.param("a: !t b\n", 1, 4, "!t is a tag", id="tag"),
        pytest.param("- !!int 5\n", 1, 3, "tag:yaml.org,2002:int is a tag", id="tag-of-yaml"),
        pytest.param("- !!python/object/apply:os.getcwd []\n", 1, 3, "is a tag", id="tag-of-python"),
        pytest.param("a: ! b\n", 1, 4, "! is a tag", id="tag-that-says-nothing"),
        pytest.param("!t a: b\n", 1, 1, "!t is a tag", id="tag-on-a-key"),
        pytest.param("a:\n\t- b\n", 2, 1, "cannot start any token", id="tab"),
        pytest.param("--- a\n--- b\n", 2, 1, "second document", id="two-documents"),
        pytest.param("- a\n---\n", 2, 1, "second document", id="empty-second-document"),
        pytest.param("? [a]\n: b\n", 1, 3, "A key must be one word", id="list-as-a-key"),
        pytest.param("{a: b}: c\n", 1, 1, "A key must be one word", id="map-as-a-key"),
        pytest.param("[" * 100_000, 1, 18, "nested too deeply", id="100000-brackets"),
        pytest.param("{a: " * 100_000, 1, 69, "nested too deeply", id="100000-braces"),
        pytest.param("- " * 100_000, 1, 35, "nested too deeply", id="100000-dashes"),
        pytest.param("a: 1\nb: é\x00\n", 2, 5, "U+0000 is not allowed", id="nul"),
        pytest.param("a: 1\nb: é\x1b[31m\n", 2, 5, "U+001B is not allowed", id="escape-character"),
        pytest.param("a: 1\nb: é\ud800\n", 2, 5, "U+D800 is not allowed", id="half-of-a-surrogate-pair"),
        pytest.param("é" * 100_000 + "\n\x00", 2, 1, "U+0000 is not allowed", id="nul-far-away"),
        pytest.param('a: "\\ud800"\n', 1, 7, "invalid Unicode character escape", id="escaped-surrogate"),
        pytest.param("a: [b\n", 2, 1, "did not find expected", id="open-bracket"),
        pytest.param("a: b: c\n", 1, 5, "mapping values are not allowed", id="colon-in-a-text"),
        pytest.param("a: @b\n", 1, 4, "cannot start any token", id="at-sign"),
        pytest.param("- 'a\n", 2, 1, "unexpected end of stream", id="open-quote"),
    ],
)
def test_refused_text_says_where_and_what(text: str, line: int, column: int, what: str) -> None:
    problem = problem_of(text)

    assert (problem.place, what in problem.what) == (Place(line, column), True)


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("a:\n\t- b\n", "Replace the tab by spaces."),
        ("a: b: c\n", "Check the indents, and put a text with ': ' or a special character in quotes."),
        ("a: 1\na: 2\n", "Keep one of them."),
        ("a: \x00", "Save the file as plain UTF-8 text."),
    ],
    ids=["tab", "colon", "doubled-key", "nul"],
)
def test_refused_text_says_how_to_mend_it(text: str, mend: str) -> None:
    assert problem_of(text).mend == mend


@pytest.mark.parametrize("text", ["a: \x00", "a:\n\t- b\n", "a: [b\n", "a: \ud800"], ids=ascii)
def test_problem_is_told_in_one_line(text: str) -> None:
    assert "\n" not in problem_of(text).what


def test_deepest_nesting_that_decks_may_use_is_read() -> None:
    assert read_yaml("[" * DEEPEST + "]" * DEEPEST) != []


def test_one_level_more_is_refused() -> None:
    assert "nested too deeply" in problem_of("[" * (DEEPEST + 1) + "a" + "]" * (DEEPEST + 1)).what


# -- places


def test_every_value_has_its_place() -> None:
    text = "- id: a\n  options:\n    - {text: é, level: b}\n"

    assert places(text) == {
        (): Place(1, 1),
        (0,): Place(1, 3),
        (0, "id"): Place(1, 7),
        (0, "options"): Place(3, 5),
        (0, "options", 0): Place(3, 7),
        (0, "options", 0, "text"): Place(3, 14),
        (0, "options", 0, "level"): Place(3, 24),
    }
