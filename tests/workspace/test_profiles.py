"""Looking after profiles."""

from pathlib import Path

import pytest

from quizapp.workspace.profiles import (
    Profile,
    ProfileError,
    create_profile,
    find_or_create_profile,
    list_profiles,
    verify_profile,
)


def test_profile_that_is_not_there_is_made(home: Path) -> None:
    assert list_profiles(home) == [] != [find_or_create_profile(home, "Ana")]


def test_profile_that_is_there_is_found(home: Path) -> None:
    made = create_profile(home, "Ana")

    assert find_or_create_profile(home, "Ana") == made


def test_profile_is_found_by_its_id_before_one_is_made(home: Path) -> None:
    made = create_profile(home, "")

    assert find_or_create_profile(home, made.id) == made


def test_profile_without_a_nickname_is_not_found_by_an_empty_name(home: Path) -> None:
    create_profile(home, "")

    with pytest.raises(ProfileError):
        find_or_create_profile(home, "")


def test_empty_name_makes_no_profile(home: Path) -> None:
    with pytest.raises(ProfileError):
        find_or_create_profile(home, "")

    assert list_profiles(home) == []


def test_new_profile_is_sound(profile: Profile) -> None:
    assert verify_profile(profile).is_ok
