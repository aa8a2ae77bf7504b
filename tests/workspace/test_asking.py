"""What there is to answer, in words and in order."""

import typing
from collections.abc import Sequence
from typing import TypeVar

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.questions.chart import ChartRow, ChartTab, Flag
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.marked_text import Mark
from quizapp.questions.option import Option
from quizapp.questions.question import score
from quizapp.questions.shuffle import LARGEST_SEED, shuffled
from quizapp.questions.stand_alone import StandAlone
from quizapp.questions.text import Texts
from quizapp.workspace.asking import body_of, tabs_of
from quizapp.workspace.help_now import load_action_levels
from quizapp.workspace.wording import Wording
from quizapp.workspace.words import (
    Body,
    BowTieWords,
    ChooseWords,
    FillWords,
    GridWords,
    HighlightWords,
    MatchWords,
    OrderWords,
    PartWords,
    PictureWords,
    TypeWords,
)
from tests import every_kind
from tests.every_kind import EVERY_KIND

ENGLISH = Wording("en", load_action_levels())
SPANISH = Wording("es", load_action_levels())
SEEDS = st.integers(0, LARGEST_SEED)
_AnyBody = TypeVar("_AnyBody", bound=Body)


def body(
    kind: type[_AnyBody], question: StandAlone, wording: Wording = ENGLISH, seed: int | None = None, step: str = ""
) -> _AnyBody:
    """Return what there is to answer, which is of that class."""
    found = body_of(question, wording, seed=seed, step=step)
    assert isinstance(found, kind)
    return found


def ids(parts: Sequence[PartWords]) -> list[str]:
    return [part.id for part in parts]


# -- the questions that all these tests use


def test_there_is_a_question_of_every_kind() -> None:
    assert {question.kind for question in EVERY_KIND.values()} == {
        kind.__struct_config__.tag for kind in typing.get_args(AnyQuestion)
    }


@pytest.mark.parametrize("question", EVERY_KIND.values(), ids=EVERY_KIND)
def test_question_of_every_kind_is_sound(question: AnyQuestion) -> None:
    assert list(question.faults()) == []


@pytest.mark.parametrize("question", EVERY_KIND.values(), ids=EVERY_KIND)
def test_right_response_of_every_kind_wins_every_point(question: AnyQuestion) -> None:
    assert score(question, question.right_response()).is_full


# -- the order


def _options(question: StandAlone, seed: int | None, step: str = "") -> list[str]:
    """Return the ids of the options of a question with one list of them, as they are shown."""
    match body_of(question, ENGLISH, seed=seed, step=step):
        case ChooseWords(groups=groups):
            return ids(groups[-1].options)
        case FillWords(pool=pool) if pool:
            return ids(pool)
        case FillWords(gaps=gaps):
            return ids(gaps[0].options)
        case MatchWords(options=options) | BowTieWords(actions=options):
            return ids(options)
        case _:
            raise LookupError(question.kind)


LISTS = [
    (every_kind.single_best_answer, every_kind.single_best_answer.options, ""),
    (every_kind.select_all, every_kind.select_all.options, ""),
    (every_kind.select_n, every_kind.select_n.options, ""),
    (every_kind.true_false, every_kind.true_false.reasons, "reason"),
    (every_kind.grouped_multiple_response, every_kind.grouped_multiple_response.groups[-1].options, "bowel"),
    (every_kind.drop_down_cloze, every_kind.drop_down_cloze.gap_list[0].options, "first"),
    (every_kind.drop_down_table, every_kind.drop_down_table.gap_list[0].options, "first"),
    (every_kind.drop_down_rationale, every_kind.drop_down_rationale.gap_list[0].options, "first"),
    (every_kind.drag_and_drop_cloze, every_kind.drag_and_drop_cloze.options, ""),
    (every_kind.drag_and_drop_rationale, every_kind.drag_and_drop_rationale.options, ""),
    (every_kind.matching, every_kind.matching.options, ""),
    (every_kind.bow_tie, every_kind.bow_tie.actions.options, "actions"),
]
BY_KIND = [question.kind for question, _, _ in LISTS]


@pytest.mark.parametrize(("question", "options", "name"), LISTS, ids=BY_KIND)
@given(seed=SEEDS)
def test_options_are_shown_in_the_order_of_the_seed(
    question: StandAlone, options: Sequence[Option], name: str, seed: int
) -> None:
    assert _options(question, seed) == [option.id for option in shuffled(options, seed, name)]


@pytest.mark.parametrize(("question", "options", "name"), LISTS, ids=BY_KIND)
def test_options_without_a_seed_are_shown_as_they_are_written(
    question: StandAlone, options: Sequence[Option], name: str
) -> None:
    assert _options(question, None) == [option.id for option in options]


@pytest.mark.parametrize(("question", "options", "name"), LISTS, ids=BY_KIND)
def test_options_whose_order_the_author_fixes_are_not_mixed(
    question: StandAlone, options: Sequence[Option], name: str
) -> None:
    fixed = msgspec.structs.replace(question, fixed_order=True)

    assert {tuple(_options(fixed, seed)) for seed in range(20)} == {tuple(option.id for option in options)}


def test_lists_of_two_steps_of_a_case_are_mixed_differently() -> None:
    orders = [[tuple(_options(every_kind.select_all, seed, step)) for seed in range(10)] for step in ("one", "two")]

    assert orders[0] != orders[1]


@given(seed=st.none() | SEEDS, fixed=st.booleans())
def test_things_to_order_are_never_shown_in_the_right_order(seed: int | None, fixed: bool) -> None:
    question = msgspec.structs.replace(every_kind.ordered_response, fixed_order=fixed)

    assert tuple(ids(body(OrderWords, question, seed=seed).options)) != question.keys


@given(seed=SEEDS)
def test_levels_of_urgency_go_from_the_fastest(seed: int) -> None:
    levels = body(ChooseWords, every_kind.symptom_to_action, seed=seed).groups[0].options

    assert ids(levels) == ["emergency_now", "call_today", "mention_at_visit"]


@given(seed=SEEDS)
def test_true_stands_before_false(seed: int) -> None:
    assert ids(body(ChooseWords, every_kind.true_false, seed=seed).groups[0].options) == ["true", "false"]


@given(seed=SEEDS)
def test_rows_and_columns_of_a_matrix_are_not_mixed(seed: int) -> None:
    grid = body(GridWords, every_kind.matrix_multiple_response, seed=seed)

    assert (ids(grid.rows), ids(grid.columns)) == (["pain", "alt", "rash"], ["colitis", "hepatitis"])


@given(seed=SEEDS)
def test_groups_are_not_mixed(seed: int) -> None:
    groups = body(ChooseWords, every_kind.grouped_multiple_response, seed=seed).groups

    assert [group.id for group in groups] == ["lung", "bowel"]


@given(seed=SEEDS)
def test_places_of_a_picture_are_not_mixed(seed: int) -> None:
    regions = body(PictureWords, every_kind.hot_spot, seed=seed).regions

    assert [region.id for region in regions] == ["liver", "spleen"]


# -- the words


def test_number_is_typed_before_its_unit() -> None:
    assert body(TypeWords, every_kind.numeric_answer) == TypeWords(is_number=True, unit="mg")


def test_words_are_typed_with_a_hint() -> None:
    assert body(TypeWords, every_kind.typed_answer, SPANISH) == TypeWords(is_number=False, hint="Una palabra")


def test_select_n_says_how_many_can_be_chosen() -> None:
    assert body(ChooseWords, every_kind.select_n).groups[0].most == 2


def test_select_all_sets_no_limit() -> None:
    assert body(ChooseWords, every_kind.select_all).groups[0].most == 0


def test_single_best_answer_is_one_of_its_options() -> None:
    assert body(ChooseWords, every_kind.single_best_answer).groups[0].is_single


def test_statement_stands_in_the_language_of_the_person() -> None:
    statement = body(ChooseWords, every_kind.true_false, SPANISH).groups[0]

    assert [option.text for option in statement.options] == ["Verdadero", "Falso"]


def test_statement_without_reasons_needs_no_heading() -> None:
    question = msgspec.structs.replace(every_kind.true_false, reasons=(), reason=None)

    assert [(group.id, group.heading) for group in body(ChooseWords, question).groups] == [("statement", "")]


def test_levels_of_urgency_speak_the_fixed_sentences() -> None:
    levels = body(ChooseWords, every_kind.symptom_to_action).groups[0].options

    assert levels[0].text == "Call 911 or your local emergency number now."


def test_scene_says_when_and_how_often() -> None:
    scene = body(ChooseWords, every_kind.symptom_to_action, SPANISH).scene

    assert scene == (("Cuándo", "Desde ayer"), ("Con qué frecuencia", "Seis veces al día"))


def test_line_of_the_scene_that_is_not_written_is_left_out() -> None:
    question = msgspec.structs.replace(every_kind.symptom_to_action, how_often=" ")

    assert [heading for heading, _ in body(ChooseWords, question).scene] == ["When"]


def test_gaps_stand_in_the_text_between_its_words() -> None:
    text = body(FillWords, every_kind.drop_down_cloze).text

    assert text == ("The nurse expects to ", Mark("first"), ", then ", Mark("second"), ".")


def test_gaps_come_in_the_reading_order_of_the_language() -> None:
    text = Texts(en="{first} before {second}", es="{second} después de {first}")
    question = msgspec.structs.replace(every_kind.drop_down_cloze, text=text)

    orders = [[gap.id for gap in body(FillWords, question, wording).gaps] for wording in (ENGLISH, SPANISH)]

    assert orders == [["first", "second"], ["second", "first"]]


def test_gaps_of_a_table_stand_in_its_cells() -> None:
    table = body(FillWords, every_kind.drop_down_table)

    assert table.rows == ((("Now",), (Mark("first"),)), (("Next",), ("Give ", Mark("second"))))


def test_gaps_with_a_pool_have_no_options_of_their_own() -> None:
    assert [gap.options for gap in body(FillWords, every_kind.drag_and_drop_cloze).gaps] == [(), ()]


def test_phrases_stand_in_the_text() -> None:
    text = body(HighlightWords, every_kind.highlight_text, SPANISH).text

    assert text[:2] == ("El cliente tiene ", Mark("cough", "tos seca"))


def test_phrases_stand_in_the_cells_of_a_table() -> None:
    table = body(HighlightWords, every_kind.highlight_table)

    assert table.is_table and table.rows[0] == (("Lungs",), (Mark("cough", "Dry cough"),))


# -- the chart

CHART = every_kind.case_study.chart


def test_tab_is_seen_from_its_step_on() -> None:
    seen = [[tab.id for tab in tabs_of(CHART, ENGLISH, step)] for step in range(6)]

    assert seen == [["note"], ["note"], *[["note", "laboratory"]] * 4]


def test_tab_is_new_at_its_own_step_alone() -> None:
    new = [[tab.id for tab in tabs_of(CHART, ENGLISH, step) if tab.is_new] for step in range(6)]

    assert new == [[], [], ["laboratory"], [], [], []]


def test_question_that_stands_alone_shows_all_its_tabs() -> None:
    assert [(tab.id, tab.is_new) for tab in tabs_of(CHART, ENGLISH)] == [("note", False), ("laboratory", False)]


def test_cells_of_a_chart_keep_their_flags() -> None:
    row = tabs_of(CHART, SPANISH)[1].rows[0]

    assert [(cell.text, cell.flag) for cell in row] == [("Sodio", Flag.NONE), ("128", Flag.LOW)]


def test_cells_without_flags_have_none() -> None:
    tab = ChartTab(id="signs", title="Signs", columns=("Pulse",), rows=(ChartRow(cells=("80",)),))

    assert tabs_of([tab], ENGLISH)[0].rows[0][0].flag is Flag.NONE


def test_text_of_a_tab_is_clean_html() -> None:
    tab = ChartTab(id="note", title="Note", text="**Dry** <script>")

    assert tabs_of([tab], ENGLISH)[0].html == "<p><strong>Dry</strong> &lt;script&gt;</p>"
