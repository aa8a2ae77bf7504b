"""What is asked, and what is shown after an answer."""

from datetime import date
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizapp.library.catalogue import Catalogue, Entry
from quizapp.questions.bow_tie import SLOTS, BowTie
from quizapp.questions.case_study import CaseStudy
from quizapp.questions.kinds import AnyQuestion
from quizapp.questions.ordered_response import OrderedResponse
from quizapp.questions.question import Judgment, does_fit, score
from quizapp.questions.response import (
    Certainty,
    Chosen,
    Ordered,
    Paired,
    Rating,
    Response,
    Stepped,
    StepResponse,
    Turned,
    Typed,
)
from quizapp.questions.shuffle import LARGEST_SEED
from quizapp.workspace.explanation import Explainer
from quizapp.workspace.words import ChooseWords, Explanation, TurnWords, Verdict
from tests import every_kind
from tests.every_kind import EVERY_KIND, entry
from tests.workspace.small_catalogue import choice, entry_of, install

TODAY = date(2026, 11, 21)
COUGH = "warning-signs/new-dry-cough"
LANGUAGES = ("en", "es")
EXPLAINERS = {language: Explainer(language) for language in LANGUAGES}


@pytest.fixture(scope="module")
def english() -> Explainer:
    return EXPLAINERS["en"]


def explain(explainer: Explainer, asked: Entry, response: Response | None, step: int | None = None) -> Explanation:
    return explainer.explain(asked, response, Certainty.SURE_ENOUGH_TO_ACT, TODAY, step=step)


# -- a single best answer


def test_right_answer_is_right(english: Explainer, shipped: Catalogue) -> None:
    assert explain(english, entry_of(shipped, COUGH), Chosen(("today",))).is_right


def test_wrong_answer_is_not_right(english: Explainer, shipped: Catalogue) -> None:
    assert not explain(english, entry_of(shipped, COUGH), Chosen(("steroids",))).is_right


def test_what_was_said_is_repeated(english: Explainer, shipped: Catalogue) -> None:
    said = explain(english, entry_of(shipped, COUGH), Chosen(("steroids",))).said

    assert said == ("Take steroid tablets left over from an older illness.",)


def test_every_option_is_explained(english: Explainer, shipped: Catalogue) -> None:
    parts = explain(english, entry_of(shipped, COUGH), Chosen(("today",))).parts

    assert [part.part for part in parts if part.because] == ["emergency", "today", "visit", "steroids"]


def test_one_option_alone_is_right_because(english: Explainer) -> None:
    explanation = explain(english, entry(every_kind.single_best_answer), Chosen(("syrup",)))

    assert explanation.right_because == "Because of today."


def test_why_several_are_right_is_said_at_each(english: Explainer) -> None:
    assert explain(english, entry(every_kind.select_all), Chosen(())).right_because == ""


def test_action_that_is_right_never_stands_above_the_teams_own_plan(english: Explainer) -> None:
    explanation = explain(english, entry(every_kind.single_best_answer), None)

    assert explanation.own_plan == "Or follow the plan your own team gave you."


@pytest.mark.parametrize("kind", ["select_all", "typed_answer", "flashcard"])
def test_what_is_no_action_has_no_other_plan(english: Explainer, kind: str) -> None:
    assert explain(english, entry(EVERY_KIND[kind]), None).own_plan == ""


def test_signs_of_an_emergency_are_those_of_the_action_levels(english: Explainer) -> None:
    signs = explain(english, entry(every_kind.single_best_answer), None).escalation

    assert signs == ("Sudden trouble breathing, or breathless at rest",)


def test_sign_that_the_action_levels_do_not_know_is_left_out(english: Explainer) -> None:
    question = msgspec.structs.replace(every_kind.single_best_answer, escalation=("E99",))

    assert explain(english, entry(question), None).escalation == ()


def test_option_that_has_gone_since_is_nothing_said(english: Explainer, shipped: Catalogue) -> None:
    assert explain(english, entry_of(shipped, COUGH), Chosen(("gone",))).said == ()


# -- languages


def test_question_is_asked_in_the_language_of_the_person(shipped: Catalogue) -> None:
    assert "tos seca" in EXPLAINERS["es"].ask(entry_of(shipped, COUGH)).stem


def test_question_without_a_translation_says_so(home: Path) -> None:
    catalogue = install(home, "ward", [choice("one")])

    assert not EXPLAINERS["es"].ask(entry_of(catalogue, "ward/one")).is_translated


@pytest.mark.parametrize("question", EVERY_KIND.values(), ids=EVERY_KIND)
def test_question_of_every_kind_can_be_written_in_two_languages(question: AnyQuestion) -> None:
    assert [explainer.ask(entry(question)).is_translated for explainer in EXPLAINERS.values()] == [True, True]


# -- every kind


@pytest.mark.parametrize("question", EVERY_KIND.values(), ids=EVERY_KIND)
def test_right_response_of_every_kind_is_right(english: Explainer, question: AnyQuestion) -> None:
    explanation = explain(english, entry(question), question.right_response())

    assert (explanation.is_right, explanation.points) == (True, question.max_points)


@pytest.mark.parametrize("question", EVERY_KIND.values(), ids=EVERY_KIND)
def test_nothing_done_is_nothing_right(english: Explainer, question: AnyQuestion) -> None:
    explanation = explain(english, entry(question), None)

    assert (explanation.is_right, explanation.points, explanation.said) == (False, 0, ())


@pytest.mark.parametrize("question", EVERY_KIND.values(), ids=EVERY_KIND)
def test_question_of_every_kind_says_how_it_is_scored(english: Explainer, question: AnyQuestion) -> None:
    first = question.steps[0] if isinstance(question, CaseStudy) else question
    asked = english.ask(entry(question))

    assert (asked.kind, asked.rule, asked.max_points) == (first.kind, first.rule, first.max_points)


SECRETS = {
    "flashcard": "100.4",
    "cloze_deletion": "100.4",
    "typed_answer": "olitis",
    "numeric_answer": "80 mg",
}


@pytest.mark.parametrize(("kind", "secret"), SECRETS.items())
def test_stem_never_gives_the_answer_away(english: Explainer, kind: str, secret: str) -> None:
    assert secret not in english.ask(entry(EVERY_KIND[kind])).stem


def test_stem_of_a_reversed_flashcard_is_its_answer(english: Explainer) -> None:
    asked = english.ask(entry(every_kind.flashcard, "reverse"))

    assert isinstance(asked.body, TurnWords)
    assert asked.stem == asked.body.front == "<p>A temperature of <strong>100.4 °F</strong> or more</p>"


def test_card_that_is_turned_says_nothing_for_the_person(english: Explainer) -> None:
    explanation = explain(english, entry(every_kind.flashcard), Turned(Rating.GOOD))

    assert (explanation.said, explanation.right, explanation.parts) == ((), (), ())


def test_what_is_said_about_a_mask_stands_before_the_rest(english: Explainer) -> None:
    explanation = explain(english, entry(every_kind.image_occlusion, "lung"), None)

    assert explanation.why.startswith("<p>Because of lung.</p><p>The team")


def test_right_order_is_given(english: Explainer) -> None:
    assert explain(english, entry(every_kind.ordered_response), None).order == ("hold", "call", "steroid", "taper")


def test_way_to_a_number_is_given(english: Explainer) -> None:
    solution = explain(english, entry(every_kind.numeric_answer), Typed("1")).solution

    assert solution == "<p>1 mg/kg times 80 kg = <strong>80 mg</strong></p>"


def test_typed_answer_is_compared(english: Explainer) -> None:
    differences = explain(english, entry(every_kind.typed_answer), Typed("Bolitis")).differences

    assert [part.text for part in differences] == ["B", "C", "olitis"]


@pytest.mark.parametrize("kind", ["single_best_answer", "symptom_to_action"])
def test_action_is_practice_and_says_so(english: Explainer, kind: str) -> None:
    assert english.ask(entry(EVERY_KIND[kind])).practice.startswith("Is this happening to you now?")


def test_what_is_no_action_is_not_called_practice(english: Explainer) -> None:
    assert english.ask(entry(every_kind.select_n)).practice == ""


def test_explanation_of_which_nothing_is_written_is_empty(english: Explainer) -> None:
    question = msgspec.structs.replace(every_kind.select_all, explanation="")

    assert explain(english, entry(question), None).why == ""


def test_sentence_to_say_of_a_cloze_is_whole(english: Explainer) -> None:
    assert english.takeaway(entry(every_kind.cloze_deletion)) == "Fever of 100.4 °F or more: call the same day."


def test_sentence_to_say_is_the_takeaway(english: Explainer) -> None:
    assert english.takeaway(entry(every_kind.single_best_answer)) == "A new cough: I call today."


# -- any response


def pairs_of(question: AnyQuestion) -> list[tuple[str, str]]:
    """Return everything that can be brought together in a question, as responses write it."""
    if isinstance(question, BowTie):
        return [(slot, option.id) for slot, side in SLOTS.items() for option in question.side(side).options]
    return [(part.within, part.part) for part in score(question, question.right_response()).parts]


def responses_to(question: AnyQuestion) -> st.SearchStrategy[Response | None]:
    """Return responses to a question, most of which fit it, and some that do not."""
    if isinstance(question, CaseStudy):
        steps = st.tuples(*[responses_to(step).filter(_is_of_a_step) for step in question.steps])
        return st.one_of(st.builds(Stepped, steps), st.none(), st.just(Stepped(())), st.just(Chosen(())))
    pairs = pairs_of(question)
    part = st.sampled_from([*(part for _, part in pairs), "gone"])
    pair = st.sampled_from([*pairs, ("gone", "gone")])
    return st.one_of(
        st.just(question.right_response()),
        st.none(),
        st.builds(Typed, st.text(max_size=20)),
        st.builds(Chosen, st.lists(part, max_size=6, unique=True).map(tuple)),
        st.builds(Paired, st.lists(pair, max_size=6, unique_by=lambda pair: pair[0]).map(tuple)),
        st.builds(Paired, st.lists(pair, max_size=6, unique=True).map(tuple)),
        st.builds(Ordered, st.lists(part, max_size=6, unique=True).map(tuple)),
        st.builds(Turned, st.sampled_from(Rating)),
    )


def _is_of_a_step(response: Response | None) -> bool:
    return response is None or isinstance(response, StepResponse)


ANY_RESPONSE = st.sampled_from(list(EVERY_KIND.values())).flatmap(
    lambda question: st.tuples(st.just(question), responses_to(question))
)
SEEDS = st.none() | st.integers(0, LARGEST_SEED)


@given(answer=ANY_RESPONSE, seed=SEEDS, language=st.sampled_from(LANGUAGES))
@settings(max_examples=100)
def test_any_response_to_any_kind_is_explained_with_its_points(
    answer: tuple[AnyQuestion, Response | None], seed: int | None, language: str
) -> None:
    question, response = answer
    explanation = EXPLAINERS[language].explain(entry(question), response, None, TODAY, seed)

    if does_fit(question, response):
        assert explanation.points == score(question, response).points


@given(answer=ANY_RESPONSE, seed=SEEDS)
@settings(max_examples=100)
def test_every_part_that_was_chosen_is_judged_as_it_was_scored(
    answer: tuple[AnyQuestion, Response | None], seed: int | None
) -> None:
    question, response = answer
    if response is None or not does_fit(question, response):
        return
    verdicts = EXPLAINERS["en"].explain(entry(question), response, None, TODAY, seed).verdicts

    chosen = {
        (part.within, part.part): Verdict.RIGHT if part.is_right else Verdict.WRONG
        for part in score(question, response).parts
        if part.is_chosen
    }
    assert {place: verdict for place, verdict in verdicts.items() if verdict in chosen.values()} == chosen


@given(answer=ANY_RESPONSE, seed=SEEDS)
def test_every_key_is_right_or_missed(answer: tuple[AnyQuestion, Response | None], seed: int | None) -> None:
    question, response = answer
    verdicts = EXPLAINERS["en"].explain(entry(question), response, None, TODAY, seed).verdicts
    keys = {(p.within, p.part) for p in score(question, question.right_response()).parts if p.is_right}

    is_ordered = isinstance(question, OrderedResponse)  # there, every part can stand in a wrong place
    assert {verdicts[key] for key in keys} <= {Verdict.RIGHT, Verdict.MISSED, *([Verdict.WRONG] * is_ordered)}


@pytest.mark.parametrize("question", EVERY_KIND.values(), ids=EVERY_KIND)
def test_parts_are_named_in_both_languages_in_the_same_order(question: AnyQuestion) -> None:
    found = [explainer.explain(entry(question), None, None, TODAY, 7).parts for explainer in EXPLAINERS.values()]

    assert [part.part for part in found[0]] == [part.part for part in found[1]]


@pytest.mark.parametrize("question", EVERY_KIND.values(), ids=EVERY_KIND)
def test_everything_said_about_a_part_is_in_the_language_of_the_person(question: AnyQuestion) -> None:
    parts = EXPLAINERS["es"].explain(entry(question), None, None, TODAY).parts

    assert [part for part in parts if "Because" in part.because] == []


@given(answer=ANY_RESPONSE)
def test_texts_of_parts_are_not_taken_for_html(answer: tuple[AnyQuestion, Response | None]) -> None:
    """Only what is called HTML goes to the widget that shows it; all else must not be escaped twice."""
    question, response = answer
    explanation = EXPLAINERS["en"].explain(entry(question), response, None, TODAY)

    assert not any("<p>" in text or "&lt;" in text for part in explanation.parts for text in (part.text, part.because))


HOSTILE = "<script>*x*</script> ![a](http://example.org/a.png)"


@pytest.mark.parametrize("kind", ["flashcard", "select_all", "numeric_answer"])
def test_html_of_an_author_comes_out_as_its_words(english: Explainer, kind: str) -> None:
    question = msgspec.structs.replace(EVERY_KIND[kind], stem=HOSTILE, explanation=HOSTILE)
    words = english.ask(entry(question)).stem, explain(english, entry(question), None).why

    assert set(words) == {"<p>&lt;script&gt;<em>x</em>&lt;/script&gt; [a]</p>"}


# -- a case

CASE = every_kind.case_study
STEP = CASE.steps[2]


def test_case_asks_one_step_after_the_other(english: Explainer) -> None:
    asked = [english.ask(entry(CASE), step=step) for step in range(6)]

    assert [(words.step, words.judgment) for words in asked] == list(enumerate(Judgment))


def test_case_without_a_step_asks_its_first(english: Explainer) -> None:
    assert english.ask(entry(CASE)) == english.ask(entry(CASE), step=0)


def test_case_is_told_as_plain_text(english: Explainer) -> None:
    assert english.ask(entry(CASE), step=3).case == "A client has a cough after nivolumab."


def test_chart_of_a_case_unfolds(english: Explainer) -> None:
    charts = [english.ask(entry(CASE), step=step).chart for step in (1, 2, 3)]

    assert [[(tab.id, tab.is_new) for tab in chart] for chart in charts] == [
        [("note", False)],
        [("note", False), ("laboratory", True)],
        [("note", False), ("laboratory", False)],
    ]


def test_question_that_stands_alone_is_of_no_case(english: Explainer) -> None:
    asked = english.ask(entry(every_kind.select_all))

    assert (asked.case, asked.chart) == ("", ())


def test_exhibit_is_shown_beside_a_question(english: Explainer) -> None:
    question = msgspec.structs.replace(every_kind.select_all, chart=CASE.chart)

    assert [tab.id for tab in english.ask(entry(question)).chart] == ["note", "laboratory"]


def test_step_is_explained_with_its_own_response(english: Explainer) -> None:
    explanation = explain(english, entry(CASE), Paired((("first", "hold"),)), step=2)

    assert (explanation.points, explanation.max_points, explanation.said) == (0, 1, ("First order: hold the drug",))


def test_step_is_asked_and_explained_in_the_same_order(english: Explainer) -> None:
    asked = english.ask(entry(CASE), seed=3, step=3)
    explained = english.explain(entry(CASE), None, None, TODAY, seed=3, step=3)

    assert isinstance(asked.body, ChooseWords)
    assert [option.id for option in asked.body.groups[0].options] == [part.part for part in explained.parts]


def test_step_takes_from_its_case_what_it_leaves_out(english: Explainer) -> None:
    case = msgspec.structs.replace(
        CASE,
        steps=tuple(msgspec.structs.replace(step, topic="") for step in CASE.steps),
        sources=("nurse-book",),
        reviewed=date(2026, 1, 1),
        review_by=date(2026, 11, 20),
    )
    found = explain(english, entry(case), None, step=2)

    assert (english.ask(entry(case), step=2).topic, found.sources, found.reviewed, found.is_review_passed) == (
        "Lungs",
        ("nurse-book",),
        date(2026, 1, 1),
        True,
    )


def test_step_says_its_own_sources_where_it_has_some(english: Explainer) -> None:
    steps = tuple(msgspec.structs.replace(step, sources=("step-book",)) for step in CASE.steps)
    case = msgspec.structs.replace(CASE, steps=steps, sources=("nurse-book",))

    assert explain(english, entry(case), None, step=2).sources == ("step-book",)


def test_case_as_a_whole_has_the_points_of_all_steps(english: Explainer) -> None:
    first = CASE.steps[0].right_response()
    assert isinstance(first, Chosen)

    explanation = explain(english, entry(CASE), Stepped((first, None)))

    assert (explanation.points, explanation.max_points, explanation.is_partly_right) == (2, 12, True)


def test_case_as_a_whole_lists_the_parts_of_all_steps(english: Explainer) -> None:
    parts = explain(english, entry(CASE), CASE.right_response()).parts

    assert list(dict.fromkeys(part.within.split("/")[0] for part in parts)) == [step.id for step in CASE.steps]


def test_step_whose_response_does_not_fit_any_more_wins_nothing_and_spoils_no_other(english: Explainer) -> None:
    right = CASE.right_response()
    response = Stepped((Chosen(("gone",)), *right.responses[1:]))

    assert explain(english, entry(CASE), response).points == CASE.max_points - CASE.steps[0].max_points


# -- sources and reviews


@pytest.mark.parametrize(("review_by", "is_passed"), [("2026-11-20", True), ("2026-11-21", False)])
def test_review_that_is_overdue_is_said(home: Path, english: Explainer, review_by: str, is_passed: bool) -> None:
    catalogue = install(home, "ward", [choice("one", review_by=review_by)])

    assert explain(english, entry_of(catalogue, "ward/one"), None).is_review_passed is is_passed


@pytest.mark.parametrize("language", ["en", "es"])
def test_every_shipped_question_is_explained_with_its_sources(shipped: Catalogue, language: str) -> None:
    explainer = Explainer(language)
    explained = {asked.card: explain(explainer, asked, None) for asked in shipped}

    assert [card for card, found in explained.items() if not found.sources or not found.why] == []
