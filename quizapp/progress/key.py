"""The key of an encrypted profile: from the PIN and the salt that its file begins with.

Four digits can be tried out by whoever has a copy of the file: 10,000 of them take this function about an hour.
A sentence of one's own cannot. docs/progress.md says so to the person.
"""

import hashlib
import os
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

SHORTEST_PIN = 4
SALT_BYTES = 16
PLAIN = b"SQLite format 3\0"
"""What a file begins with that is not encrypted."""


class KeyCost(msgspec.Struct, frozen=True):
    """What one try of a PIN costs: the three numbers of scrypt; memory is 128 * n * r bytes.

    Source: RFC 7914, section 2; n and r as OWASP's password storage cheat sheet (2^16, 8) has them.
    """

    n: int = 1 << 16
    r: int = 8
    p: int = 2

    @property
    def is_bearable(self) -> bool:
        """A label that was tampered with shall not freeze the program or eat its memory."""
        is_power = self.n > 1 and self.n & (self.n - 1) == 0
        return is_power and self.r > 0 and 0 < self.p <= 16 and 128 * self.n * self.r <= 1 << 28


@dataclass(frozen=True)
class Key:
    """What opens an encrypted file; it never appears in a text."""

    raw: bytes = field(repr=False)
    salt: bytes = field(repr=False)

    @property
    def pragma(self) -> str:
        """The statement that must be the first on a connection to the file."""
        return f"""PRAGMA key = "x'{self.raw.hex()}{self.salt.hex()}'" """

    @property
    def attached(self) -> str:
        """The key as ``ATTACH`` takes it."""
        return f"x'{self.raw.hex()}{self.salt.hex()}'"

    def check(self) -> str:
        """Return what tells a wrong PIN from a damaged file, and says nothing about the key."""
        return hashlib.blake2b(self.raw, salt=self.salt, person=b"quizapp pin", digest_size=8).hexdigest()


def salt_in(path: Path) -> bytes | None:
    """Return the salt that an encrypted file begins with; ``None`` if it is not encrypted, or there is no file."""
    try:
        with path.open("rb") as file:
            head = file.read(SALT_BYTES)
    except OSError:
        return None
    return head if len(head) == SALT_BYTES and head != PLAIN else None


def new_salt() -> bytes:
    """Return the salt of a file that is to be made."""
    return os.urandom(SALT_BYTES)


def key_of(pin: str, salt: bytes, cost: KeyCost) -> Key:
    """Return the key for a PIN; this takes about 0.4 s, by design."""
    secret = unicodedata.normalize("NFC", pin.strip()).encode("utf-8", errors="replace")
    memory = 128 * cost.n * cost.r + (1 << 20)
    raw = hashlib.scrypt(secret, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=memory, dklen=32)
    return Key(raw, salt)
