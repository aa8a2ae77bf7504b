"""Drawing a test: fair across topics, one card a question, the same from the same seed."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.learning.form import PRESETS, Candidate, Form, draw
from quizapp.questions.identity import CardId, question_of

CANDIDATES = st.lists(
    st.builds(
        Candidate,
        st.builds(
            lambda number, part: CardId(f"deck/q{number}{part}"), st.integers(0, 60), st.sampled_from(["", "/c1"])
        ),
        st.sampled_from(["lungs", "skin", "heart", "eyes"]),
        st.sampled_from(["single_best_answer", "case_study", "bow_tie", "select_all"]),
        st.booleans(),
    ),
    max_size=60,
    unique_by=lambda candidate: candidate.card,
)
FORMS = st.builds(
    Form,
    size=st.integers(1, 70),
    kinds=st.sampled_from([(), ("select_all", "bow_tie")]),
    cases=st.none() | st.integers(0, 4),
    stand_alones=st.none() | st.integers(0, 4),
)
SEEDS = st.integers(0, 2**31 - 1)


def cards(topic: str, count: int, kind: str = "select_all") -> list[Candidate]:
    return [Candidate(CardId(f"deck/{topic}-{kind}-{number}"), topic, kind) for number in range(count)]


@given(form=FORMS, candidates=CANDIDATES, seed=SEEDS)
def test_no_more_is_drawn_than_was_asked_for(form: Form, candidates: list[Candidate], seed: int) -> None:
    assert len(draw(form, candidates, seed)) <= form.size


@given(form=FORMS, candidates=CANDIDATES, seed=SEEDS)
def test_no_question_is_drawn_twice(form: Form, candidates: list[Candidate], seed: int) -> None:
    questions = [question_of(card) for card in draw(form, candidates, seed)]

    assert len(set(questions)) == len(questions)


@given(form=FORMS, candidates=CANDIDATES, seed=SEEDS)
def test_only_candidates_of_the_kinds_are_drawn(form: Form, candidates: list[Candidate], seed: int) -> None:
    allowed = {candidate.card for candidate in candidates if not form.kinds or candidate.kind in form.kinds}

    assert set(draw(form, candidates, seed)) <= allowed


@given(candidates=CANDIDATES, seed=SEEDS, data=st.data())
def test_order_of_the_candidates_does_not_matter(candidates: list[Candidate], seed: int, data: st.DataObject) -> None:
    form = Form(size=20)

    assert draw(form, data.draw(st.permutations(candidates)), seed) == draw(form, candidates, seed)


@given(seed=SEEDS)
def test_topics_give_the_same_however_large_they_are(seed: int) -> None:
    candidates = [*cards("lungs", 200), *cards("skin", 40), *cards("heart", 9)]

    drawn = Counter(card.split("/")[1].split("-")[0] for card in draw(Form(size=27), candidates, seed))

    assert drawn == {"lungs": 9, "skin": 9, "heart": 9}


@given(seed=SEEDS)
def test_topic_that_runs_out_leaves_its_share_to_the_others(seed: int) -> None:
    candidates = [*cards("lungs", 50), *cards("skin", 50), *cards("heart", 2)]

    drawn = Counter(card.split("/")[1].split("-")[0] for card in draw(Form(size=22), candidates, seed))

    assert drawn == {"lungs": 10, "skin": 10, "heart": 2}


def test_every_question_of_a_topic_comes_up_about_as_often() -> None:
    candidates = cards("lungs", 6)

    counts = Counter(card for seed in range(3000) for card in draw(Form(size=2), candidates, seed))

    assert all(900 < counts[candidate.card] < 1100 for candidate in candidates)


def test_another_seed_draws_another_test() -> None:
    candidates = cards("lungs", 100)

    assert draw(Form(size=20), candidates, 1) != draw(Form(size=20), candidates, 2)


@pytest.mark.parametrize("seed", range(5))
def test_exam_like_form_has_three_cases_and_four_stand_alones(seed: int) -> None:
    kinds = {"case_study": 9, "bow_tie": 20, "select_all": 200}
    candidates = [
        card for topic in ("lungs", "skin") for kind, count in kinds.items() for card in cards(topic, count, kind)
    ]

    drawn = Counter(card.split("/")[1].split("-")[1] for card in draw(PRESETS["exam_like"], candidates, seed))

    assert drawn == {"case_study": 3, "bow_tie": 4, "select_all": 53}


def test_trend_counts_as_a_stand_alone() -> None:
    trend = Candidate(CardId("deck/trend"), "lungs", "select_all", is_stand_alone=True)

    drawn = draw(Form(size=2, stand_alones=1), [trend, *cards("lungs", 20)], 0)

    assert trend.card in drawn


def test_stand_alones_are_drawn_from_other_topics_than_the_cases() -> None:
    candidates = [*cards("lungs", 1, "case_study"), *cards("lungs", 5, "bow_tie"), *cards("skin", 5, "bow_tie")]

    drawn = draw(Form(size=2, cases=1, stand_alones=1), candidates, 3)

    assert {card.split("/")[1].split("-")[0] for card in drawn} == {"lungs", "skin"}
