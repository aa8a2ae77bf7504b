"""The label: read whatever stands in it, and a wrong PIN makes one wait."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.progress.key import KeyCost
from quizapp.progress.label import LONGEST_WAIT_S, Label, read_label, wait_s, write_label

NOW_MS = 1_795_273_200_000
FULL = Label(
    nickname="Zoë",
    picture="leaf",
    key_cost=KeyCost(n=1 << 15, r=4, p=1),
    key_check="0123456789abcdef",
    wrong_tries=3,
    last_try_ms=NOW_MS,
    backup_folder="/media/stick",
)


@pytest.mark.parametrize("label", [Label(), FULL])
def test_label_is_read_as_it_was_written(tmp_path: Path, label: Label) -> None:
    write_label(tmp_path, label)

    assert read_label(tmp_path) == label


def test_label_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert read_label(tmp_path) == Label()


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\xff\xfe", b"{", b"[]", b"null", b'{"nickname": 5}', b'{"nickname": "\xff"}', b'{"x":' + b"[" * 100_000,
        b'{"key_cost": {"n": "many"}}', b'{"wrong_tries": "3"}', b'{"last_try_ms": 0.5}', b'{"backup_folder": null}',
    ],
)  # fmt: skip
def test_damaged_label_is_empty(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "label.json").write_bytes(content)

    assert read_label(tmp_path) == Label()


def test_label_that_is_a_folder_is_empty(tmp_path: Path) -> None:
    (tmp_path / "label.json").mkdir()

    assert read_label(tmp_path) == Label()


def test_label_of_a_later_version_is_read_as_far_as_it_is_known(tmp_path: Path) -> None:
    (tmp_path / "label.json").write_bytes(b'{"nickname": "Ana", "colour": "blue"}')

    assert read_label(tmp_path).nickname == "Ana"


def test_label_of_the_released_version_is_read(tmp_path: Path) -> None:
    (tmp_path / "label.json").write_bytes(b'{"nickname":"Ana"}')

    assert read_label(tmp_path) == Label(nickname="Ana")


# -- waiting


def _label(wrong_tries: int, last_try_ms: int = NOW_MS) -> Label:
    return Label(wrong_tries=wrong_tries, last_try_ms=last_try_ms)


@pytest.mark.parametrize(
    ("wrong_tries", "seconds"),
    [(-1, 0), (0, 0), (1, 1), (2, 2), (3, 4), (4, 8), (5, 16), (6, 32), (7, 60), (8, 60), (100, 60), (1 << 62, 60)],
)
def test_wait_doubles_up_to_a_minute(wrong_tries: int, seconds: int) -> None:
    assert wait_s(_label(wrong_tries), NOW_MS) == seconds


@pytest.mark.parametrize(
    ("passed_ms", "seconds"), [(0, 8), (1, 8), (999, 8), (1000, 7), (7000, 1), (7999, 1), (8000, 0), (10**9, 0)]
)
def test_wait_gets_shorter_as_time_passes(passed_ms: int, seconds: int) -> None:
    assert wait_s(_label(4), NOW_MS + passed_ms) == seconds


@given(wrong_tries=st.integers(1, 100), back_ms=st.integers(0, 10**15))
def test_clock_set_back_makes_nobody_wait_longer_than_the_whole_wait(wrong_tries: int, back_ms: int) -> None:
    whole = wait_s(_label(wrong_tries), NOW_MS)

    assert wait_s(_label(wrong_tries), NOW_MS - back_ms) == whole


@given(st.integers(), st.integers(), st.integers())
def test_wait_is_never_longer_than_a_minute(wrong_tries: int, last_try_ms: int, now_ms: int) -> None:
    assert 0 <= wait_s(_label(wrong_tries, last_try_ms), now_ms) <= LONGEST_WAIT_S


@given(st.integers(1, 100), st.integers(0, 10**15), st.integers(0, 10**15))
def test_who_waited_may_try(wrong_tries: int, last_try_ms: int, now_ms: int) -> None:
    label = _label(wrong_tries, last_try_ms)

    later_ms = max(now_ms, last_try_ms) + 1000 * wait_s(label, max(now_ms, last_try_ms))

    assert wait_s(label, later_ms) == 0


def test_label_is_json_that_a_person_can_read(tmp_path: Path) -> None:
    write_label(tmp_path, FULL)

    assert msgspec.json.decode((tmp_path / "label.json").read_bytes())["nickname"] == "Zoë"
