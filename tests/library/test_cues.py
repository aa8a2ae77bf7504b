"""What a guesser wins over a collection: each pattern is measured on small collections made to show it."""

from collections.abc import Sequence

import pytest

from quizapp.library.cue_words import calls_team
from quizapp.library.cues import (
    FEWEST_TO_JUDGE,
    LISTS,
    LONGEST,
    MOST_ABOVE_CHANCE,
    MOST_AT_ONE_POSITION,
    MOST_LONGEST,
    QUESTIONS,
    SCENES,
    Cues,
    Guess,
    measure_cues,
)
from quizapp.questions.bow_tie import BowTie, Side
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.fill import DropDown, DropDownCloze
from quizapp.questions.option import ActionLevel, Option
from quizapp.questions.question import Question
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.symptom_to_action import SymptomToAction
from tests.library.small_decks import no_longer_than

MANY = FEWEST_TO_JUDGE
OTHERS = ("aaa", "bbb", "cccccc")
ALIKE = ("aaa", "bbb", "ccc", "ddd")


def some(texts: Sequence[str]) -> tuple[Option, ...]:
    return tuple(Option(id=f"o{place}", text=text) for place, text in enumerate(texts))


def choice(texts: Sequence[str], key: int, *, stem: str = "What now?", fixed_order: bool = False) -> SingleBestAnswer:
    return SingleBestAnswer(id="q", stem=stem, options=some(texts), key=f"o{key}", fixed_order=fixed_order)


def gap(texts: Sequence[str], key: int) -> DropDownCloze:
    drop_down = DropDown(id="gap", options=some(texts), key=f"o{key}")
    return DropDownCloze(id="q", stem="Complete it.", text="It is {gap}.", gap_list=(drop_down,))


def scene(key: ActionLevel) -> SymptomToAction:
    return SymptomToAction(id="q", stem="Fever.", when="Now", how_often="Once", key=key)


def cues(*questions: Question) -> Cues:
    return measure_cues((question, "en") for question in questions)


def guess(found: Cues, cue: str, among: str = QUESTIONS) -> Guess:
    return next(one for one in found.guesses if (one.cue, one.among) == (cue, among))


@pytest.mark.parametrize(
    ("cue", "text", "stem"),
    [
        ("longest option", "the longest of them", "What now?"),
        ("shortest option", "a", "What now?"),
        ("neither longest nor shortest", "dddd", "What now?"),
        ("most words of the stem", "ddd fever", "What about fever?"),
        ("most hedged", "it may", "What now?"),
        ("all cues together", "it may be the longest", "What now?"),
    ],
)
def test_guesser_who_follows_a_cue_wins_where_it_shows_the_key(cue: str, text: str, stem: str) -> None:
    found = cues(*[choice((*OTHERS, text), 3, stem=stem)] * MANY)

    assert guess(found, cue) == Guess("en", cue, QUESTIONS, MANY, 1.0, 0.25)
    assert any(cue in fault for fault in found.faults())


def test_guesser_who_calls_is_measured_where_some_options_call_and_some_do_not() -> None:
    some_call = choice(("Call your nurse.", "Wait."), 0)
    found = cues(some_call, choice(("Call your nurse.", "Tell your doctor."), 0), choice(ALIKE, 0))

    assert guess(found, "calls the team") == Guess("en", "calls the team", QUESTIONS, 1, 1.0, 0.5)


def test_guesser_who_calls_anybody_is_measured_apart() -> None:
    found = cues(choice(("Call the plumber.", "Wait."), 0))

    assert guess(found, "calls or asks").score == 1
    assert not any(one.cue == "calls the team" for one in found.guesses)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        *(
            (f"{verb} the nurse", "en")
            for verb in ("Call", "Tell", "Notify", "Phone", "Ask", "Report it to", "Contact")
        ),
        *(
            (f"{verb} a su equipo", "es")
            for verb in ("Llame", "Avise", "Informe", "Dígalo", "Decírselo", "Consulte", "Pregunte", "Pregúntele")
        ),
        ("Comuníquese con el equipo", "es"),
        ("Hable con su enfermera", "es"),
        ("Coméntelo con su médico", "es"),
    ],
)
def test_option_that_speaks_to_the_team_calls_it(text: str, language: str) -> None:
    assert calls_team(text, language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The team is on call", "en"),
        ("Recall what the nurse said", "en"),
        ("Call 911", "en"),
        ("Espere al equipo", "es"),
        ("Llame al 911", "es"),
    ],
)
def test_option_that_speaks_to_nobody_of_the_team_does_not_call_it(text: str, language: str) -> None:
    assert not calls_team(text, language)


def test_text_of_many_calls_is_read_at_once() -> None:
    with no_longer_than(0.1):
        assert not calls_team("call " * 4000, "en")


@pytest.mark.parametrize("level", ActionLevel)
def test_guesser_who_always_takes_one_action_wins_the_scenes_it_is_right_in(level: ActionLevel) -> None:
    found = cues(scene(level), *[scene(key) for key in ActionLevel])

    assert guess(found, f"always {level.value.replace('_', ' ')}", SCENES).score == pytest.approx(2 / 4)


@pytest.mark.parametrize(("right", "faults"), [(41, 0), (42, 1)])
def test_one_action_may_be_right_in_41_of_100_scenes(right: int, faults: int) -> None:
    others = [scene([ActionLevel.CALL_TODAY, ActionLevel.MENTION_AT_VISIT][place % 2]) for place in range(100 - right)]
    found = cues(*[scene(ActionLevel.EMERGENCY_NOW)] * right, *others)

    assert len(list(found.faults())) == faults


def test_scenes_are_judged_without_a_language() -> None:
    [fault] = cues(*[scene(ActionLevel.CALL_TODAY)] * MANY).faults()

    assert fault == "A guesser by the cue 'always call today' wins 100% of 50 scenes, by chance 33%."


@pytest.mark.parametrize(("right", "faults"), [(41, 0), (42, 1)])
def test_key_of_lists_may_be_the_longest_in_41_of_100(right: int, faults: int) -> None:
    shortest = gap(("aa", "bbb", "ccc"), 0)
    found = cues(*[gap(("aaa", "bb", "cc"), 0)] * right, *[shortest] * (100 - right))

    assert guess(found, LONGEST, LISTS).above_chance == pytest.approx(right / 100 - 1 / 3)
    assert sum(LONGEST in fault for fault in found.faults()) == faults


def test_lists_with_one_key_are_measured_apart_from_questions() -> None:
    found = cues(choice(ALIKE, 0), gap(("aaa", "bb", "cc"), 0))

    assert guess(found, LONGEST, QUESTIONS).count == 1
    assert guess(found, LONGEST, LISTS) == Guess("en", LONGEST, LISTS, 1, 1.0, 1 / 3)


def test_condition_of_a_bow_tie_is_a_list_with_one_key() -> None:
    two_of_three = Side(options=some(("aa", "bb", "cc")), keys=("o0", "o1"))
    condition = Side(options=some(("the longest", "bb")), keys=("o0",))
    tie = BowTie(id="q", stem="s", actions=two_of_three, condition=condition, parameters=two_of_three)

    assert guess(cues(tie), LONGEST, LISTS) == Guess("en", LONGEST, LISTS, 1, 1.0, 0.5)


def test_steps_of_a_case_are_measured_as_questions_are() -> None:
    case = CaseStudy(
        id="q",
        stem="s",
        steps=(choice(ALIKE, 0, fixed_order=True), gap(("aaa", "bb"), 0), scene(ActionLevel.CALL_TODAY)),
    )
    found = cues(case)

    assert found.positions == {0: 1}
    assert found.longest["en"][0] == 1
    assert [guess(found, LONGEST, LISTS).count, guess(found, "always call today", SCENES).count] == [1, 1]


def test_cue_that_all_options_share_is_worth_a_chance() -> None:
    found = cues(*[choice(ALIKE, place % 4) for place in range(MANY)])

    assert [one.above_chance for one in found.guesses] == pytest.approx([0.0] * len(found.guesses))


def test_longest_keys_are_counted_with_ties_split() -> None:
    found = cues(choice(("aaa", "bbb", "c", "d"), 0), choice(ALIKE, 0), choice(("aaaa", *ALIKE[1:]), 1))

    count, share = found.longest["en"]

    assert count == 3
    assert share == pytest.approx((0.5 + 0.25 + 0) / 3)


@pytest.mark.parametrize(("right", "faults"), [(33, 0), (34, 1)])
def test_key_may_win_8_points_above_chance(right: int, faults: int) -> None:
    found = cues(*[choice(("long one", *ALIKE[1:]), 0)] * right, *[choice(("a", *ALIKE[1:]), 0)] * (100 - right))

    assert guess(found, LONGEST).above_chance == pytest.approx(right / 100 - 0.25)
    assert sum(f"{LONGEST!r}" in fault for fault in found.faults()) == faults


def test_share_of_longest_keys_over_a_third_is_a_fault() -> None:
    found = cues(*[choice(("long one", *ALIKE[1:]), 0)] * MANY)

    assert "The key is the longest of four options in 100% of 50 questions (en)." in found.faults()


def test_positions_are_counted_where_the_order_is_fixed() -> None:
    found = cues(choice(ALIKE, 2, fixed_order=True), choice(ALIKE, 1, fixed_order=False))

    assert found.positions == {2: 1}


def test_position_of_too_many_keys_is_a_fault() -> None:
    found = cues(*[choice(ALIKE, 1, fixed_order=True)] * 10)

    assert "Of 10 questions of fixed order 10 have the key at position 2." in found.faults()


def test_few_questions_show_no_pattern() -> None:
    assert list(cues(*[choice(("the longest of them", *ALIKE[1:]), 0)] * (MANY - 1)).faults()) == []


def test_figures_are_printed_with_their_limits() -> None:
    lines = list(cues(choice(ALIKE, 2, fixed_order=True)).lines())

    assert lines[0] == "Key's position in 1 questions of fixed order (40 % at most): 3: 100%."
    assert lines[1] == "Key is the longest of four options (en, 33 % at most): 25% of 1."
    assert lines[2] == "Guesser, longest option (en, 33% at most): 25% of 1 questions."


def test_collection_without_choices_has_no_cues() -> None:
    assert (list(cues().faults()), cues().guesses, cues().longest) == ([], (), {})


def test_limits_are_those_that_were_promised() -> None:
    assert (MOST_AT_ONE_POSITION, MOST_LONGEST, MOST_ABOVE_CHANCE) == (0.40, 0.33, 0.08)
