"""Taking progress along: one whole file, checked, or nothing."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp.progress.errors import DamagedProfileError, ProfileError
from quizapp.progress.folders import change_label, create_profile
from quizapp.progress.label import Label
from quizapp.progress.log import written_reviews
from quizapp.progress.merge import merge
from quizapp.progress.other_file import OtherFile
from quizapp.progress.pin import change_pin
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.take_along import take_along
from quizapp.questions.response import Rating
from tests.progress.damage import folder_of, read_path
from tests.progress.histories import CARDS, Person

NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """An empty stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_the_file_is_called_by_nickname_and_date(profile: Profile, stick: Path) -> None:
    assert take_along(profile, stick, NOW).name == "Ana 2026-11-22.quizprogress"


@pytest.mark.parametrize(
    ("nickname", "name"),
    [
        ("", "progress"),
        ("../..", "progress"),
        ("a/b\\c:d", "abcd"),
        (" Ana Mª. ", "Ana Mª"),
        ("\n\t", "progress"),
        ("x" * 500, "x" * 60),
    ],
)
def test_the_name_is_one_that_every_stick_takes(home: Path, stick: Path, nickname: str, name: str) -> None:
    folder = create_profile(home, "any")
    opened = Profile(change_label(folder, Label(nickname=nickname)))

    taken = take_along(opened, stick, NOW)

    opened.close()
    assert (taken.parent, taken.name) == (stick, f"{name} 2026-11-22.quizprogress")


def test_nothing_but_the_one_file_is_written(profile: Profile, stick: Path) -> None:
    taken = take_along(profile, stick, NOW)

    assert list(stick.iterdir()) == [taken]


def test_an_earlier_file_is_not_overwritten(profile: Profile, stick: Path) -> None:
    first = take_along(profile, stick, NOW)
    before = first.read_bytes()

    second = take_along(profile, stick, NOW)

    assert (second.name, first.read_bytes()) == ("Ana 2026-11-22 (2).quizprogress", before)


def test_it_holds_the_answer_that_was_given_last(profile: Profile, stick: Path) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)

    taken = take_along(profile, stick, NOW)

    assert read_path(taken, "SELECT count(*) FROM reviews") == [(1,)]


def test_it_needs_no_journal(profile: Profile, stick: Path) -> None:
    assert read_path(take_along(profile, stick, NOW), "PRAGMA journal_mode") == [("delete",)]


def test_it_says_whose_it_is(profile: Profile, stick: Path) -> None:
    with OtherFile(take_along(profile, stick, NOW), None) as other:
        assert other.person()[2] == "Ana"


def test_the_profile_can_be_answered_meanwhile_and_after(profile: Profile, stick: Path) -> None:
    take_along(profile, stick, NOW)

    assert Person(profile).answer(CARDS[0], Rating.GOOD).reviews == 1


@pytest.fixture(scope="module")
def with_pin(tmp_path_factory: pytest.TempPathFactory) -> Profile:
    """An open profile with a PIN and a note."""
    folder = create_profile(tmp_path_factory.mktemp("home"), "Ben")
    opened = Profile(*change_pin(folder, None, "2468"))
    Person(opened).write_note(CARDS[0], "a very private note")
    return opened


def test_it_is_encrypted_if_the_profile_is(with_pin: Profile, stick: Path) -> None:
    taken = take_along(with_pin, stick, NOW)

    content = taken.read_bytes()
    assert b"private" not in content and b"SQLite" not in content


def test_the_key_of_the_profile_opens_it(with_pin: Profile, stick: Path) -> None:
    with OtherFile(take_along(with_pin, stick, NOW), with_pin.key) as other:
        assert other.count() == 0


def test_a_stick_that_is_not_there_is_told(profile: Profile, stick: Path) -> None:
    stick.rmdir()

    with pytest.raises(ProfileError, match="Nothing could be written"):
        take_along(profile, stick, NOW)


def test_a_protected_stick_is_told_and_left_as_it_is(
    profile: Profile, stick: Path, protect: Callable[[Path], None]
) -> None:
    protect(stick)

    with pytest.raises(ProfileError, match="Nothing could be written"):
        take_along(profile, stick, NOW)

    assert list(stick.iterdir()) == []


def test_of_what_does_not_fit_on_the_stick_nothing_is_left(profile: Profile, small_disk: Path) -> None:
    (small_disk / "filler").write_bytes(bytes(900_000))
    for card in CARDS:
        Person(profile).write_note(card, "x" * 60_000)

    with pytest.raises(ProfileError, match="disk is full"):
        take_along(profile, small_disk, NOW)

    assert [path.name for path in small_disk.iterdir()] == ["filler"]


def test_a_damaged_profile_is_not_taken_along(profile: Profile, stick: Path) -> None:
    folder = folder_of(profile)
    for number in range(200):
        Person(profile).write_note(CARDS[0], f"{number} " * 200)
    profile.close()
    content = bytearray(folder.file.read_bytes())
    content[-40_000:-4096] = bytes(35_904)
    folder.file.write_bytes(content)
    opened = Profile(folder)

    with pytest.raises(DamagedProfileError):
        take_along(opened, stick, NOW)

    opened.close()
    assert list(stick.iterdir()) == []


def test_a_label_is_not_needed(profile: Profile, stick: Path) -> None:
    copy = stick.parent / "copied"
    shutil.copytree(folder_of(profile).path, copy)
    opened = Profile(ProfileFolder(copy, Label()))

    taken = take_along(opened, stick, NOW)

    opened.close()
    assert taken.name.startswith("progress ")


def test_how_each_question_was_shuffled_is_taken_along(profile: Profile, stick: Path) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD, points=4)
    there = Profile(None)

    merge(there, take_along(profile, stick, NOW), None, is_same_person=True)

    with there.read() as connection:
        seeds = [review.seed for review in written_reviews(connection)]
    there.close()
    assert seeds == [1 << 40]
