"""Progress between computers, as the window and the command line ask for it."""

import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from quizapp.library.catalogue import Catalogue
from quizapp.progress.folders import create_profile
from quizapp.progress.pin import change_pin
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.questions.response import Rating
from quizapp.workspace.study import Study
from quizapp.workspace.transfer import DifferentPersonError, NeedsPinError, bring, rebuild, save_copy, take_along
from tests.workspace.conftest import NEW_YORK, NOW
from tests.workspace.small_catalogue import entry_of


@pytest.fixture
def taken(small_study: Study, tmp_path: Path) -> Path:
    """The person's progress with one answer more, from another computer."""
    stick = tmp_path / "stick"
    stick.mkdir()
    assert small_study.profile.folder is not None
    copy = tmp_path / "elsewhere" / "profiles" / "copy"
    copy.mkdir(parents=True)
    shutil.move(take_along(small_study.profile, stick, NOW), copy / "progress.db")
    other = Profile(ProfileFolder(copy, small_study.profile.folder.label))
    elsewhere = Study(small_study.catalogue, other, NEW_YORK)
    elsewhere.rate(entry_of(small_study.catalogue, "warnings/one"), Rating.AGAIN, NOW)
    file = take_along(other, stick, NOW)
    other.close()
    return file


def test_an_answer_from_another_computer_is_brought(small_study: Study, taken: Path) -> None:
    assert bring(small_study, taken, "", NOW).reviews == 1


def test_what_was_answered_elsewhere_is_not_new_here(small_study: Study, taken: Path) -> None:
    bring(small_study, taken, "", NOW)

    assert [entry.card for entry in small_study.new_cards()] == ["warnings/two", "basics/one", "basics/two"]


def test_what_was_answered_elsewhere_falls_due_here(small_study: Study, taken: Path) -> None:
    bring(small_study, taken, "", NOW)

    card = small_study.next_card(NOW + timedelta(minutes=11))

    assert card is not None and card.entry.card == "warnings/one"


def test_rebuilding_keeps_the_agenda(small_study: Study) -> None:
    small_study.rate(entry_of(small_study.catalogue, "warnings/one"), Rating.GOOD, NOW)
    before = small_study.counts(NOW), small_study.profile.card_states()

    rebuild(small_study)

    assert (small_study.counts(NOW), small_study.profile.card_states()) == before


def test_tables_are_saved_in_one_folder(small_study: Study, tmp_path: Path) -> None:
    saved = save_copy(small_study.profile, tmp_path, NOW)

    assert (saved.parent, (saved / "everything.json").is_file()) == (tmp_path, True)


@pytest.fixture(scope="module")
def with_pin(tmp_path_factory: pytest.TempPathFactory, four_questions: Catalogue) -> Iterator[Study]:
    """A person whose profile has the PIN 2468."""
    folder, key = change_pin(create_profile(tmp_path_factory.mktemp("home"), "Ben"), None, "2468")
    profile = Profile(folder, key)
    yield Study(four_questions, profile, NEW_YORK)
    profile.close()


@pytest.fixture
def taken_with_pin(with_pin: Study, tmp_path: Path) -> Path:
    """What that person took along."""
    return take_along(with_pin.profile, tmp_path, NOW)


def test_who_has_a_pin_need_not_give_it_for_what_they_took_along(with_pin: Study, taken_with_pin: Path) -> None:
    assert bring(with_pin, taken_with_pin, "", NOW).unsound == ()


def test_the_pin_of_a_file_is_asked_for(small_study: Study, taken_with_pin: Path) -> None:
    with pytest.raises(NeedsPinError):
        bring(small_study, taken_with_pin, "", NOW)


def test_progress_of_another_person_is_not_brought_by_mistake(small_study: Study, taken_with_pin: Path) -> None:
    with pytest.raises(DifferentPersonError) as caught:
        bring(small_study, taken_with_pin, "2468", NOW)

    assert (caught.value.ours, caught.value.theirs) == ("Ana", "Ben")
