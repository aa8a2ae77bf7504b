"""The folders of profiles: one a person, found by name, renamed and forgotten."""

from dataclasses import replace
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.progress.errors import ProfileError
from quizapp.progress.folders import change_label, create_profile, find_profile, list_profiles, remove_profile
from quizapp.progress.label import Label
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.questions.response import Rating
from tests.progress.damage import read_path
from tests.progress.histories import CARDS, Person

HOSTILE = ["../x", "/etc/passwd", "🦀 Zoë", "a" * 10_000, "label.json", "\x00", "line\nline", " ", '{"a": 1}', "%s{0}"]


# -- making and finding


def test_first_run_has_no_profiles(home: Path) -> None:
    assert list_profiles(home) == []


def test_profiles_are_listed_by_nickname(home: Path) -> None:
    for nickname in ("Zoë", "Ana", "Luis"):
        create_profile(home, nickname)

    assert [profile.label.nickname for profile in list_profiles(home)] == ["Ana", "Luis", "Zoë"]


def test_profile_is_found_by_its_nickname(home: Path) -> None:
    made = create_profile(home, "Ana")

    assert find_profile(home, "Ana") == made


def test_profile_is_found_by_its_id(home: Path) -> None:
    made = create_profile(home, "Ana")

    assert find_profile(home, made.id) == made


def test_id_goes_before_the_nickname_of_another(home: Path) -> None:
    made = create_profile(home, "Zoë")
    create_profile(home, made.id)

    assert find_profile(home, made.id) == made


def test_unknown_name_is_refused(home: Path) -> None:
    with pytest.raises(ProfileError, match="There is no profile called 'Luis'"):
        find_profile(home, "Luis")


def test_empty_name_finds_nobody_without_a_nickname(home: Path) -> None:
    create_profile(home, "")

    with pytest.raises(ProfileError):
        find_profile(home, "")


@pytest.mark.parametrize("nickname", HOSTILE)
def test_hostile_nickname_is_only_a_name(home: Path, nickname: str) -> None:
    made = create_profile(home, nickname)

    assert find_profile(home, nickname) == made


@pytest.mark.parametrize("nickname", HOSTILE)
def test_hostile_nickname_stays_inside_the_home(home: Path, nickname: str) -> None:
    create_profile(home, nickname)

    assert {path.name for path in home.parent.rglob("*")} - {"home", "profiles", *_folders(home)} == {
        "label.json",
        "progress.db",
    }


def _folders(home: Path) -> set[str]:
    return {path.name for path in (home / "profiles").iterdir()}


def test_name_that_is_no_text_is_refused(home: Path) -> None:
    with pytest.raises(ProfileError, match="cannot be a name"):
        create_profile(home, "\udcff")


def test_refused_name_leaves_no_folder(home: Path) -> None:
    with pytest.raises(ProfileError):
        create_profile(home, "\udcff")

    assert not (home / "profiles").exists()


def test_folder_without_progress_is_no_profile(home: Path) -> None:
    (home / "profiles" / "0123456789abcdef").mkdir(parents=True)

    assert list_profiles(home) == []


DAMAGED_LABELS = [
    b"", b"\xff\xfe", b"{", b"[]", b'{"nickname": 5}', b'{"nickname": "\xff"}', b"null", b'{"x":' + b"[" * 100_000,
]  # fmt: skip


@pytest.mark.parametrize("content", DAMAGED_LABELS)
def test_profile_with_a_damaged_label_is_listed_without_a_nickname(home: Path, content: bytes) -> None:
    made = create_profile(home, "Ana")
    (made.path / "label.json").write_bytes(content)

    assert [(profile.id, profile.label.nickname) for profile in list_profiles(home)] == [(made.id, "")]


def test_profile_without_a_label_is_found_by_its_id(home: Path) -> None:
    made = create_profile(home, "Ana")
    (made.path / "label.json").unlink()

    assert find_profile(home, made.id).path == made.path


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=40))
def test_any_bytes_as_a_label_are_listed(home: Path, content: bytes) -> None:
    made = list_profiles(home)[:1] or [create_profile(home, "Ana")]
    (made[0].path / "label.json").write_bytes(content)

    assert [profile.id for profile in list_profiles(home)] == [made[0].id]


# -- what was interrupted


def test_answer_is_there_when_the_program_ended_without_closing(home: Path, closed: ProfileFolder) -> None:
    killed = Profile(closed)
    Person(killed).answer(CARDS[1], Rating.GOOD)

    again = Profile(closed)

    assert {row.card for row in again.card_states()} == set(CARDS[:2])
    again.close()
    killed.close()


def test_profile_that_was_never_finished_is_not_listed(home: Path) -> None:
    made = create_profile(home, "Ana")
    (made.path / "progress.db").rename(made.path / "progress.part")

    assert list_profiles(home) == []


# -- labels and forgetting


def test_person_is_called_otherwise(home: Path) -> None:
    made = create_profile(home, "Ana")

    changed = change_label(made, replace_nickname(made, "Anna"))

    assert list_profiles(home) == [changed]


def replace_nickname(profile: ProfileFolder, nickname: str) -> Label:
    """Return a profile's label with another nickname."""
    return msgspec.structs.replace(profile.label, nickname=nickname)


def test_name_that_is_no_text_leaves_the_old_one(home: Path) -> None:
    made = create_profile(home, "Ana")

    with pytest.raises(ProfileError, match="cannot be a name"):
        change_label(made, replace_nickname(made, "\udcff"))

    assert list_profiles(home) == [made]


def test_forgotten_person_is_not_listed(home: Path) -> None:
    made = create_profile(home, "Ana")

    remove_profile(made)

    assert list_profiles(home) == []


def test_forgotten_person_leaves_no_folder(home: Path) -> None:
    made = create_profile(home, "Ana")
    (made.path / "backups").mkdir()

    remove_profile(made)

    assert not made.path.exists()


def test_forgotten_person_leaves_no_backup_elsewhere(home: Path, tmp_path: Path) -> None:
    made = create_profile(home, "Ana")
    backups = tmp_path / "stick" / made.id
    backups.mkdir(parents=True)

    remove_profile(replace(made, label=msgspec.structs.replace(made.label, backup_folder=str(tmp_path / "stick"))))

    assert not backups.exists()


def test_backups_of_others_stay(home: Path, tmp_path: Path) -> None:
    made = create_profile(home, "Ana")
    others = tmp_path / "stick" / "another"
    others.mkdir(parents=True)

    remove_profile(replace(made, label=msgspec.structs.replace(made.label, backup_folder=str(tmp_path / "stick"))))

    assert others.exists()


def test_two_profiles_are_told_apart_wherever_their_files_are(home: Path) -> None:
    said = [read_path(create_profile(home, "Ana").file, "SELECT * FROM about") for _ in range(2)]

    assert said[0] != said[1]
