"""A sitting that is left, by will, by a crash or on a full disk, is found again as it was."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from quizapp.learning.sitting import OnScreen, Sitting
from quizapp.library.catalogue import Catalogue
from quizapp.progress.errors import ProfileError
from quizapp.progress.profile import Profile
from quizapp.progress.verification import verify
from quizapp.questions.question import CardId
from quizapp.questions.response import Certainty
from quizapp.workspace.sitting import DRAFT, CurrentSitting, begin_sitting, kept_sitting
from quizapp.workspace.study import Study
from tests.progress.damage import change_file
from tests.workspace.answering import answer, answer_wrongly, name, reopened, take
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import choice, install

DAY = timedelta(days=1)


# -- leaving and coming back


def test_question_is_the_same_after_a_crash(sitting: CurrentSitting) -> None:
    answer(sitting, known=True)

    assert name(reopened(sitting.study)) == "warnings/two"


def test_choice_and_certainty_are_the_same_after_a_crash(sitting: CurrentSitting) -> None:
    answer(sitting, known=True)
    sitting.choose("wait")
    sitting.be_sure(Certainty.FAIRLY_SURE)

    assert reopened(sitting.study).on_screen == OnScreen(
        card=CardId("warnings/two"), chosen=("wait",), certainty=Certainty.FAIRLY_SURE
    )


def test_card_is_still_turned_after_a_crash(sitting: CurrentSitting) -> None:
    sitting.turn()

    assert reopened(sitting.study).on_screen.is_turned


def test_position_is_the_same_after_a_crash(sitting: CurrentSitting) -> None:
    answer(sitting, known=True)
    answer(sitting, known=True)

    assert reopened(sitting.study).sitting.position == 3


def test_crash_while_the_explanation_is_read_goes_on_with_the_next_question(sitting: CurrentSitting) -> None:
    take(sitting, known=True)

    assert name(reopened(sitting.study)) == "warnings/two"


def test_answer_before_a_crash_is_not_asked_for_again(sitting: CurrentSitting) -> None:
    take(sitting, known=True)
    answer(reopened(sitting.study), known=True)

    assert verify(sitting.study.profile).reviews == 2


def test_card_that_comes_back_does_so_after_a_crash(sitting: CurrentSitting) -> None:
    answer(sitting, known=False)
    again = reopened(sitting.study)
    for _ in range(3):
        answer(again, known=True)

    assert name(again) == "warnings/one"


def test_sitting_that_was_stopped_goes_on_where_it_was(sitting: CurrentSitting) -> None:
    answer(sitting, known=True)
    sitting.choose("wait")
    sitting.stop()

    assert reopened(sitting.study).on_screen.chosen == ("wait",)


def test_sitting_stopped_at_an_explanation_goes_on_with_the_next_question(sitting: CurrentSitting) -> None:
    take(sitting, known=True)
    sitting.stop()

    assert name(reopened(sitting.study)) == "warnings/two"


def test_sitting_left_at_the_last_explanation_comes_back_to_it(sitting: CurrentSitting) -> None:
    for _ in range(3):
        answer(sitting, known=True)
    take(sitting, known=False)
    answered = sitting.answered
    again = reopened(sitting.study)

    assert again.answered == answered


def test_sitting_whose_last_explanation_was_read_is_over(sitting: CurrentSitting) -> None:
    for _ in range(4):
        answer(sitting, known=True)

    assert kept_sitting(sitting.study, NOW) is None


def test_sitting_that_has_ended_is_not_gone_on_with(sitting: CurrentSitting) -> None:
    for _ in range(4):
        answer(sitting, known=True)

    assert kept_sitting(sitting.study, NOW) is None


def test_sitting_stopped_after_its_end_is_not_gone_on_with(sitting: CurrentSitting) -> None:
    for _ in range(4):
        answer(sitting, known=True)
    sitting.stop()

    assert kept_sitting(sitting.study, NOW) is None


def test_sitting_of_another_day_is_ignored(sitting: CurrentSitting) -> None:
    assert kept_sitting(sitting.study, NOW + DAY) is None


def test_sitting_goes_on_late_in_the_same_evening(sitting: CurrentSitting) -> None:
    assert kept_sitting(sitting.study, NOW + timedelta(hours=17)) is not None  # 03:00 in New York


def test_person_without_a_sitting_has_none(small_study: Study) -> None:
    assert kept_sitting(small_study, NOW) is None


@pytest.mark.parametrize(
    "draft", [b"", b"{", b"[]", b'{"day": "x", "size": 4}', b"null", b'{"x": ' + b"[" * 100_000]
)  # fmt: skip
def test_draft_that_cannot_be_read_is_ignored(small_study: Study, draft: bytes) -> None:
    small_study.profile.write_draft(DRAFT, draft)

    assert kept_sitting(small_study, NOW) is None


def test_question_that_has_gone_gives_way_to_the_next(sitting: CurrentSitting, home: Path) -> None:
    study = sitting.study
    catalogue = install(home, "warnings", [choice("two")], safety_critical=True)

    kept = kept_sitting(study, NOW)
    assert kept is not None
    assert name(CurrentSitting(Study(catalogue, study.profile, NEW_YORK), kept, NOW)) == "warnings/two"


# -- when it cannot be saved


@pytest.fixture
def stuck(small_disk: Path, shipped: Catalogue, open_copy: Callable[[Path], Profile]) -> tuple[CurrentSitting, Path]:
    """A sitting on a disk that is full, and the file that fills it."""
    sitting = begin_sitting(Study(shipped, open_copy(small_disk), NEW_YORK), 20, NOW)
    ballast = small_disk / "ballast"
    with pytest.raises(OSError), ballast.open("wb") as file:
        while True:
            file.write(bytes(1024))
            file.flush()
    _fill_the_log(sitting)
    return sitting, ballast


def _fill_the_log(sitting: CurrentSitting) -> None:
    """Use up the room that SQLite's own file still has."""
    with pytest.raises(ProfileError):
        while True:
            answer_wrongly(sitting)


def test_answer_that_cannot_be_saved_leaves_the_question(stuck: tuple[CurrentSitting, Path]) -> None:
    sitting, _ = stuck
    before = name(sitting)

    with pytest.raises(ProfileError):
        answer_wrongly(sitting)

    assert name(sitting) == before


def test_answer_that_could_not_be_saved_can_be_given_again(stuck: tuple[CurrentSitting, Path]) -> None:
    sitting, ballast = stuck
    before = verify(sitting.study.profile).reviews
    already = sitting.answered is not None
    ballast.unlink()

    answer_wrongly(sitting)

    assert verify(sitting.study.profile).reviews == before + (not already)


def test_kept_sitting_is_one_that_another_version_can_read(sitting: CurrentSitting) -> None:
    body = sitting.study.profile.read_draft(DRAFT)

    assert body is not None
    assert msgspec.json.decode(body, type=Sitting) == sitting.sitting


def test_draft_of_garbage_in_the_file_is_ignored(sitting: CurrentSitting) -> None:
    change_file(sitting.study.profile, "UPDATE drafts SET body = CAST(x'ff00' AS TEXT)")

    assert kept_sitting(sitting.study, NOW) is None
