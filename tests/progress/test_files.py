"""Files of ours: in one folder, whole or not there at all."""

from collections.abc import Callable
from pathlib import Path

import platformdirs
import pytest

from quizapp.progress.errors import ProfileError
from quizapp.progress.files import device_id, make_folder, quizapp_home, write_whole


def test_home_is_the_folder_that_was_given(home: Path) -> None:
    assert quizapp_home() == home


def test_home_is_the_data_directory_of_the_platform(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("QUIZAPP_HOME", raising=False)

    assert quizapp_home() == Path(platformdirs.user_data_dir("ImmunotherapyQuiz", appauthor=False))


def test_file_is_written_with_its_folder(tmp_path: Path) -> None:
    write_whole(tmp_path / "a" / "b" / "label.json", b"new")

    assert (tmp_path / "a" / "b" / "label.json").read_bytes() == b"new"


def test_file_is_replaced(tmp_path: Path) -> None:
    write_whole(tmp_path / "label.json", b"old")
    write_whole(tmp_path / "label.json", b"new")

    assert (tmp_path / "label.json").read_bytes() == b"new"


def test_nothing_else_is_left_beside_the_file(tmp_path: Path) -> None:
    write_whole(tmp_path / "label.json", b"new")

    assert list(tmp_path.iterdir()) == [tmp_path / "label.json"]


def test_file_that_does_not_fit_on_the_disk_is_refused(small_disk: Path) -> None:
    with pytest.raises(ProfileError, match="the disk is full"):
        write_whole(small_disk / "label.json", bytes(2_000_000))


def test_file_that_does_not_fit_leaves_the_old_one(small_disk: Path) -> None:
    write_whole(small_disk / "label.json", b"old")

    with pytest.raises(ProfileError):
        write_whole(small_disk / "label.json", bytes(2_000_000))

    assert [path.read_bytes() for path in small_disk.iterdir()] == [b"old"]


def test_file_in_a_protected_folder_is_refused(tmp_path: Path, protect: Callable[[Path], None]) -> None:
    protect(tmp_path)

    with pytest.raises(ProfileError, match="cannot be written to"):
        write_whole(tmp_path / "label.json", b"new")


def test_folder_in_a_protected_folder_is_refused(tmp_path: Path, protect: Callable[[Path], None]) -> None:
    protect(tmp_path)

    with pytest.raises(ProfileError, match="cannot be written to"):
        make_folder(tmp_path / "profiles")


def test_folder_where_a_file_stands_is_refused(tmp_path: Path) -> None:
    (tmp_path / "profiles").touch()

    with pytest.raises(ProfileError, match="cannot be written to"):
        make_folder(tmp_path / "profiles" / "one")


def test_device_keeps_its_id(tmp_path: Path) -> None:
    assert device_id(tmp_path) == device_id(tmp_path)


def test_two_installations_have_different_ids(tmp_path: Path) -> None:
    assert device_id(tmp_path / "one") != device_id(tmp_path / "two")


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"../../etc", b" \n"])
def test_device_id_that_is_garbage_is_made_anew(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "device").write_bytes(content)

    assert device_id(tmp_path).isalnum()
