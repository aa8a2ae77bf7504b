"""Profiles on disks that are protected or full: what was acknowledged is there, the rest is refused in words."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quizapp.progress.errors import ProfileError
from quizapp.progress.folders import create_profile, find_profile, list_profiles
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from tests.progress.damage import folder_of, refused_opening
from tests.progress.histories import CARDS, Person


def test_profile_on_a_protected_disk_is_listed(
    home: Path, closed: ProfileFolder, protect: Callable[[Path], None]
) -> None:
    protect(home)

    assert list_profiles(home) == [closed]


def test_profile_on_a_protected_disk_is_refused(
    home: Path, closed: ProfileFolder, protect: Callable[[Path], None]
) -> None:
    protect(home)

    assert "cannot be" in str(refused_opening(closed))


def test_profile_on_a_protected_disk_is_left_as_it_is(
    home: Path, closed: ProfileFolder, protect: Callable[[Path], None]
) -> None:
    before = (closed.path / "progress.db").read_bytes()
    protect(home)

    refused_opening(closed)

    assert (closed.path / "progress.db").read_bytes() == before


def test_profile_cannot_be_made_on_a_protected_disk(home: Path, protect: Callable[[Path], None]) -> None:
    home.mkdir()
    protect(home)

    with pytest.raises(ProfileError, match="cannot be written to"):
        create_profile(home, "Ana")


class FullDisk:
    """A profile on a small disk that was answered in until the disk was full."""

    def __init__(self, folder: Path) -> None:
        self.ballast = folder / "ballast"
        self.ballast.write_bytes(bytes(300_000))
        self.profile = Profile(create_profile(folder, "Ana"))
        self.person = Person(self.profile)
        self.acknowledged = 0

    def answer(self) -> None:
        self.person.answer(CARDS[self.acknowledged % 4], Rating.GOOD)
        self.acknowledged += 1

    def fill(self) -> ProfileError:
        with pytest.raises(ProfileError) as caught:
            while self.acknowledged < 5000:
                self.answer()
        return caught.value

    def make_room(self) -> None:
        self.ballast.unlink()


@pytest.fixture
def full_disk(small_disk: Path) -> FullDisk:
    return FullDisk(small_disk)


def test_answer_on_a_full_disk_is_refused(full_disk: FullDisk) -> None:
    assert "the disk is full" in str(full_disk.fill())


def test_answers_before_the_disk_was_full_are_there(full_disk: FullDisk) -> None:
    full_disk.fill()
    full_disk.profile.close()

    again = Profile(folder_of(full_disk.profile))

    assert verify(again).reviews == full_disk.acknowledged
    again.close()


def test_profile_on_a_full_disk_is_sound(full_disk: FullDisk) -> None:
    full_disk.fill()

    assert verify(full_disk.profile).problems == ()


def test_answer_refused_twice_leaves_nothing(full_disk: FullDisk) -> None:
    full_disk.fill()
    full_disk.fill()

    assert verify(full_disk.profile).reviews == full_disk.acknowledged


def test_answering_goes_on_once_there_is_room(full_disk: FullDisk) -> None:
    full_disk.fill()
    full_disk.make_room()

    full_disk.answer()

    assert verify(full_disk.profile).reviews == full_disk.acknowledged


@pytest.mark.parametrize("free_kb", range(0, 201, 20))
def test_profile_is_made_whole_or_not_at_all(small_disk: Path, free_kb: int) -> None:
    (small_disk / "home").mkdir()
    (small_disk / "ballast").write_bytes(bytes((1024 - 8 - free_kb) * 1024))

    try:
        create_profile(small_disk / "home", "Ana")
    except ProfileError:
        assert list((small_disk / "home" / "profiles").glob("*")) == []
    else:
        (small_disk / "ballast").unlink()
        assert verify(Profile(find_profile(small_disk / "home", "Ana"))).is_ok
