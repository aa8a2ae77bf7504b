"""Repairing on the command line."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from quizapp.cli.opening import PIN_VARIABLE
from quizapp.cli.repair_commands import recover
from quizapp.progress.errors import DamagedProfileError, WrongPinError
from quizapp.progress.folders import create_profile
from quizapp.progress.pin import change_pin
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from quizapp.workspace.profiles import unlock
from tests.progress.histories import CARDS, Person

PIN = "4711"
NOW = datetime(2026, 11, 22, 15, tzinfo=UTC)


@pytest.fixture
def ana(home: Path) -> ProfileFolder:
    """A person with three answers."""
    folder = create_profile(home, "Ana")
    profile = Profile(folder)
    for card in CARDS[:3]:
        Person(profile).answer(card, Rating.GOOD)
    profile.close()
    return folder


@pytest.fixture
def secret(ana: ProfileFolder, monkeypatch: pytest.MonkeyPatch) -> ProfileFolder:
    """The same person with a PIN, which the command is given."""
    monkeypatch.setenv(PIN_VARIABLE, PIN)
    return change_pin(ana, None, PIN)[0]


def _recover(*arguments: str) -> Result:
    return CliRunner().invoke(recover, ["--profile", "Ana", *arguments], standalone_mode=False)


def _zero_first_page(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(bytes(4096))


def _zero_behind_the_salt(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(16)
        file.write(bytes(4080))


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def test_what_was_saved_is_printed(ana: ProfileFolder) -> None:
    _zero_first_page(ana.file)

    run = _recover()

    assert (run.return_value, run.output.splitlines()[0]) == (0, "Saved: 3 answers and 0 other events.")


def test_where_the_damaged_file_is_is_printed(ana: ProfileFolder) -> None:
    run = _recover()

    assert Path(run.output.splitlines()[-1].split(": ", 1)[1]).is_file()


def test_json_holds_the_same(ana: ProfileFolder) -> None:
    found = json.loads(_recover("--json").output)

    assert (found["reviews"], found["unreadable"], Path(found["aside"]).is_file()) == (3, False, True)


def test_nothing_saved_is_said(ana: ProfileFolder) -> None:
    _empty(ana.file)

    run = _recover()

    assert (run.return_value, "Nothing could be saved." in run.output) == (1, True)


def test_profile_with_a_pin_whose_file_does_not_open_is_repaired(secret: ProfileFolder) -> None:
    _zero_behind_the_salt(secret.file)
    with pytest.raises(DamagedProfileError):
        unlock(secret, PIN, NOW)

    assert _recover().output.startswith("Saved: 3 answers")


def test_repaired_profile_opens_with_its_pin(secret: ProfileFolder) -> None:
    _zero_behind_the_salt(secret.file)
    _recover()

    profile = Profile(secret, unlock(secret, PIN, NOW))
    assert verify(profile).is_ok
    profile.close()


@pytest.mark.parametrize("damage", [_zero_behind_the_salt, _zero_first_page])
def test_wrong_pin_repairs_nothing(
    secret: ProfileFolder, monkeypatch: pytest.MonkeyPatch, damage: Callable[[Path], None]
) -> None:
    damage(secret.file)
    monkeypatch.setenv(PIN_VARIABLE, "0000")

    assert isinstance(_recover().exception, WrongPinError)


def test_salt_that_was_destroyed_comes_from_a_backup(secret: ProfileFolder) -> None:
    (secret.path / "backups").mkdir(exist_ok=True)
    (secret.path / "backups" / "one.db").write_bytes(secret.file.read_bytes())
    _zero_first_page(secret.file)

    assert _recover().output.startswith("Saved: 3 answers")


def test_empty_file_of_a_profile_with_a_pin_is_not_replaced_by_a_plain_one(secret: ProfileFolder) -> None:
    _empty(secret.file)

    _recover()

    assert unlock(secret, PIN, NOW) is not None
