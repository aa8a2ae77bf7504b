"""A sitting: it has a size, it asks, it ends, and an answer can be taken back."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.library.catalogue import Catalogue
from quizapp.progress.profile import Profile
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from quizapp.workspace.sitting import CurrentSitting, begin_sitting, kept_sitting
from quizapp.workspace.study import Study
from tests.progress.histories import FreshProfile
from tests.workspace.answering import answer, answer_wrongly, name, reopened, take
from tests.workspace.conftest import NEW_YORK, NOW

MINUTE = timedelta(minutes=1)


# -- its size and its end


@pytest.mark.parametrize(("minutes", "size"), [(5, 7), (8, 12), (20, 30)])
def test_minutes_decide_how_many_questions_there_are(study: Study, minutes: int, size: int) -> None:
    assert begin_sitting(study, minutes, NOW).sitting.size == size


def test_sitting_asks_no_more_than_there_is(sitting: CurrentSitting) -> None:
    assert sitting.sitting.size == 4


def test_sitting_begins_with_the_first_question(sitting: CurrentSitting) -> None:
    assert (name(sitting), sitting.sitting.position) == ("warnings/one", 1)


def test_sitting_ends_when_every_question_is_known(sitting: CurrentSitting) -> None:
    for _ in range(4):
        answer(sitting, known=True)

    assert sitting.card is None


def test_sitting_with_nothing_to_ask_is_over(small_study: Study) -> None:
    first = begin_sitting(small_study, 5, NOW)
    for _ in range(4):
        answer(first, known=True)

    assert begin_sitting(small_study, 5, NOW).card is None


def test_sitting_stops_at_its_size(study: Study) -> None:
    sitting = begin_sitting(study, 5, NOW)
    for _ in range(7):
        assert sitting.card is not None
        study.rate(sitting.card.entry, Rating.GOOD, NOW)
        sitting.sitting = sitting.sitting.after(sitting.card.entry.card, comes_back=False, ms_taken=0)
        sitting.go_on(NOW)

    assert sitting.card is None


def test_card_rated_again_comes_back_in_the_sitting(sitting: CurrentSitting) -> None:
    answer(sitting, known=False)
    for _ in range(3):
        answer(sitting, known=True)

    assert name(sitting) == "warnings/one"


def test_card_that_came_back_and_is_known_ends_the_sitting(sitting: CurrentSitting) -> None:
    answer(sitting, known=False)
    for _ in range(4):
        answer(sitting, known=True)

    assert sitting.card is None


def test_no_other_card_begins_once_the_sitting_is_full(study: Study) -> None:
    sitting = begin_sitting(study, 1, NOW)
    assert sitting.sitting.size == 1
    first = name(sitting)
    answer_wrongly(sitting)

    assert name(sitting) == first


@given(answers=st.lists(st.booleans(), max_size=20), minutes=st.integers(0, 12))
def test_position_never_falls(
    four_questions: Catalogue, fresh_profile: FreshProfile, answers: list[bool], minutes: int
) -> None:
    sitting = begin_sitting(Study(four_questions, fresh_profile(), NEW_YORK), 5, NOW)
    positions, now = [1], NOW
    for known in answers:
        if sitting.card is not None:
            answer(sitting, known=known, now=now)
            positions.append(sitting.sitting.position)
            now += minutes * MINUTE

    assert positions == sorted(positions)


@given(answers=st.lists(st.booleans(), max_size=20))
def test_sitting_ends_once_each_question_was_known(
    four_questions: Catalogue, fresh_profile: FreshProfile, answers: list[bool]
) -> None:
    sitting = begin_sitting(Study(four_questions, fresh_profile(), NEW_YORK), 5, NOW)
    for known in [*answers, *[True] * 4]:
        if sitting.card is not None:
            answer(sitting, known=known)

    assert (sitting.card, len(sitting.summary().known) + len(sitting.summary().missed)) == (None, 4)


# -- the question on the screen


def test_chosen_option_replaces_the_one_before(sitting: CurrentSitting) -> None:
    answer(sitting, known=True)
    sitting.choose("call")
    sitting.choose("wait")

    assert sitting.on_screen.chosen == ("wait",)


def test_answer_is_logged_with_certainty_and_time(sitting: CurrentSitting) -> None:
    answer(sitting, known=True)
    take(sitting, known=True, ms_taken=4200)

    with sitting.study.profile.read() as connection:
        rows = connection.exec_driver_sql("SELECT certainty, ms_taken FROM reviews ORDER BY id").all()
    assert tuple(rows[-1]) == (1, 4200)


def test_preview_is_that_of_the_card_on_the_screen(sitting: CurrentSitting) -> None:
    preview = sitting.due_by_rating(NOW)

    assert sitting.rate(Rating.EASY, NOW, 0).due == preview[Rating.EASY]


def test_explanation_stays_until_the_person_goes_on(sitting: CurrentSitting) -> None:
    take(sitting, known=True)

    assert (name(sitting), sitting.answered is not None) == ("warnings/one", True)


def test_answer_pressed_twice_is_logged_once(sitting: CurrentSitting) -> None:
    sitting.rate(Rating.GOOD, NOW, 0)
    sitting.rate(Rating.GOOD, NOW, 0)

    assert verify(sitting.study.profile).reviews == 1


def test_nothing_can_be_rated_after_the_end(sitting: CurrentSitting) -> None:
    for _ in range(4):
        answer(sitting, known=True)

    with pytest.raises(LookupError):
        sitting.rate(Rating.GOOD, NOW, 0)


# -- undo


def test_undo_shows_the_question_again(sitting: CurrentSitting) -> None:
    answer(sitting, known=True)

    sitting.undo(NOW)

    assert name(sitting) == "warnings/one"


def test_undo_takes_the_position_back(sitting: CurrentSitting) -> None:
    answer(sitting, known=True)
    answer(sitting, known=True)

    sitting.undo(NOW)

    assert sitting.sitting.position == 2


def test_undo_at_an_explanation_shows_its_question(sitting: CurrentSitting) -> None:
    take(sitting, known=True)

    sitting.undo(NOW)

    assert (name(sitting), sitting.answered) == ("warnings/one", None)


def test_undo_after_the_end_goes_on_with_the_last_question(sitting: CurrentSitting) -> None:
    for _ in range(4):
        answer(sitting, known=True)

    sitting.undo(NOW)

    assert name(sitting) == "basics/two"


def test_undo_of_again_takes_the_card_from_those_to_see_again(sitting: CurrentSitting) -> None:
    answer(sitting, known=False)

    sitting.undo(NOW)

    assert sitting.summary().missed == ()


def test_undo_of_good_leaves_the_card_to_come_back(sitting: CurrentSitting) -> None:
    answer(sitting, known=False)
    for _ in range(4):
        answer(sitting, known=True)

    sitting.undo(NOW)

    assert (sitting.sitting.open, sitting.sitting.missed) == (("warnings/one",), ("warnings/one",))


def test_undo_without_an_answer_changes_nothing(sitting: CurrentSitting) -> None:
    assert (sitting.undo(NOW), name(sitting)) == (None, "warnings/one")


def test_undone_question_is_there_after_a_crash(sitting: CurrentSitting) -> None:
    answer(sitting, known=True)
    sitting.undo(NOW)

    assert name(reopened(sitting.study)) == "warnings/one"


@given(actions=st.lists(st.sampled_from(["know", "miss", "undo", "stop", "crash"]), max_size=15))
def test_whatever_a_person_does_the_log_is_sound(
    four_questions: Catalogue, fresh_profile: FreshProfile, actions: list[str]
) -> None:
    sitting = begin_sitting(Study(four_questions, fresh_profile(), NEW_YORK), 5, NOW)
    for action in actions:
        match action:
            case "know" | "miss" if sitting.card is not None:
                answer(sitting, known=action == "know")
            case "undo":
                sitting.undo(NOW)
            case "stop":
                sitting.stop()
            case "crash":
                sitting.study.profile.close()
                study = Study(sitting.study.catalogue, Profile(sitting.study.profile.folder), NEW_YORK)
                kept = kept_sitting(study, NOW)
                sitting = begin_sitting(study, 5, NOW) if kept is None else CurrentSitting(study, kept, NOW)
    problems = verify(sitting.study.profile).problems
    sitting.study.profile.close()

    assert problems == ()


# -- the summary


def test_summary_tells_known_from_missed_cards(sitting: CurrentSitting) -> None:
    answer(sitting, known=False)
    for _ in range(4):
        answer(sitting, known=True)

    summary = sitting.summary()

    assert ([card.entry.card for card in summary.missed], [card.entry.card for card in summary.known]) == (
        ["warnings/one"], ["warnings/two", "basics/one", "basics/two"],
    )  # fmt: skip


def test_summary_adds_up_the_time(sitting: CurrentSitting) -> None:
    answer(sitting, known=True, ms_taken=1500)
    answer(sitting, known=True, ms_taken=2500)

    assert sitting.summary().ms_taken == 4000


def test_summary_counts_questions_and_not_answers(sitting: CurrentSitting) -> None:
    answer(sitting, known=False)
    for _ in range(4):
        answer(sitting, known=True)

    assert sitting.summary().answered == 4
