"""What belongs to this computer."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray

from quizapp.desktop.computer import Computer
from quizapp.workspace.settings import Settings

CHOSEN = Settings(
    language="es", theme="dark", text_percent=150, role="nurse", minutes=20, target_date=date(2026, 12, 3),
    day_phone="555-0142",
)  # fmt: skip


def test_first_start_knows_nothing_and_writes_nothing(tmp_path: Path) -> None:
    computer = Computer(tmp_path / "home")
    assert (computer.profile_id, computer.settings(), computer.window_geometry()) == ("", None, None)
    assert list(tmp_path.iterdir()) == []


def test_look_of_the_last_person_is_remembered(tmp_path: Path) -> None:
    Computer(tmp_path).remember("0123abcd", CHOSEN, is_locked=False)
    kept = Computer(tmp_path)
    assert kept.profile_id == "0123abcd"
    assert kept.settings() == Settings(language="es", theme="dark", text_percent=150, role="nurse")


def test_nothing_private_is_written(tmp_path: Path) -> None:
    computer = Computer(tmp_path)
    computer.remember("0123abcd", CHOSEN, is_locked=False)
    computer.remember_geometry(QByteArray(b"geometry"))
    content = (tmp_path / "window.ini").read_text()
    assert [word for word in ("555-0142", "2026-12-03", "minutes") if word in content] == []


def test_geometry_is_remembered(tmp_path: Path) -> None:
    Computer(tmp_path).remember_geometry(QByteArray(b"\x01geometry"))
    assert Computer(tmp_path).window_geometry() == QByteArray(b"\x01geometry")


def test_nonsense_in_the_file_counts_as_not_set(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_text(
        "[General]\nprofile=0123abcd\nlanguage=tlh\ntheme=pink\ntext_percent=9000\nrole=\ngeometry=wide\n"
    )
    computer = Computer(tmp_path)
    assert (computer.settings(), computer.window_geometry()) == (Settings(), None)


def test_file_that_is_garbage_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "window.ini").write_bytes(bytes(range(256)) * 40)
    computer = Computer(tmp_path)
    assert (computer.settings(), computer.window_geometry()) == (None, None)


def test_next_start_knows_that_the_profile_has_a_pin(tmp_path: Path) -> None:
    Computer(tmp_path).remember("0123abcd", CHOSEN, is_locked=True)
    assert Computer(tmp_path).is_locked


def test_nothing_is_left_of_a_profile_that_was_deleted(tmp_path: Path) -> None:
    computer = Computer(tmp_path)
    computer.remember("0123abcd", CHOSEN, is_locked=True)
    computer.forget("0123abcd")
    assert (Computer(tmp_path).profile_id, Computer(tmp_path).settings(), Computer(tmp_path).is_locked) == (
        "", None, False,
    )  # fmt: skip


def test_profile_that_was_open_last_stays_when_another_is_deleted(tmp_path: Path) -> None:
    computer = Computer(tmp_path)
    computer.remember("0123abcd", CHOSEN, is_locked=False)
    computer.forget("4567cdef")
    assert Computer(tmp_path).profile_id == "0123abcd"
