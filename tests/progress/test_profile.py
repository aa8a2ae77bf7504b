"""Profiles: one folder a person, found by name, and left as it is whenever it cannot be read."""

import contextlib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from quizapp.progress.errors import DamagedProfileError, ProfileError
from quizapp.progress.profile import Profile, ProfileFolder, create_profile, find_profile, list_profiles
from quizapp.progress.verification import verify
from quizapp.questions.response import Rating
from tests.progress.damage import change_file
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


# -- files that are not what they should be


def _garbage(path: Path) -> None:
    path.write_bytes(bytes(range(256)) * 64)


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("not a database", encoding="utf-8")


def _cut_off(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:5000])


def _header_only(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:100])


def _foreign(path: Path) -> None:
    path.unlink()
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("CREATE TABLE notes (body TEXT)")
    connection.close()


def _foreign_and_empty(path: Path) -> None:
    path.unlink()
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute("PRAGMA user_version = 1")
    connection.close()


def _other_application(path: Path) -> None:
    _pragma(path, "application_id = 7")


def _newer(path: Path) -> None:
    _pragma(path, "user_version = 99")


def _newer_without_wal(path: Path) -> None:
    _pragma(path, "journal_mode = DELETE")
    _newer(path)


def _never_finished(path: Path) -> None:
    _pragma(path, "user_version = 0")


def _pragma(path: Path, setting: str) -> None:
    connection = dbapi2.connect(str(path), isolation_level=None)
    connection.execute(f"PRAGMA {setting}")
    connection.close()


DAMAGES = [
    _garbage, _empty, _text, _cut_off, _header_only, _foreign, _foreign_and_empty, _other_application, _never_finished,
]  # fmt: skip
NEWER = [_newer, _newer_without_wal]


@pytest.fixture
def closed(home: Path) -> ProfileFolder:
    """A profile with an answer, closed."""
    folder = create_profile(home, "Ana")
    profile = Profile(folder)
    Person(profile).answer(CARDS[0], Rating.GOOD)
    profile.close()
    return folder


def _opening(folder: ProfileFolder) -> ProfileError:
    with pytest.raises(ProfileError) as caught:
        Profile(folder).card_states()  # a file cut off may open
    return caught.value


@pytest.mark.parametrize("damage", DAMAGES)
def test_damaged_file_is_reported(closed: ProfileFolder, damage: Callable[[Path], None]) -> None:
    damage(closed.path / "progress.db")

    error = _opening(closed)

    assert isinstance(error, DamagedProfileError)


@pytest.mark.parametrize("damage", NEWER)
def test_file_of_a_newer_version_is_reported(closed: ProfileFolder, damage: Callable[[Path], None]) -> None:
    damage(closed.path / "progress.db")

    assert "written by a newer version" in str(_opening(closed))


@pytest.mark.parametrize("damage", [*DAMAGES, *NEWER])
def test_damaged_file_is_left_as_it_is(closed: ProfileFolder, damage: Callable[[Path], None]) -> None:
    damage(closed.path / "progress.db")
    before = (closed.path / "progress.db").read_bytes()

    _opening(closed)

    assert (closed.path / "progress.db").read_bytes() == before


@pytest.mark.parametrize("damage", [*DAMAGES, *NEWER])
def test_damaged_file_gets_no_companions(closed: ProfileFolder, damage: Callable[[Path], None]) -> None:
    damage(closed.path / "progress.db")

    _opening(closed)

    assert {path.name for path in closed.path.iterdir()} == {"label.json", "progress.db"}


def test_damaged_file_is_named_in_what_to_do(closed: ProfileFolder) -> None:
    _garbage(closed.path / "progress.db")

    assert str(closed.path / "progress.db") in _opening(closed).action


def test_file_that_has_gone_is_reported(closed: ProfileFolder) -> None:
    (closed.path / "progress.db").unlink()

    assert "cannot be opened" in str(_opening(closed))


def test_file_that_has_gone_is_not_made_anew(closed: ProfileFolder) -> None:
    (closed.path / "progress.db").unlink()

    _opening(closed)

    assert not (closed.path / "progress.db").exists()


def test_folder_in_place_of_the_file_is_reported(closed: ProfileFolder) -> None:
    (closed.path / "progress.db").unlink()
    (closed.path / "progress.db").mkdir()

    assert "cannot be opened" in str(_opening(closed))


def test_damaged_profile_does_not_hide_the_others(home: Path, closed: ProfileFolder) -> None:
    _garbage(closed.path / "progress.db")
    create_profile(home, "Luis")

    assert [profile.label.nickname for profile in list_profiles(home)] == ["Ana", "Luis"]


@pytest.fixture(scope="module")
def sound_file(home_in_memory: Path) -> tuple[ProfileFolder, bytes]:
    folder = create_profile(home_in_memory, "Ana")
    profile = Profile(folder)
    person = Person(profile)
    for card in CARDS:
        person.answer(card, Rating.GOOD)
    person.undo()
    person.set("minutes", "5")
    profile.close()
    return folder, (folder.path / "progress.db").read_bytes()


@settings(max_examples=80)
@given(flips=st.lists(st.tuples(st.integers(0, 2**20), st.integers(1, 255)), min_size=1, max_size=4))
def test_bytes_that_were_changed_are_survived(
    sound_file: tuple[ProfileFolder, bytes], flips: list[tuple[int, int]]
) -> None:
    folder, sound = sound_file
    (folder.path / "progress.db").write_bytes(_flipped(sound, flips))

    with contextlib.suppress(ProfileError):  # anything else is a traceback on somebody's screen
        profile = Profile(folder)
        for use in (lambda: verify(profile), profile.card_states, profile.settings, profile.last_event):
            with contextlib.suppress(ProfileError):
                use()
        with contextlib.suppress(ProfileError):
            Person(profile).answer(CARDS[0], Rating.GOOD)
        profile.close()


def _flipped(content: bytes, flips: list[tuple[int, int]]) -> bytes:
    """Change bytes that are not zero: most of a young file is empty pages."""
    changed, used = bytearray(content), [place for place, byte in enumerate(content) if byte]
    for place, bits in flips:
        changed[used[place % len(used)]] ^= bits
    return bytes(changed)


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


# -- protected and full disks


def test_profile_on_a_protected_disk_is_listed(
    home: Path, closed: ProfileFolder, protect: Callable[[Path], None]
) -> None:
    protect(home)

    assert list_profiles(home) == [closed]


def test_profile_on_a_protected_disk_is_refused(
    home: Path, closed: ProfileFolder, protect: Callable[[Path], None]
) -> None:
    protect(home)

    assert "cannot be" in str(_opening(closed))


def test_profile_on_a_protected_disk_is_left_as_it_is(
    home: Path, closed: ProfileFolder, protect: Callable[[Path], None]
) -> None:
    before = (closed.path / "progress.db").read_bytes()
    protect(home)

    _opening(closed)

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

    again = Profile(full_disk.profile.folder)

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


# -- what is kept


def test_card_states_come_by_due_moment(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.EASY)
    person.answer(CARDS[1], Rating.GOOD)
    person.answer(CARDS[2], Rating.AGAIN)

    assert [row.card for row in profile.card_states()] == [CARDS[2], CARDS[1], CARDS[0]]


def test_answers_of_a_day_are_counted(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.move_clock(timedelta(days=1))
    person.answer(CARDS[0], Rating.GOOD)
    person.answer(CARDS[1], Rating.GOOD)

    assert [profile.reviews_on(day) for day in sorted(profile.days_studied())] == [1, 2]


def test_log_without_events_has_no_last_one(profile: Profile) -> None:
    assert profile.last_event() is None


def test_setting_is_an_event_too(profile: Profile) -> None:
    person = Person(profile)
    person.answer(CARDS[0], Rating.GOOD)
    person.move_clock(timedelta(hours=5))

    person.set("minutes", "5")

    last = profile.last_event()
    assert last is not None
    assert last.clock_ms == person.now.timestamp() * 1000


def test_draft_is_kept_as_it_was_written(profile: Profile) -> None:
    profile.write_draft("sitting", b'{"day": 1}')

    assert profile.read_draft("sitting") == b'{"day": 1}'


def test_draft_is_replaced(profile: Profile) -> None:
    profile.write_draft("sitting", b"1")
    profile.write_draft("sitting", b"2")

    assert profile.read_draft("sitting") == b"2"


def test_draft_is_forgotten(profile: Profile) -> None:
    profile.write_draft("sitting", b"1")
    profile.write_draft("sitting", None)

    assert profile.read_draft("sitting") is None


def test_draft_outlives_a_rebuild(profile: Profile) -> None:
    profile.write_draft("sitting", b"1")

    profile.rebuild()

    assert profile.read_draft("sitting") == b"1"


def test_label_is_json_that_a_person_can_read(home: Path) -> None:
    made = create_profile(home, "Zoë")

    assert msgspec.json.decode((made.path / "label.json").read_bytes()) == {"nickname": "Zoë"}


def test_card_that_was_never_answered_has_no_state(profile: Profile) -> None:
    assert profile.card_state(CARDS[0]) is None


def test_answer_that_cannot_be_decided_leaves_no_card(profile: Profile) -> None:
    def fail(state: object) -> None:
        raise LookupError

    with pytest.raises(LookupError):
        profile.append_review(CARDS[0], fail)  # type: ignore[arg-type]  # it gives no review on purpose

    with profile.read() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM cards").scalar() == 0


def test_change_of_the_file_by_another_program_is_seen(profile: Profile) -> None:
    Person(profile).answer(CARDS[0], Rating.GOOD)
    change_file(profile, "UPDATE card_states SET lapses = 5")

    state = profile.card_state(CARDS[0])

    assert state is not None
    assert state.lapses == 5
