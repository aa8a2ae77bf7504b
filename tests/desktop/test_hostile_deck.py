"""A deck of somebody's own whose every text names files and addresses: they are words, and nothing is asked for."""

import ctypes
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from quizapp.shipped import shipped_folder
from tests.desktop.person import answered_before, at_window, new_profile
from tests.library.small_decks import HEAD, as_yaml, write_deck

pytestmark = [
    pytest.mark.usefixtures("fonts"),
    pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who opened a file"),
]

IN_ACCESS, IN_OPEN = 0x1, 0x20
SHARE = r"\\server\share\card.png"
WORDS = ("file:///etc/passwd", "http://example.org/card.png", "<img onerror=alert(1)>", "<script>alert(1)</script>")
NETWORK = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")


class _Audit:
    """Notes what Python opens; a hook can never be taken away again, so it sleeps between the tests."""

    def __init__(self) -> None:
        self.opened: list[str] | None = None
        sys.addaudithook(self)

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        if self.opened is None:
            return
        if event == "open" and isinstance(arguments[0], str | bytes):
            self.opened.append(os.fsdecode(arguments[0]))
        elif event in NETWORK:
            self.opened.append(f"{event} {arguments}")


@pytest.fixture(scope="module")
def audit() -> _Audit:
    """The hook."""
    return _Audit()


@contextmanager
def opens_of(path: Path) -> Iterator[Callable[[], bool]]:
    """Give a function that tells whether anybody in this process, Qt included, has opened a file meanwhile."""
    libc = ctypes.CDLL(None, use_errno=True)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    assert libc.inotify_add_watch(watch, os.fsencode(path), IN_OPEN | IN_ACCESS) >= 0

    def was_opened() -> bool:
        try:
            return bool(os.read(watch, 4096))
        except BlockingIOError:
            return False

    yield was_opened
    os.close(watch)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A picture outside of every deck, which could be shown if somebody asked for it."""
    path = tmp_path / "secret.png"
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.fill(0xFF0000)
    assert image.save(str(path))
    return path


@pytest.fixture
def hostile(home: Path, secret: Path) -> Path:
    """The home of a student whose own deck is hostile in each of its texts."""
    pictures = " ".join(f"![picture]({where})" for where in (secret.as_uri(), secret, "../../../secret.png"))
    tags = f'<img src="{secret}"> <link rel="stylesheet" href="{secret.as_uri()}"> <object data="{secret}">'
    text = " ".join((*WORDS, SHARE, pictures, tags))
    questions = [
        {"id": "turn", "kind": "flashcard", "stem": text, "answer": text, "hint": text, "explanation": text,
         "topic": text, "takeaway": text},
        {"id": "choose", "kind": "single_best_answer", "stem": text, "explanation": text, "topic": text,
         "options": [{"id": name, "text": f"{name} {text}", "explanation": text} for name in ("a", "b")], "key": "a"},
    ]  # fmt: skip
    head = HEAD.replace("{en: Small, es: Pequeño}", as_yaml(text).partition("\n...")[0].strip())
    new_profile(home, role="student", minutes=5)
    write_deck(home / "decks" / "small", as_yaml(questions), head=head)
    answered_before(home, "small/turn", "small/choose")
    return home


def test_hostile_text_is_shown_as_words_on_a_flashcard(hostile: Path) -> None:
    with at_window(hostile) as person:
        person.press("begin")
        front = person.words_of("stem")
        person.press("show-answer")
        back = person.words_of("answer")
    assert [word for word in WORDS if word not in front or word not in back] == []


def test_hostile_text_is_shown_as_words_in_a_choice(hostile: Path) -> None:
    with at_window(hostile) as person:
        person.press("begin")
        person.press("show-answer")
        person.press("rating-good")
        places = [person.words_of("stem"), person.words_of("choice-1")]
        person.answer()
        share = SHARE in person.words_of("choice-1")  # no Markdown in there, to which a backslash means something
        places += [person.words_of("explanation-why"), person.words_of("explanation")]
    assert ([word for word in WORDS if not all(word in place for place in places)], share) == ([], True)


def test_hostile_title_is_shown_as_words(hostile: Path) -> None:
    with at_window(hostile) as person:
        person.go("settings")
        words = person.words()
    assert [word for word in (*WORDS, SHARE) if word not in words] == []


def test_nothing_that_a_deck_names_is_asked_for(hostile: Path, secret: Path, audit: _Audit) -> None:
    audit.opened = []
    with opens_of(secret) as was_opened:
        with at_window(hostile) as person:
            person.press("begin-short")
            person.finish_session()
            person.window.grab()
            person.press("finish")
            person.go("settings")
            person.window.grab()
        asked_for = was_opened()
    opened, audit.opened = audit.opened, None
    ours = (shipped_folder("decks").parent, hostile, Path(sys.prefix).resolve(), Path(sys.base_prefix).resolve())
    others = [path for path in opened if not any(Path(path).resolve().is_relative_to(folder) for folder in ours)]
    assert (asked_for, others) == (False, [])


def test_watch_would_tell(secret: Path) -> None:
    with opens_of(secret) as was_opened:
        before = was_opened()
        QImage(str(secret))
        assert (before, was_opened()) == (False, True)
