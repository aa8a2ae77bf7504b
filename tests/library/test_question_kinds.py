"""The sample deck with every kind of question."""

import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from quizapp.library.deck import Deck
from quizapp.library.reading import read_deck
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.question import Audience, Judgment, Way, question_languages, score
from quizapp.questions.response import Typed
from quizapp.questions.symptom_to_action import SymptomToAction
from quizapp.shipped import shipped_folder

FOLDER = shipped_folder("decks") / "question-kinds"
DECK = read_deck(FOLDER).deck()


@pytest.fixture
def deck() -> Deck:
    return DECK


def of_kind(deck: Deck, kind: str) -> list[AnyQuestion]:
    return [question for question in deck.questions if question.kind == kind]


def points(deck: Deck, question_id: str, typed: str) -> int:
    [question] = [question for question in deck.questions if question.id == question_id]
    return score(question, Typed(typed)).points


@pytest.mark.parametrize("question", DECK.questions, ids=lambda question: question.id)
def test_question_is_whole_in_both_languages(question: AnyQuestion) -> None:
    assert question_languages(question, "en") == ["en", "es"]


@pytest.mark.parametrize("question", DECK.questions, ids=lambda question: question.id)
def test_right_response_wins_every_point(question: AnyQuestion) -> None:
    assert score(question, question.right_response()).is_full


def test_all_seven_ways_of_answering_are_there(deck: Deck) -> None:
    assert {question.way for question in deck.questions if not isinstance(question, CaseStudy)} == set(Way)


def test_scenes_teach_all_three_actions_to_patients(deck: Deck) -> None:
    scenes = [question for question in deck.questions if isinstance(question, SymptomToAction)]

    assert [(scene.key.value, scene.audience) for scene in scenes] == [
        (level, (Audience.PATIENT,)) for level in ("emergency_now", "call_today", "mention_at_visit")
    ]


def test_cards_of_several_parts_are_there(deck: Deck) -> None:
    several = Counter(question.kind for question in deck.questions if len(question.card_parts()) > 1)

    assert several == {"flashcard": 1, "cloze_deletion": 1, "image_occlusion": 1}


@pytest.mark.parametrize(
    "typed",
    [
        "70",
        "70 mg",
        "70 mg daily",
        "70 mg once a day",
        "70 mg/dia",
        "70 mg al dia",
        "70 MG diarios",
        "70 milligrams a day",
    ],
)
def test_dose_may_be_written_with_its_day(deck: Deck, typed: str) -> None:
    assert points(deck, "dose-by-weight", typed) == 1


@pytest.mark.parametrize("typed", ["70 mg/kg", "70 g a day", "154 mg daily"])
def test_another_dose_or_unit_is_wrong(deck: Deck, typed: str) -> None:
    assert points(deck, "dose-by-weight", typed) == 0


@pytest.mark.parametrize("typed", ["IV hydrocortisone", "Hidrocortisona intravenosa", "corticoides", "prednisona"])
def test_any_steroid_that_replaces_cortisol_comes_first(deck: Deck, typed: str) -> None:
    assert points(deck, "first-hormone", typed) == 1


@pytest.mark.parametrize("typed", ["levothyroxine", "fludrocortisona", "hormona tiroidea"])
def test_hormone_that_comes_later_is_not_first(deck: Deck, typed: str) -> None:
    assert points(deck, "first-hormone", typed) == 0


def test_scene_leaves_the_own_plan_to_the_program(deck: Deck) -> None:
    scenes = [question for question in deck.questions if isinstance(question, SymptomToAction)]
    twice = ("the plan your own team gave you", "el plan que le dio su propio equipo")

    assert not [scene.id for scene in scenes if any(words in str(scene.explanation) for words in twice)]


def test_there_is_a_trend_and_an_exhibit(deck: Deck) -> None:
    alone = [question for question in deck.questions if question.chart and not isinstance(question, CaseStudy)]

    assert sorted(question.is_trend for question in alone) == [False, True]


def test_case_goes_through_the_six_steps_of_judgment(deck: Deck) -> None:
    [case] = of_kind(deck, "case_study")
    assert isinstance(case, CaseStudy)

    assert [step.judgment for step in case.steps] == list(Judgment)


def test_chart_of_the_case_unfolds(deck: Deck) -> None:
    [case] = of_kind(deck, "case_study")

    assert [tab.from_step for tab in case.chart] == [1, 1, 2, 4, 6]


@pytest.mark.parametrize("name", ["four-glands.svg", "t-cell-and-cancer-cell.svg"])
def test_picture_is_the_one_that_the_script_draws(tmp_path: Path, name: str) -> None:
    script = (shipped_folder("decks") / "draw_question_kinds.py").read_text(encoding="utf-8")
    (tmp_path / "draw.py").write_text(script, encoding="utf-8")
    subprocess.run([sys.executable, str(tmp_path / "draw.py")], check=True, timeout=60)

    drawn = tmp_path / "question-kinds" / "media" / name
    assert drawn.read_text(encoding="utf-8") == (FOLDER / "media" / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["four-glands.svg", "t-cell-and-cancer-cell.svg"])
def test_picture_holds_no_words(name: str) -> None:
    assert "<text" not in (FOLDER / "media" / name).read_text(encoding="utf-8")
