"""What a second SQLite library in one process does to our files, and that none is loaded.

POSIX drops all locks that a process holds on a file as soon as it closes any descriptor of that file. One SQLite
library knows of its own descriptors and holds back; it knows nothing of those of a second library
(https://sqlite.org/howtocorrupt.html, "Multiple copies of SQLite linked into the same application").
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parent.parent
POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows keeps the locks of each open file apart")
LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux lists what a process has loaded")

# A program of ours in the middle of its work (argv[2] says which), the library that looks into the file (argv[3]) and
# another process, as a second start of the program is. Printed: what the other process finds in the file at the end.
SCRIPT = """
import importlib, subprocess, sys
from sqlcipher3 import dbapi2

OTHER = '''
import sys
from sqlcipher3 import dbapi2
other = dbapi2.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    print(*[row[0] for row in other.execute(sys.argv[2])])
except dbapi2.OperationalError as error:
    print(error)
other.close()
'''
path, work, library = sys.argv[1:]


def in_another_process(statement):
    command = [sys.executable, "-c", OTHER, path, statement]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def look_in_passing():
    connection = importlib.import_module(library).connect(path)
    connection.execute("SELECT count(*) FROM answers").fetchall()
    connection.close()


ours = dbapi2.connect(path, isolation_level=None)
ours.execute("PRAGMA journal_mode = WAL" if work == "wal" else "PRAGMA journal_mode = DELETE")
ours.execute("CREATE TABLE answers (id TEXT)")
ours.execute("INSERT INTO answers VALUES ('ours')")
if work == "wal":
    look_in_passing()
    in_another_process("INSERT INTO answers VALUES ('theirs')")
    ours.execute("INSERT INTO answers VALUES ('acknowledged')")
    print(in_another_process("SELECT id FROM answers"))
else:
    ours.execute("BEGIN IMMEDIATE")
    look_in_passing()
    print(in_another_process("INSERT INTO answers VALUES ('between')"))
"""


def _come_to(folder: Path, work: str, library: str) -> str:
    command = [sys.executable, "-c", SCRIPT, str(folder / "answers.db"), work, library]
    return subprocess.run(command, check=True, capture_output=True, text=True, cwd=CHECKOUT).stdout.strip()


@POSIX
def test_second_sqlite_library_loses_a_committed_row(tmp_path: Path) -> None:
    assert _come_to(tmp_path, "wal", "sqlite3") == "ours theirs"


def test_the_one_library_loses_none(tmp_path: Path) -> None:
    assert _come_to(tmp_path, "wal", "sqlcipher3.dbapi2") == "ours theirs acknowledged"


@POSIX
def test_second_sqlite_library_drops_the_lock_of_a_transaction(tmp_path: Path) -> None:
    assert _come_to(tmp_path, "delete", "sqlite3") == ""


def test_the_one_library_keeps_the_lock_of_a_transaction(tmp_path: Path) -> None:
    assert _come_to(tmp_path, "delete", "sqlcipher3.dbapi2") == "database is locked"


# -- that none is loaded

LISTING = """
import importlib, sys
from pathlib import Path

for module in sys.argv[1:]:
    importlib.import_module(module)
if "PySide6.QtWidgets" in sys.modules:  # its plugins are loaded only now
    application = sys.modules["PySide6.QtWidgets"].QApplication(["quizapp"])
mapped = {line.split(None, 5)[5].strip() for line in open("/proc/self/maps") if line.count("/") and " r-xp " in line}
for path in sorted(mapped):
    if Path(path).is_file() and b"SQLite format 3\\0" in Path(path).read_bytes():
        print("mapped", Path(path).parent.name)
print(*[f"imported {name}" for name in ("sqlite3", "_sqlite3", "PySide6.QtSql") if name in sys.modules], sep="\\n")
"""


def _sqlite_libraries_after(*modules: str) -> list[str]:
    """Return each library that holds an SQLite, by what every SQLite file begins with, and each module over one."""
    run = subprocess.run(
        [sys.executable, "-c", LISTING, *modules], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    return [line for line in run.stdout.splitlines() if line]


def _modules_of(*rooms: str) -> list[str]:
    paths = [path.relative_to(CHECKOUT) for room in rooms for path in (CHECKOUT / "quizapp" / room).rglob("*.py")]
    return sorted(".".join(path.with_suffix("").parts).removesuffix(".__init__") for path in paths)


@LINUX
def test_window_with_everything_behind_it_loads_one_sqlite() -> None:
    assert _sqlite_libraries_after(*_modules_of("desktop", "workspace", "progress", "library")) == ["mapped sqlcipher3"]


@LINUX
def test_command_line_loads_one_sqlite() -> None:
    assert _sqlite_libraries_after(*_modules_of("cli", "workspace")) == ["mapped sqlcipher3"]


@LINUX
@pytest.mark.parametrize("module", ["sqlite3", "PySide6.QtSql"])
def test_second_sqlite_is_found(module: str) -> None:
    assert f"imported {module}" in _sqlite_libraries_after("sqlcipher3.dbapi2", module)


@LINUX
def test_second_sqlite_library_is_found_by_what_is_in_it() -> None:
    found = _sqlite_libraries_after("sqlcipher3.dbapi2", "sqlite3")

    assert len([line for line in found if line.startswith("mapped")]) == 2, found
