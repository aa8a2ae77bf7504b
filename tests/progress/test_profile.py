"""Profiles: one folder a person, found by name, and left as it is whenever it cannot be read."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizapp.progress.errors import ProfileError
from quizapp.progress.profile import Profile, create_profile, find_profile, list_profiles
from quizapp.progress.rows import ProfileFolder
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

    assert list(profile.reviews_by_day().values()) == [1, 2]


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
    profile.write_draft("session", b'{"day": 1}')

    assert profile.read_draft("session") == b'{"day": 1}'


def test_draft_is_replaced(profile: Profile) -> None:
    profile.write_draft("session", b"1")
    profile.write_draft("session", b"2")

    assert profile.read_draft("session") == b"2"


def test_draft_is_forgotten(profile: Profile) -> None:
    profile.write_draft("session", b"1")
    profile.write_draft("session", None)

    assert profile.read_draft("session") is None


def test_draft_outlives_a_rebuild(profile: Profile) -> None:
    profile.write_draft("session", b"1")

    profile.rebuild()

    assert profile.read_draft("session") == b"1"


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
