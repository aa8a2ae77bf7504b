"""A session that is left, by will, by a crash or on a full disk, is found again as it was."""

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from quizapp.learning.session import Session
from quizapp.library.catalogue import Catalogue
from quizapp.progress.errors import ProfileError
from quizapp.progress.profile import Profile
from quizapp.progress.verification import verify
from quizapp.questions.identity import CardId
from quizapp.questions.response import Certainty, Chosen
from quizapp.workspace.session import DRAFT, CurrentSession, begin_session, kept_session
from quizapp.workspace.study import Study
from tests.progress.damage import change_file
from tests.workspace.answering import answer, answer_wrongly, name, reopened, take
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import choice, install

DAY = timedelta(days=1)


# -- leaving and coming back


def test_question_is_the_same_after_a_crash(session: CurrentSession) -> None:
    answer(session, known=True)

    assert name(reopened(session.study)) == "warnings/two"


def test_choice_and_certainty_are_the_same_after_a_crash(session: CurrentSession) -> None:
    answer(session, known=True)
    session.respond(Chosen(("wait",)))
    session.be_sure(Certainty.FAIRLY_SURE)

    again = reopened(session.study).on_screen

    assert again == session.on_screen
    assert (again.card, again.response, again.certainty) == (
        CardId("warnings/two"),
        Chosen(("wait",)),
        Certainty.FAIRLY_SURE,
    )


def test_card_is_still_turned_after_a_crash(session: CurrentSession) -> None:
    session.turn()

    assert reopened(session.study).on_screen.is_turned


def test_position_is_the_same_after_a_crash(session: CurrentSession) -> None:
    answer(session, known=True)
    answer(session, known=True)

    assert reopened(session.study).session.position == 3


def test_crash_while_the_explanation_is_read_goes_on_with_the_next_question(session: CurrentSession) -> None:
    take(session, known=True)

    assert name(reopened(session.study)) == "warnings/two"


def test_answer_before_a_crash_is_not_asked_for_again(session: CurrentSession) -> None:
    take(session, known=True)
    answer(reopened(session.study), known=True)

    assert verify(session.study.profile).reviews == 2


def test_card_that_comes_back_does_so_after_a_crash(session: CurrentSession) -> None:
    answer(session, known=False)
    again = reopened(session.study)
    for _ in range(3):
        answer(again, known=True)

    assert name(again) == "warnings/one"


def test_session_that_was_stopped_goes_on_where_it_was(session: CurrentSession) -> None:
    answer(session, known=True)
    session.respond(Chosen(("wait",)))
    session.stop()

    assert reopened(session.study).on_screen.response == Chosen(("wait",))


def test_session_stopped_at_an_explanation_goes_on_with_the_next_question(session: CurrentSession) -> None:
    take(session, known=True)
    session.stop()

    assert name(reopened(session.study)) == "warnings/two"


def test_session_left_at_the_last_explanation_comes_back_to_it(session: CurrentSession) -> None:
    for _ in range(3):
        answer(session, known=True)
    take(session, known=False)
    answered = session.answered
    again = reopened(session.study)

    assert again.answered == answered


def test_session_whose_last_explanation_was_read_is_over(session: CurrentSession) -> None:
    for _ in range(4):
        answer(session, known=True)

    assert kept_session(session.study, NOW) is None


def test_session_that_has_ended_is_not_gone_on_with(session: CurrentSession) -> None:
    for _ in range(4):
        answer(session, known=True)

    assert kept_session(session.study, NOW) is None


def test_session_stopped_after_its_end_is_not_gone_on_with(session: CurrentSession) -> None:
    for _ in range(4):
        answer(session, known=True)
    session.stop()

    assert kept_session(session.study, NOW) is None


def test_session_of_another_day_is_ignored(session: CurrentSession) -> None:
    assert kept_session(session.study, NOW + DAY) is None


def test_session_goes_on_late_in_the_same_evening(session: CurrentSession) -> None:
    assert kept_session(session.study, NOW + timedelta(hours=17)) is not None  # 03:00 in New York


def test_person_without_a_session_has_none(small_study: Study) -> None:
    assert kept_session(small_study, NOW) is None


@pytest.mark.parametrize(
    "draft", [b"", b"{", b"[]", b'{"day": "x", "size": 4}', b"null", b'{"x": ' + b"[" * 100_000]
)  # fmt: skip
def test_draft_that_cannot_be_read_is_ignored(small_study: Study, draft: bytes) -> None:
    small_study.profile.write_draft(DRAFT, draft)

    assert kept_session(small_study, NOW) is None


def test_question_that_has_gone_gives_way_to_the_next(session: CurrentSession, home: Path) -> None:
    study = session.study
    catalogue = install(home, "warnings", [choice("two")], safety_critical=True)

    kept = kept_session(study, NOW)
    assert kept is not None
    assert name(CurrentSession(Study(catalogue, study.profile, NEW_YORK), kept, NOW)) == "warnings/two"


# -- when it cannot be saved


@pytest.fixture
def stuck(small_disk: Path, shipped: Catalogue, open_copy: Callable[[Path], Profile]) -> tuple[CurrentSession, Path]:
    """A session on a disk that is full, and the file that fills it."""
    session = begin_session(Study(shipped, open_copy(small_disk), NEW_YORK), 20, NOW)
    ballast = small_disk / "ballast"
    with pytest.raises(OSError), ballast.open("wb") as file:
        while True:
            file.write(bytes(1024))
            file.flush()
    _fill_the_log(session)
    return session, ballast


def _fill_the_log(session: CurrentSession) -> None:
    """Use up the room that SQLite's own file still has."""
    with pytest.raises(ProfileError):
        while True:
            answer_wrongly(session)


def test_answer_that_cannot_be_saved_leaves_the_question(stuck: tuple[CurrentSession, Path]) -> None:
    session, _ = stuck
    before = name(session)

    with pytest.raises(ProfileError):
        answer_wrongly(session)

    assert name(session) == before


def test_answer_that_could_not_be_saved_can_be_given_again(stuck: tuple[CurrentSession, Path]) -> None:
    session, ballast = stuck
    before = verify(session.study.profile).reviews
    already = session.answered is not None
    ballast.unlink()

    answer_wrongly(session)

    assert verify(session.study.profile).reviews == before + (not already)


def test_kept_session_is_one_that_another_version_can_read(session: CurrentSession) -> None:
    body = session.study.profile.read_draft(DRAFT)

    assert body is not None
    assert msgspec.json.decode(body, type=Session) == session.session


def test_draft_of_garbage_in_the_file_is_ignored(session: CurrentSession) -> None:
    change_file(session.study.profile, "UPDATE drafts SET body = CAST(x'ff00' AS TEXT)")

    assert kept_session(session.study, NOW) is None


@pytest.mark.parametrize("seed", [-1, 2**31, 2**63, 10**30])
def test_draft_of_a_seed_that_cannot_be_logged_is_ignored(session: CurrentSession, seed: int) -> None:
    body = msgspec.to_builtins(session.session)
    body["on_screen"]["seed"] = seed
    session.study.profile.write_draft(DRAFT, json.dumps(body).encode())

    assert kept_session(session.study, NOW) is None


def test_step_that_was_checked_of_a_question_without_steps_is_not_believed(session: CurrentSession) -> None:
    shown = msgspec.structs.replace(session.on_screen, is_step_checked=True)
    changed = msgspec.structs.replace(session.session, on_screen=shown)
    session.study.profile.write_draft(DRAFT, msgspec.json.encode(changed))

    assert not reopened(session.study).is_explained
