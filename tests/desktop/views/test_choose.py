"""The area of choosing: one, several or just so many of the options, before and after the answer."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from quizapp.desktop.look import Look
from quizapp.desktop.views.choose import ChooseArea
from quizapp.desktop.views.shown import ShownQuestion, Space
from quizapp.desktop.widgets.answer_state import AnswerState
from quizapp.questions.response import Chosen
from quizapp.workspace.words import ChooseWords, OptionGroup, PartWords, Verdict
from tests.desktop.layout_checks import click, shown_words
from tests.desktop.views.area_window import WIDE, explained, in_window, layout_faults, part_verdicts, shown

RIGHT, YOURS, MISSED, OTHER = (
    AnswerState.RIGHT,
    AnswerState.YOURS_NOT_RIGHT,
    AnswerState.MISSED,
    AnswerState.OTHER,
)
DOWN, UP, HOME, END, SPACE, TAB, X = (
    Qt.Key.Key_Down,
    Qt.Key.Key_Up,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_Space,
    Qt.Key.Key_Tab,
    Qt.Key.Key_X,
)
COUGH, URINE, VACCINE, VISION = (
    PartWords("cough", "New dry cough since yesterday"),
    PartWords("urine", "Urine that is dark like tea"),
    PartWords("vaccine", "Inactivated flu vaccine given last week"),
    PartWords("vision", "Blurred vision in one eye"),
)
SIGNS = (COUGH, URINE, VACCINE, VISION)
ONE = ChooseWords((OptionGroup("", "", SIGNS, is_single=True),))
ALL = ChooseWords((OptionGroup("", "", SIGNS, is_single=False),))
TWO_OF = ChooseWords((OptionGroup("", "", SIGNS, is_single=False, most=2),))
TRUE_OR_FALSE = (PartWords("true", "True"), PartWords("false", "False"))
WITH_REASON = ChooseWords(
    (
        OptionGroup("statement", "Is it true?", TRUE_OR_FALSE, is_single=True),
        OptionGroup("reason", "For which reason?", SIGNS, is_single=True),
    )
)
GROUPED = ChooseWords(
    (
        OptionGroup("lungs", "Lungs", (COUGH, VACCINE), is_single=False),
        OptionGroup("eyes", "Eyes", (VISION, URINE), is_single=False),
    )
)
ACTIONS = (
    PartWords("emergency_now", "Call 911 or your local emergency number now."),
    PartWords("call_today", "Call your care team today, day or night."),
    PartWords("mention_at_visit", "Tell your care team at your next visit."),
)
SCENE = ChooseWords(
    (OptionGroup("", "", ACTIONS, is_single=True),),
    scene=(("When", "Since yesterday evening"), ("How often", "Six times a day.")),
    is_action=True,
)
LONG_SPANISH = (
    PartWords("a", "Comuníquese inmediatamente con el departamento de gastroenterología e inmunooncología"),
    PartWords("b", "Electroencefalograma y determinación de inmunoglobulinas extraordinariamente elevadas"),
    PartWords("c", "Espere"),
)
SPANISH = ChooseWords(
    (
        OptionGroup("1", "¿Otorrinolaringología o gastroenterología?", LONG_SPANISH[:2], is_single=True),
        OptionGroup("2", "¿Por qué razón precisamente?", (COUGH, *LONG_SPANISH[2:], URINE), is_single=False, most=2),
    ),
    scene=(("Con qué frecuencia", "Ininterrumpidamente desde antes de ayer por la noche"),),
)


def area(look: Look, words: ChooseWords, *chosen: str) -> ChooseArea:
    """Return an area with some options chosen before."""
    return ChooseArea(look, shown(words, Chosen(chosen) if chosen else None), WIDE)


def answered(look: Look, words: ChooseWords, chosen: tuple[str, ...], verdicts: dict[str, Verdict]) -> ChooseArea:
    """Return an area after the answer."""
    return ChooseArea(look, shown(words, Chosen(chosen), explained(part_verdicts(verdicts))), WIDE)


def striking(look: Look, words: ChooseWords, *chosen: str, struck: tuple[str, ...] = ()) -> ChooseArea:
    """Return an area in which options can be struck out."""
    before = shown(words, Chosen(chosen) if chosen else None, struck=frozenset(struck), can_strike=True)
    return ChooseArea(look, before, WIDE)


def states(choose: ChooseArea) -> list[AnswerState]:
    """Return what each option shows."""
    return [button.state for button in choose.choices.values()]


def spoken_name(control: QWidget) -> str:
    """Return the name that a screen reader says for a control."""
    return QAccessible.queryAccessibleInterface(control).text(QAccessible.Text.Name)


# -- choosing


def test_nothing_is_chosen_at_first(look: Look) -> None:
    assert area(look, ONE).response() is None


@pytest.mark.parametrize("words", [ONE, ALL])
def test_options_are_open_before_the_answer(look: Look, words: ChooseWords) -> None:
    assert states(area(look, words, "urine")) == [AnswerState.OPEN] * 4


def test_click_chooses_one(look: Look) -> None:
    with in_window(area(look, ONE)) as window:
        window.press("choice-2")
        assert window.responses == [Chosen(("urine",))]


def test_another_choice_takes_the_place_of_the_first(look: Look) -> None:
    with in_window(area(look, ONE)) as window:
        window.press("choice-2", "choice-4")
        assert window.responses == [Chosen(("urine",)), Chosen(("vision",))]


def test_second_click_on_a_box_takes_its_tick_away(look: Look) -> None:
    with in_window(area(look, ALL)) as window:
        window.press("choice-2", "choice-2")
        assert window.responses == [Chosen(("urine",)), None]


def test_ticks_are_told_in_the_order_shown(look: Look) -> None:
    with in_window(area(look, ALL)) as window:
        window.press("choice-4", "choice-1")
        assert window.area.response() == Chosen(("cough", "vision"))


def test_what_was_chosen_is_shown_again(look: Look) -> None:
    again = area(look, GROUPED, "vaccine", "urine")
    assert again.response() == Chosen(("vaccine", "urine"))


def test_choices_are_radio_buttons_for_a_screen_reader(look: Look) -> None:
    roles = {QAccessible.queryAccessibleInterface(button).role() for button in area(look, ONE).choices.values()}
    assert roles == {QAccessible.Role.RadioButton}


def test_ticks_are_check_boxes_for_a_screen_reader(look: Look) -> None:
    roles = {QAccessible.queryAccessibleInterface(button).role() for button in area(look, ALL).choices.values()}
    assert roles == {QAccessible.Role.CheckBox}


def test_statement_and_reason_are_chosen_apart(look: Look) -> None:
    with in_window(area(look, WITH_REASON)) as window:
        window.press("choice-1", "choice-4", "choice-3")
        assert window.area.response() == Chosen(("true", "cough"))


def test_option_says_its_heading(look: Look) -> None:
    assert area(look, GROUPED).choices["urine"].accessibleDescription() == "Eyes"


# -- just so many


def test_tick_beyond_the_number_stays_away(look: Look) -> None:
    with in_window(area(look, TWO_OF, "cough", "urine")) as window:
        window.press("choice-4")
        assert (window.area.response(), window.responses) == (Chosen(("cough", "urine")), [])


def test_tick_beyond_the_number_is_explained(look: Look) -> None:
    with in_window(area(look, TWO_OF, "cough", "urine")) as window:
        window.press("choice-4")
        assert window.refusals == ["You can choose 2. Take one away first."]


def test_screen_reader_cannot_tick_beyond_the_number_either(look: Look) -> None:
    with in_window(area(look, TWO_OF, "cough", "urine")) as window:
        reader = QAccessible.queryAccessibleInterface(window.control("choice-4"))
        reader.actionInterface().doAction("Toggle")
        assert window.area.response() == Chosen(("cough", "urine"))


def test_place_of_a_tick_taken_away_is_free(look: Look) -> None:
    with in_window(area(look, TWO_OF, "cough", "urine")) as window:
        window.press("choice-1", "choice-4")
        assert (window.area.response(), window.refusals) == (Chosen(("urine", "vision")), [])


def test_number_chosen_is_told(look: Look) -> None:
    with in_window(area(look, TWO_OF, "cough")) as window:
        before = window.area.progress()
        window.press("choice-4")
        assert (before, window.area.progress()) == ("1 of 2 chosen", "2 of 2 chosen")


def test_number_chosen_is_said_beside_each_box(look: Look) -> None:
    with in_window(area(look, TWO_OF)) as window:
        window.press("choice-4")
        assert window.control("choice-1").accessibleDescription() == "1 of 2 chosen"


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(numbers=st.lists(st.integers(1, 9), max_size=12))
def test_no_way_of_ticking_gets_beyond_the_number(look: Look, numbers: list[int]) -> None:
    choose = area(look, TWO_OF)
    for number in numbers:
        choose.take_digit(number)
    response = choose.response()
    assert response is None or len(response.parts) <= 2


# -- keys


def test_digit_chooses(look: Look) -> None:
    with in_window(area(look, ONE)) as window:
        window.area.take_digit(3)
        assert (window.area.response(), window.focus) == (Chosen(("vaccine",)), "choice-3")


def test_digit_of_the_chosen_one_leaves_it_chosen(look: Look) -> None:
    choose = area(look, ONE, "cough")
    choose.take_digit(1)
    assert choose.response() == Chosen(("cough",))


def test_digit_takes_a_tick_away(look: Look) -> None:
    choose = area(look, ALL, "cough", "urine")
    choose.take_digit(1)
    assert choose.response() == Chosen(("urine",))


def test_digits_go_on_through_the_groups(look: Look) -> None:
    choose = area(look, GROUPED)
    choose.take_digit(3)
    assert choose.response() == Chosen(("vision",))


def test_digit_without_an_option_does_nothing(look: Look) -> None:
    choose = area(look, ONE)
    choose.take_digit(5)
    assert choose.response() is None


def test_space_ticks(look: Look) -> None:
    with in_window(area(look, ALL)) as window:
        window.key(DOWN, SPACE)
        assert window.area.response() == Chosen(("urine",))


def test_arrows_leave_ticks_alone(look: Look) -> None:
    with in_window(area(look, ALL)) as window:
        window.key(DOWN, DOWN, UP)
        assert (window.focus, window.responses) == ("choice-2", [])


def test_arrows_choose_where_one_is_chosen(look: Look) -> None:
    with in_window(area(look, ONE, "cough")) as window:
        window.key(DOWN)
        assert (window.focus, window.area.response()) == ("choice-2", Chosen(("urine",)))


@pytest.mark.parametrize(("key", "focus"), [(UP, "choice-2"), (END, "choice-2"), (HOME, "choice-1")])
def test_arrows_and_ends_stay_in_the_group(look: Look, key: Qt.Key, focus: str) -> None:
    with in_window(area(look, GROUPED)) as window:
        window.key(key)
        assert window.focus == focus


def test_step_goes_on_through_the_groups_without_choosing(look: Look) -> None:
    with in_window(area(look, WITH_REASON)) as window:
        for _ in range(2):
            window.area.step_focus(1)
        assert (window.focus, window.area.response()) == ("choice-3", None)


def test_step_back_from_the_first_goes_to_the_last(look: Look) -> None:
    with in_window(area(look, ALL)) as window:
        window.area.step_focus(-1)
        assert window.focus == "choice-4"


@pytest.mark.parametrize("words", [WITH_REASON, GROUPED])
def test_group_is_one_stop_of_the_tab_key(look: Look, words: ChooseWords) -> None:
    with in_window(area(look, words)) as window:
        window.key(TAB)
        assert window.focus == "choice-3"


def test_tab_leads_to_the_chosen_one(look: Look) -> None:
    with in_window(area(look, WITH_REASON, "vaccine")) as window:
        window.key(TAB)
        assert window.focus == "choice-5"


def test_enter_is_left_to_the_page(look: Look) -> None:
    with in_window(area(look, ALL)) as window:
        window.key(Qt.Key.Key_Return)
        assert window.ignored_keys == [Qt.Key.Key_Return.value]


# -- what is said


@pytest.mark.parametrize(
    ("words", "instruction"),
    [
        (ONE, ""),
        (ALL, "Select all that apply."),
        (TWO_OF, "Select 2."),
        (WITH_REASON, "Choose one answer in each part."),
        (GROUPED, "Select all that apply in each part."),
    ],
)
def test_instruction(look: Look, words: ChooseWords, instruction: str) -> None:
    assert area(look, words).instruction() == instruction


@pytest.mark.parametrize(
    ("words", "open_parts", "complaint"),
    [
        (ONE, ("choice",), "First choose one answer."),
        (ALL, ("choice",), "First choose one or more answers."),
        (TWO_OF, ("choice", "choice"), "Choose 2 more."),
        (WITH_REASON, ("reason",), "Choose one under “For which reason?”."),
        (GROUPED, ("eyes",), "Tick one or more under “Eyes”."),
    ],
)
def test_what_is_missing_is_said(look: Look, words: ChooseWords, open_parts: tuple[str, ...], complaint: str) -> None:
    assert area(look, words).incomplete(open_parts) == complaint


def test_focus_goes_to_the_group_that_is_open(look: Look) -> None:
    with in_window(area(look, WITH_REASON, "true")) as window:
        window.area.focus_open(("reason",))
        assert window.focus == "choice-3"


def test_screen_reader_hears_the_scene_and_how_to_answer(look: Look) -> None:
    said = area(look, SCENE).spoken()
    assert said.startswith("When: Since yesterday evening. How often: Six times a day. Select one answer. 3 ")


def test_scene_is_shown(look: Look) -> None:
    with in_window(area(look, SCENE)) as window:
        words = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert words[:4] == ["When", "Since yesterday evening", "How often", "Six times a day."]


def test_actions_show_the_icons_of_their_levels(look: Look) -> None:
    def picture(words: ChooseWords) -> bytes:
        button = area(look, words).choices["call_today"]
        button.resize(700, 72)
        return bytes(button.grab().toImage().constBits())

    assert picture(SCENE) != picture(ChooseWords(SCENE.groups))


def test_keys_are_named_for_students(look: Look) -> None:
    assert area(look, ALL).key_help() == [("J K", "move"), ("Space", "tick"), ("1-4", "tick directly")]


@pytest.mark.parametrize("explanation", [None, explained()])
def test_line_under_actions_says_that_it_is_practice(look: Look, explanation: None) -> None:
    practice = "Is this happening to you now?"
    with in_window(ChooseArea(look, shown(SCENE, None, explanation, practice=practice), WIDE)) as window:
        assert practice in shown_words(window)


def test_line_under_actions_gives_way_to_the_explanation_that_names_the_own_plan(look: Look) -> None:
    practice, plan = "Is this happening to you now?", "Or follow the plan your own team gave you."
    explanation = replace(explained(), own_plan=plan)
    with in_window(ChooseArea(look, shown(SCENE, None, explanation, practice=practice), WIDE)) as window:
        assert practice not in shown_words(window)


# -- after the answer


def test_wrong_choice_is_marked_beside_the_right_one(look: Look) -> None:
    verdicts = {"cough": Verdict.MISSED, "urine": Verdict.LEFT, "vaccine": Verdict.WRONG, "vision": Verdict.LEFT}
    assert states(answered(look, ONE, ("vaccine",), verdicts)) == [RIGHT, OTHER, YOURS, OTHER]


def test_ticks_are_marked_right_wrong_missed_and_left(look: Look) -> None:
    verdicts = {"cough": Verdict.RIGHT, "urine": Verdict.MISSED, "vaccine": Verdict.WRONG, "vision": Verdict.LEFT}
    assert states(answered(look, ALL, ("cough", "vaccine"), verdicts)) == [RIGHT, MISSED, YOURS, OTHER]


def test_what_each_was_is_said_in_words(look: Look) -> None:
    verdicts = {"cough": Verdict.RIGHT, "urine": Verdict.MISSED, "vaccine": Verdict.WRONG, "vision": Verdict.LEFT}
    choose = answered(look, ALL, ("cough", "vaccine"), verdicts)
    assert [spoken_name(button) for button in choose.choices.values()] == [
        "Right answer. New dry cough since yesterday",
        "Missed: this is right. Urine that is dark like tea",
        "Your answer, not right. Inactivated flu vaccine given last week",
        "Blurred vision in one eye",
    ]


def test_verdict_of_an_option_in_a_group_is_found(look: Look) -> None:
    explanation = explained(part_verdicts({"vision": Verdict.WRONG}, within="eyes"))
    choose = ChooseArea(look, shown(GROUPED, Chosen(("vision",)), explanation), WIDE)
    assert choose.choices["vision"].state is YOURS


@pytest.mark.parametrize("words", [ONE, ALL])
def test_answered_question_cannot_be_answered_again(look: Look, words: ChooseWords) -> None:
    with in_window(answered(look, words, ("cough",), {"cough": Verdict.RIGHT})) as window:
        window.area.take_digit(2)
        click(window, window.control("choice-2").geometry().center())
        assert (window.responses, window.area.response()) == ([], Chosen(("cough",)))


def test_answered_options_are_no_stops_of_the_tab_key(look: Look) -> None:
    choose = answered(look, ALL, ("cough",), {"cough": Verdict.RIGHT})
    assert {button.focusPolicy() for button in choose.choices.values()} == {Qt.FocusPolicy.NoFocus}


@pytest.mark.parametrize("words", [ONE, ALL])
def test_nothing_moves_at_the_answer(look: Look, words: ChooseWords) -> None:
    def places(choose: ChooseArea) -> list[QRect]:
        with in_window(choose, 480):
            return [button.geometry() for button in choose.choices.values()]

    verdicts = {"cough": Verdict.MISSED, "urine": Verdict.WRONG}
    assert places(area(look, words, "urine")) == places(answered(look, words, ("urine",), verdicts))


# -- striking out


def test_options_can_be_struck_out_only_where_it_is_allowed(look: Look) -> None:
    with in_window(area(look, ONE)) as window:
        assert not window.sees("strike-1")


def test_button_strikes_its_option_out(look: Look) -> None:
    with in_window(striking(look, ONE)) as window:
        window.press("strike-2")
        assert (window.struck, spoken_name(window.control("choice-2"))) == (
            ["urine"],
            "Urine that is dark like tea, struck out",
        )


def test_button_brings_its_option_back(look: Look) -> None:
    with in_window(striking(look, ONE, struck=("urine",))) as window:
        window.press("strike-2")
        assert (window.struck, spoken_name(window.control("choice-2"))) == (["urine"], "Urine that is dark like tea")


def test_button_names_its_option(look: Look) -> None:
    with in_window(striking(look, ONE, struck=("urine",))) as window:
        names = [spoken_name(window.control(f"strike-{number}")) for number in (1, 2)]
    assert names == ["Strike out: New dry cough since yesterday", "Bring back: Urine that is dark like tea"]


def test_x_strikes_the_focused_option_out(look: Look) -> None:
    with in_window(striking(look, ALL)) as window:
        window.key(DOWN)
        assert (window.area.take_key(X), window.struck) == (True, ["urine"])


def test_x_means_nothing_where_nothing_is_struck_out(look: Look) -> None:
    with in_window(area(look, ALL)) as window:
        assert not window.area.take_key(X)


@pytest.mark.parametrize("words", [ONE, ALL])
def test_choosing_a_struck_option_brings_it_back(look: Look, words: ChooseWords) -> None:
    with in_window(striking(look, words, struck=("urine",))) as window:
        window.press("choice-2")
        assert (window.struck, window.area.response()) == (["urine"], Chosen(("urine",)))


def test_arrow_passes_over_a_struck_option_without_choosing_it(look: Look) -> None:
    with in_window(striking(look, ONE, "cough", struck=("urine",))) as window:
        window.key(DOWN)
        assert (window.focus, window.struck, window.area.response()) == ("choice-2", [], Chosen(("cough",)))


@pytest.mark.parametrize("words", [ONE, ALL])
def test_chosen_option_is_not_struck_out(look: Look, words: ChooseWords) -> None:
    with in_window(striking(look, words, "cough")) as window:
        window.press("strike-1")
        assert (window.struck, window.area.response(), len(window.refusals)) == ([], Chosen(("cough",)), 1)


def test_tab_goes_from_an_option_to_its_button(look: Look) -> None:
    with in_window(striking(look, ALL)) as window:
        window.key(DOWN, TAB)
        assert window.focus == "strike-2"


def test_options_keep_their_width_when_one_is_struck(look: Look) -> None:
    with in_window(striking(look, ALL)) as window:
        before = window.control("choice-2").width()
        window.press("strike-2")
        assert window.control("choice-2").width() == before


# -- layout


@pytest.mark.parametrize("theme", ["light", "high_contrast"])
@pytest.mark.parametrize("words", [ALL, SCENE, SPANISH])
def test_nothing_is_cut_off(look: Look, words: ChooseWords, theme: str) -> None:
    def make(at: Look, space: Space) -> ChooseArea:
        return ChooseArea(at, shown(words, practice="Is this happening to you now?", can_strike=True), space)

    assert layout_faults(make, theme) == []


@pytest.mark.parametrize("voice", ["patient", "student"])
def test_nothing_is_cut_off_after_the_answer(look: Look, voice: str) -> None:
    before: ShownQuestion = shown(
        SPANISH, Chosen(("a",)), explained(part_verdicts({"a": Verdict.WRONG, "b": Verdict.MISSED}))
    )
    assert layout_faults(lambda at, space: ChooseArea(at, before, space), "dark", voice) == []


@pytest.mark.parametrize("percent", [100, 200])
def test_every_target_is_large_enough(qapp: object, fonts: object, look: Look, percent: int) -> None:
    large = Look(text_percent=percent, voice="student")
    with in_window(ChooseArea(large, shown(ALL, can_strike=True), WIDE)) as window:
        sizes = [window.control(f"{kind}-1").size() for kind in ("choice", "strike")]
    assert min(min(size.width(), size.height()) for size in sizes) >= 44 * percent / 100 * 0.85
