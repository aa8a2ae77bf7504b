"""No plain text of a PIN profile, or of a guest, in any file that this program wrote."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from quizapp.progress.database import connect
from quizapp.progress.folders import list_profiles
from quizapp.progress.key import Key, new_salt
from tests.cli.quizapp_process import CHECKOUT, answers, command, environment, quizapp
from tests.private_sitting import CARD, NEW_PIN, NICKNAME, OLD_PHONE, TYPED, prepare, write_elsewhere
from tests.tour import NOW

ENCODINGS = ("utf-8", "utf-16-le", "utf-16-be")
LAST_PIN = "seven green umbrellas"
SORTING = """
    WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 20000)
    SELECT n, hex(randomblob(200)) AS word FROM numbers ORDER BY word
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all that a sitting writes: home, stick and temp folder."""
    return tmp_path_factory.mktemp("private")


def sit(place: Path, kind: str) -> Path:
    """Have somebody sit at the window until the process is killed; return where everything was written."""
    (place / "tmp").mkdir()
    home, stick = place / "home", place / "stick"
    variables = environment(home, TMPDIR=str(place / "tmp"), SQLITE_TMPDIR=str(place / "tmp"))
    run = subprocess.run(
        [sys.executable, "-m", "tests.private_sitting", kind, str(home), str(stick)],
        cwd=CHECKOUT, capture_output=True, env=variables, timeout=120,
    )  # fmt: skip
    assert (run.stdout, run.returncode) == (b"killed\n", -signal.SIGKILL), run.stderr.decode()
    (place / "tmp" / "errors").write_bytes(run.stderr)
    return place


@pytest.fixture(scope="module")
def after_sitting(place: Path) -> dict[str, bytes]:
    """Every file after somebody with a PIN sat at the window and the process was killed."""
    sit(place, "person")
    return shot(place)


@pytest.fixture(scope="module")
def after_commands(
    place: Path, after_sitting: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, bytes]:
    """Every file after all commands that write; changing the PIN removes some of them, and comes last."""
    del after_sitting
    home, stick = place / "home", place / "stick"
    be_killed_answering(place)
    run(place, "verify")
    run(place, "backup")
    [first, *_] = json.loads(run(place, "backups", "--json"))
    run(place, "restore", first["file"], "--yes")
    run(place, "take", str(stick))
    elsewhere = write_elsewhere(tmp_path_factory.mktemp("elsewhere"))
    run(place, "merge", str(elsewhere), "--same-person")
    run(place, "rebuild")
    flip_a_bit(list_profiles(home)[0].file)
    run(place, "recover")
    before = {f"before/{name}": content for name, content in shot(place).items()}
    run(place, "pin", QUIZAPP_NEW_PIN=LAST_PIN)
    return before | shot(place)


def run(place: Path, name: str, *arguments: str, **more: str) -> str:
    """Run a command about the person with a PIN; return what was printed."""
    variables = {"QUIZAPP_PIN": NEW_PIN, "TMPDIR": str(place / "tmp"), **more}
    done = quizapp(place / "home", name, "--profile", NICKNAME, *arguments, stdin=b"", **variables)
    assert done.code == 0, f"{name}: {done.out}{done.err}"
    return done.out


def be_killed_answering(place: Path) -> None:
    """Kill the command that logs answers after the first of them."""
    variables = environment(place / "home", QUIZAPP_PIN=NEW_PIN, TMPDIR=str(place / "tmp"))
    line = answers({"card": CARD, "rating": "good", "at": NOW.isoformat()})
    with subprocess.Popen(
        command("answer", "--profile", NICKNAME, "--jsonl"),
        cwd=CHECKOUT, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    ) as process:  # fmt: skip
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(line)
        process.stdin.flush()
        assert b"stability" in process.stdout.readline()
        process.kill()


def flip_a_bit(file: Path) -> None:
    """Damage a page in the middle of a file."""
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 1
    file.write_bytes(content)


def shot(place: Path) -> dict[str, bytes]:
    """Return every file with its bytes."""
    return {str(path.relative_to(place)): path.read_bytes() for path in place.rglob("*") if path.is_file()}


def found(files: dict[str, bytes], *words: str) -> list[tuple[str, str]]:
    """Return which of the words stand in which file, or in its name."""
    return [
        (name, word)
        for name, content in files.items()
        for word in words
        if word in name or any(word.encode(encoding) in content for encoding in ENCODINGS)
    ]


def test_search_finds_what_stands_in_a_profile_without_a_pin(tmp_path: Path) -> None:
    prepare(tmp_path / "home", tmp_path / "stick")
    names = {Path(name).name for name, word in found(shot(tmp_path), OLD_PHONE)}
    assert "progress.db" in names
    assert len(names) == 2, "the backup has it too"


def test_nothing_typed_is_in_any_file_after_a_sitting_that_was_killed(after_sitting: dict[str, bytes]) -> None:
    assert found(after_sitting, *TYPED) == []


def test_sitting_wrote_every_kind_of_file(after_sitting: dict[str, bytes]) -> None:
    names = {Path(name).name for name in after_sitting}
    assert names >= {"progress.db", "progress.db-wal", "label.json", "crash.txt", "window.ini"}
    assert [name for name in after_sitting if name.startswith("stick") and name.endswith(".db")]
    assert [name for name in after_sitting if name.endswith(".quizprogress")]


def test_nickname_stands_only_in_the_label(after_sitting: dict[str, bytes]) -> None:
    contents = {f"file {number}": content for number, content in enumerate(after_sitting.values())}
    where = {list(after_sitting)[int(name.split()[1])] for name, _ in found(contents, NICKNAME)}
    assert {Path(name).name for name in where} == {"label.json"}


def test_no_file_of_a_profile_with_a_pin_is_plain(after_sitting: dict[str, bytes]) -> None:
    plain = [name for name, content in after_sitting.items() if content.startswith(b"SQLite format 3")]
    assert {Path(name).name for name in plain} <= {"catalogue.db"}


def test_nothing_typed_is_in_any_file_after_every_command(after_commands: dict[str, bytes]) -> None:
    assert found(after_commands, *TYPED, LAST_PIN) == []


def test_commands_wrote_every_kind_of_file(after_commands: dict[str, bytes]) -> None:
    kinds = ("Z-v", "aside/", "what-was-saved.txt")
    assert [kind for kind in kinds if not any(kind in name for name in after_commands)] == []


def test_nothing_that_a_guest_typed_is_in_any_file(tmp_path: Path) -> None:
    files = shot(sit(tmp_path, "guest"))
    assert found(files, *TYPED) == []
    assert len([name for name in files if name.endswith("progress.db")]) == 1, "the one that was there before"


@pytest.fixture
def key() -> Key:
    """A key."""
    return Key(os.urandom(32), new_salt())


def open_temp_files() -> Iterator[str]:
    """Yield the files without a name that this process has open: SQLite deletes its temporary ones at once."""
    for number in Path("/proc/self/fd").iterdir():
        try:
            target = number.readlink().name
        except OSError:
            continue
        if "etilqs" in target:
            yield target


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="this system does not list a process's files")
@pytest.mark.parametrize("is_ours", [True, False], ids=["as we open it", "as SQLite would"])
def test_sorting_much_makes_no_temporary_file(tmp_path: Path, key: Key, is_ours: bool) -> None:
    connection = connect(str(tmp_path / "encrypted.db"), key)
    connection.execute("PRAGMA cache_size = 10")
    if not is_ours:
        connection.execute("PRAGMA temp_store = FILE")
    connection.execute("CREATE TABLE numbers (n)")
    rows = connection.execute(SORTING)
    rows.fetchone()
    written = list(open_temp_files())
    rows.close()
    connection.close()
    assert bool(written) is not is_ours
