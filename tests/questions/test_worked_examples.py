"""All worked examples of shared/reference/question_types.md, section 2.4, and what it says of every rule."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.bow_tie import BowTie, Side
from quizapp.questions.fill import DragAndDropRationale, DropDown, DropDownCloze, DropDownRationale, Target
from quizapp.questions.highlight import HighlightText
from quizapp.questions.matrix import ChoiceRow, Column, MatrixMultipleChoice, MatrixMultipleResponse, TickRow
from quizapp.questions.multiple_response import Group, GroupedMultipleResponse, SelectAll, SelectN
from quizapp.questions.option import ActionLevel, Option
from quizapp.questions.ordered_response import OrderedResponse
from quizapp.questions.response import Chosen, Ordered, Paired
from quizapp.questions.symptom_to_action import SymptomToAction


def options(names: str) -> tuple[Option, ...]:
    """One option for each letter."""
    return tuple(Option(id=name, text=name) for name in names)


def chosen(names: str) -> Chosen:
    return Chosen(tuple(names))


def select_all(names: str, keys: str) -> SelectAll:
    return SelectAll(id="q", stem="s", options=options(names), keys=tuple(keys))


# -- 0/1


def test_matrix_multiple_choice_with_3_of_4_rows_right_is_3_of_4() -> None:
    rows = tuple(ChoiceRow(id=name, text=name, key="x") for name in "abcd")
    matrix = MatrixMultipleChoice(
        id="q", stem="s", columns=(Column(id="x", text="x"), Column(id="y", text="y")), rows=rows
    )

    score = matrix.score(Paired((("a", "x"), ("b", "x"), ("c", "x"), ("d", "y"))))

    assert (score.points, score.max_points) == (3, 4)


def test_select_3_of_6_with_two_right_is_2_of_3() -> None:
    question = SelectN(id="q", stem="s", options=options("abcdef"), keys=("a", "c", "e"))

    score = question.score(chosen("acf"))

    assert (score.points, score.max_points) == (2, 3)


def test_drop_down_cloze_with_1_of_3_right_is_1_of_3() -> None:
    gaps = tuple(DropDown(id=name, options=options("xy"), key="x") for name in "abc")
    cloze = DropDownCloze(id="q", stem="s", text="{a} {b} {c}", gap_list=gaps)

    score = cloze.score(Paired((("a", "x"), ("b", "y"), ("c", "y"))))

    assert (score.points, score.max_points) == (1, 3)


BOW_TIE = BowTie(
    id="q",
    stem="s",
    actions=Side(options=options("abcde"), keys=("a", "b")),
    condition=Side(options=options("fghi"), keys=("f",)),
    parameters=Side(options=options("jklmn"), keys=("j", "k")),
)


def bow_tie(first: str, second: str, condition: str, third: str, fourth: str) -> Paired:
    slots = ("action-1", "action-2", "condition", "parameter-1", "parameter-2")
    return Paired(tuple(zip(slots, (first, second, condition, third, fourth), strict=True)))


def test_bow_tie_with_one_action_wrong_is_4_of_5() -> None:
    score = BOW_TIE.score(bow_tie("a", "c", "f", "j", "k"))

    assert (score.points, score.max_points) == (4, 5)


@pytest.mark.parametrize("slots", [("b", "a", "f", "j", "k"), ("a", "b", "f", "k", "j"), ("b", "a", "f", "k", "j")])
def test_swapping_within_a_side_of_a_bow_tie_changes_nothing(slots: tuple[str, str, str, str, str]) -> None:
    assert BOW_TIE.score(bow_tie(*slots)).is_full


# -- +/-


def test_select_all_with_4_right_and_2_wrong_of_4_keys_is_2_of_4() -> None:
    score = select_all("abcdef", "abcd").score(chosen("abcdef"))

    assert (score.points, score.max_points) == (2, 4)


def test_select_all_with_1_right_and_2_wrong_is_0_of_3() -> None:
    score = select_all("abcdef", "abc").score(chosen("ade"))

    assert (score.points, score.max_points) == (0, 3)


def test_ticking_everything_of_3_keys_among_6_is_0() -> None:
    assert select_all("abcdef", "abc").score(chosen("abcdef")).points == 0


def test_missing_a_right_one_costs_nothing_more() -> None:
    assert select_all("abcdef", "abc").score(chosen("ab")).points == 2


COLUMNS = tuple(Column(id=name, text=name) for name in ("one", "two", "three"))
TICKS = {"a": "one two three", "b": "one two three", "c": "one three", "d": ""}
MATRIX = MatrixMultipleResponse(
    id="q",
    stem="s",
    columns=COLUMNS,
    rows=tuple(TickRow(id=name, text=name, keys=tuple(keys.split())) for name, keys in TICKS.items()),
)


def ticks(one: str, two: str, three: str) -> Paired:
    columns = zip(("one", "two", "three"), (one, two, three), strict=True)
    return Paired(tuple((row, column) for column, rows in columns for row in rows))


def test_matrix_multiple_response_of_the_reference_is_5_of_8() -> None:
    score = MATRIX.score(ticks("abc", "ab", "ad"))

    assert (score.points, score.max_points) == (5, 8)


def test_column_with_nothing_but_wrong_ticks_is_floored_before_columns_are_added() -> None:
    matrix = MatrixMultipleResponse(
        id="q",
        stem="s",
        columns=COLUMNS,
        rows=(
            TickRow(id="a", text="a", keys=("one", "two")),
            TickRow(id="b", text="b", keys=("one", "two")),
            TickRow(id="c", text="c", keys=("one",)),
            TickRow(id="d", text="d", keys=("three",)),
        ),
    )

    assert matrix.score(ticks("abc", "ab", "ab")).points == 5  # floored over the whole it would be 3


def test_highlight_with_3_keys_and_1_other_of_4_is_2_of_4() -> None:
    text = " ".join(f"[{name}](#{name})" for name in "abcdef")
    question = HighlightText(id="q", stem="s", text=text, keys=tuple("abcd"))

    score = question.score(chosen("abce"))

    assert (score.points, score.max_points) == (2, 4)


def test_group_with_nothing_but_wrong_ticks_takes_nothing_from_another() -> None:
    groups = (
        Group(id="one", text="1", options=options("abc"), keys=("a", "b")),
        Group(id="two", text="2", options=options("def"), keys=("d",)),
    )
    question = GroupedMultipleResponse(id="q", stem="s", groups=groups)

    score = question.score(chosen("abef"))

    assert (score.points, score.max_points) == (2, 3)


@given(count=st.integers(2, 10), data=st.data())
def test_ticking_everything_scores_keys_less_the_others(count: int, data: st.DataObject) -> None:
    every = "abcdefghij"[:count]
    keys = data.draw(st.sets(st.sampled_from(every), min_size=1))

    assert select_all(every, "".join(sorted(keys))).score(chosen(every)).points == max(0, 2 * len(keys) - count)


@given(
    marks=st.lists(st.tuples(st.booleans(), st.booleans()), min_size=2, max_size=10).filter(
        lambda marks: any(key for key, _ in marks)
    )
)
def test_plus_minus_agrees_with_counting_by_hand(marks: list[tuple[bool, bool]]) -> None:
    names = "abcdefghij"[: len(marks)]
    keys = "".join(name for name, (is_key, _) in zip(names, marks, strict=True) if is_key)
    ticked = "".join(name for name, (_, is_ticked) in zip(names, marks, strict=True) if is_ticked)

    by_hand = max(0, sum({(True, True): 1, (False, True): -1}.get(mark, 0) for mark in marks))

    assert select_all(names, keys).score(chosen(ticked)).points == by_hand


# -- rationale


def rationale(*keys: str) -> DropDownRationale:
    gaps = tuple(DropDown(id=name, options=options("xy"), key="x") for name in keys)
    return DropDownRationale(id="q", stem="s", text=" ".join(f"{{{k}}}" for k in keys), gap_list=gaps, cause=keys[0])


def linked(*are_right: bool) -> Paired:
    return Paired(tuple((name, "x" if right else "y") for name, right in zip("abc", are_right, strict=False)))


@pytest.mark.parametrize(("first", "second"), list(product([True, False], repeat=2)))
def test_pair_is_worth_its_point_only_with_both_right(first: bool, second: bool) -> None:
    assert rationale("a", "b").score(linked(first, second)).points == int(first and second)


@pytest.mark.parametrize(
    ("are_right", "expected"),
    [
        ((True, True, True), 2),
        ((True, True, False), 1),
        ((True, False, True), 1),
        ((True, False, False), 0),
        ((False, True, True), 0),
        ((False, True, False), 0),
        ((False, False, False), 0),
    ],
)
def test_two_effects_count_only_if_the_cause_is_right(are_right: tuple[bool, bool, bool], expected: int) -> None:
    score = rationale("a", "b", "c").score(linked(*are_right))

    assert (score.points, score.max_points) == (expected, 2)


def test_rationale_from_a_pool_is_scored_alike() -> None:
    gaps = tuple(Target(id=name, key=name) for name in "abc")
    question = DragAndDropRationale(
        id="q", stem="s", text="{a} {b} {c}", gap_list=gaps, options=options("abcd"), cause="a"
    )

    assert question.score(Paired((("a", "a"), ("b", "c"), ("c", "c")))).points == 1


def test_cause_alone_wins_nothing() -> None:
    assert rationale("a", "b", "c").score(Paired((("a", "x"),))).points == 0


# -- the older types, all or nothing, and ours


@pytest.mark.parametrize(("order", "expected"), [("abcd", 1), ("abdc", 0), ("abc", 0), ("", 0)])
def test_ordered_response_is_all_or_nothing(order: str, expected: int) -> None:
    question = OrderedResponse(id="q", stem="s", options=options("dbca"), keys=tuple("abcd"))

    score = question.score(Ordered(tuple(order)))

    assert (score.points, score.max_points) == (expected, 1)


NOW, TODAY, VISIT = ActionLevel


@pytest.mark.parametrize(
    ("key", "level", "expected"),
    [
        (NOW, NOW, 3), (NOW, TODAY, 0), (NOW, VISIT, 0),
        (TODAY, NOW, 2), (TODAY, TODAY, 3), (TODAY, VISIT, 0),
        (VISIT, NOW, 1), (VISIT, TODAY, 2), (VISIT, VISIT, 3),
    ],
)  # fmt: skip
def test_acting_too_slowly_costs_more_than_acting_too_fast(key: ActionLevel, level: ActionLevel, expected: int) -> None:
    scene = SymptomToAction(id="q", stem="s", when="Today.", how_often="Once.", key=key)

    assert scene.score(Chosen((level.value,))).points == expected
