"""The database: durable, its own library, safe for two processes, and clear about what went wrong."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import insert, select
from sqlcipher3 import dbapi2

from quizapp.progress.database import Database
from quizapp.progress.errors import DamagedProfileError, ProfileError
from quizapp.progress.folders import create_profile, find_profile
from quizapp.progress.profile import Profile
from quizapp.progress.tables import cards, decks
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from tests.progress.damage import change_file, file_of, folder_of
from tests.progress.histories import CARDS, Person

CHECKOUT = Path(__file__).parents[2]


def _pragma(profile: Profile, name: str) -> Any:  # text or number
    with profile.read() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar_one()


@pytest.mark.parametrize(
    ("name", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("wal_autocheckpoint", 1000)]
)
def test_connection_has(profile: Profile, name: str, value: object) -> None:
    assert _pragma(profile, name) == value


def test_every_connection_of_the_pool_is_durable(profile: Profile) -> None:
    with profile.read(), profile.read() as second:
        assert second.exec_driver_sql("PRAGMA synchronous").scalar_one() == 2


def test_card_of_a_deck_that_is_not_there_is_refused(profile: Profile) -> None:
    database = Database(file_of(profile))

    with pytest.raises(DamagedProfileError), database.write() as connection:
        connection.execute(insert(cards).values(id="none/one", deck=99))
    database.close()


def test_write_that_fails_leaves_nothing_of_itself(profile: Profile) -> None:
    database = Database(file_of(profile))

    with pytest.raises(RuntimeError), database.write() as connection:
        connection.execute(insert(decks).values(id="half"))
        raise RuntimeError

    with database.read() as connection:
        assert connection.scalar(select(decks.c.id)) is None
    database.close()


def test_reader_sees_one_state_while_another_writes(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    with profile.read() as connection:
        before = connection.execute(select(cards.c.id)).all()

        person.answer(CARDS[1], Rating.GOOD)

        assert connection.execute(select(cards.c.id)).all() == before


def test_answer_is_in_the_file_before_the_profile_is_closed(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    other = Profile(folder_of(profile))

    assert verify(other).reviews == 1
    other.close()


# -- more than one process, more than one SQLite

ANSWER_A_HUNDRED_TIMES = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from quizapp.learning.day import StudyDay
from quizapp.progress.events import Review
from quizapp.progress.folders import find_profile
from quizapp.progress.profile import Profile
from quizapp.questions.identity import CardId
from quizapp.questions.response import Rating

profile, now = Profile(find_profile(Path(sys.argv[1]), "Ana")), datetime(2026, 11, 21, tzinfo=UTC)
for number in range(100):
    card, same = CardId(f"cytokines/{number % 4}"), dict(clock=now, due=now, key_hash=7, deck_version="1")
    profile.append_review(card, lambda _: Review(card=card, day=StudyDay(20778), rating=Rating.GOOD, **same))
profile.close()
print(*sys.modules)
"""


@pytest.fixture(scope="module")
def two_processes(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """A home to which two processes wrote at the same time, and what they printed."""
    home = tmp_path_factory.mktemp("home")
    create_profile(home, "Ana")
    command = [sys.executable, "-c", ANSWER_A_HUNDRED_TIMES, str(home)]
    running = [subprocess.Popen(command, cwd=CHECKOUT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    return home, [process.communicate()[0] for process in running]


def test_two_processes_lose_nothing(two_processes: tuple[Path, list[str]]) -> None:
    profile = Profile(find_profile(two_processes[0], "Ana"))

    assert verify(profile).reviews == 200
    profile.close()


def test_two_processes_keep_the_state_right(two_processes: tuple[Path, list[str]]) -> None:
    profile = Profile(find_profile(two_processes[0], "Ana"))

    assert verify(profile).problems == ()
    profile.close()


@pytest.mark.parametrize("module", ["sqlite3", "_sqlite3"])
def test_process_that_answers_has_no_second_sqlite(two_processes: tuple[Path, list[str]], module: str) -> None:
    assert module not in two_processes[1][0].split()


# -- what a person is told


def _refusal(act: Callable[[], object]) -> ProfileError:
    with pytest.raises(ProfileError) as caught:
        act()
    return caught.value


@pytest.fixture
def locked(profile: Profile) -> ProfileError:
    """What a person is told while another program holds the file."""
    waiting = Profile(folder_of(profile), busy_timeout_s=0.1)
    holder = dbapi2.connect(str(file_of(profile)), isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    refusal = _refusal(lambda: Person(waiting).answer(CARDS[0], Rating.GOOD))
    holder.close()
    waiting.close()
    return refusal


def test_file_in_use_is_said_to_be(locked: ProfileError) -> None:
    assert "Another program is using this person's progress" in str(locked)


def test_file_that_has_gone_is_said_to_be_closed(tmp_path: Path) -> None:
    database = Database(tmp_path / "nowhere" / "progress.db")

    with pytest.raises(ProfileError, match="cannot be opened"), database.read():
        pass


def test_table_that_has_gone_is_damage(profile: Profile) -> None:
    change_file(profile, "DROP TABLE card_states")

    assert isinstance(_refusal(profile.card_states), DamagedProfileError)


def test_text_that_is_not_utf_8_leaves_the_others_readable(profile: Profile) -> None:
    change_file(profile, "INSERT INTO settings VALUES ('minutes', CAST(x'ff' AS TEXT)), ('role', 'nurse')")

    assert profile.settings()["role"] == "nurse"


def test_review_whose_text_is_not_utf_8_is_named(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, "UPDATE reviews SET deck_version = CAST(x'ff' AS TEXT)")

    assert verify(profile).problems[0].startswith("checksum: review")


def test_message_that_quotes_damaged_text_is_damage(profile: Profile) -> None:
    profile.close()
    path = file_of(profile)
    path.write_bytes(
        path.read_bytes().replace(b"CREATE TABLE day_totals", b"CREATE TABLE \xff\xff\xff\xff\xff\xff\xff\xff\xff(")
    )

    assert isinstance(_refusal(profile.reviews_by_day), DamagedProfileError)
