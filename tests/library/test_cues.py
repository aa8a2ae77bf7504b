"""What a guesser wins over a collection: each pattern is measured on small collections made to show it."""

from collections.abc import Sequence

import pytest

from quizapp.library.cues import FEWEST_TO_JUDGE, Cues, Guess, measure_cues
from quizapp.questions.option import ActionLevel, Option
from quizapp.questions.question import Question
from quizapp.questions.single_best_answer import SingleBestAnswer
from quizapp.questions.symptom_to_action import SymptomToAction

MANY = FEWEST_TO_JUDGE
OTHERS = ("aaa", "bbb", "cccccc")
ALIKE = ("aaa", "bbb", "ccc", "ddd")


def choice(texts: Sequence[str], key: int, *, stem: str = "What now?", fixed_order: bool = False) -> SingleBestAnswer:
    options = tuple(Option(id=f"o{place}", text=text) for place, text in enumerate(texts))
    return SingleBestAnswer(id="q", stem=stem, options=options, key=f"o{key}", fixed_order=fixed_order)


def cues(*questions: Question) -> Cues:
    return measure_cues((question, "en") for question in questions)


def guess(found: Cues, cue: str) -> Guess:
    return next(one for one in found.guesses if one.cue == cue)


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

    assert guess(found, cue) == Guess("en", cue, MANY, 1.0, 0.25)
    assert any(cue in fault for fault in found.faults())


def test_guesser_who_calls_the_team_is_measured_over_questions_of_actions() -> None:
    options = (
        Option(id="call", text="Call your care team.", level=ActionLevel.CALL_TODAY),
        Option(id="wait", text="Wait."),
    )
    action = SingleBestAnswer(id="q", stem="What now?", options=options, key="call")

    assert guess(cues(action, choice(ALIKE, 0)), "calls the team") == Guess("en", "calls the team", 1, 1.0, 0.5)


def test_scene_that_is_answered_by_a_call_counts_for_who_always_calls() -> None:
    scenes = [SymptomToAction(id="q", stem="Fever.", when="Now", how_often="Once", key=level) for level in ActionLevel]

    assert guess(cues(*scenes), "call today in scenes").score == pytest.approx(1 / 3)


def test_cue_that_all_options_share_is_worth_a_chance() -> None:
    found = cues(*[choice(ALIKE, place % 4) for place in range(MANY)])

    assert [one.above_chance for one in found.guesses] == pytest.approx([0.0] * len(found.guesses))


def test_longest_keys_are_counted_with_ties_split() -> None:
    found = cues(choice(("aaa", "bbb", "c", "d"), 0), choice(ALIKE, 0), choice(("aaaa", *ALIKE[1:]), 1))

    count, share = found.longest["en"]

    assert count == 3
    assert share == pytest.approx((0.5 + 0.25 + 0) / 3)


def test_share_of_longest_keys_over_a_third_is_a_fault() -> None:
    found = cues(*[choice(("long one", *ALIKE[1:]), 0)] * MANY)

    assert "The key is the longest of four options in 100% of 60 questions (en)." in found.faults()


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
