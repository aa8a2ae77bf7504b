"""The key of an encrypted profile: the same from the same PIN, never written anywhere, and bearable to make."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from quizapp.progress.errors import DamagedProfileError
from quizapp.progress.folders import make_file
from quizapp.progress.key import SALT_BYTES, Key, KeyCost, key_of, salt_in
from quizapp.progress.profile import Profile
from quizapp.progress.rows import ProfileFolder

SALT, OTHER_SALT = bytes(range(16)), bytes(range(1, 17))
CHEAP = KeyCost(n=16, r=1, p=1)
"""What a test can pay; the length of what comes out is the same."""
RFC_7914 = [
    ("", b"", KeyCost(n=16, r=1, p=1), "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"),
    (
        "password",
        b"NaCl",
        KeyCost(n=1024, r=8, p=16),
        "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162",
    ),
    (
        "pleaseletmein",
        b"SodiumChloride",
        KeyCost(n=16384, r=8, p=1),
        "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2",
    ),
]
"""RFC 7914, section 12. The key is the first half of its 64 bytes: PBKDF2 gives block after block."""


@pytest.mark.parametrize(("pin", "salt", "cost", "raw"), RFC_7914)
def test_key_is_that_of_the_rfc(pin: str, salt: bytes, cost: KeyCost, raw: str) -> None:
    assert key_of(pin, salt, cost).raw.hex() == raw


@given(pin=st.text(max_size=12), salt=st.binary(min_size=16, max_size=16))
def test_key_is_the_same_from_the_same_pin(pin: str, salt: bytes) -> None:
    assert key_of(pin, salt, CHEAP) == key_of(pin, salt, CHEAP)


def test_key_is_plain_scrypt_of_the_standard_library() -> None:
    assert key_of("2580", SALT, CHEAP).raw == hashlib.scrypt(b"2580", salt=SALT, n=16, r=1, p=1, dklen=32)


@pytest.mark.parametrize(
    ("pin", "salt", "cost"),
    [
        ("2581", SALT, CHEAP),
        ("2580", OTHER_SALT, CHEAP),
        ("2580", SALT, KeyCost(n=32, r=1, p=1)),
        ("02580", SALT, CHEAP),
    ],
)
def test_key_is_another_for_another(pin: str, salt: bytes, cost: KeyCost) -> None:
    assert key_of(pin, salt, cost).raw != key_of("2580", SALT, CHEAP).raw


@pytest.mark.parametrize("pin", [" 2580", "2580\n"])
def test_space_around_a_pin_does_not_count(pin: str) -> None:
    assert key_of(pin, SALT, CHEAP) == key_of("2580", SALT, CHEAP)


def test_letter_counts_the_same_however_it_is_typed() -> None:
    assert key_of("ñandú", SALT, CHEAP) == key_of("n\u0303andu\u0301", SALT, CHEAP)


def test_text_that_is_no_text_makes_a_key_all_the_same() -> None:
    assert len(key_of("\udcff", SALT, CHEAP).raw) == 32


def test_default_cost_works() -> None:
    assert len(key_of("2580", SALT, KeyCost()).raw) == 32


# -- what it costs


def test_default_cost_is_bearable() -> None:
    assert KeyCost().is_bearable


@pytest.mark.parametrize(
    "cost",
    [
        KeyCost(n=0), KeyCost(n=1), KeyCost(n=-2), KeyCost(n=3), KeyCost(n=1 << 40), KeyCost(r=0), KeyCost(r=-8),
        KeyCost(r=1 << 20), KeyCost(p=0), KeyCost(p=17), KeyCost(n=1 << 19, r=8),
    ],
)  # fmt: skip
def test_cost_of_a_label_that_was_tampered_with_is_not_bearable(cost: KeyCost) -> None:
    assert not cost.is_bearable


@given(
    st.builds(KeyCost, n=st.sampled_from([2, 16, 256, 1024]), r=st.integers(1, 8), p=st.integers(1, 2)).filter(
        lambda cost: cost.is_bearable
    )
)
def test_bearable_cost_can_be_paid(cost: KeyCost) -> None:
    assert len(key_of("2580", SALT, cost).raw) == 32


# -- what can be seen of it

KEY = key_of("2580", SALT, CHEAP)


@pytest.mark.parametrize("written", [repr(KEY), str(KEY), f"{KEY}", repr([KEY])])
def test_key_is_in_no_text(written: str) -> None:
    assert not any(secret in written for secret in (KEY.raw.hex(), SALT.hex(), repr(KEY.raw)[2:-1], KEY.pragma))


def test_pragma_holds_key_and_salt() -> None:
    assert KEY.pragma.strip() == f"""PRAGMA key = "x'{KEY.raw.hex()}{SALT.hex()}'\""""


def test_attached_key_is_the_one_of_the_pragma() -> None:
    assert KEY.attached in KEY.pragma


def test_check_is_the_same_for_the_same_key() -> None:
    assert KEY.check() == Key(KEY.raw, KEY.salt).check()


@pytest.mark.parametrize("other", [Key(KEY.salt * 2, SALT), Key(KEY.raw, OTHER_SALT)], ids=["key", "salt"])
def test_check_is_another_for_another(other: Key) -> None:
    assert other.check() != KEY.check()


def test_check_says_nothing_about_the_key() -> None:
    assert KEY.check() not in KEY.pragma


# -- the file that it opens


def test_encrypted_file_begins_with_the_salt(tmp_path: Path) -> None:
    assert salt_in(make_file(tmp_path / "progress.db", KEY)) == SALT


def test_plain_file_has_no_salt(tmp_path: Path) -> None:
    assert salt_in(make_file(tmp_path / "progress.db")) is None


@pytest.mark.parametrize("content", [b"", b"short", bytes(SALT_BYTES - 1)])
def test_file_too_short_for_a_salt_has_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "progress.db").write_bytes(content)

    assert salt_in(tmp_path / "progress.db") is None


def test_file_that_is_not_there_has_no_salt(tmp_path: Path) -> None:
    assert salt_in(tmp_path / "progress.db") is None


@pytest.fixture
def encrypted(closed: ProfileFolder) -> ProfileFolder:
    """A profile whose file is encrypted."""
    closed.file.unlink()
    make_file(closed.file, KEY)
    return closed


def test_key_opens_its_file(encrypted: ProfileFolder) -> None:
    profile = Profile(encrypted, KEY)

    assert profile.settings() == {}
    profile.close()


@pytest.mark.parametrize("key", [None, key_of("2581", SALT, CHEAP), Key(KEY.raw, OTHER_SALT)])
def test_nothing_else_opens_it(encrypted: ProfileFolder, key: Key | None) -> None:
    with pytest.raises(DamagedProfileError):
        Profile(encrypted, key)


def test_encrypted_file_holds_no_word_of_it(encrypted: ProfileFolder) -> None:
    profile = Profile(encrypted, KEY)
    profile.write_draft("session", b"legible")
    profile.close()

    assert not any(b"legible" in path.read_bytes() for path in encrypted.path.iterdir())


def test_encrypted_file_is_that_of_plain_sqlcipher(encrypted: ProfileFolder) -> None:
    connection = dbapi2.connect(str(encrypted.file), isolation_level=None)
    connection.execute(KEY.pragma)

    assert connection.execute("SELECT count(*) FROM reviews").fetchone() == (0,)
    connection.close()
